//! The rows of a file and the doubts about them.

use core::fmt;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use miqat::Mark;
use miqat::testing::{Entry, Printed, Row as PrintedRow, Timetable};

use crate::doubt::Doubt;
use crate::mark::{Label, TableMark};

/// A date as far as the file says it.
///
/// It displays as ISO 8601 does: `2025-01-31`, `--01-31` without a year, `---31` without a month, nothing without a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct PartialDate {
    /// The year.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
}

impl PartialDate {
    /// The whole date.
    pub(crate) fn of(date: NaiveDate) -> Self {
        Self { year: Some(date.year()), month: u8::try_from(date.month()).ok(), day: u8::try_from(date.day()).ok() }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => write!(f, "{year:04}-{month:02}-{day:02}"),
            (_, Some(month), Some(day)) => write!(f, "--{month:02}-{day:02}"),
            (_, _, Some(day)) => write!(f, "---{day:02}"),
            _ => Ok(()),
        }
    }
}

/// A time of a timetable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub(crate) written: PartialDate,
    pub(crate) date: Option<NaiveDate>,
    pub(crate) label: Label,
    pub(crate) time: NaiveTime,
    pub(crate) doubts: Vec<Doubt>,
    pub(crate) line: usize,
}

impl Row {
    /// The date as far as the file says it, or as its name and the order of its rows do; then with a [`Doubt`].
    pub const fn written(&self) -> PartialDate {
        self.written
    }

    /// The whole date: what the file leaves out is found from the Sun, the weekdays and the clock changes. None for a row
    /// without a date.
    pub const fn date(&self) -> Option<NaiveDate> {
        self.date
    }

    /// The mark, or its congregation.
    pub const fn label(&self) -> &Label {
        &self.label
    }

    /// The time on 24 hours, as the file means it; an hour that is wrong in the file is left wrong.
    pub const fn time(&self) -> NaiveTime {
        self.time
    }

    /// The doubts.
    pub fn doubts(&self) -> &[Doubt] {
        &self.doubts
    }

    /// The doubts in words, with `; ` between them.
    pub fn doubt(&self) -> String {
        self.doubts.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    }

    /// The line, row or record of the file, from 1.
    pub const fn line(&self) -> usize {
        self.line
    }
}

/// The rows of a file and what was found out about them.
#[derive(Clone, Debug)]
pub struct Reading {
    pub(crate) container: &'static str,
    pub(crate) rows: Vec<Row>,
    pub(crate) notes: Vec<String>,
}

impl Reading {
    /// The container that the content was taken for: `a table of text`, `a workbook`.
    pub const fn container(&self) -> &'static str {
        self.container
    }

    /// The rows in the order of the file.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Notes on the whole file: the month or the year that it leaves out, columns without headings.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The rows of beginnings of the seven marks, without congregations and Jumu'ahs. Imsak is the Fajr of a table that has every prayer
    /// but Fajr, as in Turkey, and a later Asr is the Asr of a table that has one alone.
    pub fn beginnings(&self) -> impl Iterator<Item = (&Row, Mark)> {
        let has = |mark: TableMark| self.rows.iter().any(|row| row.label.is(mark));
        let imsak_is_dawn = !has(TableMark::Fajr)
            && has(TableMark::Dhuhr)
            && has(TableMark::Isha)
            && (has(TableMark::Asr) || has(TableMark::Asr2));
        let later_is_asr = !has(TableMark::Asr);
        self.rows.iter().filter(|row| !row.label.is_congregation() && row.label.name().is_none()).filter_map(
            move |row| {
                let mark = match row.label.mark() {
                    TableMark::Imsak if imsak_is_dawn => Mark::Fajr,
                    TableMark::Asr2 if later_is_asr => Mark::Asr,
                    mark => mark.mark()?,
                };
                Some((row, mark))
            },
        )
    }

    /// The [`beginnings`](Self::beginnings) on each whole date, in order, for `miqat::testing`. Rows that look misprinted are left blank, and
    /// times of which the clock is an hour off are as printed.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::jiff::tz::{TimeZone, offset};
    /// use miqat::{Coordinates, Schedule, chrono::FixedOffset, methods};
    /// use miqat_timetable::{Context, read};
    /// let point = Coordinates::new(30.0444, 31.2357)?;
    /// let page = "Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n24 Nov 2024,4:57,6:28,11:42,2:36,4:56,6:17\n";
    /// let reading = read(page.as_bytes(), None, &Context::new(point, TimeZone::fixed(offset(2))))?;
    /// let cairo = Schedule::new(point, FixedOffset::east_opt(7200).unwrap(), methods::EGYPT);
    /// assert_eq!(reading.timetable().score(&cairo).whole(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn timetable(&self) -> Timetable {
        let mut days: BTreeMap<NaiveDate, Printed> = BTreeMap::new();
        for (row, mark) in self.beginnings() {
            let Some(date) = row.date.filter(|_| !row.doubts.iter().any(Doubt::is_of_the_time)) else { continue };
            let day = days.entry(date).or_insert(Printed::BLANK);
            *day = day.with(mark, Entry::Time(row.time));
        }
        days.into_iter().map(|(date, printed)| PrintedRow::new(date, printed)).collect()
    }

    /// How much was understood, to choose between two ways to read a file.
    pub(crate) fn quality(&self) -> usize {
        let of_row = |row: &Row| match row.written {
            PartialDate { year: Some(_), month: Some(_), day: Some(_) } => 5,
            PartialDate { month: Some(_), day: Some(_), .. } => 4,
            PartialDate { day: Some(_), .. } => 2,
            _ => 1,
        };
        // The same mark of a day again and again is a line that was misunderstood.
        let mut seen = std::collections::HashSet::new();
        let mut rows = 0;
        for row in &self.rows {
            if row.written.day.is_none() || seen.insert((row.written, &row.label)) {
                rows += of_row(row);
            }
        }
        let is_unnamed = self.notes.iter().any(|note| note.starts_with("no heading"));
        rows * if is_unnamed { 1 } else { 2 }
    }

    /// The rows as comma-separated values: date, mark, time, doubt.
    pub fn to_csv(&self) -> String {
        let mut text = String::from("date,mark,time,doubt\n");
        for row in &self.rows {
            let doubt = row.doubt();
            let doubt =
                if doubt.contains([',', '"', '\n']) { format!("\"{}\"", doubt.replace('"', "\"\"")) } else { doubt };
            text.push_str(&format!(
                "{},{},{:02}:{:02},{doubt}\n",
                row.written,
                row.label,
                row.time.hour(),
                row.time.minute()
            ));
        }
        text
    }
}
