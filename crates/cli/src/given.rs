//! Reads files and standard input: not more than a person's file has, and text in UTF-8.
//!
//! A device has no end, and a file that was meant for another program has lines without one. Both are refused before they
//! fill the memory.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

const MEGABYTE_BYTES: u64 = 1 << 20;
/// The largest settings file: a thousand times the template.
pub const SETTINGS_MB: u64 = 1;
/// The largest table: a million rows of a line of a terminal.
pub const TABLE_MB: u64 = 80;
/// The longest field that is read: no name, date or number of a table comes near it.
pub const FIELD_BYTES: usize = 1000;

/// The longest line that is read: sixty fields of the longest kind.
const LINE_BYTES: usize = 1 << 16;

/// The byte order marks of UTF-16.
const UTF_16: [[u8; 2]; 2] = [[0xff, 0xfe], [0xfe, 0xff]];

/// Reads a file.
///
/// # Errors
///
/// The file, and the system's error or the largest size.
pub fn file(path: &Path, most_mb: u64) -> Result<Vec<u8>, String> {
    let shown = path.display();
    let opened = File::open(path).map_err(|error| format!("{shown}: {error}"))?;
    all(opened, most_mb).map_err(|error| format!("{shown}: {error}"))
}

/// Reads an input to its end.
///
/// # Errors
///
/// The system's error, or the largest size.
pub fn all(input: impl Read, most_mb: u64) -> io::Result<Vec<u8>> {
    let most_bytes = most_mb * MEGABYTE_BYTES;
    let mut bytes = Vec::new();
    input.take(most_bytes + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most_bytes {
        return Err(io::Error::other(format!("it is larger than {most_mb} MB, which is the most that is read")));
    }
    Ok(bytes)
}

/// The number of the first line that is too long for a text; a carriage return ends a line too.
pub fn long_line(bytes: &[u8]) -> Option<usize> {
    let (mut line, mut length) = (1, 0);
    for byte in bytes {
        length += 1;
        if matches!(byte, b'\n' | b'\r') {
            length = 0;
            line += usize::from(*byte == b'\n');
        } else if length > LINE_BYTES {
            return Some(line);
        }
    }
    None
}

/// The message about a line that is too long.
pub fn too_long(line: usize) -> String {
    format!("line {line}: longer than {LINE_BYTES} bytes, which no line of a text is")
}

/// Checks that bytes are a text: UTF-8 without NUL, in lines.
///
/// # Errors
///
/// `, line 3: what is there`, to be appended to the name of the file.
pub fn text(bytes: &[u8]) -> Result<&str, String> {
    if UTF_16.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(": it is in UTF-16: save it in UTF-8".to_owned());
    }
    if let Some(line) = long_line(bytes) {
        return Err(format!(", {}", too_long(line)));
    }
    let line = |end: usize| bytes[..end].iter().filter(|byte| **byte == b'\n').count() + 1;
    if let Some(place) = bytes.iter().position(|byte| *byte == 0) {
        return Err(format!(", line {}: a NUL, which no text has", line(place)));
    }
    std::str::from_utf8(bytes).map_err(|error| format!(", line {}: it is not UTF-8", line(error.valid_up_to())))
}

#[cfg(test)]
mod tests {
    use super::{all, text};

    #[test]
    fn what_is_larger_than_the_most_is_refused_without_being_read_to_its_end() {
        assert_eq!(all(&vec![b'x'; 1 << 20][..], 1).unwrap().len(), 1 << 20);
        let endless = all(std::io::repeat(b'x'), 1).unwrap_err();
        assert_eq!(endless.to_string(), "it is larger than 1 MB, which is the most that is read");
    }

    #[test]
    fn bytes_that_are_no_text_are_refused_with_their_line() {
        assert_eq!(text("a\nبكة\n".as_bytes()), Ok("a\nبكة\n"));
        let longest = "x".repeat(65_536);
        let lines = format!("{longest}\n{longest}\r{longest}");
        assert_eq!(text(lines.as_bytes()), Ok(&*lines));
        for (bytes, wanted) in [
            (&b"a\nb\n\xff\n"[..], ", line 3: it is not UTF-8"),
            (b"a\nb\0", ", line 2: a NUL, which no text has"),
            (&[&b"a\n"[..], &[b'x'; 65_537]].concat(), ", line 2: longer than 65536 bytes, which no line of a text is"),
            (b"\xff\xfea\0", ": it is in UTF-16: save it in UTF-8"),
            (b"\xfe\xff\0a", ": it is in UTF-16: save it in UTF-8"),
        ] {
            assert_eq!(text(bytes), Err(wanted.to_owned()));
        }
    }
}
