//! Congregations that are none, and beginnings that are congregations.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveTime};

use super::Work;
use crate::doubt::Doubt;
use crate::mark::{Label, TableMark};

/// The prayers that have a congregation, Maghrib apart, whose congregation is at once.
const PRAYERS: [TableMark; 4] = [TableMark::Fajr, TableMark::Dhuhr, TableMark::Asr, TableMark::Isha];
/// The least step of a congregation that differs on one day alone, in minutes.
const STEP_MIN: u16 = 20;

/// Times without any date are congregations if nearly all are round: no beginning means all days.
pub(crate) fn undated(work: &mut Work) {
    if work.days.iter().any(|day| day.record.date.day.is_some()) {
        return;
    }
    let times = || work.days.iter().flat_map(|day| &day.times);
    let (all, round) = (times().count(), times().filter(|time| time.minute % 5 == 0).count());
    if round * 10 < all * 9 || times().any(|time| time.label.is_congregation()) {
        return;
    }
    for time in work.days.iter_mut().flat_map(|day| &mut day.times) {
        if !matches!(
            time.label.mark(),
            TableMark::Sunrise | TableMark::Imsak | TableMark::Zawal | TableMark::Ishraq | TableMark::Sunset
        ) {
            let name = time.label.name().map(str::to_owned);
            let label = Label::congregation(time.label.mark());
            time.label = name.map_or(label.clone(), |name| label.with_name(name));
        }
    }
}

fn minute(day: &super::Day, label: &Label) -> Option<u16> {
    day.times.iter().find(|time| time.label == *label).map(|time| time.minute)
}

fn doubt(work: &mut Work, at: usize, label: &Label, doubt: Doubt) {
    let time = work.days.get_mut(at).and_then(|day| day.times.iter_mut().find(|time| time.label == *label));
    if let Some(time) = time {
        time.doubts.push(doubt);
    }
}

/// Round times that are valid for several days are congregations: a beginning moves.
fn of_ranges(work: &mut Work) {
    let ranges = || work.days.iter().filter(|day| day.record.date.last.is_some()).flat_map(|day| &day.times);
    let (all, round) = (ranges().count(), ranges().filter(|time| time.minute % 5 == 0).count());
    if all == 0 || round * 10 < all * 9 || ranges().any(|time| time.label.is_congregation()) {
        return;
    }
    for time in work.days.iter_mut().filter(|day| day.record.date.last.is_some()).flat_map(|day| &mut day.times) {
        if PRAYERS.contains(&time.label.mark()) || time.label.mark() == TableMark::Maghrib {
            time.label = Label::congregation(time.label.mark());
            time.doubts.push(Doubt::RoundTimes);
        }
    }
}

/// The same mark of the same day and place with two times: one of them is wrong.
pub(crate) fn twice(work: &mut Work) {
    type Seen = BTreeMap<(chrono::NaiveDate, Option<String>, Label), Vec<(usize, usize, u16)>>;
    let mut seen = Seen::new();
    for (at, day) in work.days.iter().enumerate() {
        let Some(date) = day.date.filter(|_| day.record.date.day.is_some()) else { continue };
        for (number, time) in day.times.iter().enumerate() {
            let key = (date, day.record.place.clone(), time.label.clone());
            seen.entry(key).or_default().push((at, number, time.minute));
        }
    }
    for times in seen.values() {
        for (at, number, minute) in times {
            let other = times.iter().find(|other| other.2 != *minute);
            let other =
                other.and_then(|other| NaiveTime::from_num_seconds_from_midnight_opt(u32::from(other.2) * 60, 0));
            let time = work.days.get_mut(*at).and_then(|day| day.times.get_mut(*number));
            if let (Some(other), Some(time)) = (other, time) {
                time.doubts.push(Doubt::TwoTimes { other });
            }
        }
    }
}

