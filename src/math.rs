//! The crate's arithmetic: the only file that uses `libm`, so that every target computes the same bits.

pub(crate) mod branchless;
pub(crate) mod processor;
pub(crate) mod waves;

pub(crate) use libm::{acos, asin, atan2, cos, sin, sincos as sin_cos, sqrt, tan};
#[cfg(feature = "fit")]
pub(crate) use libm::{exp, log as ln};

pub(crate) use core::f64::consts::{PI, TAU};

/// One degree, in radians.
pub(crate) const DEGREE_RAD: f64 = PI / 180.0;
/// One arcminute, in radians.
pub(crate) const ARCMINUTE_RAD: f64 = DEGREE_RAD / 60.0;
/// One arcsecond, in radians.
pub(crate) const ARCSECOND_RAD: f64 = DEGREE_RAD / 3600.0;

/// The largest integer not above `x`.
#[inline]
pub(crate) fn floor(x: f64) -> f64 {
    libm::floor(x)
}

/// The largest integer not above `x`, or the nearest `i64` if it is out of range.
#[inline]
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "`as` saturates")]
pub(crate) fn whole_below(x: f64) -> i64 {
    let towards_zero = x as i64;
    if towards_zero as f64 > x { towards_zero.saturating_sub(1) } else { towards_zero }
}

/// Reduces an angle in radians to [−π, π).
#[inline]
pub(crate) fn wrap_pi(angle_rad: f64) -> f64 {
    angle_rad - TAU * libm::floor((angle_rad + PI) / TAU)
}

/// Reduces an angle in radians to [0, 2π).
#[inline]
pub(crate) fn wrap_tau(angle_rad: f64) -> f64 {
    let wrapped = angle_rad - TAU * libm::floor(angle_rad / TAU);
    // For an angle just below a multiple of 2π the subtraction can round up to 2π itself.
    if wrapped >= TAU { 0.0 } else { wrapped }
}

/// c₀ + c₁x + c₂x² + …, by Horner's scheme.
#[inline]
pub(crate) fn polynomial<const N: usize>(x: f64, coefficients: &[f64; N]) -> f64 {
    let mut descending = coefficients.iter().rev();
    let highest = descending.next().copied().unwrap_or(0.0);
    descending.fold(highest, |sum, coefficient| sum * x + coefficient)
}

/// x·y.
pub(crate) const fn dot<const N: usize>(x: &[f64; N], y: &[f64; N]) -> f64 {
    let (mut x, mut y): (&[f64], &[f64]) = (x, y);
    let mut sum = 0.0;
    while let ([x_first, x_rest @ ..], [y_first, y_rest @ ..]) = (x, y) {
        sum += *x_first * *y_first;
        (x, y) = (x_rest, y_rest);
    }
    sum
}
