//! Records of one day that are in several tables or lines: beginnings in one, congregations in another.

use std::collections::HashMap;

use super::{Entry, Record, Sheet};
use crate::mark::{Label, TableMark};

/// The date of a record as it is written, and its place.
type Key = (Option<u8>, Option<u8>, Option<i32>, Option<(u8, u8)>, Option<String>);

fn key(record: &Record) -> Option<Key> {
    let date = &record.date;
    let has_date = (date.day.is_some() && date.month.is_some() || date.pair.is_some()) && date.last.is_none();
    has_date.then(|| (date.day, date.month, date.year, date.pair, record.place.clone()))
}

/// Joins the records of a day whose times are of different marks. In tables under a title that says congregation, marks that another
/// table has as well are congregations.
pub(super) fn join(sheet: &mut Sheet) {
    let mut first: HashMap<Key, usize> = HashMap::new();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (at, record) in sheet.records.iter().enumerate() {
        let Some(key) = key(record) else { continue };
        match first.get(&key) {
            Some(earlier) => pairs.push((*earlier, at)),
            None => drop(first.insert(key, at)),
        }
    }
    if pairs.is_empty() {
        return;
    }
    gather(sheet, &pairs);
    let shares = |one: &Record, other: &Record| {
        one.entries.iter().any(|entry| other.entries.iter().any(|new| new.label == entry.label))
    };
    let mut taken: Vec<usize> = Vec::new();
    for (earlier, later) in pairs {
        let (Some(one), Some(other)) = (sheet.records.get(earlier), sheet.records.get(later)) else { continue };
        if shares(one, other) {
            continue;
        }
        let Some(mut entries) = sheet.records.get_mut(later).map(|record| core::mem::take(&mut record.entries)) else {
            continue;
        };
        if let Some(one) = sheet.records.get_mut(earlier) {
            one.entries.append(&mut entries);
        }
        taken.push(later);
    }
    let mut at = 0;
    let mut taken = taken.into_iter().peekable();
    sheet.records.retain(|_| {
        at += 1;
        taken.next_if_eq(&(at - 1)).is_none()
    });
}

/// Makes congregations of the times under a title that says so, if the same marks of the same days are in another table.
fn gather(sheet: &mut Sheet, pairs: &[(usize, usize)]) {
    let is_prayer = |mark: TableMark| !matches!(mark, TableMark::Sunrise | TableMark::Imsak | TableMark::Sunset);
    let begins = |entry: &Entry| entry.label.as_ref().is_some_and(|label| !label.is_congregation());
    let mut tables = Vec::new();
    for (one, other) in pairs {
        let (Some(one), Some(other)) = (sheet.records.get(*one), sheet.records.get(*other)) else { continue };
        let is_twice = |entry: &Entry| begins(entry) && other.entries.iter().any(|new| new.label == entry.label);
        if one.gathers != other.gathers && one.entries.iter().any(is_twice) {
            tables.push(if one.gathers { one.table } else { other.table });
        }
    }
    for at in 0..sheet.records.len() {
        let Some(record) = sheet.records.get(at).filter(|record| record.gathers && tables.contains(&record.table))
        else {
            continue;
        };
        let moved: Vec<Option<Label>> = record
            .entries
            .iter()
            .map(|entry| {
                let label = entry.label.as_ref().filter(|_| begins(entry))?;
                is_prayer(label.mark()).then(|| {
                    let label_of = Label::congregation(label.mark());
                    label.name().map_or(label_of.clone(), |name| label_of.clone().with_name(name))
                })
            })
            .collect();
        for (place, label) in moved.into_iter().enumerate() {
            let Some(label) = label else { continue };
            let column = sheet.column(super::Column { label: Some(label.clone()), heading: String::new(), place: 0 });
            if let Some(entry) = sheet.records.get_mut(at).and_then(|record| record.entries.get_mut(place)) {
                (entry.column, entry.label) = (column, Some(label));
            }
        }
    }
}
