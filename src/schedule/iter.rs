//! Iterators over consecutive days.

use core::iter::FusedIterator;

use chrono::{Datelike, NaiveDate, Offset, TimeZone};

use super::{NOON_HOUR, PartialTimes, PrayerTimes, Schedule, WHOLE_MINUTE_OFFSETS_SINCE};
use crate::error::TimeError;
use crate::math::branchless::integer;
use crate::math::processor::Processor;
use crate::prayer::finish::{Days, Finish, Time};
use crate::prayer::lanes::{self, Events, LaneRules, SunLooks};
use crate::time::{J2000_NOON_UNIX_DAY, LAST_YEAR, noon_unix_s, unix_day_of};
use crate::units::{MINUTE_S, SECOND_MS};
use crate::{Error, Mark, PerMark};

/// An iterator over the days of a schedule; see [`Schedule::days`].
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct DayIter<'a, Tz> {
    schedule: &'a Schedule<Tz>,
    next: Option<NaiveDate>,
    begun: bool,
    ahead: Ahead<'a>,
}

/// The state of the computation of the coming days.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "one of it lives in each iterator, and no_std has no box")]
enum Ahead<'a> {
    /// Nothing is computed yet. A test gives the instructions.
    Unknown(Option<Processor>),
    /// The lanes cannot compute this schedule.
    DayByDay,
    ByLanes(Processor, LaneRules<'a>, Finish<'a>, SunLooks, Option<Block>),
}

/// Days in a block, computed at once.
const BLOCK_DAYS: usize = 16;

/// Consecutive days with the same UTC offset.
#[derive(Clone, Debug)]
struct Block {
    offset_s: i32,
    days_later: i32,
    /// The first day, from 1970-01-01.
    first_day: i32,
    in_ramadan: [bool; BLOCK_DAYS],
    /// The events, the shifted times and the printed times, in milliseconds from 12h UTC of each day.
    events: Events<BLOCK_DAYS>,
    shifted_ms: PerMark<Days<BLOCK_DAYS>>,
    printed_ms: PerMark<Days<BLOCK_DAYS>>,
}

impl<Tz: TimeZone> Schedule<Tz> {
    /// The days from a date on, each with its seven marks. A day with a missing mark is [`Error::Absent`] with the first
    /// missing mark; for its other marks use [`partial_days`](Self::partial_days).
    ///
    /// Each item is the result of [`Schedule::day`] at a fraction of the cost, because neighbouring days are computed
    /// together. Printed times are the same; unrounded times agree to a millisecond.
    ///
    /// The iterator allocates nothing. It computes sixteen days at once, which needs at most 48 kB of stack
    /// (`tests/no_allocation.rs`); [`Schedule::day`] needs less than 24 kB.
    ///
    /// The iterator ends with the year 4000. If the first date is outside the years 1 to 4000, the only item is
    /// [`TimeError::DateOutOfRange`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods};
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    /// let earliest = cairo.days(first).take(365).filter_map(Result::ok).min_by_key(|day| day.fajr().time()).unwrap();
    /// // The day before the clocks go forward.
    /// assert_eq!(earliest.date().to_string(), "2026-04-23");
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub const fn days(&self, first: NaiveDate) -> DayIter<'_, Tz> {
        DayIter { schedule: self, next: Some(first), begun: false, ahead: Ahead::Unknown(None) }
    }

    /// [`Schedule::days`] by these instructions.
    #[cfg(feature = "testing")]
    #[doc(hidden)]
    pub fn days_by(&self, processor: Processor, first: NaiveDate) -> DayIter<'_, Tz> {
        DayIter { ahead: Ahead::Unknown(Some(processor)), ..self.days(first) }
    }

    /// The days from a date on, each mark with its time or the reason why it is missing. Each item is the result of
    /// [`Schedule::partial_day`], as fast as [`Schedule::days`].
    ///
    /// An item is an error for a date that clocks skipped ([`TimeError::DateSkipped`]). The range of dates is the same as
    /// for `days`.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Mark, Schedule, chrono::NaiveDate, methods};
    /// let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL);
    /// let year = tromso.partial_days(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()).take(365).filter_map(Result::ok);
    /// let (with_dhuhr, with_sunset) = year.fold((0, 0), |(dhuhr, sunset), day| {
    ///     (dhuhr + u16::from(day.time(Mark::Dhuhr).is_ok()), sunset + u16::from(day.time(Mark::Sunset).is_ok()))
    /// });
    /// assert_eq!((with_dhuhr, with_sunset), (365, 249));
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub const fn partial_days(&self, first: NaiveDate) -> PartialDayIter<'_, Tz> {
        PartialDayIter(self.days(first))
    }
}

impl<Tz: TimeZone> Iterator for DayIter<'_, Tz> {
    type Item = Result<PrayerTimes<Tz>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step(|zone, date, times| PrayerTimes::new(date, zone, times), Schedule::day)
    }
}

impl<Tz: TimeZone> FusedIterator for DayIter<'_, Tz> {}

/// An iterator over the days of a schedule, with missing marks allowed; see [`Schedule::partial_days`].
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct PartialDayIter<'a, Tz>(DayIter<'a, Tz>);

impl<Tz: TimeZone> Iterator for PartialDayIter<'_, Tz> {
    type Item = Result<PartialTimes<Tz>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.step(|zone, date, times| PrayerTimes::new(date, zone, times).into(), Schedule::partial_day)
    }
}

