//! Sums of many sines and cosines at one instant, for the ephemerides.
//!
//! The angle of a wave is counted in turns in double precision and reduced to ±½ turn. No wave summed here exceeds 20″,
//! so its sine and cosine are needed only to 1e-6. They are computed in single precision, by branchless polynomials
//! over arrays that the compiler vectorises on every target. Every sum is taken in a fixed order, by [`LANES`] partial
//! sums, so that all targets give the same bits.

/// The number of partial sums of a total; arrays are padded to a multiple of it.
pub(crate) const LANES: usize = 8;

/// The signed distance of an angle in turns from the nearest whole turn.
#[inline(always)]
#[expect(clippy::cast_possible_truncation, reason = "the fraction is wanted in single precision")]
pub(crate) fn fraction(turns: f64) -> f32 {
    (turns - super::branchless::round(turns)) as f32
}

/// cos 2πx for |x| ≤ ½, by even powers of x: the expansion in Chebyshev polynomials up to T₁₂, 1.1e-8 from the cosine.
const COSINE: [f32; 7] = [0.999_999_99, -19.739_204, 64.939_12, -85.450_14, 60.167_63, -25.967_6, 6.528_658];
/// sin 2πx for |x| ≤ ½, by odd powers of x: the expansion up to T₁₁, 9.7e-8 from the sine.
const SINE: [f32; 6] = [6.283_182_6, -41.341_42, 81.596_14, -76.579_69, 41.203_743, -12.268_86];

/// The cosine and the sine of an angle in turns within ±½.
#[inline(always)]
pub(crate) fn cosine_and_sine(turn: f32) -> (f32, f32) {
    let square = turn * turn;
    (horner(square, &COSINE), horner(square, &SINE) * turn)
}

#[inline(always)]
fn horner<const N: usize>(x: f32, coefficients: &[f32; N]) -> f32 {
    let mut descending = coefficients.iter().rev();
    let highest = descending.next().copied().unwrap_or(0.0);
    descending.fold(highest, |sum, coefficient| sum * x + coefficient)
}

/// The sum of all elements.
///
/// A separate function, because a compiler that inlines the sums of several arrays reorders them.
#[inline(never)]
pub(crate) fn total<const N: usize>(parts: &[f32; N]) -> f64 {
    const { assert!(N.is_multiple_of(LANES)) };
    let mut lanes = [0.0_f32; LANES];
    for chunk in parts.chunks_exact(LANES) {
        for (lane, part) in lanes.iter_mut().zip(chunk) {
            *lane += part;
        }
    }
    let [a, b, c, d, e, f, g, h] = lanes;
    (f64::from(a + e) + f64::from(b + f)) + (f64::from(c + g) + f64::from(d + h))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::{TAU, cos, sin};

    #[test]
    fn a_cosine_and_a_sine_are_right_to_5e_7() {
        let mut worst = 0.0_f64;
        for step in -5_000..=5_000 {
            let turn = step as f32 / 10_000.0;
            let (cosine, sine) = cosine_and_sine(turn);
            let angle_rad = TAU * f64::from(turn);
            worst = worst.max((f64::from(cosine) - cos(angle_rad)).abs());
            worst = worst.max((f64::from(sine) - sin(angle_rad)).abs());
        }
        assert!((2e-7..5e-7).contains(&worst), "{worst}");
    }

    #[test]
    fn an_angle_is_brought_to_the_half_turn_around_zero() {
        assert_eq!([0.25, 0.75, -1.75, 1e6 + 0.125, -3.0].map(fraction), [0.25, -0.25, 0.25, 0.125, 0.0]);
    }
}
