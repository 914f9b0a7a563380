//! Each rule for nights without darkness gives the result of its source, north and south, on every day of two years.

mod common;
#[path = "common/plain.rs"]
mod plain;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use common::{Gauge, rows};
use miqat::prayer::{
    Basis, DaySearch, FajrRule, HighLatitude, IshaRule, Latitude, Limit, NightPortion, NightSpan, Scope, Shafaq,
};
use miqat::{AbsentReason, Angle, Coordinates, Depression, Madhab, Mark, Method, Schedule, Shift, methods};
use plain::{MINUTE_MS, Plain, into_night, on, schedule, walk};

/// Compares two years of a rule with its definition, to the millisecond, and counts the marks that the rule sets.
/// `by_rule` is our own count of the times that the rule gave, which shows that it applies.
fn check(latitude_deg: f64, rule: HighLatitude, by_rule: usize, expected: impl Fn(NaiveDate, Mark) -> (f64, Basis)) {
    let (counted, worst_ms) = walk(&schedule(latitude_deg, methods::MWL, rule), expected, |_, _, _| {});
    assert!(worst_ms <= 2.0, "{rule:?} at {latitude_deg}: {worst_ms} ms");
    assert_eq!(counted, by_rule, "{rule:?} at {latitude_deg}");
}

/// The maximum for Fajr, the minimum for the others: a mark deeper in the night than a bound is set to the bound.
fn bounded(mark: Mark, sun: Option<i64>, bound: (f64, Basis)) -> (f64, Basis) {
    match sun {
        Some(ms) if mark == Mark::Fajr && ms as f64 >= bound.0 - 0.5 => (ms as f64, Basis::Sun),
        Some(ms) if mark != Mark::Fajr && ms as f64 <= bound.0 + 0.5 => (ms as f64, Basis::Sun),
        _ => bound,
    }
}

fn portion_of(portion: NightPortion, mark: Mark) -> f64 {
    match (portion, mark) {
        (NightPortion::Middle, _) => 0.5,
        (NightPortion::Seventh, _) => 1.0 / 7.0,
        (_, Mark::Fajr) => 18.0 / 60.0,
        _ => 17.0 / 60.0,
    }
}

#[test]
fn a_portion_is_taken_of_the_night_that_is_asked_for() {
    for (latitude_deg, portion, span, limit, by_rule) in [
        (51.5, NightPortion::Middle, NightSpan::Own, Limit::WhenAbsent, 213),
        (-51.5, NightPortion::Middle, NightSpan::Own, Limit::WhenAbsent, 202),
        (51.5, NightPortion::Seventh, NightSpan::Own, Limit::Always, 842),
        (-54.8, NightPortion::Seventh, NightSpan::Following, Limit::Always, 920),
        (59.9, NightPortion::AngleOver60, NightSpan::Following, Limit::Always, 570),
        (-59.9, NightPortion::AngleOver60, NightSpan::SameDay, Limit::WhenAbsent, 449),
        (65.0, NightPortion::Seventh, NightSpan::SameDay, Limit::WhenAbsent, 589),
        (-65.0, NightPortion::AngleOver60, NightSpan::Own, Limit::Always, 651),
    ] {
        let plain = Plain::new(latitude_deg, methods::MWL);
        check(latitude_deg, HighLatitude::Portion(portion, span, limit), by_rule, |date, mark| {
            let night = match span {
                NightSpan::Own => plain.night(date, mark),
                NightSpan::Following => plain.night(date, Mark::Isha),
                _ => plain.same_day_night(date),
            };
            let bound = into_night(&plain, date, mark, night as f64 * portion_of(portion, mark));
            match (plain.get(date, mark), limit) {
                (Some(ms), Limit::WhenAbsent) => (ms as f64, Basis::Sun),
                (sun, _) => bounded(mark, sun, (bound, Basis::NightPortion(portion))),
            }
        });
    }
}

