//! `HighLatitude::LocalEstimation`: the local relative estimation of Fajr and Isha (2009).
//!
//! Fajr = sunrise − q·night, Isha = sunset + q·night, where q is the mean of (Isha − sunset)/night over the days of the year
//! that have an Isha. A day whose Sun's time moves by no more than 10 minutes from the neighbour away from summer keeps it. From
//! the last such day the time moves by 5 minutes a day until it meets the estimate.
//!
//! Source: Muslim World League and International Astronomical Center, conference of Brussels (May 2009), adopted in Mecca on 1
//! August 2009: <https://www.astronomycenter.net/latitude.html?l=en>, for 48.6° to 66.6°. Ours: the year of the mean is the one
//! about the nearest summer solstice; and an estimate beyond the middle of a night of minutes stands at its middle, because the
//! night that q divides is 24 hours less the day.

use crate::events::Side;
use crate::math::{DEGREE_RAD, sin};
use crate::prayer::Basis;
use crate::prayer::day::night::Night;
use crate::prayer::day::season::{HALF_YEAR_DAYS, Solstice, first};
use crate::prayer::day::sun::SunDay;
use crate::prayer::day::types::Event;
use crate::time::Ut1;
use crate::units::MINUTE_DAYS;
use crate::{AbsentReason, Mark, PerMark};

/// By how much the Sun's time may move from one day to the next and still be kept.
const KEPT_STEP_DAYS: f64 = 10.0 * MINUTE_DAYS;
/// By how much the time moves daily on its way to the estimate; nearer than this it is the estimate.
const STEP_DAYS: f64 = 5.0 * MINUTE_DAYS;

pub(super) fn of(night: &mut Night<'_>) {
    let sun = night.sun;
    let solstice = Solstice::of_summer(sun.latitude().degrees()).nearest(sun.day.date);
    let mut fraction = None;
    let marks = night.marks;
    for mark in [Mark::Fajr, Mark::Isha] {
        match time(sun, &marks, mark, solstice, &mut fraction) {
            // A fraction of a longer night: that of the day, where the one between this day and the next lasts minutes.
            Some((ut, basis @ Basis::MeanFraction)) if night.is_beyond_middle(mark, ut) => night.set(mark, ut, basis),
            Some((ut, basis)) => night.borrow(mark, ut, basis),
            None => {}
        }
    }
}

/// `fraction` holds the mean fraction once it has been asked for.
fn time(
    sun: &SunDay<'_>,
    marks: &PerMark<Event>,
    mark: Mark,
    solstice: i32,
    fraction: &mut Option<f64>,
) -> Option<(Ut1, Basis)> {
    sun.day.rules.method.depression(mark)?;
    // The time of the clock, on a day and on its neighbour away from the solstice.
    let time = |days: i32| sun.later(days).mark(mark).map(|(ut, _)| ut.days() - f64::from(days));
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

    let ((sunrise, _), (sunset, _)) = (marks[Mark::Sunrise].ok()?, marks[Mark::Sunset].ok()?);
    *fraction = fraction.or_else(|| mean_fraction(sun, solstice));
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
fn mean_fraction(sun: &SunDay<'_>, solstice: i32) -> Option<f64> {
    /// The Sun is looked up once for nine days, four on either side, within which its cubics are right to 0.5″.
    const ON_EITHER_SIDE: i32 = 4;
    let method = &sun.day.rules.method;
    let twilight = method.depression(Mark::Isha).or(method.depression(Mark::Fajr))?;
    let sin_twilight = -sin(twilight.degrees() * DEGREE_RAD);
    let sin_horizon = -sin(method.horizon.depression_deg(sun.day.place.western().first) * DEGREE_RAD);
    let (mut sum, mut days) = (0.0, 0.0);
    let (mut day, last) = (solstice - HALF_YEAR_DAYS, solstice + HALF_YEAR_DAYS);
    while day <= last {
        let middle = day + ON_EITHER_SIDE;
        let block = sun.later(middle);
        let next = (middle + ON_EITHER_SIDE).min(last) + 1;
        for offset in day - middle..next - middle {
            let path = block.path_later(offset.into());
            let crossing = |sine: f64, side: Side| (sun.day.solver.crossing)(&path, sine, side);
            if let (Ok(sunrise), Ok(sunset), Ok(isha)) = (
                crossing(sin_horizon, Side::Morning),
                crossing(sin_horizon, Side::Evening),
                crossing(sin_twilight, Side::Evening),
            ) {
                sum += (isha - sunset) / (1.0 - (sunset - sunrise));
                days += 1.0;
            }
        }
        day = next;
    }
    if days > 0.0 { Some(sum / days) } else { None }
}
