//! Cities by name, with their countries, their time zones and the prayer methods that serve them.
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

pub use city::{City, FALLBACK_METHOD, by_geonames_id, cities};
pub use countries::Country;
pub use distance::{distance_km, nearest};
pub use error::{NotFound, Unknown, UnknownCountry};
pub use search::{Found, city, find};

/// The date on which GeoNames' table was taken into this project.
pub const GEONAMES_DATE: &str = "2026-11-23";
