//! Pages of several days: a month, a Ramadan, a year.

mod folder;
mod form;
mod hijri;
mod question;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use miqat::hijri::HijriMonth;
use miqat::locale::Lang;
use miqat_places::Zone;

use crate::asked::{Asked, AskedArgs};
use crate::calendars::announced::month_text;
use crate::dates::WrittenMonth;
use crate::hijri::{hijri_month, hijri_year};
use crate::outcome::{Failure, Outcome};
use crate::plan::Plan;
use crate::site::Site;
use crate::typed::{month, year};
use crate::write::{Format, Kind};
use crate::years;

pub use folder::{FolderArgs, folder};
pub use form::FormArgs;
pub use hijri::days as hijri_days;
pub use question::Question;

/// The prayer times of a month
#[derive(Debug, clap::Args)]
#[command(after_help = MONTH_NOTES)]
pub struct MonthArgs {
    #[command(flatten)]
    asked: AskedArgs,

    /// The Gregorian month: 2027-02 or February 2027; a numeric one may also be the first or the last word [default: the
    /// current one]
    #[arg(long, value_name = "MONTH", value_parser = month)]
    month: Option<NaiveDate>,

    /// A Hijri month of the place's calendar instead: 1448-09, Ramadan 1448, or a name alone for the current or next month of
    /// that name
    #[arg(long, value_name = "MONTH", value_parser = hijri_month, conflicts_with = "month")]
    hijri_month: Option<WrittenMonth>,

    #[command(flatten)]
    form: FormArgs,
}

const MONTH_NOTES: &str = "\
Examples:
  miqat month Cairo
  miqat month London --month 2027-03 --format html > march.html
  miqat month Jakarta --hijri-month 1448-09 --lang id --format md

`miqat times --help` explains the formats. Exit status: 0 for a full answer, 2 if anything cannot be answered.";

/// Ramadan: imsak, the times of prayer and the last ten nights
#[derive(Debug, clap::Args)]
#[command(after_help = RAMADAN_NOTES)]
pub struct RamadanArgs {
    #[command(flatten)]
    asked: AskedArgs,

    /// The Hijri year, which may also be the first or the last word [default: the current or the next Ramadan in the place's
    /// calendar]
    #[arg(long, value_name = "YEAR", value_parser = hijri_year)]
    year: Option<i32>,

    /// Another Hijri month in the same layout
    #[arg(long, value_name = "MONTH", value_parser = hijri_month, conflicts_with = "year")]
    hijri_month: Option<WrittenMonth>,

    #[command(flatten)]
    form: FormArgs,
}

const RAMADAN_NOTES: &str = "\
Examples:
  miqat ramadan 1448 Cairo
  miqat ramadan Cairo --lang ar --format html > ramadan.html
  miqat ramadan 1448 --config mosque.toml --format html      with the mosque's iqama times
  miqat ramadan London --hijri-month 1448-08                 Sha'ban, with imsak

Imsak is 10 minutes before Fajr. Maghrib ends the fast. A star marks the days of the last ten nights; a day's night comes before \
it. csv has the columns of `miqat times` and imsak; json has all other times. Exit status: 0 for a full answer, \
2 if anything cannot be answered.";

/// The prayer times of a year
#[derive(Debug, clap::Args)]
#[command(after_help = YEAR_NOTES)]
pub struct YearArgs {
    #[command(flatten)]
    asked: AskedArgs,

    /// The Gregorian year, which may also be the first or the last word [default: the current one]
    #[arg(long, value_name = "YYYY", value_parser = year)]
    year: Option<NaiveDate>,

    #[command(flatten)]
    form: FormArgs,
}

const YEAR_NOTES: &str = "\
Examples:
  miqat year Oslo --format svg > oslo.svg           the year as curves
  miqat year Cairo --year 2027 --format ics > cairo.ics

`miqat times --help` explains the formats. Exit status: 0 for a full answer, 2 if anything cannot be answered.";

/// The current time on the clocks of a place.
fn now(site: &Site) -> DateTime<Zone> {
    Utc::now().with_timezone(&site.time_zone)
}

