//! `miqat read` writes what is understood of a timetable, and its doubts.

mod common;

use common::{Said, miqat};

const PAGE: &str = "Day,Fajr,Iqama,Sunrise,Zuhr,Asr,Maghrib,Isha\n1,6:37,7:00,8.27,12.14,1:35,3:51,5:31\n2,6:37,7:00,8.27,12.15,1:36,3.53,5:33\n3,6:37,7:00,8.26,12.15,1:37,3.54,5:34\n";

#[test]
fn a_timetable_on_standard_input_is_read_with_its_doubts() {
    let Said { status, out, err } =
        miqat("read", &["-", "--place", "54.9058,-1.3811", "--tz", "Europe/London"], PAGE.as_bytes());
    assert_eq!(status, 0, "{err}");
    let rows: Vec<&str> = out.lines().collect();
    assert_eq!(rows.len(), 1 + 3 * 7, "{out}");
    assert_eq!(rows[0], "date,mark,time,doubt");
    assert_eq!(rows[1], "---01,fajr,06:37,");
    assert!(rows.contains(&"---02,asr,13:36,am/pm missing"), "{out}");
    assert!(rows.contains(&"---03,iqama:fajr,07:00,"), "{out}");
    assert!(err.contains("month 1"), "{err}");
}

#[test]
fn nothing_read_is_a_failure() {
    let Said { status, out, err } = miqat("read", &["-", "--place", "London"], b"name,age\nA,31\n");
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(err.contains("no times of prayers found"), "{err}");
}

/// An empty folder of a test.
fn folder(name: &str) -> std::path::PathBuf {
    let folder = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("read").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_file_of_a_folder_is_read_in_the_order_of_names_and_one_that_is_not_is_named() {
    let folder = folder("two");
    std::fs::write(folder.join("b, second.csv"), PAGE).unwrap();
    std::fs::write(folder.join("a.csv"), PAGE).unwrap();
    std::fs::write(folder.join(".hidden"), "nothing").unwrap();
    std::fs::create_dir(folder.join("deeper")).unwrap();
    let arguments = [folder.to_str().unwrap(), "--place", "54.9058,-1.3811", "--tz", "Europe/London"];
    let Said { status, out, err } = miqat("read", &arguments, b"");
    assert_eq!(status, 0, "{err}");
    let rows: Vec<&str> = out.lines().collect();
    assert_eq!(rows.len(), 1 + 2 * 3 * 7, "{out}");
    assert_eq!(rows[..2], ["file,date,mark,time,doubt", "a.csv,---01,fajr,06:37,"]);
    assert_eq!(rows[22], "\"b, second.csv\",---01,fajr,06:37,");
    assert!(err.contains("note: a.csv: month 1 by the Sun"), "{err}");
    std::fs::write(folder.join("c.txt"), "name,age\nA,31\n").unwrap();
    let said = miqat("read", &arguments, b"");
    assert_eq!((said.status, said.out), (2, out));
    assert!(said.err.contains("c.txt: no times of prayers found"), "{}", said.err);
}

#[test]
fn a_folder_in_which_nothing_is_read_is_a_failure() {
    let folder = folder("none");
    let path = folder.to_str().unwrap();
    let nothing = format!("error: {path}: no timetable in this folder was read\n");
    let said = miqat("read", &[path, "--place", "London"], b"");
    assert_eq!((said.status, said.out.as_str(), said.err), (2, "", nothing.clone()));
    std::fs::write(folder.join("a.csv"), "name,age\nA,31\n").unwrap();
    let said = miqat("read", &[path, "--place", "London"], b"");
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    assert!(said.err.ends_with(&nothing) && said.err.lines().count() == 2, "{}", said.err);
}

#[test]
fn a_year_that_the_file_does_not_show_is_the_given_one() {
    // 29 and 30 March: the clocks change on the 29th in 2026, on the 30th in 2025.
    let page = "Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n29 March,5:02,6:47,13:07,16:35,19:27,21:06\n30 March,5:00,6:45,13:07,16:36,19:29,21:08\n";
    let read = |year: &str| miqat("read", &["-", "--place", "London", "--year", year], page.as_bytes());
    assert!(!read("2026").out.contains("clock"), "{}", read("2026").out);
    assert_eq!(read("2026").status, 0);
}
