//! Which calendar is asked for.

use miqat::hijri::AnyCalendar;

/// A calendar, or that of the country.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Choice {
    /// That of the country.
    Country,
    Named(AnyCalendar),
}

/// A choice by `country` or by the calendar's id.
pub fn choice(given: &str) -> Result<Choice, String> {
    if given.eq_ignore_ascii_case("country") {
        return Ok(Choice::Country);
    }
    super::by_id(given).map(Choice::Named)
}
