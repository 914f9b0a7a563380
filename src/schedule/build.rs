//! The settings of a schedule: builders and accessors.

use chrono::TimeZone;

use super::Schedule;
use crate::prayer::day::types::Rules;
use crate::prayer::{Elevation, HighLatitude, Madhab, Method, Polar, Ramadan, Shift};
use crate::{Mark, PerMark, Place};

impl<Tz: TimeZone> Schedule<Tz> {
    /// The schedule of a place in a time zone by a method. It uses the authority's rule for the place's latitude
    /// ([`Method::for_latitude`]).
    ///
    /// # Examples
    ///
    /// The settings can be read back:
    ///
    /// ```
    /// use miqat::prayer::{Polar, Ramadan};
    /// use miqat::{Coordinates, Madhab, Mark, Schedule, Shift, methods};
    /// let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL)
    ///     .with_madhab(Madhab::Hanafi)
    ///     .with_polar(Polar::NearestLatitude)
    ///     .with_shift(Mark::Fajr, Shift::minutes(-2));
    /// assert_eq!((tromso.method(), tromso.madhab()), (&methods::MWL, Madhab::Hanafi));
    /// assert_eq!((tromso.polar(), tromso.ramadan()), (Polar::NearestLatitude, Ramadan::Calendar));
    /// assert_eq!(tromso.high_latitude(), methods::MWL.high_latitude());
    /// assert_eq!(tromso.shifts()[Mark::Fajr], Shift::minutes(-2));
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn new(place: impl Into<Place>, zone: Tz, method: Method) -> Self {
        let place = place.into();
        let rules = Rules::of(*method.for_latitude(place.point().latitude()));
        Self { place, zone, rules }
    }

    /// Uses this school's Asr instead of the method's. The method itself is unchanged.
    #[must_use]
    pub fn with_madhab(mut self, madhab: Madhab) -> Self {
        self.rules.madhab = madhab;
        self
    }

    /// Sets the rule for nights without darkness, instead of the method's. The method itself is unchanged.
    #[must_use]
    pub fn with_high_latitude(mut self, high_latitude: HighLatitude) -> Self {
        self.rules.high_latitude = high_latitude;
        self
    }

    /// Sets the rule for days without sunrise or sunset. The method itself is unchanged.
    #[must_use]
    pub fn with_polar(mut self, polar: Polar) -> Self {
        self.rules.polar = polar;
        self
    }

    /// Sets which dates are Ramadan, for a method with a separate interval or margin for Ramadan.
    #[must_use]
    pub fn with_ramadan(mut self, ramadan: Ramadan) -> Self {
        self.rules.ramadan = ramadan;
        self
    }

    /// Sets how the elevation of the place changes its times, instead of the method's policy. The method itself is
    /// unchanged.
    #[must_use]
    pub fn with_elevation(mut self, elevation: Elevation) -> Self {
        self.rules.elevation = elevation;
        self
    }

    /// Sets your own margins for all marks, on top of the authority's. They replace all margins set before.
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

    /// Sets your own margin for a mark, on top of the authority's. It replaces a margin set before.
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

    /// The method, after the selection by the place's latitude.
    pub const fn method(&self) -> &Method {
        &self.rules.method
    }

    /// The school of Asr.
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

    /// The policy for the elevation of the place.
    pub const fn elevation(&self) -> Elevation {
        self.rules.elevation
    }

    /// The user's margins, which are added to the authority's.
    pub const fn shifts(&self) -> &PerMark<Shift> {
        &self.rules.shifts
    }
}
