//! From when to when.

use chrono::{DateTime, TimeDelta, TimeZone};

/// A stretch of time, such as a night or the time in which prayer is disliked.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods, prayer::NightEnd};
/// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
/// let night = cairo.night(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap(), NightEnd::Fajr)?;
/// assert_eq!(night.to_string(), "2024-11-24 16:56:00 to 2024-11-25 04:58:00");
/// assert_eq!(night.middle().format("%H:%M").to_string(), "22:57");
/// assert_eq!(night.last_third(), night.fraction(2, 3));
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "a stretch has two ends")]
pub struct Window<Tz: TimeZone> {
    /// Its first instant.
    pub begin: DateTime<Tz>,
    /// The first instant after it.
    pub end: DateTime<Tz>,
}

impl<Tz: TimeZone> Copy for Window<Tz> where Tz::Offset: Copy {}

impl<Tz: TimeZone> Window<Tz> {
    /// The same, unless its end comes before its beginning.
    pub(super) fn in_order(self) -> Option<Self> {
        (self.begin <= self.end).then_some(self)
    }

    /// How long it is.
    pub fn duration(&self) -> TimeDelta {
        self.end.clone() - self.begin.clone()
    }

    /// Whether an instant lies in it; its end does not.
    pub fn contains<T: TimeZone>(&self, instant: DateTime<T>) -> bool {
        self.begin <= instant && self.end > instant
    }

    /// The instant at which `numerator / denominator` of it is over, to the millisecond below; its end for a whole and for
    /// anything more, and where the denominator is 0.
    pub fn fraction(&self, numerator: u32, denominator: u32) -> DateTime<Tz> {
        if numerator >= denominator {
            return self.end.clone();
        }
        let whole_ms = i128::from(self.duration().num_milliseconds());
        let part_ms = (whole_ms * i128::from(numerator)).div_euclid(i128::from(denominator));
        let part = i64::try_from(part_ms).ok().and_then(TimeDelta::try_milliseconds);
        part.and_then(|part| self.begin.clone().checked_add_signed(part)).unwrap_or(self.end.clone())
    }

    /// Its middle. Midnight in law is that of a night that ends at Fajr, astronomical midnight that of one that ends at
    /// sunrise, some 40 minutes later.
    pub fn middle(&self) -> DateTime<Tz> {
        self.fraction(1, 2)
    }

    /// The beginning of its last third: of a night, the time for the night prayer, when it ends at Fajr.
    pub fn last_third(&self) -> DateTime<Tz> {
        self.fraction(2, 3)
    }
}
