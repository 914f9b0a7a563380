//! The answer, in each format.

mod boxed;
mod csv;
mod ics;
mod json;
mod remarks;
mod table;

use std::io;

use chrono::{DateTime, NaiveDate, SecondsFormat};
use miqat::locale::{DateParts, Locale, Pattern};
use miqat_places::Zone;

pub use boxed::Boxes;
pub use csv::Rows;
pub use ics::Events;
pub use json::Objects;
pub use remarks::{Methods, Remarks};
pub use table::{Sheet, Timetable};

use crate::times::args::Precision;
use crate::times::plan::{Day, Plan};

/// A way of writing days, one after another.
pub trait Page {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()>;

    /// What comes after the last day.
    fn end(&mut self) -> io::Result<()>;
}

/// What stands for a time that a day does not have.
const ABSENT: &str = "—";

/// A pattern of this program's own.
const fn pattern(text: &str) -> Pattern<'_> {
    match Pattern::new(text) {
        Ok(pattern) => pattern,
        Err(_) => panic!("a specifier that the library does not know"),
    }
}

/// A moment in the layout of a pattern that names no more than the moment has.
fn line(locale: Locale, pattern: Pattern<'_>, moment: DateParts) -> String {
    locale.format(&pattern, moment).expect("the moment has what the pattern names").to_string()
}

/// A time of a day on the wall clock, cut to its last digit: a minute was rounded before, and a second that runs is shown, so
/// that what is rounded to the minute can be seen.
fn clock(time: &DateTime<Zone>, precision: Precision) -> String {
    match precision {
        Precision::Minute => time.format("%H:%M").to_string(),
        Precision::Second => time.format("%H:%M:%S").to_string(),
        Precision::Millisecond => time.format("%H:%M:%S%.3f").to_string(),
    }
}

/// A time as an instant in RFC 3339.
fn instant(time: &DateTime<Zone>, precision: Precision) -> String {
    match precision {
        Precision::Minute | Precision::Second => time.to_rfc3339_opts(SecondsFormat::Secs, false),
        Precision::Millisecond => time.to_rfc3339_opts(SecondsFormat::Millis, false),
    }
}

/// How many civil days a time lies after the date it belongs to: Isha after midnight, 1.
fn days_later(time: &DateTime<Zone>, date: NaiveDate) -> i64 {
    time.date_naive().signed_duration_since(date).num_days()
}
