//! The settings: where they are, what they say, and which of them apply.

mod show;

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Subcommand;

use crate::asked::AskedArgs;
use crate::choices::Precision;
use crate::minus::unveiled;
use crate::outcome::{Failure, Outcome, say};
use crate::plan::Plan;
use crate::settings::{self, File};
use crate::site::Site;
use crate::whole;
use crate::words;

/// What stands in a new file.
const TEMPLATE: &str = include_str!("template.toml");

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
    Init {
        /// A place, as for `miqat times`
        #[arg(required = true, value_name = "PLACE")]
        place: Vec<String>,

        /// The file [default: that which `miqat config path` names]
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,

        /// Write over a file that is there
        #[arg(long)]
        force: bool,
    },
    /// Every setting that applies, and where it comes from; with the arguments of `miqat times`, how they change it
    Show(Box<AskedArgs>),
    /// Read the settings and say what is wrong with them
    Check {
        /// The file [default: that which `miqat config path` names]
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Where the settings are
    Path,
}

const NOTES: &str = "\
Examples:
  miqat config init Birmingham, GB
  miqat config show
  miqat config check --config mosque.toml
  miqat                                    today's times of the settings' place

The file is that of --config, or of the environment variable MIQAT_CONFIG, or config.toml in the folder miqat of the
platform's configuration folder. Where a PLACE is given on the command line, the settings of another place do not apply: of the
file there are then the school, the language, the clock, the digits and when the Hijri date turns.";

pub fn answer(args: Args) -> Result<Outcome, Failure> {
    match args.question {
        Question::Init { place, config, force } => init(&unveiled(&place.join(" ")), config, force)?,
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

fn init(place: &str, config: Option<PathBuf>, is_forced: bool) -> Result<(), Failure> {
    let path = file(config)?;
    let site = Site::named(place, None, None)?;
    if path.exists() && !is_forced {
        return Err(Failure::Message(format!("{} is there already: --force writes over it", path.display())));
    }
    let text = TEMPLATE.replace("{place}", &toml::Value::from(place).to_string());
    let in_file = |error: io::Error| Failure::Message(format!("{}: {error}", path.display()));
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(in_file)?;
    }
    whole::write(&path, text.as_bytes()).map_err(in_file)?;
    for note in &site.notes {
        say("note", &note.text(miqat::locale::Lang::En));
    }
    writeln!(io::stdout(), "{}: {}", path.display(), show::place(&site))?;
    Ok(())
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
    writeln!(io::stdout(), "{}: {place}: nothing is wrong", path.display())?;
    Ok(())
}
