//! Columns, offsets and cells of the wrong number or size.

use core::fmt;

/// An error in the columns or offsets of a batch, or in the cells of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BatchError {
    /// Columns whose number of cells is not places × days.
    ColumnLength {
        /// The cells that each column must have.
        cells: usize,
    },
    /// Columns that do not fit into memory.
    Memory {
        /// The cells of each column.
        cells: usize,
    },
    /// A number of UTC offsets that differs from the number of places.
    OffsetCount {
        /// The number of places.
        places: usize,
    },
    /// A UTC offset of a day or more.
    Offset {
        /// The offset given, in seconds.
        seconds: i32,
    },
    /// A cell size of a map that does not divide 180°.
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
            Self::Memory { cells } => write!(f, "seven columns of {cells} cells do not fit into memory"),
            Self::OffsetCount { places } => {
                write!(f, "{places} places need {places} offsets from utc, neither more nor fewer")
            }
            Self::Offset { seconds } => write!(f, "an offset of {seconds} s is not within -86399 s to 86399 s"),
            Self::CellSize { degrees } => write!(f, "a cell of {degrees}° does not divide 180°"),
        }
    }
}

impl core::error::Error for BatchError {}
