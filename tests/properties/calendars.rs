//! Days tile every calendar of the library: each day that it covers has one date, which returns to it; the date after is the
//! next; months join up; what it does not cover is an error. Arithmetic in it is reversible.

use miqat::Error;
use miqat::chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use miqat::hijri::{
    AnyCalendar, Fast, HijriArithmetic, HijriCalendar, HijriDate, HijriMonth, Moved, Tabular, fasting, occasions,
    occasions_of_year,
};
use miqat::testing::strategies::{any_date, dates, hijri_dates};
use proptest::prelude::*;

use super::cases;

/// A calendar of the library, half of them moved by some days.
fn calendars() -> impl Strategy<Value = Moved<AnyCalendar>> {
    let all: Vec<AnyCalendar> = AnyCalendar::all().collect();
    (proptest::sample::select(all), prop_oneof![Just(0_i8), any::<i8>()])
        .prop_map(|(calendar, days)| calendar.moved(days))
}

/// What a calendar may answer about what it does not cover.
fn is_uncovered(error: Error) -> bool {
    error.is_out_of_range() || matches!(error, Error::Hijri(_) | Error::Announcement(_) | Error::Time(_))
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn every_day_of_every_calendar_has_one_date_and_the_next_day_the_next_date(
        calendar in calendars(),
        date in prop_oneof![3 => dates(1900..=2100), 1 => any_date()],
    ) {
        let hijri = match calendar.to_hijri(date) {
            Ok(hijri) => hijri,
            Err(error) => {
                prop_assert!(is_uncovered(error), "{} {}", calendar, error);
                return Ok(());
            }
        };
        prop_assert_eq!(calendar.to_gregorian(hijri), Ok(date), "{} {}", calendar, hijri);
        // Only where a month of an arithmetic calendar begins before chrono's first date is its start an error.
        match calendar.month_start(hijri.year(), hijri.month()) {
            Ok(start) => prop_assert_eq!(date - start, TimeDelta::days(i64::from(hijri.day()) - 1)),
            Err(error) => prop_assert!(error.is_out_of_range() && (date - NaiveDate::MIN).num_days() < 128 + 31, "{}", calendar),
        }
        if let (Some(tomorrow), Ok(length)) = (date.succ_opt(), calendar.month_length(hijri.year(), hijri.month())) {
            prop_assert!((28..=31).contains(&length) && hijri.day() <= length);
            let expected = if hijri.day() < length {
                HijriDate::new(hijri.year(), hijri.month(), hijri.day() + 1).unwrap()
            } else {
                let year = hijri.year() + i32::from(hijri.month() == HijriMonth::DhuAlHijja);
                HijriDate::new(year, hijri.month().after(), 1).unwrap()
            };
            if let Ok(next) = calendar.to_hijri(tomorrow) {
                prop_assert_eq!(next, expected, "{} after {}", calendar, hijri);
            } else {
                prop_assert_eq!(expected.day(), 1, "{} ends within {}", calendar, hijri);
            }
        }
    }

    #[test]
    fn a_month_that_no_calendar_has_is_an_error(calendar in calendars(), date in hijri_dates(i32::MIN..=i32::MAX)) {
        let (year, month) = (date.year(), date.month());
        for error in [
            calendar.month_start(year, month).err(),
            calendar.month_length(year, month).err(),
            calendar.to_gregorian(date).err(),
            calendar.date(year, month, date.day()).err(),
            calendar.year_length(year).err(),
            calendar.add_months(date, i32::MAX).err(),
            calendar.add_days(date, i64::MIN).err(),
        ].into_iter().flatten() {
            prop_assert!(is_uncovered(error) && !error.to_string().is_empty(), "{} {} {}", calendar, date, error);
        }
        let (first, last) = calendar.calendar().years().into_inner();
        // Arithmetic calendars have the years of chrono's dates.
        if !(first - 1..=last + 1).contains(&year) {
            prop_assert!(calendar.month_start(year, month).is_err(), "{} {}", calendar, date);
        }
    }

}

