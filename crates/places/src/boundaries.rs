//! The time zone and the country of a point, by their boundaries.
//!
//! The nearest city may be across a border, which the boundaries of time zones and countries show. The sources are used
//! in this order:
//!
//! 1. A city within [`AT_CITY_KM`] is taken as the place itself; the point has its zone and country.
//! 2. Otherwise the map of time zones gives the zone, and the zone's country if it has only one.
//! 3. If the zone has two countries, or several zones claim the point, the map of countries and the nearest city
//!    decide.
//! 4. At sea the zone is that of a city within [`COAST_KM`]; farther out none is known.
//!
//! # Examples
//!
//! ```
//! use miqat::Coordinates;
//! use miqat_places::boundaries::{Boundaries, Sureness};
//! let boundaries = Boundaries::load();
//! // A village of Algeria, whose nearest city of 15,000 people is in Libya.
//! let illizi = boundaries.locate(Coordinates::new(26.2, 8.9)?)?;
//! assert_eq!((illizi.zone, illizi.country.code()), ("Africa/Algiers", "DZ"));
//! assert_eq!(illizi.sureness, Sureness::Clear);
//! assert!(boundaries.locate(Coordinates::new(0.0, -140.0)?).is_err(), "the Pacific Ocean");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Accuracy
//!
//! Every boundary between time zones is within 111 m of OpenStreetMap's. Of GeoNames' 136,385 places of 1,000 to 15,000
//! people, 99.86 % get GeoNames' own country and clocks of 2026 from the boundaries and the cities alone. Of the other 190,
//! about fifty are in the West Bank, whose towns and settlements use two clocks, and about seventy in Mongolia and
//! northern Mexico, where GeoNames and the boundaries disagree on the zone within the country. With the feature
//! `small-places` all of them get GeoNames' own, because they are in the table. `tests/boundaries.rs` counts
//! both.
//!
//! # Source
//!
//! Time zones: timezone-boundary-builder 2026f in the crate `tzf-dist`; countries: the crate `country-boundaries`. Both
//! are made from OpenStreetMap (© OpenStreetMap contributors, ODbL 1.0); your program must name it. The countries of
//! the zones: `zone.tab` of the tz database, in the public domain, and in addition Vietnam for Asia/Bangkok, Kosovo for
//! Europe/Belgrade and Palestine for Asia/Jerusalem, because the map's zones extend into these countries.

use core::fmt;

use country_boundaries::{BOUNDARIES_ODBL_360X180, CountryBoundaries, LatLon};
use miqat::Coordinates;
use tzf_rs::EmbeddedFinder;

use crate::distance::{nearest, nearest_in};
use crate::index::{self, Fields};
use crate::layout::{NO_COUNTRY, Section, ZONE_COUNTRIES_BYTES};
use crate::{City, Country};

/// Within this distance of a city, in kilometres, a point is taken as the city itself.
pub const AT_CITY_KM: f64 = 0.5;

/// Within this distance of a city, in kilometres, a point at sea has its clocks.
pub const COAST_KM: f64 = 100.0;

/// Within this distance of a boundary, in kilometres, a point may be on its other side: coordinates with two decimals
/// are uncertain by 0.56 km, and the map by 0.11 km.
const BORDER_KM: f64 = 0.5;

/// Within this distance in kilometres, a city with another zone or country makes the result doubtful: our own choice.
const DOUBT_KM: f64 = 2.0;

/// The kilometres of a degree of latitude on a sphere of 6371 km: 2π · 6371 / 360.
const KM_PER_DEGREE: f64 = 111.195;

/// South of this latitude, in degrees, no country's clocks apply: the map has only the zones of the stations there.
///
/// Source: the Antarctic Treaty of 1959, Article VI.
const ANTARCTIC_DEG: f64 = -60.0;

/// The loaded boundaries of time zones and countries.
pub struct Boundaries {
    zones: EmbeddedFinder,
    countries: Option<CountryBoundaries>,
}

/// The zone and the country of a point.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Located {
    /// The IANA name of the time zone.
    pub zone: &'static str,
    /// The country.
    pub country: Country,
    /// The confidence in both.
    pub sureness: Sureness,
    /// The city nearest to the point; for [`Sureness::Stated`], within the stated country.
    pub nearest: City,
    /// The distance of that city in kilometres.
    pub distance_km: f64,
}

