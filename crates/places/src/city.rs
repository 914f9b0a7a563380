//! A city of the index, with its country, its clocks, its method and its schedule.

use core::fmt;

use chrono::NaiveDate;
use miqat::locale::Lang;
use miqat::{Coordinates, Method, methods};

use crate::countries::Country;
use crate::index::{self, Fields, NOWHERE, Part};
use crate::layout::{CITY_BYTES, DEGREE_PARTS, NATIVE_NAMES, Section};
use crate::points::{self, AuthorityPoint};
use crate::states::State;
use crate::zones::{self, Zone};

/// The method for a country without a known authority: no authority's own, and the usual default of programs.
pub const FALLBACK_METHOD: &Method = &methods::MWL;

/// A city of more than 15,000 people or the capital of a country or a province; with the feature `small-places`, any
/// place of more than 1,000 people.
///
/// It is a number of four bytes, `Copy`, and reads its properties from the index. Cities are ordered by GeoNames'
/// population, largest first, and precede the smaller places.
///
/// # Examples
///
/// ```
/// use miqat::{locale::Lang, methods};
/// let cairo = miqat_places::city("Kairo")?;
/// assert_eq!(cairo.to_string(), "Cairo (EG)");
/// assert_eq!(cairo.name_in(Lang::Ar), "القاهرة");
/// assert_eq!(cairo.country().name(Lang::Fr), "Égypte");
/// assert_eq!(cairo.zone_name(), "Africa/Cairo");
/// assert_eq!(cairo.method(), &methods::EGYPT);
/// # Ok::<(), miqat_places::NotFound>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct City(u32);

impl City {
    pub(crate) fn of_number(number: u32) -> Self {
        Self(number)
    }

    /// The file of the city, and its index there.
    fn place(self) -> (Part, usize) {
        let number = usize::try_from(self.0).unwrap_or(usize::MAX);
        #[cfg(feature = "small-places")]
        if let Some(number) = number.checked_sub(index::records::<CITY_BYTES>(Section::Cities)) {
            return (Part::SmallPlaces, number);
        }
        (Part::Cities, number)
    }

    /// Whether it is in the table of cities, and not in the table of smaller places.
    pub(crate) fn is_large(self) -> bool {
        self.place().0 == Part::Cities
    }

