//! Times of the day in addition to the seven marks.

use super::Shift;
use crate::events::Side;
use crate::{Angle, Mark};

/// The rule for a time of the day in addition to the seven marks; see [`Schedule::moment`](crate::Schedule::moment).
///
/// The constants are common rules. Communities use different values, which can be set in each variant.
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
    /// An interval after the printed time of a mark, or before it if negative.
    After(Mark, Shift),
    /// The instant at which the Sun's centre crosses an altitude, without refraction.
    Altitude(Angle, Side),
    /// The instant at which the Sun's centre crosses an apparent altitude, with the refraction of standard air.
    ApparentAltitude(Angle, Side),
    /// The instant at a fraction of the time from one mark to another of the same date, unrounded.
    Between {
        /// The first mark.
        from: Mark,
        /// The second mark.
        to: Mark,
        /// The numerator of the fraction.
        numerator: u32,
        /// The denominator of the fraction; 0 gives the second mark.
        denominator: u32,
    },
    /// The beginning of zawal: the Sun's western limb reaches the meridian. Zawal lasts until [`Moment::ZawalEnd`].
    ZawalBegin,
    /// The end of zawal: the Sun's eastern limb leaves the meridian.
    ZawalEnd,
}

/// The height of a spear, twelve spans, as measured by the astronomers of Islam: 4.5° (Muwaqqit, documentation of "al-dahwa
/// al-sughra" and "karahah", seen 2026-11-23, which also mentions 5°).
const SPEAR: Angle = Angle::from_degrees(4.5);

impl Moment {
    /// The beginning of the fast with a margin: 10 minutes before Fajr (printed so by Indonesia's Kemenag, and the default
    /// of AlAdhan and ITL). For an angle, such as ITL's 1.5° below the angle of Fajr, use [`Moment::Altitude`].
    pub const IMSAK: Self = Self::After(Mark::Fajr, Shift::minutes(-10));
    /// The Sun is a spear's height above the horizon in the morning. The time at which prayer is disliked ends; duha and
    /// the prayer of the feast begin.
    pub const ISHRAQ: Self = Self::ApparentAltitude(SPEAR, Side::Morning);
    /// A quarter of the day is over; duha is best prayed from then on.
    pub const DUHA_QUARTER: Self =
        Self::Between { from: Mark::Sunrise, to: Mark::Sunset, numerator: 1, denominator: 4 };
    /// Half of the day of fasting, from Fajr to sunset, is over. In Hanafi law this is the end of duha and the last time
    /// for the intention to fast.
    pub const DAHWA_KUBRA: Self = Self::Between { from: Mark::Fajr, to: Mark::Sunset, numerator: 1, denominator: 2 };
    /// The Sun is a spear's height above the horizon in the evening and turns yellow: Asr must not be delayed beyond this
    /// time.
    pub const YELLOWING: Self = Self::ApparentAltitude(SPEAR, Side::Evening);
    /// The stars crowd the sky: Maghrib must not be delayed beyond this time. The Sun is 10° below the horizon (D. A. King,
    /// In Synchrony with the Heavens, vol. 1, cited by Muwaqqit's documentation of "ishtibak al-nujum", seen 2026-11-23).
    pub const ISHTIBAQ: Self = Self::Altitude(Angle::from_degrees(-10.0), Side::Evening);
}
