//! Methods, and what a schedule answers.

use miqat::chrono::{DateTime, TimeDelta, TimeZone, Utc};
use miqat::prayer::{Dip, Elevation, FajrRule, Horizon, IshaRule, MaghribRule};
use miqat::{Coordinates, HighLatitude, Madhab, Mark, Method, PerMark, Rounding, Schedule, Shift, methods};
use serde_json::json;

use super::{date, depression, form, reads, reads_cbor, refused};

#[test]
fn a_method_of_the_registry_is_its_id() {
    assert!(methods::ALL.len() >= 40);
    for method in methods::ALL {
        form(**method, &format!("\"{}\"", method.id().unwrap()));
    }
    let ids: Vec<String> = methods::ALL.iter().map(|method| format!("`{}`", method.id().unwrap())).collect();
    let known = ids.join(", ");
    refused::<Method>("\"egpyt\"", &format!("unknown method `egpyt`, expected a table of rules or one of {known}"));
    refused::<Method>("18", "invalid type: integer `18`, expected the id of a method or a table of its rules");
}

#[test]
fn every_method_turned_into_ones_own_is_a_table_that_reads_back() {
    for method in methods::ALL {
        let own = method.with_fajr(method.fajr());
        assert_eq!(own.id(), None);
        let text = serde_json::to_string(&own).unwrap();
        assert!(text.starts_with(r#"{"fajr":{"#), "{text}");
        reads(&text, own);
        reads_cbor(own);
    }
}

#[test]
fn a_table_of_rules_names_everything_under_the_names_of_the_accessors() {
    let event = json!({"declination": {"event": "0s"}, "equation_of_time": {"event": "0s"}});
    let own = Method::custom(
        FajrRule::Depression(depression(18.5)),
        IshaRule::AfterMaghrib { usual: Shift::minutes(90), ramadan: Shift::minutes(120) },
    )
    .with_maghrib(MaghribRule::Depression(depression(4.0)))
    .with_madhab(Madhab::Hanafi)
    .with_horizon(Horizon::Depression(depression(1.0)))
    .with_elevation(Elevation::SunriseAndSunset(Dip::Refracted))
    .with_shift(Mark::Dhuhr, Shift::seconds(65))
    .with_ramadan_shifts(PerMark::splat(Shift::ZERO).with(Mark::Maghrib, Shift::minutes(1)))
    .with_rounding(PerMark::splat(Rounding::Up));
    let table = json!({
        "fajr": {"depression": 18.5},
        "isha": {"after_maghrib": {"usual": "90min", "ramadan": "120min"}},
        "maghrib": {"depression": 4.0},
        "asr": "airless",
        "madhab": "hanafi",
        "night_end": "sunrise",
        "horizon": {"depression": 1.0},
        "elevation": {"sunrise_and_sunset": "refracted"},
        "high_latitude": {"portion": {"portion": "middle", "night": "own", "limit": "when_absent"}},
        "edges": PerMark::splat("point"),
        "solar_epoch": PerMark::from_fn(|_| event.clone()),
        "shifts": PerMark::splat("0s").with(Mark::Dhuhr, "65s"),
        "ramadan_shifts": PerMark::splat("0s").with(Mark::Maghrib, "1min"),
        "rounding": PerMark::splat("up"),
    });
    form(own, &table.to_string());
}

#[test]
fn a_table_of_rules_may_name_only_what_is_out_of_the_ordinary() {
    let plain = Method::from_depressions(15.0, 15.0).unwrap();
    reads(r#"{"fajr":{"depression":15},"isha":{"depression":15}}"#, plain);
    reads(
        r#"{"isha":{"depression":15},"fajr":{"depression":15},"shifts":{"dhuhr":"5min"},"rounding":{"sunrise":"down"},"edges":{}}"#,
        plain
            .with_shift(Mark::Dhuhr, Shift::minutes(5))
            .with_rounding(PerMark::splat(Rounding::Nearest).with(Mark::Sunrise, Rounding::Down)),
    );
    refused::<Method>(r#"{"fajr":{"depression":15}}"#, "missing field `isha`");
    refused::<Method>(r#"{"id":"egypt"}"#, "unknown field `id`, expected one of `fajr`, `isha`, `maghrib`, `asr`");
    let noon = r#"{"fajr":{"depression":15},"isha":{"depression":15},"shifts":{"noon":"5min"}}"#;
    refused::<Method>(noon, "unknown field `noon`, expected one of `fajr`, `sunrise`, `dhuhr`");
}

#[test]
fn a_source_is_written() {
    let source = serde_json::to_value(methods::EGYPT.source().unwrap()).unwrap();
    let keys: Vec<&String> = source.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["evidence", "title", "url", "checked"]);
    assert_eq!(source["evidence"], "measured");
}

#[test]
fn a_day_is_its_date_and_each_mark_with_its_time_and_basis() {
    let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), chrono_tz::Africa::Cairo, methods::EGYPT);
    let day = cairo.day(date(2024, 11, 24)).unwrap();
    let sun = |time: &str| json!({"time": format!("2024-11-24T{time}:00+02:00"), "basis": "sun"});
    let written = json!({
        "date": "2024-11-24",
        "fajr": sun("04:57"),
        "sunrise": sun("06:28"),
        "dhuhr": sun("11:42"),
        "asr": sun("14:36"),
        "sunset": sun("16:56"),
        "maghrib": sun("16:56"),
        "isha": sun("18:17"),
    });
    assert_eq!(serde_json::to_string(&day).unwrap(), written.to_string());
    assert_eq!(serde_json::to_string(&cairo.partial_day(date(2024, 11, 24)).unwrap()).unwrap(), written.to_string());
    let next = cairo.next(day.isha()).unwrap();
    assert_eq!(serde_json::to_string(&next).unwrap(), r#"{"prayer":"fajr","time":"2024-11-25T04:58:00+02:00"}"#);
}

#[test]
fn a_mark_keeps_its_own_date_and_basis_and_an_absent_one_its_reason() {
    let london = Schedule::new(Coordinates::new(51.5074, -0.1278).unwrap(), Utc, methods::MWL);
    let june = serde_json::to_value(london.day(date(2026, 6, 21)).unwrap()).unwrap();
    assert_eq!(june["isha"], json!({"time": "2026-06-22T00:02:00Z", "basis": {"night_portion": "middle"}}));
    let unresolved = london.with_high_latitude(HighLatitude::Unresolved);
    let june = serde_json::to_value(unresolved.partial_day(date(2026, 6, 21)).unwrap()).unwrap();
    assert_eq!(june["isha"], json!({"absent": "sun_stays_above"}));
    assert_eq!(june["dhuhr"]["basis"], "sun");
    let exact = methods::MWL.with_rounding(PerMark::splat(Rounding::Exact));
    let exact = Schedule::new(*london.place(), Utc, exact);
    let text = serde_json::to_value(exact.day(date(2026, 6, 21)).unwrap()).unwrap()["dhuhr"]["time"].to_string();
    let noon = Utc.with_ymd_and_hms(2026, 6, 21, 12, 2, 0).unwrap();
    let read: DateTime<Utc> = serde_json::from_str(&text).unwrap();
    assert_eq!(read, exact.day(date(2026, 6, 21)).unwrap().dhuhr(), "to the millisecond");
    assert!((read - noon).abs() < TimeDelta::minutes(1));
}
