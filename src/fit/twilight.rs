//! The rules of Fajr and Isha that are tried: depressions, under the rules for nights without darkness.

use alloc::vec::Vec;

use chrono::TimeZone;

use super::candidates::{depression, depression_nats, high_latitudes, twilight_nodes};
use super::choice::{Rule, Variant, best};
use super::ground::Ground;
use super::intervals::{counted, fixed};
use super::likelihood::GOOD_SHARE;
use super::observed::{Cell, ramadan, spread};
use super::printing::Printing;
use crate::Mark;
use crate::prayer::{FajrRule, HighLatitude, IshaRule, Method, Rounding};

/// The variants of Fajr and Isha under a rule for nights without darkness.
#[derive(Clone, Debug)]
pub(super) struct Nights {
    pub(super) high_latitude: HighLatitude,
    /// How long it takes to say the rule, in nats.
    pub(super) nats: f64,
    pub(super) fajr: Vec<Variant>,
    pub(super) isha: Vec<Variant>,
}

/// Nights of these latitudes can be without darkness, in degrees: at 45° the Sun is 21.6° below the horizon at midnight in June, and
/// the fraction rules reach down to it.
const BRIGHT_FROM_DEG: f64 = 44.0;
/// The days on which the rules for nights without darkness are told apart.
const FEW_DAYS: usize = 24;
/// How many of them are tried in full.
const MOST_RULES: usize = 3;
/// The length, in nats, of a rule that is not the method's own: it is one of some twenty.
const OTHER_RULE_NATS: f64 = 3.0;
/// How many of the best depressions are refined.
const REFINED: usize = 2;
/// The depressions of a coarse search, in tenths of a degree.
const COARSE: [i32; 7] = [90, 120, 140, 150, 165, 180, 200];
/// How far from the best of them others are tried, in tenths of a degree.
const COARSE_REACH: i32 = 16;
/// How many of the likeliest depressions are computed again with the best depression of the other mark.
const PARTED: usize = 8;
/// The marks of the twilights.
const TWILIGHTS: [Mark; 2] = [Mark::Fajr, Mark::Isha];

const UNSHIFTED: Printing = Printing { shift_ms: 0, rounding: Rounding::Nearest };

/// A rule for nights without darkness that may explain a page, and the depressions to try with it, in tenths of a degree.
#[derive(Clone, Debug)]
pub(super) struct Likely {
    rule: HighLatitude,
    tenths: Vec<i32>,
}

/// The nights of a place under the rules that may explain them, the method's own first.
pub(super) fn nights<Tz: TimeZone>(
    ground: &Ground<'_, Tz>,
    method: &Method,
    own: &[(Mark, Variant)],
    likely: &[Likely],
) -> Vec<Nights> {
    let own_rule = method.high_latitude();
    let is_own = |likely: &&Likely| likely.rule == own_rule;
    let of_own = match likely.iter().find(is_own) {
        Some(likely) => likely.tenths.clone(),
        // By the Sun alone a day is quickly computed, and a shift can hide which depression is near.
        None if !is_bright(ground) => twilight_nodes(),
        None => COARSE.to_vec(),
    };
    let mut rules = alloc::vec![(own_rule, 0.0, of_own)];
    let others = likely.iter().filter(|likely| !is_own(likely));
    rules.extend(others.map(|likely| (likely.rule, OTHER_RULE_NATS, likely.tenths.clone())));
    let mut all = Vec::new();
    for (rule, nats, tenths) in rules {
        let under = method.with_high_latitude(rule);
        let mut nights = Nights { high_latitude: rule, nats, fajr: Vec::new(), isha: Vec::new() };
        if rule == own_rule {
            for (mark, variant) in own {
                nights.list(*mark).push(variant.clone());
            }
        }
        nights.add(ground, &under, &tenths);
        nights.refine(ground, &under);
        if is_bright(ground) {
            nights.part(ground, &under);
        }
        all.push(nights);
    }
    all
}

/// The rules for nights without darkness that explain a few days best, by coarse depressions.
pub(super) fn likely_rules<Tz: TimeZone>(ground: &Ground<'_, Tz>, method: &Method) -> Vec<Likely> {
    let latitude = ground.place.point().latitude();
    let is_bright = is_bright(ground);
    let few = spread(ground.days, FEW_DAYS);
    let ground = ground.with_days(&few);
    // A mark at an interval says nothing of the rule.
    let of_intervals = counted(&ground, method).map(|(sign, column)| {
        fixed(&column, &ramadan(&few), sign, Rounding::Nearest).map_or(f64::INFINITY, |fixed| fixed.data_nats)
    });
    let mut ranked: Vec<(f64, Likely)> = Vec::new();
    // Where every night is dark, only those rules are told apart that change dark nights too.
    let rules = high_latitudes().into_iter().filter(|rule| is_bright || !rule.leaves_whole_days_alone(latitude));
    for rule in rules {
        let under = method.with_high_latitude(rule);
        let mut nights = Nights { high_latitude: rule, nats: 0.0, fajr: Vec::new(), isha: Vec::new() };
        nights.add(&ground, &under, &COARSE);
        let nats = |variants: &[Variant], of_interval: f64| {
            best(variants, UNSHIFTED, Rounding::Nearest).map_or(0.0, |best| best.data_nats.min(of_interval))
        };
        let near = |tenths: &[i32]| -> Vec<i32> {
            let is_near = |node: &i32| tenths.iter().any(|tenth| (node - tenth).abs() <= COARSE_REACH);
            twilight_nodes().into_iter().filter(is_near).collect()
        };
        let best_of = |nights: &mut Nights, mark: Mark| -> Vec<i32> {
            nights.ranked(mark).into_iter().take(REFINED).map(|(tenth, _)| tenth).collect()
        };
        let tenths = [best_of(&mut nights, Mark::Fajr), best_of(&mut nights, Mark::Isha)].concat();
        ranked.push((
            nats(&nights.fajr, of_intervals[0]) + nats(&nights.isha, of_intervals[1]),
            Likely { rule, tenths: near(&tenths) },
        ));
    }
    ranked.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    ranked.into_iter().take(MOST_RULES).map(|(_, likely)| likely).collect()
}

