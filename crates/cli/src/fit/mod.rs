//! Finds the rules of a timetable: `miqat fit`.

mod question;
mod settings;
mod write;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use miqat::testing::Timetable;
use miqat_places::{Country, countries};
use miqat_timetable::Context;

use crate::outcome::{Failure, Outcome, say};
use crate::read::{self, Of};
use crate::whole;

/// Find the method, or the rules, that print a timetable, and write the settings for them; in English
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    /// A file in any layout, as for `miqat read`; a folder of files of one timetable, such as a file for each month; or - for standard
    /// input
    file: PathBuf,

    /// The place of the timetable: a name, or latitude,longitude
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    place: String,

    #[command(flatten)]
    of: Of,

    /// The country, by its name or its code: it chooses between places of a name, and between methods that print the same rows
    #[arg(long, value_name = "COUNTRY", value_parser = countries::find)]
    country: Option<Country>,

    /// How far from the place the point of the timetable may lie, in kilometres, 0 to 100; the authorities' own points for the place
    /// are tried at any distance [default: 12 for a name, 0 for coordinates]
    #[arg(long, value_name = "KM", value_parser = kilometres, allow_negative_numbers = true)]
    within: Option<f64>,

    /// How many methods the ranking lists
    #[arg(long, value_name = "COUNT", default_value_t = 5, allow_negative_numbers = true)]
    methods: usize,

    /// Write the settings by which `miqat --config FILE` prints this timetable
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Write over a file that is there
    #[arg(long, requires = "out")]
    force: bool,
}

const NOTES: &str = "\
Examples:
  miqat fit mosque.csv --place Bradford
  miqat fit mosque.csv --place Bradford --out mosque.toml
  miqat fit timetable.json --place 53.80,-1.75 --within 5 --country GB

A few weeks are enough for a known method; margins and angles of its own need some months, and a rule for nights without darkness \
needs the summer. Other rules that print the same rows are listed below the marks.
Exit status: 0 if the rules print at least nine tenths of the minutes, 1 if they print fewer, 2 if nothing was found.";

/// The radius of a town whose name was given, in kilometres: a gazetteer's point lies within some ten kilometres of an authority's.
const TOWN_KM: f64 = 12.0;
/// The share of minutes of a good answer.
const GOOD_SHARE: f64 = 0.9;

fn kilometres(text: &str) -> Result<f64, String> {
    let is_allowed = |km: &f64| (0.0..=100.0).contains(km);
    text.parse().ok().filter(is_allowed).ok_or_else(|| "a number of kilometres from 0 to 100 is wanted".to_owned())
}

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    if let Some(out) = args.out.as_ref().filter(|out| out.exists() && !args.force) {
        return Err(Failure::Message(format!("{} is there already: --force writes over it", out.display())));
    }
    let (site, context) = args.of.site(&args.place, args.country)?;
    read::say_site(&site);
    let timetables = timetables(&args.file, &context)?;
    let radius_km = args.within.unwrap_or(if site.city.is_some() { TOWN_KM } else { 0.0 });
    // Of two columns of Asr each is tried, and the one that is explained better is the table's.
    let mut best = None;
    let bar = ProgressBar::new(0).with_style(
        ProgressStyle::with_template("{bar:40} {pos}/{len} steps  {elapsed_precise}")
            .map_err(|error| error.to_string())?,
    );
    for timetable in &timetables {
        let fit = question::of(timetable, &site, radius_km)
            .run_with(|progress| {
                bar.set_length(u64::try_from(progress.of * timetables.len()).unwrap_or_default());
                bar.inc(1);
            })
            .map_err(|error| format!("{}: {error}", args.file.display()))?;
        let share = write::share(&fit);
        if best.as_ref().is_none_or(|(other, _)| share > *other) {
            best = Some((share, fit));
        }
    }
    bar.finish_and_clear();
    let Some((share, fit)) = best else { return Err(Failure::Message("nothing was read".to_owned())) };
    io::stdout().lock().write_all(write::text(&fit, args.methods).as_bytes())?;
    if let Some(out) = &args.out {
        let text = settings::text(&fit, &site, &args.place, &args.file.display().to_string())?;
        whole::write(out, text.as_bytes()).map_err(|error| format!("{}: {error}", out.display()))?;
        say("note:", &format!("the settings are in {}: miqat --config {}", out.display(), out.display()));
        if !fit.clocks().is_empty() || fit.other_year().is_some() {
            say(
                "note:",
                "they print each date with its own Sun, on the clock of the time zone: not the faults of the table",
            );
        }
    }
    Ok(if share >= GOOD_SHARE { Outcome::Whole } else { Outcome::Weak })
}

/// The timetable of a file, or of a folder as one: once with each column of Asr.
fn timetables(file: &Path, context: &Context) -> Result<Vec<Timetable>, Failure> {
    let files = if file.is_dir() { read::files(file)? } else { vec![file.to_owned()] };
    let (mut rows, mut later) = (Timetable::new(), Timetable::new());
    let mut has_later = false;
    for one in &files {
        let reading = match read::of_file(one, context) {
            Ok(reading) => reading,
            Err(message) if files.len() > 1 => {
                say("error:", &message);
                continue;
            }
            Err(message) => return Err(Failure::Message(message)),
        };
        let name = (files.len() > 1).then(|| one.file_name().unwrap_or_default().to_string_lossy().into_owned());
        for note in reading.notes() {
            say("note:", &name.as_ref().map_or_else(|| note.clone(), |name| format!("{name}: {note}")));
        }
        let of_file = question::rows(&reading);
        if of_file.contrary > 0 {
            let times =
                format!("{} times differ from an earlier one of the same date, and are left out", of_file.contrary);
            say("note:", &name.as_ref().map_or_else(|| times.clone(), |name| format!("{name}: {times}")));
        }
        has_later |= of_file.has_two_asrs;
        rows.extend(of_file.first);
        later.extend(of_file.second);
    }
    if rows.rows().is_empty() {
        return Err(Failure::Message(format!("{}: none of its times has a date", file.display())));
    }
    Ok(if has_later { vec![rows, later] } else { vec![rows] })
}
