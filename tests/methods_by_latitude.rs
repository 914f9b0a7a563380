//! An authority's own rule for the north applies there whenever the authority's method is selected by name.

use chrono::{Days, NaiveDate};
use chrono_tz::{Europe, Tz};
use miqat::batch::{ABSENT, Batch};
use miqat::testing::{MarkScore, Row, Timetable};
use miqat::{Angle, Coordinates, HighLatitude, Madhab, Mark, Method, Polar, Schedule, Shift, assert_times, methods};

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn diyanet(latitude_deg: f64, longitude_deg: f64, zone: Tz) -> Schedule<Tz> {
    Schedule::new(Coordinates::new(latitude_deg, longitude_deg).unwrap(), zone, methods::DIYANET)
}

/// Fajr, sunrise, Dhuhr, Asr, Maghrib and Isha.
const PRINTED: [Mark; 6] = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];

/// Every eighth row of 183 of the table of a mosque of Helsingborg for 2023, which prints Diyanet's times
/// (<https://github.com/Alsafadi/Alsafadi.github.io>, `_site/assets/js/times.js`, commit 17a62fd, read 2026-11-28).
const HELSINGBORG: [&str; 23] = [
    "2023-01-01 06:19 08:34 12:17 13:35 15:51 17:51",
    "2023-01-23 06:07 08:14 12:26 14:04 16:28 18:20",
    "2023-02-07 05:46 07:46 12:28 14:29 17:00 18:47",
    "2023-02-22 05:15 07:13 12:28 14:54 17:33 19:16",
    "2023-03-09 04:37 06:35 12:25 15:17 18:05 19:48",
    "2023-03-24 03:52 05:55 12:21 15:37 18:36 20:23",
    "2023-04-08 04:00 06:16 13:16 16:54 20:07 22:03",
    "2023-04-23 03:41 05:38 13:13 17:09 20:37 22:20",
    "2023-05-15 03:19 04:50 13:11 17:28 21:21 22:42",
    "2023-05-30 03:06 04:27 13:12 17:38 21:47 22:59",
    "2023-06-14 03:00 04:15 13:14 17:45 22:03 23:10",
    "2023-06-29 03:03 04:18 13:18 17:49 22:07 23:14",
    "2023-07-14 03:14 04:35 13:20 17:47 21:55 23:07",
    "2023-07-29 03:29 04:59 13:21 17:38 21:32 22:53",
    "2023-08-13 03:44 05:28 13:19 17:24 21:00 22:34",
    "2023-09-04 03:59 06:11 13:13 16:53 20:06 22:03",
    "2023-09-19 04:37 06:40 13:08 16:26 19:26 21:13",
    "2023-10-04 05:12 07:10 13:03 15:57 18:46 20:29",
    "2023-10-19 05:43 07:41 12:59 15:28 18:08 19:51",
    "2023-11-03 05:12 07:12 11:58 14:01 16:33 18:19",
    "2023-11-18 05:38 07:44 11:59 13:40 16:05 17:56",
    "2023-12-03 06:00 08:11 12:04 13:27 15:46 17:43",
    "2023-12-25 06:18 08:34 12:14 13:29 15:44 17:45",
];

#[test]
fn diyanet_prints_what_its_mosque_of_helsingborg_does() {
    let helsingborg = diyanet(56.0467, 12.6944, Europe::Stockholm);
    let rows = HELSINGBORG.iter().map(|row| {
        let (date, page) = row.split_once(' ').unwrap();
        Row::new(date.parse().unwrap(), page.parse().unwrap())
    });
    let score = rows.collect::<Timetable>().score(&helsingborg);
    let sum = |count: fn(&MarkScore) -> usize| PRINTED.map(|mark| count(score.mark(mark))).iter().sum::<usize>();
    let (same, within_a_minute) = (sum(MarkScore::exact), sum(MarkScore::within_one));
    assert_eq!(sum(MarkScore::printed), 6 * 23);
    assert_eq!(within_a_minute, 6 * 23);
    assert!((130..=138).contains(&same), "{same} of 138 minutes");
}

#[test]
fn diyanet_in_utrecht_has_an_isha_that_is_not_fajr() {
    // A user's question from Utrecht, and the answer of Diyanet's rule for the north.
    let day = diyanet(52.0908, 5.1222, Europe::Amsterdam).day(on(2024, 7, 9)).unwrap();
    assert_times!(day, "03:56 ? ? ? ? 23:24");
}

