//! The eight arithmetic calendars reproduce every published conversion, and convert every day of the years 1 to 1600
//! both ways.

use chrono::NaiveDate;
use miqat::Error;
use miqat::error::HijriError;
use miqat::hijri::{HijriCalendar, HijriDate, HijriMonth, Tabular};

/// The Julian day number of 1970-01-01.
const UNIX_EPOCH_JDN: i64 = 2_440_588;

#[test]
fn every_published_conversion_is_met() {
    let raw = include_str!("data/hijri/raw/tabular_vectors.csv");
    let mut lines = raw.lines();
    assert_eq!(lines.next(), Some("pattern,epoch,hijri_year,month,day,gregorian_proleptic_iso,jdn,verified_by"));
    let mut rows = 0;
    for line in lines {
        let fields: Vec<_> = line.split(',').collect();
        let epoch = match fields[1] {
            "civil" => "civil",
            "astro" => "astronomical",
            other => panic!("an epoch {other}"),
        };
        let calendar = Tabular::by_id(&format!("tabular-{}-{epoch}", fields[0].to_lowercase())).unwrap();
        let month = HijriMonth::new(fields[3].parse().unwrap()).unwrap();
        let hijri = calendar.date(fields[2].parse().unwrap(), month, fields[4].parse().unwrap()).unwrap();
        let civil: NaiveDate = fields[5].parse().unwrap();
        let unix_day = fields[6].parse::<i64>().unwrap() - UNIX_EPOCH_JDN;
        assert_eq!(calendar.to_hijri(civil), Ok(hijri), "{line}");
        assert_eq!(calendar.to_gregorian(hijri), Ok(civil), "{line}");
        assert_eq!(calendar.of_unix_day(unix_day), Ok(hijri), "{line}");
        assert_eq!(calendar.to_unix_day(hijri), Ok(unix_day), "{line}");
        rows += 1;
    }
    assert_eq!(rows, 1071);
}

#[test]
fn every_day_of_1_to_1600_follows_the_one_before_and_comes_back() {
    for calendar in Tabular::ALL {
        let mut unix_day = calendar.to_unix_day(HijriDate::new(1, HijriMonth::Muharram, 1).unwrap()).unwrap();
        let mut days = 0;
        for year in 1..=1600 {
            for month in HijriMonth::ALL {
                let start = calendar.month_start(year, month).unwrap();
                assert_eq!(i64::from(start.to_epoch_days()), unix_day, "{} {year} {month:?}", calendar.id());
                for day in 1..=calendar.month_length(year, month).unwrap() {
                    let hijri = HijriDate::new(year, month, day).unwrap();
                    assert_eq!(calendar.to_unix_day(hijri), Ok(unix_day), "{} {hijri}", calendar.id());
                    assert_eq!(calendar.of_unix_day(unix_day), Ok(hijri), "{} {hijri}", calendar.id());
                    let civil = NaiveDate::from_epoch_days(i32::try_from(unix_day).unwrap()).unwrap();
                    assert_eq!(calendar.to_hijri(civil), Ok(hijri), "{} {hijri}", calendar.id());
                    assert_eq!(calendar.to_gregorian(hijri), Ok(civil), "{} {hijri}", calendar.id());
                    unix_day += 1;
                    days += 1;
                }
            }
        }
        // 1600 years are 53 cycles of 10,631 days and ten years more.
        let leap_years = (1..=10).filter(|&year| calendar.is_leap_year(year)).count();
        assert_eq!(days, 53 * 10_631 + 10 * 354 + leap_years, "{}", calendar.id());
    }
}

#[test]
fn the_leap_years_are_those_of_the_literature() {
    let sets: [(&str, [i32; 11]); 4] = [
        ("i", [2, 5, 7, 10, 13, 15, 18, 21, 24, 26, 29]),
        ("ii", [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]),
        ("iii", [2, 5, 8, 10, 13, 16, 19, 21, 24, 27, 29]),
        ("iv", [2, 5, 8, 11, 13, 16, 19, 21, 24, 27, 30]),
    ];
    for (pattern, leap_years) in sets {
        for epoch in ["civil", "astronomical"] {
            let calendar = Tabular::by_id(&format!("tabular-{pattern}-{epoch}")).unwrap();
            let found: Vec<_> = (1..=30).filter(|&year| calendar.is_leap_year(year)).collect();
            assert_eq!(found, leap_years, "{}", calendar.id());
        }
    }
}

