//! `miqat next`: the output for a status bar, a script and a person, with the current time given by option.

mod common;

use common::miqat;
use serde_json::Value;

/// The output of `next` at a time in Cairo; the minutes of 24 November 2024 are from the newspaper's page.
fn next(at: &str, format: &str) -> String {
    let said = miqat("next", &["Cairo", "--at", at, "--format", format], b"");
    assert_eq!(said.status, 0, "{}", said.err);
    said.out.trim_end().to_owned()
}

#[test]
fn the_next_prayer_is_the_first_that_has_not_begun() {
    for (at, wanted) in [
        ("2024-11-24T04:56", "Fajr 04:57, in 1 min"),
        ("2024-11-24T04:57", "Dhuhr 11:42, in 6 h 45 min"),
        ("2024-11-24T10:42", "Dhuhr 11:42, in 1 h 0 min"),
        ("2024-11-24T16:55", "Maghrib 16:56, in 1 min"),
        ("2024-11-24T16:56", "Isha 18:17, in 1 h 21 min"),
    ] {
        assert_eq!(next(at, "text"), wanted, "{at}");
    }
    // The Fajr of the day after, of the same page of the Survey Authority.
    assert_eq!(next("2024-11-24T22:56", "text"), "Fajr 04:58, in 6 h 2 min");
}

#[test]
fn now_says_whose_time_it_is_and_since_when() {
    for (at, wanted) in [
        ("2024-11-24T05:30", "Now Fajr, since 04:57\nDhuhr 11:42, in 6 h 12 min\n"),
        ("2024-11-24T07:00", "Between sunrise (06:28) and Dhuhr\nDhuhr 11:42, in 4 h 42 min\n"),
        ("2024-11-24T22:56", "Now Isha, since 18:17\nFajr 04:58, in 6 h 2 min\n"),
    ] {
        assert_eq!(miqat("now", &["Cairo", "--at", at], b"").out, wanted, "{at}");
    }
}

#[test]
fn a_status_bar_gets_one_object_on_one_line() {
    let line = next("2024-11-24T15:36", "waybar");
    assert!(!line.contains('\n'));
    let object: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(
        (&object["text"], &object["class"], &object["alt"]),
        (&"Maghrib 16:56".into(), &"maghrib".into(), &"1:20".into())
    );
    // Sixty of the 140 minutes from 14:36 to 16:56 have passed.
    assert_eq!(object["percentage"], 43);
    let tooltip = object["tooltip"].as_str().unwrap();
    assert!(tooltip.contains("Isha 18:17") && tooltip.contains("Jumada I 22, 1446"), "{tooltip}");
}

#[test]
fn a_script_gets_instants_and_seconds() {
    let object: Value = serde_json::from_str(&next("2024-11-24T16:55:30", "json")).unwrap();
    assert_eq!(object["current"], "asr");
    assert_eq!(object["since"], "2024-11-24T14:36:00+02:00");
    assert_eq!(object["next"]["time"], "2024-11-24T16:56:00+02:00");
    assert_eq!(object["next"]["seconds_left"], 30);
    assert_eq!((&object["hijri"], &object["hijri_month"]), (&"1446-05-22".into(), &"Jumada I".into()));
}

#[test]
fn the_object_of_a_day_has_the_same_present_and_next_prayer() {
    let at = ["Cairo", "--at", "2024-11-24T16:55:30", "--format", "json", "--lang", "ar"];
    let [day, now] = ["times", "now"].map(|question| {
        let said = miqat(question, &at, b"");
        serde_json::from_str::<Value>(&said.out).unwrap_or_else(|error| panic!("{question}: {error}: {}", said.err))
    });
    assert_eq!((&day["current"], &day["next"]["seconds_left"]), (&"asr".into(), &30.into()));
    assert_eq!(day["hijri_month"], "جمادى الأولى");
    for key in ["current", "hijri", "hijri_month"] {
        assert_eq!(day[key], now[key], "{key}");
    }
    for key in ["prayer", "time", "seconds_left"] {
        assert_eq!(day["next"][key], now["next"][key], "{key}");
    }
    // A day without a now has neither.
    let other = miqat("times", &["Cairo", "--date", "2024-11-25", "--format", "json"], b"");
    let other: Value = serde_json::from_str(&other.out).unwrap();
    assert_eq!((other.get("current"), other.get("next")), (None, None));
    assert_eq!(other["hijri_month"], "Jumada I");
}

#[test]
fn a_line_for_a_status_bar_repeats_no_note_on_the_point_and_keeps_doubts() {
    let place = ["Istanbul", "--at", "2026-06-21T12:00"];
    assert!(miqat("times", &["Istanbul", "--date", "2026-06-21"], b"").out.contains("authority's own point"));
    for question in ["next", "now"] {
        let said = miqat(question, &place, b"");
        assert_eq!((said.status, said.err.as_str()), (0, ""), "{question}");
        // Of two cities of a name one was taken.
        let doubtful = miqat(question, &["Tripoli", "--at", "2026-06-21T12:00"], b"");
        assert!(doubtful.err.contains("--country"), "{question}: {}", doubtful.err);
    }
}

#[test]
fn a_pattern_is_filled_and_a_wrong_one_is_told_apart() {
    assert_eq!(next("2024-11-24T15:36", "{prayer} -{in} ({{{minutes}}})"), "Maghrib -1:20 ({80})");
    for (pattern, wanted) in [("{prayr}", "{prayer}"), ("wayba", "waybar"), ("{prayer", "twice"), ("", "waybar")] {
        let said = miqat("next", &["Cairo", "--format", pattern], b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{pattern}");
        assert!(said.err.contains(wanted), "{pattern}: {}", said.err);
    }
}

#[test]
fn an_isha_after_midnight_is_next_before_it_begins() {
    // Diyanet prints Isha of mid-June after midnight in the far north of its table.
    let place = ["59.33,18.07", "--tz", "Europe/Stockholm", "--method", "mwl", "--high-latitude", "middle"];
    let said = miqat("next", &[&place[..], &["--at", "2026-06-21T00:10", "--format", "{prayer} {time}"]].concat(), b"");
    let day = miqat("times", &[&place[..], &["--date", "2026-06-20", "--format", "csv"]].concat(), b"");
    let isha = day.out.lines().nth(1).unwrap().rsplit(',').next().unwrap();
    assert!(isha.starts_with("00:"), "{isha}");
    assert_eq!(said.out.trim_end(), format!("Isha {isha}"));
}

#[test]
fn a_command_is_run_when_it_is_asked_for_and_a_wait_takes_no_clock_of_its_own() {
    let said = miqat("next", &["Cairo", "--at", "2024-11-24T15:36", "--watch"], b"");
    assert_eq!(said.status, 2);
    assert!(said.err.contains("--watch"), "{}", said.err);
}
