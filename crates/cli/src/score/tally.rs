//! What is counted.

use crate::score::row::Deviation;

/// One mark's column of a scoreboard.
#[derive(Clone, Copy, Debug, Default)]
pub struct Column {
    /// Rows that have the mark.
    printed: usize,
    exact: usize,
    within_one: usize,
    absent: usize,
    /// The largest deviation in minutes, computed less printed.
    worst_min: i64,
}

/// A file's line of a scoreboard.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub rows: usize,
    pub unplaced: usize,
    pub columns: [Column; 6],
    all_six: usize,
}

impl Tally {
    /// Counts a row that could be placed.
    pub fn see(&mut self, deviations: [Deviation; 6]) {
        self.rows += 1;
        let is_right = |deviation| matches!(deviation, Deviation::NotPrinted | Deviation::Minutes(0));
        self.all_six += usize::from(deviations.into_iter().all(is_right));
        for (column, deviation) in self.columns.iter_mut().zip(deviations) {
            column.printed += usize::from(deviation != Deviation::NotPrinted);
            match deviation {
                Deviation::NotPrinted => {}
                Deviation::Absent => column.absent += 1,
                Deviation::Minutes(minutes) => {
                    column.exact += usize::from(minutes == 0);
                    column.within_one += usize::from(minutes.abs() <= 1);
                    if minutes.abs() > column.worst_min.abs() {
                        column.worst_min = minutes;
                    }
                }
            }
        }
    }

    /// Counts a row that could not.
    pub fn see_unplaced(&mut self) {
        self.rows += 1;
        self.unplaced += 1;
    }

    /// Adds another's counts.
    pub fn add(&mut self, other: &Self) {
        self.rows += other.rows;
        self.unplaced += other.unplaced;
        self.all_six += other.all_six;
        for (column, more) in self.columns.iter_mut().zip(other.columns) {
            column.printed += more.printed;
            column.exact += more.exact;
            column.within_one += more.within_one;
            column.absent += more.absent;
            if more.worst_min.abs() > column.worst_min.abs() {
                column.worst_min = more.worst_min;
            }
        }
    }

    /// Rows with all six exact, or as many as they have, in percent of those placed.
    pub fn all_six(&self) -> Option<f64> {
        share(self.all_six, self.rows - self.unplaced)
    }
}

/// A share in percent of rows; none of no rows.
fn share(count: usize, rows: usize) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
    (rows > 0).then(|| count as f64 / rows as f64 * 100.0)
}

/// A column's figures: exact and within a minute in percent, the largest deviation in minutes, and how many of the times
/// the library has not.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    pub exact: f64,
    pub within_one: f64,
    pub worst_min: i64,
    pub absent: usize,
}

impl Tally {
    /// The figures of each column; none where no row has the mark.
    pub fn figures(&self) -> [Option<Figures>; 6] {
        self.columns.map(|column| {
            Some(Figures {
                exact: share(column.exact, column.printed)?,
                within_one: share(column.within_one, column.printed)?,
                worst_min: column.worst_min,
                absent: column.absent,
            })
        })
    }
}
