//! The Sun's path across the sky of one latitude, through one solar day.
//!
//! Time is u, days of UT1 from the place's mean noon, the instant at which the mean Sun transits. The Sun's hour angle is
//! H(u) = 2πu + E(u), its altitude sin h(u) = sin φ sin δ(u) + cos φ cos δ(u) cos H(u). E is the equation of time. Every
//! event of the day is a question to these two lines. An authority that freezes the Sun replaces δ or E by a constant and
//! asks the same questions.

use super::shadow::{asr_sin_altitude, zenith};
use super::solve::root;
use crate::AbsentReason;
use crate::astro::track::{Cubic, SunTrack};
use crate::math::{PI, TAU, acos, sin_cos, sqrt};

/// Which half of the solar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a transit has two sides")]
pub enum Side {
    /// From the preceding lower transit to the transit: the Sun rises.
    Morning,
    /// From the transit to the following lower transit: the Sun sets.
    Evening,
}

impl Side {
    /// −1 before the transit, 1 after it.
    pub(crate) const fn sign(self) -> f64 {
        match self {
            Self::Morning => -1.0,
            Self::Evening => 1.0,
        }
    }
}

/// How near to the root a crossing is solved, in days: 0.09 ms, and Newton's last step leaves far less.
const TOLERANCE_DAYS: f64 = 1e-9;

/// The Sun's path over a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SunPath {
    pub(crate) sin_latitude: f64,
    pub(crate) cos_latitude: f64,
    pub(crate) equation_of_time_rad: Cubic,
    pub(crate) sin_declination: Cubic,
    pub(crate) cos_declination: Cubic,
}

impl SunPath {
    pub(crate) fn new(latitude_rad: f64, track: &SunTrack) -> Self {
        let (sin_latitude, cos_latitude) = sin_cos(latitude_rad);
        Self {
            sin_latitude,
            cos_latitude,
            equation_of_time_rad: track.equation_of_time_rad,
            sin_declination: track.sin_declination,
            cos_declination: track.cos_declination,
        }
    }

    /// The same Sun over another latitude.
    pub(crate) fn at_latitude(self, latitude_rad: f64) -> Self {
        let (sin_latitude, cos_latitude) = sin_cos(latitude_rad);
        Self { sin_latitude, cos_latitude, ..self }
    }

    /// The same path with the declination of another Sun.
    pub(crate) const fn with_declination_of(self, sun: &SunTrack) -> Self {
        Self { sin_declination: sun.sin_declination, cos_declination: sun.cos_declination, ..self }
    }

    /// The same path with the equation of time of another Sun.
    pub(crate) const fn with_equation_of_time_of(self, sun: &SunTrack) -> Self {
        Self { equation_of_time_rad: sun.equation_of_time_rad, ..self }
    }

    /// When the Sun stands at an hour angle, −π..=π, of this day.
    #[inline]
    pub(crate) fn at_hour_angle(&self, hour_angle_rad: f64) -> f64 {
        // E is so nearly straight that Newton's first step errs by 4e-7 days and the second by 1e-12.
        let equation = &self.equation_of_time_rad;
        let days_per_rad = 1.0 / (TAU + equation.rate_at(0.0));
        let u = (hour_angle_rad - equation.at(0.0)) * days_per_rad;
        u + (hour_angle_rad - TAU * u - equation.at(u)) * days_per_rad
    }

    /// The upper transit.
    #[inline]
    pub(crate) fn transit(&self) -> f64 {
        self.at_hour_angle(0.0)
    }

    /// The sine of the altitude, and its derivative by the day.
    #[inline]
    pub(crate) fn sin_altitude(&self, u: f64) -> (f64, f64) {
        let (sin_h, cos_h) = sin_cos(TAU * u + self.equation_of_time_rad.at(u));
        let hour_angle_rate = TAU + self.equation_of_time_rad.rate_at(u);
        let (cos_declination, sin_declination) = (self.cos_declination.at(u), self.sin_declination.at(u));
        (
            self.sin_latitude * sin_declination + self.cos_latitude * cos_declination * cos_h,
            self.sin_latitude * self.sin_declination.rate_at(u)
                + self.cos_latitude
                    * (self.cos_declination.rate_at(u) * cos_h - cos_declination * hour_angle_rate * sin_h),
        )
    }

    /// The derivative of the sine of the altitude by the day, and its own derivative but for terms of 1e-5 of it.
    fn sin_altitude_rate(&self, u: f64) -> (f64, f64) {
        let (sin_h, cos_h) = sin_cos(TAU * u + self.equation_of_time_rad.at(u));
        let hour_angle_rate = TAU + self.equation_of_time_rad.rate_at(u);
        let (c, c1) = (self.cos_declination.at(u), self.cos_declination.rate_at(u));
        (
            self.sin_latitude * self.sin_declination.rate_at(u)
                + self.cos_latitude * (c1 * cos_h - c * hour_angle_rate * sin_h),
            self.sin_latitude * self.sin_declination.curve_at(u)
                + self.cos_latitude
                    * (self.cos_declination.curve_at(u) * cos_h
                        - 2.0 * c1 * hour_angle_rate * sin_h
                        - c * hour_angle_rate * hour_angle_rate * cos_h),
        )
    }

