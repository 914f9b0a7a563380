//! Invalid Hijri dates, and lookups outside a Hijri calendar.

use core::fmt;

use chrono::NaiveDate;

/// The days of the longest month of any Hijri calendar in this crate.
pub(crate) const LONGEST_MONTH_DAYS: u8 = 31;

/// An invalid Hijri date, or a lookup that fails in a Hijri calendar.
///
/// Errors that only a list of announcements can cause are in [`AnnouncementError`](super::AnnouncementError).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HijriError {
    /// A Hijri month number outside 1..=12.
    Month {
        /// The number given.
        month: u8,
    },
    /// A Hijri day outside 1..=31, the longest month of any calendar in this crate, or outside this month.
    Day {
        /// The requested year.
        year: i32,
        /// The requested month, 1..=12.
        month: u8,
        /// The day given.
        day: u8,
        /// The length of the month in days; 31, the longest of all, if no calendar was consulted.
        length: u8,
    },
    /// A Hijri year, or a number of years between two dates, that does not fit an `i32`.
    Year {
        /// The year, or the number of years.
        year: i64,
    },
    /// A Hijri year that a Hijri calendar does not cover.
    YearOutOfRange {
        /// The requested Hijri year.
        year: i32,
        /// The first Hijri year covered.
        first_year: i32,
        /// The last Hijri year covered.
        last_year: i32,
    },
    /// A civil date that a Hijri calendar does not cover.
    DateOutOfRange {
        /// The requested date.
        date: NaiveDate,
        /// The first Hijri year covered.
        first_year: i32,
        /// The last Hijri year covered.
        last_year: i32,
    },
    /// A Hijri month of impossible length, where two combined calendars contradict each other.
    MonthLength {
        /// The year of the month.
        year: i32,
        /// The month, 1..=12.
        month: u8,
        /// The impossible length in days, or the impossible day of the month.
        days: i32,
    },
    /// A Hijri month that a calendar's rule never begins: no evening within six days of the conjunction satisfies the rule.
    NoEvening {
        /// The year of the month.
        year: i32,
        /// The month, 1..=12.
        month: u8,
    },
}

impl HijriError {
    /// For [`Error::is_out_of_range`](super::Error::is_out_of_range).
    pub(super) const fn is_out_of_range(self) -> bool {
        match self {
            Self::Month { .. }
            | Self::Day { .. }
            | Self::Year { .. }
            | Self::YearOutOfRange { .. }
            | Self::DateOutOfRange { .. } => true,
            Self::MonthLength { .. } | Self::NoEvening { .. } => false,
        }
    }
}

impl fmt::Display for HijriError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month { month } => write!(f, "a Hijri month {month} is not within 1 to 12"),
            Self::Day { year, month, day, length } if *length < LONGEST_MONTH_DAYS => {
                write!(
                    f,
                    "day {day} is not within 1 to {length}, the days of Hijri month {}-{month:02}",
                    IsoYear(*year)
                )
            }
            Self::Day { year, month, day, length } => {
                write!(f, "day {day} of Hijri month {}-{month:02} is not within 1 to {length}", IsoYear(*year))
            }
            Self::Year { year } => {
                write!(f, "a Hijri year {year} is not within {} to {}", i32::MIN, i32::MAX)
            }
            Self::YearOutOfRange { year, first_year, last_year } => {
                write!(
                    f,
                    "the Hijri year {year} is outside this calendar, which covers the years {first_year} to {last_year} AH"
                )
            }
            Self::DateOutOfRange { date, first_year, last_year } => {
                write!(
                    f,
                    "the date {date} is outside this Hijri calendar, which covers the years {first_year} to {last_year} AH"
                )
            }
            Self::MonthLength { year, month, days } => {
                write!(f, "a length of {days} days for Hijri month {}-{month:02} is not within 1 to 31", IsoYear(*year))
            }
            Self::NoEvening { year, month } => {
                let year = IsoYear(*year);
                write!(
                    f,
                    "no evening within 6 days of the conjunction begins Hijri month {year}-{month:02} by this rule"
                )
            }
        }
    }
}

impl core::error::Error for HijriError {}

/// A year in the form of ISO 8601 and chrono: at least four digits, with a sign if there are more or if it is negative.
pub(crate) struct IsoYear(pub(crate) i32);

impl fmt::Display for IsoYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            year @ 0..=9_999 => write!(f, "{year:04}"),
            // The width includes the sign.
            year => write!(f, "{year:+05}"),
        }
    }
}
