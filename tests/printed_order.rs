//! The printed times are in order at every latitude: for each method of the registry with its margins and roundings,
//! and for the methods with the largest margins under every rule for bright nights and polar days.

#[path = "common/plain.rs"]
mod plain;

use std::collections::BTreeSet;
use std::thread;

use chrono::{DateTime, TimeDelta, Utc};
use miqat::prayer::{DaySearch, HighLatitude, IshaRule, Latitude, Limit, NightPortion, NightSpan, Scope, Shafaq};
use miqat::{Mark, Method, PartialTimes, Polar, methods};
use plain::{on, schedule};

const DAYS: usize = 366;
/// A debug build tests every fifth latitude.
const STRIDE: usize = if cfg!(debug_assertions) { 5 } else { 1 };

/// Latitudes from pole to pole at this distance in tenths of a degree; from 64° on, where days and nights last minutes,
/// three times as many.
fn latitudes(first: i32, tenths: usize) -> impl Iterator<Item = f64> {
    let all = (-900 + first..=900).step_by(tenths.div_ceil(3));
    let is_taken = move |(index, latitude): &(usize, i32)| latitude.abs() >= 640 || index % 3 == 0;
    all.enumerate().filter(is_taken).step_by(STRIDE).map(|(_, latitude)| f64::from(latitude) / 10.0)
}

/// Fails if a date's printed times are not in order; returns whether its Isha is before the next date's Fajr.
fn check_day(day: &PartialTimes<Utc>, next: &PartialTimes<Utc>, place: &dyn Fn() -> String) -> bool {
    let mut last: Option<(Mark, DateTime<Utc>)> = None;
    for mark in Mark::ALL {
        let Ok(time) = day.time(mark) else { continue };
        if let Some((before, at)) = last {
            assert!(at <= time, "{}: {before} is printed at {at}, {mark} at {time}", place());
        }
        last = Some((mark, time));
    }
    // Within 20 minutes a margin may end at the other mark, in the same minute.
    if let (Ok(sunrise), Ok(transit)) = (day.exact(Mark::Sunrise), day.exact(Mark::Dhuhr))
        && transit - sunrise > TimeDelta::minutes(20)
    {
        assert!(day.time(Mark::Sunrise).unwrap() < day.time(Mark::Dhuhr).unwrap(), "{}", place());
    }
    match (day.time(Mark::Isha), next.time(Mark::Fajr)) {
        (Ok(isha), Ok(fajr)) => isha <= fajr,
        _ => true,
    }
}

/// A year of a method at a latitude; returns whether every Isha is before the next Fajr.
fn check_year(latitude_deg: f64, method: &Method, rule: HighLatitude, polar: Polar) -> bool {
    let schedule = schedule(latitude_deg, *method, rule).with_polar(polar);
    let mut days = schedule.partial_days(on(2024, 1, 1)).take(DAYS + 1).map(Result::unwrap);
    let mut day = days.next().unwrap();
    let mut is_before_fajr = true;
    for next in days {
        let place = || format!("{:?}, {rule:?}, {polar:?}: {} at {latitude_deg}", method.id(), day.date());
        is_before_fajr &= check_day(&day, &next, &place);
        day = next;
    }
    is_before_fajr
}

/// Whether Isha comes after an interval, which is not shortened: the registry's, where the night is shorter than it.
fn is_interval(method: &Method) -> bool {
    matches!(method.isha(), IshaRule::AfterMaghrib { .. } | IshaRule::AfterMaghribByDate(_))
}

#[test]
fn every_method_of_the_registry_prints_its_times_in_order_at_every_latitude() {
    let check = |methods: &[&'static Method]| {
        let mut late: BTreeSet<&str> = BTreeSet::new();
        let mut years = 0;
        for (index, method) in methods.iter().enumerate() {
            for latitude_deg in latitudes(index as i32 * 7 % 50, 89) {
                years += 1;
                if !check_year(latitude_deg, method, method.high_latitude(), Polar::Unresolved) {
                    late.insert(method.id().unwrap());
                }
            }
        }
        (late, years)
    };
    let (first, other) = methods::ALL.split_at(methods::ALL.len() / 2);
    let (late, years) = thread::scope(|scope| {
        let [first, other] = [first, other].map(|methods| scope.spawn(move || check(methods)));
        let ((mut late, years), (more, more_years)) = (first.join().unwrap(), other.join().unwrap());
        late.extend(more);
        (late, years + more_years)
    });
    let intervals: BTreeSet<&str> =
        methods::ALL.iter().filter(|method| is_interval(method)).filter_map(|method| method.id()).collect();
    assert_eq!(intervals.len(), 12);
    if STRIDE == 1 {
        assert_eq!(years, 2_473);
        assert_eq!(late, intervals, "their Isha is after the next Fajr somewhere");
    } else {
        assert!(late.is_subset(&intervals), "{late:?}");
    }
}

