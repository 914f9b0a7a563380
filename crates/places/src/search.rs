//! From a name to the most likely city, or to the nearest names.

mod cyrillic;
mod rank;
mod region;
mod suggest;
#[cfg(test)]
mod tests;

use crate::City;
use crate::countries::{self, Country};
use crate::error::NotFound;
use crate::fold;
use crate::index::Part;
use crate::layout::Section;
use crate::names::{Bearers, Names};
use crate::states::{self, State};
use crate::text::LONGEST_NAME_BYTES;
use region::Region;
use suggest::unknown;

/// The population from which a place is a city rather than a smaller place.
const CITY_PEOPLE: u32 = 15_000;

/// Words for the kind of a place, as keys: "Kuwait City", "مدينة نصر".
const KIND_AFTER: &str = "city";
const KINDS_BEFORE: [&str; 3] = ["مدينه", "madinat", "city of"];

/// The punctuation between a city and its country in an address.
const COMMAS: [char; 2] = [',', '،'];

/// The countries of the Arab League and Western Sahara. There a name with and without the article is one name;
/// elsewhere it is two different cities (El Salvador is not Salvador).
const WITH_ARTICLE: [&str; 23] = [
    "DZ", "BH", "KM", "DJ", "EG", "EH", "IQ", "JO", "KW", "LB", "LY", "MR", "MA", "OM", "PS", "QA", "SA", "SO", "SD",
    "SY", "TN", "AE", "YE",
];

/// The population from which a city is found by a name that is also a country's: Singapore, Guatemala, Granada.
const NAMED_AS_COUNTRY_PEOPLE: u32 = 100_000;

/// The result for a name: the most likely city, and the others with that name, largest first.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// The most likely city.
    pub city: City,
    /// The other cities of this name, largest first.
    pub others: Vec<City>,
    /// The name.
    name: String,
}

impl Found {
    /// Those of the other cities that could reasonably be meant: they have at least a twentieth of the city's
    /// population, and the given spelling is one of their own names, not only a form in another language.
    ///
    /// # Examples
    ///
    /// ```
    /// let rivals = |name| Ok::<_, miqat_places::NotFound>(miqat_places::find(name, None)?.rivals().count());
    /// assert_eq!(rivals("Cairo")?, 0);
    /// assert!(rivals("Birmingham")? > 0);
    /// # Ok::<(), miqat_places::NotFound>(())
    /// ```
    pub fn rivals(&self) -> impl Iterator<Item = City> {
        let people = self.city.population();
        let is_rival = move |other: &City| rank::is_comparable(*other, people) && rank::is_named(*other, &self.name);
        self.others.iter().copied().filter(is_rival)
    }
}

/// The most likely city for a name: see [`find`], which also returns the others.
///
/// # Errors
///
/// [`NotFound`], with the cities that have the nearest names.
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

