//! Columns under the heading of another mark.

use super::Work;
use super::hours;
use super::misprints::points;
use crate::doubt::Doubt;
use crate::mark::{Label, TableMark};
use crate::sky::{spread, wrapped};

/// Marks that the Sun alone decides.
const OF_THE_SUN: [TableMark; 5] =
    [TableMark::Sunrise, TableMark::Dhuhr, TableMark::Asr, TableMark::Asr2, TableMark::Maghrib];
/// How well a column fits the mark that it has, at most, and the mark of its heading, at least, in minutes.
const FITS_MIN: f64 = 9.0;
const MISFITS_MIN: f64 = 22.0;
/// The fewest rows that show it.
const FEWEST: usize = 5;

/// Gives columns the label of the mark that they have, if their heading says another one.
pub(crate) fn find(work: &mut Work) {
    second_asr(work);
    let fits: Vec<(TableMark, TableMark, f64)> = OF_THE_SUN
        .into_iter()
        .flat_map(|own| OF_THE_SUN.into_iter().map(move |other| (own, other)))
        .filter_map(|(own, other)| Some((own, other, fit(work, own, other)?)))
        .collect();
    let fit_of =
        |own: TableMark, other: TableMark| fits.iter().find(|fit| fit.0 == own && fit.1 == other).map(|fit| fit.2);
    let mut moves = Vec::new();
    for own in OF_THE_SUN {
        if fit_of(own, own).is_none_or(|fit| fit < MISFITS_MIN) {
            continue;
        }
        let held =
            OF_THE_SUN.into_iter().find(|other| *other != own && fit_of(own, *other).is_some_and(|fit| fit < FITS_MIN));
        let Some(held) = held else { continue };
        // One column of Asr is Asr, whichever school's; and a mark that has its own good column is not there twice.
        let is_there = fit_of(held, held).is_some();
        let is_alone = own == TableMark::Asr && held == TableMark::Asr2 && !is_there && claim(work, own).is_none();
        if is_alone || fit_of(held, held).is_some_and(|fit| fit < MISFITS_MIN) {
            continue;
        }
        moves.push((own, held));
    }
    let claims: Vec<Option<String>> = moves.iter().map(|(own, _)| claim(work, *own)).collect();
    let old: Vec<Label> = moves.iter().map(|(own, _)| Label::begins(*own)).collect();
    for day in &mut work.days {
        let Some(date) = day.date else { continue };
        for time in &mut day.times {
            let Some(at) = old.iter().position(|label| *label == time.label) else { continue };
            let (Some((own, held)), Some(claim)) = (moves.get(at), claims.get(at)) else { continue };
            time.label = Label::begins(*held);
            time.doubts.push(match claim {
                Some(heading) => Doubt::ColumnHolds { heading: heading.clone(), holds: *held },
                None => Doubt::HeadingSays(own.as_str().to_owned()),
            });
            // The half of the day was chosen for the mark of the heading.
            if let Some(expected) = work.sky.expected(date, *held) {
                let (minute, is_moved) = hours::nearest(&time.written, time.written.minute, Some(expected));
                if time.written.half.is_none() && !time.written.is_utc {
                    time.minute = minute;
                    time.doubts.retain(|doubt| *doubt != Doubt::AmPmMissing);
                    time.doubts.extend(is_moved.then_some(Doubt::AmPmMissing));
                }
            }
        }
    }
}

/// A second column of Asr with the times of the later Asr is no congregation.
fn second_asr(work: &mut Work) {
    let (guess, later) = (Label::congregation(TableMark::Asr), Label::begins(TableMark::Asr2));
    let is_guessed =
        work.columns.iter().any(|column| column.label.as_ref() == Some(&guess) && !column.heading.is_empty());
    let has_later = work.columns.iter().any(|column| column.label.as_ref() == Some(&later));
    if !is_guessed || has_later {
        return;
    }
    let mut offs = Vec::new();
    let mut round = 0;
    for day in &work.days {
        let (Some(date), Some(time)) = (day.date, day.times.iter().find(|time| time.label == guess)) else { continue };
        let Some(expected) = work.sky.expected(date, TableMark::Asr2) else { continue };
        // A clock that is an hour off is another matter.
        offs.push(wrapped(f64::from(time.minute) - expected, 60.0));
        round += usize::from(time.minute % 5 == 0);
    }
    let fits = spread(&offs).is_some_and(|(middle, spread)| middle.abs() + 2.0 * spread < FITS_MIN);
    if offs.len() >= FEWEST && round * 2 < offs.len() && fits {
        for time in work.days.iter_mut().flat_map(|day| &mut day.times).filter(|time| time.label == guess) {
            time.label = later.clone();
        }
    }
}

/// The heading of a column that names the school.
fn claim(work: &Work, mark: TableMark) -> Option<String> {
    let label = Some(Label::begins(mark));
    let column =
        work.columns.iter().find(|column| column.label == label && !column.heading.is_empty() && column.place == 0)?;
    Some(column.heading.clone())
}

/// How far the column of a mark is from another mark, with its spread.
fn fit(work: &Work, own: TableMark, other: TableMark) -> Option<f64> {
    let points = points(work, own, None);
    if points.len() < FEWEST {
        return None;
    }
    let offs: Vec<f64> = points
        .iter()
        .filter_map(|point| {
            Some(wrapped(point.off + work.sky.utc(point.date, own)? - work.sky.utc(point.date, other)?, 1440.0))
        })
        .collect();
    let (middle, spread) = spread(&offs)?;
    Some(middle.abs() + 2.0 * spread)
}
