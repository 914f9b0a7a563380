//! Ordinary crossings: the altitude is well between the altitudes at the two transits, so that the Sun crosses it exactly
//! once.
//!
//! Nearly every time of a timetable is one. The solution starts a quarter of a day from mean noon and takes one Newton step
//! for the hour angle and one for the altitude. It has no branches, so that the compiler vectorises over the days. A
//! crossing that is not ordinary, or not yet exact, is marked as unsolved and left to the reference.

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

/// The Sun a quarter of a day from mean noon.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quarter {
    /// −1 in the morning, 1 in the evening.
    pub(super) sign: f64,
    /// sin φ sin δ and its derivative per day.
    pub(super) vertical: f64,
    pub(super) vertical_rate: f64,
    /// cos φ cos δ and its derivative.
    pub(super) horizontal: f64,
    pub(super) horizontal_rate: f64,
    /// H and its derivative.
    pub(super) hour_angle_rad: f64,
    pub(super) hour_angle_rate: f64,
}

impl Quarter {
    /// Whether a crossing of an altitude of this sine is ordinary. At the transits cos H is 1 and −1; the change of the
    /// declination until then is a tenth of the margin. A NaN is not ordinary.
    #[inline(always)]
    pub(super) fn is_ordinary(&self, sin_target: f64) -> bool {
        self.vertical + self.horizontal - sin_target > ORDINARY_MARGIN
            && sin_target - (self.vertical - self.horizontal) > ORDINARY_MARGIN
    }

    /// The time from the quarter to the crossing, in days, to about 1e-6; `root` is a square root.
    #[inline(always)]
    pub(super) fn days_to(&self, sin_target: f64, root: impl Fn(f64) -> f64) -> f64 {
        // cos H = (sin h − sin φ sin δ)/(cos φ cos δ)
        let per_horizontal = 1.0 / self.horizontal;
        let cos_h = (sin_target - self.vertical) * per_horizontal;
        let cos_h_rate = -(self.vertical_rate + self.horizontal_rate * cos_h) * per_horizontal;
        let sin_h = root(1.0 - cos_h * cos_h);
        let missing_rad = self.sign * rough_acos(cos_h, sin_h) - self.hour_angle_rad;
        missing_rad * sin_h / (self.hour_angle_rate * sin_h + self.sign * cos_h_rate)
    }
}

/// The Sun at an instant near a crossing.
#[derive(Clone, Copy, Debug)]
pub(super) struct NearCrossing {
    pub(super) sin_latitude: f64,
    pub(super) cos_latitude: f64,
    /// H in turns, within ±½, and its derivative in radians a day.
    pub(super) hour_angle_turns: f64,
    pub(super) hour_angle_rate: f64,
    pub(super) sin_declination: f64,
    pub(super) sin_declination_rate: f64,
    pub(super) cos_declination: f64,
    pub(super) cos_declination_rate: f64,
}

impl NearCrossing {
    /// The time from the crossing to this instant, in days, by one Newton step, and the slope of the altitude's sine.
    #[inline(always)]
    pub(super) fn days_since(&self, sin_target: f64) -> (f64, f64) {
        let (cos_h, sin_h) = cosine_and_sine_of_turn(self.hour_angle_turns);
        let sine = self.sin_latitude * self.sin_declination + self.cos_latitude * self.cos_declination * cos_h;
        let rate = self.sin_latitude * self.sin_declination_rate
            + self.cos_latitude
                * (self.cos_declination_rate * cos_h - self.cos_declination * self.hour_angle_rate * sin_h);
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
    pub(super) sin_latitude: f64,
    pub(super) cos_latitude: f64,
    /// Mean noon, in days from 12h UT1.
    pub(super) mean_noon: f64,
}

/// A result for D days: the sines of altitudes, or instants in days from 12h UT1 of each day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Solved<const D: usize> {
    pub(super) values: Days<D>,
    /// Above 0 for each unsolved day.
    pub(super) unsolved: Days<D>,
}

impl<const D: usize> Solved<D> {
    /// A day's value; NaN if it is unsolved.
    pub(super) fn get(&self, day: usize) -> f64 {
        match (self.values.get(day), self.unsolved.get(day)) {
            (Some(value), Some(unsolved)) if *unsolved <= 0.0 => *value,
            _ => f64::NAN,
        }
    }

    /// The values, NaN for unsolved days.
    pub(super) fn values_or_nan(&self) -> Days<D> {
        core::array::from_fn(|day| self.get(day))
    }

    /// Marks the days as unsolved that are unsolved in another result.
    pub(super) fn leave_too(&mut self, other: &Self) {
        for (unsolved, other) in self.unsolved.iter_mut().zip(&other.unsolved) {
            *unsolved += other;
        }
    }

