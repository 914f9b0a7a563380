//! Dates and instants out of range.

use core::fmt;

use chrono::NaiveDate;

/// An error in a date, an instant or a lunation.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum TimeError {
    /// A date outside the years 1 to 4000, for which the sky is computed.
    DateOutOfRange {
        /// The requested date.
        date: NaiveDate,
    },
    /// An instant that is not a number or is outside chrono's range of dates.
    InstantOutOfRange {
        /// The instant, in days from J2000.0.
        days: f64,
    },
    /// An instant that is not a number or is outside the years 1 to 4000, for which the sky is computed.
    SkyOutOfRange {
        /// The instant, in days from J2000.0.
        days: f64,
    },
    /// A year outside 1 to 4000, for which the sky is computed.
    YearOutOfRange {
        /// The year given.
        year: i32,
    },
    /// An [`EpochOffset`](crate::prayer::EpochOffset) beyond ±48 h.
    EpochOffset {
        /// The offset given, in seconds.
        seconds: f64,
    },
    /// A lunation outside −24 740..=24 765, the years 1 to 4000 and one more year on both sides.
    Lunation {
        /// The number of the lunation.
        lunation: i32,
    },
    /// A number of days that leads from a date beyond chrono's range.
    DaysOutOfRange {
        /// The days to add.
        days: i64,
    },
    /// A date outside the years −9999 to 9999, the range of jiff.
    #[cfg(feature = "jiff")]
    BeyondJiff {
        /// The date; in UTC if it is the date of an instant.
        date: NaiveDate,
    },
    /// A date that does not exist at the place, because its clocks skipped it, as in Apia on 30 December 2011.
    DateSkipped {
        /// The requested date.
        date: NaiveDate,
    },
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DateOutOfRange { date } => {
                write!(f, "the date {date} is outside the years 1 to 4000, for which the sky is computed")
            }
            Self::InstantOutOfRange { days } => {
                write!(f, "an instant {days} days from 2000-01-01 is outside the years -262143 to 262142")
            }
            Self::SkyOutOfRange { days } => {
                write!(
                    f,
                    "an instant {days} days from 2000-01-01 is outside the years 1 to 4000, for which the sky is computed"
                )
            }
            Self::YearOutOfRange { year } => {
                write!(f, "the year {year} is outside the years 1 to 4000, for which the sky is computed")
            }
            Self::EpochOffset { seconds } => {
                write!(f, "an epoch {seconds} s from its instant is not within -172800 s to 172800 s")
            }
            Self::Lunation { lunation } => write!(f, "a lunation {lunation} is not within -24740 to 24765"),
            Self::DaysOutOfRange { days } => {
                write!(f, "a step of {days} days leads outside the years -262143 to 262142")
            }
            #[cfg(feature = "jiff")]
            Self::BeyondJiff { date } => write!(f, "the date {date} is outside the years -9999 to 9999 of jiff"),
            Self::DateSkipped { date } => {
                write!(f, "the date {date} did not exist at this place: its clocks jumped over it")
            }
        }
    }
}

impl core::error::Error for TimeError {}
