//! Tables in Arabic letters line up in a terminal that gives a lam and the alef after it two cells, as xterm does.

mod common;

use common::miqat;

/// The cells that a line takes by wcwidth: none for signs of Arabic above and below letters and for characters that show nothing,
/// one for any other letter of these tables.
fn cells(line: &str) -> usize {
    let is_wide = |letter: &char| !matches!(letter, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200B}'..='\u{200F}' | '\u{2066}'..='\u{2069}');
    line.chars().filter(is_wide).count()
}

#[test]
fn every_line_of_a_table_is_as_wide_as_its_frame() {
    let mut with_lam_alef = 0;
    for lang in ["ar", "ur", "fa"] {
        for call in [
            &["hijri", "month", "1448-09"][..],
            &["hijri", "year", "1448"],
            &["hijri", "year", "1453", "--calendar", "computed-istanbul-2016"],
            &["hijri", "occasions", "--hijri-year", "1448"],
            &["times", "Cairo", "--month", "2027-02"],
            &["times", "Tehran", "--month", "2026-12"],
        ] {
            let said = miqat(call[0], &[&call[1..], &["--lang", lang]].concat(), b"");
            assert_eq!(said.status, 0, "{}", said.err);
            let mut frame = None;
            let mut lines = 0;
            for line in said.out.lines().filter(|line| line.starts_with(['┌', '│', '╞', '├', '└'])) {
                if line.starts_with('┌') {
                    frame = Some(cells(line));
                }
                assert_eq!(Some(cells(line)), frame, "{call:?} {lang}: {line}");
                with_lam_alef += usize::from(["لا", "لأ", "لإ", "لآ"].iter().any(|pair| line.contains(pair)));
                lines += 1;
            }
            assert!(lines > 8, "{call:?} {lang}: {lines}");
        }
    }
    assert!(with_lam_alef > 100, "{with_lam_alef}");
}
