//! Months numbered consecutively through the years.

use super::{HijriDate, HijriMonth};
use crate::Error;
use crate::error::HijriError;
use crate::units::YEAR_MONTHS;

/// A month of a year, as the number of months since the beginning of year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct MonthNumber(i64);

impl MonthNumber {
    /// The months of a year.
    pub(super) const PER_YEAR: i64 = YEAR_MONTHS as i64;

    pub(super) const fn of(year: i32, month: HijriMonth) -> Self {
        Self(year as i64 * Self::PER_YEAR + month.index() as i64)
    }

    pub(super) const fn of_date(date: HijriDate) -> Self {
        Self::of(date.year(), date.month())
    }

    /// The month this many months later, or earlier if negative.
    pub(super) const fn plus(self, months: i64) -> Self {
        Self(self.0 + months)
    }

    /// How many months this one comes after another, negative if before.
    pub(super) const fn since(self, other: Self) -> i64 {
        self.0 - other.0
    }

    /// The year and the month.
    ///
    /// # Errors
    ///
    /// [`HijriError::Year`] for a year outside `i32`.
    pub(super) fn year_and_month(self) -> Result<(i32, HijriMonth), Error> {
        #[expect(clippy::cast_possible_truncation, reason = "a remainder below 12")]
        let index = self.0.rem_euclid(Self::PER_YEAR) as u32;
        Ok((year_within(self.0.div_euclid(Self::PER_YEAR))?, HijriMonth::of_index(index)))
    }
}

/// A year, if it is within `i32`.
pub(super) fn year_within(year: i64) -> Result<i32, Error> {
    i32::try_from(year).map_err(|_| Error::Hijri(HijriError::Year { year }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_through_the_years_and_across_the_year_0() {
        let muharram_1 = MonthNumber::of(1, HijriMonth::Muharram);
        for (months, year, month) in [
            (0, 1, HijriMonth::Muharram),
            (11, 1, HijriMonth::DhuAlHijja),
            (12, 2, HijriMonth::Muharram),
            (-1, 0, HijriMonth::DhuAlHijja),
            (-13, -1, HijriMonth::DhuAlHijja),
        ] {
            assert_eq!(muharram_1.plus(months).year_and_month(), Ok((year, month)));
            assert_eq!(MonthNumber::of(year, month).since(muharram_1), months);
        }
    }

    #[test]
    fn a_month_beyond_the_last_year_is_an_error() {
        let last = MonthNumber::of(i32::MAX, HijriMonth::DhuAlHijja);
        assert_eq!(last.year_and_month(), Ok((i32::MAX, HijriMonth::DhuAlHijja)));
        assert_eq!(
            last.plus(1).year_and_month(),
            Err(Error::Hijri(HijriError::Year { year: i64::from(i32::MAX) + 1 }))
        );
    }
}
