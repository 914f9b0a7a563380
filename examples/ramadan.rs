//! Ramadan's timetable, with imsak.

use chrono_tz::Asia::Jakarta;
use miqat::hijri::{HijriArithmetic, HijriMonth, UmmAlQura};
use miqat::prayer::Moment;
use miqat::{Coordinates, Error, Mark, Schedule, methods};

fn main() -> Result<(), Error> {
    let jakarta = Schedule::new(Coordinates::new(-6.2146, 106.8451)?, Jakarta, methods::KEMENAG);
    let ramadan = UmmAlQura::default().month(1448, HijriMonth::Ramadan)?;

    println!("Ramadan {}, {} to {}", ramadan.year(), ramadan.start(), ramadan.last());
    println!("day  date        imsak  Fajr   Maghrib");
    for (hijri, date) in ramadan.days() {
        let day = jakarta.day(date)?;
        println!(
            "{:>3}  {date}  {}  {}  {}",
            hijri.day(),
            jakarta.moment(date, Moment::IMSAK)?.format("%H:%M"),
            day.time(Mark::Fajr).format("%H:%M"),
            day.time(Mark::Maghrib).format("%H:%M"),
        );
    }
    Ok(())
}
