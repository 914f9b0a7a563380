//! Which authority's method a country prints.

use super::{Method, methods};

/// (ISO 3166-1 alpha-2, the method that the country's own authority prints).
static COUNTRIES: &[(&str, &Method)] = &[
    ("AE", &methods::UAE),
    ("AF", &methods::KARACHI),
    ("BD", &methods::KARACHI),
    ("EG", &methods::EGYPT),
    ("FR", &methods::FRANCE_UOIF),
    ("ID", &methods::KEMENAG),
    ("IN", &methods::KARACHI),
    ("IR", &methods::TEHRAN),
    ("KW", &methods::KUWAIT),
    ("MY", &methods::JAKIM),
    ("PK", &methods::KARACHI),
    ("QA", &methods::QATAR),
    ("SA", &methods::UMM_AL_QURA),
    ("SG", &methods::MUIS),
    ("TR", &methods::DIYANET),
    ("US", &methods::ISNA),
];

impl Method {
    /// The method of a country's own authority, where one is known; never a guess.
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
        COUNTRIES.iter().find(|(code, _)| *code == country).map(|(_, method)| *method)
    }
}
