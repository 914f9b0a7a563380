//! Nothing: this package is the test of `tests/digest.rs` and what that needs, the library alone.
#![no_std]
