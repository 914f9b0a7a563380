//! The shadow that defines Asr.
//!
//! The shadow of an upright of height 1 has the length tan z = cot h, with z the Sun's zenith distance and h its
//! altitude. At noon z is |φ − δ|. Asr begins when the shadow exceeds the noon shadow by `factor`: cot h = factor + tan
//! z, so sin h = 1/√(1 + (factor + tan z)²).

use crate::Angle;
use crate::astro::horizontal::{Air, refraction, refraction_of_true};
use crate::math::{asin, atan2, sin, tan};

/// The number of iterations for an Asr whose noon shadow uses the declination at Asr. Each step reduces the error by a
/// factor of 80 (3.5 hours of declination move Asr by at most 147 s), so after the third it is 0.3 ms.
pub(crate) const ONE_DECLINATION_STEPS: usize = 3;

/// Sine and cosine of the zenith distance at transit, from those of the latitude and the declination.
#[inline(always)]
pub(crate) const fn zenith((sin_lat, cos_lat): (f64, f64), (sin_dec, cos_dec): (f64, f64)) -> (f64, f64) {
    ((sin_lat * cos_dec - cos_lat * sin_dec).abs(), sin_lat * sin_dec + cos_lat * cos_dec)
}

/// The sine of the altitude of Asr, from the zenith distance at noon, which must be below 90°. `per_root` computes 1/√.
#[inline(always)]
pub(crate) fn asr_sin_altitude(
    sin_zenith: f64,
    cos_zenith: f64,
    factor: f64,
    per_root: impl FnOnce(f64) -> f64,
) -> f64 {
    let shadow = factor + sin_zenith / cos_zenith;
    per_root(1.0 + shadow * shadow)
}

/// The sine of the true altitude of Asr if both shadows are the observed ones, refracted by standard air, from the sine
/// of the true altitude at noon.
pub(crate) fn refracted_asr_sin_altitude(sin_noon: f64, factor: f64) -> f64 {
    let noon = Angle::from_radians(asin(sin_noon));
    let apparent_noon = noon + refraction_of_true(noon, Air::STANDARD);
    let shadow = factor + 1.0 / tan(apparent_noon.radians());
    let apparent = Angle::from_radians(atan2(1.0, shadow));
    sin((apparent - refraction(apparent, Air::STANDARD)).radians())
}
