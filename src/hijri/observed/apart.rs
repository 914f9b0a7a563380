//! The distance of an announcement from the calendar under it.

use chrono::NaiveDate;

use super::{LONGEST_DAYS, MonthStart, SHORTEST_DAYS};
use crate::Error;
use crate::error::{AnnouncementError, FURTHEST_DAYS, HijriError};
use crate::hijri::HijriMonth;
use crate::hijri::calendar::HijriCalendar;
use crate::hijri::month_number::MonthNumber;

/// The days between an announcement and the calendar's own beginning of the month, if more than [`FURTHEST_DAYS`].
pub(super) fn days_apart(row: &MonthStart, under: &dyn HijriCalendar) -> Option<i32> {
    let error = match under.month_start(row.year, row.month) {
        Ok(start) => return further(days_between(start, row.date), 0),
        Err(error) => error,
    };
    // The calendar does not have this month: the months in between may each have 29 or 30 days.
    let of_edge = edge(row.year, error).and_then(|(year, month)| {
        let start = under.month_start(year, month).ok()?;
        further(days_between(start, row.date), row.number().since(MonthNumber::of(year, month)))
    });
    of_edge.or_else(|| {
        let found = under.to_hijri(row.date).ok()?;
        further(i64::from(found.day()) - 1, row.number().since(MonthNumber::of_date(found)))
    })
}

/// The first or the last month of a calendar, whichever is nearer to `year`, taken from the range in its error.
const fn edge(year: i32, error: Error) -> Option<(i32, HijriMonth)> {
    match error {
        Error::Hijri(HijriError::YearOutOfRange { first_year, last_year, .. })
        | Error::Announcement(AnnouncementError::MonthNotAnnounced { first_year, last_year, .. }) => {
            if year < first_year {
                Some((first_year, HijriMonth::Muharram))
            } else if year > last_year {
                Some((last_year, HijriMonth::DhuAlHijja))
            } else {
                None
            }
        }
        _ => None,
    }
}

/// How many days late a month begins, `days` and `months` after another one, if that is more than [`FURTHEST_DAYS`].
fn further(days: i64, months: i64) -> Option<i32> {
    let (one, other) = (SHORTEST_DAYS * months, LONGEST_DAYS * months);
    let late = days - days.clamp(one.min(other), one.max(other));
    (late.unsigned_abs() > FURTHEST_DAYS.into())
        .then(|| i32::try_from(late).unwrap_or(if late < 0 { i32::MIN } else { i32::MAX }))
}

fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    i64::from(to.to_epoch_days()) - i64::from(from.to_epoch_days())
}
