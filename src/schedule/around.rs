//! The dates around an instant. Each date is computed at most once, and only if one of its marks can matter.

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};

use super::{Schedule, in_range};
use crate::astro::track::LARGEST_EQUATION_DAYS;
use crate::error::TimeError;
use crate::math::floor;
use crate::prayer::Shift;
use crate::units::{DAY_MS, HOURS_PER_DAY, MS_PER_DAY};
use crate::{Error, Mark, PerMark};

/// The beginning of a mark, ordered by instant, then date, then mark. The date orders Isha and the next Fajr when both fall
/// on the middle of the night.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Beginning {
    pub(super) unix_ms: i64,
    date: NaiveDate,
    pub(super) mark: Mark,
}

impl Beginning {
    /// A bound after everything that begins at an instant.
    pub(super) const fn last_at(time: DateTime<Utc>) -> Self {
        Self { unix_ms: time.timestamp_millis(), date: NaiveDate::MAX, mark: Mark::Isha }
    }
}

/// Dates searched before and after an instant's own date where nothing is shifted: no clock ever skipped more than one.
const SEARCH_DAYS: i64 = 2;
/// Dates searched beyond them where no prayer begins within them.
const WEEK_DAYS: i64 = 7;
/// Dates kept: those of a search in which nothing is shifted. A wider search finds its answer within them, but at its edge.
const KEPT_DATES: i32 = 5;
const KEPT: usize = KEPT_DATES.unsigned_abs() as usize;
/// The largest distance of a mark from the mean Sun's transit before any shift, in days: half a day, plus four hours for
/// the equation of time and for nights whose middle is not the Sun's lower transit. `tests/next_and_current.rs` checks
/// every rule and latitude.
const REACH_DAYS: f64 = 0.5 + 4.0 / HOURS_PER_DAY;

/// Degrees of longitude in a turn of the Earth.
const DEGREES_PER_TURN: f64 = 360.0;

/// The marks of the dates around an instant.
#[derive(Clone, Debug)]
pub(super) struct Around<'a, Tz> {
    schedule: &'a Schedule<Tz>,
    /// Dates searched before and after an instant's own date.
    search_days: i64,
    kept: [Option<Kept>; KEPT],
    /// The coming prayers in order, as far as no other can come between them.
    ready: [Option<Beginning>; READY],
}

/// The number of prayers kept ready.
const READY: usize = 6;

/// The computed part of a date's marks.
#[derive(Clone, Copy, Debug)]
struct Kept {
    date: NaiveDate,
    /// Two instants between which its marks lie; `None` if it has no marks.
    reach_ms: Option<(i64, i64)>,
    /// The instants of its marks.
    begins_ms: Option<PerMark<Option<i64>>>,
}

impl<'a, Tz: TimeZone> Around<'a, Tz> {
    pub(super) fn new(schedule: &'a Schedule<Tz>) -> Self {
        let shift_days = (schedule.largest_move_ms() - 1).div_euclid(DAY_MS) + 1;
        Self { schedule, search_days: SEARCH_DAYS + shift_days, kept: [None; KEPT], ready: [None; READY] }
    }

    /// The first prayer that begins after `last`; `None` after the year 4000.
    pub(super) fn first_after(&mut self, last: Beginning) -> Result<Option<Beginning>, Error> {
        if let Some(first) = self.ready.into_iter().flatten().find(|ready| *ready > last) {
            return Ok(Some(first));
        }
        let (own, reach) = self.search(last.unix_ms)?;
        let mut back = 0;
        while back < reach && self.may_end_after(own, back + 1, last.unix_ms) {
            back += 1;
        }
        // One date more, so that the dates with the prayers of the day to come are followed by one that may end them.
        for ahead in 0..=reach + 1 {
            let mut ready = [None; READY];
            self.see(own, -back..=ahead, |beginning| {
                // Beginnings are seen from the latest to the earliest.
                if beginning.mark.prayer().is_some() && beginning > last {
                    ready.rotate_right(1);
                    if let Some(first) = ready.first_mut() {
                        *first = Some(beginning);
                    }
                }
            })?;
            let may_come_before =
                |around: &mut Self, other: Beginning| around.may_begin_before(own, ahead + 1, other.unix_ms);
            self.ready = ready.map(|ready| ready.filter(|ready| !may_come_before(self, *ready)));
            if let [Some(first), ..] = self.ready {
                return Ok(Some(first));
            }
        }
        self.first_in_a_week_or_printed(last, own, reach, back)
    }