// A rule computes each month anew, of which these need one to thirteen.
proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_period_between_two_dates_leads_from_one_to_the_other(
        calendar in calendars(),
        from in dates(1900..=2050),
        days in -40_000..=10_000_i64,
    ) {
        let to = from + TimeDelta::days(days);
        let (Ok(from), Ok(to)) = (calendar.to_hijri(from), calendar.to_hijri(to)) else { return Ok(()) };
        prop_assert_eq!(calendar.days_between(from, to), Ok(days));
        prop_assert_eq!(calendar.add_days(from, days), Ok(to));
        // A rule that leaves out a month has no period over it.
        if let Ok(period) = calendar.period_between(from, to) {
            prop_assert_eq!(calendar.add_period(from, period), Ok(to), "{} {} {:?}", calendar, from, period);
            let parts = [period.years(), period.months(), period.days()];
            prop_assert!(parts.iter().all(|part| part.signum() == 0 || i64::from(part.signum()) == days.signum()));
            prop_assert!(period.months().abs() < 12 && period.days().abs() < 31);
        }
        if let Ok(next) = calendar.next_anniversary(from, to) {
            prop_assert!(next >= to.min(from) && next.month() == from.month() && next.day() <= from.day());
        }
        if let (Ok(of_year), Ok(length)) = (calendar.day_of_year(to), calendar.year_length(to.year())) {
            prop_assert!((1..=length).contains(&of_year) && (353..=356).contains(&length));
        }
    }

    #[test]
    fn an_occasion_of_a_date_is_among_those_of_its_year(calendar in calendars(), date in dates(1950..=2050)) {
        let Ok(hijri) = calendar.to_hijri(date) else { return Ok(()) };
        let weekday = date.weekday();
        let of_date: Vec<_> = occasions(hijri, weekday).collect();
        let of_year: Result<Vec<_>, Error> = occasions_of_year(&calendar, hijri.year()).collect();
        if let Ok(of_year) = of_year {
            let same: Vec<_> = of_year.iter().filter(|(_, _, civil)| *civil == date).map(|of| of.0).collect();
            prop_assert_eq!(same, of_date, "{} {}", calendar, hijri);
        }
        let is_obligatory = matches!(fasting(hijri, weekday), Some(Fast::Obligatory));
        prop_assert_eq!(is_obligatory, hijri.month() == HijriMonth::Ramadan);
    }

    /// The pages of a wall calendar: each day of the month once, under its own weekday.
    #[test]
    fn the_weeks_of_a_month_have_each_of_its_days_once(calendar in calendars(), date in dates(1900..=2100)) {
        let Ok(hijri) = calendar.to_hijri(date) else { return Ok(()) };
        let Ok(month) = calendar.month(hijri.year(), hijri.month()) else { return Ok(()) };
        let days: Vec<_> = month.days().collect();
        let of_weeks: Vec<_> = month.weeks(Weekday::Sat).flatten().flatten().collect();
        prop_assert_eq!(&days, &of_weeks);
        prop_assert_eq!(days.len(), usize::from(month.length()));
        prop_assert_eq!((days[0].1, days[days.len() - 1].1), (month.start(), month.last()));
        prop_assert!(days.iter().all(|(hijri, civil)| calendar.to_hijri(*civil) == Ok(*hijri)));
    }

}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn an_arithmetic_calendar_covers_each_of_chronos_days_but_those_at_its_ends(date in any_date()) {
        for calendar in Tabular::ALL {
            let near_end = [NaiveDate::MIN, NaiveDate::MAX].into_iter().any(|end| (end - date).num_days().abs() < 31);
            let covered = calendar.to_hijri(date).and_then(|hijri| calendar.to_gregorian(hijri));
            prop_assert!(covered == Ok(date) || near_end, "{} {:?}", date, covered);
        }
    }
}
