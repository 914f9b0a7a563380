//! A calendar chosen at run time equals the calendar with its id. Moved by days it has the same months on other days. A
//! pointer to a calendar is accepted wherever a calendar is.

use chrono::{Days, NaiveDate, TimeDelta, TimeZone};
use miqat::error::{AnnouncementError, HijriError, TimeError};
use miqat::hijri::HijriMonth::{Muharram, Ramadan, Shawwal};
use miqat::hijri::{
    AnyCalendar, Calculated, CountryCalendar, HijriArithmetic, HijriCalendar, HijriDate, HijriMonth, MonthStart, Moved,
    Observed, Tabular, UmmAlQura, occasions_of_year,
};
use miqat::{Coordinates, Error, Schedule, methods};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_calendar_with_an_id_is_read_by_it_and_answers_as_itself() {
    let ids: Vec<_> = AnyCalendar::all().map(AnyCalendar::id).collect();
    let own = UmmAlQura::ALL.map(UmmAlQura::id).into_iter().chain(Tabular::ALL.map(Tabular::id));
    let rules = Calculated::ALL.iter().map(|rule| rule.id().unwrap());
    let countries = CountryCalendar::all().map(CountryCalendar::id);
    assert!(ids.iter().copied().eq(own.chain(rules).chain(countries)));
    assert_eq!(ids.len(), 126);
    let eid = day("2025-03-31");
    for calendar in AnyCalendar::all() {
        let id = calendar.id();
        assert_eq!(calendar.to_string(), id);
        assert_eq!(format!("{calendar:?}"), format!("AnyCalendar({id})"));
        for text in [id.to_owned(), id.to_uppercase(), id.replace('-', "_")] {
            assert_eq!(text.parse(), Ok(calendar));
        }
        let itself: &dyn HijriCalendar = match &calendar {
            AnyCalendar::UmmAlQura(table) => table,
            AnyCalendar::Tabular(tabular) => tabular,
            AnyCalendar::Calculated { rule, .. } => *rule,
            AnyCalendar::Country { calendar, .. } => *calendar,
            other => panic!("{other} is of a new kind"),
        };
        let hijri = itself.to_hijri(eid).unwrap();
        assert_eq!(calendar.to_hijri(eid), Ok(hijri), "{id}");
        assert_eq!(calendar.to_gregorian(hijri), Ok(eid), "{id}");
        assert_eq!(calendar.month_start(1446, Shawwal), itself.month_start(1446, Shawwal), "{id}");
        assert_eq!(calendar.month_length(1446, Shawwal), itself.month_length(1446, Shawwal), "{id}");
        assert_eq!(calendar.date(1446, Shawwal, 30), itself.date(1446, Shawwal, 30), "{id}");
    }
    assert_eq!(
        "islamic".parse::<AnyCalendar>().unwrap_err().to_string(),
        format!("not a Hijri calendar: expected one of {}", ids.join(", "))
    );
}

#[test]
fn a_calendar_covers_the_years_that_it_states_and_no_others() {
    for calendar in AnyCalendar::all() {
        let (first, last) = calendar.years().into_inner();
        assert!(calendar.month_start(first, Muharram).is_ok() && calendar.month_length(last, Muharram).is_ok());
        for outside in [first - 1, last + 1] {
            let refused = calendar.month_start(outside, Muharram);
            let expected =
                Error::Hijri(HijriError::YearOutOfRange { year: outside, first_year: first, last_year: last });
            // An arithmetic calendar has a few days outside its complete years that are chrono dates.
            assert!(refused == Err(expected) || matches!(calendar, AnyCalendar::Tabular(_)), "{calendar} {outside}");
        }
    }
}

#[test]
fn a_rule_without_an_id_is_no_choice() {
    static NAMELESS: Calculated<'static> = Calculated::new(Calculated::EGYPT.clauses());
    assert_eq!(AnyCalendar::of_rule(&NAMELESS), None);
    assert_eq!(AnyCalendar::of_rule(&Calculated::EGYPT), "computed-egypt".parse().ok());
}

