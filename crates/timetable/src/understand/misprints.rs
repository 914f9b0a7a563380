//! Times out of step with their neighbours or the Sun.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::Work;
use crate::doubt::Doubt;
use crate::mark::TableMark;
use crate::sky::{median, wrapped};

/// A time of a column, and how far it is from the Sun's.
pub(super) struct Point {
    day: usize,
    time: usize,
    pub(super) date: NaiveDate,
    minute: u16,
    pub(super) off: f64,
    is_flagged: bool,
}

/// The fewest rows of a column in which a row can be out of step.
const FEWEST: usize = 6;
/// How many rows before and after are neighbours.
const NEIGHBOURS: usize = 3;
/// How many days may lie between neighbours.
const NEAR_DAYS: i32 = 6;
/// How many days around a day its own hour is measured against, for marks that a rule decides.
const WINDOW_DAYS: i64 = 25;
/// How much the sunrise or the sunset of a table may be off, in minutes.
const OWN_MARGIN_MIN: f64 = 15.0;
/// The longest time between the twilight's two ends, in minutes.
const NIGHT_MIN: f64 = 480.0;
/// The smallest step that is out of place, in minutes.
const LEAST_MIN: f64 = 2.4;

pub(crate) fn find(work: &mut Work) {
    let names = super::places::names(work);
    if names.is_empty() {
        find_in(work, None);
    }
    for name in names {
        find_in(work, Some(&name));
    }
}

/// In the rows of a place, or in all.
fn find_in(work: &mut Work, place: Option<&Option<String>>) {
    for mark in TableMark::ALL {
        if matches!(mark, TableMark::Jumuah | TableMark::Taraweeh | TableMark::Ishraq) {
            continue;
        }
        let mut points = points(work, mark, place);
        if points.len() < FEWEST {
            continue;
        }
        if every_day(work, mark, &points) {
            continue;
        }
        by_day(work, mark, &mut points);
        hours(work, mark, &mut points);
        steps(work, &mut points);
    }
}

fn push(work: &mut Work, point: &Point, doubt: Doubt) {
    if let Some(time) = work.days.get_mut(point.day).and_then(|day| day.times.get_mut(point.time)) {
        time.doubts.push(doubt);
    }
}

/// The times of a mark in the order of their dates.
pub(super) fn points(work: &Work, mark: TableMark, place: Option<&Option<String>>) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for (at, day) in
        work.days.iter().enumerate().filter(|(_, day)| place.is_none_or(|place| day.record.place == *place))
    {
        let Some(date) = day.date.filter(|_| day.record.date.day.is_some()) else { continue };
        let hours = day
            .clock
            .map_or_else(|| work.sky.offset(date), |hours| work.sky.standard(date.year()) + f64::from(hours) * 60.0);
        let Some((number, time)) = day.times.iter().enumerate().find(|(_, time)| time.label.is(mark)) else { continue };
        let Some(sun) = work.sky.utc(date, mark) else { continue };
        let off = wrapped(f64::from(time.minute) - sun - hours, 1440.0);
        points.push(Point { day: at, time: number, date, minute: time.minute, off, is_flagged: false });
    }
    points.sort_by_key(|point| point.date);
    points
}

/// A beginning that is the same on nearly all days, while the Sun's moves, is a congregation.
fn every_day(work: &mut Work, mark: TableMark, points: &[Point]) -> bool {
    if !matches!(mark, TableMark::Dhuhr | TableMark::Isha | TableMark::Asr | TableMark::Asr2 | TableMark::Fajr)
        || points.len() < 15
    {
        return false;
    }
    let mut counts = std::collections::BTreeMap::new();
    for point in points {
        *counts.entry(point.minute).or_insert(0_usize) += 1;
    }
    let Some((usual, count)) = counts.into_iter().max_by_key(|(_, count)| *count) else { return false };
    let offs = points.iter().filter(|point| point.minute == usual).map(|point| point.off);
    let (low, high) = offs.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), off| (low.min(off), high.max(off)));
    if count * 100 < points.len() * 93 || high - low < 3.0 || usual % 5 != 0 {
        return false;
    }
    let time = |minute: u16| NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0);
    for point in points {
        let doubt = match (point.minute == usual, time(point.minute), time(usual)) {
            (true, ..) => Some(Doubt::SameEveryDay),
            (false, Some(written), Some(usual)) => Some(Doubt::NotAsEveryDay { written, usual }),
            _ => None,
        };
        if let Some(doubt) = doubt {
            push(work, point, doubt);
        }
    }
    true
}

