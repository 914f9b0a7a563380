//! Offsets and years of epochs.

use core::fmt;
use core::str::FromStr;

use crate::error::TimeError;
use crate::prayer::method::shift::{Milliseconds, signed_ms};
use crate::text::{Form, no_names};
use crate::time::{FIRST_YEAR, LAST_YEAR};
use crate::units::{DAY_S, HOUR_S, MS_PER_DAY, SECOND_MS};
use crate::{Error, Expected};

/// The offset of an epoch, positive if the Sun of a later instant is used.
///
/// It is not a margin: it changes which Sun is used, not the time itself. So it can be longer than a
/// [`Shift`](crate::Shift).
///
/// # Units
///
/// Whole milliseconds, within ±48 h. The longest in a measured table is 31 h after 0h UTC of the date.
///
/// # Examples
///
/// ```
/// use miqat::prayer::{Epoch, EpochOffset};
/// let epoch = Epoch::Utc(EpochOffset::hours(21));
/// assert_eq!(EpochOffset::new(75_600_000), Ok(EpochOffset::hours(21)));
/// assert_eq!(
///     EpochOffset::new(200_000_000).unwrap_err().to_string(),
///     "an epoch 200000 s from its instant is not within -172800 s to 172800 s"
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EpochOffset {
    millis: i32,
}

impl EpochOffset {
    /// No offset.
    pub const ZERO: Self = Self { millis: 0 };
    /// The longest offset, 48 h.
    pub const MAX: Self = Self { millis: 2 * DAY_S * SECOND_MS };
    /// The longest negative offset, −48 h.
    pub const MIN: Self = Self { millis: -Self::MAX.millis };

    /// An offset from milliseconds.
    ///
    /// # Errors
    ///
    /// [`TimeError::EpochOffset`] beyond ±48 h.
    pub const fn new(millis: i32) -> Result<Self, Error> {
        if Self::MIN.millis <= millis && millis <= Self::MAX.millis {
            Ok(Self { millis })
        } else {
            Err(Error::Time(TimeError::EpochOffset { seconds: millis as f64 / SECOND_MS as f64 }))
        }
    }

    /// An offset from seconds, for use in constants, where an invalid value is a compile error.
    ///
    /// # Panics
    ///
    /// If [`EpochOffset::new`] would return an error; in a `const` this is a compile error.
    #[track_caller]
    #[expect(clippy::panic, reason = "for constants, in which it is a compile error; `new` returns the error")]
    pub const fn seconds(seconds: i32) -> Self {
        match Self::new(seconds.saturating_mul(SECOND_MS)) {
            Ok(offset) => offset,
            Err(_) => panic!("the epoch is not within 48 h of its instant"),
        }
    }

    /// An offset from hours, for use in constants.
    ///
    /// # Panics
    ///
    /// As [`EpochOffset::seconds`].
    #[track_caller]
    pub const fn hours(hours: i8) -> Self {
        Self::seconds(hours as i32 * HOUR_S)
    }

    /// The offset in milliseconds.
    pub const fn as_millis(self) -> i32 {
        self.millis
    }

    /// The offset in days.
    pub(crate) fn days(self) -> f64 {
        f64::from(self.millis) / MS_PER_DAY
    }
}

/// Writes the form of a [`Shift`](crate::Shift).
impl fmt::Display for EpochOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Milliseconds(self.millis.into()).fmt(f)
    }
}

/// Reads the form of a [`Shift`](crate::Shift), within 48 h.
///
/// # Errors
///
/// [`Error::Text`] for any other text.
impl FromStr for EpochOffset {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const OFFSET: Expected = Expected::new(&Form {
            what: "an offset of an epoch",
            name_at: no_names,
            otherwise: "a span with its unit (h, min, s, ms), such as 21h or -30min, within 48 h; or 0",
        });
        let millis = signed_ms(text.trim()).and_then(|millis| i32::try_from(millis).ok());
        millis.and_then(|millis| Self::new(millis).ok()).ok_or(Error::Text(OFFSET))
    }
}

/// A year whose Sun is used, within the years for which the sky is computed, 1 to 4000.
///
/// # Examples
///
/// ```
/// use miqat::prayer::{Epoch, EpochYear};
/// let perpetual = Epoch::InYear(EpochYear::constant(2010));
/// assert_eq!(EpochYear::new(2010).map(EpochYear::year), Ok(2010));
/// assert_eq!(
///     EpochYear::new(32_767).unwrap_err().to_string(),
///     "the year 32767 is outside the years 1 to 4000, for which the sky is computed"
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EpochYear {
    year: i16,
}

impl EpochYear {
    /// A year from its number in the proleptic Gregorian calendar.
    ///
    /// # Errors
    ///
    /// [`TimeError::YearOutOfRange`] unless 1 ≤ `year` ≤ 4000.
    pub const fn new(year: i16) -> Result<Self, Error> {
        if FIRST_YEAR <= year as i32 && year as i32 <= LAST_YEAR {
            Ok(Self { year })
        } else {
            Err(Error::Time(TimeError::YearOutOfRange { year: year as i32 }))
        }
    }

    /// A year for use in constants, where an invalid value is a compile error.
    ///
    /// # Panics
    ///
    /// If [`EpochYear::new`] would return an error; in a `const` this is a compile error.
    #[track_caller]
    #[expect(clippy::panic, reason = "for constants, in which it is a compile error; `new` returns the error")]
    pub const fn constant(year: i16) -> Self {
        match Self::new(year) {
            Ok(year) => year,
            Err(_) => panic!("the year is not within 1 to 4000"),
        }
    }

    /// The year.
    pub const fn year(self) -> i16 {
        self.year
    }
}
