//! The excerpts of authorities' timetables, as tables of points.

use miqat_places::points::Table;

use super::root;
use super::sources::read;

/// The places of an excerpt, in the order of its rows. An excerpt has no column of the method, which a table of points needs.
pub fn places_of(id: &str) -> Table {
    let text = read(&root().join("tests/data/methods").join(id).join("excerpt.csv"));
    let lines = text.lines().enumerate();
    let rows = lines.map(|(row, line)| format!("{},{line}\n", if row == 0 { "method" } else { "mwl" }));
    Table::read(&rows.collect::<String>()).unwrap_or_else(|error| panic!("{id}: {error}"))
}
