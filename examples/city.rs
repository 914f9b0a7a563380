//! The prayer times and the Hijri date of a city: `cargo run --release --example city -- Cairo 2024-11-24`.

use std::error::Error;

use chrono::{NaiveDate, Utc};
use miqat::hijri::{HijriCalendar, UmmAlQura};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().ok_or("usage: city NAME [YYYY-MM-DD]")?;
    let city = miqat_places::city(&name)?;
    let date: NaiveDate = match arguments.next() {
        Some(date) => date.parse()?,
        None => city.schedule().date_of(Utc::now())?,
    };
    let schedule = city.schedule_on(date);

    let hijri = UmmAlQura::default().to_hijri(date)?;
    let method = schedule.method().name().unwrap_or("custom method");
    println!("{} ({}), {date}, {hijri} AH", city.name(), city.country().code());
    println!("{method}, {}", schedule.zone());
    for (mark, time) in schedule.partial_day(date)?.iter() {
        match time {
            Ok(time) => println!("{mark:<8} {}", time.format("%H:%M")),
            Err(absent) => println!("{mark:<8} {}", absent.reason),
        }
    }
    Ok(())
}
