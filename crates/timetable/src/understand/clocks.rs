//! The file's own clock: an hour off, standard time all year, or a change of the clocks that shows the year.

use chrono::NaiveDate;

use super::{Day, Work, years};
use crate::doubt::Doubt;
use crate::mark::TableMark;
use crate::sky::wrapped;

/// How far a time may be from a whole hour off, in minutes.
const NEAR_MIN: f64 = 28.0;
/// The years around the likeliest one whose clock changes count, where nothing shows the year.
const AROUND: i32 = 5;

pub(crate) fn read(work: &mut Work, allowed: Vec<i32>, hijri_year: Option<i32>) {
    let steady = steady_marks(work);
    let clocks: Vec<Option<i32>> = work.days.iter().map(|day| own_clock(work, day, &steady)).collect();
    for (day, clock) in work.days.iter_mut().zip(clocks) {
        day.clock = clock;
    }
    let about = work.about();
    let is_open = work.days.iter().any(|day| day.record.date.year.is_none() && day.record.date.month.is_some());
    let years = if is_open { by_changes(work, allowed, about) } else { vec![about] };
    if is_open {
        years::choose(work, &years, hijri_year);
        if let [year] = years.as_slice() {
            work.notes.push(format!("year {year} by its weekdays or its clock changes"));
        }
    }
    let doubts: Vec<Option<Doubt>> = work.days.iter().map(|day| doubt(work, day, &years)).collect();
    for (day, doubt) in work.days.iter_mut().zip(doubts) {
        day.doubts.extend(doubt);
    }
}

/// The hours of the zone beyond its standard time on a date.
fn zone_hours(work: &Work, date: NaiveDate) -> i32 {
    use chrono::Datelike;
    let minutes = work.sky.offset(date) - work.sky.standard(date.year());
    #[expect(clippy::cast_possible_truncation, reason = "a few hours")]
    let hours = (minutes / 60.0).round() as i32;
    hours
}

/// Marks whose column never moves, by which no clock is read.
fn steady_marks(work: &Work) -> Vec<TableMark> {
    [TableMark::Dhuhr, TableMark::Maghrib]
        .into_iter()
        .filter(|mark| {
            let minutes: Vec<u16> = work
                .days
                .iter()
                .flat_map(|day| &day.times)
                .filter(|time| time.label.is(*mark))
                .map(|time| time.minute)
                .collect();
            let round = minutes.iter().filter(|minute| **minute % 5 == 0).count();
            minutes.len() >= 8 && round * 10 >= minutes.len() * 9
        })
        .collect()
}

/// The hours of the file's clock on a day, by sunrise, noon and sunset; none if these disagree.
fn own_clock(work: &Work, day: &Day, steady: &[TableMark]) -> Option<i32> {
    use chrono::Datelike;
    let date = day.date?;
    day.record.date.day?;
    let standard = work.sky.standard(date.year());
    let hours = |mark: TableMark| {
        if steady.contains(&mark) {
            return None;
        }
        let time = day.times.iter().find(|time| time.label.is(mark))?;
        let off = wrapped(f64::from(time.minute) - work.sky.utc(date, mark)? - standard, 1440.0);
        let hours = (off / 60.0).round();
        #[expect(clippy::cast_possible_truncation, reason = "at most 12")]
        ((off - hours * 60.0).abs() <= NEAR_MIN).then_some(hours as i32)
    };
    let evening = hours(TableMark::Sunset).or_else(|| hours(TableMark::Maghrib));
    let own = match (hours(TableMark::Sunrise), hours(TableMark::Dhuhr), evening) {
        (Some(a), _, Some(b)) if a == b => Some(a),
        (Some(a), Some(b), _) | (_, Some(a), Some(b)) if a == b => Some(a),
        (Some(a), Some(_), Some(b)) => {
            let zone = zone_hours(work, date);
            [a, b].into_iter().min_by_key(|hours| (hours - zone).abs())
        }
        (Some(a), None, Some(b)) => {
            let zone = zone_hours(work, date);
            [a, b].into_iter().min_by_key(|hours| (hours - zone).abs())
        }
        (Some(a), _, None) | (None, _, Some(a)) => Some(a),
        (None, Some(a), None) => Some(a),
        (None, None, None) => None,
    };
    own.filter(|hours| hours.abs() <= 3)
}

