//! Which authority's method a country prints, and who else prints a timetable there.

mod table;

use chrono::NaiveDate;

use super::{Evidence, Method, methods};
use table::COUNTRIES;

/// One who prints a timetable in a country, and by which method.
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
    /// Who prints it, in English.
    pub name: &'static str,
    /// The method; none for a table of its own, which no method of the registry gives.
    pub method: Option<&'static Method>,
    /// How sure it is that this publisher prints this method; of a table of its own, how well that is known.
    pub evidence: Evidence,
    /// For whom it is printed.
    pub serves: Serves,
    /// What is known of it: which table, of when, and how it differs.
    pub note: &'static str,
}

/// For whom a timetable is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Serves {
    /// The country: its method is that of every place in it without a timetable of its own.
    Country,
    /// These cities, by GeoNames' ids, in a country without an authority or with a convention alone.
    Cities(&'static [u32]),
    /// Those alone who follow it.
    Followers,
}

/// What is known of a country.
struct Entry {
    country: &'static str,
    /// What its default rests on, or where it has none, which methods others print.
    note: &'static str,
    publishers: &'static [Publisher],
}

impl Entry {
    fn of(country: &str) -> Option<&'static Self> {
        COUNTRIES.iter().find(|entry| entry.country == country)
    }

    /// The method of a publisher in this country.
    fn row(&self, publisher: &Publisher, note: &'static str) -> Option<CountryMethod> {
        let Publisher { method, evidence, .. } = *publisher;
        Some(CountryMethod { country: self.country, method: method?, evidence, note })
    }
}

/// The method of a country's own authority, and how sure it is.
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
    /// How sure it is that this authority's method is the one printed in the country.
    pub evidence: Evidence,
    /// What that rests on, and who else prints a timetable there.
    pub note: &'static str,
}

impl CountryMethod {
    /// The method of a country's own authority, where one is known; never a guess.
    ///
    /// # Units
    ///
    /// `country` is an ISO 3166-1 alpha-2 code in capitals.
    pub fn of(country: &str) -> Option<Self> {
        let entry = Entry::of(country)?;
        let first = entry.publishers.first().filter(|first| first.serves == Serves::Country)?;
        entry.row(first, entry.note)
    }

    /// Everyone who is known to print a timetable in a country. The first is the country's own authority, where one is known
    /// ([`Serves::Country`]); the list is empty where nobody is.
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
    /// // Tables that no method gives are named as well.
    /// assert!(CountryMethod::all_of("GB").iter().any(|publisher| publisher.method.is_none()));
    /// assert!(CountryMethod::all_of("AQ").is_empty());
    /// ```
    pub fn all_of(country: &str) -> &'static [Publisher] {
        Entry::of(country).map_or(&[], |entry| entry.publishers)
    }

    /// The codes of the countries of whose timetables something is known, in their order.
    pub fn countries() -> impl Iterator<Item = &'static str> {
        COUNTRIES.iter().map(|entry| entry.country)
    }

    /// What is known of the timetables of a country: what its authority's method rests on, or where none is known what others
    /// print there, with the ids of their methods.
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

    /// The method of a city that has a timetable of its own, where its country has no authority.
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
    /// The method of a country's own authority, where one is known; never a guess. [`CountryMethod::of`] says besides how
    /// sure it is.
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

    /// The method that a country's own authority had on a date: see [`Method::by_id_on`].
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
