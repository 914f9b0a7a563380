//! No margin carries a mark over its neighbour: it ends there.
//!
//! An authority's margins are made for days and nights of hours. Where the Sun hardly rises or hardly sets they are longer
//! than what lies between two marks. The order of the marks before any margin then stands, and what is printed keeps it,
//! whichever way each mark is rounded.

use super::compute::Slot;
use super::{Basis, NightPortion, Rounding};
use crate::math::branchless::float;
use crate::units::{DAY_MS, MINUTE_MS};
use crate::{AbsentReason, Mark, PerMark};

/// From the Sun's transit to the end of the evening and, backwards, to the beginning of the morning, as far as margins may
/// go: half a day, less a minute, because the Sun's lowest lies unevenly between two transits.
const TO_LOWEST_MS: i64 = DAY_MS / 2 - MINUTE_MS;

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

/// How far apart events have to be so that what is added to them and their rounding carries none over its neighbour: each
/// from the one before it, the first from the transit and the transit from the last. A first and a last to which nothing is
/// added may stand wherever the rule for bright nights has them.
pub(super) fn gaps_ms(added_ms: &PerMark<i64>, rounding: &PerMark<Rounding>) -> [f64; Mark::COUNT + 1] {
    let (mut last_rounding, mut last_ms) = (Rounding::Down, -TO_LOWEST_MS);
    let of_mark = |mark: Mark| {
        let gap_ms = last_ms + gap_ms(last_rounding, rounding[mark]) - added_ms[mark];
        (last_rounding, last_ms) = (rounding[mark], added_ms[mark]);
        float(gap_ms)
    };
    let [fajr, sunrise, dhuhr, asr, sunset, maghrib, isha] = Mark::ALL.map(of_mark);
    let isha_to_transit = float(last_ms - TO_LOWEST_MS);
    let from_lowest = |mark: Mark, gap_ms: f64| if added_ms[mark] == 0 { f64::NEG_INFINITY } else { gap_ms };
    let (fajr, last) = (from_lowest(Mark::Fajr, fajr), from_lowest(Mark::Isha, isha_to_transit));
    [fajr, sunrise, dhuhr, asr, sunset, maghrib, isha, last]
}
