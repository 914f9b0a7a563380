//! The command line: subcommands and their arguments.

use std::ffi::{OsStr, OsString};

use chrono::NaiveDate;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use miqat::data::{self, Edition};

use crate::minus::{plain, veiled};
use crate::unread::Unread;
use crate::{
    compare, config, explain, fit, hijri, methods, next, pages, places, qibla, read, score, settings, shell, sky,
    times, world, zones,
};

/// Prayer times and Hijri dates of any place and date
#[derive(Debug, Parser)]
#[command(
    name = "miqat",
    version,
    propagate_version = true,
    arg_required_else_help = true,
    after_help = SHORT_FORM
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

/// The subcommands; the help of each is on its arguments.
#[derive(Debug, Subcommand)]
pub enum Command {
    Times(Box<times::Args>),
    Month(Box<pages::MonthArgs>),
    Ramadan(Box<pages::RamadanArgs>),
    Year(Box<pages::YearArgs>),
    Site(Box<pages::FolderArgs>),
    Next(Box<next::Args>),
    /// The current prayer and the next one
    Now(Box<next::Args>),
    Qibla(Box<qibla::Args>),
    Compare(Box<compare::Args>),
    Explain(Box<explain::Args>),
    Methods(methods::Args),
    Places(places::Args),
    Hijri(hijri::Args),
    Sky(sky::Args),
    Read(read::Args),
    Fit(fit::Args),
    Score(score::Args),
    World(world::Args),
    Config(Box<config::Args>),
    Completions(shell::CompletionArgs),
    Man(shell::ManArgs),
}

/// The subcommands whose argument may begin with a minus: a place with negative coordinates, or a year before the first.
const WITH_PLACES: [&str; 13] = [
    DEFAULT, "next", "now", "qibla", "compare", "explain", "places", "config", "hijri", "month", "ramadan", "year",
    "site",
];

/// The subcommand used when the first word names none.
const DEFAULT: &str = "times";

const SHORT_FORM: &str = "\
`miqat PLACE...` is short for `miqat times PLACE...`: `miqat Cairo`, `miqat 30.0444,31.2357 --month 2026-12`.

Cities and time zones: GeoNames (CC BY 4.0), IANA. Countries' names: Unicode CLDR.";

/// The version of the program and the versions of its data, one a line.
fn long_version() -> &'static str {
    const VERSION: &str =
        concat!(env!("CARGO_PKG_VERSION"), "\nGeoNames: the table of places of more than 1,000 people, of ",);
    static LONG: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    LONG.get_or_init(|| {
        format!(
            "{VERSION}{}\ntime zone database: {}\nboundaries of time zones: {}{}",
            miqat_places::GEONAMES_DATE,
            zones::described(),
            miqat_places::boundaries::Boundaries::load().version(),
            editions(chrono::Utc::now().date_naive())
        )
    })
}

/// The data of the library, each on a line after the last, with a remark where they are known until more than a year before a date.
fn editions(today: NaiveDate) -> String {
    let remark = |edition: &Edition| if edition.is_over_a_year_old_on(today) { ", more than a year ago" } else { "" };
    data::ALL.iter().map(|edition| format!("\n{edition}{}", remark(edition))).collect()
}

impl Cli {
    /// Reads the command line.
    ///
    /// # Errors
    ///
    /// The requested help, or what is wrong with the arguments.
    pub fn read(arguments: impl Iterator<Item = OsString>) -> Result<Self, Unread> {
        let mut command = ignoring_case(Self::command());
        let arguments = with_subcommand(arguments.map(plain).collect(), &command);
        // The version text reads the data to report their age; other answers skip this.
        if arguments.iter().any(|argument| argument == "--version") {
            command = command.long_version(long_version());
        }
        // In the other subcommands only options begin with a minus.
        let takes_negatives =
            arguments.get(1).and_then(|name| name.to_str()).is_some_and(|name| WITH_PLACES.contains(&name));
        let veil = |argument| if takes_negatives { veiled(argument) } else { argument };
        let read = command.try_get_matches_from_mut(arguments.iter().cloned().map(veil));
        let read = read.and_then(|read| Self::from_arg_matches(&read).map_err(|error| error.format(&mut command)));
        read.map_err(|error| Unread::new(&error, &arguments, &command))
    }
}

/// The command with choices that ignore case.
fn ignoring_case(command: clap::Command) -> clap::Command {
    let ignoring = |argument: clap::Arg| {
        let takes_values = argument.get_action().takes_values();
        argument.ignore_case(takes_values)
    };
    command.mut_args(ignoring).mut_subcommands(ignoring_case)
}

/// Whether the settings have a place, or are broken and will be reported when they are read.
fn has_place() -> bool {
    settings::File::read(None, false).map_or(true, |file| file.settings.place.is_some())
}

/// Adds the default subcommand where the first argument names none: it is then a place, or an option for a place.
fn with_subcommand(mut arguments: Vec<OsString>, command: &clap::Command) -> Vec<OsString> {
    let Some(first) = arguments.get(1).cloned() else {
        // With no arguments, answers for the place in the settings, or prints the usage if there is none.
        arguments.extend(has_place().then(|| OsString::from(DEFAULT)));
        return arguments;
    };
    let is_general = ["help", "-h", "--help", "-V", "--version"].iter().any(|general| first == OsStr::new(general));
    let names_one = first.to_str().is_some_and(|first| command.find_subcommand(first).is_some());
    if !is_general && !names_one {
        arguments.insert(1, DEFAULT.into());
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::{Cli, editions};
    use crate::advice::SUBCOMMANDS;
    use clap::CommandFactory;

    #[test]
    fn each_subcommand_is_advised() {
        let command = Cli::command();
        let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
        assert_eq!(names, SUBCOMMANDS);
    }

    #[test]
    fn data_that_are_known_until_more_than_a_year_ago_are_said_to_be() {
        let old = |today: &str| {
            let text = editions(today.parse().unwrap());
            assert_eq!(text.lines().count(), 1 + miqat::data::ALL.len(), "{text}");
            assert!(text.contains("\nleap seconds: IERS Bulletin C 72, known until 2026-12-31"), "{text}");
            text.lines()
                .filter_map(|line| line.strip_suffix(", more than a year ago")?.split(':').next())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(old("2026-12-01"), [""; 0]);
        assert_eq!(old("2027-12-31"), ["TT − UT1", "calendars of countries", "methods"]);
        assert_eq!(old("2028-01-01"), ["TT − UT1", "leap seconds", "calendars of countries", "methods"]);
        assert_eq!(old("2031-01-01").len(), 5);
    }
}
