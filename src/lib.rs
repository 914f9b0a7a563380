#![doc = include_str!("../docs/crate.md")]
#![no_std]
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

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod absent;
mod angle;
mod degrees;
mod mark;
mod mark_names;
mod math;
mod place;
#[cfg(feature = "serde")]
mod serde;
mod text;
mod units;

pub mod _documentation;
pub mod astro;
pub mod batch;
pub mod data;
pub mod error;
pub mod events;
#[cfg(feature = "fit")]
pub mod fit;
pub mod hijri;
pub mod locale;
pub mod prayer;
pub mod qibla;
pub mod schedule;
#[cfg(feature = "testing")]
pub mod testing;
pub mod time;
#[cfg(feature = "jiff")]
pub mod zone;

pub use chrono;
#[cfg(feature = "jiff")]
pub use jiff;

pub use absent::{Absent, AbsentReason};
pub use angle::{Angle, Depression};
#[doc(inline)]
pub use error::Error;
pub use mark::{Mark, PerMark, Prayer};
pub use place::{Coordinates, Place};
#[doc(inline)]
pub use prayer::{HighLatitude, Madhab, Method, Polar, Rounding, Shift, methods};
#[doc(inline)]
pub use schedule::{PartialTimes, PrayerTimes, Schedule};
pub use text::{Expected, plain_letters};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
