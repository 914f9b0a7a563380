//! From a name to the city that is meant, or to the names that come nearest.

use core::cmp::Reverse;

use crate::City;
use crate::countries::{self, Country};
use crate::edits::{self, LONGEST_LETTERS};
use crate::error::{NotFound, Unknown};
use crate::fold;
use crate::layout::Section;
use crate::names::{Bearers, Names};
use crate::text::LONGEST_NAME_BYTES;
use crate::zones;

/// How many of the nearest names an unknown one is answered with.
const SUGGESTIONS: usize = 5;

/// A name of this length is near if one letter of it is wrong, one of twice the length if two are; one letter may always be.
const LETTERS_PER_ERROR: usize = 4;

/// The marks between a city and its country in an address.
const COMMAS: [char; 2] = [',', '،'];

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
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// The largest city of this name.
    pub city: City,
    /// The other cities of this name, largest first.
    pub others: Vec<City>,
    /// The two letters after the name, in capitals, where they were taken for a state of the United States.
    pub state: Option<String>,
}

/// The largest city of a name: see [`find`], which names the others too.
///
/// # Errors
///
/// [`NotFound`], with the cities whose names come nearest.
///
/// # Examples
///
/// ```
/// use miqat_places::city;
/// assert_eq!(city("München")?.name(), "Munich");
/// assert_eq!(city("القاهره")?, city("Cairo, Egypt")?);
/// # Ok::<(), miqat_places::NotFound>(())
/// ```
pub fn city(name: &str) -> Result<City, NotFound> {
    find(name, None).map(|found| found.city)
}

/// The cities of a name, in a country where one is given.
///
/// A name written as the table has it goes before one that agrees only without its articles and spaces. Without a country,
/// the last words may name one: "Paris, France", "Cairo Egypt", "Birmingham UK". The states of the United States are not
/// told apart: two letters after a name are taken for one where the country has a single city of that name.
///
/// # Errors
///
/// [`NotFound`], with the cities whose names come nearest.
///
/// # Examples
///
/// ```
/// use miqat_places::{countries, find};
/// let found = find("san jose", None)?;
/// assert_eq!(found.city.to_string(), "San Jose (US)");
/// assert!(found.others.iter().any(|city| city.to_string() == "San José (CR)"));
/// assert_eq!(find("san jose", countries::by_code("CR"))?.city.name(), "San José");
/// # Ok::<(), miqat_places::NotFound>(())
/// ```
pub fn find(name: &str, country: Option<Country>) -> Result<Found, NotFound> {
    if let Some(found) = find_whole(name, country)? {
        return Ok(found);
    }
    if country.is_some() {
        return Err(unknown(name, country));
    }
    let mut elsewhere = None;
    for (city, rest) in partings(name) {
        let Some(country) = countries::named(rest) else { continue };
        match find_whole(city, Some(country)) {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => elsewhere = elsewhere.or(Some((city, country))),
            Err(_) => {}
        }
    }
    if let Some(found) = find_in_state(name)? {
        return Ok(found);
    }
    match elsewhere {
        Some((city, country)) if name.contains(COMMAS) || find_whole(city, None)?.is_some() => {
            Err(unknown(city, Some(country)))
        }
        _ => Err(unknown(name, None)),
    }
}

/// Every way of parting a name into a city and what may be its country, the longest country first; at the last comma,
/// where there is one.
fn partings(name: &str) -> Vec<(&str, &str)> {
    let name = name.trim();
    if let Some(parted) = name.rsplit_once(COMMAS) {
        return vec![parted];
    }
    if name.len() > LONGEST_NAME_BYTES {
        return Vec::new();
    }
    let spaces = name.match_indices(char::is_whitespace).map(|(at, _)| name.split_at(at));
    // Several spaces part a name as one does.
    let words = spaces.filter(|(city, _)| !city.ends_with(char::is_whitespace));
    words.filter(|(city, _)| !fold::key(city).is_empty()).collect()
}

