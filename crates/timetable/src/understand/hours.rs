//! Hours of 12 made hours of 24: by the Sun for beginnings, by its beginning for a congregation.

use chrono::NaiveDate;

use super::{Time, Work};
use crate::clock::{Clock, Content, Half};
use crate::doubt::Doubt;
use crate::mark::{Label, TableMark};
use crate::sky::wrapped;

const DAY: u16 = 24 * 60;
const HALF_DAY: u16 = 12 * 60;

pub(crate) fn read(work: &mut Work) {
    let usual = NaiveDate::from_ymd_opt(work.about(), 3, 21);
    let (unnamed, pairs) = (unnamed(work), pairs(work));
    for at in 0..work.days.len() {
        let Some(day) = work.days.get(at) else { continue };
        let date = day.date.or(usual);
        let entries = day.record.entries.clone();
        let mut times: Vec<Time> = Vec::new();
        // Beginnings first: congregations are measured by them.
        let (begins, congregations): (Vec<_>, Vec<_>) =
            entries.into_iter().filter(|entry| entry.label.is_some()).partition(|entry| {
                entry.label.as_ref().is_some_and(|label| !label.is_congregation())
                    && !matches!(entry.content, Content::After(_))
            });
        for entry in begins.into_iter().chain(congregations) {
            let Some(label) = entry.label else { continue };
            match entry.content {
                Content::Times(clocks) => {
                    for (clock, number) in clocks.into_iter().zip(1..) {
                        // The second time in a cell of the Friday prayer is the second prayer; in others it is not read.
                        let label = match number {
                            1 => label.clone(),
                            2..=4 if label.mark() == TableMark::Jumuah || label.is_congregation() => {
                                label.clone().with_name(number.to_string())
                            }
                            // A beginning and its congregation; two times with a dash between them are a beginning and its end.
                            2 if pairs.contains(&entry.column) && !entry.raw.contains(['-', '–']) => {
                                Label::congregation(label.mark())
                            }
                            _ => break,
                        };
                        let Some(time) = time(work, date, entry.column, label, clock, &times, &entry.raw) else {
                            continue;
                        };
                        times.push(time);
                    }
                }
                Content::After(minutes) => times.extend(after(entry.column, &label, minutes, &entry.raw, &times)),
                _ => {}
            }
        }
        for time in &mut times {
            if unnamed.contains(&time.column) {
                time.doubts.insert(0, Doubt::NoHeading);
            }
        }
        // In the order of the columns.
        times.sort_by_key(|time| time.column);
        if let Some(day) = work.days.get_mut(at) {
            day.times = times;
        }
    }
}

/// The columns of beginnings whose cells mostly have two times.
fn pairs(work: &Work) -> Vec<usize> {
    let is_pair = |at: &usize| {
        let entries = work.days.iter().flat_map(|day| &day.record.entries).filter(|entry| entry.column == *at);
        let (mut all, mut double) = (0, 0);
        for entry in entries {
            all += 1;
            double += usize::from(matches!(&entry.content, Content::Times(times) if times.len() == 2));
        }
        double * 2 > all
    };
    let has_congregation =
        |mark: TableMark| work.columns.iter().any(|column| column.label == Some(Label::congregation(mark)));
    let is_prayer = |column: &crate::layout::Column| {
        column.label.as_ref().is_some_and(|label| {
            !label.is_congregation()
                && !has_congregation(label.mark())
                && matches!(
                    label.mark(),
                    TableMark::Fajr | TableMark::Dhuhr | TableMark::Asr | TableMark::Maghrib | TableMark::Isha
                )
        })
    };
    (0..work.columns.len()).filter(|at| work.columns.get(*at).is_some_and(is_prayer)).filter(is_pair).collect()
}

