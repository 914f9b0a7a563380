//! Cities that break other programs get sensible answers: date lines, skipped dates, clock changes, Isha after
//! midnight, poles.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::{Africa, America, Asia, Europe, Pacific, Tz};
use miqat::error::TimeError;
use miqat::hijri::UmmAlQura;
use miqat::locale::DateParts;
use miqat::prayer::{Basis, NightEnd, NightPortion};
use miqat::{AbsentReason, Coordinates, Error, HighLatitude, Mark, Method, Prayer, Schedule, Shift, methods};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn schedule(latitude_deg: f64, longitude_deg: f64, zone: Tz, method: Method) -> Schedule<Tz> {
    Schedule::new(Coordinates::new(latitude_deg, longitude_deg).unwrap(), zone, method)
}

#[test]
fn apia_had_no_30_december_2011_and_its_prayers_step_over_it() {
    let apia = schedule(-13.8333, -171.7667, Pacific::Apia, methods::MWL);
    let skipped = date(2011, 12, 30);
    assert_eq!(apia.day(skipped).unwrap_err(), Error::Time(TimeError::DateSkipped { date: skipped }));
    let late = Pacific::Apia.with_ymd_and_hms(2011, 12, 29, 23, 0, 0).unwrap();
    let next = apia.next(late).unwrap();
    assert_eq!((next.prayer, next.time.date_naive()), (Prayer::Fajr, date(2011, 12, 31)));
    assert!(next.remaining(late) < TimeDelta::hours(7));
    assert_eq!(apia.current(late).unwrap(), Some(Prayer::Isha));
    let night = apia.night(date(2011, 12, 29), NightEnd::Sunrise).unwrap();
    assert!((night.duration() - TimeDelta::hours(11)).abs() < TimeDelta::minutes(15));
    // Five prayers a day, none twice and none omitted, across the jump.
    let coming: Vec<_> = apia.upcoming(late).take(11).map(|prayer| prayer.unwrap().prayer).collect();
    assert_eq!(coming[..5], Prayer::ALL);
    assert_eq!(coming[5..10], Prayer::ALL);
}

#[test]
fn kiritimati_keeps_its_own_date_at_fourteen_hours_from_greenwich() {
    let kiritimati = schedule(1.8721, -157.4278, Pacific::Kiritimati, methods::MWL);
    let day = kiritimati.day(date(2026, 11, 23)).unwrap();
    for (mark, time) in day.iter() {
        assert_eq!(time.date_naive(), date(2026, 11, 23), "{mark}");
    }
    // The US Naval Observatory's transit for 157.4278° W, 22 November 2026 UT: 22:16.
    assert_eq!(day.dhuhr().with_timezone(&Utc).format("%F %H:%M").to_string(), "2026-11-22 22:16");
}

#[test]
fn every_civil_date_of_two_years_has_one_transit_a_day_apart_from_zone_to_zone() {
    let places = [
        (1.8721, -157.4278, Pacific::Kiritimati),
        (-13.8333, -171.7667, Pacific::Apia),
        (21.31, -157.86, Pacific::Honolulu),
        (-43.95, -176.55, Pacific::Chatham),
        (39.47, 75.99, Asia::Shanghai),
        (30.0444, 31.2357, Africa::Cairo),
        (42.23, -8.72, Europe::Madrid),
    ];
    for (latitude_deg, longitude_deg, zone) in places {
        let schedule = schedule(latitude_deg, longitude_deg, zone, methods::MWL);
        let mut last = schedule.day(date(2024, 12, 31)).unwrap().exact(Mark::Dhuhr);
        for n in 0..730 {
            let date = date(2025, 1, 1) + Days::new(n);
            let transit = schedule.day(date).unwrap().exact(Mark::Dhuhr);
            assert_eq!(transit.date_naive(), date, "{zone}");
            assert!(((transit - last) - TimeDelta::days(1)).abs() < TimeDelta::seconds(31), "{zone} {date}");
            last = transit;
        }
    }
}

