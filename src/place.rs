//! Points and places on Earth.

mod typed;

use crate::error::PlaceError;
use crate::{Angle, Depression, Error};

/// A point on the Earth's surface.
///
/// # Units
///
/// Geodetic (WGS 84) latitude in degrees, north +, −90..=90; longitude in degrees, east +, −180..=180; elevation in
/// metres above sea level, −500..=9000, 0 unless set.
///
/// # Errors
///
/// The constructors reject values that are not numbers or are outside these ranges, so that a `Coordinates` is always
/// valid.
///
/// # Examples
///
/// ```
/// use miqat::Coordinates;
/// let cairo = Coordinates::new(30.0444, 31.2357)?;
/// assert_eq!(cairo.latitude().degrees(), 30.0444);
/// assert_eq!(
///     Coordinates::new(91.0, 0.0).unwrap_err().to_string(),
///     "a latitude of 91° is not within -90° to 90°",
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coordinates {
    latitude_deg: f64,
    longitude_deg: f64,
    elevation_m: f64,
}

impl Coordinates {
    /// The latitude of the North Pole, in degrees; the South Pole has the negative of it.
    pub const MAX_LATITUDE_DEG: f64 = 90.0;
    /// The largest longitude, in degrees; the smallest is the negative of it.
    pub const MAX_LONGITUDE_DEG: f64 = 180.0;
    /// The lowest elevation accepted, in metres. The lowest shore is the Dead Sea at −440 m.
    pub const MIN_ELEVATION_M: f64 = -500.0;
    /// The highest elevation accepted, in metres. The highest summit is Mount Everest at 8849 m.
    pub const MAX_ELEVATION_M: f64 = 9_000.0;

    /// The point at a latitude and longitude in degrees, at sea level.
    ///
    /// # Errors
    ///
    /// [`PlaceError::Latitude`] or [`PlaceError::Longitude`].
    pub const fn new(latitude_deg: f64, longitude_deg: f64) -> Result<Self, Error> {
        if !(latitude_deg >= -Self::MAX_LATITUDE_DEG && latitude_deg <= Self::MAX_LATITUDE_DEG) {
            return Err(Error::Place(PlaceError::Latitude { degrees: latitude_deg }));
        }
        if !(longitude_deg >= -Self::MAX_LONGITUDE_DEG && longitude_deg <= Self::MAX_LONGITUDE_DEG) {
            return Err(Error::Place(PlaceError::Longitude { degrees: longitude_deg }));
        }
        Ok(Self { latitude_deg, longitude_deg, elevation_m: 0.0 })
    }

    /// The point at a latitude and longitude in degrees, for use in constants, where an invalid value is a compile error.
    ///
    /// For values that are known only at run time, use [`Coordinates::new`], which returns the error.
    ///
    /// # Panics
    ///
    /// Where [`Coordinates::new`] returns an error; in a `const` that is a compile error.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::Coordinates;
    /// const CAIRO: Coordinates = Coordinates::constant(30.0444, 31.2357);
    /// assert_eq!(Ok(CAIRO), Coordinates::new(30.0444, 31.2357));
    /// ```
    ///
    /// Latitude and longitude are swapped:
    ///
    /// ```compile_fail
    /// use miqat::Coordinates;
    /// const TOKYO: Coordinates = Coordinates::constant(139.6917, 35.6895);
    /// ```
    #[track_caller]
    #[expect(clippy::panic, reason = "for constants, in which it is a compile error; `new` returns the error")]
    pub const fn constant(latitude_deg: f64, longitude_deg: f64) -> Self {
        match Self::new(latitude_deg, longitude_deg) {
            Ok(point) => point,
            Err(Error::Place(PlaceError::Latitude { .. })) => panic!("the latitude is not within -90° to 90°"),
            Err(_) => panic!("the longitude is not within -180° to 180°"),
        }
    }

