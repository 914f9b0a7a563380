//! From the sky to the horizon: altitude, azimuth and refraction.

use crate::error::PlaceError;
use crate::math::{DEGREE_RAD, atan2, sin_cos, tan, wrap_tau};
use crate::units::ARCMINUTES_PER_DEGREE;
use crate::{Angle, Error};

/// A direction relative to the horizon of a place.
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
    /// // Six hours later, on the celestial equator: due west on the horizon.
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
            // Near the zenith the arcsine loses half its digits; the arctangent does not.
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

/// The air at a place, on which refraction depends.
///
/// # Units
///
/// Pressure at the place in hectopascals, not reduced to sea level, 0..=1200; temperature in degrees Celsius,
/// −100..=60. The ranges slightly exceed the extremes measured on Earth (WMO: 1084.8 hPa, −89.2 °C, 56.7 °C).
///
/// # Examples
///
/// ```
/// use miqat::astro::horizontal::Air;
/// assert_eq!(Air::new(1010.0, 10.0)?, Air::STANDARD);
/// assert_eq!(
///     Air::new(1010.0, -273.0).unwrap_err().to_string(),
///     "an air temperature of -273 °C is not within -100 °C to 60 °C",
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Air {
    pressure_hpa: f64,
    temperature_c: f64,
}

/// The air for which the formulae are given, and 0 °C on their absolute scale (Meeus, Astronomical Algorithms, 2nd ed.,
/// ch. 16).
const STANDARD_PRESSURE_HPA: f64 = 1010.0;
const STANDARD_TEMPERATURE_C: f64 = 10.0;
const FREEZING_K: f64 = 273.0;

impl Air {
    /// 1010 hPa and 10 °C: the air for which the formulae are given.
    pub const STANDARD: Self = Self { pressure_hpa: STANDARD_PRESSURE_HPA, temperature_c: STANDARD_TEMPERATURE_C };

    /// The highest accepted pressure, in hectopascals; the lowest is 0, no air.
    pub const MAX_PRESSURE_HPA: f64 = 1200.0;
    /// The lowest accepted temperature, in degrees Celsius.
    pub const MIN_TEMPERATURE_C: f64 = -100.0;
    /// The highest accepted temperature, in degrees Celsius.
    pub const MAX_TEMPERATURE_C: f64 = 60.0;

    /// Air of a pressure in hectopascals and a temperature in degrees Celsius.
    ///
    /// # Errors
    ///
    /// [`PlaceError::Pressure`] or [`PlaceError::Temperature`] for a value that is out of range or not a number.
    pub const fn new(pressure_hpa: f64, temperature_c: f64) -> Result<Self, Error> {
        if !(pressure_hpa >= 0.0 && pressure_hpa <= Self::MAX_PRESSURE_HPA) {
            return Err(Error::Place(PlaceError::Pressure { hectopascals: pressure_hpa }));
        }
        if !(temperature_c >= Self::MIN_TEMPERATURE_C && temperature_c <= Self::MAX_TEMPERATURE_C) {
            return Err(Error::Place(PlaceError::Temperature { celsius: temperature_c }));
        }
        Ok(Self { pressure_hpa, temperature_c })
    }

    /// The pressure in hectopascals.
    pub const fn pressure_hpa(self) -> f64 {
        self.pressure_hpa
    }

    /// The temperature in degrees Celsius.
    pub const fn temperature_c(self) -> f64 {
        self.temperature_c
    }

    /// P/1010 · 283/(273 + T), Meeus, Astronomical Algorithms, 2nd ed., ch. 16.
    fn density(self) -> f64 {
        self.pressure_hpa / STANDARD_PRESSURE_HPA
            * ((FREEZING_K + STANDARD_TEMPERATURE_C) / (FREEZING_K + self.temperature_c))
    }
}

/// The refraction of a body at an apparent altitude: how much the air raises it.
///
/// # Units
///
/// Altitudes of 0°..=90°, for which the formula was made. Below the horizon the result is that for the horizon: the
/// formula itself decreases again from −1.7° and has no value at −4.4°. It is never negative.
///
/// # Accuracy
///
/// 0.07′ against the Pulkovo tables above the horizon, according to the source. Near the horizon the real air differs
/// by 0.17° (one standard deviation; Sampson et al., PASP 115 (2003) 1256), so sunrise is uncertain by a minute or
/// more.
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
/// assert_eq!(refraction(Angle::from_degrees(-4.4), Air::STANDARD), at_horizon);
/// assert_eq!(refraction(Angle::from_degrees(90.0), Air::STANDARD).degrees(), 0.0);
/// ```
pub fn refraction(apparent_altitude: Angle, air: Air) -> Angle {
    /// Bennett's formula: 7.31 square degrees divided by the altitude plus 4.4 degrees.
    const BEND: Bend = Bend { factor: 1.0, square_deg: 7.31, beyond_deg: 4.4, lowest_deg: 0.0 };
    BEND.refraction(apparent_altitude, air)
}

/// The refraction of a body at a true altitude: the inverse of [`refraction`].
///
/// # Units
///
/// Altitudes of −34.5′..=90°; the air raises a body at the lowest to the horizon. Below it the result is that for
/// −34.5′, because the formula has no value at −5.11°. It is never negative.
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
/// assert!((refraction_of_true(Angle::from_degrees(-5.11), Air::STANDARD).degrees() * 60.0 - 34.4).abs() < 0.1);
/// ```
pub fn refraction_of_true(true_altitude: Angle, air: Air) -> Angle {
    /// Sæmundsson's formula; 34.5′ is Bennett's refraction at the horizon.
    const BEND: Bend =
        Bend { factor: 1.02, square_deg: 10.3, beyond_deg: 5.11, lowest_deg: -34.5 / ARCMINUTES_PER_DEGREE };
    BEND.refraction(true_altitude, air)
}

/// R = k·cot(h + a/(h + b)) arcminutes, h in degrees: the form of both formulae.
struct Bend {
    /// k, without a unit.
    factor: f64,
    /// a, in square degrees.
    square_deg: f64,
    /// b, in degrees.
    beyond_deg: f64,
    /// The lowest h, in degrees.
    lowest_deg: f64,
}

impl Bend {
    fn refraction(&self, altitude: Angle, air: Air) -> Angle {
        let altitude_deg = within(altitude.degrees(), self.lowest_deg, ZENITH_DEG);
        let argument_deg = altitude_deg + self.square_deg / (altitude_deg + self.beyond_deg);
        let refraction_arcmin = self.factor * air.density() / tan(argument_deg * DEGREE_RAD);
        // At the zenith the formulae give an arcsecond below 0.
        Angle::from_degrees(within(refraction_arcmin, 0.0, f64::INFINITY) / ARCMINUTES_PER_DEGREE)
    }
}

/// As `f64::clamp`, without its way to panic. NaN remains NaN.
const fn within(value: f64, lowest: f64, highest: f64) -> f64 {
    if value < lowest {
        lowest
    } else if value > highest {
        highest
    } else {
        value
    }
}

const ZENITH_DEG: f64 = 90.0;
