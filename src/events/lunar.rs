//! The Moon's phases, rising and setting.

mod ephemeris;
mod horizon;
mod phases;

pub(crate) use ephemeris::{LunarEphemeris, SkyNow};
pub use horizon::{HORIZON_REFRACTION, MoonAbsence, MoonEvent};
pub(crate) use horizon::{Horizon, Search};
pub use phases::{MoonPhase, PhaseInstant};
