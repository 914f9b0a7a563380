//! `miqat year --format svg`: a year as curves, with the reasons for their gaps.

mod common;

use std::fs;

use chrono::{NaiveDate, TimeDelta};
use common::miqat;

fn picture(arguments: &[&str]) -> String {
    let said = miqat("year", &[arguments, &["--format", "svg"]].concat(), b"");
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    said.out
}

/// The lines of text in a picture.
fn lines(picture: &str) -> Vec<&str> {
    picture
        .split("<text")
        .skip(1)
        .filter_map(|part| part.split_once('>')?.1.split("</text>").next())
        .map(str::trim)
        .collect()
}

/// The first and the last date in a line of the legend.
fn dates(line: &str) -> [NaiveDate; 2] {
    let within = line.split_once('(').and_then(|(_, rest)| rest.split_once(')')).unwrap().0;
    let (first, last) = within.split_once(" to ").unwrap();
    [first, last].map(|date| date.parse().unwrap())
}

/// Whether every element of a picture is closed, in order.
fn is_well_formed(picture: &str) -> bool {
    let mut open = Vec::new();
    for tag in picture.split('<').skip(1).filter_map(|part| part.split_once('>')).map(|(tag, _)| tag) {
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') && !tag.starts_with('?') {
            open.push(tag.split_whitespace().next().unwrap());
        }
    }
    open.is_empty()
}

#[test]
fn where_the_sun_gives_no_time_the_legend_says_when_and_why() {
    let tromso = picture(&["Tromso", "--year", "2026"]);
    let lines = lines(&tromso);
    // Tromsø's own figures, of the Sun's upper edge: polar night from 27 November to 15 January, midnight sun from 18 May to
    // 26 July; at sea level, where hills hide more.
    for (marks, why, first, last) in [
        ("No Sunrise, Maghrib", "never rises", (2026, 1, 1), (2026, 1, 15)),
        ("No Sunrise, Maghrib", "never rises", (2026, 11, 27), (2026, 12, 31)),
        ("No Fajr, Sunrise", "never sinks", (2026, 5, 18), (2026, 7, 26)),
    ] {
        let near = |date: NaiveDate, (year, month, day)| {
            let wanted = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            (date - wanted).abs() <= TimeDelta::days(2)
        };
        let found = lines.iter().filter(|line| line.starts_with(marks) && line.contains(why));
        let found: Vec<_> = found.map(|line| dates(line)).filter(|[a, b]| near(*a, first) && near(*b, last)).collect();
        assert_eq!(found.len(), 1, "{marks} {first:?}: {lines:#?}");
    }
    assert!(!lines.iter().any(|line| line.starts_with("No Dhuhr")), "the Sun transits each day");
    // In Cairo no mark is absent, and every time comes from the Sun.
    let cairo = picture(&["Cairo", "--year", "2026"]);
    assert!(!cairo.contains("No Fajr") && !cairo.contains("dotted"));
}

#[test]
fn the_clocks_change_on_the_last_sundays_of_march_and_october_in_oslo() {
    let oslo = picture(&["Oslo", "--year", "2026"]);
    assert!(
        oslo.contains("Clocks change on 2026-03-29: +1 h, Clocks change on 2026-10-25: -1 h"),
        "{:?}",
        lines(&oslo)
    );
    let mecca = picture(&["Makkah", "--year", "2026"]);
    assert!(!mecca.contains("Clocks change"));
}

#[test]
fn a_picture_is_whole_and_in_the_language() {
    for (lang, title, month) in [
        ("en", "Prayer times · Oslo · 2026", "March"),
        ("ar", "مواقيت الصلاة · ", "مارس"),
        ("fr", "Heures de prière", "mars"),
    ] {
        let oslo = picture(&["Oslo", "--year", "2026", "--lang", lang]);
        let lines = lines(&oslo);
        assert!(is_well_formed(&oslo), "{lang}");
        assert!(lines[0].starts_with(title), "{lang}: {}", lines[0]);
        assert!(lines.contains(&month), "{lang}: {lines:?}");
        assert!(!oslo.contains("href") && !oslo.contains("NaN") && !oslo.contains("inf"), "{lang}");
    }
}

#[test]
fn a_curve_goes_through_the_authoritys_minute() {
    // Dhuhr of 24 November 2024 in Cairo is at 11:42 on the Survey Authority's page. The picture is 720 high from 96 on.
    let cairo = picture(&["Cairo", "--year", "2024"]);
    let wanted = 96.0 + 720.0 * (11.0 + 42.0 / 60.0) / 24.0;
    // 24 November is day 328 from 0 of a year of 366 days, which are drawn from 64 to 1184.
    let x = 64.0 + (328.0 + 0.5) * 1120.0 / 366.0;
    let at = format!("{:.2},{wanted:.0}", x).trim_end_matches('0').to_owned();
    assert!(cairo.contains(&at), "{at}");
}

#[test]
fn one_day_has_no_curve() {
    let said = miqat("times", &["Cairo", "--date", "2026-01-01", "--format", "svg"], b"");
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    assert!(said.err.contains("--format svg is for several days"), "{}", said.err);
}

#[test]
fn the_picture_of_the_readme_is_what_the_program_draws() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md")).unwrap();
    let picture = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/tromso-2027.svg")).unwrap();
    assert!(
        readme.contains("`miqat year Tromso --year 2027 --format svg`") && readme.contains("(docs/tromso-2027.svg)")
    );
    let drawn = miqat("year", &["Tromso", "--year", "2027", "--format", "svg"], b"");
    assert_eq!(drawn.status, 0, "{}", drawn.err);
    assert!(
        drawn.out == picture,
        "docs/tromso-2027.svg is not what `miqat year Tromso --year 2027 --format svg` draws"
    );
}
