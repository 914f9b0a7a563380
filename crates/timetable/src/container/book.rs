//! Workbooks of spreadsheets.

use std::io::{Cursor, Read};

use calamine::{Data, DataRef, ExcelDateTime, Reader, Sheets, open_workbook_auto_from_rs};
use chrono::{Days, NaiveDate};

use crate::error::Error;
use crate::grid::{Grid, MOST_CELLS};

/// The most files in a workbook, which is an archive.
const MOST_ENTRIES: usize = 2_000;
/// The most bytes that a workbook may have when it is unpacked.
const MOST_UNPACKED: u64 = 64 << 20;
/// The most columns and rows that are looked at.
const MOST_COLUMNS: usize = 1_000;
const MOST_ROWS: usize = 100_000;

fn broken(error: &dyn core::fmt::Display) -> Error {
    Error::Workbook(error.to_string())
}

/// The sheets of a workbook, each with its name.
pub(crate) fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Error> {
    if bytes.starts_with(b"PK") {
        check(bytes)?;
    }
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut grids = Vec::new();
    for name in book.sheet_names().into_iter().take(60) {
        let grid = match &mut book {
            Sheets::Xlsx(book) => {
                let mut grid = Sparse::default();
                let mut cells = book.worksheet_cells_reader(&name).map_err(|error| broken(&error))?;
                while let Some(cell) = cells.next_cell().map_err(|error| broken(&error))? {
                    let (row, column) = cell.get_position();
                    grid.put(row, column, text_of_ref(cell.get_value()))?;
                }
                grid.grid(&name)
            }
            other => {
                let range = other.worksheet_range(&name).map_err(|error| broken(&error))?;
                let mut grid = Grid::new(vec![name.clone()]);
                for (row, number) in range.rows().take(MOST_ROWS).zip(1..) {
                    grid.push(number, row.iter().take(MOST_COLUMNS).map(text_of).collect());
                }
                grid
            }
        };
        grids.push(grid);
    }
    Ok(grids)
}

/// The content of a text document, which is an archive as a workbook is; none for a workbook.
pub(crate) fn document(bytes: &[u8]) -> Result<Option<String>, Error> {
    if !bytes.starts_with(b"PK") {
        return Ok(None);
    }
    check(bytes)?;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    for name in ["word/document.xml", "content.xml"] {
        let Ok(mut file) = archive.by_name(name) else { continue };
        let mut content = Vec::new();
        (&mut file).take(MOST_UNPACKED).read_to_end(&mut content).map_err(|error| broken(&error))?;
        let content = String::from_utf8_lossy(&content).into_owned();
        // A workbook of OpenDocument has the same file.
        return Ok((!content.contains("<office:spreadsheet")).then_some(content));
    }
    Ok(None)
}

/// Refuses an archive that unpacks to too much, or whose cells say that they mean millions.
fn check(bytes: &[u8]) -> Result<(), Error> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MOST_ENTRIES {
        return Err(Error::TooLarge { what: "files in the workbook", most: MOST_ENTRIES });
    }
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(|error| broken(&error))?;
        let is_open_document = file.name() == "content.xml";
        let mut content = Vec::new();
        unpacked +=
            (&mut file).take(MOST_UNPACKED + 1 - unpacked).read_to_end(&mut content).map_err(|error| broken(&error))?
                as u64;
        if unpacked > MOST_UNPACKED {
            return Err(Error::TooLarge { what: "bytes in the workbook", most: 64 << 20 });
        }
        if is_open_document {
            check_repeats(&String::from_utf8_lossy(&content))?;
        }
    }
    Ok(())
}

/// In OpenDocument a cell and a row can mean many.
fn check_repeats(content: &str) -> Result<(), Error> {
    let too_large = || Error::TooLarge { what: "cells", most: MOST_CELLS };
    let mut columns = 0_usize;
    for rest in content.split("number-columns-repeated=\"").skip(1) {
        let count: usize = rest.split('"').next().and_then(|count| count.parse().ok()).ok_or_else(too_large)?;
        columns = columns.saturating_add(count);
        if count > 16_384 || columns > 20 * MOST_CELLS {
            return Err(too_large());
        }
    }
    for rest in content.split("number-rows-repeated=\"").skip(1) {
        let count: usize = rest.split('"').next().and_then(|count| count.parse().ok()).ok_or_else(too_large)?;
        if count > 1_048_576 {
            return Err(too_large());
        }
    }
    Ok(())
}

/// The cells of a sheet as they come, which may be far apart.
#[derive(Default)]
struct Sparse {
    rows: std::collections::BTreeMap<u32, Vec<String>>,
    cells: usize,
    bytes: usize,
}

impl Sparse {
    fn put(&mut self, row: u32, column: u32, text: String) -> Result<(), Error> {
        let column = column as usize;
        if text.is_empty() || column >= MOST_COLUMNS {
            return Ok(());
        }
        // Cells can share one long text.
        self.bytes += text.len();
        if self.bytes as u64 > MOST_UNPACKED {
            return Err(Error::TooLarge { what: "bytes in the workbook", most: 64 << 20 });
        }
        let cells = self.rows.entry(row).or_default();
        if cells.len() <= column {
            self.cells += column + 1 - cells.len();
            if self.cells > MOST_CELLS {
                return Err(Error::TooLarge { what: "cells", most: MOST_CELLS });
            }
            cells.resize(column + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
        Ok(())
    }

    fn grid(self, name: &str) -> Grid {
        let mut grid = Grid::new(vec![name.to_owned()]);
        for (row, cells) in self.rows {
            grid.push(row as usize + 1, cells);
        }
        grid
    }
}

/// A day number of a spreadsheet as a date, a part of a day as a time, both as an instant.
fn text_of_date(date: &ExcelDateTime) -> String {
    let value = date.as_f64();
    let minutes = (value.fract() * 24.0 * 60.0).round();
    if !(0.0..3_000_000.0).contains(&value) {
        return String::new();
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive and bounded above")]
    let (whole, minutes) = (value as u64, minutes as u64);
    let (whole, minutes) = if minutes == 24 * 60 { (whole + 1, 0) } else { (whole, minutes) };
    let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    // Day 0 and 1 are those of a time alone.
    if whole <= 1 {
        return time;
    }
    let day = NaiveDate::from_ymd_opt(1899, 12, 30).and_then(|first| first.checked_add_days(Days::new(whole)));
    match day {
        Some(day) if value.fract() < 1e-6 => day.to_string(),
        Some(day) => format!("{day}T{time}"),
        None => String::new(),
    }
}

fn text_of_number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 { format!("{value:.0}") } else { value.to_string() }
}

fn text_of(cell: &Data) -> String {
    match cell {
        Data::Int(value) => value.to_string(),
        Data::Float(value) => text_of_number(*value),
        Data::DateTime(date) => text_of_date(date),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text_of_iso(text),
        _ => String::new(),
    }
}

fn text_of_ref(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(value) => value.to_string(),
        DataRef::Float(value) => text_of_number(*value),
        DataRef::DateTime(date) => text_of_date(date),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text_of_iso(text),
        DataRef::SharedString(text) => text_of_iso(text),
        _ => String::new(),
    }
}

/// `PT05H12M00S`, a time of OpenDocument, as `05:12`.
fn text_of_iso(text: &str) -> String {
    let parts = text
        .strip_prefix("PT")
        .and_then(|rest| rest.split_once('H'))
        .and_then(|(hour, rest)| Some((hour, rest.split_once('M')?.0)));
    match parts {
        Some((hour, minute)) => format!("{hour:0>2}:{minute:0>2}"),
        None => text.trim().to_owned(),
    }
}
