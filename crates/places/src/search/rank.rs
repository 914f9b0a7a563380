//! Chooses the most likely of several cities with one name.

use core::cmp::Reverse;

use super::Found;
use crate::City;
use crate::fold;

/// A city with at least 1/20 of another's population can be meant in its place.
const COMPARABLE: u32 = 20;

/// A city with at least 1/10 of another's population is preferred to it if the name is its first name and not the
/// other's.
const COMPARABLE_FIRST: u32 = 10;

/// A city of an Arab country with at least 1/100 of another's population is preferred to it if the name is its first name,
/// letter for letter, and the other has it in another language only: Bethlehem is not Belém.
const COMPARABLE_HOME: u32 = 100;

/// The letters of Persian and Urdu that Arabic does not have.
const PERSIAN_LETTERS: &str = "پچژگکیہھٹڈڑےں";

/// The countries that use the letters of a name, likeliest first.
const ARABIC: [&[&str]; 2] = [&super::WITH_ARTICLE, &["IR", "PK", "AF", "IL"]];
const PERSIAN: [&[&str]; 2] = [&["IR", "PK", "AF"], &["IQ", "IN", "AZ", "TJ"]];
const BENGALI: [&[&str]; 2] = [&["BD"], &["IN"]];
const DEVANAGARI: [&[&str]; 2] = [&["IN", "NP"], &[]];
const CYRILLIC: [&[&str]; 2] =
    [&["RU"], &["UA", "BY", "KZ", "KG", "TJ", "UZ", "TM", "MN", "BG", "RS", "MK", "ME", "BA", "MD", "AZ", "AM", "GE"]];

/// Whether a city has at least a twentieth of this population.
pub fn is_comparable(city: City, people: u32) -> bool {
    city.population().saturating_mul(COMPARABLE) >= people
}

/// The most likely of the cities with a name, which is also given as a key, and the others, largest first.
pub fn most_likely(key: &str, name: &str, mut cities: Vec<City>) -> Option<Found> {
    cities.sort_unstable_by_key(|city| (Reverse(city.population()), *city));
    cities.dedup();
    let people = cities.first()?.population();
    let homes = homes(name);
    // An exact spelling is preferred to one that matches only as a key: مراغه is Maragheh, المراغة another city.
    let rank = |city: City| match homes {
        Some(homes) => {
            let home = homes.iter().position(|home| home.contains(&city.country().code())).unwrap_or(homes.len());
            home + if is_written(city, name) { 0 } else { homes.len() }
        }
        None => usize::from(!has_as_first(city, key)),
    };
    let part = if homes.is_some() { COMPARABLE } else { COMPARABLE_FIRST };
    let is_arab = |city: City| super::WITH_ARTICLE.contains(&city.country().code());
    // Of two Arab cities the transliterations differ, and no name of either is foreign.
    let is_foreign = |largest: &City| homes.is_none() && !is_arab(*largest) && !has_as_first(*largest, key);
    let has_foreign = cities.first().is_some_and(is_foreign);
    let is_home = |city: City| has_foreign && city.is_large() && is_arab(city) && fold::key(city.name()) == key;
    let candidates = cities.iter().enumerate().filter(|(_, city)| {
        let part = if is_home(**city) { COMPARABLE_HOME } else { part };
        city.population().saturating_mul(part) >= people
    });
    let (place, _) = candidates.min_by_key(|(place, city)| (rank(**city), *place))?;
    let city = cities.remove(place);
    Some(Found { city, others: cities, name: name.to_owned() })
}

/// The countries that use the letters of a name; `None` for Latin letters.
fn homes(name: &str) -> Option<&'static [&'static [&'static str]; 2]> {
    match name.chars().find(|letter| letter.is_alphabetic())? {
        '\u{600}'..='\u{8ff}' if name.contains(|letter| PERSIAN_LETTERS.contains(letter)) => Some(&PERSIAN),
        '\u{600}'..='\u{8ff}' => Some(&ARABIC),
        '\u{900}'..='\u{97f}' => Some(&DEVANAGARI),
        '\u{980}'..='\u{9ff}' => Some(&BENGALI),
        '\u{400}'..='\u{52f}' => Some(&CYRILLIC),
        _ => None,
    }
}

/// Whether a name is the city's first name, or consists of words of it: Hull is Kingston upon Hull.
pub fn has_as_first(city: City, name: &str) -> bool {
    let (first, name) = (fold::key(city.name()), fold::key(name));
    let padded = |words: &str| format!(" {words} ");
    fold::loose(&first) == fold::loose(&name)
        || padded(&first).contains(&padded(&name))
        || city.native_names().any(|native| fold::loose(&fold::key(native)) == fold::loose(&name))
}

/// Whether the given spelling is the city's own: its first name or a longer form of it, or a name in the same letters.
pub fn is_named(city: City, name: &str) -> bool {
    if let Some(homes) = homes(name) {
        let mut tiers = homes.iter().take(if is_kept(name) { 1 } else { homes.len() });
        return tiers.any(|home| home.contains(&city.country().code())) || is_kept(name) && is_written(city, name);
    }
    let (first, name) = (fold::key(city.name()), fold::key(name));
    let is_longer = format!(" {first} ").contains(&format!(" {name} ")) && fold::loose(&first) != fold::loose(&name);
    first == name || is_longer
}

/// Whether the table keeps names in these letters; for Cyrillic and Devanagari it does not.
fn is_kept(name: &str) -> bool {
    name.contains(|letter| matches!(letter, '\u{600}'..='\u{8ff}' | '\u{980}'..='\u{9ff}'))
}

/// Whether a spelling is one of the city's names in other letters; article and vowel signs make no difference.
fn is_written(city: City, name: &str) -> bool {
    let is_vowel_sign = |letter: char| ('\u{64b}'..='\u{652}').contains(&letter);
    let bare = |name: &str| name.trim().trim_start_matches("ال").replace(is_vowel_sign, "");
    !is_kept(name) || city.native_names().any(|native| bare(native) == bare(name))
}
