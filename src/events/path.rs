//! The Sun's path across the sky at one latitude during one solar day.
//!
//! Time is u, in days of UT1 from the place's mean noon, the transit of the mean Sun. The Sun's hour angle is H(u) =
//! 2πu + E(u), where E is the equation of time; its altitude is sin h(u) = sin φ sin δ(u) + cos φ cos δ(u) cos H(u).
//! Every event of the day is a root of one of these two equations. For an authority that freezes the Sun, δ or E is a
//! constant.

use super::shadow::{asr_sin_altitude, zenith};
use super::solve::root;
use crate::AbsentReason;
use crate::astro::track::{Cubic, SunTrack};
use crate::math::{PI, TAU, acos, sin, sin_cos, sqrt};

/// One half of the solar day.
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

/// The sine of an altitude to be crossed. Beyond the zenith and the nadir it is a number that no sine is: 180° is not 0°, but an
/// altitude that the Sun stays below.
pub(crate) fn sin_altitude_to_cross(altitude_rad: f64) -> f64 {
    const NO_SINE: f64 = 2.0;
    if altitude_rad > PI / 2.0 {
        NO_SINE
    } else if altitude_rad < -PI / 2.0 {
        -NO_SINE
    } else {
        sin(altitude_rad)
    }
}

/// The tolerance of a crossing in days: 0.09 ms; the error after Newton's last step is much smaller.
const TOLERANCE_DAYS: f64 = 1e-9;

/// The Sun's path at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct SunPath {
    pub(crate) sin_latitude: f64,
    pub(crate) cos_latitude: f64,
    pub(crate) track: SunTrack,
}

impl SunPath {
    pub(crate) fn new(latitude_rad: f64, track: SunTrack) -> Self {
        let (sin_latitude, cos_latitude) = sin_cos(latitude_rad);
        Self { sin_latitude, cos_latitude, track }
    }

    /// The time when the Sun's hour angle is `hour_angle_rad`, −π..=π, on this day.
    #[inline]
    pub(crate) fn at_hour_angle(&self, hour_angle_rad: f64) -> f64 {
        // E is so nearly linear that the error is 4e-7 days after Newton's first step and 1e-12 after the second.
        let equation = &self.track.equation_of_time_rad;
        let days_per_rad = 1.0 / (TAU + equation.rate_at(0.0));
        let u = (hour_angle_rad - equation.at(0.0)) * days_per_rad;
        u + (hour_angle_rad - TAU * u - equation.at(u)) * days_per_rad
    }

    /// The upper transit.
    #[inline]
    pub(crate) fn transit(&self) -> f64 {
        self.at_hour_angle(0.0)
    }

    /// The sine of the altitude, its derivative by the day, and the second derivative except for terms of 1e-5 of it.
    #[inline]
    pub(crate) fn sin_altitude(&self, u: f64) -> [f64; 3] {
        let SunTrack { equation_of_time_rad, sin_declination, cos_declination, .. } = &self.track;
        let (sin_h, cos_h) = sin_cos(TAU * u + equation_of_time_rad.at(u));
        let hour_angle_rate = TAU + equation_of_time_rad.rate_at(u);
        let (c, c1) = (cos_declination.at(u), cos_declination.rate_at(u));
        [
            self.sin_latitude * sin_declination.at(u) + self.cos_latitude * c * cos_h,
            self.sin_latitude * sin_declination.rate_at(u)
                + self.cos_latitude * (c1 * cos_h - c * hour_angle_rate * sin_h),
            self.sin_latitude * sin_declination.curve_at(u)
                + self.cos_latitude
                    * (cos_declination.curve_at(u) * cos_h
                        - 2.0 * c1 * hour_angle_rate * sin_h
                        - c * hour_angle_rate * hour_angle_rate * cos_h),
        ]
    }

    /// The path with time reversed: its evening is this one's morning.
    fn reversed(&self) -> Self {
        let track = self.track.map(Cubic::reversed);
        let equation_of_time_rad = track.equation_of_time_rad.negated();
        Self { track: SunTrack { equation_of_time_rad, ..track }, ..*self }
    }

