//! Converts the dates in a column of a CSV table and adds them as a new column; the rest of the file is unchanged, byte for
//! byte.

use std::io::Write;

use csv::{ByteRecord, ReaderBuilder};

use crate::calendars::Calendar;
use crate::calendars::rows::separator;
use crate::dates::{self, Years, plain};
use crate::given;
use crate::hijri::convert::{Converted, Converter, Reading};
use crate::outcome::{Failure, Outcome, say};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Converts the dates in a column. A field that cannot be read is reported with its line, and its new field stays empty.
///
/// # Errors
///
/// A message if the text is not a table with this column.
pub fn convert(
    text: &[u8],
    name: &str,
    out: &mut impl Write,
    calendar: &Calendar<'_>,
    reading: Reading,
) -> Result<Outcome, Failure> {
    if text.starts_with(&[0xff, 0xfe]) || text.starts_with(&[0xfe, 0xff]) {
        return Err(Failure::Message("the table is in UTF-16: save it as CSV in UTF-8".to_owned()));
    }
    if let Some(line) = given::long_line(text) {
        return Err(Failure::Message(format!("the table, {}", given::too_long(line))));
    }
    if let Some(place) = text.iter().position(|byte| *byte == 0) {
        let line = text[..place].iter().filter(|byte| **byte == b'\n').count() + 1;
        return Err(Failure::Message(format!("the table has a NUL in line {line}, which no text has")));
    }
    let mark = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { &[] };
    let table = Table::of(&text[mark.len()..]);
    let Some(header) = table.rows.first() else {
        return Err(Failure::Message(format!("no column '{name}': the table is empty")));
    };
    let names: Vec<String> = header.fields.iter().map(text_of).collect();
    let simple = |name: &str| plain(name).to_lowercase();
    let matching: Vec<_> = (0..names.len()).filter(|place| simple(&names[*place]) == simple(name)).collect();
    let exact: Vec<_> = matching.iter().copied().filter(|place| names[*place] == name).collect();
    let column = match (exact.as_slice(), matching.as_slice()) {
        (&[column], _) | (_, &[column]) => column,
        (_, &[]) => {
            return Err(Failure::Message(format!("no column '{name}'; the columns are {}", names.join(", "))));
        }
        (_, several) => {
            let places: Vec<_> = several.iter().map(|place| (place + 1).to_string()).collect();
            return Err(Failure::Message(format!("the columns {} are all named '{name}'", places.join(" and "))));
        }
    };
    let name = &names[column];
    let mut converter = Converter::new(calendar, reading);
    let mut outcome = Outcome::Whole;
    // A column uses one calendar: by default that of its first date.
    let mut to = match reading.years {
        Years::Either => None,
        Years::Gregorian | Years::GregorianOrNamed => Some(Side::Hijri),
        Years::Hijri => Some(Side::Gregorian),
    };
    let mut answers = Vec::with_capacity(table.rows.len());
    for row in table.rows.iter().skip(1) {
        // A row of a different length has no place for a new field and is left unchanged.
        if row.fields.len() != names.len() {
            refuse(row.line, name, &format!("{} fields, where the header has {}", row.fields.len(), names.len()));
            outcome = Outcome::Partial;
            answers.push(None);
            continue;
        }
        let field = row.fields.get(column).map(|field| plain(&text_of(field))).unwrap_or_default();
        if field.is_empty() {
            answers.push(Some(String::new()));
            continue;
        }
        // In a table a signed number is a number, not an offset from today.
        let read = if field.starts_with(['+', '-']) && !field[1..].contains('-') {
            Err(format!("'{field}' is a number and not a date"))
        } else {
            converter.convert(&field)
        };
        let converted = read.and_then(|date| {
            let side = Side::of(date);
            match *to.get_or_insert(side) {
                to if to == side => Ok(date),
                Side::Hijri => Err(format!(
                    "'{field}' is a Hijri date in a column of Gregorian ones: say --to-hijri or --to-gregorian"
                )),
                Side::Gregorian => Err(format!(
                    "'{field}' is a Gregorian date in a column of Hijri ones: say --to-hijri or --to-gregorian"
                )),
            }
        });
        match converted {
            Ok(date) => answers.push(Some(date.to_string())),
            Err(message) => {
                refuse(row.line, name, &message);
                outcome = Outcome::Partial;
                answers.push(Some(String::new()));
            }
        }
    }
    let new = table.quoted(&match to {
        Some(Side::Gregorian) if reading.is_to_julian => format!("{name}_julian"),
        Some(Side::Gregorian) => format!("{name}_gregorian"),
        Some(Side::Hijri) | None => format!("{name}_hijri"),
    });
    out.write_all(mark)?;
    table.write(out, &new, answers.iter().map(Option::as_deref))?;
    converter.say_what_is_unsure();
    Ok(outcome)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Hijri,
    Gregorian,
}

