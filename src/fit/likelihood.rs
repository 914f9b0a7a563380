//! How likely printed minutes are under a rule.
//!
//! A page is printed by a rule and by people. The model has three kinds of minutes: as computed, one minute off, and further off.
//! Their shares are estimated from the column itself. A minute is less likely the further off it is. The measure is the
//! negative logarithm of the likelihood in nats, to which a rule adds its own length: the number of nats that it takes to say which
//! of the rules it is. The least sum is the best rule. This is the principle of the minimum description length (J. Rissanen, Modeling
//! by shortest data description, Automatica 14 (1978), 465-471).
//!
//! The lengths in nats and the thresholds of a search are our own choice. They were set on the authorities' tables and on pages with
//! random rules, and no source gives them. `tests/fit.rs` and `crates/cli/tests/fit_tables.rs` measure how often they choose well.

use crate::math::ln;
use crate::prayer::Rounding;
use crate::units::MINUTE_MS;

use super::observed::Cell;

/// How many minutes of a column come out, and how the others fail.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    /// As printed.
    pub(super) exact: u32,
    /// One minute off.
    pub(super) beside: u32,
    /// Two minutes away and more, and those of which the day does not have the mark.
    pub(super) far: u32,
    /// The nats of the far ones among themselves.
    far_nats: f64,
}

/// The sum over |k| ≥ 2 of 1/k², which is π²/3 − 2: the scale of the share of a deviation of k minutes among the far ones.
const SUM_OF_FAR: f64 = core::f64::consts::PI * core::f64::consts::PI / 3.0 - 2.0;
/// A missing mark counts as one half a day away.
const ABSENT_MIN: i64 = 720;
/// Half a count for each kind, so that a kind that is not there yet is not impossible (the estimator of Krichevsky and Trofimov,
/// IEEE Transactions on Information Theory 27 (1981), 199-207).
const PRIOR_COUNT: f64 = 0.5;

/// A rule that prints such a share of a mark's minutes needs no other rule.
pub(super) const GOOD_SHARE: f64 = 0.97;

impl Tally {
    /// Counts minutes with this deviation.
    pub(super) fn see(&mut self, deviation_min: i64, count: u32) {
        match deviation_min.abs() {
            0 => self.exact += count,
            1 => self.beside += count,
            far => {
                self.far += count;
                let square = float(far.min(ABSENT_MIN)) * float(far.min(ABSENT_MIN));
                self.far_nats += f64::from(count) * ln(SUM_OF_FAR * square);
            }
        }
    }

    /// The counts of a column under a shift and a rounding.
    pub(super) fn of(column: &[Cell], shift_ms: i64, rounding: Rounding) -> Self {
        let mut tally = Self::default();
        for cell in column {
            match *cell {
                Cell::Blank => {}
                Cell::Absent => tally.see(ABSENT_MIN, 1),
                Cell::Apart(apart_ms) => tally.see(deviation_min(apart_ms, shift_ms, rounding), 1),
            }
        }
        tally
    }

    /// Adds another's counts.
    pub(super) fn add(&mut self, other: &Self) {
        self.exact += other.exact;
        self.beside += other.beside;
        self.far += other.far;
        self.far_nats += other.far_nats;
    }

    /// All minutes.
    pub(super) const fn printed(&self) -> u32 {
        self.exact + self.beside + self.far
    }

    /// The share of minutes that come out; 1 for a column without any.
    pub(super) fn share(&self) -> f64 {
        if self.printed() == 0 { 1.0 } else { f64::from(self.exact) / f64::from(self.printed()) }
    }

    /// The negative logarithm of the likelihood.
    pub(super) fn nats(&self) -> f64 {
        let [exact, beside, far] = [self.exact, self.beside, self.far].map(f64::from);
        let of_all = exact + beside + far + 3.0 * PRIOR_COUNT;
        let part = |count: f64| count * ln(of_all / (count + PRIOR_COUNT));
        part(exact) + part(beside) + beside * core::f64::consts::LN_2 + part(far) + self.far_nats
    }
}

/// The deviation of a printed minute, computed less printed, in whole minutes.
pub(super) fn deviation_min(apart_ms: i64, shift_ms: i64, rounding: Rounding) -> i64 {
    let later_ms = shift_ms - apart_ms;
    match rounding {
        Rounding::Nearest => (later_ms + MINUTE_MS / 2).div_euclid(MINUTE_MS),
        Rounding::Up => -(-later_ms).div_euclid(MINUTE_MS),
        Rounding::Down | Rounding::Exact => later_ms.div_euclid(MINUTE_MS),
    }
}

/// A small whole number.
#[expect(clippy::cast_precision_loss, reason = "the numbers are below 2^52")]
pub(super) const fn float(number: i64) -> f64 {
    number as f64
}

/// The share of a part in a whole; 1 where there is nothing.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    let [part, whole] = [part, whole].map(|count| float(i64::try_from(count).unwrap_or(i64::MAX)));
    if whole < 1.0 { 1.0 } else { part / whole }
}