#[test]
fn a_clock_change_moves_the_clock_and_not_the_sky() {
    // Egypt went forward at 0h on 26 April 2024 and back at 24h on 31 October 2024.
    let cairo = schedule(30.0444, 31.2357, Africa::Cairo, methods::EGYPT);
    let before = cairo.day(date(2024, 4, 25)).unwrap();
    let after = cairo.day(date(2024, 4, 26)).unwrap();
    assert_eq!(before.dhuhr().format("%H:%M %Z").to_string(), "11:53 EET");
    assert_eq!(after.dhuhr().format("%H:%M %Z").to_string(), "12:53 EEST");
    assert!((after.dhuhr() - before.dhuhr() - TimeDelta::days(1)).abs() <= TimeDelta::minutes(1));
    let autumn = cairo.day(date(2024, 11, 1)).unwrap();
    assert_eq!(autumn.dhuhr().format("%H:%M %Z").to_string(), "11:39 EET");
}

#[test]
fn isha_may_fall_on_the_next_civil_date_and_is_still_the_current_prayer() {
    // 54° N in June at 18°/17°: Isha is before midnight by a seventh of the night, and after it by the middle of the
    // night.
    let belfast = schedule(54.597, -5.930, Europe::London, methods::MWL);
    let day = belfast.day(date(2026, 6, 10)).unwrap();
    assert_eq!(day.isha().date_naive(), date(2026, 6, 11));
    assert_eq!(day.basis(Mark::Isha), Basis::NightPortion(NightPortion::Middle));
    let just_before = day.isha() - TimeDelta::minutes(1);
    assert_eq!(belfast.current(just_before).unwrap(), Some(Prayer::Maghrib));
    assert_eq!(belfast.next(just_before).unwrap().time, day.isha());
    // The middle of the night is both the end of Isha and the beginning of Fajr: both occur, in this order.
    let coming: Vec<_> = belfast.upcoming(just_before).take(3).map(|prayer| prayer.unwrap().prayer).collect();
    assert_eq!(coming, [Prayer::Isha, Prayer::Fajr, Prayer::Dhuhr]);
}

#[test]
fn london_and_helsinki_answer_in_june_and_say_by_what_rule() {
    for (latitude_deg, longitude_deg, zone) in
        [(51.5074, -0.1278, Europe::London), (60.1699, 24.9384, Europe::Helsinki)]
    {
        let schedule = schedule(latitude_deg, longitude_deg, zone, methods::MWL);
        let day = schedule.day(date(2026, 6, 21)).unwrap();
        assert_eq!(day.basis(Mark::Fajr), Basis::NightPortion(NightPortion::Middle));
        assert!(day.iter().map(|(_, time)| time).is_sorted());
        let strict = schedule.with_high_latitude(HighLatitude::Unresolved);
        let error = strict.day(date(2026, 6, 21)).unwrap_err();
        assert_eq!(
            error.to_string(),
            "no Fajr on 2026-06-21: the Sun never sinks far enough; set a HighLatitude or Polar rule to have one"
        );
    }
}

#[test]
fn tromso_has_no_sunset_in_june_and_no_sunrise_in_december() {
    let tromso = schedule(69.6492, 18.9553, Europe::Oslo, methods::MWL);
    let june = tromso.partial_day(date(2026, 6, 21)).unwrap();
    for mark in [Mark::Fajr, Mark::Sunrise, Mark::Sunset, Mark::Maghrib, Mark::Isha] {
        assert_eq!(june.time(mark).unwrap_err().reason, AbsentReason::SunStaysAbove, "{mark}");
    }
    assert!(june.time(Mark::Dhuhr).is_ok() && june.time(Mark::Asr).is_ok());
    let december = tromso.partial_day(date(2026, 12, 21)).unwrap();
    for mark in [Mark::Sunrise, Mark::Asr, Mark::Sunset, Mark::Maghrib] {
        assert_eq!(december.time(mark).unwrap_err().reason, AbsentReason::SunStaysBelow, "{mark}");
    }
    // There is still dawn and dusk: the Sun reaches 3° below the horizon.
    assert!(december.time(Mark::Fajr).unwrap() < december.time(Mark::Dhuhr).unwrap());
    assert!(december.time(Mark::Isha).unwrap() > december.time(Mark::Dhuhr).unwrap());
    let now = Europe::Oslo.with_ymd_and_hms(2026, 6, 21, 20, 0, 0).unwrap();
    assert_eq!(tromso.next(now).unwrap().prayer, Prayer::Dhuhr);
}

