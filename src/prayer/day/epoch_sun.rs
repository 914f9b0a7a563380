//! The Sun of a method's epoch.

use chrono::{Datelike, NaiveDate};

use crate::astro::SunFormula;
use crate::astro::track::{Cubic, SunTrack};
use crate::events::SolarDay;
use crate::prayer::Epoch;
use crate::time::{Ut1, unix_day_of};
use crate::units::SECONDS_PER_DAY;

/// The Sun of an epoch by a formula, counted from a solar day's mean noon. `unix_day` is the civil date in days from
/// 1970-01-01.
pub(super) fn track_of(epoch: Epoch, formula: SunFormula, day: &SolarDay, unix_day: i32) -> SunTrack {
    let track_at = |u: f64| track_at(day, formula, u);
    match epoch {
        Epoch::Event(lag) => track_at(lag.days()),
        Epoch::InYear(year) => track_at(days_to_year(unix_day, year.year())),
        Epoch::DayBeforeInNorth if day.path.track.sin_declination.at(0.0) > 0.0 => track_at(-1.0),
        Epoch::DayBeforeInNorth => track_at(0.0),
        Epoch::Transit => frozen(&track_at(day.path.transit())),
        Epoch::Utc(after_midnight) => {
            let ut1_minus_utc_s = day.rotation().ut1_minus_utc_s();
            let midnight = Ut1::from_unix_s(f64::from(unix_day) * SECONDS_PER_DAY + ut1_minus_utc_s);
            frozen(&track_at(midnight.days() + after_midnight.days() - day.mean_noon.days()))
        }
    }
}

/// The days from a date, given in days from 1970-01-01, to the same month and day in a year; 28 February for a 29th that the
/// year does not have.
pub(crate) fn days_to_year(unix_day: i32, year: i16) -> f64 {
    /// 28 and 29 February, in days from 1 January.
    const FEBRUARY_28: u32 = 58;
    const FEBRUARY_29: u32 = FEBRUARY_28 + 1;
    let Some(date) = NaiveDate::from_epoch_days(unix_day) else { return 0.0 };
    let (has_leap_day, day) = (date.leap_year(), date.ordinal0());
    let of_year = |day| NaiveDate::from_yo_opt(i32::from(year), day + 1);
    let Some(first) = of_year(0) else { return 0.0 };
    let day = match (has_leap_day, first.leap_year()) {
        (true, false) if day >= FEBRUARY_29 => day - 1,
        (false, true) if day >= FEBRUARY_29 => day + 1,
        _ => day,
    };
    of_year(day).map_or(0.0, |same| f64::from(unix_day_of(same) - unix_day))
}

/// A constant Sun, equal to the track at its origin.
fn frozen(track: &SunTrack) -> SunTrack {
    track.map(|cubic| Cubic::constant(cubic.at(0.0)))
}

/// The day's track counted from `u` days after its mean noon, computed anew beyond the range of the cubics.
fn track_at(day: &SolarDay, formula: SunFormula, u: f64) -> SunTrack {
    /// The error of the cubics is 0.002″ up to this distance.
    const REACH_DAYS: f64 = 1.0;
    if formula == SunFormula::Sky && u.abs() <= REACH_DAYS {
        day.path.track.shifted(u)
    } else {
        let instant = day.mean_noon.plus_days(u);
        SunTrack::about_by(formula, instant, instant.to_tt_with(day.rotation().delta_t_s()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_another_year_is_the_one_that_chrono_gives_or_28_february() {
        for date in NaiveDate::from_ymd_opt(2023, 1, 1).unwrap().iter_days().take(3 * 365 + 1) {
            for year in [1, 1900, 2000, 2006, 2024, 4000] {
                let same = date.with_year(year.into());
                let same = same.or_else(|| NaiveDate::from_ymd_opt(year.into(), 2, 28)).unwrap();
                assert_eq!((same.month(), same.day().min(28)), (date.month(), date.day().min(28)));
                let days = days_to_year(unix_day_of(date), year);
                assert_eq!(days, (same - date).num_days() as f64, "{date} in {year}");
            }
        }
    }
}
