//! The best rules that begin with a method: its own, or others in their place, mark by mark.

use alloc::boxed::Box;
use alloc::vec::Vec;

use chrono::TimeZone;

use super::candidates::{ASR_RULES, depression, depression_nats, maghrib_nodes};
use super::choice::{Choice, Rule, Variant, best, is_printed};
use super::ground::Ground;
use super::intervals;
use super::likelihood::GOOD_SHARE;
use super::observed::{Cell, Column, ramadan};
use super::place::{Town, nearest};
use super::printing::Printing;
use super::sun::{OF_SUN, sun_nats};
use super::twilight::{Likely, Nights, nights};
use crate::prayer::{FajrRule, HighLatitude, IntervalsByDate, IshaRule, MaghribRule, Method, Rounding, Shift};
use crate::units::MINUTE_MS;
use crate::{Mark, PerMark, Place};

/// A method from which a search begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Base {
    /// The method of the registry; none for the Sun alone.
    pub(super) registered: Option<&'static Method>,
    /// That method as it applies here, in the school of the page, before any change.
    pub(super) unchanged: Method,
    /// The method with the school of the printed Asr.
    pub(super) method: Method,
    /// How long it takes to say it, in nats.
    pub(super) nats: f64,
}

/// A base, the place, and the choice for each printed mark.
#[derive(Clone, Debug)]
pub(super) struct Fitted {
    pub(super) base: Base,
    pub(super) place: Place,
    pub(super) high_latitude: HighLatitude,
    pub(super) choices: PerMark<Option<Choice>>,
    pub(super) nats: f64,
}

/// A page's rounding, and how long it takes to say it, in nats.
type Policy = (PerMark<Rounding>, f64);

/// Another rule for the shadow of Asr than the method's.
const ASR_RULE_NATS: f64 = 8.0;
/// A Maghrib after sunset, which only Ja'fari law has.
const MAGHRIB_NATS: f64 = 4.0;
/// Another point than the one that was given.
const POINT_NATS: f64 = 6.0;

fn policies(own: &PerMark<Rounding>) -> Vec<Policy> {
    let nearest = PerMark::splat(Rounding::Nearest);
    let [up, down] = [Rounding::Up, Rounding::Down].map(PerMark::splat);
    let others = [(nearest, 1.0), (up, 2.5), (up.with(Mark::Sunrise, Rounding::Down), 3.0), (down, 3.5)];
    let mut policies = alloc::vec![(*own, 0.0)];
    policies.extend(others.into_iter().filter(|(rounding, _)| rounding != own));
    policies
}

/// The variants of each mark.
struct Variants {
    sun: PerMark<Vec<Variant>>,
    nights: Vec<Nights>,
    /// Sunrise against the printed Fajr, and the unshifted Maghrib against the printed Isha.
    counted: [Column; 2],
    in_ramadan: Vec<bool>,
}

/// Fits a base, with the point in a town that explains it best.
pub(super) fn fit<Tz: TimeZone>(ground: &Ground<'_, Tz>, base: Base, town: Town, likely: &[Likely]) -> Fitted {
    let place = best_place(ground, &base, town);
    let mut fitted = fit_at(&ground.at(place), base, likely);
    if place != ground.place {
        fitted.nats += POINT_NATS;
    }
    fitted
}

/// The point in a town at which the Sun of a base explains a page best, if it is worth to move there.
fn best_place<Tz: TimeZone>(ground: &Ground<'_, Tz>, base: &Base, town: Town) -> Place {
    let own = ground.columns(&base.method);
    let printings = PerMark::from_fn(|mark| {
        let usual = Printing::of(base.method.shifts()[mark], base.method.rounding()[mark]);
        let is_of_sun = !matches!(mark, Mark::Fajr | Mark::Isha);
        let variant = Variant { rule: Rule::OfMethod, column: own[mark].clone(), nats: 0.0, is_margin_short: false };
        let best = best(&[variant], usual, usual.rounding)?;
        let has_own_rule = base.registered.is_some() && best.tally.share() >= GOOD_SHARE / 2.0;
        (is_of_sun || has_own_rule).then_some(best.printing)
    });
    let place = nearest(ground, &base.method, &printings, town);
    let gain = sun_nats(ground, &base.method, &OF_SUN) - sun_nats(&ground.at(place), &base.method, &OF_SUN);
    if gain > POINT_NATS { place } else { ground.place }
}

