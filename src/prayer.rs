//! The rules by which the sky becomes prayer times: methods, schools, high latitudes, rounding.
//!
//! Everything here is data. A [`Schedule`](crate::Schedule) or a [`Batch`](crate::batch::Batch) applies it.
//!
//! | rule for … | type | set by |
//! |---|---|---|
//! | the beginning of Fajr, Maghrib, Isha | [`FajrRule`], [`MaghribRule`], [`IshaRule`] | the [`Method`] |
//! | the shadow of Asr | [`AsrRule`] | the method |
//! | the school of Asr, by the length of the shadow | [`Madhab`] | the method; [`Schedule::with_madhab`] |
//! | margins before rounding | [`Shift`] | the method; [`Schedule::with_shift`] adds to it |
//! | rounding to the minute | [`Rounding`] | the method |
//! | the horizon of sunrise and sunset | [`Horizon`], [`Elevation`], [`Edge`] | the method, and the [`Place`](crate::Place) |
//! | the instant whose Sun is used | [`SolarEpoch`] | the method |
//! | Fajr and Isha in a night without darkness | [`HighLatitude`] | the method; [`Schedule::with_high_latitude`] |
//! | a day without sunrise or sunset | [`Polar`] | [`Schedule::with_polar`] |
//! | the dates of Ramadan | [`Ramadan`] | [`Schedule::with_ramadan`] |
//! | the end of the night, for its middle and thirds | [`NightEnd`] | the method |
//!
//! In the results, [`Basis`] says what a time is based on, and [`Moment`] names times in addition to the seven marks.
//! [`Source`] and [`Evidence`] say where a method comes from, and [`CountryMethod`] who prints timetables in a country.
//!
//! # Which rule for a bright night?
//!
//! | your community goes by … | take |
//! |---|---|
//! | half of the night, a seventh, or the angle over 60 | [`HighLatitude::Portion`] |
//! | the Islamic Fiqh Council's resolution of 2007 | [`HighLatitude::FIQH_COUNCIL`] |
//! | the nearest place, or the nearest day, that has a night | [`HighLatitude::NearestLatitude`], [`HighLatitude::NearestDay`] |
//! | the Moonsighting Committee | [`HighLatitude::Seasonal`], which [`methods::MOONSIGHTING`] has |
//! | Diyanet | [`HighLatitude::LastDarkNight`], which [`methods::DIYANET_NORTH`] has |
//! | the Muslim World League's conference of 2009 | [`HighLatitude::LocalEstimation`] |
//! | Dar al-Ifta of Egypt | [`HighLatitude::MakkahDurations`] |
//! | none of these: report that there is no time | [`HighLatitude::Unresolved`] |
//!
//! # Examples
//!
//! A mosque's own method, and a rule for its summer:
//!
//! ```
//! use miqat::chrono::NaiveDate;
//! use miqat::prayer::{Basis, HighLatitude, IshaRule, Limit, NightPortion, NightSpan};
//! use miqat::{Coordinates, Mark, Method, PerMark, Rounding, Schedule, Shift};
//!
//! let eighty = Shift::minutes(80);
//! let rules = Method::from_depressions(18.0, 18.0)?
//!     .with_isha(IshaRule::AfterMaghrib { usual: eighty, ramadan: eighty })
//!     .with_rounding(PerMark::splat(Rounding::Up).with(Mark::Sunrise, Rounding::Down));
//! let mosque = Schedule::new(
//!     Coordinates::new(51.5074, -0.1278)?,
//!     chrono_tz::Europe::London,
//!     rules,
//! )
//! .with_high_latitude(HighLatitude::Portion(
//!     NightPortion::Seventh,
//!     NightSpan::Own,
//!     Limit::WhenAbsent,
//! ));
//! let june = mosque.day(NaiveDate::from_ymd_opt(2026, 6, 21).unwrap())?;
//! assert_eq!(june.basis(Mark::Fajr), Basis::NightPortion(NightPortion::Seventh));
//! assert_eq!(june.isha() - june.maghrib(), miqat::chrono::TimeDelta::minutes(80));
//! # Ok::<(), miqat::Error>(())
//! ```
//!
//! # Accuracy
//!
//! The Sun is the same for every rule: see [`events`](crate::events). The share of minutes that a method reproduces is in
//! `AUTHORITIES.md`. The rules for high latitudes are held by `tests/high_latitude.rs` and `tests/polar.rs`.
//!
//! # Source
//!
//! Each rule names its own; a method's is [`Method::source`].
//!
//! [`Schedule::with_madhab`]: crate::Schedule::with_madhab
//! [`Schedule::with_shift`]: crate::Schedule::with_shift
//! [`Schedule::with_high_latitude`]: crate::Schedule::with_high_latitude
//! [`Schedule::with_polar`]: crate::Schedule::with_polar
//! [`Schedule::with_ramadan`]: crate::Schedule::with_ramadan

mod agreement;
mod basis;
pub(crate) mod day;
pub(crate) mod finish;
pub(crate) mod lanes;
mod method;
mod moment;

pub use basis::Basis;
#[cfg(feature = "serde")]
pub(crate) use method::NAMED_INTERVALS;
pub(crate) use method::North;
pub use method::{
    AsrRule, CountryMethod, DateStep, DaySearch, Dip, Edge, Elevation, Epoch, EpochOffset, EpochYear, Evidence,
    FajrRule, HighLatitude, Horizon, IntervalsByDate, IshaRule, Latitude, Limit, Madhab, MaghribRule, Method, NightEnd,
    NightPortion, NightSpan, Polar, Publisher, Ramadan, Rounding, Scope, Serves, Shafaq, Shift, SolarEpoch, Source,
    methods,
};
pub use moment::Moment;
