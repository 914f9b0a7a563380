//! Degrees as people type them, in any supported script.

use core::str::FromStr;

use crate::text::{Form, Plain, no_names, plain_letters};
use crate::{Angle, Error, Expected};

/// The signs after the parts of an angle, in order: degrees, minutes, seconds.
const MARKS: [char; 3] = ['°', '\'', '"'];

/// Minutes in a degree, and seconds in a minute.
const SIXTY: f64 = 60.0;

/// Reads degrees, or degrees with minutes and seconds, after an optional sign.
///
/// # Errors
///
/// [`Error::Text`] for any other text: an infinite number, a fraction in any part except the last, 60 or more minutes or seconds.
///
/// # Examples
///
/// ```
/// use miqat::Angle;
/// let same = ["-30.5", "-30.5°", "-30°30'", "−30° 30′ 00″"];
/// assert_eq!(same.map(str::parse), [Ok(Angle::from_degrees(-30.5)); 4]);
/// assert!("30°61'".parse::<Angle>().is_err());
/// ```
impl FromStr for Angle {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const ANGLE: Expected = Expected::new(&Form {
            what: "an angle",
            name_at: no_names,
            otherwise: "degrees, such as 30.5, -30.5° or 30°02'40\"",
        });
        let plain = plain(text);
        let degrees = degrees(plain.as_ref().map_or(text, Plain::as_str));
        degrees.filter(|degrees| degrees.is_finite()).map(Self::from_degrees).ok_or(Error::Text(ANGLE))
    }
}

/// The text with signs, marks, separators and digits in ASCII, except the degree sign; `None` if it is too long.
pub(crate) fn plain(text: &str) -> Option<Plain> {
    let mut plain = Plain::EMPTY;
    for letter in plain_letters(text).map(plain_mark) {
        let seconds = letter == '\'' && plain.as_str().ends_with('\'');
        if seconds {
            plain.pop();
        }
        plain.push(if seconds { '"' } else { letter })?;
    }
    Some(plain)
}

/// The ASCII form of a sign, mark or separator that a keyboard of a supported script writes.
const fn plain_mark(letter: char) -> char {
    match letter {
        '−' | '–' => '-',
        '،' => ',',
        '؛' => ';',
        '٫' => '.',
        '′' | '’' | '‘' | '´' | 'ʹ' => '\'',
        '″' | '”' | '“' | 'ʺ' => '"',
        'º' | '˚' => '°',
        other => other,
    }
}

/// The degrees of a plain text: a number, or degrees with minutes and seconds, with or without a sign.
fn degrees(text: &str) -> Option<f64> {
    let text = text.trim();
    text.parse().ok().or_else(|| match text.strip_prefix('-') {
        Some(rest) => Some(-parts(rest)?),
        None => parts(text.strip_prefix('+').unwrap_or(text)),
    })
}

/// The same, or an unsigned angle with the letter of a hemisphere before or after it. The letter of the positive hemisphere
/// is first in the array.
pub(crate) fn degrees_in(text: &str, [positive, negative]: [char; 2]) -> Option<f64> {
    let text = text.trim();
    let is = |letter: char| move |other: char| other.eq_ignore_ascii_case(&letter);
    let stripped = |letter: char| text.strip_suffix(is(letter)).or_else(|| text.strip_prefix(is(letter)));
    let of = |rest: &str| parts(rest.trim().strip_prefix('+').unwrap_or(rest.trim()));
    // A number is tried first, because a number that Rust reads may begin with a letter.
    degrees(text).or_else(|| match (stripped(positive), stripped(negative)) {
        (Some(rest), _) => of(rest),
        (None, Some(rest)) => Some(-of(rest)?),
        (None, None) => None,
    })
}

/// Degrees, minutes and seconds. All parts except the last must be whole.
fn parts(text: &str) -> Option<f64> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let marks = text.chars().filter(|letter| MARKS.contains(letter));
    let parts = text.split([MARKS[0], MARKS[1], MARKS[2], ' ']).filter(|part| !part.is_empty());
    let (mark_count, part_count) = (marks.clone().count(), parts.clone().count());
    let in_order = marks.eq(MARKS.into_iter().take(mark_count));
    if !in_order || mark_count > part_count || part_count == 0 || part_count > MARKS.len() {
        return None;
    }
    let mut value = 0.0;
    let mut unit = 1.0;
    for (place, part) in (1..).zip(parts) {
        let is_written = |letter: char| is_digit(letter) || place == part_count && letter == '.';
        let number: f64 = part.parse().ok().filter(|_| part.chars().all(is_written))?;
        if place > 1 && number >= SIXTY {
            return None;
        }
        value += number / unit;
        unit *= SIXTY;
    }
    Some(value)
}
