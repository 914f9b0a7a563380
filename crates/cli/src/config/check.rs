//! Faults in settings that parse correctly.

use chrono::{Days, NaiveDate};
use miqat::{Mark, Prayer};

use crate::choices::Precision;
use crate::plan::Plan;
use crate::settings::Congregation;

/// The number of days checked: a full year, for faults that recur annually.
const DAYS: u64 = 366;

/// Congregations that begin before the adhan on some day of the coming year, one line each.
pub fn early_congregations(plan: &Plan, today: NaiveDate) -> Vec<String> {
    let Some(iqama) = &plan.iqama else { return Vec::new() };
    let end = today.checked_add_days(Days::new(DAYS)).unwrap_or(today);
    let days: Vec<_> =
        today.iter_days().take_while(|date| *date < end).filter_map(|date| plan.day(date).ok()).collect();
    let line = |prayer: Prayer| {
        let Some(Congregation::At(time)) = iqama.of(prayer) else { return None };
        let mark = Mark::of(prayer);
        let early = days.iter().filter_map(|day| {
            let adhan = day.time(mark, Precision::Minute).ok()?;
            let is_early = plan.iqama(day, prayer).is_some_and(|iqama| iqama < adhan);
            is_early.then_some((day.date, adhan))
        });
        let early: Vec<_> = early.collect();
        let (date, adhan) = early.first()?;
        let (name, time, adhan) = (mark.as_str().to_ascii_lowercase(), time.format("%H:%M"), adhan.format("%H:%M"));
        Some(format!(
            "iqama: {name} at {time} is before the adhan on {} of the {} days from {today}, first on {date}, where that is at {adhan}",
            early.len(),
            days.len()
        ))
    };
    Prayer::ALL.into_iter().filter_map(line).collect()
}
