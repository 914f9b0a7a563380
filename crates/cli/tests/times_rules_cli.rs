//! The command line supports every rule of the library, names the rule that produced a time, and refuses options that do not
//! belong together.

mod common;

use common::{Said, miqat};
use serde_json::Value;

/// Status, standard output and standard error.
fn city(arguments: &[&str]) -> (i32, String, String) {
    let Said { status, out, err } = miqat("times", arguments, b"");
    (status, out, err)
}

fn answer(arguments: &[&str]) -> String {
    let (status, out, err) = city(arguments);
    assert_eq!(status, 0, "{arguments:?}: {err}");
    out
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&answer(&[arguments, &["--format", "json"]].concat())).unwrap()
}

const OSLO: [&str; 5] = ["Oslo", "--method", "mwl", "--date", "2026-06-21"];
const TROMSO: [&str; 5] = ["Tromso", "--method", "mwl", "--date", "2026-06-21"];

#[test]
fn every_rule_for_bright_nights_is_said_in_words_and_in_the_form_of_the_library() {
    for (rule, words, basis) in [
        ("middle", "by a rule: half of the night", r#"{"night_portion":"middle"}"#),
        ("seventh", "by a rule: a seventh of the night", r#"{"night_portion":"seventh"}"#),
        ("angle-over-60", "by a rule: its depression over 60 of the night", r#"{"night_portion":"angle_over60"}"#),
        ("nearest-latitude", "by a rule: taken from latitude 48.5°", r#"{"borrowed_latitude":48.5}"#),
        (
            "latitude-fraction",
            "by a rule: the same fraction of the night as at latitude 45°",
            r#"{"latitude_fraction":45.0}"#,
        ),
        ("nearest-day", "by a rule: taken from 2026-04-21", r#"{"borrowed_day":"2026-04-21"}"#),
        ("local-estimation", "by a rule: the mean fraction of the night", r#""mean_fraction""#),
        ("seasonal", "by a rule: the minutes of season and latitude, general twilight", r#"{"seasonal":"general"}"#),
        ("last-dark-night", "by a rule: the fraction of the last dark night, kept all season", r#""held_fraction""#),
        ("makkah-durations", "by a rule: as far from noon as in Mecca", r#""makkah""#),
    ] {
        let rule = [&OSLO[..], &["--high-latitude", rule]].concat();
        let sheet = answer(&rule);
        let fajr = sheet.lines().find(|line| line.trim_start().starts_with("Fajr")).unwrap();
        // From 59.9° on, the seasonal rule gives a seventh of the night where that bound applies.
        assert!(fajr.contains(words) || rule.contains(&"seasonal") && fajr.contains("seventh"), "{rule:?}: {fajr}");
        let said = json(&rule)["basis"]["fajr"].to_string();
        assert!(said == basis || rule.contains(&"seasonal") && said.contains("seventh"), "{rule:?}: {said}");
        assert!(!sheet.contains("{") && !sheet.contains("Fraction"), "{sheet}");
        let (_, _, err) = city(&[&rule[..], &["--format", "csv"]].concat());
        assert!(err.contains("note: Fajr") && err.contains(&fajr[fajr.find("by a rule").unwrap()..]), "{err}");
        let arabic = answer(&[&rule[..], &["--lang", "ar"]].concat());
        assert!(arabic.contains("بقاعدة: "), "{arabic}");
    }
    let absent = json(&[&OSLO[..], &["--high-latitude", "unresolved"]].concat());
    assert_eq!(absent["absent"]["fajr"], "sun_stays_above");
    let red = ["London", "--method", "mwl", "--date", "2026-06-21", "--high-latitude", "seasonal", "--shafaq", "ahmar"];
    assert!(answer(&red).contains("red twilight"));
}

#[test]
fn the_parameters_of_a_rule_change_what_it_gives() {
    let fajr = |more: &[&str]| json(&[&OSLO[..], &["--high-latitude"], more].concat())["fajr"].to_string();
    let july = ["Oslo", "--method", "mwl", "--date", "2026-07-20", "--high-latitude"];
    let isha = |more: &[&str]| json(&[&july[..], more].concat())["isha"].to_string();
    assert_ne!(fajr(&["nearest-latitude"]), fajr(&["nearest-latitude", "--high-latitude-degrees", "45"]));
    assert_ne!(isha(&["nearest-day"]), isha(&["nearest-day", "--high-latitude-search", "before"]));
    let sunset = |scope: &str| {
        let rule = ["--high-latitude", "nearest-latitude", "--high-latitude-scope", scope];
        json(&[&OSLO[..], &rule].concat())["sunset"].to_string()
    };
    assert_ne!(sunset("every-mark"), sunset("fajr-and-isha"));
    let (usual, bound) = (["Oslo", "--date", "2026-04-10", "--high-latitude", "seventh"], "--high-latitude-limit");
    assert_ne!(json(&usual)["fajr"], json(&[&usual[..], &[bound, "always"]].concat())["fajr"]);
    let night = |night: &str| {
        let rule = ["--high-latitude", "seventh", "--high-latitude-night", night, "--precision", "millisecond"];
        json(&[&["Oslo", "--date", "2026-05-20"], &rule[..]].concat())["fajr"].to_string()
    };
    assert!(night("own") != night("following") && night("own") != night("same-day"));
}

#[test]
fn every_rule_for_polar_days_gives_a_day_and_says_so() {
    for (rule, words) in [
        (&["--polar", "latitude", "--polar-latitude", "62"][..], "taken from latitude 62°"),
        (&["--polar-latitude", "62"], "taken from latitude 62°"),
        (&["--polar", "nearest-latitude"], "taken from latitude 65.7"),
        (&["--polar", "nearest-half-degree"], "taken from latitude 65.649°"),
        (&["--polar", "nearest-day"], "taken from 2026-0"),
    ] {
        let sheet = answer(&[&TROMSO[..], rule].concat());
        let sunset = sheet.lines().find(|line| line.trim_start().starts_with("Sunset")).unwrap();
        assert!(sunset.contains("by a rule: ") && sunset.contains(words), "{rule:?}: {sunset}");
    }
    assert!(answer(&[&TROMSO[..], &["--polar", "unresolved"]].concat()).contains("the Sun never sinks far enough"));
    let month = answer(&["Tromso", "--method", "mwl", "--month", "2026-05", "--polar", "nearest-latitude"]);
    let sunset = "Sunset, Maghrib (2026-05-18 to 2026-05-31): by a rule: taken from lower latitudes";
    assert!(month.contains(sunset), "{month}");
}

#[test]
fn heights_margins_and_ramadan_are_the_callers() {
    let dubai = ["Dubai", "--method", "mwl", "--date", "2026-01-01", "--elevation", "828"];
    let plain = json(&dubai);
    assert_eq!(plain["place"]["elevation_m"], 828.0);
    assert!(city(&dubai).1.contains("Note: the height has no effect"));
    let minutes = |day: &Value, mark: &str| -> i32 {
        let time = day[mark].as_str().unwrap();
        time[11..13].parse::<i32>().unwrap() * 60 + time[14..16].parse::<i32>().unwrap()
    };
    let dip = json(&[&dubai[..], &["--elevation-policy", "refracted"]].concat());
    // 1.76'·√828 is 0.84°, some 4 minutes at 25°.
    assert!((4..=5).contains(&(minutes(&dip, "sunset") - minutes(&plain, "sunset"))));
    assert_eq!(minutes(&dip, "fajr"), minutes(&plain, "fajr"));
    let all = json(&[&dubai[..], &["--elevation-policy", "geometric-all"]].concat());
    assert!((4..=5).contains(&(minutes(&plain, "fajr") - minutes(&all, "fajr"))));
    // Tunisia's authority has its own policy.
    let tunis = ["Tunis", "--date", "2026-01-01"];
    let high = json(&[&tunis[..], &["--elevation", "500"]].concat());
    assert!(minutes(&high, "maghrib") > minutes(&json(&tunis), "maghrib"));

    let shifted = ["Cairo", "--date", "2024-11-24", "--shift", "fajr=-2", "--shift", "maghrib=3.5"];
    let day = json(&shifted);
    assert_eq!((minutes(&day, "fajr"), minutes(&day, "maghrib")), (4 * 60 + 55, 16 * 60 + 59));
    assert!(answer(&shifted).contains("your own margins: Fajr -2 min, Maghrib +3.5 min"));

    let interval = |more: &[&str]| {
        let day = json(&[&["Makkah", "--date", "2026-02-17"], more].concat());
        minutes(&day, "isha") - minutes(&day, "maghrib")
    };
    assert_eq!([interval(&[]), interval(&["--hijri-shift", "-1"]), interval(&["--ramadan", "always"])], [90, 120, 120]);
    assert_eq!(interval(&["--ramadan", "2026-02-17..2026-03-18"]), 120);
    assert_eq!(interval(&["--hijri-shift", "-1", "--ramadan", "never"]), 90);
    assert_eq!(json(&["Makkah", "--date", "2026-02-17", "--hijri-shift", "-1"])["hijri"], "1447-09-01");
    assert_eq!(json(&["Makkah", "--date", "2026-02-18", "--hijri-shift", "1"])["hijri"], "1447-08-29");
}

#[test]
fn the_other_times_are_those_of_the_library() {
    // Cairo on 24 November 2024. Its page has Fajr 04:57, sunrise 06:28, Asr 14:36, Maghrib 16:56, Isha 18:17 and the next Fajr 04:58.
    let cairo = ["Cairo", "--date", "2024-11-24", "--other"];
    let other = &json(&cairo)["other"];
    assert_eq!(other.as_object().unwrap().len(), 21);
    for (key, time) in [
        // By hand from the page: Fajr less 10 min; a quarter from sunrise to sunset; half from Fajr to sunset; half a night.
        ("imsak", "04:47"),
        ("duha", "09:05"),
        ("dahwa_kubra", "10:56"),
        ("middle_of_night", "22:57"),
        // The page.
        ("disliked_morning_begin", "06:28"),
        ("disliked_evening_end", "16:56"),
        ("fajr_end", "06:28"),
        ("dhuhr_end", "14:36"),
        ("asr_end", "16:56"),
        ("maghrib_end", "18:17"),
        ("isha_end", "04:58"),
    ] {
        assert_eq!(other[key].as_str().map(|time| &time[11..16]), Some(time), "{key}");
    }
    // The Sun over 30.0444° N 31.2357° E in these minutes, in degrees, by ERFA (PyPI pyerfa 2.0.1.5: epv00 and atco13 without air,
    // with the parallax): its altitude, and for zawal its way from the meridian. A spear is 4.5° in air, 4.32° without; zawal is
    // the Sun's radius of 0.27°. Half a minute is 0.11° of altitude and 0.12° of the way.
    for (key, time, by_erfa_deg, sought_deg) in [
        ("ishraq", "06:54", 4.277, 4.32),
        ("yellowing", "16:29", 4.359, 4.32),
        ("ishtibaq", "17:41", -10.024, -10.0),
        ("zawal_begin", "11:41", -0.207 * 0.936, -0.27),
        ("zawal_end", "11:43", 0.293 * 0.936, 0.27),
    ] {
        assert_eq!(other[key].as_str().map(|time| &time[11..16]), Some(time), "{key}");
        assert!(f64::abs(by_erfa_deg - sought_deg) < 0.12, "{key}");
    }
    let csv = answer(&[&cairo[..], &["--format", "csv"]].concat());
    let fields: Vec<Vec<&str>> = csv.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!([fields[0].len(), fields[1].len()], [31, 31]);
    assert_eq!((fields[0][9], fields[1][9], fields[0][29], fields[1][29]), ("imsak", "04:47", "isha_end", "04:58"));
    let sheet = answer(&cairo);
    assert!(sheet.contains("Last third of the night") && sheet.contains("00:57 +1"), "{sheet}");
    // Times that the Sun does not give are empty in csv, null in json and a reason in the table.
    let tromso = [&TROMSO[..], &["--other"]].concat();
    assert!(json(&tromso)["other"]["ishtibaq"].is_null() && json(&tromso)["other"]["zawal_end"].is_string());
    assert!(answer(&tromso).contains("Ishtibaq, the stars crowd (10° below)    —      the Sun never sinks far enough"));
}

#[test]
fn the_names_of_the_library_are_there_in_its_nine_languages() {
    for (language, fajr, month) in [
        ("en", "Fajr", "Jumada"),
        ("ar", "الفجر", "جمادى"),
        ("tr", "İmsak", "Kasım"),
        ("id", "Subuh", "November"),
        ("ms", "Subuh", "November"),
        ("ur", "فجر", "نومبر"),
        ("fa", "صبح", "نوامبر"),
        ("bn", "ফজর", "নভেম্বর"),
        ("fr", "Fajr", "novembre"),
    ] {
        let sheet = answer(&["Cairo", "--date", "2024-11-24", "--lang", language]);
        assert!(sheet.contains(fajr) && sheet.contains(month), "{language}: {sheet}");
    }
}

#[test]
fn what_does_not_belong_together_is_refused() {
    for (arguments, wanted) in [
        (&["--high-latitude", "middle", "--shafaq", "ahmar"][..], "--shafaq does not belong to --high-latitude middle"),
        (&["--high-latitude", "seasonal", "--high-latitude-limit", "always"], "--high-latitude-limit does not belong"),
        (
            &["--high-latitude", "nearest-day", "--high-latitude-degrees", "45"],
            "--high-latitude-degrees does not belong",
        ),
        (&["--high-latitude-scope", "every-mark"], "--high-latitude"),
        (&["--polar", "latitude"], "--polar-latitude DEGREES"),
        (&["--polar", "nearest-day", "--polar-latitude", "60"], "belongs to --polar latitude alone"),
        (&["--elevation", "-1e9"], "-1000000000"),
        (&["--elevation", "10", "--method", "egypt", "--point", "authority"], "--elevation does not go with"),
        (&["--shift", "noon=3"], "fajr, sunrise, dhuhr, asr, sunset, maghrib, isha"),
        (&["--shift", "fajr=9999"], "-720 to 720"),
        (&["--shift", "fajr=1", "--shift", "fajr=2"], "--shift fajr is given twice"),
        (&["--ramadan", "2026-03-01..2026-02-01"], "must not be after the last"),
        (&["--hijri-shift", "4"], "-3 to 3"),
        (&["--other", "--format", "ics"], "--other is for --format csv and json"),
        (&["--other", "--month", "2026-01"], "--other is for --format csv and json"),
    ] {
        let (status, out, err) = city(&[&["Cairo"], arguments].concat());
        assert_eq!((status, out.as_str()), (2, ""), "{arguments:?}: {err}");
        assert!(err.contains(wanted), "{arguments:?}: {wanted:?} is not in\n{err}");
    }
}

#[test]
fn of_the_authoritys_points_those_are_named_that_a_city_of_the_gazetteer_has() {
    let (status, _, err) = city(&["Alexandria", "--method", "jakim", "--point", "authority"]);
    assert_eq!(status, 2);
    // Pulau Aur is not a city of the gazetteer.
    assert!(err.contains("JHR02 Johor Bahru") && err.contains("Kulim") && !err.contains("Pulau Aur"), "{err}");
    assert!(err.trim_end().ends_with("and 39 more"), "{err}");
}

#[test]
fn the_times_of_dislike_begin_and_end_at_the_marks_that_are_printed() {
    for place in [&["London"][..], &["Mecca"], &["Jakarta"], &["Istanbul", "--method", "diyanet"], &["Casablanca"]] {
        for date in ["2026-03-02", "2026-06-15", "2026-10-11"] {
            for precision in ["minute", "second"] {
                let asked = ["--date", date, "--other", "--format", "json", "--precision", precision];
                let day: serde_json::Value = serde_json::from_str(&answer(&[place, &asked].concat())).unwrap();
                assert_eq!(day["other"]["disliked_morning_begin"], day["sunrise"], "{place:?} {date}");
                assert_eq!(day["other"]["disliked_evening_end"], day["sunset"], "{place:?} {date}");
            }
        }
    }
}

#[test]
fn an_option_that_has_nothing_to_act_on_is_refused() {
    for (question, wanted) in [
        (&["times", "Cairo", "--elevation-policy", "refracted"][..], "give one with --elevation METRES"),
        (
            &["times", "Cairo", "--month", "2027-02", "--format", "svg", "--precision", "second"],
            "--precision does not go with",
        ),
        (&["year", "Cairo", "--format", "svg", "--precision", "second"], "--precision does not go with"),
        (&["month", "Cairo", "--other"], "--other is for --format csv and json"),
        (&["compare", "Cairo", "--hijri-day", "midnight"], "--hijri-day does not go with `miqat compare`"),
        (&["explain", "Cairo", "--hijri-day", "sunset"], "--hijri-day does not go with `miqat explain`"),
        (&["next", "Cairo", "--exec", ""], "--exec"),
        (&["hijri", "convert", "2027-02-08", "--lang", "ar"], "--lang does not go with `miqat hijri convert`"),
        (&["hijri", "calendars", "--lang", "ar"], "--lang does not go with `miqat hijri calendars`"),
        (&["hijri", "calendars", "--country", "EG"], "--country does not go with `miqat hijri calendars`"),
        (
            &["hijri", "crescent", "Cairo", "tonight", "--hijri-shift", "1"],
            "--hijri-shift says which evening is the 29th",
        ),
        (&["hijri", "crescent", "Cairo", "--lang", "ar"], "--lang does not go with `miqat hijri crescent`"),
    ] {
        let said = miqat(question[0], &question[1..], b"");
        assert!(said.status == 2 && said.out.is_empty() && said.err.contains(wanted), "{question:?}: {}", said.err);
    }
    let said = miqat("times", &["Cairo", "--elevation", "300", "--elevation-policy", "refracted"], b"");
    assert_eq!(said.status, 0, "{}", said.err);
}

#[test]
fn a_date_long_after_the_rules_were_read_has_one_line_that_says_so() {
    let note = "the rules of authorities were last read on 2026-11-29: later changes are not included";
    let notes = |subcommand: &str, arguments: &[&str]| {
        let Said { status, out, err } = miqat(subcommand, arguments, b"");
        assert_eq!(status, 0, "{arguments:?}: {err}");
        // JSON contains the notes on the place too.
        let said = if arguments.contains(&"json") { err } else { out + &err };
        said.matches(note).count()
    };
    for format in ["table", "box", "csv", "json", "ics"] {
        // The calendar of the coming year needs no note.
        for (count, days) in [
            (0, ["--from", "2027-12-30", "--to", "2027-12-31"].as_slice()),
            (1, &["--from", "2027-12-31", "--to", "2028-01-01"]),
            (1, &["--date", "2028-01-01"]),
            (0, &["--date", "1990-01-01"]),
        ] {
            assert_eq!(notes("times", &[&["Cairo", "--format", format], days].concat()), count, "{format} {days:?}");
        }
    }
    assert_eq!(notes("month", &["Cairo", "2028-01"]), 1);
    assert_eq!(notes("compare", &["Cairo", "--date", "2028-01-01"]), 1);
    assert_eq!(notes("world", &["--cities", "1", "--from", "2028-01-01", "--to", "2028-01-02"]), 1);
    // No rule is asked for the date of a civil day.
    assert_eq!(notes("hijri", &["today", "Cairo", "--at", "2028-01-01T00:00"]), 0);
    assert_eq!(notes("next", &["Cairo", "--at", "2028-01-01T00:00"]), 1);
    assert_eq!(notes("next", &["Cairo", "--at", "2027-12-31T00:00"]), 0);
}
