//! Hijri dates, months, years and crescents: `cargo run --release --example hijri -- month 1447-09`.
//!
//! `hijri help` tells what can be asked. Dates, rules and crescents are the library's; this program reads and prints.

mod announced;
mod args;
mod calendars;
mod convert;
#[path = "../city/coordinates.rs"]
mod coordinates;
mod criteria;
#[path = "../city/gazetteer/mod.rs"]
mod gazetteer;
mod map;
#[path = "../city/note.rs"]
#[expect(dead_code, reason = "the program city uses all of it, this one a part")]
mod note;
mod pages;
mod rows;
mod score;
mod sighting;
#[path = "../city/site.rs"]
#[expect(dead_code, reason = "the program city uses all of it, this one a part")]
mod site;

use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use args::{Args, Question};
use calendars::Calendar;

/// The exit status of a question that cannot be answered, or of a line that cannot be converted; clap uses the same.
const STATUS_FAILED: u8 = 2;

/// Why there is no answer.
pub enum Failure {
    /// What was given, and what is allowed.
    Message(String),
    Output(io::Error),
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self::Message(message)
    }
}

impl From<miqat::Error> for Failure {
    fn from(error: miqat::Error) -> Self {
        use miqat::Error::{HijriDateOutOfRange, HijriYearOutOfRange};
        let elsewhere = match error {
            HijriDateOutOfRange { .. } | HijriYearOutOfRange { .. } => {
                "; `hijri calendars` lists those that go further"
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

/// Whether everything that was asked could be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Whole,
    /// Some of it was refused, and said so.
    Partial,
}

fn main() -> ExitCode {
    match answer(Args::read(std::env::args_os())) {
        Ok(Outcome::Whole) => ExitCode::SUCCESS,
        Ok(Outcome::Partial) => ExitCode::from(STATUS_FAILED),
        // A reader who has seen enough, as `head` has, is no failure.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => failed(&error.to_string()),
        Err(Failure::Message(message)) => failed(&message),
    }
}

fn failed(message: &str) -> ExitCode {
    say("error", message);
    ExitCode::from(STATUS_FAILED)
}

/// Says something beside the answer; where nobody can hear it, nothing is lost but that.
pub fn say(what: &str, message: &str) {
    let _ = writeln!(io::stderr(), "{what}: {message}");
}

fn answer(args: Args) -> Result<Outcome, Failure> {
    let announced = args.announced.as_deref().map(announced::read).transpose()?.unwrap_or_default();
    let calendar = Calendar::new(args.calendar, &announced)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = match args.question.unwrap_or(Question::Today) {
        Question::Today => pages::today(&mut out, &calendar, args.lang)?,
        Question::Convert { to_gregorian } => convert::lines(io::stdin().lock(), &mut out, &calendar, to_gregorian)?,
        Question::Month { month } => pages::month(&mut out, &calendar, args.lang, month)?,
        Question::Year { year } => pages::year(&mut out, &calendar, args.lang, year)?,
        Question::Compare { days, csv } => pages::compare(&mut out, &calendar, days, csv)?,
        Question::Calendars => pages::calendars(&mut out)?,
        Question::Crescent { place, country, morning } => sighting::report(&mut out, &place, country, morning)?,
        Question::Map(options) => map::draw(&options)?,
        Question::Score { file } => score::table(&mut out, &file)?,
    };
    out.flush()?;
    Ok(outcome)
}
