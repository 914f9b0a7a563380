//! From tables to records: headings, sections and columns.

mod blocks;
mod columns;
mod facts;
mod heads;
mod joined;
mod labels;
mod lines;
mod neighbours;
mod records;
mod roles;
mod segments;

use crate::clock::Content;
use crate::date::DateCell;
use crate::grid::Grid;
use crate::mark::Label;

/// A time of a record.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The column, counted over all tables of a file.
    pub(crate) column: usize,
    /// None for a column without a heading.
    pub(crate) label: Option<Label>,
    pub(crate) content: Content,
    pub(crate) raw: String,
}

/// A day of a timetable as it is written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record {
    pub(crate) line: usize,
    pub(crate) date: DateCell,
    pub(crate) place: Option<String>,
    pub(crate) entries: Vec<Entry>,
    /// Whether a title above says that the times are of congregations.
    pub(crate) gathers: bool,
    /// The number of its section.
    pub(crate) table: usize,
}

/// A column of times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) label: Option<Label>,
    pub(crate) heading: String,
    /// The place among columns without a heading.
    pub(crate) place: usize,
}

/// All that the tables of a file say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) records: Vec<Record>,
    pub(crate) columns: Vec<Column>,
    /// The texts around the tables.
    pub(crate) titles: Vec<String>,
    /// The year of the Hijri calendar in a text around the tables.
    pub(crate) hijri_year: Option<i32>,
}

impl Sheet {
    /// The number of a column, which is added if it is new.
    fn column(&mut self, column: Column) -> usize {
        self.columns.iter().position(|other| *other == column).unwrap_or_else(|| {
            self.columns.push(column);
            self.columns.len() - 1
        })
    }
}

/// Reads the tables.
pub(crate) fn read(grids: Vec<Grid>) -> Sheet {
    let mut sheet = Sheet::default();
    let (mut carried, mut tables) = (None, 0);
    for grid in grids {
        sheet.titles.extend(grid.titles.iter().cloned());
        for grid in blocks::parted(segments::upright(grid)) {
            for segment in segments::of(&grid, &mut carried, &mut sheet.hijri_year) {
                records::add(&segment, tables, &mut sheet);
                tables += 1;
            }
        }
    }
    joined::join(&mut sheet);
    sheet
}
