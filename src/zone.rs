//! Time zones of jiff for chrono, and conversions between the two libraries.
//!
//! [`Zone`] implements chrono's `TimeZone` for a time zone of jiff, so that a [`Schedule`](crate::Schedule) can use it.
//! jiff reads the system's time zone data if there are any, and these are updated without a new version of a crate. The
//! data of chrono-tz are as old as its release. [`ToChrono`] and [`ToJiff`] convert dates and instants.
//!
//! This library uses jiff without its default features. To find a zone by name, enable a feature of jiff in your own
//! `Cargo.toml`: `tzdb-zoneinfo` for the system's data, or `tzdb-bundle-always` for a bundled copy.
//!
//! # Examples
//!
//! ```
//! use miqat::jiff::{civil::date, tz::TimeZone};
//! use miqat::zone::{ToChrono, ToJiff, Zone};
//! use miqat::{Coordinates, Schedule, methods};
//!
//! let zone = Zone::new(TimeZone::get("Africa/Casablanca")?);
//! let rabat = Schedule::new(Coordinates::new(34.02, -6.83)?, zone, methods::MOROCCO);
//!
//! // Morocco's clocks returned to UTC permanently on 20 September 2026.
//! let day = rabat.day(date(2026, 9, 19).to_chrono())?;
//! assert_eq!(
//!     day.dhuhr().to_jiff()?.to_string(),
//!     "2026-09-19T13:26:00+01:00[Africa/Casablanca]"
//! );
//! let day = rabat.day(date(2026, 11, 28).to_chrono())?;
//! assert_eq!(
//!     day.dhuhr().to_jiff()?.to_string(),
//!     "2026-11-28T12:20:00+00:00[Africa/Casablanca]"
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod convert;

pub use convert::{ToChrono, ToJiff};

use core::borrow::Borrow;
use core::fmt;

use chrono::offset::LocalResult;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{self, AmbiguousOffset};

use crate::units::DAY_S;

/// A time zone of jiff that implements chrono's `TimeZone`.
///
/// A `Zone` owns or borrows its time zone. `Zone` without a parameter is a `Zone<jiff::tz::TimeZone>`, which clones like an
/// `Arc`. A `Zone<&'static jiff::tz::TimeZone>` is `Copy`, and so are a `DateTime` and a `Schedule` with it.
///
/// A local time that clocks skipped has no instant. A local time that clocks showed twice has two, the earlier first.
///
/// # Range
///
/// The range of jiff is the years −9999 to 9999. Outside it, a zone has its offset at the nearer end of the range; nothing
/// panics. The offsets of chrono are shorter than a day; a larger offset, which no place has, becomes 23:59:59.
///
/// # Examples
///
/// ```
/// use miqat::chrono::{LocalResult, TimeZone as _};
/// use miqat::jiff::tz::TimeZone;
/// use miqat::zone::Zone;
///
/// let cairo = Zone::new(TimeZone::get("Africa/Cairo")?);
/// assert_eq!(cairo.to_string(), "Africa/Cairo");
/// let noon = cairo.with_ymd_and_hms(2024, 11, 24, 12, 0, 0).unwrap();
/// assert_eq!(noon.to_string(), "2024-11-24 12:00:00 EET");
///
/// // On 26 April 2024 Egypt's clocks jumped from midnight to 01:00; on 31 October they showed an hour twice.
/// assert_eq!(cairo.with_ymd_and_hms(2024, 4, 26, 0, 30, 0), LocalResult::None);
/// let [first, second] = match cairo.with_ymd_and_hms(2024, 10, 31, 23, 30, 0) {
///     LocalResult::Ambiguous(first, second) => [first, second].map(|time| time.to_string()),
///     _ => Default::default(),
/// };
/// assert_eq!([first, second], ["2024-10-31 23:30:00 EEST", "2024-10-31 23:30:00 EET"]);
/// # Ok::<(), miqat::jiff::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Zone<T = tz::TimeZone>(T);

impl<T: Borrow<tz::TimeZone>> Zone<T> {
    /// A zone from a time zone of jiff.
    pub const fn new(time_zone: T) -> Self {
        Self(time_zone)
    }

    /// jiff's time zone.
    pub fn time_zone(&self) -> &tz::TimeZone {
        self.0.borrow()
    }

    /// The IANA name, such as "Africa/Cairo"; `None` for a zone made from an offset or a rule.
    pub fn name(&self) -> Option<&str> {
        self.time_zone().iana_name()
    }
}

impl<T: Borrow<tz::TimeZone> + Clone> Zone<T> {
    fn offset(&self, at: Timestamp, offset: tz::Offset) -> ZoneOffset<T> {
        ZoneOffset { zone: self.clone(), at, fixed: fixed(offset) }
    }

    fn offset_at(&self, at: Timestamp) -> ZoneOffset<T> {
        self.offset(at, self.time_zone().to_offset(at))
    }

