//! An answer takes as much memory for a long period as for a short one; a place that cannot be written is told before anything is
//! computed, and a full device by every command; input without an end is refused.

#![cfg(target_os = "linux")]

mod common;

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use common::{command, miqat};

/// The most memory of a child at any time until now, in kB; none if it has ended.
fn peak_kb(process: u32) -> Option<usize> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok())
}

/// The peak of a command's memory in kB, and the bytes that it writes.
fn measured(subcommand: &str, arguments: &[&str]) -> (usize, usize) {
    let mut child = command(subcommand, arguments).stdin(std::process::Stdio::null()).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let (mut peak, mut bytes, mut part) = (0, 0, vec![0; 1 << 16]);
    // While the last parts lie in the pipe, the child is still there to be asked.
    loop {
        peak = peak_kb(child.id()).unwrap_or(0).max(peak);
        match out.read(&mut part).unwrap() {
            0 => break,
            count => bytes += count,
        }
    }
    assert!(child.wait().unwrap().success(), "{arguments:?}");
    (peak, bytes)
}

#[test]
fn days_are_written_as_they_come_in_every_format_that_has_no_last_page() {
    for (format, least_bytes) in
        [("ics", 4_000_000), ("table", 100_000), ("csv", 60_000), ("json", 1_500_000), ("md", 60_000)]
    {
        let of_years =
            |last: &str| measured("times", &["Cairo", "--from", "2021-01-01", "--to", last, "--format", format]);
        let ((two, few), (five, many)) = (of_years("2022-12-31"), of_years("2025-12-31"));
        assert!(many > least_bytes && many > 2 * few, "{format}: {few} and {many} bytes");
        // The program itself takes some 12 MB (20 MB without optimisation); a year of events took 5 MB, one of a table 1 MB.
        // 500 years take 12 MB in each format with optimisation, and 4,000 years of CSV 11 MB.
        assert!((5_000..50_000).contains(&two) && (5_000..50_000).contains(&five), "{format}: {two} and {five} kB");
        assert!(five < two + 1_500, "{format}: {two} kB for two years, {five} kB for five");
    }
}

#[test]
fn what_needs_all_its_days_at_once_is_refused_beyond_a_number_of_them() {
    for format in ["html", "svg"] {
        let said = miqat("times", &["Cairo", "--from", "0100-01-01", "--to", "3900-12-31", "--format", format], b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{}", said.err);
        assert!(said.err.contains("are too many for a page or a picture, which has at most 7320"), "{}", said.err);
    }
    let said = miqat("hijri", &["occasions", "--from", "1900-01-01", "--to", "1999-12-31"], b"");
    let wanted = "error: 36524 days are too many for a list of occasions, which has at most 21960\n";
    assert_eq!((said.status, said.err.as_str()), (2, wanted));
    let said = miqat("hijri", &["compare", "1900-01-01..1999-12-31"], b"");
    assert!(said.status == 2 && said.err.contains("at most 92: give fewer days, or --csv"), "{}", said.err);
}

#[test]
fn several_years_are_a_table_for_each_and_fourteen_months_are_one() {
    let headers = |last: &str| {
        let said = miqat("times", &["Cairo", "--from", "2025-12-01", "--to", last], b"");
        assert_eq!(said.status, 0, "{}", said.err);
        let rows = said.out.lines().filter(|line| line.starts_with("│ 20")).count();
        (said.out.matches("Fajr").count(), rows)
    };
    assert_eq!(headers("2026-12-31"), (1, 396));
    assert_eq!(headers("2027-01-31"), (2, 427));
}

/// An empty folder of a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn a_place_that_cannot_be_written_is_told_before_anything_is_computed() {
    let file = folder("unwritable").join("file");
    fs::write(&file, "old").unwrap();
    let below = file.join("x");
    let below = below.to_str().unwrap();
    for arguments in [
        // The map takes seconds, and minutes without optimisation.
        &["hijri", "map", "2027-02-07", "--step", "1", "--out", below][..],
        &["hijri", "map", "2027-02-07", "--step", "1", "--out", "/nonexistent/map.svg"],
        &["hijri", "map", "2027-02-07", "--step", "1", "--out", "/dev/full"],
        &["world", "--out", below],
        &["site", below, "Cairo"],
        &["site", file.to_str().unwrap(), "Cairo"],
    ] {
        let begin = Instant::now();
        let said = miqat(arguments[0], &arguments[1..], b"");
        assert!(begin.elapsed() < Duration::from_secs(10), "{arguments:?}: {:?}", begin.elapsed());
        let last = said.err.lines().last().unwrap();
        assert!(said.status == 2 && last.starts_with("error: /") && last.contains(": "), "{arguments:?}: {}", said.err);
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "old");
    assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1, "no file is left beside it");
}

