//! What the program reads: files, tables, arguments. Each function reads as the program does, and uses what it has read.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use miqat::hijri::{AnyCalendar, MonthStart};
use miqat_places::points::Table;

use crate::calendars::{self, Calendar, announced, rows_over};
use crate::command::Cli;
use crate::dates::{self, Order, Years};
use crate::hijri::column;
use crate::hijri::convert::{Converter, Reading};
use crate::outcome::short;
use crate::read::Of;
use crate::score::places::{Methods, Places};
use crate::score::row::{Reading as Rows, Row, faulty_columns};
use crate::sky::requests::Requests;
use crate::{coordinates, settings, typed, zones};

/// Settings: the keys that they set.
///
/// # Errors
///
/// The message of the program.
pub fn settings(text: &str) -> Result<Vec<&'static str>, String> {
    let settings = settings::read(text)?;
    let (rules, method) = (settings.rules, settings.method.copied().unwrap_or(miqat::methods::MWL));
    let _ = (rules.over(method), settings.keys_of_the_place());
    let _ = settings.of_the_person();
    Ok(rules.keys())
}

/// Announcements in a file, laid over a calendar together with those that the program carries.
///
/// # Errors
///
/// The message of the program.
pub fn announcements(bytes: &[u8], named: AnyCalendar, shift: i8) -> Result<Vec<MonthStart>, String> {
    let file = written(bytes);
    let own = announced::read(&file)?;
    for (place, row) in own.rows.iter().enumerate() {
        assert!(own.has(row.year(), row.month()));
        let (named_row, line) = own.row(place as u32).expect("a row of the file");
        assert!(named_row == *row && line.contains(", line "));
    }
    let rows = rows_over(named, &own, |_| true).map_err(|failure| failure.to_string())?;
    let calendar = Calendar::new(named, &rows, &own, shift).map_err(|failure| failure.to_string())?;
    for row in own.rows.iter().take(8) {
        let moved = row.date().checked_add_signed(chrono::TimeDelta::days(shift.into()));
        let start = calendar.layers().month_start(row.year(), row.month());
        assert!(start.ok() == moved, "{row:?}: {start:?}");
    }
    Ok(own.rows)
}

/// A file of these bytes, one for each process.
fn written(bytes: &[u8]) -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let file = folder.join(format!("miqat-fuzz-{}-{:?}.csv", std::process::id(), std::thread::current().id()));
    std::fs::write(&file, bytes).expect("a folder that can be written");
    file
}

/// Removes the file of [`announcements`].
pub fn clean() {
    let _ = std::fs::remove_file(written(&[]));
}

/// A timetable with its points, as `miqat score` reads them: the number of rows that it computes.
pub fn timetable(text: &str, points: &str) -> usize {
    let points = Table::read(points).map(|table| table.completed_by(&Table::own())).unwrap_or_default();
    let places = Places::new(Some(points), Methods::Rows);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let faulty = faulty_columns(&header);
    let mut count = 0;
    for record in reader.records().flatten().take(8) {
        for reading in [Rows::Labelled, Rows::Found] {
            let row = Row::new(&header, &record, &places, reading);
            assert!(faulty.is_none() || row.is_err());
            if let Ok(row) = row {
                let _ = (row.deviations(), row.missed_s(600.0), row.half());
                count += 1;
            }
        }
    }
    count
}

/// A timetable of a mosque in any layout, as `miqat read` and `miqat score` read it: the number of rows, those of its days included.
pub fn mosque(bytes: &[u8], year: Option<i32>) -> usize {
    let name = if bytes.len() % 2 == 0 { "Cairo" } else { "London" };
    let (_, context) = Of { tz: None, year }.site(name, None).expect("a known city");
    let Ok(reading) = miqat_timetable::read(bytes, Some("times 2025.csv"), &context) else { return 0 };
    assert!(!reading.rows().is_empty() && reading.to_csv().lines().count() > reading.rows().len());
    assert!(
        reading
            .rows()
            .iter()
            .all(|row| row.date().is_none_or(|date| (1..4000).contains(&chrono::Datelike::year(&date))))
    );
    reading.rows().len() + reading.timetable().rows().len()
}

/// Rows of questions about the sky, as `miqat sky` reads them: the number of rows.
pub fn requests(bytes: &[u8]) -> usize {
    let mut count = 0;
    let Ok(mut requests) = Requests::of(bytes, &["lat", "lon"]) else { return count };
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    while let Ok(Some(numbered)) = requests.next() {
        assert!(numbered.line <= lines, "line {} of {lines}", numbered.line);
        if let Ok(request) = numbered.request {
            let _ = (request.number("lat"), request.optional_number("lon"), request.text("unix_s").len());
        }
        count += 1;
    }
    count
}

/// Dates of a column or of lines, converted by a calendar.
pub fn conversions(text: &str, named: AnyCalendar) {
    let calendar = Calendar::plain(named).unwrap_or_else(|failure| panic!("{failure}"));
    for years in [Years::Either, Years::Gregorian, Years::GregorianOrNamed, Years::Hijri] {
        for order in [None, Some(Order::DayFirst), Some(Order::MonthFirst)] {
            let reading = Reading { years, order, is_to_julian: order.is_some() };
            let _ = column::header(text.as_bytes(), reading);
            let mut converter = Converter::new(&calendar, reading);
            for line in text.lines().take(3) {
                let _ = converter.convert(line).map(|date| date.to_string());
            }
        }
    }
}

/// A word of the command line, read as everything that one can be.
pub fn word(text: &str) {
    for years in [Years::Either, Years::Gregorian, Years::GregorianOrNamed, Years::Hijri] {
        for order in [None, Some(Order::DayFirst), Some(Order::MonthFirst)] {
            let _ = dates::read(text, years, order);
        }
    }
    let in_range = |date: NaiveDate| (1..=4000).contains(&chrono::Datelike::year(&date));
    for date in [typed::date(text), typed::month(text), typed::year(text)].into_iter().flatten() {
        assert!(in_range(date), "{text:?} is {date}");
    }
    let _ = (typed::written(text), typed::date_and_time(text), typed::latitude(text), typed::method(text));
    let _ = (typed::shift(text), typed::ramadan(text), typed::metres(text), typed::hijri_days(text));
    let _ = (dates::month(text), dates::civil_date(text), dates::plain(text), short(text));
    let _ = (coordinates::point(text).map(|point| point.map(coordinates::text)), zones::time_zone(text));
    let _ = (calendars::choice(text), crate::hijri::hijri_year(text), crate::hijri::typed::days(text));
    let _ = (crate::hijri::typed::gregorian_year(text), crate::years::of_year(Some(text.len() as i32), text));
}

/// A command line: whether it is one.
pub fn arguments(text: &str) -> bool {
    let arguments = std::iter::once("miqat").chain(text.split('\u{1f}')).map(OsString::from);
    Cli::read(arguments).is_ok()
}
