//! Columns that take their meaning from those next to them.

use super::facts::Facts;
use super::heads::Head;
use super::labels::{Named, named};
use super::roles::{Col, Role};
use super::segments::Segment;
use crate::mark::{Label, TableMark};
use crate::vocabulary::{self, Word};

/// Headings of one or two letters, where most columns of times have one.
pub(super) fn abbreviations(heads: &[Head], facts: &[Facts], columns: &mut [Col]) {
    let found: Vec<Option<TableMark>> = heads
        .iter()
        .zip(facts)
        .map(|(head, facts)| if facts.most(facts.times) { vocabulary::abbreviation(&head.text) } else { None })
        .collect();
    if found.iter().flatten().count() < 3 {
        return;
    }
    for (column, mark) in columns.iter_mut().zip(found) {
        if let Some(mark) = mark {
            column.role = Role::Times(Some(Label::begins(mark)));
        }
    }
}

/// Columns that take their meaning from the one next to them.
pub(super) fn names(heads: &[Head], facts: &[Facts], segment: &Segment, columns: &mut [Col]) {
    let by_line =
        columns.iter().zip(facts).any(|(column, facts)| column.role == Role::Prayer && facts.distinct_marks >= 2);
    // A field whose words name the time in the field behind it.
    for at in 1..columns.len() {
        let (Some(before), Some(facts), Some(head)) = (columns.get(at - 1).cloned(), facts.get(at - 1), heads.get(at))
        else {
            continue;
        };
        let is_blank =
            head.words.iter().all(|word| matches!(word, Word::Unknown | Word::Ordinal(_) | Word::Filler | Word::Time));
        let is_unnamed = columns.get(at).is_some_and(|column| column.role == Role::Times(None)) && is_blank;
        if before.role == Role::Prayer && facts.distinct_marks == 1 && is_unnamed {
            let cell =
                segment.lines.iter().filter_map(|(line, _)| line.cells.get(at - 1)).find(|cell| !cell.is_empty());
            if let (Some(Named::Label(label)), Some(column)) =
                (cell.map(|cell| named(&vocabulary::heading(cell))), columns.get_mut(at))
            {
                column.role = Role::Times(Some(label));
            }
        }
    }
    if by_line {
        return;
    }
    // A bare "Iqama" belongs to the prayer on its left.
    let mut left: Option<Label> = None;
    for (at, head) in heads.iter().enumerate() {
        let Some(column) = columns.get_mut(at) else { continue };
        match &column.role {
            Role::Times(Some(label)) => left = Some(label.clone()),
            Role::LineCongregation => {
                let mark = left.as_ref().map(Label::mark);
                let is_prayer = |mark: &TableMark| {
                    !matches!(mark, TableMark::Sunrise | TableMark::Ishraq | TableMark::Zawal | TableMark::Sunset)
                };
                // The end of the meal is the beginning of Fajr.
                let mark =
                    mark.filter(is_prayer).map(|mark| if mark == TableMark::Imsak { TableMark::Fajr } else { mark });
                let mark = mark.map(|mark| if mark == TableMark::Asr2 { TableMark::Asr } else { mark });
                column.role = mark.map_or(Role::Times(None), |mark| Role::Times(Some(Label::congregation(mark))));
            }
            Role::Times(None) if head.has(|word| word == Word::Begins) => {
                if let Some(label) = left.as_ref().filter(|label| label.is_congregation()) {
                    column.role = Role::Times(Some(Label::begins(label.mark())));
                }
            }
            _ => {}
        }
    }
}

/// The same label twice: the second is the congregation, or the next one of the day.
pub(super) fn twice(columns: &mut [Col]) {
    for at in 1..columns.len() {
        let Some(Col { role: Role::Times(Some(label)), month, .. }) = columns.get(at).cloned() else { continue };
        let earlier = |wanted: &Label| {
            columns
                .get(..at)
                .unwrap_or_default()
                .iter()
                .any(|column| column.role == Role::Times(Some(wanted.clone())) && column.month == month)
        };
        if !earlier(&label) {
            continue;
        }
        let congregation = Label::congregation(label.mark());
        let is_prayer = !matches!(
            label.mark(),
            TableMark::Sunrise | TableMark::Sunset | TableMark::Imsak | TableMark::Zawal | TableMark::Ishraq
        );
        let role = if !label.is_congregation()
            && is_prayer
            && label.name().is_none()
            && !earlier(&congregation)
            && label.mark() != TableMark::Jumuah
        {
            Role::Times(Some(congregation))
        } else if label.is_congregation() || label.mark() == TableMark::Jumuah {
            let next = (2..=9).map(|number| label.clone().with_name(number.to_string())).find(|next| !earlier(next));
            next.map_or(Role::Skip, |next| Role::Times(Some(next)))
        } else {
            Role::Skip
        };
        if let Some(column) = columns.get_mut(at) {
            column.is_guessed =
                matches!(&role, Role::Times(Some(guess)) if guess.is_congregation() && !label.is_congregation());
            column.role = role;
        }
    }
}
