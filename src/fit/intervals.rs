//! Intervals before sunrise and after Maghrib: fixed ones, and tables by the date.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use chrono::{Datelike, TimeZone};

use super::choice::{Choice, OTHER_ROUNDING_NATS, Rule};
use super::ground::Ground;
use super::likelihood::Tally;
use super::observed::{Cell, Column, Day, way_ms};
use super::printing::{Histogram, Printing, ROUNDINGS};
use crate::Mark;
use crate::prayer::{DateStep, FajrRule, IshaRule, Method, Rounding, Shift};
use crate::units::MINUTE_MS;

/// The longest interval that is tried, in minutes.
const LONGEST_MIN: i64 = 240;
/// Another length in Ramadan.
const RAMADAN_NATS: f64 = 3.0;
/// That an interval is in a table at all.
const TABLE_NATS: f64 = 10.0;
/// A step of a minute, and a longer one.
const MINUTE_STEP_NATS: f64 = 1.0;
const LONG_STEP_NATS: f64 = 5.0;

/// How long it takes to say an interval of whole minutes, in nats.
fn interval_nats(minutes: i64) -> f64 {
    match minutes {
        0 => 6.0,
        halves if halves % 30 == 0 => 3.0,
        fives if fives % 5 == 0 => 4.0,
        _ => 5.5,
    }
}

/// Sunrise against the printed Fajr, and Maghrib without a shift against the printed Isha, with the signs of their intervals.
pub(super) fn counted<Tz: TimeZone>(ground: &Ground<'_, Tz>, method: &Method) -> [(i64, Column); 2] {
    let counting = method
        .with_shift(Mark::Maghrib, Shift::ZERO)
        .with_fajr(FajrRule::BeforeSunrise(Shift::ZERO))
        .with_isha(IshaRule::AfterMaghrib { usual: Shift::ZERO, ramadan: Shift::ZERO });
    let columns = ground.columns(&counting);
    [(-1, columns[Mark::Fajr].clone()), (1, columns[Mark::Isha].clone())]
}

/// The best fixed interval. `column` compares the mark at which the interval starts, sunrise or the authority's Maghrib, with the
/// printed minutes of Fajr or Isha; `sign` is −1 for Fajr and 1 for Isha.
pub(super) fn fixed(column: &[Cell], in_ramadan: &[bool], sign: i64, expected: Rounding) -> Option<Choice> {
    let part = |ramadan: bool| -> Vec<Cell> {
        column.iter().zip(in_ramadan).filter(|(_, is_in)| **is_in == ramadan).map(|(cell, _)| *cell).collect()
    };
    // A fasting month has an interval of its own where its days are not as the others.
    let parts = [part(false), part(true)].map(|cells| Histogram::of(&cells));
    let whole = Histogram::of(column);
    let mut best: Option<Choice> = None;
    for rounding in ROUNDINGS {
        let of_rounding = if rounding == expected { 0.0 } else { OTHER_ROUNDING_NATS };
        let mut offer = |usual_min: i64, ramadan_min: i64, tally: Tally, length: f64| {
            let choice = Choice {
                rule: Rule::Interval { usual_min, ramadan_min },
                printing: Printing { shift_ms: 0, rounding },
                tally,
                length_nats: length + of_rounding,
                data_nats: tally.nats(),
            };
            if best.as_ref().is_none_or(|best| choice.nats() < best.nats()) {
                best = Some(choice);
            }
        };
        let near = |histogram: &Histogram| {
            let middle_min = histogram.middle_min();
            middle_min.into_iter().flat_map(|middle| middle - 2..=middle + 2).filter(|more| more.abs() <= LONGEST_MIN)
        };
        for more_min in near(&whole) {
            let tally = whole.tally(more_min, rounding);
            offer(more_min * sign, more_min * sign, tally, interval_nats(more_min));
        }
        if sign > 0 && parts.iter().all(|part| part.middle_min().is_some()) {
            let [usual, ramadan] = &parts;
            for usual_min in near(usual) {
                for ramadan_min in near(ramadan) {
                    let mut tally = usual.tally(usual_min, rounding);
                    tally.add(&ramadan.tally(ramadan_min, rounding));
                    let length = interval_nats(usual_min) + interval_nats(ramadan_min) + RAMADAN_NATS;
                    offer(usual_min, ramadan_min, tally, length);
                }
            }
        }
    }
    best
}

