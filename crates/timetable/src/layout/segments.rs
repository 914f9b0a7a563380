//! The sections of a table: headings, then lines of times, under a month or another title.

use crate::clock::{Content, is_bare_time, is_blank, is_dashed_time, read};
use crate::date;
use crate::fold::words;
use crate::grid::{Grid, Line};
use crate::vocabulary::{self, Word};

/// The date above a section, for all its days.
#[derive(Clone, Debug, Default)]
pub(crate) struct Context {
    pub(crate) day: Option<u8>,
    pub(crate) month: Option<u8>,
    pub(crate) year: Option<i32>,
    /// The month and the year of the solar Hijri calendar.
    pub(crate) solar: date::SolarCell,
    /// Whether the times are of congregations.
    pub(crate) gathers: bool,
}

/// Lines of times under the same headings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Segment {
    pub(crate) heads: Vec<Vec<String>>,
    /// Each line with what is above it.
    pub(crate) lines: Vec<(Line, Context)>,
}

enum Kind {
    Data,
    Heading,
    Title,
    Empty,
}

/// The longest cell that is a time and not a note, in letters.
const LONGEST_TIME: usize = 32;
/// The longest title that is read for a month, in letters.
const LONGEST_TITLE: usize = 80;
/// The most lines of a heading.
const MOST_HEADS: usize = 3;
/// The most columns that are looked at.
pub(crate) const MOST_COLUMNS: usize = 400;

/// Whether a cell is a time and little else.
pub(crate) fn is_time(cell: &str) -> bool {
    cell.len() <= 4 * LONGEST_TIME
        && cell.chars().count() <= LONGEST_TIME
        && matches!(read(cell, false), Content::Times(_))
}

const fn is_of_times(word: Word) -> bool {
    matches!(
        word,
        Word::Mark(_)
            | Word::OtherMark
            | Word::Iqama
            | Word::Begins
            | Word::Hanafi
            | Word::Shafi
            | Word::Mithl
            | Word::End
    )
}

fn kind(line: &Line) -> Kind {
    let filled: Vec<&String> = line.cells.iter().take(MOST_COLUMNS).filter(|cell| !cell.trim().is_empty()).collect();
    if filled.is_empty() {
        return Kind::Empty;
    }
    let times = filled.iter().filter(|cell| is_time(cell)).count();
    let bare = filled.iter().filter(|cell| is_bare_time(cell)).count();
    let dashed = filled.iter().filter(|cell| is_dashed_time(cell)).count();
    if times >= 1 || bare >= 3 || dashed >= 4 {
        return Kind::Data;
    }
    let (mut of_times, mut of_days, mut months, mut long) = (0, 0, 0, 0);
    for cell in &filled {
        if cell.len() > 60 {
            long += 1;
            continue;
        }
        let words = vocabulary::heading(cell);
        let short = vocabulary::abbreviation(cell).is_some() && cell.trim().chars().all(char::is_alphabetic);
        if words.iter().copied().any(is_of_times) || short {
            of_times += 1;
        } else if words.iter().any(|word| {
            matches!(
                word,
                Word::Date
                    | Word::Day
                    | Word::Month
                    | Word::Weekday
                    | Word::Hijri
                    | Word::Ramadan
                    | Word::Prayer
                    | Word::Time
                    | Word::Number
            )
        }) {
            of_days += 1;
        } else if words.iter().any(|word| matches!(word, Word::MonthName(_))) {
            months += 1;
        }
    }
    let is_heading = of_times >= 2
        || (of_times >= 1 && of_days + months >= 1)
        || (of_days >= 2 && filled.len() <= 8 && long == 0 && of_times + of_days + months == filled.len())
        || (months >= 2 && months * 2 >= filled.len() && line.cells.len() > 4);
    if is_heading { Kind::Heading } else { Kind::Title }
}

/// Takes a month, a year or a day from a title.
fn learn(text: &str, context: &mut Context, hijri_year: &mut Option<i32>, is_heading: bool) {
    if text.chars().count() > LONGEST_TITLE || is_blank(text) {
        return;
    }
    if let Some(gathers) = vocabulary::says_congregation(text) {
        context.gathers = gathers;
    }
    if let Some(cell) = date::read(text).filter(|cell| cell.last.is_none()) {
        // Feb-26 above days is a month of 2026, as spreadsheets write it.
        if let (true, Some(year @ 15..), Some(month), None) = (is_heading, cell.day, cell.month, cell.year) {
            (context.month, context.year, context.day) = (Some(month), Some(2000 + i32::from(year)), None);
            return;
        }
        if let (Some(day), Some(month)) = (cell.day, cell.month) {
            context.day = Some(day);
            context.month = Some(month);
            context.year = cell.year.or(context.year);
            return;
        }
    }
    let words = words(text);
    if let Some(month) = words.iter().find_map(|word| date::solar_month_of(word))
        && let Some(year) = words.iter().find_map(|word| date::solar_year_of(word))
    {
        context.solar = date::SolarCell { day: None, month: Some(month), year: Some(year) };
        return;
    }
    let months: Vec<u8> =
        words.iter().filter(|word| word.chars().count() >= 3).filter_map(|word| vocabulary::month(word)).collect();
    if let [month] = months.as_slice() {
        context.month = Some(*month);
        context.day = None;
    }
    for word in words.iter().filter(|word| word.len() == 4) {
        match word.parse::<i32>() {
            Ok(year @ 1950..=2100) => context.year = Some(year),
            Ok(year @ 1360..=1530) => *hijri_year = Some(year),
            _ => {}
        }
    }
}

