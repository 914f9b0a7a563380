//! The interface of the solvers for the crossings of a day.

use crate::AbsentReason;
use crate::events::Side;
use crate::events::path::SunPath;

/// The crossings of a day that are solved together: Fajr, sunrise, Asr, sunset, Maghrib, Isha.
pub(crate) const TOGETHER: usize = 6;

/// Solves six crossings side by side.
type Together = fn(&SunPath, &[f64; TOGETHER]) -> [f64; TOGETHER];

/// The solver of a day's crossings.
///
/// [`Solver::REFERENCE`] searches between the Sun's upper and lower transit, or, near a grazing crossing, between the true extrema
/// of the altitude. A faster solver must agree with it to a tenth
/// of a millisecond (`prayer/agreement.rs`).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Solver {
    /// Returns the instant at which the Sun crosses an altitude of this sine.
    pub(crate) crossing: fn(&SunPath, f64, Side) -> Result<f64, AbsentReason>,
    /// Returns the instants of these six crossings, the first two in the morning; NaN where `crossing` must decide.
    pub(crate) together: Option<Together>,
}

impl Solver {
    /// The bracketed root finder of `events`.
    pub(crate) const REFERENCE: Self = Self { crossing: SunPath::crossing, together: None };
}
