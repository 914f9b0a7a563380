//! Arithmetic with Hijri days, months and years, in any calendar.

use core::iter::{FusedIterator, Take};

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::calendar::{HijriCalendar, month_after};
use super::month_number::{MonthNumber, year_within};
use super::{CalendarMonth, HijriDate, HijriMonth};
use crate::Error;
use crate::error::{HijriError, TimeError};

/// Years, months and days between two Hijri dates, all of one sign.
///
/// # Examples
///
/// ```
/// use miqat::hijri::HijriPeriod;
/// let period = HijriPeriod::new(33, 2, 5);
/// assert_eq!((period.years(), period.months(), period.days()), (33, 2, 5));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct HijriPeriod {
    years: i32,
    months: i32,
    days: i32,
}

impl HijriPeriod {
    /// A period of this many years, months and days; negative values go back.
    pub const fn new(years: i32, months: i32, days: i32) -> Self {
        Self { years, months, days }
    }

    /// The years.
    pub const fn years(self) -> i32 {
        self.years
    }

    /// The months beyond the years: −11..=11 in a difference.
    pub const fn months(self) -> i32 {
        self.months
    }

    /// The days beyond the months: −30..=30 in a difference.
    pub const fn days(self) -> i32 {
        self.days
    }
}

/// Arithmetic with Hijri days, months and years, available for every [`HijriCalendar`].
///
/// Adding months or years changes the month and keeps the day. **If the new month does not have that day, the result is
/// its last day**: a month after 30 Muharram is 29 Safar. Every date passed in must exist in the calendar.
///
/// # Errors
///
/// [`HijriError::Day`] for a date that the calendar does not have, and the calendar's own error where it does not cover
/// a date needed for the result; [`HijriError::Year`] and [`TimeError::DaysOutOfRange`] outside the range of years and
/// dates.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{HijriArithmetic, HijriCalendar, HijriMonth, HijriPeriod, UmmAlQura};
///
/// let calendar = UmmAlQura::default();
/// let birth = calendar.date(1410, HijriMonth::Muharram, 30)?;
/// let today = calendar.date(1447, HijriMonth::Safar, 2)?;
/// assert_eq!(calendar.period_between(birth, today)?, HijriPeriod::new(37, 0, 2));
/// assert_eq!(calendar.next_anniversary(birth, today)?.to_string(), "1448-01-29");
/// assert_eq!(calendar.add_months(birth, 1)?.to_string(), "1410-02-29");
/// # Ok::<(), miqat::Error>(())
/// ```
pub trait HijriArithmetic: HijriCalendar {
    /// The date `days` later, or earlier if negative.
    fn add_days(&self, date: HijriDate, days: i64) -> Result<HijriDate, Error> {
        let civil = self.to_gregorian(date)?;
        let moved = TimeDelta::try_days(days).and_then(|delta| civil.checked_add_signed(delta));
        self.to_hijri(moved.ok_or(TimeError::DaysOutOfRange { days })?)
    }

    /// The same day `months` later, or earlier if negative; the last day of a shorter month.
    fn add_months(&self, date: HijriDate, months: i32) -> Result<HijriDate, Error> {
        months_later(self, date, i64::from(months))
    }

    /// The same day and month `years` later, or earlier if negative; the last day of a shorter month.
    fn add_years(&self, date: HijriDate, years: i32) -> Result<HijriDate, Error> {
        self.date(date.year(), date.month(), date.day())?;
        clamped(self, year_within(i64::from(date.year()) + i64::from(years))?, date.month(), date.day())
    }

    /// Adds the years and months in one step, and then the days.
    fn add_period(&self, date: HijriDate, period: HijriPeriod) -> Result<HijriDate, Error> {
        let months = i64::from(period.years) * MonthNumber::PER_YEAR + i64::from(period.months);
        self.add_days(months_later(self, date, months)?, i64::from(period.days))
    }

    /// How many days `to` is after `from`, negative if it is before.
    fn days_between(&self, from: HijriDate, to: HijriDate) -> Result<i64, Error> {
        Ok(self.to_gregorian(to)?.signed_duration_since(self.to_gregorian(from)?).num_days())
    }

