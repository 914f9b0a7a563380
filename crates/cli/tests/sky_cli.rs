//! The almanac answers requests by column name, in their order, and reports rows that are not requests.

mod common;

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::process::Child;

use common::{Row, Said, command, miqat, read, rows, rows_of};

fn start(arguments: &[&str]) -> Child {
    command("sky", arguments).spawn().expect("the program starts")
}

fn almanac(arguments: &[&str], input: &[u8]) -> Said {
    miqat("sky", arguments, input)
}

/// The answers to requests that are all valid.
fn answer(question: &str, input: &str) -> String {
    let said = almanac(&[question], input.as_bytes());
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{question}");
    said.out
}

/// The rows of the answer to a committed sample of the truth, and the sample's own rows.
fn answer_to(question: &str, sample: &str) -> (Vec<Row>, Vec<Row>) {
    let input = read(sample);
    (rows_of(question, &answer(question, &input)), rows(sample))
}

fn assert_same(ours: &Row, truth: &Row, columns: &[&str]) {
    for column in columns {
        assert_eq!(ours.text(column), truth.text(column), "{} and {}: {column}", ours.at(), truth.at());
    }
}

/// Asserts that a number is within `limit` of the truth.
fn assert_near(ours: &Row, column: &str, truth: &Row, truth_column: &str, limit: f64) {
    let difference = ours.get::<f64>(column) - truth.get::<f64>(truth_column);
    assert!(difference.abs() <= limit, "{} and {}: {column} differs by {difference}", ours.at(), truth.at());
}

const ARCSECOND_DEG: f64 = 1.0 / 3600.0;

#[test]
fn the_sun_is_written_in_the_columns_promised() {
    let (ours, truth) = answer_to("sun", "sun/sun_position.csv");
    assert_eq!(ours.len(), truth.len());
    for (ours, truth) in ours.iter().zip(&truth) {
        assert_same(ours, truth, &["unix_s"]);
        // A second of time is 15 arcseconds.
        for column in ["dec_deg", "ecl_lat_deg", "gast_deg"] {
            assert_near(ours, column, truth, column, 0.1 * ARCSECOND_DEG);
        }
        for column in ["ra_deg", "ecl_lon_deg"] {
            assert_near(ours, column, truth, column, 0.11 * ARCSECOND_DEG);
        }
        assert_near(ours, "dist_au", truth, "dist_au", 1e-4);
        assert_near(ours, "eot_s", truth, "eot_s", 0.01);
    }
    assert_eq!(header("sun"), "unix_s,ra_deg,dec_deg,dist_au,ecl_lon_deg,ecl_lat_deg,eot_s,gast_deg");
}

/// The header of the answer to a question.
fn header(question: &str) -> String {
    let out = answer(question, "unix_s,lat,lon,date\n");
    out.trim_end().to_owned()
}

#[test]
fn the_moon_is_written_in_the_columns_promised() {
    let (ours, truth) = answer_to("moon", "moon/moon_position.csv");
    assert_eq!(ours.len(), truth.len());
    for (ours, truth) in ours.iter().zip(&truth) {
        assert_same(ours, truth, &["unix_s"]);
        for column in ["ra_deg", "dec_deg", "ecl_lon_deg", "ecl_lat_deg", "elong_deg"] {
            assert_near(ours, column, truth, column, ARCSECOND_DEG);
        }
        assert_near(ours, "dist_km", truth, "dist_km", 2.0);
        assert_near(ours, "illum_frac", truth, "illum_frac", 1e-6);
    }
    assert_eq!(header("moon"), "unix_s,ra_deg,dec_deg,dist_km,ecl_lon_deg,ecl_lat_deg,illum_frac,elong_deg");
}

#[test]
fn a_table_of_events_is_a_table_of_requests_and_each_is_answered_once() {
    let (ours, truth) = answer_to("sun-events", "sun/sun_events.csv");
    assert_eq!((ours.len(), ours.len() % 19), (truth.len(), 0));
    for (ours, truth) in ours.iter().zip(&truth) {
        assert_same(ours, truth, &["lat", "lon", "date", "event", "status"]);
        if truth.text("status") == "ok" {
            // A quarter of an arcsecond of altitude, and the resolution of the time.
            let rate = truth.optional::<f64>("alt_rate_arcsec_s").filter(|_| truth.text("event") != "transit");
            assert_near(ours, "unix_ms", truth, "unix_ms", 20.0 + 250.0 / rate.unwrap_or(15.0).abs());
        } else {
            assert_eq!(ours.text("unix_ms"), "");
        }
    }
    assert_eq!(header("sun-events"), "lat,lon,date,event,status,unix_ms");
}