    /// The same point at an elevation in metres above sea level.
    ///
    /// The elevation changes a time only if the method's elevation policy uses it.
    ///
    /// # Errors
    ///
    /// [`PlaceError::Elevation`].
    pub const fn with_elevation(self, metres: f64) -> Result<Self, Error> {
        if !(metres >= Self::MIN_ELEVATION_M && metres <= Self::MAX_ELEVATION_M) {
            return Err(Error::Place(PlaceError::Elevation { metres }));
        }
        Ok(Self { elevation_m: metres, ..self })
    }

    /// Geodetic latitude, north +.
    pub const fn latitude(self) -> Angle {
        Angle::from_degrees(self.latitude_deg)
    }

    /// Longitude, east +.
    pub const fn longitude(self) -> Angle {
        Angle::from_degrees(self.longitude_deg)
    }

    /// Elevation above sea level, in metres.
    pub const fn elevation_m(self) -> f64 {
        self.elevation_m
    }
}

/// The Kaaba: 21.4225° N, 39.8262° E (WGS 84).
///
/// # Accuracy
///
/// 10 m: each source agrees within that (`tests/qibla.rs`). The longitude 39.8251832° E used by many programs is 105 m too
/// far west.
///
/// # Source
///
/// A GPS survey of December 2000: 21.42258° N, 39.82622° E; OpenStreetMap: 21.42252° N, 39.82621° E; gazetteers: 21.42250°
/// N, 39.82617° E.
pub const KAABA: Coordinates = Coordinates::constant(21.4225, 39.8262);

/// A point, with optional data that an authority uses: its horizon, the edges of its city, a second point of its zone.
///
/// Some authorities compute one timetable for a wide city: the morning at its eastern edge and the rest of the day at its
/// western edge, so that nobody in the city prays too early. Some state the depression of the Sun at sunrise and sunset for
/// each city, for example for a city on a mountain. For a zone that is long from north to south, one point is not enough: a
/// mark taken from the point is then the later of the times at two points, and a mark taken from the eastern edge is the
/// earlier. A plain [`Coordinates`] is a place without any of these.
///
/// So a place has one or two western points and one or two eastern points, each with a horizon. A second point or an
/// eastern edge without its own horizon uses the point's; the second edge uses the first edge's.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, Depression, Place};
/// let abu_dhabi = Place::from(Coordinates::new(24.464, 54.297)?)
///     .with_horizon(Depression::new(1.37)?)
///     .with_eastern_edge(Coordinates::new(24.464, 54.651)?, None);
/// assert_eq!(abu_dhabi.eastern_edge().longitude().degrees(), 54.651);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    western: Viewpoints,
    eastern: Viewpoints,
}

/// A point, and the horizon there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Viewpoint {
    pub(crate) point: Coordinates,
    pub(crate) horizon: Option<Depression>,
}

/// One or two points on one side of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Viewpoints {
    pub(crate) first: Viewpoint,
    pub(crate) second: Option<Viewpoint>,
}

impl Viewpoints {
    const fn one(point: Coordinates) -> Self {
        Self { first: Viewpoint { point, horizon: None }, second: None }
    }

    /// The same points, where a first point without its own horizon gets `horizon`, and a second point without its own gets
    /// the first's.
    fn inheriting(self, horizon: Option<Depression>) -> Self {
        let inherit = |viewpoint: Viewpoint, horizon| Viewpoint { horizon: viewpoint.horizon.or(horizon), ..viewpoint };
        let first = inherit(self.first, horizon);
        Self { first, second: self.second.map(|second| inherit(second, first.horizon)) }
    }
}

impl Place {
    /// A place from a point alone.
    pub const fn new(point: Coordinates) -> Self {
        Self { western: Viewpoints::one(point), eastern: Viewpoints::one(point) }
    }

    /// Sets the horizon of the point: the depression of the Sun's centre at sunrise and sunset.
    #[must_use]
    pub const fn with_horizon(self, horizon: Depression) -> Self {
        let first = Viewpoint { horizon: Some(horizon), ..self.western.first };
        Self { western: Viewpoints { first, ..self.western }, ..self }
    }

