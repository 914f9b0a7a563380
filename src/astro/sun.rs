//! The Sun's apparent position.

use super::earth::{MEAN_OBLIQUITY_RATE_RAD, mean_obliquity_rad, mean_solar_angle_rad, sidereal_gain_rad};
use super::nutation::{Nutation, nutation};
use super::series::{sun_latitude, sun_longitude};
use crate::Angle;
use crate::math::waves::{cosine_and_sine, fraction};
use crate::math::{ARCSECOND_RAD, PI, TAU, asin, atan2, polynomial, sin_cos, wrap_pi, wrap_tau};
use crate::time::{DAYS_PER_CENTURY, Tt, Ut1};

/// The apparent geocentric position of the Sun's centre, true equator or ecliptic and equinox of date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SunPosition {
    longitude_rad: f64,
    latitude_rad: f64,
    right_ascension_rad: f64,
    declination_rad: f64,
    distance_au: f64,
}

impl SunPosition {
    /// Apparent ecliptic longitude, 0° ≤ λ < 360°.
    pub const fn ecliptic_longitude(self) -> Angle {
        Angle::from_radians(self.longitude_rad)
    }

    /// Apparent ecliptic latitude, north +, within 1.3″ of 0.
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

    /// Distance from the Earth's centre in astronomical units.
    pub const fn distance_au(self) -> f64 {
        self.distance_au
    }
}

/// The Sun's apparent position at an instant of TT.
///
/// # Accuracy
///
/// Against JPL DE440: longitude, right ascension (times cos δ) and declination 0.10″ at most and 0.02″ rms, distance
/// 1e-4 au, 1600-2400 (`tests/sun_truth.rs`).
///
/// # Source
///
/// A least-squares fit to DE440, made for this crate, over the frequencies of VSOP87 (`tests/data/astro/raw`). The fit
/// includes light-time and aberration. Nutation: [`nutation`]; obliquity: IAU 2006.
///
/// # Examples
///
/// ```
/// use miqat::{astro::sun, time::Tt};
/// // JPL DE440, 2000-01-01 12h TT: apparent declination −23.0326°.
/// let position = sun::position(Tt::from_days(0.0));
/// assert!((position.declination().degrees() + 23.0326).abs() < 1e-3);
/// assert!((position.distance_au() - 0.983_33).abs() < 1e-4);
/// ```
pub fn position(tt: Tt) -> SunPosition {
    let sun = EquatorialSun::at(tt, &nutation(tt));
    SunPosition {
        longitude_rad: wrap_tau(sun.longitude_rad),
        latitude_rad: sun.latitude_rad,
        right_ascension_rad: wrap_tau(atan2(sun.y, sun.x)),
        declination_rad: asin(sun.z),
        distance_au: distance_au(tt, sun.longitude_rad),
    }
}

/// The equation of time: apparent minus mean solar time, as an angle.
///
/// # Units
///
/// Degrees: 15° for an hour, 1° for 4 min; positive when the sundial is ahead of the clock. Within ±4.2°.
///
/// # Accuracy
///
/// 0.02 s, 1600-2400 (`tests/sun_truth.rs`).
///
/// # Source
///
/// (GAST − α) − (UT1 − 12 h), Explanatory Supplement to the Astronomical Almanac, 3rd ed., § 10.4.
///
/// # Examples
///
/// ```
/// use miqat::{astro::sun, chrono::DateTime, time::Ut1};
/// // JPL DE440: −12 min 25.92 s on 26 January 2024, 14:46:08 UTC.
/// let instant = DateTime::from_timestamp(1_706_280_368, 0).unwrap();
/// let equation_s = sun::equation_of_time(Ut1::from_utc(instant)).degrees() * 240.0;
/// assert!((equation_s + 745.925).abs() < 0.01);
/// ```
pub fn equation_of_time(ut: Ut1) -> Angle {
    equation_of_time_with(ut, ut.to_tt())
}

/// As [`equation_of_time`], with a TT given by the caller.
pub fn equation_of_time_with(ut: Ut1, tt: Tt) -> Angle {
    let nutation = nutation(tt);
    let EquatorialSun { x, y, cos_obliquity, .. } = EquatorialSun::at(tt, &nutation);
    let [gain_rad, ..] = sidereal_gain_rad(ut, tt, &nutation, cos_obliquity);
    Angle::from_radians(wrap_pi(gain_rad - atan2(y, x)))
}

/// The Sun's hour angle at Greenwich, west +, −180° ≤ H < 180°.
pub fn greenwich_hour_angle(ut: Ut1, tt: Tt) -> Angle {
    Angle::from_radians(wrap_pi(mean_solar_angle_rad(ut) + equation_of_time_with(ut, tt).radians()))
}

