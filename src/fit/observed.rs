//! The printed minutes of a timetable, and how far a schedule's times are from them.

use alloc::vec::Vec;

use chrono::{NaiveDate, TimeZone, Timelike};

use crate::hijri::is_ramadan;
use crate::prayer::Method;
use crate::testing::Timetable;
use crate::units::{DAY_MS, MINUTE_MS, SECOND_MS};
use crate::{Mark, PerMark, Place, Schedule};

/// A printed day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day {
    pub(super) date: NaiveDate,
    /// The date whose Sun and clock it has: its own, or the same of another year.
    pub(super) of: NaiveDate,
    /// Milliseconds after midnight on the page's clock.
    pub(super) printed_ms: PerMark<Option<i64>>,
    /// How far the page's clock is ahead of the zone's, in milliseconds.
    pub(super) clock_ms: i64,
}

impl Day {
    /// The days of a timetable that print a time, in order of date.
    pub(super) fn all_of(timetable: &Timetable) -> Vec<Self> {
        let of_row = |row: &crate::testing::Row| {
            let printed_ms = PerMark::from_fn(|mark| {
                let time = row.printed().entry(mark).time()?;
                Some(i64::from(time.num_seconds_from_midnight()) / 60 * MINUTE_MS)
            });
            Self { date: row.date(), of: row.date(), printed_ms, clock_ms: 0 }
        };
        let is_printed = |day: &Self| day.printed_ms.iter().any(|(_, printed)| printed.is_some());
        let mut days: Vec<Self> = timetable.rows().iter().map(of_row).filter(is_printed).collect();
        days.sort_by_key(|day| day.date);
        days
    }
}

/// A number of days, evenly spread.
pub(super) fn spread(days: &[Day], most: usize) -> Vec<Day> {
    let step = days.len().div_ceil(most.max(1)).max(1);
    days.iter().step_by(step).copied().collect()
}

/// A printed minute compared with a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// The page does not print the mark.
    Blank,
    /// The day does not have the mark.
    Absent,
    /// The printed minute less the time before shift and rounding, in milliseconds.
    Apart(i64),
}

/// The cells of a mark, a day each.
pub(super) type Column = Vec<Cell>;

/// The way from one time of day to another by the shorter way round the clock: −12 h ≤ way < 12 h.
pub(super) fn way_ms(from_ms: i64, to_ms: i64) -> i64 {
    (to_ms - from_ms + DAY_MS / 2).rem_euclid(DAY_MS) - DAY_MS / 2
}

/// The columns of a method at a place, before the shifts and the roundings that the method has for the marks. The shifts of Ramadan
/// are part of the time.
pub(super) fn columns<Tz: TimeZone>(days: &[Day], place: Place, zone: &Tz, method: &Method) -> PerMark<Column> {
    let schedule = Schedule::new(place, zone.clone(), *method);
    let shifts = *schedule.method().shifts();
    let mut columns = PerMark::from_fn(|_| Vec::with_capacity(days.len()));
    for day in days {
        let computed = schedule.partial_day(day.of).ok();
        for mark in Mark::ALL {
            let cell = match (day.printed_ms[mark], &computed) {
                (None, _) => Cell::Blank,
                (Some(_), None) => Cell::Absent,
                (Some(printed_ms), Some(computed)) => match computed.unrounded(mark) {
                    Err(_) => Cell::Absent,
                    Ok(time) => {
                        let unshifted_ms = millis_of_day(time.time()) - i64::from(shifts[mark].as_millis());
                        Cell::Apart(way_ms(unshifted_ms, printed_ms - day.clock_ms))
                    }
                },
            };
            columns.get_mut(mark).push(cell);
        }
    }
    columns
}

fn millis_of_day(time: chrono::NaiveTime) -> i64 {
    i64::from(time.num_seconds_from_midnight()) * i64::from(SECOND_MS) + i64::from(time.nanosecond() / 1_000_000)
}

/// The middle value, the lower one of two; none of none.
pub(super) fn median(mut values: Vec<i64>) -> Option<i64> {
    values.sort_unstable();
    values.get(values.len().checked_sub(1)? / 2).copied()
}

/// Whether each day is in Ramadan by the calendar that an interval uses.
pub(super) fn ramadan(days: &[Day]) -> Vec<bool> {
    days.iter().map(|day| is_ramadan(day.of)).collect()
}
