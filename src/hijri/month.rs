//! A month with its days, and the weeks of a wall calendar.

use core::iter::FusedIterator;

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar::{check_day, later};
use super::{HijriDate, HijriMonth};
use crate::Error;
#[cfg(doc)]
use crate::error::HijriError;

/// The days of a week.
const WEEK_DAYS: usize = 7;

/// One month of a Hijri year with its civil days, made by [`HijriArithmetic::month`](super::HijriArithmetic::month).
///
/// # Examples
///
/// The page of a month, in weeks that begin on Sunday:
///
/// ```
/// use miqat::chrono::Weekday;
/// use miqat::hijri::{HijriArithmetic, HijriMonth, UmmAlQura};
///
/// let ramadan = UmmAlQura::default().month(1446, HijriMonth::Ramadan)?;
/// let mut page = String::new();
/// for week in ramadan.weeks(Weekday::Sun) {
///     for day in week {
///         page += &day.map_or("   ".into(), |(hijri, _)| format!("{:3}", hijri.day()));
///     }
///     page += "\n";
/// }
/// assert_eq!(page.lines().next(), Some("                    1"));
/// assert_eq!(page.lines().last(), Some(" 23 24 25 26 27 28 29"));
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CalendarMonth {
    year: i32,
    month: HijriMonth,
    start: NaiveDate,
    last: NaiveDate,
    length: u8,
}

impl CalendarMonth {
    pub(super) fn new(year: i32, month: HijriMonth, start: NaiveDate, length: u8) -> Result<Self, Error> {
        let last = later(start, u64::from(length).saturating_sub(1))?;
        Ok(Self { year, month, start, last, length })
    }

    /// The Hijri year.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month.
    pub const fn month(self) -> HijriMonth {
        self.month
    }

    /// How many days it has.
    pub const fn length(self) -> u8 {
        self.length
    }

    /// The civil day of its first day.
    pub const fn start(self) -> NaiveDate {
        self.start
    }

    /// The civil day of its last day.
    pub const fn last(self) -> NaiveDate {
        self.last
    }

    /// The civil day of one of its days.
    ///
    /// # Errors
    ///
    /// [`HijriError::Day`] unless 1 ≤ `day` ≤ its length.
    pub fn civil_day(self, day: u8) -> Result<NaiveDate, Error> {
        let date = HijriDate::new(self.year, self.month, day)?;
        check_day(date, self.length)?;
        later(self.start, u64::from(date.day()) - 1)
    }

    /// Its days with their civil days.
    pub fn days(self) -> impl DoubleEndedIterator<Item = (HijriDate, NaiveDate)> + FusedIterator {
        (1..=self.length).filter_map(move |day| self.day(day))
    }

    /// Its weeks of seven entries, beginning on `first_weekday`; entries before the first day and after the last are
    /// `None`.
    pub fn weeks(
        self,
        first_weekday: Weekday,
    ) -> impl FusedIterator<Item = [Option<(HijriDate, NaiveDate)>; WEEK_DAYS]> {
        let empty = self.start.weekday().days_since(first_weekday) as usize;
        let weeks = (empty + usize::from(self.length)).div_ceil(WEEK_DAYS);
        (0..weeks).map(move |week| {
            core::array::from_fn(|place| {
                let day = (week * WEEK_DAYS + place + 1).checked_sub(empty)?;
                self.day(u8::try_from(day).ok()?)
            })
        })
    }

    fn day(self, day: u8) -> Option<(HijriDate, NaiveDate)> {
        let civil = self.civil_day(day).ok()?;
        Some((HijriDate::of_parts(self.year, self.month, day), civil))
    }
}
