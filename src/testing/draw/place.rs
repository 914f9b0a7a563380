//! Places by chance.

use super::{Draw, Source};
use crate::place::KAABA;
use crate::prayer::Latitude;
use crate::{Coordinates, Depression, Place};

/// Latitudes at which something begins or ends: the equator, a pole and its neighbour, the polar circles, where twilight fails,
/// where rules of authorities begin, Mecca.
const EDGES_DEG: [f64; 11] = [0.0, 90.0, -90.0, 89.999_999_9, 66.56, -66.56, 65.73, 48.5, 45.0, 44.5, 21.4225];
/// Belts of latitude, one as likely as another.
const BELTS_DEG: [(f64, f64); 6] =
    [(-45.0, 45.0), (-90.0, 90.0), (44.0, 72.0), (-72.0, -44.0), (60.0, 90.0), (-90.0, -60.0)];
/// Where a latitude of a rule may be, and where programs put it.
const RULE_LATITUDES_DEG: [f64; 5] = [0.0, 45.0, 48.5, 66.0, 90.0];

/// Used where a constructor refuses a number, which it does not.
const NAUTICAL: Depression = Depression::constant(12.0);
const RULE_LATITUDE: Latitude = Latitude::constant(45.0);

impl<S: Source> Draw<S> {
    pub(in crate::testing) fn coordinates(&mut self) -> Coordinates {
        let (low_deg, high_deg) = self.one_of((-45.0, 45.0), &BELTS_DEG);
        let edge = self.one_in(12.0);
        let latitude_deg = if edge { self.one_of(0.0, &EDGES_DEG) } else { self.between(low_deg, high_deg) };
        let edge = self.one_in(12.0);
        let longitude_deg = if edge { self.one_of(0.0, &[180.0, -180.0]) } else { self.between(-180.0, 180.0) };
        let raised = self.one_in(3.0);
        let (lowest, highest) = (Coordinates::MIN_ELEVATION_M, Coordinates::MAX_ELEVATION_M);
        let elevation_m = if raised { self.between(lowest, highest) } else { 0.0 };
        let point = Coordinates::new(latitude_deg, longitude_deg).unwrap_or(KAABA);
        point.with_elevation(elevation_m).unwrap_or(point)
    }

    pub(in crate::testing) fn depression(&mut self) -> Depression {
        const MIN: f64 = Depression::MIN_DEGREES;
        const MAX: f64 = Depression::MAX_DEGREES;
        let (low, high) = self.one_of((12.0, 20.0), &[(MIN, 2.0), (2.0, MAX)]);
        let degrees = self.between(low, high);
        Depression::new(self.one_of(degrees, &[degrees, degrees, degrees, MIN, MAX])).unwrap_or(NAUTICAL)
    }

    pub(in crate::testing) fn latitude(&mut self) -> Latitude {
        let any = self.between(0.0, Latitude::MAX_DEGREES);
        Latitude::new(self.one_of(any, &RULE_LATITUDES_DEG)).unwrap_or(RULE_LATITUDE)
    }

    /// A place of one point, or now and then of edges and a second point within a degree of it.
    pub(in crate::testing) fn place(&mut self) -> Place {
        let point = self.coordinates();
        let mut place = Place::new(point);
        if self.one_in(6.0) {
            place = place.with_horizon(self.depression());
        }
        if self.one_in(6.0) {
            place = place.with_eastern_edge(self.near(point), self.maybe_horizon());
        }
        if self.one_in(8.0) {
            place = place.with_second_point(self.near(point), self.maybe_horizon());
        }
        if self.one_in(8.0) {
            place = place.with_second_edge(self.near(point));
        }
        place
    }

    fn near(&mut self, point: Coordinates) -> Coordinates {
        let (north_deg, east_deg) = (self.between(-1.0, 1.0), self.between(-1.0, 1.0));
        let latitude_deg = (point.latitude().degrees() + north_deg).clamp(-90.0, 90.0);
        let longitude_deg = (point.longitude().degrees() + east_deg).clamp(-180.0, 180.0);
        Coordinates::new(latitude_deg, longitude_deg).unwrap_or(point)
    }

    fn maybe_horizon(&mut self) -> Option<Depression> {
        let has_one = self.one_in(2.0);
        has_one.then(|| self.depression())
    }
}
