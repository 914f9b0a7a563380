//! Month starts at one byte a month, and the way from a day to its month without a search.

use crate::hijri::mean_month::{mean_days, months_in};

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
