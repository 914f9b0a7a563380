//! Angles, as plain numbers, and spans, as numbers with a unit.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::prayer::{EpochOffset, EpochYear, Latitude};
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

/// `"2min"`, `"-90s"` or `"1.5s"`; in binary formats a whole number of milliseconds.
impl Serialize for Shift {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(&format_args!("{self:#}"))
        } else {
            serializer.serialize_i32(self.as_millis())
        }
    }
}

/// A span with its unit, as read by its `FromStr`. A number without a unit is an error, because some writers mean minutes
/// and others seconds. In binary formats a whole number of milliseconds.
impl<'de> Deserialize<'de> for Shift {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Span(PhantomData))
        } else {
            Self::new(i32::deserialize(deserializer)?).map_err(D::Error::custom)
        }
    }
}

/// A span with its unit, like a shift; in binary formats a whole number of milliseconds.
impl Serialize for EpochOffset {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(&format_args!("{self:#}"))
        } else {
            serializer.serialize_i32(self.as_millis())
        }
    }
}

/// A span with its unit, as read by its `FromStr`; in binary formats a whole number of milliseconds.
impl<'de> Deserialize<'de> for EpochOffset {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Span(PhantomData))
        } else {
            Self::new(i32::deserialize(deserializer)?).map_err(D::Error::custom)
        }
    }
}

/// A year, 1 to 4000.
impl Serialize for EpochYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i16(self.year())
    }
}

/// A year, 1 to 4000.
impl<'de> Deserialize<'de> for EpochYear {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(i16::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A number of degrees from the equator.
impl Serialize for Latitude {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.degrees())
    }
}

/// A number of degrees from the equator.
impl<'de> Deserialize<'de> for Latitude {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(f64::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// Reads a span of a type.
struct Span<T>(PhantomData<T>);

impl<T: FromStr> Span<T> {
    /// A number without a unit: only 0 is allowed.
    fn bare<E: Error>(number: f64) -> Result<T, E> {
        let no_unit =
            || E::custom(format_args!("a shift of {number} has no unit: write \"{number}min\" or \"{number}s\""));
        if number == 0.0 { "0".parse().map_err(|_| no_unit()) } else { Err(no_unit()) }
    }
}

#[expect(clippy::cast_precision_loss, reason = "for the message only")]
impl<T: FromStr> Visitor<'_> for Span<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a span with its unit, such as \"2min\", \"-90s\" or \"1.5min\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        Self::bare(number as f64)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        Self::bare(number as f64)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        Self::bare(number)
    }
}
