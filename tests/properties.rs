//! No number and no date causes a panic; the sky is symmetric between the two sides of the Earth; days follow each
//! other smoothly and prayers in order; the next prayer is the first that is printed after now.
//!
//! The cases are the same in every run; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` select others and more. What is public, and
//! which properties it has:
//!
//! | what | properties | file |
//! |---|---|---|
//! | `Schedule` and its days, `next`, `current`, `upcoming`, `hijri_at`, `Batch` | a time or a reason, order, shifts, rounding, least later time, one answer by every way | `properties/schedules.rs`; ten million by `just test-all` |
//! | `span`, `night`, `disliked`, `moment` | in order or absent with a reason | `any_rules.rs` |
//! | places | continuity to a millionth of a degree, the date line, the poles | `properties/continuity.rs` |
//! | dates and zones | solar days and dates tile time under every clock | `properties/continuity.rs`, `jiff_zones.rs` |
//! | every calendar and `moved`, arithmetic, occasions, pages | days tile it, round trips, an error outside | `properties/calendars.rs` |
//! | announced and computed months, seams | each day has one date | `observed.rs`, `hijri_announced.rs`, `calculated_round_trip.rs` |
//! | `astro`, `events`, crescents, `qibla`, `time` | mirrors, bounds, order, the ways to one answer agree | `properties/sky.rs` |
//! | names, numbers, points, spans, dates as text | round trips, no panic | `properties/texts.rs` |
//! | constructors | a number is taken or refused | here, `ranges.rs` |

#[path = "properties/calendars.rs"]
mod calendars;
#[path = "properties/continuity.rs"]
mod continuity;
#[path = "properties/schedules.rs"]
mod schedules;
#[path = "properties/sky.rs"]
mod sky;
#[path = "common/random_tables.rs"]
mod tables;
#[path = "properties/texts.rs"]
mod texts;

use miqat::astro::horizontal::{Air, Horizontal, refraction, refraction_of_true};
use miqat::astro::{Vantage, earth, moon, sun};
use miqat::chrono::{NaiveDate, TimeDelta, TimeZone, Utc};
use miqat::error::PlaceError;
use miqat::events::{Side, SolarDay};
use miqat::hijri::crescent::Crescent;
use miqat::hijri::{HijriCalendar, HijriDate, HijriMonth, Tabular, UmmAlQura};
use miqat::prayer::{Limit, NightEnd, NightPortion, NightSpan};
use miqat::qibla;
use miqat::testing::strategies::{
    any_date, any_instant, coordinates_within, dates, high_latitude_rules, madhabs, method_ids, polar_rules,
};
use miqat::time::{EarthRotation, Tt, Ut1, delta_t};
use miqat::{
    AbsentReason, Angle, Coordinates, Depression, Error, HighLatitude, Mark, Method, Place, Prayer, Schedule, methods,
};
use proptest::num::f64::ANY;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// This many cases, a tenth of them without optimisation; always the same unless the environment says otherwise.
fn cases(cases: u32) -> ProptestConfig {
    let cases = if cfg!(debug_assertions) { cases / 10 } else { cases };
    let asked = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    ProptestConfig {
        cases: if std::env::var_os("PROPTEST_CASES").is_some() { asked.cases } else { cases },
        rng_seed: if std::env::var_os("PROPTEST_RNG_SEED").is_some() { asked.rng_seed } else { RngSeed::Fixed(1448) },
        ..asked
    }
}

fn date_of(unix_day: i32) -> NaiveDate {
    NaiveDate::from_epoch_days(unix_day).unwrap()
}

fn method(id: &str) -> Method {
    *Method::by_id(id).unwrap()
}

fn any_zone() -> impl Strategy<Value = chrono_tz::Tz> {
    (0..chrono_tz::TZ_VARIANTS.len()).prop_map(|index| chrono_tz::TZ_VARIANTS[index])
}

