//! Reads timetables in any layout: `miqat read`, and for other commands that take one.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{Datelike, Utc};
use clap::ValueEnum;
use miqat::locale::Lang;
use miqat_places::{Country, Zone};
use miqat_timetable::{Context, Reading};

use crate::given;
use crate::outcome::{Failure, Outcome, say};
use crate::site::Site;
use crate::zones;

/// Read a timetable in any layout and say what is doubtful in it; in English
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    /// A file, a folder of files, or - for standard input: CSV, JSON, a workbook, a text document, a web page, a calendar file, a dump
    /// of a database, text
    file: PathBuf,

    /// The place of the timetable: a name, or latitude,longitude. The Sun there decides what the table leaves out
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    place: String,

    #[command(flatten)]
    of: Of,

    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
}

/// On what clock and of what year a timetable is.
#[derive(Debug, clap::Args)]
pub struct Of {
    /// The time zone of the timetable, by its IANA name or as UTC+3 or +05:45 [default: the time zone of the place]
    #[arg(long, value_name = "ZONE", value_parser = zones::time_zone, requires = "place")]
    pub tz: Option<Zone>,

    /// The year in which the timetable was likely made, if it does not show it by its dates, weekdays, Hijri days, clock changes or
    /// name [default: the current year]
    #[arg(long, value_parser = clap::value_parser!(i32).range(1950..=2100), allow_negative_numbers = true, requires = "place")]
    pub year: Option<i32>,
}

impl Of {
    /// The site of a place, and what a reader needs of it. Without a year, the current one on the clocks of the place: a mosque's file is mostly
    /// of now.
    ///
    /// # Errors
    ///
    /// As [`Site::named`].
    pub fn site(&self, place: &str, country: Option<Country>) -> Result<(Site, Context), String> {
        let site = Site::named(place, country, self.tz)?;
        let year = self.year.unwrap_or_else(|| Utc::now().with_timezone(&site.time_zone).year());
        let context = Context::new(site.point, site.time_zone.time_zone().clone()).with_year(year);
        Ok((site, context))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The columns date, mark, time, doubt; for a folder, after a column file
    Csv,
}

const NOTES: &str = "\
Examples:
  miqat read mosque.csv --place Bradford
  miqat read times.json --place 53.80,-1.75 --tz Europe/London --year 2025
  miqat read timetables --place Bradford

A date is YYYY-MM-DD, --MM-DD where the file has no year, ---DD where it has no month, and empty where it has none. A mark with \
iqama: before it is its congregation. Times are on 24 hours, as the file means them; an hour that is wrong in the file is left \
wrong, with a doubt. Notes on standard error say what was found out about a whole file: its month, its year, its columns without \
headings.

Of a folder every file is read, in the order of their names, but not the folders in it nor files whose names begin with a dot. \
Exit status: 0 if rows were read of every file, 2 if none were of some file, which is named.";

/// The largest file, in megabytes: the reader refuses more.
const MOST_MB: u64 = 16;

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let (_, context) = args.of.site(&args.place, None)?;
    if !args.file.is_dir() {
        let reading = of_file(&args.file, &context)?;
        match args.format {
            Format::Csv => io::stdout().lock().write_all(reading.to_csv().as_bytes())?,
        }
        say_notes(None, &reading);
        return Ok(Outcome::Whole);
    }
    let (mut read, mut unread) = (0, 0);
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    for file in files(&args.file)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let reading = match of_file(&file, &context) {
            Ok(reading) => reading,
            Err(message) => {
                unread += 1;
                say("error:", &message);
                continue;
            }
        };
        if read == 0 {
            out.write_record(["file", "date", "mark", "time", "doubt"])?;
        }
        read += 1;
        for row in reading.rows() {
            let time = row.time().format("%H:%M").to_string();
            out.write_record([&*name, &row.written().to_string(), &row.label().to_string(), &time, &row.doubt()])?;
        }
        say_notes(Some(&name), &reading);
    }
    out.flush()?;
    if read == 0 {
        return Err(Failure::Message(format!("{}: no timetable in this folder was read", args.file.display())));
    }
    Ok(if unread > 0 { Outcome::Partial } else { Outcome::Whole })
}

/// Says for which place and on which clock a timetable is taken, and what is doubtful about that.
pub fn say_site(site: &Site) {
    let name = match (site.city, site.country) {
        (Some(city), Some(country)) => format!("{}, {}", city.name(), country.name(Lang::En)),
        _ => site.name(Lang::En),
    };
    say("note:", &format!("the place is {name}, on the clock of {}", site.time_zone));
    for note in &site.notes {
        say("note:", &note.text(Lang::En));
    }
}

/// The files of a folder in the order of their names, without hidden ones.
///
/// # Errors
///
/// The folder, and the system's error.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let is_hidden = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && !is_hidden(path))
        .collect();
    files.sort();
    Ok(files)
}

/// Reads a file, or standard input for -.
///
/// # Errors
///
/// The file, and why nothing was read of it.
pub fn of_file(file: &Path, context: &Context) -> Result<Reading, String> {
    let is_input = file == Path::new("-");
    let bytes = if is_input {
        given::all(io::stdin().lock(), MOST_MB).map_err(|error| format!("standard input: {error}"))?
    } else {
        given::file(file, MOST_MB)?
    };
    let name = file.file_name().and_then(|name| name.to_str()).filter(|_| !is_input);
    let shown = if is_input { "standard input".to_owned() } else { file.display().to_string() };
    miqat_timetable::read(&bytes, name, context).map_err(|error| format!("{shown}: {error}"))
}

fn say_notes(name: Option<&str>, reading: &Reading) {
    for note in reading.notes() {
        say("note:", &name.map_or_else(|| note.clone(), |name| format!("{name}: {note}")));
    }
}
