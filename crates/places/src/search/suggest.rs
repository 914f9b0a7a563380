//! The names nearest to one that no city has.

use core::cmp::Reverse;

use super::{Region, Spelling, find_whole};
use crate::City;
use crate::countries;
use crate::edits::{self, LONGEST_LETTERS};
use crate::error::{NotFound, Unknown};
use crate::fold;
use crate::layout::Section;
use crate::names::{Bearers, Names};
use crate::search::Found;
use crate::zones;

/// The number of nearest names that are suggested.
const SUGGESTIONS: usize = 5;

/// One wrong letter is allowed for each multiple of this length, and one in any case.
const LETTERS_PER_ERROR: usize = 4;

/// The error for an unknown city, with the nearest names.
pub fn unknown(name: &str, region: Option<Region>) -> NotFound {
    let name = name.trim();
    let key = fold::key(name);
    let is_readable = key.chars().all(fold::is_searched);
    let state = region.and_then(|region| region.state);
    let country = region.and_then(|region| region.country.or(state.map(|state| state.country())));
    let elsewhere = match region.map(|_| find_whole(name, Spelling::Loose, |_| true)) {
        Some(Ok(Some(Found { city, .. }))) => Some(city),
        _ => None,
    };
    let is_named_so = |zone: &&str| zone.rsplit('/').next().is_some_and(|city| fold::key(city) == key);
    NotFound::Unknown(Unknown {
        nearest: if is_readable { nearest(&key, region) } else { Vec::new() },
        elsewhere,
        is_country: if region.is_none() { countries::named(name) } else { None },
        zone: zones::zone_names().find(is_named_so),
        name: name.to_owned(),
        country,
        state,
        is_readable,
    })
}

/// A city with a name near to a key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct NearName {
    city: City,
    edits: usize,
    /// The difference in length, in bytes.
    longer: usize,
}

/// The cities with the names nearest to a key, if any are near.
fn nearest(key: &str, region: Option<Region>) -> Vec<City> {
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
        let cities = cities.filter(|city| region.is_none_or(|region| region.has(*city)));
        names.extend(cities.map(|city| NearName { city, edits, longer }));
    };
    let keys = Names::of(Section::CityKeys);
    edits::near(keys, key, bound, |near| see(near.bearers, near.edits, near.bytes.abs_diff(key.len())));
    // "Frankfurt" for "Frankfurt am Main" counts as one wrong letter.
    keys.beginning_with(&format!("{key} "), |bearers| see(bearers, 1, 0));

    names.sort_unstable();
    let mut nearest = Vec::new();
    for names in names.chunk_by(|one, other| one.city == other.city) {
        // A larger difference in length occurs only for letters of three bytes, and such names are skipped.
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
