//! `Polar::NearestDay`: the nearest date with a complete day ("aqrab al-ayyam").
//!
//! d′ = argmin |d′ − d| over the dates d′ on which, as on d′ + 1, the Sun rises, casts a shadow at noon and sets. Of two
//! equally near dates, the later. Both choices are adhan's (`aqrabYaum`, adhan 4.4.6): the later date, and the condition on
//! the next date, which gives the night between them two ends.

use crate::AbsentReason;
use crate::prayer::day::season;
use crate::prayer::day::sun::SunDay;

/// The days to that date.
pub(super) fn of(sun: &SunDay<'_>, reason: AbsentReason) -> Option<i32> {
    let why_not = |days: i32| sun.later(days).why_no_day().or_else(|| sun.later(days + 1).why_no_day());
    match season::ends(sun.latitude(), sun.day.date, reason, why_not) {
        (Some(before), Some(after)) => Some(if -before < after { before } else { after }),
        (before, after) => before.or(after),
    }
}