/// The city of a name that ends in the two letters of one of the United States, if the country has but one of that name.
fn find_in_state(name: &str) -> Result<Option<Found>, NotFound> {
    let parted = name.trim().rsplit_once([',', '،', ' ']);
    let Some((city, letters)) = parted.map(|(city, rest)| (city.trim_end_matches([',', ' ']), rest.trim())) else {
        return Ok(None);
    };
    if !US_STATES.iter().any(|state| state.eq_ignore_ascii_case(letters)) {
        return Ok(None);
    }
    let Some(country) = countries::by_code("US") else { return Ok(None) };
    let Ok(Some(found)) = find_whole(city, Some(country)) else { return Ok(None) };
    if found.others.is_empty() {
        return Ok(Some(Found { state: Some(letters.to_ascii_uppercase()), ..found }));
    }
    let cities = [found.city].into_iter().chain(found.others).collect();
    Err(NotFound::States { given: name.trim().to_owned(), cities })
}

/// The cities of a name that is nothing but a city's.
fn find_whole(name: &str, country: Option<Country>) -> Result<Option<Found>, NotFound> {
    let key = fold::key(name);
    if key.is_empty() {
        return Err(NotFound::NotAName { given: name.to_owned() });
    }
    if name.trim().len() > LONGEST_NAME_BYTES {
        return Ok(None);
    }
    let is_wanted = |city: &City| country.is_none_or(|country| city.country() == country);
    let of_key = |keys, key: &str| Names::of(keys).get(key).iter().map(City::of_number).filter(is_wanted);
    let mut exact: Vec<City> = of_key(Section::CityKeys, &key).collect();

    let loose = fold::loose(&key);
    // A name without articles and spaces is its own loose key.
    let is_own = fold::without_articles(&loose) == loose;
    let own = is_own.then(|| of_key(Section::CityKeys, &loose)).into_iter().flatten();
    let near = own.chain(of_key(Section::CityLooseKeys, &loose));
    let (same, near): (Vec<_>, Vec<_>) = near.partition(|city| WITH_ARTICLE.contains(&city.country().code()));
    exact.extend(same);

    let mut cities = if exact.is_empty() { near } else { exact };
    // The largest first.
    cities.sort_unstable();
    cities.dedup();
    let mut cities = cities.into_iter();
    Ok(cities.next().map(|city| Found { city, others: cities.collect(), state: None }))
}

/// Says that there is no such city, and which names come nearest.
fn unknown(name: &str, country: Option<Country>) -> NotFound {
    let name = name.trim();
    let key = fold::key(name);
    let is_readable = key.chars().all(fold::is_searched);
    let elsewhere = match country.map(|_| find_whole(name, None)) {
        Some(Ok(Some(Found { city, .. }))) => Some(city),
        _ => None,
    };
    let is_named_so = |zone: &&str| zone.rsplit('/').next().is_some_and(|city| fold::key(city) == key);
    NotFound::Unknown(Unknown {
        nearest: if is_readable { nearest(&key, country) } else { Vec::new() },
        elsewhere,
        is_country: if country.is_none() { countries::named(name) } else { None },
        zone: zones::zone_names().find(is_named_so),
        name: name.to_owned(),
        country,
        is_readable,
    })
}

/// A city one of whose names comes near a key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct NearName {
    city: City,
    edits: usize,
    /// The difference in length, in bytes.
    longer: usize,
}

