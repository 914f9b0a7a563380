//! The counts of the scoreboard.

use miqat::PerMark;
use miqat::chrono::NaiveDate;
use miqat::testing::{Deviation, Score};

use crate::score::row::PRINTED;

/// The counts for a line of a scoreboard.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    score: Score,
    pub unplaced: usize,
}

impl Tally {
    /// Counts a row that could be placed.
    pub fn see(&mut self, date: NaiveDate, deviations: &PerMark<Deviation>) {
        self.score.add_row(date, deviations);
    }

    /// Counts a row that could not.
    pub const fn see_unplaced(&mut self) {
        self.unplaced += 1;
    }

    /// Adds another's counts.
    pub fn add(&mut self, other: &Self) {
        self.score.add(&other.score);
        self.unplaced += other.unplaced;
    }

    /// The number of rows counted.
    pub const fn rows(&self) -> usize {
        self.score.rows() + self.unplaced
    }

    /// Rows in which all six marks, or all that they have, are exact, in percent of those placed.
    pub fn all_six(&self) -> Option<f64> {
        share(self.score.whole(), self.score.rows())
    }
}

/// A share in percent of rows; none if there are no rows.
fn share(count: usize, rows: usize) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
    (rows > 0).then(|| count as f64 / rows as f64 * 100.0)
}

/// A column's figures: exact and within a minute in percent, the largest deviation in minutes, and the number of times that the
/// library does not have.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    pub exact: f64,
    pub within_one: f64,
    pub worst_min: i64,
    pub absent: usize,
}

impl Tally {
    /// The figures of each column; none if no row has the mark.
    pub fn figures(&self) -> [Option<Figures>; 6] {
        PRINTED.map(|mark| {
            let column = self.score.mark(mark);
            Some(Figures {
                exact: share(column.exact(), column.printed())?,
                within_one: share(column.within_one(), column.printed())?,
                worst_min: column.worst().map_or(0, |(_, minutes)| minutes),
                absent: column.absent(),
            })
        })
    }
}
