//! Reads a timetable in any layout: `miqat read`.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use miqat_places::Zone;
use miqat_timetable::{Context, Reading};

use crate::outcome::{Failure, Outcome, say};
use crate::site::Site;
use crate::zones;

/// Read a timetable in any layout and say what is doubtful in it; in English
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    /// A file, or - for standard input: CSV, JSON, a workbook, a web page, a calendar file, a dump of a database, text
    file: PathBuf,

    /// The place of the timetable: a name, or latitude,longitude. The Sun there decides what the table leaves out
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    place: String,

    /// The time zone, by its IANA name or as UTC+3 or +05:45 [default: the time zone of the place]
    #[arg(long, value_name = "ZONE", value_parser = zones::time_zone)]
    tz: Option<Zone>,

    /// The year in which the file was likely made, for tables that do not say it [default: 2025]
    #[arg(long, value_parser = clap::value_parser!(i32).range(1950..=2100))]
    year: Option<i32>,

    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The columns date, mark, time, doubt
    Csv,
}

const NOTES: &str = "\
Examples:
  miqat read mosque.csv --place Bradford
  miqat read times.json --place 53.80,-1.75 --tz Europe/London --year 2025

A date is YYYY-MM-DD, --MM-DD where the file has no year, ---DD where it has no month, and empty where it has none. A mark with \
iqama: before it is its congregation. Times are on 24 hours, as the file means them; an hour that is wrong in the file is left \
wrong, with a doubt.
Exit status: 0 if rows were read, 2 if none were.";

/// The most that is read from a file, in bytes; the reader refuses more.
const MOST_BYTES: u64 = 32 << 20;

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let site = Site::named(&args.place, None, args.tz)?;
    let bytes = content(&args.file).map_err(|error| format!("{}: {error}", args.file.display()))?;
    let mut context = Context::new(site.point, site.time_zone.time_zone().clone());
    if let Some(year) = args.year {
        context = context.with_year(year);
    }
    let name = args.file.file_name().and_then(|name| name.to_str());
    let reading =
        miqat_timetable::read(&bytes, name, &context).map_err(|error| format!("{}: {error}", args.file.display()))?;
    write(&reading, args.format)?;
    for note in reading.notes() {
        say("note:", note);
    }
    Ok(Outcome::Whole)
}

fn content(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        io::stdin().lock().take(MOST_BYTES).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(file)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn write(reading: &Reading, format: Format) -> Result<(), Failure> {
    match format {
        Format::Csv => io::stdout().lock().write_all(reading.to_csv().as_bytes())?,
    }
    Ok(())
}
