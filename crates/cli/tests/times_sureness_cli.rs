//! Every format of `miqat times` names its method and the evidence for it.

mod common;

use common::{Said, miqat};

const FORMATS: [&str; 5] = ["table", "box", "csv", "json", "ics"];

fn times(arguments: &[&str]) -> Said {
    let said = miqat("times", &[arguments, &["--date", "2026-03-10"]].concat(), b"");
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    said
}

fn json(arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&times(&[arguments, &["--format", "json"]].concat()).out).unwrap()
}

/// The lines of a calendar file, unfolded.
fn unfolded(ics: &str) -> String {
    ics.replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";")
}

#[test]
fn every_format_has_the_sentence_of_the_sheet_where_the_program_is_not_sure() {
    // Fitted to a table; reported; no authority known: each with the basis of the default.
    const CONVENTION: &str = "a convention, because no authority of this country is known here (";
    const REPORTED: &str = "reported for this country, not measured on a table of its authority (";
    const FITTED: &str = "fitted to a table printed in this country (";
    for (place, begin, wanted) in [
        ("Rabat", FITTED, "Morocco: a table of 2026 whose publisher is not confirmed"),
        (
            "Kazan",
            FITTED,
            "Russia: 31 days of Moscow, 2025, at second hand; Tatarstan and Dagestan have their own muftiates",
        ),
        (
            "Karachi",
            REPORTED,
            "Pakistan: the convention of every library: no printed calendar of an authority was found",
        ),
        ("Delhi", REPORTED, "India: the default of programs: there is no national authority; lists of Mumbai"),
        ("Tehran", REPORTED, "Iran: the Institute of Geophysics' convention in every library; no year of its table"),
        (
            "Paris",
            REPORTED,
            "France: one of several conventions, of which no table was found: the Great Mosque of Paris has 18°",
        ),
        ("Toronto", REPORTED, "Canada: mosques affiliated to ISNA; the Fiqh Council recommends 13° (fcna-ca)"),
        ("Berlin", CONVENTION, "Germany: Diyanet's mosques print diyanet-north, by its statement for Europe"),
        ("Stockholm", CONVENTION, "Sweden: Diyanet's mosques print diyanet-north (Helsingborg's table of 2023)"),
        ("Birmingham, UK", CONVENTION, "United Kingdom: most mosques of London print london-unified"),
        ("Lagos", CONVENTION, "Nigeria: no timetable of a Nigerian authority was found"),
        ("Johannesburg", CONVENTION, "South Africa: no timetable of a South African authority was found"),
        (
            "Almaty",
            CONVENTION,
            "Kazakhstan: no timetable of its own authority was found; a neighbour's table (uzbekistan",
        ),
        ("Accra", CONVENTION, "Ghana); Asr: "),
    ] {
        let wanted = format!("{begin}{wanted}");
        let sheet = times(&[place]).out;
        let sentence = sheet.lines().find(|line| line.starts_with("Method: ")).unwrap().to_owned();
        assert!(sentence.contains(&wanted), "{place}: {sentence}");
        for format in FORMATS {
            let said = times(&[place, "--format", format]);
            let shown = match format {
                "csv" | "box" => said.err,
                _ => unfolded(&said.out),
            };
            assert!(shown.contains(&sentence), "{place}, {format}: {sentence}\n{shown}");
        }
    }
}

#[test]
fn json_has_a_word_for_how_sure_the_method_is() {
    for (arguments, method, evidence) in [
        (&["Cairo"][..], "egypt", "measured"),
        (&["Rabat"], "morocco", "fitted"),
        // The city's own, in a country without an authority.
        (&["London"], "london-unified", "measured"),
        (&["Kyiv"], "ukraine", "fitted"),
        (&["Karachi"], "karachi", "reported"),
        (&["Berlin"], "mwl", "convention"),
        // For a requested method, how well it is known to be its authority's.
        (&["Berlin", "--method", "mwl"], "mwl", "reported"),
        (&["Berlin", "--method", "kuwait"], "kuwait", "measured"),
        (&["Berlin", "--method", "adhan-mwl"], "adhan-mwl", "program"),
    ] {
        let day = json(arguments);
        assert_eq!((day["method"].as_str(), day["method_evidence"].as_str()), (Some(method), Some(evidence)), "{day}");
        assert!(day["method_note"].as_str().unwrap().contains(&format!("({method}), ")), "{day}");
    }
}

#[test]
fn csv_keeps_its_columns_and_is_silent_about_what_is_sure_or_was_asked_for() {
    for arguments in [&["Cairo"][..], &["Singapore"], &["Berlin", "--method", "mwl"], &["Rabat", "--method", "isna"]] {
        let said = times(&[arguments, &["--format", "csv"]].concat());
        assert!(!said.err.contains("Method:"), "{arguments:?}: {}", said.err);
        assert_eq!(said.out.lines().next(), Some("date,hijri,fajr,sunrise,dhuhr,asr,sunset,maghrib,isha"));
    }
}

#[test]
fn the_sentence_is_arabic_where_the_answer_is() {
    for (format, in_err) in [("json", false), ("ics", false), ("csv", true), ("box", true)] {
        let said = times(&["Berlin", "--lang", "ar", "--format", format]);
        let shown = if in_err { said.err } else { unfolded(&said.out) };
        assert!(shown.contains("اصطلاح عام"), "{format}: {shown}");
    }
}

#[test]
fn a_calendar_file_says_in_its_own_description_from_when_on_which_rule_holds() {
    let said = miqat("times", &["Makkah", "--from", "2008-12-28", "--to", "2008-12-29", "--format", "ics"], b"");
    let head = unfolded(&said.out);
    let head = head.split("BEGIN:VEVENT").next().unwrap().to_owned();
    for wanted in ["DESCRIPTION:", "X-WR-CALDESC:", "ummalqura-pre1430", "From 2008-12-29", "(ummalqura)"] {
        assert!(head.contains(wanted), "{wanted} is not in\n{head}");
    }
}

#[test]
fn an_authoritys_rule_for_the_north_is_taken_by_the_authoritys_name_and_named() {
    let utrecht =
        |format| miqat("times", &["Utrecht", "--date", "2024-07-09", "--method", "diyanet", "--format", format], b"");
    let csv = utrecht("csv");
    assert!(csv.out.contains(",03:56,") && csv.out.trim_end().ends_with(",23:24"), "{}", csv.out);
    let wanted = "north of 44.5° (diyanet-north), the rule of diyanet for this latitude, as asked with --method";
    for said in [csv.err, utrecht("table").out, utrecht("json").out, unfolded(&utrecht("ics").out)] {
        assert!(said.contains(wanted), "{said}");
    }
    // South of it, and by the rule's own name, there is no note.
    for arguments in [&["Ankara", "--method", "diyanet"][..], &["Utrecht", "--method", "diyanet-north"]] {
        let sheet = times(arguments).out;
        assert!(sheet.contains(", as asked with --method") && !sheet.contains("for this latitude"), "{sheet}");
    }
}
