//! The fast path: computes a block of days of one place at once, in vector lanes.
//!
//! It solves ordinary days, which are nearly all days: every mark exists and is an ordinary crossing ([`crossing`]), or the
//! Sun surely does not reach a twilight and the mark is a portion of a night whose ends are ordinary crossings ([`night`]).
//! All other days are left to the reference. It shares rules and formulas with `day`, but not its decisions; `agreement.rs`
//! and `tests/batch_agrees.rs` compare the two.
//!
//! # The loop
//!
//! One lane is one day. No step branches on a lane's value: both sides are computed, and one is selected. A mark
//! that the lanes cannot solve is NaN, and with it every number that depends on it. A number `ask` for each lane is above 0 if
//! the reference must compute the lane.
//!
//! ```text
//! rules = LaneRules::of(method, user's settings)      or: the reference computes every day
//! site  = rules.site(place, offset from UTC)          or: the reference computes every day of the place
//! looks = SunLooks                                    the Sun every six days, interpolated by a polynomial
//!
//! for each block of D days:
//!     sun[0..D]  = looks.suns(first day)              E, sin δ, cos δ as cubics about 12h UT1 of each day
//!     for each mark with a target altitude h:
//!         H, δ at mean noon ± ¼ day                   once for each side of the day
//!         v = ¼ day + one step of Newton's for the hour angle of h
//!         v = NaN unless lower transit + margin < h < upper transit − margin
//!         v = v − one step of Newton's for the altitude of h
//!         v = NaN unless step² · curvature / slope < 9 µs
//!     if a night's twilight is surely absent, or the rule is a bound on every night:
//!         twilight = min(portion, middle, the other twilight)
//!     ms = v in milliseconds of UTC from 12h, and ask += v is NaN
//! answer: ms for each mark, and ask
//! ```
//!
//! `finish` adds the shifts to a block and rounds it. It also adds to `ask` if a margin would change the order of the
//! marks, or if a time is within 2 ms of another minute. A lane whose `ask` is above 0 is computed again by the reference.
//!
//! For a single day, the lanes contain its six crossings instead of days: the reference uses [`SOLVER`] and does everything
//! else.

mod crossing;
mod marks;
mod night;
mod one_day;
mod rules;
mod sun_lanes;
mod suns;

pub(crate) use one_day::SOLVER;
pub(crate) use rules::{LaneRules, Site};
pub(crate) use suns::{BlockSuns, SunLooks};

use chrono::NaiveDate;

use super::finish::Days;
use super::{Basis, IshaRule, NightPortion};
use crate::math::processor::Processor;
use crate::{Mark, PerMark};
use marks::MarksBySun;
use sun_lanes::DaySuns;

/// The events of a block of D days.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Events<const D: usize> {
    /// In milliseconds from 12h UTC of each day. An Isha that follows Maghrib by an interval is equal to Maghrib.
    pub(crate) ms: PerMark<Days<D>>,
    /// Above 0 for each day that the reference must compute.
    pub(crate) ask: Days<D>,
    /// The portions of the night that replace the Sun's Fajr and Isha, if these are twilights.
    fajr: Option<[Option<NightPortion>; D]>,
    isha: Option<[Option<NightPortion>; D]>,
}

/// The events of a place on the days of these Suns.
pub(crate) fn block<const D: usize>(
    processor: Processor,
    rules: &LaneRules<'_>,
    site: &Site,
    suns: &mut BlockSuns<D>,
) -> Events<D> {
    let BlockSuns { row, neighbours } = suns;
    let method = &rules.rules.method;
    let mut sun = MarksBySun::new(processor, rules, site, row);
    let mut night = sun.night();
    if let Some(portion) = rules.portion
        && night.is_moved_by(portion)
    {
        let [before, after] =
            neighbours.rows(rules).each_ref().map(|row| MarksBySun::new(processor, rules, site, row).night());
        night.divide(portion, method, &before, &after);
    }
    let transits = sun.transits(Mark::Dhuhr);
    let asr = sun.asr(&transits);
    let maghrib = sun.maghrib();
    let maghrib = maghrib.as_ref().unwrap_or(&night.sunset);
    let (later_than_sunrise, later_than_maghrib);
    let fajr = match &night.dawn {
        Some(dawn) => &dawn.crossing,
        None => {
            later_than_sunrise = later(&night.sunrise, neighbours.dates(), |date| {
                method.before_sunrise(date).map_or(0.0, |before| -before.days())
            });
            &later_than_sunrise
        }
    };
    let isha = match (&night.dusk, method.isha) {
        (Some(dusk), _) => &dusk.crossing,
        (None, IshaRule::AfterMaghribByDate(intervals)) => {
            later_than_maghrib = later(maghrib, neighbours.dates(), |date| intervals.on(date).days());
            &later_than_maghrib
        }
        (None, _) => maghrib,
    };
    let marks = PerMark::new(fajr, &night.sunrise, &transits, &asr, &night.sunset, maghrib, isha);
    let (ms, ask) = processor.run(
        #[inline(always)]
        || utc_ms(&row.day, &marks),
    );
    Events { ms, ask, fajr: night.dawn.map(|dawn| dawn.portions), isha: night.dusk.map(|dusk| dusk.portions) }
}

/// The marks of D days in milliseconds from 12h UTC, and a number above 0 for each day of which one is NaN.
#[inline(always)]
fn utc_ms<const D: usize>(day: &DaySuns<D>, marks: &PerMark<&Days<D>>) -> (PerMark<Days<D>>, Days<D>) {
    let (mut ms, mut ask) = (PerMark::splat([0.0; D]), [0.0; D]);
    for (mark, v) in marks.iter() {
        *ms.get_mut(mark) = day.utc_ms(v);
        for (ask, v) in ask.iter_mut().zip(*v) {
            *ask += if v.is_nan() { 1.0 } else { 0.0 };
        }
    }
    (ms, ask)
}

/// Moves each event later by the number of days for its date.
fn later<const D: usize>(
    events: &Days<D>,
    dates: impl Iterator<Item = NaiveDate>,
    days_of: impl Fn(NaiveDate) -> f64,
) -> Days<D> {
    let mut later = *events;
    for (value, date) in later.iter_mut().zip(dates) {
        *value += days_of(date);
    }
    later
}

impl<const D: usize> Events<D> {
    /// The basis of a mark on one of the days.
    pub(crate) fn basis(&self, mark: Mark, day: usize) -> Basis {
        let portions = match mark {
            Mark::Fajr => self.fajr,
            Mark::Isha => self.isha,
            _ => return Basis::Sun,
        };
        let Some(portions) = portions else { return Basis::Interval };
        portions.get(day).copied().flatten().map_or(Basis::Sun, Basis::NightPortion)
    }
}
