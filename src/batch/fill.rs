//! How columns are filled: some stretches of days after others, and under the same Suns place after place.

use core::ops::Range;

use chrono::{DateTime, Days as DateDays, NaiveDate};

use super::columns::{ABSENT, ColumnsMut};
use crate::events::plain::Days;
use crate::math::branchless::{float, floor, integer};
use crate::prayer::compute::{CivilDay, Rules};
use crate::prayer::plain::{Outcome, PlainNodes, PlainRules, PlainSite, PlainSuns};
use crate::prayer::rounding::UNSURE_MS;
use crate::time::{J2000_NOON_UNIX_DAY, Ut1, noon_unix_s, unix_day_of};
use crate::units::{DAY_MS, DAY_S, HOUR_S, MINUTE_MS, MS_PER_SECOND, SECOND_MS};
use crate::{Mark, Place, Rounding};

/// What a cell counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// The printed time, in Unix seconds.
    Seconds,
    /// The unrounded time, in Unix milliseconds.
    Milliseconds,
}

/// How many days stand side by side.
const STRETCH_DAYS: usize = 16;
/// How many do so at the end of a table.
const SHORT_STRETCH_DAYS: usize = 4;
/// So many days cost less one by one than in a short stretch.
const LONGEST_SINGLY_DAYS: usize = 1;
/// How many places are filled under the same Suns before their cells' memory is left: so many that the Suns cost little, and
/// few enough for a processor to keep all their pages at hand.
const BLOCK_PLACES: usize = 128;
/// How many stretches of a place are filled one after the other: their cells lie side by side in memory.
const STRETCHES: usize = 4;

/// Degrees of longitude in an hour of clock.
const HOUR_DEG: f64 = 15.0;

/// A table to be filled.
#[derive(Clone, Copy, Debug)]
pub(super) struct Job<'a> {
    rules: &'a Rules,
    plain: Option<PlainRules<'a>>,
    first: NaiveDate,
    days: usize,
    unit: Unit,
}

/// A stretch of the days.
#[derive(Clone, Copy, Debug)]
struct Stretch<const D: usize> {
    /// The place of its first day among all.
    first: usize,
    /// How many of its days are asked for.
    days: usize,
    /// The same first day, from 1970-01-01.
    unix_day: i32,
    /// Which of its days are in Ramadan, where a rule asks.
    ramadan: [bool; D],
    /// Its Suns, once a place has asked for them.
    suns: Option<PlainSuns<D>>,
}

/// A place with its clock.
#[derive(Clone, Copy, Debug)]
struct Site<'a> {
    place: &'a Place,
    offset_s: i32,
    /// None where its days are not plain.
    plain: Option<PlainSite>,
    /// Its first cell.
    cell: usize,
}

impl<'a> Job<'a> {
    pub(super) fn new(rules: &'a Rules, first: NaiveDate, days: usize, unit: Unit) -> Self {
        Self { rules, plain: PlainRules::of(rules), first, days, unit }
    }

    /// Fills the columns of some places, whose cells are all that the columns have.
    pub(super) fn fill<P: Copy + Into<Place>>(
        &self,
        places: &[P],
        offsets_s: Option<&[i32]>,
        columns: &mut ColumnsMut<'_>,
    ) {
        // The last days in short stretches, so that few are found for nothing.
        let long = self.days - self.days % STRETCH_DAYS;
        let rest = self.days % SHORT_STRETCH_DAYS;
        let short = if rest > LONGEST_SINGLY_DAYS { self.days } else { self.days - rest };
        for (block, places) in places.chunks(BLOCK_PLACES).enumerate() {
            let first_place = block * BLOCK_PLACES;
            let offsets_s = offsets_s.and_then(|offsets_s| offsets_s.get(first_place..));
            let first_cell = first_place * self.days;
            self.fill_days::<STRETCH_DAYS, P>(0..long, places, offsets_s, first_cell, columns);
            self.fill_days::<SHORT_STRETCH_DAYS, P>(long..short, places, offsets_s, first_cell, columns);
            self.fill_days::<1, P>(short..self.days, places, offsets_s, first_cell, columns);
        }
    }

    /// [`Job::fill`], halved until a thread's part is small.
    #[cfg(feature = "rayon")]
    pub(super) fn par_fill<P: Copy + Into<Place> + Sync>(
        &self,
        places: &[P],
        offsets_s: Option<&[i32]>,
        columns: &mut ColumnsMut<'_>,
    ) {
        /// So many places' Suns cost little beside their times.
        const SMALL: usize = 64;
        if places.len() <= SMALL {
            return self.fill(places, offsets_s, columns);
        }
        let half = places.len() / 2;
        let (first_places, other_places) = places.split_at(half);
        let (first_offsets, other_offsets) = offsets_s.map(|offsets_s| offsets_s.split_at(half)).unzip();
        let (mut first_columns, mut other_columns) = columns.split_at(half * self.days);
        rayon::join(
            || self.par_fill(first_places, first_offsets, &mut first_columns),
            || self.par_fill(other_places, other_offsets, &mut other_columns),
        );
    }

