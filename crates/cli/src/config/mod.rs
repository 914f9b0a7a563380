//! The settings: where they are, what they say, and which of them apply.

mod init;
mod show;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Subcommand;
use miqat::{Mark, Prayer};

use crate::asked::AskedArgs;
use crate::choices::Precision;
use crate::outcome::{Failure, Outcome, say};
use crate::plan::Plan;
use crate::settings::{self, File};
use crate::site::Site;
use crate::words;

/// The settings: a place and its rules, kept
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(subcommand)]
    question: Question,
}

#[derive(Debug, Subcommand)]
enum Question {
    /// Keep a place as the default, in a new file with every setting explained
    Init(Box<init::Args>),
    /// Every setting that applies, and where it comes from; with the arguments of `miqat times`, how they change it
    #[command(after_help = SHOW_EXAMPLES)]
    Show(Box<AskedArgs>),
    /// Read the settings and say what is wrong with them
    #[command(after_help = CHECK_EXAMPLES)]
    Check {
        /// The file [default: that which `miqat config path` names]
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Where the settings are
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

An iqama before its adhan is a fault where it is so on every day, and else a note.";

const NOTES: &str = "\
Examples:
  miqat config init Birmingham, GB
  miqat config init Bradford --method moonsighting --madhab hanafi --name 'Our mosque' --clock 12
  miqat config show
  miqat config check --config mosque.toml
  miqat                                    today's times of the settings' place

The file is that of --config, or of the environment variable MIQAT_CONFIG, or config.toml in the folder miqat of the \
platform's configuration folder. Where a PLACE is given on the command line, the settings of another place do not apply: of \
the file there are then the school, the language, the clock, the digits and when the Hijri date turns.";

pub fn answer(args: Args) -> Result<Outcome, Failure> {
    match args.question {
        Question::Init(args) => init::init(&args)?,
        Question::Show(asked) => show(&asked)?,
        Question::Check { config } => check(config)?,
        Question::Path => writeln!(io::stdout(), "{}", file(None)?.display())?,
    }
    Ok(Outcome::Whole)
}

/// The file that is given, or the usual one.
fn file(given: Option<PathBuf>) -> Result<PathBuf, Failure> {
    given.or_else(settings::path).ok_or_else(|| {
        Failure::Message(
            "this system has no folder for settings (HOME is not set): name a file with --config".to_owned(),
        )
    })
}

fn show(args: &AskedArgs) -> Result<(), Failure> {
    let plan_of = |asked: &crate::asked::Asked| {
        let site = Site::find(asked)?;
        let today = chrono::Utc::now().with_timezone(&site.time_zone).date_naive();
        Ok::<_, Failure>((Plan::new(asked, site, (today, today))?, today))
    };
    let asked = args.asked(Precision::Minute)?;
    let (plan, today) = plan_of(&asked)?;
    let lang = asked.words.lang;
    for note in &plan.site.notes {
        say(&words::note(lang), &note.text(lang));
    }
    show::write(&mut io::stdout().lock(), args, &asked, &plan, today)
}

fn check(config: Option<PathBuf>) -> Result<(), Failure> {
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
        congregations(&path)?;
    }
    writeln!(io::stdout(), "{}: {place}: nothing is wrong", path.display())?;
    Ok(())
}

/// Says which congregations of a file begin before the adhan in the coming year.
///
/// # Errors
///
/// A message where one begins before it on each day that has both.
fn congregations(path: &Path) -> Result<(), Failure> {
    let asked = AskedArgs { config: Some(path.to_owned()), ..AskedArgs::default() }.asked(Precision::Minute)?;
    let site = Site::find(&asked)?;
    let today = chrono::Utc::now().with_timezone(&site.time_zone).date_naive();
    let dates: Vec<_> = today.iter_days().take(YEAR_DAYS).collect();
    let plan = Plan::new(&asked, site, (today, dates.last().copied().unwrap_or(today)))?;
    for prayer in Prayer::ALL.into_iter().filter(|prayer| plan.has_iqama(*prayer)) {
        let (mut early, mut count) = (Vec::new(), 0);
        for date in &dates {
            let day = plan.day(*date)?;
            let Ok(adhan) = day.times.time(Mark::of(prayer)) else { continue };
            let Some(iqama) = plan.iqama(&day, prayer) else { continue };
            count += 1;
            if iqama < adhan {
                early.push((*date, iqama, adhan));
            }
        }
        let Some((date, iqama, adhan)) = early.first() else { continue };
        let [iqama, adhan] = [iqama, adhan].map(|time| time.format("%H:%M"));
        let name = Mark::of(prayer).as_str().to_ascii_lowercase();
        let fault = format!("{}: iqama: {name} at {iqama} is before the adhan, {adhan} on {date}", path.display());
        if early.len() == count {
            return Err(Failure::Message(fault));
        }
        say("note", &format!("{fault}, and on {} of the {count} days from {today} on", early.len()));
    }
    Ok(())
}

/// The days that a check looks at.
const YEAR_DAYS: usize = 365;
