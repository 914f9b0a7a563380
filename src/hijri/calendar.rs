//! What every Hijri calendar can do, and one calendar laid over another.

mod moved;

pub use moved::Moved;

use chrono::{Days, NaiveDate};

use super::month_number::year_within;
use super::{HijriDate, HijriMonth};
use crate::Error;
#[cfg(doc)]
use crate::error::AnnouncementError;
use crate::error::{HijriError, TimeError};

/// A Hijri calendar: something that knows on which civil day each month begins.
///
/// An implementation gives [`month_start`](Self::month_start) and [`to_hijri`](Self::to_hijri), which must agree; the
/// rest follows. It *covers* a civil day when `to_hijri` answers for it, and every day of a month that it covers at all.
/// A Hijri date stands for one civil day, midnight to midnight; the Hijri day itself began at sunset the evening before.
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
    /// An [`Error`] that says what the calendar covers, where it does not cover the month.
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error>;

    /// The Hijri date of a civil day.
    ///
    /// # Errors
    ///
    /// An [`Error`] that says what the calendar covers, where it does not cover the day.
    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error>;

    /// How many days a month has, 1..=31: those from its start to the next month's.
    ///
    /// # Errors
    ///
    /// As [`month_start`](Self::month_start), of this month and the next; [`HijriError::MonthLength`] where the two are
    /// fewer than 1 or more than 31 days apart.
    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        let start = self.month_start(year, month)?;
        let (next_year, next_month) = month_after(year, month)?;
        length_between(year, month, start, self.month_start(next_year, next_month)?)
    }

    /// The civil day of a Hijri date.
    ///
    /// # Errors
    ///
    /// [`HijriError::Day`] when the month is shorter; else as [`month_start`](Self::month_start).
    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        let start = self.month_start(date.year(), date.month())?;
        check_day(date, self.month_length(date.year(), date.month())?)?;
        later(start, u64::from(date.day()) - 1)
    }

    /// A date that this calendar has.
    ///
    /// # Errors
    ///
    /// [`HijriError::Day`] unless 1 ≤ `day` ≤ the month's length; else as [`month_length`](Self::month_length).
    fn date(&self, year: i32, month: HijriMonth, day: u8) -> Result<HijriDate, Error> {
        let date = HijriDate::new(year, month, day)?;
        check_day(date, self.month_length(year, month)?)?;
        Ok(date)
    }

    /// Checks that this calendar may be laid over another one: [`or`](Self::or) calls it first.
    ///
    /// A table or a rule may be laid over anything: this default accepts every calendar. [Announcements](super::Observed) are claims that
    /// can be wrong, and refuse a calendar that contradicts them. A calendar made of others calls theirs.
    ///
    /// # Errors
    ///
    /// An [`Error`] that says what contradicts what.
    fn check_over(&self, under: &dyn HijriCalendar) -> Result<(), Error> {
        let _ = under;
        Ok(())
    }

    /// This calendar wherever it has an answer, and `other` elsewhere; see [`Or`] for the seam between them.
    ///
    /// # Errors
    ///
    /// As [`check_over`](Self::check_over): [`AnnouncementError::Seam`] where `other` contradicts announcements in this
    /// calendar.
    fn or<B: HijriCalendar>(self, other: B) -> Result<Or<Self, B>, Error>
    where
        Self: Sized,
    {
        self.check_over(&other)?;
        Ok(Or { first: self, second: other })
    }

    /// This calendar with every month moved by `days`, to a later day if they are positive: see [`Moved`].
    fn moved(self, days: i8) -> Moved<Self>
    where
        Self: Sized,
    {
        Moved::new(self, days)
    }
}

/// A pointer to a calendar is a calendar.
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

            fn check_over(&self, under: &dyn HijriCalendar) -> Result<(), Error> {
                (**self).check_over(under)
            }
        }
    )+};
}

pointers! { &C, #[cfg(feature = "alloc")] alloc::boxed::Box<C> }

/// One calendar laid over another: [`HijriCalendar::or`] makes it.
///
/// A month begins where the first calendar says; where it does not say, on the day after the first calendar's month
/// before it ended; and only where that is not known either, where the second calendar says. All else follows:
///
/// * A day that the first calendar covers has the first calendar's date, always.
/// * At a seam the last month of the lower side ends where the upper side begins, and may be a day or two longer or
///   shorter than its own calendar has it. No day is skipped, and none has two dates.
/// * Away from the seams, every other day keeps its date.
///
/// Where neither calendar answers, the error is the second one's.
///
/// # Examples
///
/// The KACST table ends with the year 1600. The arithmetic calendar goes on, one day behind: the table keeps its own
/// days, and it is the first month after them that is shortened.
///
/// ```
/// use miqat::hijri::{HijriCalendar, HijriMonth, Tabular, UmmAlQura};
///
/// let calendar = UmmAlQura::KACST.or(Tabular::ASTRONOMICAL)?;
/// assert_eq!(Tabular::ASTRONOMICAL.month_start(1601, HijriMonth::Muharram)?.to_string(), "2174-11-25");
/// assert_eq!(calendar.month_start(1601, HijriMonth::Muharram)?.to_string(), "2174-11-26");
/// assert_eq!(calendar.month_length(1600, HijriMonth::DhuAlHijja)?, 30);
/// assert_eq!(calendar.month_length(1601, HijriMonth::Muharram)?, 29);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Or<A, B> {
    pub(super) first: A,
    pub(super) second: B,
}

