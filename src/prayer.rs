//! The rules by which the sky becomes prayer times: methods, schools, high latitudes, rounding.

mod basis;
pub(crate) mod compute;
mod countries;
mod elevation;
mod epoch;
mod high_latitude;
mod horizon;
mod madhab;
mod method;
pub mod methods;
pub(crate) mod plain;
mod polar;
mod rounding;
mod rules;
mod shift;
mod source;

pub use basis::Basis;
pub use countries::CountryMethod;
pub use elevation::{Dip, Elevation};
pub use epoch::{Epoch, SolarEpoch};
pub use high_latitude::{HighLatitude, Limit, NightPortion};
pub use horizon::Horizon;
pub use madhab::Madhab;
pub use method::Method;
pub use polar::Polar;
pub use rounding::Rounding;
pub use rules::{AsrRule, Edge, FajrRule, IshaRule, MaghribRule, NightEnd};
pub use shift::Shift;
pub use source::{Evidence, Source};
