//! Hijri dates, months, years and crescents.

mod announced;
mod args;
mod calendars;
mod convert;
mod criteria;
mod map;
mod pages;
mod rows;
mod score;
mod sighting;
mod typed;

use std::io::{self, BufWriter, Write};

use std::path::Path;

use miqat::hijri::{AnyCalendar, MonthStart};

pub use args::Args;
use args::Question;
use calendars::Calendar;
pub use calendars::{by_id as calendar_by_id, name_of};

use crate::carried;
use crate::outcome::{Failure, Outcome};

/// The announcements of a file, which the calendar does not contradict.
///
/// # Errors
///
/// As the file is read, and the announcement that the calendar contradicts.
pub fn announced_over(file: &Path, named: AnyCalendar) -> Result<Vec<MonthStart>, Failure> {
    let announced = announced::read(file)?;
    Calendar::new(named, &announced)?;
    Ok(announced.rows)
}

pub fn answer(args: Args) -> Result<Outcome, Failure> {
    let named = match args.country {
        Some(country) => AnyCalendar::of_country(country.code()),
        None => args.calendar,
    };
    let mut announced = args.announced.as_deref().map(announced::read).transpose()?.unwrap_or_default();
    if args.announced.is_none() {
        announced.rows = carried::months(named.id());
    }
    let calendar = Calendar::new(named, &announced)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = match args.question.unwrap_or(Question::Today) {
        Question::Today => pages::today(&mut out, &calendar, args.lang)?,
        Question::Convert { to_gregorian } => convert::lines(io::stdin().lock(), &mut out, &calendar, to_gregorian)?,
        Question::Month { month } => pages::month(&mut out, &calendar, args.lang, month)?,
        Question::Year { year } => pages::year(&mut out, &calendar, args.lang, year)?,
        Question::Compare { days, csv } => pages::compare(&mut out, &calendar, days, csv)?,
        Question::Calendars => pages::calendars(&mut out)?,
        Question::Crescent { place, tz, morning } => sighting::report(&mut out, &place, args.country, tz, morning)?,
        Question::Map(options) => map::draw(&options)?,
        Question::Score { file } => score::table(&mut out, &file)?,
    };
    out.flush()?;
    Ok(outcome)
}