/// The cities whose names come nearest to a key, if any comes near.
fn nearest(key: &str, country: Option<Country>) -> Vec<City> {
    let letters = key.chars().count();
    // Every name is shorter.
    if letters > LONGEST_LETTERS {
        return Vec::new();
    }
    // The largest distance that is still among the nearest.
    let mut bound = ((letters + 1) / LETTERS_PER_ERROR).max(1);
    let mut names = Vec::new();
    let mut see = |bearers: Bearers, edits, longer| {
        let cities = bearers.iter().map(City::of_number);
        let cities = cities.filter(|city| country.is_none_or(|country| city.country() == country));
        names.extend(cities.map(|city| NearName { city, edits, longer }));
    };
    let keys = Names::of(Section::CityKeys);
    edits::near(keys, key, bound, |near| see(near.bearers, near.edits, near.bytes.abs_diff(key.len())));
    // "Frankfurt" for "Frankfurt am Main": as good as one wrong letter.
    keys.beginning_with(&format!("{key} "), |bearers| see(bearers, 1, 0));

    names.sort_unstable();
    let mut nearest = Vec::new();
    for names in names.chunk_by(|one, other| one.city == other.city) {
        // A length that differs more is that of a name with letters of three bytes, which is passed over.
        let measured = names.iter().filter(|name| name.longer <= 2 * bound);
        let least = measured.map(|name| (name.edits, name.city)).min();
        if let Some((edits, city)) = least.filter(|(edits, _)| *edits <= bound) {
            nearest.push((edits, Reverse(city.population()), city.to_string(), city));
            nearest.sort_unstable();
            nearest.truncate(SUGGESTIONS);
            if let (SUGGESTIONS, Some((last, ..))) = (nearest.len(), nearest.last()) {
                bound = *last;
            }
        }
    }
    nearest.into_iter().map(|(.., city)| city).collect()
}

#[cfg(test)]
mod tests {
    use super::{countries, find};

    fn city(name: &str) -> (&'static str, &'static str) {
        let found = find(name, None).unwrap_or_else(|error| panic!("{name}: {error}"));
        (found.city.name(), found.city.country().code())
    }

    /// What is said of a name in a country.
    fn fault(name: &str, country: Option<&str>) -> String {
        find(name, country.and_then(countries::by_code)).unwrap_err().to_string()
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
            assert_eq!(city(name), ("Cairo", "EG"), "{name}");
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
        assert_eq!((found.city.name(), found.city.country().code()), ("San Jose", "US"));
        assert!(found.others.iter().any(|city| city.name() == "San José" && city.country().code() == "CR"));
        assert!(found.others.is_sorted_by(|a, b| a.population() >= b.population()));

        let costa_rica = countries::find("Costa Rica").unwrap();
        let found = find("san jose", Some(costa_rica)).unwrap();
        assert_eq!((found.city.name(), found.city.country().code()), ("San José", "CR"));
        assert_eq!(city("San Jose, CR"), ("San José", "CR"));
        assert_eq!(find("Cairo", None).unwrap().city.geonames_id(), 360_630);
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
            let message = fault(name, None);
            assert!(message.contains(wanted) && message.contains(&format!("'{name}'")), "{message}");
        }
        let message = fault("Kiritimati", None);
        assert!(message.contains("Pacific/Kiritimati"), "{message}");
        let message = fault("London", Some("EG"));
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
            assert_eq!(city(name), (wanted, code), "{name}");
        }
        let message = fault("Cairo France", None);
        assert!(message.contains("'Cairo' in France") && message.contains("Cairo (EG)"), "{message}");
        let message = fault("Portland ME", None);
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
            assert_eq!(city(name), (wanted, code), "{name}");
        }
        let petersburg = find("St. Petersburg", None).unwrap();
        assert!(petersburg.others.iter().any(|city| city.country().code() == "US"));
        assert!(find("Al-Madinah", None).unwrap().others.iter().any(|city| city.country().code() == "IQ"));
    }

    #[test]
    fn what_is_nothing_like_a_name_has_no_suggestions() {
        for name in ["Москва", "東京", "ঢাকা"] {
            let message = fault(name, None);
            assert!(
                message.contains("searched in Latin and Arabic letters") && !message.contains("nearest"),
                "{message}"
            );
        }
        let message = fault("Qwertyuiop", None);
        assert!(message.contains("no name comes near it"), "{message}");
    }
}
