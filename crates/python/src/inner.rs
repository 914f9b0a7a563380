//! The library's schedule on Python's clock, which a `Schedule` and its days share.

use chrono::{DateTime, TimeZone};
use miqat::Mark;
use pyo3::prelude::*;

use crate::civil;
use crate::clock::Clock;

/// A schedule, and its clock, which keeps the exceptions of the zone.
pub struct Inner {
    pub schedule: miqat::Schedule<Clock>,
    pub clock: Clock,
}

impl Inner {
    /// An instant as an aware `datetime` in the schedule's zone.
    pub fn datetime<'py, Tz: TimeZone>(&self, py: Python<'py>, time: &DateTime<Tz>) -> PyResult<Bound<'py, PyAny>> {
        civil::to_datetime(self.clock.tz(py), time.timestamp_millis())
    }
}

/// The name of a mark, as attributes and columns have it.
pub fn name(mark: Mark) -> &'static str {
    match mark {
        Mark::Fajr => "fajr",
        Mark::Sunrise => "sunrise",
        Mark::Dhuhr => "dhuhr",
        Mark::Asr => "asr",
        Mark::Sunset => "sunset",
        Mark::Maghrib => "maghrib",
        Mark::Isha => "isha",
    }
}
