//! Ordinary crossings: the altitude is well between the altitudes at the two transits, so that the Sun crosses it exactly
//! once.
//!
//! Nearly every time of a timetable is one. The solution starts a quarter of a day from mean noon and takes one Newton step
//! for the hour angle and one for the altitude. It has no branches, so that the compiler vectorises over the days. A
//! crossing that is not ordinary, or not yet exact, is NaN and left to the reference.

use super::sun_lanes::SunLanes;
use crate::events::shadow::{asr_sin_altitude, zenith};
use crate::math::TAU;
use crate::math::branchless::{cosine_and_sine_of_turn, reciprocal_root, rough_acos, rough_root};
use crate::prayer::finish::Days;

/// The distance of the starting point from mean noon, in days.
pub(super) const QUARTER_DAY: f64 = 0.25;
/// The least distance of the target from the altitudes at the transits, in sines, for a crossing to be ordinary. In a
/// quarter of a day, the declination changes by a tenth of it.
const ORDINARY_MARGIN: f64 = 0.02;
/// The least distance of the altitude at the lower transit above the target, in sines, for the Sun surely not to reach the
/// target. It is twice the change of the declination in the quarter of a day between the two, and ten times the depth to
/// which the Sun sinks below its lower transit up to 89° of latitude.
const ABSENT_MARGIN: f64 = 0.004;
/// The tolerance of a crossing, in days: 9 µs.
const TOLERANCE_DAYS: f64 = 1e-10;
/// An upper bound of the second derivative of the sine of an altitude, per day squared: (2π)² and a little more for the
/// Sun's own motion.
const LARGEST_CURVE: f64 = 40.0;

/// The Sun a quarter of a day from mean noon. Each value has its rate by the day, where it has two.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quarter {
    /// −1 in the morning, 1 in the evening.
    pub(super) sign: f64,
    /// sin φ sin δ.
    pub(super) vertical: [f64; 2],
    /// cos φ cos δ.
    pub(super) horizontal: [f64; 2],
    /// H.
    pub(super) hour_angle_rad: [f64; 2],
}

impl Quarter {
    /// Whether a crossing of an altitude of this sine is ordinary. At the transits cos H is 1 and −1; the change of the
    /// declination until then is a tenth of the margin. A NaN is not ordinary.
    #[inline(always)]
    pub(super) fn is_ordinary(&self, sin_target: f64) -> bool {
        let ([vertical, _], [horizontal, _]) = (self.vertical, self.horizontal);
        vertical + horizontal - sin_target > ORDINARY_MARGIN && sin_target - (vertical - horizontal) > ORDINARY_MARGIN
    }

    /// The time from the quarter to the crossing, in days, to about 1e-6; `root` is a square root.
    #[inline(always)]
    pub(super) fn days_to(&self, sin_target: f64, root: impl Fn(f64) -> f64) -> f64 {
        let ([vertical, vertical_rate], [horizontal, horizontal_rate]) = (self.vertical, self.horizontal);
        let [hour_angle_rad, hour_angle_rate] = self.hour_angle_rad;
        // cos H = (sin h − sin φ sin δ)/(cos φ cos δ)
        let per_horizontal = 1.0 / horizontal;
        let cos_h = (sin_target - vertical) * per_horizontal;
        let cos_h_rate = -(vertical_rate + horizontal_rate * cos_h) * per_horizontal;
        let sin_h = root(1.0 - cos_h * cos_h);
        let missing_rad = self.sign * rough_acos(cos_h, sin_h) - hour_angle_rad;
        missing_rad * sin_h / (hour_angle_rate * sin_h + self.sign * cos_h_rate)
    }
}

/// The Sun at an instant near a crossing.
#[derive(Clone, Copy, Debug)]
pub(super) struct NearCrossing {
    /// The sine and the cosine of the latitude.
    pub(super) latitude: (f64, f64),
    /// H in turns, within ±½, and its rate in radians a day.
    pub(super) hour_angle_turns: f64,
    pub(super) hour_angle_rate: f64,
    /// With their rates by the day.
    pub(super) sin_declination: [f64; 2],
    pub(super) cos_declination: [f64; 2],
}

