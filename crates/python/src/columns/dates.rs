//! `to_hijri` and `to_gregorian`.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type};
use arrow_array::{Array, ArrayRef, Date32Array, Int32Array, RecordBatch, UInt8Array};
use arrow_buffer::NullBuffer;
use chrono::Datelike;
use miqat::hijri::{HijriCalendar, HijriDate, HijriMonth};
use pyo3::prelude::*;

use super::given::{Column, Kind};
use super::parts;
use super::piece::{Fault, date_of};
use super::table::Columns;
use crate::error;
use crate::hijri::{Calendar, calendar_named};

/// The first day of 1970, counted as chrono counts.
const UNIX_DAY: i32 = 719_163;

/// Whether a row that cannot be converted is an error, or a null.
fn strict(errors: &str) -> PyResult<bool> {
    match errors {
        "raise" => Ok(true),
        "null" => Ok(false),
        other => Err(error::of(format!("errors={other:?}: expected \"raise\" or \"null\""))),
    }
}

fn of_fault(Fault { row, message }: Fault) -> PyErr {
    error::of(format!("row {row}: {message}"))
}

/// `to_hijri`, whose documentation is Python's.
#[pyfunction]
#[pyo3(name = "_to_hijri")]
pub fn to_hijri(
    py: Python<'_>,
    dates: &Bound<'_, PyAny>,
    calendar: &str,
    errors: &str,
    threads: Option<usize>,
) -> PyResult<Columns> {
    let (calendar, strict, threads) = (calendar_named(calendar)?, strict(errors)?, parts::threads(threads)?);
    let dates = Column::of(dates, "dates", Kind::Date)?;
    let rows = dates.rows().unwrap_or(1);
    let (mut years, mut months, mut days) = (vec![0_i32; rows], vec![0_u8; rows], vec![0_u8; rows]);
    py.detach(|| {
        let mut first = 0;
        while first < rows {
            let (array, length) = dates.rest_from(first);
            let (array, length) = (array.as_primitive::<Date32Type>(), length.min(rows - first));
            let mut slots =
                [&mut months, &mut days].map(|column| column.get_mut(first..first + length).unwrap_or_default());
            let [months, days] = &mut slots;
            let mut years = years.get_mut(first..first + length).unwrap_or_default();
            let mut work = Vec::new();
            for range in parts::ranges(length, threads) {
                let years = years.split_off_mut(..range.len()).unwrap_or_default();
                let [months, days] =
                    [&mut *months, &mut *days].map(|column| column.split_off_mut(..range.len()).unwrap_or_default());
                work.push((range, years, months, days));
            }
            parts::each(work, threads, |(range, years, months, days)| {
                let slots = years.iter_mut().zip(months).zip(days);
                for (row, ((year, month), day)) in range.zip(slots) {
                    if array.is_null(row) {
                        continue;
                    }
                    match hijri(&calendar, array.value(row)) {
                        Ok(date) => (*year, *month, *day) = (date.year(), date.month().number(), date.day()),
                        Err(message) if strict => return Err(Fault { row: first + row, message }),
                        Err(_) => {}
                    }
                }
                Ok(())
            })?;
            first += length;
        }
        Ok(())
    })
    .map_err(of_fault)?;
    // A day of 0 is no day.
    let nulls = days.contains(&0).then(|| NullBuffer::from_iter(days.iter().map(|day| *day != 0)));
    let columns: [(&str, ArrayRef); 3] = [
        ("year", Arc::new(Int32Array::new(years.into(), nulls.clone()))),
        ("month", Arc::new(UInt8Array::new(months.into(), nulls.clone()))),
        ("day", Arc::new(UInt8Array::new(days.into(), nulls))),
    ];
    let columns = columns.into_iter().map(|(name, column)| (name, column, true));
    RecordBatch::try_from_iter_with_nullable(columns).map(Columns).map_err(error::of)
}

fn hijri(calendar: &Calendar, unix_day: i32) -> Result<HijriDate, String> {
    let date = date_of(unix_day).ok_or_else(|| format!("a date {unix_day} days from 1970-01-01 is out of range"))?;
    calendar.to_hijri(date).map_err(|error| error.to_string())
}

/// `to_gregorian`, whose documentation is Python's.
#[pyfunction]
#[pyo3(name = "_to_gregorian")]
pub fn to_gregorian(
    py: Python<'_>,
    year: &Bound<'_, PyAny>,
    month: &Bound<'_, PyAny>,
    day: &Bound<'_, PyAny>,
    calendar: &str,
    errors: &str,
) -> PyResult<Columns> {
    let (calendar, strict) = (calendar_named(calendar)?, strict(errors)?);
    let columns = [(year, "year"), (month, "month"), (day, "day")];
    let columns = columns.map(|(given, name)| Column::of(given, name, Kind::Number));
    let [year, month, day] = columns;
    let columns = [year?, month?, day?];
    let lengths: Vec<usize> = columns.iter().filter_map(Column::rows).collect();
    let rows = lengths.first().copied().unwrap_or(1);
    if lengths.iter().any(|length| *length != rows) {
        return Err(error::of(format!("year, month and day have {lengths:?} rows")));
    }
    let dates = py.detach(|| {
        let mut dates: Vec<Option<i32>> = Vec::with_capacity(rows);
        while dates.len() < rows {
            let first = dates.len();
            let parts = columns.each_ref().map(|column| column.rest_from(first));
            let length = parts.iter().map(|(_, length)| *length).min().unwrap_or(0).min(rows - first);
            for row in 0..length {
                let numbers = parts.each_ref().map(|(array, of_rows)| {
                    let row = if *of_rows == usize::MAX { 0 } else { row };
                    array.is_valid(row).then(|| array.as_primitive::<Float64Type>().value(row))
                });
                dates.push(match numbers {
                    [Some(year), Some(month), Some(day)] => match civil(&calendar, year, month, day) {
                        Ok(unix_day) => Some(unix_day),
                        Err(message) if strict => return Err(Fault { row: first + row, message }),
                        Err(_) => None,
                    },
                    _ => None,
                });
            }
        }
        Ok(dates)
    });
    let dates: ArrayRef = Arc::new(Date32Array::from(dates.map_err(of_fault)?));
    RecordBatch::try_from_iter_with_nullable([("date", dates, true)]).map(Columns).map_err(error::of)
}

/// The day from 1970-01-01 of three numbers, which have to be whole.
fn civil(calendar: &Calendar, year: f64, month: f64, day: f64) -> Result<i32, String> {
    let whole = |number: f64, name: &str, least: f64, greatest: f64| {
        let fits = number.trunc() == number && (least..=greatest).contains(&number);
        if fits {
            Ok(number)
        } else {
            Err(format!("a {name} of {number} is not a whole number within {least} to {greatest}"))
        }
    };
    let year = whole(year, "year", i32::MIN.into(), i32::MAX.into())? as i32;
    let month = whole(month, "month", 1.0, 12.0)? as u8;
    let day = whole(day, "day", 1.0, HijriDate::MAX_DAY.into())? as u8;
    let date = HijriMonth::new(month).and_then(|month| HijriDate::new(year, month, day));
    let date = date.and_then(|date| calendar.to_gregorian(date)).map_err(|error| error.to_string())?;
    Ok(date.num_days_from_ce() - UNIX_DAY)
}
