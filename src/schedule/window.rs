//! A period with a beginning and an end.

use chrono::{DateTime, TimeDelta, TimeZone};

/// A period of time, such as a night or a time at which prayer is disliked.
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
    /// The first instant.
    pub begin: DateTime<Tz>,
    /// The first instant after the period.
    pub end: DateTime<Tz>,
}

impl<Tz: TimeZone> Copy for Window<Tz> where Tz::Offset: Copy {}

impl<Tz: TimeZone> Window<Tz> {
    /// The period, or `None` if its end comes before its beginning.
    pub(super) fn in_order(self) -> Option<Self> {
        (self.begin <= self.end).then_some(self)
    }

    /// The length of the period.
    pub fn duration(&self) -> TimeDelta {
        self.end.clone() - self.begin.clone()
    }

    /// Whether the period contains an instant; the end is excluded.
    pub fn contains<T: TimeZone>(&self, instant: DateTime<T>) -> bool {
        self.begin <= instant && self.end > instant
    }

    /// The instant at which `numerator / denominator` of the period is over, rounded down to the millisecond. It is the end
    /// if the fraction is 1 or more, or if the denominator is 0.
    pub fn fraction(&self, numerator: u32, denominator: u32) -> DateTime<Tz> {
        if numerator >= denominator {
            return self.end.clone();
        }
        let whole_ms = i128::from(self.duration().num_milliseconds());
        let part_ms = (whole_ms * i128::from(numerator)).div_euclid(i128::from(denominator));
        let part = i64::try_from(part_ms).ok().and_then(TimeDelta::try_milliseconds);
        part.and_then(|part| self.begin.clone().checked_add_signed(part)).unwrap_or(self.end.clone())
    }

    /// The middle of the period. Midnight in Islamic law is the middle of a night that ends at Fajr. Astronomical midnight,
    /// some 40 minutes later, is the middle of a night that ends at sunrise.
    pub fn middle(&self) -> DateTime<Tz> {
        self.fraction(1, 2)
    }

    /// The beginning of the last third: for a night that ends at Fajr, the time of the night prayer.
    pub fn last_third(&self) -> DateTime<Tz> {
        self.fraction(2, 3)
    }
}
