//! Why nothing was read.

use core::fmt;

/// Why a file gave no rows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The file has more of something than is read.
    TooLarge {
        /// Of what: bytes, cells, levels.
        what: &'static str,
        /// The most that is read.
        most: usize,
    },
    /// A workbook that cannot be opened.
    Workbook(String),
    /// No time of a prayer was found.
    NothingRead {
        /// The container that the content was taken for.
        container: &'static str,
        /// The tables that were found in it, and their lines.
        tables: usize,
        /// The lines of these tables.
        lines: usize,
        /// The first line with words, where headings would be looked for.
        first: String,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { what, most } => write!(f, "more than {most} {what}: no timetable is so large"),
            Self::Workbook(reason) => write!(f, "a workbook that cannot be opened: {reason}"),
            Self::NothingRead { container, tables, lines, first } => {
                write!(f, "no times of prayers found: read as {container}, {tables} tables, {lines} lines")?;
                if first.is_empty() { Ok(()) } else { write!(f, ", of which the first is {first:?}") }
            }
        }
    }
}

impl std::error::Error for Error {}
