//! The points for which authorities compute: a table beside the gazetteer, or beside a folder of timetables.

#![allow(dead_code, reason = "each program uses only some of this")]

use miqat::prayer::{Epoch, SolarEpoch};
use miqat::{Coordinates, Depression, Method, PerMark, Place, Shift};
use unicode_normalization::UnicodeNormalization;

/// The point for which an authority computes a city's timetable, and what it knows of it besides.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthorityPoint {
    /// The method's id.
    pub method: String,
    /// The city as the authority writes it.
    pub city: String,
    /// The same as it is looked for: see [`key`].
    key: String,
    /// The city in the gazetteer.
    pub geonameid: Option<u32>,
    /// The point, with the eastern edge, the horizon and the height where they are known.
    pub place: Place,
    /// The Sun that the authority uses for this city alone.
    pub sun: Option<SolarEpoch>,
    /// The id of the rule that the authority has for this city alone.
    pub variant: Option<String>,
    /// How far off the point may be, in kilometres.
    pub uncertainty_km: f64,
}

impl AuthorityPoint {
    /// The method as this city has it: a variant has its own Sun.
    pub fn method_here(&self, method: &Method) -> Method {
        match (self.variant.as_deref().and_then(Method::by_id), self.sun) {
            (Some(variant), _) => *variant,
            (None, Some(sun)) if *method.solar_epoch() != PerMark::splat(sun) => {
                method.with_solar_epoch(PerMark::splat(sun))
            }
            _ => *method,
        }
    }

    /// Whether it says what a table of one point and one edge has no columns for.
    pub fn has_more_than_an_edge(&self) -> bool {
        let place = self.place;
        place.second_point().is_some() || place.second_edge().is_some() || place.eastern_horizon().is_some()
    }

    /// The same with what it lacks from another row for the same city. Several points of a zone are one answer, and so are
    /// an edge and its horizon: where the other row has them, its place and its Sun are taken whole.
    fn completed_by(mut self, other: &Self) -> Self {
        if other.has_more_than_an_edge() && !self.has_more_than_an_edge() {
            return other.clone();
        }
        if self.place.eastern_edge() == self.place.point() && other.place.eastern_edge() != other.place.point() {
            self.place = self.place.with_eastern_edge(other.place.eastern_edge());
        }
        if let (None, Some(horizon)) = (self.place.horizon(), other.place.horizon()) {
            self.place = self.place.with_horizon(horizon);
        }
        self.geonameid = self.geonameid.or(other.geonameid);
        self.sun = self.sun.or(other.sun);
        self.variant = self.variant.or_else(|| other.variant.clone());
        self
    }
}

/// The points beside the gazetteer, whose source and uncertainty the NOTICE there tells.
///
/// # Errors
///
/// As [`read`].
pub fn own() -> Result<Vec<AuthorityPoint>, String> {
    read(include_str!("../data/points.csv"))
}

/// One table with what it lacks from another: whole cities, and what is not filled in.
pub fn completed(first: Vec<AuthorityPoint>, second: Vec<AuthorityPoint>) -> Vec<AuthorityPoint> {
    let complete = |point: AuthorityPoint| match of_city(&second, &point.method, &point.city) {
        Some(other) => point.completed_by(other),
        None => point,
    };
    let mut points: Vec<_> = first.into_iter().map(complete).collect();
    let missing: Vec<_> =
        second.iter().filter(|point| of_city(&points, &point.method, &point.city).is_none()).cloned().collect();
    points.extend(missing);
    points
}

/// Every row of a table of points.
///
/// # Errors
///
/// A message that names the line and what is wrong with it.
pub fn read(text: &str) -> Result<Vec<AuthorityPoint>, String> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| format!("points.csv: {error}"))?.clone();
    let row = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.map_err(|error| format!("points.csv: {error}"))?;
        let line = record.position().map_or(0, csv::Position::line);
        point(&header, &record).map_err(|fault| format!("points.csv, line {line}: {fault}"))
    };
    reader.records().map(row).collect()
}

/// The point of a method's city, by the authority's name of it, however it is accented, spaced and capitalised.
pub fn of_city<'a>(points: &'a [AuthorityPoint], method: &str, city: &str) -> Option<&'a AuthorityPoint> {
    let key = key(city);
    points.iter().find(|point| point.method == method && point.key == key)
}