impl NearCrossing {
    /// The time from the crossing to this instant, in days, by one Newton step, and the slope of the altitude's sine.
    #[inline(always)]
    pub(super) fn days_since(&self, sin_target: f64) -> (f64, f64) {
        let Self { latitude: (sin_latitude, cos_latitude), hour_angle_turns, hour_angle_rate, .. } = *self;
        let ([s0, s1], [c0, c1]) = (self.sin_declination, self.cos_declination);
        let (cos_h, sin_h) = cosine_and_sine_of_turn(hour_angle_turns);
        let sine = sin_latitude * s0 + cos_latitude * c0 * cos_h;
        let rate = sin_latitude * s1 + cos_latitude * (c1 * cos_h - c0 * hour_angle_rate * sin_h);
        ((sine - sin_target) / rate, rate)
    }
}

/// Whether a Newton step has reached the root: the remaining error is below step²·max|d² sin h/du²|/(2·|d sin h/du|).
#[inline(always)]
pub(super) fn is_exact(step_days: f64, rate: f64) -> bool {
    step_days * step_days * (LARGEST_CURVE / 2.0) < TOLERANCE_DAYS * rate.abs()
}

/// Turns in a radian.
const TURNS_PER_RAD: f64 = 1.0 / TAU;

/// The data of a place on which crossings depend.
#[derive(Clone, Copy, Debug)]
pub(super) struct Observer {
    /// The sine and the cosine of the latitude.
    pub(super) latitude: (f64, f64),
    /// Mean noon, in days from 12h UT1.
    pub(super) mean_noon: f64,
}

impl Observer {
    /// The transits, in days from 12h UT1.
    #[inline(always)]
    pub(super) fn transits<const D: usize>(&self, sun: &SunLanes<D>) -> Days<D> {
        let [transits] = sun.each_day(
            [],
            #[inline(always)]
            |sun, []| {
                let [equation, rate] = sun.equation_of_time_rad.with_rough_rate(self.mean_noon);
                let transit = self.mean_noon - equation / (TAU + rate);
                let hour_angle_rad = TAU * (transit - self.mean_noon) + sun.equation_of_time_rad.at(transit);
                [transit - hour_angle_rad / (TAU + rate)]
            },
        );
        transits
    }

    /// The sines of the altitudes of Asr, given the transits; NaN where the Sun is low.
    #[inline(always)]
    pub(super) fn asr_sin_altitudes<const D: usize>(
        &self,
        sun: &SunLanes<D>,
        transits: &Days<D>,
        factor: f64,
    ) -> Days<D> {
        let [sines] = sun.each_day(
            [transits],
            #[inline(always)]
            |sun, [transit]| {
                let declination = (sun.sin_declination.at(transit), sun.cos_declination.at(transit));
                let (sin_zenith, cos_zenith) = zenith(self.latitude, declination);
                let sine = asr_sin_altitude(sin_zenith, cos_zenith, factor, reciprocal_root);
                [sine + zero_if(cos_zenith > LOWEST_SHADOW)]
            },
        );
        sines
    }

    /// The sines of the altitudes at instants near the transits; NaN where the Sun is low or near the zenith.
    pub(super) fn sin_altitudes<const D: usize>(&self, sun: &SunLanes<D>, v: &Days<D>) -> Days<D> {
        let (sin_latitude, cos_latitude) = self.latitude;
        let [sines] = sun.each_day(
            [v],
            #[inline(always)]
            |sun, [v]| {
                let (cos_h, _) =
                    cosine_and_sine_of_turn(v - self.mean_noon + sun.equation_of_time_rad.at(v) * TURNS_PER_RAD);
                let (sin_declination, cos_declination) = (sun.sin_declination.at(v), sun.cos_declination.at(v));
                let along = sin_latitude * sin_declination + cos_latitude * cos_declination * cos_h;
                // The two cubics differ by 1e-8 from a unit vector, which is a large error of the altitude near the zenith.
                let square = sin_declination * sin_declination + cos_declination * cos_declination;
                let sine = along * (1.5 - 0.5 * square);
                [sine + zero_if(sine > LOWEST_SHADOW && sine < SIN_NEAR_ZENITH)]
            },
        );
        sines
    }

