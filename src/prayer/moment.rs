//! Times of the day beside the seven marks.

use super::Shift;
use crate::events::Side;
use crate::{Angle, Mark};

/// A time of the day beside the seven marks, as the rule that makes it: see
/// [`Schedule::moment`](crate::Schedule::moment).
///
/// The constants are common rules; each community has its own figures, and each variant takes them.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, Schedule, Shift, Mark, chrono::NaiveDate, methods, prayer::Moment};
/// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
/// let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
/// let at = |moment| cairo.moment(date, moment).map(|time| time.format("%H:%M").to_string());
/// assert_eq!(at(Moment::IMSAK)?, "04:47");
/// assert_eq!(at(Moment::ISHRAQ)?, "06:54");
/// assert_eq!(at(Moment::After(Mark::Sunrise, Shift::minutes(20)))?, "06:48");
/// assert_eq!(at(Moment::DAHWA_KUBRA)?, "10:56");
/// assert_eq!(at(Moment::ISHTIBAQ)?, "17:40");
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Moment {
    /// So long after the printed time of a mark, or before it.
    After(Mark, Shift),
    /// The Sun's centre crosses an altitude, without refraction.
    Altitude(Angle, Side),
    /// The Sun's centre crosses an altitude as it is seen, through standard air.
    ApparentAltitude(Angle, Side),
    /// A fraction of the way from one mark to another of the same date, unrounded.
    Between {
        /// Where the way begins.
        from: Mark,
        /// Where it ends.
        to: Mark,
        /// The fraction, upper part.
        numerator: u32,
        /// The fraction, lower part; where it is 0, the way's end is meant.
        denominator: u32,
    },
    /// The Sun's western limb reaches the meridian: it stands at its highest, until [`Moment::ZawalEnd`].
    ZawalBegin,
    /// The Sun's eastern limb leaves the meridian: it has begun to decline.
    ZawalEnd,
}

/// The height of a spear, twelve spans, as the astronomers of Islam measured it: 4.5° (Muwaqqit, documentation of
/// "al-dahwa al-sughra" and "karahah", seen 2026-11-23, which also knows 5°).
const SPEAR: Angle = Angle::from_degrees(4.5);

impl Moment {
    /// The beginning of the fast with a margin: 10 minutes before Fajr (printed so by Indonesia's Kemenag, and the default
    /// of AlAdhan and ITL). For an angle, as ITL's 1.5° below Fajr's, use [`Moment::Altitude`].
    pub const IMSAK: Self = Self::After(Mark::Fajr, Shift::minutes(-10));
    /// The Sun has risen by a spear: the end of the time in which prayer is disliked, and the beginning of duha and of the
    /// prayer of the feast.
    pub const ISHRAQ: Self = Self::ApparentAltitude(SPEAR, Side::Morning);
    /// A quarter of the day is over, from which on duha is best prayed.
    pub const DUHA_QUARTER: Self =
        Self::Between { from: Mark::Sunrise, to: Mark::Sunset, numerator: 1, denominator: 4 };
    /// Half of the day of fasting is over, from Fajr to sunset: by Hanafi law the end of duha, and the last time at which
    /// a fast may be intended.
    pub const DAHWA_KUBRA: Self = Self::Between { from: Mark::Fajr, to: Mark::Sunset, numerator: 1, denominator: 2 };
    /// The Sun has sunk to a spear's height and yellows: Asr is not to be delayed beyond.
    pub const YELLOWING: Self = Self::ApparentAltitude(SPEAR, Side::Evening);
    /// The stars crowd the sky: Maghrib is not to be delayed beyond. 10° below the horizon (D. A. King, In Synchrony with
    /// the Heavens, vol. 1, as Muwaqqit's documentation of "ishtibak al-nujum" cites it, seen 2026-11-23).
    pub const ISHTIBAQ: Self = Self::Altitude(Angle::from_degrees(-10.0), Side::Evening);
}
