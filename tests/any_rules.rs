//! No place, date, zone, rule or shift causes a panic. The times of the prayers, of the nights, of disliked prayer and
//! of every moment are in order or absent with a reason.
//!
//! `MIQAT_FUZZ_SECONDS=3600 cargo test --test any_rules -- --ignored --nocapture` runs for an hour and prints the
//! number of cases; `MIQAT_FUZZ_SEED` selects others.

#[path = "common/random_tables.rs"]
mod tables;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use miqat::chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta, Utc};
use miqat::error::TimeError;
use miqat::hijri::UmmAlQura;
use miqat::prayer::{Moment, NightEnd};
use miqat::testing::Dice;
use miqat::{Error, Mark, Prayer, Schedule};
use tables::with_random_tables;

/// The permitted answers other than a time.
fn is_reason(error: Error) -> bool {
    matches!(
        error,
        Error::Absent(_)
            | Error::NoCrossing { .. }
            | Error::EndsFirst { .. }
            | Error::Time(TimeError::DateOutOfRange { .. } | TimeError::DateSkipped { .. })
    )
}

/// The counts of what was compared, so that a run that compares nothing fails.
#[derive(Clone, Copy, Debug, Default)]
struct Found {
    cases: u64,
    spans: u64,
    ends_first: u64,
    nights: u64,
    moments: u64,
}

impl Found {
    /// One case: every query about a date and an instant under some rules.
    fn try_case(&mut self, dice: &mut Dice) {
        let (schedule, date) = (with_random_tables(dice.schedule(), dice), dice.date());
        let reason = |error: Error| assert!(is_reason(error) && !error.to_string().is_empty(), "{error:?}");
        let day = schedule.partial_day(date);
        match &day {
            Ok(day) => {
                assert_eq!(day.iter().count(), Mark::COUNT);
                let _ = format!("{day} {day:?} {day:#?}");
                match schedule.day(date) {
                    Ok(all) => assert!(Mark::ALL.into_iter().all(|mark| day.time(mark) == Ok(all.time(mark)))),
                    Err(error) => assert!(matches!(error, Error::Absent(_)), "{error:?}"),
                }
            }
            Err(error) => reason(*error),
        }
        for prayer in Prayer::ALL {
            match schedule.span(date, prayer) {
                Ok(span) => {
                    assert!(span.begin <= span.preferred_end && span.preferred_end <= span.end, "{prayer} {span:?}");
                    self.spans += 1;
                }
                Err(error) => {
                    self.ends_first += u64::from(matches!(error, Error::EndsFirst { .. }));
                    reason(error);
                }
            }
        }
        for end in [NightEnd::Fajr, NightEnd::Sunrise] {
            match schedule.night(date, end) {
                Ok(night) => {
                    let parts = [night.begin, night.middle(), night.last_third(), night.end];
                    assert!(parts.is_sorted(), "{night:?}");
                    assert!(night.duration() >= TimeDelta::zero());
                    let _ = night.to_string();
                    self.nights += 1;
                }
                Err(error) => reason(error),
            }
        }
        match schedule.disliked(date) {
            Ok(windows) => assert!(windows.iter().all(|window| window.begin <= window.end), "{windows:?}"),
            Err(error) => reason(error),
        }
        let known = [
            Moment::IMSAK,
            Moment::ISHRAQ,
            Moment::DUHA_QUARTER,
            Moment::DAHWA_KUBRA,
            Moment::YELLOWING,
            Moment::ISHTIBAQ,
            dice.moment(),
            dice.moment(),
        ];
        for moment in known {
            match schedule.moment(date, moment) {
                Ok(_) => self.moments += 1,
                Err(error) => reason(error),
            }
        }
        if let Ok(day) = &day {
            for prayer in Prayer::ALL {
                assert_eq!(schedule.span(day, prayer), schedule.span(date, prayer));
            }
        }
        self.try_instant(dice, &schedule, date);
        self.cases += 1;
    }

