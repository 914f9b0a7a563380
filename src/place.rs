//! Where on Earth.

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
/// Construction refuses what is not a number or lies outside these ranges, so that a `Coordinates` is always valid.
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
    /// The latitude of the North Pole, in degrees; that of the South Pole is its negative.
    pub const MAX_LATITUDE_DEG: f64 = 90.0;
    /// The longitude halfway round the Earth, in degrees; westwards it is the negative.
    pub const MAX_LONGITUDE_DEG: f64 = 180.0;
    /// The lowest elevation accepted, in metres. The lowest shore, the Dead Sea's, lies at −440 m.
    pub const MIN_ELEVATION_M: f64 = -500.0;
    /// The highest elevation accepted, in metres. The highest summit, Mount Everest, has 8849 m.
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

    /// The point at a latitude and longitude in degrees, for constants: a wrong value does not compile.
    ///
    /// Values that are known only when the program runs go through [`Coordinates::new`], which returns the error.
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
    /// A height changes a time only where the method's elevation policy says so.
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
/// 10 m: each of its sources is as near (`tests/qibla.rs`). The longitude 39.8251832° E of many programs lies 105 m to the
/// west.
///
/// # Source
///
/// A GPS survey of December 2000 has 21.42258° N, 39.82622° E, OpenStreetMap 21.42252° N, 39.82621° E, and gazetteers have
/// 21.42250° N, 39.82617° E.
pub const KAABA: Coordinates = Coordinates::constant(21.4225, 39.8262);

/// A point, and what an authority knows of it besides: its horizon, the edges of its city, a second point of its zone.
///
/// Some authorities compute one timetable for a city of some width: the morning at its eastern edge and the rest of the
/// day at its western one, so that nobody in it prays too early. Some state the depression of the Sun at sunrise and
/// sunset for each city, because it stands on a mountain. And for a zone that is long from north to south one point is not
/// enough: what a method takes from the point it takes from the later of two, and from the eastern edge the earlier. A
/// plain [`Coordinates`] is a place without any of these.
///
/// So a place is one or two points in the west and one or two in the east, each with its horizon. A second point and an
/// eastern edge without a horizon of their own have that of the point; the second edge has that of the first.
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

    /// The same, each point with the horizon that it has or inherits: the first from elsewhere, the second from the first.
    fn inheriting(self, horizon: Option<Depression>) -> Self {
        let inherit = |viewpoint: Viewpoint, horizon| Viewpoint { horizon: viewpoint.horizon.or(horizon), ..viewpoint };
        let first = inherit(self.first, horizon);
        Self { first, second: self.second.map(|second| inherit(second, first.horizon)) }
    }
}

impl Place {
    /// A place that is a point and nothing more.
    pub const fn new(point: Coordinates) -> Self {
        Self { western: Viewpoints::one(point), eastern: Viewpoints::one(point) }
    }

    /// The same place with the horizon of its point: the depression of the Sun's centre at sunrise and sunset.
    #[must_use]
    pub const fn with_horizon(self, horizon: Depression) -> Self {
        let first = Viewpoint { horizon: Some(horizon), ..self.western.first };
        Self { western: Viewpoints { first, ..self.western }, ..self }
    }

    /// The same place with a second point, and the horizon there where it is another: a mark that a method takes from the
    /// point is then the later of the two.
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

    /// The same place with an eastern edge, from which a method may take the morning, and the horizon there where it is
    /// another.
    ///
    /// A place that has mountains in the east only has its own point for an edge, with their horizon.
    #[must_use]
    pub const fn with_eastern_edge(self, edge: Coordinates, horizon: Option<Depression>) -> Self {
        let first = Viewpoint { point: edge, horizon };
        Self { eastern: Viewpoints { first, ..self.eastern }, ..self }
    }

    /// The same place with a second eastern edge: a mark that a method takes from the edge is then the earlier of the two.
    #[must_use]
    pub const fn with_second_edge(self, edge: Coordinates) -> Self {
        let second = Some(Viewpoint { point: edge, horizon: None });
        Self { eastern: Viewpoints { second, ..self.eastern }, ..self }
    }

    /// The point: for a city with an eastern edge, the western one.
    pub const fn point(self) -> Coordinates {
        self.western.first.point
    }

    /// The eastern edge; the point itself where none was set.
    pub const fn eastern_edge(self) -> Coordinates {
        self.eastern.first.point
    }

    /// The place's own horizon, where one was set.
    pub const fn horizon(self) -> Option<Depression> {
        self.western.first.horizon
    }

    /// The horizon at its eastern edge, where it is another.
    pub const fn eastern_horizon(self) -> Option<Depression> {
        self.eastern.first.horizon
    }

    /// The second point, where one was set.
    pub const fn second_point(self) -> Option<Coordinates> {
        match self.western.second {
            Some(second) => Some(second.point),
            None => None,
        }
    }

    /// The horizon at its second point, where it is another.
    pub const fn second_horizon(self) -> Option<Depression> {
        match self.western.second {
            Some(second) => second.horizon,
            None => None,
        }
    }

    /// The second eastern edge, where one was set.
    pub const fn second_edge(self) -> Option<Coordinates> {
        match self.eastern.second {
            Some(second) => Some(second.point),
            None => None,
        }
    }

    /// Its points in the west, of which the later counts, each with its horizon.
    pub(crate) fn western(&self) -> Viewpoints {
        self.western.inheriting(None)
    }

    /// Its points in the east, of which the earlier counts, each with its horizon.
    pub(crate) fn eastern(&self) -> Viewpoints {
        self.eastern.inheriting(self.horizon())
    }

    /// Whether it is one point seen from both sides under one horizon.
    pub(crate) fn is_one_in_the_east(&self) -> bool {
        self.eastern == Viewpoints::one(self.point())
    }
}

impl From<Coordinates> for Place {
    fn from(point: Coordinates) -> Self {
        Self::new(point)
    }
}
