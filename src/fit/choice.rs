//! The choice of a mark's rule, shift and rounding by its column.

use alloc::vec::Vec;

use super::likelihood::Tally;
use super::observed::{Cell, Column};
use super::printing::{Histogram, Printing, ROUNDINGS, shift_nats};
use crate::prayer::{AsrRule, DateStep, Rounding};
use crate::units::MINUTE_MS;

/// A mark's rule.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Rule {
    /// The rule of the method from which the search began.
    OfMethod,
    /// A depression in tenths of a degree.
    Depression(i32),
    /// Whole minutes before sunrise or after Maghrib.
    Interval { usual_min: i64, ramadan_min: i64 },
    /// Whole minutes by the date.
    ByDate(Vec<DateStep>),
    /// A rule for the shadow.
    Asr(AsrRule),
}

/// A rule that is tried: its column and how long it takes to say it, in nats.
#[derive(Clone, Debug)]
pub(super) struct Variant {
    pub(super) rule: Rule,
    pub(super) column: Column,
    pub(super) nats: f64,
    /// Whether only short margins go with the rule.
    pub(super) is_margin_short: bool,
}

/// A rule with its shift and rounding.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) rule: Rule,
    pub(super) printing: Printing,
    pub(super) tally: Tally,
    /// How long it takes to say the rule, the shift and the rounding, in nats.
    pub(super) length_nats: f64,
    /// The negative logarithm of the likelihood.
    pub(super) data_nats: f64,
}

impl Choice {
    pub(super) fn nats(&self) -> f64 {
        self.length_nats + self.data_nats
    }
}

/// How far from the column's middle shifts are tried, in minutes.
const REACH_MIN: i64 = 3;
/// The longest shift that is tried, in minutes: beyond the longest margin of an authority, 24 min, and below an interval.
const LONGEST_MIN: i64 = 40;
/// The longest short margin, in minutes.
const SHORT_MIN: i64 = 3;
/// The length, in nats, of a rounding that differs from the rest of the page.
pub(super) const OTHER_ROUNDING_NATS: f64 = 4.0;

/// Calls `see` with each shift and rounding that is near a variant's column.
pub(super) fn each(variant: &Variant, usual: Printing, expected: Rounding, mut see: impl FnMut(Choice)) {
    let from_usual: Vec<Cell> = variant
        .column
        .iter()
        .map(|cell| match *cell {
            Cell::Apart(apart_ms) => Cell::Apart(apart_ms - usual.shift_ms),
            other => other,
        })
        .collect();
    let histogram = Histogram::of(&from_usual);
    let Some(middle_min) = histogram.middle_min() else { return };
    let usual_min = usual.shift_ms.div_euclid(MINUTE_MS);
    // A Maghrib that is counted from a depression has a margin at most, and no time to go back.
    let longest_min = if variant.is_margin_short { SHORT_MIN } else { LONGEST_MIN };
    let near = (middle_min - REACH_MIN..=middle_min + REACH_MIN)
        .filter(|shift| *shift != 0 && (shift + usual_min).abs() <= longest_min);
    for more_min in near.chain([0]) {
        for rounding in ROUNDINGS {
            let printing = Printing { shift_ms: usual.shift_ms + more_min * MINUTE_MS, rounding };
            // At no further shift the minutes are counted as they are printed, on the whole minute too.
            let tally = if more_min == 0 {
                Tally::of(&variant.column, printing.shift_ms, rounding)
            } else {
                histogram.tally(more_min, rounding)
            };
            let of_rounding = if rounding == expected { 0.0 } else { OTHER_ROUNDING_NATS };
            see(Choice {
                rule: variant.rule.clone(),
                printing,
                tally,
                length_nats: variant.nats + shift_nats(usual_min + more_min, usual_min) + of_rounding,
                data_nats: tally.nats(),
            });
        }
    }
}

/// The best of some variants under a page's rounding; none if the page does not print the mark.
pub(super) fn best(variants: &[Variant], usual: Printing, expected: Rounding) -> Option<Choice> {
    let mut best: Option<Choice> = None;
    for variant in variants {
        each(variant, usual, expected, |choice| {
            if best.as_ref().is_none_or(|best| choice.nats() < best.nats()) {
                best = Some(choice);
            }
        });
    }
    best
}

/// Whether a column has a printed minute.
pub(super) fn is_printed(column: &[Cell]) -> bool {
    column.iter().any(|cell| *cell != Cell::Blank)
}
