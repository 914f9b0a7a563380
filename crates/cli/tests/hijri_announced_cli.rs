//! Announcements move only what they announce, and impossible ones are refused with both sides named.

mod common;

use std::path::Path;

use miqat::chrono::NaiveDate;

use common::hijri::{answer, hijri};

#[test]
fn an_announced_month_moves_itself_and_the_one_before_and_no_other_day() {
    let days: String =
        NaiveDate::from_ymd_opt(2012, 11, 15).unwrap().iter_days().take(355).map(|day| format!("{day}\n")).collect();
    let plain = answer(&["convert"], &days);
    let announced = answer(&["--announced", "crates/cli/data/announced/saudi_arabia.csv", "convert"], &days);
    let moved: Vec<&str> =
        announced.lines().zip(plain.lines()).filter(|(ours, theirs)| ours != theirs).map(|(ours, _)| ours).collect();
    assert_eq!((moved.first(), moved.last()), (Some(&"2013-07-09,1434-08-30"), Some(&"2013-08-07,1434-09-29")));
    assert_eq!(moved.len(), 30);
    // Every carried file of announcements is compatible with its country's calendar.
    for (country, calendar) in [
        ("saudi_arabia", "umm-al-qura"),
        ("turkey", "country-tr"),
        ("indonesia", "country-id"),
        ("egypt", "country-eg"),
        ("morocco", "country-ma"),
        ("iran", "country-ir"),
    ] {
        let file = format!("crates/cli/data/announced/{country}.csv");
        answer(&["--announced", &file, "--calendar", calendar, "convert"], "2013-07-09\n");
    }
}

/// A file of announcements.
fn announcements(name: &str, rows: &str) -> String {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, format!("hijri_year,hijri_month,gregorian_start,length\n{rows}")).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn an_announcement_that_is_far_from_the_calendar_is_refused_with_both_days() {
    let end = "where umm-al-qura begins it; announcements are at most 3 days from the calendar: look at the line, or choose \
               another calendar\n";
    for (rows, clash) in [
        ("1446,9,2025-03-05,\n", "line 2: 1446-09 on 2025-03-05 is 4 days after 2025-03-01, "),
        ("1446,9,2025-02-23,\n", "line 2: 1446-09 on 2025-02-23 is 6 days before 2025-03-01, "),
        ("1446,8,2025-01-31,\n1447,9,2026-02-24,\n", "line 3: 1447-09 on 2026-02-24 is 6 days after 2026-02-18, "),
    ] {
        let said = hijri(&["--announced", &announcements("seam.csv", rows), "convert"], "2025-03-02\n");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{rows}");
        assert!(said.err.contains(clash) && said.err.ends_with(end), "{}", said.err);
    }
    // The month begins a day later and keeps its end: 30 days of Shaban, and 29 of Ramadan.
    let file = announcements("late.csv", "1446,9,2025-03-02,29\n1446,10,2025-03-31,\n");
    let late = answer(&["--announced", &file, "compare", "2025-03-01", "--csv"], "");
    let (header, dates) = late.split_once('\n').unwrap();
    assert!(
        header.starts_with("date,announced,umm-al-qura,") && dates.starts_with("2025-03-01,1446-08-30,1446-09-01,"),
        "{late}"
    );
}

#[test]
fn announcements_that_contradict_each_other_are_refused_with_both_lines() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("contradiction.csv");
    let text = "hijri_year,hijri_month,gregorian_start\n1446,10,2025-04-02\n1446,8,2025-01-31\n1446,9,2025-03-01\n";
    std::fs::write(&file, text).unwrap();
    let said = hijri(&["--announced", file.to_str().unwrap(), "year", "1446"], "");
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    assert!(said.err.ends_with(
        "lines 4 and 2 contradict each other: 1446-09 on 2025-03-01 and 1446-10 on 2025-04-02, 32 days, where a month has 29 or 30\n"
    ));
    let said = hijri(&["--announced", "no/such.csv"], "");
    assert!(said.status == 2 && said.err.starts_with("error: no/such.csv: "), "{}", said.err);
}