/// Compares every day of some years in both directions, and every month.
fn returns(calendar: impl HijriCalendar, under: impl HijriCalendar, days: i64, years: core::ops::Range<i32>) {
    for year in years {
        for month in HijriMonth::ALL {
            let start = calendar.month_start(year, month).unwrap();
            assert_eq!(start, under.month_start(year, month).unwrap() + TimeDelta::days(days));
            let length = calendar.month_length(year, month).unwrap();
            for number in 1..=length {
                let civil = start + Days::new(u64::from(number) - 1);
                let hijri = HijriDate::new(year, month, number).unwrap();
                assert_eq!(calendar.to_hijri(civil), Ok(hijri));
                assert_eq!(calendar.to_gregorian(hijri), Ok(civil));
            }
            assert!(calendar.date(year, month, length + 1).is_err());
        }
    }
}

#[test]
fn a_moved_calendar_has_the_same_months_on_other_days() {
    for days in [-128_i8, -2, -1, 0, 1, 2, 127] {
        returns(UmmAlQura::default().moved(days), UmmAlQura::default(), days.into(), 1301..1600);
        returns(Tabular::CIVIL.moved(days), Tabular::CIVIL, days.into(), -3..60);
    }
    let strict = Calculated::UMM_AL_QURA_1423_STRICT;
    returns(strict.moved(1), strict, 1, 1447..1449);
    // Counting in one calendar gives the same Hijri dates in the other.
    let (calendar, under) = (UmmAlQura::default().moved(1), UmmAlQura::default());
    let date = calendar.date(1446, Ramadan, 29).unwrap();
    assert_eq!(calendar.add_days(date, 400), under.add_days(date, 400));
    assert_eq!(calendar.add_months(date, 100), under.add_months(date, 100));
    assert_eq!(calendar.year_length(1446), under.year_length(1446));
    assert_eq!(calendar.month(1446, Ramadan).unwrap().start(), day("2025-03-02"));
    // Moved forth and back.
    assert_eq!(calendar.moved(-1).to_hijri(day("2025-03-30")), under.to_hijri(day("2025-03-30")));
    assert_eq!((calendar.days(), *calendar.calendar()), (1, under));
}

#[test]
fn an_error_of_a_moved_calendar_names_the_day_that_was_asked() {
    let date = day("1882-11-12");
    assert_eq!(
        UmmAlQura::default().moved(1).to_hijri(date),
        Err(Error::Hijri(HijriError::DateOutOfRange { date, first_year: 1300, last_year: 1600 }))
    );
    assert!(UmmAlQura::default().to_hijri(date).is_ok());
    let rows = [MonthStart::new(1446, Ramadan, day("2025-03-01")).with_length(30).unwrap()];
    let date = day("2025-03-01");
    assert_eq!(
        Observed::new(&rows).unwrap().moved(1).to_hijri(date),
        Err(Error::Announcement(AnnouncementError::DateNotAnnounced { date, first_year: 1446, last_year: 1446 }))
    );
    assert_eq!(
        Tabular::CIVIL.moved(1).to_hijri(NaiveDate::MIN),
        Err(Error::Time(TimeError::DaysOutOfRange { days: -1 }))
    );
    assert_eq!(
        Tabular::CIVIL.moved(-1).to_hijri(NaiveDate::MAX),
        Err(Error::Time(TimeError::DaysOutOfRange { days: 1 }))
    );
}

#[test]
fn announcements_are_checked_against_a_moved_calendar_and_moved_ones_against_any() {
    // A day behind Umm al-Qura, for one announced month and for the whole calendar.
    let rows = [MonthStart::new(1446, Ramadan, day("2025-03-02"))];
    let observed = Observed::new(&rows).unwrap();
    // Ramadan would have 28 days, so its end moves too, in a moved calendar as in the original.
    for days in [-1, 0, 1] {
        let calendar = observed.or(UmmAlQura::default().moved(days)).unwrap();
        assert_eq!(calendar.to_hijri(day("2025-03-31")), HijriDate::new(1446, Shawwal, 1));
        let back = observed.moved(-days).or(UmmAlQura::default()).unwrap().moved(days);
        assert_eq!(back.to_hijri(day("2025-03-31")), HijriDate::new(1446, Shawwal, 1));
    }
    assert!(observed.or(UmmAlQura::default().moved(-2)).is_ok());
    assert!(observed.or(UmmAlQura::default().moved(-3)).is_err(), "four days apart");
    assert!(observed.moved(2).or(UmmAlQura::default()).is_ok());
    assert!(observed.moved(3).or(UmmAlQura::default()).is_err());
    assert!(observed.moved(-128).or(UmmAlQura::default().moved(-127)).is_ok());
}

