//! The results of a schedule. They are read back at one UTC offset, because a text does not have a time zone.

use chrono::{DateTime, FixedOffset, NaiveDate, Offset, TimeZone};
use serde::de::Error;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::marks::keys;
use crate::prayer::Basis;
use crate::prayer::finish::Time;
use crate::schedule::{PartialTimes, PrayerTimes, Upcoming, clock_of};
use crate::units::MINUTE_S;
use crate::{Absent, AbsentReason, Mark, PerMark, Prayer};

/// The same instant at an offset of whole minutes: RFC 3339 has no seconds in an offset, and chrono would round them away and leave
/// the local time, which is then another instant.
fn at_whole_minutes<Tz: TimeZone>(instant: &DateTime<Tz>) -> DateTime<FixedOffset> {
    let offset = instant.offset().fix();
    let whole_s = offset.local_minus_utc() / MINUTE_S * MINUTE_S;
    instant.with_timezone(&FixedOffset::east_opt(whole_s).unwrap_or(offset))
}

/// A mark that the day has. The unrounded and the exact time are written only if they differ from the time before them.
struct Timed<Tz: TimeZone> {
    time: DateTime<Tz>,
    basis: Basis,
    unrounded: DateTime<Tz>,
    exact: DateTime<Tz>,
}

impl<Tz: TimeZone> Timed<Tz> {
    fn of(day: &PartialTimes<Tz>, mark: Mark) -> Result<Self, Absent> {
        let (time, basis) = (day.time(mark)?, day.basis(mark)?);
        Ok(Self { time, basis, unrounded: day.unrounded(mark)?, exact: day.exact(mark)? })
    }
}

impl<Tz: TimeZone> Serialize for Timed<Tz> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { time, basis, unrounded, exact } = self;
        let later = [("unrounded", unrounded, time), ("exact", exact, unrounded)];
        let later = later.into_iter().filter(|(_, instant, before)| instant != before);
        let mut map = serializer.serialize_map(Some(2 + later.clone().count()))?;
        map.serialize_entry("time", &Some(at_whole_minutes(time)))?;
        map.serialize_entry("basis", &Some(basis))?;
        for (key, instant, _) in later {
            map.serialize_entry(key, &Some(at_whole_minutes(instant)))?;
        }
        map.end()
    }
}

/// A missing mark.
struct Missing {
    reason: AbsentReason,
}

impl Serialize for Missing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("absent", &Some(self.reason))?;
        map.end()
    }
}

read_table! {
    Slot = "a table of time, basis, unrounded and exact, or of absent" {
        time: Option<DateTime<FixedOffset>> = None,
        basis: Option<Basis> = None,
        unrounded: Option<DateTime<FixedOffset>> = None,
        exact: Option<DateTime<FixedOffset>> = None,
        absent: Option<AbsentReason> = None,
    }
}

/// A mark that was read: its time and UTC offset, or the reason why it is missing.
#[derive(Clone, Copy)]
struct Read(Result<(Time, FixedOffset), AbsentReason>);

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Slot { time, basis, unrounded, exact, absent } = Slot::deserialize(deserializer)?;
        match (time, basis, absent) {
            (Some(time), Some(basis), None) => {
                let unrounded = unrounded.unwrap_or(time);
                Ok(Self(Ok((Time::new(time, unrounded, exact.unwrap_or(unrounded), basis), *time.offset()))))
            }
            (None, None, Some(reason)) if unrounded.or(exact).is_none() => Ok(Self(Err(reason))),
            (_, _, Some(_)) => Err(D::Error::custom("no other key is allowed with `absent`")),
            (None, _, None) => Err(D::Error::missing_field("time")),
            (_, None, None) => Err(D::Error::missing_field("basis")),
        }
    }
}

read_table! {
    Day = "a table of a date and its seven marks" {
        date: NaiveDate,
        fajr: Read,
        sunrise: Read,
        dhuhr: Read,
        asr: Read,
        sunset: Read,
        maghrib: Read,
        isha: Read,
    }
}

/// The key of the date, and the number of keys of a day.
const DATE: &str = "date";
const KEYS: usize = 1 + Mark::COUNT;

/// The date, and for each mark its printed time (RFC 3339) and its basis:
/// `{"date":"2024-11-24","fajr":{"time":"2024-11-24T04:57:00+02:00","basis":"sun"},…}`, with `"unrounded"` if it differs
/// from the printed time and `"exact"` if it differs from the unrounded time.
impl<Tz: TimeZone> Serialize for PrayerTimes<Tz> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        PartialTimes::from(self.clone()).serialize(serializer)
    }
}

/// As [`PrayerTimes`]; a missing mark is written with the reason: `"isha":{"absent":"sun_stays_above"}`.
impl<Tz: TimeZone> Serialize for PartialTimes<Tz> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(KEYS))?;
        map.serialize_entry(DATE, &self.date())?;
        for (mark, key) in keys() {
            match Timed::of(self, mark) {
                Ok(timed) => map.serialize_entry(key, &timed)?,
                Err(absent) => map.serialize_entry(key, &Missing { reason: absent.reason })?,
            }
        }
        map.end()
    }
}

/// Equals [`fixed_offset`](PrayerTimes::fixed_offset) of the written value: the instants to the millisecond, at the UTC
/// offset of Dhuhr, without the seconds that clocks had before 1972.
impl<'de> Deserialize<'de> for PrayerTimes<FixedOffset> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        PartialTimes::deserialize(deserializer)?.complete().map_err(D::Error::custom)
    }
}

/// Equals [`fixed_offset`](PartialTimes::fixed_offset) of the written value: the instants to the millisecond, at the UTC
/// offset of Dhuhr, without the seconds that clocks had before 1972.
impl<'de> Deserialize<'de> for PartialTimes<FixedOffset> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Day { date, fajr, sunrise, dhuhr, asr, sunset, maghrib, isha } = Day::deserialize(deserializer)?;
        let marks = PerMark::new(fajr, sunrise, dhuhr, asr, sunset, maghrib, isha);
        let clock = clock_of(|mark| marks[mark].0.ok().map(|(_, offset)| offset));
        Ok(Self::new(date, clock, PerMark::from_fn(|mark| marks[mark].0.map(|(time, _)| time))))
    }
}

table! {
    Coming = "a table of prayer and time" {
        prayer: Prayer,
        time: DateTime<FixedOffset>,
    }
}

/// `{"prayer":"fajr","time":"2024-11-25T04:58:00+02:00"}`.
impl<Tz: TimeZone> Serialize for Upcoming<Tz> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Coming { prayer: self.prayer, time: at_whole_minutes(&self.time) }.serialize(serializer)
    }
}

/// `{"prayer":"fajr","time":"2024-11-25T04:58:00+02:00"}`.
impl<'de> Deserialize<'de> for Upcoming<FixedOffset> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Coming { prayer, time } = Coming::deserialize(deserializer)?;
        Ok(Self { prayer, time })
    }
}
