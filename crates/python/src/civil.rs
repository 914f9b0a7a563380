//! Python's dates and instants, and chrono's.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use pyo3::exceptions::{PyOverflowError, PyTypeError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

use crate::error;

/// The parts of the module `datetime` that are used.
pub struct Names {
    pub date: Py<PyAny>,
    pub datetime: Py<PyAny>,
    pub timedelta: Py<PyAny>,
    pub timezone: Py<PyAny>,
    pub tzinfo: Py<PyAny>,
    pub utc: Py<PyAny>,
    /// 1970-01-01 00:00 UTC.
    pub epoch: Py<PyAny>,
}

static NAMES: PyOnceLock<Names> = PyOnceLock::new();

/// Seconds in a day.
const DAY_S: i64 = 86_400;
/// Microseconds in a second, and in a millisecond.
const SECOND_US: i64 = 1_000_000;
const MILLISECOND_US: i64 = 1000;

impl Names {
    pub fn get(py: Python<'_>) -> PyResult<&Self> {
        NAMES.get_or_try_init(py, || {
            let module = py.import("datetime")?;
            let timezone = module.getattr("timezone")?;
            let utc = timezone.getattr("utc")?;
            let datetime = module.getattr("datetime")?;
            let epoch = datetime.call1((1970, 1, 1, 0, 0, 0, 0, &utc))?;
            Ok(Self {
                date: module.getattr("date")?.unbind(),
                timedelta: module.getattr("timedelta")?.unbind(),
                tzinfo: module.getattr("tzinfo")?.unbind(),
                datetime: datetime.unbind(),
                timezone: timezone.unbind(),
                utc: utc.unbind(),
                epoch: epoch.unbind(),
            })
        })
    }
}

/// A `datetime.date` as chrono's. A `datetime` is refused, because its date depends on a clock.
pub fn date_of(given: &Bound<'_, PyAny>) -> PyResult<NaiveDate> {
    let names = Names::get(given.py())?;
    if !given.is_instance(names.date.bind(given.py()))? {
        return Err(PyTypeError::new_err(format!("a datetime.date is expected, not {}", kind(given))));
    }
    if given.is_instance(names.datetime.bind(given.py()))? {
        return Err(PyTypeError::new_err(
            "a datetime.date is expected, not a datetime: give its date(), or the instant to day_of()",
        ));
    }
    let days = given.call_method0("toordinal")?.extract()?;
    NaiveDate::from_num_days_from_ce_opt(days).ok_or_else(|| error::of("a date that chrono does not have"))
}

/// The name of a value's type.
pub fn kind(given: &Bound<'_, PyAny>) -> String {
    given.get_type().name().map_or_else(|_| "this type".to_owned(), |name| name.to_string())
}

/// A date of chrono as Python's.
///
/// # Errors
///
/// `MiqatError` outside the years 1 to 9999, which Python's dates have.
pub fn to_date<'py>(py: Python<'py>, date: NaiveDate) -> PyResult<Bound<'py, PyAny>> {
    let made = Names::get(py)?.date.bind(py).call_method1("fromordinal", (date.num_days_from_ce(),));
    made.map_err(|error| beyond(py, error, date))
}

fn beyond(py: Python<'_>, error: PyErr, value: impl std::fmt::Display) -> PyErr {
    if error.is_instance_of::<PyOverflowError>(py) || error.is_instance_of::<pyo3::exceptions::PyValueError>(py) {
        return error::of(format!("{value} is outside the years 1 to 9999 of Python's datetime"));
    }
    error
}

/// The instant of an aware `datetime`, to the microsecond.
pub fn instant_of(given: &Bound<'_, PyAny>) -> PyResult<DateTime<Utc>> {
    let (py, names) = (given.py(), Names::get(given.py())?);
    if !given.is_instance(names.datetime.bind(py))? {
        return Err(PyTypeError::new_err(format!("a datetime.datetime is expected, not {}", kind(given))));
    }
    if given.call_method0("utcoffset")?.is_none() {
        return Err(error::of("a datetime without a time zone is not an instant: give its tzinfo"));
    }
    let since = given.sub(names.epoch.bind(py))?;
    let part = |name: &str| since.getattr(name)?.extract::<i64>();
    let us = (part("days")? * DAY_S + part("seconds")?) * SECOND_US + part("microseconds")?;
    DateTime::from_timestamp_micros(us).ok_or_else(|| error::of("an instant that chrono does not have"))
}

/// The instant of Unix milliseconds as an aware `datetime` on the clock of a `tzinfo`, with its fold.
///
/// # Errors
///
/// `MiqatError` outside the years 1 to 9999, which Python's datetimes have.
pub fn to_datetime<'py>(tz: &Bound<'py, PyAny>, unix_ms: i64) -> PyResult<Bound<'py, PyAny>> {
    let (py, names) = (tz.py(), Names::get(tz.py())?);
    let (seconds, ms) = (unix_ms.div_euclid(1000), unix_ms.rem_euclid(1000));
    let since = names.timedelta.bind(py).call1((0, seconds, ms * MILLISECOND_US))?;
    let made = names.epoch.bind(py).add(since).and_then(|utc| utc.call_method1("astimezone", (tz,)));
    made.map_err(|error| beyond(py, error, format!("an instant of {seconds} s from 1970-01-01")))
}

/// A wall clock's `datetime` in a zone.
pub fn wall<'py>(tz: &Bound<'py, PyAny>, local: NaiveDateTime) -> PyResult<Bound<'py, PyAny>> {
    let (date, time) = (local.date(), local.time());
    let us = time.nanosecond() / 1000;
    Names::get(tz.py())?.datetime.bind(tz.py()).call1((
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second(),
        us.min(999_999),
        tz,
    ))
}
