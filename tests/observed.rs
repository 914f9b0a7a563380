//! An announcement moves the beginning of its month, and its neighbours as little as possible.

use chrono::{Days, NaiveDate};
use miqat::Error;
use miqat::error::AnnouncementError;
use miqat::hijri::HijriMonth::{DhuAlHijja, DhuAlQada, Muharram, Rajab, Ramadan, Shaban, Shawwal};
use miqat::hijri::{HijriCalendar, HijriDate, HijriMonth, MonthStart, Observed, Tabular, UmmAlQura};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn announced(year: i32, month: HijriMonth, date: &str) -> MonthStart {
    MonthStart::new(year, month, day(date))
}

/// The announcements of a raw file, except those that a package only copied from Umm al-Qura.
fn announcements(raw: &str) -> Vec<MonthStart> {
    let mut lines = raw.lines();
    assert_eq!(lines.next(), Some("country,hijri_year,hijri_month,gregorian_start,source"));
    let mut rows: Vec<_> = lines
        .filter(|line| !line.contains("(confirmed-default)"))
        .map(|line| {
            let fields: Vec<_> = line.split(',').collect();
            let month = HijriMonth::new(fields[2].parse().unwrap()).unwrap();
            announced(fields[1].parse().unwrap(), month, fields[3])
        })
        .collect();
    rows.sort();
    rows.dedup();
    rows
}

fn saudi_arabia() -> Vec<MonthStart> {
    let rows = announcements(include_str!("data/hijri/raw/announcements_saudi_arabia.csv"));
    assert_eq!(rows.len(), 50);
    rows
}

fn iran() -> Vec<MonthStart> {
    let rows = announcements(include_str!("data/hijri/raw/announcements_iran.csv"));
    assert_eq!(rows.len(), 2194);
    rows
}

#[test]
fn one_announcement_moves_its_month_and_no_other_day() {
    let base = UmmAlQura::default();
    let mut moved = Vec::new();
    for row in saudi_arabia() {
        let one = [row];
        let calendar = Observed::new(&one).unwrap().or(base).unwrap();
        let base_start = base.month_start(row.year(), row.month()).unwrap();
        let shift = row.date().to_epoch_days() - base_start.to_epoch_days();
        if shift != 0 {
            moved.push((row.year(), row.month().number(), shift));
        }
        let base_length = i32::from(base.month_length(row.year(), row.month()).unwrap());
        let length = i32::from(calendar.month_length(row.year(), row.month()).unwrap());
        assert_eq!(length, base_length - shift, "the month's end stays");
        let end = row.date() + Days::new(u64::try_from(length).unwrap());
        let mut civil = row.date() - Days::new(400);
        while civil < row.date() + Days::new(400) {
            let (ours, theirs) = (calendar.to_hijri(civil).unwrap(), base.to_hijri(civil).unwrap());
            if row.date() <= civil && civil < end {
                let day = u8::try_from(civil.to_epoch_days() - row.date().to_epoch_days() + 1).unwrap();
                assert_eq!(ours, HijriDate::new(row.year(), row.month(), day).unwrap());
            } else if base_start <= civil && civil < row.date() {
                // The day that the month before gained.
                assert_eq!((ours.month(), i32::from(ours.day())), (row.month().before(), length_before(base, row) + 1));
            } else {
                assert_eq!(ours, theirs, "{civil}");
            }
            assert_eq!(calendar.to_gregorian(ours), Ok(civil));
            civil = civil.succ_opt().unwrap();
        }
    }
    let expected = [(1427, 9, -1), (1434, 9, 1), (1435, 9, 1), (1436, 12, 1), (1439, 9, 1), (1443, 1, 1), (1446, 6, 1)];
    assert_eq!(moved, expected);
}

/// The length of the month before an announced one without the announcement.
fn length_before(base: UmmAlQura, row: MonthStart) -> i32 {
    let last = base.month_start(row.year(), row.month()).unwrap().pred_opt().unwrap();
    i32::from(base.to_hijri(last).unwrap().day())
}

