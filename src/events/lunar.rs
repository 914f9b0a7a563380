//! The Moon's phases, rising and setting.

mod horizon;
mod phases;

pub use horizon::{HORIZON_REFRACTION, MoonAbsence, MoonEvent};
pub use phases::{MoonPhase, PhaseInstant};
