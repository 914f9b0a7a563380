//! A city's own horizon, fitted on half of its days.

use std::collections::BTreeMap;

use miqat::Depression;
use miqat::prayer::Horizon;

use crate::row::{PRINTED, Row};

/// The horizons looked at: from a little above the almanacs' 0.833° to what a height of 3 km has, in degrees.
const RANGE_DEG: (f64, f64) = (0.7, 3.6);
/// The steps of the search, each about the best of the step before.
const STEPS_DEG: [f64; 3] = [0.1, 0.02, 0.005];
/// Rows that the search looks at, spread evenly over those of the half.
const ENOUGH_ROWS: usize = 80;

/// Rows of cities whose method asks the place for a horizon that it has not: fitted to one half of the days, and only the
/// other half returned. Rows of all other cities as they are.
pub fn fitted(rows: Vec<(usize, Row)>) -> Vec<(usize, Row)> {
    let mut scored = Vec::new();
    let mut cities: BTreeMap<(usize, String, String), [Vec<Row>; 2]> = BTreeMap::new();
    for (line, row) in rows {
        if matches!(row.method.horizon(), Horizon::OfPlace { .. }) && !row.has_horizon() {
            let city = cities.entry((line, row.method_id.clone(), row.city.clone())).or_default();
            city[row.half()].push(row);
        } else {
            scored.push((line, row));
        }
    }
    for ((line, method, city), [fit, other]) in cities {
        match best(&fit) {
            Some(horizon) => {
                eprintln!("{method},{city}: horizon {:.3}° by {} of its rows", horizon.degrees(), fit.len());
                scored.extend(other.iter().map(|row| (line, row.at_horizon(horizon))));
            }
            None => scored.extend(other.into_iter().map(|row| (line, row))),
        }
    }
    scored
}

/// The horizon with the least sum of deviations at sunrise and Maghrib; the middle of the best where several are equal.
fn best(rows: &[Row]) -> Option<Depression> {
    let rows: Vec<&Row> = rows.iter().step_by(rows.len().div_ceil(ENOUGH_ROWS).max(1)).collect();
    rows.first()?;
    let (mut low, mut high) = RANGE_DEG;
    let mut middle = (low + high) / 2.0;
    for step in STEPS_DEG {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive count")]
        let count = ((high - low) / step).round() as u32;
        let tried = (0..=count).map(|index| low + f64::from(index) * step);
        let judged: Vec<(f64, i64)> = tried.filter_map(|deg| Some((deg, fault_min(&rows, deg)?))).collect();
        let least = judged.iter().map(|&(_, fault)| fault).min()?;
        let mut equal = judged.iter().filter(|&&(_, fault)| fault == least).map(|&(deg, _)| deg);
        let first = equal.next()?;
        let last = equal.next_back().unwrap_or(first);
        middle = (first + last) / 2.0;
        (low, high) = (first - step, last + step);
    }
    Depression::new(middle).ok()
}

/// Minutes of deviation at sunrise and Maghrib under a horizon.
fn fault_min(rows: &[&Row], horizon_deg: f64) -> Option<i64> {
    let horizon = Depression::new(horizon_deg).ok()?;
    let fault = |row: &Row| {
        let deviations = row.at_horizon(horizon).deviations_min();
        let asked = PRINTED
            .iter()
            .zip(deviations)
            .filter(|(mark, _)| matches!(mark, miqat::Mark::Sunrise | miqat::Mark::Maghrib));
        asked.map(|(_, deviation)| deviation.map_or(60, i64::abs)).sum::<i64>()
    };
    Some(rows.iter().map(|row| fault(row)).sum())
}
