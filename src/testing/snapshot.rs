//! A range of days as a text that stays the same.

use alloc::string::String;
use core::fmt::Write;
use core::ops::RangeInclusive;

use chrono::{NaiveDate, TimeZone};

use crate::Schedule;

/// The days of a range, one a line: the date and the seven marks as `HH:MM`, `--:--` for one that the date does not have. The line
/// of a date that cannot be computed has the reason. Each line ends in a line break.
///
/// It is a text for snapshot tests, as those of insta: a line changes where a printed minute does, and nowhere else.
///
/// # Examples
///
/// ```
/// use miqat::testing::snapshot;
/// use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods};
/// let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL);
/// let on = |day| NaiveDate::from_ymd_opt(2026, 5, day).unwrap();
/// assert_eq!(
///     snapshot(&tromso, on(17)..=on(18)),
///     "\
/// 2026-05-17 Fajr 00:40 Sunrise 01:17 Dhuhr 12:41 Asr 17:28 Sunset 00:29 Maghrib 00:29 Isha 00:40
/// 2026-05-18 Fajr 00:40 Sunrise 00:52 Dhuhr 12:41 Asr 17:30 Sunset --:-- Maghrib --:-- Isha --:--
/// "
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn snapshot<Tz: TimeZone>(schedule: &Schedule<Tz>, dates: RangeInclusive<NaiveDate>) -> String {
    let (first, last) = dates.into_inner();
    let days = first.iter_days().take_while(|date| *date <= last).zip(schedule.partial_days(first));
    let mut text = String::new();
    for (date, day) in days {
        // A string takes whatever is written.
        let _ = match day {
            Ok(day) => writeln!(text, "{day}"),
            Err(error) => writeln!(text, "{date} {error}"),
        };
    }
    text
}
