//! Conversions of dates, times and instants between jiff and chrono.

use core::borrow::Borrow;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};
use jiff::civil::{Date, DateTime as CivilDateTime, Time};
use jiff::tz::{self, Offset};
use jiff::{Timestamp, ZonedDateTime};

use super::Zone;
use crate::Error;
use crate::error::TimeError;

/// Converts a value of jiff to chrono. It never fails, because chrono's range of years is wider.
///
/// | jiff | chrono |
/// |---|---|
/// | `Timestamp` | `DateTime<Utc>` |
/// | `ZonedDateTime` | `DateTime<Zone>` |
/// | `civil::Date`, `Time`, `DateTime` | `NaiveDate`, `NaiveTime`, `NaiveDateTime` |
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::jiff::{Timestamp, civil::date};
/// use miqat::zone::ToChrono;
///
/// assert_eq!(date(2026, 11, 28).to_chrono(), NaiveDate::from_ymd_opt(2026, 11, 28).unwrap());
/// let instant: Timestamp = "2026-11-28T12:20:00Z".parse()?;
/// assert_eq!(instant.to_chrono().to_string(), "2026-11-28 12:20:00 UTC");
/// # Ok::<(), miqat::jiff::Error>(())
/// ```
pub trait ToChrono {
    /// The type in chrono.
    type Chrono;

    /// Returns the same date, time or instant in chrono's type.
    fn to_chrono(&self) -> Self::Chrono;
}

/// Converts a value of chrono to jiff.
///
/// | chrono | jiff |
/// |---|---|
/// | `DateTime<Utc>` | `Timestamp` |
/// | `DateTime<Zone>`, `DateTime<FixedOffset>` | `ZonedDateTime` |
/// | `NaiveDate`, `NaiveTime`, `NaiveDateTime` | `civil::Date`, `Time`, `DateTime` |
///
/// A leap second, which chrono represents as 59 s and more than 10⁹ ns, becomes the last nanosecond before it, because jiff
/// has no leap seconds.
///
/// # Examples
///
/// ```
/// use miqat::chrono::{DateTime, NaiveDate, Utc};
/// use miqat::error::TimeError;
/// use miqat::zone::ToJiff;
///
/// let instant: DateTime<Utc> = "2026-11-28T12:20:00Z".parse().unwrap();
/// assert_eq!(instant.to_jiff()?.to_string(), "2026-11-28T12:20:00Z");
///
/// let date = NaiveDate::from_ymd_opt(12_000, 1, 1).unwrap();
/// assert_eq!(date.to_jiff().unwrap_err().to_string(), "the date +12000-01-01 is outside the years -9999 to 9999 of jiff");
/// # Ok::<(), miqat::Error>(())
/// ```
pub trait ToJiff {
    /// The type in jiff.
    type Jiff;

    /// Returns the same date, time or instant in jiff's type.
    ///
    /// # Errors
    ///
    /// [`TimeError::BeyondJiff`] outside the years −9999 to 9999, and on the first and last two days of that range if jiff
    /// has no instant for them.
    fn to_jiff(&self) -> Result<Self::Jiff, Error>;
}

impl ToChrono for Date {
    type Chrono = NaiveDate;

    fn to_chrono(&self) -> NaiveDate {
        let [month, day] = [self.month(), self.day()].map(|number| number.unsigned_abs().into());
        // Every date of jiff exists in chrono.
        NaiveDate::from_ymd_opt(self.year().into(), month, day).unwrap_or_default()
    }
}

impl ToChrono for Time {
    type Chrono = NaiveTime;

    fn to_chrono(&self) -> NaiveTime {
        let [hour, minute, second] =
            [self.hour(), self.minute(), self.second()].map(|number| number.unsigned_abs().into());
        NaiveTime::from_hms_nano_opt(hour, minute, second, self.subsec_nanosecond().unsigned_abs()).unwrap_or_default()
    }
}

impl ToChrono for CivilDateTime {
    type Chrono = NaiveDateTime;

    fn to_chrono(&self) -> NaiveDateTime {
        self.date().to_chrono().and_time(self.time().to_chrono())
    }
}

impl ToChrono for Timestamp {
    type Chrono = DateTime<Utc>;

    fn to_chrono(&self) -> DateTime<Utc> {
        let whole = DateTime::from_timestamp(self.as_second(), 0).unwrap_or_default();
        // Negative before 1970.
        whole + chrono::TimeDelta::nanoseconds(self.subsec_nanosecond().into())
    }
}

impl ToChrono for ZonedDateTime {
    type Chrono = DateTime<Zone>;

    fn to_chrono(&self) -> DateTime<Zone> {
        Zone::new(self.time_zone().clone()).from_utc_datetime(&self.timestamp().to_chrono().naive_utc())
    }
}

/// The error for a date outside jiff's range.
fn beyond(date: NaiveDate) -> Error {
    Error::Time(TimeError::BeyondJiff { date })
}

/// A month, day, hour, minute or second, which fits an `i8`.
fn small(number: u32) -> i8 {
    i8::try_from(number).unwrap_or(i8::MAX)
}

impl ToJiff for NaiveDate {
    type Jiff = Date;

    fn to_jiff(&self) -> Result<Date, Error> {
        let year = i16::try_from(self.year()).map_err(|_| beyond(*self))?;
        Date::new(year, small(self.month()), small(self.day())).map_err(|_| beyond(*self))
    }
}

/// The last nanosecond of a second.
const LAST_NS: u32 = 999_999_999;

impl ToJiff for NaiveTime {
    type Jiff = Time;

    /// Never fails.
    fn to_jiff(&self) -> Result<Time, Error> {
        let [hour, minute, second] = [self.hour(), self.minute(), self.second()].map(small);
        let nanosecond = i32::try_from(self.nanosecond().min(LAST_NS)).unwrap_or(0);
        Ok(Time::new(hour, minute, second, nanosecond).unwrap_or(Time::MAX))
    }
}

impl ToJiff for NaiveDateTime {
    type Jiff = CivilDateTime;

    fn to_jiff(&self) -> Result<CivilDateTime, Error> {
        Ok(self.date().to_jiff()?.to_datetime(self.time().to_jiff()?))
    }
}

/// An instant in jiff's type.
fn timestamp<Tz: TimeZone>(time: &DateTime<Tz>) -> Result<Timestamp, Error> {
    let nanosecond = i32::try_from(time.timestamp_subsec_nanos().min(LAST_NS)).unwrap_or(0);
    Timestamp::new(time.timestamp(), nanosecond).map_err(|_| beyond(time.naive_utc().date()))
}

impl ToJiff for DateTime<Utc> {
    type Jiff = Timestamp;

    fn to_jiff(&self) -> Result<Timestamp, Error> {
        timestamp(self)
    }
}

impl ToJiff for DateTime<FixedOffset> {
    type Jiff = ZonedDateTime;

    fn to_jiff(&self) -> Result<ZonedDateTime, Error> {
        // Every offset of chrono exists in jiff.
        let offset = Offset::from_seconds(self.offset().local_minus_utc()).unwrap_or(Offset::UTC);
        Ok(timestamp(self)?.to_zoned_datetime(offset.to_time_zone()))
    }
}

impl<T: Borrow<tz::TimeZone> + Clone> ToJiff for DateTime<Zone<T>> {
    type Jiff = ZonedDateTime;

    fn to_jiff(&self) -> Result<ZonedDateTime, Error> {
        Ok(timestamp(self)?.to_zoned_datetime(self.timezone().time_zone().clone()))
    }
}
