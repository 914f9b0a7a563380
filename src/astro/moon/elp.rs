//! The Moon's geometric position by the semi-analytical theory ELP/MPP02.
//!
//! Chapront & Francou 2003, "The lunar theory ELP revisited", Astronomy & Astrophysics 404, 735; constants fitted to
//! JPL DE405. Of its 35,901 terms the 1,433 above 0.005″ or 0.01 km are kept.
//!
//! A term is A sin(φ) + B cos(φ), where φ = i₁D + i₂F + i₃l + i₄l' + ψ and ψ is one of about a hundred "carriers":
//! multiples of ζ plus the planets' contribution. A few sines and cosines, with their multiples by the addition
//! theorem, therefore give every term by four complex products.

use crate::astro::series::{Carrier, Term, moon as table};
use crate::math::{ARCSECOND_RAD, polynomial, sin_cos};

/// The largest multiple of a Delaunay argument in the table.
const MOST: i8 = 8;
/// The number of multiples from −8 to 8.
const COUNT: usize = 2 * MOST as usize + 1;

/// A quantity and its rate per Julian century.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Moving {
    pub(crate) value: f64,
    pub(crate) per_century: f64,
}

/// The Moon's geometric position, from the departure point on the ecliptic of date.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Geometric {
    /// W₁ + L, in radians, not wrapped, counted from the departure point and not from the equinox of date.
    pub(crate) longitude_rad: Moving,
    /// The latitude above the ecliptic of date, in radians.
    pub(crate) latitude_rad: Moving,
    /// The distance between the centres of Earth and Moon, in kilometres.
    pub(crate) distance_km: Moving,
}

/// The geometric position at `t` Julian centuries TDB from J2000.0.
pub(crate) fn geometric(t: f64) -> Geometric {
    let phasors = Phasors::at(t);
    let longitude = phasors.series(&table::LONGITUDE_0, &table::LONGITUDE_1, t);
    let latitude = phasors.series(&table::LATITUDE_0, &table::LATITUDE_1, t);
    let distance = phasors.series(&table::DISTANCE_0, &table::DISTANCE_1, t);
    let [_, mean_rate, mean_acceleration, ..] = table::MEAN_LONGITUDE;
    Geometric {
        longitude_rad: Moving {
            value: polynomial(t, &table::MEAN_LONGITUDE) + longitude.value * ARCSECOND_RAD,
            per_century: mean_rate + 2.0 * mean_acceleration * t + longitude.per_century * ARCSECOND_RAD,
        },
        latitude_rad: Moving {
            value: latitude.value * ARCSECOND_RAD,
            per_century: latitude.per_century * ARCSECOND_RAD,
        },
        distance_km: distance,
    }
}

/// cos φ + i sin φ.
#[derive(Clone, Copy)]
struct Phasor {
    cos: f64,
    sin: f64,
}

impl Phasor {
    const ONE: Self = Self { cos: 1.0, sin: 0.0 };

    fn of(angle_rad: f64) -> Self {
        let (sin, cos) = sin_cos(angle_rad);
        Self { cos, sin }
    }

    /// The phasor of the sum of the two angles.
    fn turned_by(self, other: Self) -> Self {
        Self { cos: self.cos * other.cos - self.sin * other.sin, sin: self.sin * other.cos + self.cos * other.sin }
    }

    fn mirrored(self) -> Self {
        Self { cos: self.cos, sin: -self.sin }
    }
}

/// The phasors of −8 to 8 times an angle, in that order.
struct Multiples([Phasor; COUNT]);

impl Multiples {
    fn of(angle_rad: f64) -> Self {
        let mut phasors = [Phasor::ONE; COUNT];
        let (negative, positive) = phasors.split_at_mut(COUNT / 2);
        let one = Phasor::of(angle_rad);
        let mut multiple = Phasor::ONE;
        // The first of `positive` is the multiple 0, which is already `ONE`.
        for (above, below) in positive.iter_mut().skip(1).zip(negative.iter_mut().rev()) {
            multiple = multiple.turned_by(one);
            *above = multiple;
            *below = multiple.mirrored();
        }
        Self(phasors)
    }

    fn get(&self, multiple: i8) -> Phasor {
        // The table has no multiple beyond 8, as its generator asserts.
        self.0.get(usize::from((multiple + MOST).unsigned_abs())).copied().unwrap_or(Phasor::ONE)
    }
}

/// The phasors at one instant from which all terms are built.
struct Phasors {
    delaunay: [Multiples; 4],
    carriers: [Phasor; table::CARRIERS.len()],
}

