//! The errors of this crate: one [`Error`], and a small enum for each domain.
//!
//! A function that can fail returns [`Error`], re-exported as [`miqat::Error`](crate::Error), or one of its domains, such
//! as [`Absent`]. The patterns and texts of [`locale`](crate::locale) have their own errors. Each variant of [`Error`] is a
//! domain:
//!
//! | variant | invalid or missing value |
//! |---|---|
//! | [`Place`](PlaceError) | a latitude, a longitude, an elevation; the pressure or temperature of the air |
//! | [`Depression`](Error::Depression) | an angle of the Sun below the horizon |
//! | [`RuleLatitude`](Error::RuleLatitude) | a latitude from which a rule borrows |
//! | [`Shift`](Error::Shift) | a span of time that a shift cannot represent exactly |
//! | [`Text`](Error::Text) | a text that is not a valid name or value |
//! | [`Time`](TimeError) | a date, an instant, a lunation |
//! | [`Hijri`](HijriError) | a Hijri date that is invalid, or outside a Hijri calendar |
//! | [`Announcement`](AnnouncementError) | a list of announced months that is inconsistent, or does not cover a date or month |
//! | [`Batch`](BatchError) | columns or offsets that do not fit a batch; the cells of a map |
//! | [`Absent`], [`NoCrossing`](Error::NoCrossing) | a mark or an altitude that the Sun does not reach on a day |
//! | [`EndsFirst`](Error::EndsFirst) | the time of a prayer, or a night, that ends before it begins |
//!
//! # Ranges
//!
//! A constructor checks the range of its value, so that no other function checks it again:
//!
//! | type | range | why |
//! |---|---|---|
//! | [`Coordinates`](crate::Coordinates) | −90° to 90°, −180° to 180°, −500 m to 9000 m | the Earth, from the Dead Sea to Mount Everest |
//! | [`Depression`](crate::Depression) | 0.25° to 30° | from the Sun's limb on an airless horizon; no dawn is defined by more than 20° |
//! | [`Shift`](crate::Shift) | ±12 h | a mark moved further would be nearer to another day's mark |
//! | [`Latitude`](crate::prayer::Latitude) of a rule | 0° to 90° | on the place's own side of the equator |
//! | [`EpochOffset`](crate::prayer::EpochOffset) | ±48 h | the longest in a measured table is 31 h |
//! | [`EpochYear`](crate::prayer::EpochYear) and dates | 1 to 4000 | the years for which the sky is computed |
//! | [`Air`](crate::astro::horizontal::Air) | 0 hPa to 1200 hPa, −100 °C to 60 °C | the air at the ground |
//!
//! An [`Angle`](crate::Angle) can be any number: it is a result, or an altitude that the Sun may not reach.
//!
//! To report an error, print it: the message contains the value and the allowed range. To handle an error, call
//! [`Error::is_out_of_range`], [`Error::is_date_skipped`] or [`Error::absent_reason`], or match the domain and its variant.
//! These enums are non-exhaustive, so a `match` needs a wildcard arm.
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
//! // The clocks of Samoa skipped 30 December 2011.
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

/// The error type of this crate.
///
/// Every message is one lower-case line that contains the value and the allowed range. An error is `Copy` and allocates
/// nothing. See the [module](self) for the domains and an example.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// An invalid place on Earth, or state of its air.
    Place(PlaceError),
    /// A depression that is not a number or is outside 0.25° ≤ d ≤ 30°.
    Depression {
        /// The depression given, in degrees below the horizon.
        degrees: f64,
    },
    /// A latitude of a rule that is not a number or is outside 0° ≤ φ ≤ 90°.
    RuleLatitude {
        /// The latitude given, in degrees from the equator.
        degrees: f64,
    },
    /// A span that a shift cannot represent exactly: not whole milliseconds, or beyond ±12 h.
    Shift {
        /// The span given, in seconds.
        seconds: f64,
    },
    /// A text in an unexpected form; the message states the expected form.
    Text(Expected),
    /// An invalid date, instant or lunation.
    Time(TimeError),
    /// An invalid Hijri date, or one that a calendar does not cover.
    Hijri(HijriError),
    /// Inconsistent or incomplete announcements of Hijri months.
    Announcement(AnnouncementError),
    /// Columns or offsets that do not fit a batch, or cells that do not fit a map.
    Batch(BatchError),
    /// A mark that the day does not have.
    Absent(Absent),
    /// An altitude that the Sun does not cross on a date.
    NoCrossing {
        /// The requested date.
        date: NaiveDate,
        /// The reason.
        reason: AbsentReason,
    },
    /// A period whose closing mark comes before its opening mark: a shift or an interval is longer than the time to the
    /// next mark, or a rule takes the two marks from different days.
    EndsFirst {
        /// The requested date.
        date: NaiveDate,
        /// The opening mark.
        begin: Mark,
        /// The closing mark; for Isha and for a night it belongs to the next date.
        end: Mark,
    },
}

impl Error {
    /// Whether a value, a date or a year is outside the range stated in the message.
    ///
    /// It is false for a text, a date that clocks skipped, a mark that a day does not have, a month that was not announced,
    /// and for two values that do not fit each other.
    pub const fn is_out_of_range(self) -> bool {
        match self {
            Self::Place(_) | Self::Depression { .. } | Self::RuleLatitude { .. } => true,
            // A span can also fail within the range, if it is not whole milliseconds.
            Self::Shift { seconds } => seconds.abs() > LONGEST_SHIFT_S,
            Self::Time(error) => !matches!(error, TimeError::DateSkipped { .. }),
            Self::Hijri(error) => error.is_out_of_range(),
            Self::Announcement(error) => matches!(error, AnnouncementError::Length { .. }),
            Self::Batch(error) => matches!(error, BatchError::Offset { .. }),
            Self::Text(_) | Self::Absent(_) | Self::NoCrossing { .. } | Self::EndsFirst { .. } => false,
        }
    }

    /// Whether the date does not exist at the place, because its clocks skipped it.
    pub const fn is_date_skipped(self) -> bool {
        matches!(self, Self::Time(TimeError::DateSkipped { .. }))
    }

    /// Why the requested mark or altitude is missing; `None` for every other error.
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
                write!(f, "no such altitude of the Sun on {date}: {reason}; choose one that it crosses on that date")
            }
            Self::EndsFirst { date, begin, end } => {
                write!(f, "no time from {begin} to {end} on {date}: {end} comes before {begin}")
            }
        }
    }
}

// There is no source: the message is already the domain's message, and a chain of causes would print it twice.
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