    /// The time when the Sun crosses an altitude on one side of the transit: the last upward crossing in the morning,
    /// the first downward crossing in the evening.
    pub(crate) fn crossing(&self, sin_target: f64, side: Side) -> Result<f64, AbsentReason> {
        match side {
            Side::Morning => self.reversed().evening_crossing(sin_target).map(|u| -u),
            Side::Evening => self.evening_crossing(sin_target),
        }
    }

    fn evening_crossing(&self, sin_target: f64) -> Result<f64, AbsentReason> {
        let above_target = |u: f64| {
            let [sine, rate, _] = self.sin_altitude(u);
            (sine - sin_target, rate)
        };
        let (mut high, mut low) = (self.transit(), self.at_hour_angle(PI));
        let (at_transit, at_lower_transit) = (above_target(high).0, above_target(low).0);
        // The altitude falls from its maximum to its minimum. The change of the declination moves these away from the
        // two transits by minutes, and by hours within a degree of the poles. This matters if the target is between an
        // extremum and a transit.
        let between = at_transit > NEAR_EXTREMUM && at_lower_transit < -NEAR_EXTREMUM;
        if !between {
            let (maximum, minimum) = self.descent(high, low).ok_or(if at_transit > 0.0 {
                AbsentReason::SunStaysAbove
            } else {
                AbsentReason::SunStaysBelow
            })?;
            (high, low) = (maximum, minimum);
            let at_maximum = above_target(high).0;
            // The Sun does not reach an altitude that is not a number.
            if at_maximum.is_nan() || at_maximum <= 0.0 {
                return Err(AbsentReason::SunStaysBelow);
            }
            if above_target(low).0 >= 0.0 {
                return Err(AbsentReason::SunStaysAbove);
            }
        }
        Ok(root(above_target, self.guess(sin_target, high, low), high, low, TOLERANCE_DAYS))
    }

    /// A first guess of the crossing, by the declination at the middle of the interval; the middle itself if the Sun does not
    /// reach the altitude with that declination.
    fn guess(&self, sin_target: f64, high: f64, low: f64) -> f64 {
        let (middle, track) = ((high + low) / 2.0, &self.track);
        let cos_h = (sin_target - self.sin_latitude * track.sin_declination.at(middle))
            / (self.cos_latitude * track.cos_declination.at(middle));
        if cos_h.abs() < 1.0 { (acos(cos_h) - track.equation_of_time_rad.at(0.0)) / TAU } else { middle }
    }

    /// The interval between two transits in which the altitude falls: (its maximum, its minimum). `None` if it only
    /// rises, as it does throughout spring within a quarter of a degree of the pole.
    fn descent(&self, transit: f64, lower_transit: f64) -> Option<(f64, f64)> {
        let slope = |u: f64| {
            let [_, rate, curve] = self.sin_altitude(u);
            (rate, curve)
        };
        let middle = (transit + lower_transit) / 2.0;
        if slope(middle).0 >= 0.0 {
            return None;
        }
        let turning = |end: f64| {
            if slope(end).0 > 0.0 { root(slope, end, end.min(middle), end.max(middle), TOLERANCE_DAYS) } else { end }
        };
        Some((turning(transit), turning(lower_transit)))
    }

    /// The sine of the altitude of Asr; `None` if the Sun does not rise above the horizon at transit.
    pub(crate) fn asr_sin_altitude(&self, factor: f64) -> Option<f64> {
        self.asr_sin_altitude_of(self.transit(), factor)
    }

    /// The same with the noon shadow computed from the declination at `u`.
    pub(crate) fn asr_sin_altitude_of(&self, u: f64, factor: f64) -> Option<f64> {
        let declination = (self.track.sin_declination.at(u), self.track.cos_declination.at(u));
        let (sin_zenith, cos_zenith) = zenith((self.sin_latitude, self.cos_latitude), declination);
        let sine = asr_sin_altitude(sin_zenith, cos_zenith, factor, |square| 1.0 / sqrt(square));
        if cos_zenith > 0.0 { Some(sine) } else { None }
    }
}

