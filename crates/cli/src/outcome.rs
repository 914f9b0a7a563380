//! How a question ends: with an answer, a part of one, or none; and what is said about it.

use std::fmt;
use std::io::{self, Write};

use miqat::error::HijriError;

/// The exit status of a question that cannot be answered, or not as a whole; clap uses the same.
pub const STATUS_FAILED: u8 = 2;

/// Whether everything that was asked was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Whole,
    /// Some of it was refused, and standard error names it.
    Partial,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Failure {
    /// What was given, and what is allowed.
    Message(String),
    /// The answer cannot be written.
    Output(io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Message(message) => f.write_str(message),
            Self::Output(error) => error.fmt(f),
        }
    }
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self::Message(message)
    }
}

impl From<miqat::Error> for Failure {
    fn from(error: miqat::Error) -> Self {
        let elsewhere = match error {
            miqat::Error::Hijri(HijriError::DateOutOfRange { .. } | HijriError::YearOutOfRange { .. }) => {
                "; `miqat hijri calendars` lists those that go further"
            }
            _ => "",
        };
        Self::Message(format!("{error}{elsewhere}"))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        Self::Output(match error.into_kind() {
            csv::ErrorKind::Io(error) => error,
            other => io::Error::other(format!("{other:?}")),
        })
    }
}

/// Writes a line to standard error; if nobody reads it, only that line is lost.
pub fn say(what: &str, message: &str) {
    let _ = writeln!(io::stderr(), "{what}: {message}");
}
