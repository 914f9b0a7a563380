//! A calendar shifted by some days from another one.

use core::fmt;
use core::str::FromStr;

use chrono::{NaiveDate, TimeDelta};

use super::HijriCalendar;
use crate::error::{AnnouncementError, HijriError, TimeError};
use crate::hijri::{HijriDate, HijriMonth};
use crate::text::{Form, Plain, no_names};
use crate::{Error, Expected};

/// A calendar whose months all begin some days later or earlier than those of another, made by
/// [`HijriCalendar::moved`].
///
/// It serves a community that follows a calendar a day later, for example: `moved(1)` makes today's date one *lower*. A setting
/// that adds a day to the date is `moved(-1)`. Month lengths do not change. To move a
/// single month, announce it: see [`Observed`](crate::hijri::Observed).
///
/// Its text form, for a settings file, is the calendar's id and the days: `umm-al-qura`, `umm-al-qura+1`,
/// `tabular-ii-civil-1`.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{AnyCalendar, HijriArithmetic, HijriCalendar, HijriMonth, Moved, UmmAlQura};
///
/// let calendar = UmmAlQura::default().moved(1);
/// let eid = NaiveDate::from_ymd_opt(2025, 3, 30).unwrap();
/// assert_eq!(UmmAlQura::default().to_hijri(eid)?.to_string(), "1446-10-01");
/// assert_eq!(calendar.to_hijri(eid)?.to_string(), "1446-09-29");
/// assert_eq!(calendar.month(1446, HijriMonth::Shawwal)?.start().to_string(), "2025-03-31");
///
/// let chosen: Moved<AnyCalendar> = "umm-al-qura+1".parse()?;
/// assert_eq!(chosen.to_hijri(eid)?, calendar.to_hijri(eid)?);
/// assert_eq!(chosen.to_string(), "umm-al-qura+1");
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Moved<C> {
    calendar: C,
    days: i16,
}

impl<C> Moved<C> {
    pub(super) fn new(calendar: C, days: i8) -> Self {
        Self { calendar, days: days.into() }
    }

    /// The calendar before the move.
    pub const fn calendar(&self) -> &C {
        &self.calendar
    }

    /// The number of days by which its months begin later, negative if earlier.
    pub fn days(&self) -> i8 {
        // Only the inverse of a move by -128 is beyond, and it is not returned to a caller.
        i8::try_from(self.days).unwrap_or(i8::MAX)
    }

    /// The civil day on which the original calendar has the date that this one has on `date`.
    fn back(&self, date: NaiveDate) -> Result<NaiveDate, Error> {
        later(date, -i64::from(self.days))
    }

    /// The civil day on which this calendar has the date that the original one has on `date`.
    fn forth(&self, date: NaiveDate) -> Result<NaiveDate, Error> {
        later(date, self.days.into())
    }
}

fn later(date: NaiveDate, days: i64) -> Result<NaiveDate, Error> {
    date.checked_add_signed(TimeDelta::days(days)).ok_or(Error::Time(TimeError::DaysOutOfRange { days }))
}

impl<C: HijriCalendar> HijriCalendar for Moved<C> {
    #[inline]
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        self.forth(self.calendar.month_start(year, month)?)
    }

    #[inline]
    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        let by_date = |error| match error {
            Error::Hijri(HijriError::DateOutOfRange { first_year, last_year, .. }) => {
                Error::Hijri(HijriError::DateOutOfRange { date, first_year, last_year })
            }
            Error::Announcement(AnnouncementError::DateNotAnnounced { first_year, last_year, .. }) => {
                Error::Announcement(AnnouncementError::DateNotAnnounced { date, first_year, last_year })
            }
            other => other,
        };
        self.calendar.to_hijri(self.back(date)?).map_err(by_date)
    }

    #[inline]
    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        self.calendar.month_length(year, month)
    }

    #[inline]
    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        self.forth(self.calendar.to_gregorian(date)?)
    }

    #[inline]
    fn date(&self, year: i32, month: HijriMonth, day: u8) -> Result<HijriDate, Error> {
        self.calendar.date(year, month, day)
    }

    #[inline]
    fn fit(&self, year: i32, month: HijriMonth, start: NaiveDate) -> NaiveDate {
        let fitted = self.back(start).map(|start| self.calendar.fit(year, month, start));
        fitted.and_then(|start| self.forth(start)).unwrap_or(start)
    }

    /// Checks the original calendar against the other one moved back.
    fn check_over(&self, under: &dyn HijriCalendar) -> Result<(), Error> {
        self.calendar.check_over(&Moved { calendar: under, days: -self.days })
    }
}

/// Wraps a calendar without moving it.
impl<C: HijriCalendar> From<C> for Moved<C> {
    fn from(calendar: C) -> Self {
        Self { calendar, days: 0 }
    }
}

/// Writes the calendar, followed by the signed number of days if it is moved.
impl<C: fmt::Display> fmt::Display for Moved<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.days {
            0 => self.calendar.fmt(f),
            days => write!(f, "{}{days:+}", self.calendar),
        }
    }
}

/// Parses a calendar, optionally followed by a signed number of days from −128 to 127.
///
/// # Errors
///
/// [`Error::Text`]: the calendar's own error or, if only the days are wrong, one that names the allowed range.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{HijriCalendar, Moved, Tabular};
/// assert_eq!("tabular-ii-civil-1".parse(), Ok(Tabular::CIVIL.moved(-1)));
/// assert_eq!("tabular-ii-civil".parse(), Ok(Moved::from(Tabular::CIVIL)));
/// assert_eq!(
///     "tabular-ii-civil+200".parse::<Moved<Tabular>>().unwrap_err().to_string(),
///     "not a Hijri calendar moved by days: expected its id and from -128 to +127 days with their sign, such as umm-al-qura+1",
/// );
/// ```
impl<C: HijriCalendar + FromStr<Err = Error>> FromStr for Moved<C> {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const MOVED: Expected = Expected::new(&Form {
            what: "a Hijri calendar moved by days",
            name_at: no_names,
            otherwise: "its id and from -128 to +127 days with their sign, such as umm-al-qura+1",
        });
        Plain::read(text, |text| {
            text.parse().map(|calendar| Self { calendar, days: 0 }).or_else(|error| {
                let signed = || {
                    let (calendar, days) = text.split_at_checked(text.rfind(['+', '-'])?)?;
                    let (sign, days) = days.split_at_checked(1)?;
                    Some((calendar.parse().ok()?, if sign == "-" { -1 } else { 1 }, days.trim()))
                };
                // An unsigned number is not a move, nor is a move without a calendar before it.
                let Some((calendar, sign, days)) = signed() else { return Err(error) };
                let is_number = days.bytes().all(|byte| byte.is_ascii_digit());
                let days = days.parse().ok().filter(|_| is_number).map(|days: i16| sign * days);
                let days = days.and_then(|days| i8::try_from(days).ok()).ok_or(MOVED)?;
                Ok(Self::new(calendar, days))
            })
        })
    }
}