    /// Sets a day's value; the day is solved if the value is not NaN.
    pub(super) fn put(&mut self, day: usize, value: f64) {
        if let (Some(old), Some(unsolved)) = (self.values.get_mut(day), self.unsolved.get_mut(day)) {
            *old = value;
            *unsolved = if value.is_nan() { 1.0 } else { 0.0 };
        }
    }
}

impl Observer {
    /// The transits, in days from 12h UT1.
    #[inline(always)]
    pub(super) fn transits<const D: usize>(&self, sun: &SunLanes<D>) -> Days<D> {
        let [mut transits, mut equation, mut rate] = [[0.0; D]; 3];
        sun.equation_of_time_rad.at(&[self.mean_noon; D], &mut equation, &mut rate);
        for ((transit, equation), rate) in transits.iter_mut().zip(&equation).zip(&rate) {
            *transit = self.mean_noon - equation / (TAU + rate);
        }
        sun.equation_of_time_rad.values_at(&transits, &mut equation);
        for ((transit, again), rate) in transits.iter_mut().zip(&equation).zip(&rate) {
            let hour_angle_rad = TAU * (*transit - self.mean_noon) + again;
            *transit -= hour_angle_rad / (TAU + rate);
        }
        transits
    }

    /// The sines of the altitudes of Asr, given the transits.
    #[inline(always)]
    pub(super) fn asr_sin_altitudes<const D: usize>(
        &self,
        sun: &SunLanes<D>,
        transits: &Days<D>,
        factor: f64,
    ) -> Solved<D> {
        let [mut sin_declination, mut cos_declination] = [[0.0; D]; 2];
        sun.sin_declination.values_at(transits, &mut sin_declination);
        sun.cos_declination.values_at(transits, &mut cos_declination);
        let (mut sines, mut unsolved) = ([0.0; D], [0.0; D]);
        let declinations = sin_declination.iter().zip(&cos_declination);
        for ((sine, unsolved), (sin_declination, cos_declination)) in
            sines.iter_mut().zip(&mut unsolved).zip(declinations)
        {
            let latitude = (self.sin_latitude, self.cos_latitude);
            let (sin_zenith, cos_zenith) = zenith(latitude, (*sin_declination, *cos_declination));
            *sine = asr_sin_altitude(sin_zenith, cos_zenith, factor, reciprocal_root);
            *unsolved = if cos_zenith > LOWEST_SHADOW { 0.0 } else { 1.0 };
        }
        Solved { values: sines, unsolved }
    }

    /// The sines of the altitudes at instants near the transits, unsolved where the Sun is low or near the zenith.
    pub(super) fn sin_altitudes<const D: usize>(&self, sun: &SunLanes<D>, v: &Days<D>) -> Solved<D> {
        let [mut equation, mut sin_declination, mut cos_declination] = [[0.0; D]; 3];
        sun.equation_of_time_rad.values_at(v, &mut equation);
        sun.sin_declination.values_at(v, &mut sin_declination);
        sun.cos_declination.values_at(v, &mut cos_declination);
        let (mut sines, mut unsolved) = ([0.0; D], [0.0; D]);
        let suns = v.iter().zip(&equation).zip(sin_declination.iter().zip(&cos_declination));
        for ((sine, unsolved), ((v, equation), (sin_declination, cos_declination))) in
            sines.iter_mut().zip(&mut unsolved).zip(suns)
        {
            let turns = v - self.mean_noon + equation * TURNS_PER_RAD;
            let (cos_h, _) = cosine_and_sine_of_turn(turns);
            let along = self.sin_latitude * sin_declination + self.cos_latitude * cos_declination * cos_h;
            // The two cubics differ by 1e-8 from a unit vector, which is a large error of the altitude near the zenith.
            let square = sin_declination * sin_declination + cos_declination * cos_declination;
            *sine = along * (1.5 - 0.5 * square);
            *unsolved = if *sine > LOWEST_SHADOW && *sine < SIN_NEAR_ZENITH { 0.0 } else { 1.0 };
        }
        Solved { values: sines, unsolved }
    }

    /// The Sun a quarter of a day before or after mean noon, according to each sign.
    #[inline(always)]
    pub(super) fn quarters<const D: usize>(&self, sun: &SunLanes<D>, signs: Days<D>) -> Quarters<D> {
        let v = signs.map(|sign| self.mean_noon + sign * QUARTER_DAY);
        let [mut hour_angle_rad, mut hour_angle_rate] = [[0.0; D]; 2];
        let [mut vertical, mut vertical_rate] = [[0.0; D]; 2];
        let [mut horizontal, mut horizontal_rate] = [[0.0; D]; 2];
        sun.equation_of_time_rad.at(&v, &mut hour_angle_rad, &mut hour_angle_rate);
        sun.sin_declination.at(&v, &mut vertical, &mut vertical_rate);
        sun.cos_declination.at(&v, &mut horizontal, &mut horizontal_rate);
        for ((angle, rate), sign) in hour_angle_rad.iter_mut().zip(&mut hour_angle_rate).zip(&signs) {
            *angle += sign * QUARTER_DAY * TAU;
            *rate += TAU;
        }
        for (value, rate) in vertical.iter_mut().zip(&mut vertical_rate) {
            *value *= self.sin_latitude;
            *rate *= self.sin_latitude;
        }
        for (value, rate) in horizontal.iter_mut().zip(&mut horizontal_rate) {
            *value *= self.cos_latitude;
            *rate *= self.cos_latitude;
        }
        Quarters { signs, vertical, vertical_rate, horizontal, horizontal_rate, hour_angle_rad, hour_angle_rate }
    }

