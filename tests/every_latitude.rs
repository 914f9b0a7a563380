//! A year at every tenth of a degree of latitude, under every rule: every mark exists and is in order, and none jumps
//! further than its rule causes.

mod common;
#[path = "common/plain.rs"]
mod plain;

use std::thread;

use chrono::{TimeDelta, Utc};
use miqat::prayer::{DaySearch, HighLatitude, Latitude, Limit, NightPortion, NightSpan, Scope, Shafaq};
use miqat::{Mark, Method, PartialTimes, Polar, methods};
use plain::{on, schedule};

/// Latitudes in tenths of a degree.
const TENTHS: std::ops::RangeInclusive<i32> = -900..=900;
/// A debug build tests only every 23rd.
const EVERY_TENTH: bool = !cfg!(debug_assertions);
const DAYS: usize = 366;

/// The results of a walk through the latitudes.
#[derive(Clone, Debug, Default)]
struct Seen {
    days: usize,
    /// Marks that the rule did not give, away from the poles themselves.
    gaps: usize,
    /// The largest change of Fajr or Isha from one day to the next within 65° of the equator, in minutes, and where.
    /// The limits of it are our own output: they show a change of a rule.
    step_min: f64,
    step_at: String,
}

fn latitude_fraction(limit: Limit) -> HighLatitude {
    HighLatitude::LatitudeFraction { latitude: Latitude::constant(45.0), limit }
}

fn nearest_latitude(degrees: f64, scope: Scope) -> HighLatitude {
    HighLatitude::NearestLatitude { latitude: Latitude::constant(degrees), scope }
}

/// The marks of a day in order, with any missing; Isha before the next day's Fajr.
fn check_order(day: &PartialTimes<Utc>, next: &PartialTimes<Utc>, place: &str) {
    let mut last: Option<(Mark, chrono::DateTime<Utc>)> = None;
    let today = Mark::ALL.into_iter().filter_map(|mark| Some((mark, day.exact(mark).ok()?)));
    for (mark, time) in today.chain(next.exact(Mark::Fajr).ok().map(|time| (Mark::Fajr, time))) {
        // A millisecond, because both halves of a night that meet in its middle are rounded.
        if let Some((before, at)) = last {
            assert!(
                at <= time + TimeDelta::milliseconds(2),
                "{place}: {before} at {at}, {mark} at {time} ({:?})",
                day.basis(mark)
            );
        }
        last = Some((mark, time));
    }
}

fn walk_latitude(tenths: i32, rule: HighLatitude, polar: Polar, method: Method, seen: &mut Seen) {
    let latitude_deg = f64::from(tenths) / 10.0;
    let schedule = schedule(latitude_deg, method, rule).with_polar(polar);
    let mut days = schedule.partial_days(on(2026, 1, 1)).take(DAYS).map(Result::unwrap);
    let mut day = days.next().unwrap();
    for next in days {
        let place = || format!("{} at {latitude_deg}", day.date());
        check_order(&day, &next, &format!("{rule:?}, {polar:?}: {}", place()));
        if tenths.abs() < 900 {
            seen.gaps += Mark::ALL.into_iter().filter(|mark| day.exact(*mark).is_err()).count();
        }
        for mark in [Mark::Fajr, Mark::Isha] {
            if let (Ok(today), Ok(tomorrow)) = (day.exact(mark), next.exact(mark))
                && tenths.abs() <= 650
            {
                let step_min = ((tomorrow - today).num_milliseconds() as f64 / 60_000.0 - 1440.0).abs();
                if step_min > seen.step_min {
                    (seen.step_min, seen.step_at) = (step_min, format!("{mark}, {}", place()));
                }
            }
        }
        seen.days += 1;
        day = next;
    }
}

