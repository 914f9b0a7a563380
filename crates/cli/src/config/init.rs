//! A new settings file: the template, with the given values in place of its examples.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use miqat::locale::Lang;
use miqat_places::{Country, Zone, countries};

use super::{file, show};
use crate::asked::lang;
use crate::calendars::{self, Choice};
use crate::choices::{Clock, DigitChoice, MadhabChoice};
use crate::minus::unveiled;
use crate::outcome::{Failure, say};
use crate::site::Site;
use crate::typed::{MethodChoice, hijri_days, method};
use crate::words::{self, Note};
use crate::{coordinates, whole, zones};

/// The contents of a new file.
const TEMPLATE: &str = include_str!("template.toml");

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// A place, as for `miqat times`
    #[arg(required = true, value_name = "PLACE")]
    place: Vec<String>,

    /// The country of the place
    #[arg(long, value_name = "COUNTRY", value_parser = countries::find)]
    country: Option<Country>,

    /// The time zone of the place
    #[arg(long, value_name = "ZONE", value_parser = zones::time_zone)]
    tz: Option<Zone>,

    /// The name to show for the place, such as a mosque's
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// The calculation method's id
    #[arg(long, value_name = "ID", value_parser = method)]
    method: Option<MethodChoice>,

    /// When Asr begins
    #[arg(long, value_enum)]
    madhab: Option<MadhabChoice>,

    /// The Hijri calendar
    #[arg(long, value_name = "ID", value_parser = calendars::choice)]
    calendar: Option<Choice>,

    /// Days by which to shift the Hijri date
    #[arg(long, value_name = "DAYS", value_parser = hijri_days, allow_negative_numbers = true)]
    hijri_shift: Option<i8>,

    /// The language
    #[arg(long, value_parser = lang())]
    lang: Option<Lang>,

    /// The clock, of 12 or of 24 hours
    #[arg(long, value_enum)]
    clock: Option<Clock>,

    /// The digits
    #[arg(long, value_enum)]
    digits: Option<DigitChoice>,

    /// The file [default: as shown by `miqat config path`]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// Overwrite an existing file
    #[arg(long)]
    force: bool,
}

const EXAMPLES: &str = "\
Examples:
  miqat config init Birmingham, GB
  miqat config init Bradford --method moonsighting --madhab hanafi --name 'Our mosque'
  miqat config init 30.0444,31.2357 --config mosque.toml";

impl Args {
    /// The given settings as keys and values.
    fn lines(&self) -> Vec<(&'static str, toml::Value)> {
        let word = |value: clap::builder::PossibleValue| toml::Value::from(value.get_name());
        let method = match self.method {
            Some(MethodChoice::Named(method)) => method.id(),
            _ => None,
        };
        let calendar = self.calendar.map(|choice| match choice {
            Choice::Country => "country".to_owned(),
            Choice::Named(named) => named.id().to_owned(),
        });
        let clock = self.clock.map(|clock| match clock {
            Clock::Hours12 => 12,
            Clock::Hours24 => 24,
        });
        let lines = [
            ("country", self.country.map(|country| toml::Value::from(country.code()))),
            ("name", self.name.as_deref().map(toml::Value::from)),
            ("time_zone", self.tz.map(|zone| toml::Value::from(zone.to_string()))),
            ("method", method.map(toml::Value::from)),
            ("madhab", self.madhab.and_then(|madhab| madhab.to_possible_value()).map(word)),
            ("calendar", calendar.map(toml::Value::from)),
            ("hijri_shift", self.hijri_shift.map(|days| toml::Value::from(i64::from(days)))),
            ("language", self.lang.map(|lang| toml::Value::from(lang.code()))),
            ("clock", clock.map(toml::Value::from)),
            ("digits", self.digits.and_then(|digits| digits.to_possible_value()).map(word)),
        ];
        lines.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// Fills the template with a place and the given settings.
    fn text(&self, place: &str) -> String {
        let lines = self.lines();
        let line = |line: &str| {
            let key = line.strip_prefix("# ").and_then(|rest| rest.split_once(" = ")).map_or("", |(key, _)| key);
            match lines.iter().find(|(asked, _)| *asked == key) {
                Some((key, value)) => format!("{key} = {value}\n"),
                None => format!("{line}\n"),
            }
        };
        TEMPLATE.lines().map(line).collect::<String>().replace("{place}", &toml::Value::from(place).to_string())
    }
}

/// Returns words that identify the place uniquely: if others share its name, the state and country are added, or coordinates
/// are used.
fn distinct(place: String, site: &Site, args: &Args) -> String {
    let Some(Note::Namesakes { taken, .. }) = site.notes.first() else { return place };
    let (name, country) = (taken.name(), taken.country().code());
    let state = taken.state().map(|state| state.name());
    let with_state = state.map(|state| format!("{name}, {state}, {country}"));
    let is_clear = |words: &String| {
        Site::named(words, args.country, args.tz).is_ok_and(|site| site.city == Some(*taken) && site.notes.is_empty())
    };
    let words = with_state.into_iter().chain([format!("{name}, {country}")]).find(is_clear);
    words.unwrap_or_else(|| coordinates::text(taken.point()))
}

/// Writes a new settings file.
pub fn init(args: &Args) -> Result<(), Failure> {
    let place = unveiled(&args.place.join(" "));
    let path = file(args.config.clone())?;
    let site = Site::named(&place, args.country, args.tz)?;
    let place = distinct(place, &site, args);
    if path.exists() && !args.force {
        return Err(Failure::Message(format!("{} is there already: --force writes over it", path.display())));
    }
    let in_file = |error: io::Error| Failure::Message(format!("{}: {error}", path.display()));
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(in_file)?;
    }
    whole::write(&path, args.text(&place).as_bytes()).map_err(in_file)?;
    let lang = args.lang.unwrap_or(Lang::En);
    for note in &site.notes {
        say(&words::note(lang), &note.text(lang));
    }
    writeln!(io::stdout(), "{}: {}", path.display(), show::place(&site))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::TEMPLATE;

    #[test]
    fn the_template_has_one_example_of_each_setting() {
        let source = include_str!("../settings/mod.rs");
        let fields = source.split_once("pub struct Settings {").and_then(|(_, rest)| rest.split_once("\n}")).unwrap().0;
        let names = fields.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(':'));
        let names: Vec<&str> = names.map(|(name, _)| name).collect();
        assert_eq!(names.len(), 18, "{names:?}");
        for name in names {
            let begins = [format!("{name} = "), format!("# {name} = "), format!("# [{name}]")];
            let examples = TEMPLATE.lines().filter(|line| begins.iter().any(|begin| line.starts_with(begin))).count();
            assert_eq!(examples, 1, "{name}");
        }
    }
}