/// The zone of whole hours of a point's meridian: the clocks that people near it could have.
fn own_clock(point: Coordinates) -> miqat::chrono::FixedOffset {
    let hours = (point.longitude().degrees() / 15.0).round() as i32;
    miqat::chrono::FixedOffset::east_opt(hours * 3600).unwrap()
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn a_number_is_taken_or_refused(a in ANY, b in ANY) {
        let point = Coordinates::new(a, b);
        prop_assert_eq!(point.is_ok(), (-90.0..=90.0).contains(&a) && (-180.0..=180.0).contains(&b));
        if let Err(error) = point {
            let is_named = matches!(error, Error::Place(PlaceError::Latitude { .. } | PlaceError::Longitude { .. }));
            prop_assert!(is_named && error.is_out_of_range(), "{}", error);
        }
        prop_assert_eq!(Depression::new(a).is_ok(), (Depression::MIN_DEGREES..=Depression::MAX_DEGREES).contains(&a));
        let raised = Coordinates::new(0.0, 0.0).unwrap().with_elevation(a);
        prop_assert_eq!(raised.is_ok(), (-500.0..=9000.0).contains(&a));
        prop_assert_eq!(
            Method::from_depressions(a, b).is_ok(),
            Depression::new(a).is_ok() && Depression::new(b).is_ok()
        );
    }

    #[test]
    fn no_number_is_a_panic_in_the_sky(days in ANY, a in ANY, b in ANY, point in coordinates_within(90.0)) {
        let (ut, tt) = (Ut1::from_days(days), Tt::from_days(days));
        let _ = (ut.to_utc(), ut.to_tt(), tt.to_ut1(), delta_t(ut), earth::apparent_sidereal_time(ut, tt));
        let (sun, moon) = (sun::position(tt), moon::position(tt));
        let _ = (sun::equation_of_time(ut), moon.phase_angle(&sun), moon.horizontal_parallax());
        let [a_deg, b_deg] = [a, b].map(Angle::from_degrees);
        let _ = Horizontal::new(a_deg, b_deg, a_deg);
        prop_assert_eq!(Air::new(a, b).is_ok(), (0.0..=1200.0).contains(&a) && (-100.0..=60.0).contains(&b));
        for air in [Air::new(a, b), Air::new(b, a), Ok(Air::STANDARD)].into_iter().flatten() {
            for raised in [refraction(a_deg, air), refraction_of_true(b_deg, air)] {
                prop_assert!(raised.degrees() >= 0.0 || a.is_nan() || b.is_nan(), "{} {} {:?}", a, b, raised);
            }
        }
        for rotation in [EarthRotation::given(69.0, 0.0), EarthRotation::given(a, b)] {
            let day = SolarDay::nearest(point, ut, rotation);
            for day in [day, day.with_parallax()] {
                let _ = (day.transit().to_utc_with(rotation), day.asr(a), day.altitude(Ut1::from_days(b)));
                for side in [Side::Morning, Side::Evening] {
                    let _ = (day.crossing(a_deg, side), day.lower_transit(side));
                }
            }
            prop_assert!(qibla::sun_in_line(point, ut, rotation).count() <= 4);
        }
    }

    /// Also over the place at which it is in the zenith.
    #[test]
    fn the_altitude_of_the_sun_is_a_number(point in coordinates_within(90.0), date in dates(1..=4000), part in 0.0..1.0) {
        let rotation = EarthRotation::on(date);
        let start = Ut1::from_utc(date.and_hms_opt(0, 0, 0).unwrap().and_utc());
        let day = SolarDay::nearest(point, start, rotation);
        prop_assert!((-90.0..=90.0).contains(&day.altitude(start.plus_days(part)).degrees()));
        let declination = sun::position(day.transit().to_tt_with(rotation.delta_t_s())).declination();
        let below = Coordinates::new(declination.degrees(), point.longitude().degrees()).unwrap();
        let day = SolarDay::nearest(below, start, rotation);
        for day in [day, day.with_parallax()] {
            prop_assert!((89.99..=90.0).contains(&day.altitude(day.transit()).degrees()));
            prop_assert!(day.asr(1.0).is_ok_and(|asr| asr > day.transit()));
        }
    }

    #[test]
    fn a_bearing_and_a_distance_are_numbers_everywhere(point in coordinates_within(90.0)) {
        let bearing_deg = qibla::bearing(point).unwrap().degrees();
        prop_assert!((0.0..360.0).contains(&bearing_deg));
        prop_assert!((0.0..=20_015.2).contains(&qibla::distance_km(point)));
    }

    #[test]
    fn no_date_is_a_panic_in_a_calendar(date in any_date(), year in any::<i32>(), month in 1..=12_u8, day in any::<u8>()) {
        let month = HijriMonth::new(month).unwrap();
        for calendar in Tabular::ALL {
            returns_where_it_came_from(calendar, date)?;
            let _ = (calendar.month_start(year, month), calendar.month_length(year, month), calendar.date(year, month, day));
        }
        for table in UmmAlQura::ALL {
            returns_where_it_came_from(table, date)?;
            returns_where_it_came_from(table.or(Tabular::CIVIL).unwrap(), date)?;
            let _ = (table.month_start(year, month), table.month_length(year, month), table.date(year, month, day));
        }
        prop_assert_eq!(HijriDate::new(year, month, day).is_ok(), (1..=31).contains(&day));
    }
}