/// Of the years that are allowed, those whose clock changes are the file's; all of them if its clock never changes.
fn by_changes(work: &Work, allowed: Vec<i32>, about: i32) -> Vec<i32> {
    let known: Vec<(&Day, i32)> = work.days.iter().filter_map(|day| Some((day, day.clock?))).collect();
    let mut counts = std::collections::BTreeMap::new();
    for (_, clock) in &known {
        *counts.entry(*clock).or_insert(0_usize) += 1;
    }
    let one_clock = known.len() - counts.values().copied().max().unwrap_or(0);
    let misses = |year: i32| {
        known
            .iter()
            .filter(|(day, clock)| years::date(day, year).is_some_and(|date| zone_hours(work, date) != *clock))
            .count()
    };
    let counted: Vec<(usize, i32)> = allowed.iter().map(|year| (misses(*year), *year)).collect();
    let least = counted.iter().map(|(count, _)| *count).min().unwrap_or(0);
    // A file that keeps one clock all year says nothing of the year.
    let years: Vec<i32> = if one_clock < least || known.is_empty() {
        allowed
    } else {
        let tied: Vec<i32> = counted.into_iter().filter(|(count, _)| *count == least).map(|(_, year)| year).collect();
        // Where no year explains every day: those with most of the changes that the file has; of these the likeliest one, and
        // others with the same changes.
        let matched = |year: &i32| changes(&known, |date| work.sky.offset(date), *year);
        let most = tied.iter().map(matched).max().unwrap_or(0);
        let tied: Vec<i32> = tied.into_iter().filter(|year| least == 0 || matched(year) == most).collect();
        match tied.iter().copied().min_by_key(|year| (year - about).abs()) {
            Some(nearest) if least > 0 => {
                let same = |year: &i32| {
                    known.iter().all(|(day, _)| match (years::date(day, *year), years::date(day, nearest)) {
                        (Some(one), Some(other)) => zone_hours(work, one) == zone_hours(work, other),
                        _ => true,
                    })
                };
                tied.into_iter().filter(same).collect()
            }
            _ => tied,
        }
    };
    let near: Vec<i32> = years.iter().copied().filter(|year| (year - about).abs() <= AROUND).collect();
    if near.len() >= 2 || years.len() > 12 { near } else { years }
}

/// How many changes of the file's clock from a day to the next are the zone's in a year.
fn changes(known: &[(&Day, i32)], offset: impl Fn(NaiveDate) -> f64, year: i32) -> usize {
    let is_change = |two: &&[(&Day, i32)]| {
        let [(one, before), (other, behind)] = two else { return false };
        let (Some(first), Some(second)) = (years::date(one, year), years::date(other, year)) else { return false };
        let is_next = (second - first).num_days() == 1;
        is_next && before != behind && (offset(second) - offset(first)).abs() > 1.0
    };
    known.windows(2).filter(is_change).count()
}

fn doubt(work: &Work, day: &Day, years: &[i32]) -> Option<Doubt> {
    let clock = day.clock?;
    let off = |date: NaiveDate| zone_hours(work, date) - clock;
    let differences: Vec<i32> = if day.record.date.year.is_some() {
        vec![off(day.date?)]
    } else {
        let mut all: Vec<i32> = years.iter().filter_map(|year| years::date(day, *year)).map(off).collect();
        all.sort_unstable();
        all.dedup();
        if all.is_empty() { vec![off(day.date?)] } else { all }
    };
    match differences.as_slice() {
        [0] | [] => None,
        [hours] => Some(Doubt::ClockOff { minutes: i16::try_from(hours * 60).ok()? }),
        _ => Some(Doubt::ClockInSomeYears),
    }
}