impl<A: HijriCalendar, B: HijriCalendar> Or<A, B> {
    /// How far the end of one calendar and the start of another can lie apart within one month: a month has 28 days at
    /// least, and [`HijriDate::MAX_DAY`] at most.
    const WIDEST_SEAM_DAYS: u64 = 3;

    /// The day after a month's last one.
    fn month_end(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        let (next_year, next_month) = month_after(year, month)?;
        self.month_start(next_year, next_month).or_else(|_| end_in(&self.second, year, month))
    }

    /// Whether the first calendar says where a month begins or ends. Where it does not, the month is the second calendar's.
    #[inline]
    fn is_seam(&self, year: i32, month: HijriMonth) -> bool {
        self.first.month_start(year, month).is_ok()
            || month_after(year, month).is_ok_and(|(year, month)| self.first.month_start(year, month).is_ok())
            || month_before(year, month).is_ok_and(|(year, month)| end_in(&self.first, year, month).is_ok())
    }

    /// The date of the last day before a day that is covered at all, where the day itself is not: `error` says why.
    fn near(&self, date: NaiveDate, error: Error) -> Result<HijriDate, Error> {
        (1..=Self::WIDEST_SEAM_DAYS)
            .filter_map(|days| date.checked_sub_days(Days::new(days)))
            .find_map(|before| self.first.to_hijri(before).or_else(|_| self.second.to_hijri(before)).ok())
            .ok_or(error)
    }
}

impl<A: HijriCalendar, B: HijriCalendar> HijriCalendar for Or<A, B> {
    #[inline]
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        self.first
            .month_start(year, month)
            .or_else(|_| month_before(year, month).and_then(|(year, month)| end_in(&self.first, year, month)))
            .or_else(|_| self.second.month_start(year, month))
    }

    #[inline]
    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        if let Ok(found) = self.first.to_hijri(date) {
            return Ok(found);
        }
        let near = match self.second.to_hijri(date) {
            Ok(found) if !self.is_seam(found.year(), found.month()) => return Ok(found),
            Ok(found) => found,
            Err(error) => self.near(date, error)?,
        };
        let (mut year, mut month) = (near.year(), near.month());
        let mut start = self.month_start(year, month)?;
        while date < start {
            (year, month) = month_before(year, month)?;
            start = self.month_start(year, month)?;
        }
        let mut end = self.month_end(year, month)?;
        while date >= end {
            (year, month) = month_after(year, month)?;
            (start, end) = (end, self.month_end(year, month)?);
        }
        let day = length_between(year, month, start, date.succ_opt().unwrap_or(end))?;
        HijriDate::new(year, month, day)
    }

    #[inline]
    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        self.first.month_length(year, month).or_else(|_| {
            if self.is_seam(year, month) {
                length_between(year, month, self.month_start(year, month)?, self.month_end(year, month)?)
            } else {
                self.second.month_length(year, month)
            }
        })
    }

    #[inline]
    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        self.first.to_gregorian(date).or_else(|_| {
            if !self.is_seam(date.year(), date.month()) {
                return self.second.to_gregorian(date);
            }
            let start = self.month_start(date.year(), date.month())?;
            check_day(date, self.month_length(date.year(), date.month())?)?;
            later(start, u64::from(date.day()) - 1)
        })
    }

    /// Checks each of the two over what comes under it.
    fn check_over(&self, under: &dyn HijriCalendar) -> Result<(), Error> {
        let second: &dyn HijriCalendar = &self.second;
        self.first.check_over(&Or { first: second, second: under })?;
        second.check_over(under)
    }
}

/// The day after a month's last one, as one calendar has it.
fn end_in(calendar: &(impl HijriCalendar + ?Sized), year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
    later(calendar.month_start(year, month)?, u64::from(calendar.month_length(year, month)?))
}

/// The days from a month's start to the next month's, as a length.
pub(super) fn length_between(year: i32, month: HijriMonth, start: NaiveDate, end: NaiveDate) -> Result<u8, Error> {
    let days = end.to_epoch_days() - start.to_epoch_days();
    match u8::try_from(days) {
        Ok(length @ 1..=HijriDate::MAX_DAY) => Ok(length),
        _ => Err(HijriError::MonthLength { year, month: month.number(), days }.into()),
    }
}

/// That a date's day is one of its month's.
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

/// The month after a month. `MonthNumber` would divide, which slows a conversion near a seam by a quarter (`benches/hijri.rs`).
pub(super) fn month_after(year: i32, month: HijriMonth) -> Result<(i32, HijriMonth), Error> {
    let years = i64::from(month == HijriMonth::DhuAlHijja);
    Ok((year_within(i64::from(year) + years)?, month.after()))
}

/// The month before a month.
pub(super) fn month_before(year: i32, month: HijriMonth) -> Result<(i32, HijriMonth), Error> {
    let years = i64::from(month == HijriMonth::Muharram);
    Ok((year_within(i64::from(year) - years)?, month.before()))
}
