//! A day beside a printed page: what passes, and what is said, word for word, of each mark that does not.
//!
//! The minutes are those of the Egyptian newspaper's page of 24 November 2024 and of authorities' tables; the seconds of Cairo are
//! as computed from JPL DE440 (`tests/cairo_page.rs`): Asr 14:35:53.91, sunset 16:55:36.31, Isha 18:16:59.76.

use std::panic::{UnwindSafe, catch_unwind};

use miqat::chrono::{FixedOffset, NaiveDate, Utc};
use miqat::testing::{Printed, compare};
use miqat::{Coordinates, Mark, PartialTimes, PrayerTimes, Rounding, Schedule, Shift, assert_times, methods};

/// The page.
const PAGE: &str = "04:57 06:28 11:42 14:36 16:56 18:17";

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn schedule() -> Schedule<chrono_tz::Tz> {
    Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), chrono_tz::Africa::Cairo, methods::EGYPT)
}

fn cairo() -> PrayerTimes<chrono_tz::Tz> {
    schedule().day(on(2024, 11, 24)).unwrap()
}

fn tromso() -> PartialTimes<chrono_tz::Tz> {
    let point = Coordinates::new(69.6492, 18.9553).unwrap();
    Schedule::new(point, chrono_tz::Europe::Oslo, methods::MWL).partial_day(on(2026, 6, 21)).unwrap()
}

/// What an assertion panics with.
fn message(assertion: impl FnOnce() + UnwindSafe) -> String {
    *catch_unwind(assertion).unwrap_err().downcast::<String>().unwrap()
}

#[test]
fn the_page_of_cairo_passes_by_value_by_reference_whole_and_partial() {
    let (day, partial) = (cairo(), PartialTimes::from(cairo()));
    assert_times!(day, PAGE);
    assert_times!(&day, PAGE,);
    assert_times!(partial, PAGE);
    assert_times!(&&partial, String::from(PAGE));
    assert_times!(cairo(), "4:57 6:28 11:42 14:36 16:56 16:56 18:17");
    // What is not on the page is not compared.
    assert_times!(day, "? 06:28 ? ? ? ?");
}

#[test]
fn one_wrong_minute_is_said_with_both_minutes_the_second_and_the_way_to_the_edge() {
    assert_eq!(
        message(|| assert_times!(cairo(), "04:57 06:28 11:42 14:36 16:56 18:18")),
        "2024-11-24: 1 of 6 marks is not as printed\n  \
         Isha: expected 18:18, computed 18:17 (unrounded 18:16:59.8; rounds to nearest, 30.2 s before the minute turns to 18:18)"
    );
}

#[test]
fn every_wrong_mark_is_in_one_message_earlier_and_later() {
    assert_eq!(
        message(|| assert_times!(cairo(), "04:57 06:28 11:42 14:35 16:57 16:55 18:22")),
        "2024-11-24: 4 of 7 marks are not as printed\n  \
         Asr: expected 14:35, computed 14:36 (unrounded 14:35:53.9; rounds to nearest, 23.9 s after the minute turned from 14:35)\n  \
         Sunset: expected 16:57, computed 16:56 (unrounded 16:55:36.3; rounds to nearest, 53.7 s before the minute turns to 16:57)\n  \
         Maghrib: expected 16:55, computed 16:56 (unrounded 16:55:36.3; rounds to nearest, 6.3 s after the minute turned from 16:55)\n  \
         Isha: expected 18:22, computed 18:17 (unrounded 18:16:59.8; rounds to nearest, 4 min 30.2 s before the minute turns to 18:22)"
    );
}

#[test]
fn within_a_minute_forgives_one_and_not_two() {
    assert_times!(cairo(), "04:58 06:27 11:42 14:36 16:56 18:18", within = 1 min);
    let two = 2;
    assert_times!(cairo(), "04:59 06:26 11:42 14:36 16:56 18:19", within = two min,);
    assert_eq!(
        message(|| assert_times!(cairo(), "04:58 06:28 11:42 14:36 16:56 18:19", within = 1 min)),
        "2024-11-24: 1 of 6 marks is not within 1 min of what is printed\n  \
         Isha: expected 18:19, computed 18:17 (unrounded 18:16:59.8; rounds to nearest, 1 min 30.2 s before the minute turns to 18:19)"
    );
}

