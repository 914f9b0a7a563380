//! Announcements from a file.

use std::path::Path;

use miqat::Error;
use miqat::chrono::NaiveDate;
use miqat::error::AnnouncementError;
use miqat::hijri::{HijriDate, HijriMonth, MonthStart, Observed};

use crate::calendars::rows::Rows;
use crate::dates::gregorian_date as date;

/// The required columns.
const COLUMNS: [&str; 3] = ["hijri_year", "hijri_month", "gregorian_start"];
/// The optional column.
const LENGTH: &str = "length";
/// The days of an announced month.
const LENGTHS: [u8; 2] = [29, 30];

/// The announcements of a file.
#[derive(Default)]
pub struct Announced {
    file: String,
    /// In ascending order.
    pub rows: Vec<MonthStart>,
    /// The line of each announcement in the file.
    lines: Vec<usize>,
}

impl Announced {
    /// The path of the file, as given.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Whether a month is announced.
    pub fn has(&self, year: i32, month: HijriMonth) -> bool {
        self.rows.binary_search_by_key(&(year, month), |row| (row.year(), row.month())).is_ok()
    }

    /// Whether an announcement of a month that is not in the file fits between its neighbours.
    pub fn leaves_room_for(&self, other: MonthStart) -> bool {
        let month = |row: &MonthStart| (row.year(), row.month());
        let place = self.rows.partition_point(|row| month(row) < month(&other));
        let before = place.checked_sub(1).and_then(|place| self.rows.get(place));
        let after = self.rows.get(place);
        let agree = |first: MonthStart, second: MonthStart| Observed::new(&[first, second]).is_ok();
        after.is_none_or(|row| month(row) != month(&other))
            && before.is_none_or(|row| agree(*row, other))
            && after.is_none_or(|row| agree(other, *row))
    }

    /// An announcement with its file and line.
    pub fn row(&self, place: u32) -> Option<(MonthStart, String)> {
        let place = usize::try_from(place).ok()?;
        Some((*self.rows.get(place)?, format!("{}, line {}", self.file, self.lines.get(place)?)))
    }
}

/// The month of an announcement: `1446-09`.
pub fn month_of(row: MonthStart) -> String {
    month_text(row.year(), row.month())
}

/// A month in the form of dates: `1446-09`.
pub fn month_text(year: i32, month: HijriMonth) -> String {
    let first = HijriDate::new(year, month, 1).map(|date| date.to_string()).unwrap_or_default();
    first.strip_suffix("-01").unwrap_or_default().to_owned()
}

/// Reads a file of announcements.
///
/// # Errors
///
/// The file and the line, with the text there and the expected form, or the two lines that contradict each other.
pub fn read(path: &Path) -> Result<Announced, String> {
    let shown = path.display();
    let table = Rows::of(path)?;
    let column = |name: &str| table.column(name).map_err(|fault| format!("{shown}: {fault}"));
    let [year, month, start] = COLUMNS.map(column);
    let (places, length) = ([year?, month?, start?], column(LENGTH)?);
    let [Some(year), Some(month), Some(start)] = places else {
        let missing = COLUMNS.iter().zip(places).filter(|(_, place)| place.is_none()).map(|(name, _)| *name);
        return Err(format!("{shown}: no column {}", missing.collect::<Vec<_>>().join(", ")));
    };
    let mut rows = Vec::new();
    for record in &table.records {
        let line = table.line(record);
        let row = row(&record[year], &record[month], &record[start], length.map_or("", |place| &record[place]));
        rows.push((row.map_err(|error| format!("{shown}, line {line}: {error}"))?, line));
    }
    rows.sort_by_key(|(row, _)| (row.year(), row.month(), row.date()));
    // A repeated row is not an error.
    rows.dedup_by(|(again, _), (row, _)| {
        let start = |row: &MonthStart| (row.year(), row.month(), row.date());
        let is_same = start(again) == start(row)
            && (again.length() == row.length() || again.length().is_none() || row.length().is_none());
        if is_same && row.length().is_none() {
            *row = *again;
        }
        is_same
    });
    // Adjacent pairs are checked one by one so that the error can name both lines.
    for pair in rows.windows(2) {
        let &[(first, first_line), (second, second_line)] = pair else { continue };
        if let Err(error) = Observed::new(&[first, second]) {
            return Err(format!(
                "{shown}, lines {first_line} and {second_line} contradict each other: {} on {} and {} on {}, {}",
                month_of(first),
                first.date(),
                month_of(second),
                second.date(),
                contradiction(&error)
            ));
        }
    }
    let (rows, lines) = rows.into_iter().unzip();
    Ok(Announced { file: shown.to_string(), rows, lines })
}

/// Checks two adjacent announcements, and says why they contradict each other.
fn contradiction(error: &Error) -> String {
    match error {
        Error::Announcement(AnnouncementError::Gap { days, months: 1, length: Some(length), .. }) => {
            format!("{days} days, where the month was announced with {length}")
        }
        Error::Announcement(AnnouncementError::Gap { days, months: 1, .. }) => {
            format!("{days} days, where a month has 29 or 30")
        }
        Error::Announcement(AnnouncementError::Gap { days, months, .. }) => {
            format!("{days} days, too few or too many for {months} months")
        }
        _ => "where the later month must begin later".to_owned(),
    }
}

fn row(year: &str, month: &str, start: &str, length: &str) -> Result<MonthStart, String> {
    let year: i32 = year.parse().map_err(|_| format!("'{year}' is not a Hijri year"))?;
    let month = match month.parse::<u8>() {
        Ok(number) => HijriMonth::new(number).map_err(|error| error.to_string())?,
        Err(_) => HijriMonth::from_name(month)
            .map_err(|error| format!("'{month}' is not a Hijri month, 1 to 12 or a name: {error}"))?,
    };
    let start: NaiveDate = date(start)?;
    let row = MonthStart::new(year, month, start);
    if length.is_empty() {
        return Ok(row);
    }
    // The library accepts months of 28 and 31 days because printed tables have them; announced months never do.
    let days: u8 = length
        .parse()
        .ok()
        .filter(|days| LENGTHS.contains(days))
        .ok_or_else(|| format!("'{length}' is not the length of an announced month, 29 or 30 days"))?;
    row.with_length(days).map_err(|error| error.to_string())
}
