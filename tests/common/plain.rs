//! The plain sky of a place, day by day, from which the rules for high latitudes start.
#![allow(dead_code, reason = "each test file is a crate of its own and uses only some of this")]

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Utc};
use miqat::prayer::{Basis, HighLatitude};
use miqat::{Coordinates, Mark, Method, PerMark, Polar, PrayerTimes, Schedule};

/// A meridian on which only the times of the night come near 0h UTC.
pub const LONGITUDE_DEG: f64 = 18.94;
pub const DAY_MS: i64 = 86_400_000;
pub const MINUTE_MS: f64 = 60_000.0;

pub fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn schedule(latitude_deg: f64, method: Method, rule: HighLatitude) -> Schedule<Utc> {
    let place = Coordinates::new(latitude_deg, LONGITUDE_DEG).unwrap();
    Schedule::new(place, Utc, method).with_high_latitude(rule)
}

/// The marks of 2022 to 2026 by the Sun alone, before any shift: Unix milliseconds, or `None`.
pub struct Plain {
    first: NaiveDate,
    days: Vec<PerMark<Option<i64>>>,
}

impl Plain {
    pub fn new(latitude_deg: f64, method: Method) -> Self {
        let first = on(2022, 1, 1);
        let schedule = schedule(latitude_deg, method, HighLatitude::Unresolved).with_polar(Polar::Unresolved);
        let days = (0..5 * 366).map(|day| {
            let times = schedule.partial_day(first + Days::new(day)).unwrap();
            PerMark::from_fn(|mark| times.exact(mark).ok().map(|time| time.timestamp_millis()))
        });
        Self { first, days: days.collect() }
    }

    fn index(&self, date: NaiveDate) -> usize {
        usize::try_from((date - self.first).num_days()).unwrap()
    }

    /// A mark of a date by the Sun alone.
    pub fn get(&self, date: NaiveDate, mark: Mark) -> Option<i64> {
        self.days[self.index(date)][mark]
    }

    /// The same for a date on which it exists.
    pub fn ms(&self, date: NaiveDate, mark: Mark) -> i64 {
        self.get(date, mark).unwrap_or_else(|| panic!("no {mark} on {date}"))
    }

    /// The night of a mark: Fajr's ends on the date, the others' begin on it.
    pub fn night(&self, date: NaiveDate, mark: Mark) -> i64 {
        if mark == Mark::Fajr {
            self.ms(date, Mark::Sunrise) - self.ms(date - Days::new(1), Mark::Sunset)
        } else {
            self.ms(date + Days::new(1), Mark::Sunrise) - self.ms(date, Mark::Sunset)
        }
    }

    /// 24 hours less the day from sunrise to sunset.
    pub fn same_day_night(&self, date: NaiveDate) -> i64 {
        DAY_MS - (self.ms(date, Mark::Sunset) - self.ms(date, Mark::Sunrise))
    }
}

/// This fraction of the night before sunrise for Fajr, after sunset otherwise.
pub fn into_night(plain: &Plain, date: NaiveDate, mark: Mark, by_ms: f64) -> f64 {
    match mark {
        Mark::Fajr => plain.ms(date, Mark::Sunrise) as f64 - by_ms,
        _ => plain.ms(date, Mark::Sunset) as f64 + by_ms,
    }
}

/// The date's distance from the nearest summer solstice of a hemisphere, in days.
pub fn days_from_summer(latitude_deg: f64, date: NaiveDate) -> i64 {
    let month = if latitude_deg < 0.0 { 12 } else { 6 };
    let years = date.year() - 1..=date.year() + 1;
    years.map(|year| (date - on(year, month, 21)).num_days()).min_by_key(|days| days.abs()).unwrap()
}

/// Walks through the 731 days of 2024 and 2025, which include both sides of each date at which a rule starts or stops,
/// and compares Fajr and Isha with `expected`. Returns the number of marks that were not the Sun's own, and the worst
/// difference in milliseconds.
pub fn walk(
    schedule: &Schedule<Utc>,
    mut expected: impl FnMut(NaiveDate, Mark) -> (f64, Basis),
    mut see: impl FnMut(NaiveDate, Mark, &PrayerTimes<Utc>),
) -> (usize, f64) {
    let (mut by_rule, mut worst_ms) = (0, 0.0_f64);
    for day in schedule.days(on(2024, 1, 1)).take(731) {
        let day = day.unwrap();
        for mark in [Mark::Fajr, Mark::Isha] {
            let (expected_ms, basis) = expected(day.date(), mark);
            assert_eq!(day.basis(mark), basis, "{mark} on {}", day.date());
            let off_ms = (day.exact(mark).timestamp_millis() as f64 - expected_ms).abs();
            assert!(off_ms < 2000.0, "{mark} on {} is {off_ms} ms off", day.date());
            worst_ms = worst_ms.max(off_ms);
            by_rule += usize::from(basis != Basis::Sun);
            see(day.date(), mark, &day);
        }
    }
    (by_rule, worst_ms)
}

/// A time moved from one date to another by whole days.
pub fn moved(ms: i64, from: NaiveDate, to: NaiveDate) -> f64 {
    (ms + TimeDelta::days((to - from).num_days()).num_milliseconds()) as f64
}
