//! The comparison of a computed day with a printed one, and its report.

use alloc::vec::Vec;
use core::fmt;

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::clock::{missed_ms, running_minute, way_ms};
use super::computed::Computed;
use super::entry::{Entry, Printed};
use crate::prayer::Rounding;
use crate::units::MINUTE_MS;
use crate::{AbsentReason, Mark};

/// The marks of a day that are not as a page prints them: see [`compare`].
///
/// `{}` and `{:?}` are the same text: a line for the date and the count, then a line for each wrong mark. That line has the printed and
/// the computed minute, the unrounded time, and its distance from the edge at which rounding gives the printed minute.
#[derive(Clone, PartialEq)]
pub struct Mismatch {
    date: NaiveDate,
    within_min: u16,
    compared: usize,
    wrong: Vec<Wrong>,
}

/// A mark that is not as it is printed.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Wrong {
    mark: Mark,
    printed: Entry,
    computed: Result<Found, AbsentReason>,
}

/// A computed mark on the local clock.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Found {
    minute: NaiveTime,
    unrounded: NaiveTime,
    rounding: Option<Rounding>,
}

/// Compares the marks of a day with a page, and reports every one that differs by more than `within_min` minutes.
///
/// A mark without an entry is skipped. A mark with a dash must be absent, and a mark with a time must exist.
/// It compares minutes of the clock, by the shorter way round: an Isha at 00:01 is two minutes from 23:59. [`assert_times!`](crate::assert_times) is this with a panic.
///
/// # Errors
///
/// [`Mismatch`], with all the wrong marks.
///
/// # Examples
///
/// ```
/// use miqat::testing::{Printed, compare};
/// use miqat::{Coordinates, Mark, Schedule, chrono::NaiveDate, methods};
/// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
/// let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
/// let page: Printed = "04:57 06:28 11:42 14:36 16:56 18:18".parse().unwrap();
/// let mismatch = compare(&day, &page, 0).unwrap_err();
/// assert!(mismatch.marks().eq([Mark::Isha]));
/// assert_eq!(compare(&day, &page, 1), Ok(()));
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn compare(day: &impl Computed, page: &Printed, within_min: u16) -> Result<(), Mismatch> {
    let day = day.partial();
    let (mut compared, mut wrong) = (0, Vec::new());
    for (mark, printed) in page.iter().filter(|(_, entry)| *entry != Entry::Blank) {
        compared += 1;
        let computed = match (day.time(mark), day.unrounded(mark)) {
            (Ok(time), Ok(unrounded)) => Ok(Found {
                minute: running_minute(time.time()),
                unrounded: unrounded.time(),
                rounding: day.rounding(mark),
            }),
            (Err(absent), _) | (_, Err(absent)) => Err(absent.reason),
        };
        let is_right = match (printed, computed) {
            (Entry::Time(printed), Ok(found)) => {
                let apart_ms = way_ms(running_minute(printed), found.minute).abs();
                apart_ms <= i64::from(within_min) * MINUTE_MS
            }
            (Entry::Dash, Err(_)) => true,
            _ => false,
        };
        if !is_right {
            wrong.push(Wrong { mark, printed, computed });
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Mismatch { date: day.date(), within_min, compared, wrong }) }
}

impl Mismatch {
    /// The date of the day.
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// The wrong marks in the order of the day.
    pub fn marks(&self) -> impl ExactSizeIterator<Item = Mark> {
        self.wrong.iter().map(|wrong| wrong.mark)
    }
}

