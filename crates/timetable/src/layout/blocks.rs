//! Tables side by side: halves of a month, or months with days of their own.

use super::segments::{MOST_COLUMNS, is_time};
use crate::grid::{Grid, Line};
use crate::mark::TableMark;
use crate::vocabulary::{self, Word};

/// The fewest marks of a table next to another.
const FEWEST_MARKS: usize = 2;

/// A block of columns: where it begins, and the marks in its headings.
struct Block {
    start: usize,
    marks: Vec<TableMark>,
}

/// The blocks of a line of headings: each begins with a column of days. One block if their marks differ.
fn blocks(cells: &[String]) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![Block { start: 0, marks: Vec::new() }];
    for (column, cell) in cells.iter().enumerate().take(MOST_COLUMNS) {
        if cell.trim().is_empty() || cell.len() > 60 {
            continue;
        }
        let words = vocabulary::heading(cell);
        let mark = words.iter().find_map(|word| if let Word::Mark(mark) = word { Some(*mark) } else { None });
        let is_of_days = words.iter().any(|word| {
            matches!(word, Word::Date | Word::Day | Word::Weekday | Word::Number | Word::Hijri | Word::MonthName(_))
        });
        let Some(last) = blocks.last_mut() else { continue };
        match mark {
            Some(mark) => last.marks.push(mark),
            None if is_of_days && last.marks.len() >= FEWEST_MARKS => {
                blocks.push(Block { start: column, marks: Vec::new() })
            }
            None => {}
        }
    }
    let is_same = blocks.first().is_some_and(|first| blocks.iter().all(|block| block.marks == first.marks));
    if !is_same {
        blocks.truncate(1);
    }
    blocks
}

/// The tables side by side in a grid, one after another; the grid itself if it is one table.
pub(super) fn parted(grid: Grid) -> Vec<Grid> {
    let heading =
        grid.lines.iter().find(|line| !line.cells.iter().any(|cell| is_time(cell)) && blocks(&line.cells).len() > 1);
    let Some(blocks) = heading.map(|line| blocks(&line.cells)) else { return vec![grid] };
    let ends = blocks.iter().skip(1).map(|block| block.start).chain([usize::MAX]);
    let of_block = |start: usize, end: usize| {
        let part = |line: &Line| {
            // A title over the whole width is one for each table.
            let filled = line.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
            let cells = if filled <= 1 {
                &*line.cells
            } else {
                line.cells.get(start..end.min(line.cells.len())).unwrap_or_default()
            };
            Line { number: line.number, cells: cells.to_vec() }
        };
        Grid { titles: grid.titles.clone(), lines: grid.lines.iter().map(part).collect() }
    };
    blocks.iter().zip(ends).map(|(block, end)| of_block(block.start, end)).collect()
}
