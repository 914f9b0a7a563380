//! Coefficient tables, one generated file for each theory, with their row types, and the sums for the Sun and the
//! nutation.

pub(crate) mod moon;
pub(crate) mod nutation;
pub(crate) mod sun_latitude;
pub(crate) mod sun_longitude;

use crate::math::waves::{cosine_and_sine, fraction, total};
use crate::math::{TAU, dot};

/// One term of a Fourier series: cos·cos(ω·τ) + sin·sin(ω·τ).
#[derive(Clone, Copy, Debug)]
pub(crate) struct FourierTerm {
    /// ω in radians per Julian millennium of TT.
    frequency_rad: f64,
    /// The coefficient of the cosine, in arcseconds.
    cos_arcsec: f64,
    /// The coefficient of the sine, in arcseconds.
    sin_arcsec: f64,
}

impl FourierTerm {
    const fn new(frequency_rad: f64, cos_arcsec: f64, sin_arcsec: f64) -> Self {
        Self { frequency_rad, cos_arcsec, sin_arcsec }
    }
}

/// The terms of a Fourier series as arrays, padded with zero terms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Series<const N: usize> {
    frequencies_turns: [f64; N],
    frequencies_rad: [f32; N],
    cos_arcsec: [f32; N],
    sin_arcsec: [f32; N],
}

impl<const N: usize> Series<N> {
    #[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "evaluated by the compiler")]
    const fn of(terms: &[FourierTerm]) -> Self {
        let mut series =
            Self { frequencies_turns: [0.0; N], frequencies_rad: [0.0; N], cos_arcsec: [0.0; N], sin_arcsec: [0.0; N] };
        let mut i = 0;
        while i < terms.len() {
            let FourierTerm { frequency_rad, cos_arcsec, sin_arcsec } = terms[i];
            series.frequencies_turns[i] = frequency_rad / TAU;
            series.frequencies_rad[i] = frequency_rad as f32;
            series.cos_arcsec[i] = cos_arcsec as f32;
            series.sin_arcsec[i] = sin_arcsec as f32;
            i += 1;
        }
        series
    }

    /// The sum and its derivative with respect to τ, in Julian millennia.
    pub(crate) fn value_and_rate(&self, millennia: f64) -> [f64; 2] {
        let (values, slopes) = self.terms(millennia);
        [total(&values), total(&slopes)]
    }

    /// The sum and its first three derivatives with respect to τ, in Julian millennia.
    pub(crate) fn with_derivatives(&self, millennia: f64) -> [f64; 4] {
        let (values, slopes) = self.terms(millennia);
        derivatives(&values, &slopes, &self.frequencies_rad)
    }

    /// Each term and its derivative.
    #[inline(always)]
    fn terms(&self, millennia: f64) -> ([f32; N], [f32; N]) {
        let turns = fractions(&self.frequencies_turns, millennia);
        let (mut values, mut slopes) = ([0.0; N], [0.0; N]);
        let coefficients = self.cos_arcsec.iter().zip(&self.sin_arcsec).zip(&self.frequencies_rad);
        for (((value, slope), turn), ((c, s), frequency)) in
            values.iter_mut().zip(&mut slopes).zip(&turns).zip(coefficients)
        {
            (*value, *slope) = wave(*turn, *frequency, *c, *s);
        }
        (values, slopes)
    }
}

/// c cos ωτ + s sin ωτ and its derivative, ω (s cos ωτ − c sin ωτ).
#[inline(always)]
fn wave(turn: f32, frequency: f32, c: f32, s: f32) -> (f32, f32) {
    let (cos, sin) = cosine_and_sine(turn);
    (c * cos + s * sin, frequency * (s * cos - c * sin))
}

/// One term whose coefficients change with time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VariedTerm {
    /// ω in radians per Julian millennium of TT.
    frequency_rad: f64,
    /// The coefficients of the cosine by powers of the scaled time, in arcseconds.
    cos_arcsec: [f64; 3],
    /// The coefficients of the sine by powers of the scaled time, in arcseconds.
    sin_arcsec: [f64; 3],
}

impl VariedTerm {
    const fn new(frequency_rad: f64, cos_arcsec: [f64; 3], sin_arcsec: [f64; 3]) -> Self {
        Self { frequency_rad, cos_arcsec, sin_arcsec }
    }
}

/// [`VariedTerm`]s as arrays, padded with zero terms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VariedSeries<const N: usize> {
    frequencies_turns: [f64; N],
    frequencies_rad: [f32; N],
    cos_arcsec: [[f32; N]; 3],
    sin_arcsec: [[f32; N]; 3],
}

