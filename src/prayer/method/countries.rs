//! Which authority's method a country prints.

use chrono::NaiveDate;

use super::Evidence::{self, Fitted, Measured, Reported};
use super::{Method, methods};

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
    /// Whose it is in the country, and who else prints a timetable there.
    pub note: &'static str,
}

const fn row(country: &'static str, method: &'static Method, evidence: Evidence, note: &'static str) -> CountryMethod {
    CountryMethod { country, method, evidence, note }
}

/// Of the countries whose towns Uzbekistan's table has.
const ISLOM_UZ: &str = "a neighbour's table (uzbekistan) has towns of it; none of its own authority was at hand";

/// Of the countries for which Diyanet states a rule for the north.
const DIYANET_ABROAD: &str =
    "Diyanet's mosques print diyanet-north by its statement for Europe; it is measured in Sweden alone";

/// Of the towns of the Islamic Association of Lewisville and Flower Mound.
const LEWISVILLE: CountryMethod =
    row("US", &methods::IALFM, Fitted, "the timetable of 2026 of the association of Lewisville and Flower Mound");

/// The cities that have a timetable of their own where their country has no authority or a convention alone, by GeoNames' id.
static CITIES: &[(u32, CountryMethod)] = &[
    (2_643_743, row("GB", &methods::LONDON_UNIFIED, Measured, "the London Unified Prayer Timetable of 2025 and 2026")),
    (4_691_585, LEWISVILLE),
    (4_706_057, LEWISVILLE),
];

/// What is known of countries without a row.
static WITHOUT_AUTHORITY: &[(&str, &str)] = &[
    ("AT", DIYANET_ABROAD),
    ("BE", DIYANET_ABROAD),
    ("CH", DIYANET_ABROAD),
    ("DE", DIYANET_ABROAD),
    ("DK", DIYANET_ABROAD),
    (
        "GB",
        "most mosques of London print london-unified, Epsom its intervals, Bolton, Ipswich and Sheffield tables of their own; \
         others print moonsighting",
    ),
    ("KG", ISLOM_UZ),
    ("KZ", ISLOM_UZ),
    ("NL", DIYANET_ABROAD),
    ("SE", "Diyanet's mosques print diyanet-north (Helsingborg's table of 2023); others have tables of their own"),
    ("TJ", ISLOM_UZ),
    ("TM", ISLOM_UZ),
];