impl Side {
    const fn of(date: Converted) -> Self {
        match date {
            Converted::Hijri(_) => Self::Hijri,
            Converted::Gregorian(_) | Converted::Julian(_) => Self::Gregorian,
        }
    }
}

fn refuse(line: usize, column: &str, message: &str) {
    say(&format!("line {line}, column {column}:"), message);
}

fn text_of(field: &[u8]) -> String {
    String::from_utf8_lossy(field).trim().to_owned()
}

/// A record with its bytes, including the line end, and the line on which it begins.
struct Row<'a> {
    fields: ByteRecord,
    bytes: &'a [u8],
    line: usize,
}

/// A table whose records keep their original bytes.
struct Table<'a> {
    separator: u8,
    rows: Vec<Row<'a>>,
    /// The bytes after the last record.
    rest: &'a [u8],
}

impl<'a> Table<'a> {
    fn of(text: &'a [u8]) -> Self {
        let separator = separator(text);
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text);
        let mut rows: Vec<Row<'a>> = Vec::new();
        let (mut record, mut begin, mut line) = (ByteRecord::new(), 0, 1);
        let breaks = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').count();
        // Reading bytes as flexible records cannot fail.
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let end = usize::try_from(reader.position().byte()).unwrap_or(text.len()).min(text.len());
            let bytes = &text[begin..end];
            let blank = bytes.iter().take_while(|byte| matches!(**byte, b'\r' | b'\n')).count();
            rows.push(Row { fields: record.clone(), bytes, line: line + breaks(&bytes[..blank]) });
            line += breaks(bytes);
            begin = end;
        }
        Self { separator, rows, rest: &text[begin..] }
    }

    /// Writes the records, each with its new field.
    fn write<'b>(
        &self,
        out: &mut impl Write,
        header: &'b str,
        fields: impl Iterator<Item = Option<&'b str>>,
    ) -> std::io::Result<()> {
        for (row, field) in self.rows.iter().zip(std::iter::once(Some(header)).chain(fields)) {
            let end = row.bytes.iter().rposition(|byte| !matches!(*byte, b'\r' | b'\n')).map_or(0, |last| last + 1);
            let (record, ending) = row.bytes.split_at(end);
            out.write_all(record)?;
            if let Some(field) = field {
                out.write_all(&[self.separator])?;
                out.write_all(field.as_bytes())?;
            }
            out.write_all(ending)?;
        }
        out.write_all(self.rest)
    }

    fn quoted(&self, field: &str) -> String {
        if field.contains(['"', '\n', '\r', char::from(self.separator)]) {
            return format!("\"{}\"", field.replace('"', "\"\""));
        }
        field.to_owned()
    }
}

/// Returns the column names if the lines look like a table with a header: the first line is not a date, and the second has a
/// field that is one.
pub fn header(text: &[u8], reading: Reading) -> Option<Vec<String>> {
    let separator = separator(text);
    let fields = |line: &[u8]| line.split(|byte| *byte == separator).map(text_of).collect::<Vec<_>>();
    let is_date = |field: &str| dates::read(field.trim_matches('"'), reading.years, reading.order).is_ok();
    let mut lines = text.split(|byte| *byte == b'\n');
    let (first, second) = (lines.next()?, lines.next()?);
    let (names, row) = (fields(first), fields(second));
    let is_table = names.len() > 1
        && row.len() == names.len()
        && !is_date(&text_of(first))
        && !names.iter().any(|name| is_date(name));
    (is_table && row.iter().any(|field| is_date(field))).then_some(names)
}
