//! A step of a millionth of a degree moves no time by more than seconds, except at an edge; the date line is no edge; solar days
//! follow each other under every clock; a schedule has the Sun's events that the layer under it has.

use miqat::chrono::{DateTime, FixedOffset, NaiveDate, Offset, TimeDelta, TimeZone, Utc};
use miqat::events::{Side, SolarDay};
use miqat::prayer::{Horizon, SolarEpoch};
use miqat::testing::Dice;
use miqat::testing::strategies::{any_instant, coordinates_within, dates};
use miqat::time::{EarthRotation, Ut1};
use miqat::{
    Coordinates, Depression, Error, HighLatitude, Mark, Method, PartialTimes, Place, Polar, Rounding, Schedule,
};
use proptest::prelude::*;

use super::{any_zone, cases, own_clock};

/// The step, in degrees: a tenth of a metre.
const STEP_DEG: f64 = 1e-6;

/// The same rules at another place.
fn moved<Tz: TimeZone>(schedule: &Schedule<Tz>, place: Place) -> Schedule<Tz> {
    Schedule::new(place, schedule.zone().clone(), *schedule.method())
        .with_madhab(schedule.madhab())
        .with_high_latitude(schedule.high_latitude())
        .with_polar(schedule.polar())
        .with_ramadan(schedule.ramadan())
        .with_elevation(schedule.elevation())
        .with_shifts(*schedule.shifts())
}

/// The place with its point a step to the north and to the east, and its other points where they were.
fn stepped(place: &Place, north_deg: f64, east_deg: f64) -> Option<Place> {
    let point = place.point();
    let (latitude_deg, longitude_deg) =
        (point.latitude().degrees() + north_deg, point.longitude().degrees() + east_deg);
    let point = Coordinates::new(latitude_deg, longitude_deg).ok()?.with_elevation(point.elevation_m()).ok()?;
    Some(Place::new(point))
}

/// The rules that take no time from another day or from a latitude that depends on the day: between their edges, they are
/// continuous.
fn is_of_one_night(schedule: &Schedule<FixedOffset>) -> bool {
    let of_one_night = matches!(
        schedule.high_latitude(),
        HighLatitude::Unresolved
            | HighLatitude::Portion(..)
            | HighLatitude::LatitudeFraction { .. }
            | HighLatitude::NearestLatitude { .. }
    );
    of_one_night && matches!(schedule.polar(), Polar::Unresolved | Polar::Latitude(_))
}

/// An edge: a mark that exists or has its basis at one of the two places alone, or another solar day.
fn is_edge<Tz: TimeZone>(one: &PartialTimes<Tz>, other: &PartialTimes<Tz>) -> bool {
    let far = (one.exact(Mark::Dhuhr).unwrap() - other.exact(Mark::Dhuhr).unwrap()).abs() > TimeDelta::hours(1);
    far || Mark::ALL.into_iter().any(|mark| one.basis(mark).ok() != other.basis(mark).ok())
}

/// The most by which a step may move a mark, in seconds: the time for which the Sun's altitude stays within a step of the least or
/// the greatest of the day, where it moves slowest. Between them, 0.1 s.
fn limit_s(latitude_deg: f64, is_beside_edge: bool) -> f64 {
    const SECONDS_PER_RADIAN: f64 = 86_400.0 / std::f64::consts::TAU;
    const LARGEST_DECLINATION_DEG: f64 = 23.5;
    let curve = latitude_deg.to_radians().cos() * LARGEST_DECLINATION_DEG.to_radians().cos();
    if is_beside_edge { SECONDS_PER_RADIAN * (2.0 * STEP_DEG.to_radians() / curve).sqrt() } else { 0.2 }
}

/// The largest movement of a mark between two places, in seconds; none over an edge.
fn movement_s(one: &Schedule<FixedOffset>, other: &Schedule<FixedOffset>, date: NaiveDate) -> Option<f64> {
    if one.method() != other.method() {
        return None;
    }
    let (one, other) = (one.partial_day(date).ok()?, other.partial_day(date).ok()?);
    if is_edge(&one, &other) {
        return None;
    }
    let apart = Mark::ALL.into_iter().filter_map(|mark| Some(one.unrounded(mark).ok()? - other.unrounded(mark).ok()?));
    apart.map(|apart| apart.num_milliseconds().abs() as f64 / 1_000.0).max_by(f64::total_cmp)
}

