//! The Hijri date is the country's, by announcement or by the country's calendar, and each answer names the calendar.

mod common;

use common::hijri::answer;
use common::miqat;

/// A question about times with a full answer: standard output and standard error.
fn times(arguments: &[&str]) -> (String, String) {
    let said = miqat("times", arguments, b"");
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    (said.out, said.err)
}

/// The Hijri date of a city on a day, from csv.
fn date(city: &str, day: &str, more: &[&str]) -> String {
    let (out, err) = times(&[&[city, "--date", day, "--format", "csv"], more].concat());
    assert!(err.contains("; Hijri: "), "{err}");
    out.lines().nth(1).unwrap().split(',').nth(1).unwrap().to_owned()
}

#[test]
fn the_hijri_date_is_the_countrys() {
    for (city, day, hijri) in [
        ("Jakarta", "2024-03-11", "1445-08-30"),
        ("Jakarta", "2024-03-12", "1445-09-01"),
        ("Surabaya", "2026-12-10", "1448-07-01"),
        ("Rabat", "2025-03-02", "1446-09-01"),
        ("Agadir", "2019-06-05", "1440-10-01"),
        ("Kuala Lumpur", "2026-06-16", "1447-12-30"),
        ("Johor Bahru", "2027-12-29", "1449-08-01"),
        ("Cairo", "2019-06-04", "1440-09-30"),
        ("Alexandria", "2026-02-19", "1447-09-01"),
        ("Istanbul", "2026-02-19", "1447-09-01"),
        ("Dhaka", "2024-04-11", "1445-10-01"),
        ("Muscat", "2024-03-12", "1445-09-01"),
        ("Cape Town", "2024-04-11", "1445-10-01"),
        // Without other evidence: Saudi Arabia's.
        ("Oslo", "2025-03-01", "1446-09-01"),
        ("Doha", "2025-03-01", "1446-09-01"),
    ] {
        assert_eq!(date(city, day, &[]), hijri, "{city} {day}");
    }
    assert_eq!(date("Rabat", "2025-03-02", &["--calendar", "umm-al-qura"]), "1446-09-02");
    assert_eq!(date("Rabat", "2025-03-02", &["--hijri-shift", "1"]), "1446-08-30");
    assert_eq!(date("Jakarta", "2026-02-18", &["--calendar", "country-id-muhammadiyah"]), "1447-09-01");
    assert_eq!(date("Najaf", "2022-05-02", &["--calendar", "country-iq-sistani"]), "1443-09-30");
    // Calendars of other countries, and a point at sea.
    assert_eq!(date("34.02,-6.83", "2025-03-02", &[]), "1446-09-01");
    assert_eq!(date("34.02,-6.83", "2025-03-02", &["--country", "ES", "--tz", "Europe/Madrid"]), "1446-09-02");
}

#[test]
fn the_callers_announcements_go_before_those_that_the_program_carries() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("times_announced.csv");
    std::fs::write(&file, "hijri_year,hijri_month,gregorian_start\n1446,9,2025-03-01\n").unwrap();
    let file = file.to_str().unwrap();
    assert_eq!(date("Doha", "2025-03-01", &["--announced", file]), "1446-09-01");
    let said = miqat("times", &["Doha", "--date", "2025-03-01", "--announced", "no/such.csv"], b"");
    assert!(said.status == 2 && said.err.contains("no/such.csv"), "{}", said.err);
    let said = miqat("times", &["Doha", "--date", "2025-03-01", "--calendar", "umm-al-kura"], b"");
    assert!(said.status == 2 && said.err.contains("the nearest is umm-al-qura"), "{}", said.err);
}

#[test]
fn every_format_names_the_calendar_and_why_it_is_printed() {
    const ANNOUNCED: &str = "country-ma, announced: Morocco announces each month after looking for the crescent";
    const COMPUTED: &str =
        "Morocco announces each month after looking for the crescent; computed (160 of 163 months right)";
    let rabat = |more: &[&str]| times(&[&["Rabat"], more].concat());
    let (sheet, _) = rabat(&["--date", "2025-03-02"]);
    assert!(sheet.contains(&format!("\nHijri date: {ANNOUNCED}\n")), "{sheet}");
    let (sheet, _) = rabat(&["--date", "2030-03-02"]);
    assert!(sheet.contains(&format!("\nHijri date: country-ma, by computed-morocco: {COMPUTED}\n")), "{sheet}");
    let (table, _) = rabat(&["--from", "2025-03-01", "--to", "2025-03-03"]);
    assert!(table.contains(ANNOUNCED), "{table}");
    let (boxed, note) = rabat(&["--date", "2025-03-02", "--format", "box"]);
    assert!(
        !boxed.contains("country-ma") && note.contains("note: morocco (fitted); Hijri: country-ma, announced\n"),
        "{boxed}{note}"
    );
    let (ics, _) = rabat(&["--date", "2025-03-02", "--format", "ics"]);
    let unfolded = ics.replace("\r\n ", "");
    assert!(unfolded.contains("1446-09-01 · Hijri date: country-ma\\, announced"), "{unfolded}");
    let json = |day| serde_json::from_str::<serde_json::Value>(&rabat(&["--date", day, "--format", "json"]).0).unwrap();
    let calendar = &json("2025-03-02")["calendar"];
    assert_eq!(
        (calendar["id"].as_str(), calendar["rule"].as_str(), calendar["is_announced"].as_bool()),
        (Some("country-ma"), Some("computed-morocco"), Some(true))
    );
    let calendar = &json("2030-03-02")["calendar"];
    assert_eq!(
        (calendar["kind"].as_str(), calendar["confidence"].as_str(), calendar["is_announced"].as_bool()),
        (Some("fit"), Some("A"), Some(false))
    );
    assert_eq!(calendar["why"].as_str(), Some(COMPUTED));
    let (arabic, _) = times(&["Cairo", "--date", "2030-03-02", "--lang", "ar"]);
    assert!(arabic.contains("التاريخ الهجري: "), "{arabic}");
}

