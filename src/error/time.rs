//! A date or an instant for which there is no answer.

use core::fmt;

use chrono::NaiveDate;

/// Why a date, an instant or a lunation is refused.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum TimeError {
    /// A date outside the years 1 to 4000, for which the sky is computed.
    DateOutOfRange {
        /// The date asked for.
        date: NaiveDate,
    },
    /// An instant that is not a number or lies beyond the dates that chrono can hold.
    InstantOutOfRange {
        /// The instant, in days from J2000.0.
        days: f64,
    },
    /// An instant that is not a number or lies outside the years 1 to 4000, for which the sky is computed.
    SkyOutOfRange {
        /// The instant, in days from J2000.0.
        days: f64,
    },
    /// A year outside 1 to 4000, for which the sky is computed.
    YearOutOfRange {
        /// The year given.
        year: i32,
    },
    /// An offset of the instant whose Sun is taken, beyond ±48 h.
    EpochOffset {
        /// The offset given, in seconds.
        seconds: f64,
    },
    /// A lunation outside −24 740..=24 765, those of the years 1 to 4000 and a year more on both sides.
    Lunation {
        /// The number of the lunation.
        lunation: i32,
    },
    /// A number of days that leads from a date beyond those that chrono can hold.
    DaysOutOfRange {
        /// The days to be added.
        days: i64,
    },
    /// A date outside the years −9999 to 9999, which are jiff's.
    #[cfg(feature = "jiff")]
    BeyondJiff {
        /// The date, in UTC where it is that of an instant.
        date: NaiveDate,
    },
    /// A date that the place never had: its clocks jumped over it, as Apia's did over 30 December 2011.
    DateSkipped {
        /// The date asked for.
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