#[test]
fn a_calendar_and_its_days_are_one_text() {
    for (text, calendar) in [
        ("umm-al-qura", UmmAlQura::default().moved(0)),
        ("umm-al-qura+1", UmmAlQura::default().moved(1)),
        ("umm-al-qura-kacst-1", UmmAlQura::KACST.moved(-1)),
        ("umm-al-qura-128", UmmAlQura::default().moved(-128)),
    ] {
        assert_eq!(calendar.to_string(), text);
        assert_eq!(text.parse(), Ok(calendar));
        assert_eq!(text.parse::<Moved<AnyCalendar>>().unwrap().to_string(), text);
    }
    assert_eq!(" Umm_al_Qura +1 ".parse(), Ok(UmmAlQura::default().moved(1)));
    assert_eq!("umm-al-qura-0".parse(), Ok(Moved::from(UmmAlQura::default())));
    for calendar in AnyCalendar::all() {
        // No id equals another id with days: each text has one meaning.
        for days in i8::MIN..=i8::MAX {
            let text = calendar.moved(days).to_string();
            assert_eq!(text.parse(), Ok(calendar.moved(days)));
            assert!(days == 0 || text.parse::<AnyCalendar>().is_err(), "{text}");
        }
    }
    for text in ["", "+1", "umm-al-qura+", "umm-al-qura+128", "umm-al-qura-129", "umm-al-qura+1+1", "umm-al-qura 1"] {
        assert!(text.parse::<Moved<AnyCalendar>>().is_err(), "{text}");
    }
}

#[test]
fn whatever_takes_a_calendar_takes_one_behind_a_pointer() {
    let choice: AnyCalendar = "umm-al-qura".parse().unwrap();
    let boxed: Box<dyn HijriCalendar> = Box::new(choice);
    let calendar: &dyn HijriCalendar = &choice;
    let zone = chrono_tz::Africa::Cairo;
    let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), zone, methods::EGYPT);
    let night = zone.with_ymd_and_hms(2024, 11, 24, 22, 0, 0).unwrap();
    let hijri = HijriDate::new(1446, HijriMonth::JumadaAlUla, 23);
    assert_eq!(cairo.hijri_at(night, calendar), hijri);
    assert_eq!(cairo.hijri_at(night, &*boxed), hijri);
    assert_eq!(cairo.hijri_at(night, &boxed), hijri);
    assert_eq!(cairo.hijri_at(night, &calendar.moved(1)), HijriDate::new(1446, HijriMonth::JumadaAlUla, 22));
    let date = calendar.date(1446, Ramadan, 29).unwrap();
    assert_eq!(calendar.add_days(date, 1), HijriDate::new(1446, Shawwal, 1));
    assert_eq!(boxed.add_days(date, 1), HijriDate::new(1446, Shawwal, 1));
    assert_eq!(calendar.months_of_year(1446).count(), 12);
    assert_eq!(calendar.days(date, date).count(), 1);
    assert_eq!(occasions_of_year(calendar, 1447).count(), occasions_of_year(&choice, 1447).count());
    let rows = [MonthStart::new(1446, Shawwal, day("2025-03-31"))];
    let layered = Observed::new(&rows).unwrap().or(calendar).unwrap();
    assert_eq!(layered.month_length(1446, Ramadan), Ok(30));
    let owned: Box<dyn HijriCalendar> = Box::new(boxed.or(Tabular::CIVIL).unwrap().moved(1));
    assert_eq!(owned.to_hijri(day("2025-03-31")), HijriDate::new(1446, Shawwal, 1));
}
