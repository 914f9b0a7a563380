//! The output formats.

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

use chrono::{DateTime, FixedOffset, NaiveDate, Offset, SecondsFormat, Timelike};
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

/// The output formats of times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, in a terminal
    Table,
    /// A box in the style of a newspaper
    Box,
    /// Comma-separated values
    Csv,
    Json,
    /// A calendar file
    Ics,
    /// A table in Markdown
    Md,
    /// A self-contained page, for screens and for an A4 sheet
    Html,
    /// The box as a fragment for your own page
    HtmlBox,
    /// Several days as curves
    Svg,
}

/// A writer of days, one after another.
pub trait Page {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()>;

    /// Writes the end, after the last day.
    fn end(&mut self) -> io::Result<()>;
}

/// The placeholder for an absent time.
pub const ABSENT: &str = "—";

/// A time of day on the wall clock, truncated to its last digit. Minutes were rounded before; seconds are truncated, to show
/// what the rounding of minutes did.
fn clock(time: &DateTime<Zone>, precision: Precision) -> String {
    match precision {
        Precision::Minute => time.format("%H:%M").to_string(),
        Precision::Second => time.format("%H:%M:%S").to_string(),
        Precision::Millisecond => time.format("%H:%M:%S%.3f").to_string(),
    }
}

/// The patterns for people on each clock: the hour and the minute, and the seconds after them.
const TIME_24: Pattern = pattern("%H:%M");
const TIME_24_SECONDS: Pattern = pattern("%H:%M:%S");
const TIME_12: Pattern = pattern("%-I:%M %p");
const TIME_12_SECONDS: Pattern = pattern("%-I:%M:%S %p");

impl Words {
    /// The language with the digits of the page.
    pub fn locale(self) -> Locale {
        Locale::new(self.lang).with_digits(self.digits)
    }

    /// A time of day for people, truncated to its last digit.
    pub fn time(self, time: &DateTime<Zone>) -> String {
        let pattern = match (self.clock, self.precision) {
            (Clock::Hours24, Precision::Minute) => TIME_24,
            (Clock::Hours24, _) => TIME_24_SECONDS,
            (Clock::Hours12, Precision::Minute) => TIME_12,
            (Clock::Hours12, _) => TIME_12_SECONDS,
        };
        let shown = line(self.locale(), pattern, DateParts::from(time.naive_local()));
        match (self.clock, self.precision) {
            // Milliseconds are for comparing numbers, always on the 24-hour clock.
            (Clock::Hours24, Precision::Millisecond) => {
                // chrono represents a leap second as more than 999 milliseconds.
                let millis = time.nanosecond() / 1_000_000 % 1000;
                format!("{shown}.{:03}", self.digits.number(millis.into()))
            }
            _ => shown,
        }
    }
}

/// A time as an instant in RFC 3339, at its offset without the seconds that clocks had before 1972: an offset in RFC 3339 has none.
pub fn instant(time: &DateTime<Zone>, precision: Precision) -> String {
    const MINUTE_S: i32 = 60;
    let offset = time.offset().fix();
    let whole = FixedOffset::east_opt(offset.local_minus_utc() / MINUTE_S * MINUTE_S);
    let time = time.with_timezone(&whole.unwrap_or(offset));
    match precision {
        Precision::Minute | Precision::Second => time.to_rfc3339_opts(SecondsFormat::Secs, false),
        Precision::Millisecond => time.to_rfc3339_opts(SecondsFormat::Millis, false),
    }
}

/// The number of civil days between the date of a time and the date to which it belongs: 1 for Isha after midnight.
fn days_later(time: &DateTime<Zone>, date: NaiveDate) -> i64 {
    time.date_naive().signed_duration_since(date).num_days()
}