#[test]
fn a_whole_list_over_a_table_has_every_day_once() {
    let rows = saudi_arabia();
    let calendar = Observed::new(&rows).unwrap().or(UmmAlQura::default()).unwrap();
    for row in &rows {
        assert_eq!(calendar.month_start(row.year(), row.month()), Ok(row.date()));
    }
    let mut civil = calendar.month_start(1420, Muharram).unwrap();
    for year in 1420..=1450 {
        for month in HijriMonth::ALL {
            assert_eq!(calendar.month_start(year, month), Ok(civil));
            for day in 1..=calendar.month_length(year, month).unwrap() {
                assert_eq!(calendar.to_hijri(civil), HijriDate::new(year, month, day));
                civil = civil.succ_opt().unwrap();
            }
        }
    }
}

#[test]
fn the_months_of_iran_since_1265_are_a_calendar_of_their_own() {
    let rows = iran();
    let calendar = Observed::new(&rows).unwrap();
    let (first, last) = (rows[0], rows[rows.len() - 1]);
    assert_eq!((first.year(), last.year()), (1265, 1447));
    let mut civil = first.date();
    let mut days = 0;
    while civil < last.date() {
        let hijri = calendar.to_hijri(civil).unwrap();
        assert_eq!(calendar.to_gregorian(hijri), Ok(civil));
        civil = civil.succ_opt().unwrap();
        days += 1;
    }
    assert_eq!(days, 64_761);
    // Only the beginning of the last month is known.
    let (first_year, last_year) = (1265, 1447);
    let unknown =
        Error::Announcement(AnnouncementError::MonthNotAnnounced { year: 1447, month: 10, first_year, last_year });
    let undated = |date| Error::Announcement(AnnouncementError::DateNotAnnounced { date, first_year, last_year });
    assert_eq!(calendar.month_start(1447, Shawwal), Ok(last.date()));
    assert_eq!(calendar.month_length(1447, Shawwal), Err(unknown));
    let before = first.date().pred_opt().unwrap();
    assert_eq!(calendar.to_hijri(last.date() + Days::new(28)), HijriDate::new(1447, Shawwal, 29));
    let after = last.date() + Days::new(29);
    assert_eq!(calendar.to_hijri(after), Err(undated(after)));
    assert_eq!(calendar.to_hijri(before), Err(undated(before)));
    assert_eq!(
        unknown.to_string(),
        "no announcement covers Hijri month 1447-10; announced are months of 1265 to 1447 AH"
    );
    assert_eq!(
        undated(before).to_string(),
        format!("no announcement covers the date {before}; announced are months of 1265 to 1447 AH")
    );
    // The arithmetic calendar begins and continues outside the list.
    let open = Observed::new(&rows).unwrap().or(Tabular::CIVIL).unwrap();
    assert_eq!(open.month_length(1447, Shawwal), Ok(29));
    let ended = [&rows[..2193], &[last.with_length(29).unwrap()]].concat();
    let layered = Observed::new(&ended).unwrap().or(Tabular::CIVIL).unwrap();
    assert_eq!(layered.to_hijri(last.date()), HijriDate::new(1447, Shawwal, 1));
    assert_eq!(layered.to_hijri(first.date() - Days::new(1)).unwrap().month(), DhuAlHijja);
}

#[test]
fn an_empty_list_says_that_it_is_empty() {
    let nothing = Observed::new(&[]).unwrap();
    assert_eq!(nothing, Observed::default());
    assert_eq!(nothing.to_hijri(day("2025-03-01")), Err(Error::Announcement(AnnouncementError::NothingAnnounced)));
    assert_eq!(nothing.month_start(1446, Ramadan), Err(Error::Announcement(AnnouncementError::NothingAnnounced)));
    assert_eq!(nothing.month_length(1446, Ramadan), Err(Error::Announcement(AnnouncementError::NothingAnnounced)));
    assert_eq!(
        Error::Announcement(AnnouncementError::NothingAnnounced).to_string(),
        "nothing is announced: the list of Hijri month starts is empty"
    );
}

