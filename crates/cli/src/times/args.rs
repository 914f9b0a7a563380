//! The arguments, with their checks.

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

    /// The day: 2027-02-13, 13/2/2027, 13 February 2027, 1 Ramadan 1448 in the place's calendar, tomorrow, +1 [default: today
    /// in the city's time zone]
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

    /// The days of a Hijri month in the place's calendar: 1448-09, Ramadan 1448, or a name alone for the current or next month
    /// of that name
    #[arg(long, value_name = "MONTH", value_parser = hijri_month,
        conflicts_with_all = ["date", "at", "from", "to", "month", "year"])]
    hijri_month: Option<WrittenMonth>,

    /// Use this as the current time, on the city's clocks; if they showed it twice, the first
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM", value_parser = date_and_time)]
    pub at: Option<NaiveDateTime>,

    #[command(flatten)]
    pub form: FormArgs,
}

/// The notes below the options in the help.
const NOTES: &str = "\
Examples:
  miqat times Cairo
  miqat times London --date tomorrow --other
  miqat times 30.0444,31.2357 --month 2027-02 --format csv >february.csv

Formats:
  table  for people; a time on the next day is marked +1, on the day before -1
  box    a box in the style of a newspaper; several days give one box after
         another
  csv    date,hijri,fajr,sunrise,dhuhr,asr,sunset,maghrib,isha: local clock
         times, HH:MM (HH:MM:SS, HH:MM:SS.mmm); a field is empty if the day
         has no such time, and a time after midnight is on the next date's
         clock
  json   the same names; instants in RFC 3339 with their offset, and for each
         mark its basis or why it is absent. One day is an object, several days
         are an array
  ics    a calendar file (RFC 5545) with an event for each prayer, or with
         --events day for each day. The UID of an event consists of the date,
         the prayer, the madhab and the place, not the method: importing a new
         file moves existing events
  md     a table in Markdown
  html   a self-contained page with a countdown to the next prayer, right to
         left in right-to-left languages; fits a phone, a desktop and one A4
         sheet a month
  html-box  the box as a fragment for your own page, unstyled
  svg    several days as curves, with twilight and absent times

With csv and box, standard error has one line with the method and the Hijri calendar and how certain each is, and a sentence \
on either if it is doubtful. Notes say for which point the times are, which of several places with the same name was chosen, \
and whether the time zone data are older than the date. table, md, html and svg print these notes themselves; the other formats \
print them on standard error, and json also has those about the place in \"notes\".

If a time comes from a rule and not from the Sun, the rule is shown next to it, or below a table of several days; in json it is \
in the basis, in ics in the event's description, and with csv and box on standard error. With --other, csv has more columns \
after isha. The last is night_end: the mark that ends the night whose middle and last third are given. json has night_end too, \
and an object \"other\". The reason why one of these times is absent is in the table next to it, and in json in the object \
\"absent\".

A date that the place never had (Apia, 2011-12-30) is an error on its own, and is left out of several days.
Exit status: 0 for a full answer, 2 if anything cannot be answered.

The program uses the system's time zone data if they are newer than its own (`miqat --version` shows both); TZDIR selects \
another folder.

Cities and time zones: GeoNames (CC BY 4.0), IANA. Countries' names: Unicode CLDR. Boundaries: © OpenStreetMap contributors \
(ODbL 1.0).";

/// The requested days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Today, or the day of --at.
    Today,
    Day(NaiveDate),
    /// From the first to the last, inclusive.
    Days(NaiveDate, NaiveDate),
    HijriMonth(WrittenMonth),
}

impl Args {
    /// The notes on years that are more likely Hijri ones.
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

    /// The requested days; Hijri dates and "today" depend on the place.
    ///
    /// # Errors
    ///
    /// A message if the last day is before the first, or if a date does not exist.
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
