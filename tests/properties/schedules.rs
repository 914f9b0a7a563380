//! What every schedule has, of any place, date and rules: a time or a reason for each mark, and the same answer by every way to ask.

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use miqat::batch::{ABSENT, Batch};
use miqat::chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Utc};
use miqat::error::TimeError;
use miqat::hijri::{HijriCalendar, Tabular};
use miqat::prayer::{FajrRule, IshaRule};
use miqat::testing::Dice;
use miqat::testing::strategies::{any_date, schedules};
use miqat::{Error, Mark, PartialTimes, PerMark, Prayer, Rounding, Schedule, Shift};
use proptest::prelude::*;

use super::cases;
use super::tables::with_random_tables;

type Day = PartialTimes<FixedOffset>;

/// How many of each were compared, so that a run that compares nothing fails.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    days: u64,
    refused: u64,
    marks: u64,
    absent: u64,
    ordered: u64,
    next: u64,
    none_begins: u64,
    hijri: u64,
    cells: u64,
}

impl Seen {
    fn plus(self, other: Self) -> Self {
        Self {
            days: self.days + other.days,
            refused: self.refused + other.refused,
            marks: self.marks + other.marks,
            absent: self.absent + other.absent,
            ordered: self.ordered + other.ordered,
            next: self.next + other.next,
            none_begins: self.none_begins + other.none_begins,
            hijri: self.hijri + other.hijri,
            cells: self.cells + other.cells,
        }
    }

    /// A schedule and a date that were thrown, and in one case of 16 an instant of it.
    fn try_one(&mut self, dice: &mut Dice) {
        let (schedule, date) = (with_random_tables(dice.schedule(), dice), dice.date());
        let ms = (dice.between(0.0, 16.0) < 1.0).then(|| dice.between(0.0, 86_400_000.0) as i64);
        self.try_schedule(&schedule, date, ms);
    }

    /// All that one day shows, and for a millisecond of it what needs its neighbours.
    fn try_schedule(&mut self, schedule: &Schedule<FixedOffset>, date: NaiveDate, ms: Option<i64>) {
        let day = match schedule.partial_day(date) {
            Ok(day) => day,
            Err(error) => {
                assert!(!(1..=4000).contains(&date.year()), "{error} in {schedule:?}");
                assert_eq!(error, Error::Time(TimeError::DateOutOfRange { date }));
                assert!(error.is_out_of_range() && schedule.day(date) == Err(error));
                self.refused += 1;
                return;
            }
        };
        assert!((1..=4000).contains(&date.year()) && day.date() == date);
        self.days += 1;
        self.try_marks(schedule, &day);
        self.try_shifts(schedule, &day);
        self.try_order(schedule, &day);
        if let Some(ms) = ms {
            let now = date.and_hms_opt(0, 0, 0).unwrap().and_utc() + TimeDelta::milliseconds(ms);
            self.try_next(schedule, now);
            self.try_hijri(schedule, now);
            self.try_batch(schedule, date);
        }
    }

    /// Each mark has one time, rounded by its own rule on the local clock, or one reason.
    fn try_marks(&mut self, schedule: &Schedule<FixedOffset>, day: &Day) {
        let at = || format!("{} {schedule:?}", day.date());
        for (mark, time) in day.iter() {
            assert_eq!(day.time(mark), time);
            let (Ok(time), Ok(unrounded), Ok(_), Ok(_)) = (time, day.unrounded(mark), day.exact(mark), day.basis(mark))
            else {
                let errors = [day.time(mark).err(), day.unrounded(mark).err(), day.exact(mark).err()];
                assert!(errors == [day.basis(mark).err(); 3] && errors[0].is_some(), "{mark} {}", at());
                self.absent += 1;
                continue;
            };
            let late_ms = (time - unrounded).num_milliseconds();
            let (least_ms, most_ms) = match schedule.method().rounding()[mark] {
                Rounding::Exact => (0, 0),
                Rounding::Nearest => (-29_999, 30_000),
                Rounding::Up => (0, 59_999),
                Rounding::Down => (-59_999, 0),
                other => panic!("{other:?} is of a new kind"),
            };
            assert!((least_ms..=most_ms).contains(&late_ms), "{mark} is {late_ms} ms late: {}", at());
            let is_whole = time.naive_local().and_utc().timestamp_millis() % 60_000 == 0;
            assert!(is_whole || (least_ms, most_ms) == (0, 0), "{mark} {}", at());
            self.marks += 1;
        }
        let all = schedule.day(day.date());
        match day.complete() {
            Ok(complete) => assert_eq!(all, Ok(complete)),
            Err(absent) => assert_eq!(all, Err(Error::Absent(absent))),
        }
    }

