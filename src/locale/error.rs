//! The errors of patterns and language codes.

use core::fmt;

/// The beginning of a refused text, stored in the error itself, so that the error neither allocates nor borrows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Given {
    bytes: [u8; Self::LENGTH],
    length: u8,
}

impl Given {
    /// The number of bytes stored: enough for a date in words, while the error stays small.
    const LENGTH: usize = 46;

    pub(super) fn new(text: &str) -> Self {
        let mut given = Self { bytes: [0; Self::LENGTH], length: 0 };
        let mut slots = given.bytes.iter_mut();
        for letter in text.chars().take_while(|letter| !letter.is_control()) {
            if slots.len() < letter.len_utf8() {
                break;
            }
            let mut buffer = [0; 4];
            for (byte, slot) in letter.encode_utf8(&mut buffer).bytes().zip(&mut slots) {
                *slot = byte;
                given.length += 1;
            }
        }
        given
    }

    /// The text, truncated if it is long.
    pub fn as_str(&self) -> &str {
        self.bytes.get(..usize::from(self.length)).and_then(|kept| str::from_utf8(kept).ok()).unwrap_or_default()
    }
}

impl fmt::Debug for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// A part of a date or time that a pattern can contain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Part {
    /// A Gregorian date.
    Date,
    /// A time of the day.
    Time,
    /// A Hijri date.
    Hijri,
    /// A day of the week.
    Weekday,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Date => "Gregorian date",
            Self::Time => "time",
            Self::Hijri => "Hijri date",
            Self::Weekday => "weekday",
        })
    }
}

/// The reason why a pattern or a language is refused, or why parts cannot be written with a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormatError {
    /// A `%` without a known specifier after it.
    Specifier {
        /// The byte offset of the `%` in the pattern, from 0.
        at: usize,
        /// The letter after the `%` and its flags, or `None` at the end of the pattern.
        letter: Option<char>,
        /// Whether the letter follows an `E` and so refers to the Hijri date.
        hijri: bool,
    },
    /// A part that the pattern contains and the date or time lacks.
    Missing {
        /// The missing part.
        part: Part,
    },
    /// A language code that is not supported.
    Language {
        /// The code given.
        code: Given,
    },
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Specifier { at, letter, hijri } => {
                let prefix = if *hijri { "%E" } else { "%" };
                match letter {
                    Some(letter) => write!(f, "unknown specifier {prefix}{letter} at byte {at} of the pattern; ")?,
                    None => write!(f, "the pattern ends inside the specifier at byte {at}; ")?,
                }
                f.write_str(if *hijri {
                    "allowed after %E are Y m B b h d e F A a N"
                } else {
                    "allowed after % are Y y m B b h d e j F A a N H k I l M S p P R T n t %, and E for the Hijri date"
                })
            }
            Self::Missing { part } => {
                write!(f, "the pattern names a {part}, which is not given; add it with DateParts::with_")?;
                f.write_str(match part {
                    Part::Date => "date",
                    Part::Time => "time",
                    Part::Hijri => "hijri",
                    Part::Weekday => "weekday",
                })
            }
            Self::Language { code } => {
                write!(f, "no names in the language {code}; allowed are en ar tr id ms ur fa bn fr")
            }
        }
    }
}

impl core::error::Error for FormatError {}
