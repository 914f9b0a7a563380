//! Wall clocks and instants, and the next prayer without rounding.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone};
use miqat::error::TimeError;
use miqat::schedule::{Schedule, Upcoming};
use miqat::{Error, Prayer};
use miqat_places::Zone;

/// The instant at which a date begins, even if the clocks skip its midnight.
pub fn begin_of(date: NaiveDate, zone: Zone) -> DateTime<Zone> {
    const QUARTERS_OF_A_DAY: i64 = 4 * 24;
    let midnight = date.and_time(NaiveTime::MIN);
    let quarters = (0..QUARTERS_OF_A_DAY).map(|quarter| midnight + TimeDelta::minutes(15 * quarter));
    let mut begun = quarters.filter_map(|time| zone.from_local_datetime(&time).earliest());
    begun.next().unwrap_or_else(|| zone.from_utc_datetime(&midnight))
}

/// The first prayer whose unrounded time is after an instant.
pub fn next_unrounded(schedule: &Schedule<Zone>, now: DateTime<Zone>) -> Result<Upcoming<Zone>, Error> {
    let today = now.date_naive();
    // Isha may belong to the previous date, and a date may have been skipped.
    let dates = today.pred_opt().into_iter().chain((0..=2).filter_map(|days| today.checked_add_days(Days::new(days))));
    let mut first: Option<Upcoming<Zone>> = None;
    for date in dates {
        let day = match schedule.partial_day(date) {
            Err(Error::Time(TimeError::DateSkipped { .. })) => continue,
            day => day?,
        };
        for prayer in Prayer::ALL {
            if let Ok(time) = day.unrounded(prayer)
                && time > now
                && first.as_ref().is_none_or(|first| time < first.time)
            {
                first = Some(Upcoming { prayer, time });
            }
        }
    }
    first.ok_or(Error::Time(TimeError::DateOutOfRange { date: today }))
}
