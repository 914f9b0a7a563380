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
    Site = "a table of latitude and longitude in degrees, elevation_m in metres, and what else a place may have" {
        latitude: f64,
        longitude: f64,
        elevation_m: f64 = 0.0,
        eastern_edge: Option<Coordinates> = None,
        horizon: Option<Depression> = None,
        eastern_horizon: Option<Depression> = None,
        second_point: Option<Coordinates> = None,
        second_horizon: Option<Depression> = None,
        second_edge: Option<Coordinates> = None,
    }
}

/// The form of its [point](Coordinates), with `"eastern_edge"`, `"horizon"`, `"eastern_horizon"`, `"second_point"`,
/// `"second_horizon"` and `"second_edge"` if they are set.
impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let point = self.point();
        let eastern_edge = Some(self.eastern_edge()).filter(|edge| *edge != point);
        let points = [
            ("eastern_edge", eastern_edge),
            ("second_point", self.second_point()),
            ("second_edge", self.second_edge()),
        ];
        let horizons = [
            ("horizon", self.horizon()),
            ("eastern_horizon", self.eastern_horizon()),
            ("second_horizon", self.second_horizon()),
        ];
        let set = points.iter().filter(|(_, point)| point.is_some()).count()
            + horizons.iter().filter(|(_, horizon)| horizon.is_some()).count();
        let mut map = serializer.serialize_map(Some(3 + set))?;
        map.serialize_entry("latitude", &point.latitude())?;
        map.serialize_entry("longitude", &point.longitude())?;
        map.serialize_entry("elevation_m", &point.elevation_m())?;
        for (name, point) in points {
            if point.is_some() {
                // Written as the `Option` that is read, because formats without field names distinguish `Option<T>` from
                // `T`.
                map.serialize_entry(name, &point)?;
            }
        }
        for (name, horizon) in horizons {
            if horizon.is_some() {
                map.serialize_entry(name, &horizon)?;
            }
        }
        map.end()
    }
}

/// The form of its [point](Coordinates), with any other fields that are set. So every form of coordinates is also a form of
/// a place.
impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let site = Site::deserialize(deserializer)?;
        let point = Coordinates::new(site.latitude, site.longitude).and_then(|p| p.with_elevation(site.elevation_m));
        let point = point.map_err(D::Error::custom)?;
        let mut place = Self::new(point).with_eastern_edge(site.eastern_edge.unwrap_or(point), site.eastern_horizon);
        if let Some(horizon) = site.horizon {
            place = place.with_horizon(horizon);
        }
        if let Some(second) = site.second_point {
            place = place.with_second_point(second, site.second_horizon);
        } else if site.second_horizon.is_some() {
            return Err(D::Error::custom("`second_horizon` needs a `second_point`"));
        }
        Ok(match site.second_edge {
            Some(edge) => place.with_second_edge(edge),
            None => place,
        })
    }
}
