//! The values that a pattern writes and parses.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Weekday};

use super::Part;
use crate::hijri::HijriDate;

/// A day in up to two calendars, with its weekday and a time of day; each part is optional.
///
/// It does not check that the two dates correspond; a calendar of [`crate::hijri`] converts between them.
///
/// # Examples
///
/// ```
/// use chrono::{NaiveDate, Weekday};
/// use miqat::hijri::{HijriDate, HijriMonth};
/// use miqat::locale::DateParts;
/// let date = NaiveDate::from_ymd_opt(2024, 11, 24).ok_or("no date")?;
/// let parts = DateParts::from(date).with_hijri(HijriDate::new(1446, HijriMonth::JumadaAlUla, 22)?);
/// assert_eq!(parts.weekday(), Some(Weekday::Sun));
/// assert_eq!(parts.time(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DateParts {
    date: Option<NaiveDate>,
    time: Option<NaiveTime>,
    hijri: Option<HijriDate>,
    weekday: Option<Weekday>,
}

impl DateParts {
    /// No parts.
    pub const fn new() -> Self {
        Self { date: None, time: None, hijri: None, weekday: None }
    }

    /// Adds a Gregorian date.
    #[must_use]
    pub const fn with_date(self, date: NaiveDate) -> Self {
        Self { date: Some(date), ..self }
    }

    /// Adds a time of day.
    #[must_use]
    pub const fn with_time(self, time: NaiveTime) -> Self {
        Self { time: Some(time), ..self }
    }

    /// Adds a Hijri date.
    #[must_use]
    pub const fn with_hijri(self, hijri: HijriDate) -> Self {
        Self { hijri: Some(hijri), ..self }
    }

    /// Adds a weekday, which overrides that of the Gregorian date: a Hijri day that began at sunset has the next one.
    #[must_use]
    pub const fn with_weekday(self, weekday: Weekday) -> Self {
        Self { weekday: Some(weekday), ..self }
    }

    /// The Gregorian date.
    pub const fn date(self) -> Option<NaiveDate> {
        self.date
    }

    /// The time of day.
    pub const fn time(self) -> Option<NaiveTime> {
        self.time
    }

    /// The Hijri date.
    pub const fn hijri(self) -> Option<HijriDate> {
        self.hijri
    }

    /// The given weekday, otherwise that of the Gregorian date.
    pub fn weekday(self) -> Option<Weekday> {
        self.weekday.or_else(|| self.date.map(|date| date.weekday()))
    }

    pub(super) fn has(self, part: Part) -> bool {
        match part {
            Part::Date => self.date.is_some(),
            Part::Time => self.time.is_some(),
            Part::Hijri => self.hijri.is_some(),
            Part::Weekday => self.weekday().is_some(),
        }
    }
}

impl From<NaiveDate> for DateParts {
    fn from(date: NaiveDate) -> Self {
        Self::new().with_date(date)
    }
}

impl From<NaiveTime> for DateParts {
    fn from(time: NaiveTime) -> Self {
        Self::new().with_time(time)
    }
}

impl From<NaiveDateTime> for DateParts {
    fn from(stamp: NaiveDateTime) -> Self {
        Self::new().with_date(stamp.date()).with_time(stamp.time())
    }
}

/// The local date and time in the instant's own zone; only the time if the date is outside [`NaiveDate`].
impl<Tz: TimeZone> From<DateTime<Tz>> for DateParts {
    fn from(instant: DateTime<Tz>) -> Self {
        let (utc, offset) = (instant.naive_utc(), instant.offset().fix());
        match utc.checked_add_offset(offset) {
            Some(local) => local.into(),
            None => (utc.time() + offset).into(),
        }
    }
}

impl From<HijriDate> for DateParts {
    fn from(hijri: HijriDate) -> Self {
        Self::new().with_hijri(hijri)
    }
}
