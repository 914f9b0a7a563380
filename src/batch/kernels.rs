//! The last steps of a block of days, compiled for several sets of instructions.

use crate::PerMark;
use crate::math::branchless::integer;
use crate::math::processor::Kernel;
use crate::prayer::Rounding;
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

/// From the events of D days at a place to their cells. The result is above 0 for each day that the reference must compute.
pub(super) struct Cells<'a, 'r, const D: usize> {
    pub(super) finish: &'a Finish<'r>,
    pub(super) rounding: &'a PerMark<Rounding>,
    pub(super) unit: Unit,
    pub(super) events: &'a Events<D>,
    /// Which of the days are in Ramadan.
    pub(super) ramadan: &'a [bool; D],
    pub(super) offset_s: i32,
    /// 12h UTC of the first day, in Unix seconds.
    pub(super) noon_s: i64,
    pub(super) columns: PerMark<&'a mut [i64]>,
}

impl<const D: usize> Kernel for Cells<'_, '_, D> {
    type Output = Days<D>;

    #[inline(always)]
    fn run(self) -> Self::Output {
        let Self { finish, rounding, unit, events, ramadan, offset_s, noon_s, mut columns } = self;
        // Copies, which the compiler knows not to overlap with the cells.
        let (mut ms, mut ask) = (events.ms, events.ask);
        finish.shift_days(&mut ms, ramadan, &mut ask);
        for (mark, ms) in ms.iter() {
            let cells = columns.get_mut(mark);
            match unit {
                Unit::Milliseconds => write(ms, noon_s * i64::from(SECOND_MS), DAY_MS, cells),
                Unit::Seconds => {
                    // A mark without rounding is truncated to the second.
                    let step = Step::of(rounding[mark]).unwrap_or(Step::SECOND);
                    let seconds = step.round(ms, f64::from(offset_s) * MS_PER_SECOND, MS_PER_SECOND, &mut ask);
                    write(&seconds, noon_s, DAY_S.into(), cells);
                }
            }
        }
        ask
    }
}

/// Writes times counted from each day's noon, given the count of the first noon and of a day.
#[inline(always)]
fn write<const D: usize>(from_noon: &Days<D>, first_noon: i64, day: i64, cells: &mut [i64]) {
    let mut noon = first_noon;
    for (cell, from_noon) in cells.iter_mut().zip(from_noon) {
        *cell = noon + integer(*from_noon);
        noon += day;
    }
}
