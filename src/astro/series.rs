//! Coefficient tables, one generated file a theory, and the sums of the Sun's and the nutation's.

pub(crate) mod moon;
pub(crate) mod nutation;
pub(crate) mod sun_latitude;
pub(crate) mod sun_longitude;

use crate::math::waves::{cosines_and_sines, fractions, total};
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

/// The terms of a Fourier series side by side, padded with terms of 0.
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

    /// The sum and its derivative by τ, τ in Julian millennia.
    pub(crate) fn value_and_rate(&self, millennia: f64) -> [f64; 2] {
        let (values, slopes) = self.terms(millennia);
        [total(&values), total(&slopes)]
    }

    /// The sum and its first three derivatives by τ, τ in Julian millennia.
    pub(crate) fn with_derivatives(&self, millennia: f64) -> [f64; 4] {
        let (values, slopes) = self.terms(millennia);
        derivatives(&values, &slopes, &self.frequencies_rad)
    }

    /// c cos ωτ + s sin ωτ and ω (s cos ωτ − c sin ωτ), term by term.
    #[inline(always)]
    fn terms(&self, millennia: f64) -> ([f32; N], [f32; N]) {
        let (mut values, mut slopes) =
            cosines_and_sines(&fractions(self.frequencies_turns.iter().map(|frequency| frequency * millennia)));
        let waves = values.iter_mut().zip(&mut slopes);
        let coefficients = self.cos_arcsec.iter().zip(&self.sin_arcsec).zip(&self.frequencies_rad);
        for ((value, slope), ((c, s), frequency)) in waves.zip(coefficients) {
            let (cos, sin) = (*value, *slope);
            *value = c * cos + s * sin;
            *slope = frequency * (s * cos - c * sin);
        }
        (values, slopes)
    }
}

/// The totals of waves and of their first three derivatives, from the waves, their first derivatives and their frequencies.
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

/// Terms of the nutation side by side, padded with terms of 0.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NutationSeries<const N: usize> {
    multiples: [[f64; 5]; N],
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
    /// The terms from the `first` on, as many as fit, for the rates of the five arguments in radians a day.
    #[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "evaluated by the compiler")]
    pub(crate) const fn of(terms: &[NutationTerm], first: usize, argument_rates_rad: [f64; 5]) -> Self {
        let mut series =
            Self { multiples: [[0.0; 5]; N], rates_rad: [0.0; N], longitude: [[0.0; N]; 3], obliquity: [[0.0; N]; 3] };
        let mut i = 0;
        while i < N && first + i < terms.len() {
            let NutationTerm { multiples, amplitudes } = terms[first + i];
            series.multiples[i] = multiples;
            series.rates_rad[i] = dot(&multiples, &argument_rates_rad) as f32;
            let mut k = 0;
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
        let (cosines, sines) =
            cosines_and_sines(&fractions(self.multiples.iter().map(|multiples| dot(multiples, arguments_turns))));
        let sums = |sine_like: &[f32; N], cosine_like: &[f32; N], sign: f32, [main, secular, other]: &[[f32; N]; 3]| {
            let (mut values, mut slopes) = ([0.0; N], [0.0; N]);
            let waves = sine_like.iter().zip(cosine_like).zip(&self.rates_rad);
            let amplitudes = main.iter().zip(secular).zip(other);
            for (((value, slope), ((sine, cosine), rate)), ((main, secular), other)) in
                values.iter_mut().zip(&mut slopes).zip(waves).zip(amplitudes)
            {
                let main = main + secular * t;
                *value = main * sine + other * cosine;
                *slope = sign * rate * (main * cosine - other * sine);
            }
            derivatives(&values, &slopes, &self.rates_rad)
        };
        // The obliquity's cosines and sines change places, and with them the sign of the derivative.
        NutationSums {
            longitude: sums(&sines, &cosines, 1.0, &self.longitude),
            obliquity: sums(&cosines, &sines, -1.0, &self.obliquity),
        }
    }
}
