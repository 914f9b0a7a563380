//! The current month and year, and the year of a month given by name alone.

use miqat::hijri::{HijriDate, HijriMonth};

use crate::calendars::Calendar;
use crate::dates;
use crate::outcome::Failure;

/// Today's date, by the machine's clock.
pub fn date(calendar: &Calendar<'_>) -> Result<HijriDate, Failure> {
    Ok(calendar.layers().to_hijri(dates::today())?)
}

/// Returns the requested month: by default the current one, and for a name alone the current or the next month of that name.
///
/// # Errors
///
/// A message with the text and the expected form.
pub fn month(calendar: &Calendar<'_>, given: &[String]) -> Result<(i32, HijriMonth), Failure> {
    let written = match given {
        [] => None,
        given => Some(dates::month(&given.join(" "))?),
    };
    if let Some((year, month)) = written.and_then(|written| Some((written.year?, written.month))) {
        return Ok((year, month));
    }
    let today = date(calendar)?;
    let Some(written) = written else { return Ok((today.year(), today.month())) };
    let is_over = written.month < today.month();
    Ok((today.year() + i32::from(is_over), written.month))
}