    /// Some days of a block of places, whose cells begin at one: first of those whose mean noon is on the UTC day of the date, then of the few for which it
    /// is on the day before or after.
    fn fill_days<const D: usize, P: Copy + Into<Place>>(
        &self,
        days: Range<usize>,
        places: &[P],
        offsets_s: Option<&[i32]>,
        first_cell: usize,
        columns: &mut ColumnsMut<'_>,
    ) {
        let (mut before, mut after) = (false, false);
        for days_later in [0, -1, 1] {
            if (days_later < 0 && !before) || (days_later > 0 && !after) {
                continue;
            }
            let mut nodes = None;
            for first in days.clone().step_by(STRETCHES * D) {
                let mut stretches: [Stretch<D>; STRETCHES] =
                    core::array::from_fn(|stretch| self.stretch(first + stretch * D, days.end));
                for (index, place) in places.iter().enumerate() {
                    let place: Place = (*place).into();
                    let offset_s = offsets_s.and_then(|offsets_s| offsets_s.get(index).copied());
                    let offset_s = offset_s.unwrap_or_else(|| solar_offset_s(&place));
                    let plain = self.plain.as_ref().and_then(|plain| plain.site(&place, offset_s));
                    let own_days_later = plain.map_or(0, |site| site.days_later);
                    (before, after) = (before || own_days_later < 0, after || own_days_later > 0);
                    if own_days_later == days_later {
                        let site = Site { place: &place, offset_s, plain, cell: first_cell + index * self.days };
                        for stretch in stretches.iter_mut().take_while(|stretch| stretch.days > 0) {
                            self.fill_stretch(stretch, &mut nodes, &site, columns);
                        }
                    }
                }
            }
        }
    }

    fn stretch<const D: usize>(&self, first: usize, end: usize) -> Stretch<D> {
        // The days are within four thousand years.
        let unix_day = i32::try_from(first).map_or(i32::MAX, |first| unix_day_of(self.first).saturating_add(first));
        let mut ramadan = [false; D];
        if self.plain.as_ref().is_some_and(PlainRules::know_ramadan) {
            for (lane, ramadan) in ramadan.iter_mut().enumerate() {
                *ramadan = self.date(first + lane).is_some_and(|date| self.rules.ramadan.is_on(date));
            }
        }
        Stretch { first, days: end.saturating_sub(first).min(D), unix_day, ramadan, suns: None }
    }

    fn date(&self, day: usize) -> Option<NaiveDate> {
        self.first.checked_add_days(DateDays::new(u64::try_from(day).ok()?))
    }

    /// The cells of one place in a stretch.
    fn fill_stretch<const D: usize>(
        &self,
        stretch: &mut Stretch<D>,
        nodes: &mut Option<PlainNodes>,
        site: &Site<'_>,
        columns: &mut ColumnsMut<'_>,
    ) {
        let trouble = self.fill_plain(stretch, nodes, site, columns);
        for (lane, trouble) in trouble.iter().enumerate().take(stretch.days) {
            if *trouble > 0.5 {
                let day = stretch.first + lane;
                self.fill_exactly(site.place, site.offset_s, day, site.cell + day, columns);
            }
        }
    }

    /// The plain days; above 0 where the engine has to be asked.
    fn fill_plain<const D: usize>(
        &self,
        stretch: &mut Stretch<D>,
        nodes: &mut Option<PlainNodes>,
        site: &Site<'_>,
        columns: &mut ColumnsMut<'_>,
    ) -> Days<D> {
        let (Some(plain), Some(plain_site)) = (&self.plain, &site.plain) else { return [1.0; D] };
        let Stretch { first, days, unix_day, ramadan, suns } = stretch;
        let utc_day = *unix_day + plain_site.days_later;
        let suns = suns.get_or_insert_with(|| {
            let day = utc_day - J2000_NOON_UNIX_DAY;
            nodes.get_or_insert_with(|| PlainNodes::from(day)).suns(plain, day, plain_site.days_later)
        });
        let noon_s = noon_unix_s(utc_day);
        let cells = site.cell + *first..site.cell + *first + *days;
        let mut unsure = [0.0; D];
        let (events_ms, Outcome { mut trouble, .. }) = plain.events(plain_site, suns);
        for (mark, ms) in events_ms.iter() {
            let Some(cells) = columns.column_mut(mark).get_mut(cells.clone()) else { continue };
            let mut shifts_ms = [float(plain.additions(false).shifted_ms[mark]); D];
            if plain.know_ramadan() {
                let in_ramadan = float(plain.additions(true).shifted_ms[mark]);
                for (shift_ms, ramadan) in shifts_ms.iter_mut().zip(&*ramadan) {
                    *shift_ms = if *ramadan { in_ramadan } else { *shift_ms };
                }
            }
            match self.unit {
                Unit::Milliseconds => write_milliseconds(ms, &shifts_ms, noon_s, cells),
                Unit::Seconds => {
                    let rounding = self.rules.method.rounding()[mark];
                    write_rounded(ms, &shifts_ms, rounding, site.offset_s, noon_s, &mut unsure, cells);
                }
            }
        }
        for (trouble, unsure) in trouble.iter_mut().zip(&unsure) {
            *trouble += unsure;
        }
        trouble
    }

