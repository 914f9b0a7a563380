//! What a time rests on.

use core::fmt;

use chrono::NaiveDate;

use super::{NightPortion, Shafaq};
use crate::Angle;
use crate::math::floor;

/// What a time rests on: the Sun, or a rule where the Sun gives none.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, Mark, Schedule, chrono::{NaiveDate, Utc}, methods};
/// use miqat::prayer::{Basis, NightPortion};
/// let london = Schedule::new(Coordinates::new(51.5074, -0.1278)?, Utc, methods::MWL);
/// let june = london.day(NaiveDate::from_ymd_opt(2026, 6, 21).unwrap())?;
/// assert_eq!(june.basis(Mark::Sunrise), Basis::Sun);
/// assert_eq!(june.basis(Mark::Isha), Basis::NightPortion(NightPortion::Middle));
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Basis {
    /// The Sun stood where the rule says.
    Sun,
    /// An interval after or before another mark, by the authority's rule.
    Interval,
    /// A portion of the night, for want of darkness or as a bound.
    NightPortion(NightPortion),
    /// The same day at another latitude; of Asr on a day with a sunrise or a sunset of its own, the part of the afternoon there.
    BorrowedLatitude(Angle),
    /// The fraction of the night that it has at another latitude on that day.
    LatitudeFraction(Angle),
    /// Another day; of such an Asr, the part of its afternoon.
    BorrowedDay(NaiveDate),
    /// The mean of the fractions of the night over the dark nights of the year.
    MeanFraction,
    /// The fraction of the last dark night.
    HeldFraction,
    /// The minutes of a season and latitude.
    Seasonal(Shafaq),
    /// As far from the transit as in Mecca.
    Makkah,
    /// Between the Sun's time and that of a rule, on the way from one to the other.
    Transition,
    /// The bound on how short a day or a night may be.
    LengthBound,
}

/// In a few words: "sun", "half of the night", "latitude 48.5°".
///
/// # Examples
///
/// ```
/// use miqat::prayer::{Basis, NightPortion};
/// assert_eq!(Basis::NightPortion(NightPortion::Middle).to_string(), "half of the night");
/// ```
impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self {
            Self::Sun => "sun",
            Self::Interval => "interval",
            Self::NightPortion(NightPortion::Middle) => "half of the night",
            Self::NightPortion(NightPortion::Seventh) => "seventh of the night",
            Self::NightPortion(NightPortion::AngleOver60) => "angle over 60 of the night",
            Self::BorrowedLatitude(latitude) => return write!(f, "latitude {}°", thousandths(latitude.degrees())),
            Self::LatitudeFraction(latitude) => {
                return write!(f, "night fraction of latitude {}°", thousandths(latitude.degrees()));
            }
            Self::BorrowedDay(date) => return write!(f, "day {date}"),
            Self::MeanFraction => "mean fraction of the night",
            Self::HeldFraction => "fraction of the last dark night",
            Self::Seasonal(Shafaq::General) => "season, general",
            Self::Seasonal(Shafaq::Ahmar) => "season, red twilight",
            Self::Seasonal(Shafaq::Abyad) => "season, white twilight",
            Self::Makkah => "duration in Makkah",
            Self::Transition => "transition",
            Self::LengthBound => "length bound",
        };
        f.pad(words)
    }
}

/// Degrees as people read them: to 0.001°, which is 100 m.
fn thousandths(degrees: f64) -> f64 {
    floor(degrees * 1000.0 + 0.5) / 1000.0
}
