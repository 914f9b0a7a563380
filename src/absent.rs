//! A mark that is missing on a day, and the reason.

use core::fmt;

use chrono::NaiveDate;

use crate::Mark;

/// A mark that is missing on a day, with the reason.
///
/// # Examples
///
/// ```
/// use miqat::{AbsentReason, Coordinates, Mark, Schedule, chrono::NaiveDate, methods};
/// let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL);
/// let absent = tromso.partial_day(NaiveDate::from_ymd_opt(2026, 12, 21).unwrap())?.time(Mark::Sunrise).unwrap_err();
/// assert_eq!((absent.mark, absent.reason), (Mark::Sunrise, AbsentReason::SunStaysBelow));
/// assert_eq!(
///     absent.to_string(),
///     "no Sunrise on 2026-12-21: the Sun never rises far enough; set a Polar rule to have one"
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Absent {
    /// The mark that is missing.
    pub mark: Mark,
    /// The civil date on which it is missing.
    pub date: NaiveDate,
    /// Why it is missing.
    pub reason: AbsentReason,
}

impl Absent {
    pub(crate) const fn new(mark: Mark, date: NaiveDate, reason: AbsentReason) -> Self {
        Self { mark, date, reason }
    }
}

impl fmt::Display for Absent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mark, date, reason } = self;
        let remedy = match mark {
            Mark::Fajr | Mark::Maghrib | Mark::Isha => "a HighLatitude or Polar rule",
            Mark::Sunrise | Mark::Dhuhr | Mark::Asr | Mark::Sunset => "a Polar rule",
        };
        write!(f, "no {mark} on {date}: {reason}; set {remedy} to have one")
    }
}

impl core::error::Error for Absent {}

/// Why a mark is missing on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AbsentReason {
    /// The Sun stays above the altitude that defines the mark: the night is not dark enough, or the Sun does not set.
    SunStaysAbove,
    /// The Sun stays below the altitude that defines the mark: the Sun does not rise, or casts no shadow for Asr.
    SunStaysBelow,
}

impl fmt::Display for AbsentReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SunStaysAbove => "the Sun never sinks far enough",
            Self::SunStaysBelow => "the Sun never rises far enough",
        })
    }
}

impl core::error::Error for AbsentReason {}