/// The true obliquity in radians and its rate in radians a day.
pub(crate) fn true_obliquity_rad(tt: Tt, nutation: &Nutation) -> [f64; 2] {
    let [nutation_rad, nutation_rate_rad, ..] = nutation.obliquity_rad;
    [mean_obliquity_rad(tt) + nutation_rad, MEAN_OBLIQUITY_RATE_RAD + nutation_rate_rad]
}

/// The direction of the Sun: a unit vector in equatorial axes, and the ecliptic position from which it is computed.
struct EquatorialSun {
    longitude_rad: f64,
    latitude_rad: f64,
    x: f64,
    y: f64,
    z: f64,
    cos_obliquity: f64,
}

impl EquatorialSun {
    fn at(tt: Tt, nutation: &Nutation) -> Self {
        let EclipticSun { longitude_rad: [longitude_rad, ..], latitude_rad: [latitude_rad, ..] } =
            EclipticSun::at(tt, nutation);
        let [obliquity_rad, _] = true_obliquity_rad(tt, nutation);
        let (sin_longitude, cos_longitude) = sin_cos(longitude_rad);
        let (sin_obliquity, cos_obliquity) = sin_cos(obliquity_rad);
        // (cos λ, sin λ, β): the latitude's cosine differs from 1 by 2e-11.
        Self {
            longitude_rad,
            latitude_rad,
            x: cos_longitude,
            y: sin_longitude * cos_obliquity - latitude_rad * sin_obliquity,
            z: sin_longitude * sin_obliquity + latitude_rad * cos_obliquity,
            cos_obliquity,
        }
    }
}

/// The Sun's direction in equatorial axes, each component with its rate by the day, and its distance.
pub(crate) struct MovingSun {
    pub(crate) direction: [[f64; 2]; 3],
    pub(crate) distance_au: f64,
}

impl MovingSun {
    pub(crate) fn at(tt: Tt, nutation: &Nutation) -> Self {
        let EclipticSun { longitude_rad: [longitude_rad, l1, ..], latitude_rad: [b, b1, ..] } =
            EclipticSun::at(tt, nutation);
        let [obliquity_rad, e1] = true_obliquity_rad(tt, nutation);
        let (sin_l, cos_l) = sin_cos(longitude_rad);
        let (sin_e, cos_e) = sin_cos(obliquity_rad);
        // (cos λ, sin λ, β), as for `EquatorialSun`, rotated about x by the obliquity.
        let (y, z) = (sin_l * cos_e - b * sin_e, sin_l * sin_e + b * cos_e);
        let y1 = cos_l * l1 * cos_e - b1 * sin_e - z * e1;
        let z1 = cos_l * l1 * sin_e + b1 * cos_e + y * e1;
        Self { direction: [[cos_l, -sin_l * l1], [y, y1], [z, z1]], distance_au: distance_au(tt, longitude_rad) }
    }
}

/// The Sun's apparent ecliptic position with its first three derivatives by the day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EclipticSun {
    /// λ in radians, λ′ in radians a day, λ″, λ‴.
    pub(crate) longitude_rad: [f64; 4],
    /// β in radians, and its first three derivatives by the day.
    pub(crate) latitude_rad: [f64; 4],
}

/// Mean longitude of the Sun at J2000.0 and its rate per millennium, in radians: the base of the fit.
const MEAN_LONGITUDE_RAD: f64 = 1.753_470_456_73 + PI;
const MEAN_LONGITUDE_RATE_RAD: f64 = 6_283.319_667_47;
/// The fit's polynomial in arcseconds, by powers of Julian centuries TT.
const LONGITUDE_ARCSEC: [f64; 4] =
    [-27.778_417_265_140_384, -0.927_875_836_588_544, 1.434_695_716_767_302_7, 0.005_180_442_588_397_205_5];
/// The fit's constant latitude, in arcseconds.
const LATITUDE_ARCSEC: f64 = 0.002_128_065_676_932_83;
/// The unit of time in the fit's powers of time, in Julian millennia.
const POWER_SCALE_MILLENNIA: f64 = 0.399_995_020_864_842_45;
/// Days in a Julian millennium.
const DAYS_PER_MILLENNIUM: f64 = 10.0 * DAYS_PER_CENTURY;
/// Arcseconds in a radian, as rounded in the fit.
const FIT_ARCSEC_RAD: f64 = 1.0 / 206_264.806;

