//! The time zone and the country of a point, by their boundaries.
//!
//! The nearest city may lie on the other side of a border; the boundaries of time zones and countries know the side. Two maps
//! and the table of the cities are asked, in this order: a city within [`AT_CITY_KM`] is the place that was meant, and its zone
//! and country are the point's; else the zone is that of the map of time zones, and so is the country, since a zone is of one
//! country; where a zone is of two, or several zones claim the point, the map of countries and the nearest city decide. At
//! sea the clock is that of a city within [`COAST_KM`], and beyond it none is known.
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
//! Every boundary between time zones is within 111 m of OpenStreetMap's. Of GeoNames' 136,367 places of 1,000 to 15,000 people 99.85 %
//! are given GeoNames' own country and clocks by the boundaries and the cities alone. Of the 210 others some ninety are in the West Bank,
//! whose towns and settlements have two clocks, and some seventy in Mongolia and northern Mexico, where GeoNames and the boundaries disagree
//! about the zone within the country. With the feature `small-places` all of them are given GeoNames' own: they are in the table.
//! `tests/boundaries.rs` has samples of both.
//!
//! # Source
//!
//! Time zones: timezone-boundary-builder 2026f in the crate `tzf-dist`; countries: the crate `country-boundaries`. Both are made from
//! OpenStreetMap (© OpenStreetMap contributors, ODbL 1.0); your program must name it. Which country has a zone: `zone.tab` of the
//! tz database, in the public domain; to it are added Vietnam for Asia/Bangkok, Kosovo for Europe/Belgrade and Palestine for
//! Asia/Jerusalem, where the map's zones go beyond their country.

use core::fmt;

use country_boundaries::{BOUNDARIES_ODBL_360X180, CountryBoundaries, LatLon};
use miqat::Coordinates;
use tzf_rs::EmbeddedFinder;

use crate::distance::{nearest, nearest_in};
use crate::index::{self, Fields};
use crate::layout::{NO_COUNTRY, Section, ZONE_COUNTRIES_BYTES};
use crate::{City, Country};

/// A city that is nearer to a point than this, in kilometres, is the place that was meant.
pub const AT_CITY_KM: f64 = 0.5;

/// A point at sea that is nearer to a city than this, in kilometres, has its clocks.
pub const COAST_KM: f64 = 100.0;

/// A point that is nearer to a boundary than this, in kilometres, may lie on its other side: two decimals of a degree leave
/// 0.56 km open, and the map 0.11 km.
const BORDER_KM: f64 = 0.5;

/// A city that is nearer than this, in kilometres, leaves a doubt where it has another zone or country: our own choice.
const DOUBT_KM: f64 = 2.0;

/// The kilometres of a degree of latitude on a sphere of 6371 km: 2π · 6371 / 360.
const KM_PER_DEGREE: f64 = 111.195;

/// South of this latitude, in degrees, no country's clocks hold: the map has the zones of the stations there.
///
/// Source: the Antarctic Treaty of 1959, Article VI.
const ANTARCTIC_DEG: f64 = -60.0;

/// The boundaries of time zones and countries, ready to be asked.
pub struct Boundaries {
    zones: EmbeddedFinder,
    countries: Option<CountryBoundaries>,
}

/// Where a point lies.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Located {
    /// The IANA name of the time zone.
    pub zone: &'static str,
    /// The country.
    pub country: Country,
    /// How sure both are.
    pub sureness: Sureness,
    /// The city that is nearest to the point: for [`Sureness::Stated`] of the stated country.
    pub nearest: City,
    /// The distance of that city in kilometres.
    pub distance_km: f64,
}

/// How sure the zone and the country of a point are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sureness {
    /// All that is known agrees.
    Clear,
    /// A boundary is within half a kilometre.
    Border,
    /// Several zones or countries claim the point, or a city within two kilometres has others.
    Disputed,
    /// The point lies at sea: zone and country are those of the nearest city.
    Sea,
    /// The point lies in another country than the one that was stated: the zone is that of the nearest city of the stated one.
    Stated,
}

impl Sureness {
    /// A word for it: `clear`, `border`, `disputed`, `sea`, `stated`.
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

/// A point at which no clock is known: at sea far from every city, or in Antarctica.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NoClock {
    nearest: City,
    distance_km: f64,
}

impl NoClock {
    /// The nearest city, whose clocks may be others.
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
    /// Opens the two maps, which takes some ten milliseconds: keep it for the next point.
    pub fn load() -> Self {
        Self { zones: EmbeddedFinder::new(), countries: CountryBoundaries::from_reader(BOUNDARIES_ODBL_360X180).ok() }
    }

    /// The version of the tz database whose zones the map has, as "2026f".
    pub fn version(&self) -> &str {
        self.zones.data_version()
    }

    /// The zone and the country of a point.
    ///
    /// # Errors
    ///
    /// [`NoClock`] in Antarctica and at sea where no city is within [`COAST_KM`].
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
        // The country's own zone goes before another's which applies in it, and then the nearest city's before others.
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

    /// The zone of a point in a country that is known: of the zones of its boundaries one of this country, else that of the
    /// country's city which is nearest.
    ///
    /// # Errors
    ///
    /// [`NoClock`] where the boundaries have no zone of the country, and none of its cities is within [`COAST_KM`].
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

    /// The country of a point, of those whose zones claim it.
    fn country_of(&self, point: Coordinates, nearest: City, claims: &[Country]) -> Option<Country> {
        let (first, others) = claims.split_first()?;
        if others.iter().all(|other| other == first) {
            return Some(*first);
        }
        let place = LatLon::new(point.latitude().degrees(), point.longitude().degrees()).ok();
        let ids = self.countries.as_ref().zip(place).map(|(countries, place)| countries.ids(place)).unwrap_or_default();
        let is_mapped = |country: &&Country| ids.contains(&country.code());
        // Of the countries that the map allows the nearest city's, else the first; where the map has none of them, the same.
        let mapped: Vec<_> = claims.iter().filter(is_mapped).collect();
        let allowed = if mapped.is_empty() { claims.iter().collect() } else { mapped };
        allowed.iter().find(|country| ***country == nearest.country()).or(allowed.first()).map(|country| **country)
    }

    /// Whether another zone than that of a point begins within [`BORDER_KM`] of it.
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
            // A zone of the sea is no other country's.
            names.is_ok_and(|names| names.into_iter().filter_map(Zone::named).any(|other| other.name != zone.name))
        })
    }
}

impl fmt::Debug for Boundaries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Boundaries").field("version", &self.version()).finish_non_exhaustive()
    }
}
