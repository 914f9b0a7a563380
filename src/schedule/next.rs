//! The prayer to come and the prayer that is.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, TimeZone, Utc};

use super::Schedule;
use crate::error::TimeError;
use crate::{Error, Mark, Prayer};

/// A prayer to come.
#[derive(Clone, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "a prayer and its time are all there is to say")]
pub struct Upcoming<Tz: TimeZone> {
    /// Which prayer.
    pub prayer: Prayer,
    /// When it begins: the printed time.
    pub time: DateTime<Tz>,
}

impl<Tz: TimeZone> Upcoming<Tz> {
    /// How long until it begins, from an instant.
    pub fn remaining<T: TimeZone>(&self, now: DateTime<T>) -> TimeDelta {
        self.time.clone().signed_duration_since(now)
    }
}

/// The beginning of a mark's time, in the order in which times come: where the middle of the night ends Isha and begins
/// Fajr, both at one instant, the date tells which is first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Beginning {
    time: DateTime<Utc>,
    date: NaiveDate,
    mark: Mark,
}

impl Beginning {
    /// After everything that begins at an instant.
    const fn last_at(time: DateTime<Utc>) -> Self {
        Self { time, date: NaiveDate::MAX, mark: Mark::Isha }
    }
}

/// How many dates before and after an instant's own are searched: no clock ever skipped more than one.
const SEARCH_DAYS: u64 = 2;

impl<Tz: TimeZone> Schedule<Tz> {
    /// The first prayer that begins after an instant; after Isha that is the next day's Fajr.
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
        let now = now.with_timezone(&Utc);
        let (_, upcoming) = self.after(Beginning::last_at(now))?;
        Ok(upcoming)
    }

    /// The prayers from an instant on, one after the other, without end but that of the years computed.
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
        UpcomingIter { schedule: self, last: Some(Beginning::last_at(now.with_timezone(&Utc))) }
    }

    /// The prayer whose time it is: none from sunrise to Dhuhr.
    ///
    /// The time of a prayer lasts until the next mark that the place has: that of Isha until Fajr, and where the Sun does
    /// not set that of Asr until the next Dhuhr.
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
        let now = now.with_timezone(&Utc);
        let mut latest = None;
        self.each_beginning(now, |beginning| {
            if beginning.time <= now && latest.is_none_or(|latest| beginning >= latest) {
                latest = Some(beginning);
            }
        })?;
        Ok(latest.and_then(|beginning| beginning.mark.prayer()))
    }

    /// The first prayer that begins after this.
    fn after(&self, last: Beginning) -> Result<(Beginning, Upcoming<Tz>), Error> {
        let mut first: Option<(Beginning, Prayer)> = None;
        self.each_beginning(last.time, |beginning| {
            if let Some(prayer) = beginning.mark.prayer()
                && beginning > last
                && first.is_none_or(|(first, _)| beginning < first)
            {
                first = Some((beginning, prayer));
            }
        })?;
        // Only after the last Isha of the last year is there none.
        let date = last.time.date_naive();
        let (beginning, prayer) = first.ok_or(TimeError::DateOutOfRange { date: date.succ_opt().unwrap_or(date) })?;
        Ok((beginning, Upcoming { prayer, time: beginning.time.with_timezone(self.zone()) }))
    }

    /// Calls `see` with every beginning of the dates around an instant that counts.
    ///
    /// One does not count that would come only after a later mark has begun, as an Isha 90 minutes after Maghrib does in
    /// a night of an hour: Fajr has then ended its time before it began.
    fn each_beginning(&self, around: DateTime<Utc>, mut see: impl FnMut(Beginning)) -> Result<(), Error> {
        let reach_days = SEARCH_DAYS + self.rules.largest_shift_days();
        let mut date = self.date_of(around)?.checked_add_days(Days::new(reach_days));
        let mut next_begins: Option<DateTime<Utc>> = None;
        // Backwards, so that the end of a time is known before its beginning.
        for _ in 0..=2 * reach_days {
            let Some(this_date) = date else { break };
            date = this_date.pred_opt();
            let day = match self.partial_day(this_date) {
                Err(Error::Time(TimeError::DateSkipped { .. } | TimeError::DateOutOfRange { .. })) => continue,
                day => day?,
            };
            for mark in Mark::ALL.into_iter().rev().filter(|mark| *mark != Mark::Sunset) {
                if let Ok(time) = day.slot(mark).map(|time| time.printed())
                    && next_begins.is_none_or(|next| time <= next)
                {
                    next_begins = Some(time);
                    see(Beginning { time, date: this_date, mark });
                }
            }
        }
        Ok(())
    }
}

/// The prayers to come: see [`Schedule::upcoming`].
#[derive(Clone, Debug)]
pub struct UpcomingIter<'a, Tz> {
    schedule: &'a Schedule<Tz>,
    last: Option<Beginning>,
}

impl<Tz: TimeZone> Iterator for UpcomingIter<'_, Tz> {
    type Item = Result<Upcoming<Tz>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.schedule.after(self.last?);
        self.last = next.as_ref().ok().map(|(beginning, _)| *beginning);
        Some(next.map(|(_, upcoming)| upcoming))
    }
}