    fn record(self) -> &'static [u8] {
        let (part, number) = self.place();
        part.record::<CITY_BYTES>(Section::Cities, number).map_or(&[], |record| record)
    }

    /// The GeoNames id, which does not change when the table is updated.
    pub fn geonames_id(self) -> u32 {
        self.record().u32_at(0)
    }

    /// The name in Latin letters, from GeoNames: "Cairo", "Tromsø".
    pub fn name(self) -> &'static str {
        let (start, length) = self.record().text_place(16);
        self.place().0.text(start, length)
    }

    /// The name in Arabic letters, if known.
    pub fn arabic_name(self) -> Option<&'static str> {
        self.native_name(0)
    }

    /// Its names in other letters.
    pub(crate) fn native_names(self) -> impl Iterator<Item = &'static str> {
        (0..NATIVE_NAMES).filter_map(move |place| self.native_name(place))
    }

    /// A name in other letters, by its index.
    fn native_name(self, place: usize) -> Option<&'static str> {
        let record = self.record();
        let (start, length) = record.text_place(16);
        let lengths = record.bytes_at::<NATIVE_NAMES>(25).map(usize::from);
        let before: usize = lengths.iter().take(place).sum();
        let own = lengths.get(place).copied().filter(|length| *length > 0)?;
        Some(self.place().0.text(start + length + before, own))
    }

    /// The name in the letters of a language, if known: Arabic, Persian, Urdu or Bengali. Persian and Urdu use the
    /// Arabic name unless they are known to differ from it. Otherwise [`City::name`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::locale::Lang;
    /// let karachi = miqat_places::city("کراچی")?;
    /// assert_eq!(karachi.name(), "Karachi");
    /// assert_eq!([Lang::Ur, Lang::Ar, Lang::Bn].map(|lang| karachi.name_in(lang)), ["کراچی", "كراتشي", "করাচী"]);
    /// # Ok::<(), miqat_places::NotFound>(())
    /// ```
    pub fn name_in(self, lang: Lang) -> &'static str {
        let native = match lang {
            Lang::Ar => self.native_name(0),
            Lang::Fa => self.native_name(1).or_else(|| self.native_name(0)),
            Lang::Ur => [2, 1, 0].into_iter().find_map(|place| self.native_name(place)),
            Lang::Bn => self.native_name(3),
            _ => None,
        };
        native.unwrap_or_else(|| self.name())
    }

    /// The state or province, if GeoNames names it.
    pub fn state(self) -> Option<State> {
        State::of_number(self.record().u16_at(20))
    }

    /// The country.
    pub fn country(self) -> Country {
        let [number] = self.record().bytes_at(24);
        Country::of_number(number)
    }

    /// The city's centre, at an elevation of zero.
    ///
    /// # Accuracy
    ///
    /// GeoNames' coordinates, with five decimals of a degree. An authority computes for its own point, which may be
    /// some kilometres away: see [`points`].
    pub fn point(self) -> Coordinates {
        let degrees = |at| f64::from(self.record().i32_at(at)) / DEGREE_PARTS;
        Coordinates::new(degrees(4), degrees(8)).unwrap_or(NOWHERE)
    }

    /// The IANA name of the time zone: "Africa/Cairo".
    pub fn zone_name(self) -> &'static str {
        let zone = usize::from(self.record().u16_at(22));
        index::section(Section::Zones).text_at(4 * zone)
    }

    /// The time zone, from the data of [`zones_version`](crate::zones_version).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::chrono::TimeZone;
    /// // Morocco's clocks have been on UTC since 20 September 2026.
    /// let rabat = miqat_places::city("Rabat")?.zone();
    /// assert_eq!(rabat.with_ymd_and_hms(2026, 7, 1, 12, 0, 0).unwrap().to_string(), "2026-07-01 12:00:00 +01");
    /// assert_eq!(rabat.with_ymd_and_hms(2027, 7, 1, 12, 0, 0).unwrap().to_string(), "2027-07-01 12:00:00 +00");
    /// # Ok::<(), miqat_places::NotFound>(())
    /// ```
    pub fn zone(self) -> Zone {
        zones::zone_or_utc(self.zone_name())
    }

    /// The population, from GeoNames.
    pub fn population(self) -> u32 {
        self.record().u32_at(12)
    }

    /// The present method of the city's own timetable or of the country's authority, or [`FALLBACK_METHOD`] if neither
    /// is known.
    ///
    /// [`City::own_method`] and [`Country::method`] return `None` for the fallback, and otherwise the confidence in the
    /// method.
    pub fn method(self) -> &'static Method {
        self.own_method().or(self.country().method()).map_or(FALLBACK_METHOD, |row| row.method)
    }

    /// The same on a date.
    pub fn method_on(self, date: NaiveDate) -> &'static Method {
        let method = self.method();
        method.id().and_then(|id| Method::by_id_on(id, date)).unwrap_or(method)
    }

    /// Every method known to serve the city: its own or that of its country's authority; methods of other authorities
    /// that compute for a point of the city; and variants of these for this city only.
    ///
    /// # Examples
    ///
    /// ```
    /// let ids = |name| -> Result<Vec<_>, miqat_places::NotFound> {
    ///     Ok(miqat_places::city(name)?.methods().iter().filter_map(|method| method.id()).collect())
    /// };
    /// assert_eq!(ids("Cairo")?, ["egypt"]);
    /// assert_eq!(ids("Bandung")?, ["kemenag", "jadwalsholat"]);
    /// assert_eq!(ids("Johor Bahru")?, ["jakim", "jakim-johor"]);
    /// assert!(ids("Berlin")?.is_empty());
    /// # Ok::<(), miqat_places::NotFound>(())
    /// ```
    pub fn methods(self) -> Vec<&'static Method> {
        let of_points = self.authority_points();
        let of_points =
            of_points.flat_map(|point| [Some(point.method_id()), point.variant_id()].map(|id| Method::by_id(id?)));
        let mut methods = Vec::new();
        for method in
            [self.own_method().or(self.country().method()).map(|row| row.method)].into_iter().chain(of_points).flatten()
        {
            if !methods.contains(&method) {
                methods.push(method);
            }
        }
        methods
    }

    /// The points for which authorities compute this city, one for each method; few cities have one.
    pub fn authority_points(self) -> impl Iterator<Item = AuthorityPoint> {
        points::of_town(self.geonames_id())
    }
}

/// The name and the country's code: "Cairo (EG)".
impl fmt::Display for City {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name(), self.country().code())
    }
}

impl fmt::Debug for City {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "City({}, {self})", self.geonames_id())
    }
}

/// Every city of more than 15,000 people and every capital, largest first.
///
/// # Examples
///
/// ```
/// use miqat_places::cities;
/// assert_eq!(cities().len(), 34_006);
/// assert_eq!(cities().next().map(|city| city.name()), Some("Shanghai"));
/// ```
pub fn cities() -> impl ExactSizeIterator<Item = City> + DoubleEndedIterator + Clone {
    (0..count(Part::Cities)).map(City)
}

/// Every place of 1,000 to 15,000 people, largest first.
///
/// # Examples
///
/// ```
/// use miqat_places::small_places;
/// assert_eq!(small_places().len(), 136_385);
/// assert!(small_places().any(|place| place.name() == "Illizi"));
/// ```
#[cfg(feature = "small-places")]
#[cfg_attr(docsrs, doc(cfg(feature = "small-places")))]
pub fn small_places() -> impl ExactSizeIterator<Item = City> + DoubleEndedIterator + Clone {
    let first = count(Part::Cities);
    (0..count(Part::SmallPlaces)).map(move |number| City(first.saturating_add(number)))
}

fn count(part: Part) -> u32 {
    u32::try_from(part.records::<CITY_BYTES>(Section::Cities)).unwrap_or(u32::MAX)
}

/// The city with a GeoNames id.
///
/// # Examples
///
/// ```
/// assert_eq!(miqat_places::by_geonames_id(360_630), Some(miqat_places::city("Cairo")?));
/// # Ok::<(), miqat_places::NotFound>(())
/// ```
pub fn by_geonames_id(id: u32) -> Option<City> {
    let all: u32 = Part::ALL.iter().map(|part| count(*part)).sum();
    (0..all).map(City).find(|city| city.geonames_id() == id)
}