/// A line for the date and the count, then one for each wrong mark.
///
/// # Examples
///
/// ```
/// use miqat::testing::{Printed, compare};
/// use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods};
/// let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL);
/// let june = tromso.partial_day(NaiveDate::from_ymd_opt(2026, 6, 21).unwrap())?;
/// let page: Printed = "- - - 17:59 - 23:40".parse().unwrap();
/// assert_eq!(
///     compare(&june, &page, 0).unwrap_err().to_string(),
///     "\
/// 2026-06-21: 3 of 6 marks are not as printed
///   Dhuhr: printed as absent, computed 12:46 (unrounded 12:45:59.1; rounds to nearest)
///   Asr: expected 17:59, computed 17:58 (unrounded 17:57:47.0; rounds to nearest, 43.0 s before the minute turns to 17:59)
///   Isha: expected 23:40, computed none (the Sun never sinks far enough)"
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (wrong, compared) = (self.wrong.len(), self.compared);
        let verb = if wrong == 1 { "is" } else { "are" };
        write!(f, "{}: {wrong} of {compared} marks {verb} not ", self.date)?;
        match self.within_min {
            0 => f.write_str("as printed")?,
            within_min => write!(f, "within {within_min} min of what is printed")?,
        }
        self.wrong.iter().try_for_each(|wrong| write!(f, "\n  {wrong}"))
    }
}

impl fmt::Debug for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl core::error::Error for Mismatch {}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.printed {
            Entry::Time(_) => write!(f, "{}: expected {}, computed ", self.mark, self.printed)?,
            Entry::Dash | Entry::Blank => write!(f, "{}: printed as absent, computed ", self.mark)?,
        }
        match self.computed {
            Err(reason) => write!(f, "none ({reason})"),
            Ok(found) => found.write(f, self.printed.time()),
        }
    }
}

impl Found {
    /// The minute, and in brackets how it came about and how far it is from the printed one.
    fn write(&self, f: &mut fmt::Formatter<'_>, printed: Option<NaiveTime>) -> fmt::Result {
        let missed_ms = printed.zip(self.rounding).map(|(printed, how)| missed_ms(self.unrounded, printed, how));
        // Near an edge tenths would hide on which side of it a time is.
        let unit_ms = if missed_ms.is_some_and(|ms| ms.abs() < TENTH_MS) { 1 } else { TENTH_MS };
        write!(f, "{} (unrounded ", Entry::Time(self.minute))?;
        let minute = running_minute(self.unrounded);
        write!(f, "{}:", Entry::Time(minute))?;
        let into_ms = way_ms(minute, self.unrounded);
        if into_ms < 10 * SECOND_MS - unit_ms / 2 {
            f.write_str("0")?;
        }
        write_seconds(f, into_ms, unit_ms)?;
        match self.rounding {
            None => {}
            Some(Rounding::Exact) => f.write_str("; not rounded")?,
            Some(Rounding::Nearest) => f.write_str("; rounds to nearest")?,
            Some(Rounding::Up) => f.write_str("; rounds up")?,
            Some(Rounding::Down) => f.write_str("; rounds down")?,
        }
        if let Some((printed, missed_ms)) = printed.zip(missed_ms) {
            f.write_str(", ")?;
            let away_ms = missed_ms.abs();
            let seconds_ms = if away_ms < MINUTE_MS { away_ms } else { away_ms % MINUTE_MS };
            if away_ms >= MINUTE_MS {
                write!(f, "{} min ", away_ms / MINUTE_MS)?;
            }
            write_seconds(f, seconds_ms, unit_ms)?;
            let side = if missed_ms >= 0 { "before the minute turns to" } else { "after the minute turned from" };
            write!(f, " s {side} {:02}:{:02}", printed.hour(), printed.minute())?;
            if away_ms >= HALF_DAY_APART_MS {
                f.write_str("; is the page on a 12-hour clock?")?;
            }
        }
        f.write_str(")")
    }
}

/// The least distance, in milliseconds, at which a page is thought to be on a clock of 12 hours: half a day less half an hour.
const HALF_DAY_APART_MS: i64 = (12 * 60 - 30) * MINUTE_MS;

/// A second and a tenth of one, in milliseconds.
const SECOND_MS: i64 = 1_000;
const TENTH_MS: i64 = 100;

/// Milliseconds as seconds, to the nearest tenth or the millisecond.
fn write_seconds(f: &mut fmt::Formatter<'_>, ms: i64, unit_ms: i64) -> fmt::Result {
    let units = (ms + unit_ms / 2) / unit_ms;
    let per_second = SECOND_MS / unit_ms;
    let digits = if unit_ms == 1 { 3 } else { 1 };
    write!(f, "{}.{:0digits$}", units / per_second, units % per_second)
}
