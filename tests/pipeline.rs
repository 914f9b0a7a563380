//! The order of the steps that make a time: sky, rule, authority's shift, interval, user's shift, rounding.

use chrono::{NaiveDate, TimeDelta, TimeZone, Timelike, Utc};
use miqat::astro::sun;
use miqat::events::SolarDay;
use miqat::prayer::{AsrRule, Basis, FajrRule, HighLatitude, IshaRule, Limit, NightPortion, NightSpan};
use miqat::time::{EarthRotation, Ut1};
use miqat::{Coordinates, Depression, Madhab, Mark, Method, PerMark, Rounding, Schedule, Shift, methods};

const DATE: (i32, u32, u32) = (2026, 4, 14);

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(DATE.0, DATE.1, DATE.2).unwrap()
}

fn place() -> Coordinates {
    Coordinates::new(41.0, 29.0).unwrap()
}

fn ms(span: TimeDelta) -> i64 {
    span.num_milliseconds()
}

#[test]
fn the_exact_time_has_no_shift_the_unrounded_one_has_both_and_the_printed_one_is_rounded() {
    let authority = methods::DIYANET;
    for (mark, user) in Mark::ALL.into_iter().zip([-90, 15, 0, 30, 45, 60, -20].map(Shift::seconds)) {
        let day = Schedule::new(place(), Utc, authority).with_shift(mark, user).day(date()).unwrap();
        let plain = Schedule::new(place(), Utc, authority).day(date()).unwrap();
        assert_eq!(day.exact(mark), plain.exact(mark));
        let shifts = authority.shifts()[mark] + user;
        assert_eq!(ms(day.unrounded(mark) - day.exact(mark)), i64::from(shifts.as_millis()), "{mark}");
        assert!((ms(day.time(mark) - day.unrounded(mark))).abs() <= 30_000);
        assert_eq!((day.time(mark).second(), day.time(mark).nanosecond()), (0, 0));
        for other in Mark::ALL.into_iter().filter(|other| *other != mark) {
            assert_eq!(day.time(other), plain.time(other), "{other} moved with {mark}");
        }
    }
}

#[test]
fn an_interval_begins_at_the_authority_s_shifted_maghrib_and_not_at_the_user_s() {
    let interval = Shift::minutes(80);
    let method = Method::custom(
        FajrRule::Depression(Depression::new(18.0).unwrap()),
        IshaRule::AfterMaghrib { usual: interval, ramadan: interval },
    )
    .with_shift(Mark::Maghrib, Shift::seconds(200))
    .with_shift(Mark::Isha, Shift::seconds(40));
    let plain = Schedule::new(place(), Utc, method);
    let day = plain.day(date()).unwrap();
    // 200 s to Maghrib, 80 minutes to Isha, 40 s of its own.
    assert_eq!(ms(day.exact(Mark::Isha) - day.exact(Mark::Sunset)), (200 + 80 * 60) * 1000);
    assert_eq!(ms(day.unrounded(Mark::Isha) - day.exact(Mark::Sunset)), (240 + 80 * 60) * 1000);
    assert_eq!(day.basis(Mark::Isha), Basis::Interval);
    let moved = plain.with_shift(Mark::Maghrib, Shift::minutes(10)).day(date()).unwrap();
    assert_eq!(moved.time(Mark::Maghrib), day.time(Mark::Maghrib) + TimeDelta::minutes(10));
    assert_eq!(moved.unrounded(Mark::Isha), day.unrounded(Mark::Isha));
}

#[test]
fn an_interval_of_fajr_begins_at_the_sky_s_sunrise() {
    let method = methods::DIYANET.with_fajr(FajrRule::BeforeSunrise(Shift::minutes(90)));
    let day = Schedule::new(place(), Utc, method).with_shift(Mark::Sunrise, Shift::minutes(9)).day(date()).unwrap();
    assert_eq!(ms(day.exact(Mark::Sunrise) - day.exact(Mark::Fajr)), 90 * 60 * 1000);
    assert_eq!(day.basis(Mark::Fajr), Basis::Interval);
}

