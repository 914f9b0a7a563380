//! How a time becomes a printed minute.

use crate::units::MINUTE_MS;

/// How a time is brought to the whole minute of the local clock. A method has one for each mark.
///
/// # Examples
///
/// ```
/// use miqat::{Mark, Rounding, methods};
/// assert_eq!(methods::UMM_AL_QURA.rounding()[Mark::Sunrise], Rounding::Down);
/// assert_eq!(methods::UMM_AL_QURA.rounding()[Mark::Maghrib], Rounding::Up);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rounding {
    /// Not at all.
    Exact,
    /// To the nearest minute; 30 s go up.
    #[default]
    Nearest,
    /// To the minute that has not yet begun: a whole minute stays.
    Up,
    /// To the minute that runs.
    Down,
}

/// How near to the edge of a minute a time may be, in milliseconds, that is known to a millisecond.
pub(crate) const UNSURE_MS: i64 = 2;

impl Rounding {
    /// A local time in milliseconds, rounded.
    pub(crate) const fn apply(self, local_ms: i64) -> i64 {
        match self.up_by_ms() {
            None => local_ms,
            Some(up_by_ms) => (local_ms + up_by_ms).div_euclid(MINUTE_MS) * MINUTE_MS,
        }
    }

    /// What is added to a time before its minute is cut off; none where it is not rounded.
    pub(crate) const fn up_by_ms(self) -> Option<i64> {
        match self {
            Self::Exact => None,
            Self::Nearest => Some(MINUTE_MS / 2),
            Self::Up => Some(MINUTE_MS - 1),
            Self::Down => Some(0),
        }
    }

    /// [`Rounding::apply`], unless the time is within 2 ms of one that is rounded to another minute.
    pub(crate) const fn apply_where_sure(self, local_ms: i64) -> Option<i64> {
        match self.up_by_ms() {
            None => Some(local_ms),
            Some(up_by_ms) => {
                let into_minute_ms = (local_ms + up_by_ms).rem_euclid(MINUTE_MS);
                let sure = into_minute_ms >= UNSURE_MS && into_minute_ms < MINUTE_MS - UNSURE_MS;
                if sure { Some(local_ms + up_by_ms - into_minute_ms) } else { None }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rounding::{Down, Exact, Nearest, Up};

    #[test]
    fn thirty_seconds_go_up_and_a_whole_minute_stays() {
        assert_eq!([29_999, 30_000, -30_001, -30_000].map(|ms| Nearest.apply(ms)), [0, 60_000, -60_000, 0]);
        assert_eq!([60_000, 60_001, -59_999].map(|ms| Up.apply(ms)), [60_000, 120_000, 0]);
        assert_eq!([59_999, 60_000, -1].map(|ms| Down.apply(ms)), [0, 60_000, -60_000]);
        assert_eq!(Exact.apply(12_345), 12_345);
    }
}
