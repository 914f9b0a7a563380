//! The rules by which the sky becomes prayer times: methods, schools, high latitudes, rounding.

mod agreement;
mod basis;
pub(crate) mod day;
pub(crate) mod finish;
pub(crate) mod lanes;
mod method;
mod moment;

pub use basis::Basis;
pub(crate) use method::North;
pub use method::{
    AsrRule, CountryMethod, DaySearch, Dip, Edge, Elevation, Epoch, EpochOffset, EpochYear, Evidence, FajrRule,
    HighLatitude, Horizon, IshaRule, Latitude, Limit, Madhab, MaghribRule, Method, NightEnd, NightPortion, NightSpan,
    Polar, Ramadan, Rounding, Scope, Shafaq, Shift, SolarEpoch, Source, methods,
};
pub use moment::Moment;
