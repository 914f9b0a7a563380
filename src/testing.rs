//! For tests of programs that print prayer times: comparisons with printed times, timetables, fixtures and generators.
//!
//! With the feature `testing`, which needs no other package:
//!
//! * [`assert_times!`](crate::assert_times) compares a day with the minutes of a page, and says of each wrong one how far it is
//!   from the edge of rounding; [`compare`] does so without a panic;
//! * [`Timetable::score`] counts how many minutes of a table come out;
//! * [`fixtures`] are days that authorities print, with their sources;
//! * [`snapshot`] writes a range of days, one a line, for snapshot tests;
//! * [`Dice`] throws places, dates and rules that look random and are the same for a seed.
//!
//! With the feature `proptest`, `strategies` for property tests; with the feature `arbitrary`, `arbitrary::Arbitrary` for the types of
//! a schedule, for fuzz targets.
//!
//! # Examples
//!
//! The page of an Egyptian newspaper of 24 November 2024:
//!
//! ```
//! use miqat::{Coordinates, Schedule, assert_times, chrono::NaiveDate, methods};
//! let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
//! let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
//! assert_times!(day, "04:57 06:28 11:42 14:36 16:56 18:17");
//! # Ok::<(), miqat::Error>(())
//! ```
//!
//! The report of a minute that differs:
//!
//! ```
//! use miqat::testing::{Printed, compare};
//! use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods};
//! # let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
//! # let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
//! let page: Printed = "04:57 06:28 11:42 14:36 16:56 18:18".parse().unwrap();
//! assert_eq!(
//!     compare(&day, &page, 0).unwrap_err().to_string(),
//!     "\
//! 2024-11-24: 1 of 6 marks is not as printed
//!   Isha: expected 18:18, computed 18:17 (unrounded 18:16:59.8; rounds to nearest, 30.2 s before the minute turns to 18:18)"
//! );
//! # Ok::<(), miqat::Error>(())
//! ```

#[cfg(feature = "arbitrary")]
mod arbitrary;
mod assert;
mod clock;
mod computed;
mod deviation;
mod dice;
mod draw;
mod entry;
pub mod fixtures;
mod mismatch;
mod read_error;
mod score;
mod snapshot;
#[cfg(feature = "proptest")]
pub mod strategies;
mod timetable;

#[doc(hidden)]
pub use crate::math::processor::Processor;
pub use computed::Computed;
pub use deviation::Deviation;
pub use dice::Dice;
pub use entry::{Entry, Printed};
pub use mismatch::{Mismatch, compare};
pub use read_error::ReadError;
pub use score::{MarkScore, Score};
pub use snapshot::snapshot;
pub use timetable::{Row, Timetable};
