//! The time of each prayer.

use chrono::{DateTime, TimeZone};

use super::{AsDay, Schedule, Window};
use crate::prayer::Moment;
use crate::{Error, Mark, Prayer};

/// The time of a prayer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PrayerSpan<Tz: TimeZone> {
    /// When it begins: the printed time.
    pub begin: DateTime<Tz>,
    /// Until when it should be prayed: for Asr until the Sun yellows, for Isha until the middle of the night, else until
    /// the end.
    pub preferred_end: DateTime<Tz>,
    /// When it ends: at the printed time of sunrise, Asr, sunset, Isha or the next day's Fajr.
    pub end: DateTime<Tz>,
}

impl<Tz: TimeZone> Schedule<Tz> {
    /// From when to when a prayer of a date may be prayed, and until when it should be.
    ///
    /// `begin` ≤ `preferred_end` ≤ `end`. The two ends are equal where a prayer's time has no length: where the middle of
    /// the night is both Isha and the next Fajr, Isha ends as it begins. The middle of the night is that of the method's
    /// [`night_end`](crate::Method::night_end). Where Dhuhr lasts, in another school, until its own Asr, ask
    /// [`Schedule::with_madhab`].
    ///
    /// # Errors
    ///
    /// [`Error::Absent`] where one of the marks is missing; [`Error::EndsFirst`] where the next mark comes before the prayer's
    /// own, as it may where a shift or an interval is longer than a short night; [`Schedule::current`] passes over such a
    /// prayer once the next has begun. Otherwise as [`Schedule::partial_day`].
    ///
    /// # Source
    ///
    /// The hadith of Abdullah ibn Amr (Muslim 612): Asr until the Sun yellows, Isha until the middle of the night; the
    /// ends beyond are those of the four schools.
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
                // Low Suns are yellow all day.
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
