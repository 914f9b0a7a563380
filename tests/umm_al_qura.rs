//! Umm al-Qura begins every month on the day printed in its source, and converts every day both ways.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use miqat::Error;
use miqat::error::HijriError;
use miqat::events::MoonPhase;
use miqat::hijri::{HijriCalendar, HijriDate, HijriMonth, Tabular, UmmAlQura, UmmAlQuraSource};
use miqat::time::Ut1;

type Starts = BTreeMap<(i32, HijriMonth), NaiveDate>;

const ALL_SOURCES: &str = include_str!("data/hijri/raw/umm_al_qura_all_sources.csv");

/// The month starts in one column of a raw table.
fn starts(raw: &str, column: &str) -> Starts {
    let mut lines = raw.lines();
    let header: Vec<_> = lines.next().unwrap().split(',').collect();
    let place = header.iter().position(|name| *name == column).unwrap();
    let mut starts = Starts::new();
    for line in lines {
        let fields: Vec<_> = line.split(',').collect();
        if fields[place].is_empty() {
            continue;
        }
        let month = HijriMonth::new(fields[1].parse().unwrap()).unwrap();
        let replaced = starts.insert((fields[0].parse().unwrap(), month), fields[place].parse().unwrap());
        assert_eq!(replaced, None, "{line} comes twice");
    }
    starts
}

fn printed() -> Starts {
    let starts = starts(include_str!("data/hijri/raw/umm_al_qura_printed.csv"), "gregorian_start_ISO");
    assert_eq!(starts.len(), 1896);
    starts
}

fn kacst() -> Starts {
    let starts = starts(include_str!("data/hijri/raw/umm_al_qura_kacst.csv"), "gregorian_start_ISO");
    assert_eq!(starts.len(), 3612);
    starts
}

/// The months that a calendar begins on another day.
fn differing(calendar: UmmAlQura, starts: &Starts) -> Vec<(i32, u8)> {
    starts
        .iter()
        .filter(|((year, month), start)| calendar.month_start(*year, *month).unwrap() != **start)
        .map(|((year, month), _)| (*year, month.number()))
        .collect()
}

#[test]
fn every_printed_month_begins_as_printed() {
    assert_eq!(differing(UmmAlQura::PRINTED, &printed()), []);
}

#[test]
fn every_kacst_month_begins_as_icu_java_and_browsers_have_it() {
    assert_eq!(differing(UmmAlQura::KACST, &kacst()), []);
}

#[test]
fn the_default_is_printed_from_1343_to_1450_and_kacst_elsewhere() {
    let joined: Starts = kacst()
        .into_iter()
        .filter(|((year, _), _)| !(1343..=1450).contains(year))
        .chain(printed().into_iter().filter(|((year, _), _)| *year <= 1450))
        .collect();
    assert_eq!(joined.len(), 3612);
    assert_eq!(UmmAlQura::default(), UmmAlQura::PRINTED_THEN_KACST);
    assert_eq!(differing(UmmAlQura::default(), &joined), []);
}

#[test]
fn second_transcriptions_agree_but_for_the_months_known() {
    // The other transcription of the printed calendar, van Gent's and its derivatives, is wrong in three months.
    let van_gent = starts(ALL_SOURCES, "vangent_hijri_date_crate");
    assert_eq!(van_gent.len(), 1740);
    assert_eq!(differing(UmmAlQura::PRINTED, &van_gent), [(1427, 6), (1446, 6), (1485, 10)]);
    let moment = starts(ALL_SOURCES, "moment_hijri_3");
    assert_eq!(moment.len(), 1740);
    assert_eq!(differing(UmmAlQura::PRINTED, &moment), [(1427, 6)]);
    // .NET adopted the real calendar from 1401/2 on.
    let mut dot_net = starts(ALL_SOURCES, "dotnet");
    dot_net.retain(|month, _| *month >= (1401, HijriMonth::Safar));
    assert_eq!(dot_net.len(), 1199);
    assert_eq!(differing(UmmAlQura::PRINTED, &dot_net), []);
    let published = starts(ALL_SOURCES, "published_hijridate");
    assert_eq!((published.len(), differing(UmmAlQura::PRINTED, &published)), (1896, vec![]));
    let icu = starts(ALL_SOURCES, "kacst_icu_jdk");
    assert_eq!((icu.len(), differing(UmmAlQura::KACST, &icu)), (3612, vec![]));
}

#[test]
fn documents_of_the_years_with_one_transcription_bear_both_dates() {
    // What was signed or issued in Mecca, Jeddah, Taif and Riyadh, with its weekday where the document names it. Of the years
    // 1343 to 1355 there is no second transcription of the whole calendar.
    for (document, (year, month, day), civil, weekday) in [
        ("first issue of Umm al-Qura", (1343, 5, 15), "1924-12-12", Some("Fri")),
        ("agreement of Bahra", (1344, 4, 14), "1925-11-01", None),
        ("agreement of Hadda", (1344, 4, 15), "1925-11-02", None),
        ("homage in the mosque of Mecca", (1344, 6, 23), "1926-01-08", Some("Fri")),
        ("treaty of Jeddah", (1345, 11, 18), "1927-05-20", Some("Fri")),
        ("unification, as decreed for this day", (1351, 5, 21), "1932-09-22", Some("Thu")),
        ("treaty of Taif", (1353, 2, 6), "1934-05-20", None),
    ] {
        let hijri = HijriDate::new(year, HijriMonth::new(month).unwrap(), day).unwrap();
        let date = UmmAlQura::PRINTED.to_gregorian(hijri).unwrap();
        assert_eq!(date.to_string(), civil, "{document}");
        assert!(weekday.is_none_or(|weekday| date.format("%a").to_string() == weekday), "{document}");
    }
}

