//! A place, a time zone and rules: [`Schedule`], which answers questions about days, prayers and nights.
//!
//! | I want … | use | which returns |
//! |---|---|---|
//! | a day | [`Schedule::day`] | [`PrayerTimes`]: all seven marks, or an error that names the first that is absent |
//! | a day at high latitudes | [`Schedule::partial_day`] | [`PartialTimes`]: each mark, or why it is absent |
//! | the day of an instant | [`Schedule::day_of`] | the day of the place's clock |
//! | many days | [`Schedule::days`], [`Schedule::partial_days`] | an iterator, faster than day by day |
//! | the next prayer | [`Schedule::next`], [`Schedule::upcoming`] | [`Upcoming`], with a countdown |
//! | the current prayer | [`Schedule::current`] | a prayer, or none from sunrise to Dhuhr |
//! | until when a prayer may be prayed | [`Schedule::span`] | [`PrayerSpan`] |
//! | the night, its middle and its thirds | [`Schedule::night`] | [`Window`] |
//! | when prayer is discouraged | [`Schedule::disliked`] | three windows |
//! | imsak, duha and other times | [`Schedule::moment`] | the instant |
//! | the Hijri date of an instant | [`Schedule::hijri_at`] | the date, which turns at sunset |
//!
//! A time comes in three readings: `time` is the printed minute, `unrounded` is the same before rounding, and `exact` is the
//! time by the rule alone, before margins. `basis` is the rule.
//!
//! For many places at once take a [`Batch`](crate::batch::Batch): the same times, without calendar types.
//!
//! # Examples
//!
//! ```
//! use miqat::chrono::NaiveDate;
//! use miqat::prayer::{Basis, Moment, NightEnd};
//! use miqat::{Coordinates, Mark, Prayer, Schedule, methods};
//!
//! let cairo = Schedule::new(
//!     Coordinates::new(30.0444, 31.2357)?,
//!     chrono_tz::Africa::Cairo,
//!     methods::EGYPT,
//! );
//! let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
//! assert_eq!(day.time(Mark::Fajr).format("%H:%M").to_string(), "04:57");
//! assert_eq!(day.exact(Mark::Fajr).format("%T").to_string(), "04:56:55");
//! assert_eq!(day.basis(Mark::Fajr), Basis::Sun);
//!
//! // A computed day can be passed in again, so that it is not computed twice.
//! assert_eq!(cairo.moment(&day, Moment::IMSAK)?.format("%H:%M").to_string(), "04:47");
//! assert_eq!(cairo.span(&day, Prayer::Asr)?.end, day.sunset());
//! assert_eq!(
//!     cairo.night(&day, NightEnd::Fajr)?.middle().format("%H:%M").to_string(),
//!     "22:57"
//! );
//! # Ok::<(), miqat::Error>(())
//! ```
//!
//! # Accuracy
//!
//! The Sun's events are those of [`events`](crate::events); a printed minute is only as reliable as the evidence for its method
//! ([`Method::source`](crate::Method::source)). A [`DayIter`] prints what [`Schedule::day`] prints (`tests/partial_days.rs`,
//! `tests/batch_agrees.rs`).

// rustdoc shows the methods of a schedule in the order of these lines: first what most callers want.
mod day;
mod iter;
mod next;
mod span;

mod around;
mod as_day;
mod build;
mod moments;
mod times;
mod window;
mod written;

pub use as_day::AsDay;
pub use iter::{DayIter, PartialDayIter};
pub use next::{Upcoming, UpcomingIter};
pub use span::PrayerSpan;
#[cfg(feature = "serde")]
pub(crate) use times::clock_of;
pub use times::{PartialTimes, PrayerTimes};
pub use window::Window;

use chrono::{DateTime, Datelike, NaiveDate, Offset, TimeDelta, TimeZone, Utc};

use crate::error::TimeError;
use crate::hijri::{HijriCalendar, HijriDate};
use crate::prayer::day::doubt::Doubt;
use crate::prayer::day::solver::Solver;
use crate::prayer::day::types::{CivilDay, Rules};
use crate::prayer::finish::{Finish, Time};
use crate::prayer::{self, NightEnd, lanes};
use crate::time::{FIRST_YEAR, LAST_YEAR, Ut1};
use crate::units::{DAY_MS, MINUTE_S, SECOND_MS};
use crate::{Absent, AbsentReason, Error, Mark, PerMark, Place};

