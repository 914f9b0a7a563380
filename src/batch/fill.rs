//! How columns are filled: block by block of places, and within a block a few stretches of days at a time. All places of a
//! block share the Suns of a stretch.

use core::ops::Range;

use chrono::{DateTime, Days as DateDays, NaiveDate};

use super::cells::{Unit, write_cells};
use super::columns::{ABSENT, ColumnsMut};
use super::table::solar_offset_s;
use crate::Place;
use crate::math::processor::Processor;
use crate::prayer::day::doubt::Doubt;
use crate::prayer::day::types::{CivilDay, Rules};
use crate::prayer::finish::Finish;
use crate::prayer::lanes::{self, BlockSuns, LaneRules, SunLooks};
use crate::prayer::{self, North};
use crate::time::{J2000_NOON_UNIX_DAY, Ut1, noon_unix_s, unix_day_of};
use crate::units::SECOND_MS;

/// Days in a stretch by wide instructions, which need more independent lanes to keep the processor busy.
const LONG_STRETCH_DAYS: usize = 32;
/// Days in a stretch, computed side by side.
const STRETCH_DAYS: usize = 16;
/// Days in a stretch at the end of a table.
const SHORT_STRETCH_DAYS: usize = 4;
/// The most days that are computed in vain at the end of a table, because several short stretches cost more.
const MOST_IN_VAIN_DAYS: usize = 3;
/// Places in a block, which share the same Suns. The number is large enough to make the cost of the Suns small, and small
/// enough for the processor to keep the pages of all their cells mapped.
const BLOCK_PLACES: usize = 128;
/// Days of one place filled in succession, in several stretches: their cells are adjacent in memory.
const PLACE_DAYS: usize = 64;

/// The latitudes to which a rule of the method applies; only places there are filled.
#[derive(Clone, Copy, Debug)]
pub(super) enum Latitudes {
    All,
    UpTo(&'static North),
    NorthOf(&'static North),
}

impl Latitudes {
    const fn have(&self, place: &Place) -> bool {
        match self {
            Self::All => true,
            Self::UpTo(north) => !north.speaks_at(place.point().latitude()),
            Self::NorthOf(north) => north.speaks_at(place.point().latitude()),
        }
    }
}

/// A table to be filled.
#[derive(Clone, Copy, Debug)]
pub(super) struct Job<'a> {
    rules: &'a Rules,
    latitudes: Latitudes,
    lanes: Option<LaneRules<'a>>,
    finish: Finish<'a>,
    first: NaiveDate,
    days: usize,
    unit: Unit,
    processor: Processor,
}

/// A stretch of the days.
#[derive(Clone, Copy, Debug)]
struct Stretch<const D: usize> {
    /// The index of its first day in the table.
    first: usize,
    /// How many of its days are in the table.
    days: usize,
    /// The same first day, from 1970-01-01.
    unix_day: i32,
    /// Which of its days are in Ramadan, if a rule depends on it.
    ramadan: [bool; D],
}

/// A place with its clock.
#[derive(Clone, Copy, Debug)]
struct Site<'a> {
    place: &'a Place,
    offset_s: i32,
    /// `None` if the lanes cannot compute this place.
    lanes: Option<lanes::Site>,
    /// Its first cell.
    cell: usize,
}

impl<'a> Job<'a> {
    pub(super) fn new(
        rules: &'a Rules,
        latitudes: Latitudes,
        first: NaiveDate,
        days: usize,
        unit: Unit,
        processor: Processor,
    ) -> Self {
        Self { rules, latitudes, lanes: LaneRules::of(rules), finish: Finish::of(rules), first, days, unit, processor }
    }

    /// Fills columns that contain exactly the cells of these places.
    pub(super) fn fill<P: Copy + Into<Place>>(
        &self,
        places: &[P],
        offsets_s: Option<&[i32]>,
        columns: &mut ColumnsMut<'_>,
    ) {
        // The last days go in shorter stretches, so that few days are computed in vain.
        let long = if self.processor.is_wide() { Self::days_in::<LONG_STRETCH_DAYS>(self.days) } else { 0 };
        let middle = long + Self::days_in::<STRETCH_DAYS>(self.days - long);
        let short = middle + Self::days_in::<SHORT_STRETCH_DAYS>(self.days - middle);
        for (block, places) in places.chunks(BLOCK_PLACES).enumerate() {
            let first_place = block * BLOCK_PLACES;
            let offsets_s = offsets_s.and_then(|offsets_s| offsets_s.get(first_place..));
            let first_cell = first_place * self.days;
            self.fill_days::<LONG_STRETCH_DAYS, { PLACE_DAYS / LONG_STRETCH_DAYS }, P>(
                0..long,
                places,
                offsets_s,
                first_cell,
                columns,
            );
            self.fill_days::<STRETCH_DAYS, { PLACE_DAYS / STRETCH_DAYS }, P>(
                long..middle,
                places,
                offsets_s,
                first_cell,
                columns,
            );
            self.fill_days::<SHORT_STRETCH_DAYS, { STRETCH_DAYS / SHORT_STRETCH_DAYS }, P>(
                middle..short,
                places,
                offsets_s,
                first_cell,
                columns,
            );
            self.fill_days::<1, SHORT_STRETCH_DAYS, P>(short..self.days, places, offsets_s, first_cell, columns);
        }
    }

    /// How many of these days are computed in stretches of D days: the last of these can have a few days more than there are.
    const fn days_in<const D: usize>(days: usize) -> usize {
        let rest = days % D;
        if D - rest <= MOST_IN_VAIN_DAYS && D - rest < D / 2 + 1 { days } else { days - rest }
    }

