//! Years that more likely belong to the other calendar than to the one in which they are read.

use chrono::{Datelike, NaiveDate};
use miqat::hijri::{HijriCalendar, HijriMonth, Tabular};

use crate::dates::{HIJRI_YEARS, Written, if_hijri};
use crate::words::Note;

/// The years that are taken for Gregorian where a Hijri year is expected. As Hijri years these numbers begin after 2464 CE.
const GREGORIAN_YEARS: core::ops::RangeInclusive<i32> = 1900..=2200;

/// The note on a date that an option reads as Gregorian.
pub fn of_date(option: &str, written: Option<Written>) -> Option<Note> {
    let Some(Written::Gregorian(date)) = written else { return None };
    Some(Note::GregorianYear { year: date.year(), instead: format!("{option} '{}'", if_hijri(date)?) })
}

/// The note on a date where only a Gregorian one is accepted.
pub fn of_civil_date(date: NaiveDate) -> Option<Note> {
    Some(Note::GregorianYear { year: date.year(), instead: format!("miqat hijri convert {}", if_hijri(date)?) })
}

/// The note on a Gregorian month, by its first day; `instead` precedes `1448-09` to select the Hijri month.
pub fn of_month(first: Option<NaiveDate>, words: &str) -> Option<Note> {
    let first = first.filter(|first| HIJRI_YEARS.contains(&first.year()))?;
    Some(Note::GregorianYear { year: first.year(), instead: format!("{words} {}", first.format("%Y-%m")) })
}

/// The note on a Gregorian year, by its number; `instead` precedes `1448` to select the Hijri year.
pub fn of_year(year: Option<i32>, words: &str) -> Option<Note> {
    let year = year.filter(|year| HIJRI_YEARS.contains(year))?;
    Some(Note::GregorianYear { year, instead: format!("{words} {year}") })
}

/// The error for a Hijri year that is more likely Gregorian.
pub fn fault(year: i32) -> Option<String> {
    if !GREGORIAN_YEARS.contains(&year) {
        return None;
    }
    // A Hijri year has 354 or 355 days, so that up to two Ramadans begin in a Gregorian year.
    let near = (year - 622) * 33 / 32;
    let begins =
        |hijri: &i32| Tabular::CIVIL.month_start(*hijri, HijriMonth::Ramadan).is_ok_and(|first| first.year() == year);
    let ramadans: Vec<_> = (near - 1..=near + 2).filter(begins).map(|year| year.to_string()).collect();
    let are = if ramadans.len() == 1 { "Ramadan is that" } else { "Ramadans are those" };
    Some(format!("{year} is a Gregorian year; its {are} of {}", ramadans.join(" and ")))
}

/// The note on a year that is read as Hijri but is more likely Gregorian.
pub fn of_hijri_year(year: i32) -> Option<String> {
    fault(year)?;
    let in_hijri = |month, day| {
        let day = NaiveDate::from_ymd_opt(year, month, day)?;
        Tabular::CIVIL.to_hijri(day).ok().map(|date| date.year())
    };
    let (first, last) = (in_hijri(1, 1)?, in_hijri(12, 31)?);
    Some(format!("{year} is read as a Hijri year; the Gregorian one has days of {first} to {last}"))
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn a_gregorian_year_has_one_ramadan_or_two() {
        // Ramadan of 1451 begins in January of 2030 and that of 1452 in December, by every calendar.
        let two = "2030 is a Gregorian year; its Ramadans are those of 1451 and 1452";
        assert_eq!(fault(2030).as_deref(), Some(two));
        assert_eq!(fault(2027).as_deref(), Some("2027 is a Gregorian year; its Ramadan is that of 1448"));
        assert_eq!(fault(1448), None);
    }
}
