//! Cells of many forms.

use super::{Content, Half, read};

fn one(text: &str) -> Option<(u16, u16, Option<Half>, u8)> {
    match read(text, true) {
        Content::Times(times) => times.first().map(|time| (time.minute / 60, time.minute % 60, time.half, time.lost)),
        _ => None,
    }
}

#[test]
fn times_in_many_forms_are_read() {
    assert_eq!(one("5:26 AM"), Some((5, 26, Some(Half::Am), 0)));
    assert_eq!(one("05h12"), Some((5, 12, None, 0)));
    assert_eq!(one("8.2"), Some((8, 20, None, 1)));
    assert_eq!(one("8"), Some((8, 0, None, 2)));
    assert_eq!(one("08.28"), Some((8, 28, None, 0)));
    assert_eq!(one("0512"), Some((5, 12, None, 0)));
    assert_eq!(one("03:03:00"), Some((3, 3, None, 0)));
    assert_eq!(one("04:39 am"), Some((4, 39, Some(Half::Am), 0)));
    assert_eq!(one("٠٥:١٢ ص"), Some((5, 12, Some(Half::Am), 0)));
    assert_eq!(one("05:12 (GMT)"), Some((5, 12, None, 0)));
    assert_eq!(one("0.2298611111111111"), Some((5, 31, None, 0)));
    assert_eq!(one("2025-01-01T05:26:00+01:00"), Some((5, 26, None, 0)));
    assert_eq!(one("17:30 PM"), Some((17, 30, None, 0)));
    assert_eq!(one("Common time"), None);
    assert_eq!(one("25:10"), None);
    assert_eq!(one("5:61"), None);
}

#[test]
fn minutes_after_the_beginning_are_told_from_times() {
    assert_eq!(read("10 min after", true), Content::After(10));
    assert_eq!(read("+5", true), Content::After(5));
    assert_eq!(read("5 mins", false), Content::After(5));
    assert_eq!(read("-", true), Content::Blank);
    assert!(matches!(read("13:15 / 14:00", true), Content::Times(times) if times.len() == 2));
}
