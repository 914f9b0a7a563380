//! Angles and spans: plain numbers.

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::math::floor;
use crate::units::MS_PER_SECOND;
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

/// By how much a number of milliseconds may miss a whole one because its seconds are a binary fraction; at the ends of the
/// range it misses by 5e-7.
const ROUNDING_ERROR_MS: f64 = 1e-5;

/// A number of seconds, positive later, with at most three decimals.
impl Serialize for Shift {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.as_millis()) / MS_PER_SECOND)
    }
}

/// A number of seconds, positive later, with at most three decimals; what has more is refused, not rounded.
impl<'de> Deserialize<'de> for Shift {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = f64::deserialize(deserializer)?;
        let millis = floor(seconds * MS_PER_SECOND + 0.5);
        let is_whole = (seconds * MS_PER_SECOND - millis).abs() <= ROUNDING_ERROR_MS;
        if !is_whole || millis < f64::from(i32::MIN) || millis > f64::from(i32::MAX) {
            let expected = &"seconds with at most three decimals, within -2147483.648 to 2147483.647";
            return Err(D::Error::invalid_value(Unexpected::Float(seconds), expected));
        }
        #[expect(clippy::cast_possible_truncation, reason = "whole, and within the range of i32")]
        let millis = millis as i32;
        Ok(Self::millis(millis))
    }
}
