//! A night without darkness and a polar day: each time has a basis, and each missing mark a reason.

use chrono::NaiveDate;
use chrono_tz::Europe;
use miqat::prayer::Latitude;
use miqat::{Coordinates, Error, Polar, Schedule, methods};

const SOLSTICE: NaiveDate = NaiveDate::from_ymd_opt(2026, 6, 21).unwrap();

fn main() -> Result<(), Error> {
    println!("London: the Sun stays above 18° below the horizon all night.");
    let london = Schedule::new(Coordinates::new(51.5074, -0.1278)?, Europe::London, methods::MWL);
    let day = london.day(SOLSTICE)?;
    for (mark, time) in day.iter() {
        println!("{mark:<8} {} {}", time.format("%a %H:%M"), day.basis(mark));
    }

    println!("\nTromsø: the Sun does not set.");
    let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, Europe::Oslo, methods::MWL);
    for (mark, time) in tromso.partial_day(SOLSTICE)?.iter() {
        match time {
            Ok(time) => println!("{mark:<8} {}", time.format("%a %H:%M")),
            Err(absent) => println!("{mark:<8} {absent}"),
        }
    }

    println!("\nTromsø by a rule: everything from latitude 60° of the same longitude.");
    let day = tromso.with_polar(Polar::Latitude(Latitude::constant(60.0))).day(SOLSTICE)?;
    for (mark, time) in day.iter() {
        println!("{mark:<8} {} {}", time.format("%a %H:%M"), day.basis(mark));
    }
    Ok(())
}
