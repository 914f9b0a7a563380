//! `miqat fit` says what prints a timetable, and writes settings by which the program prints it.

mod common;

use std::path::PathBuf;

use chrono::{Days, NaiveDate};
use common::{Said, miqat};
use miqat::prayer::{DateStep, IntervalsByDate, IshaRule};
use miqat::{Coordinates, Madhab, Mark, Method, Schedule, Shift, methods};

const PRINTED: [Mark; 6] = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];
const BRADFORD: &str = "53.7940,-1.7520";

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fit").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Some days of Bradford as a mosque prints them, on twelve hours.
fn page(method: Method, days: u64) -> Vec<(NaiveDate, [String; 6])> {
    let schedule = Schedule::new(Coordinates::new(53.794, -1.752).unwrap(), chrono_tz::Europe::London, method);
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let dates = (0..days).map(|more| first + Days::new(more));
    dates
        .map(|date| {
            let day = schedule.day(date).unwrap();
            (date, PRINTED.map(|mark| day.time(mark).format("%H:%M").to_string()))
        })
        .collect()
}

fn text(page: &[(NaiveDate, [String; 6])]) -> String {
    let rows = page.iter().map(|(date, times)| format!("{},{}\n", date.format("%d/%m/%Y"), times.join(",")));
    "Date,Fajr,Sunrise,Zuhr,Asr,Maghrib,Isha\n".to_owned() + &rows.collect::<String>()
}

/// The six minutes of a date by some settings.
fn printed(settings: &str, date: NaiveDate) -> String {
    let date = date.to_string();
    let Said { status, out, err } = miqat("times", &["--config", settings, "--date", &date, "--format", "csv"], b"");
    assert_eq!(status, 0, "{err}");
    let mut lines = out.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let (header, row) = (lines.next().unwrap(), lines.next().unwrap());
    let of = |name: &str| row[header.iter().position(|column| *column == name).unwrap()];
    ["fajr", "sunrise", "dhuhr", "asr", "maghrib", "isha"].map(of).join(" ")
}

#[test]
fn the_settings_of_a_mosques_rules_print_every_minute_of_its_year() {
    let folder = folder("mosque");
    let [file, settings] = ["mosque.csv", "mosque.toml"].map(|name| folder.join(name).to_str().unwrap().to_owned());
    let mosque = methods::MOONSIGHTING.with_madhab(Madhab::Hanafi).with_shift(Mark::Maghrib, Shift::minutes(5));
    let page = page(mosque, 365);
    std::fs::write(&file, text(&page[..120])).unwrap();
    let arguments = [file.as_str(), "--place", BRADFORD, "--country", "GB", "--out", &settings];
    let Said { status, out, err } = miqat("fit", &arguments, b"");
    assert_eq!(status, 0, "{err}");
    let wanted = "This is Moonsighting Committee Worldwide (moonsighting) with Hanafi Asr; Maghrib at sunset + 5 min.\n\
                  120 of 120 rows come out in every mark.\n";
    assert!(out.starts_with(wanted), "{out}");
    for date in (0..365).step_by(13) {
        let (date, times) = &page[date];
        assert_eq!(printed(&settings, *date), times.join(" "), "{date}");
    }
    // What is there is kept.
    let again = miqat("fit", &arguments, b"");
    assert_eq!(again.status, 2);
    assert!(again.err.contains("is there already: --force writes over it"), "{}", again.err);
}

#[test]
fn a_table_of_intervals_by_the_date_is_written_and_read_back() {
    static STEPS: [DateStep; 3] = [
        DateStep::new(1, 1, Shift::minutes(90)),
        DateStep::new(4, 20, Shift::minutes(75)),
        DateStep::new(9, 10, Shift::minutes(90)),
    ];
    static TABLE: IntervalsByDate = IntervalsByDate::new(&STEPS);
    let folder = folder("by_date");
    let [file, settings] = ["mosque.csv", "mosque.toml"].map(|name| folder.join(name).to_str().unwrap().to_owned());
    let page = page(methods::MOONSIGHTING.with_isha(IshaRule::AfterMaghribByDate(&TABLE)), 365);
    std::fs::write(&file, text(&page)).unwrap();
    let Said { status, err, .. } = miqat("fit", &[&file, "--place", BRADFORD, "--out", &settings], b"");
    assert_eq!(status, 0, "{err}");
    let written = std::fs::read_to_string(&settings).unwrap();
    assert!(written.contains("04-20 = \"75min\""), "{written}");
    for date in [0, 108, 109, 251, 252, 364] {
        let (date, times) = &page[date];
        assert_eq!(printed(&settings, *date), times.join(" "), "{date}");
    }
}

