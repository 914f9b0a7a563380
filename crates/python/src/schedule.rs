//! `Schedule`: a place, its zone and rules.

use std::sync::Arc;

use chrono::NaiveDate;
use miqat::Coordinates;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::civil;
use crate::clock::Clock;
use crate::day::Day;
use crate::error;
use crate::hijri::{HijriDate, calendar_named};
use crate::inner::{Inner, name};
use crate::rules::{self, GivenRules, Rules};

/// The prayer times of a place: its coordinates, its time zone, and the rules for the times.
///
/// Units: `lat` in degrees north, -90 to 90; `lon` in degrees east, -180 to 180; `elevation` in metres above the sea, -500 to
/// 9000, which moves times only where the method or `elevation_rule` uses it.
#[pyclass(module = "miqat", frozen)]
pub struct Schedule {
    inner: Arc<Inner>,
    made: Made,
}

/// How a schedule is made again in another process: a function, and its arguments.
pub struct Made {
    maker: Py<PyAny>,
    arguments: Py<PyTuple>,
}

impl Made {
    pub fn by<'py, A>(maker: &Bound<'py, PyAny>, arguments: A) -> PyResult<Self>
    where
        A: IntoPyObject<'py, Target = PyTuple, Output = Bound<'py, PyTuple>, Error = PyErr>,
    {
        let arguments = arguments.into_pyobject(maker.py())?;
        Ok(Self { maker: maker.clone().unbind(), arguments: arguments.unbind() })
    }
}

