//! The content of a container: lines of cells, all of them text.

use crate::error::Error;

/// The most cells that are read of a file.
pub(crate) const MOST_CELLS: usize = 200_000;

/// A line of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// The number of the line, row, record or event in its file, from 1.
    pub(crate) number: usize,
    pub(crate) cells: Vec<String>,
}

/// A table, or what may be one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    /// The texts above it: a sheet's name, a heading, a caption.
    pub(crate) titles: Vec<String>,
    pub(crate) lines: Vec<Line>,
}

impl Grid {
    pub(crate) fn new(titles: Vec<String>) -> Self {
        Self { titles, lines: Vec::new() }
    }

    pub(crate) fn push(&mut self, number: usize, cells: Vec<String>) {
        self.lines.push(Line { number, cells });
    }

    pub(crate) fn width(&self) -> usize {
        self.lines.iter().map(|line| line.cells.len()).max().unwrap_or(0)
    }

    pub(crate) fn cells(&self) -> usize {
        self.lines.iter().map(|line| line.cells.len()).sum()
    }
}

/// The grids, if they are not too large together.
pub(crate) fn bounded(grids: Vec<Grid>) -> Result<Vec<Grid>, Error> {
    let cells: usize = grids.iter().map(|grid| grid.cells().max(grid.lines.len())).sum();
    if cells > MOST_CELLS { Err(Error::TooLarge { what: "cells", most: MOST_CELLS }) } else { Ok(grids) }
}