#[test]
fn the_nearest_latitude_gives_its_own_times_beyond_itself_only() {
    for (latitude_deg, scope, by_rule) in [
        (52.0, Scope::WhenAbsent, 236),
        (-52.0, Scope::WhenAbsent, 222),
        (59.9, Scope::FajrAndIsha, 1462),
        (-59.9, Scope::FajrAndIsha, 1462),
        (48.0, Scope::FajrAndIsha, 0),
        (75.0, Scope::EveryMark, 1462),
        (-75.0, Scope::EveryMark, 1462),
    ] {
        let latitude = Latitude::constant(48.5);
        let borrowed = Basis::BorrowedLatitude(Angle::from_degrees(latitude.degrees().copysign(latitude_deg)));
        let (own, lower) =
            (Plain::new(latitude_deg, methods::MWL), Plain::new(48.5_f64.copysign(latitude_deg), methods::MWL));
        check(latitude_deg, HighLatitude::NearestLatitude { latitude, scope }, by_rule, |date, mark| {
            match (own.get(date, mark), scope) {
                (Some(ms), Scope::WhenAbsent) => (ms as f64, Basis::Sun),
                (Some(ms), _) if latitude_deg.abs() < 48.5 => (ms as f64, Basis::Sun),
                _ => (lower.ms(date, mark) as f64, borrowed),
            }
        });
    }
}

#[test]
fn a_time_borrowed_from_a_latitude_that_falls_into_the_day_lies_a_seventh_of_the_night_from_it() {
    // At 65° the Sun of June rises before the dawn of 45°.
    for (latitude_deg, date) in [(65.0, on(2025, 6, 21)), (-65.0, on(2025, 12, 21))] {
        let rule = HighLatitude::NearestLatitude { latitude: Latitude::constant(45.0), scope: Scope::FajrAndIsha };
        let day = schedule(latitude_deg, methods::MWL, rule).day(date).unwrap();
        let plain = Plain::new(latitude_deg, methods::MWL);
        for mark in [Mark::Fajr, Mark::Isha] {
            assert_eq!(day.basis(mark), Basis::NightPortion(NightPortion::Seventh));
            let seventh = into_night(&plain, date, mark, plain.night(date, mark) as f64 / 7.0);
            assert!((day.exact(mark).timestamp_millis() as f64 - seventh).abs() <= 1.5, "{mark} at {latitude_deg}");
        }
    }
}

#[test]
fn the_fiqh_council_s_fraction_is_that_of_the_night_at_45_degrees() {
    for (latitude_deg, limit, by_rule) in [
        (59.9139, Limit::WhenAbsent, 474),
        (-59.9139, Limit::WhenAbsent, 450),
        (52.0, Limit::Always, 1462),
        (-65.5, Limit::Always, 1462),
    ] {
        let (own, lower) =
            (Plain::new(latitude_deg, methods::MWL), Plain::new(45.0_f64.copysign(latitude_deg), methods::MWL));
        let basis = Basis::LatitudeFraction(Angle::from_degrees(45.0_f64.copysign(latitude_deg)));
        let rule = HighLatitude::LatitudeFraction { latitude: Latitude::constant(45.0), limit };
        check(latitude_deg, rule, by_rule, |date, mark| match (own.get(date, mark), limit) {
            (Some(ms), Limit::WhenAbsent) => (ms as f64, Basis::Sun),
            _ => {
                let from = if mark == Mark::Fajr { Mark::Sunrise } else { Mark::Sunset };
                let part_ms = (lower.ms(date, mark) - lower.ms(date, from)).abs() as f64;
                let fraction = part_ms / lower.night(date, mark) as f64;
                (into_night(&own, date, mark, fraction * own.night(date, mark) as f64), basis)
            }
        });
    }
}

#[test]
fn where_the_fiqh_council_s_rule_starts_oslo_jumps_by_more_than_two_hours() {
    // high-latitude surveys give 2 h 41 min; it depends on the year and on the distance of the last dawn from midnight.
    let oslo = schedule(59.9139, methods::MWL, HighLatitude::FIQH_COUNCIL);
    let fajr = |month, day| oslo.day(on(2024, month, day)).unwrap();
    let (before, after) = (fajr(4, 21), fajr(4, 22));
    assert_eq!(before.basis(Mark::Fajr), Basis::Sun);
    assert_eq!(after.basis(Mark::Fajr), Basis::LatitudeFraction(Angle::from_degrees(45.0)));
    let jump_min = (after.exact(Mark::Fajr) - before.exact(Mark::Fajr)).num_minutes() - 1440;
    assert_eq!(jump_min, 144);
}

/// Minutes of the seasonal functions at a knot, by the committee's table: at the equator, and more at 55°.
fn knot_ms(equator_min: f64, at_55_min: f64, latitude_deg: f64) -> f64 {
    (equator_min + at_55_min / 55.0 * latitude_deg.abs()) * MINUTE_MS
}

