//! What a time rests on.

use super::NightPortion;
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
}
