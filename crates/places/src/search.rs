//! From a name to the city that is meant, or to the names that come nearest.

use core::cmp::Reverse;

use strsim::osa_distance;

use crate::{City, Country, countries, fold, scan};

/// How many of the nearest names an unknown one is answered with.
const SUGGESTIONS: usize = 5;

/// A name is near with one letter wrong among so many, and with one at least.
const LETTERS_PER_ERROR: usize = 4;

/// The countries of the Arab League: there a name with the article and the same without it are one, which elsewhere is
/// another city (El Salvador is not Salvador).
const WITH_ARTICLE: [&str; 22] = [
    "DZ", "BH", "KM", "DJ", "EG", "IQ", "JO", "KW", "LB", "LY", "MR", "MA", "OM", "PS", "QA", "SA", "SO", "SD", "SY",
    "TN", "AE", "YE",
];

/// The states of the United States and its capital's district, as addresses have them.
const US_STATES: [&str; 51] = [
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN", "KS", "KY", "LA",
    "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY", "OH", "OK", "OR",
    "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV", "WY",
];

/// What a name led to: the largest of the cities that bear it, and the others, largest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub city: City,
    pub others: Vec<City>,
    /// The letters after the name, where they were taken for a state of the United States.
    pub state: Option<String>,
}

/// The city of a name, in a country where one is given.
///
/// A name written as the table has it goes before one that agrees only without its articles and spaces. Without a country,
/// the last words may name one: "Paris, France", "Cairo Egypt", "Birmingham UK".
///
/// # Errors
///
/// A message that names the nearest cities.
pub fn find(name: &str, country: Option<&Country>) -> Result<Found, String> {
    if let Some(found) = find_whole(name, country)? {
        return Ok(found);
    }
    if country.is_some() {
        return Err(unknown(name, country));
    }
    let mut elsewhere = None;
    for (city, rest) in partings(name) {
        let Ok(country) = countries::find(rest) else { continue };
        match find_whole(city, Some(&country)) {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => elsewhere = elsewhere.or(Some((city, country))),
            Err(_) => {}
        }
    }
    if let Some(found) = find_in_state(name)? {
        return Ok(found);
    }
    match elsewhere {
        Some((city, country)) if name.contains([',', '،']) || find_whole(city, None)?.is_some() => {
            Err(unknown(city, Some(&country)))
        }
        _ => Err(unknown(name, None)),
    }
}

/// Every way of parting a name into a city and what may be its country, the longest country first; at the last comma,
/// where there is one.
fn partings(name: &str) -> Vec<(&str, &str)> {
    let name = name.trim();
    if let Some((city, rest)) = name.rsplit_once([',', '،']) {
        return vec![(city, rest)];
    }
    let spaces = name.match_indices(char::is_whitespace);
    spaces.map(|(at, _)| name.split_at(at)).filter(|(city, _)| !fold::key(city).is_empty()).collect()
}

/// The city of a name that ends in the two letters of one of the United States, if the country has but one of that name.
fn find_in_state(name: &str) -> Result<Option<Found>, String> {
    let parted = name.trim().rsplit_once([',', '،', ' ']);
    let Some((city, letters)) = parted.map(|(city, rest)| (city.trim_end_matches([',', ' ']), rest.trim())) else {
        return Ok(None);
    };
    if !US_STATES.iter().any(|state| state.eq_ignore_ascii_case(letters)) {
        return Ok(None);
    }
    let Some(country) = countries::by_code("US") else { return Ok(None) };
    let Ok(Some(found)) = find_whole(city, Some(&country)) else { return Ok(None) };
    if found.others.is_empty() {
        return Ok(Some(Found { state: Some(letters.to_ascii_uppercase()), ..found }));
    }
    let cities = [&found.city].into_iter().chain(&found.others);
    let listed: Vec<_> = cities
        .map(|city| format!("{},{}", city.point.latitude().degrees(), city.point.longitude().degrees()))
        .collect();
    Err(format!(
        "'{}': the United States have {} cities '{}' and their states are not told apart here; give one by its \
         coordinates: {}",
        name.trim(),
        listed.len(),
        found.city.name,
        listed.join(" or "),
    ))
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
        if is_exact || is_near && WITH_ARTICLE.contains(&row.country()) {
            exact.push(row.city());
        } else if is_near {
            near.push(row.city());
        }
    });
    let mut cities = if exact.is_empty() { near } else { exact };
    cities.sort_by_key(|city| Reverse(city.population));
    let mut cities = cities.into_iter();
    Ok(cities.next().map(|city| Found { city, others: cities.collect(), state: None }))
}