#[test]
fn a_rule_for_bright_nights_counts_from_the_sky_and_its_time_is_then_shifted() {
    let rule = HighLatitude::Portion(NightPortion::Seventh, NightSpan::SameDay, Limit::Always);
    let method = methods::DIYANET.with_shift(Mark::Isha, Shift::minutes(4));
    let june = NaiveDate::from_ymd_opt(2026, 6, 21).unwrap();
    let day = Schedule::new(place(), Utc, method).with_high_latitude(rule).day(june).unwrap();
    let night_ms = 86_400_000 - ms(day.exact(Mark::Sunset) - day.exact(Mark::Sunrise));
    assert!((ms(day.exact(Mark::Isha) - day.exact(Mark::Sunset)) - night_ms / 7).abs() <= 1);
    assert_eq!(ms(day.unrounded(Mark::Isha) - day.exact(Mark::Isha)), 4 * 60 * 1000);
    assert_eq!(day.basis(Mark::Isha), Basis::NightPortion(NightPortion::Seventh));
}

#[test]
fn each_mark_is_rounded_by_its_own_rule() {
    let roundings = [Rounding::Exact, Rounding::Nearest, Rounding::Up, Rounding::Down];
    for (mark, rounding) in Mark::ALL.into_iter().flat_map(|mark| roundings.map(|rounding| (mark, rounding))) {
        let method = methods::MWL.with_rounding(PerMark::splat(Rounding::Exact).with(mark, rounding));
        let day = Schedule::new(place(), Utc, method).day(date()).unwrap();
        let moved_ms = ms(day.time(mark) - day.unrounded(mark));
        let allowed = match rounding {
            Rounding::Exact => 0..=0,
            Rounding::Nearest => -29_999..=30_000,
            Rounding::Up => 0..=59_999,
            _ => -59_999..=0,
        };
        assert!(allowed.contains(&moved_ms), "{mark} {rounding:?}: {moved_ms}");
        assert!(rounding == Rounding::Exact || day.time(mark).timestamp_millis() % 60_000 == 0);
        for other in Mark::ALL.into_iter().filter(|other| *other != mark) {
            assert_eq!(day.time(other), day.unrounded(other));
        }
    }
}

#[test]
fn the_minute_that_a_time_is_rounded_to_is_the_local_clock_s() {
    // Monrovia was 44 min 30 s behind Greenwich until 7 January 1972 (tz database).
    let monrovia = Schedule::new(Coordinates::new(6.3, -10.8).unwrap(), chrono_tz::Africa::Monrovia, methods::MWL);
    let day = monrovia.day(NaiveDate::from_ymd_opt(1971, 6, 1).unwrap()).unwrap();
    for (mark, time) in day.iter() {
        assert_eq!(time.second(), 0, "{mark}");
        assert_eq!(time.with_timezone(&Utc).second(), 30, "{mark}");
    }
    let before = chrono_tz::Africa::Monrovia.with_ymd_and_hms(1971, 6, 1, 12, 0, 0).unwrap();
    assert_eq!(before.with_timezone(&Utc).to_string(), "1971-06-01 12:44:30 UTC");
}

#[test]
fn an_asr_of_one_declination_adds_its_heights_to_the_noon_shadow_of_the_declination_at_asr() {
    let rotation = EarthRotation::on(date());
    for (latitude_deg, madhab) in
        [(4.0, Madhab::Shafii), (36.75, Madhab::Shafii), (41.3, Madhab::Hanafi), (-55.0, Madhab::Hanafi)]
    {
        let point = Coordinates::new(latitude_deg, 29.0).unwrap();
        let one = methods::MWL.with_asr(AsrRule::OneDeclination);
        let asr = |method: Method| {
            Schedule::new(point, Utc, method).with_madhab(madhab).day(date()).unwrap().exact(Mark::Asr)
        };
        let ut = Ut1::from_utc(asr(one));
        let declination = sun::position(ut.to_tt_with(rotation.delta_t_s())).declination();
        let altitude = SolarDay::nearest(point, ut, rotation).altitude(ut);
        let noon_shadow = (point.latitude() - declination).radians().tan().abs();
        let longer = 1.0 / altitude.radians().tan() - noon_shadow;
        // A millisecond is 3e-7 of a height.
        assert!((longer - madhab.shadow_factor()).abs() < 1e-6, "{latitude_deg}: {longer}");
        let apart_s = ms(asr(one) - asr(methods::MWL)).abs() as f64 / 1000.0;
        assert!((1.0..147.0).contains(&apart_s), "{latitude_deg}: {apart_s} s");
    }
}
