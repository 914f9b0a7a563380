//! `miqat compare`: the first column agrees with the newspaper's page of Cairo, and the differences with the days from `times`.

mod common;

use common::{miqat, rows_of};
use serde_json::Value;

const MARKS: [&str; 7] = ["fajr", "sunrise", "dhuhr", "asr", "sunset", "maghrib", "isha"];

fn compare(arguments: &[&str]) -> String {
    let said = miqat("compare", arguments, b"");
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    said.out
}

/// The minute of the day of a clock time.
fn minutes(clock: &str) -> i64 {
    let (hours, minutes) = clock.split_once(':').unwrap();
    hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap()
}

#[test]
fn the_first_method_is_as_it_is_printed_and_the_others_stand_beside_it() {
    let table = compare(&["Cairo", "--methods", "egypt,mwl", "--date", "2024-11-24"]);
    let egypt = table.lines().find(|line| line.contains("│ egypt ")).unwrap();
    // Al-Ahram, 24 November 2024.
    let cells: Vec<_> = egypt.split(['│', '┆']).map(str::trim).filter(|cell| !cell.is_empty()).collect();
    assert_eq!(cells, ["egypt", "04:57", "06:28", "11:42", "14:36", "16:56", "18:17"]);
    let mwl = table.lines().find(|line| line.contains("│ mwl ")).unwrap();
    // 18° in place of 19.5°.
    assert!(mwl.contains("05:04   +7") && mwl.contains("06:28    0"), "{table}");
    assert!(table.contains("Differences from egypt, in minutes"), "{table}");
}

#[test]
fn isha_of_umm_al_qura_follows_its_maghrib_by_ninety_minutes_and_in_ramadan_by_two_hours() {
    for (date, minutes_after) in [("2027-03-20", 90), ("2027-03-01", 120)] {
        let out = compare(&["Makkah", "--methods", "ummalqura,mwl", "--date", date, "--format", "csv"]);
        let row = &rows_of("compare", &out)[0];
        assert_eq!(minutes(row.text("isha")) - minutes(row.text("maghrib")), minutes_after, "{date}");
    }
}

#[test]
fn the_differences_of_a_month_are_those_of_the_two_timetables() {
    let month = ["London", "--month", "2027-03"];
    let out = compare(&[&month[..], &["--methods", "moonsighting,diyanet,egypt", "--format", "csv"]].concat());
    let compared = rows_of("compare", &out);
    assert_eq!(compared.len(), 93);
    let times = |method: &str| {
        let said = miqat("times", &[&month[..], &["--method", method, "--format", "csv"]].concat(), b"");
        rows_of(method, &said.out)
    };
    let first = times("moonsighting");
    for (number, method) in ["moonsighting", "diyanet", "egypt"].into_iter().enumerate() {
        for (day, (own, first)) in times(method).iter().zip(&first).enumerate() {
            let row = &compared[day * 3 + number];
            assert_eq!((row.text("date"), row.text("method")), (own.text("date"), method));
            for mark in MARKS {
                assert_eq!(row.text(mark), own.text(mark), "{}", row.at());
                let difference = minutes(own.text(mark)) - minutes(first.text(mark));
                assert_eq!(row.get::<i64>(&format!("{mark}_difference_min")), difference, "{}", row.at());
            }
        }
    }
    let object: Value = serde_json::from_str(&compare(
        &[&month[..], &["--methods", "moonsighting,diyanet,egypt", "--format", "json"]].concat(),
    ))
    .unwrap();
    let of = |method: &str| {
        let rows = compared.iter().filter(|row| row.text("method") == method);
        rows.map(|row| row.get::<i64>("isha_difference_min")).collect::<Vec<_>>()
    };
    for method in ["diyanet", "egypt"] {
        let told = &object["differences"][method]["isha"];
        assert_eq!(told["least_min"], *of(method).iter().min().unwrap(), "{method}");
        assert_eq!(told["most_min"], *of(method).iter().max().unwrap(), "{method}");
    }
    let table = compare(&[&month[..], &["--methods", "moonsighting,diyanet"]].concat());
    let (least, most) = (of("diyanet").into_iter().min().unwrap(), of("diyanet").into_iter().max().unwrap());
    assert!(table.contains(&format!("{least:+} … {most:+}")), "{table}");
    assert!(table.contains("diyanet (diyanet-north)"), "{table}");
}

#[test]
fn without_a_list_they_are_the_methods_of_the_country_and_the_world_league() {
    for (place, wanted) in [
        ("Paris", &["france-uoif", "france-18", "france-15", "diyanet-north", "mwl"][..]),
        ("Cairo", &["egypt", "mwl"]),
        ("0,-30", &["mwl"]),
    ] {
        let out = compare(&[place, "--tz", "UTC", "--date", "2027-03-08", "--format", "json"]);
        let told: Value = serde_json::from_str(&out).unwrap();
        let ids: Vec<_> = told["methods"].as_array().unwrap().iter().map(|of| of["id"].as_str().unwrap()).collect();
        assert!(wanted.iter().all(|id| ids.contains(id)) && ids[0] == wanted[0], "{place}: {ids:?}");
    }
    let london = miqat("compare", &["London", "--date", "2027-03-08"], b"");
    assert!(london.err.contains("in tables that no method reproduces"), "{}", london.err);
}

#[test]
fn a_time_that_one_of_them_lacks_has_no_difference() {
    let out = compare(&["Tromso", "--methods", "mwl,moonsighting", "--date", "2027-06-20", "--format", "csv"]);
    for row in &rows_of("compare", &out) {
        assert_eq!((row.text("sunrise"), row.text("sunrise_difference_min")), ("", ""), "{}", row.at());
    }
    let table = compare(&["Tromso", "--methods", "mwl,moonsighting", "--date", "2027-06-20"]);
    assert!(table.contains('—'), "{table}");
}

#[test]
fn a_mistake_is_one_line_and_status_2() {
    for (arguments, wanted) in [
        (&["Cairo", "--methods", "egipt"][..], "egypt"),
        (&["Cairo", "--methods", "egypt,egypt"], "egypt"),
        (&["Cairo", "--methods", "egypt", "--method", "mwl"], "--method"),
        (&["Cairo", "--month", "2027-03", "--date", "2027-03-01"], "--date"),
        (&["Cairo", "--date", "2027-02-30"], "is not a date; a date is wanted, such as 2024-11-24"),
        (&["Apia", "--date", "2011-12-30"], "2011-12-30"),
        (&["Cairo", "--methods", "egypt,mwl", "--point", "authority"], "mwl"),
    ] {
        let said = miqat("compare", arguments, b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(wanted), "{arguments:?}: {}", said.err);
    }
}