    /// The user's shifts move each unrounded time by themselves, and nothing else.
    fn try_shifts(&self, schedule: &Schedule<FixedOffset>, day: &Day) {
        let unshifted = schedule.with_shifts(PerMark::splat(Shift::ZERO)).partial_day(day.date()).unwrap();
        for (mark, shift) in schedule.shifts() {
            assert_eq!(day.exact(mark), unshifted.exact(mark));
            assert_eq!(day.basis(mark), unshifted.basis(mark));
            let moved = unshifted.unrounded(mark).map(|time| time + TimeDelta::from(*shift));
            assert_eq!(day.unrounded(mark), moved, "{mark} {} {schedule:?}", day.date());
        }
    }

    /// Without the user's shifts the printed times are in order.
    fn try_order(&mut self, schedule: &Schedule<FixedOffset>, day: &Day) {
        if has_backward_interval(schedule) || schedule.shifts().iter().any(|(_, shift)| *shift != Shift::ZERO) {
            return;
        }
        let times: Vec<_> = Mark::ALL.into_iter().filter_map(|mark| Some((mark, day.time(mark).ok()?))).collect();
        for pair in times.windows(2) {
            assert!(pair[0].1 <= pair[1].1, "{pair:?} on {}: {schedule:#?}", day.date());
        }
        self.ordered += 1;
    }

    /// The next prayer is the first of all that begin later, where one begins unless a later one has begun.
    fn try_next(&mut self, schedule: &Schedule<FixedOffset>, now: DateTime<Utc>) {
        let Ok(own) = schedule.date_of(now) else { return };
        if !(10..=3990).contains(&own.year()) {
            return;
        }
        let (mut begins, mut next_begins) = (Vec::new(), DateTime::<Utc>::MAX_UTC);
        // Shifts of the authority, the user and Ramadan, of a mark and of the one from which it counts, and an interval.
        for days in (-9..=9).rev() {
            let day = schedule.partial_day(own + TimeDelta::days(days)).unwrap();
            for mark in Mark::ALL.into_iter().rev().filter(|mark| *mark != Mark::Sunset) {
                if let Ok(time) = day.time(mark).map(|time| time.to_utc())
                    && time <= next_begins
                {
                    next_begins = time;
                    begins.push((time, day.date(), mark));
                }
            }
        }
        let next = schedule.next(now).unwrap();
        let at = || format!("{now} {schedule:?}");
        assert!(next.time > now, "{}", at());
        let expected = begins.iter().filter(|(time, _, mark)| *time > now && mark.prayer().is_some()).min().unwrap();
        if expected.1 > own + TimeDelta::days(6) {
            // By these shifts no prayer ever begins before the next mark has begun, a sunrise before its Fajr and its Dhuhr. Only
            // the last date searched has prayers, because what follows it is not known. So it is the first that is printed.
            let printed = (-9..=9).flat_map(|days| {
                let day = schedule.partial_day(own + TimeDelta::days(days)).unwrap();
                Prayer::ALL.map(|prayer| Some((day.time(prayer).ok()?, prayer)))
            });
            let first = printed.flatten().map(|(time, _)| time).filter(|time| *time > now).min();
            // Or one begins after all, when the week is over.
            assert!(Some(next.time) == first || next.time > now + TimeDelta::days(5), "{} {}", next.time, at());
            let on_its_date = |date| schedule.partial_day(date).unwrap().time(next.prayer) == Ok(next.time);
            assert!((-20..=20).any(|days| on_its_date(own + TimeDelta::days(days))), "{}", at());
            self.none_begins += 1;
            return;
        }
        assert_eq!((next.time.to_utc(), Some(next.prayer)), (expected.0, expected.2.prayer()), "{}", at());
        let last = begins.iter().filter(|(time, ..)| *time <= now).max().unwrap();
        assert_eq!(schedule.current(now).unwrap(), last.2.prayer(), "{}", at());
        let coming: Vec<_> = schedule.upcoming(now).take(3).map(Result::unwrap).collect();
        assert_eq!(coming[0], next, "{}", at());
        for pair in coming.windows(2) {
            assert!(pair[0].time <= pair[1].time, "{}", at());
        }
        self.next += 1;
    }

