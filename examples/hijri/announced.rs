//! Announcements from a file.

use std::path::Path;

use miqat::chrono::NaiveDate;
use miqat::hijri::{HijriMonth, MonthStart, Observed};

use crate::args::date;

/// The columns that a file has to have.
const COLUMNS: [&str; 3] = ["hijri_year", "hijri_month", "gregorian_start"];
/// The column that it may have.
const LENGTH: &str = "length";

/// The announcements of a file, the earliest first.
///
/// # Errors
///
/// The file and the line, what stands there, and what is wanted; or the two lines that contradict each other.
pub fn read(path: &Path) -> Result<Vec<MonthStart>, String> {
    let shown = path.display();
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .from_path(path)
        .map_err(|error| format!("{shown}: {error}"))?;
    let header = reader.headers().map_err(|error| format!("{shown}: {error}"))?.clone();
    let column = |name: &str| header.iter().position(|column| column == name);
    let places = COLUMNS.map(|name| column(name).ok_or(name));
    let [Ok(year), Ok(month), Ok(start)] = places else {
        let missing: Vec<_> = places.into_iter().filter_map(Result::err).collect();
        return Err(format!("{shown}: no column {}", missing.join(", ")));
    };
    let length = column(LENGTH);
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| format!("{shown}: {error}"))?;
        let line = record.position().map_or(0, csv::Position::line);
        let row = row(&record[year], &record[month], &record[start], length.map_or("", |place| &record[place]));
        rows.push((row.map_err(|error| format!("{shown}, line {line}: {error}"))?, line));
    }
    rows.sort_by_key(|(row, _)| (row.year(), row.month()));
    let announced: Vec<MonthStart> = rows.iter().map(|(row, _)| *row).collect();
    // Neighbours are judged two by two, so that the lines of the file can be named.
    for (pair, lines) in announced.windows(2).zip(rows.windows(2)) {
        if let Err(error) = Observed::new(pair) {
            let [(_, first), (_, second)] = lines else { continue };
            return Err(format!("{shown}, lines {first} and {second} contradict each other: {error}"));
        }
    }
    Ok(announced)
}

fn row(year: &str, month: &str, start: &str, length: &str) -> Result<MonthStart, String> {
    let year: i32 = year.parse().map_err(|_| format!("'{year}' is not a Hijri year"))?;
    let number: u8 = month.parse().map_err(|_| format!("'{month}' is not a Hijri month, 1 to 12"))?;
    let month = HijriMonth::new(number).map_err(|error| error.to_string())?;
    let start: NaiveDate = date(start)?;
    let row = MonthStart::new(year, month, start);
    if length.is_empty() {
        return Ok(row);
    }
    let days: u8 = length.parse().map_err(|_| format!("'{length}' is not a length in days, 28 to 31"))?;
    row.with_length(days).map_err(|error| error.to_string())
}
