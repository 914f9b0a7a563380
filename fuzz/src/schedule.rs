//! A schedule of any place, zone, rules and date: no panic, errors only for what is out of range or not there, marks in
//! order, `next` and `current` as a search through the printed times finds them, days alike one by one and in a row.

use core::fmt::{Debug, Display};

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, TimeZone, Utc};
use miqat::error::TimeError;
use miqat::hijri::{HijriCalendar, Tabular, UmmAlQura};
use miqat::prayer::{Basis, Moment, NightEnd, Rounding};
use miqat::testing::{Printed, compare, snapshot};
use miqat::{Error, Mark, PartialTimes, Place, Prayer, Schedule};

use crate::clock::timed;
use crate::values::{Values, dates_from, later, on_clock};

/// The slowest calls measured, in milliseconds.
const DAY_MS: f64 = 0.72;
const NIGHT_MS: f64 = 1.4;
const HIJRI_AT_MS: f64 = 1.5;
/// By contrary margins of hours and a search through the year for each of several days; 3.5 times as long on a slow machine.
const NEXT_MS: f64 = 9.0;

/// The longest shifts carry a mark over two days: the user's, the authority's, that of Ramadan and an interval, 12 h each.
const AROUND_DAYS: i64 = 6;

/// The distance in days from which the library's search for a beginning ends.
const NEAR_DAYS: i64 = 2;

/// The longest margins end a date a day and a half early or late.
const HIJRI_AROUND_DAYS: i64 = 3;

/// A zone whose days can be printed and compared.
trait Clock: TimeZone<Offset: Copy + Display> + Debug + PartialEq {}

impl<Tz: TimeZone<Offset: Copy + Display> + Debug + PartialEq> Clock for Tz {}

/// One case.
pub fn run(data: &[u8]) {
    let mut values = Values::of(data);
    let (schedule, date) = (values.schedule(), values.date());
    let now = values.instant_on(date);
    if values.one_in(2) {
        let zone = values.zone();
        check(&on_clock(&schedule, zone), &mut values, date, now);
    } else {
        check(&schedule, &mut values, date, now);
    }
}

fn check<Tz: Clock>(schedule: &Schedule<Tz>, values: &mut Values<'_>, date: NaiveDate, now: DateTime<Utc>) {
    let day = timed("a day", DAY_MS, || schedule.partial_day(date));
    match &day {
        Ok(day) => check_day(schedule, day),
        Err(error) => {
            assert!(is_reason(*error));
            assert!(error.is_date_skipped() != is_out_of_range(date), "{error:?} on {date}");
        }
    }
    check_spans(schedule, date);
    for moment in [Moment::IMSAK, Moment::DAHWA_KUBRA, Moment::ISHTIBAQ, values.any()] {
        expect_reason(timed("a moment", DAY_MS * 2.0, || schedule.moment(date, moment)));
    }
    check_around(schedule, now);
    check_hijri(schedule, now);
    check_row(schedule, date, values.below(20) as u64 + 1);
}

/// Whether a date is outside the years that the library computes.
fn is_out_of_range(date: NaiveDate) -> bool {
    !(1..=4000).contains(&date.year())
}

/// The permitted answers other than a time.
fn is_reason(error: Error) -> bool {
    let known = matches!(
        error,
        Error::Absent(_)
            | Error::NoCrossing { .. }
            | Error::EndsFirst { .. }
            | Error::Time(TimeError::DateOutOfRange { .. } | TimeError::DateSkipped { .. })
    );
    known && !error.to_string().is_empty()
}

fn expect_reason<T>(answer: Result<T, Error>) -> Option<T> {
    answer.map_err(|error| assert!(is_reason(error), "{error:?}")).ok()
}

/// The times of a day: its three readings, its basis, its order, its texts.
fn check_day<Tz: Clock>(schedule: &Schedule<Tz>, day: &PartialTimes<Tz>) {
    assert_eq!(day.iter().count(), Mark::COUNT);
    for (mark, time) in day.iter() {
        let Ok(time) = time else {
            let absent = day.time(mark).expect_err("it is absent");
            assert_eq!((absent.mark, day.basis(mark).err(), day.exact(mark).err()), (mark, Some(absent), Some(absent)));
            continue;
        };
        let unrounded = day.unrounded(mark).expect("it has a time");
        let off = (time - unrounded).abs();
        let limit = match schedule.method().rounding()[mark] {
            Rounding::Exact => TimeDelta::zero(),
            Rounding::Nearest => TimeDelta::seconds(30),
            _ => TimeDelta::minutes(1),
        };
        assert!(off <= limit, "{mark} is rounded by {off} in {schedule:?} on {day:?}");
    }
    let has_own_shifts = schedule.shifts().iter().any(|(_, shift)| shift.as_millis() != 0);
    if schedule.method().id().is_some() && !has_own_shifts && *schedule.place() == Place::new(schedule.place().point())
    {
        let printed: Vec<_> = day.iter().filter_map(|(_, time)| time.ok()).collect();
        assert!(printed.is_sorted(), "{day} by {schedule:?}");
    }
    match schedule.day(day.date()) {
        Ok(all) => {
            assert_eq!(Ok(&all), day.clone().complete().as_ref());
            let _ = (format!("{all} {all:?}"), compare(&all, &Printed::BLANK, 0).is_ok());
        }
        Err(error) => assert_eq!(Err(error), day.clone().complete().map_err(Error::from).map(|_| ())),
    }
    let _ = format!("{day} {day:?} {:?}", day.fixed_offset());
    check_reference(schedule, day);
}

