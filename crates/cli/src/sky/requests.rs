//! Requests: rows of CSV whose fields are found by column name.

use csv::{ByteRecord, ReaderBuilder, StringRecord, Trim};
use miqat::plain_letters;

/// The rows of an input, with the required columns.
pub struct Requests<'a> {
    input: &'a [u8],
    reader: csv::Reader<&'a [u8]>,
    header: StringRecord,
    record: ByteRecord,
    lines: Lines,
}

/// A field without invisible characters, its digits 0 to 9.
fn plain(field: &str) -> String {
    plain_letters(field).collect()
}

/// The number of lines that begin at or before a byte of the input. The csv crate's own count misses blank lines and carriage
/// returns before a line feed, which it attributes to the previous record.
struct Lines {
    byte: usize,
    line: usize,
}

/// A row with as many fields as the header.
pub struct Request<'a> {
    header: &'a StringRecord,
    fields: StringRecord,
}

/// A row, or its fault, and the line on which it starts.
pub struct Numbered<'a> {
    pub line: usize,
    pub request: Result<Request<'a>, String>,
}

impl<'a> Requests<'a> {
    /// The rows of an input whose header must name every one of `needed`.
    pub fn of(input: &'a [u8], needed: &[&str]) -> Result<Self, String> {
        // A row of a different length is a fault of that row alone.
        let mut reader = ReaderBuilder::new().flexible(true).trim(Trim::All).from_reader(input);
        let header = reader
            .headers()
            .map_err(|error| format!("standard input: {error}"))?
            .iter()
            .map(plain)
            .collect::<StringRecord>();
        for column in needed {
            match header.iter().filter(|name| name == column).count() {
                1 => {}
                0 => return Err(format!("standard input has no column {column}: it needs {}", needed.join(", "))),
                count => return Err(format!("standard input has {count} columns named {column}")),
            }
        }
        Ok(Self { input, reader, header, record: ByteRecord::new(), lines: Lines { byte: 0, line: 1 } })
    }

    /// The next row; none at the end.
    pub fn next(&mut self) -> Result<Option<Numbered<'_>>, String> {
        let start = usize::try_from(self.reader.position().byte()).map_err(|error| error.to_string())?;
        let more =
            self.reader.read_byte_record(&mut self.record).map_err(|error| format!("standard input: {error}"))?;
        if !more {
            return Ok(None);
        }
        let line = self.lines.at(self.input, start);
        let request = match StringRecord::from_byte_record(self.record.clone()) {
            Err(_) => Err(String::from("it is not UTF-8")),
            Ok(fields) if fields.len() != self.header.len() => {
                Err(format!("it has {} fields, and the header has {}", fields.len(), self.header.len()))
            }
            Ok(fields) => Ok(Request { header: &self.header, fields: fields.iter().map(plain).collect() }),
        };
        Ok(Some(Numbered { line, request }))
    }
}

impl Lines {
    /// The line of the row that starts at a byte.
    fn at(&mut self, input: &[u8], start: usize) -> usize {
        let rest = input.get(start..).unwrap_or_default();
        let start = start + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = input.get(self.byte..start).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.byte = start;
        self.line
    }
}

impl Request<'_> {
    /// The text of a column; empty if there is no such column.
    pub fn text(&self, column: &str) -> &str {
        self.header.iter().position(|name| name == column).map_or("", |index| &self.fields[index])
    }

    /// The number in a column.
    pub fn number(&self, column: &str) -> Result<f64, String> {
        let text = self.text(column);
        text.parse().map_err(|_| format!("{column} is {text:?}, not a number"))
    }

    /// The number in a column; none if it is empty or there is no such column.
    pub fn optional_number(&self, column: &str) -> Result<Option<f64>, String> {
        if self.text(column).is_empty() { Ok(None) } else { self.number(column).map(Some) }
    }
}
