//! Moonrise and moonset agree with JPL DE440 within 0.03 s, and are absent where DE440 has none.

mod common;

use common::{Gauge, Row, rows, truth};
use miqat::Coordinates;
use miqat::astro::{moon, sun};
use miqat::chrono::NaiveDate;
use miqat::events::{MoonAbsence, MoonEvent, MoonPhase, Side};
use miqat::hijri::crescent::{Crescent, CrescentAbsence};
use miqat::time::{EarthRotation, Tt, Ut1};

/// Unix days of J2000.0.
const J2000_UNIX_DAYS: f64 = 10_957.5;

/// The rate of the altitude, in arcseconds a second, above which an event is judged by its time.
const STEEP_ARCSEC_S: f64 = 5.0;

/// The start of the local mean solar day of a date.
fn local_midnight(date: NaiveDate, longitude_deg: f64) -> Ut1 {
    Ut1::from_days(f64::from(date.to_epoch_days()) - J2000_UNIX_DAYS - longitude_deg / 360.0)
}

/// The number of rows of each kind in a table.
struct Expected {
    steep: usize,
    shallow: usize,
    none: usize,
}

fn check(rows: &[Row], expected: &Expected) {
    let mut times = Gauge::new("moonrise and moonset, s", 0.03, 5e-4);
    let mut altitudes = Gauge::new("shallow moonrise and moonset, arcsec of altitude", 0.1, 3e-3);
    let mut none = 0;
    for row in rows {
        let longitude_deg = row.get("lon");
        let place = Coordinates::new(row.get("lat"), longitude_deg).unwrap();
        let rotation = EarthRotation::given(row.get("delta_t"), row.get("dut1"));
        let event = match row.text("event") {
            "moonrise" => MoonEvent::Rise,
            "moonset" => MoonEvent::Set,
            other => panic!("{}: no event is called {other}", row.at()),
        };
        let ours = event.first_after(place, local_midnight(row.get("date"), longitude_deg), rotation);
        match (row.text("status"), ours) {
            ("ok", Ok(ut)) => {
                let unix_s = (ut.days() + J2000_UNIX_DAYS) * 86_400.0 - rotation.ut1_minus_utc_s();
                let difference_s = unix_s - row.get::<f64>("topo_ul_unix_ms") / 1000.0;
                let rate_arcsec_s = row.get::<f64>("alt_rate_arcsec_s").abs();
                if rate_arcsec_s > STEEP_ARCSEC_S {
                    times.see(difference_s, || row.at());
                } else {
                    altitudes.see(difference_s * rate_arcsec_s, || row.at());
                }
            }
            ("none", Err(_)) => none += 1,
            (status, ours) => panic!("{}: status {status}, ours {ours:?}", row.at()),
        }
    }
    assert_eq!(none, expected.none);
    times.finish(expected.steep);
    altitudes.finish(expected.shallow);
}

#[test]
fn moonrise_and_moonset_of_the_sample_are_those_of_de440() {
    check(&rows("moon/moon_events.csv"), &Expected { steep: 150, shallow: 13, none: 9 });
}

#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn moonrise_and_moonset_of_the_whole_truth_are_those_of_de440() {
    let rows = truth("moon_events.csv");
    check(&rows, &Expected { steep: 1_055, shallow: 65, none: 80 });
}

#[test]
fn an_event_is_found_backwards_where_it_is_found_onwards() {
    let rotation = EarthRotation::given(69.0, 0.0);
    let mut found = 0;
    for day in 0..40 {
        for latitude_deg in [-75.0, -30.0, 0.0, 52.0, 68.0, 85.0] {
            let place = Coordinates::new(latitude_deg, 31.2).unwrap();
            let from = Ut1::from_days(9_000.25 + f64::from(day));
            for event in [MoonEvent::Rise, MoonEvent::Set] {
                let Ok(onwards) = event.first_after(place, from, rotation) else { continue };
                let backwards = event.last_before(place, onwards.plus_days(1e-4), rotation).unwrap();
                // A tenth of a second: over 68° of latitude the Moon can rise at 1″ a second.
                assert!(
                    (backwards.days() - onwards.days()).abs() < 1e-6,
                    "{event:?} {latitude_deg} {onwards:?} {backwards:?}"
                );
                found += 1;
            }
        }
    }
    assert_eq!(found, 314);
}

#[test]
fn over_the_pole_the_moon_stays_up_for_half_a_month_and_down_for_the_other() {
    let pole = Coordinates::new(90.0, 0.0).unwrap();
    let rotation = EarthRotation::given(69.0, 0.0);
    let mut above = 0;
    let mut below = 0;
    for day in 0..28 {
        match MoonEvent::Rise.first_after(pole, Ut1::from_days(9_000.0 + f64::from(day)), rotation) {
            Ok(_) => {}
            Err(MoonAbsence::StaysAbove) => above += 1,
            Err(MoonAbsence::StaysBelow) => below += 1,
            Err(other) => assert_eq!(other, MoonAbsence::OutsideWindow),
        }
    }
    assert!((12..=14).contains(&above) && (12..=14).contains(&below), "{above} above, {below} below");
}

#[test]
fn a_calendar_day_a_month_has_no_moonrise_and_says_why() {
    let rotation = EarthRotation::given(69.0, 0.0);
    let cairo = Coordinates::new(30.0444, 31.2357).unwrap();
    let reasons: Vec<MoonAbsence> = (0..59)
        .filter_map(|day| MoonEvent::Rise.first_after(cairo, Ut1::from_days(9_000.5 + f64::from(day)), rotation).err())
        .collect();
    assert_eq!(reasons, [MoonAbsence::OutsideWindow; 2]);
}

#[test]
fn no_instant_however_wild_is_a_panic() {
    let rotation = EarthRotation::given(69.0, 0.0);
    let mut asked = 0;
    for days in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, -1e300, 1e15, -1e9, f64::MIN_POSITIVE, -0.0] {
        let is_computed = days.abs() < 1.0;
        for latitude_deg in [-90.0, 0.0, 66.6, 90.0] {
            let place = Coordinates::new(latitude_deg, 180.0).unwrap();
            for event in [MoonEvent::Rise, MoonEvent::Set] {
                let _ = event.first_after(place, Ut1::from_days(days), rotation);
                let _ = event.last_before(place, Ut1::from_days(days), rotation);
            }
            for side in [Side::Morning, Side::Evening] {
                let crescent = Crescent::of(place, Ut1::from_days(days), side, rotation);
                assert_eq!(crescent.is_err_and(|absence| absence == CrescentAbsence::OutsideYears), !is_computed);
                let _ = crescent.map(|crescent| (crescent.age_hours(), crescent.yallop_zone(), crescent.odeh_zone()));
            }
            asked += 1;
        }
        let tt = Tt::from_days(days);
        let _ = moon::position(tt).illuminated_fraction(&sun::position(tt));
        for phase in MoonPhase::ALL {
            for found in [phase.before(tt), phase.after(tt), phase.nearest(tt)] {
                assert_eq!(found.is_ok(), is_computed, "{days}");
            }
        }
    }
    assert_eq!(asked, 36);
}
