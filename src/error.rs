//! What can go wrong: one [`Error`], and a small enum for each domain.
//!
//! A function that can refuse what it is given returns [`Error`], which is [`miqat::Error`](crate::Error). Each of its
//! variants is a domain:
//!
//! | variant | what is refused, or missing |
//! |---|---|
//! | [`Place`](PlaceError) | a latitude, a longitude, an elevation; the pressure or temperature of the air |
//! | [`Depression`](Error::Depression) | an angle of the Sun below the horizon |
//! | [`RuleLatitude`](Error::RuleLatitude) | a latitude from which a rule borrows |
//! | [`Shift`](Error::Shift) | a span of time that a shift does not hold exactly |
//! | [`Text`](Error::Text) | a text that was to be read as a name or a value |
//! | [`Time`](TimeError) | a date, an instant, a lunation |
//! | [`Hijri`](HijriError) | a Hijri date, or a question that a Hijri calendar cannot answer |
//! | [`Announcement`](AnnouncementError) | a list of announced months, or a question that it cannot answer |
//! | [`Batch`](BatchError) | columns or offsets that do not fit a batch; the cells of a map |
//! | [`Absent`], [`NoCrossing`](Error::NoCrossing) | a mark or an altitude that the Sun does not reach on a day |
//! | [`EndsFirst`](Error::EndsFirst) | a prayer's time, or a night, whose end comes before its beginning |
//!
//! # Ranges
//!
//! What is made is within its range, so that no function has to look again:
//!
//! | type | range | why |
//! |---|---|---|
//! | [`Coordinates`](crate::Coordinates) | −90° to 90°, −180° to 180°, −500 m to 9000 m | the Earth, from the Dead Sea to Mount Everest |
//! | [`Depression`](crate::Depression) | 0.25° to 30° | the Sun's limb on a horizon without air; no dawn lies below 20° |
//! | [`Shift`](crate::Shift) | ±12 h | a mark moved further is nearer to another day's |
//! | [`Latitude`](crate::prayer::Latitude) of a rule | 0° to 90° | on the place's own side of the equator |
//! | [`EpochOffset`](crate::prayer::EpochOffset) | ±48 h | the longest measured is 31 h |
//! | [`EpochYear`](crate::prayer::EpochYear) and dates | 1 to 4000 | the years for which the sky is computed |
//! | [`Air`](crate::astro::horizontal::Air) | 0 hPa to 1200 hPa, −100 °C to 60 °C | the air at the ground |
//!
//! An [`Angle`](crate::Angle) is any number: it is a result, or an altitude that the Sun may not reach.
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

use crate::{Absent, AbsentReason, Expected, Mark};

/// The longest shift, in seconds.
const LONGEST_SHIFT_S: f64 = 43_200.0;

/// Why a request cannot be answered.
///
/// Every message is one lower-case line that names the value and the range allowed. An error owns no memory. See the
/// [module](self) for the domains and an example.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// A place on Earth, or its air.
    Place(PlaceError),
    /// A depression that is not a number or lies outside 0.25° ≤ d ≤ 30°.
    Depression {
        /// The depression given, in degrees below the horizon.
        degrees: f64,
    },
    /// A latitude of a rule that is not a number or lies outside 0° ≤ φ ≤ 90°.
    RuleLatitude {
        /// The latitude given, in degrees from the equator.
        degrees: f64,
    },
    /// A span that a shift does not hold exactly: not whole milliseconds, or beyond ±12 h.
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
    /// A stretch of time that a date does not have, because the mark that ends it comes before the one that begins it: a
    /// shift or an interval is longer than the time to the next mark, or a rule takes the two from different days.
    EndsFirst {
        /// The date asked for.
        date: NaiveDate,
        /// The mark at which it would begin.
        begin: Mark,
        /// The mark that ends it; after Isha and after a night's sunset, one of the next date.
        end: Mark,
    },
}

impl Error {
    /// Whether a value, a date or a year that was given lies outside the range that the message states.
    ///
    /// It is false for a text, a date that clocks jumped over, a mark that a day does not have, a month that was not
    /// announced, and for two things that do not fit each other.
    pub const fn is_out_of_range(self) -> bool {
        match self {
            Self::Place(_) | Self::Depression { .. } | Self::RuleLatitude { .. } => true,
            // A span may also be within the range and not whole milliseconds.
            Self::Shift { seconds } => seconds.abs() > LONGEST_SHIFT_S,
            Self::Time(error) => !matches!(error, TimeError::DateSkipped { .. }),
            Self::Hijri(error) => error.is_out_of_range(),
            Self::Announcement(error) => matches!(error, AnnouncementError::Length { .. }),
            Self::Batch(error) => matches!(error, BatchError::Offset { .. }),
            Self::Text(_) | Self::Absent(_) | Self::NoCrossing { .. } | Self::EndsFirst { .. } => false,
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
                write!(f, "a depression of {degrees}° is not within 0.25° to 30°")
            }
            Self::RuleLatitude { degrees } => {
                write!(
                    f,
                    "a rule's latitude of {degrees}° is not within 0° to 90°, counted on the place's own side of the equator"
                )
            }
            Self::Shift { seconds } => {
                write!(f, "a shift of {seconds} s is not whole milliseconds within -43200 s to 43200 s")
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
            Self::EndsFirst { date, begin, end } => {
                write!(f, "no time from {begin} to {end} on {date}: {end} comes before {begin}")
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
