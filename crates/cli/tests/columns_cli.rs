//! Tables fit the terminal, and tables in the Arabic script line up where the terminal gives a lam and a following alef two
//! cells, as xterm does.

mod common;

use common::{command, miqat};

/// The width of a line in cells by wcwidth: none for Arabic signs above and below letters and for invisible characters, one for
/// any other letter in these tables.
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

#[test]
fn tables_and_sentences_fit_80_columns() {
    let mut narrowed = 0;
    for call in [
        &["times", "Cairo", "--month", "2027-02"][..],
        &["times", "Cairo", "--date", "2027-02-08"],
        &["times", "Tromsø", "--month", "2027-06"],
        &["month", "Cairo", "--month", "2027-02", "--lang", "ar"],
        &["month", "Jakarta", "--month", "2027-02", "--lang", "id"],
        &["ramadan", "Cairo", "--year", "1448"],
        &["ramadan", "Tehran", "--year", "1448", "--lang", "fa"],
        &["compare", "Cairo", "--date", "2027-02-08"],
        &["compare", "Cairo", "--month", "2027-02"],
        &["methods"],
        &["methods", "moonsighting"],
        &["methods", "--country", "GB"],
        &["places", "Springfield"],
        &["hijri", "month", "1448-09"],
        &["hijri", "occasions", "--hijri-year", "1448"],
    ] {
        let said = |columns: &str| {
            let output = command(call[0], &call[1..]).env("COLUMNS", columns).output().unwrap();
            assert!(output.status.success(), "{call:?}");
            String::from_utf8(output.stdout).unwrap()
        };
        let (narrow, wide) = (said("80"), said("400"));
        let longest = |text: &str| text.lines().map(cells).max().unwrap_or_default();
        assert!(longest(&narrow) <= 80, "{call:?}: {}\n{narrow}", longest(&narrow));
        narrowed += usize::from(longest(&wide) > 80);
        // No word is lost, and the frame is complete.
        let words = |text: &str| {
            let mut words: Vec<char> = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
            words.sort_unstable();
            words
        };
        assert_eq!(words(&narrow), words(&wide), "{call:?}");
        let frame = narrow.lines().find(|line| line.starts_with('┌')).map(cells);
        for line in narrow.lines().filter(|line| line.starts_with(['┌', '│', '╞', '├', '└'])) {
            assert_eq!(Some(cells(line)), frame, "{call:?}: {line}");
        }
    }
    assert!(narrowed >= 12, "{narrowed}");
}
