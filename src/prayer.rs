//! The rules by which the sky becomes prayer times: methods, schools, high latitudes, rounding.

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
