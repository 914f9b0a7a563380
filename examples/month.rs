//! A month's timetable.

use chrono::{Datelike, NaiveDate};
use chrono_tz::Asia::Riyadh;
use miqat::{Error, Prayer, Schedule, methods, qibla};

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();

fn main() -> Result<(), Error> {
    let makkah = Schedule::new(qibla::KAABA, Riyadh, methods::UMM_AL_QURA);

    print!("{:<14}", FIRST.format("%B %Y"));
    Prayer::ALL.iter().for_each(|prayer| print!("  {prayer:<7}"));
    println!();
    for day in makkah.days(FIRST) {
        let day = day?;
        if day.date().month() != FIRST.month() {
            break;
        }
        print!("{:<14}", day.date().format("%a %d"));
        Prayer::ALL.iter().for_each(|prayer| print!("  {:<7}", day.time(*prayer).format("%H:%M")));
        println!();
    }
    Ok(())
}
