//! The reference: computes the events of one day by the rules.
//!
//! A civil date at a place ([`CivilDay`](types::CivilDay)) → the marks by the Sun ([`sun`]) → the rule for polar days
//! ([`polar`]) → the rule for nights without darkness ([`high_latitude`]). `finish` does the later steps, from the
//! authority's shift to the printed minute. The code here does not depend on the authority or on `lanes`. `lanes` computes
//! the same events faster, and `agreement.rs` compares the two.

pub(crate) mod doubt;
mod epoch_sun;
mod high_latitude;
mod night;
mod polar;
mod season;
pub(crate) mod solver;
pub(crate) mod sun;
pub(crate) mod types;

pub(crate) use epoch_sun::days_to_year;

use core::cell::Cell;

use crate::prayer::Basis;
use crate::{AbsentReason, PerMark};
use doubt::Doubt;
use solver::Solver;
use types::CivilDay;

/// Every mark of a day before any shift: Unix milliseconds (UTC) and the basis, or the reason why it is missing. An Isha
/// that follows Maghrib by an interval is still equal to Maghrib. The reference's solver computes a day that is in doubt.
pub(crate) fn events(day: CivilDay<'_>) -> PerMark<Result<(i64, Basis), AbsentReason>> {
    let is_in_doubt = Cell::new(false);
    let events = events_by_one_solver(CivilDay { doubt: Doubt::in_cell(&is_in_doubt), ..day });
    if is_in_doubt.get() { events_by_one_solver(CivilDay { solver: Solver::REFERENCE, ..day }) } else { events }
}

fn events_by_one_solver(day: CivilDay<'_>) -> PerMark<Result<(i64, Basis), AbsentReason>> {
    let sun = sun::SunDay::of(day);
    let marks = high_latitude::marks(&sun);
    PerMark::from_fn(|mark| marks[mark].map(|(ut, basis)| (sun.unix_ms(ut), basis)))
}