#[test]
fn a_step_of_a_millionth_of_a_degree_moves_no_time_by_more_than_a_fifth_of_a_second_except_beside_an_edge() {
    let mut dice = Dice::new(1448);
    let (mut compared, mut worst_s) = (0, 0.0_f64);
    while compared < 8_000 {
        let (schedule, date) = (dice.schedule(), dice.date());
        let (north_deg, east_deg) = dice.one_of((STEP_DEG, 0.0), &[(0.0, STEP_DEG)]);
        if !is_of_one_night(&schedule) {
            continue;
        }
        let start = moved(&schedule, Place::new(schedule.place().point()));
        let Some(place) = stepped(start.place(), north_deg, east_deg) else { continue };
        let Some(movement_s) = movement_s(&start, &moved(&start, place), date) else { continue };
        assert!(movement_s <= limit_s(0.0, false), "{movement_s} s from {start:?} on {date}");
        worst_s = worst_s.max(movement_s);
        compared += 1;
    }
    println!("{worst_s} s");
    assert!(worst_s > 0.02);
}

/// The pairs of neighbouring latitudes on either side of each edge are found by bisection.
#[test]
fn beside_the_latitude_at_which_a_rule_begins_a_step_moves_no_time_by_more_than_seconds() {
    let mut dice = Dice::new(1449);
    let (mut edges, mut most) = (0, 0.0_f64);
    while edges < 400 {
        let (schedule, date) = (dice.schedule(), dice.date());
        if !is_of_one_night(&schedule) || schedule.partial_day(date).is_err() {
            continue;
        }
        let longitude_deg = schedule.place().point().longitude().degrees();
        let at = |latitude_deg: f64| {
            let point = Coordinates::new(latitude_deg, longitude_deg).unwrap();
            moved(&schedule, Place::new(point))
        };
        let [mut from_deg, mut to_deg] = [dice.between(-80.0, 80.0), dice.between(-80.0, 80.0)];
        let is_changed = |one: f64, other: f64| {
            let days = [one, other].map(|latitude_deg| at(latitude_deg).partial_day(date).unwrap());
            at(one).method() != at(other).method() || is_edge(&days[0], &days[1])
        };
        if !is_changed(from_deg, to_deg) {
            continue;
        }
        while (to_deg - from_deg).abs() > STEP_DEG / 4.0 {
            let middle_deg = f64::midpoint(from_deg, to_deg);
            if is_changed(from_deg, middle_deg) { to_deg = middle_deg } else { from_deg = middle_deg }
        }
        edges += 1;
        let step_deg = STEP_DEG.copysign(to_deg - from_deg);
        for [one_deg, other_deg] in [[from_deg - step_deg, from_deg], [to_deg, to_deg + step_deg]] {
            let Some(movement_s) = movement_s(&at(one_deg), &at(other_deg), date) else { continue };
            let of_limit = movement_s / limit_s(one_deg, true);
            assert!(of_limit <= 1.0, "{movement_s} s at {one_deg}: {schedule:?} on {date}");
            most = most.max(of_limit);
        }
    }
    println!("{most} of the limit");
    assert!(most > 0.3);
}

