//! The point within the town, and the horizon and the height of a place whose method uses them.

use alloc::vec::Vec;

use chrono::TimeZone;

use super::ground::Ground;
use super::likelihood::float;
use super::observed::{Cell, Column};
use super::printing::Printing;
use crate::math::{cos, floor, sqrt};
use crate::prayer::{Elevation, Horizon, Method, Rounding};
use crate::qibla::EARTH_MEAN_RADIUS_KM;
use crate::units::MINUTE_MS;
use crate::{Coordinates, Depression, Mark, PerMark, Place};

/// One degree of a great circle, in kilometres.
pub(super) const DEGREE_KM: f64 = EARTH_MEAN_RADIUS_KM * crate::math::PI / 180.0;

/// Where a point may lie: within a radius of a centre.
#[derive(Clone, Copy, Debug)]
pub(super) struct Town {
    pub(super) centre: Coordinates,
    pub(super) radius_km: f64,
}

/// How far a place is moved, in the units of its four numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Move {
    latitude_deg: f64,
    longitude_deg: f64,
    horizon_deg: f64,
    height_m: f64,
}

/// A number of a place: how far it is moved to see what it does, and the steps of the search from coarse to fine.
#[derive(Clone, Copy)]
struct Knob {
    part: fn(&mut Move) -> &mut f64,
    probe: f64,
    steps: [f64; 4],
}

const LATITUDE: Knob = Knob { part: |by| &mut by.latitude_deg, probe: 0.05, steps: [0.08, 0.02, 0.01, 0.005] };
const LONGITUDE: Knob = Knob { part: |by| &mut by.longitude_deg, probe: 0.05, steps: [0.08, 0.02, 0.01, 0.005] };
/// Degrees of the Sun's depression at sunrise and sunset.
const HORIZON: Knob = Knob { part: |by| &mut by.horizon_deg, probe: 0.1, steps: [0.2, 0.05, 0.02, 0.01] };
const HEIGHT: Knob = Knob { part: |by| &mut by.height_m, probe: 50.0, steps: [300.0, 80.0, 20.0, 5.0] };

/// The largest miss that counts, in milliseconds: a misprint, and a mark of another rule, must not pull the point.
const MOST_MS: f64 = 90_000.0;
/// Passes over the numbers at each step.
const ROUNDS: usize = 12;

impl Move {
    fn apply(self, place: Place) -> Option<Place> {
        let point = place.point();
        let height_m = point.elevation_m() + self.height_m;
        let moved = Coordinates::new(
            point.latitude().degrees() + self.latitude_deg,
            wrapped(point.longitude().degrees() + self.longitude_deg),
        );
        let moved = Place::new(
            moved
                .ok()?
                .with_elevation(if self.height_m == 0.0 { point.elevation_m() } else { height_m.max(0.0) })
                .ok()?,
        );
        Some(match place.horizon() {
            Some(horizon) => moved.with_horizon(Depression::new(horizon.degrees() + self.horizon_deg).ok()?),
            None => moved,
        })
    }

    fn distance_km(self, from: Coordinates) -> f64 {
        let east = self.longitude_deg * cos(from.latitude().radians());
        DEGREE_KM * sqrt(self.latitude_deg * self.latitude_deg + east * east)
    }
}

pub(super) fn wrapped(longitude_deg: f64) -> f64 {
    longitude_deg - 360.0 * floor((longitude_deg + 180.0) / 360.0)
}

/// The distance between two points of a small region, in kilometres.
pub(super) fn distance_km(from: Coordinates, to: Coordinates) -> f64 {
    let by = Move {
        latitude_deg: to.latitude().degrees() - from.latitude().degrees(),
        longitude_deg: wrapped(to.longitude().degrees() - from.longitude().degrees()),
        ..Move::default()
    };
    by.distance_km(from)
}

