//! The instructions by which lanes are computed: those that every processor of the target has, or wider ones of the processor
//! at hand.
//!
//! A loop over lanes is a closure, which [`Processor::run`] compiles once for each set. The processor is detected once. The
//! operations and their order are the same in every set, none is fused, and a reordered sum is not allowed, so all of them
//! give the same bits (`tests/instructions.rs`).
//!
//! The wider sets need the feature `simd`: AVX2, and AVX-512 as Ice Lake and Zen 4 have it. On other architectures the target's own
//! instructions (NEON, SIMD128) are all that there are.

#[cfg(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64")))]
mod x86;

#[cfg(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64")))]
use x86::{Avx2, Avx512, Simd};

/// The instructions to use: those of the processor at hand. Tests use each set.
#[derive(Clone, Copy, Debug)]
pub struct Processor(Widest);

#[derive(Clone, Copy, Debug)]
enum Widest {
    Baseline,
    #[cfg(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64")))]
    Avx2(Avx2),
    #[cfg(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64")))]
    Avx512(Avx512),
}

impl Processor {
    /// The instructions that every processor of the target has.
    pub(crate) const BASELINE: Self = Self(Widest::Baseline);

    /// The processor at hand, with the widest instructions that it has.
    pub(crate) fn at_hand() -> Self {
        #[cfg(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64")))]
        return Self(match x86::at_hand() {
            (_, Some(avx512)) => Widest::Avx512(avx512),
            (Some(avx2), None) => Widest::Avx2(avx2),
            (None, None) => Widest::Baseline,
        });
        #[cfg(not(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64"))))]
        return Self(Widest::Baseline);
    }

    /// The processor at hand with each set of instructions that it has, from the narrowest on.
    #[cfg(feature = "testing")]
    pub fn with_each() -> impl Iterator<Item = Self> {
        let baseline = core::iter::once(Widest::Baseline);
        #[cfg(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64")))]
        let all = {
            let (avx2, avx512) = x86::at_hand();
            baseline.chain(avx2.map(Widest::Avx2)).chain(avx512.map(Widest::Avx512))
        };
        #[cfg(not(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64"))))]
        let all = baseline;
        all.map(Self)
    }

    /// The name of its instructions.
    #[cfg(feature = "testing")]
    pub const fn name(self) -> &'static str {
        match self.0 {
            Widest::Baseline => "baseline",
            #[cfg(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64")))]
            Widest::Avx2(_) => "AVX2",
            #[cfg(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64")))]
            Widest::Avx512(_) => "AVX-512",
        }
    }

    /// Whether the instructions are wider than the baseline.
    pub(crate) const fn is_wide(self) -> bool {
        !matches!(self.0, Widest::Baseline)
    }

    /// Runs a loop over lanes in the code that is compiled for these instructions.
    ///
    /// The closure and all that its loop calls are `#[inline(always)]`: a function that is not inlined is compiled for every
    /// processor of the target.
    #[inline]
    pub(crate) fn run<T>(self, lanes: impl FnOnce() -> T) -> T {
        match self.0 {
            Widest::Baseline => baseline(lanes),
            #[cfg(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64")))]
            Widest::Avx2(avx2) => avx2.vectorize(lanes),
            #[cfg(all(feature = "simd", any(target_arch = "x86", target_arch = "x86_64")))]
            Widest::Avx512(avx512) => avx512.vectorize(lanes),
        }
    }
}

#[inline(never)]
fn baseline<T>(lanes: impl FnOnce() -> T) -> T {
    lanes()
}
