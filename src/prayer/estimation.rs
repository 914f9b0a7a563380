//! The local relative estimation of Fajr and Isha (2009).

use super::compute::Found;
use super::season::{HALF_YEAR_DAYS, Solstice, first};
use super::sky::Sky;
use super::{Basis, Horizon};
use crate::events::Side;
use crate::math::{DEGREE_RAD, sin};
use crate::time::Ut1;
use crate::units::MINUTE_DAYS;
use crate::{AbsentReason, Mark, PerMark};

/// By how much the Sun's time may move from one day to the next and still be kept.
const KEPT_STEP_DAYS: f64 = 10.0 * MINUTE_DAYS;
/// By how much the time moves daily on its way to the estimate; nearer than this it is the estimate.
const STEP_DAYS: f64 = 5.0 * MINUTE_DAYS;

/// Fajr and Isha, where they are not the Sun's.
pub(super) fn times(sky: &Sky<'_>, found: &PerMark<Found>) -> [(Mark, Option<(Ut1, Basis)>); 2] {
    let solstice = Solstice::of_summer(sky.latitude().degrees()).nearest(sky.day.date);
    let mut fraction = None;
    [Mark::Fajr, Mark::Isha].map(|mark| (mark, time(sky, found, mark, solstice, &mut fraction)))
}

/// `fraction` holds the mean fraction once it has been asked for.
fn time(
    sky: &Sky<'_>,
    found: &PerMark<Found>,
    mark: Mark,
    solstice: i32,
    fraction: &mut Option<f64>,
) -> Option<(Ut1, Basis)> {
    sky.day.rules.method.depression(mark)?;
    // The time of the clock, on a day and on its neighbour away from the solstice.
    let time = |days: i32| sky.later(days).mark(mark).map(|(ut, _)| ut.days() - f64::from(days));
    let is_lost = |days: i32, outwards: i32| match time(days) {
        Err(reason) => reason == AbsentReason::SunStaysAbove,
        Ok(this) => time(days + outwards).is_ok_and(|other| (this - other).abs() > KEPT_STEP_DAYS),
    };
    let today_outwards = if solstice > 0 { -1 } else { 1 };
    if !is_lost(0, today_outwards) {
        return None;
    }
    let last = first(solstice - HALF_YEAR_DAYS, solstice, |days| is_lost(days, -1)) - 1;
    let next = first(solstice + HALF_YEAR_DAYS, solstice, |days| is_lost(days, 1)) + 1;

    let ((sunrise, _), (sunset, _)) = (found[Mark::Sunrise].ok()?, found[Mark::Sunset].ok()?);
    *fraction = fraction.or_else(|| mean_fraction(sky, solstice));
    let portion_days = (*fraction)? * (1.0 - (sunset.days() - sunrise.days()));
    // Isha comes down to its estimate, Fajr rises to it.
    let (estimate, sign) = match mark {
        Mark::Fajr => (sunrise.days() - portion_days, -1.0),
        _ => (sunset.days() + portion_days, 1.0),
    };
    let off_estimate = |day: i32| match time(day) {
        Ok(time) => sign * (time - estimate) - f64::from(day.abs()) * STEP_DAYS,
        Err(_) => 0.0,
    };
    let off_days = off_estimate(last).max(off_estimate(next));
    Some(if off_days <= STEP_DAYS {
        (Ut1::from_days(estimate), Basis::MeanFraction)
    } else {
        (Ut1::from_days(estimate + sign * off_days), Basis::Transition)
    })
}

/// The mean over the year about a summer solstice of (Isha − sunset) / night, on the days that have them.
fn mean_fraction(sky: &Sky<'_>, solstice: i32) -> Option<f64> {
    /// The Sun is looked up once for nine days, four on either side, within which its cubics are right to 0.5″.
    const ON_EITHER_SIDE: i32 = 4;
    let method = &sky.day.rules.method;
    let twilight = method.depression(Mark::Isha).or(method.depression(Mark::Fajr))?;
    let sin_twilight = -sin(twilight.degrees() * DEGREE_RAD);
    let sin_horizon = -sin(Horizon::depression_deg(method.horizon, sky.day.place.western().first) * DEGREE_RAD);
    let (mut sum, mut days) = (0.0, 0.0);
    let (mut day, last) = (solstice - HALF_YEAR_DAYS, solstice + HALF_YEAR_DAYS);
    while day <= last {
        let middle = day + ON_EITHER_SIDE;
        let block = sky.later(middle);
        let next = (middle + ON_EITHER_SIDE).min(last) + 1;
        for offset in day - middle..next - middle {
            let path = block.path_later(offset.into());
            if let (Ok(sunrise), Ok(sunset), Ok(isha)) = (
                path.crossing(sin_horizon, Side::Morning),
                path.crossing(sin_horizon, Side::Evening),
                path.crossing(sin_twilight, Side::Evening),
            ) {
                sum += (isha - sunset) / (1.0 - (sunset - sunrise));
                days += 1.0;
            }
        }
        day = next;
    }
    if days > 0.0 { Some(sum / days) } else { None }
}
