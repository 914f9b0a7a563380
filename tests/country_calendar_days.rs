//! The days of every country's calendar are consecutive, even where one of its eras ends and the next begins.

use miqat::chrono::{Days, NaiveDate};
use miqat::hijri::{CountryCalendar, Era, EraCalendar, HijriCalendar, HijriDate, HijriMonth, UmmAlQura};
use proptest::prelude::*;

/// The dates of consecutive days: each follows the last one, and converts both ways.
fn follow_each_other(calendar: &CountryCalendar, first: NaiveDate, days: u64) {
    let mut last = calendar.to_hijri(first - Days::new(1)).unwrap();
    for day in 0..days {
        let civil = first + Days::new(day);
        let date = calendar.to_hijri(civil).unwrap();
        if date.day() == 1 {
            let length = calendar.month_length(last.year(), last.month()).unwrap();
            // The printed table has five months of 28 days and three of 31; a rule has no such months.
            let is_table = matches!(calendar.era(last.year(), last.month()).calendar(), EraCalendar::UmmAlQura { .. });
            let lengths = if is_table { 28..=31 } else { 29..=30 };
            assert!(last.day() == length && lengths.contains(&length), "{} {last}", calendar.id());
            if is_table && calendar.eras().len() == 1 {
                assert_eq!(UmmAlQura::default().month_length(last.year(), last.month()), Ok(length));
            }
            assert_eq!(date.month(), last.month().after());
            assert_eq!(calendar.month_start(date.year(), date.month()), Ok(civil));
        } else {
            assert_eq!((date.year(), date.month(), date.day()), (last.year(), last.month(), last.day() + 1));
        }
        assert_eq!(calendar.to_gregorian(date), Ok(civil), "{} {date}", calendar.id());
        assert_eq!(calendar.date(date.year(), date.month(), date.day()), Ok(date));
        last = date;
    }
}

#[test]
fn every_seam_between_two_eras_leaves_months_of_29_and_30_days() {
    let mut seams = 0;
    for calendar in CountryCalendar::all() {
        for (year, month) in calendar.eras().iter().filter_map(Era::first) {
            let start = calendar.month_start(year, month).unwrap();
            follow_each_other(calendar, start - Days::new(31), 33);
            let too_long = HijriDate::new(year, month.before(), 31);
            assert!(too_long.is_err() || calendar.to_gregorian(too_long.unwrap()).is_err());
            seams += 1;
        }
    }
    assert_eq!(seams, 12);
}

#[test]
fn a_month_of_31_days_of_the_printed_table_is_the_countrys_too() {
    // 1345-05 as printed.
    let ethiopia = CountryCalendar::of("ET");
    assert_eq!(ethiopia.month_length(1345, HijriMonth::JumadaAlUla), Ok(31));
    follow_each_other(ethiopia, ethiopia.month_start(1345, HijriMonth::JumadaAlUla).unwrap(), 33);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn the_days_of_any_calendar_follow_each_other(place in 0..CountryCalendar::all().count(), day in 0_u64..58_000) {
        let calendar = CountryCalendar::all().nth(place).unwrap();
        // 1900 to 2058.
        follow_each_other(calendar, NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + Days::new(day), 31);
    }
}