/// The columns without a heading among others that have one.
fn unnamed(work: &Work) -> Vec<usize> {
    let is_open = |at: &usize| work.columns.get(*at).is_some_and(|column| column.place > 0);
    let open: Vec<usize> = (0..work.columns.len()).filter(is_open).collect();
    let beginnings = work
        .columns
        .iter()
        .filter(|column| column.label.as_ref().is_none_or(|label| !label.is_congregation()) || column.place > 0);
    if open.len() == beginnings.count() { Vec::new() } else { open }
}

/// When a time is likely, in minutes of the local clock.
fn likely(work: &Work, date: Option<NaiveDate>, label: &Label, times: &[Time]) -> Option<f64> {
    let date = date?;
    let mark = label.mark();
    if !label.is_congregation() {
        return work.sky.expected(date, mark);
    }
    let of = |mark: TableMark| times.iter().find(|time| time.label.is(mark)).map(|time| f64::from(time.minute));
    let begin = of(mark).or_else(|| if mark == TableMark::Fajr { of(TableMark::Imsak) } else { None });
    let after = match mark {
        TableMark::Fajr => 30.0,
        TableMark::Maghrib => 5.0,
        TableMark::Jumuah => 0.0,
        _ => 40.0,
    };
    Some(begin.or_else(|| work.sky.expected(date, mark))? + after)
}

fn time(
    work: &Work,
    date: Option<NaiveDate>,
    column: usize,
    label: Label,
    clock: Clock,
    times: &[Time],
    raw: &str,
) -> Option<Time> {
    let mut doubts = Vec::new();
    let mut minute = clock.minute;
    if clock.is_utc {
        let date = date?;
        minute = local(work, date, minute)?;
    }
    match clock.half {
        Some(Half::Am) => minute %= HALF_DAY,
        Some(Half::Pm) => minute = minute % HALF_DAY + HALF_DAY,
        None => {
            let (nearest, is_moved) = nearest(&clock, minute, likely(work, date, &label, times));
            minute = nearest;
            doubts.extend(is_moved.then_some(Doubt::AmPmMissing));
        }
    }
    if clock.lost > 0 {
        doubts.push(Doubt::ZerosLost { written: raw.to_owned(), count: clock.lost });
    }
    Some(Time { column, label, written: clock, minute, doubts })
}

/// The minute on 24 hours that is nearest to the likely one, of a time that may be of 12 hours, and whether it was moved.
pub(super) fn nearest(clock: &Clock, minute: u16, target: Option<f64>) -> (u16, bool) {
    if clock.is_utc || !(60..13 * 60).contains(&minute) {
        return (minute, false);
    }
    let other = (minute + HALF_DAY) % DAY;
    let distance = |minute: u16| target.map_or(0.0, |target| wrapped(f64::from(minute) - target, f64::from(DAY)).abs());
    if distance(other) + 1.0 < distance(minute) { (other, true) } else { (minute, false) }
}

/// The local minute of one in UTC.
fn local(work: &Work, date: NaiveDate, minute: u16) -> Option<u16> {
    let time = chrono::NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0)?;
    work.sky.local(date.and_time(time).and_utc()).map(|(_, minute)| minute)
}

/// Minutes after the beginning of the same prayer; Fajr begins where the meal ends.
fn after(column: usize, label: &Label, minutes: i16, raw: &str, times: &[Time]) -> Option<Time> {
    let of = |mark: TableMark| times.iter().find(|time| time.label.is(mark));
    let begin =
        of(label.mark()).or_else(|| if label.mark() == TableMark::Fajr { of(TableMark::Imsak) } else { None })?;
    let minute = u16::try_from((i32::from(begin.minute) + i32::from(minutes)).rem_euclid(i32::from(DAY))).ok()?;
    let label = if label.is_congregation() { label.clone() } else { Label::congregation(label.mark()) };
    let mut doubts = vec![Doubt::After(raw.to_owned())];
    doubts.extend(begin.doubts.iter().filter(|doubt| **doubt == Doubt::AmPmMissing).cloned());
    Some(Time { column, label, written: begin.written.clone(), minute, doubts })
}
