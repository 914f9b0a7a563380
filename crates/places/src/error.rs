//! The errors of a search, with the nearest matches.

use core::error::Error;
use core::fmt;

use miqat::locale::Lang;

use crate::city::City;
use crate::countries::Country;
use crate::states::State;
use crate::text::{Shown, listed};

/// The reason why no city was found for a name.
///
/// Every message is one line. It repeats the input, truncated if it is long, and names the nearest matches.
///
/// # Examples
///
/// ```
/// let error = miqat_places::city("Alexandira").unwrap_err();
/// assert_eq!(error.suggestions().first().map(|city| city.name()), Some("Alexandria"));
/// assert!(error.to_string().contains("; the nearest names are Alexandria (EG)"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotFound {
    /// The text has neither a letter nor a digit.
    NotAName {
        /// The text.
        given: String,
    },
    /// The name is a country's, and no city with this name is likely to be meant.
    Country {
        /// The name.
        given: String,
        /// The country.
        country: Country,
        /// The largest place of this name.
        namesake: City,
    },
    /// No city has the name.
    Unknown(Unknown),
}

/// A name that no city has, and the nearest matches.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unknown {
    /// The name.
    pub name: String,
    /// The country in which it was searched.
    pub country: Option<Country>,
    /// The state or province in which it was searched.
    pub state: Option<State>,
    /// Whether it is written in a searched script: Latin, Arabic, Cyrillic, Bengali, Devanagari.
    pub is_readable: bool,
    /// The cities with the nearest names, nearest first; empty if no name is near.
    pub nearest: Vec<City>,
    /// The largest city with this name in another country.
    pub elsewhere: Option<City>,
    /// The country with this name.
    pub is_country: Option<Country>,
    /// The time zone named after this place.
    pub zone: Option<&'static str>,
}

impl NotFound {
    /// Cities that may be meant, likeliest first.
    pub fn suggestions(&self) -> &[City] {
        match self {
            Self::NotAName { .. } => &[],
            Self::Country { namesake, .. } => core::slice::from_ref(namesake),
            Self::Unknown(unknown) => &unknown.nearest,
        }
    }
}

impl Error for NotFound {}

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAName { given } => {
                write!(
                    f,
                    "'{}' is not a place: a city's name is wanted, or latitude,longitude in degrees",
                    Shown(given)
                )
            }
            Self::Country { given, country, namesake } => write!(
                f,
                "'{}': {} is a country: give a city in it; the largest place of this name is {namesake}, found by \
                 its own country or its coordinates",
                Shown(given),
                country.name(Lang::En),
            ),
            Self::Unknown(unknown) => unknown.fmt(f),
        }
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no city '{}'", Shown(&self.name))?;
        match (self.state, self.country) {
            (Some(state), Some(country)) if state.country() != country => {
                write!(f, " in {} or {}", state.name(), country.name(Lang::En))?;
            }
            (Some(state), _) => write!(f, " in {}", state.name())?,
            (None, Some(country)) => write!(f, " in {}", country.name(Lang::En))?,
            (None, None) => {}
        }
        let people = if cfg!(feature = "small-places") { "1,000" } else { "15,000" };
        write!(f, " among those of more than {people} people; ")?;
        match (self.is_readable, self.nearest.is_empty()) {
            (false, _) => {
                f.write_str("names are searched in Latin, Arabic, Cyrillic, Bengali and Devanagari letters")?
            }
            (true, true) => f.write_str("no name comes near it")?,
            (true, false) => {
                f.write_str("the nearest names are ")?;
                listed(f, ", ", &self.nearest, |f, city| city.fmt(f))?;
            }
        }
        if let Some(city) = self.elsewhere {
            write!(f, "; there is {city}")?;
        }
        if let Some(country) = self.is_country {
            write!(f, "; {} is a country: give a city in it", country.name(Lang::En))?;
        }
        if let Some(zone) = self.zone {
            write!(f, "; {zone} is a time zone")?;
        }
        Ok(())
    }
}
