//! The Hijri calendar.

mod arithmetic;
mod calendar;
pub mod crescent;
mod date;
mod days;
mod month;
mod observed;
mod ramadan;
mod tabular;
mod umm_al_qura;

pub use arithmetic::{Days, HijriArithmetic, HijriPeriod, Months};
pub use calendar::{HijriCalendar, Or};
pub use date::{HijriDate, HijriMonth};
pub use days::{Occasion, OccasionsOfYear, Recurrence, feast_without_fast, occasions, occasions_of_year};
pub use month::CalendarMonth;
pub use observed::{MonthStart, Observed};
pub(crate) use ramadan::is_ramadan;
pub use tabular::{LeapPattern, Tabular, TabularEpoch};
pub use umm_al_qura::{UmmAlQura, UmmAlQuraSource};