/// Only every third tenth for a second variant of a rule, and if each day needs another latitude or day or a whole
/// year.
fn latitudes(rule: HighLatitude, polar: Polar) -> impl Iterator<Item = i32> {
    let is_slow_or_second = matches!(
        rule,
        HighLatitude::LocalEstimation
            | HighLatitude::Seasonal(Shafaq::Ahmar | Shafaq::Abyad)
            | HighLatitude::Portion(NightPortion::Middle, _, Limit::Always)
            | HighLatitude::Portion(NightPortion::Seventh, _, Limit::WhenAbsent)
            | HighLatitude::NearestDay { search: DaySearch::Before, .. }
            | HighLatitude::LastDarkNight
    );
    let stride = if is_slow_or_second || polar != Polar::Unresolved { 3 } else { 1 };
    TENTHS.step_by(if EVERY_TENTH { stride } else { 23 })
}

/// These latitudes under one rule, the south on one thread and the north on another.
fn walk(latitudes: &[i32], rule: HighLatitude, polar: Polar, method: Method) -> Seen {
    let (south, north) = latitudes.split_at(latitudes.len() / 2);
    thread::scope(|scope| {
        let walks = [south, north].map(|latitudes| {
            scope.spawn(move || {
                let mut seen = Seen::default();
                for tenths in latitudes {
                    walk_latitude(*tenths, rule, polar, method, &mut seen);
                }
                seen
            })
        });
        let [south, north] = walks.map(|walk| walk.join().unwrap());
        let (most, least) = if south.step_min > north.step_min { (south, north) } else { (north, south) };
        Seen { days: most.days + least.days, gaps: most.gaps + least.gaps, ..most }
    })
}

/// Every rule, with the largest change of Fajr or Isha from one day to the next in minutes, within 65° of the equator:
/// 3 to 11 minutes if the rule is smooth, otherwise the jump where it starts or stops.
fn rules() -> Vec<(HighLatitude, Method, f64)> {
    let portion = HighLatitude::Portion;
    let nearest_day = |search, scope| HighLatitude::NearestDay { search, scope };
    vec![
        (HighLatitude::Unresolved, methods::MWL, 37.0),
        (portion(NightPortion::Middle, NightSpan::Own, Limit::WhenAbsent), methods::MWL, 39.7),
        (portion(NightPortion::Middle, NightSpan::Own, Limit::Always), methods::MWL, 38.9),
        (portion(NightPortion::Seventh, NightSpan::Following, Limit::Always), methods::MWL, 3.1),
        (portion(NightPortion::Seventh, NightSpan::Own, Limit::WhenAbsent), methods::MWL, 193.8),
        (portion(NightPortion::AngleOver60, NightSpan::SameDay, Limit::Always), methods::MWL, 6.5),
        (nearest_latitude(48.5, Scope::WhenAbsent), methods::MWL, 203.2),
        (nearest_latitude(48.5, Scope::FajrAndIsha), methods::MWL, 3.7),
        (nearest_latitude(48.5, Scope::EveryMark), methods::MWL, 3.7),
        (nearest_latitude(45.0, Scope::FajrAndIsha), methods::MWL, 45.8),
        (latitude_fraction(Limit::WhenAbsent), methods::MWL, 190.2),
        (latitude_fraction(Limit::Always), methods::MWL, 3.5),
        (nearest_day(DaySearch::Nearest, Scope::WhenAbsent), methods::MWL, 72.4),
        (nearest_day(DaySearch::Before, Scope::FajrAndIsha), methods::MWL, 61.2),
        (nearest_day(DaySearch::Nearest, Scope::EveryMark), methods::MWL, 58.4),
        (HighLatitude::Seasonal(Shafaq::General), methods::MOONSIGHTING, 43.1),
        (HighLatitude::Seasonal(Shafaq::Ahmar), methods::MOONSIGHTING, 42.0),
        (HighLatitude::Seasonal(Shafaq::Abyad), methods::MOONSIGHTING, 42.0),
        (HighLatitude::MakkahDurations, methods::MWL, 11.1),
        (HighLatitude::LastDarkNight, methods::DIYANET_NORTH, 5.1),
        (HighLatitude::LocalEstimation, methods::MWL, 10.1),
    ]
}

/// The rules that give every mark of every day.
const fn gives_every_mark(rule: HighLatitude) -> bool {
    matches!(
        rule,
        HighLatitude::NearestLatitude { scope: Scope::EveryMark, .. }
            | HighLatitude::MakkahDurations
            | HighLatitude::LastDarkNight
    )
}