/// Says that there is no such city, and which names come nearest.
fn unknown(name: &str, country: Option<&Country>) -> String {
    let name = name.trim();
    let key = fold::key(name);
    let place = country.map_or(String::new(), |country| format!(" in {}", country.name("en")));
    let known = if key.chars().all(fold::is_searched) {
        match nearest_names(&key, country) {
            near if near.is_empty() => "no name comes near it".to_owned(),
            near => format!("the nearest names are {}", near.join(", ")),
        }
    } else {
        "names are searched in Latin and Arabic letters".to_owned()
    };
    let elsewhere = match country.map(|_| find_whole(name, None)) {
        Some(Ok(Some(Found { city, .. }))) => format!("; there is {} ({})", city.name, city.country),
        _ => String::new(),
    };
    let is_country = match countries::find(name) {
        Ok(found) if country.is_none() => format!("; {} is a country: give a city in it", found.name("en")),
        _ => String::new(),
    };
    let zone = chrono_tz::TZ_VARIANTS
        .iter()
        .find(|zone| zone.name().rsplit('/').next().is_some_and(|city| fold::key(city) == key))
        .map_or(String::new(), |zone| {
            format!("; {zone} is a time zone: give the place as latitude,longitude with --tz {zone}")
        });
    format!("no city '{name}'{place} among those of more than 15,000 people; {known}{elsewhere}{is_country}{zone}")
}

/// The cities whose names come nearest to a key, if any comes near.
fn nearest_names(key: &str, country: Option<&Country>) -> Vec<String> {
    let mut folded = String::new();
    let start = format!("{key} ");
    let mut near: Vec<(usize, Reverse<u64>, String)> = Vec::new();
    // The largest distance that is still among the nearest: most names are too long or too short to be measured.
    let mut bound = ((key.chars().count() + 1) / LETTERS_PER_ERROR).max(1);
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
                least = least.min(osa_distance(key, &folded));
            }
        }
        if least <= bound {
            near.push((least, Reverse(row.population()), format!("{} ({})", row.field(1), row.country())));
            near.sort();
            near.truncate(SUGGESTIONS);
            if let (SUGGESTIONS, Some(last)) = (near.len(), near.last()) {
                bound = last.0;
            }
        }
    });
    near.into_iter().map(|(_, _, city)| city).collect()
}

#[cfg(test)]
mod tests {
    use super::{countries, find};

    fn city(name: &str) -> (String, String) {
        let found = find(name, None).unwrap_or_else(|message| panic!("{name}: {message}"));
        (found.city.name, found.city.country)
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
    fn the_last_words_may_be_the_country() {
        for (name, wanted, code) in [
            ("Cairo Egypt", "Cairo", "EG"),
            ("Cairo EG", "Cairo", "EG"),
            ("القاهرة مصر", "Cairo", "EG"),
            ("Birmingham UK", "Birmingham", "GB"),
            ("Birmingham United Kingdom", "Birmingham", "GB"),
            ("abu dhabi uae", "Abu Dhabi", "AE"),
            ("Port Moresby Papua New Guinea", "Port Moresby", "PG"),
            ("Los Angeles CA", "Los Angeles", "US"),
            ("Los Angeles, CA", "Los Angeles", "US"),
        ] {
            assert_eq!(city(name), (wanted.into(), code.into()), "{name}");
        }
        let message = find("Cairo France", None).unwrap_err();
        assert!(message.contains("'Cairo' in France") && message.contains("Cairo (EG)"), "{message}");
        let message = find("Portland ME", None).unwrap_err();
        assert!(message.contains("states are not told apart") && message.contains(" or "), "{message}");
    }

    #[test]
    fn common_spellings_lead_to_the_largest_city_that_bears_them() {
        for (name, wanted, code) in [
            ("Al-Madinah", "Madinah", "SA"),
            ("St. Petersburg", "Saint Petersburg", "RU"),
            ("St Louis US", "St. Louis", "US"),
            ("München", "Munich", "DE"),
            ("Den Haag", "The Hague", "NL"),
            ("Wien", "Vienna", "AT"),
            ("Moskva", "Moscow", "RU"),
        ] {
            assert_eq!(city(name), (wanted.into(), code.into()), "{name}");
        }
        let petersburg = find("St. Petersburg", None).unwrap();
        assert!(petersburg.others.iter().any(|city| city.country == "US"));
        assert!(find("Al-Madinah", None).unwrap().others.iter().any(|city| city.country == "IQ"));
    }

    #[test]
    fn what_is_nothing_like_a_name_has_no_suggestions() {
        for name in ["Москва", "東京", "ঢাকা"] {
            let message = find(name, None).unwrap_err();
            assert!(
                message.contains("searched in Latin and Arabic letters") && !message.contains("nearest"),
                "{message}"
            );
        }
        let message = find("Qwertyuiop", None).unwrap_err();
        assert!(message.contains("no name comes near it"), "{message}");
    }
}
