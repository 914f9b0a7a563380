//! What can go wrong: one [`Error`], and a small enum for each domain.
//!
//! A function that can refuse what it is given returns [`Error`], which is [`miqat::Error`](crate::Error). Each of its
//! variants is a domain:
//!
//! | variant | what is refused, or missing |
//! |---|---|
//! | [`Place`](PlaceError) | a latitude, a longitude, an elevation; the pressure or temperature of the air |
//! | [`Depression`](Error::Depression) | an angle of the Sun below the horizon |
//! | [`Shift`](Error::Shift) | a span of time that a shift does not hold exactly |
//! | [`Text`](Error::Text) | a text that was to be read as a name or a value |
//! | [`Time`](TimeError) | a date, an instant, a lunation |
//! | [`Hijri`](HijriError) | a Hijri date, or a question that a Hijri calendar cannot answer |
//! | [`Announcement`](AnnouncementError) | a list of announced months, or a question that it cannot answer |
//! | [`Batch`](BatchError) | columns or offsets that do not fit a batch; the cells of a map |
//! | [`Absent`], [`NoCrossing`](Error::NoCrossing) | a mark or an altitude that the Sun does not reach on a day |
//!
//! To report an error, print it: the message names the value and the range allowed. To handle one, ask it
//! ([`Error::is_out_of_range`], [`Error::is_date_skipped`], [`Error::absent_reason`]), or match the domain and its
//! variant. Each of these enums can gain variants, so a `match` needs an arm for the others.
//!
//! Patterns and texts in the languages of [`locale`](crate::locale) have errors of their own there.
//!
//! # Examples
//!
//! ```
//! use miqat::chrono::NaiveDate;
//! use miqat::error::{PlaceError, TimeError};
//! use miqat::{AbsentReason, Coordinates, Error, Schedule, methods};
//!
//! let error = Coordinates::new(91.0, 39.8).unwrap_err();
//! assert_eq!(error, Error::Place(PlaceError::Latitude { degrees: 91.0 }));
//! assert!(error.is_out_of_range());
//! assert_eq!(error.to_string(), "a latitude of 91° is not within -90° to 90°");
//!
//! // The clocks of Samoa jumped over 30 December 2011.
//! let date = NaiveDate::from_ymd_opt(2011, 12, 30).unwrap();
//! let apia = Schedule::new(Coordinates::new(-13.83, -171.77)?, chrono_tz::Pacific::Apia, methods::MWL);
//! let error = apia.day(date).unwrap_err();
//! assert!(error.is_date_skipped());
//! assert!(matches!(error, Error::Time(TimeError::DateSkipped { .. })));
//!
//! // In Tromsø in June the Sun does not set.
//! let date = NaiveDate::from_ymd_opt(2026, 6, 21).unwrap();
//! let tromso = Schedule::new(Coordinates::new(69.65, 18.96)?, chrono_tz::Europe::Oslo, methods::MWL);
//! let error = tromso.day(date).unwrap_err();
//! assert_eq!(error.absent_reason(), Some(AbsentReason::SunStaysAbove));
//! # Ok::<(), miqat::Error>(())
//! ```

mod announcement;
mod batch;
mod hijri;
mod place;
mod time;

pub use announcement::AnnouncementError;
pub(crate) use announcement::FURTHEST_DAYS;
pub use batch::BatchError;
pub use hijri::HijriError;
pub(crate) use hijri::{IsoYear, LONGEST_MONTH_DAYS};
pub use place::PlaceError;
pub use time::TimeError;

use core::fmt;

use chrono::NaiveDate;

use crate::{Absent, AbsentReason, Expected};

