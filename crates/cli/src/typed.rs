//! Parses typed dates, zones, methods, and points that look like options.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use miqat::prayer::{Latitude, Ramadan, Shift};
use miqat::{Coordinates, Mark, Method, methods};
use strsim::osa_distance;

use crate::dates::{self, Written, Years, plain};
use crate::minus::unveiled;

/// The choice of a method.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MethodChoice {
    /// The method of the country's authority.
    Auto,
    Named(&'static Method),
}

/// Refuses a date outside the years that the library computes.
fn in_range(date: NaiveDate) -> Option<NaiveDate> {
    (1..=4000).contains(&date.year()).then_some(date)
}

/// Whether the year has four digits: a two-digit year could be of any century.
fn has_whole_year(given: &str) -> bool {
    let year = given.split('-').next().unwrap_or_default();
    year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit())
}

/// Parses a text by a chrono pattern.
fn read(given: &str, pattern: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(given, pattern).ok()?;
    in_range(date).filter(|_| has_whole_year(given))
}

/// A Gregorian date in any form.
pub fn date(given: &str) -> Result<NaiveDate, String> {
    in_range(dates::gregorian_date(given)?).ok_or_else(out_of_range)
}

/// A date in either calendar, or an offset from today; the place determines the day.
pub fn written(given: &str) -> Result<Written, String> {
    match dates::read(given, Years::GregorianOrNamed, None)? {
        Written::Gregorian(date) => in_range(date).map(Written::Gregorian).ok_or_else(out_of_range),
        written => Ok(written),
    }
}

fn out_of_range() -> String {
    "a Gregorian date YYYY-MM-DD is wanted, its year in four digits, from 0001-01-01 to 4000-12-31, such as 2024-11-24"
        .to_owned()
}

/// A Gregorian date, or an offset from today by the machine's clock.
pub fn civil(given: &str) -> Result<NaiveDate, String> {
    in_range(dates::civil_date(given)?).ok_or_else(out_of_range)
}

/// The first day of a Gregorian month: 2027-02, 2/2027, February 2027.
pub fn month(given: &str) -> Result<NaiveDate, String> {
    let text = plain(given);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let first = match text.split_once(['-', '/', '.', ' ']) {
        // In a date separated by dots the day comes before the month.
        Some((month, year)) if is_number(month) && is_number(year) && year.len() == 4 => format!("1.{month}.{year}"),
        Some((year, month)) if is_number(year) && is_number(month) => format!("{year}-{month}-1"),
        Some((year, name)) if is_number(year) && year.len() == 4 => format!("1 {name} {year}"),
        _ => format!("1 {text}"),
    };
    let read = match dates::read(&first, Years::Gregorian, None) {
        Ok(Written::Gregorian(first)) => in_range(first).filter(|first| first.day() == 1),
        _ => None,
    };
    read.ok_or_else(|| {
        "a Gregorian month YYYY-MM is wanted, its year in four digits, from 0001-01 to 4000-12, such as 2024-11 or \
         November 2024"
            .to_owned()
    })
}

pub fn year(given: &str) -> Result<NaiveDate, String> {
    read(&format!("{given}-01-01"), "%Y-%m-%d")
        .ok_or_else(|| "a Gregorian year YYYY is wanted, in four digits, from 0001 to 4000, such as 2024".to_owned())
}

pub fn date_and_time(given: &str) -> Result<NaiveDateTime, String> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(given, format).ok())
        .filter(|at| in_range(at.date()).is_some() && has_whole_year(given))
        .ok_or_else(|| {
            "a date and a time of 24 hours, YYYY-MM-DDTHH:MM, are wanted, the year in four digits, such as \
             2024-11-24T22:56"
                .to_owned()
        })
}

pub fn latitude(given: &str) -> Result<Latitude, String> {
    let latitude = given.parse().ok().and_then(|degrees| Latitude::new(degrees).ok());
    latitude.ok_or_else(|| "a latitude from 0 to 90 degrees is wanted, such as 48.5".to_owned())
}

