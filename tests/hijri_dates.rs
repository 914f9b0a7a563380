//! Arithmetic with Hijri days, months and years is exact, reversible and clamped at month ends, in every calendar.

use chrono::{Datelike, NaiveDate, Weekday};
use miqat::Error;
use miqat::error::{HijriError, TimeError};
use miqat::hijri::{
    Fast, HijriArithmetic, HijriCalendar, HijriDate, HijriMonth, HijriPeriod, Occasion, Recurrence, Tabular, UmmAlQura,
    fasting, feast_without_fast, occasions, occasions_of_year,
};
use miqat::locale::{Lang, Locale, Pattern};

fn date(year: i32, month: u8, day: u8) -> HijriDate {
    HijriDate::new(year, HijriMonth::new(month).unwrap(), day).unwrap()
}

fn civil(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The names of both crates can be used together.
#[test]
fn a_glob_of_the_module_and_one_of_chrono_do_not_collide() {
    #[allow(unused_imports, reason = "what matters is that each name below has one meaning")]
    use chrono::*;
    #[allow(unused_imports, reason = "what matters is that each name below has one meaning")]
    use miqat::hijri::*;
    let _: (Days, Months) = (Days::new(1), Months::new(1));
    let _: HijriDays<'_, UmmAlQura> = CALENDAR.days_from(date(1446, 1, 1));
    let _: HijriMonths<'_, UmmAlQura> = CALENDAR.months_from(1446, HijriMonth::Muharram);
}

#[test]
fn a_date_is_written_and_read_with_four_digits_of_the_year_after_its_sign() {
    for (year, written) in [
        (1448, "1448-02-01"),
        (1, "0001-02-01"),
        (0, "0000-02-01"),
        (-1, "-0001-02-01"),
        (-640, "-0640-02-01"),
        (9_999, "9999-02-01"),
        (10_000, "+10000-02-01"),
        (-12_345, "-12345-02-01"),
        (i32::MIN, "-2147483648-02-01"),
    ] {
        let hijri = date(year, 2, 1);
        assert_eq!(hijri.to_string(), written);
        assert_eq!(written.parse(), Ok(hijri));
        let locale = Locale::new(Lang::En);
        assert_eq!(locale.format(&Pattern::new("%EF").unwrap(), hijri).unwrap().to_string(), written);
        if let Some(civil) = NaiveDate::from_ymd_opt(year, 2, 1) {
            assert_eq!(civil.to_string(), written, "as chrono has it");
        }
    }
    for wrong in
        ["", "1446", "1446-05", "1446-5-22", "446-05-22", "10000-05-22", "+1446-05-22", "1446-05-22 ", "١٤٤٦-٠٥-22x"]
    {
        let error = wrong.parse::<HijriDate>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "not a Hijri date: expected YYYY-MM-DD, such as 1446-05-22, with a sign before years after 9999 or before 0",
            "{wrong}"
        );
    }
    assert_eq!("1446-13-01".parse::<HijriDate>(), Err(Error::Hijri(HijriError::Month { month: 13 })));
    assert!(matches!("1446-05-32".parse::<HijriDate>(), Err(Error::Hijri(HijriError::Day { day: 32, .. }))));
    assert_eq!(
        Error::Hijri(HijriError::Day { year: -640, month: 2, day: 30, length: 29 }).to_string(),
        "day 30 is not within 1 to 29, the days of Hijri month -0640-02"
    );
}

const CALENDAR: UmmAlQura = UmmAlQura::PRINTED_THEN_KACST;

#[test]
fn adding_days_is_adding_civil_days() {
    let start = date(1446, 9, 1);
    let start_civil = CALENDAR.to_gregorian(start).unwrap();
    for days in -30_000..30_000 {
        let there = CALENDAR.add_days(start, days).unwrap();
        let there_civil = start_civil + chrono::TimeDelta::days(days);
        assert_eq!(CALENDAR.to_gregorian(there), Ok(there_civil));
        assert_eq!(CALENDAR.days_between(start, there), Ok(days));
        assert_eq!(CALENDAR.days_between(there, start), Ok(-days));
        assert_eq!(there > start, days > 0);
    }
    for days in [i64::MIN, i64::MAX] {
        assert_eq!(CALENDAR.add_days(start, days), Err(Error::Time(TimeError::DaysOutOfRange { days })));
    }
    assert_eq!(
        Error::Time(TimeError::DaysOutOfRange { days: i64::MAX }).to_string(),
        "a step of 9223372036854775807 days leads outside the years -262143 to 262142"
    );
}

