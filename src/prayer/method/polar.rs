//! The rules for days without sunrise or sunset.

use super::Latitude;

/// The rule for a day on which the Sun does not rise, casts no shadow at noon, or does not set.
///
/// Only missing marks are borrowed. If the Sun rises, the day keeps its own Fajr and sunrise; if it sets, its own sunset,
/// Maghrib and Isha; in either case, its own Dhuhr. If such a day lacks Asr, because the Sun's centre stays below the
/// horizon at noon, or lacks sunset, Asr divides the time from Dhuhr to sunset in the same ratio as on the borrowed day.
/// The clock time of the borrowed day's Asr could be after this day's sunset.
///
/// The rule for bright nights then applies to the resulting day. A [`HighLatitude`](super::HighLatitude) rule that gives
/// every mark takes precedence over this rule.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, Mark, Polar, Schedule, chrono::NaiveDate, methods, prayer::Basis};
/// let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL);
/// let june_21 = NaiveDate::from_ymd_opt(2026, 6, 21).unwrap();
/// assert!(tromso.day(june_21).is_err());
/// let day = tromso.with_polar(Polar::NearestLatitude).day(june_21)?;
/// let Basis::BorrowedLatitude(latitude) = day.basis(Mark::Sunset) else { panic!("{:?}", day.basis(Mark::Sunset)) };
/// assert_eq!((latitude.degrees() * 10.0).round() / 10.0, 65.7);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Polar {
    /// No rule: missing marks remain missing, each with its reason.
    #[default]
    Unresolved,
    /// The marks of the same day at this latitude, on the same meridian and the same side of the equator.
    Latitude(Latitude),
    /// The marks of the same day at the nearest latitude that has them, to 0.001° ("aqrab al-bilad").
    ///
    /// At that latitude the Sun barely rises or barely sets, so that the day or the night lasts a few minutes.
    NearestLatitude,
    /// The marks of the same day at the first latitude, in steps of half a degree, that has them on this day and the next,
    /// as in adhan.
    NearestHalfDegree,
    /// The marks of the nearest date on which it and the next date both have sunrise, Asr and sunset, at the same standard
    /// time of day ("aqrab al-ayyam"). Of two equally near dates, the later is used. Near the poles, where polar day
    /// follows polar night directly, there is no such date.
    NearestDay,
}
