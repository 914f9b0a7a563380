//! Days without a month, and rows without a day: the month by the Sun, by the file's name, by the order of the rows.

use chrono::NaiveDate;

use super::Work;
use crate::fold::words;
use crate::reading::PartialDate;
use crate::sky::{spread, wrapped};
use crate::{Doubt, TableMark, vocabulary};

/// The worst fit, in minutes, at which the Sun still confirms a month.
const CONFIRMS_MIN: f64 = 14.0;

/// Years of 366 and of 365 days.
const LEAP_YEAR: i32 = 2024;
const COMMON_YEAR: i32 = 2025;

/// The month and the year in the name of a file.
pub(super) fn of_name(name: Option<&str>) -> (Option<u8>, Option<i32>) {
    let words = name.map(words).unwrap_or_default();
    let months: Vec<u8> =
        words.iter().filter(|word| word.chars().count() >= 3).filter_map(|word| vocabulary::month(word)).collect();
    let years: Vec<i32> = words
        .iter()
        .filter(|word| word.len() == 4)
        .filter_map(|word| word.parse().ok())
        .filter(|year| (1990..=2060).contains(year))
        .collect();
    let month = if let [month] = months.as_slice() { Some(*month) } else { None };
    let year = if let [year] = years.as_slice() { Some(*year) } else { None };
    match (month, year, in_numbers(&words)) {
        (None, _, Some((month, year))) => (Some(month), Some(year)),
        _ => (month, year),
    }
}

/// `2025-09`, `09-2025`, `202509`: a month and its year, and no day.
fn in_numbers(words: &[String]) -> Option<(u8, i32)> {
    let numbers: Vec<&String> = words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).collect();
    let (year, month) = match numbers.as_slice() {
        [one] if one.len() == 6 => (one.get(..4)?, one.get(4..)?),
        [year, month] if year.len() == 4 && month.len() <= 2 => (year.as_str(), month.as_str()),
        [month, year] if year.len() == 4 && month.len() <= 2 => (year.as_str(), month.as_str()),
        _ => return None,
    };
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some((month, year.parse().ok().filter(|year| (1990..=2060).contains(year))?))
}

pub(crate) fn find(work: &mut Work, name: Option<&str>) {
    let (month, year) = of_name(name);
    number_rows(work, month);
    let open: Vec<usize> = (0..work.days.len())
        .filter(|at| {
            work.days.get(*at).is_some_and(|day| day.record.date.day.is_some() && day.record.date.month.is_none())
        })
        .collect();
    // A run ends where the days begin anew.
    let mut runs: Vec<Vec<usize>> = Vec::new();
    let mut last = u8::MAX;
    for at in open {
        let of_day = work.days.get(at).and_then(|day| day.record.date.day).unwrap_or(0);
        match runs.last_mut().filter(|_| of_day >= last) {
            Some(run) => run.push(at),
            None => runs.push(vec![at]),
        }
        last = of_day;
    }
    let is_one = runs.len() == 1;
    let mut previous: Option<u8> = None;
    for run in runs {
        let from_name = month.filter(|month| is_one && fit(work, &run, *month).is_some_and(|fit| fit < CONFIRMS_MIN));
        let found = from_name.or_else(|| best(work, &run, previous));
        let Some(found) = found else { continue };
        previous = Some(found);
        if is_one {
            work.notes.push(format!(
                "month {found} by {}",
                if from_name.is_some() { "the file's name and the Sun" } else { "the Sun" }
            ));
        }
        for at in run {
            let Some(day) = work.days.get_mut(at) else { continue };
            day.record.date.month = Some(found);
            if from_name.is_some() {
                day.written.month = Some(found);
                if !day.doubts.contains(&Doubt::NthRow) {
                    day.doubts.push(Doubt::FromFileName);
                }
            } else if !is_one {
                day.written.month = Some(found);
                day.doubts.push(Doubt::MonthMissing);
            }
        }
    }
    // The year of the name, for dates that have none.
    if let Some(year) = year {
        for day in &mut work.days {
            if day.record.date.year.is_none() && day.written.day.is_some() {
                day.record.date.year = Some(year);
                if day.written.month.is_some() {
                    day.written.year = Some(year);
                    if !day.doubts.iter().any(|doubt| matches!(doubt, Doubt::FromFileName | Doubt::NthRow)) {
                        day.doubts.push(Doubt::FromFileName);
                    }
                }
            }
        }
    }
}

