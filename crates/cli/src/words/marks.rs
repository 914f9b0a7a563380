//! Left-to-right text in right-to-left lines, and the digits of a page.

use std::borrow::Cow;

use miqat::locale::{Digits, Lang};

/// Starts left-to-right text (LRI).
const LEFT: char = '\u{2066}';
/// Starts right-to-left text (RLI), and text in the direction of its first letter (FSI).
const OTHERS: [char; 2] = ['\u{2067}', '\u{2068}'];
/// Ends any of them (PDI).
const END: char = '\u{2069}';

/// Isolates Latin text in a right-to-left line, so that it does not reorder the line.
pub fn isolated(text: &str) -> String {
    format!("{LEFT}{text}{END}")
}

/// Latin text in a line of a language: isolated if the line is right-to-left, or if the page's digits would change an id.
pub fn isolated_in(lang: Lang, text: &str) -> Cow<'_, str> {
    let has_digits = lang.native_digits() != Digits::Latin;
    let is_marked = lang.is_right_to_left() || has_digits && text.contains(char::is_alphabetic);
    if is_marked { isolated(text).into() } else { text.into() }
}

/// A number with the decimal comma of the languages that write one.
pub(super) fn decimal(lang: Lang, number: &str) -> String {
    let has_comma = matches!(lang, Lang::Tr | Lang::Id | Lang::Fr);
    if has_comma { number.replace('.', ",") } else { number.to_owned() }
}

/// Converts a text to the digits of a page. Isolated text with letters is an id or English and is left unchanged.
pub fn with_digits(text: &str, digits: Digits) -> String {
    let digit = |letter: char| match letter.to_digit(10) {
        Some(digit) => digits.number(digit.into()).to_string(),
        None => letter.to_string(),
    };
    let shown = |part: &str| part.chars().map(digit).collect::<String>();
    let (mut whole, mut rest) = (String::new(), text);
    while let Some((before, inner, after)) = first_isolated(rest) {
        let is_id = inner.contains(char::is_alphabetic);
        let inner = if is_id { inner.to_owned() } else { shown(inner) };
        whole += &format!("{}{LEFT}{inner}{END}", shown(before));
        rest = after;
    }
    whole + &shown(rest)
}

/// An English sentence on a page in another language, without isolation marks.
pub fn in_english(text: &str) -> Option<&str> {
    match first_isolated(text) {
        Some(("", inner, "")) if inner.contains(char::is_alphabetic) => Some(inner),
        _ => None,
    }
}

/// Splits a text at its first left-to-right isolate: the text before it, the isolated text, and the text after it.
fn first_isolated(text: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = text.split_once(LEFT)?;
    let mut depth = 1;
    for (place, letter) in from.char_indices() {
        match letter {
            LEFT => depth += 1,
            letter if OTHERS.contains(&letter) => depth += 1,
            END => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let (inner, after) = from.split_at(place);
            return Some((before, inner, after.strip_prefix(END).unwrap_or(after)));
        }
    }
    Some((before, from, ""))
}

#[cfg(test)]
mod tests {
    use super::{in_english, isolated, with_digits};
    use miqat::locale::Digits;

    #[test]
    fn ids_keep_their_digits_and_dates_do_not() {
        let text = format!("18° {} {}", isolated("computed-istanbul-2016"), isolated("2027-03-01"));
        let wanted = format!("١٨° {} {}", isolated("computed-istanbul-2016"), isolated("٢٠٢٧-٠٣-٠١"));
        assert_eq!(with_digits(&text, Digits::ArabicIndic), wanted);
    }

    #[test]
    fn an_english_sentence_keeps_its_digits_whatever_stands_in_it() {
        let english = isolated("Now \u{2068}فجر\u{2069}, 10 min");
        assert_eq!(with_digits(&english, Digits::ArabicIndic), english);
        assert_eq!(in_english(&english), Some("Now \u{2068}فجر\u{2069}, 10 min"));
        assert_eq!(in_english(&format!("{english} 10")), None);
        assert_eq!(in_english(&isolated("2027-03-01")), None);
    }
}
