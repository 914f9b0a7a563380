//! The days of a test, and what a reading has of them.

pub(crate) use std::io::Write;

pub(crate) use chrono::{Datelike, NaiveDate, Timelike};
pub(crate) use miqat::jiff::tz::TimeZone;
pub(crate) use miqat::zone::Zone;
pub(crate) use miqat::{Coordinates, Madhab, Mark, Schedule, methods};
pub(crate) use miqat_timetable::{Context, Reading, read};

/// A day: its date, and its minutes of Fajr, sunrise, Dhuhr, Asr, Maghrib and Isha.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Day {
    pub(crate) date: NaiveDate,
    pub(crate) times: [u32; 6],
}

pub(crate) const NAMES: [&str; 6] = ["fajr", "sunrise", "dhuhr", "asr", "maghrib", "isha"];

pub(crate) fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

pub(crate) fn london() -> Context {
    Context::new(Coordinates::new(51.5074, -0.1278).unwrap(), zone("Europe/London"))
}

pub(crate) fn jakarta() -> Context {
    Context::new(Coordinates::new(-6.2088, 106.8456).unwrap(), zone("Asia/Jakarta"))
}

pub(crate) fn days_at(
    latitude: f64,
    longitude: f64,
    zone_name: &str,
    first: (i32, u32, u32),
    count: usize,
) -> Vec<Day> {
    let schedule =
        Schedule::new(Coordinates::new(latitude, longitude).unwrap(), Zone::new(zone(zone_name)), methods::MWL);
    let first = NaiveDate::from_ymd_opt(first.0, first.1, first.2).unwrap();
    first
        .iter_days()
        .take(count)
        .map(|date| {
            let day = schedule.day(date).unwrap();
            let marks = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];
            Day { date, times: marks.map(|mark| day.time(mark).hour() * 60 + day.time(mark).minute()) }
        })
        .collect()
}

pub(crate) fn london_days(month: u32, count: usize) -> Vec<Day> {
    days_at(51.5074, -0.1278, "Europe/London", (2025, month, 1), count)
}

pub(crate) fn hm(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// On a clock of 12 hours without am and pm.
pub(crate) fn twelve(minute: u32) -> String {
    let hour = (minute / 60 + 11) % 12 + 1;
    format!("{hour}:{:02}", minute % 60)
}

pub(crate) fn row(day: &Day, separator: &str) -> String {
    day.times.map(hm).join(separator)
}

/// The rows of days as a reading has them, with the date in a form.
pub(crate) fn wanted(days: &[Day], date: &str) -> Vec<String> {
    days.iter()
        .flat_map(|day| {
            NAMES
                .iter()
                .zip(day.times)
                .map(move |(name, minute)| format!("{},{name},{}", day.date.format(date), hm(minute)))
        })
        .collect()
}

pub(crate) fn rows_of(reading: &Reading) -> Vec<String> {
    reading
        .rows()
        .iter()
        .map(|row| format!("{},{},{}", row.written(), row.label(), row.time().format("%H:%M")))
        .collect()
}

/// The rows that are read are those that are wanted, in any order.
#[track_caller]
pub(crate) fn assert_reads_as(text: &[u8], context: &Context, mut wanted: Vec<String>) -> Reading {
    let reading = read(text, None, context).unwrap();
    let mut rows = rows_of(&reading);
    rows.sort();
    wanted.sort();
    let differ: Vec<_> = rows.iter().filter(|row| !wanted.contains(row)).take(5).collect();
    let missing: Vec<_> = wanted.iter().filter(|row| !rows.contains(row)).take(5).collect();
    assert!(
        rows == wanted,
        "read but not there: {differ:?}; there but not read: {missing:?}; {} of {}; {:?}",
        rows.len(),
        wanted.len(),
        reading.notes()
    );
    reading
}

#[track_caller]
pub(crate) fn assert_plain(text: &str, context: &Context, wanted: Vec<String>) {
    let reading = assert_reads_as(text.as_bytes(), context, wanted);
    let doubts: Vec<_> =
        reading.rows().iter().filter(|row| !row.doubts().is_empty()).map(|row| row.doubt()).take(3).collect();
    assert!(doubts.is_empty(), "{doubts:?}");
}

/// A table of a heading and lines, each line a date and six times.
pub(crate) fn table(heading: &str, days: &[Day], separator: &str, date: impl Fn(NaiveDate) -> String) -> String {
    let lines = days.iter().map(|day| format!("{}{separator}{}\n", date(day.date), row(day, separator)));
    format!("{heading}\n{}", lines.collect::<String>())
}

/// A workbook with one sheet of cells that are numbers, of which style 1 is a date and style 2 a time, or text.
pub(crate) fn workbook(cells: &[Vec<String>], sheet_name: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut put = |name: &str, content: &str| {
        archive
            .start_file(
                name,
                zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored),
            )
            .unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    put(
        "[Content_Types].xml",
        &format!(
            "<Types xmlns=\"{package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
        ),
    );
    put(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    put(
        "xl/workbook.xml",
        &format!(
            "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"{sheet_name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        ),
    );
    put(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>"
        ),
    );
    put(
        "xl/styles.xml",
        &format!(
            "<styleSheet xmlns=\"{main}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"
        ),
    );
    let mut rows = String::new();
    for (row, number) in cells.iter().zip(1..) {
        rows.push_str(&format!("<row r=\"{number}\">"));
        for (cell, column) in row.iter().zip(b'A'..) {
            let place = format!("{}{number}", char::from(column));
            match cell.split_once(':') {
                Some(("d", value)) => rows.push_str(&format!("<c r=\"{place}\" s=\"1\"><v>{value}</v></c>")),
                Some(("t", value)) => rows.push_str(&format!("<c r=\"{place}\" s=\"2\"><v>{value}</v></c>")),
                _ => rows.push_str(&format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")),
            }
        }
        rows.push_str("</row>");
    }
    put("xl/worksheets/sheet1.xml", &format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"));
    archive.finish().unwrap().into_inner()
}
/// A value of JSON for a day: names and times.
pub(crate) fn object(day: &Day) -> String {
    let pairs = ["Fajr", "Sunrise", "Dhuhr", "Asr", "Maghrib", "Isha"].into_iter().zip(day.times);
    format!(
        "{{{}}}",
        pairs.map(|(name, minute)| format!("\"{name}\": \"{}\"", hm(minute))).collect::<Vec<_>>().join(", ")
    )
}
