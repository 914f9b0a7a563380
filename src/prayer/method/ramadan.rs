//! The dates of Ramadan.

use chrono::{Days, NaiveDate};

use crate::hijri::is_ramadan;

/// The dates of Ramadan, for a method with a separate interval or margin in Ramadan.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, Schedule, chrono::{NaiveDate, TimeDelta}, methods, prayer::Ramadan};
/// let mecca = Schedule::new(Coordinates::new(21.42, 39.83)?, chrono_tz::Asia::Riyadh, methods::UMM_AL_QURA);
/// let last_of_shaban = NaiveDate::from_ymd_opt(2026, 2, 17).unwrap();
/// let interval = |ramadan| mecca.with_ramadan(ramadan).day(last_of_shaban).map(|day| day.isha() - day.maghrib());
/// assert_eq!(interval(Ramadan::Calendar)?, TimeDelta::minutes(90));
/// // The month was announced a day earlier.
/// assert_eq!(interval(Ramadan::Moved(-1))?, TimeDelta::minutes(120));
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ramadan {
    /// The Umm al-Qura calendar as printed; outside its years KACST's, then the tabular civil calendar.
    #[default]
    Calendar,
    /// That calendar, moved by a number of days: positive is later.
    Moved(i8),
    /// Only the dates from `first` to `last`, inclusive, for example after a sighting or by another calendar.
    Dates {
        /// The first day of fasting.
        first: NaiveDate,
        /// The last day of fasting.
        last: NaiveDate,
    },
    /// Every date.
    Always,
    /// No date.
    Never,
}

impl Ramadan {
    pub(crate) fn is_on(self, date: NaiveDate) -> bool {
        match self {
            Self::Calendar => is_ramadan(date),
            Self::Moved(days) => {
                let by = Days::new(days.unsigned_abs().into());
                let unmoved = if days < 0 { date.checked_add_days(by) } else { date.checked_sub_days(by) };
                unmoved.is_some_and(is_ramadan)
            }
            Self::Dates { first, last } => (first..=last).contains(&date),
            Self::Always => true,
            Self::Never => false,
        }
    }
}
