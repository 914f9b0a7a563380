//! `Polar::NearestHalfDegree`: the first latitude with a complete day, in steps of half a degree towards the equator.
//!
//! φ′ = |φ| − k/2 with the least k ≥ 1 for which this date and the next have a complete day at φ′. This is adhan's polar
//! circle resolution `aqrabBalad` (adhan 4.4.6), the choice of a program, not of an authority.

use crate::Angle;
use crate::prayer::day::sun::SunDay;

const STEP_DEG: f64 = 0.5;

pub(super) fn of(sun: &SunDay<'_>) -> Angle {
    let tomorrow = sun.later(1);
    let mut latitude_deg = sun.latitude().degrees().abs();
    while latitude_deg > STEP_DEG {
        latitude_deg -= STEP_DEG;
        let latitude = Angle::from_degrees(latitude_deg);
        if [sun, &tomorrow].iter().all(|sun| sun.at_latitude(latitude).is_day()) {
            break;
        }
    }
    Angle::from_degrees(latitude_deg)
}
