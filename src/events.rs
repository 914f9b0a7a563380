//! When the sky does what a timetable asks: transits, crossings of an altitude, the shadow of Asr.

pub(crate) mod path;
mod solar_day;
pub(crate) mod solve;

pub use path::Side;
pub use solar_day::SolarDay;
