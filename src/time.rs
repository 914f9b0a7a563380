//! Time scales: [`Ut1`] turns with the Earth, [`Tt`] runs evenly, and UTC is what clocks show.
//!
//! The three are told apart because they differ by amounts that show: TT − UT1 is 69 s today, in which the Moon moves
//! 38″, and UTC was up to 0.8 s from UT1 since leap seconds began. [`EarthRotation`] has both differences for a day;
//! it comes from the built-in tables or from the caller.
//!
//! | I have … | and want … | use |
//! |---|---|---|
//! | UTC, as chrono has it | UT1 | [`Ut1::from_utc`] |
//! | UT1 | UTC | [`Ut1::to_utc`] |
//! | UT1 | TT | [`Ut1::to_tt`] |
//! | TT | UT1 | [`Tt::to_ut1`] |
//! | a date | TT − UT1 and UT1 − UTC | [`EarthRotation::on`] |
//! | values of my own, as of the IERS's latest bulletin | the same | [`EarthRotation::given`], and the functions that end in `_with` |
//! | an instant | TT − UT1, how uncertain it is, and whether it was observed | [`delta_t`] |
//! | a date | TAI − UTC | [`tai_minus_utc_s`] |
//!
//! Prayer times need none of this: a [`Schedule`](crate::Schedule) does it.
//!
//! # Examples
//!
//! ```
//! use miqat::chrono::{DateTime, Utc};
//! use miqat::time::{DeltaTKind, Ut1, delta_t, tai_minus_utc_s};
//!
//! let utc: DateTime<Utc> = "2024-11-24T12:00:00Z".parse()?;
//! let ut = Ut1::from_utc(utc);
//! // TT − UT1, by the IERS: 69.15 s; TAI − UTC: 37 s since 2017.
//! assert!((delta_t(ut).seconds() - 69.15).abs() < 0.1);
//! assert_eq!(delta_t(ut).kind(), DeltaTKind::Observed);
//! assert_eq!(tai_minus_utc_s(utc.date_naive()), Some(37.0));
//! assert!(((ut.to_tt().days() - ut.days()) * 86_400.0 - 69.15).abs() < 0.1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Accuracy
//!
//! Days are one `f64` from J2000.0, whose step is 0.16 µs. TT − UT1 is interpolated to 0.025 s since 1973
//! (`tests/delta_t.rs`); [`DeltaT::uncertainty_s`] says how well the value itself is known. From 2027 on it is a forecast.
//!
//! # Source
//!
//! [`delta_t`] names the sources of TT − UT1, [`tai_minus_utc_s`] that of the leap seconds.

mod delta_t;
mod delta_t_spline;
mod delta_t_table;
mod leap_seconds;

pub use delta_t::{DeltaT, DeltaTKind, delta_t};
pub use leap_seconds::tai_minus_utc_s;

use chrono::{DateTime, NaiveDate, Utc};

use crate::Error;
use crate::error::TimeError;
use crate::math::whole_below;
use crate::units::{DAY_S, MS_PER_SECOND, SECONDS_PER_DAY};

/// Days in a Julian century.
pub(crate) const DAYS_PER_CENTURY: f64 = 36_525.0;
/// Days from 1970-01-01 0h to J2000.0, 2000-01-01 12h.
pub(crate) const J2000_UNIX_DAYS: f64 = 10_957.5;
/// The day, counted from 1970-01-01, at whose noon J2000.0 is.
pub(crate) const J2000_NOON_UNIX_DAY: i32 = 10_957;
/// TT − TAI in seconds (IERS Conventions 2010, eq. 10.1).
pub(crate) const TT_MINUS_TAI_S: f64 = 32.184;

/// The first year for which the sky is computed.
pub(crate) const FIRST_YEAR: i32 = 1;
/// The last year for which the sky is computed.
pub(crate) const LAST_YEAR: i32 = 4000;
/// Where these years begin and end, in days from J2000.0: a day before 1 January 1 and a day after 31 December 4000, for the
/// hours by which zones and ΔT set clocks apart.
const FIRST_DAYS: f64 = -730_120.5;
const END_DAYS: f64 = 730_851.5;

