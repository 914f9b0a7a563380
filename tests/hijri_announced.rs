//! The search in a list of announcements, however long, sparse or far from the mean month, equals a search row by row.

use chrono::{Days, NaiveDate};
use miqat::Error;
use miqat::hijri::{HijriCalendar, HijriDate, HijriMonth, MonthStart, Observed};
use proptest::prelude::*;

/// Months, each with its length and the number of months after it that are not announced, which have 29 and 30 days in
/// turn.
fn list(months: &[(u8, u32)]) -> Vec<MonthStart> {
    let mut start = NaiveDate::from_ymd_opt(1900, 1, 30).unwrap();
    let mut number = 1317 * 12_i32 + 8;
    let mut rows = Vec::new();
    for &(length, left_out) in months {
        let month = HijriMonth::ALL[usize::try_from(number.rem_euclid(12)).unwrap()];
        let row = MonthStart::new(number.div_euclid(12), month, start);
        // The length of a month before a gap is known only if it is given.
        rows.push(if left_out > 0 { row.with_length(length).unwrap() } else { row });
        let days = u64::from(length) + (0..u64::from(left_out)).map(|month| 29 + month % 2).sum::<u64>();
        start = start + Days::new(days);
        number += 1 + i32::try_from(left_out).unwrap();
    }
    rows
}

/// The date of a day, row by row.
fn looked_up(rows: &[MonthStart], civil: NaiveDate) -> Option<HijriDate> {
    rows.iter().enumerate().find_map(|(place, row)| {
        let next = rows.get(place + 1);
        let end = match (row.length(), next) {
            (Some(length), _) => row.date() + Days::new(length.into()),
            (None, Some(next)) => next.date(),
            (None, None) => row.date() + Days::new(29),
        };
        let day = (row.date()..end).contains(&civil).then(|| civil.signed_duration_since(row.date()).num_days() + 1)?;
        HijriDate::new(row.year(), row.month(), u8::try_from(day).unwrap()).ok()
    })
}

/// Compares every `step`th day from before the list to after it, in both directions, and every month; returns the
/// number of days.
fn is_searched(rows: &[MonthStart], step_days: u64) -> usize {
    let calendar = Observed::new(rows).unwrap();
    let (first, last) = (rows[0].date() - Days::new(40), rows[rows.len() - 1].date() + Days::new(40));
    let mut covered = 0;
    let mut civil = first;
    while civil <= last {
        let found = calendar.to_hijri(civil).ok();
        assert_eq!(found, looked_up(rows, civil), "{civil}");
        if let Some(hijri) = found {
            assert_eq!(calendar.to_gregorian(hijri), Ok(civil));
            covered += 1;
        }
        civil = civil + Days::new(step_days);
    }
    for year in rows[0].year() - 1..=rows[rows.len() - 1].year() + 1 {
        for month in HijriMonth::ALL {
            let row = rows.iter().find(|row| (row.year(), row.month()) == (year, month));
            assert_eq!(calendar.month_start(year, month).ok(), row.map(|row| row.date()), "{year} {month:?}");
        }
    }
    covered
}

#[test]
fn months_that_are_all_long_or_all_short_drift_away_from_the_mean_and_are_found() {
    for (length, covered) in [(29, 29 * 1999), (30, 30 * 1999)] {
        // Two thousand months: a drift of half a day in each adds up to thirty months.
        assert_eq!(is_searched(&list(&vec![(length, 0); 2000]), 1), covered + 29);
    }
}

#[test]
fn one_month_of_each_year_is_found() {
    assert_eq!(is_searched(&list(&vec![(30, 11); 100]), 1), 30 * 100);
}

/// A third-party calendar that can be laid over any other.
struct Unchecked<'a>(Observed<'a>);

impl HijriCalendar for Unchecked<'_> {
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        self.0.month_start(year, month)
    }

    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        self.0.to_hijri(date)
    }

    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        self.0.month_length(year, month)
    }
}

#[test]
fn days_between_two_lists_that_neither_has_belong_to_the_month_before() {
    let day = |number: u8| NaiveDate::from_ymd_opt(2025, 2, 28).unwrap() + Days::new(number.into());
    let earlier = [MonthStart::new(1446, HijriMonth::Ramadan, day(1)).with_length(28).unwrap()];
    for gap in 1..=3_u8 {
        let later = [MonthStart::new(1446, HijriMonth::Shawwal, day(29 + gap)).with_length(29).unwrap()];
        let (earlier, later) = (Observed::new(&earlier).unwrap(), Observed::new(&later).unwrap());
        let over = Unchecked(later).or(earlier).unwrap();
        for date in 29..29 + gap {
            let hijri = HijriDate::new(1446, HijriMonth::Ramadan, date);
            assert_eq!(over.to_hijri(day(date)), hijri, "{gap} days");
            assert_eq!(over.to_gregorian(hijri.unwrap()), Ok(day(date)));
        }
        assert_eq!(over.month_length(1446, HijriMonth::Ramadan), Ok(28 + gap));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_list_is_searched_row_by_row(
        months in proptest::collection::vec((29_u8..=30, prop_oneof![6 => Just(0_u32), 1 => 1_u32..60]), 1..120),
    ) {
        is_searched(&list(&months), 3);
    }
}
