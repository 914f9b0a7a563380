//! Each time from the Sun to the print: `miqat explain`.

mod reckon;
mod write;

use std::io::{self, BufWriter, Write};

use chrono::Utc;
use clap::ValueEnum;

use crate::asked::AskedArgs;
use crate::choices::Precision;
use crate::dates::Written;
use crate::outcome::{Failure, Outcome};
use crate::plan::{self, Plan};
use crate::site::Site;
use crate::typed::written;
use crate::years;
use reckon::Reckoned;

/// Each time from the Sun to the printed minute: definition, rule, margins, rounding and exact second; in English
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    asked: AskedArgs,

    /// The day, as for `miqat times` [default: today in the place's time zone]
    #[arg(long, value_name = "DATE", value_parser = written)]
    date: Option<Written>,

    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, in English
    Table,
    /// An object; instants in RFC 3339 to the millisecond
    Json,
}

const NOTES: &str = "\
Examples:
  miqat explain Cairo --date 2027-03-08
  miqat explain London --shift maghrib=3 --format json

The steps of each time: the rule's own time (exact); the authority's margin, and its margin in Ramadan; the adjustment that keeps \
the marks in order if a margin would move one past another; your own shift; the rounding. Each step starts from the result of the \
one before. The Sun's altitude is the true one of its centre at the rule's own time, without refraction. It differs from the \
rule's if the authority uses the Sun of another instant or another edge of the city.
Exit status: 0 for a full answer, 2 if anything cannot be answered.";

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let asked = args.asked.asked(Precision::Minute)?;
    asked.refuse_hijri_day("explain")?;
    asked.say_notes(years::of_date("--date", args.date));
    let site = Site::find(&asked)?;
    let today = Utc::now().with_timezone(&site.time_zone).date_naive();
    let date = plan::civil_day(args.date.unwrap_or(Written::FromToday(0)), &asked, site.country, today)?;
    let plan = Plan::new(&asked, site, (date, date))?;
    let reckoned = Reckoned::of(&plan, date)?;
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Format::Table => write::table(&mut out, &plan, &reckoned, asked.words)?,
        Format::Json => write::json(&mut out, &plan, &reckoned, asked.words)?,
    }
    out.flush()?;
    Ok(Outcome::Whole)
}
