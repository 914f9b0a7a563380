//! How a question ends: with an answer, a part of one, or none; and what is said about it.

use std::fmt;
use std::io::{self, Write};

use miqat::error::HijriError;

use crate::minus::plain;

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
            Self::Output(error) => write!(f, "standard output: {error}"),
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

/// Writes a line to standard error; if nobody reads it, only that line is lost. Of what was given it has no more than a line.
pub fn say(what: &str, message: &str) {
    let mut message = message.to_owned();
    for argument in std::env::args_os().skip(1).map(|argument| plain(argument).to_string_lossy().into_owned()) {
        let value = argument.split_once('=').map_or(argument.as_str(), |(_, value)| value);
        for given in [&argument, argument.trim(), value.trim()] {
            if is_long(given) {
                message = message.replace(given, &short(given));
            }
        }
    }
    let _ = writeln!(io::stderr(), "{what}: {}", on_a_line(&message));
}

/// The most characters of what was given that are said again.
const GIVEN_CHARACTERS: usize = 60;
/// The same of the path of a file, which is of no use in part.
const PATH_CHARACTERS: usize = 240;
/// The most characters of a message, whatever it has of a file.
const MESSAGE_CHARACTERS: usize = 1000;

/// How many characters of a text are said.
fn most(text: &str) -> usize {
    if text.contains(std::path::MAIN_SEPARATOR) { PATH_CHARACTERS } else { GIVEN_CHARACTERS }
}

fn is_long(text: &str) -> bool {
    text.chars().nth(most(text)).is_some()
}

/// A text that was given, cut where it is longer than a line.
pub fn short(text: &str) -> String {
    if is_long(text) { cut(text, most(text)) } else { text.to_owned() }
}

fn cut(text: &str, characters: usize) -> String {
    format!("{}…", text.chars().take(characters).collect::<String>())
}

/// A message on one line, its longest words cut, and without characters that would move a cursor.
fn on_a_line(message: &str) -> String {
    let shown: String = message.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let shown = shown.split(' ').map(short).collect::<Vec<_>>().join(" ");
    if shown.chars().nth(MESSAGE_CHARACTERS).is_some() { cut(&shown, MESSAGE_CHARACTERS) } else { shown }
}

#[cfg(test)]
mod tests {
    use super::on_a_line;

    #[test]
    fn a_message_is_one_line_of_words_that_fit_in_one() {
        assert_eq!(on_a_line("'a\nb\u{1b}[1m' is no date"), "'a b [1m' is no date");
        let (word, path) = ("x".repeat(61), format!("/{}", "x".repeat(239)));
        assert_eq!(on_a_line(&format!("no {word}: y")), format!("no {}…: y", "x".repeat(60)).replace("…:", "…"));
        assert_eq!(on_a_line(&path), path);
        assert_eq!(on_a_line(&format!("{path}x")), format!("{path}…"));
        assert_eq!(on_a_line(&"xy ".repeat(1000)).chars().count(), 1001);
    }
}
