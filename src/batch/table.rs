//! The dates of a table, and the clocks of its places.

use chrono::{DateTime, Datelike, Days, NaiveDate};

use crate::error::{BatchError, TimeError};
use crate::events::LunarEphemeris;
use crate::math::floor;
use crate::time::{EarthRotation, FIRST_YEAR, LAST_YEAR, Ut1, noon_unix_s, unix_day_of};
use crate::units::{DAY_S, HOUR_S};
use crate::{Coordinates, Error};

/// Degrees of longitude in an hour of clock.
const HOUR_DEG: f64 = 15.0;

/// The default UTC offset of a place: whole hours by its longitude.
pub(super) fn solar_offset_s(point: Coordinates) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "at most 12 hours")]
    let hours = floor(point.longitude().degrees() / HOUR_DEG + 0.5) as i32;
    hours * HOUR_S
}

/// The dates of a table, and the UTC offset of each place, if they are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Table<'a> {
    pub(super) first: NaiveDate,
    pub(super) days: usize,
    pub(super) offsets_s: Option<&'a [i32]>,
}

/// A date on a place's clock.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    unix_day: i32,
    offset_s: i32,
}

impl Clock {
    /// 12h of the date, by a rotation of the Earth.
    pub(super) fn noon(self, rotation: EarthRotation) -> Ut1 {
        let noon_s = noon_unix_s(self.unix_day) - i64::from(self.offset_s);
        // The table is within the years 1 to 4000, so the conversion does not fail.
        DateTime::from_timestamp(noon_s, 0).map_or(Ut1::from_days(f64::NAN), |noon| Ut1::from_utc_with(noon, rotation))
    }

    /// 0h of the date.
    pub(super) fn midnight(self, rotation: EarthRotation) -> Ut1 {
        Self { offset_s: self.offset_s + DAY_S / 2, ..self }.noon(rotation)
    }
}

impl Table<'_> {
    /// Checks the dates and the offsets, which are wrong or right before there are columns.
    pub(super) fn check<P>(&self, places: &[P]) -> Result<(), Error> {
        if let Some(offsets_s) = self.offsets_s {
            if offsets_s.len() != places.len() {
                return Err(BatchError::OffsetCount { places: places.len() }.into());
            }
            if let Some(seconds) = offsets_s.iter().find(|seconds| !(1 - DAY_S..DAY_S).contains(*seconds)) {
                return Err(BatchError::Offset { seconds: *seconds }.into());
            }
        }
        let last = u64::try_from(self.days.saturating_sub(1)).ok();
        let last = last.and_then(|days| self.first.checked_add_days(Days::new(days)));
        let last = last.ok_or(TimeError::DateOutOfRange { date: self.first })?;
        for date in [self.first, last] {
            if !(FIRST_YEAR..=LAST_YEAR).contains(&date.year()) {
                return Err(TimeError::DateOutOfRange { date }.into());
            }
        }
        Ok(())
    }

    /// Fills a column, date by date, so that all places share the Moon of a date.
    pub(super) fn fill<T>(
        &self,
        places: &[Coordinates],
        cells: &mut [T],
        cell_of: impl Fn(&mut LunarEphemeris, Coordinates, Clock) -> T,
    ) -> Result<(), Error> {
        let expected = places.len().saturating_mul(self.days);
        if cells.len() != expected {
            return Err(BatchError::ColumnLength { cells: expected }.into());
        }
        self.check(places)?;
        for (day, date) in self.first.iter_days().take(self.days).enumerate() {
            let mut moon = LunarEphemeris::new(EarthRotation::on(date));
            for (index, (place, days)) in places.iter().zip(cells.chunks_exact_mut(self.days)).enumerate() {
                let offset_s = self.offsets_s.and_then(|offsets_s| offsets_s.get(index).copied());
                let offset_s = offset_s.unwrap_or_else(|| solar_offset_s(*place));
                if let Some(cell) = days.get_mut(day) {
                    *cell = cell_of(&mut moon, *place, Clock { unix_day: unix_day_of(date), offset_s });
                }
            }
        }
        Ok(())
    }
}
