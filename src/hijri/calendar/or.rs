//! One calendar laid over another.

use chrono::{Days, NaiveDate};

use super::{HijriCalendar, check_day, later, length_between, month_after, month_before};
use crate::Error;
use crate::hijri::{HijriDate, HijriMonth};

/// The calendar from which a date of [`Or`] comes: see [`Or::origin`].
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{HijriCalendar, Origin, Tabular, UmmAlQura};
/// let calendar = UmmAlQura::default().or(Tabular::CIVIL)?;
/// assert_eq!(calendar.origin(NaiveDate::from_ymd_opt(2025, 3, 10).unwrap())?, Origin::First);
/// assert_eq!(calendar.origin(NaiveDate::from_ymd_opt(2225, 3, 10).unwrap())?, Origin::Second);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Origin {
    /// From the first calendar, which is laid over the other.
    First,
    /// From the second calendar; the first one does not cover the day.
    Second,
    /// From neither: the first calendar makes the second one's month begin on another day or end later than in the
    /// second calendar itself. On the first day of a month, this means that its beginning is uncertain.
    Seam,
}

/// One calendar laid over another, made by [`HijriCalendar::or`].
///
/// A month begins where the first calendar begins it; otherwise on the day after the end of the previous month in the
/// first calendar; if that is unknown too, where the second calendar begins it, [adjusted](HijriCalendar::fit) if the
/// first one does not allow that day. It follows that:
///
/// * A day that the first calendar covers always has the first calendar's date.
/// * At a seam, the last month before it ends where the next calendar begins, and may be a day or two longer or shorter
///   than in its own calendar. No day is skipped, and none has two dates. [`origin`](Self::origin) returns `Seam` for a
///   changed date.
/// * Away from the seams, every other day keeps the second calendar's date.
///
/// Where neither calendar covers a day or a month, the error is the second calendar's.
///
/// # Examples
///
/// The KACST table ends with the year 1600. The arithmetic calendar continues, one day behind: the table keeps its own
/// days, and the first month after them is shortened.
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
    first: A,
    second: B,
}

impl<A, B> Or<A, B> {
    pub(super) const fn new(first: A, second: B) -> Self {
        Self { first, second }
    }
}

impl<A: HijriCalendar, B: HijriCalendar> Or<A, B> {
    /// The greatest distance between the end of one calendar and the start of the other within a month, which has at
    /// least 28 and at most [`HijriDate::MAX_DAY`] days.
    const WIDEST_SEAM_DAYS: u64 = 3;

    /// The calendar from which the Hijri date of a civil day comes.
    ///
    /// # Errors
    ///
    /// As [`to_hijri`](HijriCalendar::to_hijri).
    pub fn origin(&self, date: NaiveDate) -> Result<Origin, Error> {
        let found = self.to_hijri(date)?;
        Ok(if self.first.to_hijri(date) == Ok(found) {
            Origin::First
        } else if self.second.to_hijri(date) == Ok(found) {
            Origin::Second
        } else {
            Origin::Seam
        })
    }

    /// The day after a month's last one; the first calendar may move it even if neither calendar has the next month.
    fn month_end(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        let (next_year, next_month) = month_after(year, month)?;
        self.month_start(next_year, next_month)
            .or_else(|_| Ok(self.first.fit(next_year, next_month, end_in(&self.second, year, month)?)))
    }

    /// Whether the first calendar may change the beginning or the end of a month that the second one begins on `start`.
    /// If not, the month is the second calendar's.
    #[inline]
    fn is_seam(&self, year: i32, month: HijriMonth, start: Option<NaiveDate>) -> bool {
        /// The shortest month of any calendar here, in days.
        const SHORTEST_DAYS: u64 = 28;
        let after = month_after(year, month);
        let moves = |start: NaiveDate| {
            // The month's length is not known here; its end is between these two days.
            let ends = [SHORTEST_DAYS, HijriDate::MAX_DAY.into()].map(|days| start.checked_add_days(Days::new(days)));
            self.first.fit(year, month, start) != start
                || after.is_ok_and(|(year, month)| {
                    ends.into_iter().flatten().any(|end| self.first.fit(year, month, end) != end)
                })
        };
        self.first.month_start(year, month).is_ok()
            || after.is_ok_and(|(year, month)| self.first.month_start(year, month).is_ok())
            || month_before(year, month).is_ok_and(|(year, month)| end_in(&self.first, year, month).is_ok())
            || start.is_some_and(moves)
    }

    /// The same test for a month whose beginning has not been computed.
    #[inline]
    fn is_seam_month(&self, year: i32, month: HijriMonth) -> bool {
        self.is_seam(year, month, self.second.month_start(year, month).ok())
    }

    /// The date of the last covered day before a day that neither calendar covers; `error` if there is none near.
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
            .or_else(|_| Ok(self.first.fit(year, month, self.second.month_start(year, month)?)))
    }

    #[inline]
    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        if let Ok(found) = self.first.to_hijri(date) {
            return Ok(found);
        }
        let near = match self.second.to_hijri(date) {
            Ok(found) => {
                let start = date.checked_sub_days(Days::new(u64::from(found.day()) - 1));
                if !self.is_seam(found.year(), found.month(), start) {
                    return Ok(found);
                }
                found
            }
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
            if self.is_seam_month(year, month) {
                length_between(year, month, self.month_start(year, month)?, self.month_end(year, month)?)
            } else {
                self.second.month_length(year, month)
            }
        })
    }

    #[inline]
    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        self.first.to_gregorian(date).or_else(|_| {
            if !self.is_seam_month(date.year(), date.month()) {
                return self.second.to_gregorian(date);
            }
            let start = self.month_start(date.year(), date.month())?;
            check_day(date, self.month_length(date.year(), date.month())?)?;
            later(start, u64::from(date.day()) - 1)
        })
    }

    fn date(&self, year: i32, month: HijriMonth, day: u8) -> Result<HijriDate, Error> {
        let date = HijriDate::new(year, month, day)?;
        self.to_gregorian(date).map(|_| date)
    }

    fn fit(&self, year: i32, month: HijriMonth, start: NaiveDate) -> NaiveDate {
        self.first.fit(year, month, self.second.fit(year, month, start))
    }

    /// Checks the second calendar against the one under both, and the first against both.
    fn check_over(&self, under: &dyn HijriCalendar) -> Result<(), Error> {
        let second: &dyn HijriCalendar = &self.second;
        self.first.check_over(&Or { first: second, second: under })?;
        second.check_over(under)
    }
}

/// The day after a month's last one in one calendar.
fn end_in(calendar: &(impl HijriCalendar + ?Sized), year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
    later(calendar.month_start(year, month)?, u64::from(calendar.month_length(year, month)?))
}
