//! The Moon's position agrees with JPL DE440: within 0.3″ and 0.4 km from 1900 to 2100, within 0.5″ from 1600 to 2400.

mod common;

use common::{Gauge, Row, rows, truth};
use miqat::astro::{moon, sun};
use miqat::time::{EarthRotation, Ut1};

/// Unix days of J2000.0.
const J2000_UNIX_DAYS: f64 = 10_957.5;

/// The quantities of a row: the name, the limit in the modern span, the limit outside it, the resolution of the truth.
const QUANTITIES: [(&str, f64, f64, f64); 8] = [
    ("ecliptic longitude, arcsec", 0.3, 0.5, 2e-5),
    ("ecliptic latitude, arcsec", 0.2, 0.2, 2e-5),
    ("right ascension times cos declination, arcsec", 0.3, 0.5, 2e-5),
    ("declination, arcsec", 0.2, 0.25, 2e-5),
    ("distance, km", 0.4, 0.5, 5e-5),
    ("elongation, arcsec", 0.3, 0.5, 2e-4),
    ("phase angle, arcsec", 0.3, 0.5, 2e-4),
    ("illuminated fraction", 1e-6, 1e-6, 5e-9),
];

/// Our value minus the truth, in the order of [`QUANTITIES`].
fn differences(row: &Row) -> [f64; 8] {
    let rotation = EarthRotation::given(row.get("delta_t"), row.get("dut1"));
    let ut = Ut1::from_days((row.get::<f64>("unix_s") + rotation.ut1_minus_utc_s()) / 86_400.0 - J2000_UNIX_DAYS);
    let tt = ut.to_tt_with(rotation.delta_t_s());
    let (moon, sun) = (moon::position(tt), sun::position(tt));
    let arcsec = |ours: miqat::Angle, column: &str| {
        let degrees = ours.degrees() - row.get::<f64>(column);
        (degrees - 360.0 * (degrees / 360.0).round()) * 3600.0
    };
    [
        arcsec(moon.ecliptic_longitude(), "ecl_lon_deg"),
        arcsec(moon.ecliptic_latitude(), "ecl_lat_deg"),
        arcsec(moon.right_ascension(), "ra_deg") * moon.declination().radians().cos(),
        arcsec(moon.declination(), "dec_deg"),
        moon.distance_km() - row.get::<f64>("dist_km"),
        arcsec(moon.elongation(&sun), "elong_deg"),
        arcsec(moon.phase_angle(&sun), "phase_angle_deg"),
        moon.illuminated_fraction(&sun) - row.get::<f64>("illum_frac"),
    ]
}

fn check(rows: &[Row], modern_rows: usize, other_rows: usize) {
    // The 200 years of the stated accuracy, by Unix seconds of 1900-01-01 and 2101-01-01.
    let is_modern = |row: &Row| (-2_208_988_800..4_133_980_800).contains(&row.get::<i64>("unix_s"));
    let (modern, other): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| is_modern(row));
    for (span, rows, expected, is_modern) in
        [("1900-2100", modern, modern_rows, true), ("1600-1899 and 2101-2400", other, other_rows, false)]
    {
        let mut gauges = QUANTITIES.map(|(what, limit, wide, resolution)| {
            Gauge::new(format!("Moon, {what}, {span}"), if is_modern { limit } else { wide }, resolution)
        });
        for row in rows {
            for (gauge, difference) in gauges.iter_mut().zip(differences(row)) {
                gauge.see(difference, || row.at());
            }
        }
        for gauge in gauges {
            gauge.finish(expected);
        }
    }
}

#[test]
fn the_moon_of_the_sample_stands_where_de440_has_it() {
    check(&rows("moon/moon_position.csv"), 200, 30);
}

#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn the_moon_of_the_whole_truth_stands_where_de440_has_it() {
    let rows = truth("moon_position.csv");
    check(&rows, 2_000, 300);
}

#[test]
fn the_horizontal_parallax_and_the_semidiameter_follow_the_distance() {
    for row in rows("moon/moon_position.csv") {
        let ut = Ut1::from_days((row.get::<f64>("unix_s") + row.get::<f64>("dut1")) / 86_400.0 - J2000_UNIX_DAYS);
        let place = moon::position(ut.to_tt_with(row.get("delta_t")));
        let parallax_deg: f64 = row.get("hor_parallax_deg");
        assert!((place.horizontal_parallax().degrees() - parallax_deg).abs() < 2e-6, "{}", row.at());
        let ratio = place.semidiameter().radians().sin() / place.horizontal_parallax().radians().sin();
        assert!((ratio - 1737.4 / 6378.137).abs() < 1e-12, "{}", row.at());
    }
}