    /// The Hijri date belongs to the first civil date whose sunset is after the instant. It is found here from the sunsets of a week.
    fn try_hijri(&mut self, schedule: &Schedule<FixedOffset>, now: DateTime<Utc>) {
        let Ok(own) = schedule.date_of(now) else { return };
        if !(10..=3990).contains(&own.year()) {
            return;
        }
        let ended = |date| {
            let day = schedule.partial_day(date).unwrap();
            // Where the Sun does not set, six hours after it was highest.
            let end = day.exact(Mark::Sunset).or(day.exact(Mark::Dhuhr).map(|noon| noon + TimeDelta::hours(6)));
            end.unwrap() <= now
        };
        let dates = (-3..=3).map(|days| own + TimeDelta::days(days));
        let expected = dates.clone().find(|date| !ended(*date)).unwrap();
        // The days end in order.
        assert!(dates.clone().filter(|date| *date > expected).all(|date| !ended(date)), "{now} {schedule:?}");
        assert_eq!(schedule.hijri_at(now, &Tabular::CIVIL), Tabular::CIVIL.to_hijri(expected), "{now} {schedule:?}");
        self.hijri += 1;
    }

    /// A batch and the iterators print what the schedule prints.
    fn try_batch(&mut self, schedule: &Schedule<FixedOffset>, first: NaiveDate) {
        const DAYS: usize = 2;
        if !(1..=3999).contains(&first.year()) {
            return;
        }
        let offsets_s = [schedule.zone().local_minus_utc()];
        let mut batch = Batch::new(*schedule.method(), first, DAYS)
            .with_madhab(schedule.madhab())
            .with_high_latitude(schedule.high_latitude())
            .with_polar(schedule.polar())
            .with_ramadan(schedule.ramadan())
            .with_elevation(schedule.elevation())
            .with_offsets(&offsets_s);
        for (mark, shift) in schedule.shifts() {
            batch = batch.with_shift(mark, *shift);
        }
        let cells = batch.run(&[*schedule.place()]).unwrap();
        let mut in_a_row = schedule.partial_days(first);
        for (column, date) in first.iter_days().take(DAYS).enumerate() {
            let day = schedule.partial_day(date).unwrap();
            let same = in_a_row.next().unwrap().unwrap();
            for mark in Mark::ALL {
                let expected_s = day.time(mark).map_or(ABSENT, |time| time.timestamp());
                assert_eq!(cells.column(mark)[column], expected_s, "{mark} {date} {schedule:?}");
                assert_eq!(same.time(mark).map_or(ABSENT, |time| time.timestamp()), expected_s);
                self.cells += 1;
            }
        }
    }
}

/// Whether Fajr comes after sunrise, or Isha before Maghrib, because its interval says so.
fn has_backward_interval(schedule: &Schedule<FixedOffset>) -> bool {
    let method = schedule.method();
    let fajr = match method.fajr() {
        FajrRule::BeforeSunrise(interval) => interval < Shift::ZERO,
        FajrRule::BeforeSunriseByDate(table) => table.steps().iter().any(|step| step.interval() < Shift::ZERO),
        _ => false,
    };
    let isha = match method.isha() {
        IshaRule::AfterMaghrib { usual, ramadan } => usual.min(ramadan) < Shift::ZERO,
        IshaRule::AfterMaghribByDate(table) => table.steps().iter().any(|step| step.interval() < Shift::ZERO),
        _ => false,
    };
    fajr || isha
}

