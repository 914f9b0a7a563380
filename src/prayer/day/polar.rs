//! The rules for days without sunrise, without a shadow at noon, or without sunset.
//!
//! A day borrows only the missing marks. The morning (Fajr and sunrise) is the day's own if the Sun rises; the evening
//! (Asr, sunset, Maghrib and Isha) is the day's own if the Sun sets. Dhuhr is borrowed if both halves are. If one half is
//! the day's own but Asr or sunset is missing, Asr divides the afternoon in the same ratio as on the borrowed day:
//!
//! Asr = Dhuhr + (sunset − Dhuhr) · (Asr′ − Dhuhr′)/(sunset′ − Dhuhr′).
//!
//! This choice is ours, because no authority states one. The clock time of Asr on the borrowed day could be after the day's
//! own sunset. The ratio leaves time for each prayer. With the nearest latitude or day, it passes continuously into the
//! Sun's Asr, which approaches Dhuhr as the shadow at noon grows without bound.

mod nearest_day;
mod nearest_half_degree;
mod nearest_latitude;

use super::sun::{SunDay, why_no_day};
use super::types::Event;
use crate::prayer::{Basis, Polar};
use crate::time::Ut1;
use crate::{AbsentReason, Mark, PerMark};

/// The day that replaces an incomplete day: at another latitude, or some days later.
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

/// A day's marks by the Sun and the rule for polar days.
pub(super) struct Resolved<'a> {
    pub(super) marks: PerMark<Event>,
    /// The Sun at the latitude from which a half of the day is borrowed.
    pub(super) elsewhere: Option<SunDay<'a>>,
    /// Whether the morning and the evening are the day's own.
    pub(super) rises: bool,
    pub(super) sets: bool,
}

/// Completes a day by the rule for polar days.
pub(super) fn resolved<'a>(sun: &SunDay<'a>) -> Resolved<'a> {
    let own = sun.marks();
    let Some((other, days)) = why_no_day(|mark| own[mark]).and_then(|reason| substitute(sun, reason)) else {
        return Resolved { marks: own, elsewhere: None, rises: true, sets: true };
    };
    let (elsewhere, borrowed) =
        if days == 0 { (Some(other), other.marks()) } else { (None, brought_back(&other, days)) };
    let (rises, sets) = (own[Mark::Sunrise].is_ok(), own[Mark::Sunset].is_ok());
    let of = |is_own: bool, mark: Mark| if is_own { own[mark] } else { borrowed[mark] };
    let (dhuhr, sunset) = (of(rises || sets, Mark::Dhuhr), of(sets, Mark::Sunset));
    let marks = PerMark::from_fn(|mark| match mark {
        Mark::Fajr | Mark::Sunrise => of(rises, mark),
        Mark::Dhuhr => dhuhr,
        Mark::Asr if sets && own[mark].is_ok() => own[mark],
        Mark::Asr if rises || sets => part_of_afternoon(&borrowed, dhuhr, sunset),
        Mark::Asr | Mark::Sunset | Mark::Maghrib | Mark::Isha => of(sets, mark),
    });
    Resolved { marks, elsewhere, rises, sets }
}

/// Asr at the same fraction of the afternoon as on another day.
fn part_of_afternoon(other: &PerMark<Event>, dhuhr: Event, sunset: Event) -> Event {
    let length_days = |(from, _): (Ut1, Basis), (to, _): (Ut1, Basis)| to.days() - from.days();
    let (there, asr) = (other[Mark::Dhuhr]?, other[Mark::Asr]?);
    let (afternoon_days, other_days) = (length_days(dhuhr?, sunset?), length_days(there, other[Mark::Sunset]?));
    let part = if other_days > 0.0 { (length_days(there, asr) / other_days).clamp(0.0, 1.0) } else { 0.0 };
    Ok((dhuhr?.0.plus_days(part * afternoon_days), asr.1))
}

/// One mark of a night by the Sun and the rule for polar days, on the morning after the night or the evening before it.
pub(super) fn resolved_mark(sun: &SunDay<'_>, mark: Mark) -> Event {
    let horizon = if matches!(mark, Mark::Fajr | Mark::Sunrise) { Mark::Sunrise } else { Mark::Sunset };
    // Without a rule, nothing else is computed.
    if sun.day.rules.polar == Polar::Unresolved || sun.mark(horizon).is_ok() {
        return sun.mark(mark);
    }
    match sun.why_no_day().and_then(|reason| substitute(sun, reason)) {
        None => sun.mark(mark),
        Some((other, days)) => other.mark(mark).map(|(ut, basis)| (ut.plus_days(f64::from(-days)), basis)),
    }
}

/// The marks of another day, `days` later, moved back by that number of days at the same clock time.
pub(super) fn brought_back(other: &SunDay<'_>, days: i32) -> PerMark<Event> {
    let marks = other.marks();
    PerMark::from_fn(|mark| {
        marks[mark].map(|(ut, basis)| {
            let basis = if basis == Basis::Sun { Basis::BorrowedDay(other.day.date) } else { basis };
            (ut.plus_days(f64::from(-days)), basis)
        })
    })
}
