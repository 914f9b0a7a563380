//! The index contains exactly the raw tables: every city with every name, every country, every zone.

mod common;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use common::{CITIES, rows};
use miqat::locale::Lang;
use miqat_places::{City, NotFound, by_geonames_id, cities, countries, find};

/// The names of the tables: GeoNames' and the common ones.
const NAMES: usize = 155_465;
/// Names without a letter or a digit, which cannot be searched.
const WITHOUT_LETTERS: usize = 0;
/// The time zones and the countries that have a city.
const ZONES: usize = 356;
const COUNTRIES_WITH_CITIES: usize = 244;

const COUNTRIES_CSV: &str = include_str!("../data/countries.csv");

#[test]
fn the_readme_counts_what_is_there() {
    let readme = include_str!("../README.md").replace('\n', " ");
    let points = miqat_places::points::all().count();
    for (count, what) in
        [(CITIES, "cities"), (NAMES, "names"), (countries::all().len(), "countries"), (points, "points")]
    {
        let count = count.to_string();
        let (thousands, rest) = count.split_at(count.len().saturating_sub(3));
        let comma = if thousands.is_empty() { "" } else { "," };
        let said = format!("{thousands}{comma}{rest} {what}");
        assert!(readme.contains(&said), "README.md does not say \"{said}\"");
    }
}

#[test]
fn every_city_has_what_its_row_has() {
    let (mut zones, mut countries_seen, mut arabic) = (BTreeSet::new(), BTreeSet::new(), 0);
    let (mut others, mut states) = ([0; 3], 0);
    assert_eq!(cities().len(), CITIES);
    for (row, city) in rows().iter().zip(cities()) {
        let what = format!("{city:?}");
        assert_eq!(city.geonames_id(), row.number::<u32>(0), "{what}");
        assert_eq!(city.name(), &row.fields[1], "{what}");
        assert_eq!(city.country().code(), &row.fields[4], "{what}");
        let point = city.point();
        let degrees = (point.latitude().degrees(), point.longitude().degrees());
        assert_eq!(degrees, (row.number(5), row.number(6)), "{what}");
        assert_eq!(city.zone_name(), &row.fields[7], "{what}");
        assert_eq!(city.population(), row.number::<u32>(8), "{what}");
        // A half transliterated name is not displayed.
        let known = row.usual_arabic.as_deref().unwrap_or(&row.fields[2]);
        let shown = Some(known).filter(|name| !name.is_empty() && !name.contains(|c: char| c.is_ascii_alphanumeric()));
        if let Some(shown) = shown {
            assert_eq!(city.arabic_name(), Some(shown), "{what}");
        }
        assert_eq!(city.name_in(Lang::Ar), city.arabic_name().unwrap_or(city.name()), "{what}");
        assert_eq!(city.name_in(Lang::Fr), city.name(), "{what}");
        assert_eq!(city.zone().name(), Some(city.zone_name()), "{what}");
        zones.insert(city.zone_name());
        countries_seen.insert(city.country());
        arabic += usize::from(city.arabic_name().is_some());
        for (count, lang) in others.iter_mut().zip([Lang::Fa, Lang::Ur, Lang::Bn]) {
            let is_own = ![city.name_in(Lang::Ar), city.name()].contains(&city.name_in(lang));
            *count += usize::from(is_own);
        }
        states += usize::from(city.state().is_some_and(|state| state.country() == city.country()));
    }
    assert_eq!((zones.len(), countries_seen.len()), (ZONES, COUNTRIES_WITH_CITIES));
    assert_eq!(arabic, 9_721, "cities with a name in Arabic letters");
    assert_eq!(
        (others, states),
        ([6_134, 6_941, 3_735], 33_038),
        "with another Persian, Urdu, Bengali one, and with a state"
    );
}

#[test]
fn every_name_leads_to_a_list_that_has_its_city() {
    let (mut names, mut without_letters) = (0, 0);
    for (row, city) in rows().iter().zip(cities()) {
        for (name, key) in row.names.iter().zip(&row.keys) {
            names += 1;
            if key.is_empty() {
                without_letters += 1;
                continue;
            }
            for country in [None, Some(city.country())] {
                let found = match find(name, country) {
                    // A country's name is not taken as a town's unless the country is given.
                    Err(NotFound::Country { .. }) if country.is_none() => continue,
                    found => found.unwrap_or_else(|error| panic!("{city:?}: {error}")),
                };
                let all: Vec<City> = [found.city].into_iter().chain(found.others).collect();
                assert!(all.contains(&city), "{name} in {country:?}: {all:?} lacks {city:?}");
                assert!(all[1..].is_sorted_by_key(|city| Reverse(city.population())), "{name}: {all:?}");
                // Bethlehem is that of Palestine, and not Belém in another language.
                let part = if ["Bethlehem", "Mila", "Akra"].contains(&name.as_str()) { 100 } else { 20 };
                assert!(all.iter().all(|other| part * all[0].population() >= other.population()), "{name}: {all:?}");
                // Western Sahara's cities are also found in Morocco, and Jerusalem in Palestine.
                let is_claimed = |city: &City, code: &str| {
                    code == "MA" && city.country().code() == "EH" || code == "PS" && city.geonames_id() == 281_184
                };
                let is_in = |city: &City| {
                    country.is_none_or(|country| city.country() == country || is_claimed(city, country.code()))
                };
                assert!(all.iter().all(is_in), "{name}");
            }
        }
    }
    assert_eq!((names, without_letters), (NAMES, WITHOUT_LETTERS));
}

#[test]
fn cities_are_ordered_by_population_and_told_apart_by_their_ids() {
    assert!(cities().is_sorted_by(|a, b| a.population() >= b.population()));
    let ids: BTreeSet<u32> = cities().map(City::geonames_id).collect();
    assert_eq!(ids.len(), CITIES);
    for city in cities().step_by(997).chain(cities().next_back()) {
        assert_eq!(by_geonames_id(city.geonames_id()), Some(city));
    }
    assert_eq!(by_geonames_id(0), None);
}

#[test]
fn every_country_has_what_its_row_has_and_is_found_by_each_name() {
    let mut reader = csv::Reader::from_reader(COUNTRIES_CSV.as_bytes());
    let header = reader.headers().unwrap().clone();
    let codes: Vec<&str> = header.iter().skip(1).collect();
    assert_eq!(codes, Lang::ALL.map(Lang::code), "a column for each language");
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!((rows.len(), countries::all().len()), (250, 250));
    for (row, country) in rows.iter().zip(countries::all()) {
        assert_eq!(country.code(), &row[0]);
        for (lang, name) in Lang::ALL.into_iter().zip(row.iter().skip(1)) {
            assert_eq!(country.name(lang), name, "{country}");
            // Some languages have one name for two countries ("Congo"): it then belongs to the first.
            let found = countries::find(name).unwrap_or_else(|error| panic!("{country}: {error}"));
            assert!(found <= country, "{name}: {found} for {country}");
        }
    }
}
