//! The qibla agrees with spherical trigonometry to 1e-8°, and the Sun is in line with it at the times of JPL DE440.

mod common;

use common::{Gauge, Row, rows, truth};
use miqat::chrono::{DateTime, NaiveDate};
use miqat::error::TimeError;
use miqat::qibla::{KAABA, SunInLine, SunStance, bearing, distance_km, sun_in_line, sun_over_kaaba};
use miqat::time::{EarthRotation, Ut1};
use miqat::{Coordinates, Error};

/// Unix days of J2000.0.
const J2000_UNIX_DAYS: f64 = 10_957.5;
const ARCSEC_PER_DEGREE: f64 = 3600.0;

fn place(row: &Row) -> Coordinates {
    Coordinates::new(row.get("lat"), row.get("lon")).unwrap()
}

/// The difference between two bearings, −180..180.
fn turn_deg(ours_deg: f64, truth_deg: f64) -> f64 {
    (ours_deg - truth_deg + 540.0).rem_euclid(360.0) - 180.0
}

fn scope(rows: &[Row], whole: usize) -> &'static str {
    if rows.len() == whole { "all" } else { "sample" }
}

fn check_sphere(rows: &[Row]) {
    let scope = scope(rows, 500);
    let mut bearings = Gauge::new(format!("qibla on the sphere ({scope}), deg"), 1e-8, 5e-9);
    let mut distances = Gauge::new(format!("distance of the Kaaba on the sphere ({scope}), m"), 0.006, 0.005);
    for row in rows {
        let ours_deg = bearing(place(row)).unwrap().degrees();
        bearings.see(turn_deg(ours_deg, row.get("sph_bearing_deg")), || row.at());
        distances.see((distance_km(place(row)) - row.get::<f64>("sph_dist_km")) * 1000.0, || row.at());
    }
    bearings.finish(rows.len());
    distances.finish(rows.len());
}

#[test]
fn bearing_and_distance_of_the_sample_are_those_of_the_sphere() {
    let rows = rows("qibla/qibla.csv");
    assert_eq!(rows.len(), 100);
    check_sphere(&rows);
}

#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn bearing_and_distance_of_the_whole_truth_are_those_of_the_sphere() {
    let rows = truth("qibla.csv");
    assert_eq!(rows.len(), 500);
    check_sphere(&rows);
}

#[cfg(feature = "geodesic")]
fn check_ellipsoid(rows: &[Row]) {
    use miqat::qibla::{geodesic_bearing, geodesic_distance_km};
    let scope = scope(rows, 500);
    let mut bearings = Gauge::new(format!("qibla on WGS 84 ({scope}), deg"), 1e-8, 5e-9);
    let mut distances = Gauge::new(format!("distance of the Kaaba on WGS 84 ({scope}), m"), 0.000_6, 0.000_5);
    for row in rows {
        let ours_deg = geodesic_bearing(place(row)).unwrap().degrees();
        bearings.see(turn_deg(ours_deg, row.get("wgs84_azimuth_deg")), || row.at());
        distances.see((geodesic_distance_km(place(row)) - row.get::<f64>("wgs84_dist_km")) * 1000.0, || row.at());
    }
    bearings.finish(rows.len());
    distances.finish(rows.len());
}

#[cfg(feature = "geodesic")]
#[test]
fn geodesics_of_the_sample_are_those_of_geographiclib() {
    check_ellipsoid(&rows("qibla/qibla.csv"));
}

#[cfg(feature = "geodesic")]
#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn geodesics_of_the_whole_truth_are_those_of_geographiclib() {
    let rows = truth("qibla.csv");
    check_ellipsoid(&rows);
}

#[cfg(feature = "geodesic")]
#[test]
fn a_geodesic_has_no_bearing_where_the_great_circle_has_none() {
    use miqat::qibla::{geodesic_bearing, geodesic_distance_km};
    assert_eq!([KAABA, antipode()].map(geodesic_bearing), [None, None]);
    assert_eq!(geodesic_distance_km(KAABA), 0.0);
    assert!((geodesic_distance_km(antipode()) - 20_003.9).abs() < 0.1);
}

fn antipode() -> Coordinates {
    Coordinates::new(-KAABA.latitude().degrees(), KAABA.longitude().degrees() - 180.0).unwrap()
}

#[test]
fn a_survey_a_map_and_gazetteers_have_the_kaaba_within_ten_metres_of_the_constant() {
    let mut distances = Gauge::new("the Kaaba against its sources, m", 10.0, 0.5);
    for (source, latitude_deg, longitude_deg) in [
        ("GPS survey of December 2000", 21.422_58, 39.826_22),
        ("OpenStreetMap", 21.422_52, 39.826_21),
        ("gazetteers", 21.422_50, 39.826_17),
    ] {
        distances.see(distance_km(Coordinates::new(latitude_deg, longitude_deg).unwrap()) * 1000.0, || source);
    }
    distances.finish(3);
}

