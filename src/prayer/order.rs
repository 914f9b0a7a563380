//! No margin carries a mark over its neighbour: it ends there.
//!
//! An authority's margins are made for days and nights of hours. Where the Sun hardly rises or hardly sets they are longer
//! than what lies between two marks. The order of the marks before any margin then stands, and what is printed keeps it,
//! whichever way each mark is rounded.

use super::compute::{Rules, Slot};
use super::rounding::MINUTE_MS;
use super::{Basis, FajrRule, IshaRule, MaghribRule, Method, NightPortion, Rounding, Shift};
use crate::math::{DEGREE_RAD, TAU, sin};
use crate::{AbsentReason, Mark, PerMark, Place};

/// From the Sun's transit to the end of the evening and, backwards, to the beginning of the morning, as far as margins may
/// go: half a day, less a minute, because the Sun's lowest lies unevenly between two transits.
const TO_LOWEST_MS: i64 = 43_200_000 - 60_000;

/// What an Isha or a Fajr in the middle of the night rests on: where one ends, the other begins.
const HALF_NIGHT: Basis = Basis::NightPortion(NightPortion::Middle);

type Slots = PerMark<Result<Slot, AbsentReason>>;

/// Brings the shifted marks of a day back into the order of the exact ones.
pub(super) fn keep(slots: &mut Slots, rounding: &PerMark<Rounding>) {
    let Ok(Slot { exact_ms: transit_ms, .. }) = slots[Mark::Dhuhr] else { return };
    let lowest_ms = (transit_ms - TO_LOWEST_MS, transit_ms + TO_LOWEST_MS);
    if is_kept(slots, rounding, lowest_ms) {
        return;
    }
    let (latest_ms, earliest_ms) = about_the_middle(slots);
    // A margin onwards ends where the next mark stands, and the last one's at the Sun's lowest.
    let mut bound_ms = lowest_ms.1;
    for mark in Mark::ALL.into_iter().rev() {
        if let Ok(slot) = slots.get_mut(mark) {
            if mark == Mark::Isha && slot.basis == HALF_NIGHT {
                slot.shifted_ms = slot.exact_ms + latest_ms;
            } else if slot.basis != Basis::Interval {
                slot.shifted_ms = slot.shifted_ms.min(bound_ms.max(slot.exact_ms));
            }
            bound_ms = slot.shifted_ms;
        }
    }
    // And so does a margin back.
    let mut bound_ms = lowest_ms.0;
    for mark in Mark::ALL {
        if let Ok(slot) = slots.get_mut(mark) {
            if mark == Mark::Fajr && slot.basis == HALF_NIGHT {
                slot.shifted_ms = slot.shifted_ms.max(slot.exact_ms + earliest_ms);
            } else if slot.basis != Basis::Interval {
                slot.shifted_ms = slot.shifted_ms.max(bound_ms.min(slot.exact_ms));
            }
            bound_ms = slot.shifted_ms;
        }
    }
    // Within one minute an earlier mark may be rounded up and a later one down.
    let mut last: Option<(Rounding, i64)> = None;
    for mark in Mark::ALL {
        if let Ok(slot) = slots.get_mut(mark) {
            if let Some((last_rounding, last_ms)) = last {
                slot.shifted_ms = slot.shifted_ms.max(last_ms + gap_ms(last_rounding, rounding[mark]));
            }
            last = Some((rounding[mark], slot.shifted_ms));
        }
    }
}

/// How far margins may carry an Isha and a Fajr that stand in the middle of the night. Both may move alike, so that one
/// begins where the other ends, and by no more than a quarter of their half of the night.
fn about_the_middle(slots: &Slots) -> (i64, i64) {
    let twilight = |mark: Mark| slots[mark].ok().filter(|slot| slot.basis != Basis::Interval);
    let margin_ms = |slot: Slot| slot.shifted_ms - slot.exact_ms;
    let (fajr, isha) = (twilight(Mark::Fajr), twilight(Mark::Isha));
    let (fajr_ms, isha_ms) = (fajr.map_or(0, margin_ms), isha.map_or(0, margin_ms));
    let quarter_ms = |from: Mark, slot: Option<Slot>| match (slots[from], slot) {
        (Ok(from), Some(slot)) => (slot.exact_ms - from.exact_ms).abs() / 4,
        _ => 0,
    };
    let latest_ms = isha_ms.min(fajr_ms.max(0)).min(quarter_ms(Mark::Sunset, isha));
    let earliest_ms = match slots[Mark::Isha] {
        Ok(slot) if slot.basis == Basis::Interval => fajr_ms,
        _ => fajr_ms.max(isha_ms.min(0)).max(-quarter_ms(Mark::Sunrise, fajr)),
    };
    (latest_ms, earliest_ms)
}

/// Whether nothing needs to be moved, as on nearly every day.
fn is_kept(slots: &Slots, rounding: &PerMark<Rounding>, lowest_ms: (i64, i64)) -> bool {
    let mut last = (Rounding::Down, lowest_ms.0);
    let in_order = slots.iter().all(|(mark, slot)| {
        let Ok(slot) = slot else { return true };
        let (last_rounding, last_ms) = last;
        last = (rounding[mark], slot.shifted_ms);
        last_ms + gap_ms(last_rounding, rounding[mark]) <= slot.shifted_ms && slot.basis != HALF_NIGHT
    });
    in_order && last.1 <= lowest_ms.1
}

