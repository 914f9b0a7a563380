//! The solver of one day: its six crossings at once, and a single crossing by the same steps.

use super::crossing::{NearCrossing, Observer, QUARTER_DAY, Quarter, is_exact};
use super::sun_lanes::SunLanes;
use crate::AbsentReason;
use crate::astro::track::SunTrack;
use crate::events::Side;
use crate::events::path::SunPath;
use crate::math::processor::Processor;
use crate::math::{TAU, sqrt};
use crate::prayer::day::solver::{Solver, TOGETHER};

/// Solves ordinary crossings by the steps of the lanes, and the others by the reference.
pub(crate) const SOLVER: Solver = Solver { crossing, together: Some(together) };

/// The largest number of Newton steps before a crossing is left to the reference.
const STEPS: usize = 3;

/// A crossing: by Newton steps if it is ordinary, otherwise by the reference.
fn crossing(path: &SunPath, sin_target: f64, side: Side) -> Result<f64, AbsentReason> {
    ordinary(path, sin_target, side).map_or_else(|| path.crossing(sin_target, side), Ok)
}

fn ordinary(path: &SunPath, sin_target: f64, side: Side) -> Option<f64> {
    let (sign, sin_latitude, cos_latitude) = (side.sign(), path.sin_latitude, path.cos_latitude);
    let u = sign * QUARTER_DAY;
    let SunTrack { equation_of_time_rad: equation, sin_declination: sine, cos_declination: cosine, .. } = &path.track;
    let quarter = Quarter {
        sign,
        vertical: [sin_latitude * sine.at(u), sin_latitude * sine.rate_at(u)],
        horizontal: [cos_latitude * cosine.at(u), cos_latitude * cosine.rate_at(u)],
        hour_angle_rad: [TAU * u + equation.at(u), TAU + equation.rate_at(u)],
    };
    if !quarter.is_ordinary(sin_target) {
        return None;
    }
    let mut u = u + quarter.days_to(sin_target, sqrt);
    for _ in 0..STEPS {
        let near = NearCrossing {
            latitude: (sin_latitude, cos_latitude),
            hour_angle_turns: u + equation.at(u) / TAU,
            hour_angle_rate: TAU + equation.rate_at(u),
            sin_declination: [sine.at(u), sine.rate_at(u)],
            cos_declination: [cosine.at(u), cosine.rate_at(u)],
        };
        let (days, rate) = near.days_since(sin_target);
        u -= days;
        if is_exact(days, rate) {
            return Some(u);
        }
    }
    None
}

fn together(path: &SunPath, sin_targets: &[f64; TOGETHER]) -> [f64; TOGETHER] {
    const SIGNS: [f64; TOGETHER] = [-1.0, -1.0, 1.0, 1.0, 1.0, 1.0];
    let observer = Observer { latitude: (path.sin_latitude, path.cos_latitude), mean_noon: 0.0 };
    let sun = SunLanes::same(&path.track);
    let quarters = observer.quarters(&sun, SIGNS);
    // Six lanes gain less from wider instructions than the dispatch of a single day costs.
    Processor::BASELINE.run(
        #[inline(always)]
        || observer.crossings(&sun, &quarters, sin_targets),
    )
}
