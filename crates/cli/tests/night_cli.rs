//! The divided night is named and can be chosen; a prayer's time that ends before it begins has a reason; seconds are
//! truncated.

mod common;

use common::{Said, miqat};
use serde_json::Value;

fn city(arguments: &[&str]) -> Said {
    miqat("times", arguments, b"")
}

fn answer(arguments: &[&str]) -> String {
    let said = city(arguments);
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    said.out
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&answer(&[arguments, &["--format", "json"]].concat())).unwrap()
}

/// The line of a sheet that begins with a name.
fn line<'a>(sheet: &'a str, name: &str) -> &'a str {
    sheet.lines().find(|line| line.trim_start().starts_with(name)).unwrap_or_else(|| panic!("no {name} in\n{sheet}"))
}

const KUALA_LUMPUR: [&str; 7] =
    ["3.1412,101.68653", "--point=centre", "--method", "jakim", "--date", "2022-03-08", "--other"];

#[test]
fn the_night_ends_at_fajr_as_the_mufti_of_the_federal_territories_has_it_and_the_answer_says_so() {
    let sheet = answer(&KUALA_LUMPUR);
    assert!(line(&sheet, "Middle of the night, sunset to Fajr").contains("00:50 +1"), "{sheet}");
    assert!(line(&sheet, "Last third of the night, sunset to Fajr").contains("02:38 +1"), "{sheet}");
    let arabic = answer(&[&KUALA_LUMPUR[..], &["--lang", "ar"]].concat());
    assert!(arabic.contains("نصف الليل، من الغروب إلى الفجر"), "{arabic}");
    let day = json(&KUALA_LUMPUR);
    assert_eq!(day["night_end"], "fajr");
    assert_eq!(day["other"]["middle_of_night"], "2022-03-09T00:50:00+08:00");
    let csv = answer(&[&KUALA_LUMPUR[..], &["--format", "csv"]].concat());
    let (header, row) = csv.trim_end().split_once('\n').unwrap();
    assert!(header.ends_with("isha_end,night_end") && row.ends_with(",fajr"), "{csv}");
    assert!(json(&KUALA_LUMPUR[..6])["night_end"].is_null());
}

#[test]
fn another_end_of_the_night_is_one_option_or_the_methods_own() {
    let asked = [&KUALA_LUMPUR[..], &["--night-end", "sunrise"]].concat();
    let sheet = answer(&asked);
    assert!(line(&sheet, "Middle of the night, sunset to sunrise").contains("01:24 +1"), "{sheet}");
    assert!(line(&sheet, "Last third of the night, sunset to sunrise").contains("03:23 +1"), "{sheet}");
    assert_eq!(json(&asked)["night_end"], "sunrise");
    for (method, end) in [("jafari", "fajr"), ("tehran", "fajr"), ("egypt", "fajr"), ("praytimes-mwl", "sunrise")] {
        let day = json(&["Cairo", "--method", method, "--date", "2026-01-01", "--other"]);
        assert_eq!(day["night_end"], end, "{method}");
    }
    for (arguments, wanted) in
        [(&["--other", "--night-end", "isha"][..], "fajr, sunrise"), (&["--night-end", "fajr"], "--other")]
    {
        let said = city(&[&["Cairo"], arguments].concat());
        assert!(said.status == 2 && said.err.contains(wanted), "{}", said.err);
    }
}

