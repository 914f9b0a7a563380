//! Cells of many forms.

use super::{DateCell, read};

/// The year, the month, the day, and two numbers that are either.
type Parts = (Option<i32>, Option<u8>, Option<u8>, Option<(u8, u8)>);

fn parts(text: &str) -> Parts {
    let cell = read(text).unwrap_or_default();
    (cell.year, cell.month, cell.day, cell.pair)
}

#[test]
fn dates_in_many_forms_are_read() {
    assert_eq!(parts("2026-01-1"), (Some(2026), Some(1), Some(1), None));
    assert_eq!(parts("10-Feb-25"), (Some(2025), Some(2), Some(10), None));
    assert_eq!(parts("24 avril"), (None, Some(4), Some(24), None));
    assert_eq!(parts("01/02/2025"), (Some(2025), None, None, Some((1, 2))));
    assert_eq!(parts("0811"), (None, None, None, Some((8, 11))));
    assert_eq!(parts("Wed 1 Jan"), (None, Some(1), Some(1), None));
    assert_eq!(parts("January 1st, 2025"), (Some(2025), Some(1), Some(1), None));
    assert_eq!(parts("45444"), (Some(2024), Some(6), Some(1), None));
    assert_eq!(parts("تشرين الأول 5"), (None, Some(10), Some(5), None));
    assert_eq!(parts("20250118"), (Some(2025), Some(1), Some(18), None));
    assert_eq!(parts("Pazartesi 5 Ocak 2026"), (Some(2026), Some(1), Some(5), None));
    assert_eq!(parts("mar. 4 mars"), (None, Some(3), Some(4), None));
    assert_eq!(read("1 (Thur)").map(|cell| (cell.day, cell.weekday)), Some((Some(1), Some(4))));
    assert_eq!(read("Common time"), None);
    assert_eq!(
        read("11-Syb-1446").and_then(|cell| cell.hijri).map(|hijri| (hijri.day, hijri.month)),
        Some((Some(11), Some(8)))
    );
}

#[test]
fn ranges_have_a_last_day() {
    let last = |text| read(text).and_then(|cell| cell.last).map(|last| (last.day, last.month));
    assert_eq!(last("1-15 May"), Some((Some(15), Some(5))));
    assert_eq!(last("May 1-15"), Some((Some(15), Some(5))));
    assert_eq!(last("1 May – 15 May"), Some((Some(15), Some(5))));
    assert_eq!(last("1-May"), None);
    assert!(matches!(read("1-May"), Some(DateCell { day: Some(1), month: Some(5), .. })));
}