    /// The queries about an instant, and about consecutive days; fewer, because each computes several days.
    fn try_instant(&self, dice: &mut Dice, schedule: &Schedule<FixedOffset>, date: NaiveDate) {
        let second = dice.between(0.0, 86_399.9) as u32;
        let midnight = date.and_hms_opt(0, 0, 0).unwrap().and_utc();
        let now = midnight.checked_add_signed(TimeDelta::seconds(second.into())).unwrap_or(DateTime::<Utc>::MAX_UTC);
        match dice.one_of(0, &[1, 2, 3, 4, 5]) {
            0 => {
                if let Ok(next) = schedule.next(now) {
                    assert!(next.time > now && next.remaining(now) > TimeDelta::zero(), "{next:?} after {now}");
                }
                let _ = (schedule.current(now).is_ok(), schedule.next(DateTime::<Utc>::MAX_UTC).is_ok());
            }
            1 => {
                let coming: Vec<_> = schedule.upcoming(now).take(7).flatten().map(|coming| coming.time).collect();
                assert!(coming.is_sorted(), "{coming:?}");
            }
            2 => {
                let hijri = schedule.hijri_at(now, &UmmAlQura::default());
                let _ = (hijri, schedule.date_of(now), schedule.day_of(now));
            }
            _ => {
                for (later, day) in schedule.partial_days(date).take(3).enumerate() {
                    let of_date = date.checked_add_days(Days::new(later as u64));
                    match day {
                        Ok(day) => assert_eq!(Some(day.date()), of_date),
                        Err(error) => assert!(is_reason(error), "{error:?}"),
                    }
                }
                assert!(schedule.days(date).take(2).count() <= 2);
            }
        }
    }
}

/// This many cases from a seed, or as many as the time allows.
fn run(seed: u64, is_enough: impl Fn(u64) -> bool) -> Found {
    let (mut dice, mut found) = (Dice::new(seed), Found::default());
    while !is_enough(found.cases) {
        let state = dice;
        let result = catch_unwind(AssertUnwindSafe(|| found.try_case(&mut dice)));
        if let Err(panic) = result {
            let mut again = state;
            println!(
                "the case of seed {} of MIQAT_FUZZ_SEED: {:?} on {}",
                state.seed(),
                with_random_tables(again.schedule(), &mut again),
                again.date()
            );
            std::panic::resume_unwind(panic);
        }
    }
    found
}

#[test]
fn no_rule_place_date_and_shift_is_a_panic_and_what_ends_first_has_a_reason() {
    let found = run(1448, |cases| cases == 400);
    assert!(found.spans > 700 && found.ends_first > 80 && found.nights > 300 && found.moments > 1_000, "{found:?}");
}

#[test]
#[ignore = "takes the seconds of MIQAT_FUZZ_SECONDS, 60 without it"]
fn no_rule_place_date_and_shift_is_a_panic_for_as_long_as_one_likes() {
    let asked = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let (seconds, seed) = (asked("MIQAT_FUZZ_SECONDS").unwrap_or(60), asked("MIQAT_FUZZ_SEED").unwrap_or(2026));
    let start = Instant::now();
    let found = run(seed, |_| start.elapsed() > Duration::from_secs(seconds));
    println!("{seconds} s from seed {seed}: {found:?}");
    assert!(found.cases > 0);
}

/// A file can contain any instant that chrono can represent.
#[cfg(feature = "serde")]
#[test]
fn a_day_read_with_the_first_and_the_last_instants_that_there_are_is_no_panic() {
    use miqat::{Coordinates, PartialTimes, Shift, methods};
    let ends = [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC].map(|end| end.to_rfc3339());
    let mut read = 0;
    for (hours, begin, end) in [(0, &ends[0], &ends[1]), (14, &ends[1], &ends[0]), (-12, &ends[0], &ends[0])] {
        let zone = FixedOffset::east_opt(hours * 3600).unwrap();
        let mark = |time: &str| format!(r#"{{"time":"{time}","basis":"sun"}}"#);
        let (begin, end) = (mark(begin), mark(end));
        let json = format!(
            r#"{{"date":"2026-06-21","fajr":{begin},"sunrise":{end},"dhuhr":{begin},"asr":{end},"sunset":{begin},"maghrib":{begin},"isha":{end}}}"#
        );
        let Ok(day) = serde_json::from_str::<PartialTimes<FixedOffset>>(&json) else { continue };
        let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), zone, methods::EGYPT);
        read += 1;
        let _ = format!("{day} {day:?}");
        for prayer in Prayer::ALL {
            if let Ok(span) = cairo.span(&day, prayer) {
                assert!(span.begin <= span.preferred_end && span.preferred_end <= span.end);
            }
        }
        for mark in Mark::ALL {
            for shift in [Shift::MIN, Shift::MAX] {
                let _ = cairo.moment(&day, Moment::After(mark, shift));
            }
            let _ = cairo.moment(&day, Moment::Between { from: mark, to: Mark::Asr, numerator: 2, denominator: 3 });
        }
        let _ = (cairo.night(&day, NightEnd::Fajr).map(|night| night.to_string()), cairo.disliked(&day));
    }
    assert!(read >= 1);
}
