//! A shift of a time by a margin.

mod typed;

use core::ops::{Add, Neg, Sub};

use chrono::TimeDelta;

use crate::Error;

use crate::units::{MINUTE_S, MS_PER_DAY, SECOND_MS};

/// A span by which a time is moved, positive later: a margin of caution, an interval, a correction.
///
/// # Units
///
/// Whole milliseconds inside, within ±24.8 days; a constructor for each unit that rules are written in.
///
/// # Examples
///
/// ```
/// use miqat::Shift;
/// assert_eq!(Shift::minutes(-7) + Shift::seconds(30), Shift::millis(-390_000));
/// assert_eq!(Shift::minutes(2) - Shift::seconds(30), -Shift::seconds(-90));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shift {
    millis: i32,
}

impl Shift {
    /// No shift.
    pub const ZERO: Self = Self { millis: 0 };

    /// A shift of so many minutes.
    pub const fn minutes(minutes: i16) -> Self {
        Self::seconds(minutes as i32 * MINUTE_S)
    }

    /// A shift of so many seconds; beyond ±24.8 days it stays at that end.
    pub const fn seconds(seconds: i32) -> Self {
        Self { millis: seconds.saturating_mul(SECOND_MS) }
    }

    /// A shift of so many milliseconds.
    pub const fn millis(millis: i32) -> Self {
        Self { millis }
    }

    /// The shift in milliseconds.
    pub const fn as_millis(self) -> i32 {
        self.millis
    }

    /// The shift in days.
    pub(crate) fn days(self) -> f64 {
        f64::from(self.millis) / MS_PER_DAY
    }
}

/// Beyond ±24.8 days the sum stays at that end.
impl Add for Shift {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { millis: self.millis.saturating_add(other.millis) }
    }
}

/// Beyond ±24.8 days the difference stays at that end.
impl Sub for Shift {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { millis: self.millis.saturating_sub(other.millis) }
    }
}

/// The same span in the other direction; at the negative end it becomes the largest.
impl Neg for Shift {
    type Output = Self;
    fn neg(self) -> Self {
        Self { millis: self.millis.saturating_neg() }
    }
}

impl From<Shift> for TimeDelta {
    fn from(shift: Shift) -> Self {
        Self::milliseconds(shift.millis.into())
    }
}

/// Converts a span that a shift holds exactly.
///
/// # Errors
///
/// [`Error::Shift`] for a span that is not a whole number of milliseconds, or is beyond ±24.8 days.
///
/// # Examples
///
/// ```
/// use miqat::{Shift, chrono::TimeDelta};
/// assert_eq!(Shift::try_from(TimeDelta::minutes(90)), Ok(Shift::minutes(90)));
/// assert_eq!(TimeDelta::from(Shift::minutes(90)), TimeDelta::minutes(90));
/// assert_eq!(
///     Shift::try_from(TimeDelta::days(30)).unwrap_err().to_string(),
///     "a shift of 2592000 s is not whole milliseconds within -2147483.648 s to 2147483.647 s"
/// );
/// ```
impl TryFrom<TimeDelta> for Shift {
    type Error = Error;
    fn try_from(delta: TimeDelta) -> Result<Self, Error> {
        let millis = i32::try_from(delta.num_milliseconds()).ok();
        let exact = millis.map(Self::millis).filter(|shift| TimeDelta::from(*shift) == delta);
        #[expect(clippy::cast_precision_loss, reason = "for the message only")]
        exact.ok_or(Error::Shift { seconds: delta.num_seconds() as f64 + f64::from(delta.subsec_nanos()) / 1e9 })
    }
}
