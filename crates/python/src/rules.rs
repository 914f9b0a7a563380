//! The rules of a schedule or a table, as Python gives them.

use std::collections::BTreeMap;

use chrono::TimeZone;
use miqat::batch::Batch;
use miqat::prayer::{Elevation, Ramadan};
use miqat::{HighLatitude, Madhab, Mark, Method, Polar, Schedule, Shift};
use pyo3::prelude::*;
use pyo3::types::PyString;
use serde::de::DeserializeOwned;

use crate::error;

/// The settings that both a schedule and a table have, beyond method and madhab.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    high_latitude: Option<HighLatitude>,
    polar: Option<Polar>,
    ramadan: Option<Ramadan>,
    elevation: Option<Elevation>,
    shifts: Vec<(Mark, Shift)>,
}

/// The same settings, not yet read.
pub struct GivenRules<'py> {
    pub high_latitude: Option<Bound<'py, PyAny>>,
    pub polar: Option<Bound<'py, PyAny>>,
    pub ramadan: Option<Bound<'py, PyAny>>,
    pub elevation_rule: Option<Bound<'py, PyAny>>,
    pub shifts: Option<Bound<'py, PyAny>>,
}

impl Rules {
    /// # Errors
    ///
    /// `MiqatError` that names the forms of a rule.
    pub fn of(given: &GivenRules<'_>) -> PyResult<Self> {
        Ok(Self {
            high_latitude: form(given.high_latitude.as_ref(), "high_latitude")?,
            polar: form(given.polar.as_ref(), "polar")?,
            ramadan: form(given.ramadan.as_ref(), "ramadan")?,
            elevation: form(given.elevation_rule.as_ref(), "elevation_rule")?,
            shifts: given.shifts.as_ref().map(shifts).transpose()?.unwrap_or_default(),
        })
    }

    /// A schedule with these rules.
    pub fn schedule<Tz: TimeZone>(&self, mut schedule: Schedule<Tz>, madhab: Option<Madhab>) -> Schedule<Tz> {
        if let Some(madhab) = madhab {
            schedule = schedule.with_madhab(madhab);
        }
        if let Some(rule) = self.high_latitude {
            schedule = schedule.with_high_latitude(rule);
        }
        if let Some(rule) = self.polar {
            schedule = schedule.with_polar(rule);
        }
        if let Some(rule) = self.ramadan {
            schedule = schedule.with_ramadan(rule);
        }
        if let Some(rule) = self.elevation {
            schedule = schedule.with_elevation(rule);
        }
        self.shifts.iter().fold(schedule, |schedule, (mark, shift)| schedule.with_shift(*mark, *shift))
    }

    /// A batch with these rules.
    pub fn batch<'a>(&self, mut batch: Batch<'a>, madhab: Option<Madhab>) -> Batch<'a> {
        if let Some(madhab) = madhab {
            batch = batch.with_madhab(madhab);
        }
        if let Some(rule) = self.high_latitude {
            batch = batch.with_high_latitude(rule);
        }
        if let Some(rule) = self.polar {
            batch = batch.with_polar(rule);
        }
        if let Some(rule) = self.ramadan {
            batch = batch.with_ramadan(rule);
        }
        if let Some(rule) = self.elevation {
            batch = batch.with_elevation(rule);
        }
        self.shifts.iter().fold(batch, |batch, (mark, shift)| batch.with_shift(*mark, *shift))
    }
}

/// A rule in its serde form, as a text or as Python's dict of the same shape; `None` is the method's own.
fn form<T: DeserializeOwned>(given: Option<&Bound<'_, PyAny>>, name: &str) -> PyResult<Option<T>> {
    let Some(given) = given else { return Ok(None) };
    let json: String = given.py().import("json")?.call_method1("dumps", (given,))?.extract()?;
    serde_json::from_str(&json).map(Some).map_err(|error| error::of(format!("{name}: {error}")))
}

/// Shifts by mark: `{"fajr": "2min"}`.
fn shifts(given: &Bound<'_, PyAny>) -> PyResult<Vec<(Mark, Shift)>> {
    let shifts: BTreeMap<String, String> = given.extract()?;
    let read = |(mark, shift): (String, String)| {
        let mark: Mark = mark.parse().map_err(|error| about("shifts", &mark, error))?;
        Ok((mark, shift.parse().map_err(|error| about("shifts", &shift, error))?))
    };
    shifts.into_iter().map(read).collect()
}

fn about(name: &str, given: &str, error: impl std::fmt::Display) -> PyErr {
    error::of(format!("{name}: {given:?}: {error}"))
}

/// A method: the id or name of the registry, or a dict of rules in the serde form.
pub fn method(given: &Bound<'_, PyAny>) -> PyResult<Method> {
    if given.is_instance_of::<PyString>() {
        return method_named(&given.extract::<String>()?).map_err(error::of);
    }
    match form(Some(given), "method")? {
        Some(method) => Ok(method),
        None => Err(error::of("a method is missing: give an id of miqat.methods()")),
    }
}

/// The method of the registry with an id or name.
pub fn method_named(name: &str) -> Result<Method, String> {
    name.parse().map_err(|error| format!("{name:?}: {error}"))
}

/// A school of Asr; "shafi" is accepted for Shafi'i, as the serde form and many programs write it.
pub fn madhab_named(name: &str) -> Result<Madhab, String> {
    if ["shafii", "shafi", "standard"].contains(&name.to_ascii_lowercase().as_str()) {
        return Ok(Madhab::Shafii);
    }
    name.parse().map_err(|error| format!("{name:?}: {error}"))
}
