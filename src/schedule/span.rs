//! The time of each prayer.

use chrono::{DateTime, TimeZone};

use super::{AsDay, Schedule, Window};
use crate::prayer::Moment;
use crate::{Error, Mark, Prayer};

/// The time of a prayer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PrayerSpan<Tz: TimeZone> {
    /// The printed time at which it begins.
    pub begin: DateTime<Tz>,
    /// The end of the preferred time: for Asr when the Sun yellows, for Isha the middle of the night, otherwise equal to
    /// `end`.
    pub preferred_end: DateTime<Tz>,
    /// The end: the printed time of sunrise, Asr, sunset, Isha or the next day's Fajr.
    pub end: DateTime<Tz>,
}

impl<Tz: TimeZone> Schedule<Tz> {
    /// The beginning, the preferred end and the end of the time of a prayer on a date.
    ///
    /// `begin` ≤ `preferred_end` ≤ `end`. All three are equal if the time is empty, for example if Isha and the next Fajr
    /// both fall on the middle of the night. The middle of the night depends on the method's
    /// [`night_end`](crate::Method::night_end). To end Dhuhr at another school's Asr, select that school with
    /// [`Schedule::with_madhab`] first.
    ///
    /// # Errors
    ///
    /// [`Error::Absent`] if one of the marks is missing. [`Error::EndsFirst`] if the next mark comes before the prayer's
    /// own, which is possible if a shift or an interval is longer than a short night; [`Schedule::current`] then skips the
    /// prayer once the next one has begun. Otherwise as [`Schedule::partial_day`].
    ///
    /// # Source
    ///
    /// The hadith of Abdullah ibn Amr (Muslim 612): Asr until the Sun yellows, Isha until the middle of the night. The
    /// later ends follow the four schools.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Prayer, Schedule, chrono::NaiveDate, methods};
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let isha = cairo.span(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap(), Prayer::Isha)?;
    /// let times = [isha.begin, isha.preferred_end, isha.end].map(|time| time.format("%H:%M").to_string());
    /// assert_eq!(times, ["18:17", "22:57", "04:58"]);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn span(&self, day: impl AsDay<Tz>, prayer: Prayer) -> Result<PrayerSpan<Tz>, Error> {
        let (date, day) = (day.date(), day.times(self)?);
        let begins_at = Mark::of(prayer);
        let begin = day.time(begins_at)?;
        let (ends_at, ends_on) = match prayer {
            Prayer::Fajr => (Mark::Sunrise, day.clone()),
            Prayer::Dhuhr => (Mark::Asr, day.clone()),
            Prayer::Asr => (Mark::Sunset, day.clone()),
            Prayer::Maghrib => (Mark::Isha, day.clone()),
            Prayer::Isha => (Mark::Fajr, self.day_after(date)?),
        };
        let end = ends_on.time(ends_at)?;
        if end < begin {
            return Err(Error::EndsFirst { date, begin: begins_at, end: ends_at });
        }
        let preferred_end = match prayer {
            Prayer::Fajr | Prayer::Dhuhr | Prayer::Maghrib => end.clone(),
            Prayer::Asr => match self.moment(date, Moment::YELLOWING) {
                // A low Sun is yellow all day.
                Err(Error::NoCrossing { .. }) => begin.clone(),
                found => found?,
            },
            Prayer::Isha => {
                let night_end = ends_on.time(self.method().night_end().mark())?;
                Window { begin: day.time(Mark::Sunset)?, end: night_end }.middle()
            }
        };
        let preferred_end = preferred_end.max(begin.clone()).min(end.clone());
        Ok(PrayerSpan { begin, preferred_end, end })
    }
}
