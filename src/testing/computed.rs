//! A day that was computed.

use chrono::TimeZone;

use crate::{PartialTimes, PrayerTimes};

/// A day that a schedule computed: [`PrayerTimes`] or [`PartialTimes`], or a reference to one.
///
/// # Examples
///
/// ```
/// use miqat::testing::{Computed, Printed, compare};
/// use miqat::chrono::NaiveDate;
/// use miqat::{Coordinates, Schedule, methods};
/// fn is_as_printed(day: impl Computed, page: &str) -> bool {
///     page.parse().is_ok_and(|page: Printed| compare(&day, &page, 0).is_ok())
/// }
/// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
/// let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
/// assert!(is_as_printed(cairo.day(date)?, "04:57 06:28 11:42 14:36 16:56 18:17"));
/// assert!(is_as_printed(&cairo.partial_day(date)?, "04:57 06:28 11:42 14:36 16:56 18:17"));
/// # Ok::<(), miqat::Error>(())
/// ```
pub trait Computed: sealed::Sealed {
    /// The day's time zone.
    type Zone: TimeZone;

    /// Its marks, each one or the reason why it is absent.
    fn partial(&self) -> PartialTimes<Self::Zone>;
}

mod sealed {
    pub trait Sealed {}
}

impl<Tz> sealed::Sealed for PrayerTimes<Tz> {}
impl<Tz> sealed::Sealed for PartialTimes<Tz> {}
impl<Day: sealed::Sealed> sealed::Sealed for &Day {}

impl<Tz: TimeZone> Computed for PrayerTimes<Tz> {
    type Zone = Tz;

    fn partial(&self) -> PartialTimes<Tz> {
        self.clone().into()
    }
}

impl<Tz: TimeZone> Computed for PartialTimes<Tz> {
    type Zone = Tz;

    fn partial(&self) -> PartialTimes<Tz> {
        self.clone()
    }
}

impl<Day: Computed> Computed for &Day {
    type Zone = Day::Zone;

    fn partial(&self) -> PartialTimes<Self::Zone> {
        Day::partial(self)
    }
}