/// The true extremum decides only if the sine of the altitude at a transit is within this distance of the target. The
/// extremum exceeds the transit by (dδ/dt)²/(2·(2π)²·cos φ·cos δ): less than this up to 89.9°; nearer the poles the
/// altitude itself is close.
const NEAR_EXTREMUM: f64 = 1e-3;

#[cfg(test)]
mod tests {
    use super::{Side, SunPath};
    use crate::AbsentReason;
    use crate::astro::track::SunTrack;
    use crate::math::{PI, sin_cos};
    use crate::time::Ut1;

    const LATITUDES_DEG: [f64; 9] = [-90.0, -89.97, -89.5, -60.0, 0.0, 23.4, 66.6, 89.9, 89.999];

    /// The paths at these latitudes on every tenth day of 2026.
    fn paths() -> impl Iterator<Item = SunPath> {
        let days = (0..37).map(|ten| Ut1::from_days(9497.0 + 10.0 * f64::from(ten)));
        let tracks = days.map(|day| SunTrack::about(day, day.to_tt()));
        tracks.flat_map(|track| LATITUDES_DEG.map(|latitude_deg| SunPath::new(latitude_deg.to_radians(), track)))
    }

    /// Newton's method finds a root by a wrong slope too, but later.
    #[test]
    fn the_slopes_are_those_between_the_altitudes_before_and_after() {
        const STEP: f64 = 1e-5;
        let mut seen = 0;
        for path in paths() {
            for u in [-0.47, -0.3, -0.12, 0.02, 0.25, 0.44] {
                let [_, rate, curve] = path.sin_altitude(u);
                let [before, after] = [u - STEP, u + STEP].map(|u| path.sin_altitude(u));
                assert!((rate - (after[0] - before[0]) / (2.0 * STEP)).abs() < 1e-7, "{u} {path:?}");
                // The term that is left out.
                let equation = &path.track.equation_of_time_rad;
                let (sin_h, _) = sin_cos(2.0 * PI * u + equation.at(u));
                let left_out = path.cos_latitude * path.track.cos_declination.at(u) * equation.curve_at(u) * sin_h;
                assert!((curve - left_out - (after[1] - before[1]) / (2.0 * STEP)).abs() < 1e-6, "{u} {path:?}");
                assert!(left_out.abs() < 1e-4);
                seen += 1;
            }
        }
        assert_eq!(seen, 37 * LATITUDES_DEG.len() * 6);
    }

    /// Near the poles the Sun is not highest at its transit.
    #[test]
    fn an_altitude_is_first_crossed_downwards_where_a_search_by_minutes_finds_it() {
        const STEPS: usize = 720;
        let (mut crossed, mut rises) = (0, 0);
        for path in paths() {
            let (begin, end) = (path.transit(), path.at_hour_angle(PI));
            let at = |step: usize| begin + (end - begin) * step as f64 / STEPS as f64;
            let sines: [f64; STEPS + 1] = core::array::from_fn(|step| path.sin_altitude(at(step))[0]);
            let [least, most] = [f64::min, f64::max].map(|of| sines.iter().copied().reduce(of).unwrap());
            assert_eq!(path.crossing(most + 1e-6, Side::Evening), Err(AbsentReason::SunStaysBelow), "{path:?}");
            assert_eq!(path.crossing(least - 1e-6, Side::Evening), Err(AbsentReason::SunStaysAbove), "{path:?}");
            for part in [0.003, 0.1, 0.5, 0.9, 0.997] {
                let target = least + part * (most - least);
                let found = path.crossing(target, Side::Evening);
                match sines.windows(2).position(|pair| pair[0] > target && pair[1] <= target) {
                    Some(step) => {
                        let off = 1e-8;
                        let range = at(step) - off..at(step + 1) + off;
                        assert!(found.is_ok_and(|u| range.contains(&u)), "{part} {found:?} {range:?} {path:?}");
                        crossed += 1;
                    }
                    None => {
                        assert!(found.is_err(), "{part} {found:?} {path:?}");
                        rises += 1;
                    }
                }
            }
        }
        assert!(crossed > 1000 && rises > 50, "{crossed} {rises}");
    }
}
