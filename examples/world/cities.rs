//! The cities of more than 15,000 people, from the table of the program `city`.

use chrono_tz::Tz;
use miqat::Coordinates;

/// GeoNames' cities, largest first.
const CITIES_CSV: &str = include_str!("../data/cities.csv");

pub struct City {
    pub geonames_id: u32,
    pub name: String,
    /// ISO 3166 code.
    pub country: String,
    pub point: Coordinates,
    pub zone: Tz,
}

impl City {
    /// The name and the country.
    pub fn text(&self) -> String {
        format!("{} ({})", self.name, self.country)
    }
}

/// The cities asked for: `all`, a number of the largest, or the codes of countries.
pub fn chosen(which: &str) -> Result<Vec<City>, String> {
    if which == "all" {
        return Ok(cities().collect());
    }
    if let Ok(count) = which.parse() {
        return Ok(cities().take(count).collect());
    }
    let codes: Vec<String> = which.split(',').map(|code| code.trim().to_uppercase()).collect();
    let cities: Vec<City> = cities().filter(|city| codes.contains(&city.country)).collect();
    match codes.iter().find(|code| cities.iter().all(|city| city.country != **code)) {
        None => Ok(cities),
        Some(code) => Err(format!("no city of the table is in a country {code}; give a number, or codes like EG,SA")),
    }
}

fn cities() -> impl Iterator<Item = City> {
    csv::Reader::from_reader(CITIES_CSV.as_bytes()).into_records().map(|record| {
        let record = record.expect("examples/data/cities.csv has rows");
        let degrees = |column: usize| record[column].parse().expect("examples/data/cities.csv has degrees");
        City {
            geonames_id: record[0].parse().expect("examples/data/cities.csv has ids"),
            name: record[1].to_owned(),
            country: record[4].to_owned(),
            point: Coordinates::new(degrees(5), degrees(6)).expect("examples/data/cities.csv has places"),
            zone: record[7].parse().expect("examples/data/cities.csv has zones"),
        }
    })
}
