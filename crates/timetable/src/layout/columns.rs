//! The content of each column of a section, by its heading and its cells.

use super::facts::Facts;
use super::heads::{self, Head};
use super::labels::{Named, named};
use super::neighbours;
use super::roles::{Col, Role};
use super::segments::{MOST_COLUMNS, Segment};
use crate::mark::Label;
use crate::vocabulary::Word;

/// Reads the columns of a section.
pub(crate) fn of(segment: &Segment) -> Vec<Col> {
    let lines = segment.lines.iter().map(|(line, _)| line.cells.len());
    let width = lines.chain(segment.heads.iter().map(Vec::len)).max().unwrap_or(0).min(MOST_COLUMNS);
    let heads = heads::join(&segment.heads, width);
    let facts: Vec<Facts> = (0..width)
        .map(|column| {
            Facts::of(segment.lines.iter().filter_map(|(line, _)| line.cells.get(column).map(String::as_str)))
        })
        .collect();
    let mut columns: Vec<Col> = heads
        .iter()
        .zip(&facts)
        .map(|(head, facts)| Col {
            role: role(head, facts),
            heading: head.text.clone(),
            month: month(head, facts),
            is_minutes: false,
            is_guessed: false,
            says_ramadan: head.has(|word| matches!(word, Word::Ramadan)),
            says_school: head.has(|word| matches!(word, Word::Shafi)),
        })
        .collect();
    // Next to dates, four digits such as 1302 are times.
    let dates = columns.iter().filter(|column| column.role == Role::Date).count();
    for ((column, facts), head) in columns.iter_mut().zip(&facts).zip(&heads) {
        let is_named = head.has(|word| matches!(word, Word::Date | Word::Day));
        if dates > 1 && column.role == Role::Date && facts.bare == facts.filled && !is_named {
            column.role = Role::Times(None);
        }
    }
    neighbours::abbreviations(&heads, &facts, &mut columns);
    neighbours::names(&heads, &facts, segment, &mut columns);
    days(&heads, &facts, &mut columns);
    last_dates(&heads, &mut columns);
    neighbours::twice(&mut columns);
    for (column, facts) in columns.iter_mut().zip(&facts) {
        let is_congregation = matches!(&column.role, Role::Times(Some(label)) if label.is_congregation())
            || column.role == Role::LineCongregation;
        // 10 next to 15 is no hour; 5 and 6 may be.
        column.is_minutes = is_congregation
            && facts.times + facts.bare == 0
            && facts.days + facts.zeros == facts.filled
            && facts.highest >= 10;
    }
    columns
}

/// The month of a heading above times.
fn month(head: &Head, facts: &Facts) -> Option<u8> {
    let months: Vec<u8> = head
        .words
        .iter()
        .filter_map(|word| if let Word::MonthName(number) = word { Some(*number) } else { None })
        .collect();
    match months.as_slice() {
        [month] if facts.most(facts.times + facts.bare) || facts.most(facts.days) => Some(*month),
        _ => None,
    }
}

fn role(head: &Head, facts: &Facts) -> Role {
    if facts.filled == 0 {
        return Role::Skip;
    }
    if facts.beginnings > 0 && facts.gatherings > 0 && facts.most(facts.beginnings + facts.gatherings) {
        return Role::Kind;
    }
    let of_times = facts.most(facts.times)
        || facts.times + facts.bare + facts.relative > 0 && facts.times * 2 >= facts.filled.saturating_sub(facts.words)
        || facts.most(facts.bare + facts.relative);
    let is_date_head = head.has(|word| matches!(word, Word::Date | Word::Day | Word::Month));
    // Numbers that count are no times, whatever is above them.
    let counts = facts.times + facts.bare == 0 && facts.steps * 2 > facts.filled && facts.filled >= 3;
    match named(&head.words) {
        Named::Unknown => {}
        _ if counts => return other(head, facts),
        // A word for the end or a number next to days is not a time.
        _ if facts.times + facts.bare + facts.relative == 0
            && (is_date_head || !facts.most(facts.dashed))
            && !(facts.days > 0
                && head.has(|word| matches!(word, Word::Mark(_) | Word::Iqama))
                && !is_date_head
                && facts.weekdays == 0) =>
        {
            return if facts.most(facts.weekdays) && facts.words > 0 { Role::Weekday } else { other(head, facts) };
        }
        Named::Label(_) if is_date_head && facts.most(facts.dates) && facts.times == 0 => {}
        Named::Label(label) => return Role::Times(Some(label)),
        Named::Congregation => return Role::LineCongregation,
        Named::Beginning => return Role::Times(None),
        Named::Asr(mark) => return Role::Times(Some(Label::begins(mark))),
        Named::Other => return Role::Skip,
    }
    if facts.times == 0 && facts.most(facts.ranges) && facts.chained * 2 + 1 >= facts.filled && facts.filled >= 2 {
        return Role::DayRange;
    }
    let is_hijri = head.has(|word| matches!(word, Word::Hijri | Word::Ramadan | Word::HijriMonth(_)))
        && !head.has(|word| word == Word::Gregorian);
    if facts.most(facts.dates) && (is_date_head || facts.times == 0 && facts.bare * 2 < facts.filled) {
        return if is_hijri && !head.has(|word| word == Word::Gregorian) && !head.text.is_empty() {
            Role::HijriDate
        } else {
            Role::Date
        };
    }
    if of_times && facts.most(facts.times) {
        return Role::Times(None);
    }
    other(head, facts).or_times(facts)
}

impl Role {
    fn or_times(self, facts: &Facts) -> Self {
        if self == Self::Skip
            && facts.most(facts.bare)
            && (facts.years * 2 < facts.filled || facts.changes > 2)
            && (facts.varies || facts.filled < 3)
        {
            Self::Times(None)
        } else {
            self
        }
    }
}

