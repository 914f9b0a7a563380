//! The points for which authorities compute.
//!
//! An authority computes a city's timetable for a point of its own: an observatory, a mosque, the edges of a zone. Its
//! printed minutes are reproduced at this point and, in some cities, not at the centre. Few authorities publish it:
//! most of these points were fitted to the timetables of 2026, with an uncertainty of
//! [`AuthorityPoint::uncertainty_km`].
//!
//! # Examples
//!
//! ```
//! use miqat::{Method, Schedule, chrono::NaiveDate};
//! use miqat_places::{city, points};
//! let bandung = city("Bandung")?;
//! let point = points::of_geonames_id("jadwalsholat", bandung.geonames_id()).ok_or("a point")?;
//! let method = point.method_here(Method::by_id("jadwalsholat").ok_or("a method")?);
//! let day = Schedule::new(*point.place(), bandung.zone(), method).day(NaiveDate::from_ymd_opt(2025, 2, 20).unwrap())?;
//! // As printed by jadwalsholat.org.
//! assert_eq!(day.fajr().format("%H:%M").to_string(), "04:37");
//! assert_eq!(day.isha().format("%H:%M").to_string(), "19:25");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(feature = "csv")]
mod table;
mod zones;

use std::borrow::Cow;

use miqat::prayer::{Epoch, EpochOffset, SolarEpoch};
use miqat::{Coordinates, Depression, Method, PerMark, Place};

use crate::fold;
use crate::index::{self, Fields, NOWHERE};
use crate::layout::{EPOCH_OF_EVENT, EPOCH_OF_UTC, POINT_BYTES, POINT_COLUMNS, Section};

#[cfg(feature = "csv")]
pub use table::{Table, TableError};

/// The point for which an authority computes a city's timetable, and its other known properties.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthorityPoint {
    method: Cow<'static, str>,
    city: Cow<'static, str>,
    /// The letters and digits of the city's name.
    key: Cow<'static, str>,
    geonames_id: Option<u32>,
    place: Place,
    sun: Option<SolarEpoch>,
    variant: Option<Cow<'static, str>>,
    uncertainty_km: f64,
    since_year: Option<i32>,
}

impl AuthorityPoint {
    /// The id of the authority's method.
    pub fn method_id(&self) -> &str {
        &self.method
    }

    /// The city, in the authority's spelling.
    pub fn city(&self) -> &str {
        &self.city
    }

    /// The letters and digits of the city's name.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// The GeoNames id of the city, if known: that of [`City::geonames_id`](crate::City::geonames_id).
    pub fn geonames_id(&self) -> Option<u32> {
        self.geonames_id
    }

    /// The point, with the eastern edge, the horizon and the height if the authority has them.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The Sun that the authority uses for this city only.
    pub fn solar_epoch(&self) -> Option<SolarEpoch> {
        self.sun
    }

    /// The id of the method that the authority uses for this city only.
    pub fn variant_id(&self) -> Option<&str> {
        self.variant.as_deref()
    }

    /// The uncertainty of the point, in kilometres.
    pub fn uncertainty_km(&self) -> f64 {
        self.uncertainty_km
    }

    /// The first year with this point, if an earlier year's page is known to have been made for another, unknown one.
    pub fn since_year(&self) -> Option<i32> {
        self.since_year
    }

    /// The authority's method for this city: the variant, or the method with the city's own Sun.
    pub fn method_here(&self, method: &Method) -> Method {
        match (self.variant_id().and_then(Method::by_id), self.sun) {
            (Some(variant), _) => *variant,
            (None, Some(sun)) if *method.solar_epoch() != PerMark::splat(sun) => {
                method.with_solar_epoch(PerMark::splat(sun))
            }
            _ => *method,
        }
    }

    /// Whether it is preferred as a whole to another table's row for the same city: it contains more than one point and
    /// one edge, or has the smaller uncertainty, if both state one.
    pub fn goes_before(&self, other: &Self) -> bool {
        let is_closer = 0.0 < self.uncertainty_km && self.uncertainty_km < other.uncertainty_km;
        is_closer || self.has_more_than_an_edge() && !other.has_more_than_an_edge()
    }

    fn has_more_than_an_edge(&self) -> bool {
        let place = self.place;
        place.second_point().is_some() || place.second_edge().is_some() || place.eastern_horizon().is_some()
    }

    /// The point in a record of the index.
    fn of_record(record: &'static [u8]) -> Self {
        let [method, city, key, variant] = [0, 4, 8, 12].map(|at| record.text_at(at));
        let number = |place: usize| Some(record.f64_at(28 + 8 * place)).filter(|number| !number.is_nan());
        let offset = EpochOffset::new(record.i32_at(24)).unwrap_or_default();
        let sun = match record.u32_at(20) {
            EPOCH_OF_EVENT => Some(Epoch::Event(offset)),
            EPOCH_OF_UTC => Some(Epoch::Utc(offset)),
            _ => None,
        };
        Self {
            method: method.into(),
            city: city.into(),
            key: key.into(),
            geonames_id: Some(record.u32_at(16)).filter(|id| *id > 0),
            place: place(|place| Ok(number(place))).unwrap_or(Place::new(NOWHERE)),
            sun: sun.map(SolarEpoch::both),
            variant: Some(variant.into()).filter(|id: &Cow<str>| !id.is_empty()),
            uncertainty_km: number(UNCERTAINTY).unwrap_or_default(),
            since_year: number(SINCE).map(year),
        }
    }
}

