//! Days without sunrise or sunset: absent with a reason, or found by the selected rule; north and south.

mod common;
#[path = "common/plain.rs"]
mod plain;

use chrono::{Days, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use common::Gauge;
use miqat::prayer::{Basis, HighLatitude, Latitude, Scope};
use miqat::{AbsentReason, Angle, Coordinates, Mark, Polar, Schedule, methods};
use plain::{on, schedule};

const OF_A_DAY: [Mark; 3] = [Mark::Sunrise, Mark::Asr, Mark::Sunset];

fn tromso() -> Schedule<chrono_tz::Tz> {
    let place = Coordinates::new(69.682778, 18.942778).unwrap();
    Schedule::new(place, chrono_tz::Europe::Oslo, methods::MWL)
}

#[test]
fn the_polar_day_and_night_of_tromso_begin_and_end_as_in_its_table() {
    // Sunrise and sunset at Tromsø in 2023 by the NREL solar position algorithm (test data of hablullah/go-prayer, MIT
    // licence, seen 2026-11-23): the last and first ones, and the adjacent days without any. Omitted are its sunset of
    // 18 May, after the Sun's lowest at -0.70°, and two blanks: 26 July, lowest -0.95°, and 15 January, highest -0.82°.
    let reason = |date, mark| tromso().partial_day(date).unwrap().time(mark).map_err(|absent| absent.reason);
    let mut gauge = Gauge::new("last and first sunrise and sunset at Tromsø, s", 3.0, 0.5);
    for (mark, with, without, why, printed) in [
        (Mark::Sunrise, (5, 18), (5, 19), AbsentReason::SunStaysAbove, "2023-05-18 00:56:56"),
        (Mark::Sunset, (5, 17), (5, 18), AbsentReason::SunStaysAbove, "2023-05-18 00:23:29"),
        (Mark::Sunrise, (7, 27), (7, 26), AbsentReason::SunStaysAbove, "2023-07-27 01:21:09"),
        (Mark::Sunset, (7, 27), (7, 25), AbsentReason::SunStaysAbove, "2023-07-28 00:04:44"),
        (Mark::Sunrise, (11, 27), (11, 28), AbsentReason::SunStaysBelow, "2023-11-27 11:16:54"),
        (Mark::Sunset, (11, 27), (11, 28), AbsentReason::SunStaysBelow, "2023-11-27 11:45:50"),
        (Mark::Sunrise, (1, 16), (1, 14), AbsentReason::SunStaysBelow, "2023-01-16 11:19:49"),
        (Mark::Sunset, (1, 16), (1, 14), AbsentReason::SunStaysBelow, "2023-01-16 12:28:38"),
    ] {
        assert_eq!(reason(on(2023, without.0, without.1), mark), Err(why), "{printed}");
        let time = tromso().partial_day(on(2023, with.0, with.1)).unwrap().exact(mark).unwrap().naive_local();
        let off = time - NaiveDateTime::parse_from_str(printed, "%F %T").unwrap();
        gauge.see(off.num_milliseconds() as f64 / 1000.0, || printed);
    }
    gauge.finish(8);
}

#[test]
fn asr_is_never_days_away_where_the_sun_hardly_rises() {
    // adhan-js issue 208: Asr of 19 January 2026 at Tromsø was given on the 21st, because a tangent had changed its
    // sign.
    let place = Coordinates::new(69.6492, 18.9553).unwrap();
    for polar in [Polar::Unresolved, Polar::NearestLatitude, Polar::NearestHalfDegree, Polar::NearestDay] {
        for date in on(2026, 1, 10).iter_days().take(30) {
            let day = Schedule::new(place, Utc, methods::MWL).with_polar(polar).partial_day(date).unwrap();
            match (day.exact(Mark::Dhuhr), day.exact(Mark::Asr)) {
                (Ok(dhuhr), Ok(asr)) => assert!(dhuhr < asr && asr - dhuhr < TimeDelta::hours(3), "{date}"),
                (_, Err(absent)) => {
                    assert_eq!((polar, absent.reason), (Polar::Unresolved, AbsentReason::SunStaysBelow))
                }
                (Err(absent), _) => panic!("{absent}"),
            }
        }
    }
}

#[test]
fn a_latitude_gives_every_mark_of_its_own_day() {
    for (sign, date) in
        [(1.0, on(2026, 6, 21)), (-1.0, on(2026, 12, 21)), (1.0, on(2026, 12, 21)), (-1.0, on(2026, 6, 21))]
    {
        let polar = Polar::Latitude(Latitude::constant(62.0));
        let day = schedule(sign * 75.0, methods::MWL, HighLatitude::MIDDLE).with_polar(polar).day(date).unwrap();
        let lower = schedule(sign * 62.0, methods::MWL, HighLatitude::MIDDLE).day(date).unwrap();
        for mark in Mark::ALL {
            assert_eq!(day.exact(mark), lower.exact(mark), "{mark}");
        }
        assert_eq!(day.basis(Mark::Sunset), Basis::BorrowedLatitude(Angle::from_degrees(sign * 62.0)));
        assert_eq!(day.basis(Mark::Dhuhr), Basis::Sun);
        assert_eq!(day.basis(Mark::Isha), lower.basis(Mark::Isha).borrowed_from(sign * 62.0));
    }
}

trait BorrowedFrom {
    fn borrowed_from(self, latitude_deg: f64) -> Basis;
}

impl BorrowedFrom for Basis {
    fn borrowed_from(self, latitude_deg: f64) -> Basis {
        if self == Basis::Sun { Basis::BorrowedLatitude(Angle::from_degrees(latitude_deg)) } else { self }
    }
}

fn borrowed_latitude_deg(latitude_deg: f64, polar: Polar, date: NaiveDate) -> f64 {
    let day = schedule(latitude_deg, methods::MWL, HighLatitude::MIDDLE).with_polar(polar).day(date).unwrap();
    match day.basis(Mark::Sunrise) {
        Basis::BorrowedLatitude(latitude) => latitude.degrees(),
        basis => panic!("{basis:?}"),
    }
}

#[test]
fn the_nearest_latitude_is_where_the_sun_just_sets_or_just_casts_a_shadow() {
    // The Sun's declination at a solstice of 2026 is the obliquity, 23.436° (Astronomical Almanac): in summer it just sets
    // at 90° - 23.436° - 50', in winter it just rises above the true horizon at 90° - 23.436°.
    for (latitude_deg, date, expected_deg) in [
        (69.6, on(2026, 6, 21), 65.731),
        (90.0, on(2026, 6, 21), 65.731),
        (-69.6, on(2026, 12, 21), -65.731),
        (69.6, on(2026, 12, 21), 66.564),
        (-90.0, on(2026, 6, 21), -66.564),
    ] {
        let found_deg = borrowed_latitude_deg(latitude_deg, Polar::NearestLatitude, date);
        assert!((found_deg - expected_deg).abs() < 0.003, "{latitude_deg} on {date}: {found_deg}");
        // A thousandth of a degree further there is none.
        let beyond = schedule(found_deg + 0.0011 * found_deg.signum(), methods::MWL, HighLatitude::MIDDLE);
        assert!(beyond.day(date).is_err(), "{latitude_deg} on {date}");
    }
}

#[test]
fn the_nearest_half_degree_is_adhan_s() {
    // From 69.6492° in steps of half a degree: 65.6492° is the first below 65.73°.
    for (latitude_deg, date, expected_deg) in [
        (69.6492, on(2026, 6, 21), 65.6492),
        (-69.6492, on(2026, 12, 21), -65.6492),
        (69.6492, on(2026, 12, 21), 66.1492),
    ] {
        let found_deg = borrowed_latitude_deg(latitude_deg, Polar::NearestHalfDegree, date);
        assert!((found_deg - expected_deg).abs() < 1e-9, "{latitude_deg} on {date}: {found_deg}");
    }
}

#[test]
fn the_nearest_day_is_a_day_as_is_the_one_after_it() {
    // The days adjacent to those of the table above: 16 May 2023, 36 days before the solstice, is the last that
    // precedes a complete day; 27 July, 36 days after it, is the first.
    let day = |month, day| tromso().with_polar(Polar::NearestDay).day(on(2023, month, day)).unwrap();
    for (month_day, borrowed, marks) in [
        ((6, 20), on(2023, 5, 16), &OF_A_DAY[..]),
        ((6, 21), on(2023, 7, 27), &OF_A_DAY[..]),
        // The Sun still rises on it.
        ((5, 18), on(2023, 5, 16), &[Mark::Sunset, Mark::Maghrib][..]),
    ] {
        let found = day(month_day.0, month_day.1);
        let there = tromso().day(borrowed).unwrap();
        for mark in marks.iter().copied() {
            assert_eq!(found.basis(mark), Basis::BorrowedDay(borrowed));
            let moved = there.exact(mark) + (found.date() - borrowed);
            assert!((found.exact(mark) - moved).num_milliseconds().abs() < 100, "{mark}");
        }
    }
    assert_eq!(day(5, 17).basis(Mark::Sunset), Basis::Sun);
    assert_eq!(day(7, 27).basis(Mark::Sunset), Basis::Sun);
}

#[test]
fn the_nearest_day_is_found_in_every_season_north_and_south() {
    // Our own counts, which show that the rule applies in a part of the year.
    for (latitude_deg, borrowed_days) in [(69.7, 127), (-69.7, 126), (80.0, 266), (-80.0, 265)] {
        let resolved = schedule(latitude_deg, methods::MWL, HighLatitude::MIDDLE).with_polar(Polar::NearestDay);
        let plain = schedule(latitude_deg, methods::MWL, HighLatitude::MIDDLE);
        let has = |date: NaiveDate| {
            let day = plain.partial_day(date).unwrap();
            OF_A_DAY.map(|mark| day.exact(mark).is_ok())
        };
        let is_day = |date: NaiveDate| has(date) == [true; 3];
        let mut borrowed = 0;
        for day in resolved.days(on(2025, 1, 1)).take(365) {
            let day = day.unwrap();
            let date = day.date();
            let [rises, casts_a_shadow, sets] = has(date);
            if !is_day(date) {
                borrowed += 1;
                let candidates = (1..200).flat_map(|days| [date + Days::new(days), date - Days::new(days)]);
                let mut days = candidates.filter(|day| is_day(*day) && is_day(*day + Days::new(1)));
                let other = Basis::BorrowedDay(days.next().unwrap());
                let basis = |is_own: bool| if is_own { Basis::Sun } else { other };
                assert_eq!(day.basis(Mark::Sunrise), basis(rises), "{date} at {latitude_deg}");
                assert_eq!(day.basis(Mark::Asr), basis(casts_a_shadow && sets), "{date} at {latitude_deg}");
                assert_eq!(day.basis(Mark::Sunset), basis(sets), "{date} at {latitude_deg}");
            } else {
                assert_eq!(OF_A_DAY.map(|mark| day.basis(mark)), [Basis::Sun; 3], "{date} at {latitude_deg}");
            }
        }
        assert_eq!(borrowed, borrowed_days, "{latitude_deg}");
    }
}

/// Every rule for polar days.
fn polar_rules() -> [Polar; 4] {
    let latitude = Polar::Latitude(Latitude::constant(60.0));
    [latitude, Polar::NearestLatitude, Polar::NearestHalfDegree, Polar::NearestDay]
}

#[test]
fn a_day_on_which_asr_alone_is_missing_keeps_the_suns_own_sunrise_and_sunset_under_every_rule() {
    // The two days with sunrise and sunset but without a shadow at noon in Tromsø's table above (NREL's solar position
    // algorithm): the last of autumn and the second of the year.
    let mut gauge = Gauge::new("sunrise and sunset of days without Asr at Tromsø, s", 3.0, 0.5);
    for (date, sunrise, sunset) in
        [(on(2023, 11, 27), "11:16:54", "11:45:50"), (on(2023, 1, 16), "11:19:49", "12:28:38")]
    {
        assert_eq!(
            tromso().partial_day(date).unwrap().time(Mark::Asr).map_err(|absent| absent.reason),
            Err(AbsentReason::SunStaysBelow)
        );
        for polar in polar_rules() {
            let day = tromso().with_polar(polar).day(date).unwrap();
            for (mark, printed) in [(Mark::Sunrise, sunrise), (Mark::Sunset, sunset), (Mark::Maghrib, sunset)] {
                let off: TimeDelta =
                    day.exact(mark).naive_local().time() - printed.parse::<chrono::NaiveTime>().unwrap();
                gauge.see(off.num_milliseconds() as f64 / 1000.0, || printed);
                assert_eq!(day.basis(mark), Basis::Sun);
            }
            assert!(day.dhuhr() <= day.asr() && day.asr() < day.sunset(), "{polar:?}: {day}");
        }
    }
    gauge.finish(24);
}

#[test]
fn only_what_a_day_lacks_is_borrowed_north_and_south() {
    // Marks of 67.378° N, 2 January 2026 (sunset 12:29 by the clock of Sweden at 22.3° E), of 75° S, 1 May 2029, and of two neighbours; the
    // Sun rises and sets on each, and its centre stays below the horizon at noon.
    for (latitude_deg, date) in
        [(67.378, on(2026, 1, 2)), (67.39, on(2026, 1, 3)), (-75.0, on(2029, 5, 1)), (-74.9, on(2029, 5, 2))]
    {
        for method in [methods::MWL, methods::ISNA, methods::UMM_AL_QURA] {
            let at = Coordinates::new(latitude_deg, 0.0).unwrap();
            let plain = Schedule::new(at, Utc, method);
            let own = plain.partial_day(date).unwrap();
            for polar in polar_rules() {
                let day = plain.with_polar(polar).day(date).unwrap();
                for (mark, time) in own.iter() {
                    match time {
                        Ok(_) => assert_eq!(Ok(day.exact(mark)), own.exact(mark), "{mark}, {polar:?}, {latitude_deg}"),
                        Err(_) => assert_eq!(mark, Mark::Asr, "{polar:?}, {latitude_deg}"),
                    }
                }
                assert!(matches!(day.basis(Mark::Asr), Basis::BorrowedLatitude(_) | Basis::BorrowedDay(_)));
            }
        }
    }
    let at = |latitude_deg, longitude_deg, clock_h: i32, date| {
        let clock = FixedOffset::east_opt(clock_h * 3600).unwrap();
        Schedule::new(Coordinates::new(latitude_deg, longitude_deg).unwrap(), clock, methods::MWL)
            .with_polar(polar_rules()[0])
            .day(date)
            .unwrap()
            .to_string()
    };
    let day = at(-75.0, 0.0, 0, on(2029, 5, 1));
    assert!(day.ends_with("Sunset 13:02 Maghrib 13:02 Isha 18:31"), "{day}");
    let day = at(67.378, 22.3, 1, on(2026, 1, 2));
    assert!(day.contains("Sunset 12:29 Maghrib 12:29"), "{day}");
}

#[test]
fn a_borrowed_asr_divides_the_own_afternoon_as_it_divides_the_one_it_is_from() {
    // 75° S on 1 May 2029 from 60° S: there Dhuhr 11:57, Asr 13:43, sunset 16:12, here Dhuhr 11:57 and sunset 13:02. So Asr
    // is 65 min · 106/255 after Dhuhr.
    let date = on(2029, 5, 1);
    let plain = |latitude_deg| Schedule::new(Coordinates::new(latitude_deg, 0.0).unwrap(), Utc, methods::MWL);
    let day = plain(-75.0).with_polar(Polar::Latitude(Latitude::constant(60.0))).day(date).unwrap();
    assert_eq!(day.asr().format("%H:%M").to_string(), "12:24");
    assert_eq!(day.basis(Mark::Asr), Basis::BorrowedLatitude(Angle::from_degrees(-60.0)));
    // With the nearest latitude or day it comes soon after Dhuhr, as on the first days that have it.
    for polar in [Polar::NearestLatitude, Polar::NearestDay] {
        let day = plain(-75.0).with_polar(polar).day(date).unwrap();
        assert!(day.asr() - day.dhuhr() < TimeDelta::minutes(20), "{polar:?}: {day}");
    }
}

#[test]
fn of_a_day_with_one_end_the_half_with_that_end_is_the_suns_own() {
    // Tromsø's sunrise of 18 May 2023 and no sunset (the table above).
    for polar in polar_rules() {
        let day = tromso().with_polar(polar).day(on(2023, 5, 18)).unwrap();
        let before = tromso().with_polar(polar).day(on(2023, 5, 17)).unwrap();
        assert_eq!(day.time(Mark::Sunrise).format("%d %H:%M").to_string(), "18 00:57");
        assert_eq!([Mark::Sunrise, Mark::Dhuhr].map(|mark| day.basis(mark)), [Basis::Sun; 2]);
        let borrowed = |mark| matches!(day.basis(mark), Basis::BorrowedLatitude(_) | Basis::BorrowedDay(_));
        assert!([Mark::Asr, Mark::Sunset, Mark::Maghrib].into_iter().all(borrowed), "{polar:?}");
        assert!(before.sunset() < day.fajr() && day.fajr() < day.time(Mark::Sunrise), "{polar:?}");
    }
}

#[test]
fn near_a_pole_no_day_is_a_day_and_its_marks_are_absent() {
    for latitude_deg in [90.0, -90.0] {
        for date in on(2026, 1, 1).iter_days().take(365) {
            let day = schedule(latitude_deg, methods::MWL, HighLatitude::MIDDLE).with_polar(Polar::NearestDay);
            assert!(day.partial_day(date).unwrap().exact(Mark::Sunrise).is_err(), "{date}");
        }
    }
}

#[test]
fn a_rule_for_bright_nights_that_gives_every_mark_stands_before_the_rule_for_polar_days() {
    let rule = HighLatitude::NearestLatitude { latitude: Latitude::constant(48.5), scope: Scope::EveryMark };
    for (rule, basis) in [
        (rule, Basis::BorrowedLatitude(Angle::from_degrees(48.5))),
        (HighLatitude::MakkahDurations, Basis::Makkah),
        (HighLatitude::LastDarkNight, Basis::LengthBound),
    ] {
        let day =
            schedule(69.7, methods::DIYANET_NORTH, rule).with_polar(Polar::NearestDay).day(on(2026, 6, 21)).unwrap();
        assert_eq!(day.basis(Mark::Sunrise), basis);
    }
}
