//! A community that announces its months one by one gets an answer on every day of its history. The last announced
//! month is open, and the days around the announced months follow the calendar under them as far as possible.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use miqat::Error;
use miqat::error::AnnouncementError;
use miqat::hijri::HijriMonth::{DhuAlQada, Muharram, Rajab, Ramadan, Shaban, Shawwal};
use miqat::hijri::{
    AnyCalendar, Calculated, HijriCalendar, HijriDate, HijriMonth, MonthStart, Observed, Or, Origin, Tabular, UmmAlQura,
};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Morocco's announced months, without those of 1443, which the list does not contain.
fn morocco() -> Vec<MonthStart> {
    let mut lines = include_str!("data/hijri/raw/observed_morocco.csv").lines();
    assert_eq!(lines.next(), Some("country,hijri_year,hijri_month,gregorian_start,source"));
    let rows: Vec<_> = lines
        .map(|line| {
            let fields: Vec<_> = line.split(',').collect();
            let month = HijriMonth::new(fields[2].parse().unwrap()).unwrap();
            MonthStart::new(fields[1].parse().unwrap(), month, day(fields[3]))
        })
        .collect();
    assert_eq!(rows.len(), 151);
    rows
}

/// A calendar with cached month starts, because a computed calendar is slow.
struct Kept {
    calendar: AnyCalendar,
    starts: RefCell<HashMap<(i32, HijriMonth), Result<NaiveDate, Error>>>,
}

impl HijriCalendar for Kept {
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        let mut starts = self.starts.borrow_mut();
        *starts.entry((year, month)).or_insert_with(|| self.calendar.month_start(year, month))
    }

    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        self.calendar.to_hijri(date)
    }
}

#[test]
fn in_each_month_of_moroccos_history_the_tenth_day_has_its_date_over_every_calendar() {
    let rows = morocco();
    let mut calendars = 0;
    for calendar in AnyCalendar::all() {
        let under = Kept { calendar, starts: RefCell::default() };
        for known in 1..=rows.len() {
            let last = rows[known - 1];
            let calendar = Observed::new(&rows[..known]).unwrap().or(&under).unwrap();
            for of_month in [1, 10, 29] {
                let hijri = HijriDate::new(last.year(), last.month(), of_month).unwrap();
                let civil = last.date() + Days::new(u64::from(of_month) - 1);
                assert_eq!(calendar.to_hijri(civil), Ok(hijri), "{} {known}", under.calendar);
                assert_eq!(calendar.to_gregorian(hijri), Ok(civil), "{} {known}", under.calendar);
                assert_eq!(calendar.origin(civil), Ok(Origin::First));
            }
        }
        calendars += 1;
    }
    assert_eq!(calendars, AnyCalendar::all().count());
}

/// Walks through the months of some years day by day: each day has one date in both directions, and each month has 29
/// or 30 days if this is so in the calendar under it.
fn walk(calendar: &dyn HijriCalendar, years: core::ops::RangeInclusive<i32>) {
    let mut civil = calendar.month_start(*years.start(), Muharram).unwrap();
    for year in years {
        for month in HijriMonth::ALL {
            assert_eq!(calendar.month_start(year, month), Ok(civil));
            let length = calendar.month_length(year, month).unwrap();
            assert!((29..=30).contains(&length), "{year} {month}: {length} days");
            for day in 1..=length {
                let hijri = HijriDate::new(year, month, day).unwrap();
                assert_eq!(calendar.to_hijri(civil), Ok(hijri));
                assert_eq!(calendar.to_gregorian(hijri), Ok(civil));
                civil = civil.succ_opt().unwrap();
            }
            assert!(calendar.date(year, month, length + 1).is_err());
        }
    }
}

#[test]
fn moroccos_history_with_its_gap_has_every_day_once_over_tables_and_arithmetic() {
    let rows = morocco();
    walk(&Observed::new(&rows).unwrap().or(UmmAlQura::default()).unwrap(), 1430..=1455);
    for under in Tabular::ALL {
        walk(&Observed::new(&rows).unwrap().or(under).unwrap(), 1430..=1455);
    }
    let recent = &rows[107..110];
    walk(&Observed::new(recent).unwrap().or(Calculated::EGYPT).unwrap(), 1443..=1443);
}