    /// The period from one date to another in whole years, then whole months, then days: an age.
    ///
    /// Adding it to `from` with [`add_period`](Self::add_period) gives exactly `to`. It is negative if `to` is before
    /// `from`.
    #[doc(alias = "age")]
    fn period_between(&self, from: HijriDate, to: HijriDate) -> Result<HijriPeriod, Error> {
        let mut months = MonthNumber::of_date(to).since(MonthNumber::of_date(from));
        let mut reached = months_later(self, from, months)?;
        let too_far = if from <= to { reached > to } else { reached < to };
        if too_far {
            months -= months.signum();
            reached = months_later(self, from, months)?;
        }
        Ok(HijriPeriod {
            years: year_within(months / MonthNumber::PER_YEAR)?,
            months: (months % MonthNumber::PER_YEAR) as i32,
            days: self.to_gregorian(to)?.to_epoch_days() - self.to_gregorian(reached)?.to_epoch_days(),
        })
    }

    /// The anniversary of a date in a given year; the last day of a month that is shorter in that year.
    #[doc(alias = "birthday")]
    fn anniversary(&self, of: HijriDate, year: i32) -> Result<HijriDate, Error> {
        self.date(of.year(), of.month(), of.day())?;
        clamped(self, year, of.month(), of.day())
    }

    /// The first anniversary of a date on or after another date; the date itself counts as its first anniversary.
    fn next_anniversary(&self, of: HijriDate, on_or_after: HijriDate) -> Result<HijriDate, Error> {
        let year = of.year().max(on_or_after.year());
        let anniversary = self.anniversary(of, year)?;
        if anniversary >= on_or_after {
            return Ok(anniversary);
        }
        self.anniversary(of, year_within(i64::from(year) + 1)?)
    }

    /// The first day of the date's month.
    fn first_of_month(&self, date: HijriDate) -> Result<HijriDate, Error> {
        self.date(date.year(), date.month(), 1)
    }

    /// The last day of the date's month.
    fn last_of_month(&self, date: HijriDate) -> Result<HijriDate, Error> {
        HijriDate::new(date.year(), date.month(), self.month_length(date.year(), date.month())?)
    }

    /// The day of the week of the civil day; the Hijri day began on the evening before.
    fn weekday(&self, date: HijriDate) -> Result<Weekday, Error> {
        Ok(self.to_gregorian(date)?.weekday())
    }

    /// The day of the year, from 1.
    fn day_of_year(&self, date: HijriDate) -> Result<u16, Error> {
        let first = self.month_start(date.year(), HijriMonth::Muharram)?;
        let days = self.to_gregorian(date)?.to_epoch_days() - first.to_epoch_days();
        let (year, month) = (date.year(), date.month().number());
        u16::try_from(days + 1).map_err(|_| Error::Hijri(HijriError::MonthLength { year, month, days }))
    }

    /// How many days a year has: 353 to 356, mostly 354 or 355.
    fn year_length(&self, year: i32) -> Result<u16, Error> {
        HijriMonth::ALL.iter().try_fold(0, |days, month| Ok(days + u16::from(self.month_length(year, *month)?)))
    }

    /// A month with its days, as on a page of a wall calendar.
    fn month(&self, year: i32, month: HijriMonth) -> Result<CalendarMonth, Error> {
        CalendarMonth::new(year, month, self.month_start(year, month)?, self.month_length(year, month)?)
    }

