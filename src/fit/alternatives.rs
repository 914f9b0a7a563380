//! A mark's rule, and other rules that print the same rows.

use alloc::vec::Vec;
use core::mem::discriminant;

use chrono::TimeZone;

use super::base::{Fitted, by_rule};
use super::candidates::{ASR_RULES, HALF, depression, depression_nats, tenths};
use super::choice::{Choice, Rule, Variant, best, each, is_printed};
use super::ground::Ground;
use super::likelihood::Tally;
use super::observed::{Cell, spread};
use super::printing::Printing;
use super::twilight::with_depression;
use crate::math::exp;
use crate::prayer::{AsrRule, FajrRule, IshaRule, MaghribRule, Method, Rounding, Shift};
use crate::units::MINUTE_MS;
use crate::{Depression, Madhab, Mark};

/// The rule of a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum MarkRule {
    /// Sunrise, noon or sunset.
    Sun,
    /// The rule of Fajr.
    Fajr(FajrRule),
    /// The rule of Asr.
    Asr(AsrRule, Madhab),
    /// The rule of Maghrib.
    Maghrib(MaghribRule),
    /// The rule of Isha.
    Isha(IshaRule),
}

/// Another rule that prints a mark's rows nearly as well.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Alternative {
    /// The rule.
    pub rule: MarkRule,
    /// The margin.
    pub shift: Shift,
    /// The rounding.
    pub rounding: Rounding,
    /// How many rows it prints to the minute.
    pub exact: usize,
    /// How many times less likely the rows are under it than under the chosen rule; below 1 if they are more likely, and the chosen
    /// rule is simpler.
    pub times_less_likely: f64,
}

/// Rules whose likelihoods differ by less than a factor of 20 are not distinguished: ln 20.
pub(super) const TELLING_NATS: f64 = 2.995_732_273_553_991;
/// The most alternatives that are listed.
const MOST: usize = 12;
/// A shadow by another rule than the astronomical definition.
const OTHER_SHADOW_NATS: f64 = 8.0;
/// The days on which alternatives are tried first, and how far behind they may be there, in nats.
const FEW_DAYS: usize = 24;
const FEW_NATS: f64 = 9.0;
/// How far from the chosen depression others are tried, in tenths of a degree.
const REACH_TENTHS: i32 = 60;
/// Within this distance every tenth is tried, and beyond it halves.
const FINE_TENTHS: i32 = 10;
/// The search in a direction ends after this many depressions in a row that do not explain the page.
const MOST_MISSES: usize = 3;

impl MarkRule {
    /// The rule of a method.
    pub(super) const fn of(method: &Method, mark: Mark) -> Self {
        match mark {
            Mark::Sunrise | Mark::Dhuhr | Mark::Sunset => Self::Sun,
            Mark::Fajr => Self::Fajr(method.fajr()),
            Mark::Asr => Self::Asr(method.asr(), method.madhab()),
            Mark::Maghrib => Self::Maghrib(method.maghrib()),
            Mark::Isha => Self::Isha(method.isha()),
        }
    }

    /// Whether both are depressions, intervals, or tables by the date.
    pub(super) fn is_of_kind(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Fajr(one), Self::Fajr(other)) => discriminant(one) == discriminant(other),
            (Self::Isha(one), Self::Isha(other)) => discriminant(one) == discriminant(other),
            _ => self == other,
        }
    }
}

/// The rules that print the same rows as a given one.
#[derive(Clone, Debug, Default)]
pub(super) struct Untold {
    /// Other rules, the simplest first; of several depressions with one shift and rounding the simplest alone.
    pub(super) alternatives: Vec<Alternative>,
    /// The least and the greatest depression with the rule's own shift and rounding.
    pub(super) depressions: Option<(Depression, Depression)>,
}