/// The cities with a name, in a country if one is given.
///
/// A name spelled as in the table is preferred to one that matches only without articles and spaces. The last words may
/// name a country or a state: "Paris, France", "Cairo Egypt", "Springfield, IL", "Dallas, TX, USA".
///
/// The largest of several cities is chosen, with three exceptions:
///
/// * A city with at least a tenth of its population is preferred if the name is its first name and not the largest's.
/// * A city of an Arab country with at least a hundredth of its population is preferred if the name is its first name, letter for letter,
///   and the largest has it in another language only: Bethlehem is not Belém.
/// * For a name in Arabic, Indic or Cyrillic letters, a city in a country that uses these letters is preferred if it
///   has at least a twentieth of the largest's population.
///
/// A country's name is taken as a city's only if the city is in that country or has at least 100,000 people.
///
/// # Errors
///
/// [`NotFound`], with the cities that have the nearest names.
///
/// # Examples
///
/// ```
/// use miqat_places::{countries, find};
/// let found = find("san jose", None)?;
/// assert_eq!(found.city.to_string(), "San Jose (US)");
/// assert!(found.others.iter().any(|city| city.to_string() == "San José (CR)"));
/// assert_eq!(find("san jose", countries::by_code("CR"))?.city.name(), "San José");
/// assert_eq!(find("بيت لحم", None)?.city.country().code(), "PS");
/// # Ok::<(), miqat_places::NotFound>(())
/// ```
pub fn find(name: &str, country: Option<Country>) -> Result<Found, NotFound> {
    let region = country.map(Region::of_country);
    if name.trim().len() > LONGEST_NAME_BYTES && !fold::key(name).is_empty() {
        return Err(unknown(name, region));
    }
    if country.is_none()
        && let Some(named) = countries::by_name(name)
        && let Some(found) = find_whole(name, Spelling::Loose, |_| true)?
    {
        return not_the_country(name, named, found);
    }
    let is_wanted = |city: City| region.is_none_or(|region| region.has(city));
    let mut elsewhere = None;
    if let Some((city, rest)) = name.rsplit_once(COMMAS) {
        // The words after a comma are tried as a region first: some cities have "Springfield AL" among their names.
        match find_in(city, rest, country) {
            Ok(found) => return Ok(found),
            Err(missed) => elsewhere = missed,
        }
    }
    let is_there = |city: City| elsewhere.is_none_or(|(_, region)| region.has(city));
    if let Some(found) = find_whole(name, Spelling::AsWritten, |city| is_wanted(city) && is_there(city))? {
        return Ok(found);
    }
    if let Some((city, region)) = elsewhere {
        return Err(unknown(city, Some(region)));
    }
    for (city, rest) in partings(name) {
        match find_in(city, rest, country) {
            Ok(found) => return Ok(found),
            Err(missed) => elsewhere = elsewhere.or(missed),
        }
    }
    if let Some(found) = find_whole(name, Spelling::Loose, is_wanted)? {
        return Ok(found);
    }
    if let Some(found) = find_without_kind(name, is_wanted).or_else(|| cyrillic::find(name, is_wanted)) {
        return Ok(found);
    }
    match elsewhere {
        Some((city, region)) if find_whole(city, Spelling::Loose, |_| true)?.is_some() => {
            Err(unknown(city, Some(region)))
        }
        _ => Err(unknown(name, region)),
    }
}

/// The city that is meant by a country's name: one in the country, or a large one with this as its first name.
fn not_the_country(name: &str, country: Country, mut found: Found) -> Result<Found, NotFound> {
    let largest = found.city;
    let is_large = |city: &City| city.population() >= NAMED_AS_COUNTRY_PEOPLE && rank::has_as_first(*city, name);
    let is_meant = |city: &City| city.is_large() && city.country() == country;
    if is_meant(&largest) || is_large(&largest) {
        return Ok(found);
    }
    let Some(place) = found.others.iter().position(is_meant) else {
        return Err(NotFound::Country { given: name.trim().to_owned(), country, namesake: largest });
    };
    let city = found.others.remove(place);
    found.others.insert(0, largest);
    found.others.sort_unstable_by_key(|city| (core::cmp::Reverse(city.population()), *city));
    Ok(Found { city, ..found })
}

/// The city in the country or the state that `rest` names, or in a state of the country; otherwise the name and the
/// region in which there is none.
///
/// A code can be both: "CA" is California and Canada. A city of the state is then preferred to one of the country, and
/// that to a smaller place of the state.
fn find_in<'a>(city: &'a str, rest: &str, country: Option<Country>) -> Result<Found, Option<(&'a str, Region)>> {
    let mut states = states::named(rest);
    states.retain(|state| country.is_none_or(|country| state.country() == country));
    // The user may search for "Paris, France" within France.
    let named = countries::named(rest).filter(|named| country.is_none_or(|country| country == *named));
    // If states share a code, the United States' one is chosen, because addresses there use these codes.
    let is_code = |state: &&State| state.code().eq_ignore_ascii_case(rest.trim());
    let state = states.iter().find(is_code).or(states.first()).copied();
    let region = Region { country: named, state };
    if region.is_nowhere() {
        return Err(None);
    }
    let whole = |is_wanted: &dyn Fn(City) -> bool| {
        let found = find_whole(city, Spelling::Loose, is_wanted).ok().flatten();
        found.or_else(|| cyrillic::find(city, is_wanted))
    };
    let in_state = whole(&|city| states.iter().any(|state| city.state() == Some(*state)));
    let in_country = named.and_then(|country| whole(&|city| Region::of_country(country).has(city)));
    match (in_state, in_country) {
        (Some(state), Some(country)) => {
            let is_city = state.city.population() >= country.city.population().min(CITY_PEOPLE);
            Ok(if is_city { state } else { country })
        }
        (Some(found), None) | (None, Some(found)) => Ok(found),
        (None, None) => find_in_state(city, region),
    }
}

