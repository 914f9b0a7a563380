//! The settings of a schedule: builders and accessors.

use chrono::TimeZone;

use super::Schedule;
use crate::prayer::{Elevation, HighLatitude, Madhab, Method, Polar, Ramadan, Shift};
use crate::{Mark, PerMark, Place};

impl<Tz: TimeZone> Schedule<Tz> {
    /// Uses this school's Asr instead of the method's. The method itself is unchanged.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Madhab, Schedule, chrono::NaiveDate, methods};
    /// let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let hanafi = cairo.with_madhab(Madhab::Hanafi);
    /// assert_eq!([cairo, hanafi].map(|schedule| schedule.day(date).unwrap().asr().format("%H:%M").to_string()), ["14:36", "15:19"]);
    /// assert_eq!(hanafi.method(), &methods::EGYPT);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    #[must_use]
    pub fn with_madhab(mut self, madhab: Madhab) -> Self {
        self.rules.madhab = madhab;
        self
    }

    /// Sets the rule for nights without darkness, instead of the method's. The method itself is unchanged.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, HighLatitude, Mark, Schedule, chrono::NaiveDate, methods, prayer::Basis};
    /// let solstice = NaiveDate::from_ymd_opt(2026, 6, 21).unwrap();
    /// let london = Schedule::new(Coordinates::new(51.5074, -0.1278)?, chrono_tz::Europe::London, methods::MWL);
    /// assert_eq!(london.day(solstice)?.basis(Mark::Isha).to_string(), "half of the night");
    /// let by_council = london.with_high_latitude(HighLatitude::FIQH_COUNCIL).day(solstice)?;
    /// assert_eq!(by_council.basis(Mark::Isha).to_string(), "night fraction of latitude 45°");
    /// // Without a rule there is no Isha in this night, and the answer says why.
    /// assert!(london.with_high_latitude(HighLatitude::Unresolved).day(solstice).is_err());
    /// # Ok::<(), miqat::Error>(())
    /// ```
    #[must_use]
    pub fn with_high_latitude(mut self, high_latitude: HighLatitude) -> Self {
        self.rules.high_latitude = high_latitude;
        self
    }

    /// Sets the rule for days without sunrise or sunset. The method itself is unchanged.
    ///
    /// [`Polar`] has an example.
    #[must_use]
    pub fn with_polar(mut self, polar: Polar) -> Self {
        self.rules.polar = polar;
        self
    }

    /// Sets which dates are Ramadan, for a method with a separate interval or margin for Ramadan.
    ///
    /// [`Ramadan`] has an example.
    #[must_use]
    pub fn with_ramadan(mut self, ramadan: Ramadan) -> Self {
        self.rules.ramadan = ramadan;
        self
    }

    /// Sets how the elevation of the place changes its times, instead of the method's policy. The method itself is
    /// unchanged.
    ///
    /// # Examples
    ///
    /// From 100 m above the sea the horizon lies 17.6′ lower, and the Sun sets later.
    ///
    /// ```
    /// use miqat::{Coordinates, Mark, Schedule, chrono::NaiveDate, methods, prayer::{Dip, Elevation}};
    /// let hill = Coordinates::new(31.2, 29.9)?.with_elevation(100.0)?;
    /// let schedule = Schedule::new(hill, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let sunset = |elevation| {
    ///     let day = schedule.with_elevation(elevation).day(NaiveDate::from_ymd_opt(2026, 3, 20).unwrap());
    ///     day.map(|day| day.exact(Mark::Sunset))
    /// };
    /// let later = sunset(Elevation::SunriseAndSunset(Dip::Refracted))? - sunset(Elevation::Ignored)?;
    /// // 17.6′ at 15° an hour, over the cosine of the latitude at an equinox.
    /// assert!((later.num_seconds() - 82).abs() <= 1);
    /// # Ok::<(), miqat::Error>(())
    /// ```
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
    ///
    /// # Units
    ///
    /// Positive later, negative earlier.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Prayer, Schedule, Shift, chrono::NaiveDate, methods};
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT)
    ///     .with_shift(Prayer::Fajr, Shift::minutes(-2))
    ///     .with_shift(Prayer::Maghrib, Shift::minutes(3));
    /// let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
    /// assert_eq!([day.fajr(), day.maghrib()].map(|time| time.format("%H:%M").to_string()), ["04:55", "16:59"]);
    /// # Ok::<(), miqat::Error>(())
    /// ```
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
