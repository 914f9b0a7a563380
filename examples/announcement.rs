//! The Hijri date of a community whose months are announced, with a table for the months before and after.

use chrono::{NaiveDate, TimeZone};
use chrono_tz::Asia::Riyadh;
use miqat::hijri::{HijriCalendar, HijriMonth, MonthStart, Observed, Tabular, UmmAlQura};
use miqat::{Coordinates, Error, Schedule, methods};

fn main() -> Result<(), Error> {
    // Saudi Arabia announced Shawwal 1446 for 30 March 2025. This community announced it for the next day.
    let announced = [MonthStart::new(1446, HijriMonth::Shawwal, NaiveDate::from_ymd_opt(2025, 3, 31).unwrap())];
    let calendar = Observed::new(&announced)?.or(UmmAlQura::default())?.or(Tabular::CIVIL)?;
    for date in NaiveDate::from_ymd_opt(2025, 3, 29).unwrap().iter_days().take(3) {
        println!("{date}  {}  Umm al-Qura {}", calendar.to_hijri(date)?, UmmAlQura::default().to_hijri(date)?);
    }

    // The Hijri day begins at sunset.
    let schedule = Schedule::new(Coordinates::new(24.6877, 46.7219)?, Riyadh, methods::UMM_AL_QURA);
    for hour in [12, 20] {
        let Some(now) = Riyadh.with_ymd_and_hms(2025, 3, 30, hour, 0, 0).single() else { continue };
        println!("{}  {}", now.format("%F %H:%M"), schedule.hijri_at(now, &calendar)?);
    }
    Ok(())
}
