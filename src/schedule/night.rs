//! A night and its parts.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};

use super::Window;

/// A night, from sunset to sunrise or Fajr.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Night<Tz> {
    begin: DateTime<Utc>,
    end: DateTime<Utc>,
    zone: Tz,
}

impl<Tz> Night<Tz> {
    pub(super) const fn new(begin: DateTime<Utc>, end: DateTime<Utc>, zone: Tz) -> Self {
        Self { begin, end, zone }
    }

    /// How long the night is.
    pub fn duration(&self) -> TimeDelta {
        self.end - self.begin
    }
}

impl<Tz: TimeZone> Night<Tz> {
    /// Sunset, unrounded.
    pub fn begin(&self) -> DateTime<Tz> {
        self.begin.with_timezone(&self.zone)
    }

    /// The end of the night, unrounded.
    pub fn end(&self) -> DateTime<Tz> {
        self.end.with_timezone(&self.zone)
    }

    /// The instant at which `numerator / denominator` of the night is over, to the millisecond below; the end of the night
    /// for a whole and for anything more, and where the denominator is 0.
    pub fn fraction(&self, numerator: u32, denominator: u32) -> DateTime<Tz> {
        let night = Window { begin: self.begin, end: self.end };
        night.fraction(numerator, denominator).with_timezone(&self.zone)
    }

    /// The middle of the night: midnight in law.
    pub fn middle(&self) -> DateTime<Tz> {
        self.fraction(1, 2)
    }

    /// The beginning of the last third.
    pub fn last_third(&self) -> DateTime<Tz> {
        self.fraction(2, 3)
    }
}
