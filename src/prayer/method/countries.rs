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

/// Every country whose authority is known, by code.
static COUNTRIES: &[CountryMethod] = &[
    row("AE", &methods::UAE, Measured, "the federal authority's tables of 2026-27"),
    row("AF", &methods::KARACHI, Reported, "the habit of programs; no Afghan table was at hand"),
    row("BA", &methods::BOSNIA, Fitted, "the Rijaset's perpetual table, which no rule gives to the minute"),
    row("BD", &methods::KARACHI, Reported, "the habit of programs; no table of the Islamic Foundation was at hand"),
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
    row("US", &methods::ISNA, Reported, "mosques affiliated to ISNA; the Fiqh Council recommends the same angles"),
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
