//! Every city of more than 15,000 people, searched by name.
//!
//! The table is part of the program, so that it runs in any folder. A search reads it once from end to end and keeps only
//! what it found: that takes less time than building an index would.

pub mod countries;
pub mod fold;

use std::collections::HashMap;

use chrono_tz::Tz;
use miqat::Coordinates;
use strsim::osa_distance;

pub use countries::Country;

/// GeoNames' cities of more than 15,000 people.
const CITIES_CSV: &str = include_str!("../../data/cities.csv");

/// Well-known names that GeoNames' table lacks, and the usual Arabic name where the table has another one.
const COMMON_NAMES_CSV: &str = include_str!("../../data/common_names.csv");

/// The Earth's mean radius in kilometres (IUGG, R₁), for the distance to the nearest city.
const EARTH_RADIUS_KM: f64 = 6371.0;

/// How many of the nearest names an unknown one is answered with.
const SUGGESTIONS: usize = 5;

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

/// What a name led to: the largest of the cities that bear it, and the others, largest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub city: City,
    pub others: Vec<City>,
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
        let degrees = |column| self.field(column).parse().expect("examples/data/cities.csv has degrees");
        (degrees(5), degrees(6))
    }

    fn population(&self) -> u64 {
        self.field(8).parse().expect("examples/data/cities.csv has populations")
    }

    /// Every name of the city; some of them may be empty.
    fn names(&self) -> impl Iterator<Item = &str> {
        let common = self.common.into_iter().flat_map(|row| [&row[1]].into_iter().chain(row[2].split('|')));
        [self.field(1), self.field(2)].into_iter().chain(self.field(3).split('|')).chain(common)
    }

    fn city(&self) -> City {
        let (latitude_deg, longitude_deg) = self.point();
        let arabic = self.common.map_or(self.field(2), |row| &row[1]);
        City {
            geonames_id: self.field(0).parse().expect("examples/data/cities.csv has GeoNames ids"),
            name: self.field(1).to_owned(),
            arabic_name: is_arabic(arabic).then(|| arabic.to_owned()),
            country: self.country().to_owned(),
            point: Coordinates::new(latitude_deg, longitude_deg).expect("examples/data/cities.csv has points on Earth"),
            time_zone: self.field(7).parse().expect("examples/data/cities.csv has IANA time zones"),
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
        .map(|row| row.expect("examples/data/common_names.csv is whole"))
        .map(|row| (row[0].to_owned(), row))
        .collect();
    let mut reader = csv::Reader::from_reader(CITIES_CSV.as_bytes());
    let mut fields = csv::StringRecord::new();
    while reader.read_record(&mut fields).expect("examples/data/cities.csv is whole") {
        see(Row { fields: &fields, common: common.get(&fields[0]) });
    }
}

/// The city of a name, in a country where one is given.
///
/// A name written as the table has it goes before one that agrees only without its articles and spaces.
///
/// # Errors
///
/// A message that names the nearest cities.
pub fn find(name: &str, country: Option<&Country>) -> Result<Found, String> {
    if let Some(found) = find_whole(name, country)? {
        return Ok(found);
    }
    // "Paris, France" is a city and its country, unless a country was given already.
    if let (None, Some((city, rest))) = (country, name.rsplit_once([',', '،']))
        && let Ok(country) = countries::find(rest)
    {
        return find_whole(city, Some(&country))?.ok_or_else(|| unknown(city, Some(&country)));
    }
    Err(unknown(name, country))
}

fn find_whole(name: &str, country: Option<&Country>) -> Result<Option<Found>, String> {
    let key = fold::key(name);
    if key.is_empty() {
        return Err(format!("'{name}' is not a place: a city's name is wanted, or latitude,longitude in degrees"));
    }
    let loose = fold::loose(&key);
    let (mut exact, mut near) = (Vec::new(), Vec::new());
    let mut folded = String::new();
    scan(|row| {
        if country.is_some_and(|country| country.code() != row.country()) {
            return;
        }
        let (mut is_exact, mut is_near) = (false, false);
        for name in row.names() {
            fold::key_into(name, &mut folded);
            is_exact |= folded == key;
            is_near |= fold::is_loosely(&folded, &loose);
        }
        if is_exact {
            exact.push(row.city());
        } else if is_near {
            near.push(row.city());
        }
    });
    let mut cities = if exact.is_empty() { near } else { exact };
    cities.sort_by_key(|city| core::cmp::Reverse(city.population));
    let mut cities = cities.into_iter();
    Ok(cities.next().map(|city| Found { city, others: cities.collect() }))
}

/// Says that there is no such city, and which names come nearest.
fn unknown(name: &str, country: Option<&Country>) -> String {
    let name = name.trim();
    let (key, mut folded) = (fold::key(name), String::new());
    let start = format!("{key} ");
    let mut near: Vec<(usize, core::cmp::Reverse<u64>, String)> = Vec::new();
    // The largest distance that is still among the nearest: most names are too long or too short to be measured.
    let mut bound = usize::MAX;
    scan(|row| {
        if country.is_some_and(|country| country.code() != row.country()) {
            return;
        }
        let mut least = usize::MAX;
        for name in row.names().filter(|name| !name.is_empty()) {
            fold::key_into(name, &mut folded);
            if folded.starts_with(&start) {
                // "Frankfurt" for "Frankfurt am Main": as good as one wrong letter.
                least = least.min(1);
            } else if folded.len().abs_diff(key.len()) <= bound.saturating_mul(2) {
                least = least.min(osa_distance(&key, &folded));
            }
        }
        if least <= bound {
            near.push((least, core::cmp::Reverse(row.population()), format!("{} ({})", row.field(1), row.country())));
            near.sort();
            near.truncate(SUGGESTIONS);
            if let (SUGGESTIONS, Some(last)) = (near.len(), near.last()) {
                bound = last.0;
            }
        }
    });
    let place = country.map_or(String::new(), |country| format!(" in {}", country.name("en")));
    let near: Vec<_> = near.into_iter().map(|(_, _, city)| city).collect();
    let elsewhere = match country.map(|_| find_whole(name, None)) {
        Some(Ok(Some(Found { city, .. }))) => format!("; there is {} ({})", city.name, city.country),
        _ => String::new(),
    };
    let zone = chrono_tz::TZ_VARIANTS
        .iter()
        .find(|zone| zone.name().rsplit('/').next().is_some_and(|city| fold::key(city) == key))
        .map_or(String::new(), |zone| {
            format!("; {zone} is a time zone: give the place as latitude,longitude with --tz {zone}")
        });
    format!(
        "no city '{name}'{place} among those of more than 15,000 people; the nearest names are {}{elsewhere}{zone}",
        near.join(", ")
    )
}

/// The city nearest to a point, and its distance in kilometres along the great circle.
pub fn nearest(point: Coordinates) -> (City, f64) {
    let direction = |latitude_deg: f64, longitude_deg: f64| {
        let (sin_lat, cos_lat) = latitude_deg.to_radians().sin_cos();
        let (sin_lon, cos_lon) = longitude_deg.to_radians().sin_cos();
        [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
    };
    let here = direction(point.latitude().degrees(), point.longitude().degrees());
    let mut best: Option<(f64, City)> = None;
    scan(|row| {
        let (latitude_deg, longitude_deg) = row.point();
        let there = direction(latitude_deg, longitude_deg);
        let chord_squared: f64 = here.iter().zip(there).map(|(a, b)| (a - b) * (a - b)).sum();
        if best.as_ref().is_none_or(|(least, _)| chord_squared < *least) {
            best = Some((chord_squared, row.city()));
        }
    });
    let (chord_squared, city) = best.expect("examples/data/cities.csv has cities");
    (city, 2.0 * EARTH_RADIUS_KM * (chord_squared.sqrt() / 2.0).min(1.0).asin())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{COMMON_NAMES_CSV, countries, find, nearest, scan};
    use miqat::Coordinates;

    fn city(name: &str) -> (String, String) {
        let found = find(name, None).unwrap_or_else(|message| panic!("{name}: {message}"));
        (found.city.name, found.city.country)
    }

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
    fn a_city_is_found_by_every_spelling() {
        for name in [
            "Cairo",
            "cairo",
            "CAIRO",
            "Kairo",
            "القاهرة",
            "القاهره",
            "قاهرة",
            "القَاهِرَة",
            " Cairo, Egypt ",
            "Caire، مصر",
        ] {
            assert_eq!(city(name), ("Cairo".into(), "EG".into()), "{name}");
        }
        for (name, wanted) in [
            ("Mecca", "Makkah"),
            ("مكة", "Makkah"),
            ("مكه المكرمه", "Makkah"),
            ("Medina", "Madinah"),
            ("al-quds", "Jerusalem"),
            ("الكويت", "Kuwait City"),
            ("استانبول", "Istanbul"),
            ("İSTANBUL", "Istanbul"),
            ("tromso", "Tromsø"),
            ("sana'a", "Sanaa"),
            ("الاسكندريه", "Alexandria"),
            ("بورسعيد", "Port Said"),
            ("الخرطوم", "Khartoum"),
            ("أسيوط", "Assiut"),
            ("sao paulo", "São Paulo"),
            ("Washington DC", "Washington"),
        ] {
            assert_eq!(city(name).0, wanted, "{name}");
        }
    }

    #[test]
    fn of_several_cities_the_largest_is_taken_and_the_others_are_named() {
        let found = find("san jose", None).unwrap();
        assert_eq!((found.city.name.as_str(), found.city.country.as_str()), ("San Jose", "US"));
        assert!(found.others.iter().any(|city| city.name == "San José" && city.country == "CR"));
        assert!(found.others.is_sorted_by(|a, b| a.population >= b.population));

        let costa_rica = countries::find("Costa Rica").unwrap();
        let found = find("san jose", Some(&costa_rica)).unwrap();
        assert_eq!((found.city.name.as_str(), found.city.country.as_str()), ("San José", "CR"));
        assert_eq!(city("San Jose, CR"), ("San José".into(), "CR".into()));
        assert_eq!(find("Cairo", None).unwrap().city.geonames_id, 360_630);
    }

    #[test]
    fn an_unknown_city_is_answered_with_the_nearest_names() {
        for (name, wanted) in [
            ("Cairoo", "Cairo (EG)"),
            ("Alexandira", "Alexandria (EG)"),
            ("القاهرةة", "Cairo (EG)"),
            ("Islmabad", "Islamabad (PK)"),
            ("Kuala", "Kuala Lumpur (MY)"),
        ] {
            let message = find(name, None).unwrap_err();
            assert!(message.contains(wanted) && message.contains(&format!("'{name}'")), "{message}");
        }
        let message = find("Kiritimati", None).unwrap_err();
        assert!(message.contains("Pacific/Kiritimati"), "{message}");
        let egypt = countries::find("EG").unwrap();
        let message = find("London", Some(&egypt)).unwrap_err();
        assert!(message.contains("in Egypt") && message.contains("London (GB)"), "{message}");
        assert!(find("", None).is_err() && find(" ,- ", None).is_err());
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
