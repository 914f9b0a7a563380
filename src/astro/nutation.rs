//! Nutation: the nodding of the Earth's axis.

use super::series::nutation::TERMS;
use crate::Angle;
use crate::math::{ARCSECOND_RAD, polynomial, sin_cos};
use crate::time::{DAYS_PER_CENTURY, Tt};

/// The nutation at an instant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nutation {
    /// Δψ in radians and its rate in radians a day.
    pub(crate) longitude_rad: [f64; 2],
    /// Δε in radians and its rate in radians a day.
    pub(crate) obliquity_rad: [f64; 2],
    /// Ω, the longitude of the Moon's ascending node, in radians.
    pub(crate) node_rad: f64,
}

impl Nutation {
    /// Nutation in longitude, Δψ: positive where the true equinox lies west of the mean one.
    pub const fn longitude(self) -> Angle {
        Angle::from_radians(self.longitude_rad[0])
    }

    /// Nutation in obliquity, Δε.
    pub const fn obliquity(self) -> Angle {
        Angle::from_radians(self.obliquity_rad[0])
    }
}

/// The Delaunay arguments l, l′, F, D, Ω in arcseconds as polynomials in Julian centuries TT (IERS Conventions 2010,
/// eq. 5.43).
const DELAUNAY_ARCSEC: [[f64; 5]; 5] = [
    [485_868.249_036, 1_717_915_923.217_8, 31.879_2, 0.051_635, -0.000_244_70],
    [1_287_104.793_05, 129_596_581.048_1, -0.553_2, 0.000_136, -0.000_011_49],
    [335_779.526_232, 1_739_527_262.847_8, -12.751_2, -0.001_037, 0.000_004_17],
    [1_072_260.703_69, 1_602_961_601.209_0, -6.370_6, 0.006_593, -0.000_031_69],
    [450_160.398_036, -6_962_890.543_1, 7.472_2, 0.007_702, -0.000_059_39],
];

/// The mean longitudes of the Moon and the Sun as Delaunay's five arguments, in radians, with the rates of the first
/// order in radians a century.
fn delaunay_rad(centuries: f64) -> [[f64; 2]; 5] {
    DELAUNAY_ARCSEC.map(|arcsec| {
        let [_, rate_arcsec, ..] = arcsec;
        [polynomial(centuries, &arcsec) * ARCSECOND_RAD, rate_arcsec * ARCSECOND_RAD]
    })
}

/// One unit of the series' amplitudes, 0.1 µas, in radians.
const AMPLITUDE_UNIT_RAD: f64 = 1e-7 * ARCSECOND_RAD;
/// The planetary terms' mean, which IAU 2000B puts in their place: −0.135 mas in longitude, +0.388 mas in obliquity.
const PLANETARY_BIAS_RAD: [f64; 2] = [-0.000_135 * ARCSECOND_RAD, 0.000_388 * ARCSECOND_RAD];

/// The nutation at an instant of TT.
///
/// # Accuracy
///
/// 0.003″ against IAU 2000A between 1900 and 2100 (`tests/sun_truth.rs`).
///
/// # Source
///
/// IAU 2000B: McCarthy & Luzum, Celest. Mech. Dyn. Astr. 85 (2003) 37; 77 luni-solar terms and the planetary bias.
///
/// # Examples
///
/// ```
/// use miqat::{astro::nutation::nutation, time::Tt};
/// // ERFA's test value for IAU 2000B at MJD 53736 TT: Δψ = −0.9632552291e-5 rad, Δε = 0.4063197106e-4 rad.
/// let nutation = nutation(Tt::from_days(53_736.0 - 51_544.5));
/// assert!((nutation.longitude().radians() + 0.963_255_229_1e-5).abs() < 5e-10);
/// assert!((nutation.obliquity().radians() - 0.406_319_710_6e-4).abs() < 5e-10);
/// ```
pub fn nutation(tt: Tt) -> Nutation {
    let t = tt.centuries();
    let arguments = delaunay_rad(t);
    let [.., [node_rad, _]] = arguments;
    let (mut longitude, mut longitude_rate, mut obliquity, mut obliquity_rate) = (0.0, 0.0, 0.0, 0.0);
    for term in &TERMS {
        let (mut argument_rad, mut rate_rad) = (0.0, 0.0);
        for ([value_rad, value_rate_rad], multiple) in arguments.iter().zip(term.multiples) {
            argument_rad += multiple * value_rad;
            rate_rad += multiple * value_rate_rad;
        }
        let (sin_a, cos_a) = sin_cos(argument_rad);
        let [lon_sin, lon_sin_t, lon_cos, obl_cos, obl_cos_t, obl_sin] = term.amplitudes;
        // Δψ = Σ (S + S′t) sin A + C cos A;  Δε = Σ (C + C′t) cos A + S sin A
        longitude += (lon_sin + lon_sin_t * t) * sin_a + lon_cos * cos_a;
        obliquity += (obl_cos + obl_cos_t * t) * cos_a + obl_sin * sin_a;
        longitude_rate += rate_rad * (lon_sin * cos_a - lon_cos * sin_a);
        obliquity_rate += rate_rad * (obl_sin * cos_a - obl_cos * sin_a);
    }
    let [longitude_bias_rad, obliquity_bias_rad] = PLANETARY_BIAS_RAD;
    Nutation {
        longitude_rad: [
            longitude * AMPLITUDE_UNIT_RAD + longitude_bias_rad,
            longitude_rate * AMPLITUDE_UNIT_RAD / DAYS_PER_CENTURY,
        ],
        obliquity_rad: [
            obliquity * AMPLITUDE_UNIT_RAD + obliquity_bias_rad,
            obliquity_rate * AMPLITUDE_UNIT_RAD / DAYS_PER_CENTURY,
        ],
        node_rad,
    }
}
