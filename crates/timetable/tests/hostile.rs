//! Content that was made to break the reader costs it a minute at most, and never a panic.

use std::time::{Duration, Instant};

use miqat::Coordinates;
use miqat::jiff::tz::{TimeZone, offset};
use miqat_timetable::{Context, Error, read};

fn greenwich() -> Context {
    Context::new(Coordinates::new(51.48, 0.0).unwrap(), TimeZone::fixed(offset(0)))
}

/// The most time that any of these may take, unoptimised and on a busy machine.
const MOST: Duration = Duration::from_secs(60);

#[track_caller]
fn assert_is_quick(text: &str) {
    let start = Instant::now();
    let _ = read(text.as_bytes(), None, &greenwich());
    assert!(
        start.elapsed() < MOST,
        "{:?} for {} bytes of {:?}",
        start.elapsed(),
        text.len(),
        text.chars().take(40).collect::<String>()
    );
}

#[test]
fn deep_and_open_brackets_are_refused_in_time() {
    for piece in [
        "[",
        "{",
        "{\"a\":",
        "[1,",
        "(",
        "array(",
        "<table>",
        "<tr><td>",
        "<td colspan=9999 rowspan=9999>",
        "BEGIN:VEVENT\n",
        "insert into t values (",
        "|",
        "create table t (",
        "<a>",
        "\"",
        "'",
        "/*",
        "#",
    ] {
        assert_is_quick(&piece.repeat(20_000));
    }
}

#[test]
fn long_lines_and_long_words_are_refused_in_time() {
    assert_is_quick(&"a".repeat(2_000_000));
    assert_is_quick(&"1".repeat(2_000_000));
    assert_is_quick(&"5:00 ".repeat(200_000));
    assert_is_quick(&"fajr".repeat(200_000));
    assert_is_quick(&format!("Date,{}\n2025-01-01,{}\n", "Fajr,".repeat(50_000), "5:00,".repeat(50_000)));
    assert_is_quick(&"January February ".repeat(50_000));
}

/// A cell of 4 MB in 3,600 places would be 14 GB.
#[test]
fn a_long_text_that_spans_many_cells_is_not_written_into_each_of_them() {
    let rows = "<tr></tr>".repeat(60);
    assert_is_quick(&format!(
        "<table><tr><td colspan=60 rowspan=60>{}</td></tr>{rows}</table>",
        "a ".repeat(2_000_000)
    ));
    assert_is_quick(&"create table t (a int, b int);\n".repeat(100_000));
}

#[test]
fn a_million_rows_are_refused_as_too_large() {
    let text = "2025-01-01,5:00,6:00\n".repeat(500_000);
    assert_eq!(read(text.as_bytes(), None, &greenwich()).err(), Some(Error::TooLarge { what: "cells", most: 200_000 }));
    let bytes = vec![b' '; 17 << 20];
    assert!(matches!(read(&bytes, None, &greenwich()), Err(Error::TooLarge { what: "bytes", .. })));
}

#[test]
fn impossible_dates_and_times_are_not_read() {
    let text = "Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n2025-02-30,05:00,06:30,12:00,14:00,17:00,18:30\n2025-02-28,25:00,06:61,12:00,14:00,99:99,18:30\n";
    let reading = read(text.as_bytes(), None, &greenwich()).unwrap();
    assert!(reading.rows().iter().all(|row| row.date().is_none_or(|date| date.to_string() == "2025-02-28")));
    assert_eq!(reading.rows().iter().filter(|row| row.written().day == Some(28)).count(), 3);
}
