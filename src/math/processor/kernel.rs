//! Loops that are compiled for several sets of instructions.

/// A loop over lanes.
///
/// `run` and all that its loops call are `#[inline(always)]`: a function that is not inlined is compiled for every processor
/// of the target.
pub(crate) trait Kernel {
    type Output;
    fn run(self) -> Self::Output;
}

/// A set of instructions that the processor has.
pub(crate) trait Instructions: Copy {
    /// Runs a loop, in the code that was compiled for these instructions.
    fn run<K: Kernel>(self, kernel: K) -> K::Output;
}

/// The computation of a block of lanes, by several kernels.
pub(crate) trait Dispatch {
    type Output;
    fn by<I: Instructions>(self, instructions: I) -> Self::Output;
}

/// The instructions that every processor of the target has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Baseline;

impl Instructions for Baseline {
    #[inline(never)]
    fn run<K: Kernel>(self, kernel: K) -> K::Output {
        kernel.run()
    }
}
