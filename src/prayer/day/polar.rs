//! The rules for days without a sunrise, without a shadow at noon, or without a sunset.

mod nearest_day;
mod nearest_half_degree;
mod nearest_latitude;

use super::sun::{SunDay, why_no_day};
use super::types::Event;
use crate::prayer::{Basis, Polar};
use crate::{AbsentReason, Mark, PerMark};

/// The day in place of one that is none: over another latitude, or some days later.
fn substitute<'a>(sun: &SunDay<'a>, reason: AbsentReason) -> Option<(SunDay<'a>, i32)> {
    Some(match sun.day.rules.polar {
        Polar::Unresolved => return None,
        Polar::Latitude(latitude) => (sun.at_latitude(latitude.angle()), 0),
        Polar::NearestLatitude => (sun.at_latitude(nearest_latitude::of(sun)), 0),
        Polar::NearestHalfDegree => (sun.at_latitude(nearest_half_degree::of(sun)), 0),
        Polar::NearestDay => {
            let days = nearest_day::of(sun, reason)?;
            (sun.later(days), days)
        }
    })
}

/// The Sun whose night it is, and its marks, by the rule for polar days.
pub(super) fn resolved<'a>(sun: &SunDay<'a>) -> (SunDay<'a>, PerMark<Event>) {
    let marks = sun.marks();
    match why_no_day(|mark| marks[mark]).and_then(|reason| substitute(sun, reason)) {
        None => (*sun, marks),
        Some((other, 0)) => (other, other.marks()),
        Some((other, days)) => (*sun, brought_back(&other, days)),
    }
}

/// One mark by the Sun and the rule for polar days.
pub(super) fn resolved_mark(sun: &SunDay<'_>, mark: Mark) -> Event {
    // Nothing is looked up where there is no rule.
    let reason = match sun.day.rules.polar {
        Polar::Unresolved => None,
        _ => sun.why_no_day(),
    };
    match reason.and_then(|reason| substitute(sun, reason)) {
        None => sun.mark(mark),
        Some((other, days)) => other.mark(mark).map(|(ut, basis)| (ut.plus_days(f64::from(-days)), basis)),
    }
}

/// The marks of another day, `days` later, brought back from it at the same time of the clock.
pub(super) fn brought_back(other: &SunDay<'_>, days: i32) -> PerMark<Event> {
    let marks = other.marks();
    PerMark::from_fn(|mark| {
        marks[mark].map(|(ut, basis)| {
            let basis = if basis == Basis::Sun { Basis::BorrowedDay(other.day.date) } else { basis };
            (ut.plus_days(f64::from(-days)), basis)
        })
    })
}
