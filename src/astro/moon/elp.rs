//! The Moon's geometric place by the semi-analytical theory ELP/MPP02.
//!
//! Chapront & Francou 2003, "The lunar theory ELP revisited", Astronomy & Astrophysics 404, 735; constants fitted to
//! JPL DE405. Of its 35,901 terms the 1,433 above 0.005″ or 0.01 km are kept.
//!
//! A term is A sin(φ) + B cos(φ), where φ = i₁D + i₂F + i₃l + i₄l' + ψ and ψ is one of about a hundred "carriers":
//! multiples of ζ plus what the planets contribute. So a few sines and cosines, and their powers by the addition
//! theorem, give every term by four complex products.

use crate::astro::series::moon as table;
use crate::math::{ARCSECOND_RAD, polynomial, sin_cos};

/// The largest multiple of a Delaunay argument in the table.
const MOST: i8 = 8;
/// How many multiples there are from −8 to 8.
const COUNT: usize = 2 * MOST as usize + 1;

/// One term of a series.
#[derive(Clone, Copy)]
pub(crate) struct Term {
    /// Multiples of D, F, l and l'.
    multiples: [i8; 4],
    /// The place of ψ in the table of carriers.
    carrier: u8,
    /// A, the amplitude of the sine.
    sine: f64,
    /// B, the amplitude of the cosine.
    cosine: f64,
    /// dφ/dt at J2000.0, in radians per Julian century. Its own change alters no rate by a millionth.
    rate: f64,
}

impl Term {
    pub(crate) const fn new(multiples: [i8; 4], carrier: u8, sine: f64, cosine: f64, rate: f64) -> Self {
        Self { multiples, carrier, sine, cosine, rate }
    }
}

/// ψ = `zeta` × ζ + `rate` × t.
#[derive(Clone, Copy)]
pub(crate) struct Carrier {
    zeta: i8,
    rate: f64,
}

impl Carrier {
    pub(crate) const fn new(zeta: i8, rate: f64) -> Self {
        Self { zeta, rate }
    }
}

/// A quantity and its change in a Julian century.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Moving {
    pub(crate) value: f64,
    pub(crate) per_century: f64,
}

/// The Moon's geometric place, from the departure point on the ecliptic of date.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Geometric {
    /// W₁ + L, in radians, not wrapped: it counts from the departure point, not from the equinox of date.
    pub(crate) longitude_rad: Moving,
    /// The latitude over the ecliptic of date, in radians.
    pub(crate) latitude_rad: Moving,
    /// The distance between the centres of Earth and Moon, in kilometres.
    pub(crate) distance_km: Moving,
}

/// The geometric place at `t` Julian centuries TDB from J2000.0.
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
        // The first of `positive` is the multiple 0, which is ONE already.
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

/// Everything at one instant from which the terms are built.
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

    /// The sum of a series with a part that grows with time.
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
