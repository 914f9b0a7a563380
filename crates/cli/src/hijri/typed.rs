//! What was typed, read: Gregorian and Hijri dates, months and years.

use chrono::NaiveDate;
use miqat::hijri::{HijriDate, HijriMonth};
use miqat::{Error, plain_letters};

use crate::minus::unveiled;

/// The sign of a year, which dates after the year 9999 and before the year 0 are printed with, and what follows it.
fn sign(given: &str) -> (i32, &str) {
    match given.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, given.strip_prefix('+').unwrap_or(given)),
    }
}

/// The plain form of what was typed or pasted.
pub fn plain(given: &str) -> String {
    plain_letters(&unveiled(given)).collect::<String>().trim().to_owned()
}

/// A date in three numbers as ISO 8601 has it, if its year is in four digits, before the month or after it. The day comes
/// first where the year is last; where a date may be written with the month first, the day has to tell itself from it.
fn iso(given: &str, month_may_lead: bool) -> Option<String> {
    let separator = given.chars().find(|letter| "-/.".contains(*letter))?;
    let parts: Vec<&str> = given.split(separator).collect();
    let is_number =
        |part: &str, width: usize| (1..=width).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let &[first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 || !is_number(year, 4) || !is_number(month, 2) || !is_number(day, 2) {
        return None;
    }
    let is_month = |part: &str| part.parse().is_ok_and(|number: u8| (1..=12).contains(&number));
    if year == last && month_may_lead && day != month && is_month(day) {
        return None;
    }
    Some(format!("{year}-{month:0>2}-{day:0>2}"))
}

/// A Gregorian date, as dates are printed, or with its year in four digits first or last.
pub fn date(given: &str) -> Result<NaiveDate, String> {
    let given = plain(given);
    let written = iso(&given, true);
    let written = written.as_ref().unwrap_or(&given);
    let date = written.parse::<NaiveDate>().ok().filter(|date| date.to_string() == *written);
    date.ok_or_else(|| format!("'{given}' is not a Gregorian date YYYY-MM-DD, such as 2024-11-24"))
}

/// A Hijri date, whose month may have fewer days.
pub fn hijri_date(given: &str) -> Result<HijriDate, String> {
    let given = plain(given);
    iso(&given, false).as_ref().unwrap_or(&given).parse().map_err(|error| match error {
        Error::Text(_) => format!("'{given}' is not a Hijri date YYYY-MM-DD, such as 1446-05-22"),
        error => format!("'{given}': {error}"),
    })
}

pub fn hijri_year(given: &str) -> Result<i32, String> {
    let given = plain(given);
    let (sign, plain) = sign(&given);
    let digits = plain.bytes().all(|byte| byte.is_ascii_digit());
    let year = digits.then(|| plain.parse::<i32>().ok()).flatten();
    year.map(|year| sign * year).ok_or_else(|| "a Hijri year is wanted, such as 1447".to_owned())
}

pub fn hijri_month(given: &str) -> Result<(i32, HijriMonth), String> {
    let date = hijri_date(&format!("{}-01", plain(given)));
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
