//! The wider instructions of x86 processors.

pub(super) use fearless_simd::x86::{Avx2, Avx512};
use fearless_simd::{Level, Simd};

use super::kernel::{Instructions, Kernel};

/// Instructions that this token proves the processor to have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wide<S>(pub(super) S);

impl<S: Simd> Instructions for Wide<S> {
    #[inline(always)]
    fn run<K: Kernel>(self, kernel: K) -> K::Output {
        self.0.vectorize(
            #[inline(always)]
            || kernel.run(),
        )
    }
}

/// The wider instructions of the processor at hand. The first call in a program detects them.
pub(super) fn at_hand() -> (Option<Avx2>, Option<Avx512>) {
    let level = Level::new();
    (level.as_avx2(), level.as_avx512())
}
