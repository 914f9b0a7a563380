//! The names of months and days of the week are read in their usual spellings, and none as another.

mod common;

use chrono::NaiveDate;
use common::rows;
use miqat::hijri::{HijriDate, HijriMonth};
use miqat::locale::{Lang, Locale, ParseError, Pattern, Style, parse_month, parse_weekday};

fn pattern(text: &str) -> Pattern<'_> {
    Pattern::new(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn hijri(year: i32, month: u8, day: u8) -> HijriDate {
    HijriDate::new(year, HijriMonth::new(month).unwrap(), day).unwrap()
}

const NEWSPAPER: Locale = Locale::new(Lang::Ar).with_style(Style::Newspaper);

#[test]
fn every_spelling_of_a_month_is_read() {
    let rows = rows("locale/variants.csv");
    assert_eq!(rows.len(), 224);
    for row in &rows {
        let (text, month) = (row.text("text").trim(), HijriMonth::new(row.get("month")).unwrap());
        assert_eq!(parse_month(text), Ok(month), "{}: {text}", row.at());
        assert_eq!(HijriMonth::from_name(text), Ok(month));
        for line in [format!("10 {text} 1446 هـ"), format!("10-{text}-1446 AH"), format!("۱۰ {text}. ۱۴۴۶ Hicri")]
        {
            let separator = if line.starts_with("10-") { "%Ed-%EB-%EY %EN" } else { "%Ed %EB %EY %EN" };
            let read = NEWSPAPER.parse(&pattern(separator), &line);
            assert_eq!(read, Ok(hijri(1446, month.number(), 10).into()), "{line}");
        }
    }
}

#[test]
fn regional_and_double_names_of_gregorian_months_are_read() {
    // CLDR ar-MA for July; the double names of the press and the United Nations in Arabic.
    for (name, month) in [
        ("يوليوز", 7),
        ("كانون 2", 1),
        ("كانون ١", 12),
        ("تشرين 1", 10),
        ("تشرين 2", 11),
        ("كانون الثاني/يناير", 1),
        ("شباط / فبراير", 2),
        ("تموز/يوليو", 7),
        ("يوليو/تموز", 7),
        ("كانون الأول/ديسمبر", 12),
        ("شهر مايو", 5),
    ] {
        let date = NaiveDate::from_ymd_opt(2024, month, 15);
        let read = NEWSPAPER.parse(&pattern("%-d %B %Y"), &format!("15 {name} 2024"));
        assert_eq!(read.map(|parts| parts.date()), Ok(date), "{name}");
    }
    // Two months are no double name.
    assert!(NEWSPAPER.parse(&pattern("%-d %B %Y"), "15 تموز/يونيو 2024").is_err());
}

#[test]
fn a_name_that_two_months_share_is_refused_with_both() {
    let rows = rows("locale/ambiguous.csv");
    assert_eq!(rows.len(), 28);
    for row in &rows {
        let (text, number): (_, u8) = (row.text("text"), row.get("first"));
        match parse_month(text) {
            Err(ParseError::Ambiguous { given, first, second }) => {
                assert_eq!(given.as_str(), text);
                assert_eq!((first.number(), second.number()), (number, number + 1), "{text}");
            }
            other => panic!("{}: {text} is {other:?}", row.at()),
        }
        let line = format!("22 {text} 1446");
        let read = NEWSPAPER.parse(&pattern("%Ed %EB %EY"), &line);
        assert!(matches!(read, Err(ParseError::Ambiguous { .. })), "{line}: {read:?}");
    }
    assert_eq!(
        parse_month("Jumada").unwrap_err().to_string(),
        "the month at \"Jumada\" can be Jumada I (5) or Jumada II (6); give its whole name"
    );
}

#[test]
fn every_spelling_of_a_weekday_is_read() {
    let rows = rows("locale/weekdays.csv");
    assert_eq!(rows.len(), 43);
    for row in &rows {
        assert_eq!(parse_weekday(row.text("text")), Ok(row.get("weekday")), "{}", row.at());
    }
}
