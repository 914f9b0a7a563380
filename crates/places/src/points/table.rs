//! Tables of your own points, as comma-separated values.

use core::fmt;

use miqat::Method;
use miqat::prayer::{Epoch, EpochOffset, SolarEpoch};

use super::{AuthorityPoint, SINCE, UNCERTAINTY, all, place, year};
use crate::fold;
use crate::layout::POINT_COLUMNS;

/// Authorities' points from your own file, which can be completed from the table of this crate.
///
/// # Examples
///
/// ```
/// use miqat_places::points::Table;
/// let table = Table::read("method,city,lat,lon\negypt,Cairo,30.08,31.27\n")?.completed_by(&Table::own());
/// let cairo = table.of_city("egypt", "cairo").ok_or("a row for Cairo")?;
/// assert_eq!(cairo.place().point().latitude().degrees(), 30.08);
/// assert!(table.of_city("egypt", "Alexandria").is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    points: Vec<AuthorityPoint>,
}

/// The error of a table of points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// The line of the error, if it is in one line.
    line: Option<u64>,
    fault: String,
}

impl core::error::Error for TableError {}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "points.csv, line {line}: {}", self.fault),
            None => write!(f, "points.csv: {}", self.fault),
        }
    }
}

impl From<csv::Error> for TableError {
    fn from(error: csv::Error) -> Self {
        let line = error.position().map(csv::Position::line);
        let fault = match error.kind() {
            csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                format!("{len} fields, where the header has {expected_len}")
            }
            csv::ErrorKind::Utf8 { .. } => "it is not UTF-8".to_owned(),
            _ => error.to_string(),
        };
        Self { line, fault }
    }
}

impl Table {
    /// The table of this crate: [`all`].
    pub fn own() -> Self {
        Self { points: all().collect() }
    }

    /// Parses comma-separated values, whose first line names the columns.
    ///
    /// Required columns are `method` (an id), `city`, `lat` and `lon` in degrees. Optional ones are `geonameid`,
    /// `lat_east`, `lon_east`, `horizon_deg`, `horizon_east_deg`, `lat_second`, `lon_second`, `horizon_second_deg`,
    /// `lat_second_east`, `lon_second_east`, `elevation_m`, `sun`, `variant` (a method's id), `uncertainty_km` and
    /// `since_year`. Lines that begin with `#` are comments.
    ///
    /// # Errors
    ///
    /// [`TableError`], with the line and the reason.
    pub fn read(text: &str) -> Result<Self, TableError> {
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
        let header = reader.headers()?.clone();
        columns(&header).map_err(|fault| TableError { line: None, fault })?;
        let row = |record: Result<csv::StringRecord, csv::Error>| {
            let record = record?;
            let line = Some(record.position().map_or(0, csv::Position::line));
            point(&header, &record).map_err(|fault| TableError { line, fault })
        };
        Ok(Self { points: reader.records().map(row).collect::<Result<_, _>>()? })
    }

    /// The points, in the order of the rows.
    pub fn points(&self) -> &[AuthorityPoint] {
        &self.points
    }

    /// The point of a method's city, by the authority's name for it; accents, spaces and case make no difference.
    pub fn of_city(&self, method_id: &str, city: &str) -> Option<&AuthorityPoint> {
        self.of_key(method_id, &fold::letters(city))
    }

    fn of_key(&self, method_id: &str, key: &str) -> Option<&AuthorityPoint> {
        self.points.iter().find(|point| point.method == method_id && point.key == key)
    }

    /// Adds what this table lacks from another: missing cities and empty fields.
    ///
    /// The several points of a zone belong together, and so do an edge and its horizon: if only the other table has
    /// them, its place and its Sun are taken as a whole. The same applies to a point with a smaller uncertainty, if
    /// both tables state one.
    #[must_use]
    pub fn completed_by(mut self, other: &Self) -> Self {
        for point in &mut self.points {
            if let Some(other) = other.of_key(&point.method, &point.key) {
                point.complete(other);
            }
        }
        let is_missing = |point: &&AuthorityPoint| self.of_key(&point.method, &point.key).is_none();
        let missing: Vec<_> = other.points.iter().filter(is_missing).cloned().collect();
        self.points.extend(missing);
        self
    }
}