#[test]
fn the_seasonal_minutes_are_the_committee_s_north_and_south() {
    // The summer solstice of 2026, the knot D: day 182 after 21 December is on the line from C to D, 183 on the knot.
    for (latitude_deg, date) in [(52.0, on(2026, 6, 22)), (-52.0, on(2026, 12, 21))] {
        for (shafaq, equator_min, at_55_min) in
            [(Shafaq::General, 75.0, 6.14), (Shafaq::Ahmar, 62.0, 19.44), (Shafaq::Abyad, 75.0, 81.84)]
        {
            let rule = HighLatitude::Seasonal(shafaq);
            let day = schedule(latitude_deg, methods::MOONSIGHTING, rule).day(date).unwrap();
            let fajr_ms = (day.exact(Mark::Sunrise) - day.exact(Mark::Fajr)).num_milliseconds() as f64;
            let isha_ms = (day.exact(Mark::Isha) - day.exact(Mark::Sunset)).num_milliseconds() as f64;
            assert!((fajr_ms - knot_ms(75.0, 48.1, latitude_deg)).abs() <= 1.0, "{fajr_ms}");
            assert!((isha_ms - knot_ms(equator_min, at_55_min, latitude_deg)).abs() <= 1.0, "{shafaq:?} {isha_ms}");
            assert_eq!([day.basis(Mark::Fajr), day.basis(Mark::Isha)], [Basis::Seasonal(shafaq); 2]);
        }
    }
}

#[test]
fn the_seasonal_rule_is_a_bound_on_the_sun_below_55_and_on_a_seventh_up_to_60() {
    let seventh = Basis::NightPortion(NightPortion::Seventh);
    for (latitude_deg, by_rule) in
        [(40.0, 642), (-40.0, 652), (54.99, 730), (55.0, 482), (-55.0, 490), (60.0, 460), (-60.0, 470)]
    {
        let plain = Plain::new(latitude_deg, methods::MWL);
        // The one of the two that binds on each day: every day is one of the two, and both sides of each change are
        // tested.
        let rule = HighLatitude::Seasonal(Shafaq::General);
        let (mut seasonal, mut other) = (0, 0);
        for day in schedule(latitude_deg, methods::MWL, rule).days(on(2025, 1, 1)).take(365) {
            let day = day.unwrap();
            let night = plain.night(day.date(), Mark::Isha) as f64;
            for mark in [Mark::Fajr, Mark::Isha] {
                let exact_ms = day.exact(mark).timestamp_millis() as f64;
                let unbounded = if latitude_deg.abs() >= 55.0 {
                    Some((into_night(&plain, day.date(), mark, night / 7.0), seventh))
                } else {
                    plain.get(day.date(), mark).map(|ms| (ms as f64, Basis::Sun))
                };
                match day.basis(mark) {
                    Basis::Seasonal(_) => {
                        seasonal += 1;
                        let is_nearer = |(ms, _): (f64, Basis)| (mark == Mark::Fajr) == (exact_ms >= ms);
                        assert!(unbounded.is_none_or(is_nearer), "{mark} on {}", day.date());
                    }
                    basis => {
                        other += 1;
                        let (ms, unbounded) = unbounded.unwrap();
                        assert_eq!(basis, unbounded, "{mark} on {}", day.date());
                        assert!((exact_ms - ms).abs() <= 1.5, "{mark} on {}", day.date());
                    }
                }
            }
        }
        assert_eq!(seasonal + other, 730);
        assert_eq!(seasonal, by_rule, "{latitude_deg}");
    }
}

#[test]
fn beyond_60_degrees_the_seasonal_rule_s_times_are_those_of_60() {
    for (latitude_deg, date) in [(63.0, on(2026, 4, 1)), (-63.0, on(2026, 10, 1)), (64.9, on(2026, 1, 10))] {
        let rule = HighLatitude::Seasonal(Shafaq::General);
        let day = schedule(latitude_deg, methods::MWL, rule).day(date).unwrap();
        let at_60 = schedule(60.0_f64.copysign(latitude_deg), methods::MWL, rule).day(date).unwrap();
        for mark in [Mark::Fajr, Mark::Isha] {
            assert_eq!(day.exact(mark), at_60.exact(mark));
            assert_eq!(day.basis(mark), Basis::BorrowedLatitude(Angle::from_degrees(60.0_f64.copysign(latitude_deg))));
        }
        assert_ne!(day.exact(Mark::Sunrise), at_60.exact(Mark::Sunrise));
    }
}

