//! Columns of times without a heading, and headings of the wrong mark: which mark the Sun has there.

use chrono::{Datelike, NaiveDate};

use super::Work;
use crate::clock::Content;
use crate::mark::{Label, TableMark};
use crate::sky::{median, spread, wrapped};

/// The marks that a column without a heading can have, in the order of the day.
const ORDER: [TableMark; 9] = [
    TableMark::Imsak,
    TableMark::Fajr,
    TableMark::Sunrise,
    TableMark::Dhuhr,
    TableMark::Asr,
    TableMark::Asr2,
    TableMark::Sunset,
    TableMark::Maghrib,
    TableMark::Isha,
];

/// The shortest twilight of a table, in minutes.
const TWILIGHT_MIN: f64 = 38.0;
/// The most rows of a column that are looked at.
const SAMPLE: usize = 400;

/// Names the columns that have no heading.
pub(crate) fn name(work: &mut Work) {
    let open: Vec<usize> = (0..work.columns.len())
        .filter(|at| work.columns.get(*at).is_some_and(|column| column.label.is_none()))
        .collect();
    if open.is_empty() {
        return;
    }
    let taken: Vec<TableMark> = work
        .columns
        .iter()
        .filter_map(|column| column.label.as_ref().filter(|label| !label.is_congregation()).map(Label::mark))
        .collect();
    // Some tables keep standard time all year.
    let gathers = congregations(work, &open);
    let by = |is_standard: bool, month: Option<u8>| {
        let costs: Vec<Vec<f64>> = open.iter().map(|column| costs(work, *column, &taken, is_standard, month)).collect();
        assign(&costs, &gathers)
    };
    // Days without a month are tried in each.
    let has_months = work.days.iter().any(|day| day.record.date.month.is_some() || day.record.date.day.is_none());
    let months: Vec<Option<u8>> = if has_months { vec![None] } else { (1..=12).map(Some).collect() };
    let cheapest = |is_standard: bool| {
        let all = months.iter().map(|month| by(is_standard, *month));
        all.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default()
    };
    let (zone, standard) = (cheapest(false), cheapest(true));
    let (_, found) = if standard.0 < zone.0 - 10.0 { standard } else { zone };
    let count = found.iter().flatten().count();
    if count > 0 {
        let names: Vec<String> = found.iter().flatten().map(ToString::to_string).collect();
        work.notes.push(format!("no heading: by the Sun the columns are {}", names.join(", ")));
    }
    for (column, mark) in open.into_iter().zip(found) {
        let Some(label) = mark else { continue };
        if let Some(column) = work.columns.get_mut(column) {
            column.label = Some(label.clone());
        }
        for entry in work.days.iter_mut().flat_map(|day| &mut day.record.entries).filter(|entry| entry.column == column)
        {
            entry.label = Some(label.clone());
        }
    }
}

/// Which columns can be congregations of the column before them: in whole steps of five minutes, or as many minutes after it each
/// day in a table that has such steps.
fn congregations(work: &Work, open: &[usize]) -> Vec<bool> {
    let times: Vec<Vec<f64>> = open
        .iter()
        .map(|column| column_times(work, *column, None).into_iter().map(|(_, minute)| minute).collect())
        .collect();
    let is_round = |times: &Vec<f64>| {
        let round = times.iter().filter(|minute| (*minute / 5.0).fract() == 0.0).count();
        let changes = times.windows(2).filter(|two| matches!(two, [a, b] if (a - b).abs() > 0.5)).count();
        times.len() >= 5 && round * 10 >= times.len() * 9 && changes * 3 <= times.len()
    };
    let round: Vec<bool> = times.iter().map(is_round).collect();
    let has_round = round.iter().any(|is_round| *is_round);
    let follows = |at: usize| {
        let (Some(before), Some(own)) = (at.checked_sub(1).and_then(|before| times.get(before)), times.get(at)) else {
            return false;
        };
        let after: Vec<f64> = own.iter().zip(before).map(|(own, before)| wrapped(own - before, 720.0)).collect();
        before.len() == own.len()
            && spread(&after).is_some_and(|(middle, spread)| spread <= 1.0 && (0.0..=60.0).contains(&middle))
    };
    (0..open.len()).map(|at| round.get(at).is_some_and(|is_round| *is_round) || (has_round && follows(at))).collect()
}

/// The times of a column as they are written, each with its date if it has one.
fn column_times(work: &Work, column: usize, month: Option<u8>) -> Vec<(Option<NaiveDate>, f64)> {
    let year = work.about();
    // The month, and how often the days began anew.
    let (mut run, mut last) = (0, 0);
    let of_day = |day: &super::Day| {
        if let Some(of_day) = day.record.date.day {
            run += u8::from(of_day < last);
            last = of_day;
        }
        let entry = day.record.entries.iter().find(|entry| entry.column == column)?;
        let Content::Times(times) = &entry.content else { return None };
        let cell = &day.record.date;
        let date = cell
            .day
            .zip(cell.month.or(month.map(|month| (month - 1 + run % 12) % 12 + 1)))
            .and_then(|(day, month)| NaiveDate::from_ymd_opt(cell.year.unwrap_or(year), month.into(), day.into()));
        Some((date, f64::from(times.first()?.minute)))
    };
    work.days.iter().filter_map(of_day).take(SAMPLE).collect()
}

