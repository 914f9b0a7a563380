//! The requested cities.

use crate::outcome::short;
use miqat_places::{City, cities};

/// Parses `all`, a number of the largest cities, or the codes of countries.
pub fn chosen(which: &str) -> Result<Vec<City>, String> {
    if which == "all" {
        return Ok(cities().collect());
    }
    if let Ok(count) = which.parse() {
        return Ok(cities().take(count).collect());
    }
    let codes: Vec<String> = which.split(',').map(|code| code.trim().to_uppercase()).collect();
    let cities: Vec<City> = cities().filter(|city| codes.iter().any(|code| code == city.country().code())).collect();
    match codes.iter().find(|code| cities.iter().all(|city| city.country().code() != **code)) {
        None => Ok(cities),
        Some(code) => {
            Err(format!("no city of the table is in a country {}; give a number, or codes like EG,SA", short(code)))
        }
    }
}