/// The confidence in the zone and the country of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sureness {
    /// All sources agree.
    Clear,
    /// A boundary is within half a kilometre.
    Border,
    /// Several zones or countries claim the point, or a city within two kilometres has another one.
    Disputed,
    /// The point is at sea. The nearest city's zone and country apply.
    Sea,
    /// The point is not in the stated country. The zone of that country's nearest city applies.
    Stated,
}

impl Sureness {
    /// The value as a word: `clear`, `border`, `disputed`, `sea`, `stated`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Border => "border",
            Self::Disputed => "disputed",
            Self::Sea => "sea",
            Self::Stated => "stated",
        }
    }
}

/// The error for a point without known clocks: at sea far from every city, or in Antarctica.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NoClock {
    nearest: City,
    distance_km: f64,
}

impl NoClock {
    /// The nearest city, which may have other clocks.
    pub fn nearest(&self) -> City {
        self.nearest
    }

    /// The distance of the nearest city in kilometres.
    pub fn distance_km(&self) -> f64 {
        self.distance_km
    }
}

impl core::error::Error for NoClock {}

impl fmt::Display for NoClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { nearest, distance_km } = self;
        write!(
            f,
            "no country's clocks are known at this point: the nearest city is {nearest}, {distance_km:.0} km away"
        )
    }
}

/// A time zone of the map and the countries in which it applies.
#[derive(Clone, Copy)]
struct Zone {
    name: &'static str,
    countries: [Option<Country>; 2],
}

impl Zone {
    fn named(name: &str) -> Option<Self> {
        let zones = index::section(Section::ZoneCountries);
        let (mut low, mut high) = (0, index::records::<ZONE_COUNTRIES_BYTES>(Section::ZoneCountries));
        while low < high {
            let middle = low.midpoint(high);
            let known = zones.text_at(ZONE_COUNTRIES_BYTES * middle);
            match known.cmp(name) {
                core::cmp::Ordering::Less => low = middle + 1,
                core::cmp::Ordering::Greater => high = middle,
                core::cmp::Ordering::Equal => {
                    let country = |number: u8| (number != NO_COUNTRY).then(|| Country::of_number(number));
                    let countries = zones.bytes_at::<2>(ZONE_COUNTRIES_BYTES * middle + 4).map(country);
                    return Some(Self { name: known, countries });
                }
            }
        }
        None
    }

    fn is_of(self, country: Country) -> bool {
        self.countries.contains(&Some(country))
    }
}

impl Boundaries {
    /// Loads the two maps, which takes about ten milliseconds: keep the value for further points.
    pub fn load() -> Self {
        Self { zones: EmbeddedFinder::new(), countries: CountryBoundaries::from_reader(BOUNDARIES_ODBL_360X180).ok() }
    }

    /// The version of the tz database on which the map is based, such as "2026f".
    pub fn version(&self) -> &str {
        self.zones.data_version()
    }

    /// The zone and the country of a point.
    ///
    /// # Errors
    ///
    /// [`NoClock`] in Antarctica, and at sea if no city is within [`COAST_KM`].
    pub fn locate(&self, point: Coordinates) -> Result<Located, NoClock> {
        let (nearest, distance_km) = nearest(point);
        let zones = self.zones_at(point);
        let located = |zone, country, sureness| Located { zone, country, sureness, nearest, distance_km };
        let of_nearest = |sureness| located(nearest.zone_name(), nearest.country(), sureness);
        let is_nearest = |zone: &Zone| zone.name == nearest.zone_name();
        if distance_km <= AT_CITY_KM {
            let agrees = zones.iter().any(|zone| is_nearest(zone) && zone.is_of(nearest.country()));
            let is_alone = zones.len() <= 1;
            return Ok(of_nearest(if agrees && is_alone { Sureness::Clear } else { Sureness::Disputed }));
        }
        let claims: Vec<Country> = zones.iter().flat_map(|zone| zone.countries).flatten().collect();
        let Some(country) = self.country_of(point, nearest, &claims) else {
            return if distance_km <= COAST_KM {
                Ok(of_nearest(Sureness::Sea))
            } else {
                Err(NoClock { nearest, distance_km })
            };
        };
        // Preferred are the country's own zone to another zone that applies in it, and then the nearest city's zone.
        let rank = |zone: &&Zone| (zone.countries[0] != Some(country), !is_nearest(zone));
        let Some(zone) = zones.iter().filter(|zone| zone.is_of(country)).min_by_key(rank) else {
            return Err(NoClock { nearest, distance_km });
        };
        let is_doubtful = distance_km <= DOUBT_KM && (nearest.country() != country || !is_nearest(zone));
        let sureness = if zones.len() > 1 || is_doubtful {
            Sureness::Disputed
        } else if self.is_near_border(point, zone) {
            Sureness::Border
        } else {
            Sureness::Clear
        };
        Ok(located(zone.name, country, sureness))
    }