#[test]
fn moonrise_and_moonset_are_both_written() {
    let (ours, truth) = answer_to("moon-events", "moon/moon_events.csv");
    let asked: BTreeSet<[&str; 3]> =
        truth.iter().map(|row| ["lat", "lon", "date"].map(|name| row.text(name))).collect();
    assert_eq!(ours.len(), 2 * asked.len());
    let mut met = 0;
    for truth in &truth {
        let ours = ours
            .iter()
            .find(|ours| ["lat", "lon", "date", "event"].iter().all(|column| ours.text(column) == truth.text(column)));
        let ours = ours.unwrap_or_else(|| panic!("{} is not answered", truth.at()));
        assert_same(ours, truth, &["status"]);
        if truth.text("status") == "ok" {
            let rate = truth.get::<f64>("alt_rate_arcsec_s").abs();
            assert_near(ours, "unix_ms", truth, "topo_ul_unix_ms", 30.0 + 500.0 / rate);
            met += 1;
        }
    }
    assert_eq!(met, 163);
    assert_eq!(header("moon-events"), "lat,lon,date,event,status,unix_ms");
}

#[test]
fn the_crescent_is_written_in_the_columns_promised() {
    let (ours, truth) = answer_to("crescent", "crescent/crescent.csv");
    assert_eq!(ours.len(), truth.len());
    for (ours, truth) in ours.iter().zip(&truth) {
        assert_same(ours, truth, &["lat", "lon", "date", "status"]);
        for column in ["sunset_unix_ms", "moonset_unix_ms", "best_unix_ms"] {
            assert_near(ours, column, truth, column, 50.0);
        }
        assert_near(ours, "conj_unix_ms", truth, "conj_unix_ms", 2000.0);
        for column in ["lag_min", "g_arcv", "g_daz", "g_arcl", "t_arcv", "t_arcl", "yallop_q", "yallop_w", "odeh_w"] {
            assert_near(ours, column, truth, column, 1e-3);
        }
        assert_near(ours, "odeh_v", truth, "odeh_v", 0.01);
    }
    let promised = "lat,lon,date,status,sunset_unix_ms,moonset_unix_ms,lag_min,best_unix_ms,conj_unix_ms,\
                    g_arcv,g_daz,g_arcl,yallop_w,yallop_q,t_arcv,t_arcl,odeh_w,odeh_v";
    assert_eq!(header("crescent"), promised);
}

#[test]
fn the_qibla_and_the_sun_in_line_with_it_are_written() {
    let (ours, truth) = answer_to("qibla", "qibla/qibla.csv");
    assert_eq!(ours.len(), truth.len());
    for (ours, truth) in ours.iter().zip(&truth) {
        assert_same(ours, truth, &["lat", "lon"]);
        assert_near(ours, "bearing_deg", truth, "sph_bearing_deg", 1e-7);
        assert_near(ours, "distance_km", truth, "sph_dist_km", 0.001);
    }
    let (ours, truth) = answer_to("qibla-sun", "qibla/qibla_sun.csv");
    assert_eq!(ours.len(), truth.len());
    for (ours, truth) in ours.iter().zip(&truth) {
        assert_same(ours, truth, &["lat", "lon", "date", "kind"]);
        if truth.text("kind") != "none" {
            assert_near(ours, "unix_ms", truth, "unix_ms", 20.0);
            assert_near(ours, "sun_alt_deg", truth, "sun_alt_deg", 1e-4);
        }
    }
    assert_eq!(header("qibla"), "lat,lon,bearing_deg,distance_km");
    assert_eq!(header("qibla-sun"), "lat,lon,date,kind,unix_ms,sun_alt_deg");
}

#[test]
fn there_is_no_bearing_at_the_kaaba_and_at_its_antipode() {
    assert_eq!(
        answer("qibla", "lat,lon\n21.4225,39.8262\n-21.4225,-140.1738\n"),
        "lat,lon,bearing_deg,distance_km\n21.4225,39.8262,,0.0000000\n-21.4225,-140.1738,,20015.1144420\n"
    );
}

