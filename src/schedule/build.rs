//! What a schedule is told, and what it was told.

use chrono::TimeZone;

use super::Schedule;
use crate::prayer::{Elevation, HighLatitude, Madhab, Method, Polar, Ramadan, Shift};
use crate::{Mark, PerMark, Place};

impl<Tz: TimeZone> Schedule<Tz> {
    /// With a school's Asr in place of the one that the authority prints; the method stays what it is.
    #[must_use]
    pub fn with_madhab(mut self, madhab: Madhab) -> Self {
        self.rules.madhab = madhab;
        self
    }

    /// With another rule for nights without darkness; the method stays what it is.
    #[must_use]
    pub fn with_high_latitude(mut self, high_latitude: HighLatitude) -> Self {
        self.rules.high_latitude = high_latitude;
        self
    }

    /// With a rule for days without sunrise or sunset; the method stays what it is.
    #[must_use]
    pub fn with_polar(mut self, polar: Polar) -> Self {
        self.rules.polar = polar;
        self
    }

    /// With the dates of Ramadan, for a method that has an interval or a margin of its own for it.
    #[must_use]
    pub fn with_ramadan(mut self, ramadan: Ramadan) -> Self {
        self.rules.ramadan = ramadan;
        self
    }

    /// With another policy for the height of the place; the method stays what it is.
    #[must_use]
    pub fn with_elevation(mut self, elevation: Elevation) -> Self {
        self.rules.elevation = elevation;
        self
    }

    /// With margins of the user's own for every mark, in addition to the authority's, in place of those that were set before.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Mark, PerMark, Schedule, Shift, chrono::NaiveDate, methods};
    /// let margins = PerMark::splat(Shift::ZERO).with(Mark::Maghrib, Shift::minutes(3));
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let day = cairo.with_shifts(margins).day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
    /// assert_eq!(day.maghrib().format("%H:%M").to_string(), "16:59");
    /// # Ok::<(), miqat::Error>(())
    /// ```
    #[must_use]
    pub fn with_shifts(mut self, shifts: PerMark<Shift>) -> Self {
        self.rules.shifts = shifts;
        self
    }

    /// With a margin of the user's own for a mark, in addition to the authority's, in place of one that was set before.
    #[must_use]
    pub fn with_shift(mut self, mark: impl Into<Mark>, shift: Shift) -> Self {
        *self.rules.shifts.get_mut(mark.into()) = shift;
        self
    }

    /// The place.
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// The time zone.
    pub const fn zone(&self) -> &Tz {
        &self.zone
    }

    /// The method, which is the one for the place's latitude.
    pub const fn method(&self) -> &Method {
        &self.rules.method
    }

    /// The school whose Asr is computed.
    pub const fn madhab(&self) -> Madhab {
        self.rules.madhab
    }

    /// The rule for nights without darkness.
    pub const fn high_latitude(&self) -> HighLatitude {
        self.rules.high_latitude
    }

    /// The rule for days without sunrise or sunset.
    pub const fn polar(&self) -> Polar {
        self.rules.polar
    }

    /// The dates of Ramadan.
    pub const fn ramadan(&self) -> Ramadan {
        self.rules.ramadan
    }

    /// The policy for the height of the place.
    pub const fn elevation(&self) -> Elevation {
        self.rules.elevation
    }

    /// The user's own margins, in addition to the authority's.
    pub const fn shifts(&self) -> &PerMark<Shift> {
        &self.rules.shifts
    }
}
