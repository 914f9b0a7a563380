//! A line for each day, for programs.

use std::io::{self, Write};

use chrono::DateTime;
use miqat::{Mark, Prayer};
use miqat_places::Zone;

use super::{Kind, Page, clock};
use crate::choices::Precision;
use crate::plan::other;
use crate::plan::{Day, Plan};

/// The columns of congregations, if the settings have any; Friday prayers share a column, separated by a space.
const IQAMA_KEYS: [&str; 6] = ["fajr_iqama", "dhuhr_iqama", "asr_iqama", "maghrib_iqama", "isha_iqama", "jumuah"];

/// Writes a header and a line for each day.
pub struct Rows<W: Write> {
    out: csv::Writer<W>,
    precision: Precision,
    /// The other times that have a column.
    other: &'static [&'static str],
}

impl<W: Write> Rows<W> {
    pub fn new(out: W, precision: Precision, plan: &Plan, kind: Kind) -> io::Result<Self> {
        let mut out = csv::Writer::from_writer(out);
        let marks = Mark::ALL.map(|mark| mark.as_str().to_ascii_lowercase());
        let other: &[_] = match kind {
            // Imsak is the first of them.
            Kind::Fast => &other::KEYS[..1],
            Kind::Days if plan.other => &other::KEYS,
            Kind::Days => &[],
        };
        let night_end = (other.len() > 1).then_some(other::NIGHT_END);
        let marks = marks.iter().map(String::as_str);
        let iqama = if plan.iqama.is_some() { &IQAMA_KEYS[..] } else { &[] };
        let iqama = iqama.iter().copied();
        out.write_record(
            ["date", "hijri"].into_iter().chain(marks).chain(other.iter().copied()).chain(night_end).chain(iqama),
        )
        .map_err(plain)?;
        Ok(Self { out, precision, other })
    }
}

impl<W: Write> Page for Rows<W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let times = Mark::ALL.map(|mark| {
            day.time(mark, self.precision).map_or_else(|_| String::new(), |time| clock(&time, self.precision))
        });
        let dates = [day.date.to_string(), day.hijri.to_string()];
        let other = day.other.iter().take(self.other.len()).map(|other| {
            other.time(self.precision).map_or_else(|_| String::new(), |time| clock(&time, self.precision))
        });
        let night_end = (self.other.len() > 1).then(|| other::night_end(day.night_end).to_owned());
        let shown = |at: &DateTime<Zone>| clock(at, self.precision);
        let iqama = Prayer::ALL.map(|prayer| plan.iqama(day, prayer).as_ref().map(shown).unwrap_or_default());
        let jumuah = plan.jumuah(day).iter().map(shown).collect::<Vec<_>>().join(" ");
        let iqama = iqama.into_iter().chain([jumuah]).filter(|_| plan.iqama.is_some());
        self.out.write_record(dates.into_iter().chain(times).chain(other).chain(night_end).chain(iqama)).map_err(plain)
    }

    fn end(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The underlying error: csv's own conversion hides that a pipe was closed.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
