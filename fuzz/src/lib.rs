//! What is fuzzed: a function of bytes for each target, which panics where a claim of the library does not hold.
//!
//! `scripts/fuzz` runs the targets with libFuzzer; `tests/replay.rs` runs them on the files of `corpus` without it.
//! Each target builds its values from the bytes ([`values`]) and measures the time of single calls ([`clock`]).
#![forbid(unsafe_code)]

pub mod batch;
pub mod clock;
pub mod hijri;
pub mod parse;
pub mod readers;
pub mod schedule;
pub mod serde_forms;
pub mod sky;
pub mod values;

/// A target: its name, which is also that of its folder of files, and its function.
pub type Target = (&'static str, fn(&[u8]));

/// The targets.
pub const TARGETS: [Target; 7] = [
    ("batch", batch::run),
    ("hijri", hijri::run),
    ("parse", parse::run),
    ("readers", readers::run),
    ("schedule", schedule::run),
    ("serde_forms", serde_forms::run),
    ("sky", sky::run),
];
