//! Arguments as typed or pasted: with a leading minus, and with characters that Arabic programs insert.

use std::ffi::OsString;
use std::path::Path;

use miqat::plain_letters;

/// Replaces the minus of a negative number while clap parses it: a character that nobody types.
const VEIL: char = '\u{e000}';

/// Makes clap read `-33.9,18.4` as a place and `-0010-09` as a month rather than as options: no option begins with a digit or
/// contains a comma.
pub fn veiled(argument: OsString) -> OsString {
    match argument.to_str().and_then(|text| text.strip_prefix('-')) {
        Some(rest)
            if rest.starts_with(|first: char| first.is_ascii_digit() || first == '.')
                || rest.contains(',') && !rest.starts_with('-') =>
        {
            format!("{VEIL}{rest}").into()
        }
        _ => argument,
    }
}

/// Removes invisible characters from an argument, unless a file has that name; digits of a date or a number at its end become 0
/// to 9.
pub fn plain(argument: OsString) -> OsString {
    /// Joiners that are part of the spelling of names.
    const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];
    let Some(text) = argument.to_str().filter(|text| !text.is_ascii() && !Path::new(text).exists()) else {
        return argument;
    };
    let is_shown =
        |letter: &char| JOINERS.contains(letter) || plain_letters(letter.encode_utf8(&mut [0; 4])).count() > 0;
    let shown: String = text.chars().filter(is_shown).collect();
    let value = shown.rsplit('=').next().unwrap_or_default();
    let number: String = plain_letters(value).collect();
    if number.chars().all(|letter| letter.is_ascii_digit() || "+-:/., T".contains(letter)) {
        let option = &shown[..shown.len() - value.len()];
        return format!("{option}{number}").into();
    }
    shown.into()
}

/// Restores every minus in a text.
pub fn unveiled(text: &str) -> String {
    text.replace(VEIL, "-")
}
