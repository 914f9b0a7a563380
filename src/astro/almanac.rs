//! The Sun by the short formulas of many prayer time programs, for the authorities that print their results.

use super::sun::EclipticSun;
use crate::math::{DEGREE_RAD, cos, sin_cos, wrap_pi};
use crate::time::Ut1;

/// The formulas by which the Sun is computed.
///
/// # Examples
///
/// ```
/// use miqat::{Mark, astro::SunFormula, methods};
/// assert_eq!(methods::MUIS.solar_epoch()[Mark::Dhuhr].formula, SunFormula::Almanac);
/// assert_eq!(methods::EGYPT.solar_epoch()[Mark::Dhuhr].formula, SunFormula::Sky);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SunFormula {
    /// The crate's own, accurate formulas.
    #[default]
    Sky,
    /// The low-precision formulas of the Astronomical Almanac, section C, used by many programs. Between 1950 and 2050
    /// they are within 0.01° of the true Sun, which moves a time by about 3 s. Found in the tables of Singapore and
    /// Algeria of 2026.
    Almanac,
}

/// The results of the formulas at an instant, with the first three derivatives by the day: the Sun's longitude, the
/// obliquity and its rate, the mean longitude and its rate.
#[derive(Clone, Copy, Debug)]
pub(super) struct AlmanacSun {
    pub(super) ecliptic: EclipticSun,
    pub(super) obliquity_rad: [f64; 2],
    pub(super) mean_longitude_rad: [f64; 2],
    pub(super) distance_au: f64,
}

/// Mean anomaly, mean longitude and obliquity at J2000.0 in degrees, and their rates in degrees a day.
const ANOMALY_DEG: [f64; 2] = [357.528, 0.985_600_3];
const MEAN_LONGITUDE_DEG: [f64; 2] = [280.46, 0.985_647_4];
const OBLIQUITY_DEG: [f64; 2] = [23.439, -0.000_000_4];
/// The equation of the centre in degrees: coefficients of the sines of the mean anomaly and of twice the mean anomaly.
const CENTRE_DEG: [f64; 2] = [1.915, 0.020];
/// The distance in astronomical units: a constant, and the coefficients of the corresponding cosines.
const DISTANCE_AU: [f64; 3] = [1.000_14, -0.016_71, -0.000_14];

impl AlmanacSun {
    pub(super) fn at(ut: Ut1) -> Self {
        let days = ut.days();
        let at = |[start, rate]: [f64; 2]| [(start + rate * days) * DEGREE_RAD, rate * DEGREE_RAD];
        let ([anomaly, n], [mean, mean_rate]) = (at(ANOMALY_DEG), at(MEAN_LONGITUDE_DEG));
        let [c1, c2] = CENTRE_DEG.map(|degrees| degrees * DEGREE_RAD);
        let ((sin_1, cos_1), (sin_2, cos_2)) = (sin_cos(anomaly), sin_cos(2.0 * anomaly));
        let [au_0, au_1, au_2] = DISTANCE_AU;
        Self {
            ecliptic: EclipticSun {
                longitude_rad: [
                    mean + c1 * sin_1 + c2 * sin_2,
                    mean_rate + n * (c1 * cos_1 + 2.0 * c2 * cos_2),
                    -n * n * (c1 * sin_1 + 4.0 * c2 * sin_2),
                    -n * n * n * (c1 * cos_1 + 8.0 * c2 * cos_2),
                ],
                latitude_rad: [0.0; 4],
            },
            obliquity_rad: at(OBLIQUITY_DEG),
            mean_longitude_rad: [wrap_pi(mean), mean_rate],
            distance_au: au_0 + au_1 * cos(anomaly) + au_2 * cos(2.0 * anomaly),
        }
    }
}
