//! Packs the month starts into one byte a month at compile time.
//!
//! Months follow a mean line of 29.53 days to within two days, so a table stores only each start's distance from that
//! line. A table with a gap, or with an unnamed month of other than 29 or 30 days, does not compile.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_truncation,
    reason = "these run while compiling, where a panic is an error"
)]

use chrono::NaiveDate;

use crate::hijri::HijriMonth;
use crate::hijri::mean_month::{mean_days, months_in};
use crate::units::YEAR_MONTHS;

/// One year as the tables are written: its number, its first day, and the lengths of its months.
#[derive(Clone, Copy)]
pub(super) struct Year {
    number: i32,
    first_unix_day: i32,
    lengths: [u8; YEAR_MONTHS],
}

impl Year {
    pub(super) const fn new(number: i32, (year, month, day): (i32, u32, u32), lengths: [u8; YEAR_MONTHS]) -> Self {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(first) => Self { number, first_unix_day: first.to_epoch_days(), lengths },
            None => panic!("a year of the table begins on a day that does not exist"),
        }
    }
}

/// A month that is not 29 or 30 days long.
#[derive(Clone, Copy)]
pub(super) struct Irregular(pub(super) i32, pub(super) HijriMonth, pub(super) u8);

/// Every month start, in days from 1970-01-01, and the day after the last month.
pub(super) const fn unfold<const STARTS: usize>(years: &[Year]) -> [i32; STARTS] {
    assert!(STARTS == years.len() * YEAR_MONTHS + 1, "one start for every month, and the end");
    let mut starts = [0; STARTS];
    let mut next = years[0].first_unix_day;
    let mut index = 0;
    while index < STARTS - 1 {
        let year = years[index / YEAR_MONTHS];
        assert!(year.number == years[0].number + (index / YEAR_MONTHS) as i32, "the years follow each other");
        if index % YEAR_MONTHS == 0 {
            assert!(next == year.first_unix_day, "a year begins where the one before it ends");
        }
        starts[index] = next;
        next += year.lengths[index % YEAR_MONTHS] as i32;
        index += 1;
    }
    starts[STARTS - 1] = next;
    starts
}

/// Checks that the named months, in order, have the named lengths and that every other month has 29 or 30 days.
pub(super) const fn check_lengths(first_year: i32, starts: &[i32], irregular: &[Irregular]) {
    let mut named = 0;
    let mut index = 0;
    while index + 1 < starts.len() {
        let length = starts[index + 1] - starts[index];
        if length != 29 && length != 30 {
            assert!(named < irregular.len(), "a month is neither 29 nor 30 days long, and not named");
            let Irregular(year, month, named_length) = irregular[named];
            assert!(
                index as i32 == (year - first_year) * YEAR_MONTHS as i32 + month.index() as i32,
                "an irregular month is not named"
            );
            assert!(length == named_length as i32, "an irregular month is not as long as named");
            named += 1;
        }
        index += 1;
    }
    assert!(named == irregular.len(), "a month named irregular is not");
}

/// The distance of each start after the mean line, in days.
pub(super) const fn fold<const STARTS: usize>(starts: &[i32; STARTS]) -> [i8; STARTS] {
    let mut offsets = [0; STARTS];
    let mut index = 0;
    while index < STARTS {
        let offset = starts[index] - starts[0] - mean_days(index);
        assert!(i8::MIN as i32 <= offset && offset <= i8::MAX as i32, "a month starts far from where it should");
        offsets[index] = offset as i8;
        if index + 1 < STARTS {
            // `Starts::locate` takes at most one step from the estimate of the mean line.
            let first = months_in(starts[index] - starts[0]);
            let last = months_in(starts[index + 1] - 1 - starts[0]);
            assert!(index <= first + 1 && last <= index + 1, "a month is more than one step from the mean line");
        }
        index += 1;
    }
    offsets
}

/// A table's starts in which the first `years` years are replaced by those of another table.
pub(super) const fn replace_years<const STARTS: usize>(
    mut starts: [i32; STARTS],
    first_year: i32,
    replacement: &[i32],
    replacement_first_year: i32,
    years: usize,
) -> [i32; STARTS] {
    let skipped = (replacement_first_year - first_year) as usize * YEAR_MONTHS;
    let mut index = 0;
    while index < years * YEAR_MONTHS {
        starts[skipped + index] = replacement[index];
        index += 1;
    }
    starts
}
