//! Which of two numbers is the day, and dates that are instants in UTC.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::{Work, years};
use crate::TableMark;
use crate::clock::Content;
use crate::date;
use crate::layout::Record;
use crate::reading::PartialDate;
use crate::sky::median;

pub(crate) fn read(work: &mut Work) {
    times_of_sheets(work);
    instants(work);
    let day_first = is_day_first(work);
    for day in &mut work.days {
        let cell = &mut day.record.date;
        if let Some((first, second)) = cell.pair {
            let (of_day, of_month) =
                if day_first && second <= 12 || first > 12 { (first, second) } else { (second, first) };
            (cell.day, cell.month) = (Some(of_day), Some(of_month));
        }
        day.written = PartialDate { year: cell.year, month: cell.month.filter(|_| cell.day.is_some()), day: cell.day };
    }
    gaps(work);
    of_hijri(work);
    if work.days.iter().any(|day| day.record.date.last.is_some()) {
        for day in &mut work.days {
            if day.record.date.last.is_some() {
                day.doubts.push(crate::Doubt::Range);
            }
        }
    }
}

/// Whole days of the Hijri calendar without civil ones. Their weekdays show on which day a month began.
fn of_hijri(work: &mut Work) {
    if work.days.iter().any(|day| day.record.date.day.is_some()) {
        return;
    }
    let dates: Vec<Option<NaiveDate>> =
        work.days.iter().map(|day| years::of_hijri(day.record.date.hijri?, None)).collect();
    let agree = |shift: i64| {
        let is_so = |(day, date): &(&super::Day, &Option<NaiveDate>)| {
            let own = date.and_then(|date| date.checked_add_signed(chrono::TimeDelta::days(shift)));
            own.zip(day.record.date.weekday)
                .is_some_and(|(date, weekday)| date.weekday().number_from_monday() == u32::from(weekday))
        };
        work.days.iter().zip(&dates).filter(is_so).count()
    };
    let shift = [0, 1, -1, 2, -2].into_iter().rev().max_by_key(|shift| agree(*shift)).unwrap_or(0);
    for (day, date) in work.days.iter_mut().zip(dates) {
        let date = date.and_then(|date| date.checked_add_signed(chrono::TimeDelta::days(shift)));
        let Some(cell) = date.and_then(date::of) else { continue };
        (day.record.date.day, day.record.date.month, day.record.date.year) = (cell.day, cell.month, cell.year);
        day.written = PartialDate { year: cell.year, month: cell.month, day: cell.day };
        day.doubts.push(crate::Doubt::HijriDay);
    }
}

/// A row without a date between two that are two days apart is the day between them.
fn gaps(work: &mut Work) {
    let year = work.about();
    let whole = |work: &Work, at: usize| {
        let cell = &work.days.get(at)?.record.date;
        NaiveDate::from_ymd_opt(cell.year.unwrap_or(year), cell.month?.into(), cell.day?.into())
    };
    for at in 1..work.days.len() {
        let is_open = work.days.get(at).is_some_and(|day| day.record.date.day.is_none());
        if !is_open {
            continue;
        }
        let (Some(before), behind) = (whole(work, at - 1), whole(work, at + 1)) else { continue };
        let between = before.succ_opt().filter(|date| behind.is_some_and(|behind| date.succ_opt() == Some(behind)));
        let has_year = work.days.get(at - 1).is_some_and(|day| day.record.date.year.is_some());
        let (Some(cell), Some(day)) = (between.and_then(date::of), work.days.get_mut(at)) else { continue };
        day.record.date.day = cell.day;
        day.record.date.month = cell.month;
        day.record.date.year = cell.year.filter(|_| has_year);
        day.written = PartialDate { year: day.record.date.year, month: cell.month, day: cell.day };
        day.doubts.push(crate::Doubt::NthRow);
    }
}

/// Times of day that a spreadsheet wrote as instants of its first day: the zone's clock of that time says them.
fn times_of_sheets(work: &mut Work) {
    let Some(first) = NaiveDate::from_ymd_opt(1899, 12, 30) else { return };
    for entry in work.days.iter_mut().flat_map(|day| &mut day.record.entries) {
        let Content::Times(times) = &mut entry.content else { continue };
        for time in times.iter_mut().filter(|time| time.is_of_sheet) {
            let of_day = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(time.minute) * 60, 0);
            let local = of_day.and_then(|of_day| work.sky.local(first.and_time(of_day).and_utc()));
            if let Some((_, minute)) = local {
                time.minute = minute;
            }
        }
    }
}

/// Instants that are not all at 0:00 are local days, of which UTC has another date.
fn instants(work: &mut Work) {
    let is_plain =
        work.days.iter().filter_map(|day| day.record.date.instant).all(|instant| instant.time() == NaiveTime::MIN);
    if is_plain {
        return;
    }
    for day in &mut work.days {
        let Some(instant) = day.record.date.instant else { continue };
        // Files are made by clocks of the place, some by clocks a little east of it: an hour before midnight is the next day.
        if let Some((local, _)) = work.sky.local(instant) {
            let weekday = day.record.date.weekday;
            if let Some(cell) = date::of(local) {
                let hijri = day.record.date.hijri;
                day.record.date = cell;
                day.record.date.weekday = weekday;
                day.record.date.hijri = hijri;
            }
        }
    }
}

/// The difference of the two readings at which the Sun decides, in minutes.
const SUN_DECIDES_MIN: f64 = 10.0;

/// By what can be, by the order of the rows, by the weekdays, by the Sun; day first if nothing decides.
fn is_day_first(work: &mut Work) -> bool {
    let records: Vec<&Record> =
        work.days.iter().map(|day| &day.record).filter(|record| record.date.pair.is_some()).collect();
    let pairs: Vec<(u8, u8)> = records.iter().filter_map(|record| record.date.pair).collect();
    let (late_first, late_second) =
        (pairs.iter().filter(|pair| pair.0 > 12).count(), pairs.iter().filter(|pair| pair.1 > 12).count());
    if late_first != late_second {
        return late_first > late_second;
    }
    let by_sun = match (fit(work, &records, true), fit(work, &records, false)) {
        (Some(day), Some(month)) if (day - month).abs() > SUN_DECIDES_MIN => return day < month,
        (Some(day), Some(month)) => Some(day <= month),
        _ => None,
    };
    let steps = |first: bool| {
        let key = |pair: &(u8, u8)| if first { (pair.1, pair.0) } else { (pair.0, pair.1) };
        pairs.windows(2).filter(|two| matches!(two, [a, b] if key(b).0 == key(a).0 && key(b).1 == key(a).1 + 1)).count()
    };
    let (by_day, by_month) = (steps(true), steps(false));
    if by_day != by_month {
        return by_day > by_month;
    }
    by_sun.unwrap_or(true)
}

/// How far the records are from the Sun, read one way or the other: the median, in minutes.
fn fit(work: &Work, records: &[&Record], first: bool) -> Option<f64> {
    let mut deviations = Vec::new();
    for record in records {
        let Some((a, b)) = record.date.pair else { continue };
        let (day, month) = if first { (a, b) } else { (b, a) };
        let year = record.date.year.unwrap_or(work.about());
        let Some(date) = NaiveDate::from_ymd_opt(year, month.into(), day.into()) else { continue };
        for mark in [TableMark::Sunrise, TableMark::Maghrib, TableMark::Sunset] {
            deviations.extend(work.deviation(record, date, mark).map(f64::abs));
        }
    }
    median(&mut deviations)
}
