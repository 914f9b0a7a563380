//! `miqat qibla`: the bearing and the distance agree with spherical trigonometry, the Sun's instants with JPL DE440, and the
//! days when the Sun is over the Kaaba with the announcement of Indonesia's ministry.

mod common;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use common::{Row, miqat, rows};
use serde_json::Value;

/// The answer for a point, on a UTC clock.
fn at(row: &Row, now: &str) -> Value {
    let point = format!("{},{}", row.text("lat"), row.text("lon"));
    let said = miqat("qibla", &[&point, "--tz", "UTC", "--at", now, "--format", "json"], b"");
    assert_eq!(said.status, 0, "{}: {}", row.at(), said.err);
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn bearing_and_distance_are_those_of_spherical_trigonometry() {
    let rows = rows("qibla/qibla.csv");
    let sample: Vec<_> = rows.iter().step_by(5).collect();
    assert_eq!(sample.len(), 20);
    for row in sample {
        let told = at(row, "2027-03-08T00:00");
        let off = |key: &str, column| (told[key].as_f64().unwrap() - row.get::<f64>(column)).abs();
        assert!(off("bearing_deg", "sph_bearing_deg") <= 0.000_051, "{}: {told}", row.at());
        assert!(off("distance_km", "sph_dist_km") <= 0.000_6, "{}: {told}", row.at());
    }
}

#[test]
fn the_sun_and_the_shadow_come_when_de440_has_them() {
    let rows = rows("qibla/qibla_sun.csv");
    // The Earth's rotation is measured here; far from the years of leap seconds it is a forecast.
    let is_known = |row: &&Row| {
        matches!(row.text("kind"), "toward" | "opposite") && ("1975".."2026").contains(&&row.text("date")[..4])
    };
    let sample: Vec<_> = rows.iter().filter(is_known).collect();
    assert!(sample.len() >= 10, "{}", sample.len());
    for row in sample {
        let wanted: DateTime<Utc> = row.text("utc").parse().unwrap();
        let told = at(row, &(wanted - TimeDelta::hours(1)).format("%Y-%m-%dT%H:%M").to_string());
        let sun = &told[format!("sun_{}", row.text("kind"))];
        let time: DateTime<Utc> = sun["time"].as_str().unwrap().parse().unwrap();
        // Seconds are truncated.
        assert!(
            (wanted - time - TimeDelta::milliseconds(500)).abs() <= TimeDelta::milliseconds(600),
            "{}: {told}",
            row.at()
        );
        let altitude: f64 = row.get("sun_alt_deg");
        assert!((sun["altitude_deg"].as_f64().unwrap() - altitude).abs() <= 0.006, "{}: {told}", row.at());
    }
}

#[test]
fn on_the_day_of_the_sun_over_the_kaaba_the_hour_is_the_ministrys() {
    // Kementerian Agama: 27 and 28 May at 16:18 WIB, 15 and 16 July at 16:27 WIB, wherever the Sun is up. The Sun is up to
    // 0.07° from the zenith of the Kaaba on these days; seen from Indonesia, its azimuth then shifts the time by up to two
    // minutes.
    for (place, day, wanted) in [
        ("Medan", "2026-05-28", "2026-05-28T16:18:00+07:00"),
        ("Jakarta", "2026-05-28", "2026-05-28T16:18:00+07:00"),
        ("Jakarta", "2026-07-15", "2026-07-15T16:27:00+07:00"),
    ] {
        let out = miqat("qibla", &[place, "--at", &format!("{day}T06:00"), "--format", "json"], b"").out;
        let told: Value = serde_json::from_str(&out).unwrap();
        let time: DateTime<FixedOffset> = told["sun_toward"]["time"].as_str().unwrap().parse().unwrap();
        let off = time.signed_duration_since(wanted.parse::<DateTime<FixedOffset>>().unwrap());
        assert!(off.abs() <= TimeDelta::seconds(120), "{place}: {time}");
    }
}

#[test]
fn a_person_reads_degrees_a_name_an_arrow_and_what_to_do() {
    let out = miqat("qibla", &["30.0444,31.2357", "--at", "2027-03-08T05:00"], b"").out;
    for wanted in ["↘ 136.1° SE, from true north", "1287 km", "face the Sun"] {
        assert!(out.contains(wanted), "{wanted}: {out}");
    }
    let arabic = miqat("qibla", &["Cairo", "--lang", "ar"], b"").out;
    assert!(arabic.contains("جنوب شرق") && !arabic.contains("north"), "{arabic}");
    let twelve = miqat("qibla", &["Jakarta", "--at", "2026-07-15T06:00", "--clock", "12"], b"").out;
    assert!(twelve.contains(" at 4:2") && twelve.contains(" PM"), "{twelve}");
}

#[test]
fn where_the_sun_does_not_show_it_that_is_said() {
    let out = miqat("qibla", &["Tromso", "--at", "2026-12-10T12:00"], b"").out;
    assert!(out.contains("In the next 7 days the Sun is never above the horizon in line with the qibla."), "{out}");
    // The first day with the Sun after the polar night is given.
    assert!(out.contains("on January 2"), "{out}");
}

#[test]
fn the_kaaba_has_no_bearing_and_its_antipode_none_either() {
    for (point, why) in [("21.4225,39.8262", "the Kaaba itself"), ("-21.4225,-140.1738", "antipode")] {
        let out = miqat("qibla", &[point, "--tz", "UTC"], b"").out;
        assert!(out.contains(why) && !out.contains('°'), "{out}");
        let told: Value =
            serde_json::from_str(&miqat("qibla", &[point, "--tz", "UTC", "--format", "json"], b"").out).unwrap();
        assert!(told["bearing_deg"].is_null() && told["sun_toward"].is_null(), "{told}");
        assert!(told["no_bearing"].as_str().unwrap().contains(why), "{told}");
        let csv = miqat("qibla", &[point, "--tz", "UTC", "--format", "csv"], b"").out;
        assert!(csv.lines().nth(1).unwrap().contains(",,,"), "{csv}");
    }
}

#[test]
fn a_mistake_is_one_line_and_status_2() {
    for (arguments, wanted) in [
        (&["Cairoo"][..], "Cairo"),
        (&["Cairo", "--at", "27-03-08"], "YYYY-MM-DDTHH:MM"),
        (&["London", "--at", "2027-03-28T01:30"], "jumped"),
        (&["95,0"], "90"),
        (&[], "PLACE"),
    ] {
        let said = miqat("qibla", arguments, b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(wanted), "{arguments:?}: {}", said.err);
    }
}

#[test]
fn it_has_the_options_that_move_the_answer_and_no_others() {
    let help = miqat("qibla", &["--help"], b"").out;
    let options: Vec<&str> = help
        .lines()
        .filter_map(|line| {
            line.trim_start().strip_prefix("--").or_else(|| line.trim_start().split_once(", --").map(|(_, name)| name))
        })
        .map(|line| line.split(' ').next().unwrap_or_default())
        .collect();
    let wanted = ["country", "tz", "config", "no-config", "lang", "clock", "digits", "at", "format", "help", "version"];
    assert_eq!(options, wanted);
    for idle in ["--method=mwl", "--madhab=hanafi", "--calendar=umm-al-qura", "--shafaq=ahmar", "--announced=none.csv"]
    {
        let said = miqat("qibla", &["Cairo", idle], b"");
        assert!(said.status == 2 && said.out.is_empty(), "{idle}: {}", said.err);
    }
}
