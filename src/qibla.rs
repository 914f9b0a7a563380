//! The qibla: the direction of the Kaaba, its distance, and the Sun as its signpost.
//!
//! The direction is that of the great circle on a sphere, which is what timetables, compasses and mosques go by. The
//! shortest line on the ellipsoid leaves it by up to 0.2°, and more only near the Kaaba's antipode; the feature `geodesic`
//! has it.
//!
//! | I want … | use |
//! |---|---|
//! | the direction from true north | [`bearing`]; none at the Kaaba itself and at its antipode |
//! | the distance | [`distance_km`] |
//! | when the Sun or a shadow shows the direction | [`sun_in_line`] |
//! | when the Sun is over the Kaaba, for everyone | [`sun_over_kaaba`] |
//! | direction and distance on the ellipsoid | `geodesic_bearing`, `geodesic_distance_km`: the feature `geodesic` |
//! | magnetic north | a model of the Earth's field, which is not here: add its declination to the compass |
//!
//! # Examples
//!
//! ```
//! use miqat::Coordinates;
//! use miqat::chrono::NaiveDate;
//! use miqat::qibla::{SunStance, bearing, distance_km, sun_in_line};
//! use miqat::time::{EarthRotation, Ut1};
//!
//! let cairo = Coordinates::new(30.0444, 31.2357)?;
//! assert_eq!(
//!     bearing(cairo).map(|bearing| format!("{:.1}", bearing.degrees())),
//!     Some("136.1".to_owned())
//! );
//! assert_eq!(distance_km(cairo).round(), 1287.0);
//!
//! let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
//! let midnight = Ut1::from_utc(date.and_hms_opt(0, 0, 0).unwrap().and_utc());
//! let shows = sun_in_line(cairo, midnight, EarthRotation::on(date)).next().unwrap();
//! assert_eq!(
//!     (shows.stance, shows.instant.to_utc()?.format("%H:%M").to_string()),
//!     (SunStance::Toward, "06:53".to_owned())
//! );
//! # Ok::<(), miqat::Error>(())
//! ```
//!
//! # Accuracy
//!
//! 1e-8° and a centimetre against spherical trigonometry; the Sun in line 0.01 s against JPL DE440 (`tests/qibla.rs`). The
//! direction on the ground is as good as the coordinates.
//!
//! # Source
//!
//! [`KAABA`] names the source of its coordinates; the formulas name theirs.

#[cfg(feature = "geodesic")]
mod geodesic;
mod sun;

#[cfg(feature = "geodesic")]
pub use geodesic::{geodesic_bearing, geodesic_distance_km};
pub use sun::{SunInLine, SunStance, SunZenith, sun_in_line, sun_over_kaaba};

use crate::math::{DEGREE_RAD, atan2, sin_cos, sqrt, wrap_tau};
use crate::{Angle, Coordinates};

pub use crate::place::KAABA;

/// The Earth's mean radius R₁ in kilometres (Moritz, Geodetic Reference System 1980, J. Geodesy 74 (2000) 128).
pub const EARTH_MEAN_RADIUS_KM: f64 = 6_371.008_8;

/// Two points closer than this arc in radians, a centimetre, count as one: a bearing between them is meaningless.
const SAME_POINT_RAD: f64 = 1e-5 / EARTH_MEAN_RADIUS_KM;

/// The bearing of the Kaaba: the initial direction of the great circle to it.
///
/// Returns `None` within a centimetre of the Kaaba or its antipode, where the direction is undefined.
///
/// # Units
///
/// Degrees clockwise from true north, 0 ≤ bearing < 360. At a pole, the bearing is relative to the meridian of the given
/// longitude, like an azimuth there.
///
/// # Accuracy
///
/// 1e-8° everywhere, compared with spherical trigonometry to 8 decimals (`tests/qibla.rs`).
///
/// # Source
///
/// tan q = sin Δλ cos φ′ / (cos φ sin φ′ − sin φ cos φ′ cos Δλ), where φ′ is the latitude of the Kaaba and Δλ its longitude
/// minus the place's (Meeus, Astronomical Algorithms, 2nd ed., ch. 13, for a star). Geodetic latitudes are used as
/// spherical latitudes.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, qibla};
/// let cairo = Coordinates::new(30.0444, 31.2357)?;
/// assert_eq!(format!("{:.1}", qibla::bearing(cairo).unwrap().degrees()), "136.1");
/// assert_eq!(qibla::bearing(qibla::KAABA), None);
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn bearing(from: Coordinates) -> Option<Angle> {
    let Towards { north, east, .. } = Towards::kaaba(from);
    if sqrt(north * north + east * east) < SAME_POINT_RAD {
        return None;
    }
    Some(from_north(atan2(east, north)))
}

/// The distance of the Kaaba along the great circle, in kilometres.
///
/// # Units
///
/// Kilometres on a sphere of [`EARTH_MEAN_RADIUS_KM`], 0 to 20,015. The distance on the ellipsoid differs by up to 0.5 %.
///
/// # Accuracy
///
/// A centimetre, compared with spherical trigonometry (`tests/qibla.rs`).
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, qibla};
/// let cairo = Coordinates::new(30.0444, 31.2357)?;
/// assert_eq!(qibla::distance_km(cairo).round(), 1287.0);
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn distance_km(from: Coordinates) -> f64 {
    let Towards { north, east, up } = Towards::kaaba(from);
    EARTH_MEAN_RADIUS_KM * atan2(sqrt(north * north + east * east), up)
}

/// The unit vector to the Kaaba in the horizontal axes of a place.
struct Towards {
    north: f64,
    east: f64,
    up: f64,
}

impl Towards {
    fn kaaba(from: Coordinates) -> Self {
        let (sin_latitude, cos_latitude) = sin_cos(from.latitude().radians());
        let (sin_kaaba, cos_kaaba) = sin_cos(KAABA.latitude().radians());
        // Subtracted in degrees, which preserves the given digits.
        let (sin_longitude, cos_longitude) = sin_cos((KAABA.longitude() - from.longitude()).radians());
        Self {
            north: cos_latitude * sin_kaaba - sin_latitude * cos_kaaba * cos_longitude,
            east: cos_kaaba * sin_longitude,
            up: sin_latitude * sin_kaaba + cos_latitude * cos_kaaba * cos_longitude,
        }
    }
}

/// An angle counted from north, 0 ≤ angle < 360°.
fn from_north(angle_rad: f64) -> Angle {
    let degrees = wrap_tau(angle_rad) / DEGREE_RAD;
    // Just below 2π, the division can round up to 360.
    Angle::from_degrees(if degrees < 360.0 { degrees } else { 0.0 })
}
