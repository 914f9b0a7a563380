//! A time zone of chrono whose offsets are those of Python's `tzinfo`.
//!
//! So a time has the clock that the program's other times have: that of its `zoneinfo` and tzdata.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::offset::LocalResult;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::civil::{self, Names};
use crate::error;

/// The years whose instants `datetime` has on the clock of every zone.
const FIRST: NaiveDate = NaiveDate::from_ymd_opt(1, 1, 3).unwrap();
const LAST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 29).unwrap();

/// A zone of Python's. chrono's interface has no errors, so that the first one is kept until [`Clock::checked`].
#[derive(Clone)]
pub struct Clock(Arc<Zone>);

struct Zone {
    tz: Py<PyAny>,
    error: Mutex<Option<PyErr>>,
}

impl Clock {
    /// The zone of a name of the tz database, a `ZoneInfo`, a `timezone`, or another `tzinfo`.
    ///
    /// # Errors
    ///
    /// `MiqatError` for an unknown name, or a zone of pytz, whose offsets are not those of PEP 495; `TypeError` for another type.
    pub fn of(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = given.py();
        let tz = if given.is_instance_of::<PyString>() { named(given)? } else { given.clone() };
        if !tz.is_instance(Names::get(py)?.tzinfo.bind(py))? {
            return Err(PyTypeError::new_err(format!(
                "a time zone is a name such as \"Africa/Cairo\", or a datetime.tzinfo such as zoneinfo.ZoneInfo, not {}",
                civil::kind(&tz)
            )));
        }
        if tz.hasattr("localize")? {
            return Err(error::of("a zone of pytz has no offset of its own: give its name, or a zoneinfo.ZoneInfo"));
        }
        Ok(Self(Arc::new(Zone { tz: tz.unbind(), error: Mutex::new(None) })))
    }

    /// The `tzinfo`.
    pub fn tz<'py>(&self, py: Python<'py>) -> &Bound<'py, PyAny> {
        self.0.tz.bind(py)
    }

    /// A result, unless the zone raised an exception meanwhile.
    pub fn checked<T>(&self, result: Result<T, miqat::Error>) -> PyResult<T> {
        match self.0.error.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(error) => Err(error),
            None => result.map_err(error::of),
        }
    }

    /// The offset of the wall clock's time, if it has one; `fold` chooses between two.
    fn offset(&self, py: Python<'_>, local: NaiveDateTime, fold: u8) -> PyResult<FixedOffset> {
        let wall = civil::wall(self.tz(py), local)?;
        let wall = if fold == 0 { wall } else { with_fold(&wall)? };
        fixed(&wall.call_method0("utcoffset")?)
    }

    fn of_utc(&self, py: Python<'_>, utc: NaiveDateTime) -> PyResult<FixedOffset> {
        let wall = civil::wall(Names::get(py)?.utc.bind(py), utc)?;
        fixed(&wall.call_method1("astimezone", (self.tz(py),))?.call_method0("utcoffset")?)
    }

    /// An answer of the zone, or the default after an exception, which is kept.
    fn kept<T: Default>(&self, answer: PyResult<T>) -> T {
        answer.unwrap_or_else(|error| {
            let mut kept = self.0.error.lock().unwrap_or_else(PoisonError::into_inner);
            kept.get_or_insert(error);
            T::default()
        })
    }
}

fn with_fold<'py>(wall: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let fold = pyo3::types::PyDict::new(wall.py());
    fold.set_item("fold", 1)?;
    wall.call_method("replace", (), Some(&fold))
}

/// The zone with a name.
fn named<'py>(name: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let zoneinfo = name.py().import("zoneinfo")?.getattr("ZoneInfo")?;
    zoneinfo.call1((name,)).map_err(|_| {
        error::of(format!(
            "no time zone {name:?}: give a name of the tz database, such as \"Africa/Cairo\" (if all are missing, install the package tzdata)"
        ))
    })
}

/// A `timedelta` as an offset of whole seconds.
fn fixed(offset: &Bound<'_, PyAny>) -> PyResult<FixedOffset> {
    if offset.is_none() {
        return Err(error::of("the time zone has no offset from UTC (its utcoffset is None)"));
    }
    let part = |name: &str| offset.getattr(name)?.extract::<i32>();
    let (days, seconds, us) = (part("days")?, part("seconds")?, part("microseconds")?);
    let whole = days.checked_mul(86_400).and_then(|days| days.checked_add(seconds)).filter(|_| us == 0);
    whole.and_then(FixedOffset::east_opt).ok_or_else(|| {
        error::of(format!("an offset of {days} d {seconds} s {us} us is not whole seconds within a day of UTC"))
    })
}

/// A time that Python has on every clock: the nearest one to a time at the ends of its years.
fn within(time: NaiveDateTime) -> NaiveDateTime {
    time.clamp(FIRST.and_time(NaiveTime::MIN), LAST.and_time(NaiveTime::MIN))
}

impl TimeZone for Clock {
    type Offset = ClockOffset;

    fn from_offset(offset: &Self::Offset) -> Self {
        offset.clock.clone()
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> LocalResult<Self::Offset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    /// By PEP 495: a time that a clock showed twice has a larger offset first, one that it skipped a smaller offset.
    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> LocalResult<Self::Offset> {
        let local = within(*local);
        let offsets = Python::attach(|py| {
            self.kept(self.offset(py, local, 0).and_then(|first| Ok(Some((first, self.offset(py, local, 1)?)))))
        });
        let (first, second) = offsets.unwrap_or((Utc.fix(), Utc.fix()));
        let of = |fixed| ClockOffset { clock: self.clone(), fixed };
        match first.local_minus_utc().cmp(&second.local_minus_utc()) {
            std::cmp::Ordering::Equal => LocalResult::Single(of(first)),
            std::cmp::Ordering::Greater => LocalResult::Ambiguous(of(first), of(second)),
            std::cmp::Ordering::Less => LocalResult::None,
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> Self::Offset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> Self::Offset {
        let fixed = Python::attach(|py| self.kept(self.of_utc(py, within(*utc)).map(Some)));
        ClockOffset { clock: self.clone(), fixed: fixed.unwrap_or(Utc.fix()) }
    }
}

/// An offset of a [`Clock`].
#[derive(Clone)]
pub struct ClockOffset {
    clock: Clock,
    fixed: FixedOffset,
}

impl Offset for ClockOffset {
    fn fix(&self) -> FixedOffset {
        self.fixed
    }
}

impl fmt::Debug for ClockOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fixed.fmt(f)
    }
}
