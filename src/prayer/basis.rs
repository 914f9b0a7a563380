//! The basis of a time.

use core::fmt;

use chrono::NaiveDate;

use super::{NightPortion, Shafaq};
use crate::Angle;
use crate::math::floor;

/// The basis of a time: the Sun, or a rule where the Sun gives no time.
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
    /// The Sun reaches the altitude of the rule.
    Sun,
    /// An interval after or before another mark, by the authority's rule.
    Interval,
    /// A portion of the night, because the night is not dark enough or as a bound.
    NightPortion(NightPortion),
    /// The time of the same day at another latitude. For Asr on a day with its own sunrise or sunset, the fraction of the
    /// afternoon there.
    BorrowedLatitude(Angle),
    /// The fraction of the night at another latitude on that day.
    LatitudeFraction(Angle),
    /// The time of another day. For Asr on a day with its own sunrise or sunset, the fraction of the other day's afternoon.
    BorrowedDay(NaiveDate),
    /// The mean of the fractions of the night over the dark nights of the year.
    MeanFraction,
    /// The fraction of the night found on the last dark night.
    HeldFraction,
    /// An interval in minutes that depends on season and latitude.
    Seasonal(Shafaq),
    /// The interval from the transit in Mecca.
    Makkah,
    /// A time between the Sun's time and a rule's time, during the transition from one to the other.
    Transition,
    /// The minimum length of a day or a night.
    LengthBound,
}

impl Basis {
    /// The middle of the night, where Isha ends and Fajr begins.
    pub(crate) const HALF_NIGHT: Self = Self::NightPortion(NightPortion::Middle);
}

/// Writes a few words: "sun", "half of the night", "latitude 48.5°".
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
            Self::NightPortion(portion) => return portion.fmt(f),
            Self::BorrowedLatitude(latitude) => return write!(f, "latitude {}°", thousandths(latitude.degrees())),
            Self::LatitudeFraction(latitude) => {
                return write!(f, "night fraction of latitude {}°", thousandths(latitude.degrees()));
            }
            Self::BorrowedDay(date) => return write!(f, "day {date}"),
            Self::MeanFraction => "mean fraction of the night",
            Self::HeldFraction => "fraction of the last dark night",
            Self::Seasonal(shafaq) => return write!(f, "season, {shafaq}"),
            Self::Makkah => "duration in Makkah",
            Self::Transition => "transition",
            Self::LengthBound => "length bound",
        };
        f.pad(words)
    }
}

/// Degrees rounded to 0.001°, about 100 m.
fn thousandths(degrees: f64) -> f64 {
    floor(degrees * 1000.0 + 0.5) / 1000.0
}