/// Why a request cannot be answered.
///
/// Every message is one lower-case line that names the value and the range allowed. An error owns no memory. See the
/// [module](self) for the domains and an example.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// A place on Earth, or its air.
    Place(PlaceError),
    /// A depression that is not a number or lies outside 0° < d ≤ 30°.
    Depression {
        /// The depression given, in degrees below the horizon.
        degrees: f64,
    },
    /// A span that a shift does not hold exactly: not whole milliseconds, or beyond ±24.8 days.
    Shift {
        /// The span given, in seconds.
        seconds: f64,
    },
    /// A text that is not what was expected; the message says what is.
    Text(Expected),
    /// A date, an instant or a lunation.
    Time(TimeError),
    /// A Hijri date or calendar.
    Hijri(HijriError),
    /// Announced Hijri months.
    Announcement(AnnouncementError),
    /// The columns and offsets of a batch, or the cells of a map.
    Batch(BatchError),
    /// A mark that the day does not have.
    Absent(Absent),
    /// An altitude that the Sun does not cross on a date.
    NoCrossing {
        /// The date asked for.
        date: NaiveDate,
        /// Why it does not.
        reason: AbsentReason,
    },
}

impl Error {
    /// Whether a value, a date or a year that was given lies outside the range that the message states.
    ///
    /// It is false for a text, a date that clocks jumped over, a mark that a day does not have, a month that was not
    /// announced, and for two things that do not fit each other.
    pub const fn is_out_of_range(self) -> bool {
        match self {
            Self::Place(_) | Self::Depression { .. } => true,
            // A span may also be within the range and not whole milliseconds.
            Self::Shift { seconds } => seconds.abs() > i32::MAX as f64 / 1000.0,
            Self::Time(error) => !matches!(error, TimeError::DateSkipped { .. }),
            Self::Hijri(error) => error.is_out_of_range(),
            Self::Announcement(error) => matches!(error, AnnouncementError::Length { .. }),
            Self::Batch(error) => matches!(error, BatchError::Offset { .. }),
            Self::Text(_) | Self::Absent(_) | Self::NoCrossing { .. } => false,
        }
    }

    /// Whether the place never had the date, because its clocks jumped over it.
    pub const fn is_date_skipped(self) -> bool {
        matches!(self, Self::Time(TimeError::DateSkipped { .. }))
    }

    /// Why the Sun does not give the mark or the altitude asked for; `None` for every other error.
    pub const fn absent_reason(self) -> Option<AbsentReason> {
        match self {
            Self::Absent(Absent { reason, .. }) | Self::NoCrossing { reason, .. } => Some(reason),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Place(error) => error.fmt(f),
            Self::Depression { degrees } => {
                write!(f, "a depression of {degrees}° is not above 0° and at most 30°")
            }
            Self::Shift { seconds } => {
                write!(f, "a shift of {seconds} s is not whole milliseconds within -2147483.648 s to 2147483.647 s")
            }
            Self::Text(expected) => expected.fmt(f),
            Self::Time(error) => error.fmt(f),
            Self::Hijri(error) => error.fmt(f),
            Self::Announcement(error) => error.fmt(f),
            Self::Batch(error) => error.fmt(f),
            Self::Absent(absent) => absent.fmt(f),
            Self::NoCrossing { date, reason } => {
                write!(f, "no such altitude of the Sun on {date}: {reason}; ask for one that it crosses on that date")
            }
        }
    }
}

// No source: the message is the domain's own, and a chain of causes would print it twice.
impl core::error::Error for Error {}

impl From<Expected> for Error {
    fn from(expected: Expected) -> Self {
        Self::Text(expected)
    }
}

impl From<PlaceError> for Error {
    fn from(error: PlaceError) -> Self {
        Self::Place(error)
    }
}

impl From<TimeError> for Error {
    fn from(error: TimeError) -> Self {
        Self::Time(error)
    }
}

impl From<HijriError> for Error {
    fn from(error: HijriError) -> Self {
        Self::Hijri(error)
    }
}

impl From<AnnouncementError> for Error {
    fn from(error: AnnouncementError) -> Self {
        Self::Announcement(error)
    }
}

impl From<BatchError> for Error {
    fn from(error: BatchError) -> Self {
        Self::Batch(error)
    }
}

impl From<Absent> for Error {
    fn from(absent: Absent) -> Self {
        Self::Absent(absent)
    }
}
