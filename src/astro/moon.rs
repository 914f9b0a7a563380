//! The Moon's apparent position and its illuminated fraction.

pub(crate) mod elp;

use super::nutation::{Nutation, nutation};
use super::sun::{SunPosition, true_obliquity_rad};
use crate::Angle;
use crate::math::{ARCSECOND_RAD, asin, atan2, cos, polynomial, sin_cos, sqrt, wrap_tau};
use crate::time::{DAYS_PER_CENTURY, Tt};
use crate::units::SECONDS_PER_DAY;

/// The Earth's equatorial radius in kilometres (WGS 84).
pub const EARTH_EQUATORIAL_RADIUS_KM: f64 = 6378.137;
/// The Moon's mean radius in kilometres (IAU working group on cartographic coordinates, Celest. Mech. Dyn. Astr. 109 (2011) 101).
pub const MOON_RADIUS_KM: f64 = 1737.4;
/// An astronomical unit in kilometres (IAU 2012 resolution B2).
pub(crate) const ASTRONOMICAL_UNIT_KM: f64 = 149_597_870.7;
/// The speed of light in kilometres a day (SI).
const LIGHT_KM_PER_DAY: f64 = 299_792.458 * SECONDS_PER_DAY;

/// The accumulated precession in longitude p_A in arcseconds, by powers of Julian centuries TT (IAU 2006; Capitaine,
/// Wallace & Chapront, A&A 412 (2003) 567).
const PRECESSION_ARCSEC: [f64; 6] = [0.0, 5_028.796_195, 1.105_434_8, 0.000_079_64, -0.000_023_857, -0.000_000_038_3];

/// The apparent geocentric position of the Moon's centre, true equator or ecliptic and equinox of date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MoonPosition {
    longitude_rad: f64,
    latitude_rad: f64,
    right_ascension_rad: f64,
    declination_rad: f64,
    distance_km: f64,
}

impl MoonPosition {
    /// Apparent ecliptic longitude, 0° ≤ λ < 360°.
    pub const fn ecliptic_longitude(self) -> Angle {
        Angle::from_radians(self.longitude_rad)
    }

    /// Apparent ecliptic latitude, north +, within 5.4° of 0.
    pub const fn ecliptic_latitude(self) -> Angle {
        Angle::from_radians(self.latitude_rad)
    }

    /// Apparent right ascension, 0° ≤ α < 360°.
    pub const fn right_ascension(self) -> Angle {
        Angle::from_radians(self.right_ascension_rad)
    }

    /// Apparent declination, north +.
    pub const fn declination(self) -> Angle {
        Angle::from_radians(self.declination_rad)
    }

    /// Distance between the centres of the Earth and the Moon in kilometres, 356,000 to 407,000: the geometric distance
    /// at the instant, as printed in almanacs and needed for parallax.
    pub const fn distance_km(self) -> f64 {
        self.distance_km
    }

    /// The equatorial horizontal parallax, asin(6378.137 km / distance): 54′ to 61.5′.
    pub fn horizontal_parallax(self) -> Angle {
        Angle::from_radians(asin(EARTH_EQUATORIAL_RADIUS_KM / self.distance_km))
    }

    /// The semidiameter seen from the Earth's centre, asin(1737.4 km / distance): 14.7′ to 16.8′.
    pub fn semidiameter(self) -> Angle {
        Angle::from_radians(asin(MOON_RADIUS_KM / self.distance_km))
    }

    /// The elongation ψ: the angle between the centres of Moon and Sun, 0° to 180°.
    #[doc(alias = "ARCL")]
    pub fn elongation(self, sun: &SunPosition) -> Angle {
        let moon = direction(self.longitude_rad, self.latitude_rad);
        let sun = direction(sun.ecliptic_longitude().radians(), sun.ecliptic_latitude().radians());
        Angle::from_radians(angle_between_rad(moon, sun))
    }

    /// The phase angle i: the angle Sun–Moon–Earth at the Moon's centre, 0° at full and 180° at new moon.
    ///
    /// # Source
    ///
    /// tan i = R sin ψ / (Δ − R cos ψ), Meeus, Astronomical Algorithms, 2nd ed., eq. 48.3.
    pub fn phase_angle(self, sun: &SunPosition) -> Angle {
        let (sin_elongation, cos_elongation) = sin_cos(self.elongation(sun).radians());
        let sun_km = sun.distance_au() * ASTRONOMICAL_UNIT_KM;
        Angle::from_radians(atan2(sun_km * sin_elongation, self.distance_km - sun_km * cos_elongation))
    }

    /// The illuminated fraction of the disk seen from the Earth's centre, (1 + cos i)/2: 0 at new moon, 1 at full.
    pub fn illuminated_fraction(self, sun: &SunPosition) -> f64 {
        (1.0 + cos(self.phase_angle(sun).radians())) / 2.0
    }
}

