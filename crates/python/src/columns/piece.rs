//! The rows of a table that have one chunk of each column.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type};
use arrow_array::{Array, ArrayRef, Date32Array, Float64Array};
use chrono::{Datelike, NaiveDate};
use miqat::error::TimeError;
use miqat::{Coordinates, Madhab, Method};
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::zones::{Noon, Zone};
use crate::rules::{self, Rules};

/// The years for which the library computes the sky.
pub const YEARS: RangeInclusive<i32> = 1..=4000;

/// A row that cannot be computed.
#[derive(Clone, Debug)]
pub struct Fault {
    pub row: usize,
    pub message: String,
}

/// A row whose place and date are valid.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub place: Coordinates,
    /// Numbers of method, madhab and zone in one.
    pub setting: u32,
    pub day: i32,
    /// In the part of a thread.
    pub index: u32,
}

impl Row {
    pub fn is_at_place_of(&self, other: &Self) -> bool {
        self.setting == other.setting && self.place == other.place
    }

    /// An order in which the rows of a place are together.
    pub fn order(&self) -> (u32, u64, u64, u64, i32) {
        let bits = |value: f64| value.to_bits();
        let (latitude, longitude) = (self.place.latitude().degrees(), self.place.longitude().degrees());
        (self.setting, bits(latitude), bits(longitude), bits(self.place.elevation_m()), self.day)
    }
}

/// The date of a day counted from 1970-01-01; the arithmetic of Arrow's dates.
pub fn date_of(day: i32) -> Option<NaiveDate> {
    NaiveDate::from_epoch_days(day)
}

/// A text of each row as a number of a list.
#[derive(Debug)]
struct Codes<T> {
    /// One for every row, or one for each row; none for a null.
    of_rows: Vec<Option<u32>>,
    is_one: bool,
    values: Vec<Result<T, String>>,
}

impl<T> Codes<T> {
    fn one(value: T) -> Self {
        Self { of_rows: vec![Some(0)], is_one: true, values: vec![Ok(value)] }
    }

    fn of(array: &ArrayRef, is_one: bool, read: impl Fn(&str) -> Result<T, String>) -> Self {
        let (mut numbers, mut values) = (HashMap::new(), Vec::new());
        let mut before: Option<(&str, u32)> = None;
        let mut of_rows = Vec::with_capacity(array.len());
        for text in array.as_string::<i32>() {
            of_rows.push(text.map(|text| match before {
                Some((same, number)) if same == text => number,
                _ => {
                    let number = *numbers.entry(text).or_insert_with(|| {
                        values.push(read(text));
                        values.len() as u32 - 1
                    });
                    before = Some((text, number));
                    number
                }
            }));
        }
        Self { of_rows, is_one, values }
    }

    fn number(&self, row: usize) -> Option<u32> {
        self.of_rows.get(if self.is_one { 0 } else { row }).copied().flatten()
    }

    fn value(&self, number: u32) -> Result<&T, String> {
        match self.values.get(number as usize) {
            Some(value) => value.as_ref().map_err(Clone::clone),
            None => Err("a value is missing".to_owned()),
        }
    }
}

/// Numbers of each row, or one for all.
#[derive(Debug)]
struct Numbers<A> {
    array: A,
    is_one: bool,
}

impl<A: Array> Numbers<A> {
    fn at(&self, row: usize) -> Option<usize> {
        let row = if self.is_one { 0 } else { row };
        self.array.is_valid(row).then_some(row)
    }
}

/// One chunk of each column, and the settings.
pub struct Piece<'a> {
    pub rules: &'a Rules,
    pub rows: usize,
    /// The first row in the table, for messages.
    pub first: usize,
    /// Whether a row that cannot be computed is an error, and not a row of nulls.
    pub strict: bool,
    lat: Numbers<Float64Array>,
    lon: Numbers<Float64Array>,
    elevation: Numbers<Float64Array>,
    date: Numbers<Date32Array>,
    methods: Codes<Method>,
    madhabs: Codes<Option<Madhab>>,
    zones: Codes<Zone>,
}

/// A text column, or a value that was read already.
pub enum Texts<'a, T> {
    Read(T),
    Named(&'a ArrayRef, bool),
}