#[test]
fn altitude_and_azimuth_are_written() {
    let (ours, truth) = answer_to("horizontal", "sun/sun_azimuth.csv");
    assert_eq!(ours.len(), truth.len());
    for (ours, truth) in ours.iter().zip(&truth) {
        assert_same(ours, truth, &["unix_s", "lat", "lon"]);
        assert_near(ours, "alt_deg", truth, "alt_deg", 0.1 * ARCSECOND_DEG);
        let zenith_sine = truth.get::<f64>("alt_deg").to_radians().cos();
        assert_near(ours, "az_deg", truth, "az_deg", 0.1 * ARCSECOND_DEG / zenith_sine);
    }
    assert_eq!(header("horizontal"), "unix_s,lat,lon,alt_deg,az_deg");
}

#[test]
fn the_phases_of_the_years_asked_for_are_written_in_their_order() {
    let said = almanac(&["phases", "--from", "1990", "--to", "2010"], b"");
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert_eq!(said.out.lines().next(), Some("lunation_k,phase,unix_ms"));
    let ours = rows_of("phases", &said.out);
    // 21 years of 12.3683 lunations of four phases.
    assert_eq!(ours.len(), 1039);
    assert!(ours.is_sorted_by_key(|row| row.get::<i64>("unix_ms")));
    let mut met = 0;
    for truth in rows("moon/moon_phases.csv") {
        let same = |ours: &&Row| ["lunation_k", "phase"].iter().all(|column| ours.text(column) == truth.text(column));
        if let Some(ours) = ours.iter().find(same) {
            assert_near(ours, "unix_ms", &truth, "unix_ms", 2000.0);
            met += 1;
        }
    }
    assert_eq!(met, 21);
}

#[test]
fn columns_stand_anywhere_and_others_are_ignored() {
    let plain = answer("moon-events", "lat,lon,date\n30.0,31.2,2024-11-24\n-5,100,1999-12-31\n");
    let shuffled = "\u{feff}name, date ,LAT,lon,lat\r\n\"a, \"\"b\"\"\",2024-11-24,x,31.2, 30.0 \r\n\r\n\
                    \"two\r\nlines\",1999-12-31,,100,-5\r\n";
    assert_eq!(answer("moon-events", shuffled), plain);
    let reversed = answer("moon-events", "date,lon,lat\n1999-12-31,100,-5\n2024-11-24,31.2,30.0\n");
    let sorted = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_ne!(reversed, plain);
    assert_eq!(sorted(&reversed), sorted(&plain));
}

#[test]
fn repeated_places_and_dates_are_one_request_and_repeated_instants_are_as_many() {
    let events =
        answer("sun-events", "lat,lon,date\n30,31,2024-11-24\n0,0,2024-11-24\n30.0,31.0,2024-11-24\n-0,0,2024-11-24\n");
    assert_eq!(events.lines().count(), 1 + 2 * 19);
    assert_eq!(answer("sun", "unix_s\n0\n0\n").lines().count(), 3);
}

#[test]
fn delta_t_and_dut1_are_used_where_they_are_given() {
    let at = |columns: &str, values: &str| answer("sun", &format!("unix_s{columns}\n1706280368{values}\n"));
    assert_eq!(at(",delta_t,dut1", ",,"), at("", ""));
    assert_ne!(at(",delta_t", ",90"), at("", ""));
    assert_ne!(at(",dut1", ",0.5"), at("", ""));
    let transit_ms = |columns: &str, values: &str| {
        let out = answer("sun-events", &format!("lat,lon,date{columns}\n30,31,2024-09-10{values}\n"));
        let transit = rows_of("sun-events", &out).into_iter().find(|row| row.text("event") == "transit").unwrap();
        transit.get::<i64>("unix_ms")
    };
    let own_ms = transit_ms("", "");
    assert_eq!(transit_ms(",dut1", ",1.5") - transit_ms(",dut1", ",0.5"), -1000);
    // The values measured by the IERS on that day; the built-in table is within 0.025 s of them.
    assert!((transit_ms(",dut1", ",0.0556") - own_ms).abs() <= 25);
}

