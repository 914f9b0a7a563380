//! Methods by their names.

use core::fmt;
use core::str::FromStr;

use crate::prayer::{Method, methods};
use crate::text::{Form, is_same_name};
use crate::{Error, Expected};

/// Writes the authority's name, or "custom method".
impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name().unwrap_or("custom method"))
    }
}

/// Reads the id or the name of a method of the registry; case, spaces, hyphens and low lines make no difference.
///
/// # Errors
///
/// [`Error::Text`] for any other text.
///
/// # Examples
///
/// ```
/// use miqat::{Method, methods};
/// assert_eq!("egypt".parse(), Ok(methods::EGYPT));
/// assert_eq!("UmmAlQura_pre1430".parse(), Ok(methods::UMM_AL_QURA_PRE_1430));
/// assert_eq!(methods::MWL.to_string(), "Muslim World League");
/// assert_eq!(methods::MWL.to_string().parse(), Ok(methods::MWL));
/// assert_eq!(Method::from_depressions(15.0, 15.0)?.to_string(), "custom method");
/// # Ok::<(), miqat::Error>(())
/// ```
impl FromStr for Method {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let is_named = |name: Option<&str>| name.is_some_and(|name| is_same_name(name, text));
        let by = |name: fn(&Method) -> Option<&'static str>| methods::ALL.iter().find(|method| is_named(name(method)));
        by(Method::id).or_else(|| by(Method::name)).map(|method| **method).ok_or(Error::Text(METHOD))
    }
}

const METHOD: Expected =
    Expected::new(&Form { what: "a method", name_at: |place| methods::ALL.get(place)?.id(), otherwise: "" });
