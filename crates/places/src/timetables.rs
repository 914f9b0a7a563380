//! The timetables that cities have of their own, where their country has no authority.

use std::sync::LazyLock;

use miqat::Coordinates;
use miqat::prayer::CountryMethod;

use crate::city::{City, by_geonames_id};
use crate::distance::distance_km;
use crate::points;
use crate::standpoint::NEAR_KM;

/// The centre of each city that has a timetable of its own, the point for which it is made, and the method.
static TIMETABLES: LazyLock<Vec<([Coordinates; 2], &CountryMethod)>> = LazyLock::new(|| {
    let of_point = |own: points::AuthorityPoint| {
        let id = own.geonames_id()?;
        let row = CountryMethod::of_city(id).filter(|row| row.method.id() == Some(own.method_id()))?;
        Some(([by_geonames_id(id)?.point(), own.place().point()], row))
    };
    points::all().filter_map(of_point).collect()
});

/// The method of the timetable of a city within [`NEAR_KM`] of whose centre, or of the point for which it is made, coordinates
/// lie; its row says in which country it holds.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, methods};
/// let whitehall = Coordinates::new(51.5074, -0.1278)?;
/// assert_eq!(miqat_places::own_method_near(whitehall).map(|row| row.method), Some(&methods::LONDON_UNIFIED));
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn own_method_near(point: Coordinates) -> Option<&'static CountryMethod> {
    let is_near =
        |(places, _): &&([Coordinates; 2], _)| places.iter().any(|place| distance_km(point, *place) <= NEAR_KM);
    TIMETABLES.iter().find(is_near).map(|(_, row)| *row)
}

impl City {
    /// The method of the city's own timetable, where its country has no authority, and how well it is known; of a quarter or a
    /// town, that of the city to which it is near ([`own_method_near`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::methods;
    /// let london = miqat_places::city("London")?;
    /// assert_eq!(london.own_method().map(|row| row.method), Some(&methods::LONDON_UNIFIED));
    /// assert_eq!(miqat_places::city("Leeds")?.own_method(), None);
    /// # Ok::<(), miqat_places::NotFound>(())
    /// ```
    pub fn own_method(self) -> Option<&'static CountryMethod> {
        let is_here = |row: &&CountryMethod| row.country == self.country().code();
        CountryMethod::of_city(self.geonames_id()).or_else(|| own_method_near(self.point()).filter(is_here))
    }
}
