//! The Suns of a block of days: the Suns of the days, of a method's other epochs, and of the neighbouring days.

use chrono::NaiveDate;

use super::rules::{EPOCHS, LaneRules};
use super::sun_lanes::{DaySuns, SunLanes};
use crate::astro::SunFormula;
use crate::astro::sun_interpolation::SunInterpolation;
use crate::astro::track::SunTrack;
use crate::math::floor;
use crate::prayer::Epoch;
use crate::prayer::day::days_to_year;
use crate::time::J2000_NOON_UNIX_DAY;

/// The Suns of D consecutive days.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BlockSuns<const D: usize> {
    pub(super) row: RowSuns<D>,
    pub(super) neighbours: NeighbourSuns,
}

/// The Suns of consecutive days: of the days themselves and of a method's other epochs.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowSuns<const D: usize> {
    pub(super) day: DaySuns<D>,
    pub(super) epochs: [Option<SunLanes<D>>; EPOCHS],
}

/// The Suns of the day before a block and of the day after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct NeighbourSuns {
    /// The two days, counted from J2000.0, and the number of days from their dates to them.
    days: [i32; 2],
    days_later: i32,
    /// Computed when a night needs them.
    rows: Option<[RowSuns<1>; 2]>,
}

impl NeighbourSuns {
    /// The civil dates from the first day of the block on.
    pub(super) fn dates(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let [before, _] = self.days;
        let first = before.saturating_add(1 - self.days_later + J2000_NOON_UNIX_DAY);
        (first..).map_while(NaiveDate::from_epoch_days)
    }

    pub(super) fn rows(&mut self, rules: &LaneRules<'_>) -> &[RowSuns<1>; 2] {
        let Self { days, days_later, rows } = self;
        rows.get_or_insert_with(|| days.map(|day| SunLooks::default().row(rules, day, *days_later)))
    }
}

/// The interpolations of the Sun from which [`BlockSuns`] are made, kept from one block to the next.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SunLooks {
    day: Option<SunInterpolation>,
    epochs: [Option<SunInterpolation>; EPOCHS],
}

impl SunLooks {
    /// The Suns of D days from a day counted from J2000.0, for dates `days_later` days before them.
    pub(crate) fn suns<const D: usize>(
        &mut self,
        rules: &LaneRules<'_>,
        first_day: i32,
        days_later: i32,
    ) -> BlockSuns<D> {
        let days = i32::try_from(D).unwrap_or(i32::MAX);
        let neighbours =
            NeighbourSuns { days: [first_day - 1, first_day.saturating_add(days)], days_later, rows: None };
        BlockSuns { row: self.row(rules, first_day, days_later), neighbours }
    }

    fn row<const D: usize>(&mut self, rules: &LaneRules<'_>, first_day: i32, days_later: i32) -> RowSuns<D> {
        let own = lagging(&mut self.day, SunFormula::Sky, first_day, |_| 0, 0.0);
        let mut suns = RowSuns { day: DaySuns::of(own, first_day), epochs: [None; EPOCHS] };
        let RowSuns { day, epochs } = &mut suns;
        for ((lanes, epoch), nodes) in epochs.iter_mut().zip(rules.epochs).zip(&mut self.epochs) {
            *lanes = epoch.map(|(epoch, formula)| match epoch {
                Epoch::Utc(after_midnight) => {
                    let after_noon = after_midnight.days() - 0.5 - f64::from(days_later);
                    let whole_days = whole(after_noon);
                    let lanes = lagging(nodes, formula, first_day, |_| whole_days, 0.0);
                    lanes.frozen_at(&day.ut1_of_utc(after_noon - f64::from(whole_days), days_later))
                }
                Epoch::InYear(year) => {
                    let to_year = |day: i32| whole(days_to_year(day - days_later + J2000_NOON_UNIX_DAY, year.year()));
                    lagging(nodes, formula, first_day, to_year, 0.0)
                }
                Epoch::Event(lag) => {
                    let whole_days = whole(lag.days());
                    lagging(nodes, formula, first_day, |_| whole_days, lag.days() - f64::from(whole_days))
                }
                Epoch::Transit | Epoch::DayBeforeInNorth => day.own,
            });
        }
        suns
    }
}

/// The whole number of days nearest to a lag.
fn whole(days: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and no lag is as long")]
    let whole = floor(days + 0.5) as i32;
    whole
}

/// The Sun of D days, each later by the whole days that `lag_of` returns, plus `rest_days`.
fn lagging<const D: usize>(
    nodes: &mut Option<SunInterpolation>,
    formula: SunFormula,
    first_day: i32,
    lag_of: impl Fn(i32) -> i32,
    rest_days: f64,
) -> SunLanes<D> {
    let mut day = first_day - 1;
    let tracks: [SunTrack; D] = core::array::from_fn(|_| {
        day += 1;
        let lag_days = lag_of(day);
        let nodes = match nodes {
            Some(nodes) if nodes.lag_days() == lag_days => nodes,
            _ => nodes.insert(SunInterpolation::lagging(day + lag_days, lag_days, formula)),
        };
        nodes.about(day + lag_days, rest_days)
    });
    SunLanes::of(&tracks)
}