/// The index of the uncertainty in [`POINT_COLUMNS`].
const UNCERTAINTY: usize = 12;
/// The index of the first year.
const SINCE: usize = 13;

/// A year stored as a floating-point number.
#[expect(clippy::cast_possible_truncation, reason = "a year of four digits")]
fn year(number: f64) -> i32 {
    number as i32
}

/// The place of an authority's point, from its numbers in the order of [`POINT_COLUMNS`].
fn place(number: impl Fn(usize) -> Result<Option<f64>, String>) -> Result<Place, String> {
    let say = |error: miqat::Error| error.to_string();
    let point = |latitude, longitude| match (number(latitude)?, number(longitude)?) {
        (Some(latitude), Some(longitude)) => Coordinates::new(latitude, longitude).map(Some).map_err(say),
        _ => Ok(None),
    };
    let horizon = |place| number(place)?.map(|degrees| Depression::new(degrees).map_err(say)).transpose();
    let needed = |place: usize| {
        let column = POINT_COLUMNS.get(place).unwrap_or(&"");
        number(place)?.ok_or_else(|| format!("{column} is missing"))
    };
    let mut western = Coordinates::new(needed(0)?, needed(1)?).map_err(say)?;
    if let Some(metres) = number(2)? {
        western = western.with_elevation(metres).map_err(say)?;
    }
    let mut place = Place::new(western);
    if let Some(depression) = horizon(5)? {
        place = place.with_horizon(depression);
    }
    let eastern_horizon = horizon(6)?;
    // If only the east has mountains, they are seen from the point itself.
    if let Some(edge) = point(3, 4)?.or(eastern_horizon.map(|_| western)) {
        place = place.with_eastern_edge(edge, eastern_horizon);
    }
    let (second, second_horizon) = (point(7, 8)?, horizon(9)?);
    if let Some(second) = second {
        place = place.with_second_point(second, second_horizon);
    }
    if let Some(edge) = point(10, 11)? {
        place = place.with_second_edge(edge);
    }
    Ok(place)
}

/// The records of the index.
fn records() -> impl Iterator<Item = &'static [u8]> {
    index::section(Section::Points).as_chunks::<POINT_BYTES>().0.iter().map(|record| record.as_slice())
}

/// Every point of the table.
pub fn all() -> impl Iterator<Item = AuthorityPoint> {
    records().map(AuthorityPoint::of_record)
}

/// Every point of a method.
pub(crate) fn of_method(method_id: &str) -> impl Iterator<Item = AuthorityPoint> {
    records().filter(move |record| record.text_at(0) == method_id).map(AuthorityPoint::of_record)
}

/// The point of a method's city, by the authority's name for it; accents, spaces and case make no difference.
///
/// # Examples
///
/// ```
/// use miqat_places::points;
/// let point = points::of_city("ummalqura", "AL-QURAYYAT").ok_or("a point of Umm al-Qura")?;
/// assert_eq!(point.place().point().latitude().degrees(), 31.33);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn of_city(method_id: &str, city: &str) -> Option<AuthorityPoint> {
    let key = fold::letters(city);
    let mut records = records().filter(|record| record.text_at(0) == method_id);
    records.find(|record| record.text_at(8) == key).map(AuthorityPoint::of_record)
}

/// The point of a method's city, by GeoNames id; also for a town that shares the city's printed table.
///
/// # Examples
///
/// ```
/// use miqat_places::{city, points};
/// // JAKIM's zone WLY01 is Kuala Lumpur and Putrajaya.
/// let of = |name| -> Result<_, miqat_places::NotFound> { Ok(points::of_geonames_id("jakim", city(name)?.geonames_id())) };
/// assert_eq!(of("Putrajaya")?, of("Kuala Lumpur")?);
/// # Ok::<(), miqat_places::NotFound>(())
/// ```
pub fn of_geonames_id(method_id: &str, id: u32) -> Option<AuthorityPoint> {
    of_town(id).find(|point| point.method_id() == method_id)
}

/// Whether the zones of a method cover every place in its country.
pub(crate) fn has_zones_everywhere(method_id: &str) -> bool {
    zones::WHOLE_COUNTRIES.contains(&method_id)
}

/// The points of the zones of places that are not towns, with the coordinates of those places.
pub(crate) fn of_resorts(method_id: &str) -> impl Iterator<Item = (AuthorityPoint, Coordinates)> {
    let resorts = zones::RESORTS.iter().filter(move |(method, ..)| *method == method_id);
    resorts.filter_map(|(method, city, latitude_deg, longitude_deg)| {
        Some((of_city(method, city)?, Coordinates::new(*latitude_deg, *longitude_deg).ok()?))
    })
}

/// The points of a town by GeoNames id: its own points, and the points of its zones.
pub(crate) fn of_town(id: u32) -> impl Iterator<Item = AuthorityPoint> {
    let zones = zones::ZONES.iter().filter(move |(.., towns)| towns.contains(&id));
    let own = records().filter(move |record| record.u32_at(16) == id).map(AuthorityPoint::of_record);
    own.chain(zones.filter_map(|(method, city, _)| of_city(method, city)))
}
