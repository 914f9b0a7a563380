//! Makkah's durations about the local transit.

use super::Basis;
use super::compute::{CivilDay, Found};
use super::season::{Solstice, first};
use super::sky::Sky;
use crate::place::KAABA;
use crate::time::{Ut1, unix_day_of};
use crate::units::{HOURS_PER_DAY, SECONDS_PER_DAY};
use crate::{Mark, PerMark, Place};

/// Over so many days the times pass over to Makkah's and back.
const TRANSITION_DAYS: i32 = 30;
/// A day from sunrise to sunset that is shorter is not a normal one.
const SHORTEST_DAY_DAYS: f64 = 4.0 / HOURS_PER_DAY;

/// Every mark of a sky by the rule.
pub(super) fn marks(sky: &Sky<'_>) -> PerMark<Found> {
    let own = sky.marks();
    let Some(distance) = days_to_abnormal(sky, &own) else { return own };
    let makkah = makkah_of(sky);
    let (transit, makkah_transit) = (sky.transit(), makkah.transit());
    let makkah = makkah.marks();
    // On the first abnormal day all of it is Makkah's, 30 days earlier none.
    let share = 1.0 - f64::from(distance.min(TRANSITION_DAYS)) / f64::from(TRANSITION_DAYS);
    PerMark::from_fn(|mark| match (mark, makkah[mark], own[mark]) {
        (Mark::Dhuhr, ..) => own[mark],
        (_, Ok((borrowed, _)), _) if distance == 0 => {
            Ok((transit.plus_days(borrowed.days() - makkah_transit.days()), Basis::Makkah))
        }
        (_, Ok((borrowed, _)), Ok((ut, _))) => {
            let apart_days = (borrowed.days() - makkah_transit.days()) - (ut.days() - transit.days());
            Ok((ut.plus_days(share * apart_days), Basis::Transition))
        }
        _ => own[mark],
    })
}

/// The same date's sky over Makkah.
fn makkah_of<'a>(sky: &Sky<'a>) -> Sky<'a> {
    /// The mean Sun transits at Makkah at 9:21 UT.
    const NOON_S: f64 = 33_642.0;
    let noon = Ut1::from_unix_s(f64::from(unix_day_of(sky.day.date)) * SECONDS_PER_DAY + NOON_S);
    Sky::of(CivilDay { place: const { &Place::new(KAABA) }, noon, ..sky.day })
}

/// How many days lie between this day and the nearest that is not normal, 0 on such a day; none where more than the
/// transition takes.
fn days_to_abnormal(sky: &Sky<'_>, own: &PerMark<Found>) -> Option<i32> {
    if is_abnormal(own) {
        return Some(0);
    }
    let is_abnormal_in = |days: i32| is_abnormal(&sky.later(days).marks());
    let nearest = |solstice: i32| {
        // On the way to a solstice a day goes over from one kind to the other at most once.
        let end = solstice.clamp(-TRANSITION_DAYS, TRANSITION_DAYS);
        if is_abnormal_in(end) { Some(first(0, end, is_abnormal_in).abs()) } else { None }
    };
    let (june, december) = (Solstice::June.around(sky.day.date), Solstice::December.around(sky.day.date));
    let ends = [nearest(june.0.max(december.0)), nearest(june.1.min(december.1))];
    ends.into_iter().flatten().min().filter(|days| *days < TRANSITION_DAYS)
}

/// Whether a day lacks a mark or is too short.
fn is_abnormal(found: &PerMark<Found>) -> bool {
    let is_short = match (found[Mark::Sunrise], found[Mark::Sunset]) {
        (Ok((sunrise, _)), Ok((sunset, _))) => sunset.days() - sunrise.days() < SHORTEST_DAY_DAYS,
        _ => true,
    };
    is_short || found.iter().any(|(_, found)| found.is_err())
}
