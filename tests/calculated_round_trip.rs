//! Every day of every month of a rule converts back to itself, even if the rule leaves out the month before or after
//! it.

use miqat::Coordinates;
use miqat::chrono::Days;
use miqat::hijri::crescent::{Criterion, YallopZone};
use miqat::hijri::{Calculated, Clause, Condition, HijriCalendar, HijriDate, HijriMonth, Places};
use proptest::prelude::*;

/// For a month, checks that each day (at least those at its ends, where errors are likely) converts back; returns
/// whether the month begins.
fn returns(rule: &Calculated, year: i32, month: HijriMonth) -> bool {
    let first = rule.to_gregorian(HijriDate::new(year, month, 1).unwrap());
    assert_eq!(first, rule.month_start(year, month));
    let Ok(start) = first else { return false };
    let length = rule.month_length(year, month);
    for day in [1, 2, 22, 23, 29, 30, 31] {
        let date = HijriDate::new(year, month, day).unwrap();
        let civil = rule.to_gregorian(date);
        // If the next month has no beginning, 22 days are certain.
        assert_eq!(civil.is_ok(), day <= *length.as_ref().unwrap_or(&22), "{date}");
        if let Ok(civil) = civil {
            assert_eq!(civil, start + Days::new(u64::from(day) - 1));
            assert_eq!(rule.to_hijri(civil), Ok(date));
        }
    }
    true
}

#[test]
fn every_day_of_every_month_comes_back_where_the_sun_does_not_set_too() {
    let seen = [Condition::Crescent(Criterion::Yallop(YallopZone::B))];
    // Months that begin in three years at Tromsø, Alert, Utqiagvik and inland Antarctica, of 36: our own counts, which
    // show that the test compares some.
    let begun = [(69.65, 18.96), (82.5, -62.35), (71.29, -156.79), (-75.1, 123.35)].map(|(latitude, longitude)| {
        let site = [Coordinates::new(latitude, longitude).unwrap()];
        let clauses = [Clause::new(Places::Sites(&site), &seen)];
        let rule = Calculated::new(&clauses);
        let of_year = |year| HijriMonth::ALL.into_iter().filter(move |month| returns(&rule, year, *month)).count();
        (1445..1448).map(of_year).sum::<usize>()
    });
    assert_eq!(begun, [11, 2, 9, 7]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_day_of_any_month_comes_back_by_every_rule(
        place in 0..Calculated::ALL.len(),
        year in 1300..1600,
        month in 1_u8..=12,
    ) {
        assert!(returns(Calculated::ALL[place], year, HijriMonth::new(month).unwrap()));
    }
}