#[test]
fn one_announcement_of_ramadan_leaves_the_other_years_as_they_are() {
    let base = UmmAlQura::default();
    let rows = [MonthStart::new(1446, Ramadan, day("2025-03-02"))];
    let calendar = Observed::new(&rows).unwrap().or(base).unwrap();
    assert_eq!(calendar.to_hijri(day("2025-03-10")), HijriDate::new(1446, Ramadan, 9));
    // Umm al-Qura has Eid on 30 March, which would be the 29th day: it moves to the first possible day.
    assert_eq!(calendar.to_hijri(day("2025-03-30")), HijriDate::new(1446, Ramadan, 29));
    assert_eq!(calendar.to_hijri(day("2025-03-31")), HijriDate::new(1446, Shawwal, 1));
    assert_eq!(calendar.origin(day("2025-03-31")), Ok(Origin::Seam));
    // Shawwal has 30 days in that calendar, and one day less here.
    assert_eq!(calendar.month_start(1446, DhuAlQada), base.month_start(1446, DhuAlQada));
    for civil in ["2015-06-18", "2025-02-27", "2025-04-29", "2026-11-28"].map(day) {
        assert_eq!(calendar.to_hijri(civil), base.to_hijri(civil));
        assert_eq!(calendar.origin(civil), Ok(Origin::Second));
    }
}

#[test]
fn an_open_month_is_certain_to_its_29th_day_with_no_calendar_under_it_too() {
    let rows = [MonthStart::new(1446, Rajab, day("2025-01-02")), MonthStart::new(1446, Ramadan, day("2025-03-02"))];
    let alone = Observed::new(&rows).unwrap();
    // Both months are open: nothing is known of the month between them.
    for (row, month) in rows.iter().zip([Rajab, Ramadan]) {
        let last = row.date() + Days::new(28);
        assert_eq!(alone.to_hijri(last), HijriDate::new(1446, month, 29));
        assert_eq!(alone.to_gregorian(HijriDate::new(1446, month, 29).unwrap()), Ok(last));
        assert_eq!(alone.date(1446, month, 29), HijriDate::new(1446, month, 29));
        let refused = |error| matches!(error, Error::Announcement(AnnouncementError::MonthNotAnnounced { .. }));
        assert!(alone.date(1446, month, 30).is_err_and(refused));
        assert!(alone.month_length(1446, month).is_err_and(refused));
        assert!(alone.to_hijri(last.succ_opt().unwrap()).is_err());
    }
    // A calendar that has ended adds nothing.
    let ended = alone.or(UmmAlQura::PRINTED).unwrap();
    assert_eq!(ended.to_hijri(day("2025-03-30")), HijriDate::new(1446, Ramadan, 29));
    let far = [MonthStart::new(1700, Ramadan, day("2271-03-02"))];
    let beyond = Observed::new(&far).unwrap().or(UmmAlQura::PRINTED).unwrap();
    assert_eq!(beyond.to_hijri(day("2271-03-30")), HijriDate::new(1700, Ramadan, 29));
    assert_eq!(beyond.date(1700, Ramadan, 29), HijriDate::new(1700, Ramadan, 29));
    assert!(beyond.to_hijri(day("2271-03-31")).is_err() && beyond.date(1700, Ramadan, 30).is_err());
    // With the month between them announced, the 30th is known where it exists.
    let whole = [rows[0], MonthStart::new(1446, Shaban, day("2025-01-31")), rows[1]];
    let whole = Observed::new(&whole).unwrap();
    assert_eq!((whole.month_length(1446, Rajab), whole.month_length(1446, Shaban)), (Ok(29), Ok(30)));
}

