//! The publishers of timetables in each country, and their methods.

mod table;

use chrono::NaiveDate;

use super::{Evidence, Method, methods};
use table::COUNTRIES;

/// A publisher of a timetable in a country, and its method.
///
/// # Examples
///
/// ```
/// use miqat::methods;
/// use miqat::prayer::{CountryMethod, Evidence};
/// let germany = CountryMethod::all_of("DE");
/// assert_eq!(germany[0].method, Some(&methods::DIYANET_NORTH));
/// assert_eq!((germany[0].name, germany[0].evidence), ("Diyanet's mosques", Evidence::Reported));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Publisher {
    /// The publisher's name in English.
    pub name: &'static str,
    /// The method; `None` if no method of the registry reproduces the publisher's table.
    pub method: Option<&'static Method>,
    /// How certain it is that this publisher prints this method; without a method, how well its table is known.
    pub evidence: Evidence,
    /// The users of the timetable.
    pub serves: Serves,
    /// Details: which table, from when, and how it differs.
    pub note: &'static str,
}

/// The users of a timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Serves {
    /// The whole country, except places with a timetable of their own.
    Country,
    /// These cities, by GeoNames id, in a country that has no authority or only a convention.
    Cities(&'static [u32]),
    /// Only the followers of the publisher.
    Followers,
}

/// The entry of a country.
struct Entry {
    country: &'static str,
    /// The evidence for the default method; if there is none, the methods that others print.
    note: &'static str,
    publishers: &'static [Publisher],
}

impl Entry {
    fn of(country: &str) -> Option<&'static Self> {
        COUNTRIES.iter().find(|entry| entry.country == country)
    }

    /// The row of a publisher in this country, if it has a method.
    fn row(&self, publisher: &Publisher, note: &'static str) -> Option<CountryMethod> {
        let Publisher { method, evidence, .. } = *publisher;
        Some(CountryMethod { country: self.country, method: method?, evidence, note })
    }
}

/// The method of a country's own authority, with its evidence.
///
/// # Examples
///
/// ```
/// use miqat::prayer::{CountryMethod, Evidence};
/// let oman = CountryMethod::of("OM").unwrap();
/// assert_eq!((oman.method.id(), oman.evidence), (Some("oman"), Evidence::Measured));
/// assert_eq!(CountryMethod::of("DE"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CountryMethod {
    /// The country's ISO 3166-1 alpha-2 code.
    pub country: &'static str,
    /// The method.
    pub method: &'static Method,
    /// How certain it is that the country prints this method.
    pub evidence: Evidence,
    /// The evidence in words, and other publishers in the country.
    pub note: &'static str,
}

impl CountryMethod {
    /// The method of a country's own authority, if it is known. It is never a guess.
    ///
    /// # Units
    ///
    /// `country` is an ISO 3166-1 alpha-2 code in capitals.
    pub fn of(country: &str) -> Option<Self> {
        let entry = Entry::of(country)?;
        let first = entry.publishers.first().filter(|first| first.serves == Serves::Country)?;
        entry.row(first, entry.note)
    }

    /// All known publishers of timetables in a country. The first is the country's own authority, if one is known
    /// ([`Serves::Country`]). The list is empty if no publisher is known.
    ///
    /// # Units
    ///
    /// `country` is an ISO 3166-1 alpha-2 code in capitals.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::prayer::CountryMethod;
    /// let ids: Vec<_> = CountryMethod::all_of("FR").iter().filter_map(|publisher| publisher.method?.id()).collect();
    /// assert_eq!(ids, ["france-uoif", "france-18", "france-15", "diyanet-north"]);
    /// // Publishers whose table no method reproduces are listed as well.
    /// assert!(CountryMethod::all_of("GB").iter().any(|publisher| publisher.method.is_none()));
    /// assert!(CountryMethod::all_of("AQ").is_empty());
    /// ```
    pub fn all_of(country: &str) -> &'static [Publisher] {
        Entry::of(country).map_or(&[], |entry| entry.publishers)
    }

    /// The codes of all countries with an entry, in alphabetical order.
    pub fn countries() -> impl Iterator<Item = &'static str> {
        COUNTRIES.iter().map(|entry| entry.country)
    }

    /// A note on the timetables of a country: the evidence for its authority's method, or, if no authority is known, what
    /// others print there, with the ids of their methods.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::prayer::CountryMethod;
    /// assert!(CountryMethod::note_of("GB").is_some_and(|note| note.contains("london-unified")));
    /// assert_eq!(CountryMethod::note_of("AQ"), None);
    /// ```
    pub fn note_of(country: &str) -> Option<&'static str> {
        Entry::of(country).map(|entry| entry.note)
    }

    /// The method of a city with a timetable of its own, in a country without an authority.
    ///
    /// # Units
    ///
    /// `geonames_id` is GeoNames' id of the city.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::methods;
    /// use miqat::prayer::CountryMethod;
    /// let london = CountryMethod::of_city(2_643_743);
    /// assert_eq!(london.map(|row| row.method), Some(&methods::LONDON_UNIFIED));
    /// assert_eq!(CountryMethod::of_city(360_630), None);
    /// ```
    pub fn of_city(geonames_id: u32) -> Option<Self> {
        let is_its =
            |publisher: &&Publisher| matches!(publisher.serves, Serves::Cities(ids) if ids.contains(&geonames_id));
        COUNTRIES.iter().find_map(|entry| {
            let publisher = entry.publishers.iter().find(is_its)?;
            entry.row(publisher, publisher.note)
        })
    }
}

impl Method {
    /// The method of a country's own authority, if it is known. It is never a guess. [`CountryMethod::of`] also returns the
    /// evidence.
    ///
    /// # Units
    ///
    /// `country` is an ISO 3166-1 alpha-2 code in capitals.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Method, methods};
    /// assert_eq!(Method::for_country("EG"), Some(&methods::EGYPT));
    /// assert_eq!(Method::for_country("AQ"), None);
    /// ```
    pub fn for_country(country: &str) -> Option<&'static Self> {
        CountryMethod::of(country).map(|row| row.method)
    }

    /// The method of a country's own authority on a date; see [`Method::by_id_on`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Method, chrono::NaiveDate, methods};
    /// let date = NaiveDate::from_ymd_opt(2015, 6, 1).unwrap();
    /// assert_eq!(Method::for_country_on("MY", date), Some(&methods::JAKIM_OLD));
    /// ```
    pub fn for_country_on(country: &str, date: NaiveDate) -> Option<&'static Self> {
        let method = Self::for_country(country)?;
        Some(methods::on(method, date))
    }
}
