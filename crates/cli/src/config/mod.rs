//! The settings: their file, their values, and which of them apply.

mod check;
mod init;
mod show;

use std::io::{self, Write};
use std::path::PathBuf;

use chrono::{NaiveDate, Utc};
use clap::Subcommand;

use crate::asked::{Asked, AskedArgs, HereArgs};
use crate::choices::Precision;
use crate::outcome::{Failure, Outcome, say};
use crate::plan::Plan;
use crate::settings::{self, File};
use crate::site::Site;
use crate::words;

/// The settings: a default place and its rules
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(subcommand)]
    question: Question,
}

#[derive(Debug, Subcommand)]
enum Question {
    /// Save a place as the default, in a new file that explains every setting
    Init(Box<init::Args>),
    /// Show every setting that applies and its origin; with the arguments of `miqat times`, how they change it
    #[command(after_help = SHOW_EXAMPLES)]
    Show(Box<AskedArgs>),
    /// Check the settings and report faults
    #[command(after_help = CHECK_EXAMPLES)]
    Check {
        /// The file [default: as shown by `miqat config path`]
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Print the path of the settings file
    Path,
}

const SHOW_EXAMPLES: &str = "\
Examples:
  miqat config show
  miqat config show --config mosque.toml
  miqat config show Cairo --madhab hanafi";

const CHECK_EXAMPLES: &str = "\
Examples:
  miqat config check
  miqat config check --config mosque.toml

An iqama before its adhan on any day of the coming year is a fault.";

const NOTES: &str = "\
Examples:
  miqat config init Birmingham, GB
  miqat config init Bradford --method moonsighting --madhab hanafi --name 'Our mosque' --clock 12
  miqat config show
  miqat config check --config mosque.toml
  miqat                                    today's times of the settings' place

The file is the one given with --config, otherwise the one in the environment variable MIQAT_CONFIG, otherwise config.toml in the \
folder miqat of the platform's configuration folder. If a PLACE on the command line is the place in the settings, by any of its \
names, all settings apply. For another PLACE only the school, the language, the clock, the digits and the time at which the Hijri \
date changes apply, and a note names the rules that are left out.";

pub fn answer(args: Args) -> Result<Outcome, Failure> {
    match args.question {
        Question::Init(args) => init::init(&args)?,
        Question::Show(asked) => show(&asked)?,
        Question::Check { config } => return check(config),
        Question::Path => writeln!(io::stdout(), "{}", file(None)?.display())?,
    }
    Ok(Outcome::Whole)
}

/// The given file, or the default one.
fn file(given: Option<PathBuf>) -> Result<PathBuf, Failure> {
    given.or_else(settings::path).ok_or_else(|| {
        Failure::Message(
            "this system has no folder for settings (HOME is not set): name a file with --config".to_owned(),
        )
    })
}

/// The rules of a place today, and the date there.
fn plan_of(asked: &Asked) -> Result<(Plan, NaiveDate), Failure> {
    let site = Site::find(asked)?;
    let today = Utc::now().with_timezone(&site.time_zone).date_naive();
    Ok((Plan::new(asked, site, (today, today))?, today))
}

fn show(args: &AskedArgs) -> Result<(), Failure> {
    let asked = args.asked(Precision::Minute)?;
    asked.say_notes(None);
    let (plan, today) = plan_of(&asked)?;
    let lang = asked.words.lang;
    for note in &plan.site.notes {
        say(&words::note(lang), &note.text(lang));
    }
    show::write(&mut io::stdout().lock(), args, &asked, &plan, today)
}

fn check(config: Option<PathBuf>) -> Result<Outcome, Failure> {
    let path = file(config)?;
    let File { settings, .. } = File::read(Some(&path), false)?;
    let place = match &settings.place {
        Some(place) => {
            let site = Site::named(place, settings.country, settings.time_zone)
                .map_err(|fault| format!("{}: place: {fault}", path.display()))?;
            show::place(&site)
        }
        None => "no place".to_owned(),
    };
    if let Some(file) = &settings.announced {
        crate::calendars::announced::read(file)?;
    }
    if settings.place.is_some() {
        let args =
            AskedArgs { here: HereArgs { config: Some(path.clone()), ..HereArgs::default() }, ..AskedArgs::default() };
        let (plan, today) = plan_of(&args.asked(Precision::Minute)?)
            .map_err(|failure| Failure::Message(format!("{}: {failure}", path.display())))?;
        let faults = check::early_congregations(&plan, today);
        for fault in &faults {
            say("error:", &format!("{}: {fault}", path.display()));
        }
        if !faults.is_empty() {
            return Ok(Outcome::Partial);
        }
    }
    writeln!(io::stdout(), "{}: {place}: nothing is wrong", path.display())?;
    Ok(Outcome::Whole)
}
