//! The program `hijri` converts every day as the tables have it, both ways, and answers as its help says.

mod common;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::thread;

use common::{root, rows};
use miqat::chrono::{Days, NaiveDate};

/// What the program said.
struct Said {
    status: i32,
    out: String,
    err: String,
}

/// The program, built as this test was: `cargo test --test hijri_cli` alone would leave it missing or stale.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let test = std::env::current_exe().expect("a test has a path");
        let folder = test.ancestors().nth(2).expect("a test lies in target/<profile>/deps");
        let profile = match folder.file_name().and_then(|name| name.to_str()) {
            None | Some("debug") => "dev",
            Some(profile) => profile,
        };
        let built = Command::new(env!("CARGO"))
            .args(["build", "--example", "hijri", "--profile", profile, "--message-format", "json"])
            .args(["--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
            .output()
            .expect("cargo runs");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        let messages = serde_json::Deserializer::from_slice(&built.stdout).into_iter::<serde_json::Value>();
        let program = messages.map(|message| message.expect("cargo writes JSON")).find_map(|message| {
            let is_hijri = message["target"]["name"] == "hijri" && message["target"]["kind"][0] == "example";
            message["executable"].as_str().filter(|_| is_hijri).map(PathBuf::from)
        });
        program.expect("cargo tells where the program is")
    })
}