    /// The Sun a quarter of a day before or after mean noon, according to each sign.
    #[inline(always)]
    pub(super) fn quarters<const D: usize>(&self, sun: &SunLanes<D>, signs: Days<D>) -> Quarters<D> {
        let (sin_latitude, cos_latitude) = self.latitude;
        let [v0, v1, h0, h1, a0, a1] = sun.each_day(
            [&signs],
            #[inline(always)]
            |sun, [sign]| {
                let v = self.mean_noon + sign * QUARTER_DAY;
                let [equation, equation_rate] = sun.equation_of_time_rad.with_rough_rate(v);
                let [v0, v1] = sun.sin_declination.with_rough_rate(v).map(|of| of * sin_latitude);
                let [h0, h1] = sun.cos_declination.with_rough_rate(v).map(|of| of * cos_latitude);
                [v0, v1, h0, h1, equation + sign * QUARTER_DAY * TAU, equation_rate + TAU]
            },
        );
        Quarters { signs, vertical: [v0, v1], horizontal: [h0, h1], hour_angle_rad: [a0, a1] }
    }

    /// The instants at which the Sun crosses altitudes of these sines, in days from 12h UT1; NaN for each that the reference must
    /// solve.
    #[inline(always)]
    pub(super) fn crossings<const D: usize>(
        &self,
        sun: &SunLanes<D>,
        quarters: &Quarters<D>,
        sin_targets: &Days<D>,
    ) -> Days<D> {
        let Quarters { signs, vertical: [v0, v1], horizontal: [h0, h1], hour_angle_rad: [a0, a1] } = quarters;
        // Two loops: the processor computes several days of a short one at the same time.
        let [guesses] = sun.each_day(
            [signs, v0, v1, h0, h1, a0, a1, sin_targets],
            #[inline(always)]
            |_, [sign, v0, v1, h0, h1, a0, a1, sin_target]| {
                let quarter = Quarter { sign, vertical: [v0, v1], horizontal: [h0, h1], hour_angle_rad: [a0, a1] };
                let guess = self.mean_noon + sign * QUARTER_DAY + quarter.days_to(sin_target, rough_root);
                [guess + zero_if(quarter.is_ordinary(sin_target))]
            },
        );
        let [crossings] = sun.each_day(
            [&guesses, sin_targets],
            #[inline(always)]
            |sun, [guess, sin_target]| {
                let [equation, equation_rate] = sun.equation_of_time_rad.with_rough_rate(guess);
                let near = NearCrossing {
                    latitude: self.latitude,
                    hour_angle_turns: guess - self.mean_noon + equation * TURNS_PER_RAD,
                    hour_angle_rate: TAU + equation_rate,
                    sin_declination: sun.sin_declination.with_rough_rate(guess),
                    cos_declination: sun.cos_declination.with_rough_rate(guess),
                };
                let (days, rate) = near.days_since(sin_target);
                [guess - days + zero_if(is_exact(days, rate) && rate.abs() > SHALLOWEST_RATE)]
            },
        );
        crossings
    }
}

/// Zero if a condition is met, otherwise NaN. Added to a number, it selects without a branch, so that the loop is vectorised.
#[inline(always)]
const fn zero_if(is_met: bool) -> f64 {
    if is_met { 0.0 } else { f64::NAN }
}

/// Each day's [`Quarter`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Quarters<const D: usize> {
    signs: Days<D>,
    vertical: [Days<D>; 2],
    horizontal: [Days<D>; 2],
    hour_angle_rad: [Days<D>; 2],
}

impl<const D: usize> Quarters<D> {
    /// Above 0 for each day on which the Sun surely stays above an altitude of this sine at night.
    #[inline(always)]
    pub(super) fn stays_above(&self, sin_target: f64) -> Days<D> {
        let mut stays = [0.0; D];
        let ([vertical, _], [horizontal, _]) = (&self.vertical, &self.horizontal);
        for ((stays, vertical), horizontal) in stays.iter_mut().zip(vertical).zip(horizontal) {
            *stays = if vertical - horizontal - sin_target > ABSENT_MARGIN { 1.0 } else { 0.0 };
        }
        stays
    }
}

/// The least sine of the Sun's altitude at transit for which Asr is solved here: 3°.
const LOWEST_SHADOW: f64 = 0.05;
/// The sine of an altitude 1° from the zenith. Nearer to the zenith, where an arc sine loses half of its digits, an error of
/// 1e-9 in a sine, which the Sun of another day can have, moves Asr by more than a millisecond.
const SIN_NEAR_ZENITH: f64 = 0.999_847_695;
/// The least slope of the altitude's sine, per day, for which a crossing is solved here. The Sun extrapolated from 12h UT1
/// differs by 0.0015″ from the Sun computed at the place's mean noon, which is 0.8 ms at this slope.
const SHALLOWEST_RATE: f64 = 0.8;
