//! The data of the final steps.

use crate::prayer::Basis;
#[cfg(feature = "testing")]
use crate::prayer::Rounding;

/// A number for each of D days.
pub(crate) type Days<const D: usize> = [f64; D];

/// One mark of a day, in Unix milliseconds of UTC.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Time {
    /// Shifted and rounded.
    pub(crate) printed_ms: i64,
    /// With every shift, not rounded.
    pub(crate) shifted_ms: i64,
    /// By the rule, before any shift.
    pub(crate) exact_ms: i64,
    pub(crate) basis: Basis,
    /// How it was brought to a minute; none where it was read from a text, which does not have that.
    #[cfg(feature = "testing")]
    pub(crate) rounding: Option<Rounding>,
}

/// Compares the instants and their bases: a day that was written and read back equals the one that was computed.
impl PartialEq for Time {
    fn eq(&self, other: &Self) -> bool {
        let parts = |time: &Self| (time.printed_ms, time.shifted_ms, time.exact_ms, time.basis);
        parts(self) == parts(other)
    }
}
