//! The arguments, with their checks.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use clap::{Subcommand, ValueEnum};
use miqat::hijri::AnyCalendar;
use miqat::locale::Lang;
use miqat_places::Zone;

use crate::calendars;
use crate::choices::HijriDay;
use crate::dates::{Order, civil_date as date};
use crate::hijri::typed::{days, gregorian_year, hijri_year};
use crate::typed::{date_and_time, hijri_days};
use crate::zones;
use miqat_places::{Country, countries};

/// Hijri dates, months, years and crescents.
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(subcommand)]
    pub question: Option<Question>,

    /// The calendar's id; `miqat hijri calendars` lists them [default: the calendar of the settings or of their place's
    /// country, otherwise umm-al-qura; for today at a place, its country's]
    #[arg(long, global = true, value_name = "ID", value_parser = calendars::by_id)]
    pub calendar: Option<AnyCalendar>,

    /// Use the calendar of this country, with the announced months that the program carries: an ISO 3166 code or a name. For
    /// `crescent`, the country in which to look for the place
    #[arg(long, global = true, value_name = "COUNTRY", value_parser = countries::find, conflicts_with = "calendar")]
    pub country: Option<Country>,

    /// Month starts that override the calendar's: a CSV file with the columns hijri_year, hijri_month (a number or a name),
    /// gregorian_start and optionally length (29 or 30). The program's own announced months still apply unless they conflict
    #[arg(long, global = true, value_name = "FILE")]
    pub announced: Option<PathBuf>,

    /// Shift the months by -3 to 3 days (negative is earlier) [default: the shift of the settings with their calendar,
    /// otherwise 0]
    #[arg(long, global = true, value_name = "DAYS", value_parser = hijri_days, allow_negative_numbers = true)]
    pub hijri_shift: Option<i8>,

    /// The settings file [default: see `miqat config`]
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,

    /// Ignore the settings
    #[arg(long, global = true)]
    pub no_config: bool,

    /// The language of names: ar, en, tr, id, ms, ur, fa, bn or fr [default: the language of the settings, otherwise en]
    #[arg(long, global = true, value_name = "CODE", value_parser = lang)]
    pub lang: Option<Lang>,
}

/// The notes below the options in the help.
const NOTES: &str = "\
Without a command, prints today's date. Without --calendar and --country, the calendar, its shift and the announced months come \
from the settings (see `miqat config`), or the calendar is that of the country of their place. A Hijri date is given for the \
daylight of a civil day; it began on the evening before.
Exit status: 0 for a full answer, 2 if anything cannot be answered or converted.

The program carries announced months, which override the calendars of countries (country-ma and so on); months in --announced \
override both. The program's files, with sources, are in crates/cli/data/announced. The days of an announced month are certain up \
to the 29th. The months around the announced ones begin on the calendar's day, or as close to it as leaves 29 or 30 days for \
each month. An announcement more than 3 days from the calendar is refused.

Examples:
  miqat hijri
  miqat hijri today Jakarta --lang id
  miqat hijri convert 2027-02-08

Cities: GeoNames (CC BY 4.0). Boundaries: © OpenStreetMap contributors (ODbL 1.0).";

#[derive(Debug, Subcommand)]
pub enum Question {
    /// Today's date; at a place, given or in the settings, by its country's calendar
    Today(TodayOptions),
    /// Convert dates to the other calendar, from arguments, a column of a table, or lines of standard input
    Convert(ConvertOptions),
    /// A Hijri month as a grid of weeks, with both dates
    #[command(after_help = MONTH_EXAMPLES)]
    Month {
        /// The month: 1448-09, 9/1448, Ramadan 1448 in any of the nine languages, or a name alone for the current or next month
        /// of that name [default: the current month]
        #[arg(value_name = "MONTH")]
        month: Vec<String>,
    },
    /// The months of a Hijri year and its religious days
    #[command(after_help = YEAR_EXAMPLES)]
    Year {
        /// The year [default: the current year]
        #[arg(value_name = "YYYY", value_parser = hijri_year)]
        year: Option<i32>,
    },
    /// The religious days and nights between two dates, with their names in nine languages
    Occasions(OccasionOptions),
    /// A person's age in years of both calendars, and the next anniversaries
    #[command(after_help = AGE_EXAMPLES)]
    Age {
        /// The date of birth, in either calendar
        #[arg(required = true, value_name = "DATE")]
        born: Vec<String>,
        /// The date on which to compute the age [default: today]
        #[arg(long, value_name = "DATE")]
        at: Option<String>,
    },
    /// The time between two dates in years, months and days of both calendars
    #[command(after_help = DIFFERENCE_EXAMPLES)]
    Difference {
        /// The two dates, each in either calendar
        #[arg(required = true, num_args = 2.., value_name = "DATE")]
        dates: Vec<String>,
    },
    /// Days in all calendars side by side
    #[command(after_help = COMPARE_EXAMPLES)]
    Compare {
        /// The first and the last day
        #[arg(value_name = "YYYY-MM-DD..YYYY-MM-DD", value_parser = days)]
        days: (NaiveDate, NaiveDate),
        /// For programs: a line for each day and a column for each calendar
        #[arg(long)]
        csv: bool,
    },
    /// The calendars, with their ids, years and sources
    #[command(after_help = CALENDARS_EXAMPLES)]
    Calendars,
    /// The crescent of an evening at a city or at latitude,longitude: when and where to look, and whether each criterion is
    /// met; in English
    #[command(after_help = CRESCENT_EXAMPLES)]
    Crescent {
        /// The place, followed by the date: 2026-12-09, 9 December 2026, tonight, tomorrow, +1 [default: the place of the
        /// settings, and the coming 29th of the month in the place's country or in --calendar]
        #[arg(value_name = "PLACE [DATE]")]
        place: Vec<String>,
        /// The time zone, by its IANA name [default: the time zone of the city or the coordinates]
        #[arg(long, value_name = "ZONE", value_parser = zones::time_zone)]
        tz: Option<Zone>,
        /// The old crescent in the morning instead
        #[arg(long)]
        morning: bool,
    },
    /// Draw the zones of visibility of an evening over the world, as SVG
    Map(MapOptions),
    /// Score each criterion on past observations
    ///
    /// A CSV file with the columns jd_best_time_utc, lat, lon, seen (Seen or Not_seen) and method (Seen_eye or another), and
    /// cloud_level_0clear_1cloudy if only clear skies are to count.
    #[command(after_help = SCORE_EXAMPLES)]
    Score {
        /// The observations
        file: PathBuf,
    },
}