pub(crate) fn find(work: &mut Work) {
    of_ranges(work);
    round(work);
    for mark in PRAYERS.into_iter().chain([TableMark::Maghrib]) {
        let (begin, congregation) = (Label::begins(mark), Label::congregation(mark));
        let pairs: Vec<(usize, u16, u16)> = work
            .days
            .iter()
            .enumerate()
            .filter_map(|(at, day)| Some((at, minute(day, &begin)?, minute(day, &congregation)?)))
            .collect();
        let equal = pairs.iter().filter(|(_, begin, congregation)| begin == congregation).count();
        let is_none = mark != TableMark::Maghrib && pairs.len() >= 3 && equal * 20 >= pairs.len() * 19;
        for (at, begins, gathers) in pairs {
            if is_none && begins == gathers {
                doubt(work, at, &congregation, Doubt::EqualToBeginning);
            }
            let before = (i32::from(begins) - i32::from(gathers)).rem_euclid(1440);
            let is_flagged = |label: &Label| {
                work.days.get(at).and_then(|day| day.times.iter().find(|time| time.label == *label)).is_some_and(
                    |time| {
                        time.doubts.iter().any(|doubt| matches!(doubt, Doubt::Misprint { .. } | Doubt::HourMisprint))
                    },
                )
            };
            if (1..600).contains(&before) && !is_flagged(&begin) {
                doubt(work, at, &congregation, Doubt::BeforeBeginning);
            }
        }
        out_of_step(work, &congregation);
    }
}

/// Beginnings in steps of five minutes that stay for days are congregations.
fn round(work: &mut Work) {
    for mark in PRAYERS {
        let label = Label::begins(mark);
        let minutes: Vec<u16> = work
            .days
            .iter()
            .filter(|day| day.record.date.day.is_some())
            .filter_map(|day| minute(day, &label))
            .collect();
        let round = minutes.iter().filter(|minute| **minute % 5 == 0).count();
        let changes = minutes.windows(2).filter(|two| matches!(two, [a, b] if a != b)).count();
        let is_congregation =
            minutes.len() >= 10 && round * 100 >= minutes.len() * 97 && changes >= 1 && changes * 3 <= minutes.len();
        let has_own = work.days.iter().any(|day| minute(day, &Label::congregation(mark)).is_some());
        let is_known = work
            .days
            .iter()
            .flat_map(|day| &day.times)
            .any(|time| time.label == label && time.doubts.contains(&Doubt::SameEveryDay));
        if !is_congregation || has_own || is_known {
            continue;
        }
        for time in work.days.iter_mut().flat_map(|day| &mut day.times).filter(|time| time.label == label) {
            time.label = Label::congregation(mark);
            time.doubts.retain(|doubt| !matches!(doubt, Doubt::Misprint { .. } | Doubt::HourMisprint));
            time.doubts.push(Doubt::RoundTimes);
        }
    }
}

/// A congregation that differs on one day from the equal ones around it, and on no other day of that weekday.
fn out_of_step(work: &mut Work, label: &Label) {
    let series: Vec<(usize, chrono::NaiveDate, u16)> =
        work.days.iter().enumerate().filter_map(|(at, day)| Some((at, day.date?, minute(day, label)?))).collect();
    let mut found = Vec::new();
    let mut weekdays: BTreeMap<u32, usize> = BTreeMap::new();
    for three in series.windows(3) {
        let [(_, before, early), (at, date, minute), (_, behind, late)] = three else { continue };
        let is_close = (*behind - *before).num_days() == 2 && *before < *date;
        if is_close && early == late && minute.abs_diff(*early) >= STEP_MIN {
            found.push((*at, *date, *early));
            *weekdays.entry(date.weekday().number_from_monday()).or_default() += 1;
        }
    }
    for (at, date, around) in found {
        if weekdays.get(&date.weekday().number_from_monday()).is_some_and(|count| *count > 1) {
            continue;
        }
        if let Some(around) = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(around) * 60, 0) {
            doubt(work, at, label, Doubt::OutOfStep { around });
        }
    }
}
