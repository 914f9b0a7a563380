//! The rules for high latitudes in a few words.

use core::fmt;

use super::{DaySearch, HighLatitude, Latitude, Limit, NightPortion, NightSpan, Polar, Scope, Shafaq};

/// Writes the degrees: "48.5°".
impl fmt::Display for Latitude {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}°", self.degrees())
    }
}

/// Writes a few words: "half of the night".
impl fmt::Display for NightPortion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Middle => "half of the night",
            Self::Seventh => "seventh of the night",
            Self::AngleOver60 => "angle over 60 of the night",
        })
    }
}

/// Writes a few words: "general", "red twilight".
impl fmt::Display for Shafaq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::General => "general",
            Self::Ahmar => "red twilight",
            Self::Abyad => "white twilight",
        })
    }
}

/// Writes a few words, other words for each value. Settings have the forms of the feature `serde`, which are read back.
///
/// # Examples
///
/// ```
/// use miqat::prayer::{HighLatitude, Limit, NightPortion, NightSpan};
/// assert_eq!(HighLatitude::default().to_string(), "half of the night");
/// let bound = HighLatitude::Portion(NightPortion::Seventh, NightSpan::Following, Limit::Always);
/// assert_eq!(bound.to_string(), "seventh of the night that follows, on every night");
/// assert_eq!(HighLatitude::FIQH_COUNCIL.to_string(), "night fraction of latitude 45°");
/// ```
impl fmt::Display for HighLatitude {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of_limit = |limit| match limit {
            Limit::WhenAbsent => "",
            Limit::Always => ", on every night",
        };
        let of_scope = |scope| match scope {
            Scope::WhenAbsent => "",
            Scope::FajrAndIsha => ", Fajr and Isha",
            Scope::EveryMark => ", every mark",
        };
        match *self {
            Self::Unresolved => f.pad("no rule"),
            Self::Portion(portion, span, limit) => {
                let of_span = match span {
                    NightSpan::Own => "",
                    NightSpan::Following => " that follows",
                    NightSpan::SameDay => " of 24 hours less the day",
                };
                write!(f, "{portion}{of_span}{}", of_limit(limit))
            }
            Self::NearestLatitude { latitude, scope } => write!(f, "latitude {latitude}{}", of_scope(scope)),
            Self::LatitudeFraction { latitude, limit } => {
                write!(f, "night fraction of latitude {latitude}{}", of_limit(limit))
            }
            Self::NearestDay { search: DaySearch::Nearest, scope } => write!(f, "nearest day{}", of_scope(scope)),
            Self::NearestDay { search: DaySearch::Before, scope } => write!(f, "last day before{}", of_scope(scope)),
            Self::LocalEstimation => f.pad("local relative estimation"),
            Self::Seasonal(shafaq) => write!(f, "season, {shafaq}"),
            Self::LastDarkNight => f.pad("fraction of the last dark night"),
            Self::MakkahDurations => f.pad("durations in Makkah"),
        }
    }
}

/// Writes a few words, other words for each value. Settings have the forms of the feature `serde`, which are read back.
///
/// # Examples
///
/// ```
/// use miqat::Polar;
/// use miqat::prayer::Latitude;
/// assert_eq!(Polar::Latitude(Latitude::new(48.5)?).to_string(), "latitude 48.5°");
/// assert_eq!(Polar::default().to_string(), "no rule");
/// # Ok::<(), miqat::Error>(())
/// ```
impl fmt::Display for Polar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Unresolved => f.pad("no rule"),
            Self::Latitude(latitude) => write!(f, "latitude {latitude}"),
            Self::NearestLatitude => f.pad("nearest latitude"),
            Self::NearestHalfDegree => f.pad("nearest half degree of latitude"),
            Self::NearestDay => f.pad("nearest day"),
        }
    }
}
