//! An observer on the rotating Earth: the direction of a body relative to the horizon.

use super::earth::{mean_solar_angle_rad, sidereal_gain_rad};
use super::moon::EARTH_EQUATORIAL_RADIUS_KM;
use super::nutation::Nutation;
use crate::Coordinates;
use crate::math::{atan2, cos, sin_cos, sqrt, wrap_tau};
use crate::time::{Tt, Ut1};

/// The flattening of the Earth (WGS 84).
const FLATTENING: f64 = 1.0 / 298.257_223_563;

/// A place on the ellipsoid, at height 0: a kilometre of height would shift the Moon by 0.5″.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Observer {
    longitude_rad: f64,
    sin_latitude: f64,
    cos_latitude: f64,
    /// Distance from the Earth's axis, and from the plane of its equator, north +.
    from_axis_km: f64,
    from_equator_km: f64,
}

/// The point from which directions are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the two ends of the parallax")]
pub enum Vantage {
    /// The Earth's centre: no parallax.
    Geocentric,
    /// The place itself.
    Topocentric,
}

/// A body in the axes of a place's horizon.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LocalPosition {
    north_km: f64,
    east_km: f64,
    up_km: f64,
}

impl LocalPosition {
    /// The distance, in the unit of the given position.
    pub(crate) fn distance_km(self) -> f64 {
        sqrt(self.north_km * self.north_km + self.east_km * self.east_km + self.up_km * self.up_km)
    }

    /// The altitude above the horizon of the ellipsoid, without refraction.
    pub(crate) fn altitude_rad(self) -> f64 {
        atan2(self.up_km, sqrt(self.north_km * self.north_km + self.east_km * self.east_km))
    }

    /// The azimuth from north through east, 0..2π.
    pub(crate) fn azimuth_rad(self) -> f64 {
        wrap_tau(atan2(self.east_km, self.north_km))
    }

    pub(crate) const fn vector(self) -> [f64; 3] {
        [self.north_km, self.east_km, self.up_km]
    }
}

impl Observer {
    pub(crate) fn at(place: Coordinates) -> Self {
        let (sin_latitude, cos_latitude) = sin_cos(place.latitude().radians());
        // The radii of curvature C and S of the Explanatory Supplement to the Astronomical Almanac, in equatorial radii.
        let polar_ratio = (1.0 - FLATTENING) * (1.0 - FLATTENING);
        let c = 1.0 / sqrt(cos_latitude * cos_latitude + polar_ratio * sin_latitude * sin_latitude);
        Self {
            longitude_rad: place.longitude().radians(),
            sin_latitude,
            cos_latitude,
            from_axis_km: EARTH_EQUATORIAL_RADIUS_KM * c * cos_latitude,
            from_equator_km: EARTH_EQUATORIAL_RADIUS_KM * c * polar_ratio * sin_latitude,
        }
    }

    /// The zenith and the place in kilometres, in axes that rotate with the Earth: through the meridian of Greenwich, 90° E and
    /// the north pole.
    pub(crate) fn over_earth(&self) -> [[f64; 3]; 2] {
        let (sin_longitude, cos_longitude) = sin_cos(self.longitude_rad);
        [
            [self.cos_latitude * cos_longitude, self.cos_latitude * sin_longitude, self.sin_latitude],
            [self.from_axis_km * cos_longitude, self.from_axis_km * sin_longitude, self.from_equator_km],
        ]
    }

    /// The local apparent sidereal time, from the [gain](sidereal_gain_rad) of sidereal time on the mean Sun.
    pub(crate) fn sidereal_rad(&self, ut: Ut1, gain_rad: f64) -> f64 {
        mean_solar_angle_rad(ut) + gain_rad + self.longitude_rad
    }

    /// Transforms a position from the equatorial axes of date to the axes of the horizon.
    pub(crate) fn look(&self, [x, y, z]: [f64; 3], local_sidereal_rad: f64, vantage: Vantage) -> LocalPosition {
        let (sin_sidereal, cos_sidereal) = sin_cos(local_sidereal_rad);
        let (from_axis_km, from_equator_km) = match vantage {
            Vantage::Geocentric => (0.0, 0.0),
            Vantage::Topocentric => (self.from_axis_km, self.from_equator_km),
        };
        // Towards the meridian, towards the west, along the axis.
        let south = x * cos_sidereal + y * sin_sidereal - from_axis_km;
        let west = x * sin_sidereal - y * cos_sidereal;
        let axis = z - from_equator_km;
        LocalPosition {
            north_km: axis * self.cos_latitude - south * self.sin_latitude,
            east_km: -west,
            up_km: south * self.cos_latitude + axis * self.sin_latitude,
        }
    }
}

/// [`sidereal_gain_rad`] and its rate, with the true obliquity from the nutation.
pub(crate) fn sidereal_gain_and_rate_rad(ut: Ut1, tt: Tt, nutation: &Nutation) -> [f64; 2] {
    let [obliquity_rad, _] = super::sun::true_obliquity_rad(tt, nutation);
    let [gain_rad, rate_rad, ..] = sidereal_gain_rad(ut, tt, nutation, cos(obliquity_rad));
    [gain_rad, rate_rad]
}