#[test]
fn a_dut1_given_on_one_side_of_a_leap_second_serves_events_on_the_other() {
    // On 1982-07-01 UT1 - UTC went from -0.42 s to 0.58 s; at 175° E the Sun of that day transits at 0h UTC.
    let sunset = |dut1: &str| {
        let out = answer("sun-events", &format!("lat,lon,date,dut1\n-12.6517,175.50488,1982-07-01,{dut1}\n"));
        out.lines().filter(|row| row.contains("sun") || row.contains("dawn_20")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(sunset("-0.4157"), sunset("0.5843"));
}

#[test]
fn a_bad_row_is_reported_by_its_line_and_the_rest_is_answered() {
    let input = b"name,lat,lon,date\r\n\
        a,95,0,2024-01-01\r\n\
        b,abc,0,2024-01-01\r\n\
        \r\n\
        c,nan,0,2024-01-01\r\n\
        d,1,181,2024-01-01\r\n\
        e,1,2,2023-02-29\r\n\
        \"f\r\ng\",1,2,2024-1-1\r\n\
        h,1,2,4001-01-01\r\n\
        i,1,2\r\n\
        j,1,2,2024-01-01\r\n\
        k\xff,1,2,2024-01-02\r\n\
        l,1,,2024-01-01";
    let said = almanac(&["qibla-sun"], input);
    assert_eq!(said.status, 2);
    assert_eq!(said.out.lines().filter(|row| row.starts_with("1,2,2024-01-01,")).count(), 1);
    assert_eq!(said.out.lines().count(), 2);
    let expected = [
        "line 2: a latitude of 95° is not within -90° to 90°",
        "line 3: lat is \"abc\", not a number",
        "line 5: a latitude of NaN° is not within -90° to 90°",
        "line 6: a longitude of 181° is not within -180° to 180°",
        "line 7: date is \"2023-02-29\", not a date like 2024-11-24",
        "line 8: date is \"2024-1-1\", not a date like 2024-11-24",
        "line 10: the date 4001-01-01 is outside the years 1 to 4000, for which the sky is computed",
        "line 11: it has 3 fields, and the header has 4",
        "line 13: it is not UTF-8",
        "line 14: lon is \"\", not a number",
    ];
    assert_eq!(said.err.lines().collect::<Vec<_>>(), expected);
    let instants = almanac(&["sun"], b"unix_s,delta_t,dut1\n1e30,,\n-inf,,\nx,,\n0,y,\n0,,inf\n0,1e9,\n0.5,,\n");
    assert_eq!((instants.status, instants.out.lines().count()), (2, 2));
    let expected = [
        "line 2: unix_s is 1000000000000000000000000000000, which is not within the years 1 to 4000",
        "line 3: unix_s is -inf, which is not within the years 1 to 4000",
        "line 4: unix_s is \"x\", not a number",
        "line 5: delta_t is \"y\", not a number",
        "line 6: dut1 is inf s, not within a day of 0",
        "line 7: delta_t is 1000000000 s, not within a day of 0",
    ];
    assert_eq!(instants.err.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn what_is_no_table_of_requests_is_refused() {
    for (arguments, input, wanted) in [
        (&["sun-events"][..], "lat,lon\n1,2\n", "standard input has no column date: it needs lat, lon, date"),
        (&["qibla"], "", "standard input has no column lat"),
        (&["qibla"], "lat,lon,lat\n1,2,3\n", "standard input has 2 columns named lat"),
        (&["phases", "--from", "2001", "--to", "2000"], "", "--from 2001 is after --to 2000"),
        (&["phases", "--from", "0", "--to", "2000"], "", "a year from 1 to 4000 is wanted"),
        (&["phases", "--from", "2000"], "", "--to"),
        (&["planets"], "", "planets"),
    ] {
        // A program that refuses its arguments does not wait for its input.
        let mut child = start(arguments);
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}: {err}");
        assert!(err.contains(wanted), "{arguments:?}: {err}");
    }
}

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    let mut child = start(&["phases", "--from", "1990", "--to", "2060"]);
    let mut first = [0; 10];
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut first).unwrap();
    drop(out);
    let output = child.wait_with_output().unwrap();
    assert_eq!(&first, b"lunation_k");
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}
