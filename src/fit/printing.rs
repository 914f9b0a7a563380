//! From a time to its printed minute: shifts and roundings, and which of them a column shows.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::likelihood::{Tally, deviation_min, float};
use super::observed::Cell;
use crate::prayer::{Rounding, Shift};
use crate::units::MINUTE_MS;

/// How a mark is brought to its minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Printing {
    pub(super) shift_ms: i64,
    pub(super) rounding: Rounding,
}

impl Printing {
    pub(super) fn of(shift: Shift, rounding: Rounding) -> Self {
        Self { shift_ms: i64::from(shift.as_millis()), rounding }
    }

    /// The shift. It is within ±12 h, because a search does not look further.
    pub(super) fn shift(self) -> Shift {
        i32::try_from(self.shift_ms).ok().and_then(|millis| Shift::new(millis).ok()).unwrap_or_default()
    }
}

/// A column as counts of half minutes: a whole number of minutes and one of the three roundings begin and end at half minutes.
#[derive(Clone, Debug, Default)]
pub(super) struct Histogram {
    /// Half minutes that the unshifted time is later than the printed minute, rounded down, and how often.
    halves: Vec<(i64, u32)>,
    absent: u32,
}

/// Half a minute, in milliseconds.
const HALF_MS: i64 = MINUTE_MS / 2;

impl Histogram {
    pub(super) fn of(column: &[Cell]) -> Self {
        let (mut halves, mut absent) = (BTreeMap::new(), 0);
        for cell in column {
            match *cell {
                Cell::Blank => {}
                Cell::Absent => absent += 1,
                Cell::Apart(apart_ms) => *halves.entry((-apart_ms).div_euclid(HALF_MS)).or_default() += 1,
            }
        }
        Self { halves: halves.into_iter().collect(), absent }
    }

    /// The counts under a shift of whole minutes and a rounding.
    pub(super) fn tally(&self, shift_min: i64, rounding: Rounding) -> Tally {
        let mut tally = Tally::default();
        // A rounding up is a rounding down of the time one minute later, except for times on the whole minute.
        let later = 2 * shift_min
            + match rounding {
                Rounding::Nearest => 1,
                Rounding::Up => 2,
                Rounding::Down | Rounding::Exact => 0,
            };
        for (half, count) in &self.halves {
            tally.see((half + later).div_euclid(2), *count);
        }
        tally.see(deviation_min(ABSENT_APART_MS, 0, Rounding::Down), self.absent);
        tally
    }

    /// The middle of the shifts that would print most minutes, in minutes; none for an empty column.
    pub(super) fn middle_min(&self) -> Option<i64> {
        let all: u32 = self.halves.iter().map(|(_, count)| count).sum();
        let mut before = 0;
        let middle = self.halves.iter().find(|(_, count)| {
            before += count;
            2 * before >= all
        });
        middle.map(|(half, _)| -half.div_euclid(2))
    }
}

/// A missing mark is taken as half a day away.
const ABSENT_APART_MS: i64 = -720 * MINUTE_MS;

/// The roundings that pages use. [`Rounding::Exact`] prints no minute.
pub(super) const ROUNDINGS: [Rounding; 3] = [Rounding::Nearest, Rounding::Up, Rounding::Down];

/// How long it takes to say a shift, in nats: the logarithm of how many there are that a person would choose.
pub(super) fn shift_nats(shift_min: i64, usual_min: i64) -> f64 {
    // Margins of authorities are up to some 5, rarely 15 minutes; a longer one takes a nat for each factor e.
    const NEAR_NATS: f64 = 3.0;
    const FAR_NATS: f64 = 4.5;
    if shift_min == usual_min {
        return 0.0;
    }
    match shift_min.abs() {
        0 => 1.0,
        1..=5 => NEAR_NATS + 0.1 * float(shift_min.abs()),
        6..=15 => FAR_NATS,
        more => FAR_NATS + crate::math::ln(float(more) / 15.0) + 1.0,
    }
}