const YEAR_EXAMPLES: &str = "\
Examples:
  miqat hijri year
  miqat hijri year 1448 --country MA
  miqat hijri year 1448 --lang ar";

const COMPARE_EXAMPLES: &str = "\
Examples:
  miqat hijri compare 2027-02-08
  miqat hijri compare 2027-02-06..2027-02-10 --csv";

const CALENDARS_EXAMPLES: &str = "\
Examples:
  miqat hijri calendars
  miqat hijri convert 2027-02-08 --calendar tabular-ii-civil";

const CRESCENT_EXAMPLES: &str = "\
Examples:
  miqat hijri crescent Cairo
  miqat hijri crescent Rabat 2027-02-07
  miqat hijri crescent 30.0444,31.2357 tonight --morning";

const MAP_EXAMPLES: &str = "\
Examples:
  miqat hijri map 2027-02-07 --out map.svg
  miqat hijri map 2027-02-07 --zones odeh --step 5 --out odeh.svg";

const SCORE_EXAMPLES: &str = "\
Examples:
  miqat hijri score observations.csv";

const MONTH_EXAMPLES: &str = "\
Examples:
  miqat hijri month
  miqat hijri month Ramadan 1448
  miqat hijri month رمضان --lang ar";

#[derive(Debug, Default, clap::Args)]
#[command(after_help = TODAY_EXAMPLES)]
pub struct TodayOptions {
    /// The place: a city or latitude,longitude [default: the place of the settings; without one, the machine's clock and
    /// --calendar]
    #[arg(value_name = "PLACE")]
    pub place: Vec<String>,

    /// When the date at a place changes: at midnight, or at the sunset before it [default: midnight]
    #[arg(long, value_enum)]
    pub hijri_day: Option<HijriDay>,

    /// The time zone, by its IANA name [default: the place's]
    #[arg(long, value_name = "ZONE", value_parser = zones::time_zone)]
    pub tz: Option<Zone>,

    /// Use this as the current time, on the place's clocks; if they showed it twice, the first
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM", value_parser = date_and_time)]
    pub at: Option<NaiveDateTime>,
}

const TODAY_EXAMPLES: &str = "\
Examples:
  miqat hijri today
  miqat hijri today Rabat
  miqat hijri today Jakarta --hijri-day sunset --lang id";

#[derive(Debug, clap::Args)]
#[command(after_help = CONVERT_NOTES)]
pub struct ConvertOptions {
    /// The dates, or a file with one date on each line; - or nothing reads lines of standard input. With --column the table: a
    /// file, or - for standard input
    #[arg(value_name = "DATE|FILE|-")]
    pub given: Vec<String>,

    /// Read all years as Hijri, and convert to Gregorian dates
    #[arg(long, conflicts_with = "to_hijri")]
    pub to_gregorian: bool,

    /// Read all numeric years as Gregorian, and convert to Hijri dates
    #[arg(long)]
    pub to_hijri: bool,

    /// Read all years as Hijri, and convert to dates of the Julian calendar, which historians use before 15 October 1582 [default
    /// calendar: tabular-ii-civil]
    #[arg(long, conflicts_with_all = ["to_hijri", "to_gregorian"])]
    pub to_julian: bool,

    /// Which comes first in a numeric date that ends with the year and is separated by / or - [default: the day; a date such as
    /// 3/4/2024 that can be read both ways is refused]
    #[arg(long, value_enum)]
    pub order: Option<Order>,

    /// Convert this column of a table. The output is the same table with a new last column, NAME_hijri, NAME_gregorian
    /// or NAME_julian; everything else is unchanged. Fields may be separated by commas, semicolons, tabs or bars
    #[arg(long, value_name = "NAME")]
    pub column: Option<String>,
}

