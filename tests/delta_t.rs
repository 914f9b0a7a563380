//! TT − UT1 equals the published values: the IERS's within 0.03 s since 1973, within the stated uncertainty before, a
//! forecast after.

mod common;

use common::{Gauge, rows};
use miqat::chrono::{Datelike, NaiveDate};
use miqat::time::{DeltaT, DeltaTKind, EarthRotation, Tt, Ut1, delta_t};

fn on(date: NaiveDate) -> DeltaT {
    delta_t(Ut1::from_utc(date.and_hms_opt(0, 0, 0).unwrap().and_utc()))
}

fn first_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap()
}

#[test]
fn since_1973_it_is_the_one_that_the_us_naval_observatory_publishes() {
    let rows = rows("delta_t/raw/usno_deltat.csv");
    let mut gauge = Gauge::new("TT − UT1 against the USNO's, 1973-2017, s", 0.03, 5e-5);
    for row in &rows {
        let ours = on(row.get("date"));
        assert_eq!((ours.kind(), ours.uncertainty_s()), (DeltaTKind::Observed, 0.0), "{}", row.at());
        gauge.see(ours.seconds() - row.get::<f64>("delta_t_s"), || row.at());
    }
    gauge.finish(88);
}

#[test]
fn before_that_it_differs_from_other_published_values_by_its_uncertainty_at_most() {
    let mut parts = Gauge::new("TT − UT1 against NASA/TP-2006-214141, parts of the uncertainty stated", 1.0, 0.0);
    for row in &rows("delta_t/raw/nasa_tp_2006_214141.csv") {
        let ours = on(first_of(row.get("year")));
        assert_eq!(ours.kind(), DeltaTKind::Historical, "{}", row.at());
        let published_error_s: f64 = row.get("standard_error_s");
        assert!(ours.uncertainty_s() >= published_error_s || row.get::<i32>("year") < -200, "{}", row.at());
        parts.see((ours.seconds() - row.get::<f64>("delta_t_s")) / ours.uncertainty_s(), || row.at());
    }
    parts.finish(28);
}

/// TT − UT1 on 1 January of 1950 to 1972, in seconds (The Astronomical Almanac, pages K8 and K9).
const ALMANAC_S: [f64; 23] = [
    29.15, 29.57, 29.97, 30.36, 30.72, 31.07, 31.35, 31.68, 32.18, 32.68, 33.15, 33.59, 34.00, 34.47, 35.03, 35.73,
    36.54, 37.43, 38.29, 39.20, 40.18, 41.17, 42.23,
];

#[test]
fn from_1950_to_1972_it_is_within_a_second_of_the_almanac_s() {
    // The spline of 2021 is smoother than the Almanac's annual values.
    let mut gauge = Gauge::new("TT − UT1 against the Astronomical Almanac's, 1950-1972, s", 0.7, 0.005);
    for (year, almanac_s) in (1950..).zip(ALMANAC_S) {
        gauge.see(on(first_of(year)).seconds() - almanac_s, || year.to_string());
    }
    gauge.finish(23);
}

/// The published spline between its ends, at a year.
fn spline_s(year: f64) -> f64 {
    let lines = include_str!("data/astro/raw/delta_t_spline.csv").lines().filter(|line| !line.starts_with('#'));
    let pieces = lines.skip(1).map(|line| line.split(',').map(|field| field.parse().unwrap()).collect::<Vec<f64>>());
    let piece = pieces.filter(|piece| piece[0] <= year).last().unwrap();
    let part = (year - piece[0]) / (piece[1] - piece[0]);
    piece[2] + part * (piece[3] + part * (piece[4] + part * piece[5]))
}

/// TT − UT1 at a year and its part.
fn in_year(year: f64) -> DeltaT {
    delta_t(Ut1::from_days((year - 1970.0) * 365.2425 - 10_957.5))
}

