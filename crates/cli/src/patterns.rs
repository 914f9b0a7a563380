//! The program's own format patterns.

use miqat::locale::{DateParts, Locale, Pattern};

/// Parses one of the program's own patterns.
pub const fn pattern(text: &str) -> Pattern<'_> {
    match Pattern::new(text) {
        Ok(pattern) => pattern,
        Err(_) => panic!("a specifier that the library does not know"),
    }
}

/// Formats a moment by a pattern that uses only values the moment has.
pub fn line(locale: Locale, pattern: Pattern<'_>, moment: DateParts) -> String {
    locale.format(&pattern, moment).expect("the moment has what the pattern names").to_string()
}
