//! Each `known_until` date equals the last date in the data that it describes.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::sources::read;
use common::{root, rows};
use miqat::chrono::{Days, NaiveDate, TimeDelta};
use miqat::data::{self, COUNTRY_CALENDARS, DELTA_T, LEAP_SECONDS, METHODS, UMM_AL_QURA};
use miqat::hijri::{HijriCalendar, HijriMonth, UmmAlQura, UmmAlQuraSource};
use miqat::methods;
use miqat::time::{DeltaTKind, Ut1, delta_t, tai_minus_utc_s};

fn next(date: NaiveDate) -> NaiveDate {
    date + Days::new(1)
}

#[test]
fn the_rotation_of_the_earth_is_measured_until_then() {
    let table = rows("astro/raw/delta_t.csv");
    let measured = table.iter().filter(|row| row.get::<String>("kind") == "observed");
    assert_eq!(measured.map(|row| row.get("iso_date")).max(), Some(DELTA_T.known_until()));
    // The last measurement is that of midnight.
    let hours_later = |hours: i64| {
        let midnight = DELTA_T.known_until().and_hms_opt(0, 0, 0).unwrap().and_utc();
        delta_t(Ut1::from_utc(midnight + TimeDelta::hours(hours))).kind()
    };
    assert_eq!([-1, 1].map(hours_later), [DeltaTKind::Observed, DeltaTKind::Predicted]);
}

#[test]
fn leap_seconds_are_known_until_then() {
    assert_eq!(tai_minus_utc_s(LEAP_SECONDS.known_until()), Some(37.0));
    assert_eq!(tai_minus_utc_s(next(LEAP_SECONDS.known_until())), None);
}

#[test]
fn umm_al_qura_is_printed_until_then() {
    let calendar = UmmAlQura::default();
    let last = calendar.to_hijri(UMM_AL_QURA.known_until()).unwrap();
    let first = calendar.to_hijri(next(UMM_AL_QURA.known_until())).unwrap();
    assert_eq!((last.year(), last.month()), (1450, HijriMonth::DhuAlHijja));
    assert_eq!((first.year(), first.month(), first.day()), (1451, HijriMonth::Muharram, 1));
    assert_eq!(calendar.source(1451), Ok(UmmAlQuraSource::Kacst));
    assert_ne!(calendar.source(1450), Ok(UmmAlQuraSource::Kacst));
    assert!(UMM_AL_QURA.edition().ends_with("1343 to 1450 AH"));
}

#[test]
fn the_last_announced_month_of_most_countries_began_then() {
    let mut last = BTreeMap::<String, NaiveDate>::new();
    for row in &rows("hijri/raw/announcements_countries.csv") {
        let (country, start): (String, NaiveDate) = (row.get("country"), row.get("gregorian_start"));
        let last = last.entry(country).or_insert(start);
        *last = start.max(*last);
    }
    let mut countries = BTreeMap::<NaiveDate, usize>::new();
    last.values().for_each(|date| *countries.entry(*date).or_default() += 1);
    let (most, count) = countries.into_iter().max_by_key(|(_, count)| *count).unwrap();
    assert_eq!(COUNTRY_CALENDARS.known_until(), most);
    assert!(count >= 10 && last.len() >= 40, "{count} of {}", last.len());
}

#[test]
fn the_last_source_of_a_method_was_read_then() {
    let read = methods::ALL.iter().map(|method| method.source().unwrap().checked);
    let read: BTreeSet<NaiveDate> = read.map(|date| date.parse().unwrap()).collect();
    assert_eq!(read.last(), Some(&METHODS.known_until()), "{read:?}");
}

#[test]
fn the_table_of_security_md_has_these_dates() {
    let text = read(&root().join("SECURITY.md"));
    let cells = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "));
    let dates: Vec<NaiveDate> = cells.filter_map(|(_, date)| date.parse().ok()).collect();
    assert_eq!(dates, data::ALL.iter().map(|edition| edition.known_until()).collect::<Vec<_>>());
}

#[test]
fn every_edition_is_named_dated_and_in_the_list_once() {
    let names: BTreeSet<&str> = data::ALL.iter().map(|edition| edition.name()).collect();
    assert_eq!((names.len(), data::ALL.len()), (5, 5));
    for edition in data::ALL {
        assert!(edition.url().starts_with("https://") && !edition.edition().is_empty(), "{edition:?}");
        assert!(edition.to_string().ends_with(&edition.known_until().format(" %Y-%m-%d").to_string()), "{edition}");
        assert!(edition.known_until() > NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), "{edition}");
        let is_old = |years: i32, days: u64| {
            let year = edition.known_until().format("%Y").to_string().parse::<i32>().unwrap() + years;
            let anniversary = edition.known_until().format(&format!("{year}-%m-%d")).to_string();
            edition.is_over_a_year_old_on(anniversary.parse::<NaiveDate>().unwrap() + Days::new(days))
        };
        assert_eq!([is_old(0, 0), is_old(1, 0), is_old(1, 1), is_old(2, 0)], [false, false, true, true], "{edition}");
    }
}