fn returns_where_it_came_from(calendar: impl HijriCalendar, date: NaiveDate) -> Result<(), TestCaseError> {
    if let Ok(hijri) = calendar.to_hijri(date) {
        prop_assert_eq!(calendar.to_gregorian(hijri), Ok(date), "{}", hijri);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn no_place_date_and_method_is_a_panic_in_a_schedule(
        (point, zone, id, madhab) in (coordinates_within(90.0), any_zone(), method_ids(), madhabs()),
        high_latitude in high_latitude_rules(),
        polar in polar_rules(),
        date in any_date(),
        now in any_instant(),
    ) {
        let schedule = Schedule::new(point, zone, method(id)).with_madhab(madhab);
        let schedule = schedule.with_high_latitude(high_latitude).with_polar(polar);
        match schedule.partial_day(date) {
            Ok(day) => prop_assert_eq!(day.iter().count(), 7),
            Err(error) => prop_assert!(error.is_out_of_range() || error.is_date_skipped(), "{}", error),
        }
        for end in [NightEnd::Sunrise, NightEnd::Fajr] {
            let _ = schedule.night(date, end).map(|night| (night.middle(), night.last_third()));
        }
        let _ = (schedule.day_of(now), schedule.current(now), schedule.hijri_at(now, &Tabular::CIVIL));
        prop_assert!(schedule.next(now).map_or(true, |next| next.time > now));
        prop_assert!(schedule.upcoming(now).take(2).all(|next| next.map_or(true, |next| next.time > now)));
        prop_assert!(schedule.days(date).take(2).count() <= 2);
    }

    #[test]
    fn no_place_and_date_is_a_panic_in_a_crescent(point in coordinates_within(90.0), date in any_date(), morning in any::<bool>()) {
        let noon = Ut1::from_utc(date.and_hms_opt(12, 0, 0).unwrap().and_utc());
        let side = if morning { Side::Morning } else { Side::Evening };
        if let Ok(crescent) = Crescent::of(point, noon, side, EarthRotation::on(date)) {
            let _ = (crescent.age_hours(), crescent.yallop_zone(), crescent.odeh_zone());
            let _ = [Vantage::Geocentric, Vantage::Topocentric].map(|vantage| crescent.at_best_time(vantage));
        }
    }

    /// The Sun's altitude at a place is its depression at the antipode: when it sets here, it rises there.
    #[test]
    fn the_sun_sets_here_when_it_rises_at_the_antipode(
        point in coordinates_within(89.0),
        date in dates(1600..=2400),
        altitude_deg in -20.0..20.0,
    ) {
        let rotation = EarthRotation::on(date);
        let here = SolarDay::nearest(point, Ut1::from_utc(date.and_hms_opt(12, 0, 0).unwrap().and_utc()), rotation);
        let opposite_deg = point.longitude().degrees() + if point.longitude().degrees() > 0.0 { -180.0 } else { 180.0 };
        let antipode = Coordinates::new(-point.latitude().degrees(), opposite_deg).unwrap();
        let there = SolarDay::nearest(antipode, here.lower_transit(Side::Evening), rotation);
        let set = here.crossing(Angle::from_degrees(altitude_deg), Side::Evening);
        let rise = there.crossing(Angle::from_degrees(-altitude_deg), Side::Morning);
        match (set, rise) {
            (Ok(set), Ok(rise)) => {
                // By altitude, because the Sun may graze: a hundredth of an arcsecond.
                prop_assert!((there.altitude(set).degrees() + altitude_deg).abs() < 0.01 / 3600.0);
                prop_assert!((here.altitude(rise).degrees() - altitude_deg).abs() < 0.01 / 3600.0);
            }
            (Err(set), Err(rise)) => prop_assert_ne!(set, rise),
            (set, rise) => prop_assert!(false, "{:?} here, {:?} there", set, rise),
        }
    }

    /// With the signs of latitude and declination reversed, altitudes are unchanged and azimuths are mirrored in the
    /// east-west line.
    #[test]
    fn north_and_south_mirror_each_other(
        hour_angle_deg in -180.0..180.0,
        declination_deg in -30.0..30.0,
        latitude_deg in -90.0..90.0,
    ) {
        let at = |sign: f64| Horizontal::new(
            Angle::from_degrees(hour_angle_deg),
            Angle::from_degrees(sign * declination_deg),
            Angle::from_degrees(sign * latitude_deg),
        );
        let (north, south) = (at(1.0), at(-1.0));
        prop_assert_eq!(north.altitude(), south.altitude());
        let mirrored_deg = (180.0 - north.azimuth().degrees()).rem_euclid(360.0);
        let off_deg = (mirrored_deg - south.azimuth().degrees() + 540.0).rem_euclid(360.0) - 180.0;
        prop_assert!(off_deg.abs() < 1e-9, "{}", off_deg);
    }

    #[test]
    fn prayers_come_in_their_order_up_to_60_degrees(
        point in coordinates_within(60.0),
        id in method_ids(),
        madhab in madhabs(),
        date in dates(1900..=2100),
    ) {
        let day = Schedule::new(point, own_clock(point), method(id)).with_madhab(madhab).day(date).unwrap();
        let marks = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];
        let times = marks.map(|mark| day.time(mark));
        prop_assert!(times.is_sorted_by(|a, b| a < b), "{}: {}", id, day);
    }

    #[test]
    fn the_next_prayer_is_the_first_one_printed_after_now(
        (point, zone, id, madhab) in (coordinates_within(90.0), any_zone(), method_ids(), madhabs()),
        high_latitude in high_latitude_rules(),
        date in dates(1900..=2100),
        second in 0..86_400_i64,
    ) {
        let schedule =
            Schedule::new(point, zone, method(id)).with_madhab(madhab).with_high_latitude(high_latitude);
        let now = date.and_hms_opt(0, 0, 0).unwrap().and_utc() + TimeDelta::seconds(second);
        let next = schedule.next(now).unwrap();
        let printed: Vec<_> = (-3..=4)
            .filter_map(|days| schedule.partial_day(date + TimeDelta::days(days)).ok())
            .flat_map(|day| Prayer::ALL.map(|prayer| Some((day.time(prayer).ok()?, prayer))))
            .flatten()
            .filter(|(time, _)| *time > now)
            .collect();
        prop_assert_eq!(Some(&next.time), printed.iter().map(|(time, _)| time).min());
        prop_assert!(printed.contains(&(next.time, next.prayer)));
    }
}

