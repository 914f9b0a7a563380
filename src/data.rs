//! How old the data of the library are.
//!
//! Formulas do not age, and data do: the rotation of the Earth is measured, leap seconds are announced, and authorities change their
//! rules. Each [`Edition`] is data of the library with the date up to which they are known. A program that runs for years compares
//! it with its clock and says so: [`Edition::is_over_a_year_old_on`].
//!
//! Time zones are not data of this library: chrono-tz and jiff have them, each with a version. `miqat_places::zones_version` is the
//! version of the copy in `miqat-places`.
//!
//! # Examples
//!
//! ```
//! use miqat::chrono::NaiveDate;
//! use miqat::data;
//!
//! let today = NaiveDate::from_ymd_opt(2028, 1, 1).unwrap();
//! let old = data::ALL.iter().filter(|edition| edition.is_over_a_year_old_on(today));
//! assert_eq!(
//!     old.map(|edition| edition.name()).collect::<Vec<_>>(),
//!     ["TT − UT1", "leap seconds", "calendars of countries", "methods"]
//! );
//! ```

use core::fmt;

use chrono::{Months, NaiveDate};

/// Data of the library, with the date up to which they are known.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::data::LEAP_SECONDS;
/// let last_day = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
/// assert_eq!(LEAP_SECONDS.known_until(), last_day);
/// assert_eq!(LEAP_SECONDS.to_string(), "leap seconds: IERS Bulletin C 72, known until 2026-12-31");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edition {
    name: &'static str,
    edition: &'static str,
    known_until: NaiveDate,
    url: &'static str,
}

/// TT − UT1, the rotation of the Earth: measured up to this date, and a forecast after it.
///
/// An event of the Sun moves by 0.003 s for each second of error, and the Moon by 0.5″.
pub const DELTA_T: Edition = Edition {
    name: "TT − UT1",
    edition: "IERS finals2000A",
    known_until: on(2026, 7, 28),
    url: "https://www.iers.org/IERS/EN/DataProducts/EarthOrientationData/eop.html",
};

/// The leap seconds of UTC. After this date UTC is taken as UT1, which differs by less than a second.
pub const LEAP_SECONDS: Edition = Edition {
    name: "leap seconds",
    edition: "IERS Bulletin C 72",
    known_until: on(2026, 12, 31),
    url: "https://hpiers.obspm.fr/iers/bul/bulc/Leap_Second.dat",
};

/// The printed Umm al-Qura calendar of Saudi Arabia. The years after it, 1451 to 1600 AH, are computed.
pub const UMM_AL_QURA: Edition = Edition {
    name: "Umm al-Qura",
    edition: "printed for 1343 to 1450 AH",
    known_until: on(2029, 5, 13),
    url: "https://github.com/dralshehri/hijridate",
};

/// The announced months with which the calendars of countries were compared: the last of most countries.
///
/// A country whose authority decides by sighting can begin any later month a day earlier or later.
pub const COUNTRY_CALENDARS: Edition = Edition {
    name: "calendars of countries",
    edition: "announcements up to Ramadan 1447 AH",
    known_until: on(2026, 2, 19),
    url: "https://docs.rs/miqat/latest/miqat/hijri/struct.CountryCalendar.html",
};

/// The rules of authorities: the last date on which a source of a method was read. [`Source`](crate::prayer::Source) has the date of
/// each.
pub const METHODS: Edition = Edition {
    name: "methods",
    edition: "each from the source that it names",
    known_until: on(2026, 11, 29),
    url: "https://docs.rs/miqat/latest/miqat/prayer/methods/index.html",
};

/// Every edition.
pub const ALL: &[Edition] = &[DELTA_T, LEAP_SECONDS, UMM_AL_QURA, COUNTRY_CALENDARS, METHODS];

/// A date of the list above; a wrong one is the first that chrono has, which a test refuses.
const fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

impl Edition {
    /// The name of the data: "leap seconds".
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The edition, as its publisher calls it: "IERS Bulletin C 72".
    pub const fn edition(&self) -> &'static str {
        self.edition
    }

    /// The last date of which the data know: of measurements the last one, of a table its end, of rules the date on which they were
    /// read.
    pub const fn known_until(&self) -> NaiveDate {
        self.known_until
    }

    /// A page of the publisher, or one that lists the sources.
    pub const fn url(&self) -> &'static str {
        self.url
    }

    /// Whether a date is more than a year after the last one that the data know.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::chrono::Days;
    /// use miqat::data::DELTA_T;
    /// let measured = DELTA_T.known_until();
    /// assert!(!DELTA_T.is_over_a_year_old_on(measured + Days::new(365)));
    /// assert!(DELTA_T.is_over_a_year_old_on(measured + Days::new(367)));
    /// ```
    pub fn is_over_a_year_old_on(&self, date: NaiveDate) -> bool {
        self.known_until.checked_add_months(Months::new(12)).is_some_and(|last| date > last)
    }
}

/// Writes the name, the edition and the date.
impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}, known until {}", self.name, self.edition, self.known_until)
    }
}
