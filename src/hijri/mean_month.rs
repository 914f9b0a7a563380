//! The mean month, used to estimate the month of a day.

/// The mean month in 65536ths of a day: 29.530588 days, the mean synodic month.
const MEAN_MONTH_65536THS: u64 = 1_935_317;

/// 2^32 over the mean month in days.
const INVERSE_MEAN_MONTH: u64 = (1 << 48) / MEAN_MONTH_65536THS;

/// The mean length of this many months, in whole days.
#[expect(clippy::cast_possible_truncation, reason = "a table has some thousands of months, which are 10^5 days")]
pub(super) const fn mean_days(months: usize) -> i32 {
    ((months as u64 * MEAN_MONTH_65536THS) >> 16) as i32
}

/// The number of whole mean months in this many days; 0 if the days are negative.
pub(super) const fn months_in(days: i32) -> usize {
    let days = if days < 0 { 0 } else { days as u64 };
    ((days * INVERSE_MEAN_MONTH) >> 32) as usize
}
