//! Rounding of a time to a minute of the local clock.

use super::time::Days;
use crate::math::branchless::floor;
use crate::prayer::Rounding;
use crate::units::{MS_PER_SECOND, SECONDS_PER_MINUTE};

/// A time known to a millisecond can be on the other side of a rounding boundary that is closer than this, in milliseconds.
const UNSURE_MS: f64 = 2.0;

/// A step of the clock, to which times are rounded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    ms: f64,
    /// The amount added to a time before it is rounded down to the step.
    up_by_ms: f64,
}

impl Step {
    /// Rounds down to the second.
    pub(crate) const SECOND: Self = Self { ms: MS_PER_SECOND, up_by_ms: 0.0 };

    /// `None` if a time is not rounded.
    pub(crate) const fn of(rounding: Rounding) -> Option<Self> {
        const MINUTE: f64 = SECONDS_PER_MINUTE * MS_PER_SECOND;
        let up_by_ms = match rounding {
            Rounding::Exact => return None,
            Rounding::Nearest => MINUTE / 2.0,
            // A time already on the minute stays.
            Rounding::Up => MINUTE - 1.0,
            Rounding::Down => 0.0,
        };
        Some(Self { ms: MINUTE, up_by_ms })
    }

    /// Rounds D times in whole milliseconds on a clock ahead of UTC by an offset, and returns them in units of `unit_ms`
    /// milliseconds. Adds 1 to `unsure` for each time that two milliseconds could move to another step.
    #[inline(always)]
    pub(crate) fn round<const D: usize>(
        &self,
        ms: &Days<D>,
        offset_ms: f64,
        unit_ms: f64,
        unsure: &mut Days<D>,
    ) -> Days<D> {
        let (per_ms, step, offset) = (1.0 / self.ms, self.ms / unit_ms, offset_ms / unit_ms);
        let (up_by_ms, sure_ms) = (self.up_by_ms + offset_ms, self.ms - UNSURE_MS);
        let mut rounded = [0.0; D];
        for ((rounded, ms), unsure) in rounded.iter_mut().zip(ms).zip(unsure) {
            let local_ms = ms + up_by_ms;
            let steps = floor(local_ms * per_ms);
            let into_ms = local_ms - steps * self.ms;
            // The quotient of a whole step can be slightly less than a whole number.
            let whole_steps = if into_ms >= self.ms { steps + 1.0 } else { steps };
            *unsure += if into_ms >= UNSURE_MS && into_ms < sure_ms { 0.0 } else { 1.0 };
            *rounded = whole_steps * step - offset;
        }
        rounded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(rounding: Rounding, ms: f64) -> f64 {
        Step::of(rounding).unwrap().round(&[ms], 0.0, 1.0, &mut [0.0])[0]
    }

    #[test]
    fn thirty_seconds_go_up_and_a_whole_minute_stays() {
        let nearest = [29_999.0, 30_000.0, -30_001.0, -30_000.0].map(|ms| rounded(Rounding::Nearest, ms));
        assert_eq!(nearest, [0.0, 60_000.0, -60_000.0, 0.0]);
        assert_eq!([60_000.0, 60_001.0, -59_999.0].map(|ms| rounded(Rounding::Up, ms)), [60_000.0, 120_000.0, 0.0]);
        assert_eq!([59_999.0, 60_000.0, -1.0].map(|ms| rounded(Rounding::Down, ms)), [0.0, 60_000.0, -60_000.0]);
        assert!(Step::of(Rounding::Exact).is_none());
    }

    #[test]
    fn every_minute_of_four_thousand_years_stays_and_the_millisecond_before_it_does_not() {
        // Every 9973rd minute from the year 1 to 4000.
        for minute in (-1_035_593_280..1_067_755_680).step_by(9973) {
            let ms = f64::from(minute) * 60_000.0;
            assert_eq!([rounded(Rounding::Down, ms), rounded(Rounding::Up, ms)], [ms, ms]);
            assert_eq!(rounded(Rounding::Down, ms - 1.0), ms - 60_000.0);
        }
    }

    #[test]
    fn a_time_within_two_milliseconds_of_an_edge_is_unsure() {
        let mut unsure = [0.0; 5];
        let times = [1.0, 2.0, 59_997.0, 59_998.0, 60_000.0];
        Step::of(Rounding::Down).unwrap().round(&times, 3_600_000.0, 1.0, &mut unsure);
        assert_eq!(unsure, [1.0, 0.0, 0.0, 1.0, 1.0]);
    }
}