/// The change of a mark from the date before to a date, in minutes.
fn daily_change_min<Tz: TimeZone>(schedule: &Schedule<Tz>, date: NaiveDate, mark: Mark) -> Option<f64> {
    let [before, after] = [date.pred_opt()?, date].map(|date| schedule.partial_day(date).ok()?.exact(mark).ok());
    let change = after? - before? - TimeDelta::days(1);
    Some(change.num_milliseconds() as f64 / 60_000.0)
}

/// A method with 18° for both twilights, in which nothing is rounded, shifted or frozen.
fn plain() -> Method {
    Method::from_depressions(18.0, 18.0).unwrap()
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn the_marks_of_the_day_move_by_minutes_from_day_to_day(point in coordinates_within(60.0), date in dates(1600..=2400)) {
        let schedule = Schedule::new(point, own_clock(point), plain());
        for (mark, limit_min) in
            [(Mark::Sunrise, 3.2), (Mark::Sunset, 3.2), (Mark::Maghrib, 3.2), (Mark::Dhuhr, 0.52), (Mark::Asr, 2.4)]
        {
            let change_min = daily_change_min(&schedule, date, mark).unwrap();
            prop_assert!(change_min.abs() < limit_min, "{} {}", mark, change_min);
        }
    }

    #[test]
    fn twilights_move_by_minutes_from_day_to_day_where_nights_are_dark(point in coordinates_within(40.0), date in dates(1600..=2400)) {
        let schedule = Schedule::new(point, own_clock(point), plain());
        for mark in [Mark::Fajr, Mark::Isha] {
            let change_min = daily_change_min(&schedule, date, mark).unwrap();
            prop_assert!(change_min.abs() < 2.0, "{} {}", mark, change_min);
        }
    }

    #[test]
    fn a_bound_of_every_night_keeps_twilights_from_jumping(point in coordinates_within(60.0), date in dates(1600..=2400)) {
        for (portion, limit_min) in [(NightPortion::Seventh, 2.4), (NightPortion::AngleOver60, 6.0)] {
            let schedule = Schedule::new(point, own_clock(point), plain())
                .with_high_latitude(HighLatitude::Portion(portion, NightSpan::Own, Limit::Always));
            for mark in [Mark::Fajr, Mark::Isha] {
                let change_min = daily_change_min(&schedule, date, mark).unwrap();
                prop_assert!(change_min.abs() < limit_min, "{:?} {} {}", portion, mark, change_min);
            }
        }
    }
}

#[test]
fn a_place_of_any_make_is_a_place() {
    let point = Coordinates::new(90.0, 180.0).unwrap();
    let place = Place::from(point).with_eastern_edge(Coordinates::new(-90.0, -180.0).unwrap(), None);
    let day = Schedule::new(place, Utc, methods::MWL).partial_day(date_of(20_000)).unwrap();
    assert!(day.time(Mark::Sunrise).is_err_and(|absent| absent.reason == AbsentReason::SunStaysBelow));
    assert!(day.time(Mark::Dhuhr).is_ok());
}
