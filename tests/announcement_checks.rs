//! An announcement that is impossible with the calendar under it is refused in every way of combining the two: by
//! value, by reference, boxed, through `dyn`, in generic code, and under further calendars.

use chrono::{Days, NaiveDate, TimeDelta};
use miqat::Error;
use miqat::error::{AnnouncementError, HijriError};
use miqat::hijri::HijriMonth::{Muharram, Ramadan, Shaban, Shawwal};
use miqat::hijri::{HijriCalendar, HijriDate, HijriMonth, MonthStart, Observed, Or, Tabular, UmmAlQura};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Ramadan 1446, announced four days late.
fn impossible() -> [MonthStart; 1] {
    [MonthStart::new(1446, Ramadan, day("2025-03-05"))]
}

const REFUSED: Error = Error::Announcement(AnnouncementError::Apart { announcement: 0, year: 1446, month: 9, days: 4 });

/// Code that knows only the trait.
fn lay<A: HijriCalendar, B: HijriCalendar>(over: A, under: B) -> Result<Or<A, B>, Error> {
    over.or(under)
}

#[test]
fn an_impossible_announcement_is_refused_however_it_is_laid() {
    let rows = impossible();
    let observed = Observed::new(&rows).unwrap();
    let under = UmmAlQura::default();
    assert_eq!(observed.or(under).err(), Some(REFUSED), "by value");
    assert_eq!((&observed).or(under).err(), Some(REFUSED), "by reference");
    assert_eq!((&&observed).or(&under).err(), Some(REFUSED), "by a reference to one");
    assert_eq!(HijriCalendar::or(observed, under).err(), Some(REFUSED), "by the trait's name");
    let (over_dyn, under_dyn): (&dyn HijriCalendar, &dyn HijriCalendar) = (&observed, &under);
    assert_eq!(over_dyn.or(under_dyn).err(), Some(REFUSED), "through dyn");
    assert_eq!(over_dyn.check_over(under_dyn), Err(REFUSED));
    assert_eq!(lay(observed, under).err(), Some(REFUSED), "in generic code");
    assert_eq!(lay(over_dyn, under).err(), Some(REFUSED), "in generic code through dyn");
    let boxed: Box<dyn HijriCalendar> = Box::new(observed);
    assert_eq!(boxed.or(under).err(), Some(REFUSED), "boxed");
}

#[test]
fn an_announcement_under_others_is_checked_too() {
    let rows = impossible();
    let observed = Observed::new(&rows).unwrap();
    let later = [MonthStart::new(1447, Ramadan, day("2026-02-18"))];
    let later = Observed::new(&later).unwrap();
    // Of two lists, only the upper one is possible.
    let lists = later.or(observed).unwrap();
    assert_eq!(lists.or(UmmAlQura::default()).err(), Some(REFUSED));
    assert_eq!(observed.or(later).unwrap().or(UmmAlQura::default()).err(), Some(REFUSED));
    // A list without announcements between the two.
    let nothing = Observed::default();
    assert_eq!(observed.or(nothing).unwrap().or(UmmAlQura::default()).err(), Some(REFUSED));
    // Beyond the years of the table, the arithmetic calendar under it contradicts the announcement.
    let far = [MonthStart::new(1605, Ramadan, Tabular::CIVIL.month_start(1605, Ramadan).unwrap() + Days::new(4))];
    let table = Observed::new(&far).unwrap().or(UmmAlQura::default()).unwrap();
    assert!(matches!(
        table.or(Tabular::CIVIL),
        Err(Error::Announcement(AnnouncementError::Apart { announcement: 0, year: 1605, month: 9, days: 4 }))
    ));
}

#[test]
fn a_possible_announcement_is_laid_over_however_many() {
    let rows = [MonthStart::new(1446, Shawwal, day("2025-03-31"))];
    let observed = Observed::new(&rows).unwrap();
    let calendar = observed.or(UmmAlQura::default()).and_then(|calendar| calendar.or(Tabular::CIVIL)).unwrap();
    assert_eq!(calendar.to_hijri(day("2025-03-30")), HijriDate::new(1446, Ramadan, 30));
    assert_eq!(calendar.month_start(1700, Muharram), Tabular::CIVIL.month_start(1700, Muharram));
    let (table, tabular): (&dyn HijriCalendar, &dyn HijriCalendar) = (&UmmAlQura::KACST, &Tabular::CIVIL);
    assert!(table.or(tabular).is_ok() && tabular.or(table).is_ok());
}

/// A third-party calendar that does not forward the check.
struct Unchecked<'a>(Observed<'a>);

impl HijriCalendar for Unchecked<'_> {
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        self.0.month_start(year, month)
    }

    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        self.0.to_hijri(date)
    }
}

