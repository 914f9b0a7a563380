//! In chrono a jiff zone equals the chrono-tz zone wherever both have the same data; at the ends of both there is no
//! panic.
#![cfg(feature = "jiff")]

use chrono::{
    DateTime, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc,
};
use chrono_tz::{TZ_VARIANTS, Tz};
use miqat::error::TimeError;
use miqat::hijri::UmmAlQura;
use miqat::jiff::{self, Timestamp, civil, tz};
use miqat::zone::{ToChrono, ToJiff, Zone, ZoneOffset};
use miqat::{Coordinates, Error, Mark, Schedule, methods};
use proptest::prelude::*;

/// The zones that chrono-tz 0.10.4 has from the data of 2025b and that were changed by 2026f.
const CHANGED: [&str; 15] = [
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "America/Edmonton",
    "America/Havana",
    "America/Inuvik",
    "America/Rainy_River",
    "America/Vancouver",
    "America/Winnipeg",
    "America/Yellowknife",
    "Canada/Central",
    "Canada/Mountain",
    "Canada/Pacific",
    "Cuba",
    "Europe/Chisinau",
    "Europe/Tiraspol",
];

/// The zones with another history before 1993 in chrono-tz. Since 2025b the tz database corrected Brazil's of 1965 and
/// 1966, Bogota's of 1992, Tehran's of 1979 and Tijuana's until 1976; in chrono-tz "EST5EDT" and similar zones have
/// their own rules, which 2024b removed; and it lacks a negative daylight saving of Dublin's in 1925.
const DIFFERENT_BEFORE_1993: [&str; 34] = [
    "America/Araguaina",
    "America/Bahia",
    "America/Belem",
    "America/Boa_Vista",
    "America/Bogota",
    "America/Campo_Grande",
    "America/Cuiaba",
    "America/Eirunepe",
    "America/Ensenada",
    "America/Fortaleza",
    "America/Maceio",
    "America/Manaus",
    "America/Noronha",
    "America/Porto_Acre",
    "America/Porto_Velho",
    "America/Recife",
    "America/Rio_Branco",
    "America/Santa_Isabel",
    "America/Santarem",
    "America/Sao_Paulo",
    "America/Tijuana",
    "Asia/Tehran",
    "Brazil/Acre",
    "Brazil/DeNoronha",
    "Brazil/East",
    "Brazil/West",
    "CST6CDT",
    "EST5EDT",
    "Eire",
    "Europe/Dublin",
    "Iran",
    "MST7MDT",
    "Mexico/BajaNorte",
    "PST8PDT",
];

/// The beginning of 1993 in Unix time.
const SINCE_1993_S: i64 = 725_846_400;

/// The Unix seconds from 1900 to the end of 2099, where the data of chrono-tz end.
const YEARS_S: core::ops::Range<i64> = -2_208_988_800..4_102_444_800;

fn zone(name: &str) -> Zone {
    Zone::new(tz::TimeZone::get(name).unwrap())
}

/// Every zone of chrono-tz whose data equal jiff's, by its number.
fn unchanged() -> Vec<(Tz, Zone)> {
    let zones: Vec<_> = TZ_VARIANTS.into_iter().filter(|zone| !CHANGED.contains(&zone.name())).collect();
    assert_eq!((TZ_VARIANTS.len(), zones.len()), (597, 597 - CHANGED.len()));
    zones.into_iter().map(|theirs| (theirs, zone(theirs.name()))).collect()
}

/// Whether both have the same data for a zone at an instant.
fn is_same_data(zone: Tz, unix_s: i64) -> bool {
    unix_s >= SINCE_1993_S || !DIFFERENT_BEFORE_1993.contains(&zone.name())
}

/// An answer to a local time as seconds east of Greenwich, with the abbreviations.
fn answers<O: Offset + ToString>(result: LocalResult<O>) -> Vec<(i32, String)> {
    let said = |offset: O| (offset.fix().local_minus_utc(), offset.to_string());
    match result {
        LocalResult::None => vec![],
        LocalResult::Single(one) => vec![said(one)],
        LocalResult::Ambiguous(first, second) => vec![said(first), said(second)],
    }
}

