//! Names in Cyrillic letters for cities that the table has in Latin letters only.

use super::{Found, Spelling, find_whole};
use crate::City;
use crate::text::LONGEST_NAME_BYTES;

/// The transliteration of a language's letters where it differs from the shared one.
type Letters = &'static [(char, &'static str)];

/// The letters that the languages share, transliterated as in English atlases.
///
/// Source: the romanization systems of the BGN and the PCGN, without their apostrophes.
const SHARED: Letters = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('ґ', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "yo"),
    ('є', "ye"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('і', "i"),
    ('ї', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ў', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
    ('ј', "j"),
    ('љ', "lj"),
    ('њ', "nj"),
    ('ѓ', "gj"),
    ('ќ', "kj"),
    ('ѕ', "dz"),
    ('џ', "dz"),
    ('ђ', "dj"),
    ('ћ', "c"),
    ('ә', "a"),
    ('ғ', "gh"),
    ('қ', "q"),
    ('ң', "ng"),
    ('ө', "o"),
    ('ұ', "u"),
    ('ү', "u"),
    ('һ', "h"),
    ('ҳ', "h"),
    ('ҷ', "j"),
    ('ӣ', "i"),
    ('ӯ', "u"),
];

/// The letters that Ukrainian, the South Slavic and the Turkic languages transliterate differently, and the common
/// English forms of Russian ones.
const SYSTEMS: [Letters; 5] = [
    &[],
    &[('г', "h"), ('и', "y"), ('й', "i")],
    &[('ж', "z"), ('х', "h"), ('ц', "c"), ('ч', "c"), ('ш', "s"), ('щ', "sht"), ('ъ', "a")],
    &[('х', "h"), ('ғ', "g"), ('қ', "k"), ('ң', "n")],
    &[('й', "i"), ('ё', "e"), ('ю', "iu"), ('я', "ia")],
];

/// The endings of adjectives, which lose their last letter: Грозный is Grozny.
const ENDINGS: [&str; 2] = ["ый", "ий"];

/// The countries that use the letters.
const COUNTRIES: [&str; 18] =
    ["RU", "UA", "BY", "KZ", "KG", "TJ", "UZ", "TM", "MN", "BG", "RS", "MK", "ME", "BA", "MD", "AZ", "AM", "GE"];

/// The city with a name in Cyrillic letters, found by its transliteration in a country that uses the letters.
pub fn find(name: &str, is_wanted: impl Fn(City) -> bool) -> Option<Found> {
    if name.len() > LONGEST_NAME_BYTES || !name.contains(|letter| ('\u{400}'..='\u{52f}').contains(&letter)) {
        return None;
    }
    let is_home = |city: City| city.is_large() && COUNTRIES.contains(&city.country().code()) && is_wanted(city);
    let lower = name.trim().to_lowercase();
    let stem = ENDINGS.iter().find_map(|ending| lower.strip_suffix(ending)).map(|stem| format!("{stem}ы"));
    let spellings = [Some(lower), stem];
    let spellings = spellings.iter().flatten().flat_map(|name| SYSTEMS.map(|system| in_latin(name, system)));
    spellings.filter_map(|name| find_whole(&name?, Spelling::AsWritten, is_home).ok().flatten()).next()
}

/// A name in Latin letters; `None` if a letter is unknown.
fn in_latin(name: &str, system: Letters) -> Option<String> {
    let written = |letter| [system, SHARED].iter().find_map(|letters| letters.iter().find(|(one, _)| *one == letter));
    let mut latin = String::new();
    for letter in name.chars() {
        match written(letter) {
            Some((_, written)) => latin.push_str(written),
            None if letter.is_alphabetic() => return None,
            None => latin.push(letter),
        }
    }
    Some(latin)
}
