//! An authority's method as data: the kinds of rule, margins, roundings, sources, and the registry.
//!
//! No file here computes a time, or imports a file that does.

mod by_date;
mod by_mark;
mod countries;
mod data;
mod elevation;
mod epoch;
mod high_latitude;
mod horizon;
mod latitude;
mod madhab;
pub mod methods;
mod named;
mod polar;
mod ramadan;
mod rounding;
mod rules;
mod shift;
mod shown;
mod source;

#[cfg(feature = "serde")]
pub(crate) use by_date::NAMED as NAMED_INTERVALS;
pub use by_date::{DateStep, IntervalsByDate};
pub use countries::{CountryMethod, Publisher, Serves};
pub use data::Method;
pub(crate) use data::North;
pub use elevation::{Dip, Elevation};
pub use epoch::{Epoch, EpochOffset, EpochYear, SolarEpoch};
pub use high_latitude::{DaySearch, HighLatitude, Limit, NightPortion, NightSpan, Scope, Shafaq};
pub use horizon::Horizon;
pub use latitude::Latitude;
pub use madhab::Madhab;
pub use polar::Polar;
pub use ramadan::Ramadan;
pub use rounding::Rounding;
pub use rules::{AsrRule, Edge, FajrRule, IshaRule, MaghribRule, NightEnd};
pub use shift::Shift;
pub use source::{Evidence, Source};
