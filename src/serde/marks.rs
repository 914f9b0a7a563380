//! Prayers, marks and tables by mark.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::forms::{Name, Named};
use crate::{Mark, PerMark, Prayer};

named! {
    /// `"fajr"`, `"dhuhr"`, `"asr"`, `"maghrib"` or `"isha"`.
    Prayer = "a prayer" {
        "fajr" = Fajr,
        "dhuhr" = Dhuhr,
        "asr" = Asr,
        "maghrib" = Maghrib,
        "isha" = Isha,
    }
}

named! {
    /// `"fajr"`, `"sunrise"`, `"dhuhr"`, `"asr"`, `"sunset"`, `"maghrib"` or `"isha"`.
    Mark = "a mark of the day" {
        "fajr" = Fajr,
        "sunrise" = Sunrise,
        "dhuhr" = Dhuhr,
        "asr" = Asr,
        "sunset" = Sunset,
        "maghrib" = Maghrib,
        "isha" = Isha,
    }
}

/// The marks in the order of the day, each with its key.
pub(super) fn keys() -> impl Iterator<Item = (Mark, &'static str)> {
    Mark::ALL.into_iter().zip(Mark::NAMES.iter().copied())
}

/// A table of the seven marks, in the order of the day.
impl<T: Serialize> Serialize for PerMark<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Mark::COUNT))?;
        for (mark, key) in keys() {
            map.serialize_entry(key, self.get(mark))?;
        }
        map.end()
    }
}

/// A table of the seven marks. A missing mark has the default of its type: `{"fajr":"2min"}` moves only Fajr. If a default
/// makes no sense, as for a clock time, read a `PerMark<Option<T>>`.
impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for PerMark<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut values = deserializer.deserialize_map(Marks(PhantomData))?;
        Ok(Self::from_fn(|mark| values.get_mut(mark).take().unwrap_or_default()))
    }
}

/// Reads the marks of a table.
struct Marks<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Marks<T> {
    type Value = PerMark<Option<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table by mark")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = PerMark::from_fn(|_| None);
        while let Some(name) = map.next_key_seed(Name::Field(Mark::NAMES))? {
            let value = map.next_value()?;
            let before = keys().find(|(_, key)| *key == name).map(|(mark, _)| values.get_mut(mark).replace(value));
            if before.flatten().is_some() {
                return Err(A::Error::duplicate_field(name));
            }
        }
        Ok(values)
    }
}
