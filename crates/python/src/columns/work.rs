//! The times of rows of places and dates: rows that share a place or dates go through the library's batch together.

use std::ops::Range;

use chrono::{Datelike, FixedOffset, Offset, Utc};
use miqat::batch::{ABSENT, Batch, ColumnsMut};
use miqat::{Coordinates, Mark, PartialTimes, Schedule};
use pyo3::Python;

use super::piece::{Fault, Piece, Row, YEARS, date_of};
use super::zones::{Noon, Zone, solar_offset_s};
use crate::clock::Clock;
use crate::inner::name;

/// The part of the answer that a thread fills.
pub struct Answer<'a> {
    pub marks: [&'a mut [i64]; Mark::COUNT],
    /// If they are wanted: for each row, why a mark or the row is absent.
    pub reasons: Option<&'a mut [Option<String>]>,
}

/// A day of a place that is missing in a table is computed in vain if the next row is at most this number of days later:
/// a day in a batch costs a twelfth of a day by itself.
const MOST_GAP_DAYS: i32 = 12;
/// Long runs of rows in disorder begin and end at multiples of these days.
const STEP_DAYS: i32 = 32;
/// The most cells of one batch, so that its columns stay in the processor's cache.
const MOST_CELLS: usize = 16_384;
/// For fewer places on one date than these, a batch has nothing to share.
const FEW_PLACES: usize = 4;
/// Rows are sorted if a run has fewer than these on average.
const SHORT_RUN: usize = 8;

/// Rows of one place and setting, by date.
#[derive(Clone, Debug)]
struct Run {
    rows: Range<usize>,
    setting: u32,
    first_day: i32,
    days: i32,
}

impl Run {
    /// Begins and ends a long run at the days at which others do, so that they go through one batch, where they share the Sun.
    fn widen(&mut self) {
        let first = self.first_day.div_euclid(STEP_DAYS) * STEP_DAYS;
        let after = (self.first_day + self.days - 1).div_euclid(STEP_DAYS) * STEP_DAYS + STEP_DAYS;
        let is_within = [first, after].iter().all(|day| date_of(*day).is_some_and(|date| YEARS.contains(&date.year())));
        if self.days >= 2 * STEP_DAYS && is_within {
            (self.first_day, self.days) = (first, after - first);
        }
    }
}

/// Fills the answer for some rows of a piece.
///
/// # Errors
///
/// The fault of the first row that has one, unless the piece turns faults into reasons.
pub fn fill(piece: &Piece<'_>, range: Range<usize>, answer: &mut Answer<'_>) -> Result<(), Fault> {
    let start = range.start;
    let (mut rows, mut by_clock) = (Vec::with_capacity(range.len()), Vec::new());
    for index in range {
        match piece.row(index) {
            Ok(Some(row)) => {
                let row = Row { index: (index - start) as u32, ..row };
                match piece.noon(&row) {
                    Noon::Any => rows.push(row),
                    Noon::OnClock => by_clock.push(row),
                }
            }
            Ok(None) => answer.miss(index - start, || "an input is null".to_owned()),
            Err(fault) => answer.refuse(piece, index - start, fault)?,
        }
    }
    let mut runs = runs_of(&rows);
    if runs.len() * SHORT_RUN > rows.len() {
        rows.sort_unstable_by_key(Row::order);
        runs = runs_of(&rows);
        runs.iter_mut().for_each(Run::widen);
    }
    runs.sort_unstable_by_key(|run| (run.setting, run.first_day, run.days));
    for alike in runs.chunk_by(|a, b| (a.setting, a.first_day, a.days) == (b.setting, b.first_day, b.days)) {
        let days = alike.first().map_or(1, |run| run.days as usize);
        for runs in alike.chunks((MOST_CELLS / days).max(1)) {
            if let Err(message) = by_batch(piece, &rows, runs, days, answer) {
                let row = runs.first().and_then(|run| rows.get(run.rows.start)).map_or(0, |row| row.index as usize);
                return Err(Fault { row: piece.first + start + row, message });
            }
        }
    }
    for row in &by_clock {
        if let Err(message) = on_clock(piece, row, answer) {
            let index = row.index as usize;
            answer.refuse(piece, index, Fault { row: piece.first + start + index, message })?;
        }
    }
    Ok(())
}

fn runs_of(rows: &[Row]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut before: Option<&Row> = None;
    for (at, row) in rows.iter().enumerate() {
        match (runs.last_mut(), before) {
            (Some(run), Some(before))
                if row.is_at_place_of(before) && (0..=MOST_GAP_DAYS).contains(&(row.day - before.day)) =>
            {
                run.rows.end = at + 1;
                run.days = row.day - run.first_day + 1;
            }
            _ => runs.push(Run { rows: at..at + 1, setting: row.setting, first_day: row.day, days: 1 }),
        }
        before = Some(row);
    }
    runs
}

