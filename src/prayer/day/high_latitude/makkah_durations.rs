//! `HighLatitude::MakkahDurations`: the durations at Makkah, applied to the local transit.
//!
//! On a day that lacks one of Fajr, sunrise, sunset and Isha, or is shorter than 4 hours: mark = transit + (Makkah's mark −
//! Makkah's transit) on that date. On the k-th of the 30 days before and after such a day, the time is a weighted mean: 1 −
//! k/30 of this time and k/30 of the Sun's.
//!
//! Source: Dar al-Ifta al-Misriyyah, fatwa 2806 (8 August 2010). Our additions: a day without Asr is abnormal too; Dhuhr is
//! always the Sun's, because the durations are counted from the transit.

use crate::place::KAABA;
use crate::prayer::Basis;
use crate::prayer::day::season::{Solstice, first};
use crate::prayer::day::sun::SunDay;
use crate::prayer::day::types::{CivilDay, Event};
use crate::time::{Ut1, unix_day_of};
use crate::units::{HOURS_PER_DAY, SECONDS_PER_DAY};
use crate::{Mark, PerMark, Place};

/// The length of the transition to Makkah's durations and back.
const TRANSITION_DAYS: i32 = 30;
/// A shorter day from sunrise to sunset is abnormal.
const SHORTEST_DAY_DAYS: f64 = 4.0 / HOURS_PER_DAY;

pub(super) fn marks(sun: &SunDay<'_>) -> PerMark<Event> {
    let own = sun.marks();
    let Some(distance) = days_to_abnormal(sun, &own) else { return own };
    let makkah = makkah_of(sun);
    let (transit, makkah_transit) = (sun.transit(), makkah.transit());
    let makkah = makkah.marks();
    // The weight of Makkah's durations is 1 on an abnormal day and 0 at a distance of 30 days.
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

/// The same date over Makkah.
fn makkah_of<'a>(sun: &SunDay<'a>) -> SunDay<'a> {
    /// The mean Sun transits at Makkah at 9:21 UT.
    const NOON_S: f64 = 33_642.0;
    let noon = Ut1::from_unix_s(f64::from(unix_day_of(sun.day.date)) * SECONDS_PER_DAY + NOON_S);
    SunDay::of(CivilDay { place: const { &Place::new(KAABA) }, noon, ..sun.day })
}

/// The days to the nearest abnormal day, 0 on such a day; `None` beyond the length of the transition.
fn days_to_abnormal(sun: &SunDay<'_>, own: &PerMark<Event>) -> Option<i32> {
    if is_abnormal(sun, own) {
        return Some(0);
    }
    let is_abnormal_in = |days: i32| is_abnormal(sun, &sun.later(days).marks());
    let nearest = |solstice: i32| {
        // Up to a solstice, days change between normal and abnormal at most once.
        let end = solstice.clamp(-TRANSITION_DAYS, TRANSITION_DAYS);
        if is_abnormal_in(end) { Some(first(0, end, is_abnormal_in).abs()) } else { None }
    };
    let (june, december) = (Solstice::June.around(sun.day.date), Solstice::December.around(sun.day.date));
    let ends = [nearest(june.0.max(december.0)), nearest(june.1.min(december.1))];
    ends.into_iter().flatten().min().filter(|days| *days < TRANSITION_DAYS)
}

/// Whether a day lacks a mark or is too short.
fn is_abnormal(sun: &SunDay<'_>, marks: &PerMark<Event>) -> bool {
    let is_short = match (marks[Mark::Sunrise], marks[Mark::Sunset]) {
        (Ok((sunrise, _)), Ok((sunset, _))) => {
            sun.day.doubt.is_positive(SHORTEST_DAY_DAYS - (sunset.days() - sunrise.days()))
        }
        _ => true,
    };
    is_short || marks.iter().any(|(_, mark)| mark.is_err())
}