/// This many schedules from a seed.
fn try_many(seed: u64, count: u64) -> Seen {
    let (mut dice, mut seen) = (Dice::new(seed), Seen::default());
    for _ in 0..count {
        let state = dice.seed();
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| seen.try_one(&mut dice)));
        if let Err(panic) = result {
            println!("the case of Dice::new({state})");
            std::panic::resume_unwind(panic);
        }
    }
    seen
}

#[test]
fn every_schedule_of_any_rules_has_a_time_or_a_reason_for_every_mark_and_one_answer_by_every_way() {
    let hundreds = if cfg!(debug_assertions) { 20 } else { 200 };
    let seen = try_many(1448, 100 * hundreds);
    println!("{seen:?}");
    assert_eq!(seen.days + seen.refused, 100 * hundreds);
    assert!(seen.marks > 300 * hundreds && seen.absent > 15 * hundreds && seen.refused > 40 * hundreds, "{seen:?}");
    assert!(seen.ordered > 12 * hundreds && seen.next > 2 * hundreds && seen.cells > 30 * hundreds, "{seen:?}");
    assert!(seen.none_begins <= seen.next / 20 && seen.hijri == seen.next + seen.none_begins, "{seen:?}");
}

proptest! {
    #![proptest_config(cases(300))]

    /// The same by strategies, whose cases shrink.
    #[test]
    fn any_schedule_on_any_date_answers_alike(schedule in schedules(), date in any_date(), ms in 0..86_400_000_i64) {
        Seen::default().try_schedule(&schedule, date, Some(ms));
    }
}

/// In ten parts, each with its own seed and printed when it is done.
#[test]
#[ignore = "10 million schedules: 10 minutes of one core with optimisation, hours without"]
fn ten_million_schedules_of_any_rules_have_a_time_or_a_reason_for_every_mark_and_one_answer_by_every_way() {
    const PARTS: u64 = 10;
    const OF_A_PART: u64 = 1_000_000;
    let (threads, next_part) = (thread::available_parallelism().map_or(1, usize::from), AtomicU64::new(0));
    let work = || {
        let mut seen = Seen::default();
        loop {
            let part = next_part.fetch_add(1, Ordering::Relaxed);
            if part >= PARTS {
                return seen;
            }
            let of_part = try_many(2026 + part, OF_A_PART);
            println!("part {} of {PARTS}: {of_part:?}", part + 1);
            seen = seen.plus(of_part);
        }
    };
    let seen = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).fold(Seen::default(), Seen::plus)
    });
    assert_eq!(seen.days + seen.refused, PARTS * OF_A_PART);
    assert!(seen.none_begins < seen.next / 20, "{seen:?}");
    assert!(seen.ordered > PARTS * OF_A_PART / 10 && seen.cells > PARTS * OF_A_PART / 4, "{seen:?}");
}

/// In this one no prayer begins for three days, until the Sun rises.
#[test]
fn a_schedule_in_which_a_prayer_begins_after_three_days_has_it_as_the_next() {
    let seen = try_many(1_406_497_756_903_370_762, 1);
    assert_eq!((seen.next, seen.none_begins), (1, 0));
}

/// In this one a margin of twelve hours ends a date before the Sun has risen, and two dates end within a day.
#[test]
fn a_schedule_in_which_two_dates_end_within_a_day_has_the_hijri_date_of_the_third() {
    let seen = try_many(1_450_491_188_428_998_399, 1);
    assert_eq!(seen.hijri, 1);
}

/// In this one a margin of twelve hours puts dawn before the sunset of its night, from which a rule once made a Fajr of another week.
#[test]
fn a_schedule_whose_dawn_is_before_sunset_has_its_times_on_their_dates() {
    let seen = try_many(13_987_327_241_343_743_258, 1);
    assert_eq!((seen.next, seen.none_begins), (1, 0));
}
