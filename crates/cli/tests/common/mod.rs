//! The program, run as a person would, and tables of truth.
#![allow(dead_code, reason = "each test file is a crate of its own and uses only some of this")]

pub mod hijri;

use std::fmt::Debug;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::str::FromStr;
use std::thread;

use csv::StringRecord;

/// What the program said.
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// What was said in addition to the answer, except of the method and the Hijri calendar, which are named with every answer.
    pub fn doubts(&self) -> String {
        self.err
            .lines()
            .filter(|line| !line.starts_with("note: Hijri date: ") && !line.contains("; Hijri: "))
            .map(|line| format!("{line}\n"))
            .collect()
    }
}

/// The folder of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the package lies in crates/cli")
}

/// A subcommand with its arguments, to be run in the repository's folder with pipes on all sides.
pub fn command(subcommand: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_miqat"));
    command.arg(subcommand).args(arguments).current_dir(root());
    // Nobody's settings: what a test asks for stands in the test.
    command
        .env("MIQAT_CONFIG", "")
        .env("XDG_CONFIG_HOME", "/nonexistent")
        .env("HOME", "/nonexistent")
        .env_remove("COLUMNS");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs a subcommand to its end.
pub fn miqat(subcommand: &str, arguments: &[&str], input: &[u8]) -> Said {
    let mut child = command(subcommand, arguments).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_owned();
    // A program that reads and writes would wait for a writer that waits for it; one that reads nothing closes the pipe.
    let writer = thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let Output { status, stdout, stderr } = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Said { status: status.code().expect("the program is not killed"), out: text(stdout), err: text(stderr) }
}

/// One row of a table, whose fields are taken by the name of their column.
pub struct Row {
    at: String,
    header: StringRecord,
    fields: StringRecord,
}

impl Row {
    /// Where the row stands: `file:line`.
    pub fn at(&self) -> &str {
        &self.at
    }

    /// The text of a column.
    pub fn text(&self, column: &str) -> &str {
        let place = self.header.iter().position(|name| name == column);
        &self.fields[place.unwrap_or_else(|| panic!("{}: no column {column}", self.at))]
    }

    /// The value of a column, none where the field is empty.
    pub fn optional<T: FromStr<Err: Debug>>(&self, column: &str) -> Option<T> {
        if self.text(column).is_empty() { None } else { Some(self.get(column)) }
    }

    /// The value of a column.
    pub fn get<T: FromStr<Err: Debug>>(&self, column: &str) -> T {
        let text = self.text(column);
        text.parse().unwrap_or_else(|error| panic!("{}: {column} is {text:?}: {error:?}", self.at))
    }
}

/// The rows of a comma-separated table with a header, by its path under `tests/data`; lines that start with `#` are not
/// rows, and a row that cannot be read is a panic.
pub fn rows(path: &str) -> Vec<Row> {
    rows_of(path, &read(path))
}

/// The text of a file under `tests/data`.
pub fn read(path: &str) -> String {
    let file = root().join("tests/data").join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The rows of a table by its text.
pub fn rows_of(name: &str, text: &str) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let header = reader.headers().unwrap_or_else(|error| panic!("{name}: {error}")).clone();
    let row = |record: Result<StringRecord, csv::Error>| {
        let fields = record.unwrap_or_else(|error| panic!("{name}: {error}"));
        let line = fields.position().map_or(0, csv::Position::line);
        Row { at: format!("{name}:{line}"), header: header.clone(), fields }
    };
    let rows: Vec<Row> = reader.records().map(row).collect();
    assert!(!rows.is_empty(), "{name}: no rows");
    rows
}