/// An instant of UT1, the time that the Earth's rotation keeps.
///
/// # Units
///
/// Days of 86,400 s of UT1 from J2000.0, that is from 12h on 2000-01-01; negative before.
///
/// # Examples
///
/// ```
/// use miqat::chrono::DateTime;
/// use miqat::time::Ut1;
/// let noon = DateTime::from_timestamp_millis(946_728_000_000).unwrap();
/// // UT1 was 0.355 s ahead of UTC on 1 January 2000 (IERS).
/// assert!((Ut1::from_utc(noon).days() * 86_400.0 - 0.355).abs() < 0.025);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Ut1 {
    days: f64,
}

/// An instant of Terrestrial Time, the even scale of the ephemerides.
///
/// # Units
///
/// Days of 86,400 SI seconds from J2000.0 TT; negative before.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Tt {
    days: f64,
}

impl Ut1 {
    /// The instant a given number of days of UT1 after J2000.0.
    pub const fn from_days(days: f64) -> Self {
        Self { days }
    }

    /// Days of UT1 since J2000.0.
    pub const fn days(self) -> f64 {
        self.days
    }

    /// The instant `days` later.
    #[must_use]
    pub const fn plus_days(self, days: f64) -> Self {
        Self { days: self.days + days }
    }

    /// The UT1 of a UTC instant, by the built-in tables.
    pub fn from_utc(utc: DateTime<Utc>) -> Self {
        Self::from_utc_with(utc, EarthRotation::on(utc.date_naive()))
    }

    /// The UT1 of a UTC instant under a given Earth rotation.
    pub fn from_utc_with(utc: DateTime<Utc>, rotation: EarthRotation) -> Self {
        // Milliseconds of any date that chrono has stay below 2⁵³, where f64 counts exactly.
        #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
        let unix_s = utc.timestamp_millis() as f64 / MS_PER_SECOND;
        Self::from_unix_s(unix_s + rotation.ut1_minus_utc_s)
    }

    /// The UTC of this instant by the built-in tables.
    ///
    /// # Errors
    ///
    /// [`TimeError::InstantOutOfRange`] beyond chrono's range of dates, and where the instant is not a number.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::time::Ut1;
    /// assert_eq!(Ut1::from_days(0.0).to_utc()?.format("%F %T").to_string(), "2000-01-01 11:59:59");
    /// assert!(Ut1::from_days(f64::NAN).to_utc().is_err());
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn to_utc(self) -> Result<DateTime<Utc>, Error> {
        self.to_utc_with(EarthRotation::on_unix_day(self.unix_day()))
    }

    /// The UTC of this instant under a given Earth rotation, to the nearest millisecond.
    ///
    /// # Errors
    ///
    /// [`TimeError::InstantOutOfRange`] beyond chrono's range of dates, and where the instant or the rotation is
    /// not a number.
    pub fn to_utc_with(self, rotation: EarthRotation) -> Result<DateTime<Utc>, Error> {
        let days = self.days - rotation.ut1_minus_utc_s / SECONDS_PER_DAY;
        // A NaN would become the beginning of Unix time.
        let unix_ms = days.is_finite().then(|| self.unix_ms(rotation.ut1_minus_utc_s));
        unix_ms.and_then(DateTime::from_timestamp_millis).ok_or(Error::Time(TimeError::InstantOutOfRange { days }))
    }

    /// The TT of this instant, by the built-in [`delta_t`].
    pub fn to_tt(self) -> Tt {
        self.to_tt_with(delta_t(self).seconds())
    }

    /// The TT of this instant for a given TT − UT1 in seconds.
    pub const fn to_tt_with(self, delta_t_s: f64) -> Tt {
        Tt { days: self.days + delta_t_s / SECONDS_PER_DAY }
    }

    pub(crate) const fn from_unix_s(unix_s: f64) -> Self {
        Self { days: unix_s / SECONDS_PER_DAY - J2000_UNIX_DAYS }
    }

    /// Unix milliseconds of this instant where UT1 − UTC is `ut1_minus_utc_s`, to the nearest.
    pub(crate) fn unix_ms(self, ut1_minus_utc_s: f64) -> i64 {
        let unix_s = (self.days + J2000_UNIX_DAYS) * SECONDS_PER_DAY - ut1_minus_utc_s;
        whole_below(unix_s * MS_PER_SECOND + 0.5)
    }

    /// The day of this instant counted from 1970-01-01.
    #[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and the tables end long before")]
    pub(crate) fn unix_day(self) -> i32 {
        whole_below(self.days + J2000_UNIX_DAYS) as i32
    }
}

impl Tt {
    /// The instant a given number of days of TT after J2000.0.
    pub const fn from_days(days: f64) -> Self {
        Self { days }
    }

