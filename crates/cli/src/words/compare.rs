//! Methods side by side.

use miqat::locale::Lang;

use super::Value::Latin;
use super::say;

/// What the differences are.
pub fn compared_with(lang: Lang, first: &str, is_range: bool) -> String {
    say(lang, if is_range { "compared-over-days" } else { "compared-with" }, &[("method", Latin(first))])
}

/// Who prints a timetable in the country that no method gives.
pub fn tables_without_a_method(lang: Lang, names: &str) -> String {
    say(lang, "tables-without-a-method", &[("names", Latin(names))])
}