const CONVERT_NOTES: &str = "\
Dates are read as people write them, in digits of any kind:
  2024-11-24, 24/11/2024, 24.11.2024
      The year has four digits, first or last; the day is before the month.
  1446-05-22, 22/5/1446
      A year from 1300 to 1600 is read as Hijri, and the answer is the
      Gregorian date. --to-hijri reads it as Gregorian; --to-gregorian reads
      every year as Hijri.
  24 November 2024, 22 Jumada I 1446
      The name of the month is in any of the nine languages.
  19/7/1427 AH, 3/2/1448 هـ, 13/8/2006 ميلادي
      An era says which calendar it is.
  today, tomorrow, yesterday, +1, -1
      From the machine's today, in any of the nine languages.
  +10000-01-01, -0001-12-31
      Years after 9999 and before 0 have a sign, as in what is printed.

For dates in arguments or lines, each answer is a line `date,answer`. A text that is not a date, or a date that the calendar does \
not have, is reported on standard error by its line and column. It is left out, or in a table its new field is empty; the rest is \
converted, and the exit status is 2. Empty lines and invisible direction marks are ignored. A column uses one calendar, that of \
its first date.

Gregorian dates are proleptic: they continue before 15 October 1582, where historians use the Julian calendar. By tabular-ii-civil, 0977-09-22 is 1570-03-10, which catalogues print as 28 February 1570: --to-julian answers 1570-02-28.

Examples:
  miqat hijri convert 2024-11-24
  miqat hijri convert 1 Ramadan 1448
  miqat hijri convert --column dob people.csv >people-hijri.csv
  miqat hijri convert --to-julian 0977-09-22 --calendar tabular-ii-civil
  miqat hijri convert --country MA <dates.txt";

const AGE_EXAMPLES: &str = "\
Years and months are complete ones. If a month does not have the day, its last day is used.

Examples:
  miqat hijri age 1990-05-17
  miqat hijri age 22 Shawwal 1410 --at 2027-01-01
  miqat hijri age 1410-10-22 --country SA --lang ar";

const DIFFERENCE_EXAMPLES: &str = "\
Examples:
  miqat hijri difference 2024-11-24 today
  miqat hijri difference 1 Muharram 1448 1 Ramadan 1448";

#[derive(Debug, clap::Args)]
#[command(after_help = OCCASION_NOTES)]
pub struct OccasionOptions {
    /// The first day, in either calendar [default: today]
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,

    /// The last day, in either calendar [default: 354 days after the first]
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,

    /// The days of a Hijri year
    #[arg(long, value_name = "YYYY", value_parser = hijri_year, conflicts_with_all = ["from", "to", "year"])]
    pub hijri_year: Option<i32>,

    /// The days of a Gregorian year
    #[arg(long, value_name = "YYYY", value_parser = gregorian_year, conflicts_with_all = ["from", "to"])]
    pub year: Option<i32>,

    /// Include Mondays and Thursdays, on which many fast
    #[arg(long)]
    pub weekly: bool,

    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// The output formats of occasions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Table,
    Csv,
    Json,
    Ics,
}

const OCCASION_NOTES: &str = "\
A Hijri day begins at the sunset before it. A night is listed on the date of that evening, with Maghrib, and a day on its own \
date. csv and json have date and last, the civil days of the daylight; evening, the date at whose sunset the first of them \
begins; and kept, which is night or day. ics has all-day events, whose UIDs do not change when an announcement moves a day.

Communities differ in the days they keep, and the list prefers none. Laylat al-Qadr is listed on the night of the 27th, which \
many mark; the Shia seek it on the 19th, 21st and 23rd. If no source gives a day's name in a language, the English name is shown, \
marked (en). The sources are in crates/cli/data/occasions.csv.

Examples:
  miqat hijri occasions --country MA
  miqat hijri occasions --hijri-year 1448 --lang ar
  miqat hijri occasions --year 2027 --country TR --format ics >2027.ics
  miqat hijri occasions --from '1 Ramadan 1448' --format csv";

#[derive(Debug, clap::Args)]
#[command(after_help = MAP_EXAMPLES)]
pub struct MapOptions {
    /// The date of the evening, by each place's own time
    #[arg(value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: NaiveDate,
    /// The output file
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The criterion whose zones to draw
    #[arg(long, value_enum, default_value_t = Zones::Yallop)]
    pub zones: Zones,
    /// The size of the cells in degrees, a divisor of 180
    #[arg(long, value_name = "DEGREES", default_value_t = 1, value_parser = step)]
    pub step: u8,
    /// The old crescent in the morning instead
    #[arg(long)]
    pub morning: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Zones {
    Yallop,
    Odeh,
}

fn step(given: &str) -> Result<u8, String> {
    given.parse().map_err(|_| "whole degrees that divide 180 are wanted, such as 1, 2 or 5".to_owned())
}

fn lang(given: &str) -> Result<Lang, String> {
    Lang::from_code(given).map_err(|error| error.to_string())
}
