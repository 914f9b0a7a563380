//! Which of several cities of a name is most likely meant.

use core::cmp::Reverse;

use super::Found;
use crate::City;
use crate::fold;

/// A city with this part of another's people may be meant in its place.
const COMPARABLE: u32 = 20;

/// The letters that Persian and Urdu have and Arabic has not.
const PERSIAN_LETTERS: &str = "پچژگکیہھٹڈڑےں";

/// The countries in which the letters of a name are written, the likeliest first.
const ARABIC: [&[&str]; 2] = [&super::WITH_ARTICLE, &["IR", "PK", "AF", "IL"]];
const PERSIAN: [&[&str]; 2] = [&["IR", "PK", "AF"], &["IQ", "IN", "AZ", "TJ"]];
const BENGALI: [&[&str]; 2] = [&["BD"], &["IN"]];
const DEVANAGARI: [&[&str]; 2] = [&["IN", "NP"], &[]];
const CYRILLIC: [&[&str]; 2] =
    [&["RU"], &["UA", "BY", "KZ", "KG", "TJ", "UZ", "TM", "MN", "BG", "RS", "MK", "ME", "BA", "MD", "AZ", "AM", "GE"]];

/// Whether a city has a twentieth of so many people at least.
pub fn is_comparable(city: City, people: u32) -> bool {
    city.population().saturating_mul(COMPARABLE) >= people
}

/// Of the cities of a name, given also by its key, the one that is most likely meant, and the others, largest first.
pub fn most_likely(key: &str, name: &str, mut cities: Vec<City>) -> Option<Found> {
    cities.sort_unstable_by_key(|city| (Reverse(city.population()), *city));
    cities.dedup();
    let people = cities.first()?.population();
    let (homes, loose) = (homes(name), fold::loose(key));
    let rank = |city: City| match homes {
        Some(homes) => homes.iter().position(|home| home.contains(&city.country().code())).unwrap_or(homes.len()),
        None => usize::from(fold::loose(&fold::key(city.name())) != loose),
    };
    let candidates = cities.iter().enumerate().filter(|(_, city)| is_comparable(**city, people));
    let (place, _) = candidates.min_by_key(|(place, city)| (rank(**city), *place))?;
    let city = cities.remove(place);
    Some(Found { city, others: cities })
}

/// The countries in which the letters of a name are written; none for Latin letters.
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
