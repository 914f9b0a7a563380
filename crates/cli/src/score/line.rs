//! A line of the scoreboard.

use std::collections::BTreeMap;

use crate::score::faults::{self, Fault};
use crate::score::row::{Known, Reading, Row};
use crate::score::tally::Tally;

/// The label of the last line.
pub const TOTAL: &str = "total";

/// A line of the scoreboard.
#[derive(Debug, Default)]
pub struct Line {
    pub name: String,
    pub tally: Tally,
    /// A known fault of the table, and the tally without the faulty rows.
    pub fault: Option<Fault>,
    pub without: Tally,
    /// A known fact about the table, and the tally of its rows by the reading that was not chosen.
    pub known: Option<Known>,
    pub otherwise: Tally,
    /// The fault in the columns of the file.
    pub fault_of_columns: Option<String>,
    /// The reasons why rows could not be placed, and their line numbers.
    pub reasons: BTreeMap<String, Vec<u64>>,
}

impl Line {
    /// Also scores a row by the other reading, if there is one.
    pub fn see_otherwise(&mut self, row: &Row, reading: Reading, read: impl Fn(Reading) -> Result<Row, String>) {
        let Some(known) = &row.known else { return };
        let other = if reading == Reading::Found { Reading::Labelled } else { Reading::Found };
        if let Ok(other) = read(other) {
            self.known = Some(known.clone());
            self.otherwise.see(other.date, &other.deviations());
        }
    }

    pub fn see(&mut self, row: &Row) {
        let deviations = row.deviations();
        self.tally.see(row.date, &deviations);
        match faults::fault(&row.authority, &row.city, &row.method_id, row.date) {
            None => self.without.see(row.date, &deviations),
            fault => self.fault = fault,
        }
    }
}