#[test]
fn ramadan_is_the_calendars() {
    // Umm al-Qura's Isha is 30 minutes later in Ramadan, which Morocco began a day later.
    let isha = |calendar: &str| {
        let arguments = ["Riyadh", "--date", "2025-03-01", "--format", "csv", "--calendar", calendar];
        times(&arguments).0.lines().nth(1).unwrap().rsplit(',').next().unwrap().to_owned()
    };
    let (in_ramadan, before) = (isha("country"), isha("country-ma"));
    let minutes = |clock: &str| {
        let (hours, minutes) = clock.split_once(':').unwrap();
        hours.parse::<i32>().unwrap() * 60 + minutes.parse::<i32>().unwrap()
    };
    assert_eq!(minutes(&in_ramadan) - minutes(&before), 30);
}

#[test]
fn the_calendar_of_a_country_answers_for_hijri_too() {
    assert_eq!(answer(&["--country", "MA", "convert"], "2025-03-02\n"), "2025-03-02,1446-09-01\n");
    assert_eq!(answer(&["--country", "Indonesia", "convert"], "2026-12-10\n"), "2026-12-10,1448-07-01\n");
    assert_eq!(answer(&["--calendar", "country-eg", "convert"], "2019-06-04\n"), "2019-06-04,1440-09-30\n");
    // Without a country: the printed calendar of Saudi Arabia.
    assert_eq!(answer(&["convert"], "2025-03-02\n"), "2025-03-02,1446-09-02\n");
    let month = answer(&["--country", "OM", "month", "1448-09"], "");
    assert!(
        month.contains("country-om (computed-oman): Oman announces each month") && month.contains("conjunction"),
        "{month}"
    );
    let list = answer(&["calendars"], "");
    for wanted in ["country-ma", "country-id-muhammadiyah", "country-iq-sistani", "country-elsewhere", "fit A"] {
        assert!(list.contains(wanted), "{wanted}");
    }
}

#[test]
fn csv_and_box_name_method_and_calendar_in_one_line_and_doubts_in_sentences() {
    for format in ["csv", "box"] {
        // Nothing is doubtful.
        let (_, said) = times(&["Cairo", "--date", "2024-04-10", "--format", format, "--point", "centre"]);
        assert_eq!(said, "note: egypt (measured); Hijri: country-eg, announced\n");
        let (_, said) = times(&["Istanbul", "--date", "2030-03-05", "--format", format, "--point", "centre"]);
        assert!(said.ends_with("Hijri: country-tr, by computed-istanbul-2016\n"), "{said}");
        // Both are.
        let (_, said) = times(&["Mogadishu", "--date", "2030-03-05", "--format", format]);
        assert!(said.contains("; Hijri: country-elsewhere, by umm-al-qura\n"), "{said}");
        assert!(said.contains("note: Method: ") && said.contains("note: Hijri date: country-elsewhere, by"), "{said}");
    }
    // Arabic notes begin with an Arabic word, and name the source of the method.
    let (_, said) = times(&["Mogadishu", "--date", "2030-03-05", "--format", "csv", "--lang", "ar"]);
    assert!(said.lines().count() >= 3 && said.lines().all(|line| line.starts_with("ملاحظة: ")), "{said}");
    let source = miqat("times", &["Cairo", "--date", "2030-03-05"], b"").out;
    let source = source.lines().find(|line| line.starts_with("Method: ")).unwrap();
    let source = source.split_once("Egypt: ").unwrap().1.split_once("); ").unwrap().0;
    let (sheet, _) = times(&["Cairo", "--date", "2030-03-05", "--lang", "ar"]);
    assert!(sheet.lines().any(|line| line.starts_with("الطريقة: ") && line.contains(source)), "{source}: {sheet}");
}

#[test]
fn each_calendar_line_under_a_table_says_of_which_dates_it_is() {
    let lines = |from, to| -> Vec<String> {
        let (table, _) = times(&["Algiers", "--from", from, "--to", to]);
        table.lines().filter(|line| line.contains("Hijri date: ")).map(str::to_owned).collect()
    };
    let several = lines("2026-02-16", "2026-03-22");
    let begin = |line: &String| line.split_once(": Hijri date: ").unwrap().0.to_owned();
    assert_eq!(
        several.iter().map(begin).collect::<Vec<_>>(),
        ["2026-02-16 to 2026-02-17, 2026-03-20 to 2026-03-22", "2026-02-18", "2026-02-19 to 2026-03-19"],
        "{several:?}"
    );
    let one = lines("2026-02-20", "2026-03-10");
    assert!(one.len() == 1 && one[0].starts_with("Hijri date: "), "{one:?}");
}
