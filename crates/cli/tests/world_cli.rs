//! `world` gives each city of the table its country's times on its own clock, counts them all, and reports anomalies.

mod common;

use std::fs;
use std::path::PathBuf;

use ::miqat::{Coordinates, Mark, Method, Schedule, methods};
use chrono::NaiveDate;
use common::{Said, miqat};

fn world(arguments: &[&str]) -> (i32, String, String) {
    let Said { status, out, err } = miqat("world", arguments, b"");
    (status, out, err)
}

/// The rows of a table written by the program.
fn table(name: &str, arguments: &[&str]) -> (String, Vec<Vec<String>>) {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let path_text = path.to_str().expect("a path of text");
    let (status, out, error) = world(&[arguments, &["--out", path_text]].concat());
    assert_eq!((status, error.contains("error")), (0, false), "{error}");
    let text = fs::read_to_string(&path).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(
        reader.headers().unwrap().iter().collect::<Vec<_>>().join(","),
        "geonameid,name,country,method,date,fajr,sunrise,dhuhr,asr,sunset,maghrib,isha"
    );
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    (out, rows.collect())
}

#[test]
fn every_row_is_what_a_schedule_of_the_city_gives() {
    // The position of each city, by its GeoNames number.
    let cities = fs::read_to_string(common::root().join("crates/places/data/cities.csv")).unwrap();
    let cities: Vec<csv::StringRecord> =
        csv::Reader::from_reader(cities.as_bytes()).into_records().map(Result::unwrap).collect();
    // Bright nights, polar days, clocks that change, an island beyond the date line, fixed intervals.
    let chosen = ["--cities", "IS,WS,SA", "--from", "2026-03-20", "--to", "2026-06-27"];
    let (out, rows) = table("world.csv", &chosen);
    let mut compared = 0;
    for row in &rows {
        let city = cities.iter().find(|city| city[0] == row[0]).expect("a city of the table");
        assert_eq!((&city[1], &city[4]), (row[1].as_str(), row[2].as_str()));
        let place = Coordinates::new(city[5].parse().unwrap(), city[6].parse().unwrap()).unwrap();
        let method = Method::for_country(&city[4]).unwrap_or(&methods::MWL);
        assert_eq!(method.id(), Some(row[3].as_str()));
        let zone = miqat_places::zone(&city[7]).unwrap();
        let date: NaiveDate = row[4].parse().unwrap();
        let day = Schedule::new(place, zone, *method).partial_day(date).unwrap();
        for (mark, printed) in Mark::ALL.into_iter().zip(&row[5..]) {
            let expected = day.time(mark).map_or(String::new(), |time| time.format("%H:%M").to_string());
            assert_eq!(*printed, expected, "{} {date} {mark}", row[1]);
            compared += 1;
        }
    }
    let per_city = 100;
    assert_eq!((rows.len() % per_city, compared), (0, 7 * rows.len()));
    let cities = rows.len() / per_city;
    assert!(cities > 100, "{cities} cities");
    assert!(out.starts_with(&format!("{cities} cities x 100 days = {} days, seven times each\n", rows.len())), "{out}");
}

#[test]
fn what_a_city_lacks_is_counted_with_its_reason() {
    let (status, out, _) = world(&["--cities", "NO", "--from", "2026-06-21", "--to", "2026-06-21"]);
    assert_eq!(status, 0);
    let (_, rows) = table("norway.csv", &["--cities", "NO", "--from", "2026-06-21", "--to", "2026-06-21"]);
    let lacking = rows.iter().filter(|row| row.iter().any(String::is_empty)).count();
    assert!(lacking > 0);
    assert!(out.contains(&format!("{lacking} days without one of the times\n")), "{out}");
    assert!(out.contains(&format!("{lacking} because the Sun stays above, for example in ")), "{out}");
}

#[test]
fn what_cannot_be_is_refused_in_one_line() {
    for (arguments, message) in [
        (["--from", "4000-06-01", "--cities", "EG"], "error: the date 4001-05-31 is"),
        (["--from", "2026-01-02", "--to", "2026-01-01"], "error: the last day, 2026-01-01, is before the first"),
        (["--cities", "XX", "--from", "2026-01-01"], "error: no city of the table is in a country XX"),
    ] {
        let (status, out, error) = world(&arguments);
        assert_eq!((status, out.as_str(), error.lines().count()), (2, "", 1), "{error}");
        assert!(error.starts_with(message), "{error}");
    }
}
