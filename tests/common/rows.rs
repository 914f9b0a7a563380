//! Tables of truth, read completely or not at all.

use std::fmt::Debug;
use std::path::Path;
use std::rc::Rc;
use std::str::FromStr;

use csv::{ReaderBuilder, StringRecord};

/// One row of a table, whose fields are read by the name of their column.
///
/// Any error is a panic that names the file and the line: no row is ever skipped.
#[derive(Debug)]
pub struct Row {
    file: Rc<str>,
    line: u64,
    header: Rc<StringRecord>,
    fields: StringRecord,
}

impl Row {
    /// The location of the row: `file:line`.
    pub fn at(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }

    /// The text of a column.
    pub fn text(&self, column: &str) -> &str {
        let Some(index) = self.header.iter().position(|name| name == column) else {
            panic!("{}: no column {column} among {:?}", self.file, self.header);
        };
        &self.fields[index]
    }

    /// The value of a column.
    pub fn get<T: FromStr<Err: Debug>>(&self, column: &str) -> T {
        let text = self.text(column);
        text.parse().unwrap_or_else(|error| panic!("{}: {column} is {text:?}: {error:?}", self.at()))
    }

    /// The value of a column; `None` if the field is empty.
    pub fn optional<T: FromStr<Err: Debug>>(&self, column: &str) -> Option<T> {
        if self.text(column).is_empty() { None } else { Some(self.get(column)) }
    }
}

/// The rows of a comma-separated table with a header, by its path under `tests/data`; lines that start with `#` are
/// skipped.
pub fn rows(path: &str) -> Vec<Row> {
    rows_of_file(&super::root().join("tests/data").join(path), path)
}

/// The same for a table in the folder named by the environment variable `MIQAT_TRUTH`: truth too large for the
/// repository, which has a sample of it. Without the variable it panics, so that no test passes having looked at nothing.
pub fn truth(file: &str) -> Vec<Row> {
    let folder = std::env::var_os("MIQAT_TRUTH").expect("MIQAT_TRUTH names the folder of the whole truth");
    rows_of_file(&Path::new(&folder).join(file), file)
}

fn rows_of_file(path: &Path, name: &str) -> Vec<Row> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    rows_of(name, &text)
}

/// The rows of a table given as text.
pub fn rows_of(name: &str, text: &str) -> Vec<Row> {
    let file: Rc<str> = Rc::from(name);
    let mut reader = ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let header = Rc::new(reader.headers().unwrap_or_else(|error| panic!("{name}: {error}")).clone());
    let rows: Vec<Row> = reader
        .into_records()
        .map(|record| {
            let fields = record.unwrap_or_else(|error| panic!("{name}: {error}"));
            let line = fields.position().map_or(0, csv::Position::line);
            Row { file: Rc::clone(&file), line, header: Rc::clone(&header), fields }
        })
        .collect();
    assert!(!rows.is_empty(), "{name}: no rows");
    rows
}