#[test]
fn ushuaia_has_its_bright_nights_in_december() {
    let ushuaia = schedule(-54.8, -68.3, America::Argentina::Ushuaia, methods::MWL);
    let december = ushuaia.day(date(2026, 12, 21)).unwrap();
    assert_eq!(december.basis(Mark::Isha), Basis::NightPortion(NightPortion::Middle));
    let june = ushuaia.day(date(2026, 6, 21)).unwrap();
    assert_eq!(june.basis(Mark::Isha), Basis::Sun);
}

#[test]
fn a_pole_has_one_sunrise_and_one_sunset_a_year_between_two_opposite_meridians() {
    // The Sun rises once a year and sets once, at one instant for all meridians. The meridian where it is morning has
    // the sunrise, and the opposite one, where it is evening, has none; for the sunset it is reversed.
    for (latitude_deg, longitude_deg) in [90.0, -90.0, 89.9999, -89.9999]
        .into_iter()
        .flat_map(|at| [0.0, 40.0, 90.0, 130.0].map(|longitude| (at, longitude)))
    {
        let (mut sunrises, mut sunsets) = (Vec::new(), Vec::new());
        for longitude_deg in [longitude_deg, longitude_deg - 180.0] {
            let pole = schedule(latitude_deg, longitude_deg, Tz::UTC, methods::MWL);
            for n in 0..365 {
                let day = pole.partial_day(date(2026, 1, 1) + Days::new(n)).unwrap();
                assert!(day.time(Mark::Dhuhr).is_ok());
                sunrises.extend(day.exact(Mark::Sunrise));
                sunsets.extend(day.exact(Mark::Sunset));
            }
        }
        let at = |month, day, hour, minute| date(2026, month, day).and_hms_opt(hour, minute, 0).unwrap().and_utc();
        // The equinoxes of 2026 (U.S. Naval Observatory), and how long the declination takes for 50' before and after them:
        // it changes by 23.7' a day in March and by 23.4' in September.
        let (march, september) = (at(3, 20, 14, 46), at(9, 23, 0, 5));
        let (in_march, in_september) = (TimeDelta::minutes(3037), TimeDelta::minutes(3082));
        let (sunrise, sunset) = if latitude_deg > 0.0 {
            (march - in_march, september + in_september)
        } else {
            (september - in_september, march + in_march)
        };
        for (found, expected) in [(&sunrises, sunrise), (&sunsets, sunset)] {
            let off: Vec<i64> = found.iter().map(|time| (time.to_utc() - expected).num_minutes().abs()).collect();
            assert!(off.len() == 1 && off[0] <= 6, "{latitude_deg} {longitude_deg}: {found:?}, not {expected}");
        }
    }
}

#[test]
fn odd_seconds_of_a_zone_are_minded_when_minutes_are_rounded() {
    // Amsterdam was 19 min 32 s ahead of Greenwich until 1937: a printed minute is a minute of that clock.
    let amsterdam = schedule(52.37, 4.89, Europe::Amsterdam, methods::MWL);
    let day = amsterdam.day(date(1930, 3, 1)).unwrap();
    for (mark, time) in day.iter() {
        assert_eq!(time.format("%S%.f").to_string(), "00", "{mark}");
    }
    let odd = Schedule::new(Coordinates::new(52.37, 4.89).unwrap(), FixedOffset::east_opt(1172).unwrap(), methods::MWL);
    assert_eq!(odd.day(date(2026, 3, 1)).unwrap().fajr().format("%S").to_string(), "00");
}