/// The same day by the reference alone: what exists, on what basis, and when to the millisecond.
fn check_reference<Tz: Clock>(schedule: &Schedule<Tz>, day: &PartialTimes<Tz>) {
    let reference = schedule.reference_day(day.date()).expect("the same date");
    for mark in Mark::ALL {
        assert_eq!(day.basis(mark), reference.basis(mark), "{mark} on {} by {schedule:?}", day.date());
        if let (Ok(fast), Ok(slow)) = (day.unrounded(mark), reference.unrounded(mark)) {
            let off_ms = (fast - slow).num_milliseconds().abs();
            assert!(off_ms <= 1, "{mark} is {off_ms} ms from the reference on {} by {schedule:?}", day.date());
        }
    }
}

/// Periods: in order, and the same of a date and of its computed day.
fn check_spans<Tz: Clock>(schedule: &Schedule<Tz>, date: NaiveDate) {
    let day = schedule.partial_day(date);
    for prayer in Prayer::ALL {
        let span = timed("a span", NIGHT_MS * 2.0, || schedule.span(date, prayer));
        if let Ok(day) = &day {
            assert_eq!(schedule.span(day, prayer), span);
        }
        if let Some(span) = expect_reason(span) {
            assert!(span.begin <= span.preferred_end && span.preferred_end <= span.end, "{prayer} {span:?}");
            assert_eq!(day.as_ref().map(|day| day.time(prayer)), Ok(Ok(span.begin)));
        }
    }
    for end in [NightEnd::Fajr, NightEnd::Sunrise] {
        if let Some(night) = expect_reason(timed("a night", NIGHT_MS, || schedule.night(date, end))) {
            let parts = [night.begin, night.middle(), night.last_third(), night.end];
            assert!(parts.is_sorted(), "{night:?}");
            assert!(night.begin == night.end || night.contains(night.begin) && !night.contains(night.end));
            let _ = night.to_string();
        }
    }
    if let Some(windows) = expect_reason(timed("disliked times", DAY_MS * 6.0, || schedule.disliked(date))) {
        assert!(windows.iter().all(|window| window.begin <= window.end), "{windows:?} by {schedule:?} on {date}");
    }
}

/// The beginnings on the dates around an instant, less those after which a later mark has already begun.
fn beginnings<Tz: Clock>(schedule: &Schedule<Tz>, own: NaiveDate) -> Vec<(DateTime<Utc>, NaiveDate, Mark)> {
    let (mut found, mut next_begins) = (Vec::new(), DateTime::<Utc>::MAX_UTC);
    for date in (-AROUND_DAYS..=AROUND_DAYS).rev().filter_map(|days| later(own, days)) {
        let Ok(day) = schedule.partial_day(date) else { continue };
        for mark in Mark::ALL.into_iter().rev().filter(|mark| *mark != Mark::Sunset) {
            if let Ok(time) = day.time(mark).map(|time| time.with_timezone(&Utc))
                && time <= next_begins
            {
                next_begins = time;
                found.push((time, date, mark));
            }
        }
    }
    found
}

/// The first prayer printed after an instant, whatever has begun before it.
fn first_printed<Tz: Clock>(schedule: &Schedule<Tz>, own: NaiveDate, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let dates = (-AROUND_DAYS..=AROUND_DAYS).filter_map(|days| later(own, days));
    let days = dates.filter_map(|date| schedule.partial_day(date).ok());
    let times = days.flat_map(|day| Prayer::ALL.map(|prayer| day.time(prayer).ok()).into_iter().flatten());
    times.map(|time| time.with_timezone(&Utc)).filter(|time| *time > now).min()
}

