//! The question of a search: the rows of a reading, the place, and the authorities' own points.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use miqat::Mark;
use miqat::fit::Search;
use miqat::methods;
use miqat::testing::{Entry, Printed, Row, Timetable};
use miqat_places::{Standpoint, Zone};
use miqat_timetable::{Doubt, Reading, TableMark};

use crate::site::Site;

/// The rows of a file, with its first column of Asr and with its second.
pub struct Rows {
    pub first: Vec<Row>,
    pub second: Vec<Row>,
    pub has_two_asrs: bool,
    /// How many times differ from another one of the same mark and date, and are left out.
    pub contrary: usize,
}

/// The beginnings of each date as they are printed: a search finds misprints and wrong hours itself, of which a reader makes blanks.
pub fn rows(reading: &Reading) -> Rows {
    let mut first: BTreeMap<NaiveDate, Printed> = BTreeMap::new();
    let mut later: BTreeMap<NaiveDate, Entry> = BTreeMap::new();
    let mut contrary = 0;
    for (row, mark) in reading.beginnings() {
        let Some(date) = row.date().filter(|_| !row.doubts().iter().any(is_no_time)) else { continue };
        let (day, time) = (first.entry(date).or_insert(Printed::BLANK), Entry::Time(row.time()));
        match day.entry(mark) {
            Entry::Time(other) if other != row.time() => contrary += 1,
            _ => *day = day.with(mark, time),
        }
    }
    let is_first = |row: &miqat_timetable::Row| row.label().mark() == TableMark::Asr && !row.label().is_congregation();
    let has_two_asrs = reading.rows().iter().any(is_first);
    let is_later = |row: &&miqat_timetable::Row| {
        let label = row.label();
        let is_beginning = !label.is_congregation() && label.name().is_none();
        has_two_asrs && label.mark() == TableMark::Asr2 && is_beginning && !row.doubts().iter().any(is_no_time)
    };
    for row in reading.rows().iter().filter(is_later) {
        if let Some(date) = row.date() {
            later.insert(date, Entry::Time(row.time()));
        }
    }
    let row = |(date, printed): (&NaiveDate, &Printed)| Row::new(*date, *printed);
    let second = first.iter().map(|(date, printed)| {
        let asr = later.get(date).copied().unwrap_or_default();
        row((date, &printed.with(Mark::Asr, asr)))
    });
    Rows { second: second.collect(), first: first.iter().map(row).collect(), has_two_asrs: !later.is_empty(), contrary }
}

/// Whether a cell is not the beginning of a prayer at all: a fixed time of the congregation.
fn is_no_time(doubt: &Doubt) -> bool {
    matches!(doubt, Doubt::SameEveryDay)
}

/// The search for a timetable of a site: within a radius of its point, and at the points of the authorities.
pub fn of<'a>(timetable: &'a Timetable, site: &'a Site, radius_km: f64) -> Search<'a, Zone> {
    let search = Search::new(timetable, site.point, site.time_zone).within_km(radius_km);
    let search = match site.country {
        Some(country) => search.in_country(country.code()),
        None => search,
    };
    methods::ALL.iter().fold(search, |search, method| {
        let stand = Standpoint::of(method, site.city, site.point);
        if *stand.place() == site.point.into() {
            return search;
        }
        search.with_point_of(method, stand.method(method), *stand.place())
    })
}
