//! A month's timetable.

use chrono::{Datelike, NaiveDate};
use chrono_tz::Asia::Riyadh;
use miqat::{Coordinates, Error, Prayer, Schedule, methods};

fn main() -> Result<(), Error> {
    let makkah = Schedule::new(Coordinates::new(21.4225, 39.8262)?, Riyadh, methods::UMM_AL_QURA);
    let first = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap_or_default();

    print!("{:<14}", first.format("%B %Y"));
    Prayer::ALL.iter().for_each(|prayer| print!("  {prayer:<7}"));
    println!();
    for day in makkah.days(first) {
        let day = day?;
        if day.date().month() != first.month() {
            break;
        }
        print!("{:<14}", day.date().format("%a %d"));
        Prayer::ALL.iter().for_each(|prayer| print!("  {:<7}", day.time(*prayer).format("%H:%M")));
        println!();
    }
    Ok(())
}
