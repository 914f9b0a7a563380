//! Shifts of times.

mod typed;

pub(super) use typed::{Milliseconds, signed_ms};

use core::ops::{Add, Neg, Sub};

use chrono::TimeDelta;

use crate::Error;

use crate::units::{HOUR_S, MINUTE_S, MS_PER_DAY, SECOND_MS};

/// A span by which a time is shifted, positive if later: a margin of caution, an interval, or a correction.
///
/// # Units
///
/// Whole milliseconds, within ±12 h, because a mark shifted further would be nearer to another day's mark. The shifts of
/// authorities are far shorter: the longest interval is Umm al-Qura's 120 min in Ramadan, the longest margin some 24 min.
///
/// [`Shift::minutes`], [`Shift::seconds`] and [`Shift::millis`] are for use in constants, where an invalid value is a
/// compile error. For a value that is known only at run time, use [`Shift::new`], `TryFrom<TimeDelta>` or `FromStr`, which
/// return the error.
///
/// # Examples
///
/// ```
/// use miqat::{Shift, chrono::TimeDelta};
/// assert_eq!(Shift::minutes(-7) + Shift::seconds(30), Shift::millis(-390_000));
/// assert_eq!(Shift::minutes(2) - Shift::seconds(30), -Shift::seconds(-90));
/// assert_eq!(Shift::try_from(TimeDelta::minutes(5))?, Shift::minutes(5));
/// # Ok::<(), miqat::Error>(())
/// ```
///
/// A shift cannot be days long:
///
/// ```compile_fail
/// use miqat::Shift;
/// const DAY: Shift = Shift::minutes(1440);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shift {
    millis: i32,
}

impl Shift {
    /// No shift.
    pub const ZERO: Self = Self { millis: 0 };
    /// The longest shift, 12 h.
    pub const MAX: Self = Self { millis: 12 * HOUR_S * SECOND_MS };
    /// The longest negative shift, −12 h.
    pub const MIN: Self = Self { millis: -Self::MAX.millis };

    /// A shift from milliseconds.
    ///
    /// # Errors
    ///
    /// [`Error::Shift`] beyond ±12 h.
    pub const fn new(millis: i32) -> Result<Self, Error> {
        if Self::MIN.millis <= millis && millis <= Self::MAX.millis {
            Ok(Self { millis })
        } else {
            Err(Error::Shift { seconds: millis as f64 / SECOND_MS as f64 })
        }
    }

    /// A shift from minutes, for use in constants.
    ///
    /// # Panics
    ///
    /// Beyond ±720; in a `const` this is a compile error.
    #[track_caller]
    pub const fn minutes(minutes: i16) -> Self {
        Self::seconds(minutes as i32 * MINUTE_S)
    }

    /// A shift from seconds, for use in constants.
    ///
    /// # Panics
    ///
    /// Beyond ±43,200; in a `const` this is a compile error.
    #[track_caller]
    pub const fn seconds(seconds: i32) -> Self {
        Self::millis(seconds.saturating_mul(SECOND_MS))
    }

    /// A shift from milliseconds, for use in constants.
    ///
    /// # Panics
    ///
    /// If [`Shift::new`] would return an error; in a `const` this is a compile error.
    #[track_caller]
    #[expect(clippy::panic, reason = "for constants, in which it is a compile error; `new` returns the error")]
    pub const fn millis(millis: i32) -> Self {
        match Self::new(millis) {
            Ok(shift) => shift,
            Err(_) => panic!("the shift is not within 12 h"),
        }
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

/// Adds with saturation at ±12 h.
impl Add for Shift {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { millis: self.millis.saturating_add(other.millis) }.clamp(Self::MIN, Self::MAX)
    }
}

/// Subtracts with saturation at ±12 h.
impl Sub for Shift {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { millis: self.millis.saturating_sub(other.millis) }.clamp(Self::MIN, Self::MAX)
    }
}

/// The same span in the other direction.
impl Neg for Shift {
    type Output = Self;
    fn neg(self) -> Self {
        Self { millis: -self.millis }
    }
}

impl From<Shift> for TimeDelta {
    fn from(shift: Shift) -> Self {
        Self::milliseconds(shift.millis.into())
    }
}

/// Converts a span that a shift can represent exactly.
///
/// # Errors
///
/// [`Error::Shift`] for a span that is not a whole number of milliseconds, or is beyond ±12 h.
///
/// # Examples
///
/// ```
/// use miqat::{Shift, chrono::TimeDelta};
/// assert_eq!(Shift::try_from(TimeDelta::minutes(90)), Ok(Shift::minutes(90)));
/// assert_eq!(TimeDelta::from(Shift::minutes(90)), TimeDelta::minutes(90));
/// assert_eq!(
///     Shift::try_from(TimeDelta::days(30)).unwrap_err().to_string(),
///     "a shift of 2592000 s is not whole milliseconds within -43200 s to 43200 s"
/// );
/// ```
impl TryFrom<TimeDelta> for Shift {
    type Error = Error;
    fn try_from(delta: TimeDelta) -> Result<Self, Error> {
        let millis = i32::try_from(delta.num_milliseconds()).ok();
        let exact = millis.and_then(|millis| Self::new(millis).ok()).filter(|shift| TimeDelta::from(*shift) == delta);
        #[expect(clippy::cast_precision_loss, reason = "for the message only")]
        exact.ok_or(Error::Shift { seconds: delta.num_seconds() as f64 + f64::from(delta.subsec_nanos()) / 1e9 })
    }
}