impl AuthorityPoint {
    /// Fills empty fields from another row for the same city.
    fn complete(&mut self, other: &Self) {
        if other.goes_before(self) {
            *self = other.clone();
            return;
        }
        if self.place.eastern_edge() == self.place.point() && other.place.eastern_edge() != other.place.point() {
            self.place = self.place.with_eastern_edge(other.place.eastern_edge(), self.place.eastern_horizon());
        }
        if let (None, Some(horizon)) = (self.place.horizon(), other.place.horizon()) {
            self.place = self.place.with_horizon(horizon);
        }
        self.geonames_id = self.geonames_id.or(other.geonames_id);
        self.sun = self.sun.or(other.sun);
        self.variant = self.variant.take().or_else(|| other.variant.clone());
    }
}

/// Checks that the required columns are there, and no column twice.
fn columns(header: &csv::StringRecord) -> Result<(), String> {
    /// The columns of a name and its point.
    const REQUIRED: [&str; 4] = ["method", "city", "lat", "lon"];
    let count = |column: &str| header.iter().filter(|name| *name == column).count();
    if let Some(missing) = REQUIRED.into_iter().find(|column| count(column) == 0) {
        return Err(format!("there is no column {missing}: {} are needed", REQUIRED.join(", ")));
    }
    match header.iter().find(|name| !name.is_empty() && count(name) > 1) {
        Some(name) => Err(format!("{} columns are named {name}", count(name))),
        None => Ok(()),
    }
}

fn point(header: &csv::StringRecord, record: &csv::StringRecord) -> Result<AuthorityPoint, String> {
    let text = |column: &str| {
        let index = header.iter().position(|name| name == column);
        index.and_then(|index| record.get(index)).unwrap_or_default().trim()
    };
    let number = |place: usize| {
        let column = POINT_COLUMNS.get(place).copied().unwrap_or_default();
        match text(column) {
            "" => Ok(None),
            given => given.parse::<f64>().map(Some).map_err(|_| format!("{column} is '{given}', not a number")),
        }
    };
    let place = place(number)?;
    let method = text("method");
    if Method::by_id(method).is_none() {
        return Err(format!("method is '{method}', which is not a method's id"));
    }
    let geonames_id = match text("geonameid") {
        "" => None,
        id => Some(id.parse().map_err(|_| format!("geonameid is '{id}', not a whole number"))?),
    };
    Ok(AuthorityPoint {
        method: method.to_owned().into(),
        city: text("city").to_owned().into(),
        key: fold::letters(text("city")).into(),
        geonames_id,
        place,
        sun: sun(text("sun"))?,
        variant: variant(text("variant"))?.map(Into::into),
        uncertainty_km: number(UNCERTAINTY)?.unwrap_or_default(),
        since_year: number(SINCE)?.map(year),
    })
}

fn variant(id: &str) -> Result<Option<String>, String> {
    match id {
        "" => Ok(None),
        id if Method::by_id(id).is_some() => Ok(Some(id.to_owned())),
        id => Err(format!("variant is '{id}', which is not a method's id")),
    }
}

/// The instant for which the Sun is taken, as written in the column: "at event", "frozen at 0h UT + 0.25 d", "0.4 d
/// earlier". The Sun of an earlier year in a perpetual table is not a property of the city: its method has the year.
fn sun(text: &str) -> Result<Option<SolarEpoch>, String> {
    let unknown = || format!("sun is '{text}', not 'at event', 'frozen at 0h UT + … d' or '… d earlier'");
    let days = |text: &str| text.trim().trim_end_matches(" d").parse::<f64>().map_err(|_| unknown());
    let epoch = if text.is_empty() || text.ends_with("(perpetual table)") {
        return Ok(None);
    } else if text == "at event" {
        Epoch::EVENT
    } else if let Some(after) = text.strip_prefix("frozen at 0h UT") {
        Epoch::Utc(offset(days(after.trim_start_matches([' ', '+']))?)?)
    } else if let Some((earlier, _)) = text.split_once(" d earlier") {
        Epoch::Event(offset(-days(earlier)?)?)
    } else {
        return Err(unknown());
    };
    Ok(Some(SolarEpoch::both(epoch)))
}

fn offset(days: f64) -> Result<EpochOffset, String> {
    #[expect(clippy::cast_possible_truncation, reason = "a cast saturates, and a few days are meant")]
    let seconds = (days * 86_400.0).round() as i32;
    EpochOffset::new(seconds.saturating_mul(1000)).map_err(|error| error.to_string())
}
