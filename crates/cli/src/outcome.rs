//! The outcome of a command: a full answer, a partial one, or none, with the messages about it.

use std::fmt;
use std::io::{self, Write};

use miqat::error::HijriError;

use crate::minus::plain;

/// The exit status if any part of a question cannot be answered; clap uses the same.
pub const STATUS_FAILED: u8 = 2;
/// The exit status if an answer was found that explains too little.
pub const STATUS_WEAK: u8 = 1;

/// Whether everything was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Whole,
    /// Part of the request was refused and reported on standard error.
    Partial,
    /// The best answer explains too little; see `miqat fit`.
    Weak,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Failure {
    /// A message with the input and what is allowed.
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

/// Writes a line to standard error, after a word with its colon; if nobody reads it, only that line is lost. Quoted input is
/// shortened to a line.
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
    let _ = writeln!(io::stderr(), "{what} {}", on_a_line(&message));
}

/// The most characters of input that a message repeats.
const GIVEN_CHARACTERS: usize = 60;
/// The same for the path of a file, which is useless in part.
const PATH_CHARACTERS: usize = 240;
/// The most characters of a message, including what it quotes from a file.
const MESSAGE_CHARACTERS: usize = 1000;

/// The number of characters of a text that are printed.
fn most(text: &str) -> usize {
    if text.contains(std::path::MAIN_SEPARATOR) { PATH_CHARACTERS } else { GIVEN_CHARACTERS }
}

fn is_long(text: &str) -> bool {
    text.chars().nth(most(text)).is_some()
}

/// Input, truncated if it is longer than a line.
pub fn short(text: &str) -> String {
    if is_long(text) { cut(text, most(text)) } else { text.to_owned() }
}

fn cut(text: &str, characters: usize) -> String {
    format!("{}…", text.chars().take(characters).collect::<String>())
}

/// Puts a message on one line, truncates its longest words, and removes characters that would move the cursor.
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