pub fn method(given: &str) -> Result<MethodChoice, String> {
    if given.trim().eq_ignore_ascii_case("auto") {
        Ok(MethodChoice::Auto)
    } else {
        registered(given).map(MethodChoice::Named)
    }
}

/// The number of suggestions for an unknown id.
const SUGGESTIONS: usize = 3;

/// The most letters of a wrong id that are compared with the known names, all of which are shorter.
const COMPARED_LETTERS: usize = 64;

/// Returns the method with an id or a name, ignoring case.
pub fn registered(given: &str) -> Result<&'static Method, String> {
    let given: String = given.trim().to_lowercase().chars().take(COMPARED_LETTERS + 1).collect();
    if given.is_empty() {
        return Err("the id of a method is wanted, such as egypt, and `miqat methods` lists them all".to_owned());
    }
    let name = |method: &Method| method.name().map(str::to_lowercase).unwrap_or_default();
    let named = || methods::ALL.iter().copied().find(|method| name(method) == given);
    Method::by_id(&given).or_else(named).ok_or_else(|| {
        let mut near: Vec<_> = methods::ALL.iter().filter_map(|method| Some((method.id()?, name(method)))).collect();
        // Ids that contain the input come before ids with a similar spelling.
        near.sort_by_cached_key(|(id, name)| {
            let is_part = id.contains(&given) || name.contains(&given);
            (!is_part, osa_distance(&given, id).min(osa_distance(&given, name)))
        });
        let near: Vec<_> = near.into_iter().take(SUGGESTIONS).map(|(id, _)| id).collect();
        format!("no such method; the nearest are {}, and `miqat methods` lists them all", near.join(", "))
    })
}

pub fn metres(given: &str) -> Result<f64, String> {
    let metres = unveiled(given).parse().map_err(|_| "a height in metres is wanted, such as 828".to_owned())?;
    let anywhere = Coordinates::new(0.0, 0.0).and_then(|point| point.with_elevation(metres));
    anywhere.map(|_| metres).map_err(|error| error.to_string())
}

pub fn shift(given: &str) -> Result<(Mark, Shift), String> {
    let marks = || Mark::ALL.map(|mark| mark.as_str().to_ascii_lowercase()).join(", ");
    let wrong = || format!("MARK=MINUTES is wanted, such as maghrib=3 or fajr=-1.5, the mark one of {}", marks());
    let (mark, minutes) = given.split_once('=').ok_or_else(wrong)?;
    let mark = Mark::ALL.into_iter().find(|known| known.as_str().eq_ignore_ascii_case(mark)).ok_or_else(wrong)?;
    let minutes: f64 = minutes.parse().map_err(|_| wrong())?;
    #[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and the library refuses what is too long")]
    let shift = Shift::new((minutes * 60_000.0).round() as i32);
    let shift = shift.ok().filter(|_| !minutes.is_nan());
    shift.map(|shift| (mark, shift)).ok_or_else(|| format!("{minutes} minutes are not within -720 to 720"))
}

pub fn ramadan(given: &str) -> Result<Ramadan, String> {
    match (given, given.split_once("..")) {
        ("always", _) => Ok(Ramadan::Always),
        ("never", _) => Ok(Ramadan::Never),
        (_, Some((first, last))) => dates(date(first)?, date(last)?),
        _ => Err("always, never or its first and last day, YYYY-MM-DD..YYYY-MM-DD, are wanted".to_owned()),
    }
}

/// The first and the last day of --ramadan.
fn dates(first: NaiveDate, last: NaiveDate) -> Result<Ramadan, String> {
    if first > last {
        return Err(format!("{first} is after {last}: the first day of Ramadan must not be after the last"));
    }
    Ok(Ramadan::Dates { first, last })
}

pub fn hijri_days(given: &str) -> Result<i8, String> {
    let days = unveiled(given).parse().ok().filter(|days| (-3..=3).contains(days));
    days.ok_or_else(|| "a whole number of days from -3 to 3 is wanted".to_owned())
}
