//! The data of the final steps.

use crate::prayer::Basis;

/// A number for each of D days.
pub(crate) type Days<const D: usize> = [f64; D];

/// One mark of a day, in Unix milliseconds of UTC.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Time {
    /// Shifted and rounded.
    pub(crate) printed_ms: i64,
    /// With every shift, not rounded.
    pub(crate) shifted_ms: i64,
    /// By the rule, before any shift.
    pub(crate) exact_ms: i64,
    pub(crate) basis: Basis,
}
