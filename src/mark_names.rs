//! Reading prayers and marks by name.

use core::str::FromStr;

use crate::text::{Expected, Form};
use crate::{Error, Mark, Prayer};

/// Reads a prayer's name, in upper or lower case.
///
/// # Errors
///
/// [`Error::Text`] for any other text.
///
/// # Examples
///
/// ```
/// use miqat::Prayer;
/// assert_eq!("maghrib".parse(), Ok(Prayer::Maghrib));
/// assert_eq!(
///     "sunrise".parse::<Prayer>().unwrap_err().to_string(),
///     "not a prayer: expected one of Fajr, Dhuhr, Asr, Maghrib, Isha"
/// );
/// ```
impl FromStr for Prayer {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const PRAYER: Expected = Expected::new(&Form {
            what: "a prayer",
            name_at: |place| Some(Prayer::ALL.get(place)?.as_str()),
            otherwise: "",
        });
        Ok(PRAYER.pick(text, &Self::ALL, Self::as_str)?)
    }
}

/// Reads a mark's name, in upper or lower case.
///
/// # Errors
///
/// [`Error::Text`] for any other text.
///
/// # Examples
///
/// ```
/// use miqat::Mark;
/// assert_eq!("sunrise".parse(), Ok(Mark::Sunrise));
/// assert!("noon".parse::<Mark>().is_err());
/// ```
impl FromStr for Mark {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const MARK: Expected = Expected::new(&Form {
            what: "a mark of the day",
            name_at: |place| Some(Mark::ALL.get(place)?.as_str()),
            otherwise: "",
        });
        Ok(MARK.pick(text, &Self::ALL, Self::as_str)?)
    }
}
