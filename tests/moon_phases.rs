//! The four phases of the Moon agree with JPL DE440 within 0.6 s from 1900 to 2100, new moons within 2 s from 1600 to
//! 2400.

mod common;

use common::{Gauge, Row, rows, truth};
use miqat::Error;
use miqat::error::TimeError;
use miqat::events::MoonPhase;
use miqat::time::Tt;

/// Unix milliseconds of 1600-01-01 and 2400-01-01.
const SPAN_UNIX_MS: std::ops::Range<i64> = -11_676_096_000_000..13_569_465_600_000;

/// Our value minus the truth, in seconds, at the row's own TT − UT1.
fn difference_s(row: &Row, phase: MoonPhase) -> f64 {
    let ours = phase.of_lunation(row.get("lunation_k")).unwrap().instant;
    let truth_s = row.get::<f64>("unix_ms") / 1000.0 + row.get::<f64>("dut1") + row.get::<f64>("delta_t");
    (ours.days() + 10_957.5) * 86_400.0 - truth_s
}

fn named(name: &str) -> MoonPhase {
    match name {
        "new" => MoonPhase::New,
        "first_quarter" => MoonPhase::FirstQuarter,
        "full" => MoonPhase::Full,
        "last_quarter" => MoonPhase::LastQuarter,
        other => panic!("no phase is called {other}"),
    }
}

fn check_phases(rows: &[Row]) {
    let mut gauge = Gauge::new("phases of the Moon, 1900-2100, s", 0.6, 1e-3);
    for row in rows {
        gauge.see(difference_s(row, named(row.text("phase"))), || row.at());
    }
    gauge.finish(rows.len());
}

fn check_new_moons(rows: &[Row], expected: usize) {
    let mut gauge = Gauge::new("new moons, 1600-2399, s", 2.0, 1e-3);
    for row in rows.iter().filter(|row| SPAN_UNIX_MS.contains(&row.get("unix_ms"))) {
        gauge.see(difference_s(row, MoonPhase::New), || row.at());
    }
    gauge.finish(expected);
}

#[test]
fn the_phases_of_the_sample_are_those_of_de440() {
    let rows = rows("moon/moon_phases.csv");
    assert_eq!(rows.len(), 199);
    check_phases(&rows);
}

#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn the_phases_of_the_whole_truth_are_those_of_de440() {
    let rows = truth("moon_phases.csv");
    assert_eq!(rows.len(), 4_972);
    check_phases(&rows);
}

#[test]
fn the_new_moons_of_the_sample_are_those_of_de440_over_eight_centuries() {
    check_new_moons(&rows("moon/new_moons_1550_2650.csv"), 124);
}

#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn the_new_moons_of_the_whole_truth_are_those_of_de440_over_eight_centuries() {
    let rows = truth("new_moons_1550_2650.csv");
    check_new_moons(&rows, 4_947);
}

#[test]
fn the_phase_before_the_one_after_and_the_nearest_surround_every_instant() {
    let mut instants = 0;
    for step in 0..1_200 {
        // A stride that shares no factor with the month reaches every part of it.
        let tt = Tt::from_days(-36_500.0 + 61.3 * f64::from(step));
        let phase = MoonPhase::ALL[step as usize % 4];
        let [before, after, nearest] = [phase.before(tt), phase.after(tt), phase.nearest(tt)].map(Result::unwrap);
        assert!(before.instant <= tt && tt < after.instant, "{tt:?}");
        assert_eq!(after.lunation, before.lunation + 1, "{tt:?}");
        let month_days = after.instant.days() - before.instant.days();
        assert!((29.0..30.1).contains(&month_days), "{tt:?}: {month_days}");
        let middle_days = (before.instant.days() + after.instant.days()) / 2.0;
        let expected = if tt.days() < middle_days { before } else { after };
        assert_eq!(nearest, expected, "{tt:?}");
        instants += 1;
    }
    assert_eq!(instants, 1_200);
}

#[test]
fn the_phase_of_its_own_instant_is_before_and_not_after() {
    for lunation in [-1_237, 0, 307, 1_236] {
        for phase in MoonPhase::ALL {
            let this = phase.of_lunation(lunation).unwrap();
            assert_eq!(phase.before(this.instant), Ok(this));
            assert_eq!(phase.nearest(this.instant), Ok(this));
            assert_eq!(phase.after(this.instant).unwrap().lunation, lunation + 1);
        }
    }
}

#[test]
fn every_instant_of_the_years_1_to_4000_has_its_phases_and_no_other_number_has_any() {
    let first = Tt::from_days(-730_119.5);
    let last = Tt::from_days(730_850.4);
    for phase in MoonPhase::ALL {
        for tt in [first, last] {
            let (before, after) = (phase.before(tt).unwrap(), phase.after(tt).unwrap());
            assert!(before.instant <= tt && tt < after.instant);
            for found in [before, after, phase.nearest(tt).unwrap()] {
                assert_eq!(phase.of_lunation(found.lunation), Ok(found));
            }
        }
        for days in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e12, -1e12, -730_500.0, 731_200.0] {
            let tt = Tt::from_days(days);
            for found in [phase.before(tt), phase.after(tt), phase.nearest(tt)] {
                let Err(Error::Time(TimeError::SkyOutOfRange { days: named })) = found else { panic!("{found:?}") };
                assert_eq!(named.to_bits(), days.to_bits());
            }
        }
        for lunation in [i32::MIN, MoonPhase::FIRST_LUNATION - 1, MoonPhase::LAST_LUNATION + 1, i32::MAX] {
            assert_eq!(phase.of_lunation(lunation), Err(Error::Time(TimeError::Lunation { lunation })));
        }
        // 49,505 mean months, without a jump at the ends.
        for (lunation, other) in [(MoonPhase::FIRST_LUNATION, 1), (MoonPhase::LAST_LUNATION, -1)] {
            let [end, next] = [lunation, lunation + other].map(|lunation| phase.of_lunation(lunation).unwrap().instant);
            assert!((29.0..30.1).contains(&(next.days() - end.days()).abs()));
        }
    }
    assert_eq!(
        Error::Time(TimeError::Lunation { lunation: i32::MIN }).to_string(),
        format!("a lunation -2147483648 is not within {} to {}", MoonPhase::FIRST_LUNATION, MoonPhase::LAST_LUNATION)
    );
    assert_eq!(
        Error::Time(TimeError::SkyOutOfRange { days: 1e12 }).to_string(),
        "an instant 1000000000000 days from 2000-01-01 is outside the years 1 to 4000, for which the sky is computed"
    );
}