/// A name's letters and digits alone, in lower case and without accents.
fn key(name: &str) -> String {
    name.nfkd().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The point of a method's city, by the gazetteer's id.
pub fn of_geonameid<'a>(points: &'a [AuthorityPoint], method: &str, geonameid: u32) -> Option<&'a AuthorityPoint> {
    points.iter().find(|point| point.method == method && point.geonameid == Some(geonameid))
}

fn point(header: &csv::StringRecord, record: &csv::StringRecord) -> Result<AuthorityPoint, String> {
    let text = |column: &str| {
        let index = header.iter().position(|name| name == column);
        index.and_then(|index| record.get(index)).unwrap_or_default().trim()
    };
    let number = |column: &str| match text(column) {
        "" => Ok(None),
        given => given.parse::<f64>().map(Some).map_err(|_| format!("{column} is '{given}', not a number")),
    };
    let needed = |column: &str| number(column)?.ok_or_else(|| format!("{column} is missing"));
    let say = |error: miqat::Error| error.to_string();
    let mut point = Coordinates::new(needed("lat")?, needed("lon")?).map_err(say)?;
    if let Some(metres) = number("elevation_m")? {
        point = point.with_elevation(metres).map_err(say)?;
    }
    let mut place = Place::from(point);
    if let (Some(latitude), Some(longitude)) = (number("lat_east")?, number("lon_east")?) {
        place = place.with_eastern_edge(Coordinates::new(latitude, longitude).map_err(say)?);
    }
    if let Some(depression) = number("horizon_deg")? {
        place = place.with_horizon(Depression::new(depression).map_err(say)?);
    }
    if let Some(depression) = number("horizon_east_deg")? {
        place = place.with_eastern_horizon(Depression::new(depression).map_err(say)?);
    }
    if let (Some(latitude), Some(longitude)) = (number("lat_second")?, number("lon_second")?) {
        place = place.with_second_point(Coordinates::new(latitude, longitude).map_err(say)?);
    }
    if let Some(depression) = number("horizon_second_deg")? {
        place = place.with_second_horizon(Depression::new(depression).map_err(say)?);
    }
    if let (Some(latitude), Some(longitude)) = (number("lat_second_east")?, number("lon_second_east")?) {
        place = place.with_second_edge(Coordinates::new(latitude, longitude).map_err(say)?);
    }
    let geonameid = match text("geonameid") {
        "" => None,
        id => Some(id.parse().map_err(|_| format!("geonameid is '{id}', not a whole number"))?),
    };
    Ok(AuthorityPoint {
        method: text("method").to_owned(),
        city: text("city").to_owned(),
        key: key(text("city")),
        geonameid,
        place,
        sun: sun(text("sun"))?,
        variant: variant(text("variant"))?,
        uncertainty_km: number("uncertainty_km")?.unwrap_or(0.0),
    })
}

fn variant(id: &str) -> Result<Option<String>, String> {
    match id {
        "" => Ok(None),
        id if Method::by_id(id).is_some() => Ok(Some(id.to_owned())),
        id => Err(format!("variant is '{id}', which is no method's id")),
    }
}

/// Of which instant the Sun is taken, as the column says it: "at event", "frozen at 0h UT + 0.25 d", "0.4 d earlier". That a
/// perpetual table has an earlier Sun than 2026 is nothing of the city's: its method has the year.
fn sun(text: &str) -> Result<Option<SolarEpoch>, String> {
    let unknown = || format!("sun is '{text}', not 'at event', 'frozen at 0h UT + … d' or '… d earlier'");
    let days = |text: &str| text.trim().trim_end_matches(" d").parse::<f64>().map_err(|_| unknown());
    let epoch = if text.is_empty() || text.ends_with("(perpetual table)") {
        return Ok(None);
    } else if text == "at event" {
        Epoch::EVENT
    } else if let Some(after) = text.strip_prefix("frozen at 0h UT") {
        Epoch::Utc(shift(days(after.trim_start_matches([' ', '+']))?))
    } else if let Some((earlier, _)) = text.split_once(" d earlier") {
        Epoch::Event(shift(-days(earlier)?))
    } else {
        return Err(unknown());
    };
    Ok(Some(SolarEpoch::both(epoch)))
}

fn shift(days: f64) -> Shift {
    #[expect(clippy::cast_possible_truncation, reason = "a cast saturates, and a few days are meant")]
    Shift::seconds((days * 86_400.0).round() as i32)
}