/// The months of 1343 to 1355 whose first evening is not within three days of the conjunction, and the age in hours.
const APART_FROM_THE_MOON: [(i32, u8, i64); 9] = [
    (1343, 1, -4),
    (1343, 3, -5),
    (1345, 9, -4),
    (1346, 10, -5),
    (1347, 9, -2),
    (1348, 11, -14),
    (1349, 1, -14),
    (1349, 3, -5),
    (1349, 11, -16),
];

#[test]
fn a_month_of_the_years_with_one_transcription_begins_in_the_three_days_after_the_conjunction() {
    let (mut apart, mut months) = (Vec::new(), 0);
    for ((year, month), start) in printed().into_iter().filter(|((year, _), _)| *year <= 1355) {
        // Sunset in Mecca, at which the date begins, is at 15 to 16 h UTC.
        let evening = start.pred_opt().unwrap().and_hms_opt(15, 30, 0).unwrap().and_utc();
        let evening = Ut1::from_utc(evening).to_tt();
        let age_days = evening.days() - MoonPhase::New.nearest(evening).unwrap().instant.days();
        if !(0.0..3.0).contains(&age_days) {
            apart.push((year, month.number(), (age_days * 24.0).round() as i64));
        }
        months += 1;
    }
    assert_eq!((months, apart), (156, APART_FROM_THE_MOON.to_vec()));
}

#[test]
fn printed_and_kacst_differ_as_counted_and_agree_from_1420_to_1450() {
    let differing = differing(UmmAlQura::KACST, &printed());
    let in_years =
        |years: std::ops::RangeInclusive<i32>| differing.iter().filter(|(year, _)| years.contains(year)).count();
    assert_eq!(in_years(1343..=1419), 529);
    assert_eq!(in_years(1420..=1450), 0);
    assert_eq!(in_years(1451..=1500), 211);
    assert_eq!(differing.iter().find(|(year, _)| *year > 1450), Some(&(1451, 4)));
}

#[test]
fn only_the_known_months_have_28_or_31_days() {
    let irregular = |calendar: UmmAlQura| -> Vec<(i32, u8, u8)> {
        (calendar.first_year()..=calendar.last_year())
            .flat_map(|year| {
                HijriMonth::ALL.map(|month| (year, month.number(), calendar.month_length(year, month).unwrap()))
            })
            .filter(|(_, _, length)| ![29, 30].contains(length))
            .collect()
    };
    let printed = [
        (1343, 9, 28),
        (1345, 5, 31),
        (1345, 8, 28),
        (1348, 11, 31),
        (1348, 12, 28),
        (1349, 10, 28),
        (1349, 11, 31),
        (1364, 8, 28),
    ];
    assert_eq!(irregular(UmmAlQura::PRINTED), printed);
    assert_eq!(irregular(UmmAlQura::KACST), []);
    assert_eq!(irregular(UmmAlQura::default()), [&[(1342, 12, 28)], &printed[..]].concat());
}

#[test]
fn every_day_follows_the_one_before_and_comes_back() {
    for (calendar, expected_days) in
        [(UmmAlQura::PRINTED_THEN_KACST, 106_665), (UmmAlQura::PRINTED, 55_991), (UmmAlQura::KACST, 106_665)]
    {
        let mut civil = calendar.month_start(calendar.first_year(), HijriMonth::Muharram).unwrap();
        let mut days = 0;
        for year in calendar.first_year()..=calendar.last_year() {
            for month in HijriMonth::ALL {
                assert_eq!(calendar.month_start(year, month), Ok(civil), "{} {year} {month:?}", calendar.id());
                for day in 1..=calendar.month_length(year, month).unwrap() {
                    let hijri = calendar.date(year, month, day).unwrap();
                    assert_eq!(calendar.to_hijri(civil), Ok(hijri), "{} {civil}", calendar.id());
                    assert_eq!(calendar.to_gregorian(hijri), Ok(civil), "{} {hijri}", calendar.id());
                    civil = civil.succ_opt().unwrap();
                    days += 1;
                }
            }
        }
        assert_eq!(days, expected_days, "{}", calendar.id());
    }
}