#[test]
fn months_that_the_list_leaves_out_are_not_guessed() {
    // The end of Ramadan is known, that of Shawwal is not, and nothing is known of the two months after it.
    let rows = [
        announced(1446, Ramadan, "2025-03-01"),
        announced(1446, Shawwal, "2025-03-30"),
        announced(1447, Muharram, "2025-06-26"),
    ];
    let calendar = Observed::new(&rows).unwrap();
    let unknown = |month: HijriMonth| {
        let (year, month) = (1446, month.number());
        Error::Announcement(AnnouncementError::MonthNotAnnounced { year, month, first_year: 1446, last_year: 1447 })
    };
    assert_eq!(calendar.month_length(1446, Ramadan), Ok(29));
    assert_eq!(calendar.to_hijri(day("2025-03-29")), HijriDate::new(1446, Ramadan, 29));
    assert_eq!(calendar.month_start(1446, Shawwal), Ok(day("2025-03-30")));
    assert_eq!(calendar.month_length(1446, Shawwal), Err(unknown(Shawwal)));
    for month in [DhuAlQada, DhuAlHijja] {
        assert_eq!(calendar.month_start(1446, month), Err(unknown(month)));
    }
    // The days that every month has.
    assert_eq!(calendar.to_hijri(day("2025-04-27")), HijriDate::new(1446, Shawwal, 29));
    for date in ["2025-04-28", "2025-05-01", "2025-06-25"].map(day) {
        let uncovered =
            Err(Error::Announcement(AnnouncementError::DateNotAnnounced { date, first_year: 1446, last_year: 1447 }));
        assert_eq!(calendar.to_hijri(date), uncovered);
    }
    // With its length, the month before the gap is covered.
    let rows = [rows[0], rows[1].with_length(30).unwrap(), rows[2]];
    let calendar = Observed::new(&rows).unwrap();
    assert_eq!(calendar.to_hijri(day("2025-04-28")), HijriDate::new(1446, Shawwal, 30));
    assert!(calendar.to_hijri(day("2025-04-29")).is_err());
}

#[test]
fn announcements_that_clash_are_refused_by_their_places() {
    let order = |first, second| Err(Error::Announcement(AnnouncementError::Order { first, second }));
    let ramadan = announced(1446, Ramadan, "2025-03-01");
    let shawwal = announced(1446, Shawwal, "2025-03-30");
    let refused = |rows: &[MonthStart]| Observed::new(rows).map(|_| ());
    assert_eq!(refused(&[]), Ok(()));
    assert_eq!(refused(&[ramadan, shawwal]), Ok(()));
    assert_eq!(refused(&[shawwal, ramadan]), order(0, 1));
    assert_eq!(refused(&[ramadan, announced(1446, Ramadan, "2025-03-02")]), order(0, 1));
    assert_eq!(
        refused(&[announced(1446, Rajab, "2025-01-01"), ramadan, announced(1446, Shawwal, "2025-03-01")]),
        order(1, 2)
    );
    for (date, days) in [("2025-03-29", 28), ("2025-04-01", 31), ("2025-04-29", 59)] {
        assert_eq!(
            refused(&[announced(1446, Rajab, "2025-01-01"), ramadan, announced(1446, Shawwal, date)]),
            Err(Error::Announcement(AnnouncementError::Gap { first: 1, days, months: 1, length: None }))
        );
    }
    // In a gap, every month counts.
    assert_eq!(refused(&[ramadan, announced(1446, DhuAlHijja, "2025-05-27")]), Ok(()));
    assert_eq!(
        refused(&[ramadan, announced(1446, DhuAlHijja, "2025-05-26")]),
        Err(Error::Announcement(AnnouncementError::Gap { first: 0, days: 86, months: 3, length: None }))
    );
    for ((months, length), expected) in [
        ((1, None), "29 or 30 for each of 1 month"),
        ((3, None), "29 or 30 for each of 3 months"),
        ((1, Some(28)), "28 as announced for the first month"),
        ((2, Some(31)), "31 as announced for the first month and 29 or 30 for each of 1 month"),
        ((3, Some(29)), "29 as announced for the first month and 29 or 30 for each of 2 months"),
        ((100_000, None), "29 or 30 for each of 100000 months"),
        ((u32::MAX, None), "29 or 30 for each of 4294967295 or more months"),
    ] {
        assert_eq!(
            Error::Announcement(AnnouncementError::Gap { first: 0, days: 86, months, length }).to_string(),
            format!("announcements 0 and 1 are 86 days apart, not {expected}")
        );
    }
    // More months than fit in a u16, and more than fit in a u32.
    for (first_year, last_year, months) in [(1446, 9446, 96_000), (i32::MIN, i32::MAX, u32::MAX)] {
        let rows = [announced(first_year, Ramadan, "2025-03-01"), announced(last_year, Ramadan, "2025-05-26")];
        assert_eq!(
            refused(&rows),
            Err(Error::Announcement(AnnouncementError::Gap { first: 0, days: 86, months, length: None }))
        );
    }
    assert_eq!(
        Error::Announcement(AnnouncementError::Order { first: 1, second: 2 }).to_string(),
        "announcement 2 does not follow announcement 1: month and day must both be later"
    );
}