/// Every country whose authority is known, by code.
static COUNTRIES: &[CountryMethod] = &[
    row("AE", &methods::UAE, Measured, "the federal authority's tables of 2026-27"),
    row("AF", &methods::KARACHI, Reported, "the habit of programs; no Afghan table was at hand"),
    row(
        "AZ",
        &methods::AZERBAIJAN,
        Fitted,
        "the Caucasus Muslims Office's table of Baku for October to December 2025; no summer was at hand",
    ),
    row("BA", &methods::BOSNIA, Fitted, "the Rijaset's perpetual table, which no rule gives to the minute"),
    row(
        "BD",
        &methods::BANGLADESH,
        Fitted,
        "the Islamic Foundation's perpetual calendar of Dhaka, within a minute; it had other times for Ramadan of 2025 and 2026",
    ),
    row("BH", &methods::BAHRAIN, Fitted, "a table of 2026 whose publisher is not confirmed"),
    row("BN", &methods::BRUNEI, Fitted, "nine days of the ministry's table of 2026"),
    row(
        "CA",
        &methods::ISNA,
        Reported,
        "mosques affiliated to ISNA; the Fiqh Council recommends 13° (fcna-ca), and a table of 2025 has Fajr near 17.5°",
    ),
    row("DZ", &methods::ALGERIA, Measured, "the ministry's tables of 2026 for three cities"),
    row("EG", &methods::EGYPT, Measured, "the Survey Authority's tables of 2026"),
    row("EH", &methods::MOROCCO, Fitted, "Morocco's ministry of Habous prints for Laayoune and Dakhla too"),
    row(
        "FR",
        &methods::FRANCE_UOIF,
        Reported,
        "one of several: the Great Mosque of Paris prints france-18, and those of Diyanet print diyanet",
    ),
    row("ID", &methods::KEMENAG, Measured, "the ministry's times of Jakarta, 2025; Muhammadiyah has Fajr at 18°"),
    row("IN", &methods::KARACHI, Reported, "the habit of programs; there is no national authority"),
    row(
        "IQ",
        &methods::IRAQ,
        Fitted,
        "a table of 2026 whose publisher is not confirmed; Shia endowments print another",
    ),
    row("IR", &methods::TEHRAN, Reported, "the convention as every library has it"),
    row("JO", &methods::JORDAN, Measured, "the ministry's tables of 2026"),
    row("KW", &methods::KUWAIT, Measured, "Al-Ojeiri's perpetual calendar, which the ministry prints"),
    row("LB", &methods::LEBANON, Fitted, "a table of 2026 whose publisher is not confirmed"),
    row("LK", &methods::ACJU, Fitted, "the table of the Colombo zone, 2026"),
    row("MA", &methods::MOROCCO, Fitted, "a table of 2026 whose publisher is not confirmed, and 17 days of the Habous"),
    row("MV", &methods::MALDIVES, Fitted, "the ministry's perpetual table, made for groups of islands"),
    row("MY", &methods::JAKIM, Measured, "e-Solat's tables of 2026; the states have points and Suns of their own"),
    row("OM", &methods::OMAN, Measured, "the ministry's tables of 2026-27"),
    row(
        "PK",
        &methods::KARACHI,
        Reported,
        "the convention as every library has it; Banuri Town adds to Dhuhr (banuri)",
    ),
    row("PS", &methods::PALESTINE, Fitted, "a table of 2026 whose publisher is not confirmed"),
    row("PT", &methods::PORTUGAL, Reported, "AlAdhan's preset for the Islamic Community of Lisbon"),
    row("QA", &methods::QATAR, Measured, "the Calendar House's perpetual table"),
    row("RU", &methods::RUSSIA, Fitted, "31 days of Moscow, 2025; Tatarstan and Dagestan have muftiates of their own"),
    row("SA", &methods::UMM_AL_QURA, Measured, "the Umm al-Qura tables of 2026-27"),
    row("SG", &methods::MUIS, Measured, "MUIS's own table of 2026 (data.gov.sg)"),
    row("SY", &methods::SYRIA, Fitted, "a table of 2026 whose publisher is not confirmed"),
    row("TN", &methods::TUNISIA, Measured, "the Institute of Meteorology's tables of 2026"),
    row("TR", &methods::DIYANET, Measured, "Diyanet's tables of Ramadan 1447"),
    row(
        "UA",
        &methods::UKRAINE,
        Fitted,
        "the perpetual tables of the Religious Administration of the Muslims for four cities",
    ),
    row(
        "US",
        &methods::ISNA,
        Reported,
        "mosques affiliated to ISNA; the Fiqh Council recommends the same angles, and Lewisville rounds them up (ialfm)",
    ),
    row("UZ", &methods::UZBEKISTAN, Measured, "the Muslim Board's tables of 2023-24 (islom.uz)"),
    row("YE", &methods::YEMEN, Fitted, "a table of 2026 whose publisher is not confirmed"),
];

impl CountryMethod {
    /// The method of a country's own authority, where one is known; never a guess.
    ///
    /// # Units
    ///
    /// `country` is an ISO 3166-1 alpha-2 code in capitals.
    pub fn of(country: &str) -> Option<&'static Self> {
        COUNTRIES.iter().find(|row| row.country == country)
    }

    /// What is known of the timetables of a country: the note of its row, or where no authority is known what others print
    /// there, with the ids of their methods.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::prayer::CountryMethod;
    /// assert!(CountryMethod::note_of("GB").is_some_and(|note| note.contains("london-unified")));
    /// assert_eq!(CountryMethod::note_of("AQ"), None);
    /// ```
    pub fn note_of(country: &str) -> Option<&'static str> {
        let without = || WITHOUT_AUTHORITY.iter().find(|(code, _)| *code == country).map(|(_, note)| *note);
        Self::of(country).map(|row| row.note).or_else(without)
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
    pub fn of_city(geonames_id: u32) -> Option<&'static Self> {
        CITIES.iter().find(|(id, _)| *id == geonames_id).map(|(_, row)| row)
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