    /// [`Job::fill`], halved until a thread's part is small.
    #[cfg(feature = "rayon")]
    pub(super) fn par_fill<P: Copy + Into<Place> + Sync>(
        &self,
        places: &[P],
        offsets_s: Option<&[i32]>,
        columns: &mut ColumnsMut<'_>,
    ) {
        /// For this number of places, the Suns cost little compared with the times.
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

    /// Fills some days of a block of places whose cells begin at `first_cell`: first the places whose mean noon falls on
    /// the UTC day of the date, then the few whose mean noon falls on the day before or after.
    fn fill_days<const D: usize, const STRETCHES: usize, P: Copy + Into<Place>>(
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
            let mut looks = SunLooks::default();
            for first in days.clone().step_by(STRETCHES * D) {
                let stretches: [Stretch<D>; STRETCHES] =
                    core::array::from_fn(|stretch| self.stretch(first + stretch * D, days.end));
                // Of each stretch, computed for the first place that needs them. They are large, and would be copied with the stretches.
                let mut suns: [Option<BlockSuns<D>>; STRETCHES] = [const { None }; STRETCHES];
                for (index, place) in places.iter().enumerate() {
                    let place: Place = (*place).into();
                    if !self.latitudes.have(&place) {
                        continue;
                    }
                    let offset_s = offsets_s.and_then(|offsets_s| offsets_s.get(index).copied());
                    let offset_s = offset_s.unwrap_or_else(|| solar_offset_s(place.point()));
                    let lanes = self.lanes.as_ref().and_then(|lanes| lanes.site(&place, offset_s));
                    let own_days_later = lanes.map_or(0, |site| site.days_later);
                    (before, after) = (before || own_days_later < 0, after || own_days_later > 0);
                    if own_days_later == days_later {
                        let site = Site { place: &place, offset_s, lanes, cell: first_cell + index * self.days };
                        for (stretch, suns) in
                            stretches.iter().zip(&mut suns).take_while(|(stretch, _)| stretch.days > 0)
                        {
                            self.fill_stretch(stretch, suns, &mut looks, &site, columns);
                        }
                    }
                }
            }
        }
    }

    fn stretch<const D: usize>(&self, first: usize, end: usize) -> Stretch<D> {
        // The table is within the years 1 to 4000, so the conversion does not fail.
        let unix_day = i32::try_from(first).map_or(i32::MAX, |first| unix_day_of(self.first).saturating_add(first));
        let mut ramadan = [false; D];
        if self.rules.method.knows_ramadan() {
            for (lane, ramadan) in ramadan.iter_mut().enumerate() {
                *ramadan = self.date(first + lane).is_some_and(|date| self.rules.ramadan.is_on(date));
            }
        }
        Stretch { first, days: end.saturating_sub(first).min(D), unix_day, ramadan }
    }

    fn date(&self, day: usize) -> Option<NaiveDate> {
        self.first.checked_add_days(DateDays::new(u64::try_from(day).ok()?))
    }

    /// Fills the cells of one place in a stretch by the lanes, and by the reference where the lanes report an unsolved day.
    fn fill_stretch<const D: usize>(
        &self,
        stretch: &Stretch<D>,
        suns: &mut Option<BlockSuns<D>>,
        looks: &mut SunLooks,
        site: &Site<'_>,
        columns: &mut ColumnsMut<'_>,
    ) {
        let Stretch { first, days, unix_day, ref ramadan } = *stretch;
        let ask = match (&self.lanes, &site.lanes) {
            (Some(rules), Some(lanes_site)) => {
                let utc_day = unix_day + lanes_site.days_later;
                let suns =
                    suns.get_or_insert_with(|| looks.suns(rules, utc_day - J2000_NOON_UNIX_DAY, lanes_site.days_later));
                let events = lanes::block(self.processor, rules, lanes_site, suns);
                let cells = columns.cells_mut(site.cell + first..site.cell + first + days);
                self.processor.run(
                    #[inline(always)]
                    || {
                        write_cells(
                            &self.finish,
                            &events,
                            ramadan,
                            site.offset_s,
                            noon_unix_s(utc_day),
                            self.unit,
                            cells,
                        )
                    },
                )
            }
            _ => [1.0; D],
        };
        for (lane, ask) in ask.iter().enumerate().take(days) {
            if *ask > 0.0 {
                self.fill_by_reference(site, first + lane, columns);
            }
        }
    }

    /// Fills the cells of one day by the reference.
    fn fill_by_reference(&self, site: &Site<'_>, day: usize, columns: &mut ColumnsMut<'_>) {
        let Some(date) = self.date(day) else { return };
        let noon_s = noon_unix_s(unix_day_of(date)) - i64::from(site.offset_s);
        let Some(noon) = DateTime::from_timestamp(noon_s, 0) else { return };
        let noon = Ut1::from_utc(noon);
        let civil_day = CivilDay {
            rules: self.rules,
            place: site.place,
            date,
            noon,
            solver: lanes::SOLVER,
            doubt: Doubt::default(),
        };
        let offset_ms = i64::from(site.offset_s * SECOND_MS);
        let times = self.finish.day(&prayer::day::events(civil_day), self.rules.in_ramadan(date), |_| offset_ms);
        for (mark, time) in times.iter() {
            if let Some(cell) = columns.column_mut(mark).get_mut(site.cell + day) {
                *cell = match (time, self.unit) {
                    (Err(_), _) => ABSENT,
                    (Ok(time), Unit::Milliseconds) => time.shifted_ms,
                    (Ok(time), Unit::Seconds) => time.printed_ms.div_euclid(SECOND_MS.into()),
                };
            }
        }
    }
}
