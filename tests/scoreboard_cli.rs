//! The scoreboard counts every row of a folder: those that it can compute, and by name those that it cannot.

mod common;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

const HEADER: &str = "authority,city,lat,lon,tz,date,fajr,sunrise,dhuhr,asr,maghrib,isha,method,madhab\n";
/// A day of Cairo from tests/data/methods/egypt.
const CAIRO: &str = "ESA,Cairo,0,0,Africa/Cairo,2026-04-14,03:59,05:29,11:55,15:30,18:22,19:42,egypt,shafii\n";
/// The point, which a row's own coordinates do not say.
const POINTS: &str = "method,city,lat,lon\negypt,Cairo,30.0789,31.2735\n";

/// A folder of its own for one test, with these files.
fn folder(name: &str, files: &[(&str, String)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("scoreboard").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (file, text) in files {
        fs::write(folder.join(file), text).unwrap();
    }
    folder
}

fn scoreboard(folder: &PathBuf, arguments: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } =
        Command::new(common::example("scoreboard")).arg(folder).args(arguments).output().expect("scoreboard runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (status.code().expect("scoreboard is not killed"), text(stdout), text(stderr))
}

#[test]
fn a_file_has_a_line_and_the_total_the_last() {
    let late = CAIRO.replace("19:42", "19:44");
    let around_midnight = CAIRO.replace("03:59", "16:59");
    let folder = folder(
        "lines",
        &[
            ("points.csv", POINTS.to_owned()),
            ("b.csv", format!("{HEADER}{CAIRO}{late}")),
            ("a.csv", format!("{HEADER}{around_midnight}")),
            ("notes.txt", "not a timetable".to_owned()),
        ],
    );
    let (status, out, _) = scoreboard(&folder, &["--format", "csv"]);
    assert_eq!(status, 0);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(
        lines,
        [
            "file,rows,unplaced,fajr_exact,fajr_within1,fajr_max,sunrise_exact,sunrise_within1,sunrise_max,dhuhr_exact,\
             dhuhr_within1,dhuhr_max,asr_exact,asr_within1,asr_max,maghrib_exact,maghrib_within1,maghrib_max,isha_exact,\
             isha_within1,isha_max,all_six",
            // 780 minutes apart are 660 the shorter way round the clock.
            "a.csv,1,0,0.00,0.00,660,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,0.00",
            "b.csv,2,0,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,50.00,50.00,2,50.00",
            "total,3,0,66.67,66.67,660,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,66.67,66.67,2,33.33",
        ]
    );
}

#[test]
fn a_row_that_cannot_be_placed_is_counted_and_named() {
    let faults = [
        (CAIRO.replace("egypt", "nobody"), "no method 'nobody'"),
        (CAIRO.replace("19:42", "25:42"), "isha is '25:42', not a time HH:MM"),
        (CAIRO.replace("05:29", ""), "sunrise is '', not a time HH:MM"),
        (CAIRO.replace("2026-04-14", "2026-04-31"), "date is '2026-04-31', not a date"),
        (CAIRO.replace("Africa/Cairo", "Africa/Kairo"), "no time zone 'Africa/Kairo'"),
        (CAIRO.replace("Cairo,0,0", "Giza,x,0"), "lat is 'x', not a number"),
    ];
    for (row, fault) in faults {
        let folder = folder("faults", &[("points.csv", POINTS.to_owned()), ("a.csv", format!("{HEADER}{CAIRO}{row}"))]);
        let (status, out, _) = scoreboard(&folder, &[]);
        assert_eq!(status, 0);
        assert!(out.contains("a.csv: 1 rows could not be placed") && out.contains(fault), "{fault} is not in\n{out}");
        let (_, out, _) = scoreboard(&folder, &["--format", "csv"]);
        assert!(out.contains("\na.csv,2,1,100.00,"), "{out}");
    }
    let folder = folder("none", &[("a.csv", "city,date\nCairo,2026-04-14\n".to_owned())]);
    let (_, out, _) = scoreboard(&folder, &["--format", "csv"]);
    assert!(out.ends_with("total,1,1,,,,,,,,,,,,,,,,,,,\n"), "{out}");
}

#[test]
fn the_rule_is_that_of_the_rows_date() {
    let row = CAIRO.replace("egypt", "ummalqura").replace("2026-04-14", "2008-12-28");
    let after = row.replace("2008-12-28", "2008-12-29");
    let folder = folder("dates", &[("a.csv", format!("{HEADER}{row}")), ("b.csv", format!("{HEADER}{after}"))]);
    let (_, out, _) = scoreboard(&folder, &["--format", "csv"]);
    let fajr_max = |file: &str| -> i32 {
        let line = out.lines().find(|line| line.starts_with(file)).unwrap();
        line.split(',').nth(5).unwrap().parse().unwrap()
    };
    // 19° and 18.5° are two minutes apart at the equator.
    assert!((2..=3).contains(&(fajr_max("a.csv") - fajr_max("b.csv")).abs()), "{out}");
}

#[test]
fn a_folder_without_timetables_is_refused() {
    let empty = folder("empty", &[("points.csv", POINTS.to_owned())]);
    let (status, out, err) = scoreboard(&empty, &[]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(err.contains("no timetables"), "{err}");
    let (status, _, err) = scoreboard(&empty.join("nowhere"), &[]);
    assert!(status == 2 && err.contains("nowhere"), "{err}");
}
