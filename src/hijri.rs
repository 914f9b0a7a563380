//! The Hijri calendar.

mod calendar;
pub mod crescent;
mod date;
mod observed;
mod ramadan;
mod tabular;
mod umm_al_qura;

pub use calendar::{HijriCalendar, Or};
pub use date::{HijriDate, HijriMonth};
pub use observed::{MonthStart, Observed};
pub(crate) use ramadan::is_ramadan;
pub use tabular::{LeapPattern, Tabular, TabularEpoch};
pub use umm_al_qura::{UmmAlQura, UmmAlQuraSource};
