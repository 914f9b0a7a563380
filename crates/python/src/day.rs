//! `Day`: the marks of a date.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use miqat::{Absent, Mark, PartialTimes};
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::civil;
use crate::clock::Clock;
use crate::inner::{Inner, name};

/// A date at a place. Each mark is an aware datetime in the schedule's zone, or None where it does not exist.
///
/// A mark belongs to the solar day whose transit is nearest to the date's noon: Isha can fall on the next date.
#[pyclass(module = "miqat", frozen)]
pub struct Day {
    schedule: Py<PyAny>,
    inner: Arc<Inner>,
    /// At one offset, which costs nothing to convert; the instants are the same.
    times: PartialTimes<FixedOffset>,
}

type Time<'py> = PyResult<Option<Bound<'py, PyAny>>>;

impl Day {
    pub fn new(schedule: &Bound<'_, PyAny>, inner: &Arc<Inner>, times: &PartialTimes<Clock>) -> PyResult<Self> {
        let times = inner.clock.checked(Ok(times.fixed_offset()))?;
        Ok(Self { schedule: schedule.clone().unbind(), inner: Arc::clone(inner), times })
    }

    fn present<'py>(&self, py: Python<'py>, time: Result<DateTime<FixedOffset>, Absent>) -> Time<'py> {
        time.ok().map(|time| self.inner.datetime(py, &time)).transpose()
    }

    fn mark<'py>(&self, py: Python<'py>, mark: Mark) -> Time<'py> {
        self.present(py, self.times.time(mark))
    }

    /// A point of the night after the date; None where the night has no beginning or no end.
    fn of_night<'py>(
        &self,
        py: Python<'py>,
        of: impl Fn(&miqat::schedule::Window<Clock>) -> DateTime<Clock>,
    ) -> Time<'py> {
        let end = self.inner.schedule.method().night_end();
        match self.inner.schedule.night(self.times.date(), end) {
            Err(miqat::Error::Absent(_) | miqat::Error::EndsFirst { .. }) => Ok(None),
            night => self.inner.datetime(py, &of(&self.inner.clock.checked(night)?)).map(Some),
        }
    }
}

fn named(mark: &str) -> PyResult<Mark> {
    let found = Mark::ALL.into_iter().find(|known| name(*known) == mark);
    found.ok_or_else(|| {
        let names = Mark::ALL.map(name).join(", ");
        PyKeyError::new_err(format!("{mark:?} is not a mark: {names}"))
    })
}

#[pymethods]
impl Day {
    /// The date.
    #[getter]
    fn date<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        civil::to_date(py, self.times.date())
    }

    /// The schedule of the day.
    #[getter]
    fn schedule(&self, py: Python<'_>) -> Py<PyAny> {
        self.schedule.clone_ref(py)
    }

    /// Dawn, as printed.
    #[getter]
    fn fajr<'py>(&self, py: Python<'py>) -> Time<'py> {
        self.mark(py, Mark::Fajr)
    }

    /// Sunrise, as printed.
    #[getter]
    fn sunrise<'py>(&self, py: Python<'py>) -> Time<'py> {
        self.mark(py, Mark::Sunrise)
    }

    /// Dhuhr, as printed.
    #[getter]
    fn dhuhr<'py>(&self, py: Python<'py>) -> Time<'py> {
        self.mark(py, Mark::Dhuhr)
    }

    /// Asr, as printed.
    #[getter]
    fn asr<'py>(&self, py: Python<'py>) -> Time<'py> {
        self.mark(py, Mark::Asr)
    }

    /// Sunset, as printed.
    #[getter]
    fn sunset<'py>(&self, py: Python<'py>) -> Time<'py> {
        self.mark(py, Mark::Sunset)
    }

    /// Maghrib, as printed.
    #[getter]
    fn maghrib<'py>(&self, py: Python<'py>) -> Time<'py> {
        self.mark(py, Mark::Maghrib)
    }

    /// Isha, as printed.
    #[getter]
    fn isha<'py>(&self, py: Python<'py>) -> Time<'py> {
        self.mark(py, Mark::Isha)
    }

    /// The middle of the night after the date, from sunset to the method's end of the night (mostly Fajr); None where the
    /// night has no beginning or no end.
    #[getter]
    fn midnight<'py>(&self, py: Python<'py>) -> Time<'py> {
        self.of_night(py, miqat::schedule::Window::middle)
    }

    /// The beginning of the last third of the same night.
    #[getter]
    fn last_third<'py>(&self, py: Python<'py>) -> Time<'py> {
        self.of_night(py, miqat::schedule::Window::last_third)
    }

    /// The printed time of a mark by its name; None where it does not exist. Raises KeyError for another name.
    fn __getitem__<'py>(&self, py: Python<'py>, mark: &str) -> Time<'py> {
        self.mark(py, named(mark)?)
    }

    /// The time of a mark with every margin, but before rounding, to the millisecond.
    fn unrounded<'py>(&self, py: Python<'py>, mark: &str) -> Time<'py> {
        self.present(py, self.times.unrounded(named(mark)?))
    }

    /// The time of a mark by the rule alone, before margins and rounding, to the millisecond.
    fn exact<'py>(&self, py: Python<'py>, mark: &str) -> Time<'py> {
        self.present(py, self.times.exact(named(mark)?))
    }

    /// The basis of a mark: "sun", "interval", or the rule that gave the time; None where it does not exist.
    fn basis(&self, mark: &str) -> PyResult<Option<String>> {
        Ok(self.times.basis(named(mark)?).ok().map(|basis| basis.to_string()))
    }

    /// The reason why a mark does not exist; None where it does.
    fn why(&self, mark: &str) -> PyResult<Option<String>> {
        Ok(self.times.basis(named(mark)?).err().map(|absent| absent.reason.to_string()))
    }

    /// The marks that do not exist, each with its reason.
    #[getter]
    fn reasons<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let reasons = PyDict::new(py);
        for mark in Mark::ALL {
            if let Err(absent) = self.times.basis(mark) {
                reasons.set_item(name(mark), absent.reason.to_string())?;
            }
        }
        Ok(reasons)
    }

    /// The seven marks by their names, in the order of the day.
    fn as_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let marks = PyDict::new(py);
        for mark in Mark::ALL {
            marks.set_item(name(mark), self.mark(py, mark)?)?;
        }
        Ok(marks)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut text = format!("<Day {}", self.times.date());
        for mark in Mark::ALL {
            let time = match self.mark(py, mark)? {
                Some(time) => time.call_method1("strftime", ("%H:%M",))?.to_string(),
                None => "none".to_owned(),
            };
            text += &format!(" {}={time}", name(mark));
        }
        Ok(text + ">")
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok(self.times.date() == other.times.date() && self.schedule.bind(py).eq(&other.schedule)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (civil::to_date(py, self.times.date())?, self.schedule.clone_ref(py)).into_pyobject(py)?.hash()
    }

    /// For pickle: the schedule's method, and the date.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyAny>,))> {
        Ok((self.schedule.bind(py).getattr("day")?, (self.date(py)?,)))
    }
}
