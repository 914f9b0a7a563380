//! `miqat explain`: its numbers add up, end at the printed minute, and start where the Sun satisfies the rule.

mod common;

use chrono::{DateTime, FixedOffset};
use common::{miqat, rows_of};
use serde_json::Value;

const MARKS: [&str; 7] = ["fajr", "sunrise", "dhuhr", "asr", "sunset", "maghrib", "isha"];

/// Places, dates and rules of many kinds.
const QUESTIONS: [&[&str]; 22] = [
    &["Cairo", "--date", "2024-11-24"],
    &["London", "--method", "london-unified", "--date", "2027-03-08"],
    &["London", "--method", "london-unified", "--date", "2027-06-21"],
    &["Stockholm", "--method", "diyanet", "--date", "2027-06-20"],
    &["Stockholm", "--method", "diyanet", "--date", "2027-04-28"],
    &["Berlin", "--method", "diyanet", "--date", "2027-06-10"],
    &["Kuala Lumpur", "--date", "2027-03-01"],
    &["Kota Bharu", "--date", "2027-08-01"],
    &["George Town", "--country", "MY", "--date", "2027-03-08"],
    &["Johor Bahru", "--date", "2027-05-01"],
    &["Tehran", "--date", "2027-03-01"],
    &["Tromso", "--date", "2027-06-20"],
    &["Tromso", "--date", "2026-12-20"],
    &["Tromso", "--date", "2027-06-20", "--polar", "nearest-latitude"],
    &["Tromso", "--method", "moonsighting", "--date", "2027-05-19"],
    &["Makkah", "--date", "2027-03-01"],
    &["Jakarta", "--date", "2027-03-08"],
    &["Istanbul", "--date", "2027-03-08", "--shift", "maghrib=3", "--shift", "fajr=-1.5"],
    &["Rabat", "--date", "2027-09-01"],
    &["Singapore", "--date", "2027-01-15"],
    &["Karachi", "--date", "2027-07-15", "--madhab", "hanafi"],
    &["Kyiv", "--date", "2027-03-28"],
];

fn explain(arguments: &[&str]) -> Value {
    let said = miqat("explain", &[arguments, &["--format", "json"]].concat(), b"");
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    serde_json::from_str(&said.out).unwrap()
}

fn ms(value: &Value) -> i64 {
    value.as_str().unwrap().parse::<DateTime<FixedOffset>>().unwrap().timestamp_millis()
}

/// Seconds as whole milliseconds.
fn seconds_ms(value: &Value) -> i64 {
    format!("{:.0}", value.as_f64().unwrap() * 1000.0).parse().unwrap()
}

/// The minute to which a rounding takes a time; the clocks of all these places are whole minutes from UTC.
fn rounded(ms: i64, rounding: &str) -> i64 {
    let down = ms - ms.rem_euclid(60_000);
    match rounding {
        "nearest" => (ms + 30_000) - (ms + 30_000).rem_euclid(60_000),
        "up" if down < ms => down + 60_000,
        "up" | "down" => down,
        other => panic!("{other}"),
    }
}

#[test]
fn the_steps_add_up_to_the_printed_minute() {
    let mut told = 0;
    for arguments in QUESTIONS {
        let object = explain(arguments);
        let said = miqat("times", &[arguments, &["--format", "csv"]].concat(), b"");
        let timetable = &rows_of("times", &said.out)[0];
        for mark in MARKS {
            let of = &object["marks"][mark];
            if of["printed"].is_null() {
                assert_eq!(timetable.text(mark), "", "{arguments:?}: {mark}");
                assert!(of["absent"].as_str().is_some_and(|why| !why.is_empty()), "{arguments:?}: {of}");
                continue;
            }
            let steps = ["authority_shift_s", "ramadan_shift_s", "order_shift_s", "user_shift_s"];
            let sum = ms(&of["exact"]) + steps.iter().map(|step| seconds_ms(&of[step])).sum::<i64>();
            assert_eq!(sum, ms(&of["unrounded"]), "{arguments:?}: {mark}: {of}");
            let printed = rounded(sum, of["rounding"].as_str().unwrap());
            assert_eq!(printed, ms(&of["printed"]), "{arguments:?}: {mark}: {of}");
            assert_eq!(&of["printed"].as_str().unwrap()[11..16], timetable.text(mark), "{arguments:?}: {mark}");
            // The clock's next minute, and the nearest edge: a millisecond beyond it, another minute is printed.
            assert_eq!((sum + seconds_ms(&of["seconds_to_next_minute"])).rem_euclid(60_000), 0, "{of}");
            let edge = sum + seconds_ms(&of["seconds_to_edge"]);
            let over = if edge > sum { edge + 1 } else { edge - 1 };
            assert_ne!(rounded(over, of["rounding"].as_str().unwrap()), printed, "{arguments:?}: {mark}: {of}");
            if !of["interval"].is_null() {
                let counted = ms(&of["interval"]["from_time"]) + seconds_ms(&of["interval"]["seconds"]);
                assert_eq!(counted, ms(&of["exact"]), "{arguments:?}: {mark}: {of}");
            }
            told += 1;
        }
    }
    assert!(told >= 140, "{told}");
}

