//! The marks of one day.

use chrono::{DateTime, NaiveDate, TimeZone};

use super::{PartialTimes, PrayerTimes, Schedule, in_range, local_date};
#[cfg(doc)]
use crate::error::TimeError;
use crate::{Absent, Error, PerMark};

impl<Tz: TimeZone> Schedule<Tz> {
    /// The seven marks of a date.
    ///
    /// # Errors
    ///
    /// [`Error::Absent`] with the first missing mark; [`TimeError::DateSkipped`]; [`TimeError::DateOutOfRange`].
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

    /// The marks of the local date of an instant.
    ///
    /// # Errors
    ///
    /// As [`Schedule::day`].
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