impl<Tz: TimeZone> FusedIterator for PartialDayIter<'_, Tz> {}

impl<Tz: TimeZone> DayIter<'_, Tz> {
    /// The next day: from the times of the lanes by `by_lanes` if they have them, else by `by_itself`.
    #[inline]
    fn step<Day>(
        &mut self,
        by_lanes: impl FnOnce(Tz, NaiveDate, PerMark<Time>) -> Day,
        by_itself: impl FnOnce(&Schedule<Tz>, NaiveDate) -> Result<Day, Error>,
    ) -> Option<Result<Day, Error>> {
        let date = self.next?;
        self.next = date.succ_opt();
        let day = match self.times(date) {
            Some(times) => Ok(by_lanes(self.schedule.zone.clone(), date, times)),
            None => by_itself(self.schedule, date),
        };
        if matches!(day, Err(Error::Time(TimeError::DateOutOfRange { .. }))) {
            self.next = None;
            // After the year 4000 the iterator ends; from a first date out of range it returns this error once.
            return if self.begun { None } else { Some(day) };
        }
        self.begun = true;
        Some(day)
    }

    /// The times of a date by the lanes, if they solved it.
    #[inline]
    fn times(&mut self, date: NaiveDate) -> Option<PerMark<Time>> {
        let Self { schedule, ahead, .. } = self;
        if let Ahead::Unknown(given) = ahead {
            let processor = given.unwrap_or_else(Processor::at_hand);
            *ahead = match LaneRules::of(&schedule.rules) {
                Some(rules) if rules.suit(&schedule.place) => {
                    Ahead::ByLanes(processor, rules, Finish::of(&schedule.rules), SunLooks::default(), None)
                }
                _ => Ahead::DayByDay,
            };
        }
        let Ahead::ByLanes(processor, rules, finish, looks, block) = ahead else { return None };
        let noon = date.and_hms_opt(NOON_HOUR, 0, 0)?;
        let offset_s = schedule.zone.offset_from_local_datetime(&noon).earliest()?.fix().local_minus_utc();
        if offset_s % MINUTE_S != 0 || !(WHOLE_MINUTE_OFFSETS_SINCE..=LAST_YEAR).contains(&date.year()) {
            return None;
        }
        let day = unix_day_of(date);
        let block = match block {
            Some(block) if block.holds(day, offset_s) => block,
            _ => block.insert(Block::new(*processor, rules, finish, schedule, date, offset_s, looks)?),
        };
        block.times(finish, usize::try_from(day - block.first_day).ok()?)
    }
}

impl Block {
    /// The block that begins with a date.
    fn new<Tz>(
        processor: Processor,
        rules: &LaneRules<'_>,
        finish: &Finish<'_>,
        schedule: &Schedule<Tz>,
        first: NaiveDate,
        offset_s: i32,
        looks: &mut SunLooks,
    ) -> Option<Self> {
        let site = rules.site(&schedule.place, offset_s)?;
        let (days_later, first_day) = (site.days_later, unix_day_of(first));
        let sun_day = first_day + days_later - J2000_NOON_UNIX_DAY;
        let mut suns = looks.suns(rules, sun_day, days_later);
        let mut in_ramadan = [false; BLOCK_DAYS];
        if schedule.rules.method.knows_ramadan() {
            for (in_ramadan, date) in in_ramadan.iter_mut().zip(first.iter_days()) {
                *in_ramadan = schedule.rules.ramadan.is_on(date);
            }
        }
        let mut events = lanes::block(processor, rules, &site, &mut suns);
        let (shifted_ms, printed_ms) = processor.run(
            #[inline(always)]
            || finish.days(&events.ms, &in_ramadan, &mut events.ask),
        );
        Some(Self { offset_s, days_later, first_day, in_ramadan, events, shifted_ms, printed_ms })
    }

    /// The times of one of its days; `None` if the reference must compute it.
    #[inline]
    fn times(&self, finish: &Finish<'_>, lane: usize) -> Option<PerMark<Time>> {
        self.events.ask.get(lane).filter(|ask| **ask <= 0.0)?;
        let in_ramadan = *self.in_ramadan.get(lane)?;
        let day = i32::try_from(lane).ok()? + self.first_day + self.days_later;
        let noon_ms = noon_unix_s(day) * i64::from(SECOND_MS);
        let unix_ms = |ms: &PerMark<Days<BLOCK_DAYS>>, mark: Mark| Some(noon_ms + integer(*ms[mark].get(lane)?));
        PerMark::try_from_fn(|mark| {
            Ok(Time {
                printed_ms: unix_ms(&self.printed_ms, mark).ok_or(())?,
                shifted_ms: unix_ms(&self.shifted_ms, mark).ok_or(())?,
                exact_ms: unix_ms(&self.events.ms, mark).ok_or(())? + finish.interval_ms(mark, in_ramadan),
                basis: self.events.basis(mark, lane),
                #[cfg(feature = "testing")]
                rounding: Some(finish.rounding(mark)),
            })
        })
        .map_err(|(): ()| ())
        .ok()
    }

    fn holds(&self, day: i32, offset_s: i32) -> bool {
        self.offset_s == offset_s && usize::try_from(day - self.first_day).is_ok_and(|lane| lane < BLOCK_DAYS)
    }
}