#[test]
fn the_same_announcement_twice_is_no_contradiction() {
    let rows = morocco();
    let twice: Vec<_> = rows.iter().flat_map(|row| [*row, *row]).collect();
    let (once, twice) = (Observed::new(&rows).unwrap(), Observed::new(&twice).unwrap());
    let mut civil = rows[0].date() - Days::new(40);
    while civil < rows[150].date() + Days::new(40) {
        assert_eq!(once.to_hijri(civil), twice.to_hijri(civil), "{civil}");
        if let Ok(hijri) = once.to_hijri(civil) {
            assert_eq!(twice.to_gregorian(hijri), Ok(civil));
            assert_eq!(once.month_length(hijri.year(), hijri.month()), twice.month_length(hijri.year(), hijri.month()));
        }
        civil = civil.succ_opt().unwrap();
    }
    // Another day for the same month is a contradiction.
    let other = [rows[0], MonthStart::new(rows[0].year(), rows[0].month(), rows[0].date() + Days::new(1))];
    assert!(Observed::new(&other).is_err());
    assert!(Observed::new(&[rows[0], rows[0].with_length(29).unwrap()]).is_err());
}

/// A calendar, and announcements of some of its months within two days of it, omitting those that clash.
fn history<C: HijriCalendar + Copy>(base: C, shifts: &[Option<i64>]) -> Vec<MonthStart> {
    let months = (1498..1503).flat_map(|year| HijriMonth::ALL.map(|month| (year, month)));
    let mut rows = Vec::new();
    for ((year, month), shift) in months.zip(shifts) {
        let Some(shift) = shift else { continue };
        let start = base.month_start(year, month).unwrap() + chrono::TimeDelta::days(*shift);
        rows.push(MonthStart::new(year, month, start));
        if Observed::new(&rows).is_err() {
            rows.pop();
        }
    }
    rows
}

/// True for every history: each announcement is kept, each day has its date, and far from the announcements it is the
/// calendar's own.
/// calendar's own.
fn holds<C: HijriCalendar>(calendar: &Or<Observed<'_>, C>, base: &dyn HijriCalendar, rows: &[MonthStart]) {
    walk(calendar, 1495..=1506);
    for row in rows {
        assert_eq!(calendar.month_start(row.year(), row.month()), Ok(row.date()));
    }
    for year in [1496, 1505] {
        for month in HijriMonth::ALL {
            assert_eq!(calendar.month_start(year, month), base.month_start(year, month), "{year} {month}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_announced_within_two_days_every_day_has_one_date(
        shifts in proptest::collection::vec(proptest::option::weighted(0.4, -2_i64..=2), 60),
        over in 0..10_usize,
    ) {
        let umm_al_qura = UmmAlQura::KACST.or(Tabular::CIVIL).unwrap();
        let bases = Tabular::ALL.iter().map(|calendar| calendar as &dyn HijriCalendar);
        let base = bases.chain([&umm_al_qura as &dyn HijriCalendar]).cycle().nth(over).unwrap();
        let rows = history(base, &shifts);
        holds(&Observed::new(&rows).unwrap().or(base).unwrap(), base, &rows);
    }
}

#[test]
fn layers_stack_and_references_are_calendars() {
    let rows = [MonthStart::new(1434, Ramadan, day("2013-07-10"))];
    let observed = Observed::new(&rows).unwrap();
    let umm_al_qura = UmmAlQura::default();
    let calendar = observed.or(&umm_al_qura).unwrap().or(Tabular::CIVIL).unwrap();
    assert_eq!(calendar.to_hijri(day("2013-07-10")), HijriDate::new(1434, Ramadan, 1));
    assert_eq!(calendar.to_hijri(day("2013-06-10")), umm_al_qura.to_hijri(day("2013-06-10")));
    assert_eq!(calendar.to_hijri(day("2300-01-01")), Tabular::CIVIL.to_hijri(day("2300-01-01")));
    let as_object: &dyn HijriCalendar = &calendar;
    assert_eq!(as_object.to_hijri(day("2013-07-09")), HijriDate::new(1434, Shaban, 30));
    let nothing = Observed::default().or(umm_al_qura).unwrap();
    assert_eq!(nothing.to_hijri(day("2013-07-09")), HijriDate::new(1434, Ramadan, 1));
}
