//! Parses names, and dates in the layout of a pattern.

use chrono::Weekday;

use super::DateParts;
use super::digits::Digits;
use super::parse_error::ParseError;
use super::parsed::Parsed;
use super::pattern::{Field, Fill, Flag, Item, Pattern};
use super::read::{after_blanks, after_literal, blanks_behind, end, expected, hijri_month, weekday};
use crate::hijri::HijriMonth;

/// Parses the name of a Hijri month in any of the nine languages, in any usual spelling.
///
/// These make no difference: vowel signs, tatweel and hamza; the forms of alef, ya, kaf and ha; joiners, spaces,
/// hyphens, apostrophes and dots; case, diacritics and doubling of Latin letters; ذو or ذي. An epithet (رمضان المبارك),
/// the word for month before the name (شهر رمضان) and an ordinal in digits (Rabi 2) are read too.
///
/// # Errors
///
/// [`ParseError::Ambiguous`] with both readings for a name that two months share ("ربيع", "Jumada", "Zul");
/// [`ParseError::Expected`] for any other text.
///
/// # Source
///
/// CLDR 48.2, and variants from hijridate, the islam crate, the lists of GEDCOM and Microsoft, and newspapers.
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

/// Parses the name of a day of the week in any of the nine languages, in full or abbreviated, with the same tolerance
/// as [`parse_month`].
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

/// Parses a text in the layout of a pattern.
pub(super) fn parts(pattern: &Pattern<'_>, text: &str) -> Result<DateParts, ParseError> {
    let mut parsed = Parsed::default();
    let mut rest = text;
    // The white space of the pattern before the field.
    let mut blanks = 0;
    let mut items = pattern.items().peekable();
    while let Some(item) = items.next() {
        rest = match (item, items.peek()) {
            (Item::Literal(literal), _) => {
                blanks = blanks_behind(literal);
                after_literal(literal, rest)?
            }
            (Item::Field(field, flag), next) => {
                // Two adjacent numbers have no separator, so the first one must have its full padded width.
                let is_fixed = field.is_numeric() && matches!(next, Some(Item::Field(next, _)) if next.is_numeric());
                let digits = if is_fixed { Some(digits(field, flag, blanks, text, rest)?) } else { None };
                blanks = 0;
                let dot_follows = matches!(next, Some(Item::Literal(literal)) if literal.starts_with('.'));
                let space_follows =
                    matches!(next, Some(Item::Literal(literal)) if literal.starts_with(char::is_whitespace));
                let behind = parsed.read(field, digits, rest)?;
                // A space can be missing between a number and a word, but not between two numbers.
                if space_follows && field.is_numeric() && behind.chars().next().and_then(Digits::value).is_some() {
                    return Err(expected("a space", behind));
                }
                // The dot of an abbreviation belongs to the name, unless the pattern has a dot there and the text only
                // one.
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

/// The digits of a number that another one follows without a separator, where `rest` of a text is to be read and the pattern
/// has white space of its own before the number.
fn digits(field: Field, flag: Option<Flag>, blanks: usize, text: &str, rest: &str) -> Result<usize, ParseError> {
    match flag {
        Some(Flag::Fill(Fill::Zeros)) => Ok(field.digits()),
        Some(Flag::Fill(Fill::Spaces)) => {
            let number = after_blanks(rest);
            let before = text.get(..text.len() - number.len()).unwrap_or_default();
            let padding = blanks_behind(before).saturating_sub(blanks);
            field.digits().checked_sub(padding).filter(|digits| *digits > 0).ok_or_else(|| expected("a number", rest))
        }
        // "11970" is 1 and 1970, or 11 and 970.
        Some(Flag::Fill(Fill::Nothing)) => {
            Err(expected("a pattern with padding or a separator between two numbers", rest))
        }
        // The last number of a date or a time.
        _ => Ok(2),
    }
}
