//! The sky: positions of the Sun and the Moon, for uses beyond a timetable.
//!
//! All positions are apparent and geocentric, referred to the true equator or ecliptic and equinox of date: light-time,
//! aberration and nutation are in, parallax and refraction are not unless a function says so. Arguments are [`Tt`] where
//! the sky moves and [`Ut1`] where the Earth turns.
//!
//! | I want … | use |
//! |---|---|
//! | the Sun's longitude, right ascension, declination, distance | [`sun::position`] |
//! | the equation of time | [`sun::equation_of_time`] |
//! | the Moon's position, parallax, semidiameter, illuminated part | [`moon::position`] |
//! | obliquity and sidereal time | [`earth`] |
//! | nutation | [`nutation::nutation`] |
//! | altitude and azimuth, refraction | [`horizontal`] |
//! | when the Sun or the Moon does something | [`events`](crate::events) |
//!
//! # Examples
//!
//! Altitude and azimuth of the Sun at a place and an instant:
//!
//! ```
//! use miqat::astro::horizontal::{Air, Horizontal, refraction_of_true};
//! use miqat::astro::sun;
//! use miqat::chrono::{DateTime, Utc};
//! use miqat::{Coordinates, time::Ut1};
//!
//! let cairo = Coordinates::new(30.0444, 31.2357)?;
//! let ut = Ut1::from_utc("2024-11-24T06:53:00Z".parse::<DateTime<Utc>>()?);
//! let hour_angle = sun::greenwich_hour_angle(ut, ut.to_tt()) + cairo.longitude();
//! let seen = Horizontal::new(
//!     hour_angle,
//!     sun::position(ut.to_tt()).declination(),
//!     cairo.latitude(),
//! );
//! // At this time of the day its azimuth is the qibla, 136.1°.
//! assert_eq!(
//!     format!("{:.0}° {:.0}°", seen.altitude().degrees(), seen.azimuth().degrees()),
//!     "25° 136°"
//! );
//! assert!(refraction_of_true(seen.altitude(), Air::STANDARD).degrees() < 0.04);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Accuracy
//!
//! Against JPL DE440: the Sun 0.10″ at most and 0.02″ rms from 1600 to 2400 (`tests/sun_truth.rs`), the Moon's longitude 0.3″
//! and its distance 0.4 km from 1900 to 2100 (`tests/moon_truth.rs`). At the ends of the years 1 to 4000 the Sun is right
//! to about 1′.
//!
//! # Source
//!
//! The Sun is a fit of our own to DE440, the Moon is ELP/MPP02 (Chapront and Francou 2003), nutation is IAU 2000B, obliquity
//! and precession are IAU 2006. `tests/data/astro` has the tables from which the series are written.
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
