//! Countries by code or by name in any of nine languages.

use strsim::osa_distance;

use crate::fold;

/// CLDR's names of the countries: the code, then the name in each of [`LANGUAGES`].
const COUNTRIES_CSV: &str = include_str!("../data/countries.csv");

/// The languages of the names, in the order of the columns.
const LANGUAGES: [&str; 9] = ["en", "ar", "tr", "id", "ms", "ur", "fa", "bn", "fr"];

/// What people call some countries, beside CLDR's names.
const COMMON_NAMES: [(&str, &str); 19] = [
    ("USA", "US"),
    ("America", "US"),
    ("أمريكا", "US"),
    ("UK", "GB"),
    ("Great Britain", "GB"),
    ("Britain", "GB"),
    ("England", "GB"),
    ("Scotland", "GB"),
    ("Wales", "GB"),
    ("Northern Ireland", "GB"),
    ("بريطانيا", "GB"),
    ("UAE", "AE"),
    ("Emirates", "AE"),
    ("الإمارات", "AE"),
    ("KSA", "SA"),
    ("السعودية", "SA"),
    ("Turkey", "TR"),
    ("Palestine", "PS"),
    ("Holland", "NL"),
];

/// A country: its ISO 3166 code (and XK), and its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    code: String,
    names: Vec<String>,
}

impl Country {
    /// The two letters of ISO 3166.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The country's name in a language of [`LANGUAGES`], English where there is none.
    pub fn name(&self, language: &str) -> &str {
        let column = LANGUAGES.iter().position(|&known| known == language).unwrap_or(0);
        &self.names[column]
    }

    /// Every key of this country: "Myanmar (Burma)" is found as a whole and by each of its parts.
    fn keys(&self) -> Vec<String> {
        let common = COMMON_NAMES.iter().filter(|(_, code)| *code == self.code);
        let mut keys: Vec<_> = common.map(|(name, _)| fold::key(name)).collect();
        for name in &self.names {
            keys.push(fold::key(name));
            if name.contains('(') {
                keys.extend(name.split(['(', ')']).map(fold::key).filter(|key| !key.is_empty()));
            }
        }
        keys
    }
}

/// Every country.
pub fn all() -> Vec<Country> {
    csv::Reader::from_reader(COUNTRIES_CSV.as_bytes())
        .into_records()
        .map(|row| {
            let row = row.expect("data/countries.csv is whole");
            assert_eq!(row.len(), 1 + LANGUAGES.len(), "a code and nine names: {row:?}");
            Country { code: row[0].to_owned(), names: row.iter().skip(1).map(str::to_owned).collect() }
        })
        .collect()
}

/// The country of a code.
pub fn by_code(code: &str) -> Option<Country> {
    all().into_iter().find(|country| country.code == code)
}

/// The country of a code or a name.
///
/// # Errors
///
/// A message that names the nearest countries.
pub fn find(given: &str) -> Result<Country, String> {
    let (key, countries) = (fold::key(given), all());
    if let Some(country) = countries.iter().find(|country| country.code.eq_ignore_ascii_case(given.trim())) {
        return Ok(country.clone());
    }
    let keyed: Vec<_> = countries.iter().map(|country| (country, country.keys())).collect();
    for fold in [str::to_owned, fold::loose] {
        let wanted = fold(&key);
        let named = keyed.iter().find(|(_, keys)| keys.iter().any(|name| !wanted.is_empty() && fold(name) == wanted));
        if let Some((country, _)) = named {
            return Ok((*country).clone());
        }
    }
    Err(unknown(given, &key, &keyed))
}

fn unknown(given: &str, key: &str, keyed: &[(&Country, Vec<String>)]) -> String {
    let mut near: Vec<_> = keyed
        .iter()
        .map(|(country, keys)| {
            let edits = keys.iter().map(|name| osa_distance(key, name)).min();
            (edits.unwrap_or(usize::MAX), *country)
        })
        .collect();
    near.sort_by_key(|&(edits, _)| edits);
    let near: Vec<_> = near.iter().take(3).map(|(_, near)| format!("{} ({})", near.name("en"), near.code)).collect();
    format!(
        "no country '{given}': an ISO 3166 code such as EG is wanted, or a name in one of nine languages; the nearest are {}",
        near.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::{all, by_code, find};

    #[test]
    fn every_country_has_a_code_and_nine_names() {
        let countries = all();
        assert_eq!(countries.len(), 250);
        assert!(countries.iter().all(|country| country.code.len() == 2 && country.names.iter().all(|n| !n.is_empty())));
        assert_eq!(by_code("EG").unwrap().name("ar"), "مصر");
        assert_eq!(by_code("ZZ"), None);
    }

    #[test]
    fn a_country_is_found_by_code_and_in_every_language() {
        for name in ["EG", "eg", "Egypt", "مصر", "Mısır", "Mesir", "মিশর", "Égypte", "egypte"] {
            assert_eq!(find(name).unwrap().code(), "EG", "{name}");
        }
        for (name, code) in [
            ("USA", "US"),
            ("الولايات المتحدة", "US"),
            ("uk", "GB"),
            ("السعودية", "SA"),
            ("Burma", "MM"),
            ("cote d'ivoire", "CI"),
            ("bosnia and herzegovina", "BA"),
            ("امارات", "AE"),
            ("costa rica", "CR"),
        ] {
            assert_eq!(find(name).unwrap().code(), code, "{name}");
        }
    }

    #[test]
    fn an_unknown_country_names_the_nearest() {
        let message = find("Egipt").unwrap_err();
        assert!(message.contains("'Egipt'") && message.contains("Egypt (EG)"), "{message}");
        assert!(find("").is_err());
    }
}
