//! Hijri months, dates and announcements.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use chrono::NaiveDate;
use serde::de::{Error, Unexpected, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::hijri::{AnyCalendar, HijriCalendar, HijriDate, HijriMonth, MonthStart, Moved, Tabular, UmmAlQura};

named! {
    /// `"muharram"` to `"dhu_al_hijja"`.
    HijriMonth = "a Hijri month" {
        "muharram" = Muharram,
        "safar" = Safar,
        "rabi_al_awwal" = RabiAlAwwal,
        "rabi_al_akhir" = RabiAlAkhir,
        "jumada_al_ula" = JumadaAlUla,
        "jumada_al_akhira" = JumadaAlAkhira,
        "rajab" = Rajab,
        "shaban" = Shaban,
        "ramadan" = Ramadan,
        "shawwal" = Shawwal,
        "dhu_al_qada" = DhuAlQada,
        "dhu_al_hijja" = DhuAlHijja,
    }
}

/// `"1448-06-09"`.
impl Serialize for HijriDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// `"1448-06-09"`. Only the shape is checked: whether a month has a day 30 depends on the calendar.
impl<'de> Deserialize<'de> for HijriDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text)
    }
}

struct Text;

impl Visitor<'_> for Text {
    type Value = HijriDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a Hijri date such as `1448-06-09`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<HijriDate, E> {
        text.parse().map_err(|error| match error {
            crate::Error::Text(_) => E::invalid_value(Unexpected::Str(text), &self),
            other => E::custom(other),
        })
    }
}

read_table! {
    Announcement = "a table of year, month, date and length" {
        year: i32,
        month: HijriMonth,
        date: NaiveDate,
        length: Option<u8> = None,
    }
}

/// `{"year":1434,"month":"ramadan","date":"2013-07-10"}`, with `"length"` in days if it is set.
impl Serialize for MonthStart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = 3 + usize::from(self.length().is_some());
        let mut map = serializer.serialize_map(Some(fields))?;
        map.serialize_entry("year", &self.year())?;
        map.serialize_entry("month", &self.month())?;
        map.serialize_entry("date", &self.date())?;
        if self.length().is_some() {
            map.serialize_entry("length", &self.length())?;
        }
        map.end()
    }
}

/// `{"year":1434,"month":"ramadan","date":"2013-07-10"}`, with `"length"` in days if it is known.
impl<'de> Deserialize<'de> for MonthStart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Announcement { year, month, date, length } = Announcement::deserialize(deserializer)?;
        let start = Self::new(year, month, date);
        match length {
            Some(days) => start.with_length(days).map_err(D::Error::custom),
            None => Ok(start),
        }
    }
}

/// A type whose form is the text of its `Display` and `FromStr`.
struct Parsed<T>(PhantomData<T>);

impl<T: FromStr<Err = crate::Error>> Visitor<'_> for Parsed<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the id of a Hijri calendar")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|error| E::custom(format_args!("`{text}` is {error}")))
    }
}

macro_rules! by_text {
    ($($(#[$doc:meta])+ $type:ty $(where $c:ident)?),+ $(,)?) => {$(
        $(#[$doc])+
        impl$(<$c: fmt::Display>)? Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        $(#[$doc])+
        impl<'de $(, $c: HijriCalendar + FromStr<Err = crate::Error>)?> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Parsed(PhantomData))
            }
        }
    )+};
}

by_text! {
    /// Its id: `"umm-al-qura"`.
    UmmAlQura,
    /// Its id: `"tabular-ii-civil"`.
    Tabular,
    /// Its id: `"umm-al-qura"`, `"tabular-ii-civil"` or `"computed-istanbul-2016"`.
    AnyCalendar,
    /// The calendar and the days: `"umm-al-qura+1"`, or `"umm-al-qura"` if it is not moved.
    Moved<C> where C,
}
