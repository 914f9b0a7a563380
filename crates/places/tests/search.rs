//! The cities found for a name, and the nearest names, equal the result of a scan of every name of the table.

mod common;

use std::cmp::Reverse;

use common::{Row, rows};
use miqat::Coordinates;
use miqat_places::{City, NotFound, cities, distance_km, find, fold, nearest};

/// The countries in which a name with and without the Arabic article is one name.
const WITH_ARTICLE: [&str; 23] = [
    "AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD",
    "SO", "SY", "TN", "YE",
];

/// The cities with a name, from a scan of the table, largest first.
fn scanned(rows: &[Row], name: &str) -> Vec<City> {
    let (key, loose) = (fold::key(name), fold::loose(&fold::key(name)));
    let is_exact = |row: &Row| row.keys.contains(&key);
    let is_near = |row: &Row| row.loose_keys.contains(&loose);
    let has_article = |row: &Row| WITH_ARTICLE.contains(&&row.fields[4]);
    let all = |test: &dyn Fn(&Row) -> bool| -> Vec<City> {
        rows.iter().zip(cities()).filter(|(row, _)| test(row)).map(|(_, city)| city).collect()
    };
    let exact = all(&|row| is_exact(row) || is_near(row) && has_article(row));
    if exact.is_empty() { all(&is_near) } else { exact }
}

/// Every place of this build.
fn all() -> impl Iterator<Item = City> {
    #[cfg(feature = "small-places")]
    return cities().chain(miqat_places::small_places());
    #[cfg(not(feature = "small-places"))]
    return cities();
}

/// Whether a place is in the table of the cities.
fn is_city(city: &City) -> bool {
    *city <= cities().next_back().unwrap()
}

/// The names nearest to one that no city has, from a scan of the table.
fn scanned_nearest(rows: &[Row], name: &str) -> Vec<String> {
    let key = fold::key(name);
    let bound = ((key.chars().count() + 1) / 4).max(1);
    let edits = |other: &str| {
        let begins = other.strip_prefix(&key).is_some_and(|rest| rest.starts_with(' '));
        if begins { 1 } else { strsim::osa_distance(&key, other) }
    };
    let is_as_long = |other: &&String| other.chars().count() <= key.chars().count() + bound || other.starts_with(&key);
    let least = |row: &Row| row.keys.iter().filter(is_as_long).map(|key| edits(key)).min();
    let near = rows.iter().filter_map(|row| Some((least(row).filter(|edits| *edits <= bound)?, row)));
    let named = |row: &Row| format!("{} ({})", &row.fields[1], &row.fields[4]);
    let mut near: Vec<_> = near.map(|(edits, row)| (edits, Reverse(row.number::<u32>(8)), named(row))).collect();
    near.sort();
    near.into_iter().take(5).map(|(.., name)| name).collect()
}

