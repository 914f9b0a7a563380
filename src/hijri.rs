//! The Hijri calendar.

mod date;

pub use date::{HijriDate, HijriMonth};
