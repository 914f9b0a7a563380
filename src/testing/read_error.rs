//! A page or a timetable that cannot be read.

use alloc::string::String;
use core::fmt;

/// Why a page or a timetable cannot be read. The message is one line that quotes what was found and says what is expected;
/// for a timetable it begins with the number of the line.
///
/// # Examples
///
/// ```
/// use miqat::testing::Timetable;
/// let error = "date,fajr\n2026-11-24,4.57".parse::<Timetable>().unwrap_err();
/// assert_eq!(error.line(), Some(2));
/// assert_eq!(error.to_string(), "line 2: '4.57' is neither a time HH:MM nor a dash");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    line: Option<usize>,
    fault: Fault,
}

/// The cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The number of times of a page.
    Count(usize),
    /// A cell.
    Minute(String),
    Date(String),
    /// The name of a column.
    Column(String),
    /// A column that is there twice.
    Twice(String),
    /// There is no column of dates, or no line at all.
    NoDates,
    /// The number of cells of a line, and the number of columns.
    Cells(usize, usize),
}

impl ReadError {
    pub(super) const fn new(fault: Fault) -> Self {
        Self { line: None, fault }
    }

    /// On a line of a text, from 1.
    pub(super) fn on(self, line: usize) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The line of the timetable, from 1; none for the page of a single day.
    pub const fn line(&self) -> Option<usize> {
        self.line
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        match &self.fault {
            Fault::Count(count) => write!(
                f,
                "{count} times: six are expected, Fajr, Sunrise, Dhuhr, Asr, Maghrib and Isha, or seven with Sunset before \
                 Maghrib"
            ),
            Fault::Minute(cell) => write!(f, "'{cell}' is neither a time HH:MM nor a dash"),
            Fault::Date(cell) => write!(f, "'{cell}' is not a date YYYY-MM-DD"),
            Fault::Column(name) => write!(
                f,
                "'{name}' is not a column: date, fajr, sunrise, dhuhr, asr, sunset, maghrib and isha are expected"
            ),
            Fault::Twice(name) => write!(f, "the column '{name}' is there twice"),
            Fault::NoDates => f.write_str("there is no column 'date'"),
            Fault::Cells(cells, columns) => write!(f, "{cells} cells under {columns} columns"),
        }
    }
}

impl core::error::Error for ReadError {}
