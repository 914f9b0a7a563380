//! Points and places.

use serde::de::Error;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Coordinates, Depression, Place};

table! {
    Point = "a table of latitude and longitude in degrees and elevation_m in metres" {
        latitude: f64,
        longitude: f64,
        elevation_m: f64 = 0.0,
    }
}

/// `{"latitude":30.04,"longitude":31.24,"elevation_m":0}`, in degrees and metres.
impl Serialize for Coordinates {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let point = Point {
            latitude: self.latitude().degrees(),
            longitude: self.longitude().degrees(),
            elevation_m: self.elevation_m(),
        };
        point.serialize(serializer)
    }
}

/// `{"latitude":30.04,"longitude":31.24,"elevation_m":0}`, in degrees and metres; the elevation may be missing.
impl<'de> Deserialize<'de> for Coordinates {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Point { latitude, longitude, elevation_m } = Point::deserialize(deserializer)?;
        let point = Self::new(latitude, longitude).and_then(|point| point.with_elevation(elevation_m));
        point.map_err(D::Error::custom)
    }
}

read_table! {
    Site = "a table of latitude and longitude in degrees, elevation_m in metres, eastern_edge, horizon and eastern_horizon" {
        latitude: f64,
        longitude: f64,
        elevation_m: f64 = 0.0,
        eastern_edge: Option<Coordinates> = None,
        horizon: Option<Depression> = None,
        eastern_horizon: Option<Depression> = None,
    }
}

/// The form of its [point](Coordinates), with `"eastern_edge"`, `"horizon"` and `"eastern_horizon"` where they are set.
impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { point, eastern_edge, horizon, eastern_horizon } = self;
        let fields = 3
            + usize::from(eastern_edge.is_some())
            + usize::from(horizon.is_some())
            + usize::from(eastern_horizon.is_some());
        let mut map = serializer.serialize_map(Some(fields))?;
        map.serialize_entry("latitude", &point.latitude())?;
        map.serialize_entry("longitude", &point.longitude())?;
        map.serialize_entry("elevation_m", &point.elevation_m())?;
        if let Some(eastern_edge) = eastern_edge {
            map.serialize_entry("eastern_edge", eastern_edge)?;
        }
        if let Some(horizon) = horizon {
            map.serialize_entry("horizon", horizon)?;
        }
        if let Some(eastern_horizon) = eastern_horizon {
            map.serialize_entry("eastern_horizon", eastern_horizon)?;
        }
        map.end()
    }
}

/// The form of its [point](Coordinates), with `"eastern_edge"`, `"horizon"` and `"eastern_horizon"` where they are set: so
/// the form of any coordinates is one of a place.
impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Site { latitude, longitude, elevation_m, eastern_edge, horizon, eastern_horizon } =
            Site::deserialize(deserializer)?;
        let point = Coordinates::new(latitude, longitude).and_then(|point| point.with_elevation(elevation_m));
        let mut place = Self::new(point.map_err(D::Error::custom)?);
        if let Some(eastern_edge) = eastern_edge {
            place = place.with_eastern_edge(eastern_edge);
        }
        if let Some(horizon) = horizon {
            place = place.with_horizon(horizon);
        }
        if let Some(horizon) = eastern_horizon {
            place = place.with_eastern_horizon(horizon);
        }
        Ok(place)
    }
}
