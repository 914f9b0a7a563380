//! The raw tables from which the index is made, read without it.

#![allow(dead_code, reason = "each test uses only some of this")]

use std::collections::BTreeMap;

use csv::StringRecord;
use miqat_places::fold;

const CITIES_CSV: &str = include_str!("../../data/cities.csv");
const NATIVE_NAMES_CSV: &str = include_str!("../../data/native_names.csv");
const COMMON_NAMES_CSV: &str = include_str!("../../data/common_names.csv");

/// How many cities the table has.
pub const CITIES: usize = 34_006;

/// A row of the table of cities, with the names of both tables.
pub struct Row {
    pub fields: StringRecord,
    /// Every name that is not empty.
    pub names: Vec<String>,
    /// Their keys, and these without articles and spaces.
    pub keys: Vec<String>,
    pub loose_keys: Vec<String>,
    /// The usual Arabic name, where GeoNames has another.
    pub usual_arabic: Option<String>,
}

impl Row {
    pub fn number<T: std::str::FromStr<Err: std::fmt::Debug>>(&self, column: usize) -> T {
        self.fields[column].parse().unwrap()
    }
}

/// Every row, in the order of the table.
pub fn rows() -> Vec<Row> {
    let read = |text: &'static str| csv::Reader::from_reader(text.as_bytes()).into_records().map(Result::unwrap);
    let mut common: BTreeMap<String, StringRecord> =
        read(COMMON_NAMES_CSV).map(|row| (row[0].to_owned(), row)).collect();
    let rows = read(CITIES_CSV).zip(read(NATIVE_NAMES_CSV)).map(|(fields, native)| {
        assert_eq!(fields[0], native[0]);
        let common = common.remove(&fields[0]);
        let usual = common.iter().flat_map(|row| [&row[1]].into_iter().chain(row[2].split('|')));
        let names =
            [&fields[1], &fields[2]].into_iter().chain(fields[3].split('|')).chain(native[2].split('|')).chain(usual);
        let names: Vec<String> = names.filter(|name| !name.is_empty()).map(str::to_owned).collect();
        let keys: Vec<String> = names.iter().map(|name| fold::key(name)).collect();
        let loose_keys = keys.iter().map(|key| fold::without_articles(key)).collect();
        let usual_arabic = common.map(|row| row[1].to_owned()).filter(|name| !name.is_empty());
        Row { names, keys, loose_keys, usual_arabic, fields }
    });
    let rows: Vec<Row> = rows.collect();
    assert!(common.is_empty(), "every common name belongs to a city: {common:?}");
    assert_eq!(rows.len(), CITIES);
    rows
}
