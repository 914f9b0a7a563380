//! Tables whose sunrises and sunsets are not those of their dates at the place.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Day, Work};
use crate::doubt::Doubt;
use crate::mark::TableMark;
use crate::sky::{spread, wrapped};

/// The fewest rows that show it.
const FEWEST: usize = 5;
/// By how much the length of the day may differ from the Sun's, in minutes: tables are cautious on both sides by up to a quarter of
/// an hour, and a margin that stays the same is the table's own.
const LONGER_MIN: f64 = 32.0;
/// By how much it may go up and down, in minutes: the median distance from the median.
const WAVERS_MIN: f64 = 7.0;
/// How well another month fits, at least, in minutes.
const FITS_MIN: f64 = 12.0;

/// Says of the rows of each table that its dates or the place are wrong, if the Sun shows it.
pub(crate) fn find(work: &mut Work) {
    let mut tables: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, day) in work.days.iter().enumerate() {
        if day.date.is_some() && day.record.date.day.is_some() && !is_elsewhere(day) {
            tables.entry(day.record.table).or_default().push(at);
        }
    }
    let mut found: Vec<(Vec<usize>, Option<u8>)> = Vec::new();
    for rows in tables.into_values() {
        let lengths = lengths(work, &rows, None);
        let Some((middle, wavers)) = spread(&lengths).filter(|_| lengths.len() >= FEWEST) else { continue };
        if (middle - 4.0).abs() <= LONGER_MIN && wavers <= WAVERS_MIN {
            continue;
        }
        let of_month = |month: u8| {
            let (middle, wavers) = spread(&self::lengths(work, &rows, Some(month)))?;
            let off = (middle - 4.0).abs() + wavers;
            (off <= FITS_MIN).then_some((off, month))
        };
        let best = (1..=12).filter_map(of_month).min_by(|a, b| a.0.total_cmp(&b.0));
        let is_one_month = rows.len() <= 31;
        found.push((rows, best.filter(|_| is_one_month).map(|(_, month)| month)));
    }
    for (rows, month) in found {
        let doubt = Doubt::NotThisSun { month };
        work.notes.push(format!("{} rows: {doubt}", rows.len()));
        for at in rows {
            if let Some(day) = work.days.get_mut(at) {
                day.doubts.push(doubt.clone());
            }
        }
    }
}

/// Whether a row is known to be of another place.
fn is_elsewhere(day: &Day) -> bool {
    day.doubts.iter().any(|doubt| matches!(doubt, Doubt::Place(_)))
}

/// By how much the day is longer than the Sun's, row by row, on the row's date or on its day of another month.
fn lengths(work: &Work, rows: &[usize], month: Option<u8>) -> Vec<f64> {
    let of_row = |at: &usize| {
        let day = work.days.get(*at)?;
        let minute =
            |mark: TableMark| day.times.iter().find(|time| time.label.is(mark)).map(|time| f64::from(time.minute));
        let own = minute(TableMark::Maghrib).or_else(|| minute(TableMark::Sunset))? - minute(TableMark::Sunrise)?;
        let date = match month {
            None => day.date?,
            Some(month) => {
                use chrono::Datelike;
                let date = day.date?;
                NaiveDate::from_ymd_opt(date.year(), month.into(), date.day().min(28))?
            }
        };
        let length = work.sky.utc(date, TableMark::Sunset)? - work.sky.utc(date, TableMark::Sunrise)?;
        Some(wrapped(own - length, 720.0))
    };
    rows.iter().filter_map(of_row).collect()
}
