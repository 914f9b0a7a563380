//! Command lines without an answer: requests for help, and wrong arguments.

use std::ffi::OsString;

use clap::error::ErrorKind;

use crate::minus::unveiled;

/// The output in place of an answer.
#[derive(Debug)]
pub enum Unread {
    /// Help or a version, as requested.
    Help(String),
    /// The help of a command that was given without its subcommand.
    Subcommands(String),
    /// The fault in the arguments, on one line.
    Wrong(String),
}

impl Unread {
    /// Classifies an error of the parser.
    pub fn new(error: &clap::Error, arguments: &[OsString], command: &clap::Command) -> Self {
        let text = unveiled(&error.render().to_string());
        match error.kind() {
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Self::Subcommands(text),
            _ if !error.use_stderr() => Self::Help(text),
            _ => Self::Wrong(format!("{}; see `{} --help`", line(&text), asked(arguments, command))),
        }
    }
}

/// The message and the tip of a parser's error, without the usage, on one line.
fn line(text: &str) -> String {
    let (mut fault, mut tips) = (String::new(), Vec::new());
    let lines =
        text.lines().take_while(|line| !line.starts_with("Usage: ") && !line.starts_with("For more information"));
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(tip) = line.strip_prefix("tip: ") {
            // No place and no date begins like an option.
            if !tip.starts_with("to pass ") {
                tips.push(tip);
            }
            continue;
        }
        let between = match fault.chars().last() {
            None => "",
            Some(last) if last == ':' || line.starts_with('[') => " ",
            Some(_) => ", ",
        };
        fault = format!("{fault}{between}{line}");
    }
    let fault = fault.strip_prefix("error: ").unwrap_or(&fault);
    [&[fault][..], &tips].concat().join("; ")
}

/// The command to which the arguments belong: `miqat hijri month`.
fn asked(arguments: &[OsString], command: &clap::Command) -> String {
    let (mut names, mut command) = (vec![command.get_name()], command);
    for argument in arguments.iter().skip(1) {
        if let Some(under) = argument.to_str().and_then(|name| command.find_subcommand(name)) {
            names.push(under.get_name());
            command = under;
        }
    }
    names.join(" ")
}
