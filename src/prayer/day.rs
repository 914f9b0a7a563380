//! The reference: a day's events, one by one, by the rules.
//!
//! A civil date at a place ([`CivilDay`](types::CivilDay)) → the marks by the Sun ([`sun`]) → the rule for polar days
//! ([`polar`]) → the rule for nights without darkness ([`high_latitude`]). What comes after, from the authority's shift to the
//! printed minute, is `finish`'s. It never asks which authority it serves, and knows nothing of `lanes`: what is done there for
//! speed is done here for truth, and `agreement.rs` compares the two.

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

/// Every mark of a day before any shift: Unix milliseconds of UTC and what they rest on, or why there are none. An Isha after
/// Maghrib stands at Maghrib.
pub(crate) fn events(day: types::CivilDay<'_>) -> PerMark<Result<(i64, Basis), AbsentReason>> {
    let sun = sun::SunDay::of(day);
    let marks = high_latitude::marks(&sun);
    PerMark::from_fn(|mark| marks[mark].map(|(ut, basis)| (sun.unix_ms(ut), basis)))
}
