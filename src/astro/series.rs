//! Coefficient tables, one generated file a theory, and the shapes of their rows.

pub(crate) mod moon;
pub(crate) mod nutation;
pub(crate) mod sun_latitude;
pub(crate) mod sun_longitude;

/// One term of a Fourier series: cos·cos(ω·τ) + sin·sin(ω·τ).
#[derive(Clone, Copy, Debug)]
pub(crate) struct FourierTerm {
    /// ω in radians per Julian millennium of TT.
    pub(crate) frequency_rad: f64,
    /// The coefficient of the cosine, in arcseconds.
    pub(crate) cos_arcsec: f64,
    /// The coefficient of the sine, in arcseconds.
    pub(crate) sin_arcsec: f64,
}

impl FourierTerm {
    const fn new(frequency_rad: f64, cos_arcsec: f64, sin_arcsec: f64) -> Self {
        Self { frequency_rad, cos_arcsec, sin_arcsec }
    }
}

/// One term of the nutation series: multiples of the Delaunay arguments and amplitudes in units of 0.1 µas.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NutationTerm {
    /// Multiples of l, l′, F, D, Ω.
    pub(crate) multiples: [f64; 5],
    /// Longitude: sine, sine × t, cosine; obliquity: cosine, cosine × t, sine.
    pub(crate) amplitudes: [f64; 6],
}

impl NutationTerm {
    const fn new(multiples: [i8; 5], amplitudes: [f64; 6]) -> Self {
        let [l, l_prime, f, d, omega] = multiples;
        Self { multiples: [l as f64, l_prime as f64, f as f64, d as f64, omega as f64], amplitudes }
    }
}
