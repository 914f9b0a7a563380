//! The comparison of methods.

use miqat::locale::Lang;

use super::Value::Latin;
use super::say;

/// Says which differences the table shows.
pub fn compared_with(lang: Lang, first: &str, is_range: bool) -> String {
    say(lang, if is_range { "compared-over-days" } else { "compared-with" }, &[("method", Latin(first))])
}

/// Names the publishers in the country whose timetable no method reproduces.
pub fn tables_without_a_method(lang: Lang, names: &str) -> String {
    say(lang, "tables-without-a-method", &[("names", Latin(names))])
}
