//! The rows of a table with their line numbers.

use std::path::Path;

use csv::{ErrorKind, Position, ReaderBuilder, StringRecord, Trim};

use crate::dates::plain;
use crate::given;

/// The mark of a line that is a comment.
const COMMENT: u8 = b'#';

/// The accepted field separators.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Returns the separator of the first line: the most frequent one outside quotes.
pub fn separator(text: &[u8]) -> u8 {
    let (mut is_quoted, mut counts) = (false, [0; SEPARATORS.len()]);
    for byte in text {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            _ if is_quoted => {}
            _ => {
                if let Some(place) = SEPARATORS.iter().position(|separator| separator == byte) {
                    counts[place] += 1;
                }
            }
        }
    }
    let most = counts.iter().copied().max().filter(|most| *most > 0);
    most.and_then(|most| counts.iter().position(|count| *count == most)).map_or(b',', |place| SEPARATORS[place])
}

/// A table read from a file.
pub struct Rows {
    pub header: StringRecord,
    pub records: Vec<StringRecord>,
    text: Vec<u8>,
}

impl Rows {
    /// Reads the table of a file; each record must have as many fields as the header.
    ///
    /// # Errors
    ///
    /// The file and the fault, or the line and the fault there.
    pub fn of(file: &Path) -> Result<Self, String> {
        let shown = file.display();
        let text = given::file(file, given::TABLE_MB)?;
        given::text(&text).map_err(|fault| format!("{shown}{fault}"))?;
        let header = text.split(|byte| *byte == b'\n').find(|line| !matches!(line, [] | [COMMENT | b'\r', ..]));
        let mut reader = ReaderBuilder::new();
        reader.comment(Some(COMMENT)).trim(Trim::All).delimiter(separator(header.unwrap_or_default()));
        let mut reader = reader.from_reader(text.as_slice());
        let header = reader.headers().map_err(|error| format!("{shown}: {error}"))?;
        let header = header.iter().map(plain).collect();
        let records =
            reader.records().map(|record| record.map(plain_fields)).collect::<Result<_, _>>().map_err(|error| {
                match error.kind() {
                    ErrorKind::UnequalLengths { pos: Some(position), expected_len, len } => {
                        let line = line_at(&text, position);
                        format!("{shown}, line {line}: {len} fields, where the header has {expected_len}")
                    }
                    _ => format!("{shown}: {error}"),
                }
            })?;
        let rows = Self { header, records, text };
        let is_long = |record: &&StringRecord| record.iter().any(|field| field.len() > given::FIELD_BYTES);
        let long = [&rows.header].into_iter().chain(&rows.records).find(is_long).map(|record| rows.line(record).max(1));
        match long {
            Some(line) => Err(format!("{shown}, line {line}: a field longer than {} bytes", given::FIELD_BYTES)),
            None => Ok(rows),
        }
    }

    /// The place of a column; none if the table does not have it.
    ///
    /// # Errors
    ///
    /// A column that is there more than once, because its fields may contradict each other.
    pub fn column(&self, name: &str) -> Result<Option<usize>, String> {
        let mut places = (0..).zip(&self.header).filter(|(_, column)| *column == name).map(|(place, _)| place);
        match (places.next(), places.next()) {
            (Some(first), Some(second)) => {
                Err(format!("the columns {} and {} are both named {name}", first + 1, second + 1))
            }
            (place, _) => Ok(place),
        }
    }

    /// The line on which a record starts.
    pub fn line(&self, record: &StringRecord) -> usize {
        record.position().map_or(0, |position| line_at(&self.text, position))
    }
}

/// The fields of a record, normalised.
fn plain_fields(record: StringRecord) -> StringRecord {
    let position = record.position().cloned();
    let mut fields: StringRecord = record.iter().map(plain).collect();
    fields.set_position(position);
    fields
}

/// Returns the line of the record that starts at or after a position. The position's own line is where the previous record
/// ended: blank lines, comments or the line feed of a CRLF may follow it.
fn line_at(text: &[u8], position: &Position) -> usize {
    let mut start = usize::try_from(position.byte()).unwrap_or(usize::MAX).min(text.len());
    while let [first @ (b'\r' | b'\n' | COMMENT), rest @ ..] = &text[start..] {
        start += match first {
            &COMMENT => rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()) + 1,
            _ => 1,
        };
    }
    text[..start].iter().filter(|byte| **byte == b'\n').count() + 1
}
