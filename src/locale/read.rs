//! Parses the beginning of a text, a number, a name or a pattern's own text, and returns the text after it.

use chrono::Weekday;

use super::digits::Digits;
use super::error::Given;
use super::parse_error::ParseError;
use super::spelling::longest;
use super::variants::{self, SOLAR};
use crate::hijri::HijriMonth;
use crate::text::is_invisible;

/// The maximum number of digits of a number: those of the largest year in `i32`.
pub(super) const MAX_DIGITS: usize = 10;

pub(super) fn expected(what: &'static str, rest: &str) -> ParseError {
    ParseError::Expected { what, given: Given::new(rest) }
}

pub(super) fn after_blanks(text: &str) -> &str {
    text.trim_start_matches(|letter: char| letter.is_whitespace() || is_invisible(letter))
}

/// Refuses text after the last name or number; a mark of the solar era there has its own error.
pub(super) fn end(rest: &str) -> Result<(), ParseError> {
    let rest = after_blanks(rest);
    match longest(variants::HIJRI_ERAS, rest) {
        _ if rest.is_empty() || rest == "." => Ok(()),
        Some((SOLAR, _)) => Err(ParseError::SolarHijri { given: Given::new(rest) }),
        _ => Err(expected("the end of the text", rest)),
    }
}

pub(super) fn after_literal<'t>(literal: &str, text: &'t str) -> Result<&'t str, ParseError> {
    let mut rest = text;
    for letter in literal.chars().filter(|letter| !is_invisible(*letter)) {
        rest = if letter.is_whitespace() {
            after_blanks(rest)
        } else {
            let mut letters = rest.trim_start_matches(is_invisible).chars();
            match letters.next() {
                Some(read) if same_sign(read, letter) => letters.as_str(),
                _ => return Err(expected("the pattern's own text", rest)),
            }
        };
    }
    Ok(rest)
}

/// Whether two characters of a pattern's own text are equal; the Arabic comma equals the Latin one.
const fn same_sign(a: char, b: char) -> bool {
    a == b || matches!((a, b), (',' | '،', ',' | '،'))
}

/// The number at the beginning of a text, with at most `most` digits of any set, and the text after it.
pub(super) fn number<'t>(what: &'static str, most: usize, text: &'t str) -> Result<(i64, &'t str), ParseError> {
    let text = after_blanks(text);
    let mut value = None;
    let mut rest = text;
    for _ in 0..most {
        let mut letters = rest.chars();
        let Some(digit) = letters.next().and_then(Digits::value) else { break };
        value = Some(value.unwrap_or(0) * 10 + i64::from(digit));
        rest = letters.as_str();
    }
    value.map(|value| (value, rest)).ok_or_else(|| expected(what, text))
}

/// The number of exactly this many digits at the beginning of a text.
pub(super) fn exactly<'t>(what: &'static str, digits: usize, text: &'t str) -> Result<(i64, &'t str), ParseError> {
    let (value, rest) = number(what, digits, text)?;
    let read = after_blanks(text).chars().take_while(|letter| Digits::value(*letter).is_some()).take(digits).count();
    if read == digits { Ok((value, rest)) } else { Err(expected(what, text)) }
}

/// A year, with an optional sign before it; of exactly this many digits if another number follows without a separator.
pub(super) fn year<'t>(what: &'static str, digits: Option<usize>, text: &'t str) -> Result<(i64, &'t str), ParseError> {
    let text = after_blanks(text);
    let (sign, rest) = match (text.strip_prefix(['-', '−']), text.strip_prefix('+')) {
        (Some(rest), _) => (-1, rest),
        // A plus is written before more than four digits, and then nothing says where the year ends.
        (None, Some(_)) if digits.is_some() => return Err(expected("a year of four digits", text)),
        (None, rest) => (1, rest.unwrap_or(text)),
    };
    let (value, rest) = digits.map_or_else(|| number(what, MAX_DIGITS, rest), |digits| exactly(what, digits, rest))?;
    Ok((sign * value, rest))
}

/// The white space at the end of a text, in characters.
pub(super) fn blanks_behind(text: &str) -> usize {
    let is_blank = |letter: &char| letter.is_whitespace() || is_invisible(*letter);
    text.chars().rev().take_while(is_blank).filter(|letter| letter.is_whitespace()).count()
}

pub(super) fn in_range(what: &'static str, value: i64, least: i64, greatest: i64) -> Result<i64, ParseError> {
    if (least..=greatest).contains(&value) {
        Ok(value)
    } else {
        Err(ParseError::Range { what, value, least, greatest })
    }
}

/// The text after the word "month" or a preposition before a month's name: "من شهر رمضان" is رمضان.
pub(super) fn after_month_word(text: &str) -> &str {
    longest(variants::MONTH_WORDS, text).map_or(text, |(_, rest)| after_blanks(rest))
}

pub(super) fn hijri_month(text: &str) -> Result<(HijriMonth, &str), ParseError> {
    let (readings, rest) = longest(variants::HIJRI_MONTHS, after_month_word(text))
        .ok_or_else(|| expected("the name of a Hijri month", text))?;
    let mut months = HijriMonth::ALL.into_iter().filter(|month| readings & (1 << month.number()) != 0);
    match (months.next(), months.next()) {
        (Some(first), Some(second)) => Err(ParseError::Ambiguous { given: Given::new(text), first, second }),
        (Some(month), None) => Ok((month, rest)),
        (None, _) => Err(expected("the name of a Hijri month", text)),
    }
}

pub(super) fn weekday(text: &str) -> Result<(Weekday, &str), ParseError> {
    const FROM_SUNDAY: [Weekday; 7] =
        [Weekday::Sun, Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat];
    longest(variants::WEEKDAYS, text)
        .and_then(|(bit, rest)| Some((*FROM_SUNDAY.get(bit.trailing_zeros() as usize)?, rest)))
        .ok_or_else(|| expected("a weekday", text))
}