/// Whether some nights of a place may be without darkness.
fn is_bright<Tz>(ground: &Ground<'_, Tz>) -> bool {
    ground.place.point().latitude().degrees().abs() >= BRIGHT_FROM_DEG
}

impl Nights {
    fn list(&mut self, mark: Mark) -> &mut Vec<Variant> {
        if mark == Mark::Fajr { &mut self.fajr } else { &mut self.isha }
    }

    /// Adds variants of these depressions for both marks at once, in tenths of a degree.
    fn add<Tz: TimeZone>(&mut self, ground: &Ground<'_, Tz>, method: &Method, tenths: &[i32]) {
        for tenth in tenths {
            let both = with_depression(method, Mark::Fajr, *tenth)
                .and_then(|method| with_depression(&method, Mark::Isha, *tenth));
            let Some(both) = both else { continue };
            let columns = ground.columns(&both);
            for mark in TWILIGHTS {
                self.push(mark, *tenth, &columns[mark]);
            }
        }
    }

    fn push(&mut self, mark: Mark, tenth: i32, column: &[Cell]) {
        if column.iter().any(|cell| *cell != Cell::Blank) {
            let nats = depression_nats(tenth);
            self.list(mark).push(Variant {
                rule: Rule::Depression(tenth),
                column: column.to_vec(),
                nats,
                is_margin_short: false,
            });
        }
    }

    /// Computes each mark again with the best depression of the other, because a rule that borrows a whole night depends on both.
    fn part<Tz: TimeZone>(&mut self, ground: &Ground<'_, Tz>, method: &Method) {
        for (mark, other) in [(Mark::Isha, Mark::Fajr), (Mark::Fajr, Mark::Isha)] {
            let Some((of_other, _)) = self.ranked(other).first().copied() else { continue };
            let near: Vec<i32> = self.ranked(mark).into_iter().take(PARTED).map(|(tenth, _)| tenth).collect();
            let Some(beside) = with_depression(method, other, of_other) else { continue };
            self.list(mark).retain(|variant| variant.rule == Rule::OfMethod);
            for tenth in near {
                if let Some(method) = with_depression(&beside, mark, tenth) {
                    let columns = ground.columns(&method);
                    self.push(mark, tenth, &columns[mark]);
                }
            }
        }
    }

    /// Adds the tenths near the best depressions, if these explain too little.
    fn refine<Tz: TimeZone>(&mut self, ground: &Ground<'_, Tz>, method: &Method) {
        let mut tenths: Vec<i32> = Vec::new();
        for mark in TWILIGHTS {
            let ranked = self.ranked(mark);
            if ranked.first().is_some_and(|(_, share)| *share < GOOD_SHARE) {
                tenths.extend(ranked.iter().take(REFINED).flat_map(|(tenth, _)| tenth - 4..=tenth + 4));
            }
        }
        self.add_new(ground, method, tenths);
    }

    /// The depressions of a mark, the likeliest first, each with the share of minutes that come out.
    fn ranked(&mut self, mark: Mark) -> Vec<(i32, f64)> {
        let mut ranked: Vec<(f64, f64, i32)> = Vec::new();
        for variant in self.list(mark).iter() {
            if let (Rule::Depression(tenth), Some(best)) =
                (&variant.rule, best(core::slice::from_ref(variant), UNSHIFTED, Rounding::Nearest))
            {
                ranked.push((best.nats(), best.tally.share(), *tenth));
            }
        }
        ranked.sort_by(|one, other| one.0.total_cmp(&other.0));
        ranked.into_iter().map(|(_, share, tenth)| (tenth, share)).collect()
    }

    /// Adds variants of those depressions that are not there yet.
    fn add_new<Tz: TimeZone>(&mut self, ground: &Ground<'_, Tz>, method: &Method, mut tenths: Vec<i32>) {
        let is_there =
            |tenth: i32| self.fajr.iter().chain(&self.isha).any(|variant| variant.rule == Rule::Depression(tenth));
        tenths.sort_unstable();
        tenths.dedup();
        tenths.retain(|tenth| !is_there(*tenth));
        self.add(ground, method, &tenths);
    }
}

/// A method with a depression for a mark, in tenths of a degree.
pub(super) fn with_depression(method: &Method, mark: Mark, tenths: i32) -> Option<Method> {
    let depression = depression(tenths)?;
    Some(match mark {
        Mark::Fajr => method.with_fajr(FajrRule::Depression(depression)),
        _ => method.with_isha(IshaRule::Depression(depression)),
    })
}
