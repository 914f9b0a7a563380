//! Transits, sunrise, sunset, twilights and Asr agree with JPL DE440, and events that do not exist are reported as
//! absent.

mod common;

use chrono::{NaiveDate, NaiveTime};
use common::{Gauge, Row, rows, truth};
use miqat::events::{Side, SolarDay};
use miqat::time::{EarthRotation, Ut1};
use miqat::{AbsentReason, Angle, Coordinates};

/// The solar day of a row: its transit is nearest to 12h local mean solar time of the date.
fn solar_day(row: &Row, rotation: EarthRotation) -> SolarDay {
    let (latitude_deg, longitude_deg): (f64, f64) = (row.get("lat"), row.get("lon"));
    let noon = row.get::<NaiveDate>("date").and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap()).and_utc();
    let mean_noon = Ut1::from_utc_with(noon, EarthRotation::given(0.0, 0.0)).plus_days(-longitude_deg / 360.0);
    SolarDay::nearest(Coordinates::new(latitude_deg, longitude_deg).unwrap(), mean_noon, rotation)
}

fn event(day: &SolarDay, row: &Row) -> Result<Ut1, AbsentReason> {
    match row.text("event") {
        "transit" => Ok(day.transit()),
        "asr1" => day.asr(1.0),
        "asr2" => day.asr(2.0),
        name if name.starts_with("dawn") || name == "sunrise" => {
            day.crossing(Angle::from_degrees(row.get("altitude_deg")), Side::Morning)
        }
        name if name.starts_with("dusk") || name == "sunset" => {
            day.crossing(Angle::from_degrees(row.get("altitude_deg")), Side::Evening)
        }
        name => panic!("{}: unknown event {name}", row.at()),
    }
}

fn status(event: Result<Ut1, AbsentReason>) -> &'static str {
    match event {
        Ok(_) => "ok",
        Err(AbsentReason::SunStaysAbove) => "none_above",
        Err(_) => "none_below",
    }
}

/// Below this margin, in degrees, the truth itself does not decide whether an event exists.
const UNDECIDED_DEG: f64 = 0.002;
/// The Sun's horizontal parallax, in degrees (IAU 1976: 8.794″), and a little for the perihelion.
const PARALLAX_DEG: f64 = 0.002_5;
/// Below this rate of the altitude, in ″/s, an event is scored in altitude: it grazes.
const GRAZING_RATE: f64 = 2.0;

/// The number of rows in each class.
struct Counts {
    events: usize,
    low: usize,
    middle: usize,
    elsewhere: usize,
    absent: usize,
    absent_with_parallax: usize,
}

fn check(table: &[Row], parallax: bool, [low, middle, elsewhere]: [f64; 3], counts: &Counts) {
    assert_eq!(table.len(), counts.events);
    let scope = format!(
        "{}, {}",
        if parallax { "seen from the surface" } else { "from the Earth's centre" },
        if counts.events > 10_000 { "all" } else { "sample" }
    );
    let mut low = Gauge::new(format!("sun events to 45° ({scope}), s"), low, 0.0005);
    let mut middle = Gauge::new(format!("sun events 45-66° ({scope}), s"), middle, 0.0005);
    let mut elsewhere =
        Gauge::new(format!("sun events grazing or beyond 66° ({scope}), ″ of altitude"), elsewhere, 0.0005);
    let (mut absent, mut undecided, mut no_longer) = (0, 0, 0);
    for row in table {
        let rotation = EarthRotation::given(row.get("delta_t"), row.get("dut1"));
        let day = solar_day(row, rotation);
        let day = if parallax { day.with_parallax() } else { day };
        let event = event(&day, row);
        if row.text("status") != "ok" {
            // An Asr without a shadow at transit has no altitude, and no margin. The truth of an absence is the geocentric
            // Sun's: parallax lowers it by 8.8″ at most.
            let limit_deg = UNDECIDED_DEG + if parallax { PARALLAX_DEG } else { 0.0 };
            let near = row.optional::<f64>("margin_deg").is_some_and(|margin_deg| margin_deg.abs() < limit_deg);
            if near {
                undecided += 1;
            } else {
                absent += 1;
                assert_eq!(status(event), row.text("status"), "{}", row.at());
            }
            continue;
        }
        let column = if parallax { "topo_unix_ms" } else { "unix_ms" };
        let Some(truth_ms) = row.optional::<i64>(column) else {
            // Seen from the surface the Sun is 8" lower, and no longer reaches the altitude at transit.
            assert!(parallax && event.is_err(), "{}: no instant", row.at());
            no_longer += 1;
            continue;
        };
        let Ok(ut) = event else {
            panic!("{}: {} does not exist for us", row.at(), row.text("event"));
        };
        let off_s = (ut.to_utc_with(rotation).unwrap().timestamp_millis() - truth_ms) as f64 / 1000.0;
        let rate: f64 = row.get::<f64>("alt_rate_arcsec_s").abs();
        let latitude_deg = row.get::<f64>("lat").abs();
        if row.text("event") != "transit" && (rate < GRAZING_RATE || latitude_deg > 66.0) {
            elsewhere.see(off_s * rate, || row.at());
        } else if latitude_deg <= 45.0 {
            low.see(off_s, || row.at());
        } else {
            middle.see(off_s, || row.at());
        }
    }
    low.finish(counts.low);
    middle.finish(counts.middle);
    elsewhere.finish(counts.elsewhere - no_longer);
    assert_eq!(absent + undecided, counts.events - counts.low - counts.middle - counts.elsewhere);
    assert_eq!(absent, if parallax { counts.absent_with_parallax } else { counts.absent });
}

