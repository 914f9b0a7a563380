//! Month starts at one byte a month, and the month of a day without a search.

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
    /// The distance of each start after the mean line, in days; one more entry than there are months.
    pub(super) offsets: &'static [i8],
}

impl Starts {
    /// The start of month `index`, in days from 1970-01-01; the index after the last month gives the end of the table.
    #[inline]
    pub(super) fn start(&self, index: usize) -> Option<i32> {
        let offset = *self.offsets.get(index)?;
        Some(self.first_unix_day + mean_days(index) + i32::from(offset))
    }

    /// The index of the month that contains a day counted from 1970-01-01, and the start of that month.
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
        // A day after the end of the table is in no month: there is no start after the last one.
        (unix_day < self.start(index + 2)?).then_some((index + 1, next))
    }
}
