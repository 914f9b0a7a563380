//! Text with a character between its cells, or with spaces between its columns.

use crate::clock::{Content, is_bare_time, is_dashed_time, read};
use crate::grid::{Grid, Line};

/// How many lines are looked at when the character is chosen, and how much of each, in bytes.
const SAMPLE_LINES: usize = 400;
const SAMPLE_BYTES: usize = 20_000;

/// The longest cell that is a time with a word before and after it, in letters.
const LONGEST_TIME: usize = 18;
/// The longest line that is a time and nothing more, in letters.
const LONGEST_ALONE: usize = 11;

/// The table of a text, parted by the character that leaves the most times alone in their cells.
pub(crate) fn grids(text: &str) -> Vec<Grid> {
    let sample: String = text.lines().take(SAMPLE_LINES).flat_map(|line| [start(line), "\n"]).collect();
    let mut best: Option<(usize, Way)> = None;
    for way in
        [Way::Byte(b','), Way::Byte(b';'), Way::Byte(b'\t'), Way::Byte(b'|'), Way::Byte(b'&'), Way::Gaps, Way::Spaces]
    {
        let score = score(&way.grid(&sample), !matches!(way, Way::Byte(_)));
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, way));
        }
    }
    best.filter(|(score, _)| *score > 0).map(|(_, way)| way.grid(text)).into_iter().collect()
}

/// The start of a line.
fn start(line: &str) -> &str {
    let end = (0..=line.len().min(SAMPLE_BYTES)).rev().find(|end| line.is_char_boundary(*end));
    end.and_then(|end| line.get(..end)).unwrap_or_default()
}

#[derive(Clone, Copy)]
enum Way {
    Byte(u8),
    /// Two spaces or more, or tabs.
    Gaps,
    /// Any space.
    Spaces,
}

impl Way {
    fn grid(self, text: &str) -> Grid {
        match self {
            Self::Byte(byte) => by(byte, text),
            Self::Gaps => spaced(text, gaps),
            Self::Spaces => spaced(text, spaces),
        }
    }
}

/// The cells that are a time and nothing more; numbers that can be one count less.
fn score(grid: &Grid, by_spaces: bool) -> usize {
    let of_line = |line: &Line| {
        // In a line of one cell, a word next to a time belongs to no column.
        let longest = if line.cells.len() >= 2 { LONGEST_TIME } else { LONGEST_ALONE };
        let of_cell = |cell: &String| match read(cell, false) {
            // By commas, 1,30 is two cells.
            _ if by_spaces && cell.contains([',', ';']) => 0,
            Content::Times(times) if times.len() == 1 && cell.trim().chars().count() <= longest => 4,
            // A beginning and its congregation.
            Content::Times(times)
                if times.len() == 2
                    && !by_spaces
                    && line.cells.len() >= 2
                    && cell.contains(['/', '-', '–', '(', '|', '&', '\n'])
                    && cell.trim().chars().count() <= LONGEST_TIME =>
            {
                8
            }
            _ if is_bare_time(cell) => 1,
            _ if is_dashed_time(cell) => 2,
            _ => 0,
        };
        line.cells.iter().map(of_cell).sum::<usize>()
    };
    grid.lines.iter().map(of_line).sum()
}

fn by(delimiter: u8, text: &str) -> Grid {
    let mut grid = Grid::default();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    while matches!(reader.read_record(&mut record), Ok(true)) {
        let number = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
        grid.push(number, record.iter().map(|cell| cell.trim().to_owned()).collect());
        // A quote that is never closed would swallow the rest of the file in one cell.
        if record.iter().any(|cell| cell.lines().count() > 40) {
            return plain(delimiter, text);
        }
    }
    grid
}

/// The cells of each line between the characters, without regard to quotes.
fn plain(delimiter: u8, text: &str) -> Grid {
    let mut grid = Grid::default();
    for (line, number) in text.lines().zip(1..) {
        grid.push(
            number,
            line.split(char::from(delimiter)).map(|cell| cell.trim().trim_matches('"').to_owned()).collect(),
        );
    }
    grid
}

