//! Intervals by the calendar date.

mod tables;

use chrono::{Datelike, NaiveDate};

use super::Shift;

#[cfg(feature = "serde")]
pub(crate) use tables::NAMED;

/// A table of intervals by the calendar date, the same in every year.
///
/// The interval of a date is given by the last step on or before it. Before the first step of the year, the last step of
/// the year continues. So 29 February has the interval of 28 February, unless a step begins on it. Steps can be in any
/// order; without any step the interval is 0.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::prayer::{DateStep, IntervalsByDate, IshaRule};
/// use miqat::{Method, Shift, methods};
/// // Isha 100 minutes after Maghrib from June to August, and 90 in the rest of the year.
/// static STEPS: [DateStep; 2] =
///     [DateStep::new(6, 1, Shift::minutes(100)), DateStep::new(9, 1, Shift::minutes(90))];
/// static INTERVALS: IntervalsByDate = IntervalsByDate::new(&STEPS);
/// let on = |month, day| NaiveDate::from_ymd_opt(2026, month, day).map(|date| INTERVALS.on(date));
/// assert_eq!([on(5, 31), on(8, 31)], [Some(Shift::minutes(90)), Some(Shift::minutes(100))]);
/// let mosque: Method = methods::MWL.with_isha(IshaRule::AfterMaghribByDate(&INTERVALS));
/// assert_eq!(mosque.isha(), IshaRule::AfterMaghribByDate(&INTERVALS));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct IntervalsByDate {
    steps: &'static [DateStep],
}

/// A date of the year and the interval from then on, until the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateStep {
    month: u8,
    day: u8,
    interval: Shift,
}

impl DateStep {
    /// A step on a day of a month, both counted from 1. A step on a day that does not exist begins on the next day.
    pub const fn new(month: u8, day: u8, interval: Shift) -> Self {
        Self { month, day, interval }
    }

    /// The month, from 1 for January.
    pub const fn month(&self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(&self) -> u8 {
        self.day
    }

    /// The interval from that day on.
    pub const fn interval(&self) -> Shift {
        self.interval
    }

    /// The key by which steps are ordered.
    const fn month_and_day(&self) -> (u8, u8) {
        (self.month, self.day)
    }
}

impl IntervalsByDate {
    /// A table from its steps.
    pub const fn new(steps: &'static [DateStep]) -> Self {
        Self { steps }
    }

    /// The steps, in the given order.
    pub const fn steps(&self) -> &'static [DateStep] {
        self.steps
    }

    /// The interval of a date.
    pub fn on(&self, date: NaiveDate) -> Shift {
        let date = month_and_day(date);
        let has_come = |step: &&DateStep| (u32::from(step.month), u32::from(step.day)) <= date;
        let last = self.steps.iter().filter(has_come).max_by_key(|step| step.month_and_day());
        let last = last.or_else(|| self.steps.iter().max_by_key(|step| step.month_and_day()));
        last.map_or(Shift::ZERO, DateStep::interval)
    }

    /// The longest interval, in either direction.
    pub(crate) fn longest(&self) -> Shift {
        let longest = self.steps.iter().map(|step| step.interval.max(-step.interval)).max();
        longest.unwrap_or(Shift::ZERO)
    }
}

/// The month and the day of a date, from 1. chrono's functions look them up in a table whose bounds they check.
fn month_and_day(date: NaiveDate) -> (u32, u32) {
    /// The days before March in a year without a leap day, and those from 1 March to the end of a year.
    const BEFORE_MARCH: u32 = 59;
    const FROM_MARCH: u32 = 306;
    let (day, before_march) = (date.ordinal0(), BEFORE_MARCH + u32::from(date.leap_year()));
    let since_march = if day < before_march { day + FROM_MARCH } else { day - before_march };
    // From March on, every five months have 153 days: 31, 30, 31, 30, 31.
    let months = (5 * since_march + 2) / 153;
    let month = if months < 10 { months + 3 } else { months - 9 };
    (month, since_march - (153 * months + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_date_of_400_years_has_the_month_and_the_day_that_chrono_gives_it() {
        let dates = NaiveDate::from_ymd_opt(1799, 12, 31).unwrap().iter_days().take(146_099);
        for date in dates.chain([NaiveDate::MIN, NaiveDate::MAX]) {
            assert_eq!(month_and_day(date), (date.month(), date.day()), "{date}");
        }
    }
}