/// Writes the days of a question in a kind of page.
fn write(
    asked: &Asked,
    site: Site,
    days: (NaiveDate, NaiveDate),
    (form, kind): (&FormArgs, Kind),
) -> Result<Outcome, Failure> {
    form.check(true)?;
    let now = now(&site);
    let plan = Plan::new(asked, site, days)?;
    let plan = if kind == Kind::Fast || form.other { plan.with_other(form.night_end()) } else { plan };
    // Of the other times, the rows of a month of fasting show only imsak.
    let kind = if form.other && form.format == Format::Csv { Kind::Days } else { kind };
    Question { asked, plan: &plan, format: form.format, kind, events: &form.events }
        .several_days(days.0, days.1, now)?;
    Ok(Outcome::Whole)
}

/// The first and the last day of the month that begins on a date.
pub fn days_of_month(first: NaiveDate) -> (NaiveDate, NaiveDate) {
    (first, first + Months::new(1) - Days::new(1))
}

/// The first and the last day of the year that begins on a date.
pub fn days_of_year(first: NaiveDate) -> (NaiveDate, NaiveDate) {
    (first, first + Months::new(12) - Days::new(1))
}

/// The year from --year or from a word of the place; it is an error if the two differ.
fn either(word: Option<i32>, option: Option<i32>) -> Result<Option<i32>, String> {
    match (word, option) {
        (Some(word), Some(option)) if word != option => {
            Err(format!("{word} and --year {option} are two years: give one of them"))
        }
        (word, option) => Ok(word.or(option)),
    }
}

pub fn month_page(args: &MonthArgs) -> Result<Outcome, Failure> {
    let mut words = args.asked.clone();
    let word = words.take(|word| month(word).ok().filter(|_| word.starts_with(|first: char| first.is_ascii_digit())));
    let is_another = args.hijri_month.is_some() || args.month.is_some_and(|month| Some(month) != word);
    if let Some(first) = word.filter(|_| is_another) {
        let option = if args.month.is_some() { "--month" } else { "--hijri-month" };
        return Err(Failure::Message(format!(
            "{} and {option} are two months: give one of them",
            first.format("%Y-%m")
        )));
    }
    let first = word.or(args.month);
    let asked = words.asked(args.form.precision)?;
    asked.say_notes(years::of_month(first, "--hijri-month"));
    let site = Site::find(&asked)?;
    let today = now(&site).date_naive();
    let days = match args.hijri_month {
        Some(month) => hijri_days(&asked, &site, month, today)?,
        None => days_of_month(first.unwrap_or(today - Days::new(today.day0().into()))),
    };
    write(&asked, site, days, (&args.form, Kind::Days))
}

pub fn ramadan_page(args: &RamadanArgs) -> Result<Outcome, Failure> {
    let mut words = args.asked.clone();
    let word = words.take_year();
    if let (Some(word), Some(month)) = (word, args.hijri_month) {
        let name =
            month.year.map_or_else(|| month.month.name(Lang::En).to_owned(), |year| month_text(year, month.month));
        return Err(Failure::Message(format!("{word} and --hijri-month {name} are two months: give one of them")));
    }
    let year = either(word, args.year)?;
    if let Some(fault) = year.and_then(years::fault) {
        return Err(Failure::Message(fault));
    }
    let asked = words.asked(args.form.precision)?;
    asked.say_notes(None);
    let site = Site::find(&asked)?;
    let month = args.hijri_month.unwrap_or(WrittenMonth { year, month: HijriMonth::Ramadan });
    let days = hijri_days(&asked, &site, month, now(&site).date_naive())?;
    write(&asked, site, days, (&args.form, Kind::Fast))
}

pub fn year_page(args: &YearArgs) -> Result<Outcome, Failure> {
    let mut words = args.asked.clone();
    let year = either(words.take_year(), args.year.map(|first| first.year()))?;
    let asked = words.asked(args.form.precision)?;
    asked.say_notes(years::of_year(year, "miqat hijri year"));
    let site = Site::find(&asked)?;
    let days = days_of_year(first_of_year(year.unwrap_or(now(&site).date_naive().year()))?);
    write(&asked, site, days, (&args.form, Kind::Days))
}

/// The first day of a Gregorian year given as a word.
fn first_of_year(typed: i32) -> Result<NaiveDate, String> {
    year(&format!("{typed:04}"))
}