#[test]
fn the_calendars_reach_both_ends_of_chrono_and_then_say_so() {
    for calendar in Tabular::ALL {
        for end in [NaiveDate::MIN, NaiveDate::MAX] {
            let hijri = calendar.to_hijri(end).unwrap();
            assert_eq!(calendar.to_gregorian(hijri), Ok(end), "{}", calendar.id());
        }
        let before = calendar.to_hijri(NaiveDate::MIN).unwrap().year();
        let after = calendar.to_hijri(NaiveDate::MAX).unwrap().year();
        assert_eq!(before + 1, Tabular::FIRST_YEAR);
        assert_eq!(after - 1, Tabular::LAST_YEAR);
        let (first_year, last_year) = (Tabular::FIRST_YEAR, Tabular::LAST_YEAR);
        for year in [before - 1, after + 1, i32::MIN, i32::MAX] {
            let beyond = Error::Hijri(HijriError::YearOutOfRange { year, first_year, last_year });
            assert_eq!(calendar.month_start(year, HijriMonth::Muharram), Err(beyond));
        }
    }
}

#[test]
fn day_numbers_reach_every_year_of_an_i32() {
    for calendar in Tabular::ALL {
        for year in [i32::MIN, i32::MIN + 1, -1_000_000_000, -1, 0, 1, 1_000_000_000, i32::MAX - 1, i32::MAX] {
            for month in HijriMonth::ALL {
                for day in [1, 29] {
                    let hijri = HijriDate::new(year, month, day).unwrap();
                    assert_eq!(calendar.of_unix_day(calendar.to_unix_day(hijri).unwrap()), Ok(hijri));
                }
            }
        }
        let first = calendar.to_unix_day(HijriDate::new(i32::MIN, HijriMonth::Muharram, 1).unwrap()).unwrap();
        let before = i64::from(i32::MIN) - 1;
        assert_eq!(calendar.of_unix_day(first - 1), Err(Error::Hijri(HijriError::Year { year: before })));
        // 2⁶³ days in years of 354 11/30 days, and the 1389 years before 1970.
        for (unix_day, year) in [(i64::MIN, -26_027_764_190_163_532_i64), (i64::MAX, 26_027_764_190_166_310)] {
            match calendar.of_unix_day(unix_day) {
                Err(Error::Hijri(HijriError::Year { year: named })) => assert!((named - year).abs() <= 2, "{named}"),
                other => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn a_day_that_the_month_lacks_is_refused_with_its_length() {
    let thirtieth = HijriDate::new(1446, HijriMonth::Safar, 30).unwrap();
    let refused = Error::Hijri(HijriError::Day { year: 1446, month: 2, day: 30, length: 29 });
    assert_eq!(Tabular::CIVIL.to_gregorian(thirtieth), Err(refused));
    assert_eq!(Tabular::CIVIL.to_unix_day(thirtieth), Err(refused));
    assert_eq!(Tabular::CIVIL.date(1446, HijriMonth::Safar, 30), Err(refused));
    assert_eq!(refused.to_string(), "day 30 is not within 1 to 29, the days of Hijri month 1446-02");
}

#[test]
fn ids_are_unique_and_lead_back() {
    for (place, calendar) in Tabular::ALL.into_iter().enumerate() {
        assert_eq!(Tabular::by_id(calendar.id()), Some(calendar));
        assert_eq!(Tabular::new(calendar.pattern(), calendar.epoch()), calendar);
        assert!(Tabular::ALL.iter().take(place).all(|other| other.id() != calendar.id()));
    }
    assert_eq!((Tabular::CIVIL.id(), Tabular::ASTRONOMICAL.id()), ("tabular-ii-civil", "tabular-ii-astronomical"));
}
