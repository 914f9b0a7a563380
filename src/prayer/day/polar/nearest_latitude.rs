//! `Polar::NearestLatitude`: the nearest latitude with a complete day ("aqrab al-bilad").
//!
//! φ′ = max {φ″ ≤ |φ| : at φ″ the Sun rises, casts a shadow at noon and sets on this date}.
//!
//! The books of law say "the nearest country", without a tolerance; the tolerance is ours.

use crate::Angle;
use crate::prayer::day::sun::SunDay;

/// About 110 m, which gives a night of at least a minute or two.
const TOLERANCE_DEG: f64 = 1e-3;

pub(super) fn of(sun: &SunDay<'_>) -> Angle {
    // At the equator every day is complete; from there to the place this changes once.
    let (mut with_deg, mut without_deg) = (0.0, sun.latitude().degrees().abs());
    while without_deg - with_deg > TOLERANCE_DEG {
        let middle_deg = (with_deg + without_deg) / 2.0;
        if sun.at_latitude(Angle::from_degrees(middle_deg)).is_day() {
            with_deg = middle_deg;
        } else {
            without_deg = middle_deg;
        }
    }
    Angle::from_degrees(with_deg)
}