#[test]
fn every_command_tells_that_its_output_cannot_be_written() {
    let timetables = folder("full");
    let row = "city,lat,lon,tz,date,fajr,sunrise,dhuhr,asr,maghrib,isha,method\n\
               Cairo,30.0444,31.2357,Africa/Cairo,2024-11-24,04:57,06:24,11:42,14:36,16:59,18:17,egypt\n";
    fs::write(timetables.join("cairo.csv"), row).unwrap();
    let mut commands = 0;
    for line in [
        "--help",
        "--version",
        "times --help",
        "times Cairo",
        "times Cairo --format json",
        "times Cairo --format ics",
        "month Cairo",
        "month Cairo --format html",
        "ramadan Cairo",
        "year Cairo --format svg",
        "next Cairo",
        "now Cairo",
        "qibla Cairo",
        "compare Cairo",
        "explain Cairo",
        "methods",
        "places Cairo",
        "hijri",
        "hijri convert 2027-02-08",
        "hijri month",
        "hijri year",
        "hijri occasions",
        "hijri occasions --format ics",
        "hijri age 1990-01-01",
        "hijri difference 1990-01-01 today",
        "hijri compare 2027-02-08",
        "hijri calendars",
        "hijri crescent Cairo 2027-02-07",
        "sky phases --from 2027 --to 2027",
        "config path",
        "completions bash",
        "man",
        "score DIR",
        "read DIR --place Cairo",
        "read DIR/cairo.csv --place Cairo",
        "world --cities 1",
    ] {
        let words: Vec<String> =
            line.split(' ').map(|word| word.replace("DIR", timetables.to_str().unwrap())).collect();
        let full = File::options().write(true).open("/dev/full").unwrap();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let output = command(words[0], &words[1..]).stdin(std::process::Stdio::null()).stdout(full).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{line}: {told}");
        let errors: Vec<&str> = told.lines().filter(|line| line.starts_with("error: ")).collect();
        assert_eq!(errors, ["error: standard output: No space left on device (os error 28)"], "{line}: {told}");
        commands += 1;
    }
    assert_eq!(commands, 36);
}

#[test]
fn input_without_an_end_is_refused_at_its_largest_size() {
    for (arguments, most) in [
        (&["times", "Cairo", "--config", "/dev/zero"][..], "it is larger than 1 MB"),
        (&["times", "Cairo", "--announced", "/dev/zero"], "it is larger than 80 MB"),
        (&["hijri", "score", "/dev/zero"], "it is larger than 80 MB"),
        (&["read", "/dev/zero", "--place", "Cairo"], "it is larger than 16 MB"),
        (&["hijri", "convert", "--column", "born", "/dev/zero"], "it is larger than 80 MB"),
    ] {
        let said = miqat(arguments[0], &arguments[1..], b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}: {}", said.err);
        assert!(said.err.contains("/dev/zero: ") && said.err.contains(most), "{arguments:?}: {}", said.err);
        assert_eq!(said.err.lines().count(), 1, "{arguments:?}: {}", said.err);
    }
}

#[test]
fn a_line_of_megabytes_is_refused_at_once_and_the_others_are_converted() {
    let long = "x".repeat(20_000_000);
    let blank = " ".repeat(20_000);
    let input = format!("2027-02-08\n{long}\n{blank}2027-02-09\n   \n2027-02-10");
    let begin = Instant::now();
    let said = miqat("hijri", &["convert"], input.as_bytes());
    assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
    assert_eq!((said.status, said.out.as_str()), (2, "2027-02-08,1448-09-01\n2027-02-10,1448-09-03\n"));
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(lines.len(), 2, "{:.900}", said.err);
    for (line, number) in lines.iter().zip([2, 3]) {
        let wanted = (format!("line {number}: '"), "is longer than 1000 bytes, which no date is");
        assert!(line.starts_with(&wanted.0) && line.ends_with(wanted.1) && line.chars().count() < 200, "{line:.900}");
    }
    // The same in a column and as an argument.
    let table = format!("born\n2027-02-08\n{}\n", &long[..2000]);
    let said = miqat("hijri", &["convert", "--column", "born"], table.as_bytes());
    assert!(
        said.status == 2 && said.err.starts_with("line 3, column born: '") && said.err.len() < 200,
        "{:.900}",
        said.err
    );
    let said = miqat("hijri", &["convert", "--column", "born"], format!("born\n2027-02-08\n{long}\n").as_bytes());
    let wanted = "error: the table, line 3: longer than 65536 bytes, which no line of a text is\n";
    assert_eq!((said.status, said.err.as_str()), (2, wanted));
    let said = miqat("hijri", &["convert", &long[..100_000]], b"");
    assert!(
        said.status == 2 && said.err.ends_with("bytes, which no date is\n") && said.err.len() < 200,
        "{:.900}",
        said.err
    );
}