#[test]
fn a_fault_is_named_by_the_line_that_an_editor_shows_it_on() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lines.csv");
    for (text, line) in [
        ("1446,8,2025-01-31\n1446,9,soon\n", 3),
        ("1446,8,2025-01-31\r\n1446,9,soon\r\n", 3),
        ("1446,8,2025-01-31\n\n# seen at Sudair\n\n1446,9,soon\n", 6),
        ("# from the newspapers\r\n\r\n1446,9,soon\r\n", 4),
        ("1446,8,2025-01-31\r\n\r\n1446,9\r\n", 4),
        ("1446,9,2025-03-01\r\n\r\n1446,9,2025-03-02\r\n", 4),
    ] {
        for mark in ["", "\u{feff}"] {
            let line_end = if text.contains('\r') { "\r\n" } else { "\n" };
            std::fs::write(&file, format!("{mark}hijri_year,hijri_month,gregorian_start{line_end}{text}")).unwrap();
            let said = hijri(&["--announced", file.to_str().unwrap(), "year", "1446"], "");
            let named = [format!("line {line}: "), format!("lines 2 and {line} ")];
            assert!(said.status == 2 && named.iter().any(|name| said.err.contains(name)), "{text}: {}", said.err);
        }
    }
}

#[test]
fn one_current_announcement_leaves_an_answer_for_every_day() {
    // Morocco began Ramadan 1446 on 2 March 2025.
    let file = announcements("open.csv", "1446,9,2025-03-02,\n");
    let days = "2025-03-10\n2025-03-30\n2025-03-31\n2015-06-18\n2026-11-28\n";
    let dates = "2025-03-10,1446-09-09\n2025-03-30,1446-09-29\n2025-03-31,1446-10-01\n2015-06-18,1436-09-01\n2026-11-28,1448-06-18\n";
    let said = hijri(&["--announced", &file, "convert"], days);
    assert_eq!((said.status, said.out.as_str()), (0, dates));
    assert_eq!(
        said.err,
        "note: unsure until they are announced: days of 1446-10, which umm-al-qura has elsewhere; the announced months next to \
         them leave no room there\n"
    );
    // The days of an announced month are certain up to the 29th, and to the end if its length is known.
    for (rows, day, is_unsure) in [
        ("1446,9,2025-03-02,\n", "2025-03-10", false),
        ("1446,9,2025-03-02,\n", "9 Ramadan 1446", false),
        ("1446,9,2025-03-02,\n", "2025-03-31", true),
        ("1446,9,2025-03-02,29\n", "2025-03-10", false),
        ("1446,9,2025-03-02,30\n", "2025-03-31", false),
    ] {
        let said = hijri(&["convert", day, "--announced", &announcements("sure.csv", rows)], "");
        assert_eq!((said.status, said.err.starts_with("note: unsure")), (0, is_unsure), "{rows}{day}: {}", said.err);
    }
    for length in ["28", "31", "x"] {
        let rows = format!("1446,9,2025-03-02,{length}\n");
        let said = hijri(&["convert", "2025-03-10", "--announced", &announcements("length.csv", &rows)], "");
        let wanted = format!("line 2: '{length}' is not the length of an announced month, 29 or 30 days\n");
        assert!(said.status == 2 && said.err.ends_with(&wanted), "{}", said.err);
    }
    assert!(answer(&["--announced", &file], "").contains("umm-al-qura: "), "today");
    // A repeated row, and one repeated with the length known later, are accepted.
    let twice = announcements("twice.csv", "1446,9,2025-03-02,\n1446,9,2025-03-02,\n1446,9,2025-03-02,29\n");
    assert_eq!(hijri(&["--announced", &twice, "convert"], days).out, dates);
    // With the month's name, and with characters that Arabic programs insert.
    let named = announcements(
        "named.csv",
        "\u{200f}١٤٤٦,Ramadan,\u{2067}2025-03-02\u{2069},\n1446,شوال,٢٠٢٥-٠٣-٣١,\n\u{feff}1446,Dhu al-Qada,29/04/2025,\n",
    );
    assert_eq!(answer(&["--announced", &named, "convert"], days), dates);
    let unknown = announcements("unknown.csv", "1446,Julember,2025-03-02,\n");
    let said = hijri(&["--announced", &unknown, "convert"], days);
    assert!(
        said.status == 2 && said.err.contains("line 2: 'Julember' is not a Hijri month, 1 to 12 or a name"),
        "{}",
        said.err
    );
}
