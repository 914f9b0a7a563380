//! What a pattern or a language code can have wrong.

use core::fmt;

/// The beginning of a text that was refused, kept inside the error so that the error owns no memory and borrows none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Given {
    bytes: [u8; Self::LENGTH],
    length: u8,
}

impl Given {
    /// How many bytes are kept: enough for a date's words, so that an error stays small.
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

    /// The text, cut short where it was long.
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

/// A part of a date or time that a pattern can ask for.
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

/// Why a pattern or a language is refused, or what was given cannot be written with a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormatError {
    /// A `%` that no known specifier follows.
    Specifier {
        /// The byte of the pattern at which the `%` stands, from 0.
        at: usize,
        /// The letter after the `%` and its flags, or `None` at the pattern's end.
        letter: Option<char>,
        /// Whether the letter was to name a part of the Hijri date, after an `E`.
        hijri: bool,
    },
    /// A date or time without something that the pattern names.
    Missing {
        /// What it lacks.
        part: Part,
    },
    /// A code of a language without names here.
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
