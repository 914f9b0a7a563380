//! Strategies of proptest for places, dates and rules.
//!
//! # Examples
//!
//! ```
//! use miqat::testing::strategies::{dates, schedules};
//! use miqat::{Mark, chrono::TimeDelta};
//! use proptest::prelude::*;
//! proptest!(|(schedule in schedules(), date in dates(1900..=2100))| {
//!     let day = schedule.partial_day(date).unwrap();
//!     // By all rules, a printed time is less than a minute from the unrounded one.
//!     for mark in Mark::ALL {
//!         if let (Ok(time), Ok(unrounded)) = (day.time(mark), day.unrounded(mark)) {
//!             prop_assert!((time - unrounded).abs() < TimeDelta::minutes(1));
//!         }
//!     }
//! });
//! ```

use alloc::vec::Vec;
use core::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};

use super::draw::{Draw, Source};
use crate::hijri::{HijriDate, HijriMonth};
use crate::place::KAABA;
use crate::prayer::{HighLatitude, Polar, methods};
use crate::units::DAY_MS;
use crate::{Coordinates, Madhab, Method, Place, Schedule, Shift};

/// Numbers that proptest chose, and zeros after the last.
struct Chosen(alloc::vec::IntoIter<u32>);

impl Source for Chosen {
    fn fraction(&mut self) -> f64 {
        self.0.next().map_or(0.0, |number| f64::from(number) / (f64::from(u32::MAX) + 1.0))
    }
}

/// How many numbers a schedule takes at most, roundly.
const NUMBERS: usize = 256;

/// A value drawn from numbers that shrink to zero, one by one.
fn drawn<T: core::fmt::Debug>(draw: impl Fn(&mut Draw<Chosen>) -> T) -> impl Strategy<Value = T> {
    vec(any::<u32>(), NUMBERS).prop_map(move |numbers: Vec<u32>| draw(&mut Draw(Chosen(numbers.into_iter()))))
}

/// Points from a latitude to its opposite, in degrees of 0 to 90, at sea level: now and then the ends of that belt, the equator
/// or the date line.
pub fn coordinates_within(latitude_deg: f64) -> impl Strategy<Value = Coordinates> {
    let ends = prop_oneof![Just(latitude_deg), Just(-latitude_deg), Just(0.0)];
    let latitudes = prop_oneof![8 => -latitude_deg..=latitude_deg, 3 => ends];
    let longitudes = prop_oneof![8 => -180.0..=180.0, 1 => Just(180.0), 1 => Just(-180.0), 1 => Just(0.0)];
    let point = |(latitude_deg, longitude_deg)| Coordinates::new(latitude_deg, longitude_deg).unwrap_or(KAABA);
    (latitudes, longitudes).prop_map(point)
}

/// Points anywhere on Earth, half of them at sea level.
pub fn coordinates() -> impl Strategy<Value = Coordinates> {
    let elevations = prop_oneof![Just(0.0), Coordinates::MIN_ELEVATION_M..=Coordinates::MAX_ELEVATION_M];
    (coordinates_within(Coordinates::MAX_LATITUDE_DEG), elevations)
        .prop_map(|(point, elevation_m)| point.with_elevation(elevation_m).unwrap_or(point))
}

/// Places: points, and edges, second points and horizons around them.
pub fn places() -> impl Strategy<Value = Place> {
    drawn(Draw::place)
}

/// The dates of these years, which are within chrono's.
pub fn dates(years: RangeInclusive<i32>) -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(*years.start(), 1, 1).unwrap_or(NaiveDate::MIN);
    let last = NaiveDate::from_ymd_opt(*years.end(), 12, 31).unwrap_or(NaiveDate::MAX);
    days(first.to_epoch_days()..=last.to_epoch_days())
}

fn days(unix_days: RangeInclusive<i32>) -> impl Strategy<Value = NaiveDate> {
    unix_days.prop_map(|day| NaiveDate::from_epoch_days(day).unwrap_or_default())
}

/// Any date that chrono has, often near the ends of what it has and of the years 1 to 4000.
pub fn any_date() -> impl Strategy<Value = NaiveDate> {
    let [first, last] = [NaiveDate::MIN, NaiveDate::MAX].map(|date| date.to_epoch_days());
    prop_oneof![
        days(first..=last),
        days(first..=first + 3),
        days(last - 3..=last),
        dates(-1..=2),
        dates(3999..=4002),
        dates(1..=4000),
    ]
}

/// Any instant that chrono has, half of them within the years 1 to 4000, some within a day of its ends.
pub fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    let (first, last) = (DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC);
    let at = |unix_ms| DateTime::from_timestamp_millis(unix_ms).unwrap_or_default();
    prop_oneof![
        4 => (first.timestamp_millis()..=last.timestamp_millis()).prop_map(at),
        5 => (dates(1..=4000), 0..DAY_MS)
            .prop_map(|(date, ms)| date.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::milliseconds(ms)),
        1 => (0..=DAY_MS).prop_map(move |ms| first + TimeDelta::milliseconds(ms)),
        1 => (0..=DAY_MS).prop_map(move |ms| last - TimeDelta::milliseconds(ms)),
    ]
}

/// Hijri dates of every shape that is allowed in these years: no calendar is asked whether a month has its thirtieth day.
pub fn hijri_dates(years: RangeInclusive<i32>) -> impl Strategy<Value = HijriDate> {
    (years, proptest::sample::select(&HijriMonth::ALL[..]), 1..=HijriDate::MAX_DAY)
        .prop_map(|(year, month, day)| HijriDate::of_parts(year, month, day))
}

/// The ids of the registry's methods, which say more in a failure than the methods do.
pub fn method_ids() -> impl Strategy<Value = &'static str> {
    (0..methods::ALL.len()).prop_map(|place| methods::ALL.get(place).and_then(|method| method.id()).unwrap_or_default())
}

/// The methods of the registry.
pub fn registered_methods() -> impl Strategy<Value = Method> {
    (0..methods::ALL.len()).prop_map(|place| methods::ALL.get(place).map_or(methods::MWL, |method| **method))
}

/// Methods of any rules, which no authority has.
pub fn built_methods() -> impl Strategy<Value = Method> {
    drawn(Draw::built)
}

/// Methods of the registry, and two times in three methods of any rules.
pub fn methods() -> impl Strategy<Value = Method> {
    drawn(Draw::method)
}

/// The two schools of Asr.
pub fn madhabs() -> impl Strategy<Value = Madhab> {
    prop_oneof![Just(Madhab::Shafii), Just(Madhab::Hanafi)]
}

/// Rules for nights without darkness.
pub fn high_latitude_rules() -> impl Strategy<Value = HighLatitude> {
    drawn(Draw::high_latitude)
}

/// Rules for days without sunrise or sunset.
pub fn polar_rules() -> impl Strategy<Value = Polar> {
    drawn(Draw::polar)
}

/// Every shift, to the millisecond.
pub fn shifts() -> impl Strategy<Value = Shift> {
    (Shift::MIN.as_millis()..=Shift::MAX.as_millis()).prop_map(|ms| Shift::new(ms).unwrap_or(Shift::ZERO))
}

/// Offsets from UTC, mostly of whole quarters of an hour, within a day.
pub fn offsets() -> impl Strategy<Value = FixedOffset> {
    drawn(Draw::offset)
}

/// Schedules of any place, offset and rules.
pub fn schedules() -> impl Strategy<Value = Schedule<FixedOffset>> {
    drawn(Draw::schedule)
}
