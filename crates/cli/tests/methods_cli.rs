//! `miqat methods`: the list of methods, one method in words, and the publishers in a country.

mod common;

use std::collections::BTreeSet;

use common::{Said, miqat};
use miqat::methods;
use serde_json::Value;

fn methods_of(arguments: &[&str]) -> Said {
    let said = miqat("methods", arguments, b"");
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{arguments:?}");
    said
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&methods_of(&[arguments, &["--format", "json"]].concat()).out).unwrap()
}

/// The records of a CSV answer, the header first.
fn records(arguments: &[&str]) -> Vec<Vec<String>> {
    let said = methods_of(&[arguments, &["--format", "csv"]].concat());
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(said.out.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A table's text without its frame, each row in a line.
fn flat(table: &str) -> String {
    table.replace(['│', '┆', '\n'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_method_is_listed_in_every_format_with_the_countries_that_print_it() {
    let ids: BTreeSet<&str> = methods::ALL.iter().filter_map(|method| method.id()).collect();
    let rows = records(&[]);
    assert_eq!(rows[0], ["id", "name", "evidence", "default_in", "also_printed_in"]);
    assert_eq!(rows[1..].iter().map(|row| row[0].as_str()).collect::<BTreeSet<_>>(), ids);
    assert_eq!(rows.len() - 1, ids.len());
    let of = |id: &str| rows.iter().find(|row| row[0] == id).map(|row| row[2..].to_vec()).unwrap();
    assert_eq!(of("morocco"), ["fitted", "EH MA", ""]);
    assert_eq!(of("diyanet-north"), ["measured", "", "AT BE CH DE DK FR NL SE"]);
    assert_eq!(of("london-unified"), ["measured", "GB", ""]);
    assert_eq!(of("isna"), ["reported", "CA US", ""]);
    assert_eq!(of("adhan-mwl"), ["program", "", "GB"]);
    // Authorities come before programs.
    let first_program = rows.iter().position(|row| row[2] == "program").unwrap();
    assert!(rows[first_program..].iter().all(|row| row[2] == "program"));

    let listed = json(&[]);
    assert_eq!(listed.as_array().map(Vec::len), Some(ids.len()));
    let table = methods_of(&[]).out;
    for id in ids {
        assert!(table.contains(&format!("│ {id} ")), "{id}\n{table}");
        assert!(listed.as_array().unwrap().iter().any(|method| method["id"] == id), "{id}");
    }
    assert!(table.lines().all(|line| line.chars().count() <= 120), "{table}");
}

#[test]
fn a_method_is_told_in_words() {
    for (id, wanted) in [
        (
            "diyanet",
            &[
                "Fajr the Sun 18° below the horizon",
                "Isha the Sun 17° below the horizon",
                "margins Sunrise -7 min; Dhuhr +5 min; Asr +4 min; Maghrib +7 min",
                "the Sun of 0h UTC of the date",
                "in the north Diyanet İşleri Başkanlığı, north of 44.5° (diyanet-north)",
                "evidence measured:",
                "https://namazvakitleri.diyanet.gov.tr",
                "Türkiye (TR): Diyanet İşleri Başkanlığı (measured, the country's default)",
            ][..],
        ),
        (
            "ummalqura",
            &[
                "Isha 90 min after the printed Maghrib, in Ramadan 120 min",
                "rounding up to the minute that has not yet begun; Sunrise: down to the minute that runs",
                "before Umm al-Qura before 1430 AH (Saudi Arabia) (ummalqura-pre1430), before 2008-12-29",
            ],
        ),
        ("ummalqura-pre1430", &["followed by ummalqura on 2008-12-29", "Fajr the Sun 19° below"]),
        (
            "london-unified",
            &[
                "before the printed sunrise by an interval of the date: 87 min to 121 min",
                "upright's height (Shafi'i and others), with refraction",
                "bright nights no rule is needed",
                "United Kingdom (GB): London Unified Prayer Timetable (measured, the city's default)",
            ],
        ),
        ("tehran", &["Maghrib the Sun 4.5° below the horizon", "the night ends at Fajr"]),
        ("karachi", &["by twice the upright's height (Hanafi)"]),
        ("uae", &["edges Fajr, Sunrise at the city's eastern edge"]),
        ("tunisia", &["height lowers the horizon of sunrise and sunset, of Fajr and Isha too"]),
        ("lebanon", &["as each town has it, 1.2° where that is not known"]),
        ("algeria", &["one declination for both", "the Sun of the same date of 2010", "Maghrib +2 min 54 s"]),
        ("muis", &["in Ramadan Maghrib +1 min more"]),
        ("uzbekistan", &["(uzbekistan-pre2024-04), before 2024-04-01", "(uzbekistan-2024-04), before 2024-05-01"]),
        ("moonsighting", &["minutes for season and latitude (general twilight) as a bound on every night"]),
    ] {
        let said = flat(&methods_of(&[id]).out);
        for wanted in wanted {
            assert!(said.contains(wanted), "{id}: {wanted} is not in\n{said}");
        }
    }
    assert_eq!(methods_of(&["EGYPT"]).out, methods_of(&["egypt"]).out);
    let told = json(&["ummalqura"]);
    assert_eq!((&told["id"], &told["rules"]["Maghrib"]), (&"ummalqura".into(), &"sunset".into()));
    assert_eq!((&told["former"][0]["before"], &told["printed_by"][0]["country"]), (&"2008-12-29".into(), &"SA".into()));
    let rows = records(&["ummalqura"]);
    assert_eq!((&rows[0], &rows[1]), (&vec!["what".to_owned(), "rule".into()], &vec!["id".into(), "ummalqura".into()]));
}

#[test]
fn a_country_lists_who_prints_what_with_the_evidence() {
    let britain = json(&["--country", "GB"]);
    assert_eq!((&britain["method"], &britain["method_evidence"]), (&"mwl".into(), &"convention".into()));
    let publishers = britain["publishers"].as_array().unwrap();
    assert_eq!(publishers.len(), 8);
    assert_eq!(publishers[0]["method"], "london-unified");
    assert_eq!((&publishers[0]["evidence"], &publishers[0]["serves"]), (&"measured".into(), &"London".into()));
    let own: Vec<_> = publishers.iter().filter(|publisher| publisher["method"].is_null()).collect();
    assert_eq!(own.len(), 4);

    let rows = records(&["--country", "GB"]);
    assert_eq!(rows[0], ["publisher", "method", "evidence", "serves", "note"]);
    assert_eq!(rows.iter().filter(|row| row[1].is_empty()).count(), 4);
    let table = flat(&methods_of(&["--country", "united kingdom"]).out);
    for wanted in [
        "United Kingdom (GB), by default: Muslim World League (mwl), a convention",
        "Taiyabah Masjid, Bolton a table of its own",
    ] {
        assert!(table.contains(wanted), "{wanted} is not in\n{table}");
    }
    assert_eq!(table, flat(&methods_of(&["--country", "gb"]).out));

    // A country with an authority, one with only a note, and one about which nothing is known.
    let france = json(&["--country", "FR"]);
    assert_eq!((&france["method"], &france["publishers"][0]["serves"]), (&"france-uoif".into(), &"the country".into()));
    for (code, wanted) in [
        ("NG", "no timetable of a Nigerian authority was found"),
        ("AQ", "because no authority of this country is known here (Antarctica)."),
    ] {
        let said = methods_of(&["--country", code]).out;
        assert!(said.contains(wanted) && said.contains("No timetable that is printed there is known here."), "{said}");
        assert_eq!(records(&["--country", code]).len(), 1);
        assert_eq!(json(&["--country", code])["publishers"], Value::Array(Vec::new()));
    }
}

#[test]
fn what_is_unknown_is_answered_with_what_comes_nearest() {
    for (arguments, wanted) in [
        (&["egpyt"][..], "the nearest are egypt, "),
        (&["uoif"], "the nearest are france-uoif, "),
        (&["diyanet_north"], "the nearest are diyanet-north, "),
        (&[""], "the id of a method is wanted, such as egypt, and `miqat methods` lists them all"),
        (&["Diyanet İşleri"], "the nearest are "),
        (&["--country", "Germoney"], "the nearest are Germany (DE), "),
        (&["egypt", "--country", "GB"], "cannot be used with"),
        (&["--format", "box"], "[possible values: table, csv, json]"),
    ] {
        let said = miqat("methods", arguments, b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(wanted), "{arguments:?}: {}", said.err);
    }
}

#[test]
fn the_help_has_examples() {
    let help = methods_of(&["--help"]).out;
    for example in ["miqat methods diyanet", "miqat methods --country GB", "--format json"] {
        assert!(help.contains(example), "{help}");
    }
}
