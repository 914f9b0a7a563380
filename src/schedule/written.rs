//! `Display` and `Debug` of times.

use core::fmt;

use chrono::{DateTime, NaiveDate, TimeZone, Timelike};

use super::{PartialTimes, PrayerTimes, Upcoming, Window, local_date};
use crate::prayer::finish::Time;
use crate::{AbsentReason, Mark};

/// Writes one line: the date and the seven times as `HH:MM`.
impl<Tz: TimeZone> fmt::Display for PrayerTimes<Tz> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_line(f, self.date(), self.iter().map(|(mark, time)| (mark, Some(time))))
    }
}

/// Writes one line: the date and the seven times as `HH:MM`, or `--:--` for a missing mark.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods};
/// let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL);
/// let june = tromso.partial_day(NaiveDate::from_ymd_opt(2026, 6, 21).unwrap())?;
/// assert_eq!(
///     june.to_string(),
///     "2026-06-21 Fajr --:-- Sunrise --:-- Dhuhr 12:46 Asr 17:58 Sunset --:-- Maghrib --:-- Isha --:--"
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
impl<Tz: TimeZone> fmt::Display for PartialTimes<Tz> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_line(f, self.date(), self.iter().map(|(mark, time)| (mark, time.ok())))
    }
}

fn write_line<Tz: TimeZone>(
    f: &mut fmt::Formatter<'_>,
    date: NaiveDate,
    times: impl Iterator<Item = (Mark, Option<DateTime<Tz>>)>,
) -> fmt::Result {
    write!(f, "{date}")?;
    for (mark, time) in times {
        match time {
            Some(time) => write!(f, " {mark} {:02}:{:02}", time.hour(), time.minute())?,
            None => write!(f, " {mark} --:--")?,
        }
    }
    Ok(())
}

/// Writes the beginning and the end on the local clock, rounded down to the second, with the date of the end if it differs.
impl<Tz: TimeZone> fmt::Display for Window<Tz> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |f: &mut fmt::Formatter<'_>, time: &DateTime<Tz>| {
            write!(f, "{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())
        };
        let (begins, ends) = (local_date(&self.begin), local_date(&self.end));
        write!(f, "{begins} ")?;
        clock(f, &self.begin)?;
        f.write_str(" to ")?;
        if ends != begins {
            write!(f, "{ends} ")?;
        }
        clock(f, &self.end)
    }
}

impl<Tz: TimeZone> fmt::Debug for Window<Tz> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Window({:?} to {:?})", self.begin.fixed_offset(), self.end.fixed_offset())
    }
}

impl<Tz: TimeZone> fmt::Debug for Upcoming<Tz> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Upcoming({} {:?})", self.prayer, self.time.fixed_offset())
    }
}

/// Writes each mark's printed time, and in brackets the unrounded time, the exact time if a shift changes it, and the
/// basis: `Fajr 2024-11-24T04:57:00+02:00 (04:56:55.044, sun)`. `{:#?}` writes one line for each mark.
impl<Tz: TimeZone> fmt::Debug for PrayerTimes<Tz> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_all(f, "PrayerTimes", self.date(), &self.zone, |mark| Ok(self.times[mark]))
    }
}

/// Writes the form of [`PrayerTimes`]; a missing mark is `Sunset absent (SunStaysAbove)`.
impl<Tz: TimeZone> fmt::Debug for PartialTimes<Tz> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_all(f, "PartialTimes", self.date(), &self.zone, |mark| self.times[mark])
    }
}

fn write_all<Tz: TimeZone>(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    date: NaiveDate,
    zone: &Tz,
    of: impl Fn(Mark) -> Result<Time, AbsentReason>,
) -> fmt::Result {
    let (begin, between, end) = if f.alternate() { ("\n    ", ",\n    ", ",\n") } else { (" ", ", ", "") };
    write!(f, "{name}({date}:")?;
    for mark in Mark::ALL {
        write!(f, "{}{mark} ", if mark == Mark::Fajr { begin } else { between })?;
        match of(mark) {
            Ok(time) => {
                let local = |utc: DateTime<chrono::Utc>| utc.with_timezone(zone).fixed_offset();
                write!(f, "{:?} ({:?}, ", local(time.printed()), local(time.shifted()).time())?;
                if time.exact_ms != time.shifted_ms {
                    write!(f, "exact {:?}, ", local(time.exact()).time())?;
                }
                write!(f, "{})", time.basis)?;
            }
            Err(reason) => write!(f, "absent ({reason:?})")?,
        }
    }
    write!(f, "{end})")
}