impl<const N: usize> VariedSeries<N> {
    #[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "evaluated by the compiler")]
    const fn of(terms: &[VariedTerm]) -> Self {
        let mut series = Self {
            frequencies_turns: [0.0; N],
            frequencies_rad: [0.0; N],
            cos_arcsec: [[0.0; N]; 3],
            sin_arcsec: [[0.0; N]; 3],
        };
        let mut i = 0;
        while i < terms.len() {
            let VariedTerm { frequency_rad, cos_arcsec, sin_arcsec } = terms[i];
            series.frequencies_turns[i] = frequency_rad / TAU;
            series.frequencies_rad[i] = frequency_rad as f32;
            let mut power = 0;
            while power < 3 {
                series.cos_arcsec[power][i] = cos_arcsec[power] as f32;
                series.sin_arcsec[power][i] = sin_arcsec[power] as f32;
                power += 1;
            }
            i += 1;
        }
        series
    }

    /// The sum and its first three derivatives with respect to τ, in Julian millennia. The derivatives omit the change
    /// of the coefficients, which belong to terms under 0.4″ and change too slowly to matter.
    pub(crate) fn with_derivatives(&self, millennia: f64, scaled: f64) -> [f64; 4] {
        #[expect(clippy::cast_possible_truncation, reason = "the factor of amplitudes under 0.4″")]
        let scaled = scaled as f32;
        let turns = fractions(&self.frequencies_turns, millennia);
        let (mut values, mut slopes) = ([0.0; N], [0.0; N]);
        let waves = values.iter_mut().zip(&mut slopes).zip(turns.iter().zip(&self.frequencies_rad));
        let [c0, c1, c2] = &self.cos_arcsec;
        let [s0, s1, s2] = &self.sin_arcsec;
        let coefficients = c0.iter().zip(c1).zip(c2).zip(s0.iter().zip(s1).zip(s2));
        for (((value, slope), (turn, frequency)), (((c0, c1), c2), ((s0, s1), s2))) in waves.zip(coefficients) {
            let c = c0 + scaled * (c1 + scaled * c2);
            let s = s0 + scaled * (s1 + scaled * s2);
            (*value, *slope) = wave(*turn, *frequency, c, s);
        }
        derivatives(&values, &slopes, &self.frequencies_rad)
    }
}

/// The phase of each frequency in turns, within ±½.
#[inline(always)]
fn fractions<const N: usize>(frequencies_turns: &[f64; N], time: f64) -> [f32; N] {
    let mut turns = [0.0; N];
    for (turn, frequency) in turns.iter_mut().zip(frequencies_turns) {
        *turn = fraction(frequency * time);
    }
    turns
}

/// The sums of waves and of their first three derivatives, from the waves, their first derivatives and their
/// frequencies.
#[inline(always)]
fn derivatives<const N: usize>(values: &[f32; N], slopes: &[f32; N], frequencies: &[f32; N]) -> [f64; 4] {
    let (mut curves, mut jerks) = ([0.0; N], [0.0; N]);
    let waves = values.iter().zip(slopes).zip(frequencies);
    for (((value, slope), frequency), (curve, jerk)) in waves.zip(curves.iter_mut().zip(&mut jerks)) {
        let minus_square = -(frequency * frequency);
        *curve = minus_square * value;
        *jerk = minus_square * slope;
    }
    [total(values), total(slopes), total(&curves), total(&jerks)]
}

/// One term of the nutation series: multiples of the Delaunay arguments and amplitudes in units of 0.1 µas.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NutationTerm {
    /// Multiples of l, l′, F, D, Ω.
    multiples: [f64; 5],
    /// Longitude: sine, sine × t, cosine; obliquity: cosine, cosine × t, sine.
    amplitudes: [f64; 6],
}

impl NutationTerm {
    const fn new(multiples: [i8; 5], amplitudes: [f64; 6]) -> Self {
        let [l, l_prime, f, d, omega] = multiples;
        Self { multiples: [l as f64, l_prime as f64, f as f64, d as f64, omega as f64], amplitudes }
    }
}

/// Terms of the nutation as arrays, padded with zero terms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NutationSeries<const N: usize> {
    /// Multiples of l, l′, F, D, Ω.
    multiples: [[f64; N]; 5],
    /// In radians a day.
    rates_rad: [f32; N],
    /// S, S′ and C of the longitude: Δψ = Σ (S + S′t) sin A + C cos A.
    longitude: [[f32; N]; 3],
    /// C, C′ and S of the obliquity: Δε = Σ (C + C′t) cos A + S sin A.
    obliquity: [[f32; N]; 3],
}

/// Sums of the nutation's terms, each with its first three derivatives by the day, in units of 0.1 µas.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NutationSums {
    pub(crate) longitude: [f64; 4],
    pub(crate) obliquity: [f64; 4],
}

