//! Nutation: the small periodic motion of the Earth's axis.

use super::series::nutation::TERMS;
use super::series::{NutationSeries, NutationSums};
use crate::Angle;
use crate::math::{ARCSECOND_RAD, TAU, polynomial};
use crate::time::{DAYS_PER_CENTURY, Tt};

/// The nutation at an instant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nutation {
    /// Δψ in radians and its first three derivatives by the day.
    pub(crate) longitude_rad: [f64; 4],
    /// Δε in radians and its first three derivatives by the day.
    pub(crate) obliquity_rad: [f64; 4],
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

/// One unit of the series' amplitudes, 0.1 µas, in radians.
const AMPLITUDE_UNIT_RAD: f64 = 1e-7 * ARCSECOND_RAD;
/// The mean of the planetary terms, which IAU 2000B replaces by constants: −0.135 mas in longitude, +0.388 mas in
/// obliquity.
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
    let arguments_turns = arguments_turns(tt);
    let [main, rest] = [MAIN.at(&arguments_turns, tt.centuries()), REST.at(&arguments_turns, tt.centuries())];
    sum(&[main, rest], &arguments_turns)
}

/// The nutation from its largest terms only, within 0.024″ in longitude and 0.007″ in obliquity of [`nutation`]. It
/// suffices for the Sun's events, where the omitted part of the longitude shifts the Sun and the equinox equally.
pub(crate) fn main_nutation(tt: Tt) -> Nutation {
    let arguments_turns = arguments_turns(tt);
    sum(&[MAIN.at(&arguments_turns, tt.centuries())], &arguments_turns)
}

/// The number of main terms.
const MAIN_TERMS: usize = 24;

static MAIN: NutationSeries<MAIN_TERMS> = NutationSeries::of(&TERMS, 0, RATES_RAD);
static REST: NutationSeries<56> = NutationSeries::of(&TERMS, MAIN_TERMS, RATES_RAD);

/// The rates of the five arguments at J2000.0, in radians a day.
const RATES_RAD: [f64; 5] = {
    let [[_, l, ..], [_, l_prime, ..], [_, f, ..], [_, d, ..], [_, omega, ..]] = DELAUNAY_ARCSEC;
    let unit = ARCSECOND_RAD / DAYS_PER_CENTURY;
    [l * unit, l_prime * unit, f * unit, d * unit, omega * unit]
};

/// Arcseconds in a turn.
const TURN_ARCSEC: f64 = 1_296_000.0;

fn arguments_turns(tt: Tt) -> [f64; 5] {
    DELAUNAY_ARCSEC.map(|arcsec| polynomial(tt.centuries(), &arcsec) / TURN_ARCSEC)
}

fn sum(parts: &[NutationSums], [.., node_turns]: &[f64; 5]) -> Nutation {
    let [longitude_bias_rad, obliquity_bias_rad] = PLANETARY_BIAS_RAD;
    let mut longitude_rad = [longitude_bias_rad, 0.0, 0.0, 0.0];
    let mut obliquity_rad = [obliquity_bias_rad, 0.0, 0.0, 0.0];
    for part in parts {
        for (sum, part) in longitude_rad.iter_mut().zip(part.longitude) {
            *sum += part * AMPLITUDE_UNIT_RAD;
        }
        for (sum, part) in obliquity_rad.iter_mut().zip(part.obliquity) {
            *sum += part * AMPLITUDE_UNIT_RAD;
        }
    }
    Nutation { longitude_rad, obliquity_rad, node_rad: TAU * node_turns }
}