fn hijri(arguments: &[&str], input: &str) -> Said {
    let mut child = Command::new(program())
        .args(arguments)
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("hijri runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_owned();
    // A program that reads and writes would wait for a writer that waits for it; one that reads nothing closes the pipe.
    let writer = thread::spawn(move || {
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().expect("hijri ends");
    writer.join().expect("the writer ends");
    Said {
        status: output.status.code().expect("hijri is not killed"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// What a question that can be answered is answered with.
fn answer(arguments: &[&str], input: &str) -> String {
    let said = hijri(arguments, input);
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{arguments:?}");
    said.out
}

/// Every day of a table of month starts and lengths: its civil date and its Hijri date.
fn every_day(table: &str) -> Vec<(NaiveDate, String)> {
    let mut days: Vec<(NaiveDate, String)> = Vec::new();
    for row in rows(table) {
        let start: NaiveDate = row.get("gregorian_start_ISO");
        // The months follow each other without a gap.
        assert!(days.last().is_none_or(|(last, _)| *last + Days::new(1) == start), "{}", row.at());
        let (year, month): (i32, u8) = (row.get("hijri_year"), row.get("month"));
        days.extend(
            (0..row.get("length")).map(|day| (start + Days::new(day), format!("{year}-{month:02}-{:02}", day + 1))),
        );
    }
    days
}

/// Converts every day of a table there and back.
fn converts(calendar: &str, table: &str, first: &str, last: &str, count: usize) {
    let days = every_day(table);
    assert_eq!(
        (days[0].0.to_string(), days[days.len() - 1].0.to_string(), days.len()),
        (first.into(), last.into(), count)
    );
    let lines = |of: &dyn Fn(&(NaiveDate, String)) -> String| days.iter().map(|day| of(day) + "\n").collect::<String>();
    let there = answer(&["convert", "--calendar", calendar], &lines(&|(civil, _)| civil.to_string()));
    assert!(there == lines(&|(civil, hijri)| format!("{civil},{hijri}")), "{calendar} to Hijri");
    let back = answer(&["convert", "--to-gregorian", "--calendar", calendar], &lines(&|(_, hijri)| hijri.clone()));
    assert!(back == lines(&|(civil, hijri)| format!("{hijri},{civil}")), "{calendar} to Gregorian");
}

#[test]
fn every_day_of_kacsts_table_is_converted_as_there_and_back() {
    converts("umm-al-qura-kacst", "hijri/raw/umm_al_qura_kacst.csv", "1882-11-12", "2174-11-25", 106_665);
}

#[test]
fn every_day_of_the_printed_table_is_converted_as_there_and_back() {
    converts("umm-al-qura-printed", "hijri/raw/umm_al_qura_printed.csv", "1924-08-01", "2077-11-16", 55_991);
}

#[test]
fn every_calendar_converts_a_century_there_and_back() {
    let first = NaiveDate::from_ymd_opt(1978, 1, 1).unwrap();
    let days: String = first.iter_days().take(400).map(|day| format!("{day}\n")).collect();
    let list = answer(&["compare", "--csv", "2024-11-24"], "");
    let ids: Vec<&str> = list.lines().next().unwrap().split(',').skip(1).collect();
    assert_eq!(ids.len(), 3 + 8 + 15);
    for id in ids {
        let there = answer(&["convert", "--calendar", id], &days);
        assert_eq!(there.lines().count(), 400, "{id}");
        let hijri: String = there.lines().map(|line| format!("{}\n", line.split_once(',').unwrap().1)).collect();
        let back = answer(&["convert", "--calendar", id, "--to-gregorian"], &hijri);
        let swapped: String =
            back.lines().map(|line| line.split_once(',').unwrap()).map(|(h, d)| format!("{d},{h}\n")).collect();
        assert!(swapped == there, "{id}");
    }
}

#[test]
fn the_date_of_the_page_is_its_own() {
    assert_eq!(answer(&["convert"], "2024-11-24\n"), "2024-11-24,1446-05-22\n");
    assert_eq!(answer(&["convert", "--to-gregorian"], "1446-05-22\r\n\n"), "1446-05-22,2024-11-24\n");
    // Neither a last line without its end nor a byte order mark is anything wrong.
    assert_eq!(answer(&["convert"], "\u{feff}2024-11-24"), "2024-11-24,1446-05-22\n");
    assert_eq!(answer(&["convert"], ""), "");
}

#[test]
fn what_is_printed_far_from_today_is_read_again() {
    let days = "-262143-01-01\n-262142-01-01\n-0001-12-31\n0000-01-01\n9999-12-31\n+10000-01-01\n+10001-02-28\n+262142-12-31\n";
    let tabular = ["--calendar", "tabular-ii-civil"];
    let there = answer(&[&["convert"], &tabular[..]].concat(), days);
    assert!(there.contains("+10001-02-28,9667-06-14\n") && there.contains("+262142-12-31,+269547-10-01\n"), "{there}");
    let hijri: String = there.lines().map(|line| format!("{}\n", line.split_once(',').unwrap().1)).collect();
    let back = answer(&[&["convert", "--to-gregorian"], &tabular[..]].concat(), &hijri);
    let swapped: String =
        back.lines().map(|line| line.split_once(',').unwrap()).map(|(h, d)| format!("{d},{h}\n")).collect();
    assert_eq!(swapped, there);
    // So are the dates of arguments.
    let month = answer(&[&["month", "-0010-09"], &tabular[..]].concat(), "");
    assert!(month.starts_with("Ramadan -10 · Thu 0612-07-09 – "), "{month}");
    assert!(
        answer(&[&["month", "+10000-01"], &tabular[..]].concat(), "").starts_with("Muharram 10000 · Mon +10323-10-22")
    );
    assert!(answer(&["compare", "+10000-01-01", "--csv"], "").contains("\n+10000-01-01,,,,9666-04-03,9666-04-04,"));
    for year in ["-10", "-0010"] {
        assert!(answer(&[&["year", year], &tabular[..]].concat(), "").starts_with("-10 · 354 days"));
    }
}

#[test]
fn bad_lines_are_named_and_the_rest_goes_through() {
    let said = hijri(&["convert"], "2024-11-24\n2024-02-30\nyesterday\n1882-11-11\n2024-1-1\n2024-11-25\n");
    assert_eq!(said.status, 2);
    assert_eq!(said.out, "2024-11-24,1446-05-22\n2024-11-25,1446-05-23\n");
    assert_eq!(
        said.err,
        "line 2: '2024-02-30' is not a Gregorian date YYYY-MM-DD, such as 2024-11-24\n\
         line 3: 'yesterday' is not a Gregorian date YYYY-MM-DD, such as 2024-11-24\n\
         line 4: 1882-11-11: the date 1882-11-11 is outside this Hijri calendar, which covers the years 1300 to 1600 AH\n\
         line 5: '2024-1-1' is not a Gregorian date YYYY-MM-DD, such as 2024-11-24\n"
    );
    let said = hijri(&["convert", "--to-gregorian"], "1447-08-30\n1446-13-01\n1446-05-32\n1700-01-01\n1446-05-22\n");
    assert_eq!((said.status, said.out.as_str()), (2, "1446-05-22,2024-11-24\n"));
    assert_eq!(
        said.err,
        "line 1: 1447-08-30: day 30 is not within 1 to 29, the days of Hijri month 1447-08\n\
         line 2: '1446-13-01': a Hijri month 13 is not within 1 to 12\n\
         line 3: '1446-05-32': day 32 is not within 1 to 31, the days of Hijri month 1446-05\n\
         line 4: 1700-01-01: the Hijri year 1700 is outside this calendar, which covers the years 1300 to 1600 AH\n"
    );
}

#[test]
fn an_announced_month_moves_itself_and_the_one_before_and_no_other_day() {
    let days: String =
        NaiveDate::from_ymd_opt(2012, 11, 15).unwrap().iter_days().take(355).map(|day| format!("{day}\n")).collect();
    let plain = answer(&["convert"], &days);
    let announced = answer(&["--announced", "examples/data/announced/saudi_arabia.csv", "convert"], &days);
    let moved: Vec<&str> =
        announced.lines().zip(plain.lines()).filter(|(ours, theirs)| ours != theirs).map(|(ours, _)| ours).collect();
    assert_eq!((moved.first(), moved.last()), (Some(&"2013-07-09,1434-08-30"), Some(&"2013-08-07,1434-09-29")));
    assert_eq!(moved.len(), 30);
    // Every file of announcements fits over its country's calendar.
    for (country, calendar) in [
        ("saudi_arabia", "umm-al-qura"),
        ("turkey", "computed-istanbul-1978"),
        ("turkey", "computed-istanbul-2016"),
        ("indonesia", "computed-indonesia"),
        ("egypt", "computed-egypt"),
    ] {
        let file = format!("examples/data/announced/{country}.csv");
        answer(&["--announced", &file, "--calendar", calendar, "convert"], "2013-07-09\n");
    }
}

/// A file of announcements.
fn announcements(name: &str, rows: &str) -> String {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, format!("hijri_year,hijri_month,gregorian_start,length\n{rows}")).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn an_announcement_that_the_calendar_contradicts_is_refused_with_both_rows() {
    let end = "not 29 or 30; announce more months, give a length, or choose another calendar\n";
    for (rows, clash) in [
        (
            "1446,9,2025-03-03,\n",
            "line 2: 1446-09 on 2025-03-03 and 1446-08 on 2025-01-31 by umm-al-qura leave 31 days to 1446-08",
        ),
        (
            "1446,9,2025-02-23,\n",
            "line 2: 1446-09 on 2025-02-23 and 1446-08 on 2025-01-31 by umm-al-qura leave 23 days to 1446-08",
        ),
        (
            "1446,9,2025-03-02,\n",
            "line 2: 1446-09 on 2025-03-02 and 1446-10 on 2025-03-30 by umm-al-qura leave 28 days to 1446-09",
        ),
        (
            "1446,8,2025-01-31,\n1446,9,2025-03-02,30\n",
            "line 3: 1446-09 on 2025-03-02 and 1446-11 on 2025-04-29 by umm-al-qura leave 28 days to 1446-10",
        ),
    ] {
        let said = hijri(&["--announced", &announcements("seam.csv", rows), "convert"], "2025-03-02\n");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{rows}");
        assert!(said.err.contains(clash) && said.err.ends_with(end), "{}", said.err);
    }
    // The month that is a day later, with the month's own end: 30 days of Shaban, and 29 of Ramadan.
    let file = announcements("late.csv", "1446,9,2025-03-02,29\n1446,10,2025-03-31,\n");
    let late = answer(&["--announced", &file, "compare", "2025-03-01", "--csv"], "");
    let (header, dates) = late.split_once('\n').unwrap();
    assert!(
        header.starts_with("date,announced,umm-al-qura,") && dates.starts_with("2025-03-01,1446-08-30,1446-09-01,"),
        "{late}"
    );
}

#[test]
fn announcements_that_contradict_each_other_are_refused_with_both_lines() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("contradiction.csv");
    let text = "hijri_year,hijri_month,gregorian_start\n1446,10,2025-04-02\n1446,8,2025-01-31\n1446,9,2025-03-01\n";
    std::fs::write(&file, text).unwrap();
    let said = hijri(&["--announced", file.to_str().unwrap(), "year", "1446"], "");
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    assert!(said.err.ends_with(
        "lines 4 and 2 contradict each other: 1446-09 on 2025-03-01 and 1446-10 on 2025-04-02, 32 days, where a month has 29 or 30\n"
    ));
    let said = hijri(&["--announced", "no/such.csv"], "");
    assert!(said.status == 2 && said.err.starts_with("error: no/such.csv: "), "{}", said.err);
}

#[test]
fn a_month_is_a_grid_with_both_dates() {
    let said = answer(&["month", "1447-09"], "");
    assert!(said.starts_with("Ramadan 1447 · Wed 2026-02-18 – Thu 2026-03-19\n"), "{said}");
    assert!(said.contains("┆ 18 Feb ┆ 19  ┆ 20  ┆ 21  │\n"), "{said}");
    assert!(said.ends_with("umm-al-qura: official comparison books\n"), "{said}");
    let arabic = answer(&["--lang", "ar", "month", "1447-09"], "");
    assert!(arabic.starts_with("رمضان 1447 · "), "{arabic}");
    let computed = answer(&["--calendar", "computed-umm-al-qura-1423-strict", "month", "1446-06"], "");
    assert!(
        computed.contains("missed it by lag -0.06 min; too close to call\n")
            && computed.contains("2024-12-01 06:21 UTC"),
        "{computed}"
    );
    let said = hijri(&["month", "1447-13"], "");
    assert!(said.status == 2 && said.err.contains("a Hijri month YYYY-MM is wanted"), "{}", said.err);
}

#[test]
fn a_year_has_its_months_and_its_days_that_matter() {
    let said = answer(&["year", "1447"], "");
    for wanted in [
        "1447 · 355 days · umm-al-qura: official comparison books\n",
        "│  9 ┆ Ramadan      ┆ Wed 2026-02-18 ┆   30 │\n",
        "│ Wed 2026-05-27 ┆ 1447-12-10 Eid al-Adha               ┆ no fast │\n",
        "1447-01-10 Ashura",
        "1447-03-12 Mawlid (12 Rabi al-Awwal)",
    ] {
        assert!(said.contains(wanted), "{wanted}{said}");
    }
    let computed = answer(&["--calendar", "computed-istanbul-2016", "year", "1453"], "");
    assert!(computed.contains("┆ decided by") && computed.contains("1453-12-10 Eid al-Adha"), "{computed}");
}

#[test]
fn calendars_stand_side_by_side() {
    let said = answer(&["compare", "2026-02-15..2026-02-20"], "");
    let row = |id: &str| {
        let line = said.lines().find(|line| line.contains(&format!("│ {id} "))).unwrap();
        line.split('┆').skip(1).map(|date| date.trim_matches([' ', '│']).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(row("umm-al-qura")[3], "1447-09-01");
    assert_eq!(row("tabular-iii-astronomical")[2], "1447-09-01");
    assert_eq!(row("computed-istanbul-2016")[4], "1447-09-01");
    assert_eq!(row("computed-indonesia"), row("computed-malaysia"));
    let said = hijri(&["compare", "2026-02-20..2026-02-15"], "");
    assert!(said.status == 2 && said.err.contains("the first day must not be after the last"), "{}", said.err);
}

#[test]
fn the_calendars_are_listed_with_their_sources() {
    let said = answer(&["calendars"], "");
    for wanted in ["umm-al-qura-printed", "tabular-iv-astronomical", "computed-kacst", "newspaper Umm al-Qura", "leap"]
    {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    let said = hijri(&["--calendar", "umm-al-kura", "convert"], "");
    assert!(said.status == 2 && said.err.contains("the nearest is umm-al-qura"), "{}", said.err);
}

#[test]
fn the_report_of_an_evening_says_when_and_where_to_look() {
    let noted = hijri(&["crescent", "30.0444,31.2357", "2026-02-18"], "");
    assert!(
        noted.status == 0 && noted.err.contains("the time zone Africa/Cairo is that of the nearest city"),
        "{}",
        noted.err
    );
    let said = noted.out;
    assert!(said.contains("conjunction         2026-02-17 14:01:0"), "{said}");
    assert!(said.contains("zone A, easily visible to the naked eye"), "{said}");
    assert!(
        said.contains("Look at 18:14, 29 min after sunset, towards azimuth 259° (W), 7° above the horizon"),
        "{said}"
    );
    let named = hijri(&["crescent", "Cape", "Town", "2026-02-17"], "");
    assert!(named.status == 0 && named.out.contains("clocks of Africa/Johannesburg"), "{}{}", named.out, named.err);
    let south = hijri(&["crescent", "-33.92,18.42", "2026-02-18"], "");
    assert!(south.status == 0 && south.out.contains("to the right of where the Sun set"), "{}{}", south.out, south.err);
    // Where there is nothing to see, it says so and why, and not where to look.
    for (date, why) in [
        ("2026-02-16", "Nothing to see: the Moon sets 57 min before the Sun, 20.3 h before its conjunction.\n"),
        (
            "2026-02-17",
            "Nothing to see: the Moon is up, but by no criterion can the crescent be seen, even with a telescope. \
             (Yallop's zone D: relative altitude -7.71°; Odeh's zone C: relative altitude -5.38°.)\n",
        ),
        (
            "2026-03-01",
            "No crescent: the Moon is 160° from the Sun, beyond its quarter, where the criteria say nothing.\n",
        ),
    ] {
        let said = hijri(&["crescent", "Cairo", date], "");
        assert!(said.status == 0 && said.out.ends_with(why) && !said.out.contains("Look at"), "{}", said.out);
    }
    let morning = hijri(&["crescent", "Cairo", "2026-02-16", "--morning"], "");
    assert!(morning.status == 0 && morning.out.contains("moonrise"), "{}{}", morning.out, morning.err);
    let polar = hijri(&["crescent", "69.65,18.96", "2026-06-16"], "");
    assert!(polar.status == 2 && polar.err.contains("no crescent"), "{}", polar.err);
    let no_date = hijri(&["crescent", "Cairo", "tomorrow"], "");
    assert!(no_date.status == 2 && no_date.err.contains("after the place the date"), "{}", no_date.err);
}

#[test]
fn the_map_of_an_evening_is_drawn_in_the_zones_that_it_has() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("map.svg");
    let path = file.to_str().unwrap();
    assert_eq!(answer(&["map", "2026-02-18", "--step", "10", "--out", path], ""), "");
    let drawn = std::fs::read_to_string(&file).unwrap();
    assert!(drawn.starts_with("<svg ") && drawn.ends_with("</svg>"));
    assert!(drawn.contains("conjunction 2026-02-17 12:01 UTC"));
    assert!(drawn.contains("Where to see the crescent on the evening of Wednesday, 18 February 2026"));
    // Each zone is drawn and explained, and the places where the Moon sets first.
    for colour in ["#74c480", "#bfe08a", "#fbe88b", "#f8b566", "#e08f86", "#d3d6da", "#eceef0"] {
        assert_eq!(drawn.matches(colour).count(), 2, "{colour}");
    }
    // The land is there: Mecca by its name, the coastline in its rings, and no line across the whole map.
    assert!(drawn.contains("Makkah") && drawn.contains("Natural Earth"));
    let coast = drawn.lines().find(|line| line.contains("#4a4a4a")).expect("a coastline");
    let data = coast.split("d=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a path");
    let mut longest: f64 = 0.0;
    let mut vertices = 0;
    for line in data.split('M').skip(1) {
        let xs: Vec<f64> =
            line.split('L').map(|point| point.split([',', ' ']).next().unwrap().parse().unwrap()).collect();
        vertices += xs.len();
        longest = xs.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(longest, f64::max);
    }
    assert!(vertices > 4_500 && longest < 100.0, "{vertices} vertices, {longest} units");
    answer(&["map", "2026-02-18", "--zones", "odeh", "--step", "20", "--out", path], "");
    let said = hijri(&["map", "2026-02-18", "--step", "7", "--out", path], "");
    assert_eq!((said.status, said.err.as_str()), (2, "error: a cell of 7° does not divide 180°\n"));
}

#[test]
fn observations_are_scored_by_every_criterion() {
    let said = answer(&["score", "tests/data/crescent/raw/observations_sample.csv"], "");
    assert!(said.starts_with("57 observations under a clear sky\nleft out: 6 "), "{said}");
    let row = |start: &str| {
        let line = said.lines().find(|line| line.starts_with(&format!("│ {start} "))).unwrap();
        line.split('┆').skip(1).map(|field| field.trim_matches([' ', '│']).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(row("A"), ["25", "1", "4"]);
    assert_eq!(row("Maunder 1911")[..6].iter().map(|count| count.parse::<u32>().unwrap()).sum::<u32>(), 57);
}

#[test]
fn without_a_question_it_is_today() {
    let said = answer(&[], "");
    assert_eq!(said.lines().count(), 3, "{said}");
    assert!(said.lines().nth(1).unwrap().starts_with("20"), "{said}");
}
