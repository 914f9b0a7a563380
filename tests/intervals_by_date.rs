//! Intervals by the calendar date: those of London's timetable on each date, 29 February, and their effect in a
//! schedule.

mod common;

use chrono::{Datelike, NaiveDate, TimeDelta};
use common::rows;
use miqat::batch::Batch;
use miqat::prayer::{Basis, DateStep, FajrRule, IntervalsByDate, IshaRule};
use miqat::{Coordinates, Mark, Method, Rounding, Schedule, Shift, methods};
use proptest::prelude::*;

const FAJR: IntervalsByDate = IntervalsByDate::LONDON_UNIFIED_FAJR;
const ISHA: IntervalsByDate = IntervalsByDate::LONDON_UNIFIED_ISHA;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn the_steps_of_london_give_the_intervals_of_its_timetable_on_each_date_of_a_year() {
    let rows = rows("methods/london-unified/intervals.csv");
    for row in &rows {
        // In a year without a 29 February.
        let date: NaiveDate = format!("2025-{}", row.text("date")).parse().unwrap();
        assert_eq!(FAJR.on(date), Shift::minutes(row.get("sunrise_minus_fajr_min")), "Fajr on {date}");
        assert_eq!(ISHA.on(date), Shift::minutes(row.get("isha_minus_maghrib_min")), "Isha on {date}");
    }
    assert_eq!(rows.len(), 365);
    assert_eq!((FAJR.steps().len(), ISHA.steps().len()), (88, 87));
}

#[test]
fn the_29th_of_february_has_the_interval_of_the_28th() {
    for intervals in [FAJR, ISHA, IntervalsByDate::UKRAINE_ISHA] {
        assert_eq!(intervals.on(date(2024, 2, 29)), intervals.on(date(2024, 2, 28)));
    }
    static STEPS: [DateStep; 2] = [DateStep::new(2, 29, Shift::minutes(80)), DateStep::new(2, 1, Shift::minutes(90))];
    let own = IntervalsByDate::new(&STEPS);
    assert_eq!(own.on(date(2024, 2, 29)), Shift::minutes(80), "unless a step begins on it");
    assert_eq!(own.on(date(2025, 3, 1)), Shift::minutes(80), "which holds in other years from the next day on");
    assert_eq!(own.on(date(2025, 1, 31)), Shift::minutes(80), "and over the new year");
    assert_eq!(IntervalsByDate::new(&[]).on(date(2025, 1, 1)), Shift::ZERO);
}

fn at(latitude_deg: f64) -> Schedule<chrono_tz::Tz> {
    let point = Coordinates::new(latitude_deg, -0.1673).unwrap();
    Schedule::new(point, chrono_tz::Europe::London, methods::LONDON_UNIFIED)
}

#[test]
fn fajr_and_isha_are_the_printed_sunrise_and_maghrib_and_whole_minutes_of_the_date_at_every_latitude_with_a_sunrise() {
    let mut days = 0;
    for latitude_deg in [-40.0, 0.0, 51.5, 56.0, 65.0] {
        for date in date(2024, 1, 1).iter_days().take(366) {
            let day = at(latitude_deg).day(date).unwrap();
            assert_eq!(day.sunrise() - day.fajr(), TimeDelta::from(FAJR.on(date)), "Fajr at {latitude_deg} on {date}");
            assert_eq!(day.isha() - day.maghrib(), TimeDelta::from(ISHA.on(date)), "Isha at {latitude_deg} on {date}");
            assert_eq!([day.basis(Mark::Fajr), day.basis(Mark::Isha)], [Basis::Interval; 2]);
            days += 1;
        }
    }
    assert_eq!(days, 5 * 366);
}

