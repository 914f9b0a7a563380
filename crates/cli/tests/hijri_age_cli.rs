//! `miqat hijri age` and `difference` count years, months and days of both calendars.

mod common;

use common::hijri::{answer, hijri};

#[test]
fn an_age_is_that_of_both_calendars_with_the_next_anniversaries() {
    // By the printed calendar 22 Jumada I 1446 is 24 November 2024, and 9 Ramadan 1448 is 16 February 2027 (1 Ramadan is the 8th).
    let said = answer(&["age", "2024-11-24", "--at", "9 Ramadan 1448"], "");
    assert!(said.starts_with("born       1446-05-22  2024-11-24  "), "{said}");
    assert!(said.contains("\nage on     1448-09-09  2027-02-16  "), "{said}");
    // Two years and three months to 22 Shaban 1448, which is 30 January 2027, and 17 days; 814 days in all.
    assert!(said.contains("\nHijri      2 years, 3 months and 17 days\n"), "{said}");
    assert!(said.contains("\nGregorian  2 years, 2 months and 23 days\n"), "{said}");
    assert!(said.contains("\ndays       814\n"), "{said}");
    assert!(said.contains("\nnext Hijri anniversary      1449-05-22  "), "{said}");
    assert!(
        said.contains("\nnext Gregorian anniversary  ")
            && said.contains("  2027-11-24  ")
            && said.contains("(3 years, 281 days later)"),
        "{said}"
    );
    assert_eq!(answer(&["age", "22", "Jumada", "I", "1446", "--at", "2027-02-16"], ""), said);
}

#[test]
fn a_day_that_a_month_does_not_have_is_its_last() {
    // 29 February 2024 is a year old on 28 February 2025, as a month's last day.
    let said = answer(&["difference", "2024-02-29", "2025-02-28"], "");
    assert!(said.contains("Gregorian  1 year, 0 months and 0 days\ndays       365\n"), "{said}");
    let said = answer(&["difference", "2024-02-29", "2025-02-27"], "");
    assert!(said.contains("Gregorian  0 years, 11 months and 29 days\ndays       364\n"), "{said}");
}

#[test]
fn two_dates_are_told_apart_however_they_are_written_and_in_either_order() {
    // Muharram 1448 begins on 16 June 2026 and Ramadan on 8 February 2027: eight months, 237 days.
    let said = answer(&["difference", "1", "Muharram", "1448", "1", "Ramadan", "1448"], "");
    assert!(
        said.contains(
            "Hijri      0 years, 8 months and 0 days\nGregorian  0 years, 7 months and 23 days\ndays       237\n"
        ),
        "{said}"
    );
    assert_eq!(answer(&["difference", "2027-02-08", "1/1/1448"], ""), said);
    assert!(answer(&["difference", "today", "today"], "").ends_with("days       0\n"));
    for (arguments, wanted) in [
        (&["age", "2027-01-01", "--at", "2026-01-01"][..], "an age begins on the day of birth"),
        (&["age", "tomorrow"], "an age begins on the day of birth"),
        (&["age", "somewhen"], "'somewhen' is not a date"),
        (&["difference", "2024-11-24", "x"], "'x' is not a date"),
        (&["difference", "a", "b", "c"], "'a b c' is not two dates"),
    ] {
        let said = hijri(arguments, "");
        assert!(said.status == 2 && said.out.is_empty() && said.err.contains(wanted), "{}", said.err);
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    }
}