/// `next`, `current` and `upcoming` against a search.
fn check_around<Tz: Clock>(schedule: &Schedule<Tz>, now: DateTime<Utc>) {
    let next = timed("next", NEXT_MS, || schedule.next(now));
    let current = timed("current", NEXT_MS, || schedule.current(now));
    let Ok(own) = schedule.date_of(now) else {
        assert!(next.is_err_and(Error::is_out_of_range) && current.is_err_and(Error::is_out_of_range));
        return;
    };
    // To the millisecond, as the library counts; chrono orders the 60th second of a minute before the next minute, which has begun.
    let now = DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now);
    let all = beginnings(schedule, own);
    let first = all.iter().filter(|(time, _, mark)| *time > now && mark.prayer().is_some()).min();
    let about = || format!("at {now} by {schedule:?}");
    // By contrary shifts of hours the time of every prayer has ended before it begins, and the first that is printed is next. Then
    // only the last date of this search has prayers, because what follows it is not seen.
    let is_near = |date: NaiveDate| (date - own).num_days().abs() < NEAR_DAYS;
    let is_last = |date: NaiveDate| later(own, AROUND_DAYS) == Some(date);
    match (&next, first) {
        (Ok(next), first) => {
            assert!(next.time > now && next.remaining(now) > TimeDelta::zero(), "{}", about());
            if let Some((time, _, mark)) = first.filter(|(_, date, _)| is_near(*date)) {
                assert_eq!((next.time.with_timezone(&Utc), Some(next.prayer)), (*time, mark.prayer()), "{}", about());
            } else if first.is_some_and(|(_, date, _)| is_last(*date)) {
                let time = next.time.with_timezone(&Utc);
                // Or one begins after all, when the week is over.
                let is_far = time > now + TimeDelta::days(AROUND_DAYS - 2);
                assert!(is_far || Some(time) == first_printed(schedule, own, now), "{}", about());
            }
        }
        (Err(error), first) => {
            assert!(error.is_out_of_range() && first.is_none_or(|(_, date, _)| !is_near(*date)), "{error} {}", about());
        }
    }
    let last = all.iter().filter(|(time, ..)| *time <= now).max();
    if let Some((.., mark)) = last.filter(|(_, date, _)| is_near(*date)) {
        assert_eq!(current, Ok(mark.prayer()), "{}", about());
    }
    let coming: Vec<_> = schedule.upcoming(now).take(7).map_while(Result::ok).collect();
    assert_eq!(coming.first(), next.as_ref().ok(), "{}", about());
    assert!(coming.is_sorted_by(|a, b| a.time <= b.time), "{coming:?} {}", about());
}

/// The Hijri date at an instant is that of the first date that has not ended. A date ends at sunset, or six hours after Dhuhr if it has
/// no sunset.
fn check_hijri<Tz: Clock>(schedule: &Schedule<Tz>, now: DateTime<Utc>) {
    let at = timed("hijri_at", HIJRI_AT_MS, || schedule.hijri_at(now, &Tabular::CIVIL));
    let Ok(hijri) = at else { return };
    let date = Tabular::CIVIL.to_gregorian(hijri).expect("its own date");
    if let Ok(printed) = schedule.hijri_at(now, &UmmAlQura::default()) {
        assert_eq!(UmmAlQura::default().to_gregorian(printed), Ok(date));
    }
    let own = schedule.date_of(now).expect("a date");
    let is_to_come = |days: i64| {
        let day = schedule.partial_day(later(own, days)?).ok()?;
        let end = day.exact(Mark::Sunset).or_else(|_| day.exact(Mark::Dhuhr).map(|noon| noon + TimeDelta::hours(6)));
        Some(end.ok()?.with_timezone(&Utc) > now)
    };
    // Near the ends of the years, and beside a date that clocks skip, not all of these dates are there.
    let around: Option<Vec<bool>> = (-HIJRI_AROUND_DAYS..=HIJRI_AROUND_DAYS).map(is_to_come).collect();
    let Some(around) = around else {
        assert!((date - own).num_days().abs() <= HIJRI_AROUND_DAYS, "{hijri} at {now} by {schedule:?}");
        return;
    };
    let first = around.iter().position(|is_to_come| *is_to_come).map(|index| index as i64 - HIJRI_AROUND_DAYS);
    assert_eq!(Some((date - own).num_days()), first, "{hijri} at {now} by {schedule:?}");
}

/// Days in a row are the days one by one.
fn check_row<Tz: Clock>(schedule: &Schedule<Tz>, first: NaiveDate, count: u64) {
    let row: Vec<_> = schedule.partial_days(first).take(count as usize).collect();
    let expected = dates_from(first, count).take_while(|date| date.year() <= 4000).count().max(1);
    assert_eq!(row.len(), if is_out_of_range(first) { 1 } else { expected }, "{first}");
    for (day, date) in row.iter().zip(dates_from(first, count)) {
        let alone = schedule.partial_day(date);
        let (Ok(day), Ok(alone)) = (day, &alone) else {
            assert_eq!(day.as_ref().err(), alone.as_ref().err(), "{date}");
            continue;
        };
        for mark in Mark::ALL {
            let about = || format!("{mark} on {date} by {schedule:?}");
            assert_eq!(day.basis(mark), alone.basis(mark), "{}", about());
            let is_exact = schedule.method().rounding()[mark] == Rounding::Exact;
            if let (Ok(time), Ok(other)) = (day.time(mark), alone.time(mark)) {
                assert!(time == other || is_exact && (time - other).abs() <= TimeDelta::milliseconds(1), "{}", about());
            }
            if let (Ok(time), Ok(other)) = (day.unrounded(mark), alone.unrounded(mark)) {
                assert!((time - other).abs() <= TimeDelta::milliseconds(1), "{}", about());
            }
            if let Ok(basis) = day.basis(mark) {
                assert!(basis != Basis::Interval || matches!(mark, Mark::Fajr | Mark::Isha), "{}", about());
            }
        }
    }
    let last = first.checked_add_days(Days::new(2)).unwrap_or(first);
    let _ = snapshot(schedule, first..=last);
}