#[test]
fn from_300_m_to_each_side_of_the_kaaba_the_qibla_is_the_opposite_direction() {
    for (latitude_deg, longitude_deg, expected_deg) in [
        (21.419_8, 39.826_2, 0.0),
        (21.422_5, 39.823_3, 90.0),
        (21.425_2, 39.826_2, 180.0),
        (21.422_5, 39.829_1, 270.0),
    ] {
        let place = Coordinates::new(latitude_deg, longitude_deg).unwrap();
        assert!(
            (bearing(place).unwrap().degrees() - expected_deg).abs() < 0.001,
            "{expected_deg}: {:?}",
            bearing(place)
        );
        assert!((distance_km(place) - 0.300).abs() < 0.001, "{expected_deg}: {}", distance_km(place));
    }
}

#[test]
fn there_is_no_bearing_at_the_kaaba_and_at_its_antipode_and_one_a_step_away() {
    assert_eq!([KAABA, antipode()].map(bearing), [None, None]);
    assert_eq!(distance_km(KAABA), 0.0);
    // Half of the circumference.
    assert!((distance_km(antipode()) - 20_015.114_4).abs() < 1e-3);
    let at = |latitude_deg: f64, longitude_deg: f64| {
        bearing(Coordinates::new(latitude_deg, longitude_deg).unwrap()).map(|angle| angle.degrees().round())
    };
    let (latitude_deg, longitude_deg) = (KAABA.latitude().degrees(), KAABA.longitude().degrees());
    // Two centimetres to each side.
    let step_deg = 2e-7;
    assert_eq!(at(latitude_deg - step_deg, longitude_deg), Some(0.0));
    assert_eq!(at(latitude_deg, longitude_deg - step_deg), Some(90.0));
    assert_eq!(at(latitude_deg + step_deg, longitude_deg), Some(180.0));
    assert_eq!(at(latitude_deg, longitude_deg + step_deg), Some(270.0));
    let (latitude_deg, longitude_deg) = (antipode().latitude().degrees(), antipode().longitude().degrees());
    assert_eq!(at(latitude_deg - step_deg, longitude_deg), Some(180.0));
    assert_eq!(at(latitude_deg, longitude_deg + step_deg), Some(90.0));
}

#[test]
fn due_north_is_0_and_a_bearing_stays_below_360() {
    let longitude_deg = KAABA.longitude().degrees();
    for (latitude_deg, expected_deg) in [(-89.0, 0.0), (-21.0, 0.0), (0.0, 0.0), (22.0, 180.0), (90.0, 180.0)] {
        let ours_deg = bearing(Coordinates::new(latitude_deg, longitude_deg).unwrap()).unwrap().degrees();
        assert!((ours_deg - expected_deg).abs() < 1e-9, "{latitude_deg}: {ours_deg}");
    }
    // East of the Kaaba's meridian by less and less: north by slightly west.
    for exponent in 1..=18 {
        let longitude_deg = longitude_deg + 10f64.powi(-exponent);
        let ours_deg = bearing(Coordinates::new(-50.0, longitude_deg).unwrap()).unwrap().degrees();
        assert!((0.0..360.0).contains(&ours_deg), "{longitude_deg}: {ours_deg}");
    }
}

/// The Sun in line with the qibla on the local mean solar day of a row.
fn in_line(row: &Row, rotation: EarthRotation) -> Vec<SunInLine> {
    let day = f64::from(row.get::<NaiveDate>("date").to_epoch_days());
    let midnight = Ut1::from_days(day - J2000_UNIX_DAYS - row.get::<f64>("lon") / 360.0);
    sun_in_line(place(row), midnight, rotation).collect()
}

