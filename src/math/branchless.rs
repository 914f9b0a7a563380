//! Sine and cosine without branches for the solver of the events: a compiler can vectorise them, and the chains of
//! dependent operations are short.

#[cfg(all(target_arch = "x86", not(target_feature = "sse2")))]
compile_error!(
    "miqat rounds by adding 1.5·2⁵², which needs arithmetic in IEEE doubles: on x87 printed times would differ in silence. \
     Compile for a target with SSE2, such as i686."
);

use super::PI;

/// 1.5·2⁵²: adding it to a number of magnitude below 2⁵¹ rounds that number to an integer.
const WHOLE: f64 = 6_755_399_441_055_744.0;

/// The integer nearest to `x`, ties to even, for |x| < 2⁵¹.
#[inline(always)]
pub(crate) const fn round(x: f64) -> f64 {
    (x + WHOLE) - WHOLE
}

/// The largest integer not above x, |x| < 2⁵¹.
#[inline(always)]
pub(crate) fn floor(x: f64) -> f64 {
    let nearest = round(x);
    if nearest > x { nearest - 1.0 } else { nearest }
}

/// Converts an integral value, |x| < 2⁵¹, to an integer type.
#[inline(always)]
pub(crate) const fn integer(x: f64) -> i64 {
    // The last bit of the sum has the weight 1.
    (x + WHOLE).to_bits().wrapping_sub(WHOLE.to_bits()).cast_signed()
}

/// Converts an integer below 2⁵³ to a floating-point number.
#[inline(always)]
pub(crate) const fn float(integer: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "it is below 2⁵³")]
    let number = integer as f64;
    number
}

/// cos 2πx for |x| ≤ ½, by even powers of x: the expansion in Chebyshev polynomials up to T₁₆, 9.4e-13 from the cosine.
const COSINE: [f64; 9] = [
    0.999_999_999_999_064_3,
    -19.739_208_801_571_46,
    64.939_393_957_768_7,
    -85.456_814_534_834_17,
    60.244_586_224_848_61,
    -26.425_616_553_381_14,
    7.899_160_081_955_669,
    -1.696_875_144_433_250_8,
    0.243_762_839_825_968_56,
];
/// sin 2πx for |x| ≤ ½, by odd powers of x: the expansion up to T₁₇, 7.8e-14 from the sine.
const SINE: [f64; 9] = [
    6.283_185_307_176_628,
    -41.341_702_239_688_6,
    81.605_249_225_917_85,
    -76.705_858_144_242,
    42.058_665_970_824_5,
    -15.094_356_491_745_613,
    3.818_180_378_355_501_3,
    -0.711_569_284_549_371,
    0.090_832_310_142_637_75,
];

/// The cosine and the sine of an angle in turns, |x| ≤ ½, to 1e-12.
#[inline(always)]
pub(crate) fn cosine_and_sine_of_turn(x: f64) -> (f64, f64) {
    let square = x * x;
    (in_two_chains(square, &COSINE), in_two_chains(square, &SINE) * x)
}

/// c₀ + c₁x + … + c₈x⁸: even and odd powers are summed separately, as two independent chains.
#[inline(always)]
fn in_two_chains(x: f64, [c0, c1, c2, c3, c4, c5, c6, c7, c8]: &[f64; 9]) -> f64 {
    let y = x * x;
    let even = c0 + y * (c2 + y * (c4 + y * (c6 + y * c8)));
    let odd = c1 + y * (c3 + y * (c5 + y * c7));
    even + x * odd
}

/// acos x = √(1 − x²)·(a₀ + a₁x + … + a₇x⁷) for 0 ≤ x ≤ 1, by Chebyshev polynomials up to T₇.
const ARCCOSINE: [f64; 8] = [
    1.570_795_683_44,
    -0.999_913_300_351,
    0.783_448_103_331,
    -0.649_504_232_972,
    0.511_508_693_507,
    -0.327_471_013_413,
    0.138_489_635_372,
    -0.027_354_032_428,
];

/// The arc whose cosine is x, |x| ≤ 1, to 1e-6; its sine is given.
#[inline(always)]
pub(crate) fn rough_acos(x: f64, sine: f64) -> f64 {
    let size = x.abs();
    let [a0, a1, a2, a3, a4, a5, a6, a7] = ARCCOSINE;
    let square = size * size;
    let low = (a0 + size * a1) + square * (a2 + size * a3);
    let arc = sine * (low + square * square * ((a4 + size * a5) + square * (a6 + size * a7)));
    if x < 0.0 { PI - arc } else { arc }
}

/// 1/√x for a normal x > 0, to the last bits: the fast inverse square root (Lomont 2003, its constant for double
/// precision) and four Newton steps. A processor's square root instruction would do, but compilers do not vectorise
/// libm's function.
#[inline(always)]
pub(crate) fn reciprocal_root(x: f64) -> f64 {
    reciprocal_root_by_steps::<4>(x)
}

/// √x for a normal x > 0, to a relative error of 1e-10.
#[inline(always)]
pub(crate) fn rough_root(x: f64) -> f64 {
    x * reciprocal_root_by_steps::<3>(x)
}

#[inline(always)]
fn reciprocal_root_by_steps<const STEPS: usize>(x: f64) -> f64 {
    const MAGIC: u64 = 0x5FE6_EB50_C7B5_37A9;
    let mut root = f64::from_bits(MAGIC.wrapping_sub(x.to_bits() >> 1));
    let half = 0.5 * x;
    for _ in 0..STEPS {
        root *= 1.5 - half * root * root;
    }
    root
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::{TAU, acos, cos, sin, sqrt};

    #[test]
    fn a_cosine_and_a_sine_of_a_turn_are_right_to_1e_12() {
        let mut worst = 0.0_f64;
        for step in -5_000..=5_000 {
            let turn = f64::from(step) / 10_000.0;
            let (cosine, sine) = cosine_and_sine_of_turn(turn);
            worst = worst.max((cosine - cos(TAU * turn)).abs()).max((sine - sin(TAU * turn)).abs());
        }
        assert!((8e-13..1e-12).contains(&worst), "{worst}");
    }

    #[test]
    fn a_number_is_rounded_and_made_an_integer() {
        assert_eq!([2.5, -2.5, 1e12 + 0.75, -0.25].map(round), [2.0, -2.0, 1e12 + 1.0, 0.0]);
        assert_eq!([0.0, -1.0, 86_400_000.0, -1e13].map(integer), [0, -1, 86_400_000, -10_000_000_000_000]);
    }

    #[test]
    fn a_rough_arc_cosine_is_right_to_1e_6() {
        let mut worst = 0.0_f64;
        for step in -10_000..=10_000 {
            let x = f64::from(step) / 10_000.0;
            worst = worst.max((rough_acos(x, sqrt(1.0 - x * x)) - acos(x)).abs());
        }
        assert!((5e-7..1e-6).contains(&worst), "{worst}");
    }

    #[test]
    fn a_reciprocal_root_is_right_to_the_last_bits() {
        for step in 1..=10_000 {
            let x = f64::from(step * step) * 1e-7;
            assert!((reciprocal_root(x) * sqrt(x) - 1.0).abs() < 1e-15, "{x}");
        }
    }

    #[test]
    fn a_rough_root_is_right_to_1e_10() {
        let mut worst = 0.0_f64;
        for step in 1..=10_000 {
            let x = f64::from(step) * 1e-4;
            worst = worst.max((rough_root(x) / sqrt(x) - 1.0).abs());
        }
        assert!((1e-11..1e-10).contains(&worst), "{worst}");
    }
}
