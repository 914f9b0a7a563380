//! The last steps of a block of days: from its events to the cells of a table.

use crate::PerMark;
use crate::math::branchless::integer;
use crate::prayer::finish::rounding::Step;
use crate::prayer::finish::{Days, Finish};
use crate::prayer::lanes::Events;
use crate::units::{DAY_MS, DAY_S, MS_PER_SECOND, SECOND_MS};

/// The unit of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// The printed time, in Unix seconds.
    Seconds,
    /// The unrounded time, in Unix milliseconds.
    Milliseconds,
}

/// Writes the cells of D days at a place with a UTC offset. `noon_s` is 12h UTC of the first day, in Unix seconds. The result
/// is above 0 for each day that the reference must compute.
#[inline(always)]
pub(super) fn write_cells<const D: usize>(
    finish: &Finish<'_>,
    events: &Events<D>,
    in_ramadan: &[bool; D],
    offset_s: i32,
    noon_s: i64,
    unit: Unit,
    mut columns: PerMark<&mut [i64]>,
) -> Days<D> {
    // Copies, which the compiler knows not to overlap with the cells.
    let (mut ms, mut ask) = (events.ms, events.ask);
    finish.shift_days(&mut ms, in_ramadan, &mut ask);
    for (mark, ms) in ms.iter() {
        let cells = columns.get_mut(mark);
        match unit {
            Unit::Milliseconds => write(ms, noon_s * i64::from(SECOND_MS), DAY_MS, cells),
            Unit::Seconds => {
                // A mark without rounding is truncated to the second.
                let step = Step::of(finish.rounding(mark)).unwrap_or(Step::SECOND);
                let seconds = step.round(ms, f64::from(offset_s) * MS_PER_SECOND, MS_PER_SECOND, &mut ask);
                write(&seconds, noon_s, DAY_S.into(), cells);
            }
        }
    }
    ask
}

/// Writes times counted from each day's noon, given the count of the first noon and of a day. A NaN becomes some number, which
/// the reference overwrites.
#[inline(always)]
fn write<const D: usize>(from_noon: &Days<D>, first_noon: i64, day: i64, cells: &mut [i64]) {
    let mut noon = first_noon;
    for (cell, from_noon) in cells.iter_mut().zip(from_noon) {
        *cell = noon + integer(*from_noon);
        noon += day;
    }
}
