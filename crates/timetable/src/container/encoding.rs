//! The encoding of a text: UTF-8, UTF-16, or the code page of Windows in which most of its words are known.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254, WINDOWS_1256};

use crate::fold::words;
use crate::vocabulary::meanings;

/// The code pages that are tried, the likeliest first.
const PAGES: [&Encoding; 5] = [WINDOWS_1252, WINDOWS_1256, WINDOWS_1251, WINDOWS_1254, WINDOWS_1250];
/// How much of a file is looked at, in bytes.
const SAMPLE_BYTES: usize = 16_384;

/// The text of the bytes.
pub(super) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if let Some(encoding) = utf_16(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // One stray byte in a text of UTF-8 does not change its encoding.
        Err(_) => {
            let lossy = String::from_utf8_lossy(bytes);
            let stray = lossy.matches('\u{FFFD}').count();
            let beyond = lossy.chars().filter(|letter| !letter.is_ascii()).count();
            if stray * 4 < beyond { lossy.into_owned() } else { page(bytes).decode(bytes).0.into_owned() }
        }
    }
}

/// UTF-16 without a mark: every other byte of its digits and commas is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(SAMPLE_BYTES))?;
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    let is_most = |count: usize| count * 4 > sample.len();
    match (is_most(high), is_most(low)) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// The code page in which the most words with letters beyond ASCII are known; that of western Europe if none is.
fn page(bytes: &[u8]) -> &'static Encoding {
    let sample = bytes.get(..bytes.len().min(SAMPLE_BYTES)).unwrap_or_default();
    let known = |encoding: &'static Encoding| {
        let (text, _) = encoding.decode_without_bom_handling(sample);
        let of_line = |line: &str| {
            line.split(|letter: char| !letter.is_alphabetic() && letter.is_ascii())
                .filter(|word| !word.is_ascii())
                .filter(|word| words(word).iter().any(|word| !meanings(word).is_empty()))
                .map(|word| word.chars().count())
                .sum::<usize>()
        };
        text.lines().take(120).map(of_line).sum::<usize>()
    };
    let mut best: (usize, &'static Encoding) = (0, WINDOWS_1252);
    for encoding in PAGES {
        let count = known(encoding);
        if count > best.0 {
            best = (count, encoding);
        }
    }
    best.1
}
