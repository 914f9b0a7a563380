//! The choice of a calendar.

use miqat::hijri::AnyCalendar;

/// A calendar, or the country's own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Choice {
    /// The country's own.
    Country,
    Named(AnyCalendar),
}

/// Parses `country` or the id of a calendar.
pub fn choice(given: &str) -> Result<Choice, String> {
    if given.eq_ignore_ascii_case("country") {
        return Ok(Choice::Country);
    }
    super::by_id(given).map(Choice::Named)
}
