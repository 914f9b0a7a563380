//! The wider instructions of x86 processors.

pub(super) use fearless_simd::Simd;
pub(super) use fearless_simd::x86::{Avx2, Avx512};

/// The wider instructions of the processor at hand. The first call in a program detects them.
pub(super) fn at_hand() -> (Option<Avx2>, Option<Avx512>) {
    let level = fearless_simd::Level::new();
    (level.as_avx2(), level.as_avx512())
}