#[test]
fn a_date_whose_noon_the_clock_jumped_over_is_still_a_date() {
    // Sudan went from 12:00 to 13:00 on 15 January 2000.
    let khartoum = schedule(15.5518, 32.5324, Africa::Khartoum, methods::EGYPT);
    let day = khartoum.day(date(2000, 1, 15)).unwrap();
    assert_eq!(day.dhuhr().format("%F %H:%M %Z").to_string(), "2000-01-15 11:59 CAT");
    assert!(day.iter().map(|(_, time)| time).is_sorted());
}

#[test]
fn the_time_of_isha_ends_with_fajr_however_the_two_are_rounded_or_shifted() {
    // Both are the middle of the night, and Diyanet's rule for Turkey uses a different Sun on each side of it.
    let method = methods::DIYANET.with_shift(Mark::Fajr, Shift::ZERO);
    let stockholm = schedule(59.3294, 18.0687, Europe::Stockholm, method);
    for n in 0..60 {
        let morning = date(2024, 4, 20) + Days::new(n);
        let Ok(day) = stockholm.day(morning) else { continue };
        let before_sunrise = day.sunrise() - TimeDelta::minutes(1);
        assert_eq!(stockholm.current(before_sunrise).unwrap(), Some(Prayer::Fajr), "{morning}");
    }
    let london = schedule(51.5074, -0.1278, Europe::London, methods::MWL).with_shift(Prayer::Isha, Shift::minutes(2));
    let before_sunrise = Europe::London.with_ymd_and_hms(2024, 6, 21, 4, 42, 0).unwrap();
    assert_eq!(london.current(before_sunrise).unwrap(), Some(Prayer::Fajr));
    // An Isha that would begin after Fajr is absent: its time is over before it begins.
    let evening = Europe::London.with_ymd_and_hms(2024, 6, 20, 22, 0, 0).unwrap();
    let coming: Vec<_> = london.upcoming(evening).take(2).map(|prayer| prayer.unwrap().prayer).collect();
    assert_eq!(coming, [Prayer::Fajr, Prayer::Dhuhr]);
}

#[test]
fn an_isha_by_an_interval_that_outlasts_the_night_is_nobody_s_prayer_in_the_morning() {
    let tromso = schedule(69.6489, 18.95508, Europe::Oslo, methods::UMM_AL_QURA);
    let after_sunrise = Europe::Oslo.with_ymd_and_hms(2024, 5, 17, 3, 0, 0).unwrap();
    assert_eq!(tromso.current(after_sunrise).unwrap(), None);
    let evening = Europe::Oslo.with_ymd_and_hms(2024, 5, 15, 20, 0, 0).unwrap();
    let times: Vec<_> = tromso.upcoming(evening).take(20).map(|prayer| prayer.unwrap().time).collect();
    assert!(times.is_sorted());
}

#[test]
fn the_longest_shift_loses_no_prayer() {
    let cairo = schedule(30.0444, 31.2357, Africa::Cairo, methods::EGYPT).with_shift(Prayer::Fajr, Shift::MIN);
    let now = Africa::Cairo.with_ymd_and_hms(2024, 11, 24, 2, 0, 0).unwrap();
    let fajrs = cairo.upcoming(now).take(50).filter(|prayer| prayer.as_ref().unwrap().prayer == Prayer::Fajr).count();
    assert!(fajrs >= 10, "{fajrs}");
}

#[test]
fn the_hijri_day_turns_even_where_the_sun_does_not_set() {
    let tromso = schedule(69.6492, 18.9553, Europe::Oslo, methods::MWL);
    let calendar = UmmAlQura::default();
    let mut last = tromso.hijri_at(Europe::Oslo.with_ymd_and_hms(2024, 1, 1, 12, 0, 0).unwrap(), &calendar).unwrap();
    let mut turns = 0;
    for hours in 0..366 * 24 {
        let now = Europe::Oslo.with_ymd_and_hms(2024, 1, 1, 12, 0, 0).unwrap() + TimeDelta::hours(hours);
        let hijri = tromso.hijri_at(now, &calendar).unwrap();
        assert!(hijri >= last, "{now}: {hijri} after {last}");
        turns += usize::from(hijri != last);
        last = hijri;
    }
    assert_eq!(turns, 366);
}