#[test]
fn months_and_years_keep_the_day_or_take_the_last() {
    // Rajab 1446 has 30 days, Shaban and Ramadan 29, Shawwal 30.
    let last = date(1446, 7, 30);
    assert_eq!(CALENDAR.add_months(last, 1), Ok(date(1446, 8, 29)));
    assert_eq!(CALENDAR.add_months(last, 3), Ok(date(1446, 10, 30)));
    assert_eq!(CALENDAR.add_months(last, 18), Ok(date(1448, 1, 29)));
    assert_eq!(CALENDAR.add_months(last, -7), Ok(date(1445, 12, 30)));
    assert_eq!(CALENDAR.add_months(last, 0), Ok(last));
    assert_eq!(CALENDAR.add_years(last, 1), Ok(date(1447, 7, 30)));
    assert_eq!(CALENDAR.add_years(last, -1), CALENDAR.add_months(last, -12));
    let absent = Err(Error::Hijri(HijriError::Day { year: 1446, month: 8, day: 30, length: 29 }));
    assert_eq!(CALENDAR.add_months(date(1446, 8, 30), 2), absent);
    assert_eq!(CALENDAR.add_years(date(1446, 8, 30), 2), absent);
    let beyond = |year| Err(Error::Hijri(HijriError::YearOutOfRange { year, first_year: 1300, last_year: 1600 }));
    assert_eq!(CALENDAR.add_years(last, 155), beyond(1601));
    // 1446 years and 6 months less (or more) 2³¹ months.
    assert_eq!(CALENDAR.add_months(last, i32::MIN), beyond(-178_955_525));
    assert_eq!(CALENDAR.add_months(last, i32::MAX), beyond(178_958_417));
    let year = 1446 + i64::from(i32::MAX);
    assert_eq!(CALENDAR.add_years(last, i32::MAX), Err(Error::Hijri(HijriError::Year { year })));
    assert_eq!(
        Error::Hijri(HijriError::Year { year }).to_string(),
        "a Hijri year 2147485093 is not within -2147483648 to 2147483647"
    );
    assert!(Tabular::CIVIL.add_months(date(1446, 7, 1), i32::MAX).is_ok(), "no civil day is needed");
}

#[test]
fn a_difference_added_leads_from_one_date_to_the_other_in_both_directions() {
    let mut pairs = 0;
    for (first, second) in [(date(1342, 11, 1), date(1350, 2, 1)), (date(1444, 12, 1), date(1447, 3, 1))] {
        for from in CALENDAR.days(first, second).map(|day| day.unwrap().0) {
            for to in CALENDAR.days(first, second).step_by(29).map(|day| day.unwrap().0) {
                let period = CALENDAR.period_between(from, to).unwrap();
                assert_eq!(CALENDAR.add_period(from, period), Ok(to), "{from} {to} {period:?}");
                let signs = [period.years().signum(), period.months().signum(), period.days().signum()];
                let sign = if to > from { 1 } else { -1 };
                assert!(signs.iter().all(|&other| other == 0 || other == sign), "{from} {to} {period:?}");
                assert!(period.months().abs() < 12 && period.days().abs() <= 30, "{from} {to} {period:?}");
                pairs += 1;
            }
        }
    }
    assert_eq!(pairs, 251_074);
}

#[test]
fn ages_are_counted_in_completed_years_months_and_days() {
    let birth = date(1410, 1, 30);
    let age = |on| CALENDAR.period_between(birth, on).unwrap();
    assert_eq!(age(birth), HijriPeriod::default());
    assert_eq!(age(date(1447, 1, 29)), HijriPeriod::new(36, 11, 29));
    assert_eq!(age(date(1447, 1, 30)), HijriPeriod::new(37, 0, 0));
    // Muharram 1448 has 29 days, so the 38th anniversary is its last.
    assert_eq!(CALENDAR.anniversary(birth, 1448), Ok(date(1448, 1, 29)));
    assert_eq!(age(date(1448, 1, 28)), HijriPeriod::new(37, 11, 28));
    assert_eq!(age(date(1448, 1, 29)), HijriPeriod::new(38, 0, 0));
    assert_eq!(age(date(1409, 12, 29)), HijriPeriod::new(0, -1, 0));
    let [first, last] = [i32::MIN, i32::MAX].map(|year| date(year, 1, 1));
    assert_eq!(
        Tabular::CIVIL.period_between(first, last),
        Err(Error::Hijri(HijriError::Year { year: i64::from(i32::MAX) - i64::from(i32::MIN) }))
    );
}

