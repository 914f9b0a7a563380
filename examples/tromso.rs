//! Tromsø in June: what the Sun gives, why the rest is missing, and what a rule for polar days makes of it.

use chrono::NaiveDate;
use chrono_tz::Europe;
use miqat::{Angle, Coordinates, Error, Polar, Schedule, methods};

fn main() -> Result<(), Error> {
    let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, Europe::Oslo, methods::MWL);
    let solstice = NaiveDate::from_ymd_opt(2026, 6, 21).unwrap_or_default();

    for (mark, time) in tromso.partial_day(solstice)?.iter() {
        match time {
            Ok(time) => println!("{mark:<8} {}", time.format("%H:%M")),
            Err(absent) => println!("{mark:<8} {absent}"),
        }
    }

    let borrowed = tromso.with_polar(Polar::Latitude(Angle::from_degrees(60.0)));
    let day = borrowed.day(solstice)?;
    for (mark, time) in day.iter() {
        println!("{mark:<8} {} {:?}", time.format("%H:%M"), day.basis(mark));
    }
    Ok(())
}
