//! Columns, offsets and cells that do not fit.

use core::fmt;

/// Why the columns or the offsets of a batch, or the cells of a map, are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BatchError {
    /// Columns that do not have a cell for each place and each day.
    ColumnLength {
        /// How many cells each of them must have.
        cells: usize,
    },
    /// Offsets from UTC of which there is not one for each place.
    OffsetCount {
        /// How many places there are.
        places: usize,
    },
    /// An offset from UTC of a day or more.
    Offset {
        /// The offset given, in seconds.
        seconds: i32,
    },
    /// A size of a map's cells that does not divide the Earth.
    CellSize {
        /// The size given, in degrees.
        degrees: u8,
    },
}

impl fmt::Display for BatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ColumnLength { cells } => {
                write!(f, "each column needs {cells} cells, one for each place and day, neither more nor fewer")
            }
            Self::OffsetCount { places } => {
                write!(f, "{places} places need {places} offsets from utc, neither more nor fewer")
            }
            Self::Offset { seconds } => write!(f, "an offset of {seconds} s is not within -86399 s to 86399 s"),
            Self::CellSize { degrees } => write!(f, "a cell of {degrees}° does not divide 180°"),
        }
    }
}

impl core::error::Error for BatchError {}