/// Fits a base at the ground's place.
fn fit_at<Tz: TimeZone>(ground: &Ground<'_, Tz>, base: Base, likely: &[Likely]) -> Fitted {
    let variants = variants(ground, &base, likely);
    let usual = PerMark::from_fn(|mark| Printing::of(base.method.shifts()[mark], base.method.rounding()[mark]));
    let mut best: Option<Fitted> = None;
    for (rounding, policy_nats) in policies(base.method.rounding()) {
        let mut choices: PerMark<Option<Choice>> =
            PerMark::from_fn(|mark| super::choice::best(&variants.sun[mark], usual[mark], rounding[mark]));
        for nights in &variants.nights {
            for mark in [Mark::Fajr, Mark::Isha] {
                let list = if mark == Mark::Fajr { &nights.fajr } else { &nights.isha };
                let list = counted_from(list, &base.method, &choices, mark);
                let of_sun = super::choice::best(&list, usual[mark], rounding[mark]);
                *choices.get_mut(mark) = with_intervals(ground, &variants, &choices, mark, rounding[mark], of_sun);
            }
            let of_choices: f64 = choices.iter().filter_map(|(_, choice)| Some(choice.as_ref()?.nats())).sum();
            let nats = base.nats + policy_nats + nights.nats + of_choices;
            if best.as_ref().is_none_or(|best| nats < best.nats) {
                let high_latitude = nights.high_latitude;
                best = Some(Fitted { base, place: ground.place, high_latitude, choices: choices.clone(), nats });
            }
        }
    }
    best.unwrap_or_else(|| Fitted {
        base,
        place: ground.place,
        high_latitude: base.method.high_latitude(),
        choices: PerMark::from_fn(|_| None),
        nats: f64::INFINITY,
    })
}

/// The variants of a mark, of which those that are counted from another mark follow its chosen shift.
fn counted_from(variants: &[Variant], method: &Method, choices: &PerMark<Option<Choice>>, mark: Mark) -> Vec<Variant> {
    let from = match (mark, method.fajr(), method.isha()) {
        (Mark::Fajr, FajrRule::BeforeSunriseByDate(_), _) => Mark::Sunrise,
        (Mark::Isha, _, IshaRule::AfterMaghrib { .. } | IshaRule::AfterMaghribByDate(_)) => Mark::Maghrib,
        _ => return variants.to_vec(),
    };
    let own_ms = i64::from(method.shifts()[from].as_millis());
    let more_ms = choices[from].as_ref().map_or(0, |choice| choice.printing.shift_ms - own_ms);
    let follow = |variant: &Variant| match variant.rule {
        Rule::OfMethod => Variant { column: later(&variant.column, more_ms), ..variant.clone() },
        _ => variant.clone(),
    };
    variants.iter().map(follow).collect()
}

/// A column whose times are later.
fn later(column: &[Cell], more_ms: i64) -> Column {
    let later = |cell: &Cell| match *cell {
        Cell::Apart(apart_ms) => Cell::Apart(apart_ms - more_ms),
        other => other,
    };
    column.iter().map(later).collect()
}

/// Chooses anew on other days between the rules of a fit, and nothing else: for all days of a page, after a search on a few.
pub(super) fn fit_again<Tz: TimeZone>(ground: &Ground<'_, Tz>, fitted: &Fitted) -> Fitted {
    let method = fitted.method();
    let base = Base { method, ..fitted.base };
    let own = ground.columns(&method);
    let usual = PerMark::from_fn(|mark| Printing::of(method.shifts()[mark], method.rounding()[mark]));
    let mut choices: PerMark<Option<Choice>> = PerMark::from_fn(|mark| {
        let choice = fitted.choices[mark].as_ref()?;
        let variant = Variant {
            rule: Rule::OfMethod,
            column: own[mark].clone(),
            nats: choice.length_nats,
            is_margin_short: false,
        };
        super::choice::best(&[variant], usual[mark], usual[mark].rounding)
    });
    for (mark, from) in [(Mark::Fajr, Mark::Sunrise), (Mark::Isha, Mark::Maghrib)] {
        if let Some(Rule::ByDate(_)) = fitted.choices[mark].as_ref().map(|choice| &choice.rule) {
            let [(_, before_sunrise), (_, after_maghrib)] = intervals::counted(ground, &method);
            let column = if mark == Mark::Fajr { before_sunrise } else { after_maghrib };
            let shift_ms = choices[from].as_ref().map_or(0, |choice| choice.printing.shift_ms);
            let table = intervals::by_date(ground, from, mark, &later(&column, shift_ms), usual[mark].rounding);
            if let Some(table) = table {
                *choices.get_mut(mark) = Some(table);
            }
        }
    }
    Fitted { base, choices, ..fitted.clone() }
}

