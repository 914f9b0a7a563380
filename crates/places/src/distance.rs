//! Distances on the Earth as a sphere, and the city nearest to a point.

use miqat::Coordinates;

use crate::index::{Fields, Part};
use crate::layout::{NUMBER_BYTES, Section};
use crate::{City, Country};

/// The Earth's mean radius in kilometres (IUGG, R₁).
const EARTH_RADIUS_KM: f64 = 6371.0;

/// The margin by which the chord of a difference in latitude must exceed the least chord before cities beyond it are
/// skipped. Both are squared, in units of the radius; it is far above the rounding error.
const CHORD_MARGIN: f64 = 1e-9;

/// The city nearest to a point, and its distance in kilometres along the great circle.
///
/// The city may be in another country and another time zone than the point: across a border near to it.
///
/// # Accuracy
///
/// Distances are on a sphere of 6371 km, within 0.6 % of those on the ellipsoid.
///
/// # Examples
///
/// ```
/// use miqat::Coordinates;
/// let (city, distance_km) = miqat_places::nearest(Coordinates::new(-33.9, 18.4)?);
/// assert_eq!((city.name(), distance_km.round()), ("Cape Town", 4.0));
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn nearest(point: Coordinates) -> (City, f64) {
    let city = nearest_of(point, |_| true).unwrap_or(City::of_number(0));
    (city, distance_km(point, city.point()))
}

/// The city of a country that is nearest to a point, and its distance in kilometres along the great circle; `None` for
/// a country without a city in the table.
///
/// # Examples
///
/// ```
/// use miqat::Coordinates;
/// use miqat_places::countries;
/// let (city, distance_km) = miqat_places::nearest_in(Coordinates::new(-33.9, 18.4)?, countries::find("NA")?).ok_or("a city")?;
/// assert_eq!((city.country().code(), distance_km > 500.0), ("NA", true));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn nearest_in(point: Coordinates, country: Country) -> Option<(City, f64)> {
    let city = nearest_of(point, |city| city.country() == country)?;
    Some((city, distance_km(point, city.point())))
}

/// The nearest of the cities that satisfy `is_wanted`.
fn nearest_of(point: Coordinates, is_wanted: impl Fn(City) -> bool) -> Option<City> {
    let (here, latitude_rad) = (direction(point), point.latitude().radians());
    // The least squared chord and its city; of equally near cities the largest, as in a search through all.
    let mut best: Option<(f64, City)> = None;
    let mut is_near = |city: City| {
        let there = city.point();
        let between = ((there.latitude().radians() - latitude_rad) / 2.0).sin();
        let is_within =
            |best: Option<(f64, City)>| best.is_none_or(|(least, _)| 4.0 * between * between <= least + CHORD_MARGIN);
        // The distance in latitude alone may be too large, and is cheaper to compute.
        if is_within(best) && is_wanted(city) {
            let chord_squared = chord_squared(here, direction(there));
            if best.is_none_or(|(least, first)| chord_squared.total_cmp(&least).then(city.cmp(&first)).is_lt()) {
                best = Some((chord_squared, city));
            }
        }
        is_within(best)
    };
    for part in Part::ALL {
        let by_latitude = part.section(Section::ByLatitude);
        let city = |place: usize| City::of_number(by_latitude.number_at(NUMBER_BYTES * place));
        let end = by_latitude.len() / NUMBER_BYTES;
        let (mut south, mut north) = (0, end);
        while south < north {
            let middle = south.midpoint(north);
            if city(middle).point().latitude().radians() < latitude_rad { south = middle + 1 } else { north = middle }
        }
        let _ = (north..end).map(city).all(&mut is_near);
        let _ = (0..north).rev().map(city).all(&mut is_near);
    }
    best.map(|(_, city)| city)
}

/// The distance between two points along the great circle, in kilometres.
///
/// # Accuracy
///
/// Distances are on a sphere of 6371 km, within 0.6 % of those on the ellipsoid.
pub fn distance_km(a: Coordinates, b: Coordinates) -> f64 {
    2.0 * EARTH_RADIUS_KM * (chord_squared(direction(a), direction(b)).sqrt() / 2.0).min(1.0).asin()
}

/// The unit vector from the Earth's centre to a point.
fn direction(point: Coordinates) -> [f64; 3] {
    let (sin_lat, cos_lat) = point.latitude().degrees().to_radians().sin_cos();
    let (sin_lon, cos_lon) = point.longitude().degrees().to_radians().sin_cos();
    [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
}

/// The squared straight distance between the ends of two unit vectors.
fn chord_squared(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum()
}

#[cfg(test)]
mod tests {
    use super::{distance_km, nearest};
    use miqat::Coordinates;

    #[test]
    fn a_distance_is_that_along_the_great_circle() {
        let km = |(a, b): (f64, f64), (c, d): (f64, f64)| {
            distance_km(Coordinates::new(a, b).unwrap(), Coordinates::new(c, d).unwrap())
        };
        // A quarter and a half of a great circle of 6371 km, and a degree across the date line.
        let quarter_km = 6371.0 * core::f64::consts::FRAC_PI_2;
        for (from, to, wanted_km) in [
            ((0.0, 0.0), (90.0, 0.0), quarter_km),
            ((0.0, 0.0), (0.0, -90.0), quarter_km),
            ((30.0, 45.0), (-30.0, -135.0), 2.0 * quarter_km),
            ((0.0, 179.5), (0.0, -179.5), quarter_km / 90.0),
            ((10.0, 20.0), (10.0, 20.0), 0.0),
        ] {
            assert!((km(from, to) - wanted_km).abs() < 1e-3, "{from:?} {to:?}: {}", km(from, to));
        }
    }

    #[test]
    fn the_nearest_city_of_a_point_is_found_across_the_date_line_and_at_the_poles() {
        let near = |latitude_deg, longitude_deg| {
            let (city, km) = nearest(Coordinates::new(latitude_deg, longitude_deg).unwrap());
            (city.name(), km.round())
        };
        assert_eq!(near(30.0626, 31.2497), ("Cairo", 0.0));
        assert_eq!(near(-33.9, 18.4), ("Cape Town", 4.0));
        assert_eq!(near(-17.0, 179.9).0, near(-17.0, -179.9).0);
        assert_eq!(near(90.0, 0.0).0, "Longyearbyen");
        let southernmost = if cfg!(feature = "small-places") { "Puerto Williams" } else { "Ushuaia" };
        assert_eq!(near(-90.0, 0.0).0, southernmost);
    }
}