proptest! {
    #![proptest_config(cases(2_000))]

    /// 180° east and 180° west are one meridian.
    #[test]
    fn the_date_line_is_no_edge(latitude_deg in -90.0..=90.0, hours in -23..=23_i32, date in dates(1..=4000)) {
        let clock = FixedOffset::east_opt(hours * 3600).unwrap();
        let [east, west] = [180.0, -180.0].map(|longitude_deg| {
            let point = Coordinates::new(latitude_deg, longitude_deg).unwrap();
            Schedule::new(point, clock, miqat::methods::MWL).partial_day(date).unwrap()
        });
        for mark in Mark::ALL {
            prop_assert_eq!(east.time(mark), west.time(mark));
            prop_assert_eq!(east.exact(mark), west.exact(mark));
        }
    }

    /// From each date that a clock has to the next, one transit follows the other, and clocks that jump by a day lose or
    /// repeat none. Edge: on a clock by which the transit is within 20 minutes of midnight, a solar day can belong to two
    /// dates or to none.
    #[test]
    fn solar_days_follow_each_other_under_every_clock(
        longitude_deg in -180.0..=180.0_f64,
        latitude_deg in -66.0..=66.0_f64,
        zone in any_zone(),
        date in dates(1850..=2100),
    ) {
        let point = Coordinates::new(latitude_deg, longitude_deg).unwrap();
        let schedule = Schedule::new(point, zone, miqat::methods::MWL);
        let mut days = (0..4).filter_map(|later| schedule.partial_day(date + TimeDelta::days(later)).ok());
        let Some(mut before) = days.next() else { return Ok(()) };
        for day in days {
            let transits = [&before, &day].map(|day| day.exact(Mark::Dhuhr).unwrap());
            let [from, to] = [&before, &day].map(|day| day.date());
            let noon_offset_s = [&transits[0], &transits[1]].map(|time| time.offset().fix().local_minus_utc());
            let from_noon = |time: &DateTime<_>, date: NaiveDate| {
                (time.naive_local() - date.and_hms_opt(12, 0, 0).unwrap()).abs()
            };
            let is_at_midnight = [(&transits[0], from), (&transits[1], to)]
                .into_iter()
                .any(|(time, date)| from_noon(time, date) > TimeDelta::hours(12) - TimeDelta::minutes(20));
            let passed = transits[1] - transits[0];
            let solar_days = ((passed.num_seconds() as f64) / 86_400.0).round() as i64;
            let off_s = (passed - TimeDelta::days(solar_days)).num_seconds().abs();
            prop_assert!(off_s < 40 * solar_days.max(1), "{} s on {}", off_s, to);
            // A clock that jumps over a date keeps its solar days, and one that repeats a date has one more.
            let jump_days = (f64::from(noon_offset_s[1] - noon_offset_s[0]) / 86_400.0).round() as i64;
            if !is_at_midnight && noon_offset_s[0] == noon_offset_s[1] {
                prop_assert_eq!(solar_days, (to - from).num_days());
            } else if !is_at_midnight && jump_days != 0 {
                prop_assert_eq!(solar_days, (to - from).num_days() - jump_days);
            }
            before = day;
        }
    }

    /// An instant belongs to the date that its clock shows, and to no other. Its day is the day of that date.
    #[test]
    fn every_instant_belongs_to_one_date(point in coordinates_within(90.0), zone in any_zone(), now in any_instant()) {
        let schedule = Schedule::new(point, zone, miqat::methods::MWL.with_high_latitude(HighLatitude::Unresolved));
        match schedule.date_of(now) {
            Ok(date) => {
                prop_assert_eq!(date, now.with_timezone(&zone).date_naive());
                match schedule.day_of(now) {
                    Ok(day) => prop_assert_eq!(day.date(), date),
                    Err(error) => prop_assert!(matches!(error, Error::Absent(_)), "{}", error),
                }
            }
            Err(error) => prop_assert!(error.is_out_of_range(), "{}", error),
        }
    }

    /// By the sky alone, a schedule's marks are the events of the solar day nearest to noon, to the millisecond.
    #[test]
    fn a_schedule_has_the_events_of_its_solar_day(
        point in coordinates_within(90.0),
        date in dates(1..=4000),
        (twilight_deg, horizon_deg) in (5.0..=20.0, 0.25..=2.0_f64),
    ) {
        let horizon = Depression::new(horizon_deg).unwrap();
        let method = Method::from_depressions(twilight_deg, twilight_deg)
            .unwrap()
            .with_horizon(Horizon::Depression(horizon))
            .with_rounding(miqat::PerMark::splat(Rounding::Exact))
            .with_solar_epoch(miqat::PerMark::splat(SolarEpoch::EVENT));
        let clock = own_clock(point);
        let schedule = Schedule::new(point, clock, method).with_high_latitude(HighLatitude::Unresolved);
        let day = schedule.partial_day(date).unwrap();
        let noon = clock.from_local_datetime(&date.and_hms_opt(12, 0, 0).unwrap()).unwrap().with_timezone(&Utc);
        let rotation = EarthRotation::on(date);
        let sun = SolarDay::nearest(point, Ut1::from_utc(noon), rotation);
        let twilight = Depression::new(twilight_deg).unwrap().altitude();
        for (mark, event) in [
            (Mark::Fajr, sun.crossing(twilight, Side::Morning)),
            (Mark::Sunrise, sun.crossing(horizon.altitude(), Side::Morning)),
            (Mark::Dhuhr, Ok(sun.transit())),
            (Mark::Asr, sun.asr(1.0)),
            (Mark::Sunset, sun.crossing(horizon.altitude(), Side::Evening)),
            (Mark::Isha, sun.crossing(twilight, Side::Evening)),
        ] {
            match (day.exact(mark), event) {
                (Ok(time), Ok(event)) => {
                    let off_ms = (time.to_utc() - event.to_utc().unwrap()).num_milliseconds();
                    prop_assert!(off_ms.abs() <= 1, "{} is {} ms off at {} on {}", mark, off_ms, point, date);
                }
                (time, event) => prop_assert_eq!(time.err().map(|absent| absent.reason), event.err(), "{}", mark),
            }
        }
    }
}