#[test]
fn before_1550_it_is_the_published_spline() {
    // The values that are published with the spline.
    for (year, published_s) in [(622.0, 4450.78), (1000.0, 1650.39), (1_549.999_9, 196.30)] {
        let ours_s = in_year(year).seconds();
        assert!((ours_s - published_s).abs() < 0.03, "{year}: {ours_s}");
        // The parabola used previously was up to 518 s off since the year 1.
        let parabola_s = |year: f64| 32.5 * ((year - 1825.0) / 100.0).powi(2);
        let before_s = 196.29 + parabola_s(year) - parabola_s(1550.0);
        assert!(year > 1500.0 || (before_s - published_s).abs() > 80.0, "{year}: {before_s}");
    }
    // Between the nodes, and as far as it goes.
    let mut gauge = Gauge::new("TT − UT1 against the spline of 2021, −720 to 1550, s", 0.02, 0.01);
    for year in (-720..1550).map(|year| f64::from(year) + 0.37) {
        gauge.see(in_year(year).seconds() - spline_s(year), || year.to_string());
    }
    gauge.finish(2270);
    assert!((spline_s(1550.0) - in_year(1550.0).seconds()).abs() < 0.02);
    // Before −720 it follows the parabola, joined to the beginning of the spline.
    let risen_s = in_year(-1000.0).seconds() - in_year(-720.0).seconds();
    assert!((risen_s - 32.5 * (28.25_f64.powi(2) - 25.45_f64.powi(2))).abs() < 0.01, "{risen_s}");
    assert_eq!(in_year(-800.0).uncertainty_s(), f64::INFINITY);
}

#[test]
fn it_jumps_nowhere() {
    // ΔT grows by a millisecond a day today, and by 0.05 s at both ends of the two thousand years compared here.
    let mut worst_s: f64 = 0.0;
    for unix_day in (-1_000_000..400_000).step_by(7) {
        let [today, tomorrow] =
            [0, 1].map(|days| delta_t(Ut1::from_days(f64::from(unix_day + days) - 10_957.5)).seconds());
        worst_s = worst_s.max((tomorrow - today).abs());
    }
    assert!((0.01..0.06).contains(&worst_s), "{worst_s}");
}

#[test]
fn after_the_last_measurement_it_is_a_forecast_that_says_how_uncertain_it_is() {
    assert_eq!(on(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()).kind(), DeltaTKind::Observed);
    let mut last = 0.0;
    for year in 2027..=2500 {
        let forecast = on(first_of(year));
        assert_eq!(forecast.kind(), DeltaTKind::Predicted, "{year}");
        assert!(forecast.uncertainty_s() > last, "{year}");
        last = forecast.uncertainty_s();
    }
    // Huber's formula for N years, by hand: N = 23.3 gives 5.7 s, N = 73.3 gives 32.3 s.
    for (year, expected_s) in [(2050, 5.7), (2100, 32.3)] {
        let stated_s = on(first_of(year)).uncertainty_s();
        assert!((stated_s - expected_s).abs() < 0.5, "{year}: {stated_s}");
    }
    // The length of the day of Stephenson, Morrison & Hohenkerk 2016, 1.72 t − 3.5 sin(2π(t + 0.75)/14) ms above 86,400 s
    // (t centuries from 1825), summed from 69.3 s in 2022: 72 s in 2050, 87 s in 2100.
    for (year, published_s) in [(2050, 72.0), (2100, 87.0)] {
        let ours = on(first_of(year));
        assert!((ours.seconds() - published_s).abs() < ours.uncertainty_s(), "{year}: {}", ours.seconds());
    }
}

#[test]
fn ut1_stays_within_nine_tenths_of_a_second_of_utc_while_leap_seconds_are_kept() {
    let mut months = 0;
    for date in first_of(1972).iter_days().take_while(|date| *date < first_of(2027)).filter(|date| date.day() == 1) {
        let ut1_minus_utc_s = EarthRotation::on(date).ut1_minus_utc_s();
        assert!(ut1_minus_utc_s.abs() <= 0.9, "{date}: {ut1_minus_utc_s}");
        months += 1;
    }
    assert_eq!(months, 660);
    for year in [1600, 1971, 2027, 3000] {
        assert_eq!(EarthRotation::on(first_of(year)).ut1_minus_utc_s(), 0.0, "{year}");
    }
}

#[test]
fn what_is_not_a_number_is_no_instant() {
    for days in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300] {
        assert!(Ut1::from_days(days).to_utc().is_err(), "{days}");
        assert!(Tt::from_days(days).to_ut1().to_utc().is_err(), "{days}");
    }
    for strange in [f64::NAN, f64::INFINITY] {
        assert!(Ut1::from_days(0.0).to_utc_with(EarthRotation::given(69.0, strange)).is_err());
        assert!(Ut1::from_days(0.0).to_utc_with(EarthRotation::given(strange, 0.0)).is_ok(), "UTC does not need ΔT");
    }
    assert_eq!(
        Ut1::from_days(f64::INFINITY).to_utc().unwrap_err().to_string(),
        "an instant inf days from 2000-01-01 is outside the years -262143 to 262142"
    );
}
