//! Columns of times without a heading, and headings of the wrong mark: which mark the Sun has there.

use chrono::{Datelike, NaiveDate};

use super::Work;
use crate::Doubt;
use crate::clock::Content;
use crate::mark::{Label, TableMark};
use crate::sky::{spread, wrapped};

/// The marks that a column without a heading can hold, in the order of the day.
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

/// The most rows of a column that are looked at.
const SAMPLE: usize = 400;

/// Names the columns that have no heading.
pub(crate) fn name(work: &mut Work<'_>) {
    let open: Vec<usize> = (0..work.columns.len())
        .filter(|at| work.columns.get(*at).is_some_and(|column| column.label.is_none()))
        .collect();
    if open.is_empty() {
        return;
    }
    let is_whole = open.len() == work.columns.len();
    let taken: Vec<TableMark> = work
        .columns
        .iter()
        .filter_map(|column| column.label.as_ref().filter(|label| !label.is_congregation()).map(Label::mark))
        .collect();
    // Some tables keep standard time all year.
    let by = |is_standard: bool| {
        let costs: Vec<Vec<f64>> = open.iter().map(|column| costs(work, *column, &taken, is_standard)).collect();
        assign(&costs)
    };
    let (zone, standard) = (by(false), by(true));
    let (_, found) = if standard.0 < zone.0 - 10.0 { standard } else { zone };
    let count = found.iter().flatten().count();
    if count > 0 {
        let names: Vec<&str> = found.iter().flatten().map(|mark| mark.as_str()).collect();
        work.notes.push(format!("no heading: by the Sun the columns are {}", names.join(", ")));
    }
    for (column, mark) in open.into_iter().zip(found) {
        let Some(mark) = mark else { continue };
        if let Some(column) = work.columns.get_mut(column) {
            column.label = Some(Label::begins(mark));
        }
        for day in &mut work.days {
            for entry in day.record.entries.iter_mut().filter(|entry| entry.column == column) {
                entry.label = Some(Label::begins(mark));
                if !is_whole && !day.doubts.contains(&Doubt::NoHeading) {
                    // The doubt is the column's; it is put to its times when these are read.
                }
            }
        }
    }
}

/// The times of a column as they are written, each with its date if it has one.
fn column_times(work: &Work<'_>, column: usize) -> Vec<(Option<NaiveDate>, f64)> {
    let year = work.about();
    let of_day = |day: &super::Day| {
        let entry = day.record.entries.iter().find(|entry| entry.column == column)?;
        let Content::Times(times) = &entry.content else { return None };
        let cell = &day.record.date;
        let date = cell
            .day
            .zip(cell.month)
            .and_then(|(day, month)| NaiveDate::from_ymd_opt(cell.year.unwrap_or(year), month.into(), day.into()));
        Some((date, f64::from(times.first()?.minute)))
    };
    work.days.iter().filter_map(of_day).take(SAMPLE).collect()
}

/// What it costs to take a column for each mark; infinite where it cannot be.
fn costs(work: &Work<'_>, column: usize, taken: &[TableMark], is_standard: bool) -> Vec<f64> {
    let times = column_times(work, column);
    let middle = NaiveDate::from_ymd_opt(work.about(), 3, 21);
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
                    let date = date.or(if has_dates { None } else { middle })?;
                    let offset = if is_standard { work.sky.standard(date.year()) } else { work.sky.offset(date) };
                    Some(wrapped(minute - work.sky.utc(date, *mark)? - offset, 720.0))
                })
                .collect();
            let Some((middle, spread)) = spread(&deviations) else { return f64::INFINITY };
            let middle_off = match mark {
                TableMark::Imsak | TableMark::Fajr | TableMark::Isha => middle.abs() * 0.35,
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
            let cost = middle_off + spread_off + rare;
            if cost > 60.0 { f64::INFINITY } else { cost }
        })
        .collect()
}

/// The cheapest marks for columns in the order of the day, with their cost. A column that fits none has none.
fn assign(costs: &[Vec<f64>]) -> (f64, Vec<Option<TableMark>>) {
    const NONE: f64 = 45.0;
    // best[m]: the cheapest way to name the columns so far with the marks before m, and the choices.
    let mut best: Vec<(f64, Vec<Option<usize>>)> = vec![(0.0, Vec::new()); ORDER.len() + 1];
    for column in costs {
        let mut next: Vec<(f64, Vec<Option<usize>>)> = Vec::new();
        for until in 0..=ORDER.len() {
            let mut candidates: Vec<(f64, Vec<Option<usize>>)> = Vec::new();
            if let Some((cost, choices)) = best.get(until) {
                let mut choices = choices.clone();
                choices.push(None);
                candidates.push((cost + NONE, choices));
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
    (cost, choices.into_iter().map(|choice| choice.and_then(|at| ORDER.get(at).copied())).collect())
}
