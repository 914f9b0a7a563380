//! Pages of several days: a month, a Ramadan, a year.

mod folder;
mod hijri;
mod question;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use miqat::hijri::HijriMonth;
use miqat_places::Zone;

use crate::asked::{Asked, AskedArgs};
use crate::choices::Precision;
use crate::hijri::{hijri_month, hijri_year};
use crate::outcome::{Failure, Outcome};
use crate::plan::Plan;
use crate::site::Site;
use crate::typed::{month, year};
use crate::write::{EventArgs, Format, Kind};
use crate::zones;

pub use folder::{FolderArgs, folder};
pub use hijri::days as hijri_days;
pub use question::{Question, say_note};

/// A Hijri month as it is typed.
pub type Month = (i32, HijriMonth);

/// The prayer times of a month
#[derive(Debug, clap::Args)]
#[command(after_help = MONTH_NOTES)]
pub struct MonthArgs {
    #[command(flatten)]
    asked: AskedArgs,

    /// The Gregorian month [default: the present one]
    #[arg(long, value_name = "YYYY-MM", value_parser = month)]
    month: Option<NaiveDate>,

    /// A Hijri month of the place's calendar, in place of a Gregorian one
    #[arg(long, value_name = "YYYY-MM", value_parser = hijri_month, conflicts_with = "month")]
    hijri_month: Option<Month>,

    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,

    #[command(flatten)]
    events: EventArgs,
}

const MONTH_NOTES: &str = "\
Examples:
  miqat month Cairo
  miqat month London --month 2027-03 --format html > march.html
  miqat month Jakarta --hijri-month 1448-09 --lang id --format md

`miqat times --help` explains the formats. Exit status: 0 for an answer, 2 for anything that cannot be answered.";

/// Ramadan: imsak, the times of prayer and the last ten nights
#[derive(Debug, clap::Args)]
#[command(after_help = RAMADAN_NOTES)]
pub struct RamadanArgs {
    #[command(flatten)]
    asked: AskedArgs,

    /// The Hijri year; also as the first word [default: the present or the next Ramadan by the place's calendar]
    #[arg(long, value_name = "YEAR", value_parser = hijri_year)]
    year: Option<i32>,

    /// Another Hijri month than Ramadan, on the same page
    #[arg(long, value_name = "YYYY-MM", value_parser = hijri_month, conflicts_with = "year")]
    hijri_month: Option<Month>,

    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,

    #[command(flatten)]
    events: EventArgs,
}

const RAMADAN_NOTES: &str = "\
Examples:
  miqat ramadan 1448 Cairo
  miqat ramadan Cairo --lang ar --format html > ramadan.html
  miqat ramadan 1448 --config mosque.toml --format html      with the mosque's iqama times
  miqat ramadan London --hijri-month 1448-08                 Sha'ban, with imsak

Imsak is 10 minutes before Fajr. Maghrib ends the fast. A star marks the days whose nights are the last ten: the night of a \
day comes before it. csv has the columns of `miqat times` and imsak; json has all other times. Exit status: 0 for an answer, 2 \
for anything that cannot be answered.";

/// The prayer times of a year
#[derive(Debug, clap::Args)]
#[command(after_help = YEAR_NOTES)]
pub struct YearArgs {
    #[command(flatten)]
    asked: AskedArgs,

    /// The Gregorian year [default: the present one]
    #[arg(long, value_name = "YYYY", value_parser = year)]
    year: Option<NaiveDate>,

    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,

    #[command(flatten)]
    events: EventArgs,
}

const YEAR_NOTES: &str = "\
Examples:
  miqat year Oslo --format svg > oslo.svg           the year as curves
  miqat year Cairo --year 2027 --format ics > cairo.ics

`miqat times --help` explains the formats. Exit status: 0 for an answer, 2 for anything that cannot be answered.";

/// The present time on the clocks of a place.
fn now(site: &Site) -> DateTime<Zone> {
    Utc::now().with_timezone(&site.time_zone)
}

/// Writes the days of a question on a page of a kind.
fn write(
    asked: &Asked,
    mut site: Site,
    days: (NaiveDate, NaiveDate),
    (format, kind, events): (Format, Kind, &EventArgs),
) -> Result<Outcome, Failure> {
    events.check(format == Format::Ics)?;
    let now = now(&site);
    site.notes.extend(zones::aged(site.time_zone, days.1));
    let plan = Plan::new(asked, site, days)?;
    let plan = if kind == Kind::Fast { plan.with_other(None) } else { plan };
    Question { asked, plan: &plan, format, kind, events }.several_days(days.0, days.1, now)?;
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

pub fn month_page(args: &MonthArgs) -> Result<Outcome, Failure> {
    let asked = args.asked.asked(Precision::Minute)?;
    let site = Site::find(&asked)?;
    let days = match args.hijri_month {
        Some(month) => hijri_days(&asked, &site, month)?,
        None => {
            let today = now(&site).date_naive();
            days_of_month(args.month.unwrap_or(today - Days::new(today.day0().into())))
        }
    };
    write(&asked, site, days, (args.format, Kind::Days, &args.events))
}

pub fn ramadan_page(args: &RamadanArgs) -> Result<Outcome, Failure> {
    let mut words = args.asked.clone();
    let leading = words.take_leading_year();
    let year = match (leading, args.year, args.hijri_month) {
        (Some(first), Some(year), _) if first != year => {
            return Err(Failure::Message(format!("{first} and --year {year} are two years: give one of them")));
        }
        (Some(first), _, Some((year, month))) => {
            let month = crate::calendars::announced::month_text(year, month);
            return Err(Failure::Message(format!(
                "{first} and --hijri-month {month} are two months: give one of them"
            )));
        }
        (first, year, _) => first.or(year),
    };
    let asked = words.asked(Precision::Minute)?;
    let site = Site::find(&asked)?;
    let month = match (args.hijri_month, year) {
        (Some(month), _) => month,
        (None, Some(year)) => (year, HijriMonth::Ramadan),
        (None, None) => (hijri::year_of_next_ramadan(&asked, &site, now(&site).date_naive())?, HijriMonth::Ramadan),
    };
    let days = hijri_days(&asked, &site, month)?;
    write(&asked, site, days, (args.format, Kind::Fast, &args.events))
}

pub fn year_page(args: &YearArgs) -> Result<Outcome, Failure> {
    let asked = args.asked.asked(Precision::Minute)?;
    let site = Site::find(&asked)?;
    let today = now(&site).date_naive();
    let days = days_of_year(args.year.unwrap_or(today - Days::new(today.ordinal0().into())));
    write(&asked, site, days, (args.format, Kind::Days, &args.events))
}