/// The cost to take a column for each mark; infinite where it cannot be.
fn costs(work: &Work, column: usize, taken: &[TableMark], is_standard: bool, month: Option<u8>) -> Vec<f64> {
    let times = column_times(work, column, month);
    let middle_date = NaiveDate::from_ymd_opt(work.about(), 3, 21);
    let has_dates = times.iter().any(|(date, _)| date.is_some());
    ORDER
        .iter()
        .map(|mark| {
            if taken.contains(mark) {
                return f64::INFINITY;
            }
            let deviations: Vec<f64> = times
                .iter()
                .filter_map(|(date, minute)| {
                    let date = date.or(if has_dates { None } else { middle_date })?;
                    let offset = if is_standard { work.sky.standard(date.year()) } else { work.sky.offset(date) };
                    Some(wrapped(minute - work.sky.utc(date, *mark)? - offset, 720.0))
                })
                .collect();
            let Some((middle, spread)) = spread(&deviations) else { return f64::INFINITY };
            // The twilight lasts longer than half an hour everywhere.
            let edge = match mark {
                TableMark::Fajr | TableMark::Imsak => Some((TableMark::Sunrise, -1.0)),
                TableMark::Isha => Some((TableMark::Sunset, 1.0)),
                _ => None,
            };
            let is_within = edge.is_some_and(|(edge, sign)| {
                let of_edge = times.iter().filter_map(|(date, minute)| {
                    let date = date.or(if has_dates { None } else { middle_date })?;
                    let offset = if is_standard { work.sky.standard(date.year()) } else { work.sky.offset(date) };
                    Some(sign * wrapped(minute - work.sky.utc(date, edge)? - offset, 720.0))
                });
                median(&mut of_edge.collect::<Vec<_>>()).is_some_and(|after| after < TWILIGHT_MIN)
            });
            let within = if is_within { 40.0 } else { 0.0 };
            let middle_off = match mark {
                TableMark::Imsak | TableMark::Fajr => middle.abs() * 0.35,
                // In summers of the north, tables are far before the end of the twilight.
                TableMark::Isha => (middle.abs() - 20.0).max(0.0) * 0.25,
                TableMark::Asr | TableMark::Asr2 => middle.abs() * 0.7,
                TableMark::Dhuhr => (middle - 4.0).abs() * 0.5,
                _ => middle.abs(),
            };
            let spread_off = match mark {
                TableMark::Sunrise | TableMark::Sunset | TableMark::Maghrib => spread,
                _ => spread * 0.5,
            };
            // The six that every table has come before the others.
            let rare = match mark {
                TableMark::Imsak => 4.0,
                TableMark::Asr2 => 5.0,
                TableMark::Sunset => 6.0,
                _ => 0.0,
            };
            let cost = middle_off + spread_off + rare + within;
            if cost > 60.0 { f64::INFINITY } else { cost }
        })
        .collect()
}

/// The cheapest marks for columns in the order of the day, with their cost. A column that fits none has none.
fn assign(costs: &[Vec<f64>], gathers: &[bool]) -> (f64, Vec<Option<Label>>) {
    const NONE: f64 = 45.0;
    const CONGREGATION: f64 = 4.0;
    // best[m]: the cheapest way to name the columns up to here with the marks before m, and the choices.
    let mut best: Vec<(f64, Vec<Option<usize>>)> = vec![(0.0, Vec::new()); ORDER.len() + 1];
    for (column, gathers) in costs.iter().zip(gathers) {
        let mut next: Vec<(f64, Vec<Option<usize>>)> = Vec::new();
        for until in 0..=ORDER.len() {
            let mut candidates: Vec<(f64, Vec<Option<usize>>)> = Vec::new();
            if let Some((cost, choices)) = best.get(until) {
                let mut choices = choices.clone();
                choices.push(None);
                candidates.push((cost + NONE, choices));
            }
            if let Some((cost, choices)) = best.get(until).filter(|_| *gathers) {
                let last = choices.iter().rev().flatten().next().filter(|last| **last < ORDER.len());
                let is_prayer =
                    |mark: &TableMark| !matches!(mark, TableMark::Imsak | TableMark::Sunrise | TableMark::Sunset);
                if let Some(last) = last.filter(|last| ORDER.get(**last).is_some_and(is_prayer)) {
                    let mut choices = choices.clone();
                    choices.push(Some(last + ORDER.len()));
                    candidates.push((cost + CONGREGATION, choices));
                }
            }
            for mark in 0..until {
                let (Some((cost, choices)), Some(own)) = (best.get(mark), column.get(mark)) else { continue };
                let mut choices = choices.clone();
                choices.push(Some(mark));
                candidates.push((cost + own, choices));
            }
            next.extend(candidates.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)));
        }
        best = next;
    }
    let (cost, choices) = best.pop().unwrap_or_default();
    let label = |choice: usize| {
        let mark = ORDER.get(choice % ORDER.len()).copied();
        mark.map(|mark| match (choice < ORDER.len(), mark) {
            (true, mark) => Label::begins(mark),
            (false, TableMark::Asr2) => Label::congregation(TableMark::Asr),
            (false, mark) => Label::congregation(mark),
        })
    };
    (cost, choices.into_iter().map(|choice| choice.and_then(label)).collect())
}
