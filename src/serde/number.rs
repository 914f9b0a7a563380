//! Angles, which are plain numbers, and spans, which have a unit.

use core::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Angle, Depression, Shift};

/// A number of degrees.
impl Serialize for Angle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.degrees())
    }
}

/// A number of degrees.
impl<'de> Deserialize<'de> for Angle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        f64::deserialize(deserializer).map(Self::from_degrees)
    }
}

/// A number of degrees, positive below the horizon.
impl Serialize for Depression {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.degrees())
    }
}

/// A number of degrees, positive below the horizon.
impl<'de> Deserialize<'de> for Depression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(f64::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// `"2min"`, `"-90s"` or `"1.5s"`; in formats for machines a whole number of milliseconds.
impl Serialize for Shift {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(&format_args!("{self:#}"))
        } else {
            serializer.serialize_i32(self.as_millis())
        }
    }
}

/// A span with its unit, as its `FromStr` reads it: a number alone is refused, because one writer means minutes and another
/// seconds. In formats for machines a whole number of milliseconds.
impl<'de> Deserialize<'de> for Shift {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Span)
        } else {
            i32::deserialize(deserializer).map(Self::millis)
        }
    }
}

struct Span;

impl Span {
    /// A number without a unit: only 0 is allowed.
    fn bare<E: Error>(number: f64) -> Result<Shift, E> {
        if number == 0.0 {
            return Ok(Shift::ZERO);
        }
        Err(E::custom(format_args!("a shift of {number} has no unit: write \"{number}min\" or \"{number}s\"")))
    }
}

#[expect(clippy::cast_precision_loss, reason = "for the message only")]
impl Visitor<'_> for Span {
    type Value = Shift;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a span with its unit, such as \"2min\", \"-90s\" or \"1.5min\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Shift, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Shift, E> {
        Self::bare(number as f64)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Shift, E> {
        Self::bare(number as f64)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Shift, E> {
        Self::bare(number)
    }
}
