//! The effect of an authority's points on the times of a method's cities.

use chrono::{NaiveDate, Utc};
use miqat::{Mark, Method, Schedule};

use crate::city::by_geonames_id;
use crate::points::{AuthorityPoint, of_method};

/// The change of sunrise and Maghrib by an authority's points, with their horizons and edges, from those at the cities'
/// centres, over every known point of a method.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Spread {
    /// The number of points compared.
    pub cities: usize,
    /// The least and the greatest delay of the authority's sunrise after the centre's, in minutes.
    pub sunrise_min: [f64; 2],
    /// The same for Maghrib.
    pub maghrib_min: [f64; 2],
}

/// The dates of the measurement: an equinox and both solstices, which bound the slope of the Sun's path at the horizon.
const MEASURED_ON: [(i32, u32, u32); 3] = [(2026, 3, 20), (2026, 6, 21), (2026, 12, 21)];

/// Seconds in a minute.
const MINUTE_S: f64 = 60.0;

/// The effect of a method's known points on sunrise and Maghrib. `None` for a method with at most one point and without
/// horizons, edges or heights, which would change them by seconds.
///
/// # Examples
///
/// ```
/// use miqat::methods;
/// let syria = miqat_places::spread(&methods::SYRIA).ok_or("a horizon for each town")?;
/// assert!(syria.cities >= 19 && syria.maghrib_min[1].round() == 6.0);
/// assert_eq!(miqat_places::spread(&methods::EGYPT), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn spread(method: &Method) -> Option<Spread> {
    let points: Vec<AuthorityPoint> = of_method(method.id()?).collect();
    let mut spread: Option<Spread> = None;
    for point in points.iter().filter(|_| points.iter().any(has_more_than_a_point)) {
        let centre = point.geonames_id().and_then(by_geonames_id).map(|city| city.point());
        let centre = centre.unwrap_or(point.place().point().with_elevation(0.0).unwrap_or(point.place().point()));
        for date in MEASURED_ON.into_iter().filter_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day)) {
            let own = Schedule::new(*point.place(), Utc, point.method_here(method)).partial_day(date).ok()?;
            let bare = Schedule::new(centre, Utc, *method).partial_day(date).ok()?;
            let moved = |mark| {
                let by = own.unrounded(mark).ok()?.signed_duration_since(bare.unrounded(mark).ok()?);
                Some(by.as_seconds_f64() / MINUTE_S)
            };
            let (Some(sunrise), Some(maghrib)) = (moved(Mark::Sunrise), moved(Mark::Maghrib)) else { continue };
            let spread = spread.get_or_insert(Spread {
                cities: points.len(),
                sunrise_min: [sunrise; 2],
                maghrib_min: [maghrib; 2],
            });
            let widened = |[least, most]: [f64; 2], by: f64| [least.min(by), most.max(by)];
            spread.sunrise_min = widened(spread.sunrise_min, sunrise);
            spread.maghrib_min = widened(spread.maghrib_min, maghrib);
        }
    }
    spread
}

fn has_more_than_a_point(point: &AuthorityPoint) -> bool {
    let place = point.place();
    place.horizon().is_some()
        || place.eastern_edge() != place.point()
        || place.second_point().is_some()
        || place.point().elevation_m() != 0.0
}