    /// One cell by the engine.
    fn fill_exactly(&self, place: &Place, offset_s: i32, day: usize, cell: usize, columns: &mut ColumnsMut<'_>) {
        let Some(date) = self.date(day) else { return };
        let noon_s = noon_unix_s(unix_day_of(date)) - i64::from(offset_s);
        let Some(noon) = DateTime::from_timestamp(noon_s, 0) else { return };
        let slots = CivilDay { rules: self.rules, place, date, noon: Ut1::from_utc(noon) }.slots();
        let offset_ms = i64::from(offset_s * SECOND_MS);
        for mark in Mark::ALL {
            let time = slots[mark].map(|slot| match self.unit {
                Unit::Milliseconds => slot.shifted_ms,
                Unit::Seconds => {
                    let rounding = self.rules.method.rounding()[mark];
                    (rounding.apply(slot.shifted_ms + offset_ms) - offset_ms).div_euclid(i64::from(SECOND_MS))
                }
            });
            if let Some(cell) = columns.column_mut(mark).get_mut(cell) {
                *cell = time.unwrap_or(ABSENT);
            }
        }
    }
}

/// The clock of a place of which nothing is known: whole hours by its longitude.
fn solar_offset_s(place: &Place) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "at most 12 hours")]
    let hours = crate::math::floor(place.point().longitude().degrees() / HOUR_DEG + 0.5) as i32;
    hours * HOUR_S
}

/// Milliseconds from each day's noon, shifted, as Unix milliseconds. The first noon is at `noon_s`.
#[inline(never)]
fn write_milliseconds<const D: usize>(ms: &Days<D>, shifts_ms: &Days<D>, noon_s: i64, cells: &mut [i64]) {
    let mut noon_ms = noon_s * i64::from(SECOND_MS);
    for ((cell, ms), shift_ms) in cells.iter_mut().zip(ms).zip(shifts_ms) {
        *cell = noon_ms + integer(ms + shift_ms);
        noon_ms += DAY_MS;
    }
}

/// Milliseconds from each day's noon, shifted and rounded on a clock, as Unix seconds. A day is unsure where a millisecond
/// could change it.
#[inline(never)]
fn write_rounded<const D: usize>(
    ms: &Days<D>,
    shifts_ms: &Days<D>,
    rounding: Rounding,
    offset_s: i32,
    noon_s: i64,
    unsure: &mut Days<D>,
    cells: &mut [i64],
) {
    // What is not rounded is cut off to the second.
    let (step_ms, up_by_ms) = match rounding.up_by_ms() {
        Some(up_by_ms) => (float(MINUTE_MS), float(up_by_ms)),
        None => (MS_PER_SECOND, 0.0),
    };
    let (per_step, step_s) = (1.0 / step_ms, step_ms / MS_PER_SECOND);
    let offset_s = f64::from(offset_s);
    let up_by_ms = up_by_ms + offset_s * MS_PER_SECOND;
    let sure_ms = step_ms - float(UNSURE_MS);
    let mut seconds = [0.0; D];
    for (((second, ms), shift_ms), unsure) in seconds.iter_mut().zip(ms).zip(shifts_ms).zip(unsure) {
        let local_ms = ms + shift_ms + up_by_ms;
        // Where the product errs by a step, the time is at the edge of one.
        let steps = floor(local_ms * per_step);
        let into_ms = local_ms - steps * step_ms;
        *unsure += if into_ms >= float(UNSURE_MS) && into_ms < sure_ms { 0.0 } else { 1.0 };
        *second = steps * step_s - offset_s;
    }
    let mut noon_s = noon_s;
    for (cell, second) in cells.iter_mut().zip(&seconds) {
        *cell = noon_s + integer(*second);
        noon_s += i64::from(DAY_S);
    }
}
