//! From the sky to the horizon: altitude and azimuth, refraction.

use crate::Angle;
use crate::math::{DEGREE_RAD, atan2, sin_cos, tan, wrap_tau};

/// A direction in the sky of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Horizontal {
    altitude_rad: f64,
    azimuth_rad: f64,
}

impl Horizontal {
    /// The direction of a body at an hour angle (west +) and declination (north +), for a latitude (north +).
    ///
    /// # Source
    ///
    /// Explanatory Supplement to the Astronomical Almanac, 3rd ed., eq. 7.16.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Angle, astro::horizontal::Horizontal};
    /// let deg = Angle::from_degrees;
    /// // On the meridian, south of the zenith: altitude 90° − φ + δ, azimuth south.
    /// let noon = Horizontal::new(deg(0.0), deg(-20.0), deg(30.0));
    /// assert!((noon.altitude().degrees() - 40.0).abs() < 1e-12);
    /// assert!((noon.azimuth().degrees() - 180.0).abs() < 1e-12);
    /// // Six hours later, on the equator of the sky, due west on the horizon.
    /// let west = Horizontal::new(deg(90.0), deg(0.0), deg(30.0));
    /// assert!((west.azimuth().degrees() - 270.0).abs() < 1e-12);
    /// ```
    pub fn new(hour_angle: Angle, declination: Angle, latitude: Angle) -> Self {
        let (sin_h, cos_h) = sin_cos(hour_angle.radians());
        let (sin_d, cos_d) = sin_cos(declination.radians());
        let (sin_l, cos_l) = sin_cos(latitude.radians());
        // north = cos a cos A, west = −cos a sin A, up = sin a
        let north = cos_l * sin_d - sin_l * cos_d * cos_h;
        let west = cos_d * sin_h;
        let up = sin_l * sin_d + cos_l * cos_d * cos_h;
        Self {
            // Near the zenith the arcsine loses half its digits; the arctangent keeps them.
            altitude_rad: atan2(up, hypotenuse(north, west)),
            azimuth_rad: wrap_tau(atan2(-west, north)),
        }
    }

    /// Altitude above the true horizon, up +, −90°..=90°, without refraction.
    pub const fn altitude(self) -> Angle {
        Angle::from_radians(self.altitude_rad)
    }

    /// Azimuth from north through east, 0° ≤ A < 360°.
    pub const fn azimuth(self) -> Angle {
        Angle::from_radians(self.azimuth_rad)
    }
}

fn hypotenuse(a: f64, b: f64) -> f64 {
    crate::math::sqrt(a * a + b * b)
}

/// The air of a place, on which refraction depends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Air {
    pressure_hpa: f64,
    temperature_c: f64,
}

impl Air {
    /// 1010 hPa and 10 °C: the air for which the formulae are given.
    pub const STANDARD: Self = Self { pressure_hpa: 1010.0, temperature_c: 10.0 };

    /// Air of a pressure in hectopascals (at the place, not reduced to sea level) and a temperature in degrees Celsius.
    pub const fn new(pressure_hpa: f64, temperature_c: f64) -> Self {
        Self { pressure_hpa, temperature_c }
    }

    /// P/1010 · 283/(273 + T), Meeus, Astronomical Algorithms, 2nd ed., ch. 16.
    fn density(self) -> f64 {
        self.pressure_hpa / 1010.0 * (283.0 / (273.0 + self.temperature_c))
    }
}

/// By how much the air raises a body that is seen at an apparent altitude.
///
/// # Accuracy
///
/// 0.07′ against the Pulkovo tables above the horizon, says the source; the real air differs near the horizon by 0.17°
/// (one standard deviation; Sampson et al., PASP 115 (2003) 1256), so that sunrise is uncertain by a minute or more.
///
/// # Source
///
/// Bennett, J. Inst. Navigation 35 (1982) 255: R = cot(h + 7.31/(h + 4.4)) arcminutes, h in degrees.
///
/// # Examples
///
/// ```
/// use miqat::{Angle, astro::horizontal::{Air, refraction}};
/// let at_horizon = refraction(Angle::from_degrees(0.0), Air::STANDARD);
/// assert!((at_horizon.degrees() * 60.0 - 34.5).abs() < 0.1);
/// ```
pub fn refraction(apparent_altitude: Angle, air: Air) -> Angle {
    let altitude_deg = apparent_altitude.degrees();
    let argument_deg = altitude_deg + 7.31 / (altitude_deg + 4.4);
    Angle::from_degrees(air.density() / tan(argument_deg * DEGREE_RAD) / 60.0)
}

/// By how much the air raises a body that stands at a true altitude: the inverse of [`refraction`].
///
/// # Accuracy
///
/// Consistent with [`refraction`] within 0.1′.
///
/// # Source
///
/// Sæmundsson, Sky & Telescope 72 (1986) 70: R = 1.02 cot(h + 10.3/(h + 5.11)) arcminutes, h in degrees.
///
/// # Examples
///
/// ```
/// use miqat::{Angle, astro::horizontal::{Air, refraction, refraction_of_true}};
/// let raised = refraction_of_true(Angle::from_degrees(10.0), Air::STANDARD);
/// let back = refraction(Angle::from_degrees(10.0) + raised, Air::STANDARD);
/// assert!((raised - back).degrees().abs() < 0.1 / 60.0);
/// ```
pub fn refraction_of_true(true_altitude: Angle, air: Air) -> Angle {
    let altitude_deg = true_altitude.degrees();
    let argument_deg = altitude_deg + 10.3 / (altitude_deg + 5.11);
    Angle::from_degrees(1.02 * air.density() / tan(argument_deg * DEGREE_RAD) / 60.0)
}
