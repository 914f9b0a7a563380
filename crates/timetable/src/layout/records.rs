//! The records of a section: the parts of its dates, and its times under their labels.

use super::columns;
use super::labels::{Named, named};
use super::lines;
use super::roles::{Col, Role};
use super::segments::{Context, Segment};
use super::{Column, Entry, Record, Sheet};
use crate::clock::{Content, is_blank, read};
use crate::date::{self, DateCell, HijriCell};
use crate::mark::Label;
use crate::vocabulary;

/// A year of 365 days.
const COMMON_YEAR: i32 = 2025;
/// The number of Ramadan.
const RAMADAN: u8 = 9;

/// Adds the records of a section.
pub(crate) fn add(segment: &Segment, table: usize, sheet: &mut Sheet) {
    let columns = columns::of(segment);
    let mut places = 0;
    let numbers: Vec<Option<usize>> = columns
        .iter()
        .map(|column| match &column.role {
            Role::Times(label) => {
                let place = if label.is_none() {
                    places += 1;
                    places
                } else {
                    0
                };
                // Columns of one label are one column, whatever their spelling in the section.
                let is_claim = column.says_school || column.is_guessed;
                let heading = if label.is_none() || is_claim { column.heading.clone() } else { String::new() };
                let number = sheet.column(Column { label: label.clone(), heading, place });
                Some(number)
            }
            _ => None,
        })
        .collect();
    let by_line = columns.iter().any(|column| column.role == Role::Prayer)
        && columns.iter().all(|column| !matches!(column.role, Role::Times(Some(_))));
    let months: Vec<u8> = {
        let mut months: Vec<u8> = columns.iter().filter_map(|column| column.month).collect();
        months.dedup();
        months
    };
    let mut above = DateCell::default();
    let usual = lines::usual(&segment.lines);
    for (line, context) in &segment.lines {
        let mut date = day(&columns, &line.cells, context);
        carry(&columns, &mut date, &mut above, by_line);
        let record = Record {
            line: line.number,
            date,
            place: place(&columns, &line.cells),
            entries: Vec::new(),
            gathers: context.gathers,
            table,
        };
        if by_line {
            add_line(&columns, &line.cells, record, sheet);
        } else if months.len() >= 2 {
            for month in &months {
                let of_block: Vec<Col> = columns
                    .iter()
                    .map(|column| {
                        let is_other = column.month.is_some_and(|other| other != *month);
                        Col { role: if is_other { Role::Skip } else { column.role.clone() }, ..column.clone() }
                    })
                    .collect();
                let mut record = Record { date: day(&of_block, &line.cells, context), ..record.clone() };
                record.date.month = Some(*month);
                let of_month: Vec<Option<usize>> = numbers
                    .iter()
                    .zip(&columns)
                    .map(|(number, column)| number.filter(|_| column.month.is_none_or(|other| other == *month)))
                    .collect();
                record.entries = entries(&of_month, &columns, &line.cells);
                push(record, sheet);
            }
        } else {
            let mut entries = entries(&numbers, &columns, &line.cells);
            if lines::is_friday(&columns, &line.cells, usual) {
                let friday = lines::friday(&line.cells, entries, sheet);
                push(Record { entries: friday, date: DateCell::default(), ..record }, sheet);
                continue;
            }
            if lines::gathers(&columns, &line.cells) {
                lines::gather(&mut entries, sheet);
            }
            push(Record { entries, ..record }, sheet);
        }
    }
}

/// A month, a year or, in a table of a line for each prayer, a date that is on its first line alone.
fn carry(columns: &[Col], date: &mut DateCell, above: &mut DateCell, by_line: bool) {
    let has = |role: &Role| columns.iter().any(|column| column.role == *role);
    if (by_line || has(&Role::Kind))
        && date.day.is_none()
        && date.pair.is_none()
        && (has(&Role::Date) || has(&Role::Day))
    {
        let weekday = date.weekday;
        date.clone_from(above);
        date.weekday = date.weekday.or(weekday);
    }
    if date.month.is_none() && date.pair.is_none() && has(&Role::Month) {
        date.month = above.month;
    }
    if date.year.is_none() && has(&Role::Year) {
        date.year = above.year;
    }
    above.clone_from(date);
}

fn push(record: Record, sheet: &mut Sheet) {
    let has_times = record.entries.iter().any(|entry| matches!(entry.content, Content::Times(_)));
    if has_times {
        sheet.records.push(record);
    }
}

fn entries(numbers: &[Option<usize>], columns: &[Col], cells: &[String]) -> Vec<Entry> {
    let entry = |((number, column), cell): ((&Option<usize>, &Col), &String)| {
        let Role::Times(label) = &column.role else { return None };
        let content = if column.is_minutes { minutes(cell) } else { read(cell, true) };
        let is_read = matches!(content, Content::Times(_) | Content::After(_));
        is_read.then_some(Entry { column: (*number)?, label: label.clone(), content, raw: cell.trim().to_owned() })
    };
    numbers.iter().zip(columns).zip(cells).filter_map(entry).collect()
}

/// A number of minutes after the beginning.
fn minutes(cell: &str) -> Content {
    cell.trim().parse().map_or_else(|_| read(cell, true), Content::After)
}

