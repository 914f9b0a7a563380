//! The place for which a method computes a city or coordinates.

use chrono::{Datelike, NaiveDate};
use miqat::prayer::{Elevation, Horizon};
use miqat::{Coordinates, Depression, Method, Place, Schedule};

use crate::city::City;
use crate::distance::{distance_km, nearest};
use crate::fold;
use crate::points::{AuthorityPoint, has_zones_everywhere, of_geonames_id, of_method, of_resorts};
use crate::zones::Zone;

/// The distance in kilometres from an authority's point, or from the centre of its city, within which coordinates are
/// computed for that point.
///
/// It is about the width of a city. Of the 317 points whose cities have a centre in the table, without Malaysia's
/// zones, 88 % lie within 5 km of it. Of all points, 95 % are farther than 5.5 km from the point of any other town.
pub const NEAR_KM: f64 = 5.0;

/// Where an authority's zones cover its country: the distance in kilometres from a town within which coordinates are
/// computed for the town's zone.
///
/// A village at the border of two zones may get the neighbour's times, a minute or two off; without a zone its times
/// would be up to six minutes early in a wide zone. Coordinates farther from any town, in the forests of Borneo, are
/// computed unchanged.
pub const ZONE_KM: f64 = 50.0;

/// The distance in kilometres within which a town takes the horizon or the height of the nearest known point.
///
/// If each known point takes the value of the nearest other one within this distance, the error of its horizon is 0.11°
/// instead of 0.32° in Morocco and 0.09° instead of 0.58° in Syria. At 75 km it is 0.19° in Morocco, and in Yemen 0.50°
/// instead of 0.12°.
pub const NEIGHBOUR_KM: f64 = 50.0;

/// How the place of a [`Standpoint`] was chosen.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Origin {
    /// The authority's own point. It is the point of the city or of its zone; or a point within [`NEAR_KM`] of a city
    /// that has none, or of coordinates, which may be near the point's city centre instead; or a point of a town's zone
    /// within [`ZONE_KM`]. A city whose authority has a horizon or a height for each town does not take another town's
    /// point.
    Own(AuthorityPoint),
    /// The given place, with the horizon or the height of the method's nearest known point.
    Neighbour {
        /// The point.
        point: AuthorityPoint,
        /// Its distance in kilometres, at most [`NEIGHBOUR_KM`].
        distance_km: f64,
    },
    /// The given place, because no known point applies.
    Asked,
}

/// The best place for a method's times of a city or coordinates: the authority's own point if one is known.
///
/// # Accuracy
///
/// A neighbour's horizon is used only for methods in which, for each known point left out in turn, it is closer than
/// the method's own figure (`tests/standpoints.rs`).
///
/// # Examples
///
/// ```
/// use miqat::methods;
/// use miqat_places::{Origin, Standpoint, city};
/// let damascus = Standpoint::of(&methods::SYRIA, Some(city("Damascus")?), city("Damascus")?.point());
/// let Origin::Neighbour { point, distance_km } = damascus.origin() else { return Err("a neighbour".into()) };
/// assert_eq!((point.city(), distance_km.round()), ("Daraya", 8.0));
/// assert_eq!(damascus.place().horizon(), point.place().horizon());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Standpoint {
    asked: Coordinates,
    place: Place,
    origin: Origin,
}

