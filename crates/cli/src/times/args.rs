//! What is asked for: the arguments, checked.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::asked::AskedArgs;
use crate::dates::{Written, WrittenMonth};
use crate::hijri::hijri_month;
use crate::outcome::Failure;
use crate::pages::{FormArgs, days_of_month, days_of_year};
use crate::typed::{date_and_time, month, written, year};
use crate::words::Note;
use crate::years;

/// The prayer times and the Hijri date of a place.
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    pub asked: AskedArgs,

    /// The day: 2027-02-13, 13/2/2027, 13 February 2027, 1 Ramadan 1448 in the place's calendar, tomorrow, +1 [default: today in
    /// the city's time zone]
    #[arg(long, value_name = "DATE", value_parser = written)]
    date: Option<Written>,

    /// The first of several days
    #[arg(long, value_name = "DATE", value_parser = written, requires = "to", conflicts_with_all = ["date", "at"])]
    from: Option<Written>,

    /// The last of several days
    #[arg(long, value_name = "DATE", value_parser = written, requires = "from")]
    to: Option<Written>,

    /// The days of a Gregorian month: 2027-02, February 2027
    #[arg(long, value_name = "MONTH", value_parser = month, conflicts_with_all = ["date", "at", "from", "to"])]
    month: Option<NaiveDate>,

    /// The days of a Gregorian year
    #[arg(long, value_name = "YYYY", value_parser = year, conflicts_with_all = ["date", "at", "from", "to", "month"])]
    year: Option<NaiveDate>,

    /// The days of a Hijri month, by the place's calendar: 1448-09, Ramadan 1448, or a name alone for the present or next one
    #[arg(long, value_name = "MONTH", value_parser = hijri_month,
        conflicts_with_all = ["date", "at", "from", "to", "month", "year"])]
    hijri_month: Option<WrittenMonth>,

    /// Take this for now, on the city's clocks; of an hour that they showed twice, the first
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM", value_parser = date_and_time)]
    pub at: Option<NaiveDateTime>,

    #[command(flatten)]
    pub form: FormArgs,
}

/// What the help says beside the options.
const NOTES: &str = "\
Examples:
  miqat times Cairo
  miqat times London --date tomorrow --other
  miqat times 30.0444,31.2357 --month 2027-02 --format csv >february.csv

Formats:
  table  for people; a time of the day after is marked +1, of the day before -1
  box    the box of a newspaper's page; with several days, one box after
         another
  csv    date,hijri,fajr,sunrise,dhuhr,asr,sunset,maghrib,isha: local clock
         times, HH:MM (HH:MM:SS, HH:MM:SS.mmm); a field is empty where the day
         has no such time, and a time after midnight is that of the next date's
         clock
  json   the same names; instants in RFC 3339 with their offset, and for each
         mark its basis or why it is absent. One day is an object, several days
         are an array
  ics    a calendar file (RFC 5545) with an event for each prayer, or with
         --events day for each day. An event keeps its UID whichever method
         made it: a file that is imported again moves the events that are
         there. It has the date, the prayer, the madhab and the place
  md     a table in Markdown
  html   one page that loads nothing: right to left where the language is, the
         next prayer counted down, for a phone, a desk and one A4 sheet a month
  html-box  the box as a part of a page of your own, without a style
  svg    several days as curves, with twilight and what is absent

For csv and box standard error has one line of the method and the Hijri calendar, each with how sure it is, and a sentence of \
either where that is doubtful; with each format except table, md, html and svg, which say it themselves, it has for which \
point the times are, which place of a name was taken, and whether the time zone data are older than the date. json has these \
of the place in \"notes\".

Which rule made a time that the Sun does not give stands beside it, below a table of several days, in the basis of json, in \
the description of an event, and for csv and box on standard error. With --other csv has more columns after isha, the last of \
them night_end, the mark at which the night ends whose middle and last third are told; json has that too and an object \
\"other\"; why one of these is absent stands beside it in the table and in the object \"absent\" of json.

A date that the place never had (Apia, 2011-12-30) is an error alone and left out among several days.
Exit status: 0 for an answer, 2 for anything that cannot be answered.

The program uses the system's time zone data where they are newer than its own (`miqat --version` names them); TZDIR names \
another folder of them.

Cities and time zones: GeoNames (CC BY 4.0), IANA. Countries' names: Unicode CLDR. Boundaries: © OpenStreetMap contributors \
(ODbL 1.0).";

/// The days that are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Today, or the day of --at.
    Today,
    Day(NaiveDate),
    /// From the first to the last, both included.
    Days(NaiveDate, NaiveDate),
    HijriMonth(WrittenMonth),
}

impl Args {
    /// The notes on years that are rather Hijri ones.
    pub fn notes(&self) -> impl Iterator<Item = Note> {
        let notes = [
            years::of_date("--date", self.date),
            years::of_date("--from", self.from),
            years::of_date("--to", self.to),
            years::of_month(self.month, "--hijri-month"),
            years::of_year(self.year.map(|first| first.year()), "miqat hijri year"),
            self.at.filter(|_| self.date.is_none()).and_then(|at| years::of_civil_date(at.date())),
        ];
        notes.into_iter().flatten()
    }

    /// The days that are asked for; which day a date is, the place says.
    ///
    /// # Errors
    ///
    /// A message where the last day is before the first, or a date is of no day.
    pub fn span(&self, day: impl Fn(Written) -> Result<NaiveDate, Failure>) -> Result<Span, Failure> {
        let [date, from, to] = [self.date, self.from, self.to].map(|written| written.map(&day).transpose());
        let (date, from, to) = (date?, from?, to?);
        if let (Some(date), Some(at)) = (date, self.at)
            && at.date() != date
        {
            return Err(Failure::Message(format!(
                "--at {} is not on --date {date}: give one of them",
                at.format("%Y-%m-%dT%H:%M")
            )));
        }
        let days = |(first, last)| Span::Days(first, last);
        if let Some(month) = self.hijri_month {
            return Ok(Span::HijriMonth(month));
        }
        Ok(match (date, from, to, self.month, self.year) {
            (Some(day), ..) => Span::Day(day),
            (_, Some(first), Some(last), ..) if first > last => {
                return Err(Failure::Message(format!(
                    "--from {first} is after --to {last}: the first day must not be after the last"
                )));
            }
            (_, Some(first), Some(last), ..) => Span::Days(first, last),
            (.., Some(first), _) => days(days_of_month(first)),
            (.., Some(first)) => days(days_of_year(first)),
            _ => Span::Today,
        })
    }
}