/// How long it takes to say a table: on which dates it steps, and by how much.
fn table_nats(steps: &[(DateStep, i64)], dates: usize) -> f64 {
    let by: f64 = steps
        .windows(2)
        .map(|pair| match pair {
            [(_, before), (_, after)] if (after - before).abs() == 1 => MINUTE_STEP_NATS,
            _ => LONG_STEP_NATS,
        })
        .sum();
    let [steps, dates] = [steps.len(), dates].map(float);
    let still = (dates - steps).max(1.0);
    let on_which = steps * crate::math::ln(dates / steps) + still * crate::math::ln(dates / still);
    TABLE_NATS + on_which + by
}

/// A small number.
fn float(number: usize) -> f64 {
    i64::try_from(number).map_or(f64::INFINITY, super::likelihood::float)
}

/// A page whose intervals step on more than nine days of ten has no table of them.
const MOST_STEPS_OF_TEN: usize = 9;

/// The table of whole minutes between two printed marks, by the month and the day, of the days that print both in their
/// order; none if two days of a date differ, or nearly every day has a step.
pub(super) fn by_date<Tz>(
    ground: &Ground<'_, Tz>,
    from: Mark,
    to: Mark,
    column: &[Cell],
    expected: Rounding,
) -> Option<Choice> {
    let Ground { days, all, .. } = ground;
    let mut minutes: BTreeMap<(u8, u8), i64> = BTreeMap::new();
    for day in *all {
        let (Some(from_ms), Some(to_ms)) = (day.printed_ms[from], day.printed_ms[to]) else { continue };
        let date = (u8::try_from(day.date.month()).ok()?, u8::try_from(day.date.day()).ok()?);
        let length = way_ms(from_ms, to_ms) / MINUTE_MS;
        let is_backwards = if to == Mark::Fajr { length > 0 } else { length < 0 };
        if is_backwards {
            continue;
        }
        if minutes.insert(date, length).is_some_and(|other| other != length) {
            return None;
        }
    }
    let mut steps: Vec<(DateStep, i64)> = Vec::new();
    for ((month, day), length) in &minutes {
        if steps.last().is_none_or(|(_, last)| last != length) {
            steps.push((
                DateStep::new(*month, *day, Shift::new(i32::try_from(length * MINUTE_MS).ok()?).ok()?),
                *length,
            ));
        }
    }
    if steps.len() < 2 || steps.len() * 10 > minutes.len() * MOST_STEPS_OF_TEN {
        return None;
    }
    let table_nats = table_nats(&steps, minutes.len());
    let of_date = |day: &Day| {
        let date = (u8::try_from(day.date.month()).ok()?, u8::try_from(day.date.day()).ok()?);
        minutes.get(&date).copied()
    };
    let cells: Vec<Cell> = days
        .iter()
        .zip(column)
        .map(|(day, cell)| match (*cell, of_date(day)) {
            (Cell::Apart(apart_ms), Some(length)) => Cell::Apart(apart_ms - length * MINUTE_MS),
            (Cell::Blank, _) => Cell::Blank,
            _ => Cell::Absent,
        })
        .collect();
    let tally = Tally::of(&cells, 0, expected);
    let table = steps
        .iter()
        .map(|(step, length)| {
            DateStep::new(
                step.month(),
                step.day(),
                Shift::new(i32::try_from(length.abs() * MINUTE_MS).unwrap_or_default()).unwrap_or_default(),
            )
        })
        .collect();
    Some(Choice {
        rule: Rule::ByDate(table),
        printing: Printing { shift_ms: 0, rounding: expected },
        tally,
        // The steps are of all days, and the minutes may be of a few.
        length_nats: table_nats * float(days.len()) / float(all.len()),
        data_nats: tally.nats(),
    })
}