impl<const N: usize> NutationSeries<N> {
    /// As many terms as fit, beginning with index `first`, for the rates of the five arguments in radians a day.
    #[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "evaluated by the compiler")]
    pub(crate) const fn of(terms: &[NutationTerm], first: usize, argument_rates_rad: [f64; 5]) -> Self {
        let mut series =
            Self { multiples: [[0.0; N]; 5], rates_rad: [0.0; N], longitude: [[0.0; N]; 3], obliquity: [[0.0; N]; 3] };
        let mut i = 0;
        while i < N && first + i < terms.len() {
            let NutationTerm { multiples, amplitudes } = terms[first + i];
            series.rates_rad[i] = dot(&multiples, &argument_rates_rad) as f32;
            let mut k = 0;
            while k < 5 {
                series.multiples[k][i] = multiples[k];
                k += 1;
            }
            k = 0;
            while k < 3 {
                series.longitude[k][i] = amplitudes[k] as f32;
                series.obliquity[k][i] = amplitudes[3 + k] as f32;
                k += 1;
            }
            i += 1;
        }
        series
    }

    /// The sums for the five arguments, in turns, at an instant `centuries` of TT from J2000.0.
    pub(crate) fn at(&self, arguments_turns: &[f64; 5], centuries: f64) -> NutationSums {
        #[expect(clippy::cast_possible_truncation, reason = "the factor of amplitudes under 0.02″")]
        let t = centuries as f32;
        let turns = self.turns(arguments_turns);
        let (mut longitude, mut longitude_rate) = ([0.0; N], [0.0; N]);
        let (mut obliquity, mut obliquity_rate) = ([0.0; N], [0.0; N]);
        let sums = longitude.iter_mut().zip(&mut longitude_rate).zip(obliquity.iter_mut().zip(&mut obliquity_rate));
        let [s, s_t, c] = &self.longitude;
        let [oc, oc_t, os] = &self.obliquity;
        let amplitudes = s.iter().zip(s_t).zip(c).zip(oc.iter().zip(oc_t).zip(os));
        for ((((psi, psi_rate), (epsilon, epsilon_rate)), (turn, rate)), (((s, s_t), c), ((oc, oc_t), os))) in
            sums.zip(turns.iter().zip(&self.rates_rad)).zip(amplitudes)
        {
            let (cos, sin) = cosine_and_sine(*turn);
            let (s, oc) = (s + s_t * t, oc + oc_t * t);
            *psi = s * sin + c * cos;
            *psi_rate = rate * (s * cos - c * sin);
            *epsilon = oc * cos + os * sin;
            *epsilon_rate = rate * (os * cos - oc * sin);
        }
        NutationSums {
            longitude: derivatives(&longitude, &longitude_rate, &self.rates_rad),
            obliquity: derivatives(&obliquity, &obliquity_rate, &self.rates_rad),
        }
    }

    /// The argument of each term, in turns within ±½.
    #[inline(always)]
    fn turns(&self, [l, l_prime, f, d, omega]: &[f64; 5]) -> [f32; N] {
        let mut turns = [0.0; N];
        let [nl, nl_prime, nf, nd, nomega] = &self.multiples;
        let multiples = nl.iter().zip(nl_prime).zip(nf).zip(nd).zip(nomega);
        for (turn, ((((nl, nl_prime), nf), nd), nomega)) in turns.iter_mut().zip(multiples) {
            *turn = fraction(nl * l + nl_prime * l_prime + nf * f + nd * d + nomega * omega);
        }
        turns
    }
}

/// One term of ELP/MPP02, the theory of the Moon: A sin(φ) + B cos(φ).
#[derive(Clone, Copy)]
pub(crate) struct Term {
    /// Multiples of D, F, l and l'.
    pub(super) multiples: [i8; 4],
    /// The index of ψ in the table of carriers.
    pub(super) carrier: u8,
    /// A, the amplitude of the sine.
    pub(super) sine: f64,
    /// B, the amplitude of the cosine.
    pub(super) cosine: f64,
    /// dφ/dt at J2000.0, in radians per Julian century; its change over time is less than a millionth of it.
    pub(super) rate: f64,
}

impl Term {
    const fn new(multiples: [i8; 4], carrier: u8, sine: f64, cosine: f64, rate: f64) -> Self {
        Self { multiples, carrier, sine, cosine, rate }
    }
}

/// The part of φ that many terms of the Moon share, called their carrier: ψ = `zeta` × ζ + `rate` × t.
#[derive(Clone, Copy)]
pub(crate) struct Carrier {
    pub(super) zeta: i8,
    pub(super) rate: f64,
}

impl Carrier {
    const fn new(zeta: i8, rate: f64) -> Self {
        Self { zeta, rate }
    }
}