#[test]
fn the_users_own_margin_moves_a_mark_and_not_the_one_counted_from_it() {
    let (london, june) = (at(51.5), date(2026, 6, 21));
    let shifted = london.with_shift(Mark::Maghrib, Shift::minutes(10)).with_shift(Mark::Sunrise, Shift::minutes(-10));
    let (own, day) = (shifted.day(june).unwrap(), london.day(june).unwrap());
    assert_eq!((own.isha(), own.fajr()), (day.isha(), day.fajr()));
    assert_eq!(own.maghrib() - day.maghrib(), TimeDelta::minutes(10));
    // The authority's margin moves both.
    let method = methods::LONDON_UNIFIED.with_shift(Mark::Maghrib, Shift::minutes(13));
    let theirs = Schedule::new(*london.place(), chrono_tz::Europe::London, method).day(june).unwrap();
    assert_eq!(theirs.isha() - day.isha(), TimeDelta::minutes(10));
}

/// Some steps, which are valid as long as the test runs.
fn steps() -> impl Strategy<Value = &'static [DateStep]> {
    let step = (1_u8..=12, 1_u8..=31, -300_i16..=300);
    let step = step.prop_map(|(month, day, minutes)| DateStep::new(month, day, Shift::minutes(minutes)));
    prop::collection::vec(step, 1..40).prop_map(|mut steps| {
        steps.sort_by_key(|step| (step.month(), step.day()));
        steps.dedup_by_key(|step| (step.month(), step.day()));
        &*steps.leak()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_date_has_the_interval_of_the_last_step_before_it(steps in steps(), ordinal in 1_u32..=366) {
        let date = NaiveDate::from_yo_opt(2024, ordinal).unwrap();
        // Day by day from the new year, beginning with the last step of the year before.
        let mut expected = steps.last().unwrap().interval();
        for past in NaiveDate::from_yo_opt(2024, 1).unwrap().iter_days().take_while(|past| *past <= date) {
            let begins = |step: &&DateStep| (u32::from(step.month()), u32::from(step.day())) == (past.month(), past.day());
            // A day that no year has, such as 31 April, is passed on the way to the first of the next month.
            let passed = |step: &&DateStep| {
                let is_no_day = NaiveDate::from_ymd_opt(2024, step.month().into(), step.day().into()).is_none();
                is_no_day && past.day() == 1 && u32::from(step.month()) + 1 == past.month()
            };
            let step = steps.iter().rfind(begins).or_else(|| steps.iter().rfind(passed));
            expected = step.map_or(expected, |step| step.interval());
        }
        let intervals = IntervalsByDate::new(steps);
        prop_assert_eq!(intervals.on(date), expected);
        let reversed: Vec<DateStep> = steps.iter().rev().copied().collect();
        prop_assert_eq!(IntervalsByDate::new(reversed.leak()).on(date), expected);
    }

    #[test]
    fn a_batch_has_the_intervals_of_each_date(steps in steps(), latitude_deg in -60.0..60.0, ordinal in 1_u32..=300) {
        let intervals: &'static IntervalsByDate = Box::leak(Box::new(IntervalsByDate::new(steps)));
        let method = Method::custom(
            FajrRule::BeforeSunriseByDate(intervals),
            IshaRule::AfterMaghribByDate(intervals),
        )
        .with_rounding(miqat::PerMark::splat(Rounding::Exact));
        let first = NaiveDate::from_yo_opt(2024, ordinal).unwrap();
        let point = Coordinates::new(latitude_deg, 20.0).unwrap();
        let batch = Batch::new(method, first, 70).run(&[point]).unwrap();
        let schedule = Schedule::new(point, chrono::FixedOffset::east_opt(3600).unwrap(), method);
        for (day, date) in first.iter_days().take(70).enumerate() {
            let times = schedule.day(date).unwrap();
            for mark in [Mark::Fajr, Mark::Isha] {
                let by_schedule = times.time(mark).timestamp();
                prop_assert!((batch.column(mark)[day] - by_schedule).abs() <= 1, "{} on {}", mark, date);
            }
        }
    }
}
