//! A city of the index, and what it leads to: its country, its clocks, its method, its schedule.

use core::fmt;

use chrono::NaiveDate;
use chrono_tz::Tz;
use miqat::locale::Lang;
use miqat::prayer::CountryMethod;
use miqat::{Coordinates, Method, Schedule, methods};

use crate::countries::Country;
use crate::index::{self, Fields, NOWHERE};
use crate::layout::{CITY_BYTES, DEGREE_PARTS, Section};
use crate::points::{self, AuthorityPoint};

/// The method for a country whose own authority is not known: no authority's, and the convention of most programs.
pub const FALLBACK_METHOD: &Method = &methods::MWL;

/// A city of more than 15,000 people.
///
/// It is a number of two bytes, `Copy`, and reads each of its properties from the index. Cities are ordered as GeoNames has
/// their populations, the largest first.
///
/// # Examples
///
/// ```
/// use miqat::{locale::Lang, methods};
/// let cairo = miqat_places::city("Kairo")?;
/// assert_eq!(cairo.to_string(), "Cairo (EG)");
/// assert_eq!(cairo.name_in(Lang::Ar), "القاهرة");
/// assert_eq!(cairo.country().name(Lang::Fr), "Égypte");
/// assert_eq!(cairo.zone(), chrono_tz::Africa::Cairo);
/// assert_eq!(cairo.method(), &methods::EGYPT);
/// # Ok::<(), miqat_places::NotFound>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct City(u16);

impl City {
    pub(crate) fn of_number(number: u16) -> Self {
        Self(number)
    }

    fn record(self) -> &'static [u8] {
        index::record::<CITY_BYTES>(Section::Cities, self.0.into()).map_or(&[], |record| record)
    }

    /// GeoNames' id, which stays the same when the table is renewed.
    pub fn geonames_id(self) -> u32 {
        self.record().u32_at(0)
    }

    /// The name in Latin letters, as GeoNames has it: "Cairo", "Tromsø".
    pub fn name(self) -> &'static str {
        self.record().text_at(16)
    }

    /// The name in Arabic letters, where one is known.
    pub fn arabic_name(self) -> Option<&'static str> {
        let record = self.record();
        let (start, length) = record.text_place(16);
        let [arabic_length] = record.bytes_at(20);
        (arabic_length > 0).then(|| index::text(start + length, arabic_length.into()))
    }

    /// The name in a language: for Arabic the one in Arabic letters, where one is known; else [`City::name`].
    pub fn name_in(self, lang: Lang) -> &'static str {
        let arabic = if lang == Lang::Ar { self.arabic_name() } else { None };
        arabic.unwrap_or_else(|| self.name())
    }

    /// The country.
    pub fn country(self) -> Country {
        let [number] = self.record().bytes_at(21);
        Country::of_number(number)
    }

    /// The city's centre, at an elevation of zero.
    ///
    /// # Accuracy
    ///
    /// As GeoNames has it, with five decimals of a degree; an authority computes for a point of its own, which may lie some
    /// kilometres away: see [`points`].
    pub fn point(self) -> Coordinates {
        let degrees = |at| f64::from(self.record().i32_at(at)) / DEGREE_PARTS;
        Coordinates::new(degrees(4), degrees(8)).unwrap_or(NOWHERE)
    }

    /// The time zone.
    ///
    /// A build in which `chrono-tz` leaves zones out (`CHRONO_TZ_TIMEZONE_FILTER`) has UTC in their place.
    pub fn zone(self) -> Tz {
        let zone = usize::from(self.record().u16_at(22));
        index::section(Section::Zones).text_at(4 * zone).parse().unwrap_or(Tz::UTC)
    }

    /// The people who live in the city, as GeoNames has it.
    pub fn population(self) -> u32 {
        self.record().u32_at(12)
    }

    /// The method of the city's own timetable, where its country has no authority, and how well it is known.
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
        CountryMethod::of_city(self.geonames_id())
    }

    /// The method of the city's own timetable or of the country's own authority as it is now, or [`FALLBACK_METHOD`] where
    /// neither is known.
    ///
    /// [`City::own_method`] and [`Country::method`] are none for the fallback, and otherwise say how well the method is known.
    pub fn method(self) -> &'static Method {
        self.own_method().or(self.country().method()).map_or(FALLBACK_METHOD, |row| row.method)
    }

    /// The same as it was on a date.
    pub fn method_on(self, date: NaiveDate) -> &'static Method {
        let method = self.method();
        method.id().and_then(|id| Method::by_id_on(id, date)).unwrap_or(method)
    }

    /// Every method that is known to serve the city: its own or that of its country's authority; those of authorities that compute for
    /// a point of the city, which may be others; and the variants that these have for the city alone.
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

    /// The points for which authorities compute this city, each for one method; few cities have one.
    pub fn authority_points(self) -> impl Iterator<Item = AuthorityPoint> {
        points::all().filter(move |point| point.geonames_id() == Some(self.geonames_id()))
    }

    /// The prayer times of the city's centre on its own clocks, by [`City::method`].
    ///
    /// # Examples
    ///
    /// ```
    /// # use miqat::chrono::NaiveDate;
    /// let cairo = miqat_places::city("Cairo")?.schedule();
    /// let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
    /// assert_eq!(day.fajr().to_string(), "2024-11-24 04:57:00 EET");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn schedule(self) -> Schedule<Tz> {
        Schedule::new(self.point(), self.zone(), *self.method())
    }

    /// The same by [`City::method_on`]: the rule that the authority had on a date.
    pub fn schedule_on(self, date: NaiveDate) -> Schedule<Tz> {
        Schedule::new(self.point(), self.zone(), *self.method_on(date))
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

/// Every city, the largest first.
///
/// # Examples
///
/// ```
/// use miqat_places::cities;
/// assert_eq!(cities().len(), 34_006);
/// assert_eq!(cities().next().map(|city| city.name()), Some("Shanghai"));
/// ```
pub fn cities() -> impl ExactSizeIterator<Item = City> + DoubleEndedIterator + Clone {
    let count = index::records::<CITY_BYTES>(Section::Cities);
    (0..u16::try_from(count).unwrap_or(u16::MAX)).map(City)
}

/// The city of an id of GeoNames.
///
/// # Examples
///
/// ```
/// assert_eq!(miqat_places::by_geonames_id(360_630), Some(miqat_places::city("Cairo")?));
/// # Ok::<(), miqat_places::NotFound>(())
/// ```
pub fn by_geonames_id(id: u32) -> Option<City> {
    cities().find(|city| city.geonames_id() == id)
}
