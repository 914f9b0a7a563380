//! When the sky does what a timetable asks: transits, crossings of an altitude, the shadow of Asr.

mod lunar;
pub(crate) mod path;
pub(crate) mod shadow;
mod solar_day;
pub(crate) mod solve;

pub use lunar::{HORIZON_REFRACTION, MoonAbsence, MoonEvent, MoonPhase, PhaseInstant};
pub use path::Side;
pub use solar_day::SolarDay;
