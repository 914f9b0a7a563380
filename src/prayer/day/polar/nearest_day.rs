//! `Polar::NearestDay`: the nearest date that has a day ("aqrab al-ayyam").
//!
//! d′ = argmin |d′ − d| over the dates d′ on which, as on d′ + 1, the Sun rises, casts a shadow at noon and sets. Of two
//! equally near ones the later. That the next date must have a day too, so that the night between them has two ends, is
//! adhan's choice (`aqrabYaum`, adhan 4.4.6), and so is the later one of two.

use crate::AbsentReason;
use crate::prayer::day::season;
use crate::prayer::day::sun::SunDay;

/// How many days off it is.
pub(super) fn of(sun: &SunDay<'_>, reason: AbsentReason) -> Option<i32> {
    let why_not = |days: i32| sun.later(days).why_no_day().or_else(|| sun.later(days + 1).why_no_day());
    match season::ends(sun.latitude(), sun.day.date, reason, why_not) {
        (Some(before), Some(after)) => Some(if -before < after { before } else { after }),
        (before, after) => before.or(after),
    }
}
