//! Times are written for people: one line for a page and, for diagnosis, the instant, the unrounded second and the
//! basis.

use chrono::{FixedOffset, NaiveDate, TimeZone, Utc};
use chrono_tz::{Africa, Europe};
use miqat::prayer::{Basis, NightEnd, NightPortion, Shafaq};
use miqat::{Angle, Coordinates, HighLatitude, Mark, Schedule, Shift, methods};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn cairo() -> Schedule<chrono_tz::Tz> {
    Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), Africa::Cairo, methods::EGYPT)
}

#[test]
fn a_day_for_a_fault_shows_the_second_that_was_rounded_and_the_basis() {
    let day = cairo().day(date(2024, 11, 24)).unwrap();
    let text = format!("{day:?}");
    assert!(
        text.starts_with("PrayerTimes(2024-11-24: Fajr 2024-11-24T04:57:00+02:00 (04:56:55.044, sun), Sunrise 2024-11-24T06:28:00+02:00 (06:27:"),
        "{text}"
    );
    assert!(text.ends_with(", sun))") && text.matches("+02:00").count() == Mark::COUNT, "{text}");
    // A shift separates the exact time from the rounded one.
    let later = cairo().with_shift(Mark::Fajr, Shift::minutes(2)).day(date(2024, 11, 24)).unwrap();
    let text = format!("{later:?}");
    assert!(text.contains(" Fajr 2024-11-24T04:59:00+02:00 (04:58:55.044, exact 04:56:55.044, sun), "), "{text}");
    let lines: Vec<_> = format!("{day:#?}").lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2 + Mark::COUNT);
    assert_eq!(lines[0], "PrayerTimes(2024-11-24:");
    assert_eq!(lines[1], "    Fajr 2024-11-24T04:57:00+02:00 (04:56:55.044, sun),");
    assert_eq!(lines[8], ")");
}

#[test]
fn an_absent_mark_is_written_with_its_reason() {
    let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553).unwrap(), Europe::Oslo, methods::MWL);
    let june = tromso.partial_day(date(2026, 6, 21)).unwrap();
    let text = format!("{june:?}");
    assert!(text.starts_with("PartialTimes(2026-06-21: Fajr absent (SunStaysAbove), Sunrise absent"), "{text}");
    assert!(text.contains(", Dhuhr 2026-06-21T12:46:00+02:00 (12:45:59.069, sun), "), "{text}");
    let london = Schedule::new(Coordinates::new(51.5074, -0.1278).unwrap(), Utc, methods::MWL);
    let text = format!("{:?}", london.day(date(2026, 6, 21)).unwrap());
    assert!(
        text.contains("Isha 2026-06-22T00:02:00+00:00 (00:02:") && text.ends_with(", half of the night))"),
        "{text}"
    );
    let unresolved = london.with_high_latitude(HighLatitude::Unresolved).partial_day(date(2026, 6, 21)).unwrap();
    assert!(unresolved.to_string().ends_with(" Isha --:--"), "{unresolved}");
    assert_eq!(
        cairo().partial_day(date(2024, 11, 24)).unwrap().to_string(),
        cairo().day(date(2024, 11, 24)).unwrap().to_string()
    );
}

#[test]
fn a_prayer_to_come_and_a_window_are_written_with_their_instants() {
    let now = Africa::Cairo.with_ymd_and_hms(2024, 11, 24, 22, 0, 0).unwrap();
    assert_eq!(format!("{:?}", cairo().next(now).unwrap()), "Upcoming(Fajr 2024-11-25T04:58:00+02:00)");
    let night = cairo().night(date(2024, 11, 24), NightEnd::Fajr).unwrap();
    let text = format!("{night:?}");
    assert!(text.starts_with("Window(2024-11-24T16:56:00") && text.contains("+02:00 to 2024-11-25T04:58:00"), "{text}");
    let morning = cairo().disliked(date(2024, 11, 24)).unwrap()[0];
    assert_eq!(morning.to_string(), "2024-11-24 06:28:00 to 06:54:12");
    let india = FixedOffset::east_opt(19_800).unwrap();
    assert_eq!(cairo().night(date(2024, 11, 24), NightEnd::Fajr).unwrap().begin.with_timezone(&india), night.begin);
}

#[test]
fn a_basis_is_a_few_words() {
    for (basis, words) in [
        (Basis::Sun, "sun"),
        (Basis::Interval, "interval"),
        (Basis::NightPortion(NightPortion::Seventh), "seventh of the night"),
        (Basis::NightPortion(NightPortion::AngleOver60), "angle over 60 of the night"),
        (Basis::BorrowedLatitude(Angle::from_degrees(48.5)), "latitude 48.5°"),
        (Basis::LatitudeFraction(Angle::from_degrees(45.0)), "night fraction of latitude 45°"),
        (Basis::BorrowedDay(date(2026, 5, 18)), "day 2026-05-18"),
        (Basis::MeanFraction, "mean fraction of the night"),
        (Basis::HeldFraction, "fraction of the last dark night"),
        (Basis::Seasonal(Shafaq::General), "season, general"),
        (Basis::Seasonal(Shafaq::Ahmar), "season, red twilight"),
        (Basis::Seasonal(Shafaq::Abyad), "season, white twilight"),
        (Basis::Makkah, "duration in Makkah"),
        (Basis::Transition, "transition"),
        (Basis::LengthBound, "length bound"),
    ] {
        assert_eq!(basis.to_string(), words);
    }
}
