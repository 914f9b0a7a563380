//! Rows whose clock is not the zone's: a page in UTC or in standard time all year, and an hour off around a clock change.

use alloc::vec::Vec;

use chrono::NaiveDate;

use super::observed::{Cell, Column, Day, median};
use super::sun::RISING;
use crate::units::MINUTE_MS;
use crate::{Mark, PerMark};

/// A run of days of a page whose clock is not the zone's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClockFault {
    /// The first date.
    pub first: NaiveDate,
    /// The last date.
    pub last: NaiveDate,
    /// How many rows of the timetable are in the run.
    pub rows: usize,
    /// How far the page's clock is ahead of the zone's, in minutes: −60 for a page that leaves summer time out.
    pub ahead_min: i64,
}

/// Clocks differ by whole half hours. The quarters of Nepal and the Chathams are part of their own zones.
const STEP_MS: i64 = 30 * MINUTE_MS;
/// The least deviation of all marks of a row together that is a clock's.
const LEAST_MS: i64 = 20 * MINUTE_MS;
/// The fewest marks of the Sun that show a clock without the others.
const LEAST_MARKS: usize = 3;

/// The way of each row's clock from the zone's, in whole half hours, found from columns of the plain Sun.
pub(super) fn offsets_ms(columns: &PerMark<Column>, rows: usize) -> Vec<i64> {
    // Another school of Asr and other twilights move with the season as a clock does; sunrise, noon and sunset do not.
    let is_printed = |mark: &Mark| columns[*mark].iter().any(|cell| matches!(cell, Cell::Apart(_)));
    let of_sun: Vec<Mark> = RISING.into_iter().filter(is_printed).collect();
    let marks: &[Mark] = if of_sun.len() >= LEAST_MARKS { &of_sun } else { &Mark::ALL };
    let of_noon = noon_ms(columns, rows);
    // Over a page the usual deviation of a mark is its rule's; what the marks of a row have beyond theirs is the clock's.
    let usual = PerMark::from_fn(|mark| {
        let beyond = columns[mark].iter().zip(&of_noon).filter_map(|(cell, noon_ms)| match cell {
            Cell::Apart(apart_ms) => Some(apart_ms - noon_ms),
            _ => None,
        });
        median(beyond.collect()).unwrap_or(0)
    });
    let of_row = |row: usize| {
        let apart = marks.iter().filter_map(|mark| match columns[*mark].get(row)? {
            Cell::Apart(apart_ms) => Some(apart_ms - usual[*mark]),
            _ => None,
        });
        let beyond: Vec<i64> = apart.collect();
        let middle_ms = median(beyond.clone()).unwrap_or(0);
        let together = beyond.iter().filter(|apart| (*apart - middle_ms).abs() < LEAST_MS / 2).count();
        let is_off = middle_ms.abs() >= LEAST_MS && beyond.len() > 1 && 2 * together > beyond.len();
        if is_off { (middle_ms + STEP_MS / 2).div_euclid(STEP_MS) * STEP_MS } else { 0 }
    };
    (0..rows).map(of_row).collect()
}

/// For each row the deviation of its noon in whole half hours: the mean of sunrise and sunset, which no rule of Dhuhr moves.
fn noon_ms(columns: &PerMark<Column>, rows: usize) -> Vec<i64> {
    let at = |mark: Mark, row: usize| match columns[mark].get(row) {
        Some(Cell::Apart(apart_ms)) => Some(*apart_ms),
        _ => None,
    };
    let of_row = |row: usize| {
        let sunset = at(Mark::Sunset, row).or_else(|| at(Mark::Maghrib, row));
        let noon_ms = match (at(Mark::Sunrise, row), sunset, at(Mark::Dhuhr, row)) {
            (Some(sunrise), Some(sunset), Some(dhuhr)) => median(alloc::vec![sunrise, sunset, dhuhr])?,
            (Some(sunrise), Some(sunset), None) => i64::midpoint(sunrise, sunset),
            (sunrise, sunset, dhuhr) => dhuhr.or(sunset).or(sunrise)?,
        };
        Some((noon_ms + STEP_MS / 2).div_euclid(STEP_MS) * STEP_MS)
    };
    (0..rows).map(|row| of_row(row).unwrap_or(0)).collect()
}

/// The runs of rows with the same clock that is not the zone's.
pub(super) fn faults(days: &[Day]) -> Vec<ClockFault> {
    let mut faults: Vec<ClockFault> = Vec::new();
    let mut last_ms = 0;
    for day in days {
        let ahead_min = day.clock_ms / MINUTE_MS;
        match faults.last_mut().filter(|_| day.clock_ms == last_ms) {
            Some(fault) if day.clock_ms != 0 => {
                fault.last = day.date;
                fault.rows += 1;
            }
            _ if day.clock_ms != 0 => faults.push(ClockFault { first: day.date, last: day.date, rows: 1, ahead_min }),
            _ => {}
        }
        last_ms = day.clock_ms;
    }
    faults
}