/// A cell and the column of letters at which it begins.
type Placed = (usize, String);

fn gaps(line: &str) -> Vec<Placed> {
    let mut cells: Vec<Placed> = Vec::new();
    let mut cell = String::new();
    let (mut start, mut blanks) = (0, 2);
    for (at, letter) in line.chars().enumerate() {
        if letter == '\t' {
            blanks += 2;
        } else if letter == ' ' || letter == '\u{A0}' {
            blanks += 1;
        } else {
            if blanks >= 2 {
                if !cell.is_empty() {
                    cells.push((start, core::mem::take(&mut cell)));
                }
                start = at;
            } else if blanks == 1 {
                cell.push(' ');
            }
            blanks = 0;
            cell.push(letter);
        }
    }
    if !cell.is_empty() {
        cells.push((start, cell));
    }
    cells
}

fn spaces(line: &str) -> Vec<Placed> {
    let mut cells: Vec<Placed> = Vec::new();
    let mut at = 0;
    for word in line.split([' ', '\t', '\u{A0}']) {
        let start = at;
        at += word.chars().count() + 1;
        if word.is_empty() {
            continue;
        }
        // The half of the day belongs to the time before it.
        let lower = word.to_lowercase();
        let is_half = matches!(lower.as_str(), "am" | "pm" | "a.m." | "p.m." | "a.m" | "p.m" | "ص" | "م");
        match cells.last_mut() {
            Some((_, last)) if is_half && last.ends_with(|letter: char| letter.is_ascii_digit()) => {
                last.push(' ');
                last.push_str(word);
            }
            _ => cells.push((start, word.to_owned())),
        }
    }
    cells
}

/// Lines of cells at their columns. Where a line has fewer cells than the longest one, each goes to the column above whose
/// beginning it is nearest to.
fn spaced(text: &str, part: fn(&str) -> Vec<Placed>) -> Grid {
    let lines: Vec<(usize, Vec<Placed>)> = text.lines().zip(1..).map(|(line, number)| (number, part(line))).collect();
    let mut counts = std::collections::BTreeMap::new();
    for (_, cells) in &lines {
        let times = cells.iter().filter(|(_, cell)| matches!(read(cell, false), Content::Times(_))).count();
        if times >= 2 {
            *counts.entry(cells.len()).or_insert(0_usize) += 1;
        }
    }
    let usual = counts.iter().max_by_key(|(_, count)| **count).map_or(0, |(length, _)| *length);
    let columns: Vec<usize> = {
        // The median beginning of each column over the usual lines.
        let mut starts: Vec<Vec<usize>> = vec![Vec::new(); usual.min(60)];
        for (_, cells) in lines.iter().filter(|(_, cells)| cells.len() == usual) {
            for (column, (start, _)) in starts.iter_mut().zip(cells) {
                column.push(*start);
            }
        }
        starts
            .iter_mut()
            .map(|column| {
                column.sort_unstable();
                column.get(column.len() / 2).copied().unwrap_or(0)
            })
            .collect()
    };
    let mut grid = Grid::default();
    for (number, cells) in lines {
        if cells.len() == usual || cells.len() <= 1 || cells.len() > usual || usual < 3 {
            grid.push(number, cells.into_iter().map(|(_, cell)| cell).collect());
            continue;
        }
        let mut row = vec![String::new(); columns.len()];
        let mut least = 0;
        for (start, cell) in cells {
            let nearest = columns
                .iter()
                .enumerate()
                .skip(least)
                .min_by_key(|(_, column)| column.abs_diff(start))
                .map_or(least, |(at, _)| at);
            match row.get_mut(nearest) {
                Some(slot) => *slot = cell,
                None => row.push(cell),
            }
            least = nearest + 1;
        }
        grid.push(number, row);
    }
    grid
}
