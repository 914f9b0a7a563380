//! `miqat places`: the order is the one in which `times` chooses, and the data of each place are GeoNames'.

mod common;

use common::{miqat, rows_of};
use serde_json::Value;

fn places(arguments: &[&str]) -> String {
    let said = miqat("places", arguments, b"");
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{arguments:?}");
    said.out
}

#[test]
fn the_first_is_the_one_that_the_times_are_for() {
    for query in ["Springfield", "San Jose", "Birmingham", "القاهرة", "Tripoli", "London, Ontario"] {
        let out = places(&[query, "--format", "csv"]);
        let first = &rows_of("places", &out)[0];
        let said = miqat("times", &[query, "--date", "2027-03-08", "--point", "centre", "--format", "json"], b"");
        let told: Value = serde_json::from_str(&said.out).unwrap();
        let place = &told["place"];
        assert_eq!(place["latitude"].as_f64(), Some(first.get("latitude")), "{query}: {place}");
        assert_eq!(place["time_zone"].as_str(), Some(first.text("time_zone")), "{query}");
        assert_eq!(told["method"].as_str(), Some(first.text("method")), "{query}");
    }
}

#[test]
fn the_others_follow_largest_first() {
    let out = places(&["Springfield", "--format", "csv"]);
    let rows = rows_of("places", &out);
    assert!(rows.len() > 10, "{}", rows.len());
    let people: Vec<u32> = rows[1..].iter().map(|row| row.get("population")).collect();
    assert!(people.is_sorted_by(|a, b| a >= b), "{people:?}");
    let states: Vec<_> = rows.iter().take(4).map(|row| row.text("state")).collect();
    assert!(["Missouri", "Massachusetts", "Illinois"].iter().all(|state| states.contains(state)), "{states:?}");
}

#[test]
fn what_stands_beside_a_name_is_geonames_and_the_authoritys() {
    let cairo = &rows_of("places", &places(&["Cairo", "--format", "csv"]))[0];
    // geonames.org/360630.
    assert_eq!(cairo.text("geonames_id"), "360630");
    assert_eq!(["country", "time_zone", "method"].map(|key| cairo.text(key)), ["EG", "Africa/Cairo", "egypt"]);
    assert!((cairo.get::<f64>("latitude") - 30.06263).abs() < 1e-9);
    for (place, kind) in [("Istanbul", "own"), ("Damascus", "neighbour"), ("Oslo", "")] {
        let row = &rows_of("places", &places(&[place, "--format", "csv"]))[0];
        assert_eq!(row.text("authority_point"), kind, "{place}");
    }
    let oslo: Value = serde_json::from_str(&places(&["Oslo", "--format", "json"])).unwrap();
    assert_eq!((&oslo[0]["method"], &oslo[0]["method_evidence"]), (&"mwl".into(), &"convention".into()));
    assert!(oslo[0]["authority_point"].is_null());
}

#[test]
fn a_country_and_a_number_narrow_it() {
    let costa_rica = places(&["san jose", "--country", "CR", "--format", "csv"]);
    assert!(rows_of("places", &costa_rica).iter().all(|row| row.text("country") == "CR"));
    assert_eq!(rows_of("places", &places(&["Springfield", "--limit", "3", "--format", "csv"])).len(), 3);
    let table = places(&["Springfield", "--limit", "3"]);
    assert!(table.contains("Springfield") && table.contains("more: --limit"), "{table}");
}

#[test]
fn a_mistake_is_one_line_and_status_2() {
    for (arguments, wanted) in [
        (&["Alexandira"][..], "Alexandria"),
        (&["30.0444,31.2357"], "is a point"),
        (&["-33.9,18.4"], "is a point"),
        (&["Cairo", "--country", "XX"], "XX"),
        (&["Cairo", "--limit", "0"], "0"),
        (&[], "QUERY"),
        (&["???"], "???"),
    ] {
        let said = miqat("places", arguments, b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(wanted), "{arguments:?}: {}", said.err);
    }
}
