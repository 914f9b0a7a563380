//! Day after day.

use chrono::{NaiveDate, TimeZone};

use super::{PrayerTimes, Schedule};
use crate::Error;

/// The days of a schedule from a date on: see [`Schedule::days`].
#[derive(Clone, Debug)]
pub struct DayIter<'a, Tz> {
    schedule: &'a Schedule<Tz>,
    next: Option<NaiveDate>,
    begun: bool,
}

impl<Tz: TimeZone> Schedule<Tz> {
    /// The days from a date on, each with its seven marks or the reason why it lacks one.
    ///
    /// It ends with the year 4000. From a date outside the years 1 to 4000 it gives one error, [`Error::DateOutOfRange`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods};
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    /// let earliest = cairo.days(first).take(365).filter_map(Result::ok).min_by_key(|day| day.fajr().time()).unwrap();
    /// // The day before the clocks go forward.
    /// assert_eq!(earliest.date().to_string(), "2026-04-23");
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub const fn days(&self, first: NaiveDate) -> DayIter<'_, Tz> {
        DayIter { schedule: self, next: Some(first), begun: false }
    }
}

impl<Tz: TimeZone> Iterator for DayIter<'_, Tz> {
    type Item = Result<PrayerTimes<Tz>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let date = self.next?;
        self.next = date.succ_opt();
        match self.schedule.day(date) {
            Err(error @ Error::DateOutOfRange { .. }) => {
                self.next = None;
                if self.begun { None } else { Some(Err(error)) }
            }
            day => {
                self.begun = true;
                Some(day)
            }
        }
    }
}
