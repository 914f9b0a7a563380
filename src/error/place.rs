//! Invalid places on Earth, and invalid states of the air.

use core::fmt;

/// An error in a place on Earth, or in the state of its air.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceError {
    /// A latitude that is not a number or is outside −90°..=90°.
    Latitude {
        /// The latitude given, in degrees.
        degrees: f64,
    },
    /// A longitude that is not a number or is outside −180°..=180°.
    Longitude {
        /// The longitude given, in degrees.
        degrees: f64,
    },
    /// An elevation that is not a number or is outside −500 m..=9000 m.
    Elevation {
        /// The elevation given, in metres above sea level.
        metres: f64,
    },
    /// An air pressure that is not a number or is outside 0 hPa..=1200 hPa.
    Pressure {
        /// The pressure given, in hectopascals.
        hectopascals: f64,
    },
    /// An air temperature that is not a number or is outside −100 °C..=60 °C.
    Temperature {
        /// The temperature given, in degrees Celsius.
        celsius: f64,
    },
}

impl fmt::Display for PlaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Latitude { degrees } => write!(f, "a latitude of {degrees}° is not within -90° to 90°"),
            Self::Longitude { degrees } => write!(f, "a longitude of {degrees}° is not within -180° to 180°"),
            Self::Elevation { metres } => write!(f, "an elevation of {metres} m is not within -500 m to 9000 m"),
            Self::Pressure { hectopascals } => {
                write!(f, "an air pressure of {hectopascals} hPa is not within 0 hPa to 1200 hPa")
            }
            Self::Temperature { celsius } => {
                write!(f, "an air temperature of {celsius} °C is not within -100 °C to 60 °C")
            }
        }
    }
}

impl core::error::Error for PlaceError {}