/// Adds a line of one prayer to the record of its day.
fn add_line(columns: &[Col], cells: &[String], record: Record, sheet: &mut Sheet) {
    let name = columns.iter().zip(cells).find_map(|(column, cell)| (column.role == Role::Prayer).then_some(cell));
    let Some(Named::Label(label)) = name.map(|cell| named(&vocabulary::heading(cell))) else { return };
    let mut found = Vec::new();
    let mut seen = false;
    for (column, cell) in columns.iter().zip(cells) {
        let label = match column.role {
            // A second time without a heading is the congregation.
            Role::Times(_) if seen => Label::congregation(label.mark()),
            Role::Times(_) => {
                seen = true;
                label.clone()
            }
            Role::LineCongregation => Label::congregation(label.mark()),
            _ => continue,
        };
        let content = if column.is_minutes { minutes(cell) } else { read(cell, true) };
        if matches!(content, Content::Times(_) | Content::After(_)) {
            let number = sheet.column(Column { label: Some(label.clone()), heading: String::new(), place: 0 });
            found.push(Entry { column: number, label: Some(label), content, raw: cell.trim().to_owned() });
        }
    }
    if found.is_empty() {
        return;
    }
    let last = sheet.records.last_mut().filter(|last| {
        last.date == record.date
            && last.place == record.place
            && !last.entries.iter().any(|entry| found.iter().any(|new| new.label == entry.label))
    });
    match last {
        Some(last) => last.entries.append(&mut found),
        None => sheet.records.push(Record { entries: found, ..record }),
    }
}

fn place(columns: &[Col], cells: &[String]) -> Option<String> {
    let place = columns.iter().zip(cells).find(|(column, cell)| column.role == Role::Place && !is_blank(cell))?;
    Some(place.1.trim().to_owned())
}

/// The day of a line: its own cells before what is above it.
fn day(columns: &[Col], cells: &[String], context: &Context) -> DateCell {
    let mut day = DateCell::default();
    let mut hijri = HijriCell::default();
    let mut has_date = false;
    for (column, cell) in columns.iter().zip(cells) {
        let read = || date::read(cell);
        match column.role {
            Role::Date if !has_date => {
                if let Some(cell) = read() {
                    has_date = cell.has_month();
                    let weekday = day.weekday;
                    merge_hijri(&mut hijri, cell.hijri);
                    let year = day.year;
                    day = cell;
                    day.weekday = day.weekday.or(weekday);
                    day.year = day.year.or(year);
                }
            }
            Role::LastDate => {
                if let Some(last) = read().filter(DateCell::has_month) {
                    day.last = Some(Box::new(last));
                }
            }
            Role::Day => {
                if let Some(cell) = read() {
                    day.day = cell.day;
                    day.weekday = day.weekday.or(cell.weekday);
                }
            }
            Role::Month => {
                let own = read().and_then(|cell| cell.month.or(cell.day.filter(|month| *month <= 12)));
                day.month = day.month.or(own);
            }
            Role::DayRange => {
                if let Some((first, last)) = date::days(cell) {
                    day.day = Some(first);
                    day.last = Some(Box::new(DateCell { day: Some(last), ..DateCell::default() }));
                }
            }
            Role::DayOfYear => {
                let ordinal = cell.trim().parse().ok();
                // 2025 and 2024 differ in the days from March on; which year it is comes later.
                let date = ordinal.and_then(|ordinal| {
                    chrono::NaiveDate::from_yo_opt(day.year.or(context.year).unwrap_or(COMMON_YEAR), ordinal)
                });
                if let Some(of_date) = date.and_then(date::of) {
                    (day.month, day.day) = (of_date.month, of_date.day);
                }
            }
            Role::Year => day.year = day.year.or_else(|| cell.trim().parse().ok()),
            Role::Weekday => day.weekday = day.weekday.or_else(|| vocabulary::weekday(cell)),
            Role::HijriDate => merge_hijri(&mut hijri, read().and_then(|cell| cell.hijri)),
            Role::HijriDay => {
                if let Some(cell) = read() {
                    hijri.day = hijri.day.or(cell.day);
                    if column.says_ramadan {
                        hijri.month = hijri.month.or(Some(RAMADAN));
                    }
                    day.weekday = day.weekday.or(cell.weekday);
                }
            }
            Role::HijriMonth => hijri.month = hijri.month.or_else(|| vocabulary::hijri_month(cell)),
            Role::HijriYear => hijri.year = hijri.year.or_else(|| cell.trim().parse().ok()),
            _ => {}
        }
    }
    if day.pair.is_none() {
        day.month = day.month.or(context.month);
    }
    if let Some(last) = day.last.as_mut().filter(|last| last.month.is_none() && last.pair.is_none()) {
        last.month = day.month;
    }
    day.year = day.year.or(context.year);
    of_solar(&mut day, context);
    if day.day.is_none() && day.pair.is_none() {
        day.day = context.day;
    }
    day.hijri = (hijri != HijriCell::default()).then_some(hijri);
    day
}

/// A day of the solar Hijri calendar whose month or year is above it.
fn of_solar(day: &mut DateCell, context: &Context) {
    let own = day.solar.unwrap_or_default();
    let solar = date::SolarCell {
        day: own.day.or(day.day),
        month: own.month.or(context.solar.month),
        year: own.year.or(context.solar.year),
    };
    if day.month.is_some() || day.pair.is_some() || solar.month.is_none() {
        return;
    }
    // Without its year it is no day that could be named.
    let civil = solar.date().and_then(date::of).unwrap_or_default();
    (day.day, day.month, day.year) = (civil.day, civil.month, civil.year);
}

fn merge_hijri(hijri: &mut HijriCell, other: Option<HijriCell>) {
    if let Some(other) = other {
        hijri.day = hijri.day.or(other.day);
        hijri.month = hijri.month.or(other.month);
        hijri.year = hijri.year.or(other.year);
    }
}
