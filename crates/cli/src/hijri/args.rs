//! What is asked for: the arguments, checked.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Subcommand, ValueEnum};
use miqat::hijri::{AnyCalendar, HijriMonth};
use miqat::locale::Lang;
use miqat_places::Zone;

use crate::hijri::calendars;
use crate::hijri::typed::{date, days, hijri_month, hijri_year};
use crate::zones;
use miqat_places::{Country, countries};

/// Hijri dates, months, years and crescents.
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(subcommand)]
    pub question: Option<Question>,

    /// The calendar's id; `miqat hijri calendars` lists them
    #[arg(long, global = true, value_name = "ID", default_value = "umm-al-qura", value_parser = calendars::by_id)]
    pub calendar: AnyCalendar,

    /// The calendar of this country, with the announced months that the program carries: an ISO 3166 code or a name. For
    /// `crescent`, the country to look for the place in
    #[arg(long, global = true, value_name = "COUNTRY", value_parser = countries::find, conflicts_with = "calendar")]
    pub country: Option<Country>,

    /// Month starts that go before the calendar's: a CSV file with the columns hijri_year, hijri_month (a number or a name),
    /// gregorian_start and, if you like, length; those that the program carries go under them, except where they clash
    #[arg(long, global = true, value_name = "FILE")]
    pub announced: Option<PathBuf>,

    /// The language of names: ar, en, tr, id, ms, ur, fa, bn or fr
    #[arg(long, global = true, value_name = "CODE", default_value = "en", value_parser = lang)]
    pub lang: Lang,
}

/// What the help says beside the options.
const NOTES: &str = "\
Without a command, the date of today. A date is that of the civil day, which the evening before began.
Exit status: 0 for an answer, 2 for anything that cannot be answered or converted.

The announced months that the program carries go over the calendars of countries (country-ma and the like), and those of
--announced before them; their files, with sources, lie in crates/cli/data/announced. The days of an announced month are certain to
the 29th. The months around the announced ones begin where the calendar has them, or as near to that day as leaves 29 or 30 days
to each month. An announcement more than 3 days from it is refused.
Cities: GeoNames (CC BY 4.0). Boundaries: © OpenStreetMap contributors (ODbL 1.0).";

#[derive(Debug, Subcommand)]
pub enum Question {
    /// The date of today
    Today,
    /// Convert the dates on standard input, one a line, to lines date,hijri
    ///
    /// A line that is no date, or that the calendar does not have, is named on standard error and left out; the rest goes
    /// through, and the exit status is 2. Empty lines are passed over, and so are marks of direction. The year of four digits
    /// comes first or last (1446-5-22, 22/5/1446; a Gregorian 3/4/2025 could be of two months and is refused). Years after 9999
    /// and before 0 have a sign (+10000-01-01, -0001-12-31), as in what is printed.
    Convert {
        /// The lines are Hijri dates YYYY-MM-DD; the answer is hijri,date
        #[arg(long)]
        to_gregorian: bool,
    },
    /// A Hijri month as a grid of weeks, with both dates
    Month {
        /// The month
        #[arg(value_name = "YYYY-MM", value_parser = hijri_month)]
        month: (i32, HijriMonth),
    },
    /// The months of a Hijri year and its days that matter
    Year {
        /// The year
        #[arg(value_name = "YYYY", value_parser = hijri_year)]
        year: i32,
    },
    /// The dates of some days in all calendars side by side
    Compare {
        /// The first day and the last
        #[arg(value_name = "YYYY-MM-DD..YYYY-MM-DD", value_parser = days)]
        days: (NaiveDate, NaiveDate),
        /// A line for each day and a column for each calendar, for programs
        #[arg(long)]
        csv: bool,
    },
    /// The calendars, with their ids, years and sources
    Calendars,
    /// The crescent of an evening at a city or at latitude,longitude: when and where to look, and what the criteria say
    Crescent {
        /// The place, and last the date YYYY-MM-DD
        #[arg(required = true, num_args = 2.., value_name = "PLACE DATE")]
        place: Vec<String>,
        /// The time zone, by its IANA name [default: the city's or the coordinates']
        #[arg(long, value_name = "ZONE", value_parser = zones::time_zone)]
        tz: Option<Zone>,
        /// The old crescent of the morning
        #[arg(long)]
        morning: bool,
    },
    /// Draw the zones of visibility of an evening over the world, as SVG
    Map(MapOptions),
    /// What each criterion says of observations that were made
    ///
    /// A CSV file with the columns jd_best_time_utc, lat, lon, seen (Seen or Not_seen) and method (Seen_eye or another),
    /// and cloud_level_0clear_1cloudy where only clear skies are to count.
    Score {
        /// The observations
        file: PathBuf,
    },
}

#[derive(Debug, clap::Args)]
pub struct MapOptions {
    /// The date of the evening, everywhere its own
    #[arg(value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: NaiveDate,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Whose zones
    #[arg(long, value_enum, default_value_t = Zones::Yallop)]
    pub zones: Zones,
    /// The size of the cells in degrees, a divisor of 180
    #[arg(long, value_name = "DEGREES", default_value_t = 1)]
    pub step: u8,
    /// The old crescent of the morning
    #[arg(long)]
    pub morning: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Zones {
    Yallop,
    Odeh,
}

fn lang(given: &str) -> Result<Lang, String> {
    Lang::from_code(given).map_err(|error| error.to_string())
}