/// A dawn after sunrise, a night that begins before sunset.
fn by_day(work: &mut Work, mark: TableMark, points: &mut [Point]) {
    let (edge, sign) = match mark {
        TableMark::Fajr | TableMark::Imsak => (TableMark::Sunrise, -1.0),
        TableMark::Isha => (TableMark::Sunset, 1.0),
        _ => return,
    };
    for point in points {
        let own = work.sky.utc(point.date, mark).zip(work.sky.utc(point.date, edge));
        let Some(after) = own.map(|(own, edge)| sign * wrapped(point.off + own - edge, 1440.0)) else { continue };
        if !(-OWN_MARGIN_MIN..NIGHT_MIN).contains(&after) {
            point.is_flagged = true;
            push(work, point, Doubt::HourMisprint);
        }
    }
}

/// An hour off in this mark alone.
fn hours(work: &mut Work, mark: TableMark, points: &mut [Point]) {
    let is_of_the_sun = matches!(
        mark,
        TableMark::Sunrise | TableMark::Sunset | TableMark::Maghrib | TableMark::Dhuhr | TableMark::Zawal
    );
    let offs: Vec<f64> = points.iter().map(|point| point.off).collect();
    let Some(middle) = median(&mut offs.clone()) else { return };
    let from_middle = |off: f64| wrapped(off - middle, 1440.0).abs();
    let flags: Vec<bool> = (0..points.len())
        .map(|at| {
            let Some(own) = points.get(at) else { return false };
            let off = from_middle(own.off);
            if off > 300.0 || (is_of_the_sun && (is_hour(off) || is_hour(off - 60.0))) {
                return true;
            }
            if is_of_the_sun {
                return false;
            }
            // A rule moves its times through the year. Days near that are an hour apart are of two kinds, and one of them is wrong.
            let (from, to) = (at.saturating_sub(20), (at + 21).min(points.len()));
            let near = points.get(from..to).unwrap_or_default().iter();
            let near = near.filter(|point| (point.date - own.date).num_days().abs() <= WINDOW_DAYS);
            let (mut alike, mut others) = (0, Vec::new());
            for point in near {
                if is_hour(wrapped(point.off - own.off, 1440.0).abs()) { others.push(point.off) } else { alike += 1 }
            }
            let Some(other) = median(&mut others) else { return false };
            match (alike, others.len()) {
                (few, many) if few * 4 <= many => true,
                (many, few) if few * 4 <= many => false,
                _ => off > from_middle(other),
            }
        })
        .collect();
    // A column that is mostly wrong is wrong where it comes near by chance.
    let wrong = flags.iter().filter(|is_wrong| **is_wrong).count();
    let flags = if wrong * 2 > flags.len() { vec![true; flags.len()] } else { flags };
    for (point, _) in points.iter_mut().zip(flags).filter(|(point, is_wrong)| *is_wrong && !point.is_flagged) {
        point.is_flagged = true;
        push(work, point, Doubt::HourMisprint);
    }
}

/// Whether minutes are about an hour.
fn is_hour(minutes: f64) -> bool {
    (48.0..=72.0).contains(&minutes)
}

/// Out of step with the days before and after.
fn steps(work: &mut Work, points: &mut [Point]) {
    let length = points.len();
    let residual = |points: &[Point], at: usize, without: &dyn Fn(usize) -> bool| -> Option<f64> {
        let own = points.get(at)?;
        let near = |other: usize| {
            let point = points.get(other)?;
            let days = (point.date.num_days_from_ce() - own.date.num_days_from_ce()).abs();
            (other != at && days <= NEAR_DAYS && !point.is_flagged && !without(other)).then_some(point.off)
        };
        let before: Vec<f64> = (0..at).rev().filter_map(near).take(NEIGHBOURS).collect();
        let behind: Vec<f64> = (at + 1..length.min(at + 12)).filter_map(near).take(NEIGHBOURS).collect();
        if before.len() + behind.len() < 2 {
            return None;
        }
        let mut all: Vec<f64> = before.iter().chain(&behind).copied().collect();
        let middle = median(&mut all)?;
        // Between the two nearest neighbours nothing is out of step, however steep the way is.
        let range = [before.first(), behind.first()]
            .into_iter()
            .flatten()
            .fold((own.off - middle).abs(), |least, near| least.min((own.off - near).abs()));
        Some((own.off - middle).signum() * range)
    };
    let residuals: Vec<Option<f64>> = (0..length).map(|at| residual(points, at, &|_| false)).collect();
    let mut sizes: Vec<f64> = residuals.iter().flatten().map(|residual| residual.abs()).collect();
    let Some(usual) = median(&mut sizes) else { return };
    let rough = sizes.get(sizes.len() * 9 / 10).copied().unwrap_or(usual);
    let limit = LEAST_MIN.max(usual * 5.0).max(rough * 1.7);
    for (at, residual) in residuals.iter().enumerate() {
        let Some(point) = points.get_mut(at) else { continue };
        if residual.is_some_and(|residual| residual.abs() >= limit) && !point.is_flagged {
            point.is_flagged = true;
            push(work, point, Doubt::Misprint { instead: None });
        }
    }
}