#[pymethods]
impl Schedule {
    #[new]
    #[pyo3(signature = (lat, lon, tz, *, method, madhab=None, elevation=0.0, high_latitude=None, polar=None, ramadan=None,
        elevation_rule=None, shifts=None))]
    #[expect(clippy::too_many_arguments, reason = "keywords of Python")]
    fn new<'py>(
        py: Python<'py>,
        lat: f64,
        lon: f64,
        tz: &Bound<'py, PyAny>,
        method: &Bound<'py, PyAny>,
        madhab: Option<&str>,
        elevation: f64,
        high_latitude: Option<Bound<'py, PyAny>>,
        polar: Option<Bound<'py, PyAny>>,
        ramadan: Option<Bound<'py, PyAny>>,
        elevation_rule: Option<Bound<'py, PyAny>>,
        shifts: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Self> {
        let place = Coordinates::new(lat, lon).and_then(|place| place.with_elevation(elevation)).map_err(error::of)?;
        let clock = Clock::of(tz)?;
        let school = madhab.map(rules::madhab_named).transpose().map_err(error::of)?;
        let keywords = PyDict::new(py);
        keywords.set_item("method", method)?;
        keywords.set_item("madhab", madhab)?;
        keywords.set_item("elevation", elevation)?;
        keywords.set_item("high_latitude", &high_latitude)?;
        keywords.set_item("polar", &polar)?;
        keywords.set_item("ramadan", &ramadan)?;
        keywords.set_item("elevation_rule", &elevation_rule)?;
        keywords.set_item("shifts", &shifts)?;
        let maker = py.import("miqat._miqat")?.getattr("_schedule")?;
        let made = Made::by(&maker, (lat, lon, clock.tz(py), keywords))?;
        let rules = Rules::of(&GivenRules { high_latitude, polar, ramadan, elevation_rule, shifts })?;
        let inner = rules.schedule(miqat::Schedule::new(place, clock.clone(), rules::method(method)?), school);
        Ok(Self::of(inner, clock, made))
    }

    /// The marks of a date on the place's clock.
    ///
    /// Raises `MiqatError` for a date outside the years 1 to 4000, and for one that the clock skipped.
    fn day(slf: &Bound<'_, Self>, date: &Bound<'_, PyAny>) -> PyResult<Day> {
        Self::on(slf, civil::date_of(date)?)
    }

    /// The marks of the dates from the first to the last, both included, without those that the clock skipped.
    ///
    /// Raises `MiqatError` if a date is outside the years 1 to 4000.
    fn days(slf: &Bound<'_, Self>, first: &Bound<'_, PyAny>, last: &Bound<'_, PyAny>) -> PyResult<Vec<Day>> {
        let (this, last) = (slf.get(), civil::date_of(last)?);
        let mut days = Vec::new();
        let mut date = civil::date_of(first)?;
        // An iterator of the library says nothing about the dates after the year 4000.
        this.inner.clock.checked(this.inner.schedule.partial_day(last).map(|_| ()).or_else(skipped))?;
        for day in this.inner.schedule.partial_days(date) {
            if date > last {
                break;
            }
            let day = day.map(Some).or_else(|error| skipped(error).map(|()| None));
            if let Some(times) = this.inner.clock.checked(day)? {
                days.push(Day::new(slf.as_any(), &this.inner, &times)?);
            }
            date = date.succ_opt().unwrap_or(NaiveDate::MAX);
        }
        Ok(days)
    }

    /// The marks of the date that the place's clock shows at an aware datetime.
    fn day_of(slf: &Bound<'_, Self>, instant: &Bound<'_, PyAny>) -> PyResult<Day> {
        let this = slf.get();
        let date = this.inner.clock.checked(this.inner.schedule.date_of(civil::instant_of(instant)?))?;
        Self::on(slf, date)
    }

    /// The next prayer after an aware datetime: its name and its time.
    fn next<'py>(&self, py: Python<'py>, now: &Bound<'py, PyAny>) -> PyResult<(&'static str, Bound<'py, PyAny>)> {
        let next = self.inner.clock.checked(self.inner.schedule.next(civil::instant_of(now)?))?;
        Ok((name(next.prayer.into()), self.inner.datetime(py, &next.time)?))
    }

    /// The next prayers after an aware datetime, as `next` returns them.
    fn upcoming<'py>(
        &self,
        py: Python<'py>,
        now: &Bound<'py, PyAny>,
        count: usize,
    ) -> PyResult<Vec<(&'static str, Bound<'py, PyAny>)>> {
        let mut found = Vec::new();
        for next in self.inner.schedule.upcoming(civil::instant_of(now)?).take(count) {
            let next = self.inner.clock.checked(next)?;
            found.push((name(next.prayer.into()), self.inner.datetime(py, &next.time)?));
        }
        Ok(found)
    }

    /// The prayer whose time an aware datetime is in; None from sunrise to Dhuhr.
    fn current(&self, now: &Bound<'_, PyAny>) -> PyResult<Option<&'static str>> {
        let current = self.inner.clock.checked(self.inner.schedule.current(civil::instant_of(now)?))?;
        Ok(current.map(|prayer| name(prayer.into())))
    }

    /// The Hijri date at an aware datetime. It changes at sunset.
    #[pyo3(signature = (now, calendar="umm-al-qura"))]
    fn hijri_at(&self, now: &Bound<'_, PyAny>, calendar: &str) -> PyResult<HijriDate> {
        let calendar = calendar_named(calendar)?;
        let date = self.inner.clock.checked(self.inner.schedule.hijri_at(civil::instant_of(now)?, &calendar))?;
        Ok(HijriDate::new(date, calendar))
    }

    /// The latitude in degrees north.
    #[getter]
    fn lat(&self) -> f64 {
        self.inner.schedule.place().point().latitude().degrees()
    }

    /// The longitude in degrees east.
    #[getter]
    fn lon(&self) -> f64 {
        self.inner.schedule.place().point().longitude().degrees()
    }

    /// The elevation in metres above the sea.
    #[getter]
    fn elevation(&self) -> f64 {
        self.inner.schedule.place().point().elevation_m()
    }

    /// The time zone.
    #[getter]
    fn tz<'py>(&self, py: Python<'py>) -> Bound<'py, PyAny> {
        self.inner.clock.tz(py).clone()
    }

    /// The id of the method, after the selection by the place's latitude; None for rules of one's own.
    #[getter]
    fn method(&self) -> Option<&'static str> {
        self.inner.schedule.method().id()
    }

    /// The school of Asr: "shafii" or "hanafi".
    #[getter]
    fn madhab(&self) -> &'static str {
        match self.inner.schedule.madhab() {
            miqat::Madhab::Shafii => "shafii",
            miqat::Madhab::Hanafi => "hanafi",
        }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let method = self.inner.schedule.method().id().map_or("rules".to_owned(), |id| format!("{id:?}"));
        Ok(format!("Schedule({}, {}, {}, method={method})", self.lat(), self.lon(), self.inner.clock.tz(py).repr()?))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok(self.made.maker.is(&other.made.maker) && self.made.arguments.bind(py).eq(&other.made.arguments)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.lat(), self.lon()).into_pyobject(py)?.hash()
    }

    /// For pickle.
    fn __reduce__(&self, py: Python<'_>) -> (Py<PyAny>, Py<PyTuple>) {
        (self.made.maker.clone_ref(py), self.made.arguments.clone_ref(py))
    }
}

/// A schedule by its arguments, for pickle.
#[pyfunction]
#[pyo3(name = "_schedule")]
pub fn make<'py>(
    lat: f64,
    lon: f64,
    tz: Bound<'py, PyAny>,
    keywords: &Bound<'py, PyDict>,
) -> PyResult<Bound<'py, PyAny>> {
    tz.py().get_type::<Schedule>().call((lat, lon, tz), Some(keywords))
}

impl Schedule {
    pub fn of(schedule: miqat::Schedule<Clock>, clock: Clock, made: Made) -> Self {
        Self { inner: Arc::new(Inner { schedule, clock }), made }
    }

    pub fn on(slf: &Bound<'_, Self>, date: NaiveDate) -> PyResult<Day> {
        let this = slf.get();
        let times = this.inner.clock.checked(this.inner.schedule.partial_day(date))?;
        Day::new(slf.as_any(), &this.inner, &times)
    }
}

/// A date that the clock skipped is no error.
fn skipped(error: miqat::Error) -> Result<(), miqat::Error> {
    if error.is_date_skipped() { Ok(()) } else { Err(error) }
}