    /// By contrary shifts of hours the time of every prayer of some days has ended before it begins. Then the first one within a
    /// week of which that is not so; otherwise the first one printed after `last`.
    fn first_in_a_week_or_printed(
        &mut self,
        last: Beginning,
        own: NaiveDate,
        reach: i64,
        back: i64,
    ) -> Result<Option<Beginning>, Error> {
        let earlier = |first: Option<Beginning>, beginning: Beginning| {
            let is_later = beginning <= last || first.is_some_and(|first| first <= beginning);
            if is_later || beginning.mark.prayer().is_none() { first } else { Some(beginning) }
        };
        // The dates of the week, and those whose marks can move into it.
        let end = WEEK_DAYS + 2 * reach;
        let mut first = None;
        self.see(own, -back..=end, |beginning| first = earlier(first, beginning))?;
        if let Some(first) = first
            && !self.may_begin_before(own, end + 1, first.unix_ms)
        {
            return Ok(Some(first));
        }
        let mut printed = None;
        for date in (-reach..=reach + 1).filter_map(|days| later(own, days)) {
            for (mark, unix_ms) in self.begins_ms(date)?.iter() {
                if let Some(unix_ms) = *unix_ms {
                    printed = earlier(printed, Beginning { unix_ms, date, mark });
                }
            }
        }
        Ok(printed)
    }

    /// The last beginning at or before an instant.
    pub(super) fn last_until(&mut self, unix_ms: i64) -> Result<Option<Beginning>, Error> {
        let (own, reach) = self.search(unix_ms)?;
        let mut ahead = 0;
        while ahead < reach && self.may_begin_before(own, ahead + 1, unix_ms + 1) {
            ahead += 1;
        }
        for back in 0..=reach {
            let mut latest: Option<Beginning> = None;
            self.see(own, -back..=ahead, |beginning| {
                if beginning.unix_ms <= unix_ms && latest.is_none_or(|latest| beginning >= latest) {
                    latest = Some(beginning);
                }
            })?;
            if latest.is_some_and(|latest| back == reach || !self.may_end_after(own, back + 1, latest.unix_ms - 1)) {
                return Ok(latest);
            }
        }
        Ok(None)
    }

    /// The local date of an instant, and the number of dates on either side whose marks can be near it.
    fn search(&self, unix_ms: i64) -> Result<(NaiveDate, i64), Error> {
        let instant = DateTime::from_timestamp_millis(unix_ms).unwrap_or_default();
        Ok((self.schedule.date_of(instant)?, self.search_days))
    }

    fn may_begin_before(&mut self, own: NaiveDate, days: i64, unix_ms: i64) -> bool {
        // After the year 4000 nothing begins.
        let date = later(own, days).filter(|date| in_range(*date).is_ok());
        date.is_some_and(|date| self.kept(date).reach_ms.is_none_or(|(first, _)| first < unix_ms))
    }

    fn may_end_after(&mut self, own: NaiveDate, days_before: i64, unix_ms: i64) -> bool {
        later(own, -days_before).is_some_and(|date| self.kept(date).reach_ms.is_none_or(|(_, last)| last > unix_ms))
    }

    /// Calls `see` with the beginnings of a range of dates, from the latest to the earliest. The range is in days from
    /// `own`.
    ///
    /// It skips a beginning that comes after the beginning of a later mark. For example, an Isha 90 minutes after Maghrib
    /// in a night of one hour would begin after Fajr has ended it.
    fn see(
        &mut self,
        own: NaiveDate,
        days: core::ops::RangeInclusive<i64>,
        mut see: impl FnMut(Beginning),
    ) -> Result<(), Error> {
        let mut next_begins_ms = i64::MAX;
        // The order is backwards, so that the end of a prayer's time is known before its beginning.
        for date in days.rev().filter_map(|days| later(own, days)) {
            let begins_ms = self.begins_ms(date)?;
            for mark in Mark::ALL.into_iter().rev().filter(|mark| *mark != Mark::Sunset) {
                if let Some(unix_ms) = begins_ms[mark].filter(|unix_ms| *unix_ms <= next_begins_ms) {
                    next_begins_ms = unix_ms;
                    see(Beginning { unix_ms, date, mark });
                }
            }
        }
        Ok(())
    }

