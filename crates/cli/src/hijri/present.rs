//! The present month and year, and the one that a name alone is of.

use miqat::hijri::{HijriDate, HijriMonth};

use crate::calendars::Calendar;
use crate::dates;
use crate::outcome::Failure;

/// The date of today, by the machine's clock.
pub fn date(calendar: &Calendar<'_>) -> Result<HijriDate, Failure> {
    Ok(calendar.layers().to_hijri(dates::today())?)
}

/// The month that was asked for; the present one if none was, and of a name alone the present or the next one.
///
/// # Errors
///
/// What was read and what is wanted.
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
