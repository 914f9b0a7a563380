//! What is counted.

/// One mark's column of a scoreboard.
#[derive(Clone, Copy, Debug, Default)]
pub struct Column {
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
    pub fn see(&mut self, deviations_min: [Option<i64>; 6]) {
        self.rows += 1;
        self.all_six += usize::from(deviations_min.iter().all(|deviation| *deviation == Some(0)));
        for (column, deviation) in self.columns.iter_mut().zip(deviations_min) {
            match deviation {
                None => column.absent += 1,
                Some(minutes) => {
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
            column.exact += more.exact;
            column.within_one += more.within_one;
            column.absent += more.absent;
            if more.worst_min.abs() > column.worst_min.abs() {
                column.worst_min = more.worst_min;
            }
        }
    }

    /// A share in percent of the rows that could be placed; none of no rows.
    fn share(&self, count: usize) -> Option<f64> {
        let placed = self.rows - self.unplaced;
        #[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
        (placed > 0).then(|| count as f64 / placed as f64 * 100.0)
    }

    /// Rows with all six exact, in percent of those placed.
    pub fn all_six(&self) -> Option<f64> {
        self.share(self.all_six)
    }
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
    /// The figures of each column; none of no rows.
    pub fn figures(&self) -> Option<[Figures; 6]> {
        self.share(0)?;
        Some(self.columns.map(|column| Figures {
            exact: self.share(column.exact).unwrap_or_default(),
            within_one: self.share(column.within_one).unwrap_or_default(),
            worst_min: column.worst_min,
            absent: column.absent,
        }))
    }
}
