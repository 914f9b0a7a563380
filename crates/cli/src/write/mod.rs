//! The answer, in each format.

mod boxed;
mod csv;
mod curves;
mod event_args;
mod fast;
mod grid;
mod html;
mod ics;
mod json;
mod markdown;
mod remarks;
mod table;

pub use crate::patterns::{line, pattern};

use std::io;

use chrono::{DateTime, NaiveDate, SecondsFormat, Timelike};
use clap::ValueEnum;
use miqat::locale::{DateParts, Locale, Pattern};
use miqat_places::Zone;

pub use boxed::Boxes;
pub use csv::Rows;
pub use curves::Curves;
pub use event_args::EventArgs;
pub use fast::FastTable;
pub use grid::{Kind, hijri_year};
pub use html::{Html, HtmlBoxes, Links};
pub use ics::Events;
pub use json::{Objects, current_prayer, next_prayer};
pub use markdown::Markdown;
pub use remarks::{Methods, Remarks};
pub use table::{Sheet, Timetable};

use crate::choices::{Clock, Precision, Words};
use crate::plan::{Day, Plan};

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, in a terminal
    Table,
    /// The box of a newspaper's page
    Box,
    /// Comma-separated values
    Csv,
    Json,
    /// A calendar file
    Ics,
    /// A table in Markdown
    Md,
    /// One page that needs nothing else, for screens and for an A4 sheet
    Html,
    /// The box as a part of a page of your own
    HtmlBox,
    /// Several days as curves
    Svg,
}

/// A way of writing days, one after another.
pub trait Page {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()>;

    /// What comes after the last day.
    fn end(&mut self) -> io::Result<()>;
}

/// What stands for a time that a day does not have.
pub const ABSENT: &str = "—";

/// A time of a day on the wall clock, cut to its last digit: a minute was rounded before, and a second that runs is shown, so
/// that what is rounded to the minute can be seen.
fn clock(time: &DateTime<Zone>, precision: Precision) -> String {
    match precision {
        Precision::Minute => time.format("%H:%M").to_string(),
        Precision::Second => time.format("%H:%M:%S").to_string(),
        Precision::Millisecond => time.format("%H:%M:%S%.3f").to_string(),
    }
}

/// How people read the hour and the minute, on each clock, and the second after them.
const TIME_24: Pattern = pattern("%H:%M");
const TIME_24_SECONDS: Pattern = pattern("%H:%M:%S");
const TIME_12: Pattern = pattern("%-I:%M %p");
const TIME_12_SECONDS: Pattern = pattern("%-I:%M:%S %p");

impl Words {
    /// The language with the digits of the page.
    pub fn locale(self) -> Locale {
        Locale::new(self.lang).with_digits(self.digits)
    }

    /// A time of the day as people read it, cut to its last digit.
    pub fn time(self, time: &DateTime<Zone>) -> String {
        let pattern = match (self.clock, self.precision) {
            (Clock::Hours24, Precision::Minute) => TIME_24,
            (Clock::Hours24, _) => TIME_24_SECONDS,
            (Clock::Hours12, Precision::Minute) => TIME_12,
            (Clock::Hours12, _) => TIME_12_SECONDS,
        };
        let shown = line(self.locale(), pattern, DateParts::from(time.naive_local()));
        match (self.clock, self.precision) {
            // Milliseconds are for those who compare numbers, on the clock of 24 hours.
            (Clock::Hours24, Precision::Millisecond) => {
                // A leap second is above a thousand milliseconds.
                let millis = time.nanosecond() / 1_000_000 % 1000;
                format!("{shown}.{:03}", self.digits.number(millis.into()))
            }
            _ => shown,
        }
    }
}

/// A time as an instant in RFC 3339.
pub fn instant(time: &DateTime<Zone>, precision: Precision) -> String {
    match precision {
        Precision::Minute | Precision::Second => time.to_rfc3339_opts(SecondsFormat::Secs, false),
        Precision::Millisecond => time.to_rfc3339_opts(SecondsFormat::Millis, false),
    }
}

/// How many civil days a time lies after the date it belongs to: Isha after midnight, 1.
fn days_later(time: &DateTime<Zone>, date: NaiveDate) -> i64 {
    time.date_naive().signed_duration_since(date).num_days()
}
