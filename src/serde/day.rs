//! What a schedule answers: written only, because only a schedule can make it.

use chrono::{DateTime, TimeZone};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::marks::keys;
use crate::prayer::Basis;
use crate::schedule::{PartialTimes, PrayerTimes, Upcoming};
use crate::{AbsentReason, Mark};

/// A mark that the day has.
struct Timed<Tz: TimeZone> {
    time: DateTime<Tz>,
    basis: Basis,
}

impl<Tz: TimeZone> Serialize for Timed<Tz> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("time", &self.time)?;
        map.serialize_entry("basis", &self.basis)?;
        map.end()
    }
}

/// A mark that the day does not have.
struct Missing {
    reason: AbsentReason,
}

impl Serialize for Missing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("absent", &self.reason)?;
        map.end()
    }
}

/// The date, and how many keys stand beside those of the marks.
const DATE: &str = "date";
const KEYS: usize = 1 + Mark::COUNT;

/// The date, and for each mark its printed time (RFC 3339) and its basis:
/// `{"date":"2024-11-24","fajr":{"time":"2024-11-24T04:57:00+02:00","basis":"sun"},…}`.
impl<Tz: TimeZone> Serialize for PrayerTimes<Tz> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(KEYS))?;
        map.serialize_entry(DATE, &self.date())?;
        for (mark, key) in keys() {
            map.serialize_entry(key, &Timed { time: self.time(mark), basis: self.basis(mark) })?;
        }
        map.end()
    }
}

/// As [`PrayerTimes`], but a mark that the date does not have is the reason: `"isha":{"absent":"sun_stays_above"}`.
impl<Tz: TimeZone> Serialize for PartialTimes<Tz> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(KEYS))?;
        map.serialize_entry(DATE, &self.date())?;
        for (mark, key) in keys() {
            match self.time(mark).and_then(|time| Ok(Timed { time, basis: self.basis(mark)? })) {
                Ok(timed) => map.serialize_entry(key, &timed)?,
                Err(absent) => map.serialize_entry(key, &Missing { reason: absent.reason })?,
            }
        }
        map.end()
    }
}

/// `{"prayer":"fajr","time":"2024-11-25T04:58:00+02:00"}`.
impl<Tz: TimeZone> Serialize for Upcoming<Tz> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { prayer, time } = self;
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("prayer", prayer)?;
        map.serialize_entry("time", time)?;
        map.end()
    }
}