impl Standpoint {
    /// The place for which a method computes a city, or coordinates without a city.
    pub fn of(method: &Method, city: Option<City>, point: Coordinates) -> Self {
        let id = method.id().unwrap_or_default();
        let lends = Asks::of(method).filter(|asks| asks.are_answered_by_neighbours(id));
        let of_city = city.and_then(|city| of_geonames_id(id, city.geonames_id()));
        // Where each town has a horizon or a height, another town's point does not apply to this one.
        let is_its = |own: &AuthorityPoint| {
            lends.is_none() || city.is_none_or(|city| own.key().starts_with(&fold::letters(city.name())))
        };
        if let Some(own) = of_city.or_else(|| near(id, city, point).filter(is_its)) {
            return Self { asked: point, place: *own.place(), origin: Origin::Own(own) };
        }
        let neighbour = lends.and_then(|asks| {
            let (point, distance_km) = nearest_of(of_method(id), point)?;
            (distance_km <= NEIGHBOUR_KM).then_some((asks, point, distance_km))
        });
        match neighbour {
            Some((asks, of, distance_km)) => {
                let place = asks.lent(&of, point);
                Self { asked: point, place, origin: Origin::Neighbour { point: of, distance_km } }
            }
            None => Self::at(point),
        }
    }

    /// The same on a date: the given place for dates before the first year in which the authority's point is known to
    /// be right ([`AuthorityPoint::since_year`]).
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> Self {
        let is_later = self.own_point().and_then(|own| own.since_year()).is_some_and(|year| date.year() < year);
        if is_later { Self::at(self.asked) } else { self.clone() }
    }

    /// The given place, without regard to an authority's points.
    pub fn at(point: Coordinates) -> Self {
        Self { asked: point, place: point.into(), origin: Origin::Asked }
    }

    /// The place.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// How it was chosen.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The authority's own point, if this is one.
    pub fn own_point(&self) -> Option<&AuthorityPoint> {
        if let Origin::Own(point) = &self.origin { Some(point) } else { None }
    }

    /// A date's rule as the authority applies it at this place.
    ///
    /// A city's own changes of the rule apply to the authority's present rule only: a former rule is returned
    /// unchanged.
    pub fn method(&self, of_date: &Method) -> Method {
        let own = self.own_point().filter(|own| of_date.id() == Some(own.method_id()));
        own.map_or(*of_date, |own| own.method_here(of_date))
    }
}

/// The times of a city, at the place for which its authority computes them.
impl City {
    /// The prayer times of the city on its own clocks, by [`City::method`]: for the authority's own point if one is
    /// known, with its horizon, its edges and its variant of the rule, otherwise for the centre ([`City::standpoint`]).
    ///
    /// # Examples
    ///
    /// ```
    /// # use miqat::chrono::NaiveDate;
    /// let douma = miqat_places::city("Douma")?.schedule();
    /// let day = douma.day(NaiveDate::from_ymd_opt(2026, 6, 10).unwrap())?;
    /// // As in Syria's table; at the centre without the town's horizon it is 19:53.
    /// assert_eq!(day.maghrib().to_string(), "2026-06-10 19:57:00 +03");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn schedule(self) -> Schedule<Zone> {
        let stand = self.standpoint();
        Schedule::new(*stand.place(), self.zone(), stand.method(self.method()))
    }

    /// The same by [`City::method_on`], the authority's rule on a date, and for the point that it used then
    /// ([`Standpoint::on`]).
    pub fn schedule_on(self, date: NaiveDate) -> Schedule<Zone> {
        let stand = self.standpoint().on(date);
        Schedule::new(*stand.place(), self.zone(), stand.method(self.method_on(date)))
    }

    /// The prayer times at the city's centre by [`City::method`], without regard to an authority's points.
    ///
    /// # Examples
    ///
    /// ```
    /// # use miqat::chrono::NaiveDate;
    /// let cairo = miqat_places::city("Cairo")?.schedule_at_centre();
    /// let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
    /// assert_eq!(day.fajr().to_string(), "2024-11-24 04:57:00 EET");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn schedule_at_centre(self) -> Schedule<Zone> {
        Schedule::new(self.point(), self.zone(), *self.method())
    }

    /// The place for which [`City::schedule`] computes, and how it was chosen.
    pub fn standpoint(self) -> Standpoint {
        Standpoint::of(self.method(), Some(self), self.point())
    }
}

