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
        Epoch::DayBeforeInNorth if day.track().sin_declination.at(0.0) > 0.0 => track_at(-1.0),
        Epoch::DayBeforeInNorth => track_at(0.0),
        Epoch::Transit => frozen(&track_at(day.path().transit())),
        Epoch::Utc(after_midnight) => {
            let ut1_minus_utc_s = day.rotation().ut1_minus_utc_s();
            let midnight = Ut1::from_unix_s(f64::from(unix_day) * SECONDS_PER_DAY + ut1_minus_utc_s);
            frozen(&track_at(midnight.days() + after_midnight.days() - day.mean_noon().days()))
        }
    }
}

/// The days from a date, given in days from 1970-01-01, to the same month and day in a year.
pub(crate) fn days_to_year(unix_day: i32, year: i16) -> f64 {
    let Some(date) = NaiveDate::from_epoch_days(unix_day) else { return 0.0 };
    let of_year = date.with_year(i32::from(year));
    let same = of_year.or_else(|| date.pred_opt().and_then(|before| before.with_year(i32::from(year))));
    same.map_or(0.0, |same| f64::from(unix_day_of(same) - unix_day))
}

/// A constant Sun, equal to the track at its origin.
fn frozen(track: &SunTrack) -> SunTrack {
    let constant = |cubic: &Cubic| Cubic::constant(cubic.at(0.0));
    SunTrack {
        equation_of_time_rad: constant(&track.equation_of_time_rad),
        sin_declination: constant(&track.sin_declination),
        cos_declination: constant(&track.cos_declination),
        ..*track
    }
}

/// The day's track counted from `u` days after its mean noon, computed anew beyond the range of the cubics.
fn track_at(day: &SolarDay, formula: SunFormula, u: f64) -> SunTrack {
    /// The error of the cubics is 0.002″ up to this distance.
    const REACH_DAYS: f64 = 1.0;
    if formula == SunFormula::Sky && u.abs() <= REACH_DAYS {
        day.track().shifted(u)
    } else {
        let instant = day.mean_noon().plus_days(u);
        SunTrack::about_by(formula, instant, instant.to_tt_with(day.rotation().delta_t_s()))
    }
}