/// The place in a town whose times by a method miss the printed minutes least. Marks without a printing do not
/// count.
pub(super) fn nearest<Tz: TimeZone>(
    ground: &Ground<'_, Tz>,
    method: &Method,
    printings: &PerMark<Option<Printing>>,
    town: Town,
) -> Place {
    let Town { centre, radius_km } = town;
    let start = match method.horizon() {
        Horizon::OfPlace { otherwise } if ground.place.horizon().is_none() => ground.place.with_horizon(otherwise),
        _ => ground.place,
    };
    let mut knobs: Vec<Knob> = Vec::new();
    if radius_km > 0.0 {
        knobs.extend([LATITUDE, LONGITUDE]);
        if matches!(method.horizon(), Horizon::OfPlace { .. }) {
            knobs.push(HORIZON);
        }
        if method.elevation() != Elevation::Ignored {
            knobs.push(HEIGHT);
        }
    }
    if knobs.is_empty() {
        return ground.place;
    }
    // Times are nearly linear in the numbers of a place over a town; the second pass begins where the first ended.
    let mut place = start;
    for _ in 0..2 {
        let linear = Linear::of(&ground.at(place), method, printings, &knobs);
        let is_within = |by: Move| by.apply(place).is_some_and(|moved| distance_km(centre, moved.point()) <= radius_km);
        let by = linear.least(&knobs, is_within);
        place = by.apply(place).unwrap_or(place);
    }
    place
}

/// Printed minutes as linear functions of the numbers of the place.
struct Linear {
    /// The miss at the start in milliseconds, and its change for each unit of each knob.
    rows: Vec<(f64, Vec<f64>)>,
}

impl Linear {
    fn of<Tz: TimeZone>(
        ground: &Ground<'_, Tz>,
        method: &Method,
        printings: &PerMark<Option<Printing>>,
        knobs: &[Knob],
    ) -> Self {
        let start = ground.columns(method);
        let probed: Vec<Option<PerMark<Column>>> = knobs
            .iter()
            .map(|knob| {
                let mut by = Move::default();
                *(knob.part)(&mut by) = knob.probe;
                Some(ground.at(by.apply(ground.place)?).columns(method))
            })
            .collect();
        let mut rows = Vec::new();
        for mark in Mark::ALL {
            let Some(printing) = printings[mark] else { continue };
            for (place, cell) in start[mark].iter().enumerate() {
                let Cell::Apart(apart_ms) = *cell else { continue };
                let changes = knobs.iter().zip(&probed).map(|(knob, probed)| {
                    let probed = probed.as_ref().and_then(|columns| columns[mark].get(place).copied());
                    match probed {
                        Some(Cell::Apart(probed_ms)) => float(probed_ms - apart_ms) / knob.probe,
                        _ => 0.0,
                    }
                });
                rows.push((float(apart_ms - middle_ms(printing)), changes.collect()));
            }
        }
        Self { rows }
    }

    /// The mean miss, as far as it lies outside the printed minute, capped.
    fn miss_ms(&self, by: &[f64]) -> f64 {
        let of_row = |(start, changes): &(f64, Vec<f64>)| {
            let apart_ms = changes.iter().zip(by).fold(*start, |sum, (change, by)| sum + change * by);
            (apart_ms.abs() - float(MINUTE_MS) / 2.0).clamp(0.0, MOST_MS)
        };
        self.rows.iter().map(of_row).sum()
    }

    fn least(&self, knobs: &[Knob], is_within: impl Fn(Move) -> bool) -> Move {
        let as_move = |by: &[f64]| {
            let mut all = Move::default();
            for (knob, by) in knobs.iter().zip(by) {
                *(knob.part)(&mut all) = *by;
            }
            all
        };
        let mut best = alloc::vec![0.0; knobs.len()];
        let mut least = self.miss_ms(&best);
        for level in 0..4 {
            for _ in 0..ROUNDS {
                let before = least;
                for (number, knob) in knobs.iter().enumerate() {
                    let Some(step) = knob.steps.get(level) else { continue };
                    for by in [-*step, *step] {
                        let mut tried = best.clone();
                        if let Some(part) = tried.get_mut(number) {
                            *part += by;
                        }
                        let miss = self.miss_ms(&tried);
                        if miss < least && is_within(as_move(&tried)) {
                            (best, least) = (tried, miss);
                        }
                    }
                }
                if least >= before {
                    break;
                }
            }
        }
        as_move(&best)
    }
}

/// The middle of the unshifted times that are printed as a minute, relative to that minute: how far the minute is from them.
fn middle_ms(printing: Printing) -> i64 {
    // Apart is printed less computed. Rounded to the nearest, the middle is the minute itself less the shift.
    let of_rounding = match printing.rounding {
        Rounding::Nearest => 0,
        Rounding::Up => MINUTE_MS / 2,
        Rounding::Down | Rounding::Exact => -(MINUTE_MS / 2),
    };
    printing.shift_ms + of_rounding
}
