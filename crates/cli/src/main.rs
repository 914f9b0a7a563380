//! Prayer times and Hijri dates on the command line: `miqat Cairo`.
//!
//! `miqat --help` lists the subcommands. Times, dates and crescents are the library's, places are those of
//! `miqat-places`; this program reads arguments and writes answers.
#![forbid(unsafe_code)]

mod advice;
mod aged;
mod asked;
mod calendars;
mod carried;
mod choices;
mod command;
mod compare;
mod config;
mod coordinates;
mod dates;
mod explain;
mod fit;
mod given;
mod hijri;
mod kept;
mod lined;
mod methods;
mod minus;
mod next;
mod outcome;
mod pages;
mod patterns;
mod places;
mod plan;
mod qibla;
mod read;
mod score;
mod settings;
mod shell;
mod site;
mod sky;
mod standing;
mod times;
mod typed;
mod unread;
mod whole;
mod words;
mod world;
mod write;
mod years;
mod zones;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::CommandFactory;
use command::{Cli, Command};
use next::Told;
use outcome::{Failure, Outcome, STATUS_FAILED, STATUS_WEAK, say};
use unread::Unread;

fn main() -> ExitCode {
    match answer() {
        Ok(Outcome::Whole) => ExitCode::SUCCESS,
        Ok(Outcome::Partial) => ExitCode::from(STATUS_FAILED),
        Ok(Outcome::Weak) => ExitCode::from(STATUS_WEAK),
        // A reader who has seen enough, as `head` has, is no failure.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            say("error:", &failure.to_string());
            ExitCode::from(STATUS_FAILED)
        }
    }
}

fn answer() -> Result<Outcome, Failure> {
    let cli = match Cli::read(std::env::args_os()) {
        Ok(cli) => cli,
        Err(Unread::Help(help)) => {
            io::stdout().write_all(help.as_bytes())?;
            return Ok(Outcome::Whole);
        }
        Err(Unread::Subcommands(help)) => {
            let _ = io::stderr().write_all(help.as_bytes());
            return Ok(Outcome::Partial);
        }
        Err(Unread::Wrong(message)) => return Err(Failure::Message(message)),
    };
    match cli.command {
        Command::Times(args) => times::answer(&args),
        Command::Month(args) => pages::month_page(&args),
        Command::Ramadan(args) => pages::ramadan_page(&args),
        Command::Year(args) => pages::year_page(&args),
        Command::Site(args) => pages::folder(&args),
        Command::Next(args) => next::answer(&args, Told::Next),
        Command::Now(args) => next::answer(&args, Told::NowAndNext),
        Command::Qibla(args) => qibla::answer(&args),
        Command::Compare(args) => compare::answer(&args),
        Command::Explain(args) => explain::answer(&args),
        Command::Places(args) => places::answer(&args),
        Command::Methods(args) => methods::answer(&args),
        Command::Hijri(args) => hijri::answer(args),
        Command::Sky(args) => sky::answer(&args.question),
        Command::Read(args) => read::answer(&args),
        Command::Fit(args) => fit::answer(&args),
        Command::Score(args) => score::answer(&args),
        Command::World(args) => world::answer(&args),
        Command::Config(args) => config::answer(*args),
        Command::Completions(args) => shell::completions(&args, Cli::command()),
        Command::Man(args) => shell::man(&args, Cli::command()),
    }
}