    /// The offset of a local time, if the zone has this offset at the resulting instant.
    fn offset_of_local(&self, local: civil::DateTime, offset: tz::Offset) -> Option<ZoneOffset<T>> {
        match offset.to_timestamp(local) {
            // Where a zone's list of changes ends and its rule begins, jiff can return an offset that only the rule has
            // (1.0.2, America/Nuuk in the evening of 28 October 2023).
            Ok(at) => (self.time_zone().to_offset(at) == offset).then(|| self.offset(at, offset)),
            // Beyond jiff's instants, at the ends of its years, use the last instant.
            Err(_) => Some(self.offset(if local.year() < 0 { Timestamp::MIN } else { Timestamp::MAX }, offset)),
        }
    }
}

/// An offset in chrono's type.
fn fixed(offset: tz::Offset) -> FixedOffset {
    /// The largest offset of chrono.
    const LARGEST_S: i32 = DAY_S - 1;
    let offset_s = offset.seconds().clamp(-LARGEST_S, LARGEST_S);
    FixedOffset::east_opt(offset_s).unwrap_or_else(|| Utc.fix())
}

impl From<tz::TimeZone> for Zone {
    fn from(time_zone: tz::TimeZone) -> Self {
        Self(time_zone)
    }
}

/// Writes the IANA name; for a zone without a name, its offset or jiff's description.
impl<T: Borrow<tz::TimeZone>> fmt::Display for Zone<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let zone = self.time_zone();
        match (zone.iana_name(), zone.to_fixed_offset()) {
            (Some(name), _) => f.write_str(name),
            (None, Ok(offset)) => fixed(offset).fmt(f),
            (None, Err(_)) => write!(f, "{zone:?}"),
        }
    }
}

impl<T: Borrow<tz::TimeZone>> fmt::Debug for Zone<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<T: Borrow<tz::TimeZone> + Clone> TimeZone for Zone<T> {
    type Offset = ZoneOffset<T>;

    fn from_offset(offset: &Self::Offset) -> Self {
        offset.zone.clone()
    }

    /// An offset of the date: at its beginning if that exists, otherwise at its end.
    fn offset_from_local_date(&self, local: &NaiveDate) -> LocalResult<Self::Offset> {
        let last = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or(NaiveTime::MIN);
        let ends = [NaiveTime::MIN, last].map(|time| self.offset_from_local_datetime(&local.and_time(time)).earliest());
        ends.into_iter().flatten().next().map_or(LocalResult::None, LocalResult::Single)
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> LocalResult<Self::Offset> {
        let Ok(civil) = local.to_jiff() else {
            return LocalResult::Single(self.offset_from_utc_datetime(local));
        };
        let of = |offset| self.offset_of_local(civil, offset);
        let [first, second] = match self.time_zone().to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => [of(offset), None],
            AmbiguousOffset::Fold { before, after } => [of(before), of(after)],
            AmbiguousOffset::Gap { .. } => [None, None],
        };
        match (first, second) {
            (Some(first), Some(second)) => LocalResult::Ambiguous(first, second),
            (Some(one), None) | (None, Some(one)) => LocalResult::Single(one),
            (None, None) => LocalResult::None,
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> Self::Offset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> Self::Offset {
        let second = utc.and_utc().timestamp();
        let end = if second < 0 { Timestamp::MIN } else { Timestamp::MAX };
        self.offset_at(Timestamp::from_second(second).unwrap_or(end))
    }
}

/// The offset from UTC of a [`Zone`] at an instant.
///
/// It displays as the abbreviation of the time zone data, like chrono-tz's offset: "EET", or "+0530" if there are no
/// letters. `Offset::fix` returns the offset itself.
#[derive(Clone, Copy)]
pub struct ZoneOffset<T = tz::TimeZone> {
    zone: Zone<T>,
    /// The instant at which the abbreviation is looked up.
    at: Timestamp,
    fixed: FixedOffset,
}

impl<T: Borrow<tz::TimeZone> + Clone> Offset for ZoneOffset<T> {
    fn fix(&self) -> FixedOffset {
        self.fixed
    }
}

/// Two offsets of a zone are equal if their seconds and abbreviations are equal.
impl<T: Borrow<tz::TimeZone>> PartialEq for ZoneOffset<T> {
    fn eq(&self, other: &Self) -> bool {
        let [own, others] = [self, other].map(|offset| offset.zone.time_zone());
        self.fixed == other.fixed
            && own == others
            && own.to_offset_info(self.at).abbreviation() == others.to_offset_info(other.at).abbreviation()
    }
}

impl<T: Borrow<tz::TimeZone>> Eq for ZoneOffset<T> {}

impl<T: Borrow<tz::TimeZone>> fmt::Display for ZoneOffset<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.zone.time_zone().to_offset_info(self.at).abbreviation())
    }
}

impl<T: Borrow<tz::TimeZone>> fmt::Debug for ZoneOffset<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
