//! The interface of every Hijri calendar.

mod moved;
mod or;

pub use moved::Moved;
pub use or::{Or, Origin};

use chrono::{Days, NaiveDate};

use super::month_number::year_within;
use super::{HijriDate, HijriMonth};
use crate::Error;
#[cfg(doc)]
use crate::error::AnnouncementError;
use crate::error::{HijriError, TimeError};

/// A Hijri calendar: determines the civil day on which each month begins.
///
/// An implementation provides [`month_start`](Self::month_start) and [`to_hijri`](Self::to_hijri), which must agree;
/// the other methods follow from them. A calendar *covers* a civil day if `to_hijri` returns a date for it, and should
/// then cover the whole month. A Hijri date is mapped to one civil day, midnight to midnight; the Hijri day itself
/// begins at sunset on the evening before.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{HijriCalendar, HijriMonth, Tabular, UmmAlQura};
///
/// let eid = NaiveDate::from_ymd_opt(2025, 3, 30).unwrap();
/// let calendar = UmmAlQura::default().or(Tabular::CIVIL)?;
/// assert_eq!(calendar.to_hijri(eid)?.to_string(), "1446-10-01");
/// assert_eq!(calendar.month_length(1446, HijriMonth::Ramadan)?, 29);
/// assert!(calendar.date(1446, HijriMonth::Ramadan, 30).is_err());
/// # Ok::<(), miqat::Error>(())
/// ```
pub trait HijriCalendar {
    /// The civil day of the first day of a month.
    ///
    /// # Errors
    ///
    /// An [`Error`] with the range that the calendar covers, if it does not cover the month.
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error>;

    /// The Hijri date of a civil day.
    ///
    /// # Errors
    ///
    /// An [`Error`] with the range that the calendar covers, if it does not cover the day.
    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error>;

    /// The number of days in a month, 1..=31, from its start to the start of the next.
    ///
    /// # Errors
    ///
    /// As [`month_start`](Self::month_start), of this month and the next; [`HijriError::MonthLength`] if the two are
    /// less than 1 or more than 31 days apart.
    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        let start = self.month_start(year, month)?;
        let (next_year, next_month) = month_after(year, month)?;
        length_between(year, month, start, self.month_start(next_year, next_month)?)
    }

    /// The civil day of a Hijri date.
    ///
    /// # Errors
    ///
    /// [`HijriError::Day`] if the month is shorter; otherwise as [`month_start`](Self::month_start).
    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        let start = self.month_start(date.year(), date.month())?;
        check_day(date, self.month_length(date.year(), date.month())?)?;
        later(start, u64::from(date.day()) - 1)
    }

    /// A Hijri date, checked to exist in this calendar.
    ///
    /// # Errors
    ///
    /// [`HijriError::Day`] unless 1 ≤ `day` ≤ the month's length; otherwise as [`month_length`](Self::month_length).
    fn date(&self, year: i32, month: HijriMonth, day: u8) -> Result<HijriDate, Error> {
        let date = HijriDate::new(year, month, day)?;
        check_day(date, self.month_length(year, month)?)?;
        Ok(date)
    }

    /// Adjusts the beginning, `start`, that a calendar under this one gives to a month that this one does not have.
    ///
    /// A table or a rule keeps `start`, as this default does. [Announcements](super::Observed) move it if otherwise a
    /// month near them would not have 29 or 30 days.
    fn fit(&self, year: i32, month: HijriMonth, start: NaiveDate) -> NaiveDate {
        let _ = (year, month);
        start
    }

    /// Checks that this calendar can be laid over another one; [`or`](Self::or) calls it first.
    ///
    /// A table or a rule can be laid over any calendar, and this default accepts every one.
    /// [Announcements](super::Observed) can be wrong, and refuse a calendar that contradicts them. A calendar composed
    /// of others calls the method of each.
    ///
    /// # Errors
    ///
    /// An [`Error`] that names the contradiction.
    fn check_over(&self, under: &dyn HijriCalendar) -> Result<(), Error> {
        let _ = under;
        Ok(())
    }

    /// This calendar where it covers a day or a month, and `other` elsewhere; see [`Or`] for the seam between them.
    ///
    /// # Errors
    ///
    /// As [`check_over`](Self::check_over): [`AnnouncementError::Apart`] where `other` contradicts announcements in this
    /// calendar.
    fn or<B: HijriCalendar>(self, other: B) -> Result<Or<Self, B>, Error>
    where
        Self: Sized,
    {
        self.check_over(&other)?;
        Ok(Or::new(self, other))
    }

    /// This calendar with every month moved by `days`, later if positive, so that the date of a day is lower: see [`Moved`].
    fn moved(self, days: i8) -> Moved<Self>
    where
        Self: Sized,
    {
        Moved::new(self, days)
    }
}

/// A pointer to a calendar is also a calendar.
macro_rules! pointers {
    ($($(#[$condition:meta])? $pointer:ty),+) => {$(
        $(#[$condition])?
        impl<C: HijriCalendar + ?Sized> HijriCalendar for $pointer {
            fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
                (**self).month_start(year, month)
            }

            fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
                (**self).to_hijri(date)
            }

            fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
                (**self).month_length(year, month)
            }

            fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
                (**self).to_gregorian(date)
            }

            fn date(&self, year: i32, month: HijriMonth, day: u8) -> Result<HijriDate, Error> {
                (**self).date(year, month, day)
            }

            fn fit(&self, year: i32, month: HijriMonth, start: NaiveDate) -> NaiveDate {
                (**self).fit(year, month, start)
            }

            fn check_over(&self, under: &dyn HijriCalendar) -> Result<(), Error> {
                (**self).check_over(under)
            }
        }
    )+};
}

pointers! { &C, #[cfg(feature = "alloc")] alloc::boxed::Box<C> }

/// The length of a month, from its start to the start of the next.
pub(super) fn length_between(year: i32, month: HijriMonth, start: NaiveDate, end: NaiveDate) -> Result<u8, Error> {
    let days = end.to_epoch_days() - start.to_epoch_days();
    match u8::try_from(days) {
        Ok(length @ 1..=HijriDate::MAX_DAY) => Ok(length),
        _ => Err(HijriError::MonthLength { year, month: month.number(), days }.into()),
    }
}

/// Checks that a date's day exists in its month.
pub(super) fn check_day(date: HijriDate, length: u8) -> Result<(), Error> {
    if date.day() <= length {
        Ok(())
    } else {
        Err(HijriError::Day { year: date.year(), month: date.month().number(), day: date.day(), length }.into())
    }
}

/// The date `days` later.
pub(super) fn later(date: NaiveDate, days: u64) -> Result<NaiveDate, Error> {
    let beyond = || Error::Time(TimeError::DaysOutOfRange { days: i64::try_from(days).unwrap_or(i64::MAX) });
    date.checked_add_days(Days::new(days)).ok_or_else(beyond)
}

/// The month after a month. `MonthNumber` would divide, which slows a conversion near a seam by a quarter
/// (`benches/hijri.rs`).
pub(super) fn month_after(year: i32, month: HijriMonth) -> Result<(i32, HijriMonth), Error> {
    let years = i64::from(month == HijriMonth::DhuAlHijja);
    Ok((year_within(i64::from(year) + years)?, month.after()))
}

/// The month before a month.
pub(super) fn month_before(year: i32, month: HijriMonth) -> Result<(i32, HijriMonth), Error> {
    let years = i64::from(month == HijriMonth::Muharram);
    Ok((year_within(i64::from(year) - years)?, month.before()))
}
