//! How far computed marks are from the printed ones.

use chrono::TimeDelta;

use super::clock::{missed_ms, running_minute, way_ms};
use super::computed::Computed;
use super::entry::{Entry, Printed};
use crate::PerMark;
use crate::units::MINUTE_MS;

/// How far a computed mark is from the printed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a mark is not printed, not there, or some minutes away")]
pub enum Deviation {
    /// The page has no time for the mark: there is nothing to compare.
    NotPrinted,
    /// The page has a time, and the day does not have the mark.
    Absent,
    /// Whole minutes of the local clock, computed less printed, by the shorter way round the clock: −720..=719.
    Minutes(i64),
}

impl Printed {
    /// How far the marks of a day are from the printed ones.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::testing::{Deviation, Printed};
    /// use miqat::{Coordinates, Mark, Schedule, chrono::NaiveDate, methods};
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
    /// let page: Printed = "04:57 06:28 11:42 14:36 16:56 18:18".parse().unwrap();
    /// let deviations = page.deviations(&day);
    /// assert_eq!(deviations[Mark::Isha], Deviation::Minutes(-1));
    /// assert_eq!(deviations[Mark::Sunset], Deviation::NotPrinted);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn deviations(&self, day: &impl Computed) -> PerMark<Deviation> {
        let day = day.partial();
        PerMark::from_fn(|mark| match (self.entry(mark), day.time(mark)) {
            (Entry::Blank | Entry::Dash, _) => Deviation::NotPrinted,
            (Entry::Time(_), Err(_)) => Deviation::Absent,
            (Entry::Time(printed), Ok(time)) => {
                Deviation::Minutes(way_ms(running_minute(printed), running_minute(time.time())) / MINUTE_MS)
            }
        })
    }

    /// The deviations from a day that the place never had: every printed mark is absent.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::Mark;
    /// use miqat::testing::{Deviation, Printed};
    /// let page: Printed = "? ? 12:20 ? ? ?".parse().unwrap();
    /// assert_eq!(page.all_absent()[Mark::Dhuhr], Deviation::Absent);
    /// assert_eq!(page.all_absent()[Mark::Fajr], Deviation::NotPrinted);
    /// ```
    pub fn all_absent(&self) -> PerMark<Deviation> {
        PerMark::from_fn(|mark| match self.entry(mark) {
            Entry::Blank | Entry::Dash => Deviation::NotPrinted,
            Entry::Time(_) => Deviation::Absent,
        })
    }

    /// How much later each unrounded mark of a day would have to be to be printed as the page has it, by the rounding of the
    /// day's method: below zero if it would have to be earlier, zero if it is printed so.
    ///
    /// It is what a fit reduces: minutes alone are right or wrong, these say how near. None for a mark that the page or the day does
    /// not have, and for a day that was read from a text, which does not say how it was rounded.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::testing::Printed;
    /// use miqat::{Coordinates, Mark, Schedule, chrono::{NaiveDate, TimeDelta}, methods};
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
    /// let page: Printed = "04:57 06:28 11:42 14:36 16:56 18:18".parse().unwrap();
    /// // Isha is at 18:16:59.8, and is printed as 18:18 from 18:17:30 on.
    /// assert_eq!(page.missed(&day)[Mark::Isha].unwrap().num_seconds(), 30);
    /// assert_eq!(page.missed(&day)[Mark::Fajr], Some(TimeDelta::zero()));
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn missed(&self, day: &impl Computed) -> PerMark<Option<TimeDelta>> {
        let day = day.partial();
        PerMark::from_fn(|mark| {
            let (printed, unrounded) = (self.entry(mark).time()?, day.unrounded(mark).ok()?);
            Some(TimeDelta::milliseconds(missed_ms(unrounded.time(), printed, day.rounding(mark)?)))
        })
    }
}