#[test]
fn a_known_method_is_written_by_its_id() {
    let folder = folder("known");
    let settings = folder.join("known.toml").to_str().unwrap().to_owned();
    let page = text(&page(methods::MOONSIGHTING, 60));
    let Said { status, out, err } = miqat("fit", &["-", "--place", BRADFORD, "--out", &settings], page.as_bytes());
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("\n| moonsighting "), "{out}");
    let written = std::fs::read_to_string(&settings).unwrap();
    assert!(written.contains("\nmethod = \"moonsighting\"\n"), "{written}");
}

#[test]
fn the_files_of_a_folder_are_one_timetable() {
    let folder = folder("months");
    let page = page(methods::MOONSIGHTING, 90);
    for (name, rows) in [("1.csv", &page[..31]), ("2.csv", &page[31..59]), ("3.csv", &page[59..])] {
        std::fs::write(folder.join(name), text(rows)).unwrap();
    }
    let Said { status, out, err } = miqat("fit", &[folder.to_str().unwrap(), "--place", BRADFORD], b"");
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("\n90 of 90 rows come out in every mark.\n"), "{out}");
}

#[test]
fn a_page_of_another_town_is_told() {
    let page = text(&page(methods::MOONSIGHTING, 60));
    let Said { out, err, .. } = miqat("fit", &["-", "--place", "Cairo"], page.as_bytes());
    assert!(
        out.starts_with("It is the table of another place: on the clock of this zone, the Sun is that of 53."),
        "{out}{err}"
    );
}

#[test]
fn a_table_that_no_rule_explains_has_the_status_of_a_weak_answer() {
    // The days are in the contrary order.
    let days = page(methods::MOONSIGHTING, 90);
    let mixed: Vec<_> =
        days.iter().zip(days.iter().rev()).map(|((date, _), (_, times))| (*date, times.clone())).collect();
    let Said { status, out, err } = miqat("fit", &["-", "--place", BRADFORD], text(&mixed).as_bytes());
    assert_eq!(status, 1, "{out}{err}");
}

#[test]
fn an_asr_that_is_headed_as_the_later_one_is_the_tables_asr() {
    let page = text(&page(methods::MOONSIGHTING.with_madhab(Madhab::Hanafi), 60)).replace(",Asr,", ",Asr (Hanafi),");
    let Said { status, out, err } = miqat("fit", &["-", "--place", BRADFORD], page.as_bytes());
    assert_eq!(status, 0, "{err}");
    assert!(
        out.starts_with("This is Moonsighting Committee Worldwide (moonsighting) with Hanafi Asr.\n60 of 60"),
        "{out}"
    );
    assert!(out.contains("\n| Asr     | Hanafi "), "{out}");
}

#[test]
fn times_that_differ_from_others_of_their_date_are_counted_and_left_out() {
    let days = page(methods::MOONSIGHTING, 60);
    let twice = text(&days) + &text(&page(methods::EGYPT, 10));
    let Said { status, out, err } = miqat("fit", &["-", "--place", BRADFORD], twice.as_bytes());
    assert_eq!(status, 0, "{err}");
    assert!(err.contains(" times differ from an earlier one of the same date, and are left out\n"), "{err}");
    assert!(out.contains("\n60 of 60 rows come out in every mark."), "{out}");
}

#[test]
fn a_name_of_a_file_with_a_line_end_stays_in_its_remark() {
    let folder = folder("line_end");
    let [file, settings] =
        ["a\nmethod = 'mwl'\n.csv", "a.toml"].map(|name| folder.join(name).to_str().unwrap().to_owned());
    std::fs::write(&file, text(&page(methods::MOONSIGHTING, 60))).unwrap();
    assert_eq!(miqat("fit", &[&file, "--place", BRADFORD, "--out", &settings], b"").status, 0);
    let written = std::fs::read_to_string(&settings).unwrap();
    assert_eq!(
        written.lines().filter(|line| line.starts_with("method")).collect::<Vec<_>>(),
        ["method = \"moonsighting\""]
    );
}

#[test]
fn nothing_read_and_a_wrong_radius_are_failures() {
    let nothing = miqat("fit", &["-", "--place", "London"], b"name,age\nA,31\n");
    assert_eq!((nothing.status, nothing.out.as_str()), (2, ""));
    let radius = miqat("fit", &["-", "--place", "London", "--within", "101"], b"");
    assert_eq!(radius.status, 2);
    assert!(radius.err.contains("a number of kilometres from 0 to 100 is wanted"), "{}", radius.err);
    let negative = miqat("fit", &["-", "--place", "London", "--within", "-1"], b"");
    assert!(negative.err.contains("--within"), "{}", negative.err);
}
