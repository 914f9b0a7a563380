//! The sky: where the Sun and the Moon stand, for those who want more than a timetable.
//!
//! All places are apparent and geocentric, referred to the true equator or ecliptic and equinox of date: light-time,
//! aberration and nutation are in, parallax and refraction are not unless a function says so. Arguments are [`Tt`] where
//! the sky moves and [`Ut1`] where the Earth turns.
//!
//! [`Tt`]: crate::time::Tt
//! [`Ut1`]: crate::time::Ut1

mod almanac;
pub mod earth;
pub mod horizontal;
pub mod moon;
pub mod nutation;
pub(crate) mod observer;
pub(crate) mod series;
pub mod sun;
pub(crate) mod sun_interpolation;
pub(crate) mod track;

pub use almanac::SunFormula;
pub use observer::Vantage;
