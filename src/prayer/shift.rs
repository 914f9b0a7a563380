//! A shift of a time by a margin.

use core::ops::Add;

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

impl Add for Shift {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { millis: self.millis.saturating_add(other.millis) }
    }
}
