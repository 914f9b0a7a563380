//! The coefficient tables are complete, and the library sums them as their headers say. Results cannot reveal a wrong
//! small term, so the tables themselves are tested.
//!
//! The nutation has a second transcription here. That of the Moon's 1,433 terms is too large: `scripts/moon-terms` compares it, and
//! tests/data/astro/README.md has its checksums. The Sun's tables are a fit of this project, of which there is no other.

mod common;

use common::{Gauge, Row, rows};
use miqat::astro::{nutation::nutation, sun};
use miqat::time::Tt;

/// Arcseconds in a radian, from the header of the fit.
const ARCSEC_PER_RAD: f64 = 206_264.806;
/// The unit of the powers of time, in Julian millennia: the header's `scale`.
const SCALE: f64 = 0.399_995_020_864_842_45;

/// Instants over the whole range of the fit, in Julian millennia from J2000.0.
fn instants() -> impl Iterator<Item = f64> {
    (0..800).map(|n| -0.4 + f64::from(n) * 0.001_000_37)
}

/// Σ (τ/scale)^power · (c cos ωτ + s sin ωτ), the smallest terms first.
fn sum(table: &[Row], millennia: f64) -> f64 {
    let term = |row: &Row| {
        let (sin, cos) = (row.get::<f64>("freq_rad_per_millennium") * millennia).sin_cos();
        let wave = row.get::<f64>("cos_arcsec") * cos + row.get::<f64>("sin_arcsec") * sin;
        (millennia / SCALE).powi(row.get("power")) * wave
    };
    table.iter().rev().map(term).sum()
}

#[test]
fn the_sun_s_longitude_is_the_sum_that_the_header_of_its_table_states() {
    let table = rows("astro/raw/sun_longitude.csv");
    assert_eq!(table.len(), 180);
    let polynomial =
        [-27.778_417_265_140_384, -0.927_875_836_588_544, 1.434_695_716_767_302_7, 0.005_180_442_588_397_205_5];
    let mut gauge = Gauge::new("Sun's longitude against the sum of its table, ″", 5e-6, 5e-6);
    for millennia in instants() {
        let centuries = 10.0 * millennia;
        let secular: f64 = polynomial.iter().rev().fold(0.0, |sum, coefficient| sum * centuries + coefficient);
        let mean_rad = 1.753_470_456_73 + std::f64::consts::PI + 6_283.319_667_47 * millennia;
        let longitude_rad = mean_rad + (secular + sum(&table, millennia)) / ARCSEC_PER_RAD;
        let tt = Tt::from_days(millennia * 365_250.0);
        let ours_rad = (sun::position(tt).ecliptic_longitude() - nutation(tt).longitude()).radians();
        let turn = std::f64::consts::TAU;
        let off_rad = (ours_rad - longitude_rad + 0.5 * turn).rem_euclid(turn) - 0.5 * turn;
        gauge.see(off_rad * ARCSEC_PER_RAD, || millennia);
    }
    gauge.finish(800);
}

#[test]
fn the_sun_s_latitude_is_the_sum_that_the_header_of_its_table_states() {
    let table = rows("astro/raw/sun_latitude.csv");
    assert_eq!(table.len(), 30);
    let mut gauge = Gauge::new("Sun's latitude against the sum of its table, ″", 5e-6, 5e-6);
    for millennia in instants() {
        let latitude_arcsec = 0.002_128_065_676_932_83 + sum(&table, millennia);
        let ours = sun::position(Tt::from_days(millennia * 365_250.0)).ecliptic_latitude();
        gauge.see(ours.degrees() * 3600.0 - latitude_arcsec, || millennia);
    }
    gauge.finish(800);
}

#[test]
fn every_term_of_the_nutation_is_the_same_in_two_transcriptions() {
    let (table, second) = (rows("astro/raw/nutation_iau2000b.csv"), rows("astro/raw/nutation_erfa.csv"));
    assert_eq!((table.len(), second.len()), (77, 77));
    for (row, second) in table.iter().zip(&second) {
        for column in ["nl", "nlp", "nf", "nd", "nom", "ps", "pst", "pc", "ec", "ect", "es"] {
            assert_eq!(row.get::<f64>(column), second.get::<f64>(column), "{}: {column}", row.at());
        }
    }
}

#[test]
fn the_knots_of_delta_t_are_whole_and_in_order() {
    let table = rows("astro/raw/delta_t.csv");
    assert_eq!(table.len(), 623);
    let days: Vec<i64> = table.iter().map(|row| row.get("unix_day")).collect();
    assert!(days.is_sorted_by(|before, after| before < after));
    let observed = table.iter().filter(|row| row.text("kind") == "observed").count();
    assert_eq!(observed, 216);
    // Two values that the IERS publishes in its long-term tables, for 1 January of the year.
    for (year, delta_t_s) in
        [("1990-01-01", 56.855), ("2000-01-01", 63.829), ("2010-01-01", 66.070), ("2020-01-01", 69.361)]
    {
        let date: chrono::NaiveDate = year.parse().unwrap();
        let ours = miqat::time::EarthRotation::on(date).delta_t_s();
        assert!((ours - delta_t_s).abs() < 0.03, "{year}: {ours}");
    }
}
