//! Searches for dates between solstices.
//!
//! Whether the Sun reaches an altitude changes once between two solstices. So a bisection finds the day of the change in
//! about eight steps, and computes the Sun of eight days instead of 180.

use chrono::{Datelike, NaiveDate};

use crate::{AbsentReason, Angle};

/// One of the two solstices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Solstice {
    June,
    December,
}

impl Solstice {
    /// The summer solstice of a hemisphere.
    pub(super) fn of_summer(latitude_deg: f64) -> Self {
        if latitude_deg < 0.0 { Self::December } else { Self::June }
    }

    /// The winter solstice of a hemisphere.
    pub(super) fn of_winter(latitude_deg: f64) -> Self {
        if latitude_deg < 0.0 { Self::June } else { Self::December }
    }

    /// Its date in a year, taken as the 21st; the error is a day or two.
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        let month = match self {
            Self::June => 6,
            Self::December => 12,
        };
        NaiveDate::from_ymd_opt(year, month, 21)
    }

    /// Days from a date to the nearest of these solstices, negative if it is past.
    pub(super) fn nearest(self, date: NaiveDate) -> i32 {
        let years = date.year() - 1..=date.year() + 1;
        let days = years.filter_map(|year| Some(self.in_year(year)?.to_epoch_days() - date.to_epoch_days()));
        days.min_by_key(|days| days.abs()).unwrap_or(0)
    }

    /// Whole days since the last of these solstices, 0 on its date.
    pub(super) fn days_since(self, date: NaiveDate) -> i32 {
        let years = [date.year(), date.year() - 1].into_iter();
        let days = years.filter_map(|year| Some(date.to_epoch_days() - self.in_year(year)?.to_epoch_days()));
        days.filter(|days| *days >= 0).min().unwrap_or(0)
    }

    /// Days from a date to the last of these solstices before it, and to the next after it.
    pub(super) fn around(self, date: NaiveDate) -> (i32, i32) {
        let nearest = self.nearest(date);
        if nearest < 0 { (nearest, nearest + YEAR_DAYS) } else { (nearest - YEAR_DAYS, nearest) }
    }
}

const YEAR_DAYS: i32 = 365;
/// The least number of days from one solstice to the next.
pub(super) const HALF_YEAR_DAYS: i32 = 182;

/// The day nearest to `from`, towards `to`, on which `holds` is true. It must be false at `from`, true at `to`, and change
/// once between.
pub(super) fn first(from: i32, to: i32, holds: impl Fn(i32) -> bool) -> i32 {
    let (mut without, mut with) = (from, to);
    while (with - without).abs() > 1 {
        let middle = without + (with - without) / 2;
        if holds(middle) {
            with = middle;
        } else {
            without = middle;
        }
    }
    with
}

/// The nearest complete days on either side of a date's season, counted from the date. `why_not` returns the reason why a
/// day is incomplete. It returns `reason` for the date itself, and another result at the other solstice.
pub(super) fn ends(
    latitude: Angle,
    date: NaiveDate,
    reason: AbsentReason,
    why_not: impl Fn(i32) -> Option<AbsentReason>,
) -> (Option<i32>, Option<i32>) {
    let other = match reason {
        AbsentReason::SunStaysAbove => Solstice::of_winter(latitude.degrees()),
        AbsentReason::SunStaysBelow => Solstice::of_summer(latitude.degrees()),
    };
    let (last, next) = other.around(date);
    let end = |solstice: i32| {
        let day = first(0, solstice, |days| why_not(days) != Some(reason));
        if why_not(day).is_none() { Some(day) } else { None }
    };
    (end(last), end(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_nearest_solstice_may_be_of_another_year() {
        assert_eq!(Solstice::December.nearest(on(2026, 1, 1)), -11);
        assert_eq!(Solstice::June.nearest(on(2026, 6, 21)), 0);
        assert_eq!(Solstice::June.nearest(on(2026, 12, 31)), 172);
        assert_eq!(Solstice::June.around(on(2026, 6, 22)), (-1, 364));
        assert_eq!(Solstice::December.around(on(2026, 6, 21)), (-182, 183));
    }

    #[test]
    fn a_change_is_found_forwards_and_backwards() {
        for change in 1..=100 {
            assert_eq!(first(0, 100, |day| day >= change), change);
            assert_eq!(first(0, -100, |day| day <= -change), -change);
        }
    }
}
