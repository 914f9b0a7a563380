//! Notes on data that are old for the requested date.

use chrono::{Datelike, NaiveDate};
use miqat::data::METHODS;
use miqat_places::Zone;

use crate::words::Note;
use crate::zones;

/// Data of a year are current until the end of the next, so that the calendar of the coming year needs no note.
const SERVE_YEARS: i32 = 1;

fn is_aged(data_year: i32, date: NaiveDate) -> bool {
    date.year() - data_year > SERVE_YEARS
}

/// The notes on an answer of prayer times up to a date.
pub fn notes(zone: Zone, last: NaiveDate) -> impl Iterator<Item = Note> {
    zones(zone, last).into_iter().chain(rules(last))
}

/// Returns a note if the time zone data are old for a date; fixed offsets need none.
pub fn zones(zone: Zone, date: NaiveDate) -> Option<Note> {
    let name = zone.name().unwrap_or("UTC");
    let is_decided = !(name.starts_with("Etc/") || matches!(name, "UTC" | "GMT"));
    let version = zones::version();
    (is_decided && is_aged(version.year(), date)).then(|| Note::AgedZones { version: version.to_string() })
}

/// Returns a note if the rules of authorities were last read long before a date.
fn rules(date: NaiveDate) -> Option<Note> {
    let known_until = METHODS.known_until();
    is_aged(known_until.year(), date).then_some(Note::AgedRules { known_until })
}
