//! Who solves the crossings of a day.

use crate::AbsentReason;
use crate::events::Side;
use crate::events::path::SunPath;

/// How many crossings of a day are asked for together: Fajr, sunrise, Asr, sunset, Maghrib, Isha.
pub(crate) const TOGETHER: usize = 6;

/// Solves six crossings side by side.
type Together = fn(&SunPath, &[f64; TOGETHER]) -> [f64; TOGETHER];

/// The solver of a day's crossings.
///
/// The reference has its own, [`Solver::REFERENCE`], which searches between the Sun's highest and its lowest. Whoever is in a
/// hurry hands in another one, which must agree with it to a tenth of a millisecond (`prayer/agreement.rs`).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Solver {
    /// When the Sun crosses an altitude of this sine.
    pub(crate) crossing: fn(&SunPath, f64, Side) -> Result<f64, AbsentReason>,
    /// When it crosses these six, one in the morning for each of the first two; no number where `crossing` decides.
    pub(crate) together: Option<Together>,
}

impl Solver {
    /// The bracketed root finder of `events`.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests ask the reference alone"))]
    pub(crate) const REFERENCE: Self = Self { crossing: SunPath::crossing, together: None };
}
