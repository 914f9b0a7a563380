//! `Polar::NearestLatitude`: the nearest latitude that has a day ("aqrab al-bilad").
//!
//! φ′ = max {φ″ ≤ |φ| : over φ″ the Sun rises, casts a shadow at noon and sets on this date}.
//!
//! The books of law say "the nearest country", without a step. The tolerance is ours.

use crate::Angle;
use crate::prayer::day::sun::SunDay;

/// 110 m, and a night of at least a minute or two.
const TOLERANCE_DEG: f64 = 1e-3;

pub(super) fn of(sun: &SunDay<'_>) -> Angle {
    // At the equator every day is a day; between there and here it ends once.
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
