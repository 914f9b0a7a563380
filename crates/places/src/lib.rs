//! Every city of more than 15,000 people, searched by name.
//!
//! The table is part of the program, so that it runs in any folder. A search reads it once from end to end and keeps only
//! what it found: that takes less time than building an index would.

pub mod countries;
pub mod fold;
pub mod points;
mod search;

use std::collections::HashMap;

use chrono_tz::Tz;
use miqat::Coordinates;

pub use countries::Country;
pub use search::{Found, find};

/// GeoNames' cities of more than 15,000 people.
const CITIES_CSV: &str = include_str!("../data/cities.csv");

/// Well-known names that GeoNames' table lacks, and the usual Arabic name where the table has another one.
const COMMON_NAMES_CSV: &str = include_str!("../data/common_names.csv");

/// The date on which GeoNames' table was taken into this project.
pub const GEONAMES_DATE: &str = "2026-11-23";

/// The Earth's mean radius in kilometres (IUGG, R₁), for the distance to the nearest city.
const EARTH_RADIUS_KM: f64 = 6371.0;

/// A city of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct City {
    pub geonames_id: u32,
    pub name: String,
    /// The name in Arabic letters, where there is one.
    pub arabic_name: Option<String>,
    /// ISO 3166 code.
    pub country: String,
    pub point: Coordinates,
    pub time_zone: Tz,
    pub population: u64,
}

impl City {
    /// The name in a language: the Arabic one where there is one, else that of the table.
    pub fn called(&self, language: &str) -> &str {
        match &self.arabic_name {
            Some(arabic) if language == "ar" => arabic,
            _ => &self.name,
        }
    }
}

/// A row of the table, before it is known to be wanted.
struct Row<'a> {
    fields: &'a csv::StringRecord,
    common: Option<&'a csv::StringRecord>,
}

impl Row<'_> {
    fn field(&self, column: usize) -> &str {
        &self.fields[column]
    }

    fn country(&self) -> &str {
        self.field(4)
    }

    fn point(&self) -> (f64, f64) {
        let degrees = |column| self.field(column).parse().expect("data/cities.csv has degrees");
        (degrees(5), degrees(6))
    }

    fn population(&self) -> u64 {
        self.field(8).parse().expect("data/cities.csv has populations")
    }

    /// Every name of the city; some of them may be empty.
    fn names(&self) -> impl Iterator<Item = &str> {
        let common = self.common.into_iter().flat_map(|row| [&row[1]].into_iter().chain(row[2].split('|')));
        [self.field(1), self.field(2)].into_iter().chain(self.field(3).split('|')).chain(common)
    }

    fn city(&self) -> City {
        let (latitude_deg, longitude_deg) = self.point();
        let arabic = self.common.map(|row| &row[1]).filter(|name| !name.is_empty()).unwrap_or(self.field(2));
        City {
            geonames_id: self.field(0).parse().expect("data/cities.csv has GeoNames ids"),
            name: self.field(1).to_owned(),
            arabic_name: is_arabic(arabic).then(|| arabic.to_owned()),
            country: self.country().to_owned(),
            point: Coordinates::new(latitude_deg, longitude_deg).expect("data/cities.csv has points on Earth"),
            time_zone: self.field(7).parse().expect("data/cities.csv has IANA time zones"),
            population: self.population(),
        }
    }
}

/// Some of GeoNames' Arabic names are half transliterated: those are not shown.
fn is_arabic(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|letter| letter.is_ascii_alphanumeric())
}

/// Shows each row of the table to `see`.
fn scan(mut see: impl FnMut(Row<'_>)) {
    let common: HashMap<String, csv::StringRecord> = csv::Reader::from_reader(COMMON_NAMES_CSV.as_bytes())
        .into_records()
        .map(|row| row.expect("data/common_names.csv is whole"))
        .map(|row| (row[0].to_owned(), row))
        .collect();
    let mut reader = csv::Reader::from_reader(CITIES_CSV.as_bytes());
    let mut fields = csv::StringRecord::new();
    while reader.read_record(&mut fields).expect("data/cities.csv is whole") {
        see(Row { fields: &fields, common: common.get(&fields[0]) });
    }
}

/// Every city, the largest first.
pub fn cities() -> impl Iterator<Item = City> {
    let mut cities = Vec::new();
    scan(|row| cities.push(row.city()));
    cities.into_iter()
}

/// The city nearest to a point, and its distance in kilometres along the great circle.
pub fn nearest(point: Coordinates) -> (City, f64) {
    let here = direction(point.latitude().degrees(), point.longitude().degrees());
    let mut best: Option<(f64, City)> = None;
    scan(|row| {
        let (latitude_deg, longitude_deg) = row.point();
        let chord_squared = chord_squared(here, direction(latitude_deg, longitude_deg));
        if best.as_ref().is_none_or(|(least, _)| chord_squared < *least) {
            best = Some((chord_squared, row.city()));
        }
    });
    let (_, city) = best.expect("data/cities.csv has cities");
    let distance_km = distance_km(point, city.point);
    (city, distance_km)
}

/// The distance of two points along the great circle, in kilometres.
pub fn distance_km(a: Coordinates, b: Coordinates) -> f64 {
    let of = |point: Coordinates| direction(point.latitude().degrees(), point.longitude().degrees());
    2.0 * EARTH_RADIUS_KM * (chord_squared(of(a), of(b)).sqrt() / 2.0).min(1.0).asin()
}

/// The unit vector from the Earth's centre to a point.
fn direction(latitude_deg: f64, longitude_deg: f64) -> [f64; 3] {
    let (sin_lat, cos_lat) = latitude_deg.to_radians().sin_cos();
    let (sin_lon, cos_lon) = longitude_deg.to_radians().sin_cos();
    [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
}

/// The square of the straight distance of two unit vectors' ends.
fn chord_squared(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{COMMON_NAMES_CSV, countries, nearest, scan};
    use miqat::Coordinates;

    #[test]
    fn every_row_is_a_city_with_a_known_zone_and_country() {
        let codes: HashSet<_> = countries::all().iter().map(|country| country.code().to_owned()).collect();
        let mut ids = HashSet::new();
        let mut common = 0;
        scan(|row| {
            let city = row.city();
            assert!(ids.insert(city.geonames_id), "{city:?}");
            assert!(codes.contains(&city.country), "{city:?}");
            common += usize::from(row.common.is_some());
        });
        assert_eq!(ids.len(), 34_006);
        assert_eq!(common, COMMON_NAMES_CSV.lines().count() - 1, "every common name belongs to a city");
    }

    #[test]
    fn the_nearest_city_of_a_point_is_found_across_the_date_line_and_at_the_poles() {
        let near = |latitude_deg, longitude_deg| {
            let (city, km) = nearest(Coordinates::new(latitude_deg, longitude_deg).unwrap());
            (city.name, km.round())
        };
        assert_eq!(near(30.0626, 31.2497), ("Cairo".into(), 0.0));
        assert_eq!(near(-33.9, 18.4), ("Cape Town".into(), 4.0));
        assert_eq!(near(-17.0, 179.9).0, near(-17.0, -179.9).0);
        assert_eq!(near(90.0, 0.0).0, "Longyearbyen");
        assert_eq!(near(-90.0, 0.0).0, "Ushuaia");
    }
}
