//! Whether a date is in Ramadan, for the methods that need it.

use chrono::NaiveDate;

use super::{HijriCalendar, HijriMonth, Tabular, UmmAlQura};

/// Whether a civil date lies in Ramadan by [`UmmAlQura`], and outside its table by [`Tabular::CIVIL`].
pub(crate) fn is_ramadan(date: NaiveDate) -> bool {
    let hijri = UmmAlQura::default().or(Tabular::CIVIL).and_then(|calendar| calendar.to_hijri(date));
    hijri.is_ok_and(|hijri| hijri.month() == HijriMonth::Ramadan)
}
