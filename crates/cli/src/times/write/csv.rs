//! A line for each day, for programs.

use std::io::{self, Write};

use miqat::Mark;

use super::{Page, clock};
use crate::times::args::Precision;
use crate::times::other;
use crate::times::plan::{Day, Plan};

/// Writes a header and a line for each day.
pub struct Rows<W: Write> {
    out: csv::Writer<W>,
    precision: Precision,
}

impl<W: Write> Rows<W> {
    pub fn new(out: W, precision: Precision, has_other: bool) -> io::Result<Self> {
        let mut out = csv::Writer::from_writer(out);
        let marks = Mark::ALL.map(|mark| mark.as_str().to_ascii_lowercase());
        let other = if has_other { &other::KEYS[..] } else { &[] };
        let night_end = has_other.then_some(other::NIGHT_END);
        let marks = marks.iter().map(String::as_str);
        out.write_record(["date", "hijri"].into_iter().chain(marks).chain(other.iter().copied()).chain(night_end))
            .map_err(plain)?;
        Ok(Self { out, precision })
    }
}

impl<W: Write> Page for Rows<W> {
    fn day(&mut self, _: &Plan, day: &Day) -> io::Result<()> {
        let times = Mark::ALL.map(|mark| {
            day.time(mark, self.precision).map_or_else(|_| String::new(), |time| clock(&time, self.precision))
        });
        let dates = [day.date.to_string(), day.hijri.to_string()];
        let other = day.other.iter().map(|other| {
            other.time(self.precision).map_or_else(|_| String::new(), |time| clock(&time, self.precision))
        });
        let night_end = (!day.other.is_empty()).then(|| other::night_end(day.night_end).to_owned());
        self.out.write_record(dates.into_iter().chain(times).chain(other).chain(night_end)).map_err(plain)
    }

    fn end(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The error beneath: csv's own conversion hides that a pipe was closed.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