/// The best of a choice by the Sun and of the intervals from sunrise or Maghrib.
fn with_intervals<Tz: TimeZone>(
    ground: &Ground<'_, Tz>,
    variants: &Variants,
    choices: &PerMark<Option<Choice>>,
    mark: Mark,
    rounding: Rounding,
    of_sun: Option<Choice>,
) -> Option<Choice> {
    let of_sun = of_sun?;
    if of_sun.rule == Rule::OfMethod && of_sun.tally.share() >= GOOD_SHARE {
        return Some(of_sun);
    }
    let [before_sunrise, after_maghrib] = &variants.counted;
    let (from, sign, column) = match mark {
        Mark::Fajr => (Mark::Sunrise, -1, before_sunrise),
        _ => (Mark::Maghrib, 1, after_maghrib),
    };
    let shift_ms = choices[from].as_ref().map_or(0, |choice| choice.printing.shift_ms);
    // An Isha counts from the authority's Maghrib, with its shift; a Fajr by a fixed interval from sunrise itself.
    let shifted = later(column, shift_ms);
    let fixed_column = if mark == Mark::Fajr { column } else { &shifted };
    let fixed = intervals::fixed(fixed_column, &variants.in_ramadan, sign, rounding);
    let by_date = intervals::by_date(ground, from, mark, &shifted, rounding);
    [Some(of_sun), fixed, by_date].into_iter().flatten().min_by(|one, other| one.nats().total_cmp(&other.nats()))
}

/// The columns of everything that is tried with a base.
fn variants<Tz: TimeZone>(ground: &Ground<'_, Tz>, base: &Base, likely: &[Likely]) -> Variants {
    let method = base.method;
    let own = ground.columns(&method);
    let is_good = |mark: Mark| {
        let usual = Printing::of(method.shifts()[mark], method.rounding()[mark]);
        let variant = Variant { rule: Rule::OfMethod, column: own[mark].clone(), nats: 0.0, is_margin_short: false };
        best(&[variant], usual, usual.rounding).is_none_or(|best| best.tally.share() >= GOOD_SHARE)
    };
    let mut sun = PerMark::from_fn(|mark| {
        let is_twilight = matches!(mark, Mark::Fajr | Mark::Isha);
        if is_twilight || !is_printed(&own[mark]) {
            return Vec::new();
        }
        alloc::vec![Variant { rule: Rule::OfMethod, column: own[mark].clone(), nats: 0.0, is_margin_short: false }]
    });
    if is_printed(&own[Mark::Asr]) && !is_good(Mark::Asr) {
        for rule in ASR_RULES.into_iter().filter(|rule| *rule != method.asr()) {
            let column = ground.columns(&method.with_asr(rule))[Mark::Asr].clone();
            sun.get_mut(Mark::Asr).push(Variant {
                rule: Rule::Asr(rule),
                column,
                nats: ASR_RULE_NATS,
                is_margin_short: false,
            });
        }
    }
    if is_printed(&own[Mark::Maghrib]) && !is_good(Mark::Maghrib) {
        for tenths in maghrib_nodes() {
            let Some(depression) = depression(tenths) else { continue };
            let column =
                ground.columns(&method.with_maghrib(MaghribRule::Depression(depression)))[Mark::Maghrib].clone();
            let nats = MAGHRIB_NATS + depression_nats(tenths);
            sun.get_mut(Mark::Maghrib).push(Variant {
                rule: Rule::Depression(tenths),
                column,
                nats,
                is_margin_short: true,
            });
        }
    }
    let own_twilights: Vec<(Mark, Variant)> = [Mark::Fajr, Mark::Isha]
        .into_iter()
        .filter(|mark| base.registered.is_some() && is_printed(&own[*mark]))
        .map(|mark| {
            (mark, Variant { rule: Rule::OfMethod, column: own[mark].clone(), nats: 0.0, is_margin_short: false })
        })
        .collect();
    let has_no_need = base.registered.is_some() && is_good(Mark::Fajr) && is_good(Mark::Isha);
    let nights = if has_no_need {
        let of = |mark: Mark| {
            own_twilights.iter().filter(|(of, _)| *of == mark).map(|(_, variant)| variant.clone()).collect()
        };
        alloc::vec![Nights {
            high_latitude: method.high_latitude(),
            nats: 0.0,
            fajr: of(Mark::Fajr),
            isha: of(Mark::Isha)
        }]
    } else {
        nights(ground, &method, &own_twilights, likely)
    };
    let counted = intervals::counted(ground, &method).map(|(_, column)| column);
    Variants { sun, nights, counted, in_ramadan: ramadan(ground.days) }
}

