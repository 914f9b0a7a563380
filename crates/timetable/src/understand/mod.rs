//! From records to rows: dates, hours and doubts, by the Sun at the place.

mod clocks;
mod congregations;
mod days;
mod headings;
mod hours;
mod misprints;
mod months;
mod places;
mod sun;
mod unnamed;
mod years;

use chrono::{NaiveDate, NaiveTime};

use crate::clock::{Clock, Content};
use crate::doubt::Doubt;
use crate::layout::{Column, Record, Sheet};
use crate::mark::Label;
use crate::reading::{PartialDate, Reading, Row};
use crate::sky::Sky;
use crate::{Context, TableMark};

/// The year about which a file is, if nothing in it shows one and none was given: any year would do, the Sun's times of two are a minute
/// apart at most.
const YEAR_OF_NOTHING: i32 = 2025;

/// A record on its way to rows.
pub(crate) struct Day {
    pub(crate) record: Record,
    pub(crate) written: PartialDate,
    /// The date with what was found out; its year may be only the likeliest.
    pub(crate) date: Option<NaiveDate>,
    pub(crate) doubts: Vec<Doubt>,
    /// How often the year turned since the first record.
    pub(crate) turns: i32,
    /// The hours of the file's own clock beyond the standard time of the zone.
    pub(crate) clock: Option<i32>,
    pub(crate) times: Vec<Time>,
}

/// A time on its way to a row.
pub(crate) struct Time {
    pub(crate) column: usize,
    pub(crate) label: Label,
    pub(crate) written: Clock,
    /// Minutes from 0:00 on 24 hours.
    pub(crate) minute: u16,
    pub(crate) doubts: Vec<Doubt>,
}

/// The data that all steps use.
pub(crate) struct Work {
    pub(crate) sky: Sky,
    /// The year about which the file is.
    pub(crate) year: i32,
    pub(crate) columns: Vec<Column>,
    pub(crate) days: Vec<Day>,
    pub(crate) notes: Vec<String>,
}

impl Work {
    /// The year to which others are preferred the nearer they are.
    pub(crate) const fn about(&self) -> i32 {
        self.year
    }

    /// The minutes by which the first time of a mark on a record is later than the Sun says for a date, on a clock of 12 hours.
    pub(crate) fn deviation(&self, record: &Record, date: NaiveDate, mark: TableMark) -> Option<f64> {
        let entry = record.entries.iter().find(|entry| entry.label.as_ref().is_some_and(|label| label.is(mark)))?;
        let Content::Times(times) = &entry.content else { return None };
        let minute = f64::from(times.first()?.minute);
        let is_utc = times.first()?.is_utc;
        let expected = if is_utc { self.sky.utc(date, mark)? } else { self.sky.expected(date, mark)? };
        Some(crate::sky::wrapped(minute - expected, 720.0))
    }
}

/// Reads a sheet; none if it has no times.
pub(crate) fn sheet(sheet: Sheet, container: &'static str, name: Option<&str>, context: &Context) -> Option<Reading> {
    let year = years::of_content(&sheet, name).or(context.year).unwrap_or(YEAR_OF_NOTHING);
    let mut work = Work {
        year,
        sky: Sky::new(context.place, context.zone.clone()),
        columns: sheet.columns,
        days: sheet
            .records
            .into_iter()
            .map(|record| Day {
                record,
                written: PartialDate::default(),
                date: None,
                doubts: Vec::new(),
                turns: 0,
                clock: None,
                times: Vec::new(),
            })
            .collect(),
        notes: Vec::new(),
    };
    days::read(&mut work);
    unnamed::name(&mut work);
    if is_of_something_else(&work) {
        return None;
    }
    months::find(&mut work, name);
    years::turns(&mut work);
    let years = years::allowed(&work, sheet.hijri_year);
    years::choose(&mut work, &years, sheet.hijri_year);
    hours::read(&mut work);
    clocks::read(&mut work, years, sheet.hijri_year);
    congregations::undated(&mut work);
    headings::find(&mut work);
    places::find(&mut work);
    sun::find(&mut work);
    misprints::find(&mut work);
    congregations::find(&mut work);
    congregations::twice(&mut work);
    let rows = rows(&work);
    (!rows.is_empty()).then_some(Reading { container, rows, notes: work.notes })
}

/// Whether nothing says that the times are of prayers: no heading, and no dates or hardly a column in which the Sun has its times.
fn is_of_something_else(work: &Work) -> bool {
    let of_sun = work.columns.iter().filter(|column| column.place > 0 && column.label.is_some()).count();
    let has_headings = work.columns.iter().any(|column| column.place == 0 && column.label.is_some());
    let has_dates = work.days.iter().any(|day| day.record.date.day.is_some());
    !has_headings && (!has_dates && !is_in_order(work) || of_sun < FEWEST_OF_SUN)
}

/// Whether the rows are as many as the days of a month or of a year.
fn is_in_order(work: &Work) -> bool {
    matches!(work.days.len(), 28..=31 | 365 | 366)
}

/// The fewest columns without a heading that make a timetable of prayers.
const FEWEST_OF_SUN: usize = 3;

/// The most days for which a row is valid.
const LONGEST_RANGE: usize = 62;

fn rows(work: &Work) -> Vec<Row> {
    let mut rows = Vec::new();
    for day in &work.days {
        let dates = range(day);
        for (written, date) in dates {
            for time in &day.times {
                let Some(of_day) = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(time.minute) * 60, 0) else {
                    continue;
                };
                let mut doubts: Vec<Doubt> = day
                    .doubts
                    .iter()
                    .filter(|doubt| !matches!(doubt, Doubt::ClockOff { .. } | Doubt::ClockInSomeYears))
                    .cloned()
                    .collect();
                doubts.extend(time.doubts.iter().cloned());
                doubts.extend(
                    day.doubts
                        .iter()
                        .filter(|doubt| matches!(doubt, Doubt::ClockOff { .. } | Doubt::ClockInSomeYears))
                        .cloned(),
                );
                rows.push(Row {
                    written,
                    date,
                    label: time.label.clone(),
                    time: of_day,
                    doubts,
                    line: day.record.line,
                });
            }
        }
    }
    rows
}

/// The dates for which a record is valid: one, or those of its range.
fn range(day: &Day) -> Vec<(PartialDate, Option<NaiveDate>)> {
    let one = vec![(day.written, day.date)];
    let (Some(last), Some(first)) = (&day.record.date.last, day.date) else { return one };
    let last = match last.pair {
        Some((a, b)) if day.written.day == day.record.date.pair.map(|pair| pair.0) => Some((b, a)),
        Some((a, b)) => Some((a, b)),
        None => last.month.zip(last.day),
    };
    let end = last.and_then(|(month, day)| {
        use chrono::Datelike;
        let of_year = |year| NaiveDate::from_ymd_opt(year, month.into(), day.into());
        of_year(first.year()).filter(|end| *end >= first).or_else(|| of_year(first.year() + 1))
    });
    let Some(end) = end else { return one };
    let dates: Vec<NaiveDate> = first.iter_days().take(LONGEST_RANGE + 1).take_while(|date| *date <= end).collect();
    if dates.len() > LONGEST_RANGE {
        return one;
    }
    dates
        .into_iter()
        .map(|date| {
            let whole = PartialDate::of(date);
            (PartialDate { year: day.written.year.and(whole.year), ..whole }, Some(date))
        })
        .collect()
}
