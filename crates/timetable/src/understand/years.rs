//! The years that the weekdays, the Hijri days and the Fridays of a file allow.

use chrono::{Datelike, NaiveDate};
use miqat::hijri::{HijriCalendar, HijriDate, HijriMonth, UmmAlQura};

use super::{Day, Work};
use crate::TableMark;
use crate::date::HijriCell;
use crate::layout::Sheet;

/// How far from the likeliest year others are looked at, before and after.
const BEFORE: i32 = 14;
const AFTER: i32 = 10;

/// The year that the file itself shows: the middle one of its rows, that of its Hijri dates, or the one in its name.
pub(crate) fn of_content(sheet: &Sheet, name: Option<&str>) -> Option<i32> {
    let middle = |mut years: Vec<i32>| {
        years.sort_unstable();
        years.get(years.len() / 2).copied()
    };
    let written = sheet.records.iter().filter_map(|record| record.date.year).collect();
    let of_hijri_year = |year: i32| {
        let date = HijriDate::new(year, HijriMonth::new(9).ok()?, 1).ok()?;
        Some(UmmAlQura::default().to_gregorian(date).ok()?.year())
    };
    let hijri = sheet.records.iter().filter_map(|record| record.date.hijri?.year).chain(sheet.hijri_year).collect();
    middle(written).or_else(|| middle(hijri).and_then(of_hijri_year)).or_else(|| super::months::of_name(name).1)
}

/// Gives each day the likeliest date; its year is written, or the nearest one that the evidence allows.
pub(crate) fn choose(work: &mut Work, years: &[i32], hijri_year: Option<i32>) {
    let about = work.about();
    let year = years.iter().copied().min_by_key(|year| ((year - about).abs(), *year)).unwrap_or(about);
    let leaps = |year: i32| NaiveDate::from_ymd_opt(year, 2, 29).is_some();
    for day in &mut work.days {
        if day.record.date.day.is_none() {
            day.date = day.record.date.hijri.and_then(|hijri| of_hijri(hijri, hijri_year));
            continue;
        }
        day.date = date(day, year).or_else(|| {
            // 29 February in a table for every year.
            let leap = (year - 3..=year + 3).filter(|year| leaps(*year)).min_by_key(|other| (other - year).abs())?;
            date(day, leap)
        });
    }
}

/// The civil day of a whole Hijri date, by the calendar of Umm al-Qura; others may be a day away.
pub(super) fn of_hijri(hijri: HijriCell, year: Option<i32>) -> Option<NaiveDate> {
    let month = HijriMonth::new(hijri.month?).ok()?;
    let date = HijriDate::new(hijri.year.or(year)?, month, hijri.day?).ok()?;
    UmmAlQura::default().to_gregorian(date).ok()
}

/// The date of a day if the file begins in a year.
pub(crate) fn date(day: &Day, first: i32) -> Option<NaiveDate> {
    let cell = &day.record.date;
    let year = cell.year.unwrap_or(first + day.turns);
    NaiveDate::from_ymd_opt(year, cell.month?.into(), cell.day?.into())
}

/// Counts the turns of the year in rows without one: from December to January.
pub(crate) fn turns(work: &mut Work) {
    let months: Vec<Option<u8>> = work.days.iter().map(|day| day.record.date.month).collect();
    let mut turns = 0;
    let mut last: Option<u8> = None;
    let mut counts = Vec::new();
    for month in months {
        if let (Some(last), Some(month)) = (last, month) {
            turns += i32::from(last >= 10 && month <= 3);
        }
        last = month.or(last);
        counts.push(turns);
    }
    // A table that goes through the year again and again is of several places.
    if turns > 1 {
        counts.iter_mut().for_each(|count| *count = 0);
    }
    for (day, count) in work.days.iter_mut().zip(counts) {
        day.turns = count;
    }
}

/// The years of the first row that most of the evidence allows; all that are looked at if there is none.
pub(crate) fn allowed(work: &Work, hijri_year: Option<i32>) -> Vec<i32> {
    let about = work.about();
    let all: Vec<i32> = (about - BEFORE..=about + AFTER).collect();
    let fridays = fridays(work);
    let mut faults: Vec<(usize, i32)> = Vec::new();
    let mut evidence = 0;
    for year in &all {
        let (mut wrong, mut seen) = (0, 0);
        for (at, day) in work.days.iter().enumerate().filter(|(_, day)| day.record.date.year.is_none()) {
            let cell = &day.record.date;
            if cell.month.is_none() || cell.day.is_none() {
                continue;
            }
            let Some(date) = date(day, *year) else {
                wrong += 1;
                continue;
            };
            let weekday = cell.weekday.or(fridays.get(at).copied().flatten());
            if let Some(weekday) = weekday {
                seen += 1;
                wrong += usize::from(date.weekday().number_from_monday() != u32::from(weekday));
            }
            if let Some(hijri) = cell.hijri
                && let Some(is_near) = is_near(hijri, hijri_year, date)
            {
                seen += 1;
                wrong += usize::from(!is_near);
            }
        }
        evidence = evidence.max(seen);
        faults.push((wrong, *year));
    }
    let least = faults.iter().map(|(wrong, _)| *wrong).min().unwrap_or(0);
    if evidence == 0 || least * 2 > evidence {
        return all;
    }
    faults.into_iter().filter(|(wrong, _)| *wrong <= least + evidence / 50).map(|(_, year)| year).collect()
}

/// Days on which alone the Friday prayer is are Fridays.
fn fridays(work: &Work) -> Vec<Option<u8>> {
    let has = |day: &Day| {
        day.record
            .entries
            .iter()
            .any(|entry| entry.label.as_ref().is_some_and(|label| label.mark() == TableMark::Jumuah))
    };
    let count = work.days.iter().filter(|day| has(day)).count();
    let is_weekly = count >= 2 && count * 5 <= work.days.len() + 8;
    work.days.iter().map(|day| (is_weekly && has(day)).then_some(5)).collect()
}

/// Whether a Hijri day is within two days of a date; none if it says too little.
fn is_near(hijri: HijriCell, year: Option<i32>, date: NaiveDate) -> Option<bool> {
    let calendar = UmmAlQura::default();
    let own = calendar.to_hijri(date).ok()?;
    let day = hijri.day?;
    let Some(month) = hijri.month else {
        // A day of Ramadan under the year in a title.
        return year.map(|year| (own.year() - year).abs() <= 1);
    };
    let count = |month: u8, day: u8| i32::from(month) * 295 / 10 + i32::from(day);
    let apart = (count(month, day) - count(own.month().number(), own.day())).rem_euclid(354);
    let is_near = apart <= 2 || apart >= 352;
    let of_year = hijri.year.or(year);
    Some(is_near && of_year.is_none_or(|year| (own.year() - year).abs() <= 1))
}