#[test]
fn a_length_announced_with_the_month_overrules_29_and_30_and_ends_the_month() {
    // As printed in 1348: a month of 31 days and one of 28.
    let rows = [
        announced(1348, DhuAlQada, "1930-03-30").with_length(31).unwrap(),
        announced(1348, DhuAlHijja, "1930-04-30").with_length(28).unwrap(),
    ];
    let calendar = Observed::new(&rows).unwrap();
    assert_eq!(calendar.to_hijri(day("1930-04-29")), HijriDate::new(1348, DhuAlQada, 31));
    assert_eq!(calendar.to_hijri(day("1930-05-27")), HijriDate::new(1348, DhuAlHijja, 28));
    assert!(calendar.to_hijri(day("1930-05-28")).is_err());
    // Laid over another calendar, the length also determines the beginning of the next month.
    let longer = [announced(1447, Shaban, "2026-01-20").with_length(30).unwrap()];
    let layered = Observed::new(&longer).unwrap().or(UmmAlQura::default()).unwrap();
    assert_eq!(UmmAlQura::default().month_start(1447, Ramadan), Ok(day("2026-02-18")));
    assert_eq!(layered.month_start(1447, Ramadan), Ok(day("2026-02-19")));
    assert_eq!(layered.to_hijri(day("2026-02-18")), HijriDate::new(1447, Shaban, 30));
    assert_eq!(layered.to_hijri(day("2026-02-19")), HijriDate::new(1447, Ramadan, 1));
    // A length and a following beginning that do not fit contradict each other.
    let rows = [rows[0].with_length(30).unwrap(), rows[1]];
    assert_eq!(
        Observed::new(&rows).map(|_| ()),
        Err(Error::Announcement(AnnouncementError::Gap { first: 0, days: 31, months: 1, length: Some(30) }))
    );
    for days in [0, 27, 32, 255] {
        let refused = announced(1446, Shaban, "2025-01-31").with_length(days);
        assert_eq!(refused, Err(Error::Announcement(AnnouncementError::Length { days })));
    }
    assert_eq!(
        Error::Announcement(AnnouncementError::Length { days: 27 }).to_string(),
        "an announced length of 27 days is not within 28 to 31"
    );
}