/// The columns of a piece: arrays in their canonical types, and whether each is one value for every row.
pub struct Parts<'a> {
    pub lat: (&'a ArrayRef, bool),
    pub lon: (&'a ArrayRef, bool),
    pub elevation: (&'a ArrayRef, bool),
    pub date: (&'a ArrayRef, bool),
    pub method: Texts<'a, Method>,
    pub madhab: Texts<'a, Option<Madhab>>,
    pub tz: Texts<'a, Zone>,
}

impl<'a> Piece<'a> {
    pub fn new(py: Python<'_>, rules: &'a Rules, rows: usize, first: usize, strict: bool, parts: Parts<'_>) -> Self {
        let floats =
            |(array, is_one): (&ArrayRef, bool)| Numbers { array: array.as_primitive::<Float64Type>().clone(), is_one };
        let zone = |name: &str| Zone::of(PyString::new(py, name).as_any()).map_err(|error| error.value(py).to_string());
        Self {
            rules,
            rows,
            first,
            strict,
            lat: floats(parts.lat),
            lon: floats(parts.lon),
            elevation: floats(parts.elevation),
            date: Numbers { array: parts.date.0.as_primitive::<Date32Type>().clone(), is_one: parts.date.1 },
            methods: match parts.method {
                Texts::Read(method) => Codes::one(method),
                Texts::Named(array, is_one) => Codes::of(array, is_one, rules::method_named),
            },
            madhabs: match parts.madhab {
                Texts::Read(madhab) => Codes::one(madhab),
                Texts::Named(array, is_one) => Codes::of(array, is_one, |name| rules::madhab_named(name).map(Some)),
            },
            zones: match parts.tz {
                Texts::Read(zone) => Codes::one(zone),
                Texts::Named(array, is_one) => Codes::of(array, is_one, zone),
            },
        }
    }

    /// A row; `None` if an input of it is null.
    ///
    /// # Errors
    ///
    /// The library's message about its place, date, method, madhab or zone.
    pub fn row(&self, index: usize) -> Result<Option<Row>, Fault> {
        let (Some(lat), Some(lon), Some(elevation), Some(date)) =
            (self.lat.at(index), self.lon.at(index), self.elevation.at(index), self.date.at(index))
        else {
            return Ok(None);
        };
        let (Some(method), Some(madhab), Some(zone)) =
            (self.methods.number(index), self.madhabs.number(index), self.zones.number(index))
        else {
            return Ok(None);
        };
        let fault = |message: String| Fault { row: self.first + index, message };
        self.methods.value(method).map_err(fault)?;
        self.madhabs.value(madhab).map_err(fault)?;
        self.zones.value(zone).map_err(fault)?;
        let place = Coordinates::new(self.lat.array.value(lat), self.lon.array.value(lon));
        let place = place.and_then(|place| place.with_elevation(self.elevation.array.value(elevation)));
        let place = place.map_err(|error| fault(error.to_string()))?;
        let day = self.date.array.value(date);
        let date = date_of(day).unwrap_or(if day < 0 { NaiveDate::MIN } else { NaiveDate::MAX });
        if !YEARS.contains(&date.year()) {
            return Err(fault(TimeError::DateOutOfRange { date }.to_string()));
        }
        let setting = (method * self.madhabs.values.len() as u32 + madhab) * self.zones.values.len() as u32 + zone;
        Ok(Some(Row { place, setting, day, index: index as u32 }))
    }

    /// The method, the madhab and the zone of a setting.
    pub fn setting(&self, setting: u32) -> Result<(&Method, Option<Madhab>, &Zone), String> {
        let (zones, madhabs) = (self.zones.values.len() as u32, self.madhabs.values.len() as u32);
        let zone = self.zones.value(setting % zones)?;
        let madhab = self.madhabs.value(setting / zones % madhabs)?;
        Ok((self.methods.value(setting / zones / madhabs)?, *madhab, zone))
    }

    pub fn noon(&self, row: &Row) -> Noon {
        match (self.setting(row.setting), date_of(row.day)) {
            (Ok((_, _, zone)), Some(date)) => zone.noon(row.place.longitude().degrees(), date),
            _ => Noon::Any,
        }
    }
}
