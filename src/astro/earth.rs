//! The Earth: the tilt of its axis, its rotation and its shape.

use super::nutation::Nutation;
use crate::Angle;
use crate::math::{ARCSECOND_RAD, TAU, cos, polynomial, sin_cos, wrap_pi, wrap_tau};
use crate::time::{DAYS_PER_CENTURY, Tt, Ut1};

/// Mean obliquity of the ecliptic in arcseconds, by powers of Julian centuries TT (IAU 2006; Capitaine, Wallace &
/// Chapront, A&A 412 (2003) 567, eq. 39).
const MEAN_OBLIQUITY_ARCSEC: [f64; 6] =
    [84_381.406, -46.836_769, -0.000_183_1, 0.002_003_40, -0.000_000_576, -0.000_000_043_4];

/// The mean obliquity of the ecliptic.
///
/// # Source
///
/// IAU 2006 precession (IERS Conventions 2010, eq. 5.39).
///
/// # Examples
///
/// ```
/// use miqat::{astro::earth::mean_obliquity, time::Tt};
/// assert!((mean_obliquity(Tt::from_days(0.0)).degrees() * 3600.0 - 84_381.406).abs() < 1e-9);
/// ```
pub fn mean_obliquity(tt: Tt) -> Angle {
    Angle::from_radians(mean_obliquity_rad(tt))
}

/// The rate of the mean obliquity at J2000.0, in radians a day.
pub(crate) const MEAN_OBLIQUITY_RATE_RAD: f64 = {
    let [_, rate_arcsec, ..] = MEAN_OBLIQUITY_ARCSEC;
    rate_arcsec * ARCSECOND_RAD / DAYS_PER_CENTURY
};

pub(crate) fn mean_obliquity_rad(tt: Tt) -> f64 {
    polynomial(tt.centuries(), &MEAN_OBLIQUITY_ARCSEC) * ARCSECOND_RAD
}

/// The Earth rotation angle at J2000.0 UT1, in turns (IERS Conventions 2010, eq. 5.15).
const ROTATION_AT_J2000_TURNS: f64 = 0.779_057_273_264_0;
/// The excess of the Earth rotation angle over one turn a day of UT1, in turns a day (IERS Conventions 2010, eq. 5.15).
const ROTATION_EXCESS_TURNS: f64 = 0.002_737_811_911_354_48;
/// The contribution of precession to sidereal time beyond the Earth rotation angle, in arcseconds by powers of Julian
/// centuries TT (IERS Conventions 2010, eq. 5.32).
const SIDEREAL_PRECESSION_ARCSEC: [f64; 6] =
    [0.014_506, 4_612.156_534, 1.391_581_7, -0.000_000_44, -0.000_029_956, -0.000_000_036_8];
/// The two largest complementary terms of the equation of the equinoxes, in arcseconds: sin Ω and sin 2Ω (IERS
/// Conventions 2010, table 5.2e).
const COMPLEMENTARY_ARCSEC: [f64; 2] = [0.002_640_96, 0.000_063_52];

/// Greenwich apparent sidereal time minus the mean solar angle 2π·(days of UT1 since J2000.0), in radians, with its
/// first three derivatives by the day.
pub(crate) fn sidereal_gain_rad(ut: Ut1, tt: Tt, nutation: &Nutation, cos_obliquity: f64) -> [f64; 4] {
    let [_, precession_rate_arcsec, ..] = SIDEREAL_PRECESSION_ARCSEC;
    let [longitude_rad, longitude_rate_rad, longitude_curve_rad, longitude_jerk_rad] = nutation.longitude_rad;
    let [sin_node_arcsec, sin_2_node_arcsec] = COMPLEMENTARY_ARCSEC;
    // GAST = ERA + precession + Δψ cos ε + 0.00264096″ sin Ω + 0.00006352″ sin 2Ω
    let (sin_node, cos_node) = sin_cos(nutation.node_rad);
    let complementary_arcsec = sin_node * (sin_node_arcsec + sin_2_node_arcsec * 2.0 * cos_node);
    let precession_arcsec = polynomial(tt.centuries(), &SIDEREAL_PRECESSION_ARCSEC);
    [
        TAU * (ROTATION_AT_J2000_TURNS + ROTATION_EXCESS_TURNS * ut.days())
            + (precession_arcsec + complementary_arcsec) * ARCSECOND_RAD
            + longitude_rad * cos_obliquity,
        TAU * ROTATION_EXCESS_TURNS
            + precession_rate_arcsec * ARCSECOND_RAD / DAYS_PER_CENTURY
            + longitude_rate_rad * cos_obliquity,
        longitude_curve_rad * cos_obliquity,
        longitude_jerk_rad * cos_obliquity,
    ]
}

/// Greenwich apparent sidereal time: the hour angle of the true equinox at Greenwich.
///
/// # Units
///
/// Degrees, 0 ≤ θ < 360. UT1 determines the Earth's rotation, TT the precession and nutation. Passing UT1 as TT causes
/// an error of 100 µas, passing UTC as UT1 one of up to 13″.
///
/// # Accuracy
///
/// 0.005″ against IAU 2006/2000A, 1900-2100 (`tests/sun_truth.rs`).
///
/// # Source
///
/// IERS Conventions 2010, eqs. 5.15, 5.30 to 5.32.
///
/// # Examples
///
/// ```
/// use miqat::{astro::earth::apparent_sidereal_time, time::{Tt, Ut1}};
/// // ERFA's test value of gst06a at MJD 53736.0 UT1 = TT: 1.754166137675019159 rad.
/// let days = 53_736.0 - 51_544.5;
/// let gast = apparent_sidereal_time(Ut1::from_days(days), Tt::from_days(days));
/// assert!((gast.radians() - 1.754_166_137_7).abs() < 2e-9);
/// ```
pub fn apparent_sidereal_time(ut: Ut1, tt: Tt) -> Angle {
    let nutation = super::nutation::nutation(tt);
    let [obliquity_rad, ..] = nutation.obliquity_rad;
    let [gain_rad, ..] = sidereal_gain_rad(ut, tt, &nutation, cos(mean_obliquity_rad(tt) + obliquity_rad));
    Angle::from_radians(wrap_tau(mean_solar_angle_rad(ut) + gain_rad))
}

/// The mean Sun's hour angle at Greenwich, 2π·(days of UT1 since J2000.0), in radians, −π ≤ θ < π.
pub(crate) fn mean_solar_angle_rad(ut: Ut1) -> f64 {
    // Whole days are removed first: 2π times a large number of days would lose precision.
    wrap_pi(TAU * (ut.days() - crate::math::floor(ut.days())))
}