#[test]
fn the_ends_of_the_years_computed_are_days_like_others() {
    let cairo = schedule(30.0444, 31.2357, Africa::Cairo, methods::EGYPT);
    let last = Africa::Cairo.with_ymd_and_hms(4000, 12, 31, 8, 0, 0).unwrap();
    assert_eq!(cairo.next(last).unwrap().prayer, Prayer::Dhuhr);
    assert_eq!(cairo.upcoming(last).map_while(Result::ok).count(), 4);
    let first = Africa::Cairo.with_ymd_and_hms(1, 1, 1, 13, 0, 0).unwrap();
    assert_eq!(cairo.current(first).unwrap(), Some(Prayer::Dhuhr));
    assert_eq!(cairo.next(first).unwrap().prayer, Prayer::Asr);
}

#[test]
fn dates_outside_the_years_computed_are_refused_and_none_panics() {
    let cairo = schedule(30.0444, 31.2357, Africa::Cairo, methods::EGYPT);
    for date in [NaiveDate::MIN, NaiveDate::MAX, date(0, 12, 31), date(4001, 1, 1)] {
        assert_eq!(cairo.day(date).unwrap_err(), Error::Time(TimeError::DateOutOfRange { date }));
    }
    for year in [1, 622, 1582, 4000] {
        let day = cairo.day(date(year, 6, 1)).unwrap();
        assert!(day.iter().map(|(_, time)| time).is_sorted(), "{day}");
    }
    let end = cairo.days(date(4000, 12, 30)).count();
    assert_eq!(end, 2);
    let days: Vec<_> = cairo.days(date(0, 6, 1)).collect();
    assert_eq!(days, [Err(Error::Time(TimeError::DateOutOfRange { date: date(0, 6, 1) }))]);
    for zone in [FixedOffset::east_opt(14 * 3600).unwrap(), FixedOffset::west_opt(12 * 3600).unwrap()] {
        let schedule = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), zone, methods::EGYPT);
        for far in [DateTime::<Utc>::MAX_UTC, DateTime::<Utc>::MIN_UTC] {
            let refused = |error| matches!(error, Error::Time(TimeError::DateOutOfRange { .. }));
            assert!(refused(schedule.next(far).unwrap_err()));
            assert!(refused(schedule.current(far).unwrap_err()));
            assert!(refused(schedule.date_of(far).unwrap_err()));
            assert!(refused(schedule.day_of(far).unwrap_err()));
            assert!(refused(schedule.hijri_at(far, &UmmAlQura::default()).unwrap_err()));
            assert!(refused(schedule.upcoming(far).next().unwrap().unwrap_err()));
        }
    }
    let night = cairo.night(date(2026, 6, 1), NightEnd::Fajr).unwrap();
    assert_eq!(night.fraction(u32::MAX, 1), night.end);
    assert_eq!(night.fraction(1, 0), night.end);
}

#[test]
fn the_ends_of_chrono_are_said_as_far_as_they_can_be() {
    let hours = |hours: i32| FixedOffset::east_opt(hours * 3600).unwrap();
    // 23:59:59 of the last day in UTC is two in the morning of a day beyond chrono's range.
    let last = DateTime::<Utc>::MAX_UTC.with_timezone(&hours(2));
    let parts = DateParts::from(last);
    assert_eq!((parts.date(), parts.weekday()), (None, None));
    assert_eq!(parts.time().map(|time| time.format("%T").to_string()), Some("01:59:59".into()));
    let first = DateParts::from(DateTime::<Utc>::MIN_UTC.with_timezone(&hours(-2)));
    assert_eq!((first.date(), first.time()), (None, NaiveTime::from_hms_opt(22, 0, 0)));
    // West of the last day and east of the first there is a date.
    let west = DateParts::from(DateTime::<Utc>::MAX_UTC.with_timezone(&hours(-2)));
    assert_eq!(west.date(), Some(DateTime::<Utc>::MAX_UTC.date_naive()));
    let plain = hours(2).with_ymd_and_hms(2024, 11, 24, 22, 56, 0).unwrap();
    assert_eq!(DateParts::from(plain), DateParts::from(plain.naive_local()));
}