/// The prayer times of a place: its coordinates, its time zone, and the rules for the times.
///
/// It is small, and `Copy` if the zone is. It never reads a clock: "now" is always an argument.
///
/// # What a day is
///
/// The marks of a civil date belong to the solar day whose transit is nearest to the date's noon on the local clock. So
/// Isha can fall after midnight, and its time then carries the next date. No mark is lost where clocks are far from solar
/// time, on days on which clocks change, or near the date line. A date that clocks skipped, such as 30 December 2011 in
/// Apia, is [`TimeError::DateSkipped`].
///
/// # The order of operations
///
/// 1. the event in the sky, for the method's horizon, elevation policy, edge and solar epoch;
/// 2. the rule for polar days, then the rule for bright nights ([`Schedule::with_polar`],
///    [`Schedule::with_high_latitude`]); this is [`PrayerTimes::exact`];
/// 3. the authority's shift, limited by the neighbouring mark where the day or the night is shorter than the shift;
/// 4. an interval that starts from another mark: Isha from the authority's shifted Maghrib;
/// 5. the user's own shift ([`Schedule::with_shift`]), which adds to the authority's;
/// 6. rounding, on the local clock, by the method's rule for the mark; this is [`PrayerTimes::time`].
///
/// # Range
///
/// Dates of the years 1 to 4000 of the proleptic Gregorian calendar. The error of the Sun's position is 0.1″ from 1600 to
/// 2400, and about 1′ at the ends of the range.
///
/// # Examples
///
/// ```
/// use chrono_tz::Africa;
/// use miqat::{Coordinates, Mark, Schedule, chrono::NaiveDate, methods};
/// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, Africa::Cairo, methods::EGYPT);
/// let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
/// assert_eq!(day.fajr().format("%H:%M").to_string(), "04:57");
/// assert_eq!(day.isha().format("%H:%M").to_string(), "18:17");
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Schedule<Tz> {
    place: Place,
    zone: Tz,
    rules: Rules,
}

/// The hour of noon on the local clock.
const NOON_HOUR: u32 = 12;
/// The time from the Sun's transit to the change of the Hijri date where the Sun does not set: a quarter of a day.
const TURNING_WITHOUT_SUNSET: TimeDelta = TimeDelta::hours(6);
/// From this year on, the offset of every zone is whole minutes (tz database: the last exception was Liberia, until 7
/// January 1972).
const WHOLE_MINUTE_OFFSETS_SINCE: i32 = 1973;

impl<Tz: TimeZone> Schedule<Tz> {
    #[inline]
    fn times(&self, date: NaiveDate) -> Result<PerMark<Result<Time, AbsentReason>>, Error> {
        self.times_by(date, lanes::SOLVER)
    }

    #[inline]
    fn times_by(&self, date: NaiveDate, solver: Solver) -> Result<PerMark<Result<Time, AbsentReason>>, Error> {
        let (day, noon_offset_s) = self.civil_day(date)?;
        let day = CivilDay { solver, ..day };
        let offset_ms = |unix_ms: i64| {
            let instant = DateTime::from_timestamp_millis(unix_ms).unwrap_or_default();
            i64::from(self.zone.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc() * SECOND_MS)
        };
        let (events, finish) = (prayer::day::events(day), Finish::of(&self.rules));
        let in_ramadan = self.rules.in_ramadan(date);
        // Whole minutes are the same on every clock whose offset is whole minutes.
        let whole_minutes = noon_offset_s % MINUTE_S == 0 && date.year() >= WHOLE_MINUTE_OFFSETS_SINCE;
        Ok(finish.day(&events, in_ramadan, |unix_ms| if whole_minutes { 0 } else { offset_ms(unix_ms) }))
    }

    /// A civil date at the place, and the UTC offset at its noon in seconds.
    fn civil_day(&self, date: NaiveDate) -> Result<(CivilDay<'_>, i32), Error> {
        let noon = self.noon(date)?;
        let offset_s = noon.offset().fix().local_minus_utc();
        let noon = Ut1::from_utc(noon.with_timezone(&Utc));
        Ok((
            CivilDay {
                rules: &self.rules,
                place: &self.place,
                date,
                noon,
                solver: lanes::SOLVER,
                doubt: Doubt::default(),
            },
            offset_s,
        ))
    }

