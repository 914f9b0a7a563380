//! The part of a time zone that a table needs: which solar day a date is, and on which clock times are rounded.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use chrono::{Datelike, Months, NaiveDate, Offset, TimeZone};
use pyo3::prelude::*;

use crate::civil::Names;
use crate::clock::Clock;

/// The zone of rows.
#[derive(Clone)]
pub enum Zone {
    /// The clock of the longitude, in whole hours.
    OfLongitude,
    /// One offset from UTC for ever, in seconds.
    Fixed(i32),
    /// A zone of the tz database, with the least and the greatest offset that it has had since 1973.
    Named(Clock, (i32, i32)),
    /// A zone of one's own, whose offsets can be any.
    Own(Clock),
}

/// How the noon of a row's date is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noon {
    /// By any offset near the Sun's: the solar day is the same, and whole minutes are the same.
    Any,
    /// On the clock itself.
    OnClock,
}

/// From this year on, the offset of every zone is whole minutes (tz database: the last exception was Liberia, until 1972).
const WHOLE_MINUTES_SINCE: i32 = 1973;
/// The last year of which offsets are seen; from 2037 on, a zone repeats its last rule.
const SEEN_UNTIL: i32 = 2040;
/// If a clock is less than this from the mean Sun, its noon belongs to the same solar day as the Sun's: 12 h, less 17 minutes for
/// the equation of time, and some more.
const SAME_DAY_S: f64 = 10.0 * 3600.0;
/// Seconds of the mean Sun in a degree of longitude.
const DEGREE_S: f64 = 240.0;

/// The bounds of the zones that were used.
static BOUNDS: LazyLock<Mutex<HashMap<String, (i32, i32)>>> = LazyLock::new(Mutex::default);

impl Zone {
    /// # Errors
    ///
    /// As [`Clock::of`].
    pub fn of(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (py, clock) = (given.py(), Clock::of(given)?);
        let tz = clock.tz(py);
        if tz.is_instance(Names::get(py)?.timezone.bind(py))? {
            let noon = NaiveDate::default().and_hms_opt(12, 0, 0).unwrap_or_default();
            let offset_s = clock.offset_from_utc_datetime(&noon).fix().local_minus_utc();
            return clock.checked(Ok(Self::Fixed(offset_s)));
        }
        let zoneinfo = py.import("zoneinfo")?.getattr("ZoneInfo")?;
        let key: Option<String> = if tz.is_exact_instance(&zoneinfo) { tz.getattr("key")?.extract()? } else { None };
        // A zone that was read from a file of its own can have the name of another.
        let key = key.filter(|key| zoneinfo.call1((key,)).is_ok_and(|known| known.is(tz)));
        let Some(key) = key else { return Ok(Self::Own(clock)) };
        if let Some(bounds) = BOUNDS.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Self::Named(clock, *bounds));
        }
        let bounds = clock.checked(Ok(seen(&clock)))?;
        BOUNDS.lock().unwrap_or_else(PoisonError::into_inner).insert(key, bounds);
        Ok(Self::Named(clock, bounds))
    }

    pub fn noon(&self, longitude_deg: f64, date: NaiveDate) -> Noon {
        match self {
            Self::OfLongitude | Self::Fixed(_) => Noon::Any,
            Self::Own(_) => Noon::OnClock,
            Self::Named(_, (least_s, greatest_s)) => {
                let sun_s = longitude_deg * DEGREE_S;
                let is_near = |offset_s: i32| (f64::from(offset_s) - sun_s).abs() < SAME_DAY_S;
                let is_known = date.year() >= WHOLE_MINUTES_SINCE && is_near(*least_s) && is_near(*greatest_s);
                if is_known { Noon::Any } else { Noon::OnClock }
            }
        }
    }

    pub fn clock(&self) -> Option<&Clock> {
        match self {
            Self::Named(clock, _) | Self::Own(clock) => Some(clock),
            Self::OfLongitude | Self::Fixed(_) => None,
        }
    }
}

/// The least and the greatest offset of a zone in any month.
fn seen(clock: &Clock) -> (i32, i32) {
    let first = NaiveDate::from_ymd_opt(WHOLE_MINUTES_SINCE, 1, 15).and_then(|first| first.and_hms_opt(12, 0, 0));
    let months = (0..).map_while(|month| first?.checked_add_months(Months::new(month)));
    let offsets = months.take_while(|noon| noon.year() <= SEEN_UNTIL);
    let offsets = offsets.map(|noon| clock.offset_from_utc_datetime(&noon).fix().local_minus_utc());
    offsets.fold((i32::MAX, i32::MIN), |(least, greatest), offset| (least.min(offset), greatest.max(offset)))
}

/// The offset of the mean Sun's clock in whole hours, in seconds.
pub fn solar_offset_s(longitude_deg: f64) -> i32 {
    ((longitude_deg / 15.0 + 0.5).floor() as i32) * 3600
}
