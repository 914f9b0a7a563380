//! ICU4X's `icu_calendar` and miqat give every day the same date: KACST's Umm al-Qura and the arithmetic calendars.
//!
//! `cargo test --release` in `benches/peers`. It is here because icu_calendar would bring 22 crates to the tests of the crate
//! itself, which compare with the tables that were read out of ICU and with vectors that ICU4X verified.

use icu_calendar::cal::Hijri;
use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
use icu_calendar::{AsCalendar, Calendar, Date};
use miqat::chrono::{Datelike, Days, NaiveDate};
use miqat::hijri::{HijriCalendar, Tabular, UmmAlQura};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// How many days from the first to the last have the same date by both, each of which gives the day back.
fn agree<A: AsCalendar + Copy>(first: NaiveDate, last: NaiveDate, ours: impl HijriCalendar, theirs: A) -> usize
where
    A::Calendar: Calendar,
{
    let days = first.iter_days().take_while(|day| *day <= last).map(|day| {
        let (month, month_day) = (u8::try_from(day.month()).unwrap(), u8::try_from(day.day()).unwrap());
        let peer = Date::try_new_iso(day.year(), month, month_day).unwrap().to_calendar(theirs);
        let peer = (peer.year().extended_year(), peer.month().ordinal, peer.day_of_month().0);
        let date = ours.to_hijri(day).unwrap();
        assert_eq!((date.year(), date.month().number(), date.day()), peer, "{day}");
        assert_eq!(ours.to_gregorian(date), Ok(day));
    });
    days.count()
}

#[test]
fn kacsts_umm_al_qura_is_icu4xs_on_every_day() {
    let (first, last) = (date(1882, 11, 12), date(2174, 11, 25));
    assert_eq!(agree(first, last, UmmAlQura::KACST, Hijri::new_umm_al_qura()), 106_665);
}

#[test]
fn the_arithmetic_calendars_that_icu4x_has_are_the_same_on_every_day() {
    let (first, last) = (date(622, 7, 19), date(2500, 1, 1));
    let days = usize::try_from((last - first).num_days()).unwrap() + 1;
    let icu = |epoch| Hijri::new_tabular(TabularAlgorithmLeapYears::TypeII, epoch);
    assert_eq!(agree(first, last, Tabular::CIVIL, icu(TabularAlgorithmEpoch::Friday)), days);
    assert_eq!(agree(first - Days::new(1), last, Tabular::ASTRONOMICAL, icu(TabularAlgorithmEpoch::Thursday)), days + 1);
}
