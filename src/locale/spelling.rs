//! Parsing of names as people write them: folded spellings, and the longest name of a table at the beginning of a text.

use super::digits::Digits;
use crate::text::is_invisible;

/// Whether a character separates words; names are compared without it.
fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{6D4}')
}

/// Whether a character is ignored when names are compared.
fn is_dropped(letter: char) -> bool {
    is_separator(letter)
        || is_invisible(letter)
        // Apostrophes and similar characters, for ayn and hamza.
        || matches!(letter, '\'' | '`' | '´' | '\u{2B9}'..='\u{2BF}' | '\u{2018}'..='\u{201B}' | '\u{2032}')
        || ('\u{300}'..='\u{36F}').contains(&letter)
        // Tashkil, hamza on the line, tatweel, Quranic marks.
        || matches!(letter, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | 'ء' | 'ـ')
        // The Bengali nukta, which Unicode encodes separately or within its letter.
        || letter == '\u{9BC}'
}

/// The representative of all letters that are treated as equal.
fn folded(letter: char) -> char {
    if let Some(digit) = Digits::value(letter).and_then(|value| char::from_digit(value, 10)) {
        return digit;
    }
    match letter {
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' | 'ې' | 'ے' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ۃ' | 'ۀ' | 'ە' | 'ہ' | 'ھ' => 'ه',
        'ک' | 'ڪ' => 'ك',
        '\u{9DF}' => 'য',
        '\u{9DC}' => 'ড',
        '\u{9DD}' => 'ঢ',
        // Long and short i and u, which Bengali interchanges in Arabic and English words.
        'ী' => 'ি',
        'ূ' => 'ু',
        _ => match letter.to_lowercase().next().unwrap_or(letter) {
            'à'..='å' | 'ā' | 'ă' => 'a',
            'ç' | 'ć' | 'č' => 'c',
            'ď' | 'đ' | 'ḍ' | 'ḏ' => 'd',
            'è'..='ë' | 'ē' => 'e',
            'ğ' | 'ġ' => 'g',
            'ḥ' | 'ḫ' | 'ẖ' => 'h',
            'ì'..='ï' | 'ī' | 'ı' => 'i',
            'ǧ' | 'ǰ' => 'j',
            'ñ' => 'n',
            'ò'..='ö' | 'ō' => 'o',
            'ş' | 'ș' | 'ś' | 'š' | 'ṣ' => 's',
            'ţ' | 'ț' | 'ṭ' | 'ṯ' => 't',
            'ù'..='ü' | 'ū' => 'u',
            'ý' | 'ÿ' => 'y',
            'ź' | 'ż' | 'ž' | 'ẓ' | 'ẕ' => 'z',
            other => other,
        },
    }
}

/// A folded letter and its bytes in the text.
#[derive(Clone, Copy)]
struct Letter {
    letter: char,
    start: usize,
    end: usize,
}

/// The letters of a text by which names are compared.
///
/// A doubled Latin letter counts once: Shawwal equals Shawal. The numerals I and II are read as 1 and 2 if they are
/// separate words, so that "Rab. II" differs from "Rabi I".
#[derive(Clone, Copy)]
struct Letters<'t> {
    text: &'t str,
    at: usize,
    last: Option<char>,
    is_apart: bool,
}

const fn letters(text: &str) -> Letters<'_> {
    Letters { text, at: 0, last: None, is_apart: false }
}

impl Iterator for Letters<'_> {
    type Item = Letter;

    fn next(&mut self) -> Option<Letter> {
        loop {
            let start = self.at;
            let rest = self.text.get(start..)?;
            let raw = rest.chars().next()?;
            self.at += raw.len_utf8();
            if is_dropped(raw) {
                self.is_apart |= is_separator(raw);
                continue;
            }
            let mut letter = folded(raw);
            if let (true, Some((digit, length))) = (self.is_apart, numeral(rest)) {
                letter = digit;
                self.at = start + length;
            }
            self.is_apart = false;
            let is_doubled = self.last.replace(letter) == Some(letter) && letter.is_ascii_lowercase();
            if !is_doubled {
                return Some(Letter { letter, start, end: self.at });
            }
        }
    }
}

/// The digit of a Roman numeral that is the first word of a text, and its length in bytes.
fn numeral(text: &str) -> Option<(char, usize)> {
    [("I", '1'), ("II", '2')].into_iter().find_map(|(numeral, digit)| {
        let (word, rest) = text.split_at_checked(numeral.len())?;
        let stands = word.eq_ignore_ascii_case(numeral) && !rest.starts_with(char::is_alphanumeric);
        stands.then_some((digit, numeral.len()))
    })
}

/// A name in its folded spelling, and its possible meanings as bits.
pub(super) type Entry = (&'static str, u16);

/// The meanings of the longest name in a sorted table that begins the text as a whole word, and the text after it.
pub(super) fn longest<'t>(table: &[Entry], text: &'t str) -> Option<(u16, &'t str)> {
    let first = letters(text).next()?.letter;
    // In the order of the table a prefix of the text comes before the text, and a longer prefix after a shorter one.
    let end = table.partition_point(|(name, _)| name.chars().le(letters(text).map(|letter| letter.letter)));
    table
        .get(..end)?
        .iter()
        .rev()
        .take_while(|(name, _)| name.starts_with(first))
        .find_map(|(name, meaning)| Some((*meaning, behind(name, text)?)))
}

/// The text after a name, if the text begins with it as a whole word.
fn behind<'t>(name: &str, text: &'t str) -> Option<&'t str> {
    let mut letters = letters(text);
    let mut end = 0;
    for letter in name.chars() {
        let read = letters.next()?;
        if read.letter != letter {
            return None;
        }
        end = read.end;
    }
    let rest = text.get(end..)?;
    let next = letters.next();
    let gap = rest.get(..next.map_or(rest.len(), |next| next.start - end))?;
    match (gap.find(is_separator), next) {
        (Some(length), _) => rest.get(length..),
        (None, Some(next)) if !parts(name, next.letter) => None,
        (None, _) => rest.get(gap.len()..),
    }
}

/// Whether a letter directly after a name begins a new word.
fn parts(name: &str, next: char) -> bool {
    const BENGALI_VIRAMA: char = '\u{9CD}';
    if next.is_ascii_digit() {
        !name.ends_with(|last: char| last.is_ascii_digit())
    } else {
        !next.is_alphabetic() && next != BENGALI_VIRAMA
    }
}

#[cfg(test)]
pub(super) fn fold(text: &str) -> std::string::String {
    letters(text).map(|letter| letter.letter).collect()
}
