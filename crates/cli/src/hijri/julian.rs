//! Dates of the Julian calendar, which historians write before 15 October 1582.

use core::fmt;

use chrono::{Datelike, NaiveDate};

/// The Julian Day Number of 31 December of the year 0, proleptic Gregorian, from which chrono counts its days.
const DAY_NUMBER_BEFORE_YEAR_1: i64 = 1_721_425;

/// A date of the Julian calendar; the year before the year 1 is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JulianDate {
    year: i64,
    month: i64,
    day: i64,
}

impl From<NaiveDate> for JulianDate {
    /// The Julian date of a day. Meeus, Astronomical Algorithms, second edition, chapter 7, in whole numbers and rounded
    /// down, so that it applies to days before Julian Day 0 too.
    fn from(date: NaiveDate) -> Self {
        let b = i64::from(date.num_days_from_ce()) + DAY_NUMBER_BEFORE_YEAR_1 + 1524;
        let c = (20 * b - 2442).div_euclid(7305);
        let of_years = b - (1461 * c).div_euclid(4);
        let e = (10_000 * of_years).div_euclid(306_001);
        let day = of_years - (306_001 * e).div_euclid(10_000);
        let month = if e < 14 { e - 1 } else { e - 13 };
        let year = if month > 2 { c - 4716 } else { c - 4715 };
        Self { year, month, day }
    }
}

impl fmt::Display for JulianDate {
    /// As chrono writes a Gregorian date: a year of four digits, and a sign before others.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            0..=9999 => write!(f, "{:04}", self.year)?,
            year => write!(f, "{year:+05}")?,
        }
        write!(f, "-{:02}-{:02}", self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_pairs_of_both_calendars_agree() {
        for (gregorian, julian) in [
            // The last Julian day of Rome; the next was 15 October 1582.
            ("1582-10-14", "1582-10-04"),
            ("1582-10-15", "1582-10-05"),
            // Hastings.
            ("1066-10-20", "1066-10-14"),
            // The epoch of the Hijra, as astronomers and as most others count it.
            ("0622-07-18", "0622-07-15"),
            ("0622-07-19", "0622-07-16"),
            // A leap day that the Gregorian calendar does not have, and its neighbours.
            ("1500-03-09", "1500-02-28"),
            ("1500-03-10", "1500-02-29"),
            ("1500-03-11", "1500-03-01"),
            // Russia's October and its last Julian day.
            ("1917-11-07", "1917-10-25"),
            ("1918-02-13", "1918-01-31"),
            // Julian Day 0.
            ("-4713-11-24", "-4712-01-01"),
        ] {
            let date: NaiveDate = gregorian.parse().unwrap();
            assert_eq!(JulianDate::from(date).to_string(), julian, "{gregorian}");
        }
    }

    #[test]
    fn every_day_follows_the_one_before() {
        let first = NaiveDate::from_ymd_opt(-4800, 1, 1).unwrap();
        let mut before = JulianDate::from(first);
        let mut leap_days = 0;
        for date in first.iter_days().skip(1).take(4 * 1461 * 400) {
            let now = JulianDate::from(date);
            let is_next_day = (now.year, now.month, now.day) == (before.year, before.month, before.day + 1);
            let is_next_month = now.day == 1
                && (now.year == before.year && now.month == before.month + 1
                    || now.month == 1 && before.month == 12 && now.year == before.year + 1);
            assert!(is_next_day || is_next_month, "{before} {now}");
            leap_days += u32::from((now.month, now.day) == (2, 29));
            before = now;
        }
        // One in four years.
        assert_eq!(leap_days, 4 * 400);
    }
}