    /// Days of TT since J2000.0.
    pub const fn days(self) -> f64 {
        self.days
    }

    /// This instant, if it lies in the years for which the sky is computed.
    pub(crate) fn within_computed_years(self) -> Result<Self, Error> {
        if self.days >= FIRST_DAYS && self.days < END_DAYS {
            Ok(self)
        } else {
            Err(TimeError::SkyOutOfRange { days: self.days }.into())
        }
    }

    /// Julian centuries of TT since J2000.0.
    pub const fn centuries(self) -> f64 {
        self.days / DAYS_PER_CENTURY
    }

    /// The instant `days` later.
    #[must_use]
    pub const fn plus_days(self, days: f64) -> Self {
        Self { days: self.days + days }
    }

    /// The UT1 of this instant, by the built-in [`delta_t`].
    pub fn to_ut1(self) -> Ut1 {
        // TT − UT1 changes by less than 1 µs within itself, so the first guess is already the answer.
        let guess = self.to_ut_with(delta_t(Ut1 { days: self.days }).seconds());
        self.to_ut_with(delta_t(guess).seconds())
    }

    /// The UT1 of this instant for a given TT − UT1 in seconds.
    pub const fn to_ut_with(self, delta_t_s: f64) -> Ut1 {
        Ut1 { days: self.days - delta_t_s / SECONDS_PER_DAY }
    }
}

/// The difference between the Earth's rotation and the clocks on a day: TT − UT1 and UT1 − UTC.
///
/// # Units
///
/// Both in seconds: TT − UT1 is positive since 1902 or so; |UT1 − UTC| ≤ 0.9 s while leap seconds are kept, and 0 where
/// UTC is taken to be UT1: before 1972 and after 2026.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::time::EarthRotation;
/// let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
/// let built_in = EarthRotation::on(date);
/// assert!((built_in.delta_t_s() - 69.15).abs() < 0.1);
/// let mine = EarthRotation::given(70.0, 0.0);
/// assert_eq!(mine.delta_t_s(), 70.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EarthRotation {
    delta_t_s: f64,
    ut1_minus_utc_s: f64,
}

impl EarthRotation {
    /// The rotation of a UTC day by the built-in tables.
    pub fn on(date: NaiveDate) -> Self {
        Self::on_unix_day(unix_day_of(date))
    }

    /// The rotation that the caller knows better: TT − UT1 and UT1 − UTC, in seconds.
    pub const fn given(delta_t_s: f64, ut1_minus_utc_s: f64) -> Self {
        Self { delta_t_s, ut1_minus_utc_s }
    }

    /// TT − UT1 in seconds.
    pub const fn delta_t_s(self) -> f64 {
        self.delta_t_s
    }

    /// UT1 − UTC in seconds.
    pub const fn ut1_minus_utc_s(self) -> f64 {
        self.ut1_minus_utc_s
    }

    pub(crate) fn on_unix_day(unix_day: i32) -> Self {
        Self::with_delta_t(unix_day, delta_t::at_unix_day(unix_day.into()))
    }

    /// The rotation of the UTC days from one on, each as [`EarthRotation::on_unix_day`] has it.
    pub(crate) fn from_unix_day(first_unix_day: i32) -> impl Iterator<Item = Self> {
        let mut span = delta_t::Span::about(first_unix_day.into());
        (first_unix_day..).map(move |unix_day| {
            if !span.holds(unix_day.into()) {
                span = delta_t::Span::about(unix_day.into());
            }
            Self::with_delta_t(unix_day, span.at(unix_day.into()))
        })
    }

    fn with_delta_t(unix_day: i32, delta_t_s: f64) -> Self {
        let ut1_minus_utc_s = match leap_seconds::tai_minus_utc_on_unix_day(unix_day) {
            Some(tai_minus_utc_s) => TT_MINUS_TAI_S + tai_minus_utc_s - delta_t_s,
            None => 0.0,
        };
        Self { delta_t_s, ut1_minus_utc_s }
    }
}

/// Noon of a day counted from 1970-01-01, in Unix seconds.
pub(crate) fn noon_unix_s(unix_day: i32) -> i64 {
    i64::from(unix_day) * i64::from(DAY_S) + i64::from(DAY_S / 2)
}

/// The day of a date counted from 1970-01-01.
pub(crate) fn unix_day_of(date: NaiveDate) -> i32 {
    date.to_epoch_days()
}
