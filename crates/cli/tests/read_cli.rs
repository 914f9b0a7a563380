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
