//! Scores the library against the authorities' own timetables.
//!
//! `miqat score DIR` reads every CSV file of a folder, computes each row by the method that the row names, and reports how
//! often the minute is the same. A `points.csv` in the folder gives cities the point for which their authority computes. Rows
//! that cannot be computed, and known facts about a table, are reported below the figures or on standard error.

mod faults;
mod fit;
mod line;
mod mosque;
pub mod places;
mod report;
pub mod row;
mod tally;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use csv::StringRecord;
use line::{Line, TOTAL};
use miqat_places::points::Table as Points;
use mosque::{Mosque, MosqueArgs};
use places::Places;
use row::{Reading, Row};

use crate::given;
use crate::outcome::{Failure, Outcome};
use crate::read;

/// Score the library against the authorities' own timetables: how many minutes are the same.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// A folder of timetables, or one: CSV files with the columns city, lat, lon, tz, date, fajr, sunrise, dhuhr, asr, maghrib,
    /// isha and method (an id); an empty time is not scored. A points.csv in the folder gives cities their authority's own
    /// point. With --place, files in any other layout too
    dir: PathBuf,

    #[command(flatten)]
    mosque: MosqueArgs,

    /// A table for people, or CSV for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// A line for each file, or for each city or authority of each file
    #[arg(long, value_enum, default_value_t = By::File)]
    by: By,

    /// Take the places from DIR alone: otherwise, places missing from its points.csv come from the library's own table of
    /// points, much of which was fitted to tables like these
    #[arg(long)]
    without_own_points: bool,

    /// Where to compute the rows: at the authorities' points, or where the program computes by default for the city
    #[arg(long, value_enum, default_value_t = places::Choice::Authority)]
    places: places::Choice,

    /// By which method to compute the rows: the one that each row names, or the program's default for its city
    #[arg(long, value_enum, default_value_t = places::Methods::Rows)]
    methods: places::Methods,

    /// How to read the rows of four publishers whose tables are known to differ from their labels. Qatar's perpetual table
    /// includes the Ramadan of 2023; jadwalsholat.org's, labelled kemenag, is computed by the method jadwalsholat; salah_tv's
    /// of Qatar has a method of its own; and Lewisville's, labelled isna, is computed by ialfm. Each run names them, and the
    /// report shows the figures of the other reading on a separate line
    #[arg(long, value_enum, default_value_t = Reading::Found)]
    rows: Reading,

    /// For cities without a point of their own: fit the parameters that the method uses on half of the city's days, and score
    /// the other half
    #[arg(long, value_enum)]
    fit: Option<fit::Fit>,
}

const EXAMPLES: &str = "\
Examples:
  miqat score timetables
  miqat score timetables --by city --format csv >score.csv
  miqat score timetables --places user --methods user
  miqat score mosque.csv --place Bradford --method moonsighting --madhab hanafi";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum By {
    File,
    Authority,
    City,
}

/// Reads a folder of timetables, computes each row, and writes how many minutes are the same.
pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let Scored { lines, not_dirs, has_unread } = lines(args)?;
    let notes = report::notes(&lines, &not_dirs, args.rows);
    let report = match args.format {
        Format::Text => report::text(&lines, args.rows) + &notes,
        Format::Csv => {
            let _ = write!(io::stderr(), "{notes}");
            report::csv(&lines)
        }
    };
    io::stdout().write_all(report.as_bytes())?;
    // The notes say why no row of a file has a place.
    Ok(if has_unread { Outcome::Partial } else { Outcome::Whole })
}