    /// The zone of a point in a known country: the zone of the boundaries that belongs to this country, otherwise the
    /// zone of the country's nearest city.
    ///
    /// # Errors
    ///
    /// [`NoClock`] if the boundaries have no zone of the country and none of its cities is within [`COAST_KM`].
    ///
    /// # Examples
    ///
    /// ```
    /// # use miqat::Coordinates;
    /// # use miqat_places::{boundaries::{Boundaries, Sureness}, countries};
    /// let boundaries = Boundaries::load();
    /// let (tornio, sweden) = (Coordinates::new(65.8481, 24.1466)?, countries::find("SE")?);
    /// assert_eq!(boundaries.locate(tornio)?.zone, "Europe/Helsinki");
    /// let stated = boundaries.locate_in(tornio, sweden)?;
    /// assert_eq!((stated.zone, stated.sureness), ("Europe/Stockholm", Sureness::Stated));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn locate_in(&self, point: Coordinates, country: Country) -> Result<Located, NoClock> {
        let located = self.locate(point);
        if let Ok(located) = located
            && located.country == country
        {
            return Ok(located);
        }
        let (nearest, distance_km) = match (nearest_in(point, country), located) {
            (Some(found), _) => found,
            (None, Ok(Located { nearest, distance_km, .. }) | Err(NoClock { nearest, distance_km })) => {
                (nearest, distance_km)
            }
        };
        let zones = self.zones_at(point);
        if let Some(zone) = zones.iter().find(|zone| zone.is_of(country)) {
            return Ok(Located { zone: zone.name, country, sureness: Sureness::Disputed, nearest, distance_km });
        }
        if nearest.country() != country || distance_km > COAST_KM {
            return Err(NoClock { nearest, distance_km });
        }
        Ok(Located { zone: nearest.zone_name(), country, sureness: Sureness::Stated, nearest, distance_km })
    }

    /// The zones that claim a point on land outside Antarctica.
    fn zones_at(&self, point: Coordinates) -> Vec<Zone> {
        if point.latitude().degrees() < ANTARCTIC_DEG {
            return Vec::new();
        }
        let names = self.zones.get_tz_names(point.longitude().degrees(), point.latitude().degrees());
        names.into_iter().filter_map(Zone::named).collect()
    }

    /// The country of a point, among the countries of the zones that claim it.
    fn country_of(&self, point: Coordinates, nearest: City, claims: &[Country]) -> Option<Country> {
        let (first, others) = claims.split_first()?;
        if others.iter().all(|other| other == first) {
            return Some(*first);
        }
        let place = LatLon::new(point.latitude().degrees(), point.longitude().degrees()).ok();
        let ids = self.countries.as_ref().zip(place).map(|(countries, place)| countries.ids(place)).unwrap_or_default();
        let is_mapped = |country: &&Country| ids.contains(&country.code());
        // Among the countries of the map, that of the nearest city, otherwise the first; if the map has none, among
        // all.
        let mapped: Vec<_> = claims.iter().filter(is_mapped).collect();
        let allowed = if mapped.is_empty() { claims.iter().collect() } else { mapped };
        allowed.iter().find(|country| ***country == nearest.country()).or(allowed.first()).map(|country| **country)
    }

    /// Whether another zone begins within [`BORDER_KM`] of a point.
    fn is_near_border(&self, point: Coordinates, zone: &Zone) -> bool {
        let (latitude, longitude) = (point.latitude().degrees(), point.longitude().degrees());
        let north = BORDER_KM / KM_PER_DEGREE;
        let east = north / point.latitude().radians().cos().max(north);
        let around =
            [(1.0, 0.0), (0.7, 0.7), (0.0, 1.0), (-0.7, 0.7), (-1.0, 0.0), (-0.7, -0.7), (0.0, -1.0), (0.7, -0.7)];
        around.into_iter().any(|(y, x): (f64, f64)| {
            let place = Coordinates::new(latitude + y * north, longitude + x * east);
            let names =
                place.map(|place| self.zones.get_tz_names(place.longitude().degrees(), place.latitude().degrees()));
            // A zone at sea does not belong to another country.
            names.is_ok_and(|names| names.into_iter().filter_map(Zone::named).any(|other| other.name != zone.name))
        })
    }
}

impl fmt::Debug for Boundaries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Boundaries").field("version", &self.version()).finish_non_exhaustive()
    }
}
