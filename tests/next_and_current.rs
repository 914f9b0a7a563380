//! The next prayer, the current prayer and the Hijri date agree with a search through five days, for every rule, at
//! every latitude, and where clocks change or skip a day.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, TimeZone, Utc};
use miqat::hijri::{HijriCalendar, UmmAlQura};
use miqat::prayer::{
    DaySearch, FajrRule, IntervalsByDate, IshaRule, Latitude, Limit, NightPortion, NightSpan, Scope, Shafaq,
};
use miqat::{Coordinates, Error, HighLatitude, Mark, Polar, Prayer, Schedule, Shift, methods};

/// Reproducible pseudo-random numbers: Knuth's linear congruential generator.
struct Dice(u64);

impl Dice {
    fn between(&mut self, low: f64, high: f64) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        low + (high - low) * ((self.0 >> 11) as f64 / (1_u64 << 53) as f64)
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.between(0.0, choices.len() as f64) as usize]
    }
}

/// Every relevant beginning on the dates around an instant: those before which no later mark has begun.
fn beginnings<Tz: TimeZone>(schedule: &Schedule<Tz>, around: DateTime<Utc>) -> Vec<(DateTime<Utc>, NaiveDate, Mark)> {
    let date = schedule.date_of(around).unwrap();
    let mut found = Vec::new();
    let mut next_begins = DateTime::<Utc>::MAX_UTC;
    for date in (date - Days::new(3)).iter_days().take(7).collect::<Vec<_>>().into_iter().rev() {
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

fn check<Tz: TimeZone + std::fmt::Debug>(schedule: &Schedule<Tz>, now: DateTime<Utc>) {
    let all = beginnings(schedule, now);
    let next = all.iter().filter(|(time, _, mark)| *time > now && mark.prayer().is_some()).min().unwrap();
    let found = schedule.next(now).unwrap();
    let at = || format!("{now} {schedule:?}");
    assert_eq!((found.time.with_timezone(&Utc), Some(found.prayer)), (next.0, next.2.prayer()), "{}", at());
    let current = all.iter().filter(|(time, ..)| *time <= now).max().unwrap();
    assert_eq!(schedule.current(now).unwrap(), current.2.prayer(), "{}", at());
    assert_eq!(schedule.hijri_at(now, &UmmAlQura::default()), hijri(schedule, now), "{}", at());
}

/// The Hijri date that changes at sunset, or six hours after the transit: yesterday's change first.
fn hijri<Tz: TimeZone>(schedule: &Schedule<Tz>, now: DateTime<Utc>) -> Result<miqat::hijri::HijriDate, Error> {
    let turning = |date| {
        let day = schedule.partial_day(date)?;
        let dhuhr = day.exact(Mark::Dhuhr).map(|time| time + TimeDelta::hours(6));
        Ok::<_, Error>(day.exact(Mark::Sunset).or(dhuhr).unwrap().with_timezone(&Utc))
    };
    let today = schedule.date_of(now)?;
    let yesterday = today.pred_opt().unwrap();
    let date = if turning(yesterday).is_ok_and(|turning| now < turning) { yesterday } else { today };
    UmmAlQura::default().to_hijri(if now >= turning(date)? { date + Days::new(1) } else { date })
}

fn instant(dice: &mut Dice) -> DateTime<Utc> {
    let first = NaiveDate::from_ymd_opt(1985, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap().and_utc();
    first + TimeDelta::milliseconds(dice.between(0.0, 50.0 * 365.25 * 86_400_000.0) as i64)
}

#[test]
fn what_is_next_and_what_is_now_is_what_a_search_through_every_day_around_gives() {
    use chrono_tz::{Africa, America, Asia, Europe, Pacific};
    let mut dice = Dice(7);
    let zones = [
        Africa::Cairo,
        America::Los_Angeles,
        America::Anchorage,
        Asia::Kolkata,
        Europe::London,
        Europe::Oslo,
        Pacific::Apia,
        Pacific::Kiritimati,
        Pacific::Kwajalein,
        chrono_tz::UTC,
    ];
    for _ in 0..1_500 {
        let latitude_deg = dice.one_of(&[-90.0, 40.0, 58.0, 64.0, 66.0]);
        let latitude_deg = dice.between(latitude_deg, if latitude_deg < 0.0 { 90.0 } else { latitude_deg + 12.0 });
        let point = Coordinates::new(latitude_deg, dice.between(-180.0, 180.0)).unwrap();
        let mut method = *dice.one_of(methods::ALL);
        if dice.between(0.0, 1.0) < 0.2 {
            let interval = Shift::minutes(dice.between(10.0, 400.0) as i16);
            method = method
                .with_fajr(dice.one_of(&[
                    method.fajr(),
                    FajrRule::BeforeSunrise(interval),
                    FajrRule::BeforeSunriseByDate(&IntervalsByDate::LONDON_UNIFIED_FAJR),
                ]))
                .with_isha(dice.one_of(&[
                    IshaRule::AfterMaghrib { usual: interval, ramadan: interval },
                    IshaRule::AfterMaghribByDate(&IntervalsByDate::LONDON_UNIFIED_ISHA),
                ]));
        }
        let portion = dice.one_of(&[NightPortion::Middle, NightPortion::Seventh, NightPortion::AngleOver60]);
        let span = dice.one_of(&[NightSpan::Own, NightSpan::Following, NightSpan::SameDay]);
        let limit = dice.one_of(&[Limit::WhenAbsent, Limit::Always]);
        let scope = dice.one_of(&[Scope::WhenAbsent, Scope::FajrAndIsha, Scope::EveryMark]);
        let latitude = Latitude::constant(48.5);
        let schedule = Schedule::new(point, dice.one_of(&zones), method)
            .with_high_latitude(dice.one_of(&[
                method.high_latitude(),
                HighLatitude::Unresolved,
                HighLatitude::Portion(portion, span, limit),
                HighLatitude::NearestLatitude { latitude, scope },
                HighLatitude::LatitudeFraction { latitude, limit },
                HighLatitude::NearestDay { search: DaySearch::Nearest, scope },
                HighLatitude::NearestDay { search: DaySearch::Before, scope },
                HighLatitude::Seasonal(Shafaq::Abyad),
                HighLatitude::LastDarkNight,
                HighLatitude::MakkahDurations,
            ]))
            .with_polar(dice.one_of(&[
                Polar::Unresolved,
                Polar::Latitude(latitude),
                Polar::NearestLatitude,
                Polar::NearestHalfDegree,
                Polar::NearestDay,
            ]))
            .with_shift(Mark::Isha, Shift::minutes(dice.one_of(&[0, 0, 0, 15, 700, -700])));
        let now = instant(&mut dice);
        check(&schedule, now);
        // An instant at which something begins, and the instants around it.
        let (begins, ..) = *dice.one_of(&beginnings(&schedule, now).iter().collect::<Vec<_>>());
        if (begins - now).abs() < TimeDelta::days(1) {
            for off_ms in [-1, 0, 1] {
                check(&schedule, begins + TimeDelta::milliseconds(off_ms));
            }
        }
    }
}

#[test]
fn each_hour_about_a_skipped_day_and_about_a_change_of_clocks_has_its_next_prayer() {
    use chrono_tz::{Europe, Pacific};
    let apia = Schedule::new(Coordinates::new(-13.83, -171.76).unwrap(), Pacific::Apia, methods::MWL);
    let tromso = Schedule::new(Coordinates::new(69.65, 18.96).unwrap(), Europe::Oslo, methods::MWL);
    let apia_first = Utc.with_ymd_and_hms(2011, 12, 28, 0, 0, 0).unwrap();
    for hour in 0..96 {
        check(&apia, apia_first + TimeDelta::hours(hour));
        for (month, day) in [(3, 28), (5, 17), (6, 21), (7, 25), (11, 26), (12, 21)] {
            let first = Utc.with_ymd_and_hms(2026, month, day, 0, 0, 0).unwrap();
            check(&tromso, first + TimeDelta::hours(hour));
            check(&tromso.with_polar(Polar::NearestLatitude), first + TimeDelta::hours(hour));
        }
    }
}

#[test]
fn the_prayers_to_come_are_those_that_are_next_one_after_the_other() {
    let london = Schedule::new(Coordinates::new(51.5, -0.13).unwrap(), chrono_tz::Europe::London, methods::MWL);
    let mut now = Utc.with_ymd_and_hms(2026, 6, 1, 9, 30, 0).unwrap();
    for upcoming in london.upcoming(now).take(200) {
        let upcoming = upcoming.unwrap();
        let expected =
            beginnings(&london, now).into_iter().filter(|(time, _, mark)| *time > now && mark.prayer().is_some()).min();
        // In June Isha ends and Fajr begins in the middle of the night, both at one instant.
        if upcoming.time != now {
            assert_eq!(
                expected.map(|(time, _, mark)| (time, mark.prayer())),
                Some((upcoming.time.to_utc(), Some(upcoming.prayer)))
            );
        } else {
            assert_eq!(upcoming.prayer, Prayer::Fajr);
        }
        now = upcoming.time.to_utc();
    }
}

#[test]
fn a_fajr_a_day_and_a_half_before_its_sunrise_is_found() {
    // An interval of 12 h before sunrise, moved by the authority and by the user by nearly as much again: at the equator Fajr is
    // near 18:00 two dates before its own, and no other prayer begins before the next Fajr.
    let earlier = Shift::minutes(-719);
    let method = methods::MWL.with_fajr(FajrRule::BeforeSunrise(Shift::MAX)).with_shift(Mark::Fajr, earlier);
    let equator = Schedule::new(Coordinates::new(0.0, 0.0).unwrap(), Utc, method);
    let schedule = equator.with_shift(Mark::Fajr, earlier);
    let date = NaiveDate::from_ymd_opt(2026, 3, 21).unwrap();
    let fajr = |days| schedule.partial_day(date + Days::new(days)).unwrap().time(Mark::Fajr).unwrap();
    let now = date.and_hms_opt(19, 0, 0).unwrap().and_utc();
    assert!(fajr(2) < now && now < fajr(3) && fajr(3) - now < TimeDelta::hours(24), "{} {}", fajr(2), fajr(3));
    let coming: Vec<_> = schedule.upcoming(now).take(3).map(|next| next.unwrap()).collect();
    assert_eq!(coming.iter().map(|next| next.time).collect::<Vec<_>>(), [fajr(3), fajr(4), fajr(5)]);
    assert!(coming.iter().all(|next| next.prayer == Prayer::Fajr));
    assert_eq!(schedule.current(now), Ok(Some(Prayer::Fajr)));
}

#[test]
fn where_every_prayer_begins_after_the_next_sunrise_the_first_that_is_printed_is_next() {
    let equator = Schedule::new(Coordinates::new(0.0, 0.0).unwrap(), Utc, methods::MWL);
    // Half a day later, and sunrise half a day earlier.
    let later = Prayer::ALL.into_iter().fold(equator, |schedule, prayer| schedule.with_shift(prayer, Shift::MAX));
    let schedule = later.with_shift(Mark::Sunrise, Shift::minutes(-720));
    let date = NaiveDate::from_ymd_opt(2026, 3, 21).unwrap();
    let printed = (date - Days::new(3)).iter_days().take(9).flat_map(|date| {
        let day = schedule.day(date).unwrap();
        Prayer::ALL.map(|prayer| (day.time(prayer), prayer))
    });
    let printed: Vec<_> = printed.collect();
    for hours in 0..48 {
        let now = date.and_hms_opt(0, 0, 0).unwrap().and_utc() + TimeDelta::hours(hours);
        let first = printed.iter().filter(|(time, _)| *time > now).min().unwrap();
        let next = schedule.next(now).unwrap();
        assert_eq!((next.time, next.prayer), *first, "{now}");
        assert_eq!(schedule.current(now), Ok(None), "{now}");
        // Those to come are all that are printed later, in order.
        let mut after: Vec<_> = printed.iter().filter(|(time, _)| *time > now).collect();
        after.sort();
        let coming = schedule.upcoming(now).take(6).map(|next| next.map(|next| (next.time, next.prayer)));
        assert!(coming.zip(after).all(|(coming, after)| coming == Ok(*after)), "{now}");
    }
}