#[test]
fn a_name_leads_to_the_cities_that_a_scan_finds() {
    let rows = rows();
    let (mut several, mut loosely, mut without) = (0, 0, 0);
    for row in rows.iter().step_by(211) {
        for name in &row.names {
            // The name unchanged, without its spaces, and with an article before it.
            for name in [name.clone(), name.replace(' ', ""), format!("al {name}")] {
                let scanned = scanned(&rows, &name);
                let found = find(&name, None).map(|found| [vec![found.city], found.others].concat());
                match found {
                    // A name that no city has may be a smaller place's, or a city's and a state's.
                    Ok(found) if !scanned.is_empty() => {
                        let mut found: Vec<City> = found.into_iter().filter(is_city).collect();
                        found.sort_unstable();
                        assert_eq!(found, scanned, "{name}");
                    }
                    Ok(_) => without += 1,
                    // A country's name is not taken as a town's.
                    Err(NotFound::Country { .. }) => {}
                    Err(_) => assert!(scanned.is_empty(), "{name}: {scanned:?}"),
                }
                several += usize::from(scanned.len() > 1);
                loosely += usize::from(!scanned.is_empty() && name.starts_with("al "));
            }
        }
    }
    assert_eq!((several, loosely, without), (107, 729, 0));
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest_that_a_scan_finds() {
    let rows = rows();
    let (mut with, mut without) = (0, 0);
    for (number, row) in rows.iter().step_by(809).enumerate() {
        let name = &row.names[number % row.names.len()];
        // An extra letter, two neighbours exchanged, the last letter removed.
        let letters: Vec<char> = name.chars().collect();
        let mut mangled = letters.clone();
        match number % 3 {
            0 => mangled.insert(letters.len() / 2, 'x'),
            1 if letters.len() > 3 => mangled.swap(1, 2),
            _ => drop(mangled.pop()),
        }
        let mangled: String = mangled.into_iter().collect();
        let Err(NotFound::Unknown(unknown)) = find(&mangled, None) else { continue };
        let nearest: Vec<String> = unknown.nearest.iter().map(City::to_string).collect();
        assert_eq!(nearest, scanned_nearest(&rows, &mangled), "{mangled}");
        if nearest.is_empty() { without += 1 } else { with += 1 }
    }
    assert_eq!((with, without), (42, 0));
}

#[test]
fn the_nearest_city_is_the_nearest_of_all() {
    let mut across = 0;
    // Points that advance by the golden angle cover the sphere evenly.
    const POINTS: u32 = 500;
    let golden_deg = 180.0 * (3.0 - 5f64.sqrt());
    for number in 0..POINTS {
        let sin_latitude = (2.0 * f64::from(number) + 1.0) / f64::from(POINTS) - 1.0;
        let longitude_deg = (f64::from(number) * golden_deg).rem_euclid(360.0) - 180.0;
        let point = Coordinates::new(sin_latitude.asin().to_degrees(), longitude_deg).unwrap();
        let (city, away_km) = nearest(point);
        assert!((away_km - distance_km(point, city.point())).abs() < 1e-9);
        let least_km = all().map(|city| distance_km(point, city.point())).fold(f64::INFINITY, f64::min);
        assert!(
            (away_km - least_km).abs() < 1e-6,
            "{point:?}: {city} at {away_km} km, and there is one at {least_km} km"
        );
        across += usize::from((city.point().longitude().degrees() - longitude_deg).abs() > 180.0);
    }
    let wanted = if cfg!(feature = "small-places") { 4 } else { 15 };
    assert_eq!(across, wanted, "across the date line");
}

#[test]
fn every_city_is_the_nearest_to_its_own_centre() {
    let mut shared = 0;
    for city in cities().step_by(7) {
        let (found, away_km) = nearest(city.point());
        assert!(away_km < 1e-3, "{city}: {found} at {away_km} km");
        assert_eq!(found.point(), city.point(), "{city}");
        shared += usize::from(found != city);
    }
    assert_eq!(shared, 0, "cities at the same point as a larger one");
}

#[test]
fn a_text_of_a_hundred_kilobytes_is_no_name_and_takes_no_time() {
    let start = std::time::Instant::now();
    for text in
        ["x".repeat(100_000), "al ".repeat(33_000), "القاهرة ".repeat(7_000), "-".repeat(100_000), "a,".repeat(50_000)]
    {
        assert!(find(&text, None).is_err());
        assert!(miqat_places::countries::find(&text).is_err());
        let near = find(&text, None).unwrap_err();
        assert!(near.suggestions().is_empty());
    }
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}

#[test]
fn a_message_is_one_line_and_no_longer_whatever_was_given() {
    for given in ["zz\u{1b}[31mq\nb".to_owned(), "x".repeat(100_000), "ض\n".repeat(500), "\r\n".to_owned()] {
        for message in [
            find(&given, None).unwrap_err().to_string(),
            miqat_places::countries::find(&given).unwrap_err().to_string(),
        ] {
            assert_eq!(message.lines().count(), 1, "{message:?}");
            assert!(message.chars().count() < 500 && !message.contains(char::is_control), "{message:?}");
        }
    }
}

#[test]
fn an_arab_city_goes_before_one_that_has_its_name_in_another_language() {
    for (name, wanted) in [
        ("Bethlehem", ("Bethlehem", "PS")),
        ("Bethlehem, Pennsylvania", ("Bethlehem", "US")),
        ("Bethlehem, South Africa", ("Bethlehem", "ZA")),
        ("Mila", ("Mila", "DZ")),
        ("Belém", ("Belém", "BR")),
        // The name of both, and of another language of a European city.
        ("Mansoura", ("Al Mansurah", "EG")),
        ("Genova", ("Genoa", "IT")),
        ("Sevilla", ("Sevilla", "ES")),
    ] {
        let city = find(name, None).unwrap().city;
        assert_eq!((city.name(), city.country().code()), wanted, "{name}");
    }
    for name in ["al-qahira", "Al Qāhirah", "el-Qahira", "qahira"] {
        assert_eq!(find(name, None).unwrap().city.geonames_id(), 360_630, "{name}");
    }
}
