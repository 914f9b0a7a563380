//! Fits the unpublished parameters of a city to half of its days.

use std::collections::BTreeMap;
use std::io::{self, Write};

use clap::ValueEnum;
use miqat::prayer::{Elevation, Horizon};
use miqat::{Coordinates, Depression, Place};

use crate::score::row::Row;

/// The parameters to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Fit {
    /// The horizon, if the method uses the place's horizon
    Horizon,
    /// The point, and the horizon or the height if the method uses one
    Point,
}

/// A parameter of a place: how to change it, and the steps from coarse to fine.
struct Knob {
    steps: &'static [f64],
    turn: fn(Place, f64) -> Option<Place>,
}

/// Degrees of the Sun's depression at sunrise and sunset.
const HORIZON: Knob = Knob {
    steps: &[0.2, 0.05, 0.01, 0.003],
    turn: |place, by| Some(place.with_horizon(Depression::new(place.horizon()?.degrees() + by).ok()?)),
};
/// Degrees, that is about 100 km down to 200 m.
const LONGITUDE: Knob = Knob { steps: &[0.5, 0.1, 0.02, 0.005, 0.002], turn: |place, by| moved(place, 0.0, by, 0.0) };
/// As [`LONGITUDE`].
const LATITUDE: Knob = Knob { steps: LONGITUDE.steps, turn: |place, by| moved(place, by, 0.0, 0.0) };
/// Metres.
const HEIGHT: Knob = Knob { steps: &[300.0, 80.0, 20.0, 5.0, 2.0], turn: |place, by| moved(place, 0.0, 0.0, by) };

/// The number of rows in the search, spread evenly over the half.
const ENOUGH_ROWS: usize = 200;
/// How far a coarse search reaches on each side of the best value, in steps.
const REACH: i32 = 4;
/// How many of the finest steps are repeated with capped errors.
const FINE_LEVELS: usize = 3;
/// The cap on a mark's error in this repetition, in seconds.
const MOST_S: f64 = 10.0;
/// Passes over all parameters at each step.
const ROUNDS: usize = 8;

/// Fits each city without a point of its own to one half of its days, and returns only the rows of the other half. Rows of
/// cities with a point, and of methods that use no parameters of a place, are returned unchanged. The place fitted to all of a
/// city's days is written to standard error, as a line for points.csv.
pub fn fitted(rows: Vec<(usize, Row)>, fit: Fit) -> Vec<(usize, Row)> {
    let mut scored = Vec::new();
    let mut cities: BTreeMap<(usize, String, String), [Vec<Row>; 2]> = BTreeMap::new();
    for (line, row) in rows {
        if row.has_point || knobs(&row, fit).is_empty() {
            scored.push((line, row));
        } else {
            let city = cities.entry((line, row.method_id.clone(), row.city.clone())).or_default();
            city[row.half()].push(row);
        }
    }
    for ((line, method, city), [of_fit, other]) in cities {
        // A city with days in only one half cannot be evaluated and keeps the place from the table.
        match best(&of_fit, fit).filter(|_| !other.is_empty()) {
            Some(place) => {
                let all: Vec<Row> = of_fit.iter().chain(&other).cloned().collect();
                write_line(&method, &city, best(&all, fit).unwrap_or(place), all.len());
                scored.extend(other.iter().map(|row| (line, row.at(place))));
            }
            None => scored.extend(of_fit.into_iter().chain(other).map(|row| (line, row))),
        }
    }
    scored
}

fn knobs(row: &Row, fit: Fit) -> Vec<Knob> {
    let mut knobs = Vec::new();
    if fit == Fit::Point {
        knobs.extend([LONGITUDE, LATITUDE]);
        if row.method.elevation() != Elevation::Ignored {
            knobs.push(HEIGHT);
        }
    }
    if matches!(row.method.horizon(), Horizon::OfPlace { .. }) {
        knobs.push(HORIZON);
    }
    knobs
}

/// The place that minimises the error of the printed minutes over all marks.
fn best(rows: &[Row], fit: Fit) -> Option<Place> {
    let rows: Vec<&Row> = rows.iter().step_by(rows.len().div_ceil(ENOUGH_ROWS).max(1)).collect();
    let first = rows.first()?;
    let mut place = first.place;
    if let Horizon::OfPlace { otherwise } = first.method.horizon() {
        place = place.with_horizon(otherwise);
    }
    let knobs = knobs(first, fit);
    let levels = knobs.iter().map(|knob| knob.steps.len()).max()?;
    // Far away, every second guides the search; near the place, days that follow another table would bias it.
    let from_afar = (0..levels).map(|level| (level, missed_s as Fault));
    let nearby = (levels.saturating_sub(FINE_LEVELS)..levels).map(|level| (level, capped_s as Fault));
    for (level, fault) in from_afar.chain(nearby) {
        for _ in 0..ROUNDS {
            let before = place;
            for knob in &knobs {
                if let Some(&step) = knob.steps.get(level.min(knob.steps.len() - 1)) {
                    place = turned(&rows, place, knob, step, fault).unwrap_or(place);
                }
            }
            if place == before {
                break;
            }
        }
    }
    Some(place)
}

/// The error of rows against their table at a place.
type Fault = fn(&[&Row], Place) -> f64;

/// The best place along one parameter; the middle if several are equal.
fn turned(rows: &[&Row], place: Place, knob: &Knob, step: f64, fault: Fault) -> Option<Place> {
    let tried = (-REACH..=REACH).filter_map(|count| {
        let by = f64::from(count) * step;
        Some((by, fault(rows, (knob.turn)(place, by)?)))
    });
    let tried: Vec<(f64, f64)> = tried.collect();
    let least = tried.iter().map(|&(_, fault)| fault).min_by(f64::total_cmp)?;
    let equal: Vec<f64> = tried.iter().filter(|&&(_, fault)| fault <= least).map(|&(by, _)| by).collect();
    (knob.turn)(place, (equal.first()? + equal.last()?) / 2.0)
}

/// The total error of the printed minutes over all rows and marks, in seconds.
fn missed_s(rows: &[&Row], place: Place) -> f64 {
    rows.iter().map(|row| row.at(place).missed_s(f64::INFINITY)).sum()
}

/// The same with each mark's error capped: larger errors come from another table and must not bias the place.
fn capped_s(rows: &[&Row], place: Place) -> f64 {
    rows.iter().map(|row| row.at(place).missed_s(MOST_S)).sum()
}

fn moved(place: Place, north: f64, east: f64, up: f64) -> Option<Place> {
    let point = place.point();
    let moved = Coordinates::new(point.latitude().degrees() + north, point.longitude().degrees() + east).ok()?;
    let moved = Place::from(moved.with_elevation((point.elevation_m() + up).max(0.0)).ok()?);
    Some(place.horizon().map_or(moved, |horizon| moved.with_horizon(horizon)))
}

fn write_line(method: &str, city: &str, place: Place, rows: usize) {
    let point = place.point();
    let horizon = place.horizon().map_or_else(String::new, |horizon| format!("{:.3}", horizon.degrees()));
    let height = if point.elevation_m() > 0.0 { format!("{:.0}", point.elevation_m()) } else { String::new() };
    let (latitude, longitude) = (point.latitude().degrees(), point.longitude().degrees());
    // If nobody reads it, only that line is lost.
    let _ = writeln!(
        io::stderr(),
        "{method},\"{city}\",,{latitude:.4},{longitude:.4},,,{horizon},,,,,,,{height},,,,{rows}"
    );
}