impl Phasors {
    fn at(t: f64) -> Self {
        let zeta_rad = polynomial(t, &table::FIXED_MEAN_LONGITUDE);
        Self {
            delaunay: [
                table::MEAN_ELONGATION,
                table::ARGUMENT_OF_LATITUDE,
                table::MEAN_ANOMALY,
                table::SUN_MEAN_ANOMALY,
            ]
            .map(|argument| Multiples::of(polynomial(t, &argument))),
            carriers: table::CARRIERS.map(|Carrier { zeta, rate }| Phasor::of(f64::from(zeta) * zeta_rad + rate * t)),
        }
    }

    /// The sum of a series and of a second one multiplied by `t`.
    fn series(&self, constant: &[Term], growing: &[Term], t: f64) -> Moving {
        let constant = self.sum(constant);
        let growing = self.sum(growing);
        Moving {
            value: constant.value + growing.value * t,
            per_century: constant.per_century + growing.per_century * t + growing.value,
        }
    }

    fn sum(&self, terms: &[Term]) -> Moving {
        let [elongation, latitude, anomaly, sun_anomaly] = &self.delaunay;
        terms.iter().fold(Moving::default(), |sum, term| {
            let [d, f, l, l_sun] = term.multiples;
            let moon = elongation.get(d).turned_by(latitude.get(f));
            let anomalies = anomaly.get(l).turned_by(sun_anomaly.get(l_sun));
            let carrier = self.carriers.get(usize::from(term.carrier)).copied().unwrap_or(Phasor::ONE);
            let Phasor { cos, sin } = moon.turned_by(anomalies).turned_by(carrier);
            Moving {
                value: sum.value + term.sine * sin + term.cosine * cos,
                per_century: sum.per_century + term.rate * (term.sine * cos - term.cosine * sin),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use std::vec::Vec;

    /// The raw rows with their full arguments: series, power, amplitude, and the argument's polynomial.
    fn raw_rows() -> Vec<(&'static str, i32, f64, [f64; 5])> {
        include_str!("../../../tests/data/astro/raw/moon_elp_mpp02.csv")
            .lines()
            .filter(|line| line.starts_with(['L', 'B', 'R']))
            .map(|line| {
                let (series, rest) = line.split_once(',').unwrap();
                let fields: Vec<f64> = rest.split(',').map(|field| field.parse().unwrap()).collect();
                (series, fields[0] as i32, fields[1], fields[2..].try_into().unwrap())
            })
            .collect()
    }

    #[test]
    fn the_terms_taken_apart_add_up_to_the_rows_as_published() {
        let rows = raw_rows();
        assert_eq!(rows.len(), 1_433);
        for t in [-10.0, -4.0, -1.0, -0.123_456, 0.0, 0.25, 1.0, 3.999, 10.0] {
            let whole = |wanted: &str| -> f64 {
                let terms = rows.iter().filter(|(series, ..)| *series == wanted);
                terms
                    .map(|(_, power, a, argument)| {
                        a * libm::pow(t, f64::from(*power)) * libm::sin(polynomial(t, argument))
                    })
                    .sum()
            };
            let ours = geometric(t);
            let longitude_arcsec = (ours.longitude_rad.value - polynomial(t, &table::MEAN_LONGITUDE)) / ARCSECOND_RAD;
            assert!((longitude_arcsec - whole("L")).abs() < 1e-4, "{t}: {longitude_arcsec}");
            assert!((ours.latitude_rad.value / ARCSECOND_RAD - whole("B")).abs() < 1e-4, "{t}");
            assert!((ours.distance_km.value - whole("R")).abs() < 2e-4, "{t}");
        }
    }

    #[test]
    fn the_rates_are_those_of_the_values() {
        for t in [-4.0, -0.3, 0.0, 0.777, 4.0] {
            let step = 1e-7;
            let (before, here, after) = (geometric(t - step), geometric(t), geometric(t + step));
            for (rate, before, after) in [
                (here.longitude_rad.per_century, before.longitude_rad.value, after.longitude_rad.value),
                (here.latitude_rad.per_century, before.latitude_rad.value, after.latitude_rad.value),
                (here.distance_km.per_century / 1e5, before.distance_km.value / 1e5, after.distance_km.value / 1e5),
            ] {
                // The mean motion is 8,400 radians a century.
                assert!(((after - before) / (2.0 * step) - rate).abs() < 0.03, "{t}: {rate}");
            }
        }
    }

    #[test]
    fn the_largest_terms_are_those_of_a_second_transcription() {
        // Meeus, Astronomical Algorithms, 2nd ed., tables 47.A and 47.B (from ELP-2000/82): multiples of D, M, M′, F;
        // longitude in 10⁻⁶ degrees, distance in metres; latitude in 10⁻⁶ degrees.
        const LONGITUDE_AND_DISTANCE: [([i8; 4], f64, f64); 20] = [
            ([0, 0, 1, 0], 6_288_774.0, -20_905_355.0),
            ([2, 0, -1, 0], 1_274_027.0, -3_699_111.0),
            ([2, 0, 0, 0], 658_314.0, -2_955_968.0),
            ([0, 0, 2, 0], 213_618.0, -569_925.0),
            ([0, 1, 0, 0], -185_116.0, 48_888.0),
            ([0, 0, 0, 2], -114_332.0, -3_149.0),
            ([2, 0, -2, 0], 58_793.0, 246_158.0),
            ([2, -1, -1, 0], 57_066.0, -152_138.0),
            ([2, 0, 1, 0], 53_322.0, -170_733.0),
            ([2, -1, 0, 0], 45_758.0, -204_586.0),
            ([0, 1, -1, 0], -40_923.0, -129_620.0),
            ([1, 0, 0, 0], -34_720.0, 108_743.0),
            ([0, 1, 1, 0], -30_383.0, 104_755.0),
            ([2, 0, 0, -2], 15_327.0, 10_321.0),
            ([0, 0, 1, -2], 10_980.0, 79_661.0),
            ([4, 0, -1, 0], 10_675.0, -34_782.0),
            ([0, 0, 3, 0], 10_034.0, -23_210.0),
            ([4, 0, -2, 0], 8_548.0, -21_636.0),
            ([2, 1, -1, 0], -7_888.0, 24_208.0),
            ([2, 1, 0, 0], -6_766.0, 30_824.0),
        ];
        const LATITUDE: [([i8; 4], f64); 12] = [
            ([0, 0, 0, 1], 5_128_122.0),
            ([0, 0, 1, 1], 280_602.0),
            ([0, 0, 1, -1], 277_693.0),
            ([2, 0, 0, -1], 173_237.0),
            ([2, 0, -1, 1], 55_413.0),
            ([2, 0, -1, -1], 46_271.0),
            ([2, 0, 0, 1], 32_573.0),
            ([0, 0, 2, 1], 17_198.0),
            ([2, 0, 1, -1], 9_266.0),
            ([0, 0, 2, -1], 8_822.0),
            ([2, -1, 0, -1], 8_216.0),
            ([2, 0, -2, -1], 4_324.0),
        ];
        let find = |terms: &'static [Term], [d, sun, l, f]: [i8; 4]| {
            let mirrored = [-d, -f, -l, -sun];
            terms
                .iter()
                .filter(|term| term.carrier == 0)
                .find_map(|term| {
                    let sign = if term.multiples == mirrored { -1.0 } else { 1.0 };
                    (term.multiples == [d, f, l, sun] || term.multiples == mirrored)
                        .then_some((sign * term.sine, term.cosine))
                })
                .unwrap()
        };
        // The older theory differs by up to 0.06″ and 30 m.
        for (multiples, longitude, distance) in LONGITUDE_AND_DISTANCE {
            let (sine_arcsec, _) = find(&table::LONGITUDE_0, multiples);
            assert!((sine_arcsec - longitude * 0.0036).abs() < 0.1, "{multiples:?}: {sine_arcsec}");
            let (_, cosine_km) = find(&table::DISTANCE_0, multiples);
            assert!((cosine_km - distance / 1000.0).abs() < 0.1, "{multiples:?}: {cosine_km}");
        }
        for (multiples, latitude) in LATITUDE {
            let (sine_arcsec, _) = find(&table::LATITUDE_0, multiples);
            assert!((sine_arcsec - latitude * 0.0036).abs() < 0.1, "{multiples:?}: {sine_arcsec}");
        }
    }

    #[test]
    fn the_table_has_every_row_and_every_carrier_is_used() {
        let tables: [(&[Term], usize); 6] = [
            (&table::LONGITUDE_0, 644),
            (&table::LONGITUDE_1, 32),
            (&table::LATITUDE_0, 361),
            (&table::LATITUDE_1, 15),
            (&table::DISTANCE_0, 362),
            (&table::DISTANCE_1, 19),
        ];
        for (terms, rows) in tables {
            assert_eq!(terms.len(), rows);
            assert!(terms.iter().all(|term| term.multiples.iter().all(|multiple| multiple.abs() <= MOST)));
        }
        for carrier in 0..table::CARRIERS.len() {
            let used = |term: &Term| usize::from(term.carrier) == carrier;
            assert!(tables.iter().any(|(terms, _)| terms.iter().any(used)), "carrier {carrier}");
        }
    }
}
