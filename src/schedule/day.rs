//! A schedule, and one day of it.

use chrono::{DateTime, NaiveDate, TimeZone};

use super::{PartialTimes, PrayerTimes, Schedule, in_range, local_date};
#[cfg(doc)]
use crate::error::TimeError;
use crate::prayer::Method;
use crate::prayer::day::types::Rules;
use crate::{Absent, Error, PerMark, Place};

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

    /// The seven marks of a date.
    ///
    /// # Errors
    ///
    /// [`Error::Absent`] with the first missing mark; [`TimeError::DateSkipped`]; [`TimeError::DateOutOfRange`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Error, Mark, Schedule, chrono::NaiveDate, methods};
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
    /// assert_eq!(day.maghrib().format("%H:%M").to_string(), "16:56");
    /// assert_eq!(day.time(Mark::Maghrib), day.maghrib());
    ///
    /// let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL);
    /// let june = tromso.day(NaiveDate::from_ymd_opt(2026, 6, 21).unwrap());
    /// assert!(matches!(june, Err(Error::Absent(absent)) if absent.mark == Mark::Fajr));
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn day(&self, date: NaiveDate) -> Result<PrayerTimes<Tz>, Error> {
        let times = self.times(date)?;
        let times = PerMark::try_from_fn(|mark| times[mark].map_err(|reason| Absent::new(mark, date, reason)))?;
        Ok(PrayerTimes::new(date, self.zone.clone(), times))
    }

    /// The marks of a date, each with its time or the reason why it is missing.
    ///
    /// # Errors
    ///
    /// [`TimeError::DateSkipped`]; [`TimeError::DateOutOfRange`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{AbsentReason, Coordinates, Mark, Schedule, chrono::NaiveDate, methods};
    /// let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL);
    /// let june = tromso.partial_day(NaiveDate::from_ymd_opt(2026, 6, 21).unwrap())?;
    /// assert_eq!(june.time(Mark::Sunset).unwrap_err().reason, AbsentReason::SunStaysAbove);
    /// assert_eq!(june.time(Mark::Dhuhr).unwrap().format("%H:%M").to_string(), "12:46");
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn partial_day(&self, date: NaiveDate) -> Result<PartialTimes<Tz>, Error> {
        Ok(PartialTimes::new(date, self.zone.clone(), self.times(date)?))
    }

    /// [`Schedule::partial_day`] by the reference alone, without a faster solver, for tests that compare the two.
    #[cfg(feature = "testing")]
    #[doc(hidden)]
    pub fn reference_day(&self, date: NaiveDate) -> Result<PartialTimes<Tz>, Error> {
        let times = self.times_by(date, crate::prayer::day::solver::Solver::REFERENCE)?;
        Ok(PartialTimes::new(date, self.zone.clone(), times))
    }

    /// The marks of the local date of an instant.
    ///
    /// # Errors
    ///
    /// As [`Schedule::day`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Schedule, chrono::{DateTime, Utc}, methods};
    /// let apia = Schedule::new(Coordinates::new(-13.83, -171.76)?, chrono_tz::Pacific::Apia, methods::MWL);
    /// let now: DateTime<Utc> = "2024-11-24T18:00:00Z".parse()?;
    /// assert_eq!(apia.day_of(now)?.date().to_string(), "2024-11-25");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn day_of<T: TimeZone>(&self, instant: DateTime<T>) -> Result<PrayerTimes<Tz>, Error> {
        self.day(self.date_of(instant)?)
    }

    /// The local date of an instant.
    ///
    /// # Errors
    ///
    /// [`TimeError::DateOutOfRange`] outside the years 1 to 4000.
    pub fn date_of<T: TimeZone>(&self, instant: DateTime<T>) -> Result<NaiveDate, Error> {
        in_range(local_date(&instant.with_timezone(&self.zone)))
    }
}
