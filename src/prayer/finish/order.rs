//! Limits the authority's margins, so that no mark moves past its neighbour.
//!
//! An authority's margins are made for days and nights that last hours. Where the Sun barely rises or barely sets, a margin
//! can be longer than the time between two marks. The printed marks then keep the order of the exact times, whichever way
//! each mark is rounded.

use super::time::{Days, Time};
use crate::math::branchless::float;
use crate::prayer::{Basis, Rounding};
use crate::units::{DAY_MS, MINUTE_MS};
use crate::{AbsentReason, Mark, PerMark};

/// The largest distance from the Sun's transit to which a margin may move Isha or Fajr: half a day minus a minute, because
/// the lower transit is not exactly half way between two transits.
const TO_LOWEST_MS: i64 = DAY_MS / 2 - MINUTE_MS;

type Times = PerMark<Result<Time, AbsentReason>>;

/// Restores the order of the exact times in the marks shifted by the authority's margins.
pub(super) fn keep(times: &mut Times, margins_ms: &PerMark<i64>, rounding: &PerMark<Rounding>) {
    let Ok(Time { exact_ms: transit_ms, .. }) = times[Mark::Dhuhr] else { return };
    if is_kept(times, transit_ms, margins_ms, rounding) {
        return;
    }
    let lowest_ms = (transit_ms - TO_LOWEST_MS, transit_ms + TO_LOWEST_MS);
    let (latest_ms, earliest_ms) = about_the_middle(times);
    // A positive margin is limited by the next mark, and the last one by the Sun's lower transit.
    let mut bound_ms = lowest_ms.1;
    for mark in Mark::ALL.into_iter().rev() {
        if let Ok(time) = times.get_mut(mark) {
            if mark == Mark::Isha && time.basis == Basis::HALF_NIGHT {
                time.shifted_ms = time.exact_ms + latest_ms;
            } else if time.basis != Basis::Interval {
                time.shifted_ms = time.shifted_ms.min(bound_ms.max(time.exact_ms));
            }
            bound_ms = time.shifted_ms;
        }
    }
    // A negative margin is limited in the same way by the mark before.
    let mut bound_ms = lowest_ms.0;
    for mark in Mark::ALL {
        if let Ok(time) = times.get_mut(mark) {
            if mark == Mark::Fajr && time.basis == Basis::HALF_NIGHT {
                time.shifted_ms = time.shifted_ms.max(time.exact_ms + earliest_ms);
            } else if time.basis != Basis::Interval {
                time.shifted_ms = time.shifted_ms.max(bound_ms.min(time.exact_ms));
            }
            bound_ms = time.shifted_ms;
        }
    }
    // Within one minute, an earlier mark can be rounded up and a later one down.
    let mut last: Option<(Rounding, i64)> = None;
    for mark in Mark::ALL {
        if let Ok(time) = times.get_mut(mark) {
            if let Some((last_rounding, last_ms)) = last {
                time.shifted_ms = time.shifted_ms.max(last_ms + gap_ms(last_rounding, rounding[mark]));
            }
            last = Some((rounding[mark], time.shifted_ms));
        }
    }
}

/// The largest margins of an Isha and a Fajr in the middle of the night. Both may move together, so that one begins where
/// the other ends, and by at most a quarter of their half of the night. The quarter is ours, because no authority's margins
/// were made for a night of minutes; beyond half of the half, a mark would be nearer to the day than to the middle.
fn about_the_middle(times: &Times) -> (i64, i64) {
    let twilight = |mark: Mark| times[mark].ok().filter(|time| time.basis != Basis::Interval);
    let margin_ms = |time: Time| time.shifted_ms - time.exact_ms;
    let (fajr, isha) = (twilight(Mark::Fajr), twilight(Mark::Isha));
    let (fajr_ms, isha_ms) = (fajr.map_or(0, margin_ms), isha.map_or(0, margin_ms));
    let quarter_ms = |from: Mark, time: Option<Time>| match (times[from], time) {
        (Ok(from), Some(time)) => (time.exact_ms - from.exact_ms).abs() / 4,
        _ => 0,
    };
    let latest_ms = isha_ms.min(fajr_ms.max(0)).min(quarter_ms(Mark::Sunset, isha));
    let earliest_ms = match times[Mark::Isha] {
        Ok(time) if time.basis == Basis::Interval => fajr_ms,
        _ => fajr_ms.max(isha_ms.min(0)).max(-quarter_ms(Mark::Sunrise, fajr)),
    };
    (latest_ms, earliest_ms)
}

/// Whether the order is already kept, as on nearly every day.
fn is_kept(times: &Times, transit_ms: i64, margins_ms: &PerMark<i64>, rounding: &PerMark<Rounding>) -> bool {
    let has_all = times.iter().all(|(_, time)| time.is_ok_and(|time| time.basis != Basis::HALF_NIGHT));
    let shifted_ms = PerMark::from_fn(|mark| [times[mark].map_or(0.0, |time| float(time.shifted_ms))]);
    let is_moved = PerMark::from_fn(|mark| margins_ms[mark] != 0);
    let mut disorder = [0.0];
    add_disorder(&mut disorder, &shifted_ms, &[float(transit_ms)], &is_moved, rounding);
    has_all && disorder == [0.0]
}

/// Adds at least 1 for each day whose shifted marks are too close to be printed in order, or whose first or last mark is beyond the
/// Sun's lower transit. A first or last mark without a margin may be anywhere.
#[inline(always)]
pub(super) fn add_disorder<const D: usize>(
    sums: &mut Days<D>,
    shifted_ms: &PerMark<Days<D>>,
    transit_ms: &Days<D>,
    is_moved: &PerMark<bool>,
    rounding: &PerMark<Rounding>,
) {
    for (earlier, later) in Mark::ALL.into_iter().zip(Mark::ALL.into_iter().skip(1)) {
        let gap = float(gap_ms(rounding[earlier], rounding[later]));
        for ((sum, earlier), later) in sums.iter_mut().zip(&shifted_ms[earlier]).zip(&shifted_ms[later]) {
            *sum += if later - earlier - gap >= 0.0 { 0.0 } else { 1.0 };
        }
    }
    let to_lowest = |mark: Mark| if is_moved[mark] { float(TO_LOWEST_MS) } else { f64::INFINITY };
    let (before, after) = (to_lowest(Mark::Fajr), to_lowest(Mark::Isha));
    let ends = shifted_ms[Mark::Fajr].iter().zip(&shifted_ms[Mark::Isha]);
    for ((sum, (fajr, isha)), transit) in sums.iter_mut().zip(ends).zip(transit_ms) {
        *sum += if fajr - transit + before >= 0.0 { 0.0 } else { 1.0 };
        *sum += if transit - isha + after >= 0.0 { 0.0 } else { 1.0 };
    }
}

/// The least distance between two marks for which they are printed in order.
fn gap_ms(earlier: Rounding, later: Rounding) -> i64 {
    if earlier == later || earlier == Rounding::Down || later == Rounding::Up { 0 } else { MINUTE_MS }
}
