//! The Moon and the Sun above a horizon at one instant.

use crate::Angle;
use crate::astro::Vantage;
use crate::astro::earth::mean_solar_angle_rad;
use crate::astro::moon::{EARTH_EQUATORIAL_RADIUS_KM, MOON_RADIUS_KM, angle_between_rad};
use crate::astro::observer::{LocalPosition, Observer};
use crate::events::{HORIZON_REFRACTION, SkyNow};
use crate::math::{asin, cos, dot, sin_cos, sqrt, wrap_pi};
use crate::time::Ut1;

/// The positions of the Moon and the Sun above a horizon at one instant, from one vantage point.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CrescentView {
    /// The altitude of the Moon's centre, without refraction.
    pub moon_altitude: Angle,
    /// The altitude of the Sun's centre, without refraction.
    pub sun_altitude: Angle,
    /// The azimuth of the Moon's centre, from north through east, 0° ≤ A < 360°.
    pub moon_azimuth: Angle,
    /// The azimuth of the Sun's centre, from north through east, 0° ≤ A < 360°.
    pub sun_azimuth: Angle,
    /// ARCV, the relative altitude (arc of vision): the Moon's altitude minus the Sun's.
    #[doc(alias = "arcv")]
    pub relative_altitude: Angle,
    /// DAZ: the Sun's azimuth minus the Moon's, −180° ≤ DAZ < 180°.
    #[doc(alias = "daz")]
    pub azimuth_difference: Angle,
    /// ARCL, the elongation (arc of light): the angle between the two centres.
    #[doc(alias = "arcl")]
    pub elongation: Angle,
}

impl CrescentView {
    fn of(moon: LocalPosition, sun: LocalPosition) -> Self {
        let (moon_altitude_rad, sun_altitude_rad) = (moon.altitude_rad(), sun.altitude_rad());
        let (moon_azimuth_rad, sun_azimuth_rad) = (moon.azimuth_rad(), sun.azimuth_rad());
        Self {
            moon_altitude: Angle::from_radians(moon_altitude_rad),
            sun_altitude: Angle::from_radians(sun_altitude_rad),
            moon_azimuth: Angle::from_radians(moon_azimuth_rad),
            sun_azimuth: Angle::from_radians(sun_azimuth_rad),
            relative_altitude: Angle::from_radians(moon_altitude_rad - sun_altitude_rad),
            azimuth_difference: Angle::from_radians(wrap_pi(sun_azimuth_rad - moon_azimuth_rad)),
            elongation: Angle::from_radians(angle_between_rad(moon.vector(), sun.vector())),
        }
    }
}

/// The Moon and the Sun at an instant, in the equatorial axes of date, and the rotation of the Earth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sky {
    ut: Ut1,
    pub(crate) moon_km: [f64; 3],
    pub(crate) sun_km: [f64; 3],
    /// The difference between sidereal time and the Earth's mean rotation relative to the Sun.
    gain_rad: f64,
    horizontal_parallax_rad: f64,
    /// Whether the Moon is east of the Sun along the ecliptic.
    is_waxing: bool,
}

impl Sky {
    pub(crate) fn of(now: SkyNow) -> Self {
        let SkyNow { ut, moon_km, sun_km, gain_rad, obliquity_rad } = now;
        Self {
            ut,
            is_waxing: is_east(moon_km, sun_km, obliquity_rad),
            moon_km,
            sun_km,
            gain_rad,
            horizontal_parallax_rad: asin(EARTH_EQUATORIAL_RADIUS_KM / sqrt(dot(&moon_km, &moon_km))),
        }
    }

    /// The sidereal time at Greenwich.
    pub(crate) fn greenwich_sidereal_rad(&self) -> f64 {
        mean_solar_angle_rad(self.ut) + self.gain_rad
    }
}

/// Whether the Moon is less than half a turn east of the Sun along the ecliptic.
fn is_east([moon_x, moon_y, moon_z]: [f64; 3], [sun_x, sun_y, sun_z]: [f64; 3], obliquity_rad: f64) -> bool {
    // The component of Sun × Moon along the ecliptic's pole.
    let (sin_obliquity, cos_obliquity) = sin_cos(obliquity_rad);
    (sun_x * moon_y - sun_y * moon_x) * cos_obliquity - (sun_z * moon_x - sun_x * moon_z) * sin_obliquity > 0.0
}

/// Both views at one instant, and the Moon's size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sight {
    geocentric: CrescentView,
    topocentric: CrescentView,
    pub(super) horizontal_parallax_rad: f64,
    topocentric_semidiameter_rad: f64,
    pub(super) is_waxing: bool,
}

impl Sight {
    pub(crate) fn of(sky: &Sky, observer: &Observer) -> Self {
        let sidereal_rad = observer.sidereal_rad(sky.ut, sky.gain_rad);
        let look = |vantage: Vantage| {
            (observer.look(sky.moon_km, sidereal_rad, vantage), observer.look(sky.sun_km, sidereal_rad, vantage))
        };
        let (topocentric_moon, topocentric_sun) = look(Vantage::Topocentric);
        let (geocentric_moon, geocentric_sun) = look(Vantage::Geocentric);
        Self {
            geocentric: CrescentView::of(geocentric_moon, geocentric_sun),
            topocentric: CrescentView::of(topocentric_moon, topocentric_sun),
            horizontal_parallax_rad: sky.horizontal_parallax_rad,
            is_waxing: sky.is_waxing,
            topocentric_semidiameter_rad: asin(MOON_RADIUS_KM / topocentric_moon.distance_km()),
        }
    }

    pub(crate) const fn view(&self, vantage: Vantage) -> CrescentView {
        match vantage {
            Vantage::Geocentric => self.geocentric,
            Vantage::Topocentric => self.topocentric,
        }
    }

    /// Whether the upper limb is above the refracted horizon.
    pub(super) fn moon_is_up(&self) -> bool {
        let limb_rad = self.topocentric.moon_altitude.radians() + self.topocentric_semidiameter_rad;
        limb_rad + HORIZON_REFRACTION.radians() >= 0.0
    }

    /// SD (1 − cos ARCL), entirely topocentric.
    pub(super) fn topocentric_width(&self) -> Angle {
        let elongation_rad = self.topocentric.elongation.radians();
        Angle::from_radians(self.topocentric_semidiameter_rad * (1.0 - cos(elongation_rad)))
    }
}
