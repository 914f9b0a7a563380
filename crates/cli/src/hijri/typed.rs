//! Parses typed Hijri years and ranges of days.

use chrono::NaiveDate;

use crate::dates::{self, WrittenMonth, civil_date, plain};
use crate::years;

/// The sign of a year, as printed in dates after the year 9999 and before the year 0, and the rest of the text.
fn sign(given: &str) -> (i32, &str) {
    match given.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, given.strip_prefix('+').unwrap_or(given)),
    }
}

pub fn hijri_year(given: &str) -> Result<i32, String> {
    year(given).ok_or_else(|| "a Hijri year is wanted, such as 1447".to_owned())
}

pub fn gregorian_year(given: &str) -> Result<i32, String> {
    year(given).ok_or_else(|| "a Gregorian year is wanted, such as 2027".to_owned())
}

fn year(given: &str) -> Option<i32> {
    let given = plain(given);
    let (sign, plain) = sign(&given);
    let digits = plain.bytes().all(|byte| byte.is_ascii_digit());
    let year = digits.then(|| plain.parse::<i32>().ok()).flatten();
    year.map(|year| sign * year)
}

/// A Hijri month whose year is not more likely Gregorian.
pub fn hijri_month(given: &str) -> Result<WrittenMonth, String> {
    let month = dates::month(given)?;
    match month.year.and_then(years::fault) {
        Some(fault) => Err(fault),
        None => Ok(month),
    }
}

pub fn days(given: &str) -> Result<(NaiveDate, NaiveDate), String> {
    let (first, last) = given.split_once("..").unwrap_or((given, given));
    let (first, last) = (civil_date(first)?, civil_date(last)?);
    if first > last {
        return Err(format!("{first} is after {last}: the first day must not be after the last"));
    }
    Ok((first, last))
}
