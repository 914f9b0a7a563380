//! In consecutive days, each mark equals that of the single day, or is absent for the same reason. A schedule returns
//! everything that it was given.

use chrono::{NaiveDate, TimeDelta, TimeZone};
use chrono_tz::{Africa, America, Europe, Pacific};
use miqat::error::TimeError;
use miqat::prayer::{Dip, Elevation, Ramadan};
use miqat::{Coordinates, Error, HighLatitude, Madhab, Mark, Method, PerMark, Polar, Schedule, Shift, methods};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn schedule<Tz: TimeZone>(latitude: f64, longitude: f64, zone: Tz, method: Method) -> Schedule<Tz> {
    Schedule::new(Coordinates::new(latitude, longitude).unwrap(), zone, method)
}

/// Compares consecutive days with single days; returns the numbers of those that lack a mark and of errors.
#[track_caller]
fn agree<Tz: TimeZone + PartialEq>(schedule: &Schedule<Tz>, first: NaiveDate, days: usize) -> (usize, usize) {
    let (mut partial, mut errors, mut at) = (0, 0, first);
    let complete = schedule.days(first);
    let mut count = 0;
    for (ours, complete) in schedule.partial_days(first).zip(complete).take(days) {
        match (ours, schedule.partial_day(at)) {
            (Ok(ours), Ok(alone)) => {
                assert_eq!(ours.date(), at);
                for mark in Mark::ALL {
                    assert_eq!(ours.time(mark), alone.time(mark), "{mark}");
                    assert_eq!(ours.basis(mark), alone.basis(mark), "{mark} {at}");
                    let apart = |one: Result<chrono::DateTime<Tz>, _>, other: Result<chrono::DateTime<Tz>, _>| {
                        one.ok().zip(other.ok()).map_or(TimeDelta::zero(), |(one, other)| (one - other).abs())
                    };
                    assert!(apart(ours.exact(mark), alone.exact(mark)) <= TimeDelta::milliseconds(1), "{mark} {at}");
                    assert!(apart(ours.unrounded(mark), alone.unrounded(mark)) <= TimeDelta::milliseconds(1));
                }
                partial += usize::from(ours.clone().complete().is_err());
                assert_eq!(ours.complete().map_err(Error::from), complete);
            }
            (ours, alone) => {
                assert_eq!(ours, alone);
                assert_eq!(complete.err(), alone.err());
                errors += 1;
            }
        }
        at = at.succ_opt().unwrap();
        count += 1;
    }
    assert_eq!(count, days);
    (partial, errors)
}

#[test]
fn in_a_row_a_day_is_what_it_is_alone() {
    let year = date(2026, 1, 1);
    assert_eq!(agree(&schedule(30.0444, 31.2357, Africa::Cairo, methods::EGYPT), year, 365), (0, 0));
    assert_eq!(agree(&schedule(51.5074, -0.1278, Europe::London, methods::MWL), year, 365), (0, 0));
    let unresolved = schedule(51.5074, -0.1278, Europe::London, methods::MWL);
    let (partial, _) = agree(&unresolved.with_high_latitude(HighLatitude::Unresolved), year, 365);
    assert!((40..80).contains(&partial), "{partial} nights without darkness");
    for method in [methods::MWL, methods::UMM_AL_QURA, methods::DIYANET_NORTH, methods::MOONSIGHTING, methods::JAFARI] {
        let (partial, errors) = agree(&schedule(69.6492, 18.9553, Europe::Oslo, method), year, 365);
        // Diyanet's rule for the north has a time for every mark.
        let lacking = if method == methods::DIYANET_NORTH { 0..1 } else { 100..150 };
        assert!(lacking.contains(&partial) && errors == 0, "{method}: {partial}");
    }
    let (partial, _) = agree(&schedule(-77.85, 166.67, Pacific::Auckland, methods::MWL), year, 365);
    assert!((200..300).contains(&partial), "{partial}");
    let whole = schedule(69.6492, 18.9553, Europe::Oslo, methods::MWL).with_polar(Polar::NearestDay);
    assert_eq!(agree(&whole, date(2026, 5, 1), 120), (0, 0));
}

#[test]
fn a_date_that_never_was_is_an_error_among_the_others() {
    let apia = schedule(-13.83, -171.77, Pacific::Apia, methods::MWL);
    assert_eq!(agree(&apia, date(2011, 12, 20), 20), (0, 1));
    let skipped = apia.partial_days(date(2011, 12, 30)).next();
    assert_eq!(skipped, Some(Err(Error::Time(TimeError::DateSkipped { date: date(2011, 12, 30) }))));
    // Offsets with odd seconds, and a noon skipped by the clock.
    assert_eq!(agree(&schedule(6.3, -10.8, Africa::Monrovia, methods::MWL), date(1971, 12, 1), 60), (0, 0));
    assert_eq!(agree(&schedule(15.5, 32.56, Africa::Khartoum, methods::MWL), date(2000, 1, 10), 10), (0, 0));
    assert_eq!(agree(&schedule(40.7, -74.0, America::New_York, methods::ISNA), date(2026, 3, 1), 20), (0, 0));
}

#[test]
fn the_days_begin_and_end_with_the_years_computed() {
    let cairo = schedule(30.0444, 31.2357, Africa::Cairo, methods::EGYPT);
    let last: Vec<_> = cairo.partial_days(date(4000, 12, 25)).map(|day| day.unwrap().date()).collect();
    assert_eq!((last.len(), last[6]), (7, date(4000, 12, 31)));
    for outside in [date(0, 12, 31), date(4001, 1, 1)] {
        let mut days = cairo.partial_days(outside);
        assert_eq!(days.next(), Some(Err(Error::Time(TimeError::DateOutOfRange { date: outside }))));
        assert_eq!((days.next(), days.next()), (None, None));
    }
}

#[test]
fn a_schedule_says_what_it_was_told() {
    let plain = schedule(30.0444, 31.2357, Africa::Cairo, methods::UAE);
    assert_eq!(plain.high_latitude(), methods::UAE.high_latitude());
    assert_eq!(plain.elevation(), methods::UAE.elevation());
    assert_eq!(
        (plain.polar(), plain.ramadan(), plain.shifts()),
        (Polar::Unresolved, Ramadan::Calendar, &PerMark::default())
    );
    let told = plain
        .with_madhab(Madhab::Hanafi)
        .with_high_latitude(HighLatitude::LocalEstimation)
        .with_polar(Polar::NearestDay)
        .with_ramadan(Ramadan::Never)
        .with_elevation(Elevation::AllDepressions(Dip::Refracted))
        .with_shift(Mark::Isha, Shift::minutes(3));
    assert_eq!(told.madhab(), Madhab::Hanafi);
    assert_eq!(told.high_latitude(), HighLatitude::LocalEstimation);
    assert_eq!(told.polar(), Polar::NearestDay);
    assert_eq!(told.ramadan(), Ramadan::Never);
    assert_eq!(told.elevation(), Elevation::AllDepressions(Dip::Refracted));
    assert_eq!(told.shifts(), &PerMark::splat(Shift::ZERO).with(Mark::Isha, Shift::minutes(3)));
    assert_eq!((told.method(), told.zone()), (&methods::UAE, &Africa::Cairo));
}