#[test]
fn the_committee_s_table_of_london_is_met_within_a_minute() {
    let table = rows("high_latitude/raw/london_moonsighting_2025.csv");
    let mut gauge = Gauge::new("Moonsighting Committee, London 2025, min", 1.0, 0.5);
    let mut exact = 0;
    for row in &table {
        assert_eq!(row.text("madhab"), "hanafi");
        let place = Coordinates::new(row.get("lat"), row.get("lon")).unwrap();
        let method = *Method::by_id(row.text("method")).unwrap();
        let zone = row.get::<chrono_tz::Tz>("tz");
        let day = Schedule::new(place, zone, method).with_madhab(Madhab::Hanafi).day(row.get("date")).unwrap();
        for (column, mark) in COLUMNS {
            let printed = row.get::<NaiveDate>("date").and_time(time_of(row.text(column)));
            let off_min = (day.time(mark).naive_local() - printed).num_minutes();
            gauge.see(off_min as f64, || format!("{} {column}", row.at()));
            exact += usize::from(off_min == 0);
        }
    }
    gauge.finish(180);
    assert_eq!(exact, 165);
}

const COLUMNS: [(&str, Mark); 6] = [
    ("fajr", Mark::Fajr),
    ("sunrise", Mark::Sunrise),
    ("dhuhr", Mark::Dhuhr),
    ("asr", Mark::Asr),
    ("maghrib", Mark::Maghrib),
    ("isha", Mark::Isha),
];