/// Asserts that both give the same answers at an instant, and for the local times around it.
fn agree(theirs: Tz, ours: &Zone, unix_s: i64) {
    let at = |unix_s| DateTime::from_timestamp(unix_s, 0).unwrap().naive_utc();
    let utc = at(unix_s);
    let [expected, found] = [said(&theirs.offset_from_utc_datetime(&utc)), said(&ours.offset_from_utc_datetime(&utc))];
    assert_eq!(expected, found, "{theirs} at {utc} UTC");
    for local in [utc, at(unix_s + i64::from(expected.0))] {
        let expected = answers(theirs.offset_from_local_datetime(&local));
        assert_eq!(expected, answers(ours.offset_from_local_datetime(&local)), "{theirs} at {local} local");
    }
    let (expected, found) = (utc.and_utc().with_timezone(&theirs), utc.and_utc().with_timezone(ours));
    assert_eq!(expected.to_string(), found.to_string());
    assert_eq!(found.timezone(), *ours);
}

fn said<O: Offset + ToString>(offset: &O) -> (i32, String) {
    (offset.fix().local_minus_utc(), offset.to_string())
}

#[test]
fn it_answers_as_chrono_tz_does_around_every_change_of_the_clocks_from_1900_to_2099() {
    let mut changes = 0;
    for (theirs, ours) in unchanged() {
        let first = Timestamp::from_second(YEARS_S.start).unwrap();
        let unix_s = ours.time_zone().following(first).map(|change| change.timestamp().as_second());
        for unix_s in unix_s.take_while(|unix_s| YEARS_S.contains(unix_s)).filter(|at| is_same_data(theirs, *at)) {
            changes += 1;
            // Before, at and after it, and where clocks are set by an hour or half an hour.
            for around_s in [-3_600, -1, 0, 1_799, 3_599] {
                agree(theirs, &ours, unix_s + around_s);
            }
        }
    }
    assert!(changes > 59_000, "{changes}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20_000) })]
    #[test]
    fn it_answers_as_chrono_tz_does_at_any_instant(number in 0_usize..582, unix_s in YEARS_S) {
        thread_local! {
            static ZONES: Vec<(Tz, Zone)> = unchanged();
        }
        ZONES.with(|zones| {
            let (theirs, ours) = &zones[number];
            if is_same_data(*theirs, unix_s) {
                agree(*theirs, ours, unix_s);
            }
        });
    }

    #[test]
    fn nothing_panics_at_any_instant_of_chrono(
        seconds in DateTime::<Utc>::MIN_UTC.timestamp()..=DateTime::<Utc>::MAX_UTC.timestamp(),
        name in prop::sample::select(vec!["Africa/Cairo", "America/New_York", "Etc/GMT-14", "Asia/Kathmandu"]),
    ) {
        let utc = DateTime::from_timestamp(seconds, 0).unwrap();
        let zone = zone(name);
        let offset = zone.offset_from_utc_datetime(&utc.naive_utc());
        prop_assert!(offset.fix().local_minus_utc().abs() < 86_400);
        prop_assert!(!offset.to_string().is_empty());
        let _ = zone.offset_from_local_datetime(&utc.naive_utc());
        let _ = zone.offset_from_local_date(&utc.date_naive());
        // An instant within jiff's years converts back.
        match utc.to_jiff() {
            Ok(instant) => prop_assert_eq!(instant.to_chrono(), utc),
            Err(error) => prop_assert!(error.is_out_of_range()),
        }
        match utc.naive_utc().to_jiff() {
            Ok(civil) => prop_assert_eq!(civil.to_chrono(), utc.naive_utc()),
            Err(error) => prop_assert!(error.is_out_of_range()),
        }
    }
}

#[test]
fn where_the_rule_of_a_zone_begins_its_clocks_are_set_by_the_list_alone() {
    // In Nuuk summer time became the standard on 29 October 2023, so no clock was changed that night. The last changes
    // of Qostanay and Casablanca set the clocks back, so that an hour occurred twice.
    for (name, evening, times) in [
        ("America/Nuuk", "2023-10-28T23:30:00", 1),
        ("Asia/Qostanay", "2024-02-29T23:30:00", 2),
        ("Africa/Casablanca", "2026-09-20T01:30:00", 2),
    ] {
        let found = zone(name).offset_from_local_datetime(&evening.parse().unwrap());
        assert_eq!(answers(found).len(), times, "{name}");
    }
}

#[test]
fn beyond_the_years_of_jiff_a_zone_has_the_offset_of_their_end() {
    let berlin = zone("Europe/Berlin");
    // Local mean time before the introduction of zones, and winter time at the end of the year 9999.
    for (date, expected) in [(NaiveDate::MIN, "LMT"), (NaiveDate::MAX, "CET")] {
        for time in [NaiveTime::MIN, NaiveTime::from_hms_opt(23, 59, 59).unwrap()] {
            let at = date.and_time(time);
            assert_eq!(berlin.offset_from_utc_datetime(&at).to_string(), expected);
            assert_eq!(
                berlin.offset_from_local_datetime(&at).single().map(|offset| offset.to_string()),
                Some(expected.into())
            );
        }
    }
    // The first and last seconds of jiff's own years, for which it has no instant in some zones.
    for offset in [-25, -14, 0, 14, 25] {
        let zone = Zone::new(tz::TimeZone::fixed(tz::Offset::from_hours(offset).unwrap()));
        for local in [civil::DateTime::MIN, civil::DateTime::MAX] {
            let found = zone.offset_from_local_datetime(&local.to_chrono()).single().unwrap();
            // chrono's largest offset is a second less than a day.
            let expected_s = (i32::from(offset) * 3_600).clamp(-86_399, 86_399);
            assert_eq!(found.fix().local_minus_utc(), expected_s);
            assert!(!found.to_string().is_empty());
        }
    }
}

#[test]
fn a_day_in_a_zone_of_jiffs_is_the_day_in_chrono_tzs() {
    let place = Coordinates::new(30.0444, 31.2357).unwrap();
    let (ours, theirs) = (zone("Africa/Cairo"), chrono_tz::Africa::Cairo);
    let ours = Schedule::new(place, ours, methods::EGYPT);
    let theirs = Schedule::new(place, theirs, methods::EGYPT);
    for date in NaiveDate::from_ymd_opt(2024, 1, 1).unwrap().iter_days().take(366) {
        let (day, expected) = (ours.day(date).unwrap(), theirs.day(date).unwrap());
        for mark in Mark::ALL {
            assert_eq!(day.time(mark).to_string(), expected.time(mark).to_string());
            assert_eq!(day.exact(mark), expected.exact(mark));
        }
        let noon = day.dhuhr();
        assert_eq!(ours.next(noon.clone()).unwrap().time, theirs.next(expected.dhuhr()).unwrap().time);
        assert_eq!(
            ours.hijri_at(noon, &UmmAlQura::default()),
            theirs.hijri_at(expected.dhuhr(), &UmmAlQura::default())
        );
    }
}

#[test]
fn a_zone_that_is_borrowed_for_good_is_copied_and_so_is_all_that_is_in_it() {
    fn is_copy<T: Copy>(_: T) {}
    static CAIRO: tz::TimeZone = tz::TimeZone::UTC;
    let zone = Zone::new(&CAIRO);
    let schedule = Schedule::new(Coordinates::new(30.0, 31.0).unwrap(), zone, methods::EGYPT);
    is_copy(zone);
    is_copy(schedule);
    is_copy(schedule.day(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()).unwrap().fajr());
}

#[test]
fn a_zone_is_named_as_the_database_has_it_and_by_its_offset_without_a_name() {
    assert_eq!((zone("africa/cairo").to_string(), zone("UTC").to_string()), ("Africa/Cairo".into(), "UTC".into()));
    let fixed = Zone::from(tz::TimeZone::fixed(tz::offset(-3)));
    assert_eq!((fixed.name(), fixed.to_string().as_str()), (None, "-03:00"));
    let rule = Zone::new(tz::TimeZone::posix("EET-2EEST,M3.5.0/3,M10.5.0/4").unwrap());
    assert!(rule.name().is_none() && rule.to_string().contains("EET-2"), "{rule}");
    let equal = |one: &ZoneOffset, other: &ZoneOffset| one == other;
    let at = |month| rule.with_ymd_and_hms(2026, month, 1, 0, 0, 0).unwrap();
    assert!(equal(at(1).offset(), at(2).offset()) && !equal(at(1).offset(), at(7).offset()));
}

#[test]
fn what_jiff_cannot_hold_is_refused_with_its_date_and_the_range() {
    let date = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    let refused = |date| Error::Time(TimeError::BeyondJiff { date });
    for year in [-10_000, 10_000, 40_000, -40_000] {
        assert_eq!(date(year).to_jiff(), Err(refused(date(year))));
        let midnight = date(year).and_time(NaiveTime::MIN);
        assert_eq!(midnight.to_jiff(), Err(refused(date(year))));
        assert_eq!(midnight.and_utc().to_jiff(), Err(refused(date(year))));
        let there = midnight.and_utc().with_timezone(&zone("Africa/Cairo"));
        assert_eq!(
            there.to_jiff().unwrap_err().to_string(),
            format!("the date {} is outside the years -9999 to 9999 of jiff", date(year))
        );
    }
    assert_eq!(date(-9999).to_jiff().unwrap(), civil::date(-9999, 1, 1));
}

#[test]
fn instants_dates_and_times_come_back_as_they_went() {
    for (seconds, nanoseconds) in
        [(0, 0), (-1, 1), (-1, 999_999_999), (1_700_000_000, 123_456_789), (-62_135_596_800, 5)]
    {
        let utc = DateTime::from_timestamp(seconds, nanoseconds).unwrap();
        assert_eq!(utc.to_jiff().unwrap().to_chrono(), utc);
        assert_eq!(utc.naive_utc().to_jiff().unwrap().to_chrono(), utc.naive_utc());
        assert_eq!(utc.time().to_jiff().unwrap().to_chrono(), utc.time());
        let there = utc.with_timezone(&zone("Asia/Kathmandu"));
        let back = there.to_jiff().unwrap().to_chrono();
        assert_eq!((back.to_string(), back.timezone()), (there.to_string(), there.timezone()));
        let fixed = utc.with_timezone(&FixedOffset::east_opt(5 * 3_600 + 2_700).unwrap());
        assert_eq!(fixed.to_jiff().unwrap().to_chrono(), fixed);
    }
    for instant in [Timestamp::MIN, Timestamp::MAX] {
        assert_eq!(instant.to_chrono().to_jiff().unwrap(), instant);
    }
    // chrono's leap second is the end of the second before it.
    let leap = NaiveTime::from_hms_nano_opt(23, 59, 59, 1_500_000_000).unwrap();
    assert_eq!(leap.to_jiff().unwrap(), civil::time(23, 59, 59, 999_999_999));
    let leap: NaiveDateTime = NaiveDate::from_ymd_opt(2016, 12, 31).unwrap().and_time(leap);
    let (end, second) = (leap.and_utc().to_jiff().unwrap(), TimeDelta::seconds(1));
    assert!(end.to_chrono() < leap.and_utc() && leap.and_utc() - end.to_chrono() < second);
    let _: jiff::ZonedDateTime = end.to_zoned_datetime(tz::TimeZone::UTC);
}
