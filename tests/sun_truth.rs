//! The Sun's position, the equation of time, sidereal time and nutation agree with JPL DE440 from 1600 to 2400.

mod common;

use common::{Gauge, Row, rows, truth};
use miqat::astro::{earth, horizontal::Horizontal, nutation::nutation, sun};
use miqat::chrono::DateTime;
use miqat::time::{EarthRotation, Tt, Ut1};
use miqat::{Angle, Coordinates};

/// The instant of a row in UT1 and TT, at the row's own differences of the time scales.
fn instant(row: &Row) -> (Ut1, Tt) {
    let rotation = EarthRotation::given(row.get("delta_t"), row.get("dut1"));
    let ut = Ut1::from_utc_with(DateTime::from_timestamp(row.get("unix_s"), 0).unwrap(), rotation);
    (ut, ut.to_tt_with(rotation.delta_t_s()))
}

/// The difference of two angles in arcseconds, the short way round.
fn arcsec(ours: Angle, truth_deg: f64) -> f64 {
    ((ours.degrees() - truth_deg + 180.0).rem_euclid(360.0) - 180.0) * 3600.0
}

fn check_places(table: &[Row], expected: usize) {
    let scope = if expected > 1000 { "all" } else { "sample" };
    let gauge = |what: &str, limit, resolution| Gauge::new(format!("Sun, {what} ({scope})"), limit, resolution);
    let mut longitude = gauge("longitude 1600-2400, ″", 0.10, 0.00002);
    let mut right_ascension = gauge("right ascension × cos δ 1600-2400, ″", 0.10, 0.00002);
    let mut declination = gauge("declination 1600-2400, ″", 0.10, 0.00002);
    let mut latitude = gauge("ecliptic latitude 1600-2400, ″", 0.10, 0.00002);
    let mut distance = gauge("distance 1600-2400, au", 1e-4, 5e-11);
    let mut equation = gauge("equation of time 1600-2400, s", 0.01, 0.000_005);
    let mut sidereal = gauge("sidereal time 1600-2400, ″", 0.005, 0.00002);
    let mut nodding = gauge("nutation in longitude and obliquity 1600-2400, ″", 0.005, 0.000_005);
    let mut squares = [0.0; 3];
    for row in table {
        let (ut, tt) = instant(row);
        let place = sun::position(tt);
        let cos_declination = place.declination().radians().cos();
        let differences = [
            arcsec(place.ecliptic_longitude(), row.get("ecl_lon_deg")),
            arcsec(place.right_ascension(), row.get("ra_deg")) * cos_declination,
            arcsec(place.declination(), row.get("dec_deg")),
        ];
        for (square, difference) in squares.iter_mut().zip(differences) {
            *square += difference * difference;
        }
        longitude.see(differences[0], || row.at());
        right_ascension.see(differences[1], || row.at());
        declination.see(differences[2], || row.at());
        latitude.see(arcsec(place.ecliptic_latitude(), row.get("ecl_lat_deg")), || row.at());
        distance.see(place.distance_au() - row.get::<f64>("dist_au"), || row.at());
        equation.see(sun::equation_of_time_with(ut, tt).degrees() * 240.0 - row.get::<f64>("eot_s"), || row.at());
        sidereal.see(arcsec(earth::apparent_sidereal_time(ut, tt), row.get("gast_deg")), || row.at());
        let nutation = nutation(tt);
        nodding.see(nutation.longitude().degrees() * 3600.0 - row.get::<f64>("dpsi_arcsec"), || row.at());
        nodding.see(nutation.obliquity().degrees() * 3600.0 - row.get::<f64>("deps_arcsec"), || row.at());
    }
    for gauge in [longitude, right_ascension, declination, latitude, distance, equation, sidereal] {
        gauge.finish(expected);
    }
    nodding.finish(2 * expected);
    let mut rms = gauge("longitude, right ascension × cos δ, declination 1600-2400, rms ″", 0.02, 0.00002);
    for square in squares {
        rms.see((square / table.len() as f64).sqrt(), || "the whole table");
    }
    rms.finish(3);
}

#[test]
fn places_agree_with_the_committed_sample() {
    check_places(&rows("sun/sun_position.csv"), 230);
}

#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn places_agree_with_the_whole_truth() {
    let table = truth("sun_position.csv");
    check_places(&table, 2300);
}

fn check_directions(table: &[Row], limit_arcsec: f64, expected: usize) {
    let mut altitude =
        Gauge::new(format!("Sun, altitude and azimuth at an instant ({expected} rows), ″"), limit_arcsec, 0.0002);
    for row in table {
        let (ut, tt) = instant(row);
        let place = Coordinates::new(row.get("lat"), row.get("lon")).unwrap();
        let hour_angle = sun::greenwich_hour_angle(ut, tt) + place.longitude();
        let direction = Horizontal::new(hour_angle, sun::position(tt).declination(), place.latitude());
        altitude.see(arcsec(direction.altitude(), row.get("alt_deg")), || row.at());
        // Near the zenith and the poles an azimuth turns fast: measure it along the horizon's circle.
        let along = direction.altitude().radians().cos();
        altitude.see(arcsec(direction.azimuth(), row.get("az_deg")) * along, || row.at());
    }
    altitude.finish(2 * expected);
}

#[test]
fn directions_agree_with_the_committed_sample() {
    check_directions(&rows("sun/sun_azimuth.csv"), 0.1, 100);
}

#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn directions_agree_with_the_whole_truth() {
    let table = truth("sun_azimuth.csv");
    check_directions(&table, 0.1, 1000);
}