const SAMPLE: Counts =
    Counts { events: 3154, low: 1729, middle: 847, elsewhere: 141, absent: 436, absent_with_parallax: 436 };
const WHOLE: Counts =
    Counts { events: 63_080, low: 33_611, middle: 17_821, elsewhere: 3118, absent: 8526, absent_with_parallax: 8522 };

fn whole() -> Vec<Row> {
    let mut table = truth("sun_events_1.csv");
    for file in ["sun_events_2.csv", "sun_events_3.csv"] {
        table.extend(truth(file));
    }
    table
}

#[test]
fn events_agree_with_the_committed_sample() {
    check(&rows("sun/sun_events.csv"), false, [0.012, 0.03, 0.1], &SAMPLE);
}

#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn events_agree_with_the_whole_truth() {
    let table = whole();
    check(&table, false, [0.02, 0.03, 0.15], &WHOLE);
}

#[test]
fn events_with_parallax_agree_with_the_committed_sample() {
    check(&rows("sun/sun_events.csv"), true, [0.012, 0.03, 0.15], &SAMPLE);
}

#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn events_with_parallax_agree_with_the_whole_truth() {
    let table = whole();
    check(&table, true, [0.02, 0.04, 0.15], &WHOLE);
}

/// The same instants without given values: our own ΔT and leap seconds.
fn check_own_time_scales(table: &[Row], limit_s: f64, expected: usize) {
    let scope = if expected > 5000 { "all" } else { "sample" };
    let mut gauge =
        Gauge::new(format!("sun events 1973-2026 by our own ΔT and leap seconds ({scope}), s"), limit_s, 0.0005);
    for row in table {
        let date: NaiveDate = row.get("date");
        let year: i32 = date.format("%Y").to_string().parse().unwrap();
        let steep = row.text("event") == "transit"
            || row.optional::<f64>("alt_rate_arcsec_s").is_some_and(|rate| rate.abs() >= GRAZING_RATE);
        if row.text("status") != "ok" || !(1973..=2026).contains(&year) || !steep || row.get::<f64>("lat").abs() > 66.0
        {
            continue;
        }
        let ut = event(&solar_day(row, EarthRotation::on(date)), row).unwrap();
        let off_ms = ut.to_utc().unwrap().timestamp_millis() - row.get::<i64>("unix_ms");
        gauge.see(off_ms as f64 / 1000.0, || row.at());
    }
    gauge.finish(expected);
}

#[test]
fn events_by_our_own_time_scales_agree_with_the_committed_sample() {
    check_own_time_scales(&rows("sun/sun_events.csv"), 0.05, 642);
}

#[test]
#[ignore = "the whole truth, in the folder that MIQAT_TRUTH names"]
fn events_by_our_own_time_scales_agree_with_the_whole_truth() {
    let table = whole();
    check_own_time_scales(&table, 0.05, 13_268);
}