#[test]
fn the_next_anniversary_is_the_first_on_or_after_a_date() {
    let of = date(1420, 2, 30);
    let next = |from| CALENDAR.next_anniversary(of, from).unwrap();
    assert_eq!(next(date(1400, 1, 1)), of);
    assert_eq!(next(of), of);
    for year in 1421..1500 {
        let anniversary = CALENDAR.anniversary(of, year).unwrap();
        assert_eq!(next(CALENDAR.add_days(anniversary, -1).unwrap()), anniversary);
        assert_eq!(next(anniversary), anniversary);
        assert_eq!(next(CALENDAR.add_days(anniversary, 1).unwrap()).year(), year + 1);
        let last = CALENDAR.last_of_month(date(year, 2, 1)).unwrap();
        assert_eq!(anniversary, last, "a 30th day falls on the last one");
    }
}

#[test]
fn days_of_the_year_count_from_one_to_its_length() {
    let mut lengths = [0; 4];
    for year in 1300..=1600 {
        let length = CALENDAR.year_length(year).unwrap();
        lengths[usize::from(length - 353)] += 1;
        assert_eq!(CALENDAR.day_of_year(date(year, 1, 1)), Ok(1));
        let last = CALENDAR.last_of_month(date(year, 12, 1)).unwrap();
        assert_eq!(CALENDAR.day_of_year(last), Ok(length));
        assert_eq!(CALENDAR.first_of_month(last), Ok(date(year, 12, 1)));
    }
    assert_eq!(lengths, [4, 184, 111, 2], "years of 353 to 356 days");
}

#[test]
fn weekdays_are_those_of_the_civil_day() {
    assert_eq!(CALENDAR.weekday(date(1446, 10, 1)), Ok(Weekday::Sun));
    assert_eq!(Tabular::CIVIL.weekday(date(1, 1, 1)), Ok(Weekday::Fri));
    assert_eq!(Tabular::ASTRONOMICAL.weekday(date(1, 1, 1)), Ok(Weekday::Thu));
}

#[test]
fn a_range_of_days_is_every_day_once_and_ends_where_the_calendar_does() {
    let days: Vec<_> = CALENDAR.days(date(1345, 5, 30), date(1345, 6, 1)).map(Result::unwrap).collect();
    let expected = [
        (date(1345, 5, 30), civil("1926-12-05")),
        (date(1345, 5, 31), civil("1926-12-06")),
        (date(1345, 6, 1), civil("1926-12-07")),
    ];
    assert_eq!(days, expected);
    assert_eq!(CALENDAR.days(date(1446, 1, 2), date(1446, 1, 1)).count(), 0);
    let mut all = 0;
    let mut expected_civil = civil("1882-11-12");
    for day in CALENDAR.days(date(1300, 1, 1), date(1600, 12, 30)) {
        let (hijri, civil) = day.unwrap();
        assert_eq!((CALENDAR.to_hijri(civil), civil), (Ok(hijri), expected_civil));
        expected_civil = civil.succ_opt().unwrap();
        all += 1;
    }
    assert_eq!(all, 106_665);
    let mut to_the_end = CALENDAR.days_from(date(1600, 12, 29));
    let beyond = Error::Hijri(HijriError::YearOutOfRange { year: 1601, first_year: 1300, last_year: 1600 });
    assert_eq!(
        to_the_end.by_ref().map(|day| day.map(|(hijri, _)| hijri)).collect::<Vec<_>>(),
        [Ok(date(1600, 12, 29)), Ok(date(1600, 12, 30)), Err(beyond)]
    );
    assert_eq!(to_the_end.next(), None);
    assert!(CALENDAR.days_from(date(1446, 8, 30)).next().unwrap().is_err(), "a first day that is none");
}