    /// The months from a given one on, without end; an error is the last item.
    ///
    /// ```
    /// use miqat::hijri::{HijriArithmetic, HijriMonth, UmmAlQura};
    /// let mut lengths = [0; 3];
    /// let calendar = UmmAlQura::default();
    /// for (length, month) in lengths.iter_mut().zip(calendar.months_from(1446, HijriMonth::DhuAlQada)) {
    ///     *length = month?.length();
    /// }
    /// assert_eq!(lengths, [29, 29, 30]);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    fn months_from(&self, year: i32, month: HijriMonth) -> HijriMonths<'_, Self> {
        HijriMonths { calendar: self, next: Ok((year, month)), ended: false }
    }

    /// The twelve months of a year.
    fn months_of_year(&self, year: i32) -> Take<HijriMonths<'_, Self>> {
        self.months_from(year, HijriMonth::Muharram).take(HijriMonth::ALL.len())
    }

    /// The days from a date on, each with its civil day, without end; an error is the last item.
    ///
    /// ```
    /// use miqat::hijri::{HijriArithmetic, HijriCalendar, HijriMonth, UmmAlQura};
    /// let calendar = UmmAlQura::default();
    /// let last = calendar.date(1446, HijriMonth::Ramadan, 29)?;
    /// let (eid, civil) = calendar.days_from(last).nth(1).unwrap()?;
    /// assert_eq!((eid.to_string(), civil.to_string()), ("1446-10-01".into(), "2025-03-30".into()));
    /// # Ok::<(), miqat::Error>(())
    /// ```
    fn days_from(&self, first: HijriDate) -> HijriDays<'_, Self> {
        HijriDays { calendar: self, next: first, last: None, month: None, ended: false }
    }

    /// The days from one date through another, each with its civil day; empty if `last` is before `first`. If its month
    /// does not have the day `last`, the days end with that month.
    fn days(&self, first: HijriDate, last: HijriDate) -> HijriDays<'_, Self> {
        HijriDays { calendar: self, next: first, last: Some(last), month: None, ended: last < first }
    }
}

impl<C: HijriCalendar + ?Sized> HijriArithmetic for C {}

/// The same day `months` later; the last day of a shorter month.
fn months_later<C: HijriCalendar + ?Sized>(calendar: &C, date: HijriDate, months: i64) -> Result<HijriDate, Error> {
    calendar.date(date.year(), date.month(), date.day())?;
    let (year, month) = MonthNumber::of_date(date).plus(months).year_and_month()?;
    clamped(calendar, year, month, date.day())
}

/// A day of a month, or the month's last day if it is shorter.
fn clamped<C: HijriCalendar + ?Sized>(calendar: &C, year: i32, month: HijriMonth, day: u8) -> Result<HijriDate, Error> {
    HijriDate::new(year, month, day.min(calendar.month_length(year, month)?))
}

/// The months from a given one on, made by [`HijriArithmetic::months_from`].
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct HijriMonths<'a, C: ?Sized> {
    calendar: &'a C,
    next: Result<(i32, HijriMonth), Error>,
    ended: bool,
}

impl<C: HijriCalendar + ?Sized> Iterator for HijriMonths<'_, C> {
    type Item = Result<CalendarMonth, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let month = self.next.and_then(|(year, month)| {
            self.next = month_after(year, month);
            self.calendar.month(year, month)
        });
        self.ended = month.is_err();
        Some(month)
    }
}

impl<C: HijriCalendar + ?Sized> FusedIterator for HijriMonths<'_, C> {}

/// Days with their civil days, made by [`HijriArithmetic::days`] and [`HijriArithmetic::days_from`].
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct HijriDays<'a, C: ?Sized> {
    calendar: &'a C,
    next: HijriDate,
    last: Option<HijriDate>,
    month: Option<CalendarMonth>,
    ended: bool,
}

impl<C: HijriCalendar + ?Sized> HijriDays<'_, C> {
    /// Returns the next day and prepares the one after it.
    fn step(&mut self) -> Result<(HijriDate, NaiveDate), Error> {
        let date = self.next;
        let month = match self.month {
            Some(month) => month,
            None => self.calendar.month(date.year(), date.month())?,
        };
        let civil = month.civil_day(date.day())?;
        self.ended = self.last.is_some_and(|last| date >= last);
        if date.day() < month.length() {
            self.next = HijriDate::new(date.year(), date.month(), date.day() + 1)?;
            self.month = Some(month);
        } else if !self.ended {
            let (year, next_month) = month_after(date.year(), date.month())?;
            self.next = HijriDate::new(year, next_month, 1)?;
            self.month = None;
        }
        // The last date may be a day 30 that its month does not have.
        self.ended |= self.last.is_some_and(|last| self.next > last);
        Ok((date, civil))
    }
}

impl<C: HijriCalendar + ?Sized> Iterator for HijriDays<'_, C> {
    type Item = Result<(HijriDate, NaiveDate), Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let step = self.step();
        self.ended |= step.is_err();
        Some(step)
    }
}

impl<C: HijriCalendar + ?Sized> FusedIterator for HijriDays<'_, C> {}