/// The error of announcements laid over a calendar, if they are refused.
fn apart(rows: &[MonthStart], under: impl HijriCalendar) -> Option<(u32, i32, u8, i32)> {
    match Observed::new(rows).unwrap().or(under) {
        Ok(_) => None,
        Err(Error::Announcement(AnnouncementError::Apart { announcement, year, month, days })) => {
            Some((announcement, year, month, days))
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn an_announcement_that_the_calendar_under_it_contradicts_is_refused() {
    // In the calendar Ramadan 1446 begins on 1 March.
    let under = UmmAlQura::default();
    let ramadan = |date| [announced(1446, Ramadan, date)];
    for (date, days) in [("2025-02-22", -7), ("2025-02-25", -4), ("2025-03-05", 4), ("2025-08-24", 176)] {
        assert_eq!(apart(&ramadan(date), under), Some((0, 1446, 9, days)), "{date}");
    }
    for date in ["2025-02-26", "2025-03-01", "2025-03-04"] {
        assert_eq!(apart(&ramadan(date), under), None, "{date}");
    }
    // The error names the announcement that is too far off.
    let rows = [announced(1446, Rajab, "2025-01-01"), announced(1447, Ramadan, "2026-02-22")];
    assert_eq!(apart(&rows, under), Some((1, 1447, 9, 4)));
    for (days, text) in [(4, "4 days after"), (-30, "30 days before")] {
        assert_eq!(
            Error::Announcement(AnnouncementError::Apart { announcement: 2, year: 1446, month: 9, days }).to_string(),
            format!(
                "announcement 2 begins Hijri month 1446-09 {text} the calendar under it, which is more than 3 days off"
            )
        );
    }
}

#[test]
fn the_months_around_an_announcement_move_as_little_as_they_can() {
    // In the calendar Rajab 1446 begins on 1 January, Shaban on the 31st, Ramadan on 1 March, Shawwal on the 30th, and
    // Dhu al-Qada on 29 April.
    let under = UmmAlQura::default();
    for (date, expected) in [
        ("2025-02-28", ["2025-01-01", "2025-01-30", "2025-02-28", "2025-03-30", "2025-04-29"]),
        ("2025-03-01", ["2025-01-01", "2025-01-31", "2025-03-01", "2025-03-30", "2025-04-29"]),
        ("2025-03-02", ["2025-01-01", "2025-01-31", "2025-03-02", "2025-03-31", "2025-04-29"]),
        ("2025-03-03", ["2025-01-02", "2025-02-01", "2025-03-03", "2025-04-01", "2025-04-30"]),
    ] {
        let rows = [announced(1446, Ramadan, date)];
        let calendar = Observed::new(&rows).unwrap().or(under).unwrap();
        let starts = [Rajab, Shaban, Ramadan, Shawwal, DhuAlQada].map(|month| calendar.month_start(1446, month));
        assert_eq!(starts, expected.map(|date| Ok(day(date))), "{date}");
    }
    // A length determines the beginning of the next month.
    for (length, shawwal, dhu_al_qada) in [(28, "2025-03-30", "2025-04-29"), (30, "2025-04-01", "2025-04-30")] {
        let rows = [announced(1446, Ramadan, "2025-03-02").with_length(length).unwrap()];
        let calendar = Observed::new(&rows).unwrap().or(under).unwrap();
        assert_eq!(calendar.month_length(1446, Ramadan), Ok(length));
        assert_eq!(calendar.month_start(1446, Shawwal), Ok(day(shawwal)));
        assert_eq!(calendar.month_start(1446, DhuAlQada), Ok(day(dhu_al_qada)));
    }
}

#[test]
fn an_announcement_of_a_month_that_the_calendar_under_it_lacks_is_refused_if_its_months_leave_it_no_such_day() {
    let start = UmmAlQura::PRINTED.month_start(1348, DhuAlHijja).unwrap();
    assert_eq!(apart(&[announced(1700, Ramadan, "2271-03-02")], UmmAlQura::PRINTED), None);
    for (year, date) in [(1700, day("2025-03-01")), (i32::MAX, start), (i32::MIN, start)] {
        assert!(apart(&[MonthStart::new(year, Ramadan, date)], UmmAlQura::PRINTED).is_some(), "{year}");
    }
}

proptest::proptest! {
    /// Announcements a day early, on the day or a day late, for random months, over any calendar.
    #[test]
    fn whatever_is_announced_every_day_has_one_date(
        shifts in proptest::collection::vec(proptest::option::of(-1_i32..=1), 60),
        over in 0..11_usize,
    ) {
        let umm_al_qura = UmmAlQura::ALL.map(|calendar| calendar.or(Tabular::CIVIL).unwrap());
        let bases = Tabular::ALL.iter().map(|calendar| calendar as &dyn HijriCalendar);
        let base = bases.chain(umm_al_qura.iter().map(|calendar| calendar as &dyn HijriCalendar)).nth(over).unwrap();
        let months = (1498..1503).flat_map(|year| HijriMonth::ALL.map(|month| (year, month)));
        let mut rows = Vec::new();
        for ((year, month), shift) in months.zip(shifts) {
            let Some(shift) = shift else { continue };
            let start = base.month_start(year, month).unwrap() + chrono::TimeDelta::days(i64::from(shift));
            rows.push(MonthStart::new(year, month, start));
            // Those that clash with earlier ones are not announced.
            if Observed::new(&rows).is_err() {
                rows.pop();
            }
        }
        let calendar = Observed::new(&rows).unwrap().or(base).unwrap();
        let mut civil = calendar.month_start(1497, Muharram).unwrap();
        for year in 1497..=1504 {
            for month in HijriMonth::ALL {
                assert_eq!(calendar.month_start(year, month), Ok(civil));
                for day in 1..=calendar.month_length(year, month).unwrap() {
                    let hijri = HijriDate::new(year, month, day).unwrap();
                    assert_eq!(calendar.to_hijri(civil), Ok(hijri));
                    assert_eq!(calendar.to_gregorian(hijri), Ok(civil));
                    civil = civil.succ_opt().unwrap();
                }
            }
        }
        for row in &rows {
            assert_eq!(calendar.month_start(row.year(), row.month()), Ok(row.date()));
        }
    }
}
