//! The countries, by code and by name in nine languages.
//!
//! Accents, case and the Arabic article make no difference in a name. In addition to the names of CLDR, common forms
//! are accepted: "USA", "England", "السعودية".

use core::fmt;

use miqat::locale::Lang;
use miqat::prayer::CountryMethod;

use crate::edits;
use crate::fold;
use crate::index::{self, Fields};
use crate::layout::{COUNTRY_BYTES, Section};
use crate::names::Names;
use crate::text::{LONGEST_NAME_BYTES, Shown, listed};

/// The number of nearest countries that are suggested.
const SUGGESTIONS: usize = 3;

/// A country: its ISO 3166 code (or XK, Kosovo's), and its names.
///
/// It is a number of one byte and `Copy`. Countries are ordered by their codes.
///
/// # Examples
///
/// ```
/// use miqat::locale::Lang;
/// use miqat_places::countries;
/// let egypt = countries::find("Ägypten").or_else(|_| countries::find("مصر"))?;
/// assert_eq!((egypt.code(), egypt.name(Lang::Tr)), ("EG", "Mısır"));
/// # Ok::<(), miqat_places::UnknownCountry>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(u8);

impl Country {
    pub(crate) fn of_number(number: u8) -> Self {
        Self(number)
    }

    fn record(self) -> &'static [u8] {
        index::record::<COUNTRY_BYTES>(Section::Countries, self.0.into()).map_or(&[], |record| record)
    }

    /// The two capital letters of ISO 3166-1.
    pub fn code(self) -> &'static str {
        self.record().get(..2).and_then(|code| str::from_utf8(code).ok()).unwrap_or_default()
    }

    /// The name in a language, from CLDR; in English if CLDR has none.
    pub fn name(self, lang: Lang) -> &'static str {
        let column = Lang::ALL.iter().position(|known| *known == lang).unwrap_or_default();
        self.record().text_at(2 + 4 * column)
    }

    /// The method of the country's own authority, and the confidence in it; `None` if no authority is known.
    pub fn method(self) -> Option<CountryMethod> {
        CountryMethod::of(self.code())
    }
}

/// The English name and the code: "Egypt (EG)".
impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name(Lang::En), self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.code())
    }
}

/// Every country, in order of code.
///
/// # Examples
///
/// ```
/// assert_eq!(miqat_places::countries::all().len(), 250);
/// ```
pub fn all() -> impl ExactSizeIterator<Item = Country> + DoubleEndedIterator + Clone {
    let count = index::records::<COUNTRY_BYTES>(Section::Countries);
    (0..u8::try_from(count).unwrap_or(u8::MAX)).map(Country)
}

/// The country with a code in capitals.
///
/// # Examples
///
/// ```
/// use miqat::locale::Lang;
/// use miqat_places::countries;
/// assert_eq!(countries::by_code("EG").map(|egypt| egypt.name(Lang::Ar)), Some("مصر"));
/// assert_eq!(countries::by_code("ZZ"), None);
/// ```
pub fn by_code(code: &str) -> Option<Country> {
    all().find(|country| country.code() == code)
}

/// The country with a code, in either case, or with a name.
///
/// # Errors
///
/// [`UnknownCountry`], with the countries that have the nearest names.
///
/// # Examples
///
/// ```
/// use miqat_places::countries;
/// assert_eq!(countries::find("uk")?.code(), "GB");
/// let error = countries::find("Egipt").unwrap_err();
/// assert_eq!(error.suggestions().first(), countries::by_code("EG").as_ref());
/// # Ok::<(), miqat_places::UnknownCountry>(())
/// ```
pub fn find(given: &str) -> Result<Country, UnknownCountry> {
    named(given).ok_or_else(|| {
        let key = fold::key(given);
        let suggestions = if key.is_empty() { Vec::new() } else { nearest(&key) };
        UnknownCountry { given: given.to_owned(), suggestions }
    })
}

/// The country with a code or a name.
pub(crate) fn named(given: &str) -> Option<Country> {
    let given = given.trim();
    if given.len() > LONGEST_NAME_BYTES {
        return None;
    }
    if let Some(country) = all().find(|country| country.code().eq_ignore_ascii_case(given)) {
        return Some(country);
    }
    let key = fold::key(given);
    let first = |keys, name: &str| Names::of(keys).get(name).iter().next();
    let exact = first(Section::CountryKeys, &key);
    let number = exact.or_else(|| {
        // A name without articles and spaces equals its loose key.
        let loose = fold::loose(&key);
        let own = first(Section::CountryKeys, &loose).filter(|_| fold::without_articles(&loose) == loose);
        [own, first(Section::CountryLooseKeys, &loose)].into_iter().flatten().min()
    });
    number.and_then(|number| u8::try_from(number).ok()).map(Country)
}

/// The country with a whole name, including its article, not with a code: Salvador is not El Salvador.
pub(crate) fn by_name(given: &str) -> Option<Country> {
    if given.len() > LONGEST_NAME_BYTES {
        return None;
    }
    let number = Names::of(Section::CountryKeys).get(&fold::key(given)).iter().next();
    number.and_then(|number| u8::try_from(number).ok()).map(Country)
}

/// The countries with the names nearest to a key.
fn nearest(key: &str) -> Vec<Country> {
    let mut least: Vec<_> = all().map(|country| (usize::MAX, country)).collect();
    edits::near(Names::of(Section::CountryKeys), key, usize::MAX, |near| {
        for number in near.bearers.iter() {
            if let Some((edits, _)) = usize::try_from(number).ok().and_then(|number| least.get_mut(number)) {
                *edits = near.edits.min(*edits);
            }
        }
    });
    least.sort_unstable();
    least.into_iter().take(SUGGESTIONS).map(|(_, country)| country).collect()
}

/// The error for a text that is not a country.
///
/// # Examples
///
/// ```
/// let error = miqat_places::countries::find("Germoney").unwrap_err();
/// assert!(error.to_string().starts_with("no country 'Germoney': an ISO 3166 code such as EG is wanted"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCountry {
    given: String,
    suggestions: Vec<Country>,
}

impl UnknownCountry {
    /// The countries with the nearest names, nearest first; none if the text has neither letters nor digits.
    pub fn suggestions(&self) -> &[Country] {
        &self.suggestions
    }
}

impl core::error::Error for UnknownCountry {}

impl fmt::Display for UnknownCountry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { given, suggestions } = self;
        write!(
            f,
            "no country '{}': an ISO 3166 code such as EG is wanted, or a name in one of nine languages",
            Shown(given)
        )?;
        if suggestions.is_empty() {
            return Ok(());
        }
        f.write_str("; the nearest are ")?;
        listed(f, ", ", suggestions, |f, country| country.fmt(f))
    }
}

#[cfg(test)]
mod tests {
    use super::{all, by_code, find};
    use miqat::locale::Lang;

    #[test]
    fn every_country_has_a_code_and_nine_names() {
        assert_eq!(all().len(), 250);
        assert!(all().is_sorted_by(|a, b| a.code() < b.code()));
        for country in all() {
            assert_eq!(country.code().len(), 2, "{country}");
            assert!(Lang::ALL.iter().all(|lang| !country.name(*lang).is_empty()), "{country}");
            assert_eq!(by_code(country.code()), Some(country));
        }
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
        let message = find("Egipt").unwrap_err().to_string();
        assert!(message.contains("'Egipt'") && message.contains("Egypt (EG)"), "{message}");
        for nothing in ["", " ", "-"] {
            let error = find(nothing).unwrap_err();
            assert!(error.suggestions().is_empty() && !error.to_string().contains("nearest"), "{error}");
        }
    }
}
