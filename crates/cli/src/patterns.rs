//! Patterns that this program writes itself.

use miqat::locale::{DateParts, Locale, Pattern};

/// A pattern of this program's own.
pub const fn pattern(text: &str) -> Pattern<'_> {
    match Pattern::new(text) {
        Ok(pattern) => pattern,
        Err(_) => panic!("a specifier that the library does not know"),
    }
}

/// A moment in the layout of a pattern that names no more than the moment has.
pub fn line(locale: Locale, pattern: Pattern<'_>, moment: DateParts) -> String {
    locale.format(&pattern, moment).expect("the moment has what the pattern names").to_string()
}
