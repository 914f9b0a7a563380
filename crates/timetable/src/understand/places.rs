//! Rows of several places: those of another one than was asked for.

use super::Work;
use crate::doubt::Doubt;
use crate::mark::TableMark;
use crate::sky::{median, wrapped};

/// The most places of a file that are distinguished.
const MOST: usize = 200;
/// By how much the Sun must be nearer to one place than to another, in minutes.
const APART_MIN: f64 = 2.5;

/// The names of the places in the file, in order; none if it has one at most.
pub(crate) fn names(work: &Work) -> Vec<Option<String>> {
    let mut names: Vec<Option<String>> = Vec::new();
    for day in &work.days {
        if !names.contains(&day.record.place) {
            names.push(day.record.place.clone());
            if names.len() > MOST {
                return Vec::new();
            }
        }
    }
    if names.len() > 1 { names } else { Vec::new() }
}

/// Says of rows that they are of another place.
pub(crate) fn find(work: &mut Work) {
    let names = names(work);
    let scores: Vec<(Option<String>, f64)> =
        names.into_iter().filter_map(|name| Some((name.clone(), score(work, &name)?))).collect();
    let Some(best) = scores.iter().map(|(_, score)| *score).min_by(f64::total_cmp) else { return };
    for (name, score) in scores {
        let Some(name) = name.filter(|_| score > best + APART_MIN) else { continue };
        for day in work.days.iter_mut().filter(|day| day.record.place.as_ref() == Some(&name)) {
            day.doubts.push(Doubt::Place(name.clone()));
        }
    }
}

/// How far the sunrises and sunsets of a place are from the Sun's where they were asked for.
fn score(work: &Work, name: &Option<String>) -> Option<f64> {
    let middle = |mark: TableMark| {
        let days = work.days.iter().filter(|day| day.record.place == *name);
        let off = |day: &super::Day| {
            let date = day.date.filter(|_| day.record.date.day.is_some())?;
            let time = day.times.iter().find(|time| time.label.is(mark))?;
            let off = wrapped(f64::from(time.minute) - work.sky.expected(date, mark)?, 1440.0);
            // A clock that is an hour off is another matter.
            Some(wrapped(off, 60.0))
        };
        median(&mut days.filter_map(off).collect::<Vec<_>>())
    };
    let (rise, set) = (middle(TableMark::Sunrise), middle(TableMark::Maghrib).or_else(|| middle(TableMark::Sunset)));
    match (rise, set) {
        (Some(rise), Some(set)) => Some((rise + set).abs() / 2.0 + (set - rise - 4.0).abs() / 2.0),
        (Some(one), None) | (None, Some(one)) => Some(one.abs()),
        (None, None) => None,
    }
}
