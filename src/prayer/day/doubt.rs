//! Decisions that two solvers must make alike.
//!
//! Two solvers find the same crossing with different last bits. Where a rule compares two instants, and the result moves a time or
//! names another basis, these bits could decide. So a comparison within [`IN_DOUBT_DAYS`] of its limit puts the day in doubt, and
//! the reference computes a day in doubt. Where two instants of a rule can be equal by definition, the limit is
//! [`ON_THE_EDGE_DAYS`] away from that, so that this common case is not in doubt.

use core::cell::Cell;

use crate::units::MS_PER_DAY;

/// The distance in days within which an instant counts as on the edge of a night, or as in its middle: a millisecond.
///
/// If a twilight has the depression of the horizon, it is the edge of the night itself; a portion can be half of a night.
pub(crate) const ON_THE_EDGE_DAYS: f64 = 1.0 / MS_PER_DAY;

/// The distance in days from the limit of a comparison within which a day is in doubt: half a millisecond.
///
/// Each instant of a solver is within a tenth of a millisecond of the reference (`Solver`), so a difference of two is within a fifth.
pub(crate) const IN_DOUBT_DAYS: f64 = 0.5 / MS_PER_DAY;

/// Remembers whether a day is in doubt, for the caller that needs it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Doubt<'a>(Option<&'a Cell<bool>>);

impl<'a> Doubt<'a> {
    pub(super) const fn in_cell(cell: &'a Cell<bool>) -> Self {
        Self(Some(cell))
    }

    /// Whether a difference of instants is above 0.
    pub(super) fn is_positive(self, difference_days: f64) -> bool {
        if difference_days.abs() <= IN_DOUBT_DAYS
            && let Self(Some(cell)) = self
        {
            cell.set(true);
        }
        difference_days > 0.0
    }
}
