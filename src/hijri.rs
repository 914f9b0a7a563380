//! The Hijri calendar.

mod calendar;
mod date;
mod observed;
mod tabular;
mod umm_al_qura;

pub use calendar::{HijriCalendar, Or};
pub use date::{HijriDate, HijriMonth};
pub use observed::{MonthStart, Observed};
pub use tabular::{LeapPattern, Tabular, TabularEpoch};
pub use umm_al_qura::{UmmAlQura, UmmAlQuraSource};

/// Whether a civil day lies in Ramadan by [`UmmAlQura`], and outside its table by [`Tabular::CIVIL`].
pub(crate) fn is_ramadan(date: chrono::NaiveDate) -> bool {
    UmmAlQura::default().or(Tabular::CIVIL).to_hijri(date).is_ok_and(|hijri| hijri.month() == HijriMonth::Ramadan)
}