impl EclipticSun {
    pub(crate) fn at(tt: Tt, nutation: &Nutation) -> Self {
        let millennia = tt.days() / DAYS_PER_MILLENNIUM;
        let scaled = millennia / POWER_SCALE_MILLENNIA;
        let [annual, annual_rate, annual_curve, annual_jerk] = annual_arcsec(millennia, scaled);
        let [varied, varied_rate, varied_curve, varied_jerk] =
            sun_longitude::VARIED.with_derivatives(millennia, scaled);
        let [slow, slow_rate] = sun_longitude::SLOW.value_and_rate(millennia);
        let [q0, q1, q2, q3] = sun_latitude::TERMS.with_derivatives(millennia);
        let fourier = annual + varied + slow;
        let rate = annual_rate + varied_rate + slow_rate;
        let [nutation_rad, nutation_rate_rad, nutation_curve_rad, nutation_jerk_rad] = nutation.longitude_rad;
        let longitude = MEAN_LONGITUDE_RAD
            + MEAN_LONGITUDE_RATE_RAD * millennia
            + (polynomial(tt.centuries(), &LONGITUDE_ARCSEC) + fourier) * FIT_ARCSEC_RAD
            + nutation_rad;
        let mean_rate = MEAN_LONGITUDE_RATE_RAD / DAYS_PER_MILLENNIUM;
        Self {
            longitude_rad: [
                longitude,
                mean_rate + rate * RATE_RAD + nutation_rate_rad,
                (annual_curve + varied_curve) * CURVE_RAD + nutation_curve_rad,
                (annual_jerk + varied_jerk) * JERK_RAD + nutation_jerk_rad,
            ],
            latitude_rad: [(q0 + LATITUDE_ARCSEC) * FIT_ARCSEC_RAD, q1 * RATE_RAD, q2 * CURVE_RAD, q3 * JERK_RAD],
        }
    }
}

/// One arcsecond per millennium in radians a day; its powers apply to the higher derivatives.
const RATE_RAD: f64 = FIT_ARCSEC_RAD / DAYS_PER_MILLENNIUM;
const CURVE_RAD: f64 = RATE_RAD / DAYS_PER_MILLENNIUM;
const JERK_RAD: f64 = CURVE_RAD / DAYS_PER_MILLENNIUM;

/// The harmonics of the year, which reach 2°: in double precision, from one sine and one cosine by the addition
/// theorem.
fn annual_arcsec(millennia: f64, scaled: f64) -> [f64; 4] {
    let (sin_1, cos_1) = sin_cos(sun_longitude::ANNUAL_FREQUENCY_RAD * millennia);
    let (mut sin, mut cos, mut frequency) = (0.0, 1.0, 0.0);
    let (mut value, mut rate, mut curve, mut jerk) = (0.0, 0.0, 0.0, 0.0);
    for powers in &sun_longitude::ANNUAL {
        (sin, cos) = (sin * cos_1 + cos * sin_1, cos * cos_1 - sin * sin_1);
        frequency += sun_longitude::ANNUAL_FREQUENCY_RAD;
        let [[c0, s0], [c1, s1], [c2, s2]] = powers;
        let c = c0 + scaled * (c1 + scaled * c2);
        let s = s0 + scaled * (s1 + scaled * s2);
        let (c_rate, s_rate) = (c1 + 2.0 * scaled * c2, s1 + 2.0 * scaled * s2);
        let wave = c * cos + s * sin;
        let slope = frequency * (s * cos - c * sin);
        let square = frequency * frequency;
        value += wave;
        rate += slope + (c_rate * cos + s_rate * sin) / POWER_SCALE_MILLENNIA;
        curve -= square * wave;
        jerk -= square * slope;
    }
    [value, rate, curve, jerk]
}

/// Eccentricity of the Earth's orbit and longitude of the Sun's perigee in degrees, by powers of Julian centuries TT
/// (Meeus, Astronomical Algorithms, 2nd ed., eq. 25.4 and table 31.A).
const ECCENTRICITY: [f64; 3] = [0.016_708_634, -0.000_042_037, -0.000_000_126_7];
const PERIGEE_DEG: [f64; 3] = [282.937_35, 1.719_46, 0.000_46];
/// Semi-major axis of the Earth's orbit in astronomical units (Meeus, eq. 25.5).
const SEMI_MAJOR_AXIS_AU: f64 = 1.000_001_018;

/// R = a (1 − e²) / (1 + e cos v), without the perturbations by the Moon and the planets (5e-5 au).
pub(crate) fn distance_au(tt: Tt, longitude_rad: f64) -> f64 {
    let eccentricity = polynomial(tt.centuries(), &ECCENTRICITY);
    let anomaly_turns = longitude_rad / TAU - polynomial(tt.centuries(), &PERIGEE_DEG) / 360.0;
    // The cosine's error of 3e-7 changes the distance by 5e-9 au.
    let (cos_anomaly, _) = cosine_and_sine(fraction(anomaly_turns));
    SEMI_MAJOR_AXIS_AU * (1.0 - eccentricity * eccentricity) / (1.0 + eccentricity * f64::from(cos_anomaly))
}

/// The Sun's semidiameter at one astronomical unit: 959.63″ (Auwers; the Astronomical Almanac's value).
pub const SEMIDIAMETER: Angle = Angle::from_radians(959.63 * ARCSECOND_RAD);
/// The Sun's horizontal parallax at one astronomical unit: 8.794″ (IAU 1976, unchanged to this digit since).
pub const HORIZONTAL_PARALLAX: Angle = Angle::from_radians(8.794_143 * ARCSECOND_RAD);