/// Fills the rows of runs that have the same setting and the same dates.
fn by_batch(piece: &Piece<'_>, rows: &[Row], runs: &[Run], days: usize, answer: &mut Answer<'_>) -> Result<(), String> {
    let Some(one) = runs.first() else { return Ok(()) };
    if days == 1 && runs.len() < FEW_PLACES {
        let rows = |run: &Run| rows.get(run.rows.clone()).unwrap_or_default();
        return runs.iter().try_for_each(|run| by_schedule(piece, rows(run), answer));
    }
    let (method, madhab, zone) = piece.setting(one.setting)?;
    let first = date_of(one.first_day).ok_or_else(|| "a date is out of range".to_owned())?;
    let places: Vec<Coordinates> = runs.iter().filter_map(|run| Some(rows.get(run.rows.start)?.place)).collect();
    let offsets_s: Vec<i32> = places.iter().map(|place| offset_s(zone, *place)).collect();
    let batch = piece.rules.batch(Batch::new(*method, first, days), madhab).with_offsets(&offsets_s);
    let mut cells = vec![ABSENT; Mark::COUNT * places.len() * days];
    let mut parts = cells.chunks_exact_mut(places.len() * days);
    let mut columns = ColumnsMut::new(std::array::from_fn(|_| parts.next().unwrap_or_default()));
    batch.fill(&places, &mut columns).map_err(|error| error.to_string())?;
    for (place, run) in runs.iter().enumerate() {
        for row in rows.get(run.rows.clone()).unwrap_or_default() {
            let (index, cell) = (row.index as usize, place * days + (row.day - run.first_day) as usize);
            let mut whole = true;
            for (mark, filled) in Mark::ALL.into_iter().zip(&mut answer.marks) {
                if let (Some(time), Some(found)) = (filled.get_mut(index), columns.column(mark).get(cell)) {
                    *time = *found;
                    whole &= *found != ABSENT;
                }
            }
            if !whole && answer.reasons.is_some() {
                by_schedule(piece, std::slice::from_ref(row), answer)?;
            }
        }
    }
    Ok(())
}

/// An offset with which a date of a place begins on the right solar day.
fn offset_s(zone: &Zone, place: Coordinates) -> i32 {
    match zone {
        Zone::Fixed(offset_s) => *offset_s,
        Zone::OfLongitude | Zone::Named(..) | Zone::Own(_) => solar_offset_s(place.longitude().degrees()),
    }
}

/// Fills rows of one place and date by its schedule, with an offset that is as good as the clock's.
fn by_schedule(piece: &Piece<'_>, rows: &[Row], answer: &mut Answer<'_>) -> Result<(), String> {
    let Some(row) = rows.first() else { return Ok(()) };
    let (method, madhab, zone) = piece.setting(row.setting)?;
    let zone = FixedOffset::east_opt(offset_s(zone, row.place)).unwrap_or(Utc.fix());
    let schedule = piece.rules.schedule(Schedule::new(row.place, zone, *method), madhab);
    let times = schedule.partial_day(date_of(row.day).unwrap_or_default()).map_err(|error| error.to_string())?;
    answer.set(rows, &times);
    Ok(())
}

/// Fills a row by its schedule, with the interpreter's clock.
fn on_clock(piece: &Piece<'_>, row: &Row, answer: &mut Answer<'_>) -> Result<(), String> {
    let (method, madhab, zone) = piece.setting(row.setting)?;
    let Some(clock) = zone.clock() else { return Ok(()) };
    let schedule = piece.rules.schedule(Schedule::<Clock>::new(row.place, clock.clone(), *method), madhab);
    let times = Python::attach(|py| {
        let times = schedule.partial_day(date_of(row.day).unwrap_or_default()).map(|times| times.fixed_offset());
        clock.checked(times).map_err(|error| error.value(py).to_string())
    })?;
    answer.set(std::slice::from_ref(row), &times);
    Ok(())
}

/// The marks that are absent, with the reason of each: "fajr, isha: the Sun never sinks far enough".
fn why(times: &PartialTimes<FixedOffset>) -> String {
    let mut reasons: Vec<(String, Vec<&str>)> = Vec::new();
    for mark in Mark::ALL {
        let Err(absent) = times.basis(mark) else { continue };
        let reason = absent.reason.to_string();
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, marks)) => marks.push(name(mark)),
            None => reasons.push((reason, vec![name(mark)])),
        }
    }
    let texts: Vec<String> = reasons.iter().map(|(reason, marks)| format!("{}: {reason}", marks.join(", "))).collect();
    texts.join("; ")
}

impl Answer<'_> {
    /// Sets the marks of rows in whole seconds, as a batch has them, and why one is absent.
    fn set(&mut self, rows: &[Row], times: &PartialTimes<FixedOffset>) {
        let seconds =
            Mark::ALL.map(|mark| times.time(mark).map_or(ABSENT, |time| time.timestamp_millis().div_euclid(1000)));
        for row in rows {
            let index = row.index as usize;
            for (time, filled) in seconds.iter().zip(&mut self.marks) {
                if let Some(filled) = filled.get_mut(index) {
                    *filled = *time;
                }
            }
            if self.reasons.is_some() && seconds.contains(&ABSENT) {
                self.miss(index, || why(times));
            }
        }
    }

    /// Sets the reason of a row, if reasons are wanted.
    fn miss(&mut self, index: usize, reason: impl FnOnce() -> String) {
        if let Some(slot) = self.reasons.as_mut().and_then(|reasons| reasons.get_mut(index)) {
            *slot = Some(reason());
        }
    }

    /// An error, or the reason of a row of nulls.
    fn refuse(&mut self, piece: &Piece<'_>, index: usize, fault: Fault) -> Result<(), Fault> {
        if piece.strict {
            return Err(fault);
        }
        self.miss(index, || fault.message);
        Ok(())
    }
}
