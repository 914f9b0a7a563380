//! A caller's month starts override those that the program carries, in every command, and each answer says which apply.

mod common;

use std::path::Path;

use common::hijri::{answer, hijri};
use common::miqat;

/// A file of month starts.
fn file(name: &str, rows: &str) -> String {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, format!("hijri_year,hijri_month,gregorian_start\n{rows}")).unwrap();
    file.to_str().unwrap().to_owned()
}

/// The Hijri date of a city, and the line of its sheet that says why.
fn times(city: &str, day: &str, more: &[&str]) -> (String, String) {
    let run = |format| {
        let said = miqat("times", &[&[city, "--date", day, "--format", format], more].concat(), b"");
        assert_eq!(said.status, 0, "{city} {day}: {}", said.err);
        said.out
    };
    let date = run("csv").lines().nth(1).unwrap().split(',').nth(1).unwrap().to_owned();
    (date, run("table").lines().find(|line| line.starts_with("Hijri date: ")).unwrap().to_owned())
}

#[test]
fn a_file_goes_before_the_months_carried_and_both_commands_have_the_same_dates() {
    // Morocco began Ramadan 1446 on 2 March 2025, and Shawwal on 31 March.
    let whole = file("own_day.csv", "1446,9,2025-03-01\n");
    let none = file("own_header.csv", "");
    for (file, day, hijri) in [
        (&whole, "2025-03-01", "1446-09-01"),
        (&whole, "2025-02-28", "1446-08-29"),
        (&whole, "2025-03-31", "1446-10-01"),
        // Another year, which the file does not contain.
        (&whole, "2019-06-05", "1440-10-01"),
        (&none, "2025-03-01", "1446-08-30"),
        (&none, "2025-03-02", "1446-09-01"),
    ] {
        let converted = answer(&["--country", "MA", "--announced", file, "convert"], &format!("{day}\n"));
        assert_eq!(converted, format!("{day},{hijri}\n"), "{file}");
        assert_eq!(times("Rabat", day, &["--announced", file]).0, hijri, "{file} {day}");
    }
}

#[test]
fn a_month_carried_that_the_file_leaves_no_room_for_gives_way() {
    // This gives 28 days before Shawwal and 31 after Shaban as carried: both are dropped, and the other months stay.
    for (name, start, next) in
        [("own_late.csv", "2025-03-03", "2025-04-01"), ("own_early.csv", "2025-02-28", "2025-03-31")]
    {
        let file = file(name, &format!("1446,9,{start}\n"));
        let days = format!("{start}\n{next}\n2025-05-28\n");
        let said = hijri(&["--country", "MA", "--announced", &file, "convert"], &days);
        assert_eq!(said.status, 0, "{}", said.err);
        assert!(said.out.starts_with(&format!("{start},1446-09-01\n")), "{}", said.out);
        for day in [start, next] {
            let converted = said.out.lines().find_map(|line| line.strip_prefix(&format!("{day},"))).unwrap();
            assert_eq!(times("Rabat", day, &["--announced", &file]).0, converted);
        }
    }
}

#[test]
fn the_rows_of_the_file_alone_are_named_in_errors() {
    let far = file("own_far.csv", "1446,9,2025-03-09\n");
    for said in [
        hijri(&["--country", "MA", "--announced", &far, "convert"], "2025-03-02\n"),
        miqat("times", &["Rabat", "--date", "2025-03-02", "--announced", &far], b""),
    ] {
        assert_eq!(said.status, 2);
        assert!(said.err.contains("own_far.csv, line 2: 1446-09 on 2025-03-09 is "), "{}", said.err);
    }
}

#[test]
fn a_date_of_the_file_says_so_and_not_that_the_country_announced_it() {
    let own = file("own_said.csv", "1446,9,2025-03-01\n");
    let (_, said) = times("Rabat", "2025-03-05", &["--announced", &own]);
    assert_eq!(said, format!("Hijri date: country-ma, announced in {own}"));
    let (_, said) = times("Oslo", "2025-03-05", &["--announced", &own]);
    assert_eq!(said, format!("Hijri date: country-elsewhere, announced in {own}"));
    // A month that the file does not contain.
    let (_, said) = times("Rabat", "2025-04-05", &["--announced", &own]);
    assert_eq!(said, "Hijri date: country-ma, announced: Morocco announces each month after looking for the crescent");
    let month = answer(&["--country", "MA", "--announced", &own, "month", "1446-09"], "");
    assert!(month.contains(&format!("; 1 month begins as announced in {own}; ")), "{month}");
    assert!(month.contains(" months begin as announced\n"), "{month}");
    let json = miqat("times", &["Rabat", "--date", "2025-03-05", "--format", "json", "--announced", &own], b"").out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["calendar"]["announced_in"].as_str(), Some(own.as_str()));
}

#[test]
fn a_date_that_an_announced_month_moved_says_which_moved_it() {
    // Iraq began Shawwal 1446 a day after Umm al-Qura, whose Ramadan has no 30th.
    for (city, day, date, said) in [
        ("Baghdad", "2025-03-29", "1446-09-29", "country-iq, by umm-al-qura: "),
        ("Baghdad", "2025-03-30", "1446-09-30", "country-iq, moved by the announced month 1446-10: "),
        ("Baghdad", "2025-03-31", "1446-10-01", "country-iq, announced: "),
        // Algeria and Tunisia began Ramadan 1447 a day after it.
        ("Algiers", "2026-02-18", "1447-08-30", "country-dz, moved by the announced month 1447-09: "),
        ("Tunis", "2026-02-18", "1447-08-30", "country-tn, moved by the announced month 1447-09: "),
    ] {
        let (found, line) = times(city, day, &[]);
        assert_eq!(found, date, "{city} {day}");
        assert!(line.starts_with(&format!("Hijri date: {said}")), "{line}");
    }
}

#[test]
fn days_of_a_shift_and_sentences_of_announced_months_are_plain() {
    for (shift, said) in [("1", "moved by +1 day:"), ("-1", "moved by -1 day:"), ("2", "moved by +2 days:")] {
        let (_, line) = times("Oslo", "2030-03-05", &["--hijri-shift", shift]);
        assert!(line.contains(said), "{line}");
    }
    // Answers say how a month is computed, but only for computed months.
    let (_, line) = times("Dhaka", "2024-04-11", &[]);
    assert_eq!(
        line,
        "Hijri date: country-bd, announced: Bangladesh announces each month, as a rule a day after Saudi Arabia"
    );
    let (_, line) = times("Dhaka", "2030-04-11", &[]);
    assert!(line.ends_with("; computed as Umm al-Qura a day later (27 of 29 months right)"), "{line}");
    let (_, line) = times("Algiers", "2024-06-08", &[]);
    assert_eq!(line, "Hijri date: country-dz, announced: Algeria announces each month");
}

#[test]
fn semicolons_divide_the_fields_as_well_as_commas() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("semicolons.csv");
    for separator in [";", "\t", "|", ","] {
        let text =
            "# of the ministry, as it was told\nhijri_year,hijri_month,gregorian_start,length\n1446,9,2025-03-01,30\n";
        let (comment, table) = text.split_once('\n').unwrap();
        std::fs::write(&path, format!("{comment}\n{}", table.replace(',', separator))).unwrap();
        let file = path.to_str().unwrap();
        let converted = answer(&["--country", "MA", "--announced", file, "convert"], "2025-03-01\n");
        assert_eq!(converted, "2025-03-01,1446-09-01\n", "{separator:?}");
    }
}