/// The role of a column that has no times.
fn other(head: &Head, facts: &Facts) -> Role {
    let is_hijri = head.has(|word| matches!(word, Word::Hijri | Word::Ramadan | Word::HijriMonth(_)))
        && !head.has(|word| word == Word::Gregorian);
    if facts.most(facts.hijri_dates) {
        return Role::HijriDate;
    }
    if facts.ordinals == facts.filled
        && facts.filled >= 3
        && facts.highest_ordinal > 31
        && facts.ordinal_steps * 10 >= facts.filled * 7
    {
        return Role::DayOfYear;
    }
    if facts.most(facts.days) {
        return if is_hijri { Role::HijriDay } else { Role::Day };
    }
    if facts.most(facts.dates) {
        return if is_hijri { Role::HijriDate } else { Role::Date };
    }
    if facts.most(facts.weekdays) {
        return Role::Weekday;
    }
    if facts.most(facts.months) {
        return Role::Month;
    }
    if facts.most(facts.hijri_months) {
        return Role::HijriMonth;
    }
    if facts.most(facts.hijri_years) {
        return Role::HijriYear;
    }
    if facts.most(facts.years) && (facts.changes <= 2 || head.has(|word| word == Word::Year)) {
        return Role::Year;
    }
    if facts.most(facts.marks) && facts.words * 2 >= facts.filled {
        return Role::Prayer;
    }
    if facts.words > 0 && head.has(|word| word == Word::Place) {
        return Role::Place;
    }
    Role::Skip
}

/// Which of the columns of small numbers are the days, which the months.
fn days(heads: &[Head], facts: &[Facts], columns: &mut [Col]) {
    let has_dates = columns.iter().any(|column| column.role == Role::Date);
    let has_days = has_dates || columns.iter().any(|column| column.role == Role::Day);
    for column in columns.iter_mut().filter(|column| column.role == Role::DayOfYear && has_days) {
        column.role = Role::Skip;
    }
    let mut candidates: Vec<usize> =
        (0..columns.len()).filter(|at| columns.get(*at).is_some_and(|column| column.role == Role::Day)).collect();
    let is = |at: usize, word: Word| heads.get(at).is_some_and(|head| head.has(|other| other == word));
    let set = |columns: &mut [Col], at: usize, role: Role| {
        if let Some(column) = columns.get_mut(at) {
            column.role = role;
        }
    };
    let has_month = columns.iter().any(|column| column.role == Role::Month);
    let fact = |at: usize| facts.get(at).cloned().unwrap_or_default();
    // Numbers up to 12 that stay for many lines, or are under the word.
    let month = candidates.iter().copied().find(|at| is(*at, Word::Month) && fact(*at).highest <= 12).or_else(|| {
        candidates.iter().copied().find(|at| {
            let facts = fact(*at);
            candidates.len() > 1
                && !is(*at, Word::Day)
                && !is(*at, Word::Date)
                && facts.highest <= 12
                && facts.same * 2 > facts.filled
        })
    });
    if let Some(month) = month.filter(|_| !has_month || has_dates) {
        set(columns, month, if has_dates { Role::Skip } else { Role::Month });
        candidates.retain(|at| *at != month);
    } else if has_month {
        for at in candidates.iter().copied().filter(|at| is(*at, Word::Month)).collect::<Vec<_>>() {
            set(columns, at, Role::Skip);
            candidates.retain(|other| *other != at);
        }
    }
    // A full date says more; a number is a running one, or the day's own.
    let chosen = if has_dates {
        None
    } else {
        let score = |at: &usize| {
            let facts = fact(*at);
            let named = usize::from(is(*at, Word::Date)) * 2
                + usize::from(is(*at, Word::Day))
                + usize::from(is(*at, Word::Gregorian)) * 2;
            let head = heads.get(*at).is_some_and(|head| head.has(|word| matches!(word, Word::MonthName(_))));
            let number = usize::from(is(*at, Word::Number));
            (named + usize::from(head) * 3 + 3 - number * 3, facts.steps * 2 >= facts.filled.saturating_sub(1), *at)
        };
        candidates.iter().copied().max_by_key(score)
    };
    let month_of = |columns: &[Col], at: usize| columns.get(at).and_then(|column| column.month);
    let chosen_month = chosen.and_then(|at| month_of(columns, at));
    let mut months: Vec<Option<u8>> = vec![chosen_month, None];
    for at in candidates {
        // Months side by side have their days each.
        let own = month_of(columns, at);
        if chosen_month.is_some() && !months.contains(&own) {
            months.push(own);
            continue;
        }
        if Some(at) != chosen {
            let weekday = facts.get(at).is_some_and(|facts| facts.weekdays > 0);
            set(columns, at, if weekday { Role::HijriDay } else { Role::Skip });
        }
    }
}

/// Of two columns of dates, the second is the last day of a line under `to` or `end`.
fn last_dates(heads: &[Head], columns: &mut [Col]) {
    for at in 1..columns.len() {
        let is_date = |at: usize| columns.get(at).is_some_and(|column| column.role == Role::Date);
        let is_end = heads.get(at).is_some_and(|head| {
            let words = crate::fold::words(&head.text);
            head.has(|word| word == Word::End)
                || words.iter().any(|word| {
                    matches!(
                        word.as_str(),
                        "to" | "until" | "till" | "bis" | "au" | "hasta" | "tot" | "sampai" | "do" | "hingga"
                    )
                })
        });
        if is_end
            && is_date(at)
            && is_date(at - 1)
            && let Some(column) = columns.get_mut(at)
        {
            column.role = Role::LastDate;
        }
    }
}
