//! Cities by name.

use miqat::locale::Lang;
use miqat_places::{City as Found, by_geonames_id, countries};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::civil::date_of;
use crate::clock::Clock;
use crate::error;
use crate::rules::{self, Rules};
use crate::schedule::{Made, Schedule};

/// A city of GeoNames (CC BY 4.0) with more than 15,000 people, or a capital.
#[pyclass(module = "miqat", frozen, eq, hash, skip_from_py_object)]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct City(Found);

#[pymethods]
impl City {
    /// Its name in English or in Latin letters.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name()
    }

    /// Its name in a language, or in Latin letters where GeoNames has none.
    fn name_in(&self, lang: &str) -> PyResult<&'static str> {
        Ok(self.0.name_in(Lang::from_code(lang).map_err(error::of)?))
    }

    /// The ISO 3166 code of its country.
    #[getter]
    fn country(&self) -> &'static str {
        self.0.country().code()
    }

    /// The latitude of its centre in degrees north.
    #[getter]
    fn lat(&self) -> f64 {
        self.0.point().latitude().degrees()
    }

    /// The longitude of its centre in degrees east.
    #[getter]
    fn lon(&self) -> f64 {
        self.0.point().longitude().degrees()
    }

    /// The name of its time zone.
    #[getter]
    fn tz(&self) -> &'static str {
        self.0.zone_name()
    }

    /// The number of its people.
    #[getter]
    fn population(&self) -> u32 {
        self.0.population()
    }

    /// The id of the method that serves it, or "mwl" where none is known.
    #[getter]
    fn method(&self) -> Option<&'static str> {
        self.0.method().id()
    }

    /// The id of GeoNames.
    #[getter]
    fn geonames_id(&self) -> u32 {
        self.0.geonames_id()
    }

    /// The schedule by the city's method, for the point for which the authority computes the city where that is known, else for
    /// its centre.
    ///
    /// With `on`, the rule and the point of that date, where the authority has changed them. Raises `MiqatError`.
    #[pyo3(signature = (*, madhab=None, on=None))]
    fn schedule(&self, py: Python<'_>, madhab: Option<&str>, on: Option<Bound<'_, PyAny>>) -> PyResult<Schedule> {
        let schedule = match &on {
            Some(on) => self.0.schedule_on(date_of(on)?),
            None => self.0.schedule(),
        };
        let clock = Clock::of(PyString::new(py, self.0.zone_name()).as_any())?;
        let school = madhab.map(rules::madhab_named).transpose().map_err(error::of)?;
        let here = miqat::Schedule::new(*schedule.place(), clock.clone(), *schedule.method());
        let maker = py.import("miqat._miqat")?.getattr("_schedule_of_city")?;
        let made = Made::by(&maker, (self.geonames_id(), madhab, on))?;
        Ok(Schedule::of(Rules::default().schedule(here, school), clock, made))
    }

    fn __repr__(&self) -> String {
        format!("<City {}>", self.0)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (u32,))> {
        Ok((py.import("miqat._miqat")?.getattr("_city")?, (self.geonames_id(),)))
    }
}

/// The city with a name, in any spelling in Latin, Arabic, Cyrillic, Bengali and Devanagari letters; of several, the largest.
///
/// `country` is an ISO 3166 code or a name. Raises `MiqatError` with the nearest names.
#[pyfunction]
#[pyo3(signature = (name, country=None))]
pub fn place(name: &str, country: Option<&str>) -> PyResult<City> {
    Ok(City(found(name, country)?.city))
}

/// All cities with a name, in the order in which `place` takes them.
#[pyfunction]
#[pyo3(signature = (name, country=None))]
pub fn places(name: &str, country: Option<&str>) -> PyResult<Vec<City>> {
    let found = found(name, country)?;
    Ok([found.city].into_iter().chain(found.others).map(City).collect())
}

fn found(name: &str, country: Option<&str>) -> PyResult<miqat_places::Found> {
    let country = country.map(countries::find).transpose().map_err(error::of)?;
    miqat_places::find(name, country).map_err(error::of)
}

/// All cities, largest first. `country` is an ISO 3166 code or a name.
#[pyfunction]
#[pyo3(signature = (country=None))]
pub fn cities(country: Option<&str>) -> PyResult<Vec<City>> {
    let country = country.map(countries::find).transpose().map_err(error::of)?;
    Ok(miqat_places::cities()
        .filter(|city| country.is_none_or(|country| city.country() == country))
        .map(City)
        .collect())
}

/// The city of GeoNames' id, for pickle.
#[pyfunction]
#[pyo3(name = "_city")]
pub fn of_id(id: u32) -> PyResult<City> {
    by_geonames_id(id).map(City).ok_or_else(|| error::of(format!("no city of GeoNames has the id {id}")))
}

/// A city's schedule, for pickle.
#[pyfunction]
#[pyo3(name = "_schedule_of_city", signature = (id, madhab, on))]
pub fn schedule_of(py: Python<'_>, id: u32, madhab: Option<&str>, on: Option<Bound<'_, PyAny>>) -> PyResult<Schedule> {
    of_id(id)?.schedule(py, madhab, on)
}