#[test]
fn near_the_edge_milliseconds_are_said_and_on_it_the_minute_has_turned() {
    // Isha of DE440 is 240 ms before 18:17:00, so 30.2 s later it is 40 ms before the edge, and 30.3 s later 60 ms after it.
    let shifted = |ms: i32| schedule().with_shift(Mark::Isha, Shift::millis(ms)).day(on(2024, 11, 24)).unwrap();
    let unrounded_ms = |ms: i32| shifted(ms).unrounded(Mark::Isha).timestamp_millis().rem_euclid(60_000);
    let edge = 30_000 - unrounded_ms(0).wrapping_sub(60_000) as i32;
    assert!((30_230..30_260).contains(&edge), "{edge}");
    assert_times!(shifted(edge), "? ? ? ? ? 18:18");
    assert_times!(shifted(edge - 1), "? ? ? ? ? 18:17");
    assert_eq!(
        message(move || assert_times!(shifted(edge - 40), "? ? ? ? ? 18:18")),
        "2024-11-24: 1 of 1 marks is not as printed\n  \
         Isha: expected 18:18, computed 18:17 (unrounded 18:17:29.960; rounds to nearest, 0.040 s before the minute turns to 18:18)"
    );
    assert_eq!(
        message(move || assert_times!(shifted(edge + 60), "? ? ? ? ? 18:17")),
        "2024-11-24: 1 of 1 marks is not as printed\n  \
         Isha: expected 18:17, computed 18:18 (unrounded 18:17:30.060; rounds to nearest, 0.060 s after the minute turned from 18:17)"
    );
}

#[test]
fn each_rounding_has_its_own_edge() {
    let said = |rounding: Rounding, page: &'static str| {
        let method = methods::EGYPT.with_rounding(miqat::PerMark::splat(rounding));
        let point = Coordinates::new(30.0444, 31.2357).unwrap();
        let day = Schedule::new(point, chrono_tz::Africa::Cairo, method).day(on(2024, 11, 24)).unwrap();
        let page: Printed = page.parse().unwrap();
        compare(&day, &page, 0).unwrap_err().to_string().lines().nth(1).unwrap().to_owned()
    };
    // Sunset is at 16:55:36.31.
    assert_eq!(
        said(Rounding::Down, "? ? ? ? 16:56 ?"),
        "  Maghrib: expected 16:56, computed 16:55 (unrounded 16:55:36.3; rounds down, 23.7 s before the minute turns to 16:56)"
    );
    assert_eq!(
        said(Rounding::Up, "? ? ? ? 16:55 ?"),
        "  Maghrib: expected 16:55, computed 16:56 (unrounded 16:55:36.3; rounds up, 36.3 s after the minute turned from 16:55)"
    );
    assert_eq!(
        said(Rounding::Exact, "? ? ? ? 16:56 ?"),
        "  Maghrib: expected 16:56, computed 16:55 (unrounded 16:55:36.3; not rounded, 23.7 s before the minute turns to 16:56)"
    );
}

#[test]
fn a_mark_that_is_absent_and_one_that_should_be_are_said() {
    assert_times!(tromso(), "- - 12:46 17:58 - -");
    // Noon of 18.9553° east is 15 min 49.3 s before 13:00 and the equation of time 1 min 48 s.
    assert_eq!(
        message(|| assert_times!(tromso(), "- - - 17:58 - 23:40")),
        "2026-06-21: 2 of 6 marks are not as printed\n  \
         Dhuhr: printed as absent, computed 12:46 (unrounded 12:45:59.1; rounds to nearest)\n  \
         Isha: expected 23:40, computed none (the Sun never sinks far enough)"
    );
}

