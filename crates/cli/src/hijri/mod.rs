//! Hijri dates, months, years and crescents.

mod age;
mod args;
mod chosen;
pub mod column;
pub mod convert;
mod criteria;
mod julian;
mod map;
mod named;
mod occasions;
mod pages;
mod present;
mod score;
mod sighting;
mod today;
pub mod typed;

use std::fs;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use miqat::locale::Lang;

pub use args::Args;
use args::{ConvertOptions, Question, TodayOptions};
pub use typed::{hijri_month, hijri_year};

use crate::calendars::{Calendar, announced, rows_over};
use crate::dates::{self, Years};
use crate::given;
use crate::minus::unveiled;
use crate::outcome::{Failure, Outcome, say};
use crate::words::{self, Note};
use crate::years;
use chosen::Chosen;
use convert::Reading;

pub fn answer(mut args: Args) -> Result<Outcome, Failure> {
    chosen::refuse_idle(&args)?;
    if let Some(Question::Today(_)) | None = args.question
        && let Some(outcome) = today::at_a_place(&args)?
    {
        return Ok(outcome);
    }
    let chosen = Chosen::of(&args)?;
    let (named, lang) = (chosen.named, chosen.lang);
    let own = chosen.announced.as_deref().map(announced::read).transpose()?.unwrap_or_default();
    let rows = rows_over(named, &own, |_| true)?;
    let calendar = Calendar::new(named, &rows, &own, chosen.shift)?;
    let question = args.question.take().unwrap_or_else(|| Question::Today(TodayOptions::default()));
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = match question {
        Question::Today(_) => pages::today(&mut out, &calendar, lang)?,
        Question::Convert(options) => converted(&mut out, &calendar, &options)?,
        Question::Month { month } => {
            let month = present::month(&calendar, &month)?;
            say_of_hijri_year(lang, month.0);
            pages::month(&mut out, &calendar, lang, month)?
        }
        Question::Year { year } => {
            let year = year.map_or_else(|| present::date(&calendar).map(|date| date.year()), Ok)?;
            say_of_hijri_year(lang, year);
            pages::year(&mut out, &calendar, lang, year)?
        }
        Question::Occasions(options) => {
            options.hijri_year.into_iter().for_each(|year| say_of_hijri_year(lang, year));
            say_notes(lang, years::of_year(options.year, "--hijri-year"));
            occasions::write(&mut out, &calendar, lang, &options)?
        }
        Question::Age { born, at } => age::age(&mut out, &calendar, lang, &born, at.as_deref())?,
        Question::Difference { dates } => age::difference(&mut out, &calendar, lang, &dates)?,
        Question::Compare { days, csv } => {
            say_notes(Lang::En, [days.0, days.1].into_iter().find_map(years::of_civil_date));
            pages::compare(&mut out, &calendar, days, csv)?
        }
        Question::Calendars => pages::calendars(&mut out)?,
        Question::Crescent { place, tz, morning } => {
            let evening =
                sighting::Evening { given: &place, args: &args, settings: &chosen.settings, time_zone: tz, morning };
            sighting::report(&mut out, &evening)?
        }
        Question::Map(options) => {
            say_notes(Lang::En, years::of_civil_date(options.date));
            map::draw(&options)?
        }
        Question::Score { file } => score::table(&mut out, &file)?,
    };
    out.flush()?;
    Ok(outcome)
}

/// Warns that a Hijri year is more likely a Gregorian one.
fn say_of_hijri_year(lang: Lang, year: i32) {
    if let Some(note) = years::of_hijri_year(year) {
        say(&words::note(lang), &words::isolated_in(lang, &note));
    }
}

fn say_notes(lang: Lang, notes: impl IntoIterator<Item = Note>) {
    for note in notes {
        say(&words::note(lang), &note.text(lang));
    }
}

/// Converts the input: dates, the column of a table, or lines.
fn converted(out: &mut impl Write, calendar: &Calendar<'_>, options: &ConvertOptions) -> Result<Outcome, Failure> {
    let years = match (options.to_gregorian || options.to_julian, options.to_hijri) {
        (true, _) => Years::Hijri,
        (_, true) => Years::Gregorian,
        _ => Years::Either,
    };
    let reading = Reading { years, order: options.order, is_to_julian: options.to_julian };
    let typed: Vec<String> = options.given.iter().map(|given| unveiled(given)).collect();
    let read_file = |file: &str| fs::File::open(file).map_err(|error| format!("{file}: {error}"));
    match (&options.column, typed.as_slice()) {
        (Some(name), [] | [_]) => {
            let table = match typed.first().map(String::as_str) {
                None | Some("-") => given::all(io::stdin().lock(), given::TABLE_MB)
                    .map_err(|error| format!("standard input: {error}"))?,
                Some(file) => given::file(Path::new(file), given::TABLE_MB)?,
            };
            column::convert(&table, name, out, calendar, reading)
        }
        (Some(_), [_, second, ..]) => {
            Err(Failure::Message(format!("--column takes one table, a file or -; '{second}' is one too many")))
        }
        (None, []) => lines(io::stdin().lock(), out, calendar, reading),
        (None, [one]) if one == "-" => lines(io::stdin().lock(), out, calendar, reading),
        (None, [file]) if dates::read(file, Years::Either, None).is_err() && Path::new(file).is_file() => {
            lines(BufReader::new(read_file(file)?), out, calendar, reading)
        }
        (None, dates) => convert::arguments(dates, out, calendar, reading),
    }
}

/// Converts lines that are not a table.
fn lines(
    mut input: impl BufRead,
    out: &mut impl Write,
    calendar: &Calendar<'_>,
    reading: Reading,
) -> Result<Outcome, Failure> {
    if let Some(names) = column::header(input.fill_buf()?, reading) {
        let names = names.join(", ");
        return Err(Failure::Message(format!(
            "a table is given, with the columns {names}: --column NAME says which of them has the dates"
        )));
    }
    convert::lines(input, out, calendar, reading)
}