#[test]
fn a_time_that_ends_before_it_begins_has_a_reason_in_every_form() {
    for (arguments, key, name, reason) in [
        (
            &["London", "--method", "mwl", "--date", "2026-06-21", "--shift", "isha=5"][..],
            "isha_end",
            "End of Isha",
            "Fajr comes before Isha",
        ),
        (
            &["Oulu", "--method", "ummalqura", "--date", "2026-06-21"],
            "isha_end",
            "End of Isha",
            "Fajr comes before Isha",
        ),
        (
            &["Reykjavik", "--method", "qatar", "--date", "2026-06-21"],
            "isha_end",
            "End of Isha",
            "Fajr comes before Isha",
        ),
        (&["Cairo", "--shift", "asr=200", "--date", "2026-12-21"], "asr_end", "End of Asr", "Sunset comes before Asr"),
        (
            &["Sydney", "--method", "mwl", "--shift", "fajr=120", "--date", "2026-06-21"],
            "fajr_end",
            "End of Fajr",
            "Sunrise",
        ),
    ] {
        let arguments = [arguments, &["--other"]].concat();
        let sheet = answer(&arguments);
        assert!(line(&sheet, name).contains("—") && line(&sheet, name).contains(reason), "{sheet}");
        let day = json(&arguments);
        assert_eq!((&day["other"][key], day["absent"][key].as_str()), (&Value::Null, Some("ends_before_it_begins")));
        // The other prayers have their ends.
        for other in
            ["fajr_end", "dhuhr_end", "asr_end", "maghrib_end", "isha_end"].into_iter().filter(|other| *other != key)
        {
            assert!(day["other"][other].is_string(), "{other} of {arguments:?}");
        }
        let csv = city(&[&arguments[..], &["--format", "csv"]].concat());
        let date = arguments[arguments.iter().position(|argument| *argument == "--date").unwrap() + 1];
        assert_eq!((csv.status, csv.out.lines().count()), (0, 2));
        assert!(csv.err.contains(&format!("note: {name} ({date}): {reason}")), "{}", csv.err);
        assert!(answer(&[&arguments[..], &["--lang", "ar"]].concat()).contains("يسبق"));
    }
}

#[test]
fn a_second_that_runs_is_shown_and_the_minute_is_rounded_from_it() {
    // Fajr of 27 January 2026 in Cairo is 05:25:29.621: the minute is 05:25, and the second is not 05:25:30.
    let at = |precision: &str, format: &str| {
        answer(&[
            "30.0444,31.2357",
            "--method",
            "mwl",
            "--date",
            "2026-01-27",
            "--precision",
            precision,
            "--format",
            format,
        ])
    };
    let [minute, second, millisecond] = ["minute", "second", "millisecond"].map(|precision| at(precision, "csv"));
    let fajr = |csv: &str| csv.lines().nth(1).unwrap().split(',').nth(2).unwrap().to_owned();
    assert!(fajr(&millisecond).starts_with("05:25:29.6"), "{millisecond}");
    assert_eq!([fajr(&minute), fajr(&second)], ["05:25", "05:25:29"]);
    assert!(at("second", "table").contains("05:25:29") && at("second", "json").contains("T05:25:29+02:00"));
    assert!(at("second", "ics").contains("DTSTART:20260127T032529Z"));
    // Every mark of a month: the second is that of the millisecond, and rounds to the minute by the method's rule.
    let month = |precision: &str| {
        let csv = answer(&["Cairo", "--month", "2026-02", "--precision", precision, "--format", "csv"]);
        csv.lines()
            .skip(1)
            .flat_map(|row| row.split(',').skip(2).map(str::to_owned).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let (seconds, milliseconds) = (month("second"), month("millisecond"));
    assert_eq!(seconds.len(), 28 * 7);
    assert!(seconds.iter().zip(&milliseconds).all(|(second, milliseconds)| milliseconds.starts_with(second.as_str())));
}

#[test]
fn a_twilight_is_enough_where_the_method_has_the_seasonal_rule() {
    let oslo = ["Oslo", "--date", "2026-04-21", "--method", "moonsighting"];
    let with = |more: &[&str]| json(&[&oslo[..], more].concat());
    for shafaq in ["general", "ahmar", "abyad"] {
        let short = with(&["--shafaq", shafaq]);
        assert_eq!(short, with(&["--high-latitude", "seasonal", "--shafaq", shafaq]), "{shafaq}");
    }
    assert_ne!(with(&["--shafaq", "ahmar"])["isha"], with(&["--shafaq", "abyad"])["isha"]);
    let said = city(&["Oslo", "--method", "mwl", "--shafaq", "ahmar"]);
    let wanted = "--shafaq belongs to --high-latitude seasonal, which the method mwl does not have";
    assert!(said.status == 2 && said.err.contains(wanted), "{}", said.err);
}
