//! Tables of intervals by the date, written as the name of a table of the library.
//!
//! A rule borrows its table for `'static`, so that no table can be made from data that are read.

use core::fmt;

use serde::de::{Error, Visitor};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::forms::write_list;
use crate::prayer::{IntervalsByDate, NAMED_INTERVALS};

/// `"london-unified-fajr"`; only the tables of the library have a form.
impl Serialize for IntervalsByDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match NAMED_INTERVALS.iter().find(|(_, known)| *known == self) {
            Some((name, _)) => serializer.serialize_str(name),
            None => Err(S::Error::custom(format_args!("a table of intervals that has no name here cannot be written"))),
        }
    }
}

/// `"london-unified-fajr"`.
impl<'de> Deserialize<'de> for &'static IntervalsByDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Name)
    }
}

struct Name;

impl Visitor<'_> for Name {
    type Value = &'static IntervalsByDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a table of intervals, one of ")?;
        write_list(f, NAMED_INTERVALS.iter().map(|(name, _)| *name))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        let known = NAMED_INTERVALS.iter().find(|(known, _)| *known == name);
        known.map(|(_, intervals)| *intervals).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(name), &self))
    }
}