/// The method's point near to coordinates, or near to a city without its own: measured to the point itself or to the
/// centre of its city.
fn near(id: &str, city: Option<City>, point: Coordinates) -> Option<AuthorityPoint> {
    let by_point = nearest_of(of_method(id), point).filter(|(_, away_km)| *away_km <= NEAR_KM);
    let by_place = if city.is_some() { None } else { by_place(id, point) };
    by_point.into_iter().chain(by_place).min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(own, _)| own)
}

/// The point of the nearest town or named place, and the distance to that place in kilometres: within [`ZONE_KM`] where
/// zones cover the country, otherwise within [`NEAR_KM`].
fn by_place(id: &str, point: Coordinates) -> Option<(AuthorityPoint, f64)> {
    let (city, away_km) = nearest(point);
    let of_city = of_geonames_id(id, city.geonames_id()).map(|own| (own, away_km));
    let resorts = of_resorts(id).map(|(own, resort)| (own, distance_km(point, resort)));
    let farthest_km = if has_zones_everywhere(id) { ZONE_KM } else { NEAR_KM };
    let found = of_city.into_iter().chain(resorts).min_by(|(_, a), (_, b)| a.total_cmp(b));
    found.filter(|(_, away_km)| *away_km <= farthest_km)
}

/// The nearest of several points, and its distance in kilometres.
fn nearest_of(points: impl Iterator<Item = AuthorityPoint>, to: Coordinates) -> Option<(AuthorityPoint, f64)> {
    let away = points.map(|point| {
        let away_km = distance_km(to, point.place().point());
        (point, away_km)
    });
    away.min_by(|(_, a), (_, b)| a.total_cmp(b))
}

/// The property of a place, other than its coordinates, that a method uses.
#[derive(Clone, Copy, Debug)]
enum Asks {
    /// The horizon; the method's own figure is used for a place without one.
    Horizon { otherwise: Depression },
    /// The height, for the dip of the horizon.
    Height,
}

impl Asks {
    fn of(method: &Method) -> Option<Self> {
        match method.horizon() {
            Horizon::OfPlace { otherwise } => Some(Self::Horizon { otherwise }),
            _ => (method.elevation() != Elevation::Ignored).then_some(Self::Height),
        }
    }

    /// The value for a place on a scale that is linear in the Sun's depression; without a place the method's own
    /// figure.
    fn figure(self, place: Option<&Place>) -> f64 {
        match self {
            Self::Horizon { otherwise } => place.and_then(|place| place.horizon()).unwrap_or(otherwise).degrees(),
            // The dip grows with the square root of the height.
            Self::Height => place.map_or(0.0, |place| place.point().elevation_m()).max(0.0).sqrt(),
        }
    }

    /// Whether, for each of a method's known points left out in turn, the nearest other one within [`NEIGHBOUR_KM`] is
    /// closer to it than the method's default for an unknown place.
    fn are_answered_by_neighbours(self, id: &str) -> bool {
        let points: Vec<AuthorityPoint> = of_method(id).collect();
        let (mut by_neighbour, mut by_none) = (0.0, 0.0);
        for point in &points {
            let others = points.iter().filter(|other| *other != point).cloned();
            if let Some((other, away_km)) = nearest_of(others, point.place().point())
                && away_km <= NEIGHBOUR_KM
            {
                let own = self.figure(Some(point.place()));
                by_neighbour += (own - self.figure(Some(other.place()))).abs();
                by_none += (own - self.figure(None)).abs();
            }
        }
        by_neighbour < by_none
    }

    /// A place with the property of a neighbouring point.
    fn lent(self, point: &AuthorityPoint, to: Coordinates) -> Place {
        match self {
            Self::Horizon { .. } => {
                point.place().horizon().map_or(to.into(), |horizon| Place::new(to).with_horizon(horizon))
            }
            Self::Height => to.with_elevation(point.place().point().elevation_m()).unwrap_or(to).into(),
        }
    }
}
