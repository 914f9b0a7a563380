//! Day after day.

use core::iter::FusedIterator;

use chrono::{Datelike, NaiveDate, Offset, TimeZone};

use super::times::Time;
use super::{NOON_HOUR, PartialTimes, PrayerTimes, Schedule, WHOLE_MINUTE_OFFSETS_SINCE};
use crate::error::TimeError;
use crate::events::plain::Days;
use crate::math::branchless::integer;
use crate::prayer::plain::{Outcome, PlainNodes, PlainRules};
use crate::time::{J2000_NOON_UNIX_DAY, LAST_YEAR, noon_unix_s, unix_day_of};
use crate::units::{MINUTE_S, SECOND_MS};
use crate::{Error, PerMark};

/// The days of a schedule from a date on: see [`Schedule::days`].
#[derive(Clone, Debug)]
pub struct DayIter<'a, Tz> {
    schedule: &'a Schedule<Tz>,
    next: Option<NaiveDate>,
    begun: bool,
    ahead: Ahead<'a>,
}

/// What is known of the days to come.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "one of it lives in each iterator, and no_std has no box")]
enum Ahead<'a> {
    Nothing,
    /// Each day has to be asked for by itself.
    NoPlainDays,
    Plain(PlainRules<'a>, Option<PlainNodes>, Option<Span>),
}

/// How many days are found at once.
const SPAN_DAYS: usize = 16;

/// Some days of one offset from UTC.
#[derive(Clone, Debug)]
struct Span {
    offset_s: i32,
    days_later: i32,
    /// The first day, from 1970-01-01.
    first_day: i32,
    /// In milliseconds from 12h UTC of each day.
    events_ms: PerMark<Days<SPAN_DAYS>>,
    outcome: Outcome<SPAN_DAYS>,
}

impl<Tz: TimeZone> Schedule<Tz> {
    /// The days from a date on, each with its seven marks, or [`Error::Absent`] with the first that it does not have. For the
    /// other marks of such a day, use [`partial_days`](Self::partial_days).
    ///
    /// Each is what [`Schedule::day`] gives, but found together with its neighbours and so in a fraction of the time: the
    /// printed times are the same, and what is not rounded agrees to a millisecond.
    ///
    /// It ends with the year 4000. From a date outside the years 1 to 4000 it gives one error,
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
        DayIter { schedule: self, next: Some(first), begun: false, ahead: Ahead::Nothing }
    }

    /// The days from a date on, each mark with its time or the reason why it is absent: what [`Schedule::partial_day`] gives,
    /// as fast as [`Schedule::days`].
    ///
    /// An item is an error for a date that the place never had ([`TimeError::DateSkipped`]); the iterator begins and
    /// ends as `days` does.
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

/// The days of a schedule from a date on, each with the marks that it has: see [`Schedule::partial_days`].
#[derive(Clone, Debug)]
pub struct PartialDayIter<'a, Tz>(DayIter<'a, Tz>);

impl<Tz: TimeZone> Iterator for PartialDayIter<'_, Tz> {
    type Item = Result<PartialTimes<Tz>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.step(|zone, date, times| PrayerTimes::new(date, zone, times).into(), Schedule::partial_day)
    }
}

impl<Tz: TimeZone> FusedIterator for PartialDayIter<'_, Tz> {}

impl<Tz: TimeZone> DayIter<'_, Tz> {
    /// The next day: `plain` makes it from the times of a plain day; otherwise `engine` computes it.
    #[inline]
    fn step<Day>(
        &mut self,
        plain: impl FnOnce(Tz, NaiveDate, PerMark<Time>) -> Day,
        engine: impl FnOnce(&Schedule<Tz>, NaiveDate) -> Result<Day, Error>,
    ) -> Option<Result<Day, Error>> {
        let date = self.next?;
        self.next = date.succ_opt();
        let day = match self.plain_times(date) {
            Some(times) => Ok(plain(self.schedule.zone.clone(), date, times)),
            None => engine(self.schedule, date),
        };
        if matches!(day, Err(Error::Time(TimeError::DateOutOfRange { .. }))) {
            self.next = None;
            // After the last of the years computed there is nothing; before the first of them there is this error.
            return if self.begun { None } else { Some(day) };
        }
        self.begun = true;
        Some(day)
    }

    /// Those of a day that is a plain one, and whose rounding a millisecond does not change.
    #[inline]
    fn plain_times(&mut self, date: NaiveDate) -> Option<PerMark<Time>> {
        if matches!(self.ahead, Ahead::Nothing) {
            self.ahead = match PlainRules::of(&self.schedule.rules) {
                Some(rules) if rules.suit(&self.schedule.place) => Ahead::Plain(rules, None, None),
                _ => Ahead::NoPlainDays,
            };
        }
        let Ahead::Plain(rules, nodes, span) = &mut self.ahead else { return None };
        let noon = date.and_hms_opt(NOON_HOUR, 0, 0)?;
        let offset_s = self.schedule.zone.offset_from_local_datetime(&noon).earliest()?.fix().local_minus_utc();
        if offset_s % MINUTE_S != 0 || !(WHOLE_MINUTE_OFFSETS_SINCE..=LAST_YEAR).contains(&date.year()) {
            return None;
        }
        let day = unix_day_of(date);
        let span = match span {
            Some(span) if span.holds(day, offset_s) => span,
            _ => span.insert(Span::new(rules, self.schedule, day, offset_s, nodes)?),
        };
        let lane = usize::try_from(day - span.first_day).ok()?;
        // 0 where the day is plain.
        span.outcome.trouble.get(lane).filter(|trouble| **trouble < 0.5)?;
        let additions = rules.additions(rules.know_ramadan() && self.schedule.rules.ramadan.is_on(date));
        let noon_ms = noon_unix_s(day + span.days_later) * i64::from(SECOND_MS);
        PerMark::try_from_fn(|mark| {
            let event_ms = noon_ms + integer(*span.events_ms[mark].get(lane).ok_or(())?);
            let shifted_ms = event_ms + additions.shifted_ms[mark];
            let rounding = self.schedule.rules.method.rounding()[mark];
            Ok::<_, ()>(Time {
                printed_ms: rounding.apply_where_sure(shifted_ms).ok_or(())?,
                shifted_ms,
                exact_ms: event_ms + additions.exact_ms[mark],
                basis: rules.basis(mark, &span.outcome, lane),
            })
        })
        .ok()
    }
}

impl Span {
    /// The span that begins with a day.
    fn new<Tz>(
        rules: &PlainRules<'_>,
        schedule: &Schedule<Tz>,
        day: i32,
        offset_s: i32,
        nodes: &mut Option<PlainNodes>,
    ) -> Option<Self> {
        let site = rules.site(&schedule.place, offset_s)?;
        let sun_day = day + site.days_later - J2000_NOON_UNIX_DAY;
        let nodes = nodes.get_or_insert_with(|| PlainNodes::from(sun_day));
        let mut suns = nodes.suns(rules, sun_day, site.days_later);
        let (events_ms, outcome) = rules.events(&site, &mut suns);
        Some(Self { offset_s, days_later: site.days_later, first_day: day, events_ms, outcome })
    }

    fn holds(&self, day: i32, offset_s: i32) -> bool {
        let lanes = self.outcome.trouble.len();
        self.offset_s == offset_s && usize::try_from(day - self.first_day).is_ok_and(|lane| lane < lanes)
    }
}
