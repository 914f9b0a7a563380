//! The Hijri calendar.

mod date;

pub use date::{HijriDate, HijriMonth};
/// A Hijri calendar: the calendars land next, and this trait with them.
pub trait HijriCalendar {
    /// The Hijri date of a Gregorian one.
    ///
    /// # Errors
    ///
    /// [`crate::Error::HijriOutOfRange`].
    fn to_hijri(&self, date: chrono::NaiveDate) -> Result<HijriDate, crate::Error>;
}

pub(crate) fn is_ramadan(_: chrono::NaiveDate) -> bool {
    false
}