#[test]
fn months_follow_each_other_and_join_up() {
    let months: Vec<_> = CALENDAR.months_from(1300, HijriMonth::Muharram).collect();
    assert_eq!(months.len(), 3612 + 1);
    let (beyond, months) = months.split_last().unwrap();
    assert_eq!(
        *beyond,
        Err(Error::Hijri(HijriError::YearOutOfRange { year: 1601, first_year: 1300, last_year: 1600 }))
    );
    for pair in months.windows(2) {
        let (month, next) = (pair[0].unwrap(), pair[1].unwrap());
        assert_eq!(month.last().succ_opt(), Some(next.start()));
        assert_eq!(month.month().after(), next.month());
        assert_eq!(month.days().count(), usize::from(month.length()));
    }
    let of_year: Vec<_> = CALENDAR.months_of_year(1446).map(|month| month.unwrap().month()).collect();
    assert_eq!(of_year, HijriMonth::ALL);
}

#[test]
fn a_page_has_every_day_once_under_its_weekday_for_any_first_weekday() {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    let mut pages = [0; 8];
    for first_weekday in [Mon, Tue, Wed, Thu, Fri, Sat, Sun] {
        for month in (1340..=1350).flat_map(|year| CALENDAR.months_of_year(year)).map(Result::unwrap) {
            let weeks: Vec<_> = month.weeks(first_weekday).collect();
            let mut days = Vec::new();
            for week in &weeks {
                let mut weekday = first_weekday;
                for place in week {
                    if let Some((hijri, civil)) = place {
                        assert_eq!(civil.weekday(), weekday);
                        days.push((*hijri, *civil));
                    }
                    weekday = weekday.succ();
                }
                assert!(week.iter().any(Option::is_some), "no week is empty");
            }
            assert_eq!(days, month.days().collect::<Vec<_>>());
            pages[weeks.len()] += 1;
        }
    }
    assert_eq!(pages.iter().sum::<i32>(), 7 * 132);
    assert_eq!(pages[..4], [0; 4]);
}

#[test]
fn the_days_that_matter_of_1447_fall_where_umm_al_qura_has_them() {
    let yearly: Vec<_> = occasions_of_year(&CALENDAR, 1447)
        .map(Result::unwrap)
        .filter(|(occasion, ..)| occasion.recurrence() == Recurrence::Yearly)
        .filter(|(occasion, ..)| !matches!(occasion, Occasion::LastTenNights | Occasion::OddNight))
        .map(|(occasion, hijri, civil)| (occasion, hijri.to_string(), civil.to_string()))
        .collect();
    let expected = [
        (Occasion::NewYear, "1447-01-01", "2025-06-26"),
        (Occasion::Tasua, "1447-01-09", "2025-07-04"),
        (Occasion::Ashura, "1447-01-10", "2025-07-05"),
        (Occasion::Arbain, "1447-02-20", "2025-08-14"),
        (Occasion::MawlidOf12, "1447-03-12", "2025-09-04"),
        (Occasion::MawlidOf17, "1447-03-17", "2025-09-09"),
        (Occasion::IsraAndMiraj, "1447-07-27", "2026-01-16"),
        (Occasion::MidShaban, "1447-08-15", "2026-02-03"),
        (Occasion::RamadanBegins, "1447-09-01", "2026-02-18"),
        (Occasion::EidAlFitr, "1447-10-01", "2026-03-20"),
        (Occasion::Tarwiyah, "1447-12-08", "2026-05-25"),
        (Occasion::Arafah, "1447-12-09", "2026-05-26"),
        (Occasion::EidAlAdha, "1447-12-10", "2026-05-27"),
        (Occasion::Tashriq, "1447-12-11", "2026-05-28"),
        (Occasion::Tashriq, "1447-12-12", "2026-05-29"),
        (Occasion::Tashriq, "1447-12-13", "2026-05-30"),
        (Occasion::Ghadir, "1447-12-18", "2026-06-04"),
    ];
    assert_eq!(yearly, expected.map(|(occasion, hijri, civil)| (occasion, hijri.into(), civil.into())));
}