    /// The Hijri date at an instant. It changes at sunset, not at midnight.
    ///
    /// Where the Sun does not set on a date, it changes six hours after the Sun's transit, the mean time of sunset over the
    /// year. For a calendar page whose Hijri date changes at midnight, convert the civil date with the calendar.
    ///
    /// # Errors
    ///
    /// The errors of the calendar; [`TimeError::DateOutOfRange`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Schedule, chrono::TimeZone, hijri::UmmAlQura, methods};
    /// let zone = chrono_tz::Africa::Cairo;
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, zone, methods::EGYPT);
    /// let at = |hour| zone.with_ymd_and_hms(2024, 11, 24, hour, 0, 0).unwrap();
    /// assert_eq!(cairo.hijri_at(at(12), &UmmAlQura::default())?.to_string(), "1446-05-22");
    /// assert_eq!(cairo.hijri_at(at(22), &UmmAlQura::default())?.to_string(), "1446-05-23");
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn hijri_at<T: TimeZone>(
        &self,
        now: DateTime<T>,
        calendar: &(impl HijriCalendar + ?Sized),
    ) -> Result<HijriDate, Error> {
        let now = now.with_timezone(&Utc);
        let now_ms = now.timestamp_millis();
        let today = self.date_of(now)?;
        // A sunset can fall after midnight, so yesterday may not have ended. By margins of hours, neither may the day before.
        let mut date = today;
        while let Some(before) = date.pred_opt()
            && self.reach_ms(before).is_some_and(|(_, last_ms)| now_ms < last_ms)
        {
            date = before;
        }
        // The first marks of a date can be half a day before its sunset.
        while self.reach_ms(date).is_some_and(|(first_ms, _)| first_ms + DAY_MS / 2 <= now_ms)
            && now >= self.turning(date)?
        {
            date = date.succ_opt().ok_or(TimeError::DateOutOfRange { date })?;
        }
        calendar.to_hijri(date)
    }

    /// The instant at which the Hijri date changes on a civil date.
    fn turning(&self, date: NaiveDate) -> Result<DateTime<Utc>, Error> {
        let day = self.partial_day(date)?;
        match day.slot(Mark::Sunset) {
            Ok(sunset) => Ok(sunset.exact()),
            Err(_) => {
                let transit = day.slot(Mark::Dhuhr)?.exact();
                Ok(transit.checked_add_signed(TURNING_WITHOUT_SUNSET).unwrap_or(transit))
            }
        }
    }

    /// The night after a date, from its printed sunset to the next date's printed Fajr or sunrise. Printed times are used
    /// because authorities count from them.
    ///
    /// [`Method::night_end`](crate::Method::night_end) returns the method's end of the night, by default Fajr.
    ///
    /// # Errors
    ///
    /// [`Error::Absent`] if the night has no beginning or no end; [`Error::EndsFirst`] if a rule puts its end before its
    /// beginning; otherwise as [`Schedule::partial_day`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods, prayer::NightEnd};
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let night = cairo.night(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap(), NightEnd::Fajr)?;
    /// assert_eq!(night.middle().format("%H:%M").to_string(), "22:57");
    /// assert_eq!(night.last_third().format("%H:%M").to_string(), "00:57");
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn night(&self, day: impl AsDay<Tz>, end: NightEnd) -> Result<Window<Tz>, Error> {
        let (date, begin) = (day.date(), day.times(self)?.time(Mark::Sunset)?);
        let night = Window { begin, end: self.day_after(date)?.time(end.mark())? };
        night.in_order().ok_or(Error::EndsFirst { date, begin: Mark::Sunset, end: end.mark() })
    }

    /// The marks of the next date that exists at the place.
    fn day_after(&self, date: NaiveDate) -> Result<PartialTimes<Tz>, Error> {
        let next = date.succ_opt().ok_or(TimeError::DateOutOfRange { date })?;
        match self.partial_day(next) {
            Err(Error::Time(TimeError::DateSkipped { .. })) => {
                self.partial_day(next.succ_opt().ok_or(TimeError::DateOutOfRange { date })?)
            }
            day => day,
        }
    }

    /// Noon of a date on the local clock, or the next existing whole hour if the clock skipped noon.
    fn noon(&self, date: NaiveDate) -> Result<DateTime<Tz>, Error> {
        let date = in_range(date)?;
        let at = |hour: u32| self.zone.from_local_datetime(&date.and_hms_opt(hour, 0, 0)?).earliest();
        let afternoon = NOON_HOUR..24;
        let morning = (0..NOON_HOUR).rev();
        afternoon.chain(morning).find_map(at).ok_or(Error::Time(TimeError::DateSkipped { date }))
    }
}

/// The local date of an instant; the UTC date at the ends of chrono's range, where the zone has no local time.
fn local_date<Tz: TimeZone>(instant: &DateTime<Tz>) -> NaiveDate {
    let utc = instant.naive_utc();
    utc.checked_add_offset(instant.offset().fix()).map_or(utc.date(), |local| local.date())
}

/// Checks that a date is within the years 1 to 4000.
fn in_range(date: NaiveDate) -> Result<NaiveDate, Error> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&date.year()) {
        Ok(date)
    } else {
        Err(TimeError::DateOutOfRange { date }.into())
    }
}

impl<Tz> PartialTimes<Tz> {
    fn slot(&self, mark: Mark) -> Result<&Time, Absent> {
        self.times[mark].as_ref().map_err(|reason| Absent::new(mark, self.date, *reason))
    }
}
