//! Arguments that begin with a minus and are no options.

use std::ffi::OsString;

/// Stands for the minus of a negative number while clap reads it: a character that nobody types.
const VEIL: char = '\u{e000}';

/// Lets clap take `-33.9,18.4` for a place and `-0010-09` for a month, and not for options: no option begins with a digit
/// or has a comma.
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

/// A text with every minus as it was typed.
pub fn unveiled(text: &str) -> String {
    text.replace(VEIL, "-")
}
