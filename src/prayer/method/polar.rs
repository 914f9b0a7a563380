//! Days without a sunrise or a sunset.

use super::Latitude;

/// What a day is where the Sun does not rise, casts no shadow at noon, or does not set.
///
/// Only what is missing is borrowed. Where the Sun rises, Fajr and sunrise are its own; where it sets, so are sunset, Maghrib
/// and Isha; where it does either, so is Dhuhr. Where Asr alone is missing, because the Sun's centre stays below the horizon at
/// noon, it divides the afternoon from Dhuhr to sunset as it divides that of the borrowed day: its time of the clock there may
/// lie after this day's sunset.
///
/// The rule for bright nights then applies to the day so found. A [`HighLatitude`](super::HighLatitude) rule that gives
/// every mark stands before this one.
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
    /// Its marks are absent, each with its reason: a whole missing day is not ours to fill.
    #[default]
    Unresolved,
    /// The marks of the same day at this latitude, on the place's own side of the equator and its own meridian.
    Latitude(Latitude),
    /// The marks of the same day at the nearest latitude that has them, to 0.001° ("aqrab al-bilad").
    ///
    /// There the Sun just rises or just sets, so that such a day or night lasts minutes.
    NearestLatitude,
    /// The same, at the first latitude that has them on this day and the next in steps of half a degree, as adhan does.
    NearestHalfDegree,
    /// The marks of the nearest day that has them, as the day after it does, at the same time of the clock but for summer
    /// time; the later one of two ("aqrab al-ayyam"). Near the poles, where days go over from one kind to the other, there
    /// is none.
    NearestDay,
}
