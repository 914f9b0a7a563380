//! The box on the Egyptian newspaper's page of Sunday 24 November 2024, 10:56 pm, to the minute and to the letter.

mod common;

use chrono::{DateTime, NaiveDate, TimeZone};
use chrono_tz::{Africa, Tz};
use common::Gauge;
use miqat::hijri::{HijriCalendar, UmmAlQura};
use miqat::locale::{DateParts, Lang, Locale, Pattern, Style};
use miqat::prayer::{Elevation, Horizon};
use miqat::{Coordinates, Mark, Prayer, Schedule, assert_times, methods};

/// Cairo: GeoNames' coordinates, those of most gazetteers, and the same to a twentieth of a degree.
const POINTS: [(f64, f64); 3] = [(30.06263, 31.24967), (30.0444, 31.2357), (30.05, 31.25)];

/// What the page prints: Fajr, sunrise, Dhuhr, Asr, Maghrib, Isha.
const PAGE: &str = "04:57 06:28 11:42 14:36 16:56 18:17";
const PAGES_MARKS: [Mark; 6] = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 11, 24).unwrap()
}

fn now() -> DateTime<Tz> {
    Africa::Cairo.with_ymd_and_hms(2024, 11, 24, 22, 56, 0).unwrap()
}

fn cairo(latitude_deg: f64, longitude_deg: f64) -> Schedule<Tz> {
    Schedule::new(Coordinates::new(latitude_deg, longitude_deg).unwrap(), Africa::Cairo, methods::EGYPT)
}

#[test]
fn the_six_times_are_the_page_s_at_each_of_the_three_points() {
    for (latitude_deg, longitude_deg) in POINTS {
        assert_times!(cairo(latitude_deg, longitude_deg).day(date()).unwrap(), PAGE);
    }
}

/// Hours, minutes and seconds of Cairo's clock, as computed from JPL DE440.
const DE440: [(Mark, f64, f64, f64); 6] = [
    (Mark::Fajr, 4.0, 56.0, 55.05),
    (Mark::Sunrise, 6.0, 27.0, 49.24),
    (Mark::Dhuhr, 11.0, 41.0, 49.67),
    (Mark::Asr, 14.0, 35.0, 53.91),
    (Mark::Sunset, 16.0, 55.0, 36.31),
    (Mark::Isha, 18.0, 16.0, 59.76),
];

fn seconds_of_day(time: DateTime<Tz>) -> f64 {
    let midnight = date().and_hms_opt(0, 0, 0).unwrap();
    (time.naive_local() - midnight).num_milliseconds() as f64 / 1000.0
}

#[test]
fn the_unrounded_times_are_those_of_the_ephemeris() {
    let mut gauge = Gauge::new("Cairo, 24 November 2024, s", 0.03, 0.005);
    let day = cairo(30.0444, 31.2357).day(date()).unwrap();
    for (mark, hour, minute, second) in DE440 {
        gauge.see(seconds_of_day(day.exact(mark)) - (hour * 3600.0 + minute * 60.0 + second), || mark);
    }
    // The same with the Sun's centre at -0.8333°, as in almanacs.
    let almanac = Schedule::new(
        Coordinates::new(30.0444, 31.2357).unwrap(),
        Africa::Cairo,
        methods::EGYPT.with_horizon(Horizon::Standard).with_elevation(Elevation::Ignored),
    );
    let day = almanac.day(date()).unwrap();
    gauge.see(seconds_of_day(day.exact(Mark::Sunrise)) - (6.0 * 3600.0 + 27.0 * 60.0 + 52.78), || "sunrise at -50′");
    gauge.see(seconds_of_day(day.exact(Mark::Sunset)) - (16.0 * 3600.0 + 55.0 * 60.0 + 32.77), || "sunset at -50′");
    gauge.finish(8);
}

#[test]
fn the_box_comes_out_to_the_letter() {
    let schedule = cairo(30.06263, 31.24967);
    let page = Locale::new(Lang::Ar).with_style(Style::Newspaper);
    // The page changes its Hijri date at midnight.
    let hijri = UmmAlQura::default().to_hijri(date()).unwrap();
    let moment = DateParts::new().with_date(date()).with_time(now().time()).with_hijri(hijri);
    let line = |pattern: &str| page.format(&Pattern::new(pattern).unwrap(), moment).unwrap().to_string();
    let mut lines = vec![
        Lang::Ar.prayer_times().to_owned(),
        line("%A %I:%M %p"),
        line("%-Ed %EB %EY %EN %-d %B %Y %N"),
        "مصر".to_owned(),
    ];
    let day = schedule.day(date()).unwrap();
    lines.extend(PAGES_MARKS.map(|mark| format!("{} {}", mark.name(Lang::Ar), day.time(mark).format("%H:%M"))));
    let expected = "\
مواقيت الصلاة
الأحد 10:56 مـ
22 جمادى أول 1446 هـ 24 نوفمبر 2024 م
مصر
الفجر 04:57
الشروق 06:28
الظهر 11:42
العصر 14:36
المغرب 16:56
العشاء 18:17";
    assert_eq!(lines.join("\n"), expected);
    assert_eq!(line("%-d %B %Y %H:%M %-Ed %EB %EY"), "24 نوفمبر 2024 22:56 22 جمادى أول 1446");
}

#[test]
fn after_sunset_it_is_the_twenty_third_for_those_who_turn_the_day_there() {
    let hijri = cairo(30.0444, 31.2357).hijri_at(now(), &UmmAlQura::default()).unwrap();
    assert_eq!(hijri.to_string(), "1446-05-23");
}

#[test]
fn after_isha_the_next_prayer_is_tomorrow_s_fajr() {
    let schedule = cairo(30.0444, 31.2357);
    let next = schedule.next(now()).unwrap();
    assert_eq!((next.prayer, next.time.to_string().as_str()), (Prayer::Fajr, "2024-11-25 04:58:00 EET"));
    assert_eq!(schedule.current(now()).unwrap(), Some(Prayer::Isha));
}