/// Rows without days are those of a month or a year in order, if the Sun agrees.
fn number_rows(work: &mut Work, named: Option<u8>) {
    if work.days.iter().any(|day| day.record.date.day.is_some()) {
        // A line without a date among others that have one: a note at the end, or a date that cannot be read.
        for (day, number) in work.days.iter_mut().zip(1..) {
            if day.record.date.day.is_none() {
                day.doubts.push(Doubt::Row(number));
                day.doubts.push(Doubt::NoDate);
            }
        }
        return;
    }
    let count = work.days.len();
    let all: Vec<usize> = (0..count).collect();
    let set = |work: &mut Work, numbers: &dyn Fn(usize) -> Option<u8>| {
        for (at, day) in work.days.iter_mut().enumerate() {
            day.record.date.day = numbers(at);
            day.written.day = day.record.date.day;
        }
    };
    // Days of a Hijri month are no days of a Gregorian one.
    let is_hijri = work.days.iter().any(|day| day.record.date.hijri.is_some_and(|hijri| hijri.day.is_some()));
    let has_month = work.days.iter().filter(|day| day.record.date.month.is_some()).count() == count;
    if !is_hijri && ((28..=31).contains(&count) || has_month) {
        // The n-th row of each month.
        let mut number = 0;
        let mut last = None;
        let months: Vec<Option<u8>> = work.days.iter().map(|day| day.record.date.month).collect();
        let numbers: Vec<Option<u8>> = months
            .iter()
            .map(|month| {
                number = if last == Some(*month) { number + 1 } else { 1 };
                last = Some(*month);
                Some(number).filter(|number| *number <= 31)
            })
            .collect();
        set(work, &|at| numbers.get(at).copied().flatten());
        let fits = |month: u8| fit(work, &all, month).is_some_and(|fit| fit < CONFIRMS_MIN);
        let is_sure = if has_month {
            numbers.iter().all(Option::is_some)
        } else {
            named.is_some_and(&fits) || best(work, &all, None).is_some_and(fits)
        };
        if is_sure {
            for day in &mut work.days {
                day.written.month = day.record.date.month;
                day.doubts.push(Doubt::NthRow);
            }
            return;
        }
        set(work, &|_| None);
    } else if !is_hijri && matches!(count, 365 | 366) {
        // Any year of this length.
        let year = if count == 366 { LEAP_YEAR } else { COMMON_YEAR };
        let dates: Vec<PartialDate> = NaiveDate::from_yo_opt(year, 1)
            .into_iter()
            .flat_map(|first| first.iter_days().take(count))
            .map(PartialDate::of)
            .collect();
        for (day, date) in work.days.iter_mut().zip(&dates) {
            (day.record.date.month, day.record.date.day) = (date.month, date.day);
            day.written = PartialDate { year: None, ..*date };
        }
        let fits = fit(work, &all, 0).is_some_and(|fit| fit < CONFIRMS_MIN);
        for day in &mut work.days {
            if fits {
                day.doubts.push(Doubt::NthRow);
            } else {
                (day.record.date.month, day.record.date.day, day.written) = (None, None, PartialDate::default());
            }
        }
        if fits {
            return;
        }
    }
    for (day, number) in work.days.iter_mut().zip(1..) {
        day.doubts.push(Doubt::Row(number));
        day.doubts.push(Doubt::NoDate);
    }
}

/// How far days are from the Sun in a month, in minutes; 0 means their own months.
fn fit(work: &Work, run: &[usize], month: u8) -> Option<f64> {
    let mut of_marks = Vec::new();
    for mark in [TableMark::Sunrise, TableMark::Sunset, TableMark::Maghrib, TableMark::Dhuhr] {
        let mut deviations = Vec::new();
        for at in run {
            let record = &work.days.get(*at)?.record;
            let month = if month == 0 { record.date.month? } else { month };
            let year = record.date.year.unwrap_or(work.about());
            // A day that the month does not have rules it out.
            let date = NaiveDate::from_ymd_opt(year, month.into(), record.date.day?.into());
            let date = date.or_else(|| NaiveDate::from_ymd_opt(LEAP_YEAR, month.into(), record.date.day?.into()))?;
            deviations.extend(work.deviation(record, date, mark));
        }
        if deviations.len() * 2 > run.len() {
            of_marks.push((mark, spread(&deviations)?));
        }
    }
    let has = |mark| of_marks.iter().find(|(other, _)| *other == mark).map(|(_, spread)| *spread);
    let evening = has(TableMark::Maghrib).or_else(|| has(TableMark::Sunset));
    // Clocks that are an hour off, or a change within the month, leave the length of the day as it is.
    let off_clock = |middle: f64| wrapped(middle, 60.0).abs();
    let score = match (has(TableMark::Sunrise), evening) {
        (Some((rise, rise_spread)), Some((set, set_spread))) => {
            let longer = wrapped(set - rise, 720.0);
            // Tables are cautious on both sides by up to a quarter of an hour.
            rise_spread + set_spread + 0.7 * (longer - 4.0).abs().max(6.0) - 4.2
                + 0.3 * off_clock(rise)
                + 0.3 * off_clock(set)
        }
        (Some((middle, spread)), None) | (None, Some((middle, spread))) => 2.0 * spread + off_clock(middle),
        (None, None) => return None,
    };
    Some(score)
}

/// The month that fits best; of several runs rather the next one.
fn best(work: &Work, run: &[usize], previous: Option<u8>) -> Option<u8> {
    let mut fits: Vec<(f64, u8)> = (1..=12).filter_map(|month| Some((fit(work, run, month)?, month))).collect();
    if let Some(previous) = previous {
        let next = previous % 12 + 1;
        fits.iter_mut().filter(|(_, month)| *month == next).for_each(|(fit, _)| *fit -= 6.0);
        if fits.is_empty() {
            return Some(next);
        }
    }
    fits.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, month)| month)
}
