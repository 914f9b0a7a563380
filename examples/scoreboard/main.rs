//! How many minutes of the authorities' own timetables the library prints.
//!
//! `scoreboard DIR` reads every CSV file of a folder, computes each row by the method that the row names, and says how
//! often the minute is the same. A `points.csv` in the folder gives cities the point for which their authority computes.

mod faults;
mod fit;
#[path = "../authority_points/points.rs"]
mod points;
mod report;
mod row;
mod tally;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use points::AuthorityPoint;
use row::Row;
use tally::Tally;

/// How many minutes of the authorities' own timetables the library prints.
#[derive(Debug, Parser)]
#[command(name = "scoreboard", version)]
struct Args {
    /// A folder of timetables: CSV files with the columns city, lat, lon, tz, date, fajr, sunrise, dhuhr, asr, maghrib,
    /// isha and method (an id); a points.csv in it gives cities their authority's own point
    dir: PathBuf,

    /// A table for people, or CSV for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// One line a file, or one a city or an authority of each file
    #[arg(long, value_enum, default_value_t = By::File)]
    by: By,

    /// Take the places from DIR alone: without this, what its points.csv does not say comes from the library's own table of
    /// points, much of which was fitted to tables like these
    #[arg(long)]
    without_own_points: bool,

    /// For cities without a point of their own: fit what the method asks of a place on half of the city's days, and score
    /// the other half
    #[arg(long, value_enum)]
    fit: Option<fit::Fit>,
}

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

/// A line of the scoreboard.
#[derive(Debug, Default)]
struct Line {
    name: String,
    tally: Tally,
    /// A known fault of the table, and the tally without its rows.
    fault: Option<&'static str>,
    without: Tally,
    /// The method of a publisher's own, and the one that its rows name.
    renamed: Option<(String, String)>,
    /// The year of a perpetual table.
    printed_for: Option<i32>,
    /// Why rows could not be placed, and how many.
    reasons: BTreeMap<String, usize>,
}

fn main() -> ExitCode {
    let args = Args::parse();
    match lines(&args) {
        Ok(lines) => {
            match args.format {
                Format::Text => report::text(&lines),
                Format::Csv => report::csv(&lines),
            }
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn lines(args: &Args) -> Result<Vec<Line>, String> {
    let say = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let entries = fs::read_dir(&args.dir).map_err(|error| say(&args.dir, &error))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "csv"))
        .collect();
    files.sort();
    let mut points = Vec::new();
    if let Some(table) = files.iter().position(|path| path.file_name().is_some_and(|name| name == "points.csv")) {
        let table = files.remove(table);
        points = points::read(&fs::read_to_string(&table).map_err(|error| say(&table, &error))?)?;
    }
    if !args.without_own_points {
        points = points::completed(points, points::own()?);
    }
    if files.is_empty() {
        return Err(format!("{}: no timetables in it", args.dir.display()));
    }
    let mut lines = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).map_err(|error| say(&file, &error))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        lines.extend(file_lines(&name, &text, &points, args));
    }
    let mut total = Line { name: "total".to_owned(), ..Line::default() };
    for line in &lines {
        total.tally.add(&line.tally);
    }
    lines.push(total);
    Ok(lines)
}

/// The lines of a file, in the order of their first rows.
fn file_lines(name: &str, text: &str, points: &[AuthorityPoint], args: &Args) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let mut rows = Vec::new();
    let column = match args.by {
        By::File => None,
        By::Authority => Some("authority"),
        By::City => Some("city"),
    };
    let column = column.and_then(|column| header.iter().position(|name| name == column));
    for record in reader.records() {
        let part = record.as_ref().ok().and_then(|record| record.get(column?));
        let name = part.map_or_else(|| name.to_owned(), |part| format!("{name}#{part}"));
        let line = lines.iter().position(|line| line.name == name).unwrap_or_else(|| {
            lines.push(Line { name, ..Line::default() });
            lines.len() - 1
        });
        let row = record.map_err(|error| error.to_string()).and_then(|record| Row::new(&header, &record, points));
        match row {
            Ok(row) => rows.push((line, row)),
            Err(reason) => {
                lines[line].tally.see_unplaced();
                *lines[line].reasons.entry(reason).or_default() += 1;
            }
        }
    }
    if let Some(fit) = args.fit {
        rows = fit::fitted(rows, fit);
    }
    for (line, row) in rows {
        lines[line].see(&row);
    }
    lines
}

impl Line {
    fn see(&mut self, row: &Row) {
        let deviations_min = row.deviations_min();
        self.tally.see(deviations_min);
        self.printed_for = self.printed_for.or(row.printed_for);
        if let Some(named) = &row.in_place_of {
            self.renamed = Some((row.method_id.clone(), named.clone()));
        }
        match faults::fault(&row.method_id, row.date) {
            None => self.without.see(deviations_min),
            fault => self.fault = fault,
        }
    }
}
