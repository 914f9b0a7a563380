//! The next prayer and the current prayer.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};

use super::Schedule;
use super::around::{Around, Beginning};
use super::times::instant;
use crate::error::TimeError;
use crate::{Error, Prayer};

/// A coming prayer.
#[derive(Clone, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "a prayer and its time are all there is to say")]
pub struct Upcoming<Tz: TimeZone> {
    /// The prayer.
    pub prayer: Prayer,
    /// The printed time at which it begins.
    pub time: DateTime<Tz>,
}

impl<Tz: TimeZone> Upcoming<Tz> {
    /// The time from an instant until the prayer begins.
    pub fn remaining<T: TimeZone>(&self, now: DateTime<T>) -> TimeDelta {
        self.time.clone().signed_duration_since(now)
    }
}

impl<Tz: TimeZone> Schedule<Tz> {
    /// The first prayer that begins after an instant; after Isha, the next day's Fajr. Prayers that a date does not have are skipped.
    ///
    /// A prayer whose time has ended before it begins, as by a shift of hours, is skipped too. Where that is so of every
    /// prayer of a week, it is the first that is printed after the instant.
    ///
    /// # Errors
    ///
    /// [`TimeError::DateOutOfRange`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Prayer, Schedule, chrono::TimeZone, methods};
    /// let zone = chrono_tz::Africa::Cairo;
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, zone, methods::EGYPT);
    /// let late = zone.with_ymd_and_hms(2024, 11, 24, 22, 56, 0).unwrap();
    /// let next = cairo.next(late)?;
    /// assert_eq!(next.prayer, Prayer::Fajr);
    /// assert_eq!(next.time.to_string(), "2024-11-25 04:58:00 EET");
    /// assert_eq!(next.remaining(late).num_minutes(), 362);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn next<T: TimeZone>(&self, now: DateTime<T>) -> Result<Upcoming<Tz>, Error> {
        let last = Beginning::last_at(now.with_timezone(&Utc));
        Ok(self.after(&mut Around::new(self), last)?.1)
    }

    /// The prayers that begin after an instant, in order, up to the year 4000.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Prayer, Schedule, chrono::TimeZone, methods};
    /// let zone = chrono_tz::Africa::Cairo;
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, zone, methods::EGYPT);
    /// let now = zone.with_ymd_and_hms(2024, 11, 24, 16, 0, 0).unwrap();
    /// let coming: Vec<_> = cairo.upcoming(now).take(3).map(|prayer| prayer.unwrap().prayer).collect();
    /// assert_eq!(coming, [Prayer::Maghrib, Prayer::Isha, Prayer::Fajr]);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn upcoming<T: TimeZone>(&self, now: DateTime<T>) -> UpcomingIter<'_, Tz> {
        let last = Some(Beginning::last_at(now.with_timezone(&Utc)));
        UpcomingIter { schedule: self, around: Around::new(self), last }
    }

    /// The prayer whose time it is at an instant; `None` from sunrise to Dhuhr.
    ///
    /// The time of a prayer ends at the next mark that the place has. So Isha ends at Fajr, and where the Sun does not set,
    /// Asr ends at the next Dhuhr.
    ///
    /// # Errors
    ///
    /// [`TimeError::DateOutOfRange`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Prayer, Schedule, chrono::TimeZone, methods};
    /// let zone = chrono_tz::Africa::Cairo;
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, zone, methods::EGYPT);
    /// let at = |hour| cairo.current(zone.with_ymd_and_hms(2024, 11, 24, hour, 0, 0).unwrap());
    /// assert_eq!([at(3)?, at(5)?, at(9)?, at(12)?], [Some(Prayer::Isha), Some(Prayer::Fajr), None, Some(Prayer::Dhuhr)]);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn current<T: TimeZone>(&self, now: DateTime<T>) -> Result<Option<Prayer>, Error> {
        let latest = Around::new(self).last_until(now.with_timezone(&Utc).timestamp_millis())?;
        Ok(latest.and_then(|beginning| beginning.mark.prayer()))
    }

    /// The first prayer that begins after `last`.
    fn after(&self, around: &mut Around<'_, Tz>, last: Beginning) -> Result<(Beginning, Upcoming<Tz>), Error> {
        if let Some(first) = around.first_after(last)?
            && let Some(prayer) = first.mark.prayer()
        {
            return Ok((first, Upcoming { prayer, time: instant(first.unix_ms).with_timezone(self.zone()) }));
        }
        // It is missing only after the last Isha of the year 4000.
        let date = instant(last.unix_ms).date_naive();
        Err(TimeError::DateOutOfRange { date: date.succ_opt().unwrap_or(date) }.into())
    }
}

/// An iterator over the coming prayers; see [`Schedule::upcoming`].
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct UpcomingIter<'a, Tz> {
    schedule: &'a Schedule<Tz>,
    around: Around<'a, Tz>,
    last: Option<Beginning>,
}

impl<Tz: TimeZone> Iterator for UpcomingIter<'_, Tz> {
    type Item = Result<Upcoming<Tz>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.schedule.after(&mut self.around, self.last?);
        self.last = next.as_ref().ok().map(|(beginning, _)| *beginning);
        Some(next.map(|(_, upcoming)| upcoming))
    }
}
