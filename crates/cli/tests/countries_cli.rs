//! Each country is answered with its own authority's method, or with a convention that is named as one.

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

#[test]
fn london_has_its_own_timetable_and_the_rest_of_britain_is_told_of_it() {
    let line = |place: &[&str]| {
        let sheet = miqat("times", &[place, &["--country", "GB", "--date", "2026-03-03"]].concat(), b"").out;
        sheet.lines().find(|line| line.starts_with("Method: ")).map(str::to_owned).unwrap_or(sheet)
    };
    let (london, leeds) = (line(&["London"]), line(&["Leeds"]));
    assert!(london.contains(" (london-unified), which is printed in this city ("), "{london}");
    assert!(leeds.starts_with(CONVENTION) && leeds.contains("most mosques of London print london-unified"), "{leeds}");
}