fn time_of(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn the_rules_start_and_stop_in_tromso_on_the_dates_of_the_twilight_s_own_table() {
    // The dates between which the Sun does not sink to 18° at Tromsø in 2023, and the last and first times, by the NREL
    // solar position algorithm (test data of hablullah/go-prayer, MIT licence, seen 2026-11-23).
    let tromso = Coordinates::new(69.682778, 18.942778).unwrap();
    let zone = chrono_tz::Europe::Oslo;
    let method = Method::from_depressions(18.0, 18.0).unwrap();
    let mut gauge = Gauge::new("first and last twilights at Tromsø, s", 3.0, 0.5);
    for rule in [
        HighLatitude::MIDDLE,
        HighLatitude::FIQH_COUNCIL,
        HighLatitude::NearestLatitude { latitude: Latitude::constant(48.5), scope: Scope::WhenAbsent },
        HighLatitude::NearestDay { search: DaySearch::Before, scope: Scope::WhenAbsent },
    ] {
        let schedule = Schedule::new(tromso, zone, method).with_high_latitude(rule);
        let basis = |(month, day), mark| schedule.partial_day(on(2023, month, day)).unwrap().basis(mark).unwrap();
        for (mark, sun, rule, printed) in [
            (Mark::Fajr, (3, 26), (3, 27), "2023-03-26 00:29:40"),
            // Two dusks of the table are wrong by the Sun's lowest altitude: there was none on 26 March, when the clocks change
            // (-17.85°), and there was one before the table's first (-18.26° on 17 September, -17.88° on the 16th).
            (Mark::Isha, (3, 25), (3, 26), "2023-03-25 23:09:14"),
            (Mark::Fajr, (9, 18), (9, 17), "2023-09-18 01:14:22"),
            (Mark::Isha, (9, 18), (9, 16), "2023-09-18 23:42:36"),
        ] {
            assert_eq!(basis(sun, mark), Basis::Sun);
            assert_ne!(basis(rule, mark), Basis::Sun);
            let time = schedule.partial_day(on(2023, sun.0, sun.1)).unwrap().exact(mark).unwrap().naive_local();
            let off = time - NaiveDateTime::parse_from_str(printed, "%F %T").unwrap();
            gauge.see(off.num_milliseconds() as f64 / 1000.0, || printed);
        }
    }
    gauge.finish(16);
}

#[test]
fn without_a_rule_the_marks_are_absent_with_their_reason() {
    for (latitude_deg, date) in [(59.9, on(2026, 6, 21)), (-59.9, on(2026, 12, 21))] {
        let day = schedule(latitude_deg, methods::MWL, HighLatitude::Unresolved).partial_day(date).unwrap();
        for mark in [Mark::Fajr, Mark::Isha] {
            assert_eq!(day.time(mark).unwrap_err().reason, AbsentReason::SunStaysAbove);
        }
        assert!(day.time(Mark::Maghrib).is_ok());
    }
}

#[test]
fn a_rule_also_finds_a_maghrib_that_a_depression_defines() {
    let place = Coordinates::new(65.6, 20.0).unwrap();
    let june = NaiveDate::from_ymd_opt(2026, 6, 21).unwrap();
    let tehran = Schedule::new(place, Utc, methods::TEHRAN);
    assert!(tehran.with_high_latitude(HighLatitude::Unresolved).day(june).is_err());
    let day = tehran.with_high_latitude(HighLatitude::FIQH_COUNCIL).day(june).unwrap();
    assert_eq!(day.basis(Mark::Maghrib), Basis::LatitudeFraction(Angle::from_degrees(45.0)));
    assert!(day.exact(Mark::Sunset) < day.exact(Mark::Maghrib) && day.exact(Mark::Maghrib) < day.exact(Mark::Isha));
    assert!(day.exact(Mark::Isha) < tehran.day(june + Days::new(1)).unwrap().exact(Mark::Sunrise));
}

/// What is said of `HighLatitude::Seasonal`, which divides the night after the date for Fajr as well.
#[test]
fn a_seventh_of_the_following_night_puts_fajr_at_most_48_seconds_from_a_seventh_of_its_own() {
    let mut gauge = Gauge::new("Fajr by the seventh of the following night and of its own, s", 48.0, 1.0);
    let mut days = 0;
    for latitude_deg in [-60.0, -57.5, -55.0, 55.0, 57.5, 60.0] {
        let of = |span| {
            let rule = HighLatitude::Portion(NightPortion::Seventh, span, Limit::Always);
            schedule(latitude_deg, Method::from_depressions(29.0, 29.0).unwrap(), rule)
        };
        let (own, following) = (of(NightSpan::Own), of(NightSpan::Following));
        for date in on(2024, 1, 1).iter_days().take(366) {
            let [own, following] = [&own, &following].map(|schedule| schedule.day(date).unwrap().exact(Mark::Fajr));
            gauge.see((following - own).num_milliseconds() as f64 / 1_000.0, || format!("{date} at {latitude_deg}"));
            days += 1;
        }
    }
    gauge.finish(days);
    assert_eq!(days, 6 * 366);
}

#[test]
fn in_a_night_with_one_twilight_the_others_rule_stays_apart_from_it_by_the_margins_that_bring_them_together() {
    let margin = Shift::minutes(20);
    let rule = HighLatitude::Portion(NightPortion::Middle, NightSpan::Own, Limit::WhenAbsent);
    for (fajr_deg, isha_deg, moved) in [(12.0, 18.0, Mark::Isha), (18.0, 12.0, Mark::Fajr)] {
        let [fajr, isha] = [fajr_deg, isha_deg].map(Depression::constant);
        let method = Method::custom(FajrRule::Depression(fajr), IshaRule::Depression(isha))
            .with_shift(Mark::Fajr, -margin)
            .with_shift(Mark::Isha, margin);
        let (mut nights, mut least_ms) = (0, i64::MAX);
        for latitude_deg in [54.0, 54.4, -54.4] {
            let schedule = schedule(latitude_deg, method, rule);
            let days: Vec<_> = schedule.partial_days(on(2026, 1, 1)).take(366).map(Result::unwrap).collect();
            for (day, next) in days.iter().zip(days.iter().skip(1)) {
                let bases = (day.basis(Mark::Isha), next.basis(Mark::Fajr));
                let (own, other) = if moved == Mark::Isha { bases } else { (bases.1, bases.0) };
                if own != Ok(Basis::Sun) && other == Ok(Basis::Sun) {
                    let apart = next.exact(Mark::Fajr).unwrap() - day.exact(Mark::Isha).unwrap();
                    (nights, least_ms) = (nights + 1, least_ms.min(apart.num_milliseconds()));
                }
            }
        }
        // Both margins together, in the nights in which the Sun's twilight is near the middle.
        assert!(nights > 100, "{nights}");
        assert!((least_ms as f64 - 2.0 * 20.0 * MINUTE_MS).abs() <= 2.0, "{moved}: {least_ms} ms");
    }
}
