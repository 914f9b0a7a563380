//! The solar Hijri calendar of Iran and Afghanistan.

use chrono::{Days, NaiveDate};

/// A day of the calendar, or a part of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SolarCell {
    pub(crate) day: Option<u8>,
    pub(crate) month: Option<u8>,
    pub(crate) year: Option<i32>,
}

/// The years that a timetable can be of: 1991 to 2042. Those of the lunar calendar with the same numbers ended in 1999.
pub(crate) const YEARS: std::ops::RangeInclusive<u32> = 1370..=1420;

/// The names of the months in Iran and in Afghanistan, folded, and in Latin letters.
const MONTHS: [&[&str]; 12] = [
    &["فروردين", "حمل", "farvardin", "hamal"],
    &["ارديبهشت", "ثور", "ordibehesht", "sawr"],
    &["خرداد", "جوزا", "khordad", "jawza"],
    &["تير", "سرطان", "tir", "saratan"],
    &["مرداد", "اسد", "mordad", "asad"],
    &["شهريور", "سنبله", "shahrivar", "sunbula"],
    &["مهر", "ميزان", "mehr", "mizan"],
    &["ابان", "عقرب", "aban", "aqrab"],
    &["اذر", "قوس", "azar", "qaws"],
    &["دي", "جدي", "dey", "jadi"],
    &["بهمن", "دلو", "bahman", "dalw"],
    &["اسفند", "حوت", "esfand", "hut"],
];

/// The month that a folded word names.
pub(crate) fn month(word: &str) -> Option<u8> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u8::try_from(at + 1).ok()
}

/// Whether a year has 366 days, by the cycle of 33 years, valid from 1178 to 1633.
const fn is_leap(year: i32) -> bool {
    (25 * year + 11).rem_euclid(33) < 8
}

impl SolarCell {
    /// The civil day; none if a part is missing or there is no such day.
    pub(crate) fn date(self) -> Option<NaiveDate> {
        let (year, month, day) = (self.year?, self.month?, self.day?);
        if !(1300..=1500).contains(&year) {
            return None;
        }
        let length = match month {
            1..=6 => 31,
            7..=11 => 30,
            12 => 29 + u8::from(is_leap(year)),
            _ => return None,
        };
        if !(1..=length).contains(&day) {
            return None;
        }
        // 1 Farvardin 1404 was 21 March 2025.
        let (first, known) = (NaiveDate::from_ymd_opt(2025, 3, 21)?, 1404);
        let days_of = |year: i32| 365 + u64::from(is_leap(year));
        let new_year = if year >= known {
            first.checked_add_days(Days::new((known..year).map(days_of).sum()))?
        } else {
            first.checked_sub_days(Days::new((year..known).map(days_of).sum()))?
        };
        let before = u64::from(month - 1) * 30 + u64::from((month - 1).min(6));
        new_year.checked_add_days(Days::new(before + u64::from(day - 1)))
    }
}

#[cfg(test)]
mod tests {
    use super::SolarCell;

    /// The new years and leap years of the calendar's authority (University of Tehran, Institute of Geophysics).
    #[test]
    fn new_years_are_those_of_the_calendar() {
        for (year, civil) in [
            (1399, "2020-03-20"),
            (1400, "2021-03-21"),
            (1403, "2024-03-20"),
            (1404, "2025-03-21"),
            (1405, "2026-03-21"),
            (1409, "2030-03-21"),
        ] {
            let day = SolarCell { day: Some(1), month: Some(1), year: Some(year) };
            assert_eq!(day.date().map(|date| date.to_string()).as_deref(), Some(civil), "{year}");
        }
        let last = SolarCell { day: Some(30), month: Some(12), year: Some(1403) };
        assert_eq!(last.date().map(|date| date.to_string()).as_deref(), Some("2025-03-20"));
        assert_eq!(SolarCell { year: Some(1404), ..last }.date(), None);
    }
}
