//! The timetables of cities in countries without an authority.

use std::sync::LazyLock;

use miqat::Coordinates;
use miqat::prayer::CountryMethod;

use crate::city::{City, by_geonames_id};
use crate::distance::{distance_km, nearest};
use crate::points;
use crate::standpoint::NEAR_KM;

/// The centre of each city with a timetable of its own, the point for which the timetable is made, and the method.
static TIMETABLES: LazyLock<Vec<([Coordinates; 2], CountryMethod)>> = LazyLock::new(|| {
    let of_point = |own: points::AuthorityPoint| {
        let id = own.geonames_id()?;
        let row = CountryMethod::of_city(id).filter(|row| row.method.id() == Some(own.method_id()))?;
        Some(([by_geonames_id(id)?.point(), own.place().point()], row))
    };
    points::all().filter_map(of_point).collect()
});

/// The method of a city's timetable that applies at coordinates. They must be within [`NEAR_KM`] of the city's centre
/// or of the timetable's point, or nearer to a place of the city ([`City::own_method`]) than to any other place. The
/// row of the method names its country.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, methods};
/// let whitehall = Coordinates::new(51.5074, -0.1278)?;
/// assert_eq!(miqat_places::own_method_near(whitehall).map(|row| row.method), Some(&methods::LONDON_UNIFIED));
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn own_method_near(point: Coordinates) -> Option<CountryMethod> {
    let is_near =
        |(places, _): &&([Coordinates; 2], _)| places.iter().any(|place| distance_km(point, *place) <= NEAR_KM);
    let by_city = || Some(nearest(point)).filter(|(_, away_km)| *away_km <= NEAR_KM)?.0.own_method();
    TIMETABLES.iter().find(is_near).map(|(_, row)| *row).or_else(by_city)
}

impl City {
    /// The method of the city's own timetable, where its country has no authority, and the confidence in it. A quarter
    /// or a town has the method of its city: Croydon is in London.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::methods;
    /// let method = |name| miqat_places::city(name).map(|city| city.own_method().map(|row| row.method));
    /// assert_eq!(method("London")?, Some(&methods::LONDON_UNIFIED));
    /// assert_eq!(method("Croydon")?, Some(&methods::LONDON_UNIFIED));
    /// assert_eq!(method("Leeds")?, None);
    /// # Ok::<(), miqat_places::NotFound>(())
    /// ```
    pub fn own_method(self) -> Option<CountryMethod> {
        let of_table = |point: points::AuthorityPoint| {
            let row = CountryMethod::of_city(point.geonames_id()?)?;
            (row.method.id() == Some(point.method_id())).then_some(row)
        };
        CountryMethod::of_city(self.geonames_id()).or_else(|| points::of_town(self.geonames_id()).find_map(of_table))
    }
}
