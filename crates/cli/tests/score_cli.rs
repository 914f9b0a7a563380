//! The scoreboard counts every row of a folder, and names the rows that it cannot compute.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use common::{Said, command, miqat};

const HEADER: &str = "authority,city,lat,lon,tz,date,fajr,sunrise,dhuhr,asr,maghrib,isha,method,madhab\n";
/// A day of Cairo from tests/data/methods/egypt.
const CAIRO: &str = "ESA,Cairo,0,0,Africa/Cairo,2026-04-14,03:59,05:29,11:55,15:30,18:22,19:42,egypt,shafii\n";
/// The point, which the row's own coordinates do not give.
const POINTS: &str = "method,city,lat,lon\negypt,Cairo,30.0789,31.2735\n";

/// A separate folder for a test, with these files.
fn folder(name: &str, files: &[(&str, String)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("scoreboard").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (file, text) in files {
        fs::write(folder.join(file), text).unwrap();
    }
    folder
}

/// The arguments of a folder.
fn with<'a>(folder: &'a Path, arguments: &[&'a str]) -> Vec<&'a str> {
    [&[folder.to_str().expect("a path of text")], arguments].concat()
}

fn scoreboard(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let Said { status, out, err } = miqat("score", &with(folder, arguments), b"");
    (status, out, err)
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
fn a_table_that_lacks_a_mark_is_scored_on_the_marks_it_has() {
    let (bare, late) = (CAIRO.replace("05:29", ""), CAIRO.replace("05:29", "").replace("19:42", "19:43"));
    let folder = folder(
        "bare",
        &[
            ("points.csv", POINTS.to_owned()),
            ("a.csv", format!("{HEADER}{bare}{late}")),
            ("b.csv", format!("{HEADER}{CAIRO}{bare}")),
        ],
    );
    let (status, out, err) = scoreboard(&folder, &["--format", "csv"]);
    assert_eq!((status, err.as_str()), (0, ""));
    let lines: Vec<&str> = out.lines().skip(1).collect();
    let right = "100.00,100.00,0";
    assert_eq!(
        lines,
        [
            format!("a.csv,2,0,{right},,,,{right},{right},{right},50.00,100.00,1,50.00"),
            format!("b.csv,2,0,{right},{right},{right},{right},{right},{right},100.00"),
            format!("total,4,0,{right},{right},{right},{right},{right},75.00,100.00,1,75.00"),
        ]
    );
    let (_, out, _) = scoreboard(&folder, &[]);
    assert!(out.contains("| a.csv | 2    | 100.0 / 100.0 / +0 | –"), "{out}");
}

#[test]
fn a_row_that_cannot_be_placed_is_counted_and_named() {
    let faults = [
        (CAIRO.replace("egypt", "nobody"), "no method 'nobody' here"),
        (CAIRO.replace("19:42", "25:42"), "isha is '25:42', not a time HH:MM"),
        (CAIRO.replace("05:29", "-"), "sunrise is '-', not a time HH:MM"),
        (CAIRO.replace("03:59,05:29,11:55,15:30,18:22,19:42", ",,,,,"), "none of its times is there"),
        (CAIRO.replace("2026-04-14", "2026-04-31"), "date is '2026-04-31', not a date"),
        (CAIRO.replace("Africa/Cairo", "Africa/Kairo"), "no time zone 'Africa/Kairo'"),
        (CAIRO.replace("Cairo,0,0", "Giza,x,0"), "lat is 'x', not a number"),
    ];
    for (row, fault) in faults {
        let folder = folder("faults", &[("points.csv", POINTS.to_owned()), ("a.csv", format!("{HEADER}{CAIRO}{row}"))]);
        let (status, out, err) = scoreboard(&folder, &[]);
        let named = format!("a.csv, line 3: not placed: {fault}\n");
        assert_eq!((status, err.as_str()), (0, ""));
        assert!(out.contains(&named), "{named} is not in\n{out}");
        let (_, out, err) = scoreboard(&folder, &["--format", "csv"]);
        assert!(out.contains("\na.csv,2,1,100.00,") && out.lines().count() == 3, "{out}");
        let named = format!("{named}total: 1 of 2 rows are not placed, and in no percentage\n");
        assert_eq!(err, named);
        let text = format!("{HEADER}{CAIRO}{row}").replace('\n', "\r\n");
        let folder = self::folder("faults", &[("points.csv", POINTS.to_owned()), ("a.csv", text)]);
        assert_eq!(scoreboard(&folder, &["--format", "csv"]).2, named, "in a file of Windows");
    }
    let folder = folder("none", &[("a.csv", "city,date\nCairo,2026-04-14\n".to_owned())]);
    let (_, out, _) = scoreboard(&folder, &["--format", "csv"]);
    assert!(out.ends_with("total,1,1,,,,,,,,,,,,,,,,,,,\n"), "{out}");
}

#[test]
fn a_file_without_rows_has_a_line_and_one_without_columns_says_which() {
    let folder = folder(
        "empty_files",
        &[
            ("a.csv", HEADER.to_owned()),
            ("b.csv", String::new()),
            ("c.csv", "city,date,tz,method,fajr,sunrise\nCairo,,,,,\nCairo,,,,,\nCairo,,,,,\n".to_owned()),
        ],
    );
    let (status, out, err) = scoreboard(&folder, &["--format", "csv"]);
    assert_eq!(status, 2, "none of the rows is scored");
    let counts: Vec<&str> = out.lines().skip(1).map(|line| line.trim_end_matches(',')).collect();
    assert_eq!(counts, ["a.csv,0,0", "b.csv,0,0", "c.csv,3,3", "total,3,3"]);
    let notes: Vec<&str> = err.lines().collect();
    let missing = "c.csv, lines 2-4: not placed: there is no column 'dhuhr', 'asr', 'maghrib', 'isha'";
    let total = "total: 3 of 3 rows are not placed, and in no percentage";
    let of_none = "b.csv: no rows: there is no column 'city', 'tz', 'date', 'method', 'fajr', 'sunrise', 'dhuhr', 'asr', \
                   'maghrib', 'isha'";
    assert_eq!(notes, ["a.csv: no rows", of_none, missing, total]);
    let (_, out, _) = scoreboard(&folder, &[]);
    assert!(out.contains("| a.csv | 0    |") && out.contains(missing), "{out}");
}

#[test]
fn columns_go_by_their_names_however_the_file_was_written() {
    let shuffled = "\u{feff}isha, maghrib ,asr,dhuhr,sunrise,fajr,\"date\",tz,method,city,more\r\n\
                    19:42,18:22,15:30,11:55,05:29,03:59,2026-04-14,Africa/Cairo,egypt,\"Cairo\",\"a, b\"\r\n";
    let points = format!("\u{feff}{}", POINTS.replace('\n', "\r\n"));
    let folder = folder("columns", &[("points.csv", points), ("a.CSV", shuffled.to_owned())]);
    let (status, out, err) = scoreboard(&folder, &["--format", "csv"]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(out.contains("\na.CSV,1,0,") && out.ends_with(",100.00\n"), "{out}");
}

#[test]
fn a_point_of_the_folder_has_its_edge_its_horizon_its_height_and_its_sun() {
    // Each column changes at least one of Cairo's minutes.
    let row = |points: &str| {
        let folder = folder("points", &[("points.csv", points.to_owned()), ("a.csv", format!("{HEADER}{CAIRO}"))]);
        let (status, out, err) = scoreboard(&folder, &["--format", "csv", "--without-own-points"]);
        assert_eq!((status, err.as_str()), (0, ""));
        out
    };
    assert!(row(POINTS).ends_with(",100.00\n"));
    let uae = |columns: &str, values: &str| {
        let header = format!("method,city,lat,lon{columns}\nuae,Cairo,30.0789,31.2735{values}\n");
        let folder =
            folder("uae", &[("points.csv", header), ("a.csv", format!("{HEADER}{}", CAIRO.replace("egypt", "uae")))]);
        scoreboard(&folder, &["--format", "csv", "--without-own-points"]).1
    };
    let plain = uae("", "");
    assert_ne!(uae(",lat_east,lon_east", ",30.0789,32.5"), plain);
    assert_ne!(uae(",horizon_deg", ",2.5"), plain);
    assert_ne!(uae(",sun", ",5 d earlier"), plain);
    let tunisia = |metres: &str| {
        let header = format!("method,city,lat,lon,elevation_m\ntunisia,Cairo,30.0789,31.2735,{metres}\n");
        let row = CAIRO.replace("egypt", "tunisia");
        let folder = folder("tunisia", &[("points.csv", header), ("a.csv", format!("{HEADER}{row}"))]);
        scoreboard(&folder, &["--format", "csv", "--without-own-points"]).1
    };
    assert_ne!(tunisia("0"), tunisia("1500"));
    let broken =
        folder("broken_points", &[("points.csv", POINTS.replace("30.0789", "north")), ("a.csv", CAIRO.into())]);
    let (status, out, err) = scoreboard(&broken, &[]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(err.contains("points.csv, line 2: lat is 'north', not a number"), "{err}");
}

#[test]
fn a_table_that_is_not_what_its_rows_say_is_told_of_and_read_as_asked() {
    let jakarta = "jadwalsholat.org (Kemenag criteria),Nowhere,-6.2,106.8,Asia/Jakarta,2025-01-01,04:19,05:41,11:58,15:23,\
                   18:13,19:29,kemenag,shafii\n";
    let doha = "Qatar Calendar House (perpetual),Nowhere,25.3,51.5,Asia/Qatar,2026-04-10,03:50,05:10,11:35,15:05,18:00,\
                19:30,qatar,shafii\n";
    let folder = folder("known", &[("a.csv", format!("{HEADER}{jakarta}")), ("b.csv", format!("{HEADER}{doha}"))]);
    let by = |rows: &str| {
        let (status, out, err) = scoreboard(&folder, &["--format", "csv", "--rows", rows]);
        assert_eq!((status, err.lines().count()), (0, 2), "{err}");
        let lines: Vec<String> = out.lines().map(str::to_owned).collect();
        ([lines[1].clone(), lines[2].clone()], err)
    };
    let ([kemenag, of_2026], labelled) = by("labelled");
    let ([jadwalsholat, of_2023], found) = by("found");
    assert_ne!(kemenag, jadwalsholat);
    assert_ne!(of_2026, of_2023);
    assert!(labelled.lines().all(|note| note.contains("as its rows say; with --rows found")), "{labelled}");
    assert!(found.contains("a.csv: computed by 'jadwalsholat', by which its publisher computes, where its rows name"));
    assert!(found.contains("b.csv: computed for 2023"), "{found}");
    let (_, report, _) = scoreboard(&folder, &[]);
    assert!(report.contains("| a.csv as labelled |") && report.contains("| b.csv as labelled |"), "{report}");
    let (_, report, _) = scoreboard(&folder, &["--rows", "labelled"]);
    assert!(report.contains("| a.csv as found |") && report.contains("| b.csv as found |"), "{report}");
}

#[test]
fn a_users_place_is_that_which_times_takes() {
    let row = "Syria,Douma,33.5718,36.4027,Asia/Damascus,2026-06-10,03:38,05:11,12:39,16:21,19:57,21:24,syria,shafii\n";
    // The table has no such city and no point by this name, but the coordinates are near a point.
    let beside = row.replace("Douma", "Nowhere at all").replace("33.5718", "33.5900");
    let folder = folder("user", &[("points.csv", "method,city,lat,lon\nsyria,Douma,0,0\n".into())]);
    std::fs::write(folder.join("a.csv"), format!("{HEADER}{row}{beside}")).unwrap();
    let (status, out, _) = scoreboard(&folder, &["--format", "csv", "--places", "user"]);
    assert_eq!(status, 0);
    assert!(out.ends_with("total,2,0,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,100.00,100.00,0,100.00\n"), "{out}");
    let said = common::miqat("times", &["Douma", "--country", "SY", "--date", "2026-06-10", "--format", "csv"], b"");
    assert!(said.out.ends_with(",03:38,05:11,12:39,16:21,19:50,19:57,21:24\n"), "{}", said.out);
    let (status, _, err) = scoreboard(&folder, &["--places", "user", "--without-own-points"]);
    assert!(status == 2 && err.contains("--places user"), "{err}");
}

#[test]
fn a_city_that_is_not_computed_for_the_folders_point_is_named() {
    let zone = "JAKIM,WLY01 Kuala Lumpur,0,0,Asia/Kuala_Lumpur,2026-04-14,06:00,07:12,13:16,16:28,19:22,20:32,jakim,\
                shafii\n";
    let points = "method,city,lat,lon\njakim,WLY01 Kuala Lumpur,3.625,101.352\njakim,MLK01 Melaka,2.381,101.966\n";
    let folder = folder("zones", &[("points.csv", points.into()), ("a.csv", format!("{HEADER}{zone}"))]);
    let (_, _, err) = scoreboard(&folder, &["--format", "csv"]);
    assert!(
        err.starts_with("points.csv: our own points in place of these for jakim WLY01 Kuala Lumpur: zones"),
        "{err}"
    );
    let (_, _, err) = scoreboard(&folder, &["--format", "csv", "--without-own-points"]);
    assert_eq!(err, "");
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
    // Kelantan's own rule is unknown for the years before.
    let row = CAIRO.replace("ESA,Cairo", "JAKIM,KTN01 Kota Bharu").replace("Africa/Cairo", "Asia/Kuala_Lumpur");
    let row = row.replace("egypt", "jakim").replace("2026-04-14", "2019-04-14");
    let old = row.replace(",jakim,", ",jakim-old,").replace("KTN01 Kota Bharu,0,0", "nowhere,6.018,101.982");
    let folder = self::folder("old_rule", &[("a.csv", format!("{HEADER}{row}")), ("b.csv", format!("{HEADER}{old}"))]);
    let (_, out, _) = scoreboard(&folder, &["--format", "csv"]);
    let figures = |line: usize| out.lines().nth(line).and_then(|line| line.split_once(',')).unwrap().1;
    assert_eq!(figures(1), figures(2), "{out}");
}

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    // More than the buffer of a pipe, with no reader.
    let rows = |authority: usize| CAIRO.replace("ESA", &format!("ESA {authority}"));
    let text = (0..1000).map(rows).collect::<String>();
    let folder = folder("pipe", &[("points.csv", POINTS.to_owned()), ("a.csv", format!("{HEADER}{text}"))]);
    for format in ["text", "csv"] {
        let mut child = command("score", &with(&folder, &["--by", "authority", "--format", format]))
            .spawn()
            .expect("scoreboard runs");
        drop(child.stdout.take());
        let Output { status, stderr, .. } = child.wait_with_output().expect("scoreboard ends");
        assert_eq!((status.code(), stderr.len()), (Some(0), 0), "{format}");
    }
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

#[test]
fn a_users_method_is_that_which_times_takes_and_scores_rows_of_no_method_here() {
    let bolton =
        "Taiyabah,Bolton,53.5833,-2.4333,Europe/London,2026-03-10,04:46,06:34,12:30,15:30,18:08,19:30,bolton,hanafi\n";
    let london =
        "Unified,London,51.5085,-0.1257,Europe/London,2026-06-22,02:41,04:41,13:08,17:26,21:25,22:42,nobody,shafii\n";
    // The table has no city by this name: the country contains the coordinates.
    let nowhere = CAIRO.replace("Cairo,0,0", "Nowhere at all,30.0444,31.2357").replace("egypt", "nobody");
    let of = |name: &str, row: &str, arguments: &[&str]| {
        let folder = folder(name, &[("a.csv", format!("{HEADER}{row}"))]);
        let (status, out, err) = scoreboard(&folder, &[&["--format", "csv", "--places", "user"], arguments].concat());
        assert_eq!((status, err.as_str()), (0, ""), "{row}");
        out
    };
    for (row, named, method) in
        [(bolton, "bolton", "mwl"), (london, "nobody", "london-unified"), (nowhere.as_str(), "nobody", "egypt")]
    {
        let scored = of("users_method", row, &["--methods", "user"]);
        assert!(scored.contains("\na.csv,1,0,"), "{scored}");
        assert_eq!(scored, of("named_method", &row.replace(named, method), &[]), "{method}");
    }
    // The Unified Prayer Timetable of 2026.
    assert!(of("london_method", london, &["--methods", "user"]).ends_with(",100.00\n"));
}

#[test]
fn rows_of_another_place_are_counted_and_named() {
    let row = |publisher: &str, city: &str, date: &str| {
        format!(
            "\"{publisher}, publisher unconfirmed)\",{city},33.5,-5.1,Africa/Casablanca,{date},06:56,08:24,13:35,16:14,18:39,\
             19:55,morocco,shafii\n"
        )
    };
    let tv = "Morocco (salah_tv";
    let (others, own) = (row(tv, "Sidi Kacem", "2026-01-11"), row(tv, "Sidi Kacem", "2026-01-16"));
    let rows = [
        &others,
        &own,
        &row(tv, "Ifrane", "2026-01-16"),
        &row(tv, "Sale", "2026-01-16"),
        &row("Habous (", "Ifrane", "2026-01-16"),
    ];
    let text: String = rows.into_iter().map(String::as_str).collect();
    let folder = folder("anothers", &[("a.csv", format!("{HEADER}{text}"))]);
    let (status, out, _) = scoreboard(&folder, &[]);
    assert_eq!(status, 0);
    assert!(out.contains("| a.csv without the rows that are another place's | 2    |"), "{out}");
    let named = "a.csv: 3 rows are counted though known to be wrong, the rows that are another place's: those named Ifrane are of";
    assert!(out.contains(named) && out.contains("| total                                           | 5    |"), "{out}");
}

/// Four days of Cairo from tests/data/methods/egypt, as a mosque may write them: no year, a clock of 12 hours.
const MOSQUE: &str = "Day;Fajr;Shurooq;Dhuhr;Asr;Maghrib;Isha\n14 April;3:59;5:29;11:55;3:30;6:22;7:42\n";

#[test]
fn a_mosques_file_in_any_layout_is_scored_at_a_place() {
    let folder = folder(
        "mosque",
        &[
            ("times.txt", MOSQUE.to_owned()),
            ("wide.csv", format!("{HEADER}{CAIRO}")),
            ("points.csv", POINTS.to_owned()),
        ],
    );
    let file = folder.join("times.txt");
    let arguments = ["--place", "Cairo", "--tz", "UTC+2", "--year", "2026", "--method", "egypt", "--format", "csv"];
    let said = miqat("score", &[&[file.to_str().unwrap()], &arguments[..]].concat(), b"");
    assert_eq!(said.status, 0, "{}", said.err);
    let line = said.out.lines().nth(1).unwrap();
    assert!(line.starts_with("times.txt,1,0,100.00,100.00,0,"), "{}", said.out);
    assert!(line.ends_with(",100.00"), "{}", said.out);
    // Files with columns of their own are scored as without a place.
    let said = miqat("score", &[&[folder.to_str().unwrap()], &arguments[..]].concat(), b"");
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!((said.status, lines.len()), (0, 4), "{} {}", said.out, said.err);
    let alone = miqat("score", &[folder.to_str().unwrap(), "--format", "csv"], b"");
    assert_eq!(lines[2], alone.out.lines().nth(1).unwrap());
    assert!(lines[2].starts_with("wide.csv,1,0,"));
}

#[test]
fn a_file_in_which_nothing_is_read_is_a_failure_of_the_score() {
    let folder = folder("nothing", &[("a.txt", "name,age\nA,31\n".to_owned())]);
    let said = miqat("score", &[folder.to_str().unwrap(), "--place", "Cairo"], b"");
    assert_eq!(said.status, 2, "{}", said.err);
    assert!(said.out.contains("a.txt: no rows: ") && said.out.contains("no times of prayers found"), "{}", said.out);
}

#[test]
fn a_replacement_character_of_the_file_itself_is_utf_8() {
    let row = CAIRO.replace("ESA", "E\u{FFFD}A");
    let folder = folder("replacement", &[("points.csv", POINTS.to_owned()), ("a.csv", format!("{HEADER}{row}"))]);
    let (status, out, err) = scoreboard(&folder, &["--format", "csv"]);
    assert_eq!((status, out.lines().nth(1).unwrap().starts_with("a.csv,1,0,")), (0, true), "{out}{err}");
}