/// The sections of a grid. Headings continue in the next grid that has as many columns and none of its own.
pub(crate) fn of(grid: &Grid, carried: &mut Option<Vec<Vec<String>>>, hijri_year: &mut Option<i32>) -> Vec<Segment> {
    let mut context = Context::default();
    for title in &grid.titles {
        learn(title, &mut context, hijri_year, false);
    }
    let mut segments: Vec<Segment> = Vec::new();
    let mut heads: Vec<Vec<String>> = Vec::new();
    let mut current: Option<Segment> = None;
    for line in &grid.lines {
        match kind(line) {
            Kind::Empty => {}
            Kind::Title => {
                // A title whose words were taken for cells.
                let joined = line.cells.iter().take(12).map(|cell| cell.trim()).collect::<Vec<_>>().join(" ");
                if date::read(&joined).is_some_and(|cell| cell.day.is_some() && cell.month.is_some()) {
                    learn(&joined, &mut context, hijri_year, false);
                    continue;
                }
                for cell in &line.cells {
                    learn(cell, &mut context, hijri_year, false);
                }
            }
            Kind::Heading => {
                segments.extend(current.take());
                for cell in &line.cells {
                    let words = vocabulary::heading(cell);
                    if !words.iter().copied().any(is_of_times)
                        && line
                            .cells
                            .iter()
                            .filter(|cell| {
                                vocabulary::heading(cell).iter().any(|word| matches!(word, Word::MonthName(_)))
                            })
                            .count()
                            == 1
                    {
                        learn(cell, &mut context, hijri_year, true);
                    }
                }
                if heads.len() == MOST_HEADS {
                    heads.remove(0);
                }
                heads.push(line.cells.clone());
            }
            Kind::Data => {
                if !heads.is_empty() {
                    segments.extend(current.take());
                    *carried = Some(heads.clone());
                    current = Some(Segment { heads: core::mem::take(&mut heads), lines: Vec::new() });
                }
                let width = grid.width();
                let segment = current.get_or_insert_with(|| {
                    let old = carried.clone().filter(|heads| heads.iter().map(Vec::len).max() == Some(width));
                    Segment { heads: old.unwrap_or_default(), lines: Vec::new() }
                });
                segment.lines.push((line.clone(), context.clone()));
            }
        }
    }
    segments.extend(current);
    segments
}

/// A table with a day in each column is turned, so that a day is a line.
pub(crate) fn upright(grid: Grid) -> Grid {
    let width = grid.width();
    if !(4..=MOST_COLUMNS).contains(&width) || grid.lines.len() > MOST_COLUMNS {
        return grid;
    }
    let is_mark = |cell: &String| {
        cell.len() <= 60 && !is_time(cell) && vocabulary::heading(cell).iter().any(|word| matches!(word, Word::Mark(_)))
    };
    let across =
        grid.lines.iter().map(|line| line.cells.iter().filter(|cell| is_mark(cell)).count()).max().unwrap_or(0);
    let down = (0..2)
        .map(|column| grid.lines.iter().filter(|line| line.cells.get(column).is_some_and(is_mark)).count())
        .max()
        .unwrap_or(0);
    if across >= 2 || down < 3 {
        return grid;
    }
    // The days are above the times.
    let days = |line: &Line| line.cells.iter().skip(1).filter(|cell| date::read(cell).is_some()).count();
    let has_days = grid.lines.iter().any(|line| days(line) >= 3 && !line.cells.iter().any(|cell| is_time(cell)));
    if !has_days {
        return grid;
    }
    let mut turned = Grid::new(grid.titles);
    // Lines of one cell are titles and stay so.
    let (titles, lines): (Vec<Line>, Vec<Line>) =
        grid.lines.into_iter().partition(|line| line.cells.iter().filter(|cell| !cell.trim().is_empty()).count() <= 1);
    for title in titles {
        turned.lines.push(title);
    }
    for column in 0..width {
        let cells = lines.iter().map(|line| line.cells.get(column).cloned().unwrap_or_default()).collect();
        turned.push(column + 1, cells);
    }
    turned
}
