//! Counts over the cells of a column.

use crate::clock::{Content, is_bare_time, is_blank, is_dashed_time, read};
use crate::date;
use crate::fold::{fold, words};
use crate::vocabulary::{self, Word};

use super::segments::is_time;

/// Counts over the cells of a column that are not blank.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub(crate) filled: usize,
    pub(crate) times: usize,
    /// Numbers that can be times.
    pub(crate) bare: usize,
    pub(crate) relative: usize,
    /// Dates with a day and a month.
    pub(crate) dates: usize,
    pub(crate) hijri_dates: usize,
    /// Days of a month, alone or with a weekday.
    pub(crate) days: usize,
    /// Of these, those that follow the one before them.
    pub(crate) steps: usize,
    pub(crate) same: usize,
    pub(crate) highest: u8,
    pub(crate) weekdays: usize,
    pub(crate) months: usize,
    pub(crate) hijri_months: usize,
    pub(crate) years: usize,
    pub(crate) hijri_years: usize,
    /// Names of marks.
    pub(crate) marks: usize,
    pub(crate) distinct_marks: usize,
    pub(crate) words: usize,
    /// Cells that differ from the one before.
    pub(crate) changes: usize,
    /// Ranges of days, and those that begin where the one before them ends.
    pub(crate) ranges: usize,
    pub(crate) chained: usize,
    pub(crate) zeros: usize,
    /// Numbers from 1 to 366, and those that follow the one before them.
    pub(crate) ordinals: usize,
    pub(crate) ordinal_steps: usize,
    pub(crate) highest_ordinal: u16,
    /// Words that say of their line that it is of beginnings, or of congregations.
    pub(crate) beginnings: usize,
    pub(crate) gatherings: usize,
    /// Numbers with a dash between them, 05-12, which are times under the name of a mark.
    pub(crate) dashed: usize,
    /// Whether a cell differs from the first.
    pub(crate) varies: bool,
}

impl Facts {
    pub(crate) fn of<'c>(cells: impl Iterator<Item = &'c str>) -> Self {
        let mut facts = Self::default();
        let mut last: Option<u8> = None;
        let mut marks = std::collections::HashSet::new();
        let mut first = None;
        let mut before = None;
        let mut range_end: Option<u8> = None;
        let mut last_ordinal = 0;
        for cell in cells.filter(|cell| !is_blank(cell)) {
            facts.filled += 1;
            facts.changes += usize::from(before.is_some_and(|before| before != cell));
            before = Some(cell);
            facts.varies |= *first.get_or_insert(cell) != cell;
            if is_time(cell) {
                facts.times += 1;
            }
            if is_bare_time(cell) {
                facts.bare += 1;
            }
            facts.dashed += usize::from(is_dashed_time(cell));
            if matches!(read(cell, false), Content::After(_)) {
                facts.relative += 1;
            }
            if let Some((from, to)) = date::days(cell) {
                facts.ranges += 1;
                facts.chained += usize::from(range_end.is_some_and(|end| from == end + 1 || (from == 1 && end >= 28)));
                range_end = Some(to);
            }
            facts.zeros += usize::from(cell.trim() == "0");
            if let Some(ordinal) = cell.trim().parse::<u16>().ok().filter(|ordinal| (1..=366).contains(ordinal)) {
                facts.ordinals += 1;
                facts.ordinal_steps += usize::from(ordinal == last_ordinal + 1);
                facts.highest_ordinal = facts.highest_ordinal.max(ordinal);
                last_ordinal = ordinal;
            }
            if let Some(year) = cell.trim().parse::<u32>().ok().filter(|_| cell.trim().len() == 4) {
                facts.years += usize::from((1950..=2100).contains(&year));
                facts.hijri_years += usize::from((1360..=1530).contains(&year));
            }
            if let Some(date) = date::read(cell) {
                if date.has_month() || date.solar.is_some_and(|solar| solar.day.is_some()) {
                    facts.dates += 1;
                } else if date.hijri.is_some_and(|hijri| hijri.day.is_some()) {
                    facts.hijri_dates += 1;
                } else if let Some(day) = date.day {
                    facts.days += 1;
                    facts.highest = facts.highest.max(day);
                    facts.steps += usize::from(last.is_some_and(|last| day == last + 1 || (day == 1 && last >= 28)));
                    facts.same += usize::from(last == Some(day));
                    last = Some(day);
                } else if date.month.is_some() {
                    facts.months += 1;
                }
            }
            if vocabulary::weekday(cell).is_some() {
                facts.weekdays += 1;
            }
            let has_digit = cell.contains(|letter: char| letter.is_ascii_digit());
            if !has_digit {
                facts.words += 1;
                match vocabulary::line_kind(cell) {
                    Some(true) => facts.gatherings += 1,
                    Some(false) => facts.beginnings += 1,
                    None => {}
                }
                if vocabulary::hijri_month(cell).is_some() {
                    facts.hijri_months += 1;
                }
                if cell.len() <= 60
                    && words(cell).len() <= 5
                    && let Some(Word::Mark(_)) =
                        vocabulary::heading(cell).iter().find(|word| matches!(word, Word::Mark(_)))
                {
                    facts.marks += 1;
                    marks.insert(fold(cell));
                }
            }
        }
        facts.distinct_marks = marks.len();
        facts
    }

    /// Whether at least half of the cells are so.
    pub(crate) const fn most(&self, count: usize) -> bool {
        count > 0 && count * 2 >= self.filled
    }
}
