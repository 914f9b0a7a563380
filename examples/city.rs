//! The prayer times and the Hijri date of a city: `cargo run --release --example city -- Cairo 2024-11-24`.

use std::error::Error;

use chrono::{NaiveDate, Utc};
use miqat::hijri::{HijriCalendar, UmmAlQura};
use miqat_places::find;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().ok_or("a city is wanted: city NAME [YYYY-MM-DD]")?;
    let city = find(&name, None)?.city;
    let schedule = miqat::Schedule::new(
        city.point,
        city.time_zone,
        *miqat::Method::for_country(&city.country).unwrap_or(&miqat::methods::MWL),
    );
    let date: NaiveDate = match arguments.next() {
        Some(date) => date.parse()?,
        None => schedule.date_of(Utc::now())?,
    };

    let method = schedule.method().name().unwrap_or("a method of its own");
    println!("{} ({}), {date}, {} AH", city.name, city.country, UmmAlQura::default().to_hijri(date)?);
    println!("{method}, {}", schedule.zone());
    for (mark, time) in schedule.partial_day(date)?.iter() {
        match time {
            Ok(time) => println!("{mark:<8} {}", time.format("%H:%M")),
            Err(absent) => println!("{mark:<8} {}", absent.reason),
        }
    }
    Ok(())
}