/// The content of a file, without a byte order mark. Line ends are normalised, because the CSV reader miscounts lines that end in
/// CRLF.
fn content_of(path: &Path) -> io::Result<Vec<u8>> {
    let bytes = given::all(fs::File::open(path)?, given::TABLE_MB)?;
    if let Some(line) = given::long_line(&bytes) {
        return Err(io::Error::other(given::too_long(line)));
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let is_return = |at: usize| text[at] == b'\r' && text.get(at + 1) == Some(&b'\n');
    Ok((0..text.len()).filter(|at| !is_return(*at)).map(|at| text[at]).collect())
}

/// The lines of the scoreboard, the last of which is the total.
struct Scored {
    lines: Vec<Line>,
    /// The cities that are computed at a point from elsewhere than the folder.
    not_dirs: Vec<String>,
    /// Whether no row could be placed in some file.
    has_unread: bool,
}

fn lines(args: &Args) -> Result<Scored, String> {
    let say = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mosque = Mosque::new(&args.mosque)?;
    let is_timetable = |path: &PathBuf| {
        mosque.is_some() || path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
    };
    let mut files: Vec<PathBuf> = if args.dir.is_file() {
        vec![args.dir.clone()]
    } else {
        read::files(&args.dir)?.into_iter().filter(is_timetable).collect()
    };
    let (mut points, mut not_dirs) = (Points::default(), Vec::new());
    let is_user = args.places == places::Choice::User;
    if is_user && (args.without_own_points || args.fit.is_some()) {
        return Err(
            "--places user goes neither with --without-own-points nor with --fit: it takes what the program takes"
                .to_owned(),
        );
    }
    if let Some(table) = files.iter().position(|path| path.file_name().is_some_and(|name| name == "points.csv")) {
        let table = files.remove(table);
        let content = content_of(&table).map_err(|error| say(&table, &error))?;
        points = Points::read(&String::from_utf8_lossy(&content)).map_err(|error| error.to_string())?;
    }
    if !args.without_own_points && !is_user {
        let of_dir = points.clone();
        points = points.completed_by(&Points::own());
        let replaced = of_dir.points().iter().zip(points.points()).filter(|(theirs, ours)| ours.goes_before(theirs));
        not_dirs.extend(replaced.map(|(theirs, _)| format!("{} {}", theirs.method_id(), theirs.city())));
    }
    if files.is_empty() {
        return Err(format!(
            "{}: no timetables in it: a timetable is a file whose name ends in .csv, or with --place any file",
            args.dir.display()
        ));
    }
    let places = Places::new((!is_user).then_some(points), args.methods);
    let (mut lines, mut has_unread) = (Vec::new(), false);
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let of_file = match &mosque {
            Some(mosque) if !has_own_columns(&file) => vec![mosque_line(&name, &file, mosque, &places, args)],
            _ => {
                let content = content_of(&file).map_err(|error| say(&file, &error))?;
                file_lines(&name, &content, &places, args)
            }
        };
        has_unread |= of_file.iter().all(|line| line.tally.rows() == line.tally.unplaced);
        lines.extend(of_file);
    }
    let mut total = Line { name: TOTAL.to_owned(), ..Line::default() };
    for line in &lines {
        total.tally.add(&line.tally);
    }
    lines.push(total);
    Ok(Scored { lines, not_dirs, has_unread })
}

/// Whether a file has the scoreboard's own columns.
fn has_own_columns(file: &Path) -> bool {
    let Ok(content) = content_of(file) else { return false };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(&*content);
    reader.headers().is_ok_and(|header| row::faulty_columns(header).is_none())
}

/// The line of a file in another layout.
fn mosque_line(name: &str, file: &Path, mosque: &Mosque, places: &Places, args: &Args) -> Line {
    let mut line = Line { name: name.to_owned(), ..Line::default() };
    let rows = match mosque.rows(file, places) {
        Ok(rows) => rows,
        Err(reason) => return Line { fault_of_columns: Some(reason), ..line },
    };
    let mut computed = Vec::new();
    for row in rows {
        match row {
            Ok(row) => computed.push((0, row)),
            Err(reason) => {
                line.tally.see_unplaced();
                line.reasons.entry(reason).or_default();
            }
        }
    }
    if let Some(fit) = args.fit {
        computed = fit::fitted(computed, fit);
    }
    computed.iter().for_each(|(_, row)| line.see(row));
    line
}

/// The lines of a file, in the order of their first rows.
fn file_lines(name: &str, content: &[u8], places: &Places, args: &Args) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(content);
    let header =
        reader.byte_headers().map(|header| StringRecord::from_byte_record_lossy(header.clone())).unwrap_or_default();
    let mut rows = Vec::new();
    let column = match args.by {
        By::File => None,
        By::Authority => Some("authority"),
        By::City => Some("city"),
    };
    let column = column.and_then(|column| row::position(&header, column));
    let faulty = row::faulty_columns(&header);
    for record in reader.byte_records() {
        let part = record.as_ref().ok().and_then(|record| record.get(column?)).map(String::from_utf8_lossy);
        let name = part.map_or_else(|| name.to_owned(), |part| format!("{name}#{part}"));
        let line = lines.iter().position(|line| line.name == name).unwrap_or_else(|| {
            lines.push(Line { name, ..Line::default() });
            lines.len() - 1
        });
        let position = match &record {
            Ok(record) => record.position().cloned(),
            Err(error) => error.position().cloned(),
        };
        let row = match (&faulty, record) {
            (_, Err(error)) => Err(error.to_string()),
            (Some(fault), _) => Err(fault.clone()),
            (None, Ok(record)) if record.iter().any(|field| field.len() > given::FIELD_BYTES) => {
                Err(format!("a field longer than {} bytes", given::FIELD_BYTES))
            }
            (None, Ok(record)) => match StringRecord::from_byte_record(record) {
                Ok(record) => Row::new(&header, &record, places, args.rows).map(|row| (row, record)),
                Err(_) => Err("it is not UTF-8".to_owned()),
            },
        };
        match row {
            Ok((row, record)) => {
                lines[line].see_otherwise(&row, args.rows, |rows| Row::new(&header, &record, places, rows));
                rows.push((line, row));
            }
            Err(reason) => {
                lines[line].tally.see_unplaced();
                let numbers = lines[line].reasons.entry(reason).or_default();
                numbers.extend(position.map(|position| position.line()));
            }
        }
    }
    if lines.is_empty() {
        lines.push(Line { name: name.to_owned(), fault_of_columns: faulty, ..Line::default() });
    }
    if let Some(fit) = args.fit {
        rows = fit::fitted(rows, fit);
    }
    for (line, row) in rows {
        lines[line].see(&row);
    }
    lines
}