    /// The instants of the marks of a date; none on a date that clocks skipped, or outside the years 1 to 4000.
    fn begins_ms(&mut self, date: NaiveDate) -> Result<PerMark<Option<i64>>, Error> {
        let mut kept = self.kept(date);
        if let Some(begins_ms) = kept.begins_ms {
            return Ok(begins_ms);
        }
        let begins_ms = match self.schedule.times(date) {
            Err(Error::Time(TimeError::DateSkipped { .. } | TimeError::DateOutOfRange { .. })) => PerMark::splat(None),
            times => times?.map(|time| time.ok().map(|time| time.printed_ms)),
        };
        kept.begins_ms = Some(begins_ms);
        self.keep(kept);
        Ok(begins_ms)
    }

    fn kept(&mut self, date: NaiveDate) -> Kept {
        match self.kept.get(index(date)) {
            Some(Some(kept)) if kept.date == date => *kept,
            _ => {
                let kept = Kept { date, reach_ms: self.schedule.reach_ms(date), begins_ms: None };
                self.keep(kept);
                kept
            }
        }
    }

    fn keep(&mut self, kept: Kept) {
        if let Some(place) = self.kept.get_mut(index(kept.date)) {
            *place = Some(kept);
        }
    }
}

/// The index at which a date is kept.
fn index(date: NaiveDate) -> usize {
    usize::try_from(date.to_epoch_days().rem_euclid(KEPT_DATES)).unwrap_or(KEPT)
}

fn later(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    date.checked_add_signed(TimeDelta::days(days))
}

impl<Tz: TimeZone> Schedule<Tz> {
    /// The most that shifts and intervals can move a mark. A mark that is counted from another one moves with it.
    fn largest_move_ms(&self) -> i64 {
        let method = &self.rules.method;
        let of = |shift: Shift| i64::from(shift.as_millis()).abs();
        let largest = |shifts: &PerMark<Shift>| shifts.iter().map(|(_, shift)| of(*shift)).max().unwrap_or(0);
        let (before_sunrise, after_maghrib) = method.longest_intervals();
        (largest(&self.rules.shifts) + largest(&method.shifts) + largest(&method.ramadan_shifts)) * 2
            + of(before_sunrise)
            + of(after_maghrib)
    }

    /// Two instants between which every mark of a date lies, found without computing the Sun; `None` if the date does not
    /// exist.
    pub(super) fn reach_ms(&self, date: NaiveDate) -> Option<(i64, i64)> {
        let noon_ms = self.noon(date).ok()?.timestamp_millis();
        #[expect(clippy::cast_precision_loss, reason = "some milliseconds do not matter")]
        let noon_days = (noon_ms - DAY_MS / 2) as f64 / MS_PER_DAY;
        let (west, east) = (self.place.western(), self.place.eastern());
        let points = [Some(west.first), west.second, Some(east.first), east.second];
        let (mut first, mut last) = (f64::INFINITY, f64::NEG_INFINITY);
        for at in points.into_iter().flatten() {
            let turns = at.point.longitude().degrees() / DEGREES_PER_TURN;
            // From civil noon to the mean Sun's nearest transit, or to both neighbours if they are about equally near.
            let days = floor(noon_days + turns + 0.5) - turns - noon_days;
            let other = if days.abs() < 0.5 - LARGEST_EQUATION_DAYS { 0.0 } else { 1.0 };
            (first, last) = (first.min(days - other), last.max(days + other));
        }
        let move_ms = self.largest_move_ms();
        #[expect(clippy::cast_possible_truncation, reason = "some days")]
        let at = |days: f64| noon_ms + (days * MS_PER_DAY) as i64;
        Some((at(first - REACH_DAYS) - move_ms, at(last + REACH_DAYS) + move_ms))
    }
}