impl Fitted {
    /// The method that the choices make.
    ///
    /// A table by the date is kept for the life of the program, because a method is copied freely: some hundred bytes for each
    /// search that finds one.
    pub(super) fn method(&self) -> Method {
        let base = self.base.method;
        let mut method = base;
        if self.high_latitude != method.high_latitude() {
            method = method.with_high_latitude(self.high_latitude);
        }
        for (mark, choice) in &self.choices {
            let Some(choice) = choice else { continue };
            method = by_rule(method, mark, &choice.rule);
            if choice.printing.shift() != method.shifts()[mark] {
                method = method.with_shift(mark, choice.printing.shift());
            }
            if choice.printing.rounding != method.rounding()[mark] {
                method = method.with_rounding(method.rounding().with(mark, choice.printing.rounding));
            }
        }
        if let (None, Some(maghrib)) = (&self.choices[Mark::Sunset], &self.choices[Mark::Maghrib]) {
            // No Maghrib is before sunset. Where the page does not print sunset, sunset must not delay Maghrib.
            let [sunset, latest] = [Mark::Sunset, Mark::Maghrib].map(|mark| method.shifts()[mark]);
            if latest < sunset {
                method = method.with_shift(Mark::Sunset, latest);
            }
            if method.rounding()[Mark::Sunset] != maghrib.printing.rounding {
                method = method.with_rounding(method.rounding().with(Mark::Sunset, maghrib.printing.rounding));
            }
        }
        method
    }
}

/// A method with another rule for a mark.
pub(super) fn by_rule(method: Method, mark: Mark, rule: &Rule) -> Method {
    let minutes = |minutes: i64| {
        i32::try_from(minutes * MINUTE_MS).ok().and_then(|millis| Shift::new(millis).ok()).unwrap_or_default()
    };
    match (mark, rule) {
        (_, Rule::Asr(rule)) => method.with_asr(*rule),
        (Mark::Fajr, Rule::Interval { usual_min, .. }) => {
            method.with_fajr(FajrRule::BeforeSunrise(minutes(*usual_min)))
        }
        (Mark::Isha, Rule::Interval { usual_min, ramadan_min }) => {
            method.with_isha(IshaRule::AfterMaghrib { usual: minutes(*usual_min), ramadan: minutes(*ramadan_min) })
        }
        (_, Rule::Depression(tenths)) => match (mark, depression(*tenths)) {
            (Mark::Fajr, Some(depression)) => method.with_fajr(FajrRule::Depression(depression)),
            (Mark::Maghrib, Some(depression)) => method.with_maghrib(MaghribRule::Depression(depression)),
            (Mark::Isha, Some(depression)) => method.with_isha(IshaRule::Depression(depression)),
            _ => method,
        },
        (Mark::Fajr | Mark::Isha, Rule::ByDate(steps)) => {
            let table: &'static IntervalsByDate = Box::leak(Box::new(IntervalsByDate::new(Vec::leak(steps.clone()))));
            match mark {
                Mark::Fajr => method.with_fajr(FajrRule::BeforeSunriseByDate(table)),
                _ => method.with_isha(IshaRule::AfterMaghribByDate(table)),
            }
        }
        _ => method,
    }
}
