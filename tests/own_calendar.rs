//! A calendar that says when months begin and which date a day has, and no more, has everything else.

use miqat::chrono::{Days, NaiveDate};
use miqat::hijri::{HijriArithmetic, HijriCalendar, HijriDate, HijriMonth, Tabular};
use miqat::{Error, error::HijriError};

/// The arithmetic calendar, without what it says of lengths and dates.
struct Own;

impl HijriCalendar for Own {
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        Tabular::CIVIL.month_start(year, month)
    }

    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        Tabular::CIVIL.to_hijri(date)
    }
}

#[test]
fn the_lengths_of_months_and_the_days_of_dates_follow_from_their_beginnings() {
    let mut days = 0;
    for year in 1440..=1469 {
        for month in HijriMonth::ALL {
            let start = Own.month_start(year, month).unwrap();
            let length = Own.month_length(year, month).unwrap();
            assert_eq!(Ok(length), Tabular::CIVIL.month_length(year, month));
            for day in 1..=length {
                let date = Own.date(year, month, day).unwrap();
                let civil = Own.to_gregorian(date).unwrap();
                assert_eq!(civil, start + Days::new(u64::from(day) - 1), "{date}");
                assert_eq!(Own.to_hijri(civil), Ok(date));
                days += 1;
            }
            let beyond = HijriDate::new(year, month, length + 1).unwrap();
            let refused = HijriError::Day { year, month: month.number(), day: length + 1, length }.into();
            assert_eq!(Own.to_gregorian(beyond), Err(refused));
            assert_eq!(Own.date(year, month, length + 1), Err(refused));
        }
    }
    // Thirty years of 354 days and eleven leap days.
    assert_eq!(days, 30 * 354 + 11);
}

#[test]
fn the_days_of_a_period_end_with_its_last_and_go_on_over_months() {
    let date = |month, day| HijriDate::new(1446, month, day).unwrap();
    let (shaban, ramadan) = (HijriMonth::Shaban, HijriMonth::Ramadan);
    // Sha'ban has 29 days by this calendar, and its day 30 is none.
    for (first, last, expected) in [
        (date(shaban, 28), date(ramadan, 2), 4),
        (date(shaban, 28), date(shaban, 30), 2),
        (date(shaban, 29), date(shaban, 29), 1),
        (date(ramadan, 1), date(ramadan, 30), 30),
        (date(ramadan, 2), date(ramadan, 1), 0),
    ] {
        let days: Vec<_> = Own.days(first, last).map(Result::unwrap).collect();
        assert_eq!(days.len(), expected, "{first} {last}");
        for (index, (hijri, civil)) in days.iter().enumerate() {
            assert_eq!(Own.to_hijri(*civil), Ok(*hijri));
            assert_eq!(*civil, days[0].1 + Days::new(index as u64));
        }
    }
    let mut from = Own.days_from(date(shaban, 30));
    assert!(from.next().unwrap().is_err() && from.next().is_none(), "after an error nothing follows");
}