    /// Sets a second point, with its horizon if that differs. A mark that a method takes from the point is then the later
    /// of the two.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Mark, Place, Schedule, chrono::NaiveDate, methods};
    /// // Kuala Lumpur's zone ends in the north-west and in the south-west; in December the Sun sets later in the south.
    /// let (north, south) = (Coordinates::new(3.741, 101.383)?, Coordinates::new(2.69, 101.597)?);
    /// let schedule = |place| Schedule::new(place, chrono_tz::Asia::Kuala_Lumpur, methods::JAKIM);
    /// let sunset = |place, month| {
    ///     schedule(place).day(NaiveDate::from_ymd_opt(2026, month, 21).unwrap()).map(|day| day.time(Mark::Maghrib))
    /// };
    /// let zone = Place::new(north).with_second_point(south, None);
    /// assert_eq!(sunset(zone, 12)?, sunset(Place::new(south), 12)?);
    /// assert_eq!(sunset(zone, 6)?, sunset(Place::new(north), 6)?);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    #[must_use]
    pub const fn with_second_point(self, point: Coordinates, horizon: Option<Depression>) -> Self {
        let second = Some(Viewpoint { point, horizon });
        Self { western: Viewpoints { second, ..self.western }, ..self }
    }

    /// Sets an eastern edge, with its horizon if that differs. A method can take the morning from the edge.
    ///
    /// For a place with mountains in the east only, set its own point as the edge, with the horizon of the mountains.
    #[must_use]
    pub const fn with_eastern_edge(self, edge: Coordinates, horizon: Option<Depression>) -> Self {
        let first = Viewpoint { point: edge, horizon };
        Self { eastern: Viewpoints { first, ..self.eastern }, ..self }
    }

    /// Sets a second eastern edge. A mark that a method takes from the edge is then the earlier of the two.
    #[must_use]
    pub const fn with_second_edge(self, edge: Coordinates) -> Self {
        let second = Some(Viewpoint { point: edge, horizon: None });
        Self { eastern: Viewpoints { second, ..self.eastern }, ..self }
    }

    /// The point; for a city with an eastern edge, its western edge.
    pub const fn point(self) -> Coordinates {
        self.western.first.point
    }

    /// The eastern edge, or the point if none was set.
    pub const fn eastern_edge(self) -> Coordinates {
        self.eastern.first.point
    }

    /// The horizon of the point, if one was set.
    pub const fn horizon(self) -> Option<Depression> {
        self.western.first.horizon
    }

    /// The horizon of the eastern edge, if one was set.
    pub const fn eastern_horizon(self) -> Option<Depression> {
        self.eastern.first.horizon
    }

    /// The second point, if one was set.
    pub const fn second_point(self) -> Option<Coordinates> {
        match self.western.second {
            Some(second) => Some(second.point),
            None => None,
        }
    }

    /// The horizon of the second point, if one was set.
    pub const fn second_horizon(self) -> Option<Depression> {
        match self.western.second {
            Some(second) => second.horizon,
            None => None,
        }
    }

    /// The second eastern edge, if one was set.
    pub const fn second_edge(self) -> Option<Coordinates> {
        match self.eastern.second {
            Some(second) => Some(second.point),
            None => None,
        }
    }

    /// The western points with their horizons; the later time counts.
    pub(crate) fn western(&self) -> Viewpoints {
        self.western.inheriting(None)
    }

    /// The eastern points with their horizons; the earlier time counts.
    pub(crate) fn eastern(&self) -> Viewpoints {
        self.eastern.inheriting(self.horizon())
    }

    /// Whether the east is the point itself, without a second edge and without its own horizon.
    pub(crate) fn is_one_in_the_east(&self) -> bool {
        self.eastern == Viewpoints::one(self.point())
    }
}

impl From<Coordinates> for Place {
    fn from(point: Coordinates) -> Self {
        Self::new(point)
    }
}
