//! What was typed, read: Gregorian and Hijri dates, months and years.

use chrono::NaiveDate;
use miqat::Error;
use miqat::hijri::{HijriDate, HijriMonth};

use crate::minus::unveiled;

/// The sign of a year, which dates after the year 9999 and before the year 0 are printed with, and what follows it.
fn sign(given: &str) -> (i32, &str) {
    match given.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, given.strip_prefix('+').unwrap_or(given)),
    }
}

/// A Gregorian date, as dates are printed.
pub fn date(given: &str) -> Result<NaiveDate, String> {
    let given = unveiled(given);
    let date = given.parse::<NaiveDate>().ok().filter(|date| date.to_string() == given);
    date.ok_or_else(|| format!("'{given}' is not a Gregorian date YYYY-MM-DD, such as 2024-11-24"))
}

/// A Hijri date, whose month may have fewer days.
pub fn hijri_date(given: &str) -> Result<HijriDate, String> {
    unveiled(given).parse().map_err(|error| match error {
        Error::Text(_) => format!("'{given}' is not a Hijri date YYYY-MM-DD, such as 1446-05-22"),
        error => format!("'{given}': {error}"),
    })
}

pub fn hijri_year(given: &str) -> Result<i32, String> {
    let given = unveiled(given);
    let (sign, plain) = sign(&given);
    let digits = plain.bytes().all(|byte| byte.is_ascii_digit());
    let year = digits.then(|| plain.parse::<i32>().ok()).flatten();
    year.map(|year| sign * year).ok_or_else(|| "a Hijri year is wanted, such as 1447".to_owned())
}

pub fn hijri_month(given: &str) -> Result<(i32, HijriMonth), String> {
    let date = hijri_date(&format!("{given}-01"));
    date.map(|date| (date.year(), date.month()))
        .map_err(|_| "a Hijri month YYYY-MM is wanted, such as 1447-09".to_owned())
}

pub fn days(given: &str) -> Result<(NaiveDate, NaiveDate), String> {
    let (first, last) = given.split_once("..").unwrap_or((given, given));
    let (first, last) = (date(first)?, date(last)?);
    if first > last {
        return Err(format!("{first} is after {last}: the first day must not be after the last"));
    }
    Ok((first, last))
}
