//! Month starts at one byte a month, and the way from a day to its month without a search.

/// The months of a year.
pub(super) const YEAR_MONTHS: usize = 12;

/// The mean month in 65536ths of a day: 29.530588 days, the mean synodic month.
const MEAN_MONTH_65536THS: u64 = 1_935_317;

/// 2^32 over the mean month in days.
const INVERSE_MEAN_MONTH: u64 = (1 << 48) / MEAN_MONTH_65536THS;

/// The mean length of so many months, in whole days.
#[expect(clippy::cast_possible_truncation, reason = "a table has some thousands of months, which are 10^5 days")]
pub(super) const fn mean_days(months: usize) -> i32 {
    ((months as u64 * MEAN_MONTH_65536THS) >> 16) as i32
}

/// How many mean months lie in so many days, none if the days are negative.
pub(super) const fn months_in(days: i32) -> usize {
    let days = if days < 0 { 0 } else { days as u64 };
    ((days * INVERSE_MEAN_MONTH) >> 32) as usize
}

/// The month starts of consecutive years, and the end of the last one.
#[derive(Debug)]
pub(super) struct Starts {
    /// The first Hijri year.
    pub(super) first_year: i32,
    /// The last Hijri year.
    pub(super) last_year: i32,
    /// The first day of the first year, counted from 1970-01-01.
    pub(super) first_unix_day: i32,
    /// How far each start lies after the mean line, in days; one more than there are months.
    pub(super) offsets: &'static [i8],
}

impl Starts {
    /// The start of a month counted from the first, as a day from 1970-01-01; one past the last month is the end.
    #[inline]
    pub(super) fn start(&self, index: usize) -> Option<i32> {
        let offset = *self.offsets.get(index)?;
        Some(self.first_unix_day + mean_days(index) + i32::from(offset))
    }

    /// The month in which a day from 1970-01-01 lies, counted from the first, and its start.
    #[inline]
    pub(super) fn locate(&self, unix_day: i32) -> Option<(usize, i32)> {
        let index = months_in(unix_day.checked_sub(self.first_unix_day)?);
        let start = self.start(index)?;
        if unix_day < start {
            let index = index.checked_sub(1)?;
            return Some((index, self.start(index)?));
        }
        let next = self.start(index + 1)?;
        if unix_day < next {
            return Some((index, start));
        }
        // A day after the end of the table is in no month: the last start has none after it.
        (unix_day < self.start(index + 2)?).then_some((index + 1, next))
    }
}
