//! Wall clocks and instants.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone};
use miqat_places::Zone;

/// The instant at which a date begins, even if the clocks skip its midnight.
pub fn begin_of(date: NaiveDate, zone: Zone) -> DateTime<Zone> {
    const QUARTERS_OF_A_DAY: i64 = 4 * 24;
    let midnight = date.and_time(NaiveTime::MIN);
    let quarters = (0..QUARTERS_OF_A_DAY).map(|quarter| midnight + TimeDelta::minutes(15 * quarter));
    let mut begun = quarters.filter_map(|time| zone.from_local_datetime(&time).earliest());
    begun.next().unwrap_or_else(|| zone.from_utc_datetime(&midnight))
}
