//! The two schools of Asr.

use core::fmt;
use core::str::FromStr;

use crate::text::Form;
use crate::{Error, Expected};

/// A school of Asr: the length of an upright's shadow at Asr, beyond its length at noon.
///
/// # Examples
///
/// ```
/// use miqat::{Madhab, methods};
/// assert_eq!((methods::EGYPT.madhab(), methods::KARACHI.madhab()), (Madhab::Shafii, Madhab::Hanafi));
/// assert_eq!("hanafi".parse(), Ok(Madhab::Hanafi));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the law knows two lengths of the shadow, and a match should say both")]
pub enum Madhab {
    /// The Shafi'i, Maliki, Hanbali and Ja'fari Asr: the shadow is longer than at noon by the height of the upright.
    #[default]
    #[doc(alias = "standard")]
    Shafii,
    /// The Hanafi Asr: the shadow is longer than at noon by twice the height of the upright.
    Hanafi,
}

impl Madhab {
    /// The two schools.
    pub const ALL: [Self; 2] = [Self::Shafii, Self::Hanafi];

    /// The school's English name in this crate's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shafii => "Shafi'i",
            Self::Hanafi => "Hanafi",
        }
    }

    /// The number of heights by which the shadow is longer than at transit: 1 or 2.
    pub const fn shadow_factor(self) -> f64 {
        match self {
            Self::Shafii => 1.0,
            Self::Hanafi => 2.0,
        }
    }
}

impl fmt::Display for Madhab {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads the school's name, in upper or lower case, with or without the apostrophe.
///
/// # Errors
///
/// [`Error::Text`] for any other text.
///
/// # Examples
///
/// ```
/// use miqat::Madhab;
/// assert_eq!(["shafii", "Shafi'i", "hanafi"].map(str::parse), [Madhab::Shafii, Madhab::Shafii, Madhab::Hanafi].map(Ok));
/// assert_eq!(
///     "maliki".parse::<Madhab>().unwrap_err().to_string(),
///     "not a school of Asr: expected one of Shafi'i, Hanafi"
/// );
/// ```
impl FromStr for Madhab {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const MADHAB: Expected = Expected::new(&Form {
            what: "a school of Asr",
            name_at: |place| Some(Madhab::ALL.get(place)?.as_str()),
            otherwise: "",
        });
        Ok(MADHAB.pick(text, &Self::ALL, Self::as_str)?)
    }
}
