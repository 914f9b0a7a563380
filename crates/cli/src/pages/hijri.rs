//! The days of a Hijri month by the calendar of a place.

use chrono::NaiveDate;
use miqat::hijri::{HijriArithmetic, HijriCalendar, HijriMonth, Tabular};

use crate::asked::Asked;
use crate::calendars::announced::month_text;
use crate::dates::WrittenMonth;
use crate::kept::Kept;
use crate::outcome::Failure;
use crate::site::Site;

/// The calendar for a question, valid near some days.
fn calendar(asked: &Asked, site: &Site, days: (NaiveDate, NaiveDate)) -> Result<Kept, Failure> {
    Kept::new(asked.calendar, site.country, asked.announced.as_deref(), asked.hijri_shift, days)
}

/// The first and the last day of a Hijri month; a name alone is the current month or the next one of that name.
///
/// # Errors
///
/// A message that names the month if the calendar does not have it.
pub fn days(
    asked: &Asked,
    site: &Site,
    WrittenMonth { year, month }: WrittenMonth,
    today: NaiveDate,
) -> Result<(NaiveDate, NaiveDate), Failure> {
    let year = year.map_or_else(|| year_of_next(asked, site, month, today), Ok)?;
    let named = |error| Failure::Message(format!("Hijri month {}: {error}", month_text(year, month)));
    // The arithmetic calendar is off by a few days at most, which is close enough to select the announcements.
    let near = Tabular::CIVIL.month_start(year, month).map_err(named)?;
    let month = calendar(asked, site, (near, near))?.calendar().month(year, month).map_err(named)?;
    Ok((month.start(), month.last()))
}

/// The Hijri year of the month of this name that contains a day or comes next.
fn year_of_next(asked: &Asked, site: &Site, month: HijriMonth, today: NaiveDate) -> Result<i32, Failure> {
    let date = calendar(asked, site, (today, today))?.date(today)?;
    let is_over = date.month().number() > month.number();
    Ok(date.year() + i32::from(is_over))
}