#[test]
fn under_every_rule_times_are_in_order_and_jump_no_further_than_the_rule_makes_them() {
    for (rule, method, most_min) in rules() {
        let latitudes: Vec<i32> = latitudes(rule, Polar::Unresolved).collect();
        let seen = walk(&latitudes, rule, Polar::Unresolved, method);
        println!("{rule:?}: {:.1} min on {}", seen.step_min, seen.step_at);
        assert_eq!(seen.days, latitudes.len() * (DAYS - 1), "{rule:?}");
        // A debug build tests other latitudes, at which a jump may be a little larger.
        let slack = if EVERY_TENTH { 1.0 } else { 1.1 };
        assert!(seen.step_min <= most_min * slack, "{rule:?}: {} min on {}", seen.step_min, seen.step_at);
        assert!(!EVERY_TENTH || seen.step_min > most_min - 0.3, "{rule:?}: {} of {most_min} min", seen.step_min);
        assert_eq!(seen.gaps > 0, !gives_every_mark(rule), "{rule:?}: {} gaps", seen.gaps);
    }
}

#[test]
#[ignore = "the latitudes between those of the test above: two minutes on two cores"]
fn at_every_tenth_of_a_degree_times_are_in_order_under_the_rules_that_need_many_days() {
    for (rule, method, most_min) in rules() {
        let tested: Vec<i32> = latitudes(rule, Polar::Unresolved).collect();
        let others: Vec<i32> = TENTHS.filter(|tenths| !tested.contains(tenths)).collect();
        let seen = walk(&others, rule, Polar::Unresolved, method);
        assert_eq!(seen.days, others.len() * (DAYS - 1), "{rule:?}");
        // At other latitudes a jump may be a little larger.
        assert!(seen.step_min <= most_min * 1.1, "{rule:?}: {} min on {}", seen.step_min, seen.step_at);
    }
}

#[test]
fn no_rule_leaves_fajr_or_isha_of_a_day_that_has_a_sunrise_and_a_sunset() {
    // The estimation and the borrowed days fail where the year has no day to take from.
    for (rule, method, _) in rules().into_iter().filter(|(rule, ..)| *rule != HighLatitude::Unresolved) {
        for latitude_deg in [-80.0, -66.0, -60.3, 48.7, 55.5, 65.9, 69.6, 80.0] {
            let schedule = schedule(latitude_deg, method, rule);
            for date in on(2026, 1, 1).iter_days().take(DAYS) {
                let day = schedule.partial_day(date).unwrap();
                if day.exact(Mark::Sunrise).is_ok() && day.exact(Mark::Sunset).is_ok() {
                    for mark in [Mark::Fajr, Mark::Isha] {
                        assert!(day.exact(mark).is_ok(), "{rule:?} at {latitude_deg}: no {mark} on {date}");
                    }
                }
            }
        }
    }
}

#[test]
fn under_every_rule_for_polar_days_times_are_in_order_and_none_is_missing() {
    for (polar, gaps) in [
        (Polar::Latitude(Latitude::constant(62.0)), false),
        (Polar::NearestLatitude, false),
        (Polar::NearestHalfDegree, false),
        // Within a degree of a pole there are no usual days.
        (Polar::NearestDay, true),
    ] {
        let latitudes: Vec<i32> = latitudes(HighLatitude::MIDDLE, polar).collect();
        let seen = walk(&latitudes, HighLatitude::MIDDLE, polar, methods::MWL);
        assert_eq!(seen.days, latitudes.len() * (DAYS - 1));
        assert_eq!(seen.gaps > 0, gaps, "{polar:?}: {} gaps", seen.gaps);
    }
}

#[test]
fn under_every_rule_for_bright_nights_isha_is_before_fajr_in_the_night_of_minutes_of_a_nearest_latitude() {
    let mut seen = Seen::default();
    for (rule, method, _) in rules() {
        for polar in [Polar::NearestLatitude, Polar::NearestHalfDegree] {
            for tenths in [-780, -681, 669, 684] {
                walk_latitude(tenths, rule, polar, method, &mut seen);
            }
        }
    }
    assert_eq!(seen.days, 21 * 2 * 4 * (DAYS - 1));
}
