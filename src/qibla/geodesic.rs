//! The qibla on the ellipsoid.

use geographiclib_rs::{Geodesic, InverseGeodesic};

use super::{KAABA, bearing, from_north};
use crate::{Angle, Coordinates};

const METRES_PER_KM: f64 = 1_000.0;

/// The bearing of the Kaaba along the geodesic, the shortest line on the ellipsoid WGS 84.
///
/// Returns `None` where [`bearing`](super::bearing) does. Surveyors use this bearing; timetables use the great circle.
///
/// # Units
///
/// Degrees clockwise from true north, 0 ≤ bearing < 360.
///
/// # Accuracy
///
/// 1e-8° (`tests/qibla.rs`).
///
/// # Source
///
/// C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013) 43-55, implemented by the crate geographiclib-rs.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, qibla};
/// // GeographicLib (tests/data/qibla): 322.25663538°; the great circle starts at 322.41861096°.
/// let place = Coordinates::new(-32.405347, 75.869834)?;
/// let (sphere, ellipsoid) = (qibla::bearing(place).unwrap(), qibla::geodesic_bearing(place).unwrap());
/// assert_eq!(format!("{:.4} {:.4}", sphere.degrees(), ellipsoid.degrees()), "322.4186 322.2566");
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn geodesic_bearing(from: Coordinates) -> Option<Angle> {
    bearing(from)?;
    let (_, azimuth_deg) = inverse(from);
    Some(from_north(Angle::from_degrees(azimuth_deg).radians()))
}

/// The distance of the Kaaba along the geodesic on WGS 84, in kilometres.
///
/// # Accuracy
///
/// A millimetre (`tests/qibla.rs`).
///
/// # Source
///
/// As [`geodesic_bearing`].
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, qibla};
/// // GeographicLib (tests/data/qibla): 7085.302234 km.
/// let place = Coordinates::new(-32.405347, 75.869834)?;
/// assert!((qibla::geodesic_distance_km(place) - 7_085.302_234).abs() < 1e-6);
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn geodesic_distance_km(from: Coordinates) -> f64 {
    let (distance_m, _) = inverse(from);
    distance_m / METRES_PER_KM
}

/// The distance in metres, and the azimuth at the place in degrees.
fn inverse(from: Coordinates) -> (f64, f64) {
    let (distance_m, azimuth_deg, _, _): (f64, f64, f64, f64) = Geodesic::wgs84().inverse(
        from.latitude().degrees(),
        from.longitude().degrees(),
        KAABA.latitude().degrees(),
        KAABA.longitude().degrees(),
    );
    (distance_m, azimuth_deg)
}