#[test]
fn outside_its_years_it_answers_with_them_and_never_with_another_calendar() {
    for calendar in UmmAlQura::ALL {
        let (first_year, last_year) = (calendar.first_year(), calendar.last_year());
        let date_refused = |date| Err(Error::Hijri(HijriError::DateOutOfRange { date, first_year, last_year }));
        let year_refused = |year| Err(Error::Hijri(HijriError::YearOutOfRange { year, first_year, last_year }));
        let first = calendar.month_start(first_year, HijriMonth::Muharram).unwrap();
        let last_length = calendar.month_length(last_year, HijriMonth::DhuAlHijja).unwrap();
        let last = calendar.date(last_year, HijriMonth::DhuAlHijja, last_length).unwrap();
        let last = calendar.to_gregorian(last).unwrap();
        for outside in [first.pred_opt().unwrap(), last.succ_opt().unwrap(), NaiveDate::MIN, NaiveDate::MAX] {
            assert_eq!(calendar.to_hijri(outside), date_refused(outside), "{} {outside}", calendar.id());
        }
        for days in 1..100 {
            for outside in [last + chrono::Days::new(days), first - chrono::Days::new(days)] {
                assert_eq!(calendar.to_hijri(outside), date_refused(outside));
            }
        }
        for year in [i32::MIN, 0, first_year - 1, last_year + 1, i32::MAX] {
            let hijri = HijriDate::new(year, HijriMonth::Muharram, 1).unwrap();
            assert_eq!(calendar.to_gregorian(hijri).map(|_| hijri), year_refused(year), "{} {year}", calendar.id());
            assert_eq!(calendar.source(year).map(|_| hijri), year_refused(year));
        }
    }
    assert_eq!(
        UmmAlQura::default().to_hijri("1800-01-01".parse().unwrap()).unwrap_err().to_string(),
        "the date 1800-01-01 is outside this Hijri calendar, which covers the years 1300 to 1600 AH"
    );
    assert_eq!(
        UmmAlQura::PRINTED.month_start(1200, HijriMonth::Safar).unwrap_err().to_string(),
        "the Hijri year 1200 is outside this calendar, which covers the years 1343 to 1500 AH"
    );
}

#[test]
fn a_year_says_what_it_rests_on() {
    use UmmAlQuraSource::{ComparisonBooks, ComparisonCalendar, Kacst, Newspaper, Rule1423};
    let ranges = |calendar: UmmAlQura| {
        let mut ranges: Vec<(i32, i32, UmmAlQuraSource)> = Vec::new();
        for year in calendar.first_year()..=calendar.last_year() {
            let source = calendar.source(year).unwrap();
            match ranges.last_mut() {
                Some((_, last, same)) if *same == source => *last = year,
                _ => ranges.push((year, year, source)),
            }
        }
        ranges
    };
    let in_print = [(1343, 1355, Newspaper), (1356, 1411, ComparisonCalendar), (1412, 1450, ComparisonBooks)];
    assert_eq!(ranges(UmmAlQura::PRINTED), [&in_print[..], &[(1451, 1500, Rule1423)]].concat());
    assert_eq!(ranges(UmmAlQura::KACST), [(1300, 1600, Kacst)]);
    assert_eq!(ranges(UmmAlQura::default()), [&[(1300, 1342, Kacst)], &in_print[..], &[(1451, 1600, Kacst)]].concat());
}

#[test]
fn printed_or_kacst_is_the_default_as_long_as_anything_was_printed() {
    let layered = UmmAlQura::PRINTED.or(UmmAlQura::KACST).unwrap();
    for year in 1300..=1450 {
        for month in HijriMonth::ALL {
            assert_eq!(layered.month_start(year, month), UmmAlQura::default().month_start(year, month));
            assert_eq!(layered.month_length(year, month), UmmAlQura::default().month_length(year, month));
        }
    }
    let mut civil = UmmAlQura::KACST.month_start(1300, HijriMonth::Muharram).unwrap();
    let end = UmmAlQura::KACST.month_start(1451, HijriMonth::Muharram).unwrap();
    while civil < end {
        assert_eq!(layered.to_hijri(civil), UmmAlQura::default().to_hijri(civil), "{civil}");
        civil = civil.succ_opt().unwrap();
    }
}

#[test]
fn over_the_arithmetic_calendars_no_day_is_skipped_or_doubled_at_either_end() {
    for upper in UmmAlQura::ALL {
        for lower in Tabular::ALL {
            let calendar = upper.or(lower).unwrap();
            for seam_year in [upper.first_year(), upper.last_year() + 1] {
                let mut civil = calendar.month_start(seam_year - 2, HijriMonth::Muharram).unwrap();
                for year in seam_year - 2..=seam_year + 1 {
                    for month in HijriMonth::ALL {
                        assert_eq!(calendar.month_start(year, month), Ok(civil), "{year} {month:?}");
                        let length = calendar.month_length(year, month).unwrap();
                        assert!((27..=31).contains(&length), "{length} days");
                        for day in 1..=length {
                            let hijri = HijriDate::new(year, month, day).unwrap();
                            assert_eq!(calendar.to_hijri(civil), Ok(hijri), "{} {}", upper.id(), lower.id());
                            assert_eq!(calendar.to_gregorian(hijri), Ok(civil));
                            if let Ok(of_upper) = upper.to_hijri(civil) {
                                assert_eq!(of_upper, hijri);
                            }
                            civil = civil.succ_opt().unwrap();
                        }
                    }
                }
            }
        }
    }
}