#[test]
fn the_schedule_says_which_rule_of_the_authority_it_has() {
    let utrecht = diyanet(52.0908, 5.1222, Europe::Amsterdam);
    assert_eq!((utrecht.method().id(), utrecht.high_latitude()), (Some("diyanet-north"), HighLatitude::LastDarkNight));
    assert!(utrecht.method().name().unwrap().contains("north of 44.5°"));
    assert_eq!(diyanet(39.92, 32.85, Europe::Istanbul).method(), &methods::DIYANET);
}

#[test]
fn the_rule_for_the_north_begins_beyond_its_latitude_and_is_not_mirrored() {
    // Bright nights of both hemispheres: at 50° the two rules differ in the season and outside it.
    for (latitude_deg, method) in [
        (44.499, methods::DIYANET),
        (44.5, methods::DIYANET),
        (44.501, methods::DIYANET_NORTH),
        (45.5, methods::DIYANET_NORTH),
        (-44.501, methods::DIYANET),
        (-54.8, methods::DIYANET),
        (0.0, methods::DIYANET),
    ] {
        let own = |method: Method| method.with_shift(Mark::Fajr, Shift::ZERO);
        // The same rules as a caller's own method, which nothing replaces.
        let point = Coordinates::new(latitude_deg, 9.19).unwrap();
        let expected = Schedule::new(point, Europe::Rome, own(method));
        let asked = Schedule::new(point, Europe::Rome, methods::DIYANET);
        assert_eq!(expected.method().id(), None);
        assert_eq!(asked.method(), &method, "{latitude_deg}");
        for date in [on(2024, 1, 9), on(2024, 6, 20), on(2024, 12, 21)] {
            assert_eq!(asked.partial_day(date).unwrap(), expected.partial_day(date).unwrap(), "{latitude_deg} {date}");
        }
    }
}

#[test]
fn only_the_authoritys_own_name_chooses_and_no_other_method_of_the_registry_does() {
    let choosing: Vec<_> = methods::ALL
        .iter()
        .filter(|method| (-90..=90).any(|deg| method.for_latitude(Angle::from_degrees(f64::from(deg))) != **method))
        .filter_map(|method| method.id())
        .collect();
    assert_eq!(choosing, ["diyanet"]);
    // A variant selected by its own name applies everywhere, and so does a caller's own method.
    for latitude_deg in [-60.0, 39.9, 60.0] {
        let latitude = Angle::from_degrees(latitude_deg);
        assert_eq!(methods::DIYANET_NORTH.for_latitude(latitude), &methods::DIYANET_NORTH);
        let own = methods::DIYANET.with_madhab(Madhab::Hanafi);
        assert_eq!(own.for_latitude(latitude), &own);
    }
}

#[test]
fn a_batch_of_places_north_and_south_has_what_the_schedule_of_each_has() {
    let latitudes_deg = [-54.8, -44.6, 36.2, 39.92, 44.499, 44.5, 44.501, 52.09, 56.05, 59.33, 66.2];
    let places: Vec<_> = latitudes_deg.iter().map(|deg| Coordinates::new(*deg, 2.0).unwrap()).collect();
    let (first, days) = (on(2024, 4, 20), 100);
    let plain = Batch::new(methods::DIYANET, first, days);
    let wishes = plain
        .with_madhab(Madhab::Hanafi)
        .with_high_latitude(HighLatitude::FIQH_COUNCIL)
        .with_polar(Polar::NearestLatitude)
        .with_shift(Mark::Fajr, Shift::minutes(3));
    let mut compared = 0;
    for (batch, wishes) in [(plain, false), (wishes, true)] {
        let table = batch.run(&places).unwrap();
        for (index, place) in places.iter().enumerate() {
            let mut schedule = Schedule::new(*place, chrono::Utc, methods::DIYANET);
            if wishes {
                schedule = schedule
                    .with_madhab(Madhab::Hanafi)
                    .with_high_latitude(HighLatitude::FIQH_COUNCIL)
                    .with_polar(Polar::NearestLatitude)
                    .with_shift(Mark::Fajr, Shift::minutes(3));
            }
            for day in 0..days {
                let times = schedule.partial_day(first + Days::new(day as u64)).unwrap();
                for mark in Mark::ALL {
                    let cell = table.column(mark)[index * days + day];
                    let expected = times.time(mark).map_or(ABSENT, |time| time.timestamp());
                    assert_eq!(cell, expected, "{mark} at {place:?}, day {day}");
                    compared += 1;
                }
            }
        }
    }
    assert_eq!(compared, 2 * 11 * 100 * 7);
}