#[test]
fn a_year_counts_its_nights_white_days_and_fast_days() {
    let count = |year, occasion| {
        occasions_of_year(&CALENDAR, year).map(Result::unwrap).filter(|(other, ..)| *other == occasion).count()
    };
    for year in 1440..=1450 {
        let ramadan = usize::from(CALENDAR.month_length(year, HijriMonth::Ramadan).unwrap());
        assert_eq!(count(year, Occasion::LastTenNights), ramadan - 20);
        assert_eq!(count(year, Occasion::OddNight), 5);
        assert_eq!(count(year, Occasion::WhiteDay), 36);
        for occasion in [Occasion::Monday, Occasion::Thursday] {
            assert!([50, 51].contains(&count(year, occasion)));
        }
    }
    // The last year of the table ends without an error; the year after it is one.
    assert!(occasions_of_year(&CALENDAR, 1600).all(|day| day.is_ok()));
    assert_eq!(occasions_of_year(&CALENDAR, 1601).map(|day| day.is_err()).collect::<Vec<_>>(), [true]);
}

#[test]
fn every_occasion_comes_in_a_year_and_has_a_name_of_its_own() {
    for (place, occasion) in Occasion::ALL.into_iter().enumerate() {
        let found = occasions_of_year(&CALENDAR, 1446).any(|day| day.unwrap().0 == occasion);
        assert!(found, "{occasion}");
        assert!(Occasion::ALL.iter().take(place).all(|other| other.as_str() != occasion.as_str()));
    }
    assert!(occasions(date(1446, 2, 1), Weekday::Tue).next().is_none());
}

#[test]
fn fasting_is_not_allowed_on_five_days_of_a_year() {
    let days: Vec<_> = CALENDAR
        .days(date(1446, 1, 1), date(1446, 12, 29))
        .map(|day| day.unwrap().0)
        .filter(|day| feast_without_fast(*day).is_some())
        .map(|day| (day.month().number(), day.day()))
        .collect();
    assert_eq!(days, [(10, 1), (12, 10), (12, 11), (12, 12), (12, 13)]);
    for day in CALENDAR.days(date(1446, 1, 1), date(1446, 12, 29)).map(|day| day.unwrap().0) {
        if let Some(feast) = feast_without_fast(day) {
            assert!(feast.falls_on(day, CALENDAR.weekday(day).unwrap()));
        }
    }
}

#[test]
fn four_months_are_sacred() {
    let sacred: Vec<_> =
        HijriMonth::ALL.into_iter().filter(|month| month.is_sacred()).map(HijriMonth::number).collect();
    assert_eq!(sacred, [1, 7, 11, 12]);
}

#[test]
fn a_year_has_its_fasts() {
    let days = || CALENDAR.days(date(1447, 1, 1), date(1447, 12, 30)).map(|day| day.unwrap());
    // The year ends correctly whether or not its last month has 30 days.
    assert_eq!(days().count(), usize::from(CALENDAR.year_length(1447).unwrap()));
    let fast_of = |day: HijriDate, civil: NaiveDate| fasting(day, civil.weekday());
    let obligatory: Vec<_> = days().filter(|(day, civil)| fast_of(*day, *civil) == Some(Fast::Obligatory)).collect();
    assert_eq!((obligatory.len(), obligatory[0].0, obligatory[29].0), (30, date(1447, 9, 1), date(1447, 9, 30)));
    let refused: Vec<_> =
        days().filter(|(day, civil)| matches!(fast_of(*day, *civil), Some(Fast::NotAllowed(_)))).collect();
    assert_eq!(refused.len(), 5);
    for (day, civil) in days() {
        match fast_of(day, civil) {
            Some(Fast::Voluntary(occasion)) => assert!(occasion.falls_on(day, civil.weekday())),
            Some(Fast::NotAllowed(feast)) => assert_eq!(feast_without_fast(day), Some(feast)),
            // Every other day: no Monday, no Thursday, no white day.
            None => assert!(!matches!(civil.weekday(), Weekday::Mon | Weekday::Thu) && !(13..=15).contains(&day.day())),
            _ => assert_eq!(day.month(), HijriMonth::Ramadan),
        }
    }
    // Ashura 1447 was a Saturday; the reason given is the day's own, before that of the week.
    assert_eq!(fasting(date(1447, 1, 10), Weekday::Mon), Some(Fast::Voluntary(Occasion::Ashura)));
    assert_eq!(fasting(date(1447, 1, 9), Weekday::Fri), Some(Fast::Voluntary(Occasion::Tasua)));
}
