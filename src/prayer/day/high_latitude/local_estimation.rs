//! `HighLatitude::LocalEstimation`: the local relative estimation of Fajr and Isha (2009).
//!
//! Fajr = sunrise − q·night, Isha = sunset + q·night, where q is the mean of (Isha − sunset)/night over the days of the
//! year that have an Isha. A day keeps the Sun's time if that differs by at most 10 minutes from the neighbouring day away
//! from summer. From the last such day, the time moves by 5 minutes a day until it reaches the estimate.
//!
//! Source: Muslim World League and International Astronomical Center, conference of Brussels (May 2009), adopted in Mecca
//! on 1 August 2009: <https://www.astronomycenter.net/latitude.html?l=en>, for 48.6° to 66.6°. Our additions: the mean is
//! taken over the year around the nearest summer solstice; in a night of a few minutes, an estimate beyond the middle of
//! the night is moved to the middle, because q divides a night of 24 hours minus the day.

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

/// The largest change from one day to the next for which the Sun's time is kept.
const KEPT_STEP_DAYS: f64 = 10.0 * MINUTE_DAYS;
/// The daily step of the time towards the estimate; within one step it equals the estimate.
const STEP_DAYS: f64 = 5.0 * MINUTE_DAYS;

pub(super) fn of(night: &mut Night<'_>) {
    let sun = night.sun;
    let solstice = Solstice::of_summer(sun.latitude().degrees()).nearest(sun.day.date);
    let mut fraction = None;
    let marks = night.marks;
    for mark in [Mark::Fajr, Mark::Isha] {
        match time(sun, &marks, mark, solstice, &mut fraction) {
            // The fraction was taken of 24 hours minus the day, which is longer than a night of a few minutes.
            Some((ut, basis @ Basis::MeanFraction)) if night.is_beyond_middle(mark, ut) => night.set(mark, ut, basis),
            Some((ut, basis)) => night.borrow(mark, ut, basis),
            None => {}
        }
    }
}

/// `fraction` caches the mean fraction.
fn time(
    sun: &SunDay<'_>,
    marks: &PerMark<Event>,
    mark: Mark,
    solstice: i32,
    fraction: &mut Option<f64>,
) -> Option<(Ut1, Basis)> {
    sun.day.rules.method.depression(mark)?;
    let is_positive = |difference_days: f64| sun.day.doubt.is_positive(difference_days);
    // The clock time of the mark some days later.
    let time = |days: i32| sun.later(days).mark(mark).map(|(ut, _)| ut.days() - f64::from(days));
    let is_lost = |days: i32, outwards: i32| match time(days) {
        Err(reason) => reason == AbsentReason::SunStaysAbove,
        Ok(this) => time(days + outwards).is_ok_and(|other| is_positive((this - other).abs() - KEPT_STEP_DAYS)),
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
    // Isha moves back to its estimate, Fajr moves forward to it.
    let (estimate, sign) = match mark {
        Mark::Fajr => (sunrise.days() - portion_days, -1.0),
        _ => (sunset.days() + portion_days, 1.0),
    };
    let off_estimate = |day: i32| match time(day) {
        Ok(time) => sign * (time - estimate) - f64::from(day.abs()) * STEP_DAYS,
        Err(_) => 0.0,
    };
    let off_days = off_estimate(last).max(off_estimate(next));
    Some(if is_positive(off_days - STEP_DAYS) {
        (Ut1::from_days(estimate + sign * off_days), Basis::Transition)
    } else {
        (Ut1::from_days(estimate), Basis::MeanFraction)
    })
}

/// The mean of (Isha − sunset) / night over the year around a summer solstice, on the days that have these marks.
fn mean_fraction(sun: &SunDay<'_>, solstice: i32) -> Option<f64> {
    /// The Sun is computed once for nine days. The error of its cubics is 0.5″ within four days on either side.
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