    /// The instants at which the Sun crosses altitudes of these sines, in days from 12h UT1.
    #[inline(always)]
    pub(super) fn crossings<const D: usize>(
        &self,
        sun: &SunLanes<D>,
        quarters: &Quarters<D>,
        sin_targets: &Days<D>,
    ) -> Solved<D> {
        let (mut crossings, mut unsolved) = ([0.0; D], [0.0; D]);
        let of_quarter = quarters
            .vertical
            .iter()
            .zip(&quarters.vertical_rate)
            .zip(quarters.horizontal.iter().zip(&quarters.horizontal_rate))
            .zip(quarters.hour_angle_rad.iter().zip(&quarters.hour_angle_rate))
            .zip(&quarters.signs);
        for (
            (((crossing, unsolved), sin_target), (vertical, vertical_rate)),
            ((horizontal, horizontal_rate), (hour_angle_rad, hour_angle_rate), sign),
        ) in crossings
            .iter_mut()
            .zip(&mut unsolved)
            .zip(sin_targets)
            .zip(of_quarter)
            .map(|(lane, (((vertical, horizontal), angle), sign))| ((lane, vertical), (horizontal, angle, sign)))
        {
            let quarter = Quarter {
                sign: *sign,
                vertical: *vertical,
                vertical_rate: *vertical_rate,
                horizontal: *horizontal,
                horizontal_rate: *horizontal_rate,
                hour_angle_rad: *hour_angle_rad,
                hour_angle_rate: *hour_angle_rate,
            };
            *crossing = self.mean_noon + sign * QUARTER_DAY + quarter.days_to(*sin_target, rough_root);
            *unsolved = if quarter.is_ordinary(*sin_target) { 0.0 } else { 1.0 };
        }
        let [mut equation, mut equation_rate] = [[0.0; D]; 2];
        let [mut sin_declination, mut sin_declination_rate] = [[0.0; D]; 2];
        let [mut cos_declination, mut cos_declination_rate] = [[0.0; D]; 2];
        sun.equation_of_time_rad.at(&crossings, &mut equation, &mut equation_rate);
        sun.sin_declination.at(&crossings, &mut sin_declination, &mut sin_declination_rate);
        sun.cos_declination.at(&crossings, &mut cos_declination, &mut cos_declination_rate);
        let equations = equation.iter().zip(&equation_rate);
        let declinations =
            sin_declination.iter().zip(&sin_declination_rate).zip(cos_declination.iter().zip(&cos_declination_rate));
        for (
            (((crossing, unsolved), sin_target), (equation, equation_rate)),
            ((sin_declination, sin_declination_rate), (cos_declination, cos_declination_rate)),
        ) in crossings.iter_mut().zip(&mut unsolved).zip(sin_targets).zip(equations).zip(declinations)
        {
            let near = NearCrossing {
                sin_latitude: self.sin_latitude,
                cos_latitude: self.cos_latitude,
                hour_angle_turns: *crossing - self.mean_noon + equation * TURNS_PER_RAD,
                hour_angle_rate: TAU + equation_rate,
                sin_declination: *sin_declination,
                sin_declination_rate: *sin_declination_rate,
                cos_declination: *cos_declination,
                cos_declination_rate: *cos_declination_rate,
            };
            let (days, rate) = near.days_since(*sin_target);
            *crossing -= days;
            *unsolved += if is_exact(days, rate) && rate.abs() > SHALLOWEST_RATE { 0.0 } else { 1.0 };
        }
        Solved { values: crossings, unsolved }
    }
}

/// Each day's [`Quarter`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Quarters<const D: usize> {
    /// −1 in the morning, 1 in the evening.
    signs: Days<D>,
    vertical: Days<D>,
    vertical_rate: Days<D>,
    horizontal: Days<D>,
    horizontal_rate: Days<D>,
    hour_angle_rad: Days<D>,
    hour_angle_rate: Days<D>,
}

impl<const D: usize> Quarters<D> {
    /// Above 0 for each day on which the Sun surely stays above an altitude of this sine at night.
    #[inline(always)]
    pub(super) fn stays_above(&self, sin_target: f64) -> Days<D> {
        let mut stays = [0.0; D];
        for ((stays, vertical), horizontal) in stays.iter_mut().zip(&self.vertical).zip(&self.horizontal) {
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