#[test]
fn the_sun_stands_in_line_when_de440_says_so_and_at_no_other_time() {
    // It is 117 rows whole, and committed whole.
    let rows = rows("qibla/qibla_sun.csv");
    let mut slow = Gauge::new("Sun in line with the qibla, to 80° of altitude, s", 0.01, 0.0005);
    let mut high = Gauge::new("Sun in line with the qibla, above 80°, arcsec across the line", 0.08, 0.003);
    let mut altitudes = Gauge::new("altitude of the Sun in line with the qibla, deg", 0.000_04, 0.000_005);
    let (mut none, mut found) = (0, 0);
    for of_a_place in rows.chunk_by(|a, b| a.text("row") == b.text("row")) {
        let rotation = EarthRotation::given(of_a_place[0].get("delta_t"), of_a_place[0].get("dut1"));
        let ours = in_line(&of_a_place[0], rotation);
        if of_a_place[0].text("kind") == "none" {
            assert!(ours.is_empty(), "{}: {ours:?}", of_a_place[0].at());
            none += 1;
            continue;
        }
        assert_eq!(ours.len(), of_a_place.len(), "{}: {ours:?}", of_a_place[0].at());
        for (row, ours) in of_a_place.iter().zip(ours) {
            let stance = match row.text("kind") {
                "toward" => SunStance::Toward,
                "opposite" => SunStance::Opposite,
                kind => panic!("{}: unknown kind {kind}", row.at()),
            };
            assert_eq!(ours.stance, stance, "{}", row.at());
            let off_ms = ours.instant.to_utc_with(rotation).unwrap().timestamp_millis() - row.get::<i64>("unix_ms");
            let off_s = off_ms as f64 / 1000.0;
            let altitude_deg: f64 = row.get("sun_alt_deg");
            altitudes.see(ours.altitude.degrees() - altitude_deg, || row.at());
            if altitude_deg < 80.0 {
                slow.see(off_s, || row.at());
            } else {
                let across = row.get::<f64>("az_rate_arcsec_s") * altitude_deg.to_radians().cos();
                high.see(off_s * across, || row.at());
            }
            found += 1;
        }
    }
    assert_eq!((none, found), (12, 105));
    altitudes.finish(105);
    slow.finish(94);
    high.finish(11);
}

#[test]
fn where_there_is_no_qibla_no_sun_stands_in_line_with_it() {
    let rotation = EarthRotation::given(69.0, 0.0);
    for place in [KAABA, antipode()] {
        assert_eq!(sun_in_line(place, Ut1::from_days(9_000.0), rotation).count(), 0);
    }
}

#[test]
fn a_place_has_the_sun_in_line_at_most_twice_a_day_and_each_instant_in_one_day_only() {
    let rotation = EarthRotation::given(69.0, 0.0);
    let mut full = 0;
    for latitude_deg in [-90.0, -66.0, -30.0, -10.0, 0.0, 10.0, 21.0, 23.0, 45.0, 70.0, 90.0] {
        let place = Coordinates::new(latitude_deg, 75.0).unwrap();
        let mut last = Ut1::from_days(f64::NEG_INFINITY);
        for day in 0..366 {
            let found: Vec<SunInLine> =
                sun_in_line(place, Ut1::from_days(9_000.0 + f64::from(day)), rotation).collect();
            if found.len() > 2 {
                // An event at both ends of the day: the solar day can be 30 s shorter than 24 hours.
                let apart_days = found[found.len() - 1].instant.days() - found[0].instant.days();
                assert!(found.len() == 3 && apart_days > 0.99, "{latitude_deg}, day {day}: {found:?}");
                full += 1;
            }
            for line in found {
                assert!(line.instant.days() > last.days() + 1e-4, "{latitude_deg}, day {day}: {line:?}");
                assert!(line.altitude.degrees() > 0.0);
                last = line.instant;
            }
        }
    }
    assert_eq!(full, 2);
}

#[test]
fn the_sun_stands_over_the_kaaba_when_de440_says_so() {
    // It is 202 rows whole, and committed whole.
    let rows = rows("qibla/kaaba_zenith.csv");
    let mut times = Gauge::new("the Sun over the Kaaba by our own ΔT and leap seconds, s", 0.05, 0.0005);
    let mut distances = Gauge::new("the Sun's distance from the zenith of the Kaaba, arcsec", 0.1, 0.002);
    for of_a_year in rows.chunks(2) {
        let ours = sun_over_kaaba(of_a_year[0].get("year")).unwrap();
        for (row, ours) in of_a_year.iter().zip(ours) {
            let off_ms = ours.instant.to_utc().unwrap().timestamp_millis() - row.get::<i64>("unix_ms");
            times.see(off_ms as f64 / 1000.0, || row.at());
            let off_deg = ours.zenith_distance.degrees() - row.get::<f64>("zenith_distance_deg");
            distances.see(off_deg * ARCSEC_PER_DEGREE, || row.at());
        }
    }
    times.finish(202);
    distances.finish(202);
}

#[test]
fn the_sun_stands_over_the_kaaba_twice_in_every_year_computed() {
    for year in 1..=4000 {
        for zenith in sun_over_kaaba(year).unwrap() {
            assert!(zenith.zenith_distance.degrees() < 0.1, "{year}: {zenith:?}");
            let utc: DateTime<miqat::chrono::Utc> = zenith.instant.to_utc().unwrap();
            assert_eq!(utc.format("%Y").to_string(), format!("{year:04}"));
        }
    }
    for year in [i32::MIN, 0, 4001, i32::MAX] {
        assert!(matches!(sun_over_kaaba(year), Err(Error::Time(TimeError::DateOutOfRange { .. }))), "{year}");
    }
}
