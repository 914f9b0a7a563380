//! Each country gets its own authority's method, or a convention that is named as one.

mod common;

use common::miqat;
use miqat::prayer::CountryMethod;
use miqat_places::countries;

const CONVENTION: &str =
    "Method: Muslim World League (mwl), a convention, because no authority of this country is known here (";

#[test]
fn the_command_line_names_each_countrys_method_or_the_convention_it_falls_back_on() {
    let (mut known, mut unknown) = (0, 0);
    for country in countries::all() {
        let code = country.code();
        let sheet = miqat("times", &["0,0", "--tz", "UTC", "--country", code, "--date", "2026-06-21"], b"").out;
        let line = sheet.lines().find(|line| line.starts_with("Method: ")).unwrap_or_else(|| panic!("{code}: {sheet}"));
        match CountryMethod::of(code).and_then(|row| row.method.id()) {
            Some(id) => {
                assert!(line.contains(&format!(" ({id}), ")) && !line.contains("a convention"), "{code}: {line}");
                known += 1;
            }
            None => {
                assert!(line.starts_with(CONVENTION), "{code}: {line}");
                unknown += 1;
            }
        }
    }
    assert_eq!((known, unknown), (38, 212));
}

/// The line about the method for a place in Britain.
fn in_britain(place: &str) -> String {
    let sheet = miqat("times", &[place, "--country", "GB", "--date", "2026-03-03"], b"").out;
    sheet.lines().find(|line| line.starts_with("Method: ")).map(str::to_owned).unwrap_or(sheet)
}

#[test]
fn london_and_its_boroughs_have_their_own_timetable_and_the_rest_of_britain_is_told_of_it() {
    for place in ["London", "Croydon", "Ilford", "Wembley", "Hounslow", "51.376,-0.098"] {
        let line = in_britain(place);
        assert!(line.contains(" (london-unified), which is printed in this city ("), "{place}: {line}");
    }
    for place in ["Leeds", "Birmingham", "Epsom", "Watford"] {
        let line = in_britain(place);
        assert!(line.starts_with(CONVENTION), "{place}: {line}");
        for wanted in
            ["most mosques of London print london-unified, Epsom its intervals", "`miqat methods --country GB`"]
        {
            assert!(line.contains(wanted), "{place}: {line}");
        }
    }
}

#[test]
fn where_others_print_too_the_line_names_the_list_and_else_not() {
    for (code, is_named) in
        [("FR", true), ("DE", true), ("IQ", true), ("TR", false), ("OM", false), ("NG", false), ("AQ", false)]
    {
        for (lang, line) in [("en", "Method: "), ("ar", "الطريقة: ")] {
            let said =
                miqat("times", &["0,0", "--tz", "UTC", "--country", code, "--date", "2026-06-21", "--lang", lang], b"");
            let line =
                said.out.lines().find(|found| found.contains(line)).unwrap_or_else(|| panic!("{code}: {}", said.out));
            assert_eq!(line.contains(&format!("miqat methods --country {code}")), is_named, "{code}: {line}");
        }
    }
}