/// The methods whose margins or roundings bring marks closest together, and one with its own Maghrib.
const NARROW: [&Method; 6] =
    [&methods::DIYANET, &methods::ACJU, &methods::KEMENAG, &methods::TUNISIA, &methods::MOONSIGHTING, &methods::TEHRAN];

fn rules() -> Vec<HighLatitude> {
    let portion = HighLatitude::Portion;
    let nearest_day = |search, scope| HighLatitude::NearestDay { search, scope };
    let nearest_latitude =
        |degrees, scope| HighLatitude::NearestLatitude { latitude: Latitude::constant(degrees), scope };
    vec![
        HighLatitude::Unresolved,
        portion(NightPortion::Middle, NightSpan::Own, Limit::WhenAbsent),
        portion(NightPortion::Middle, NightSpan::Own, Limit::Always),
        portion(NightPortion::Seventh, NightSpan::Following, Limit::Always),
        portion(NightPortion::AngleOver60, NightSpan::SameDay, Limit::Always),
        nearest_latitude(48.5, Scope::WhenAbsent),
        nearest_latitude(48.5, Scope::FajrAndIsha),
        nearest_latitude(48.5, Scope::EveryMark),
        nearest_latitude(45.0, Scope::FajrAndIsha),
        HighLatitude::FIQH_COUNCIL,
        HighLatitude::LatitudeFraction { latitude: Latitude::constant(45.0), limit: Limit::Always },
        nearest_day(DaySearch::Nearest, Scope::WhenAbsent),
        nearest_day(DaySearch::Before, Scope::FajrAndIsha),
        nearest_day(DaySearch::Nearest, Scope::EveryMark),
        HighLatitude::LocalEstimation,
        HighLatitude::Seasonal(Shafaq::General),
        HighLatitude::Seasonal(Shafaq::Ahmar),
        HighLatitude::Seasonal(Shafaq::Abyad),
        HighLatitude::LastDarkNight,
        HighLatitude::MakkahDurations,
    ]
}

#[test]
fn under_every_rule_the_methods_with_the_largest_margins_print_their_times_in_order() {
    let check = |rules: &[HighLatitude]| {
        let mut years = 0;
        for (index, rule) in rules.iter().enumerate() {
            // Where each day searches through a season, two methods must suffice, and through a whole year one.
            let every = match rule {
                HighLatitude::LocalEstimation => NARROW.len(),
                HighLatitude::LastDarkNight | HighLatitude::MakkahDurations | HighLatitude::NearestDay { .. } => 4,
                _ => 1,
            };
            let methods = NARROW.iter().step_by(every);
            for (method, latitude_deg) in
                methods.flat_map(|method| latitudes(index as i32 * 7 % 60, 310).map(move |at| (method, at)))
            {
                let polars = [Polar::Unresolved, Polar::NearestDay];
                for polar in polars.into_iter().take(if latitude_deg.abs() < 64.0 { 1 } else { 2 }) {
                    let is_before_fajr = check_year(latitude_deg, method, *rule, polar);
                    assert!(is_before_fajr, "{:?}, {rule:?}, {polar:?} at {latitude_deg}", method.id());
                    years += 1;
                }
            }
        }
        years
    };
    let rules = rules();
    let (first, other) = rules.split_at(rules.len() / 2 + 2);
    let years: usize = thread::scope(|scope| {
        let halves = [first, other].map(|rules| scope.spawn(move || check(rules)));
        halves.into_iter().map(|half| half.join().unwrap()).sum()
    });
    // Our own count, which shows that no year was left out.
    assert!(STRIDE > 1 || years == 1_440, "{years}");
}

#[test]
fn nights_and_days_of_minutes_keep_their_order_under_every_rule_for_polar_days() {
    for polar in [Polar::NearestLatitude, Polar::NearestHalfDegree, Polar::Latitude(Latitude::constant(65.0))] {
        for method in NARROW {
            for latitude_deg in [-88.3, -71.1, -66.2, 65.8, 69.6, 78.2].into_iter().step_by(STRIDE) {
                assert!(check_year(latitude_deg, method, method.high_latitude(), polar), "{:?}", method.id());
            }
        }
    }
}

#[test]
fn isha_of_the_moonsighting_committee_is_not_before_its_maghrib() {
    // At 65° the time borrowed from 60° falls between sunset and a Maghrib three minutes later.
    for (latitude_deg, date) in [(65.0, on(2024, 5, 19)), (-65.0, on(2024, 11, 20))] {
        let method = methods::MOONSIGHTING;
        let day = schedule(latitude_deg, method, method.high_latitude()).day(date).unwrap();
        assert!(day.isha() - day.maghrib() > TimeDelta::minutes(10), "{day}");
    }
}
