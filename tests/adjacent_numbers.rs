//! A date written with a pattern whose numbers follow each other without a separator is read back equal, or the pattern is
//! refused: never is another date read.

use chrono::{Datelike, NaiveDate};
use miqat::hijri::{HijriDate, HijriMonth};
use miqat::locale::{DateParts, Lang, Locale, Pattern};

const DAYS: [&str; 4] = ["%d", "%e", "%-d", "%0e"];
const MONTHS: [&str; 5] = ["%m", "%_m", "%-m", "%b", "%B"];
const YEARS: [&str; 3] = ["%Y", "%_Y", "%-Y"];

/// The patterns of a date, in each order of its three fields, with this text between them.
fn patterns(between: &str) -> Vec<String> {
    let mut patterns = Vec::new();
    for day in DAYS {
        for month in MONTHS {
            for year in YEARS {
                for [a, b, c] in [
                    [day, month, year],
                    [day, year, month],
                    [month, day, year],
                    [month, year, day],
                    [year, month, day],
                    [year, day, month],
                ] {
                    patterns.push([a, b, c].join(between));
                }
            }
        }
    }
    patterns
}

/// Days that begin and end with a 1, and others, in years of one to four digits and before the first.
fn dates() -> Vec<NaiveDate> {
    let years = [1, 9, 11, 99, 111, 970, 1111, 1446, 1970, 2024, 9999, 0, -1, -970, -9999];
    let days = [(1, 1), (1, 11), (11, 1), (11, 11), (12, 31), (2, 9), (10, 10), (3, 21)];
    let of_year = |year| days.into_iter().filter_map(move |(month, day)| NaiveDate::from_ymd_opt(year, month, day));
    years.into_iter().flat_map(of_year).collect()
}

/// Whether a number without padding stands before another number.
fn is_unpadded(pattern: &str, between: &str) -> bool {
    let fields: Vec<&str> = pattern.split('%').skip(1).map(|field| field.trim_end_matches(between)).collect();
    let is_number = |field: &str| !matches!(field, "b" | "B");
    between.is_empty() && fields.windows(2).any(|pair| pair[0].starts_with('-') && is_number(pair[1]))
}

/// The dates that were read and those that were refused, Gregorian and Hijri.
fn counted(between: &str) -> [(usize, usize); 2] {
    ["", "E"].map(|side| {
        let (mut read, mut refused) = (0, 0);
        for layout in patterns(between) {
            let layout = if side.is_empty() { layout.clone() } else { hijri(&layout) };
            let pattern = Pattern::new(&layout).unwrap();
            for date in dates() {
                let parts = if side.is_empty() {
                    DateParts::from(date)
                } else {
                    let month = HijriMonth::new(u8::try_from(date.month()).unwrap()).unwrap();
                    HijriDate::new(date.year(), month, u8::try_from(date.day().min(30)).unwrap()).unwrap().into()
                };
                let en = Locale::new(Lang::En);
                let line = en.format(&pattern, parts).unwrap().to_string();
                match en.parse(&pattern, &line) {
                    Ok(back) => {
                        assert_eq!(back, parts, "{layout}: {line:?}");
                        read += 1;
                    }
                    Err(error) => {
                        assert!(is_refusable(&layout, between), "{layout}: {line:?}: {error}");
                        refused += 1;
                    }
                }
            }
        }
        (read, refused)
    })
}

/// The pattern with the specifiers of the Hijri date.
fn hijri(layout: &str) -> String {
    let mut hijri = String::new();
    for letter in layout.chars() {
        if letter.is_ascii_alphabetic() {
            hijri.push('E');
        }
        hijri.push(letter);
    }
    hijri
}

/// A number without padding before another one; or the name of a Hijri month before a number, which may be its ordinal ("Rabi 2").
fn is_refusable(layout: &str, between: &str) -> bool {
    let is_named = |name: &str| layout.contains(&format!("{name}%"));
    is_unpadded(&layout.replace('E', ""), between) || between.is_empty() && (is_named("%Eb") || is_named("%EB"))
}

#[test]
fn adjacent_numbers_are_read_back_or_refused() {
    let rows = patterns("").len() * dates().len();
    let unpadded = patterns("").iter().filter(|layout| is_unpadded(layout, "")).count() * dates().len();
    let [gregorian, hijri] = counted("");
    // Refused are those, and only those, with a number without padding before another number.
    assert_eq!(gregorian, (rows - unpadded, unpadded));
    assert_eq!(hijri.0 + hijri.1, rows);
    assert!(unpadded * 2 < rows && hijri.1 >= unpadded && hijri.0 * 2 > rows, "{rows} {unpadded} {hijri:?}");
}

#[test]
fn numbers_with_a_space_between_them_are_all_read_back() {
    let rows = patterns(" ").len() * dates().len();
    assert_eq!(counted(" "), [(rows, 0); 2]);
}

#[test]
fn the_padding_after_a_space_of_the_pattern_is_counted_too() {
    let en = Locale::new(Lang::En);
    let pattern = Pattern::new("%B %e%Y").unwrap();
    for (line, day, year) in [("January  11970", 1, 1970), ("January 110970", 11, 970), ("January  10970", 1, 970)] {
        let date = NaiveDate::from_ymd_opt(year, 1, day).unwrap();
        assert_eq!(en.format(&pattern, date).unwrap().to_string(), line);
        assert_eq!(en.parse(&pattern, line), Ok(date.into()), "{line}");
    }
}

#[test]
fn a_year_of_five_digits_before_another_number_is_refused() {
    let en = Locale::new(Lang::En);
    let date = NaiveDate::from_ymd_opt(11_011, 5, 6).unwrap();
    for layout in ["%Y%m%d", "%Y%j", "%Y%d%-m"] {
        let pattern = Pattern::new(layout).unwrap();
        let line = en.format(&pattern, date).unwrap().to_string();
        let error = en.parse(&pattern, &line).unwrap_err().to_string();
        assert!(error.starts_with("expected a year of four digits, found \"+11011"), "{layout}: {error}");
    }
    let clock = Pattern::new("%F%R").unwrap();
    let noon = date.with_year(2024).unwrap().and_hms_opt(1, 2, 0).unwrap();
    let line = en.format(&clock, noon).unwrap().to_string();
    assert_eq!((line.as_str(), en.parse(&clock, &line)), ("2024-05-0601:02", Ok(noon.into())));
}