#[test]
fn no_margin_is_held_back_where_days_are_long_enough() {
    for place in ["Cairo", "London", "Kuala Lumpur", "Istanbul", "Makkah", "Jakarta", "Rabat"] {
        let object = explain(&[place, "--date", "2027-03-08"]);
        for mark in MARKS {
            assert_eq!(object["marks"][mark]["order_shift_s"], 0.0, "{place}: {mark}");
        }
    }
}

#[test]
fn the_sun_stands_where_the_authority_has_it() {
    // Dar al-Ifta, fatwa 4021: 19.5° and 17.5°; the Institute of Geophysics of Tehran: 17.7°, 4.5° and 14°.
    for (place, mark, altitude_deg) in [
        ("Cairo", "fajr", -19.5),
        ("Cairo", "isha", -17.5),
        ("Tehran", "fajr", -17.7),
        ("Tehran", "maghrib", -4.5),
        ("Tehran", "isha", -14.0),
    ] {
        let of = &explain(&[place, "--date", "2027-03-08"])["marks"][mark];
        let told = of["sun_altitude_deg"].as_f64().unwrap();
        assert!((told - altitude_deg).abs() <= 0.000_2, "{place}: {mark}: {told}");
    }
}

#[test]
fn an_interval_is_that_of_the_authority() {
    // Umm al-Qura: 90 minutes, in Ramadan two hours; 8 March 2027 is in Ramadan.
    for (date, minutes) in [("2027-03-20", 90.0), ("2027-03-08", 120.0)] {
        let object = explain(&["Makkah", "--date", date]);
        assert_eq!(object["marks"]["isha"]["interval"]["seconds"], minutes * 60.0, "{date}");
        assert_eq!(object["marks"]["isha"]["interval"]["from"], "maghrib");
        assert_eq!(object["is_ramadan"], minutes == 120.0);
    }
    let london = explain(&["London", "--method", "london-unified", "--date", "2027-03-08"]);
    assert_eq!(london["marks"]["fajr"]["interval"]["from"], "sunrise");
    assert_eq!(london["marks"]["isha"]["interval"]["from"], "maghrib");
}

#[test]
fn a_person_reads_the_second_the_next_minute_the_rule_and_the_source() {
    let out = miqat("explain", &["Cairo", "--date", "2024-11-24"], b"").out;
    for wanted in [
        "Egyptian General Authority of Survey (egypt)",
        "https://www.esa.gov.eg",
        "measured: ",
        "Fajr 04:57\n",
        "the Sun 19.5° below the horizon; 04:56:52.8, the Sun's centre at -19.500°",
        "to the nearest minute, 11:42; 13.7 s to 11:42;",
    ] {
        assert!(out.contains(wanted), "{wanted}: {out}");
    }
    let shifted = miqat("explain", &["Cairo", "--date", "2024-11-24", "--shift", "maghrib=3"], b"").out;
    assert!(shifted.contains("yours, +3 min; 16:58:30"), "{shifted}");
    let istanbul = miqat("explain", &["Istanbul", "--date", "2027-03-01"], b"").out;
    assert!(istanbul.contains("the Sun of 0h UTC of the date"), "{istanbul}");
    let tromso = miqat("explain", &["Tromso", "--date", "2027-06-20"], b"").out;
    assert!(tromso.contains("Isha —\n") && tromso.contains("the Sun never sinks far enough"), "{tromso}");
    assert!([out, istanbul].iter().all(|out| out.lines().all(|line| line.chars().count() <= 110)));
}

#[test]
fn a_mistake_is_one_line_and_status_2() {
    for (arguments, wanted) in [
        (&["Cairoo"][..], "Cairo"),
        (&["Cairo", "--date", "2027-02-30"], "is not a date; a date is wanted, such as 2024-11-24"),
        (&["Cairo", "--format", "csv"], "json"),
        (&["Apia", "--date", "2011-12-30"], "2011-12-30"),
    ] {
        let said = miqat("explain", arguments, b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(wanted), "{arguments:?}: {}", said.err);
    }
}

/// The clocks of Cairo were 2 h 5 min 9 s ahead of UTC until October 1900, and an offset is written without seconds.
#[test]
fn an_instant_on_a_clock_with_seconds_in_its_offset_is_that_of_another_clock() {
    let question = ["Cairo", "--date", "1899-06-21"];
    let (own, utc) = (explain(&question), explain(&[&question[..], &["--tz", "UTC"]].concat()));
    for mark in MARKS {
        let exact = |object: &Value| ms(&object["marks"][mark]["exact"]);
        assert_eq!(exact(&own), exact(&utc), "{mark}");
        assert!(own["marks"][mark]["exact"].as_str().unwrap().ends_with("+02:05"), "{own}");
    }
}
