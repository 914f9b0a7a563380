//! The civil day that a person means.

use chrono::NaiveDate;
use miqat::hijri::{HijriArithmetic, HijriCalendar, Tabular};
use miqat_places::Country;

use crate::asked::Asked;
use crate::dates::{self, Written};
use crate::kept::Kept;
use crate::outcome::Failure;

/// The civil day of a date at a place, in the place's calendar.
///
/// # Errors
///
/// A message if the calendar does not have the date, or if it is out of range.
pub fn civil_day(
    written: Written,
    asked: &Asked,
    country: Option<Country>,
    today: NaiveDate,
) -> Result<NaiveDate, Failure> {
    match written {
        Written::Gregorian(day) => Ok(day),
        Written::FromToday(days) => Ok(dates::days_after(today, days)?),
        Written::Hijri(date) => {
            let near = Tabular::CIVIL.to_gregorian(Tabular::CIVIL.first_of_month(date)?)?;
            let kept = Kept::new(asked.calendar, country, asked.announced.as_deref(), asked.hijri_shift, (near, near))?;
            Ok(kept.calendar().to_gregorian(date)?)
        }
    }
}
