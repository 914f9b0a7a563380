//! The methods of the registry, and the qibla.

use miqat::{Coordinates, methods as registry};
use pyo3::prelude::*;

use crate::civil::date_of;
use crate::error;

/// An authority's or a program's rules, as the registry has them.
#[pyclass(module = "miqat", frozen, get_all)]
pub struct Method {
    /// The value for `method=`.
    id: &'static str,
    /// The name in English.
    name: &'static str,
    /// How well it is known: "measured", "published", "fitted", "reported" or "program".
    evidence: Option<String>,
    /// The title of its source.
    source: Option<&'static str>,
    /// The address of its source.
    url: Option<&'static str>,
}

impl Method {
    fn of(method: &'static miqat::Method) -> Option<Self> {
        let source = method.source();
        Some(Self {
            id: method.id()?,
            name: method.name()?,
            evidence: source.map(|source| format!("{:?}", source.evidence).to_lowercase()),
            source: source.map(|source| source.title),
            url: source.map(|source| source.url),
        })
    }
}

#[pymethods]
impl Method {
    fn __repr__(&self) -> String {
        format!("<Method {} ({})>", self.id, self.name)
    }
}

/// All methods of the registry.
#[pyfunction]
pub fn methods() -> Vec<Method> {
    registry::ALL.iter().filter_map(|method| Method::of(method)).collect()
}

/// The id of the method of a country's authority, by the country's ISO 3166 code; None where no authority is known.
#[pyfunction]
pub fn method_for_country(code: &str) -> Option<&'static str> {
    miqat::Method::for_country(code).and_then(miqat::Method::id)
}

/// The id of the rule that the authority of a method followed on a date, such as "ummalqura-pre1430" for "ummalqura".
///
/// `Schedule` and `times` take a method as it is now. Raises `MiqatError` for an unknown id.
#[pyfunction]
pub fn method_on(id: &str, date: &Bound<'_, PyAny>) -> PyResult<&'static str> {
    let found = miqat::Method::by_id_on(id, date_of(date)?).and_then(miqat::Method::id);
    found.ok_or_else(|| error::of(format!("{id:?} is not the id of a method: miqat.methods() lists them")))
}

/// The direction of the Kaaba and its distance.
#[pyclass(module = "miqat", frozen, get_all)]
pub struct Qibla {
    /// In degrees clockwise from true north, 0 to 360; None within a centimetre of the Kaaba and of its antipode.
    bearing: Option<f64>,
    /// In kilometres along the great circle.
    distance_km: f64,
}

#[pymethods]
impl Qibla {
    fn __repr__(&self) -> String {
        match self.bearing {
            Some(bearing) => format!("<Qibla {bearing:.2} degrees, {:.1} km>", self.distance_km),
            None => format!("<Qibla {:.1} km>", self.distance_km),
        }
    }
}

/// The direction of the Kaaba from a point, in degrees clockwise from true north, and its distance.
///
/// Raises `MiqatError` for coordinates out of range.
#[pyfunction]
pub fn qibla(lat: f64, lon: f64) -> PyResult<Qibla> {
    let place = Coordinates::new(lat, lon).map_err(error::of)?;
    let bearing = miqat::qibla::bearing(place).map(miqat::Angle::degrees);
    Ok(Qibla { bearing, distance_km: miqat::qibla::distance_km(place) })
}
