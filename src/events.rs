//! When the sky does what a timetable needs: transits, crossings of an altitude, the shadow of Asr, phases of the Moon.
//!
//! | I want … | use |
//! |---|---|
//! | the Sun's transit, or when it crosses an altitude | [`SolarDay::transit`], [`SolarDay::crossing`] |
//! | when a shadow reaches the length of Asr | [`SolarDay::asr`] |
//! | new moons and the other phases | [`MoonPhase::after`], [`MoonPhase::before`], [`MoonPhase::nearest`] |
//! | moonrise and moonset | [`MoonEvent::first_after`], [`MoonEvent::last_before`] |
//! | these, twilights and crescents of many places | [`SkyBatch`](crate::batch::SkyBatch) |
//! | the crescent of an evening | [`hijri::crescent`](crate::hijri::crescent) |
//! | civil, nautical, astronomical twilight | [`SolarDay::crossing`] of −6°, −12°, −18° |
//! | prayer times | [`Schedule`](crate::Schedule), which applies an authority's rules to these events |
//!
//! There are no rules here: no margins, no rounding, no time zones. Instants are of [`Ut1`](crate::time::Ut1) for what depends
//! on the Earth's rotation, and of [`Tt`](crate::time::Tt) for the motion of the Moon. `to_utc` uses the built-in tables of the
//! Earth's rotation; with rotation of your own, use `to_utc_with`.
//!
//! # Examples
//!
//! Sunrise of a date at a place, for the usual altitude of −50′. The day is that whose transit is nearest to an instant: give it noon of
//! the place's clock, in UTC. (12h − λ/15° of UTC is mean noon at the longitude λ, and belongs to another civil date where the clock is on the
//! other side of the date line, as in Kiritimati.)
//!
//! ```
//! use miqat::chrono::{NaiveDate, TimeZone};
//! use miqat::events::{MoonPhase, Side, SolarDay};
//! use miqat::time::{EarthRotation, Ut1};
//! use miqat::{Angle, Coordinates};
//!
//! let cairo = Coordinates::new(30.0444, 31.2357)?;
//! let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
//! let noon = chrono_tz::Africa::Cairo.from_local_datetime(&date.and_hms_opt(12, 0, 0).unwrap()).unwrap().to_utc();
//! let day = SolarDay::nearest(cairo, Ut1::from_utc(noon), EarthRotation::on(date));
//! let sunrise = day.crossing(Angle::from_degrees(-50.0 / 60.0), Side::Morning).unwrap();
//! assert_eq!(sunrise.to_utc()?.format("%F %T").to_string(), "2024-11-24 04:27:52");
//!
//! // The new moon after it: JPL DE440 has 2024-12-01 06:21 UTC.
//! let new_moon = MoonPhase::New.after(Ut1::from_utc(noon).to_tt())?;
//! assert_eq!(
//!     new_moon.instant.to_ut1().to_utc()?.format("%F %H:%M").to_string(),
//!     "2024-12-01 06:21"
//! );
//! # Ok::<(), miqat::Error>(())
//! ```
//!
//! # Accuracy
//!
//! Against JPL DE440: events of the Sun 0.02 s up to 45° of latitude and 0.03 s up to 66° (`tests/sun_events.rs`), phases of
//! the Moon 0.6 s from 1900 to 2100 (`tests/moon_phases.rs`), moonrise and moonset 0.03 s (`tests/moon_events.rs`).
//!
//! # Source
//!
//! The places of Sun and Moon are those of [`astro`](crate::astro). That an event exists is decided by the true extremum of the
//! altitude.

mod lunar;
pub(crate) mod path;
pub(crate) mod shadow;
mod solar_day;
pub(crate) mod solve;

pub use lunar::{HORIZON_REFRACTION, MoonAbsence, MoonEvent, MoonPhase, PhaseInstant};
pub(crate) use lunar::{Horizon, LunarEphemeris, Search, SkyNow};
pub use path::Side;
pub use solar_day::SolarDay;