/// The city with a name and a state, "Dallas, TX", in a country named after them; otherwise the region without it.
fn find_in_state(city_and_state: &str, region: Region) -> Result<Found, Option<(&str, Region)>> {
    let mut missed = (city_and_state, region);
    if let Some(country) = region.country {
        for (city, state) in partings(city_and_state) {
            match find_in(city, state, Some(country)) {
                Ok(found) => return Ok(found),
                Err(Some(deeper)) => missed = deeper,
                Err(None) => {}
            }
        }
    }
    Err(Some(missed))
}

/// The city whose name in the table has an additional word for its kind, or lacks that word.
fn find_without_kind(name: &str, is_wanted: impl Fn(City) -> bool) -> Option<Found> {
    if name.len() > LONGEST_NAME_BYTES {
        return None;
    }
    let key = fold::key(name);
    let bare = KINDS_BEFORE.iter().find_map(|kind| key.strip_prefix(kind)?.strip_prefix(' '));
    let bare = bare.or_else(|| key.strip_suffix(KIND_AFTER)?.strip_suffix(' '));
    let with_kind = [format!("{key} {KIND_AFTER}"), format!("{} {key}", KINDS_BEFORE[0])];
    let others = with_kind.iter().map(String::as_str).chain(bare);
    others.filter_map(|name| find_whole(name, Spelling::Loose, &is_wanted).ok().flatten()).next()
}

/// Every division of a name into a city and a possible country, longest country first; at the last comma, if there is
/// one.
fn partings(name: &str) -> Vec<(&str, &str)> {
    let name = name.trim();
    if let Some(parted) = name.rsplit_once(COMMAS) {
        return vec![parted];
    }
    if name.len() > LONGEST_NAME_BYTES {
        return Vec::new();
    }
    let spaces = name.match_indices(char::is_whitespace).map(|(at, _)| name.split_at(at));
    // Several spaces count as one.
    let words = spaces.filter(|(city, _)| !city.ends_with(char::is_whitespace));
    words.filter(|(city, _)| !fold::key(city).is_empty()).collect()
}

/// How a name must match one in the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    /// Word for word.
    AsWritten,
    /// Without articles and spaces, if no name matches word for word.
    Loose,
}

/// The cities for a name without a region.
fn find_whole(name: &str, spelling: Spelling, is_wanted: impl Fn(City) -> bool) -> Result<Option<Found>, NotFound> {
    let key = fold::key(name);
    if key.is_empty() {
        return Err(NotFound::NotAName { given: name.to_owned() });
    }
    if name.trim().len() > LONGEST_NAME_BYTES {
        return Ok(None);
    }
    let of_key = |section, key: &str| {
        let names = Part::ALL.iter().map(|part| Names::in_part(*part, section).get(key));
        let cities: Vec<City> =
            names.flat_map(Bearers::iter).map(City::of_number).filter(|city| is_wanted(*city)).collect();
        cities
    };
    let mut exact = of_key(Section::CityKeys, &key);
    if exact.is_empty() && spelling == Spelling::AsWritten {
        return Ok(None);
    }
    // No name ends in an article: "AL" is Alabama, and "London, AL" is not London.
    if exact.is_empty() && fold::ends_in_article(&key) {
        return Ok(None);
    }
    let loose = fold::loose(&key);
    // A name without articles and spaces equals its loose key.
    let is_own = fold::without_articles(&loose) == loose;
    let own = if is_own { of_key(Section::CityKeys, &loose) } else { Vec::new() };
    let near = own.into_iter().chain(of_key(Section::CityLooseKeys, &loose));
    let (same, near): (Vec<_>, Vec<_>) = near.partition(|city| WITH_ARTICLE.contains(&city.country().code()));
    exact.extend(same);
    Ok(rank::most_likely(&key, name, if exact.is_empty() { near } else { exact }))
}
