//! The times of rows of places and dates: rows that share a place or dates go through the library's batch together.

use std::ops::Range;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, Offset, TimeZone, Utc};
use miqat::batch::{ABSENT, Batch, ColumnsMut};
use miqat::{Coordinates, Mark, Method, PartialTimes, Schedule};

use super::piece::{Fault, Piece, Row};
use super::zones::{Noon, Zone};
use crate::schedule::name;

/// The part of the answer that a thread fills.
pub struct Answer<'a> {
    pub marks: [&'a mut [i64]; Mark::COUNT],
    /// If they are wanted: for each row, why a mark or the row is absent.
    pub reasons: Option<&'a mut [Option<String>]>,
}

/// A day of a place that is missing in a table is computed in vain if the next row is at most this number of days later:
/// a day in a batch costs a twelfth of a day by itself.
const MOST_GAP_DAYS: i32 = 8;
/// The most cells of one batch, so that its columns stay in the processor's cache.
const MOST_CELLS: usize = 16_384;
/// Rows are sorted if a run has fewer than these on average.
const SHORT_RUN: usize = 8;

/// Rows of one place and setting, by date.
#[derive(Clone, Copy, Debug)]
struct Run {
    rows: (usize, usize),
    setting: u32,
    first_day: i32,
    days: i32,
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
            Ok(Some(row)) => match piece.noon(&row) {
                Noon::Any => rows.push(Row { index: row.index - start as u32, ..row }),
                Noon::OnClock => by_clock.push(Row { index: row.index - start as u32, ..row }),
            },
            Ok(None) => answer.absent(index - start, "an input is null".to_owned()),
            Err(fault) if piece.strict => return Err(fault),
            Err(fault) => answer.absent(index - start, fault.message),
        }
    }
    let mut runs = runs_of(&rows);
    if runs.len() * SHORT_RUN > rows.len() {
        rows.sort_unstable_by_key(Row::order);
        runs = runs_of(&rows);
    }
    runs.sort_unstable_by_key(|run| (run.setting, run.first_day, run.days));
    for alike in runs.chunk_by(|a, b| (a.setting, a.first_day, a.days) == (b.setting, b.first_day, b.days)) {
        let days = usize::try_from(alike[0].days).unwrap_or(usize::MAX);
        for runs in alike.chunks((MOST_CELLS / days).max(1)) {
            by_batch(piece, &rows, runs, days, answer).map_err(|error| piece.fault(start, &error))?;
        }
    }
    by_schedule(piece, &by_clock, start, answer)
}

fn runs_of(rows: &[Row]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if let (Some(run), Some(before)) = (runs.last_mut(), at.checked_sub(1).and_then(|before| rows.get(before)))
            && row.is_at_place_of(before)
            && (0..=MOST_GAP_DAYS).contains(&(row.day - before.day))
        {
            run.rows.1 = at + 1;
            run.days = row.day - run.first_day + 1;
        } else {
            runs.push(Run { rows: (at, at + 1), setting: row.setting, first_day: row.day, days: 1 });
        }
    }
    runs
}
