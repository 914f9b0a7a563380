//! Cities by name, with their countries, their time zones and the prayer methods that serve them.
//!
//! ```
//! use miqat::chrono::NaiveDate;
//!
//! let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
//! let day = miqat_places::city("Cairo")?.schedule_on(date).day(date)?;
//! let times = [day.fajr(), day.sunrise(), day.dhuhr(), day.asr(), day.maghrib(), day.isha()];
//!
//! let times = times.map(|time| time.format("%H:%M").to_string());
//! assert_eq!(times, ["04:57", "06:28", "11:42", "14:36", "16:56", "18:17"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! * [`city`] and [`find`] lead from a name to a [`City`], in any of its spellings in Latin, Arabic, Cyrillic, Bengali and Devanagari
//!   letters, with its country or its [`State`] or without; [`NotFound`] has the cities whose names come near.
//! * A [`City`] has its name, country, point, time zone and population; its [method](City::method), and with it its
//!   [schedule](City::schedule).
//! * [`zone`] leads from the name of a time zone to the zone, by the data of [`zones_version`].
//! * [`nearest`] leads from a point to the nearest city, [`cities`] shows all, the largest first.
//! * [`countries`] has the countries by code and by name in nine languages.
//! * [`points`] has the points for which authorities compute, which are not always the centres of their cities. A schedule of a
//!   city is for its authority's point where one is known, and a [`Standpoint`] does the same for
//!   coordinates; [`City::schedule_at_centre`] is for the centre.
//!
//! Cities, states, countries and zones are `Copy`, and their names are `&'static str`.
//!
//! # The nearest city's clock
//!
//! The zone and the method of the nearest city are a guess for a point: the city may be far away, or on the other side of a
//! border. The feature `boundaries` knows the side: see `boundaries`.
//!
//! ```
//! use miqat::Coordinates;
//!
//! // In Algeria, near Illizi.
//! let (city, distance_km) = miqat_places::nearest(Coordinates::new(26.2, 8.9)?);
//! let wanted = if cfg!(feature = "small-places") { ("DZ", 53.0) } else { ("LY", 402.0) };
//! assert_eq!((city.country().code(), distance_km.round()), wanted);
//! # Ok::<(), miqat::Error>(())
//! ```
//!
//! # What is not in it
//!
//! * Places of fewer than 1,000 people, or without the feature `small-places` of fewer than 15,000 (except capitals), and places
//!   that are no towns. Their coordinates lead to a schedule: see above.
//! * The borders of countries and time zones, without the feature `boundaries`.
//! * Names in other letters than those above: Greek, Georgian, Chinese.
//!
//! # How it is made
//!
//! The data are an index of 4.4 MB that is part of the program. `just tables` writes it ahead of time from the tables in the
//! repository, a test compares the two, and it is read in place: nothing is parsed, allocated or kept at the start. A name is
//! looked up among sorted keys, by binary search. The nearest city is looked for from the point's latitude on, north and south,
//! until the difference in latitude alone is too far. The names near to an unknown one are found by a walk through all keys,
//! which stops a key at the first letter with which it is too far.
//!
//! A zone is read from its copy of the time zone data where it is first asked for, and kept.
//!
//! # Features
//!
//! * `boundaries`: the time zone and the country of a point by their boundaries. OpenStreetMap's data (ODbL 1.0) add 5 MB.
//! * `csv`: `points::Table`, which reads tables of authorities' points of one's own.
//! * `small-places`: 136,385 places of 1,000 to 15,000 people, in an index of 10.7 MB.
//!
//! # Sources
//!
//! Cities, their coordinates, populations and time zones are an excerpt of GeoNames of [`GEONAMES_DATE`]
//! (<https://www.geonames.org>, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)); your program must name GeoNames.
//! What the clocks of a zone show is data of the IANA time zone database (public domain), of [`zones_version`]. Names of countries are those of Unicode CLDR 48 (Unicode License v3). The authorities' points were fitted to their
//! timetables for this project, except Umm al-Qura's, which are its own. `NOTICE` in the package has the terms.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, rustdoc::broken_intra_doc_links)]
#![deny(clippy::exhaustive_enums, clippy::exhaustive_structs)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::float_cmp,
        clippy::cast_possible_truncation
    )
)]

#[cfg(feature = "boundaries")]
#[cfg_attr(docsrs, doc(cfg(feature = "boundaries")))]
pub mod boundaries;
mod city;
pub mod countries;
mod distance;
mod edits;
mod error;
#[doc(hidden)]
pub mod fold;
mod index;
#[doc(hidden)]
pub mod layout;
mod names;
pub mod points;
mod search;
mod spread;
mod standpoint;
mod states;
mod text;
mod timetables;
mod zones;

#[cfg(feature = "small-places")]
pub use city::small_places;
pub use city::{City, FALLBACK_METHOD, by_geonames_id, cities};
pub use countries::Country;
pub use countries::UnknownCountry;
pub use distance::{distance_km, nearest, nearest_in};
pub use error::{NotFound, Unknown};
pub use search::{Found, city, find};
pub use spread::{Spread, spread};
pub use standpoint::{NEAR_KM, NEIGHBOUR_KM, Origin, Standpoint, ZONE_KM};
pub use states::State;
pub use timetables::own_method_near;
pub use zones::{Zone, zone, zone_names, zones_version};

/// The date on which GeoNames' table was taken into this project.
pub const GEONAMES_DATE: &str = "2026-11-23";

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