/// The Moon's apparent position at an instant of TT.
///
/// # Accuracy
///
/// Against JPL DE440, 1900-2100: longitude 0.24″, latitude 0.17″, distance 0.31 km at most; 1600-2400 0.44″, 0.17″ and
/// 0.43 km (`tests/moon_truth.rs`).
///
/// # Source
///
/// ELP/MPP02 fitted to DE405, 1,433 terms: Chapront & Francou, A&A 404 (2003) 735. Precession IAU 2006, nutation IAU
/// 2000B, light-time from the Moon's distance.
///
/// # Examples
///
/// ```
/// use miqat::{astro::{moon, sun}, time::Tt};
/// // Meeus, Astronomical Algorithms, example 47.a: 1992-04-12 0h TT, apparent right ascension 134.688°, declination
/// // 13.768°, distance 368,409.7 km; example 48.a: 0.6786 of the disk lit.
/// let tt = Tt::from_days(2_448_724.5 - 2_451_545.0);
/// let position = moon::position(tt);
/// assert!((position.right_ascension().degrees() - 134.688).abs() < 2e-3);
/// assert!((position.declination().degrees() - 13.768).abs() < 1e-3);
/// assert!((position.distance_km() - 368_409.7).abs() < 10.0);
/// assert!((position.illuminated_fraction(&sun::position(tt)) - 0.6786).abs() < 1e-4);
/// ```
pub fn position(tt: Tt) -> MoonPosition {
    let nutation = nutation(tt);
    let moon = EclipticMoon::at(tt, &nutation);
    let [[longitude_rad, _], [latitude_rad, _], [distance_km, _]] =
        [moon.longitude_rad, moon.latitude_rad, moon.distance_km];
    let [[x, _], [y, _], [z, _]] = moon.equatorial_km(true_obliquity_rad(tt, &nutation));
    MoonPosition {
        longitude_rad: wrap_tau(longitude_rad),
        latitude_rad,
        right_ascension_rad: wrap_tau(atan2(y, x)),
        declination_rad: atan2(z, sqrt(x * x + y * y)),
        distance_km,
    }
}

/// The Moon's apparent ecliptic position, each coordinate with its rate by the day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EclipticMoon {
    /// λ, not wrapped.
    pub(crate) longitude_rad: [f64; 2],
    /// β.
    pub(crate) latitude_rad: [f64; 2],
    /// Δ at the instant itself; the direction is that of one light-time earlier.
    pub(crate) distance_km: [f64; 2],
}

impl EclipticMoon {
    pub(crate) fn at(tt: Tt, nutation: &Nutation) -> Self {
        let t = tt.centuries();
        let elp::Geometric { longitude_rad, latitude_rad, distance_km } = elp::geometric(t);
        let [_, precession_rate_arcsec, ..] = PRECESSION_ARCSEC;
        let [nutation_rad, nutation_rate_rad, ..] = nutation.longitude_rad;
        let per_day = |moving: elp::Moving| moving.per_century / DAYS_PER_CENTURY;
        // The rates are constant within the light-time of 1.3 s, so a step back along them is exact.
        let light_days = distance_km.value / LIGHT_KM_PER_DAY;
        let seen = |moving: elp::Moving| moving.value - per_day(moving) * light_days;
        Self {
            // λ = W₁ + L + p_A + Δψ
            longitude_rad: [
                seen(longitude_rad) + polynomial(t, &PRECESSION_ARCSEC) * ARCSECOND_RAD + nutation_rad,
                per_day(longitude_rad) + precession_rate_arcsec * ARCSECOND_RAD / DAYS_PER_CENTURY + nutation_rate_rad,
            ],
            latitude_rad: [seen(latitude_rad), per_day(latitude_rad)],
            distance_km: [distance_km.value, per_day(distance_km)],
        }
    }

    /// x, y and z in the axes of the true equator and equinox of date, in kilometres, each with its rate by the day.
    pub(crate) fn equatorial_km(&self, [obliquity_rad, obliquity_rate_rad]: [f64; 2]) -> [[f64; 2]; 3] {
        let ([longitude_rad, l1], [latitude_rad, b1], [r, r1]) =
            (self.longitude_rad, self.latitude_rad, self.distance_km);
        let (sin_l, cos_l) = sin_cos(longitude_rad);
        let (sin_b, cos_b) = sin_cos(latitude_rad);
        let (sin_e, cos_e) = sin_cos(obliquity_rad);
        // In the ecliptic axes: r (cos β cos λ, cos β sin λ, sin β) and its derivative.
        let rho = r * cos_b;
        let rho1 = r1 * cos_b - r * sin_b * b1;
        let (x, y, z) = (rho * cos_l, rho * sin_l, r * sin_b);
        let (x1, y1, z1) = (rho1 * cos_l - y * l1, rho1 * sin_l + x * l1, r1 * sin_b + rho * b1);
        // Rotated about x by the obliquity.
        let (south, up) = (y * cos_e - z * sin_e, y * sin_e + z * cos_e);
        [
            [x, x1],
            [south, y1 * cos_e - z1 * sin_e - up * obliquity_rate_rad],
            [up, y1 * sin_e + z1 * cos_e + south * obliquity_rate_rad],
        ]
    }
}

/// The unit vector of a longitude and a latitude, in any axes.
pub(crate) fn direction(longitude_rad: f64, latitude_rad: f64) -> [f64; 3] {
    let (sin_longitude, cos_longitude) = sin_cos(longitude_rad);
    let (sin_latitude, cos_latitude) = sin_cos(latitude_rad);
    [cos_latitude * cos_longitude, cos_latitude * sin_longitude, sin_latitude]
}

/// The angle between two vectors, from both its sine and its cosine, so that it is exact near 0 and π too.
pub(crate) fn angle_between_rad(a: [f64; 3], b: [f64; 3]) -> f64 {
    let ([ax, ay, az], [bx, by, bz]) = (a, b);
    let cross = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
    let [cx, cy, cz] = cross;
    atan2(sqrt(cx * cx + cy * cy + cz * cz), ax * bx + ay * by + az * bz)
}
