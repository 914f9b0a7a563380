//! A table of printed days.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use chrono::NaiveDate;

use super::entry::{Entry, Printed};
use super::read_error::{Fault, ReadError};
use crate::Mark;
use crate::text::Plain;

/// A day of a timetable: its date, and the minutes that are printed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    date: NaiveDate,
    printed: Printed,
}

impl Row {
    /// The row of a civil date.
    pub const fn new(date: NaiveDate, printed: Printed) -> Self {
        Self { date, printed }
    }

    /// The civil date.
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// The minutes that are printed for it.
    pub const fn printed(&self) -> &Printed {
        &self.printed
    }
}

/// The printed days of a place, in the order in which they were given.
///
/// It is built from rows, or read from a text of comma-separated values:
///
/// * a first line with the names of the columns: `date`, and any of `fajr`, `sunrise`, `dhuhr`, `asr`, `sunset`, `maghrib`,
///   `isha`, in any order;
/// * a line for each day: the date as `YYYY-MM-DD`, the times as `HH:MM` on the page's own clock, of 24 hours (2:40 pm is 14:40), `-` for a mark that the date does
///   not have, nothing where the page says nothing;
/// * empty lines, and lines that begin with `#`, are passed over. Spaces around a cell are not part of it. There are no quotes.
///
/// Dates may be in any order, and may have gaps. A date that is there twice is two rows.
///
/// # Examples
///
/// ```
/// use miqat::testing::Timetable;
/// use miqat::{Coordinates, Mark, Schedule, methods};
/// let page: Timetable = "
///     ## Cairo, from the page of a newspaper
///     date,       fajr,  sunrise, dhuhr, asr,   maghrib, isha
///     2024-11-24, 04:57, 06:28,   11:42, 14:36, 16:56,   18:17
/// ".parse().unwrap();
/// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
/// let score = page.score(&cairo);
/// assert_eq!((score.rows(), score.whole()), (1, 1));
/// assert_eq!(score.mark(Mark::Fajr).exact(), 1);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timetable {
    rows: Vec<Row>,
}

impl Timetable {
    /// A table without rows.
    pub const fn new() -> Self {
        Self { rows: Vec::new() }
    }

    /// Adds a row at the end.
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// The rows in the order in which they were given.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

impl FromIterator<Row> for Timetable {
    fn from_iter<I: IntoIterator<Item = Row>>(rows: I) -> Self {
        Self { rows: rows.into_iter().collect() }
    }
}

impl Extend<Row> for Timetable {
    fn extend<I: IntoIterator<Item = Row>>(&mut self, rows: I) {
        self.rows.extend(rows);
    }
}

impl<'a> IntoIterator for &'a Timetable {
    type Item = &'a Row;
    type IntoIter = core::slice::Iter<'a, Row>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

/// The name of a column.
const DATE: &str = "date";

/// The content of a column.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Date,
    Mark(Mark),
}

fn columns(header: &str) -> Result<Vec<Column>, Fault> {
    let mut columns = Vec::new();
    for name in header.split(',').map(str::trim) {
        let column = if name.eq_ignore_ascii_case(DATE) {
            Column::Date
        } else {
            Column::Mark(name.parse().map_err(|_| Fault::Column(name.to_owned()))?)
        };
        if columns.contains(&column) {
            return Err(Fault::Twice(name.to_owned()));
        }
        columns.push(column);
    }
    if columns.contains(&Column::Date) { Ok(columns) } else { Err(Fault::NoDates) }
}

fn row(columns: &[Column], line: &str) -> Result<Row, ReadError> {
    let cells = line.split(',').count();
    if cells != columns.len() {
        return Err(ReadError::new(Fault::Cells(cells, columns.len())));
    }
    let (mut date, mut printed) = (NaiveDate::default(), Printed::BLANK);
    for (column, cell) in columns.iter().zip(line.split(',').map(str::trim)) {
        match column {
            Column::Date => {
                let read = Plain::read(cell, str::parse);
                date = read.map_err(|_| ReadError::new(Fault::Date(cell.to_owned())))?;
            }
            Column::Mark(mark) => printed = printed.with(*mark, Entry::read(cell)?),
        }
    }
    Ok(Row::new(date, printed))
}

/// Reads the form of [`Timetable`]. A byte order mark before the first line is not part of it.
///
/// # Errors
///
/// [`ReadError`] with the number of the line: a column of another name or one that is there twice, none of dates, another number of
/// cells than of columns, a cell that is not a date or a time.
impl FromStr for Timetable {
    type Err = ReadError;

    fn from_str(text: &str) -> Result<Self, ReadError> {
        let text = text.trim_start_matches('\u{FEFF}');
        let lines = text.lines().map(str::trim).zip(1..);
        let mut lines = lines.filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
        let (header, number) = lines.next().ok_or(ReadError::new(Fault::NoDates))?;
        let columns = columns(header).map_err(|fault| ReadError::new(fault).on(number))?;
        lines.map(|(line, number)| row(&columns, line).map_err(|error| error.on(number))).collect()
    }
}

/// The form that is read, with a column for each mark that a row has.
///
/// # Examples
///
/// ```
/// use miqat::testing::Timetable;
/// let text = "date,sunrise,sunset\n2026-06-21,-,-\n2026-06-22,,23:59\n";
/// assert_eq!(text.parse::<Timetable>().unwrap().to_string(), text);
/// ```
impl fmt::Display for Timetable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_there = |mark: &Mark| self.rows.iter().any(|row| row.printed.entry(*mark) != Entry::Blank);
        let marks = || Mark::ALL.into_iter().filter(is_there);
        f.write_str(DATE)?;
        for mark in marks() {
            write!(f, ",{}", mark.as_str().to_ascii_lowercase())?;
        }
        for row in &self.rows {
            write!(f, "\n{}", row.date)?;
            for mark in marks() {
                write!(f, ",{}", row.printed.entry(mark))?;
            }
        }
        f.write_str("\n")
    }
}
