//! The prayer to come and the prayer that is.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, TimeZone, Utc};

use super::Schedule;
use crate::{Error, Mark, Prayer};

/// A prayer to come.
#[derive(Clone, Debug, PartialEq)]
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

/// The beginning of a prayer, in the order in which prayers come: where the middle of the night ends Isha and begins Fajr,
/// both at one instant, the date tells which is first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Beginning {
    time: DateTime<Utc>,
    date: NaiveDate,
    prayer: Prayer,
}

impl Beginning {
    /// After every prayer that begins at an instant.
    const fn last_at(time: DateTime<Utc>) -> Self {
        Self { time, date: NaiveDate::MAX, prayer: Prayer::Isha }
    }
}

/// How many dates are searched for a prayer before giving up: every date has at least a Dhuhr, and no clock ever
/// skipped more than one date.
const SEARCH_DAYS: u64 = 4;

impl<Tz: TimeZone> Schedule<Tz> {
    /// The first prayer that begins after an instant; after Isha that is the next day's Fajr.
    ///
    /// # Errors
    ///
    /// [`Error::DateOutOfRange`].
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
        let Beginning { time, prayer, .. } = self.after(Beginning::last_at(now))?;
        Ok(Upcoming { prayer, time: time.with_timezone(self.zone()) })
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

    /// The prayer whose time it is: none from sunrise to Dhuhr. The time of Isha lasts until Fajr.
    ///
    /// # Errors
    ///
    /// [`Error::DateOutOfRange`].
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
        let mut latest: Option<(DateTime<Utc>, NaiveDate, Mark)> = None;
        for date in self.dates_around(now, 2, 1) {
            for (time, mark) in self.begun_marks(date)? {
                if time <= now && latest.is_none_or(|latest| (time, date, mark) >= latest) {
                    latest = Some((time, date, mark));
                }
            }
        }
        Ok(latest.and_then(|(_, _, mark)| mark.prayer()))
    }

    /// The first beginning of a prayer after this one.
    fn after(&self, last: Beginning) -> Result<Beginning, Error> {
        let mut first: Option<Beginning> = None;
        for (searched, date) in self.dates_around(last.time, 1, SEARCH_DAYS).enumerate() {
            // Three dates hold every prayer that could be the next; more are needed only where one was skipped.
            if searched > 2 && first.is_some() {
                break;
            }
            for (time, mark) in self.begun_marks(date)? {
                if let Some(prayer) = mark.prayer() {
                    let candidate = Beginning { time, date, prayer };
                    if candidate > last && first.is_none_or(|first| candidate < first) {
                        first = Some(candidate);
                    }
                }
            }
        }
        first.ok_or(Error::DateOutOfRange { date: last.time.date_naive() })
    }

    /// Sunrise and the beginnings of the prayers of a date, those that it has; nothing on a date that was skipped.
    fn begun_marks(&self, date: NaiveDate) -> Result<impl Iterator<Item = (DateTime<Utc>, Mark)>, Error> {
        let day = match self.partial_day(date) {
            Err(Error::DateSkipped { .. }) => None,
            day => Some(day?),
        };
        Ok(Mark::ALL
            .into_iter()
            .filter(|mark| *mark != Mark::Sunset)
            .filter_map(move |mark| Some((day.as_ref()?.slot(mark).ok()?.printed(), mark))))
    }

    fn dates_around(&self, now: DateTime<Utc>, before: u64, after: u64) -> impl Iterator<Item = NaiveDate> + use<Tz> {
        let today = self.date_of(now);
        let first = today.checked_sub_days(Days::new(before));
        (0..=before + after).filter_map(move |days| first?.checked_add_days(Days::new(days)))
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
        self.last = next.ok();
        Some(
            next.map(|Beginning { time, prayer, .. }| Upcoming {
                prayer,
                time: time.with_timezone(self.schedule.zone()),
            }),
        )
    }
}
