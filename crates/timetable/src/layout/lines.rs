//! Lines that are not the beginnings of a day: congregations below their beginnings, and Friday prayers below a month.

use super::labels::{Named, named};
use super::roles::{Col, Role};
use super::segments::{Context, is_time};
use super::{Column, Entry, Sheet};
use crate::clock::Content;
use crate::grid::Line;
use crate::mark::{Label, TableMark};
use crate::vocabulary::{self, Word};

/// How many times a line of a section mostly has.
pub(super) fn usual(lines: &[(Line, Context)]) -> usize {
    let mut counts: Vec<usize> =
        lines.iter().map(|(line, _)| line.cells.iter().filter(|cell| is_time(cell)).count()).collect();
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or(0)
}

/// Whether a line says that it is of congregations.
pub(super) fn gathers(columns: &[Col], cells: &[String]) -> bool {
    let kind = columns.iter().zip(cells).find(|(column, _)| column.role == Role::Kind);
    kind.is_some_and(|(_, cell)| vocabulary::line_kind(cell) == Some(true))
}

/// Makes congregations of the times of a line.
pub(super) fn gather(entries: &mut Vec<Entry>, sheet: &mut Sheet) {
    // Times of no prayer belong to the line above.
    entries.retain(|entry| {
        entry.label.as_ref().is_none_or(|label| {
            !matches!(label.mark(), TableMark::Sunrise | TableMark::Imsak | TableMark::Sunset | TableMark::Zawal)
        })
    });
    for entry in entries {
        if let Some(label) = entry.label.take() {
            let label = if label.is_congregation() { label } else { Label::congregation(label.mark()) };
            set(entry, label, sheet);
        }
    }
}

fn set(entry: &mut Entry, label: Label, sheet: &mut Sheet) {
    entry.column = sheet.column(Column { label: Some(label.clone()), heading: String::new(), place: 0 });
    entry.label = Some(label);
}

/// Whether a line with few times among lines with many says that it is of the Friday prayer.
pub(super) fn is_friday(columns: &[Col], cells: &[String], usual: usize) -> bool {
    let times = cells.iter().filter(|cell| is_time(cell)).count();
    usual >= 4
        && times > 0
        && times * 2 < usual
        && columns
            .iter()
            .zip(cells)
            .any(|(column, cell)| !matches!(column.role, Role::Times(_)) && cell.len() <= 60 && is_friday_cell(cell))
}

fn is_friday_cell(cell: &str) -> bool {
    matches!(named(&vocabulary::heading(cell)), Named::Label(label) if label.mark() == TableMark::Jumuah)
}

/// The times of such a line, in order, as Friday prayers.
pub(super) fn friday(cells: &[String], entries: Vec<Entry>, sheet: &mut Sheet) -> Vec<Entry> {
    let words: Vec<Word> =
        cells.iter().filter(|cell| !is_time(cell)).flat_map(|cell| vocabulary::heading(cell)).collect();
    let first = words.iter().find_map(|word| if let Word::Ordinal(number) = word { Some(*number) } else { None });
    let times = entries.into_iter().filter(|entry| matches!(entry.content, Content::Times(_)));
    times
        .zip(first.unwrap_or(1)..)
        .map(|(mut entry, number)| {
            let label = if words.contains(&Word::Iqama) {
                Label::congregation(TableMark::Jumuah)
            } else {
                Label::begins(TableMark::Jumuah)
            };
            let label = if number > 1 { label.with_name(number.to_string()) } else { label };
            set(&mut entry, label, sheet);
            entry
        })
        .collect()
}