#[test]
fn a_calendar_that_does_not_check_answers_with_errors_on_the_days_that_it_makes_impossible() {
    // Ramadan 1446 began on 1 March; an announcement four days late leaves Shaban with 33 days.
    let rows = [MonthStart::new(1446, Ramadan, day("2025-03-05"))];
    let calendar = Unchecked(Observed::new(&rows).unwrap()).or(UmmAlQura::default()).unwrap();
    assert_eq!(calendar.to_hijri(day("2025-03-02")), HijriDate::new(1446, Shaban, 31));
    let too_long = Error::Hijri(HijriError::MonthLength { year: 1446, month: 8, days: 33 });
    assert_eq!(calendar.month_length(1446, Shaban), Err(too_long));
    assert!(calendar.to_hijri(day("2025-03-03")).is_err());
    assert_eq!(calendar.to_hijri(day("2025-03-05")), HijriDate::new(1446, Ramadan, 1));
    assert_eq!(too_long.to_string(), "a length of 33 days for Hijri month 1446-08 is not within 1 to 31");
}

/// A typing error in the year: 144 and 14470 for 1447.
#[test]
fn an_announcement_of_a_year_that_the_calendar_does_not_have_on_a_day_that_it_has_is_refused() {
    let day = NaiveDate::from_ymd_opt(2026, 2, 18).unwrap();
    for year in [144, 14_470, 1299, 1601] {
        let rows = [MonthStart::new(year, HijriMonth::Ramadan, day)];
        assert!(Observed::new(&rows).unwrap().or(UmmAlQura::default()).is_err(), "{year}");
    }
}

#[test]
fn no_announcement_that_is_accepted_takes_the_answers_of_other_years() {
    let day = NaiveDate::from_ymd_opt(2026, 2, 18).unwrap();
    let civil = NaiveDate::from_ymd_opt(2015, 2, 20).unwrap();
    for year in [144, 14_470, 1299, 1601] {
        let rows = [MonthStart::new(year, HijriMonth::Ramadan, day)];
        let Ok(calendar) = Observed::new(&rows).unwrap().or(UmmAlQura::default()) else { continue };
        assert_eq!(calendar.to_hijri(civil), UmmAlQura::default().to_hijri(civil), "{year}");
    }
}

#[test]
fn an_announcement_of_any_year_is_no_panic_over_a_table() {
    let day = NaiveDate::from_ymd_opt(2026, 2, 18).unwrap();
    for year in [i32::MIN, -400_000_000, 400_000_000, i32::MAX] {
        let rows = [MonthStart::new(year, HijriMonth::Ramadan, day)];
        let Ok(calendar) = Observed::new(&rows).unwrap().or(UmmAlQura::default()) else { continue };
        for month in HijriMonth::ALL {
            let _ = (calendar.month_start(1447, month), calendar.month_length(1447, month));
        }
        let _ = (calendar.to_hijri(day), calendar.origin(day.succ_opt().unwrap()));
    }
}

#[test]
fn fit_is_no_panic_for_a_month_of_any_year() {
    let day = NaiveDate::from_ymd_opt(2026, 2, 18).unwrap();
    let rows = [MonthStart::new(1447, HijriMonth::Ramadan, day)];
    for year in [i32::MIN, i32::MAX] {
        let _ = Observed::new(&rows).unwrap().fit(year, HijriMonth::Muharram, day);
    }
}

#[test]
fn an_announcement_in_the_last_month_of_a_table_leaves_every_day_one_date() {
    for table in [UmmAlQura::PRINTED, UmmAlQura::KACST, UmmAlQura::default()] {
        let year = table.last_year();
        let last = table.month_start(year, HijriMonth::DhuAlHijja).unwrap();
        for by_days in -3..=3 {
            let rows = [MonthStart::new(year, HijriMonth::DhuAlHijja, last + TimeDelta::days(by_days))];
            let calendar = Observed::new(&rows).unwrap().or(table).unwrap().or(Tabular::CIVIL).unwrap();
            let mut before = calendar.to_hijri(last - Days::new(40)).unwrap();
            for days in 1..110 {
                let civil = last - Days::new(40) + Days::new(days);
                let date = calendar.to_hijri(civil).unwrap();
                assert_eq!(calendar.to_gregorian(date), Ok(civil), "{year} {by_days:+}: {date}");
                assert!(date.day() == before.day() + 1 || date.day() == 1, "{year} {by_days:+}: {before} then {date}");
                let length = calendar.month_length(date.year(), date.month()).unwrap();
                assert!((29..=30).contains(&length), "{year} {by_days:+}: {date} of {length} days");
                before = date;
            }
        }
    }
}
