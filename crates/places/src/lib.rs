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
//! * [`city`] and [`find`] return the [`City`] for a name, in any spelling in Latin, Arabic, Cyrillic, Bengali and
//!   Devanagari letters, with or without its country or [`State`]; [`NotFound`] contains the cities with the nearest
//!   names.
//! * A [`City`] has a name, country, point, time zone and population; a [method](City::method) and with it a
//!   [schedule](City::schedule).
//! * [`zone`] returns the time zone with a name, from the data of [`zones_version`].
//! * [`nearest`] returns the city nearest to a point; [`cities`] iterates over all, largest first.
//! * [`countries`] finds countries by code and by name in nine languages.
//! * [`points`] contains the points for which authorities compute, which are not always the centres of their cities. A
//!   city's schedule is for its authority's point if one is known; a [`Standpoint`] chooses the place for coordinates
//!   in the same way. [`City::schedule_at_centre`] is for the centre.
//!
//! Cities, states, countries and zones are `Copy`, and their names are `&'static str`.
//!
//! # The nearest city's clock
//!
//! For coordinates, the zone and the method of the nearest city are only a guess: the city may be far away, or across a
//! border. The feature `boundaries` resolves borders: see `boundaries`.
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
//! # What is not included
//!
//! * Places of fewer than 1,000 people (without the feature `small-places`, of fewer than 15,000, except capitals), and
//!   places that are not towns. Use their coordinates for a schedule: see above.
//! * The borders of countries and time zones, without the feature `boundaries`.
//! * Names in other scripts, such as Greek, Georgian and Chinese.
//!
//! # How it works
//!
//! The data are an index of 4.4 MB, which is part of the program. `just tables` writes it ahead of time from the tables
//! in the repository, and a test compares the two. It is read in place: nothing is parsed, allocated or cached at
//! startup. A name is found by binary search among sorted keys. The search for the nearest city goes north and south
//! from the point's latitude, until the difference in latitude alone is too large. The names nearest to an unknown one
//! are found by a walk through all keys, which abandons a key at the first letter that makes it too distant.
//!
//! A zone is parsed from the built-in time zone data at its first use, and cached.
//!
//! # Features
//!
//! * `boundaries`: the time zone and the country of a point by their boundaries. OpenStreetMap's data (ODbL 1.0) add 5
//!   MB.
//! * `csv`: `points::Table`, which parses your own tables of authorities' points.
//! * `small-places`: 136,385 places of 1,000 to 15,000 people, in an index of 10.7 MB.
//!
//! # Sources
//!
//! Cities, their coordinates, populations and time zones are an excerpt of GeoNames of [`GEONAMES_DATE`]
//! (<https://www.geonames.org>, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)); your program must name GeoNames.
//! The clocks of the zones are data of the IANA time zone database (public domain), version [`zones_version`]. Names of
//! countries are from Unicode CLDR 48 (Unicode License v3). The authorities' points were fitted to their timetables for
//! this project, except Umm al-Qura's own. `NOTICE` in the package has the terms.
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

/// The date of the GeoNames table in this crate.
pub const GEONAMES_DATE: &str = "2026-11-23";

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
