//! What is asked for: the arguments, checked.

use chrono::{Days, Months, NaiveDate, NaiveDateTime};
use clap::ValueEnum;
use miqat::prayer::NightEnd;

use crate::asked::typed::{date, date_and_time, month, year};
use crate::asked::{AskedArgs, Precision};
use crate::write::EventArgs;

/// The prayer times and the Hijri date of a place.
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    pub asked: AskedArgs,

    /// The day [default: today in the city's time zone]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<NaiveDate>,

    /// The first of several days
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, requires = "to", conflicts_with_all = ["date", "at"])]
    from: Option<NaiveDate>,

    /// The last of several days
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, requires = "from")]
    to: Option<NaiveDate>,

    /// The days of a Gregorian month
    #[arg(long, value_name = "YYYY-MM", value_parser = month, conflicts_with_all = ["date", "at", "from", "to"])]
    month: Option<NaiveDate>,

    /// The days of a Gregorian year
    #[arg(long, value_name = "YYYY", value_parser = year, conflicts_with_all = ["date", "at", "from", "to", "month"])]
    year: Option<NaiveDate>,

    /// Take this for now, on the city's clocks; of an hour that they showed twice, the first
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM", value_parser = date_and_time)]
    pub at: Option<NaiveDateTime>,

    /// Other times as well: imsak, ishraq, duha, zawal, the yellowing, ishtibaq, the middle and the last third of the night,
    /// when prayer is disliked, and when each prayer's time ends; in table, csv and json
    #[arg(long)]
    pub other: bool,

    /// The end of the night that --other divides into halves and thirds [default: the method's own, mostly fajr]
    #[arg(long, value_enum, value_name = "MARK", requires = "other")]
    night_end: Option<NightEndChoice>,

    /// The last digit of a time: second and millisecond show it before it is rounded to the minute, cut after that digit
    #[arg(long, value_enum, default_value_t = Precision::Minute)]
    pub precision: Precision,

    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,

    #[command(flatten)]
    pub events: EventArgs,
}

/// What the help says beside the options.
const NOTES: &str = "\
Formats:
  table  for people; a time of the day after is marked +1, of the day before -1
  box    the box of a newspaper's page; with several days, one box after another
  csv    date,hijri,fajr,sunrise,dhuhr,asr,sunset,maghrib,isha: local clock times, HH:MM (HH:MM:SS, HH:MM:SS.mmm); a field
         is empty where the day has no such time, and a time after midnight is that of the next date's clock
  json   the same names; instants in RFC 3339 with their offset, and for each mark its basis or why it is absent.
         One day is an object, several days are an array
  ics    a calendar file (RFC 5545) with an event for each prayer, or with --events day for each day. An event keeps its UID whichever
         method made it: a file that is imported again moves the events that are there. It has the date, the prayer, the madhab and
         the place

  miqat London --month 2027-03 --format ics --alarm 0 --alarm 10 > prayers.ics
  miqat London --year 2027 --format ics --events day --with sunrise,imsak > days.ics

For csv and box standard error has one line of the method and the Hijri calendar, each with how sure it is, and a sentence of
either where that is doubtful; with each format except table it has for which point the times are, which place of a name was taken,
and whether the time zone data are older than the date. json has these of the place in \"notes\".

Which rule made a time that the Sun does not give stands beside it, below a table of several days, in the basis of json, in the
description of an event, and for csv and box on standard error. With --other csv has more columns after isha, the last of them
night_end, the mark at which the night ends whose middle and last third are told; json has that too and
an object \"other\"; why one of these is absent stands beside it in the table and in the object \"absent\" of json.

A date that the place never had (Apia, 2011-12-30) is an error alone and left out among several days.
Exit status: 0 for an answer, 2 for anything that cannot be answered.

The program uses the system's time zone data where they are newer than its own (`miqat --version` names them); TZDIR
names another folder of them.

Cities and time zones: GeoNames (CC BY 4.0), IANA. Countries' names: Unicode CLDR. Boundaries: © OpenStreetMap contributors (ODbL
1.0).";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum NightEndChoice {
    /// The night of the law
    Fajr,
    /// The night of astronomy
    Sunrise,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Table,
    Box,
    Csv,
    Json,
    Ics,
}

/// The days that are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Today, or the day of --at.
    Today,
    Day(NaiveDate),
    /// From the first to the last, both included.
    Days(NaiveDate, NaiveDate),
}

impl Args {
    /// When the night ends, where that is asked for.
    pub fn night_end(&self) -> Option<NightEnd> {
        self.night_end.map(|end| match end {
            NightEndChoice::Fajr => NightEnd::Fajr,
            NightEndChoice::Sunrise => NightEnd::Sunrise,
        })
    }

    /// The days that are asked for.
    ///
    /// # Errors
    ///
    /// A message where the last day is before the first.
    pub fn span(&self) -> Result<Span, String> {
        if let (Some(date), Some(at)) = (self.date, self.at)
            && at.date() != date
        {
            return Err(format!("--at {} is not on --date {date}: give one of them", at.format("%Y-%m-%dT%H:%M")));
        }
        Ok(match (self.date, self.from, self.to, self.month, self.year) {
            (Some(day), ..) => Span::Day(day),
            (_, Some(first), Some(last), ..) if first > last => {
                return Err(format!("--from {first} is after --to {last}: the first day must not be after the last"));
            }
            (_, Some(first), Some(last), ..) => Span::Days(first, last),
            (.., Some(first), _) => Span::Days(first, first + Months::new(1) - Days::new(1)),
            (.., Some(first)) => Span::Days(first, first + Months::new(12) - Days::new(1)),
            _ => Span::Today,
        })
    }
}
