//! Methods: an id of the registry, or a table of rules.

use miqat::prayer::{Dip, Elevation, FajrRule, Horizon, IshaRule, MaghribRule};
use miqat::{Madhab, Mark, Method, PerMark, Rounding, Shift, methods};

use super::{depression, form, reads, reads_cbor, refused};

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

/// The form of a table by mark, made of the forms of its values.
fn by_mark(values: PerMark<&str>) -> String {
    let entry = |(mark, value): (Mark, &&str)| format!(r#""{}":{value}"#, mark.as_str().to_ascii_lowercase());
    format!("{{{}}}", values.iter().map(entry).collect::<Vec<_>>().join(","))
}

#[test]
fn a_table_of_rules_names_everything_under_the_names_of_the_accessors() {
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
    let event = r#"{"declination":{"event":"0s"},"equation_of_time":{"event":"0s"},"formula":"sky"}"#;
    let middle = r#"{"portion":{"portion":"middle","night":"own","limit":"when_absent"}}"#;
    let table = [
        r#""fajr":{"depression":18.5}"#.to_owned(),
        r#""isha":{"after_maghrib":{"usual":"90min","ramadan":"120min"}}"#.to_owned(),
        r#""maghrib":{"depression":4.0}"#.to_owned(),
        r#""asr":"airless""#.to_owned(),
        r#""madhab":"hanafi""#.to_owned(),
        r#""night_end":"fajr""#.to_owned(),
        r#""horizon":{"depression":1.0}"#.to_owned(),
        r#""elevation":{"sunrise_and_sunset":"refracted"}"#.to_owned(),
        format!(r#""high_latitude":{middle}"#),
        format!(r#""edges":{}"#, by_mark(PerMark::splat(r#""point""#))),
        format!(r#""solar_epoch":{}"#, by_mark(PerMark::splat(event))),
        format!(r#""shifts":{}"#, by_mark(PerMark::splat(r#""0s""#).with(Mark::Dhuhr, r#""65s""#))),
        format!(r#""ramadan_shifts":{}"#, by_mark(PerMark::splat(r#""0s""#).with(Mark::Maghrib, r#""1min""#))),
        format!(r#""rounding":{}"#, by_mark(PerMark::splat(r#""up""#))),
    ];
    form(own, &format!("{{{}}}", table.join(",")));
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
    let source = methods::EGYPT.source().unwrap();
    assert_eq!(
        serde_json::to_string(source).unwrap(),
        format!(
            r#"{{"evidence":"measured","title":"{}","url":"{}","checked":"{}"}}"#,
            source.title, source.url, source.checked
        )
    );
}
