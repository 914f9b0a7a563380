//! The reference: computes the events of one day by the rules.
//!
//! A civil date at a place ([`CivilDay`](types::CivilDay)) → the marks by the Sun ([`sun`]) → the rule for polar days
//! ([`polar`]) → the rule for nights without darkness ([`high_latitude`]). `finish` does the later steps, from the
//! authority's shift to the printed minute. The code here does not depend on the authority or on `lanes`. `lanes` computes
//! the same events faster, and `agreement.rs` compares the two.

mod epoch_sun;
mod high_latitude;
mod night;
mod polar;
mod season;
pub(crate) mod solver;
pub(crate) mod sun;
pub(crate) mod types;

pub(crate) use epoch_sun::days_to_year;

use crate::prayer::Basis;
use crate::{AbsentReason, PerMark};

/// Every mark of a day before any shift: Unix milliseconds (UTC) and the basis, or the reason why it is missing. An Isha
/// that follows Maghrib by an interval is still equal to Maghrib.
pub(crate) fn events(day: types::CivilDay<'_>) -> PerMark<Result<(i64, Basis), AbsentReason>> {
    let sun = sun::SunDay::of(day);
    let marks = high_latitude::marks(&sun);
    PerMark::from_fn(|mark| marks[mark].map(|(ut, basis)| (sun.unix_ms(ut), basis)))
}
