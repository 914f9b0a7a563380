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

use miqat::hijri::AnyCalendar;

pub use announced::{Announced, month_text, read as read_announced};
pub use args::Args;
use args::Question;
use calendars::Calendar;
pub use calendars::{by_id as calendar_by_id, name_of, rows_over};
pub use typed::{hijri_month, hijri_year};

use crate::outcome::{Failure, Outcome};

pub fn answer(args: Args) -> Result<Outcome, Failure> {
    let named = match args.country {
        Some(country) => AnyCalendar::of_country(country.code()),
        None => args.calendar,
    };
    let own = args.announced.as_deref().map(announced::read).transpose()?.unwrap_or_default();
    let rows = rows_over(named, &own, |_| true)?;
    let calendar = Calendar::new(named, &rows, &own)?;
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
