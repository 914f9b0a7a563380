//! A date, or a computed day.

use chrono::{NaiveDate, TimeZone};

use super::{PartialTimes, PrayerTimes, Schedule};
use crate::Error;

/// An argument that selects a day of a schedule: a date, whose marks are computed when they are needed, or a computed day,
/// whose marks are reused.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, Prayer, Schedule, chrono::NaiveDate, methods, prayer::Moment};
/// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
/// let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
/// let day = cairo.day(date)?;
/// assert_eq!(cairo.moment(&day, Moment::IMSAK)?, cairo.moment(date, Moment::IMSAK)?);
/// assert_eq!(cairo.span(&day, Prayer::Asr)?, cairo.span(date, Prayer::Asr)?);
/// # Ok::<(), miqat::Error>(())
/// ```
pub trait AsDay<Tz: TimeZone>: sealed::Sealed {
    /// The date.
    fn date(&self) -> NaiveDate;

    /// The marks of the day by a schedule.
    ///
    /// # Errors
    ///
    /// As [`Schedule::partial_day`].
    fn times(&self, schedule: &Schedule<Tz>) -> Result<PartialTimes<Tz>, Error>;
}

mod sealed {
    pub trait Sealed {}
}

impl sealed::Sealed for NaiveDate {}
impl<Tz> sealed::Sealed for &PartialTimes<Tz> {}
impl<Tz> sealed::Sealed for &PrayerTimes<Tz> {}

impl<Tz: TimeZone> AsDay<Tz> for NaiveDate {
    fn date(&self) -> NaiveDate {
        *self
    }

    fn times(&self, schedule: &Schedule<Tz>) -> Result<PartialTimes<Tz>, Error> {
        schedule.partial_day(*self)
    }
}

impl<Tz: TimeZone> AsDay<Tz> for &PartialTimes<Tz> {
    fn date(&self) -> NaiveDate {
        self.date
    }

    fn times(&self, _: &Schedule<Tz>) -> Result<PartialTimes<Tz>, Error> {
        Ok((*self).clone())
    }
}

impl<Tz: TimeZone> AsDay<Tz> for &PrayerTimes<Tz> {
    fn date(&self) -> NaiveDate {
        PrayerTimes::date(self)
    }

    fn times(&self, _: &Schedule<Tz>) -> Result<PartialTimes<Tz>, Error> {
        Ok((*self).clone().into())
    }
}