    /// The path run backwards: its evening is this one's morning.
    const fn reversed(&self) -> Self {
        Self {
            equation_of_time_rad: self.equation_of_time_rad.reversed().negated(),
            sin_declination: self.sin_declination.reversed(),
            cos_declination: self.cos_declination.reversed(),
            ..*self
        }
    }

    /// When the Sun crosses an altitude on one side of the transit: upwards in the morning (the last time), downwards in
    /// the evening (the first time).
    pub(crate) fn crossing(&self, sin_target: f64, side: Side) -> Result<f64, AbsentReason> {
        match side {
            Side::Morning => self.reversed().evening_crossing(sin_target).map(|u| -u),
            Side::Evening => self.evening_crossing(sin_target),
        }
    }

    fn evening_crossing(&self, sin_target: f64) -> Result<f64, AbsentReason> {
        let above_target = |u: f64| {
            let (sine, rate) = self.sin_altitude(u);
            (sine - sin_target, rate)
        };
        let (mut high, mut low) = (self.transit(), self.at_hour_angle(PI));
        let (at_transit, at_lower_transit) = (above_target(high).0, above_target(low).0);
        // The altitude falls from its maximum to its minimum, which the Sun's own motion in declination carries away from
        // the two transits by minutes, and by hours within a degree of the poles. It matters where the target lies between.
        let between = at_transit > NEAR_EXTREMUM && at_lower_transit < -NEAR_EXTREMUM;
        if !between {
            let (maximum, minimum) = self.descent(high, low).ok_or(if at_transit > 0.0 {
                AbsentReason::SunStaysAbove
            } else {
                AbsentReason::SunStaysBelow
            })?;
            (high, low) = (maximum, minimum);
            let at_maximum = above_target(high).0;
            // An altitude that is not a number is one that the Sun does not reach.
            if at_maximum.is_nan() || at_maximum <= 0.0 {
                return Err(AbsentReason::SunStaysBelow);
            }
            if above_target(low).0 >= 0.0 {
                return Err(AbsentReason::SunStaysAbove);
            }
        }
        Ok(root(above_target, self.guess(sin_target, high, low), high, low, TOLERANCE_DAYS))
    }

    /// Where H would be if the declination at transit held, corrected once for its change.
    fn guess(&self, sin_target: f64, high: f64, low: f64) -> f64 {
        let hour_angle = |u: f64| {
            let cos_h = (sin_target - self.sin_latitude * self.sin_declination.at(u))
                / (self.cos_latitude * self.cos_declination.at(u));
            if cos_h.abs() < 1.0 { Some(acos(cos_h)) } else { None }
        };
        match hour_angle((high + low) / 2.0) {
            Some(hour_angle_rad) => (hour_angle_rad - self.equation_of_time_rad.at(0.0)) / TAU,
            None => (high + low) / 2.0,
        }
    }

    /// The stretch between two transits on which the altitude falls: (its maximum, its minimum). None where it only rises,
    /// as it does all spring within a quarter of a degree of the pole.
    fn descent(&self, transit: f64, lower_transit: f64) -> Option<(f64, f64)> {
        let slope = |u: f64| self.sin_altitude_rate(u);
        let middle = (transit + lower_transit) / 2.0;
        if slope(middle).0 >= 0.0 {
            return None;
        }
        let turning = |end: f64| {
            if slope(end).0 > 0.0 { root(slope, end, end.min(middle), end.max(middle), TOLERANCE_DAYS) } else { end }
        };
        Some((turning(transit), turning(lower_transit)))
    }

    /// The shadow of Asr: when the shadow of an upright is longer than at transit by `factor` times its height.
    pub(crate) fn asr(&self, factor: f64) -> Result<f64, AbsentReason> {
        let sine = self.asr_sin_altitude(factor).ok_or(AbsentReason::SunStaysBelow)?;
        self.crossing(sine, Side::Evening)
    }

    /// The sine of the altitude of Asr; none where the Sun does not rise above the horizon at transit.
    pub(crate) fn asr_sin_altitude(&self, factor: f64) -> Option<f64> {
        self.asr_sin_altitude_of(self.transit(), factor)
    }

    /// The same by a noon shadow of another instant's declination.
    pub(crate) fn asr_sin_altitude_of(&self, u: f64, factor: f64) -> Option<f64> {
        let declination = (self.sin_declination.at(u), self.cos_declination.at(u));
        let (sin_zenith, cos_zenith) = zenith((self.sin_latitude, self.cos_latitude), declination);
        let sine = asr_sin_altitude(sin_zenith, cos_zenith, factor, |square| 1.0 / sqrt(square));
        if cos_zenith > 0.0 { Some(sine) } else { None }
    }
}

/// How near the sine of the altitude at a transit must come to the target for the true extremum to decide. The extremum
/// lies (dδ/dt)²/(2·(2π)²·cos φ·cos δ) higher: below this up to 89.9°, nearer the poles the altitude itself is near.
const NEAR_EXTREMUM: f64 = 1e-3;