#[test]
fn an_isha_after_midnight_is_a_minute_from_one_before_it() {
    // The clock of a place is moved until its Isha of 18:16:59.8 is at 00:00:59.8 on the next date: 5 h 44 min.
    let zone = FixedOffset::east_opt(2 * 3600 + 5 * 3600 + 44 * 60).unwrap();
    let point = Coordinates::new(30.0444, 31.2357).unwrap();
    let day = Schedule::new(point, zone, methods::EGYPT).day(on(2024, 11, 24)).unwrap();
    assert_times!(day, "? ? ? ? ? 00:01");
    assert_times!(day, "? ? ? ? ? 23:59", within = 2 min);
    let page: Printed = "? ? ? ? ? 23:59".parse().unwrap();
    assert_eq!(
        compare(&day, &page, 1).unwrap_err().to_string(),
        "2024-11-24: 1 of 1 marks is not within 1 min of what is printed\n  \
         Isha: expected 23:59, computed 00:01 (unrounded 00:00:59.8; rounds to nearest, 1 min 29.8 s after the minute turned from 23:59)"
    );
}

#[test]
fn a_page_on_a_clock_of_twelve_hours_is_suspected() {
    let text = message(|| assert_times!(cairo(), "04:57 06:28 11:42 02:36 16:56 18:17"));
    assert!(
        text.contains("Asr: expected 02:36, computed 14:36 ") && text.contains("is the page on a 12-hour clock?"),
        "{text}"
    );
    let text = message(|| assert_times!(cairo(), "04:57 06:28 11:42 10:36 16:56 18:17"));
    assert!(text.contains("Asr: expected 10:36") && !text.contains("12-hour"), "{text}");
}

#[test]
fn what_is_not_a_page_is_said_before_anything_is_compared() {
    assert_eq!(
        message(|| assert_times!(cairo(), "04:57 06:28 11:42 14:36 16:56")),
        "\"04:57 06:28 11:42 14:36 16:56\" is not a page: 5 times: six are expected, Fajr, Sunrise, Dhuhr, Asr, Maghrib and Isha, \
         or seven with Sunset before Maghrib"
    );
    assert_eq!(
        message(|| assert_times!(cairo(), "04:57 06:28 11:42 14:36 16:56 24:17")),
        "\"04:57 06:28 11:42 14:36 16:56 24:17\" is not a page: '24:17' is neither a time HH:MM nor a dash"
    );
}

#[test]
fn a_mismatch_is_debugged_as_it_is_displayed_and_names_its_marks() {
    let page: Printed = "04:57 06:27 11:42 14:36 16:56 18:18".parse().unwrap();
    let mismatch = compare(&cairo(), &page, 0).unwrap_err();
    assert_eq!(format!("{mismatch:?}"), mismatch.to_string());
    assert_eq!(mismatch.date(), on(2024, 11, 24));
    assert_eq!(mismatch.marks().collect::<Vec<_>>(), [Mark::Sunrise, Mark::Isha]);
}

#[test]
fn days_of_an_iterator_say_how_they_round_as_single_days_do() {
    let point = Coordinates::new(21.5, 39.17).unwrap();
    let jeddah = Schedule::new(point, Utc, methods::UMM_AL_QURA);
    let blank: Printed = "00:00 00:00 00:00 00:00 00:00 00:00 00:00".parse().unwrap();
    let said = |day: PrayerTimes<Utc>| compare(&day, &blank, 0).unwrap_err().to_string();
    for day in jeddah.days(on(2026, 1, 1)).take(40) {
        let day = day.unwrap();
        let message = said(day);
        assert_eq!(message, said(jeddah.day(day.date()).unwrap()));
        // The Umm al-Qura calendar rounds sunrise down and Maghrib up.
        assert!(message.lines().nth(2).unwrap().contains("Sunrise") && message.contains("rounds down"), "{message}");
        assert!(message.contains("rounds up"), "{message}");
    }
}