/// How far apart two marks have to be so that they are printed in their order.
fn gap_ms(earlier: Rounding, later: Rounding) -> i64 {
    if earlier == later || earlier == Rounding::Down || later == Rounding::Up { 0 } else { MINUTE_MS }
}

/// Whether the marks of a plain day surely keep their order, so that nobody needs to look.
pub(super) fn is_sure_on_plain_days(rules: &Rules, place: &Place) -> bool {
    /// Minutes between two marks of a plain day of which one is a transit, or one is Asr and the other sunset: at the least
    /// 40, because the sine of the Sun's altitude differs by 0.018; and 20.
    const APART_MIN: f64 = 20.0;
    let method = &rules.method;
    let bounds_min = |mark: Mark| {
        let shift = method.shifts[mark];
        let in_ramadan = shift + method.ramadan_shifts[mark];
        (minutes(shift.min(in_ramadan)), minutes(shift.max(in_ramadan)))
    };
    // By how much two marks' margins and roundings bring them nearer to each other at most.
    let nearer_min = |earlier: Mark, later: Mark| {
        let gap_min = if gap_ms(method.rounding[earlier], method.rounding[later]) > 0 { 1.0 } else { 0.0 };
        bounds_min(earlier).1 - bounds_min(later).0 + gap_min
    };
    let horizon_deg =
        method.horizon.depression_deg(place) + rules.elevation.sunset_dip_deg(place.point().elevation_m());
    // The sine of the altitude changes by no more than 2π a day.
    let twilight_min = |mark: Mark| {
        let deep = method.depression(mark).map(|depression| sin(depression.degrees() * DEGREE_RAD));
        deep.map(|deep| (deep - sin(horizon_deg * DEGREE_RAD)) / TAU * MINUTES_PER_DAY)
    };
    let fajr_min = match method.fajr {
        FajrRule::BeforeSunrise(before) => Some(minutes(before)),
        FajrRule::Depression(_) => twilight_min(Mark::Fajr),
    };
    let maghrib_min = match method.maghrib {
        MaghribRule::Sunset if method.solar_epoch[Mark::Maghrib] != method.solar_epoch[Mark::Sunset] => None,
        MaghribRule::Sunset => Some(0.0),
        MaghribRule::Depression(_) => twilight_min(Mark::Maghrib),
    };
    let isha_min = match method.isha {
        IshaRule::AfterMaghrib { usual, ramadan } => Some(minutes(usual.min(ramadan))),
        IshaRule::Depression(_) => match method.maghrib {
            MaghribRule::Sunset => twilight_min(Mark::Isha),
            MaghribRule::Depression(_) => {
                twilight_min(Mark::Isha).zip(maghrib_min).map(|(isha, maghrib)| isha - maghrib)
            }
        },
    };
    let largest_min = Mark::ALL.into_iter().map(|mark| bounds_min(mark).1.max(-bounds_min(mark).0)).fold(0.0, f64::max);
    let is_apart = |earlier: Mark, later: Mark, apart_min: Option<f64>| {
        apart_min.is_some_and(|apart_min| nearer_min(earlier, later) <= apart_min)
    };
    largest_min * 2.0 + 1.0 <= APART_MIN
        && is_apart(Mark::Fajr, Mark::Sunrise, fajr_min)
        && is_apart(Mark::Sunset, Mark::Maghrib, maghrib_min)
        && is_apart(Mark::Maghrib, Mark::Isha, isha_min)
}

/// Whether a Fajr and an Isha that stand at a portion of a plain night surely keep their order with its ends, so that nobody
/// needs to look: they have no margins, and the others' are small enough.
pub(super) fn is_sure_in_plain_nights(method: &Method, portion: NightPortion) -> bool {
    /// The shortest plain night in minutes: at the Sun's lowest the sine of its altitude is 0.02 below the horizon's, which
    /// it reaches 11.5° of hour angle before and after.
    const SHORTEST_NIGHT_MIN: f64 = 90.0;
    let largest_min = |mark: Mark| {
        let shift = method.shifts[mark];
        let in_ramadan = shift + method.ramadan_shifts[mark];
        f64::max(minutes(shift).abs(), minutes(in_ramadan).abs())
    };
    let stands = |mark: Mark| {
        method.depression(mark).is_none_or(|depression| {
            let apart_min = portion.of_night(depression.degrees()) * SHORTEST_NIGHT_MIN;
            let ends = [Mark::Sunrise, Mark::Sunset, Mark::Maghrib];
            largest_min(mark) <= 0.0 && ends.into_iter().all(|end| largest_min(end) + 1.0 <= apart_min)
        })
    };
    stands(Mark::Fajr) && stands(Mark::Isha)
}

const MINUTES_PER_DAY: f64 = 1440.0;

fn minutes(shift: Shift) -> f64 {
    shift.days() * MINUTES_PER_DAY
}