/// The rules that print the same rows as a fit's.
pub(super) fn untold<Tz: TimeZone>(ground: &Ground<'_, Tz>, fitted: &Fitted, mark: Mark) -> Untold {
    let method = fitted.method();
    let chosen = Printing::of(method.shifts()[mark], method.rounding()[mark]);
    let own = ground.columns(&method)[mark].clone();
    if !is_printed(&own) {
        return Untold::default();
    }
    let data_nats = Tally::of(&own, chosen.shift_ms, chosen.rounding).nats();
    let mut variants = alloc::vec![Variant { rule: Rule::OfMethod, column: own, nats: 0.0, is_margin_short: false }];
    let own_depression = method.depression(mark).filter(|_| mark != Mark::Maghrib);
    if let Some(depression) = own_depression {
        variants.extend(depressions(ground, &method, mark, tenths(depression.degrees())));
    }
    if mark == Mark::Asr {
        for rule in ASR_RULES.into_iter().filter(|rule| *rule != method.asr()) {
            let column = ground.columns(&method.with_asr(rule))[mark].clone();
            let nats = if rule == AsrRule::Airless { 0.0 } else { OTHER_SHADOW_NATS };
            variants.push(Variant { rule: Rule::Asr(rule), column, nats, is_margin_short: false });
        }
    }
    let mut found: Vec<(f64, Choice)> = Vec::new();
    for variant in &variants {
        each(variant, chosen, chosen.rounding, |other| {
            let is_chosen = other.rule == Rule::OfMethod && other.printing == chosen;
            if !is_chosen
                && other.tally.exact > 0
                && other.data_nats - data_nats <= TELLING_NATS
                && !is_same(&other, chosen)
            {
                found.push((other.length_nats, other));
            }
        });
    }
    found.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let with_own_printing = found.iter().filter(|(_, other)| other.printing == chosen);
    let tied = with_own_printing.filter_map(|(_, other)| match other.rule {
        Rule::Depression(tenths) => depression(tenths),
        _ => None,
    });
    let depressions = own_depression.map(|own| {
        tied.fold((own, own), |(least, most), tied| {
            (if tied < least { tied } else { least }, if tied > most { tied } else { most })
        })
    });
    let mut untold = Untold { alternatives: Vec::new(), depressions };
    let mut printings: Vec<(Printing, bool)> = Vec::new();
    for (_, other) in found {
        let kind = (other.printing, matches!(other.rule, Rule::Depression(_)));
        let is_told = printings.contains(&kind) || kind == (chosen, true);
        if untold.alternatives.len() < MOST && !is_told {
            printings.push(kind);
            untold.alternatives.push(Alternative {
                rule: MarkRule::of(&by_rule(method, mark, &other.rule), mark),
                shift: other.printing.shift(),
                rounding: other.printing.rounding,
                exact: usize::try_from(other.tally.exact).unwrap_or_default(),
                times_less_likely: exp(other.data_nats - data_nats),
            });
        }
    }
    untold
}

/// The depressions near a chosen one that a few days do not rule out under their best shift.
fn depressions<Tz: TimeZone>(ground: &Ground<'_, Tz>, method: &Method, mark: Mark, at: i32) -> Vec<Variant> {
    let chosen = Printing::of(method.shifts()[mark], method.rounding()[mark]);
    let few = spread(ground.days, FEW_DAYS);
    let on_few = ground.with_days(&few);
    let least = |column: &[Cell]| {
        let variant = Variant { rule: Rule::OfMethod, column: column.to_vec(), nats: 0.0, is_margin_short: false };
        best(&[variant], chosen, chosen.rounding).map_or(f64::INFINITY, |best| best.data_nats)
    };
    let own_nats = least(&on_few.columns(method)[mark]);
    let mut variants = Vec::new();
    for sign in [-1, 1] {
        let mut misses = 0;
        let near = 1..=FINE_TENTHS;
        let further = (FINE_TENTHS + 1..=REACH_TENTHS).filter(|more| (at + sign * more) % HALF == 0);
        for tenths in near.chain(further).map(|more| at + sign * more) {
            let Some(other) = with_depression(method, mark, tenths).filter(|_| misses < MOST_MISSES) else { break };
            if least(&on_few.columns(&other)[mark]) > own_nats + FEW_NATS {
                misses += 1;
                continue;
            }
            misses = 0;
            let (column, nats) = (ground.columns(&other)[mark].clone(), depression_nats(tenths));
            variants.push(Variant { rule: Rule::Depression(tenths), column, nats, is_margin_short: false });
        }
    }
    variants
}

/// A rounding up is a rounding down of a time one minute later: the same rule in other words.
fn is_same(other: &Choice, chosen: Printing) -> bool {
    let as_down = |printing: Printing| match printing.rounding {
        Rounding::Up => Some(printing.shift_ms + MINUTE_MS),
        Rounding::Down => Some(printing.shift_ms),
        Rounding::Nearest | Rounding::Exact => None,
    };
    other.rule == Rule::OfMethod && as_down(other.printing).is_some() && as_down(other.printing) == as_down(chosen)
}
