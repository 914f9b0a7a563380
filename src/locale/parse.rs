//! Reading names, and dates in the layout of a pattern.

use chrono::Weekday;

use super::DateParts;
use super::digits::Digits;
use super::parse_error::ParseError;
use super::parsed::Parsed;
use super::pattern::{Item, Pattern};
use super::read::{after_blanks, after_literal, end, expected, hijri_month, weekday};
use crate::hijri::HijriMonth;

/// The Hijri month that a text names, in any of the nine languages and any of their usual spellings.
///
/// Vowel signs, tatweel, hamza, the forms of alef, ya, kaf and ha, joiners, spaces, hyphens, apostrophes, dots, the case and
/// the diacritics of Latin letters and their doubling make no difference; neither does ذو against ذي, an epithet (رمضان
/// المبارك) or an ordinal in figures (Rabi 2).
///
/// # Errors
///
/// [`ParseError::Ambiguous`] with both readings for what two months share ("ربيع", "Jumada", "Zul");
/// [`ParseError::Expected`] for any other text.
///
/// # Source
///
/// CLDR 48.2, and the variants that hijridate, the islam crate, GEDCOM's and Microsoft's lists and newspapers have.
///
/// # Examples
///
/// ```
/// use miqat::hijri::HijriMonth;
/// use miqat::locale::{ParseError, parse_month};
/// for name in ["جُمادى الآخرة", "جمادي ثاني", "Jumādā al-Ākhirah", "CEMAZİYELAHİR", "Jum. II"] {
///     assert_eq!(parse_month(name)?, HijriMonth::JumadaAlAkhira);
/// }
/// let error = parse_month("Jumada").unwrap_err();
/// assert!(matches!(error, ParseError::Ambiguous { first: HijriMonth::JumadaAlUla, .. }));
/// # Ok::<(), ParseError>(())
/// ```
pub fn parse_month(text: &str) -> Result<HijriMonth, ParseError> {
    let text = after_blanks(text);
    let (month, rest) = hijri_month(text)?;
    end(rest).map_err(|_| expected("the name of a Hijri month", text))?;
    Ok(month)
}

/// The day of the week that a text names, in any of the nine languages, in full or abbreviated, with the same leniency as
/// [`parse_month`].
///
/// # Errors
///
/// [`ParseError::Expected`] for any other text.
///
/// # Examples
///
/// ```
/// use chrono::Weekday;
/// use miqat::locale::parse_weekday;
/// for name in ["الإثنين", "Isnin", "Pazartesi", "دوشنبه", "lun."] {
///     assert_eq!(parse_weekday(name)?, Weekday::Mon);
/// }
/// # Ok::<(), miqat::locale::ParseError>(())
/// ```
pub fn parse_weekday(text: &str) -> Result<Weekday, ParseError> {
    let text = after_blanks(text);
    let (weekday, rest) = weekday(text)?;
    end(rest).map_err(|_| expected("a weekday", text))?;
    Ok(weekday)
}

/// The parts that a text states in the layout of a pattern.
pub(super) fn parts(pattern: &Pattern<'_>, text: &str) -> Result<DateParts, ParseError> {
    let mut parsed = Parsed::default();
    let mut rest = text;
    let mut items = pattern.items().peekable();
    while let Some(item) = items.next() {
        rest = match (item, items.peek()) {
            (Item::Literal(literal), _) => after_literal(literal, rest)?,
            (Item::Field(field, _), next) => {
                // Nothing parts two numbers that follow each other: the first one has the digits that it is filled to.
                let is_fixed = matches!(next, Some(Item::Field(next, _)) if next.is_numeric());
                let dot_follows = matches!(next, Some(Item::Literal(literal)) if literal.starts_with('.'));
                let space_follows =
                    matches!(next, Some(Item::Literal(literal)) if literal.starts_with(char::is_whitespace));
                let behind = parsed.read(field, is_fixed, rest)?;
                // A space may be left out between a number and a word, and not within what would else be one number.
                if space_follows && field.is_numeric() && behind.chars().next().and_then(Digits::value).is_some() {
                    return Err(expected("a space", behind));
                }
                // The dot of an abbreviation is the name's, unless the pattern has one there and the text no second.
                match behind.strip_prefix('.') {
                    Some(tail) if !field.is_numeric() && (!dot_follows || tail.starts_with('.')) => tail,
                    _ => behind,
                }
            }
        };
    }
    end(rest)?;
    parsed.parts(pattern, text)
}
