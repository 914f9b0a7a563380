//! What a time rests on.

use chrono::NaiveDate;

use super::{NightPortion, Shafaq};
use crate::Angle;

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
    /// The same day at another latitude.
    BorrowedLatitude(Angle),
    /// The fraction of the night that it has at another latitude on that day.
    LatitudeFraction(Angle),
    /// Another day.
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
