//! `HighLatitude::LastDarkNight`: the fraction of the last dark night, kept through the nights without dawn (Diyanet, 2023).
//!
//! q = (dawn − sunset)/3 ÷ night, taken on the last night before the summer solstice on which the Sun reaches Fajr's
//! depression, or on the solstice if the Sun always reaches it. In the season without dawn, Isha = sunset + q·night and
//! Fajr = sunrise − q·night · (depression of dawn)/(depression of dusk). Before and after the season, the time changes
//! linearly from the day on which the Sun's time is 20 minutes from the estimate at the season's edge. The rule applies
//! beyond 44.5°. No day and no night is shorter than 5 hours: sunrise and sunset are between 2 h 30 min and 9 h 30 min from
//! Dhuhr. Beyond 60°, no sunrise or Fajr of the season is earlier than on the solstice, and no sunset or Isha is later.
//!
//! Source: Diyanet, Congress of 2021, in force since 2023; recovered from its tables of Swedish towns for 2024. Our
//! additions: in the south the dates are half a year later; Asr is half way between Dhuhr and sunset if a bounded day ends
//! before the shadow is long enough.
//!
//! The rule counts from the authority's printed sunrise and sunset, so the times here include the authority's shifts. A
//! time is UT in days, minus the whole days between its date and the requested date, so that times of different dates are
//! comparable.

use crate::prayer::day::doubt::ON_THE_EDGE_DAYS;
use crate::prayer::day::season::{HALF_YEAR_DAYS, Solstice, first};
use crate::prayer::day::sun::SunDay;
use crate::prayer::day::types::Event;
use crate::prayer::{Basis, MaghribRule};
use crate::time::Ut1;
use crate::units::MINUTE_DAYS;
use crate::{AbsentReason, Mark, PerMark};

/// The rule applies beyond this latitude.
const FIRST_LATITUDE_DEG: f64 = 44.5;
/// Beyond this latitude, no bound of the season is beyond the bound on the solstice.
const ANCHORED_LATITUDE_DEG: f64 = 60.0;
/// Half of the longest day, 19 h, and half of the shortest, 5 h.
const LONGEST_HALF_DAYS: f64 = 570.0 * MINUTE_DAYS;
const SHORTEST_HALF_DAYS: f64 = 150.0 * MINUTE_DAYS;
/// The difference between the Sun's time and the estimate on the day on which the transition begins.
const THRESHOLD_DAYS: f64 = 20.0 * MINUTE_DAYS;
/// The fraction of the time from sunset to dawn after which Isha begins.
const ISHA_OF_DARK_NIGHT: f64 = 1.0 / 3.0;

pub(super) fn marks(sun: &SunDay<'_>) -> PerMark<Event> {
    let own = sun.marks();
    if sun.latitude().degrees().abs() <= FIRST_LATITUDE_DEG {
        return own;
    }
    let rule = Rule::of(sun);
    let day = rule.day(sun, 0);
    let mut marks = own;
    let exact = |mark: Mark, time: f64, basis: Basis| Ok((Ut1::from_days(time - rule.shift_days(mark)), basis));
    let method = &sun.day.rules.method;
    let is_positive = |difference_days: f64| sun.day.doubt.is_positive(difference_days);
    match rule.time_in(sun, Mark::Asr, 0) {
        // Within five degrees of a pole the shadow grows so slowly that the bounded day ends before Asr.
        Ok(asr) if !is_positive(day.sunset - rule.shift_days(Mark::Maghrib) + rule.shift_days(Mark::Sunset) - asr) => {
            let half_way = (day.dhuhr + day.sunset) / 2.0;
            *marks.get_mut(Mark::Asr) = exact(Mark::Asr, half_way, Basis::LengthBound);
        }
        Ok(asr) if is_positive(asr - day.dhuhr) => {}
        Ok(_) | Err(_) => *marks.get_mut(Mark::Asr) = exact(Mark::Asr, day.dhuhr, Basis::LengthBound),
    }
    if let Some(sunrise) = day.bounded_sunrise {
        *marks.get_mut(Mark::Sunrise) = exact(Mark::Sunrise, sunrise, Basis::LengthBound);
    }
    if let Some(sunset) = day.bounded_sunset {
        let sunset = exact(Mark::Maghrib, sunset, Basis::LengthBound);
        *marks.get_mut(Mark::Sunset) = sunset;
        if method.maghrib == MaghribRule::Sunset {
            *marks.get_mut(Mark::Maghrib) = sunset;
        }
    }
    if let (Some(interval), Ok((sunrise, _))) = (method.before_sunrise(sun.day.date), marks[Mark::Sunrise]) {
        *marks.get_mut(Mark::Fajr) = Ok((sunrise.plus_days(-interval.days()), Basis::Interval));
    }
    let season = rule.season();
    for mark in [Mark::Fajr, Mark::Isha] {
        if method.depression(mark).is_none() {
            continue;
        }
        let by_the_sun = rule.time_in(sun, mark, 0);
        // Deep in the polar night, the twilight itself is within the shortest day.
        let is_in_day = by_the_sun.is_ok_and(|time| {
            let distance_days = if mark == Mark::Fajr { day.sunrise - time } else { time - day.sunset };
            !is_positive(distance_days - ON_THE_EDGE_DAYS)
        });
        let estimate = season.and_then(|season| {
            if is_in_day || by_the_sun == Err(AbsentReason::SunStaysBelow) {
                Some((rule.kept(&season, mark, 0), Basis::HeldFraction))
            } else {
                rule.estimate(&season, mark)
            }
        });
        match estimate {
            Some((time, basis)) => *marks.get_mut(mark) = exact(mark, time, basis),
            None if is_in_day => *marks.get_mut(mark) = Err(AbsentReason::SunStaysBelow),
            None => {}
        }
    }
    marks
}

/// Dhuhr, sunrise and sunset of a day, as clock times in days, with the authority's shifts.
#[derive(Clone, Copy, Debug)]
struct Day {
    dhuhr: f64,
    sunrise: f64,
    sunset: f64,
    /// Sunrise and sunset, if they are bounded.
    bounded_sunrise: Option<f64>,
    bounded_sunset: Option<f64>,
}

impl Day {
    fn night_days(&self) -> f64 {
        1.0 - (self.sunset - self.sunrise)
    }
}

/// The season without dawn, in days from the requested date.
#[derive(Clone, Copy, Debug)]
struct Season {
    first: i32,
    last: i32,
    /// The fraction of the night after which Isha begins.
    fraction: f64,
}

#[derive(Clone, Copy, Debug)]
struct Rule<'a> {
    sun: &'a SunDay<'a>,
    /// Days to the nearest summer solstice, and Dhuhr on that day.
    solstice: i32,
    solstice_dhuhr: f64,
}

impl<'a> Rule<'a> {
    fn of(sun: &'a SunDay<'a>) -> Self {
        let solstice = Solstice::of_summer(sun.latitude().degrees()).nearest(sun.day.date);
        let rule = Self { sun, solstice, solstice_dhuhr: 0.0 };
        Self { solstice_dhuhr: rule.dhuhr(&sun.later(solstice), solstice), ..rule }
    }

    fn shift_days(&self, mark: Mark) -> f64 {
        self.sun.day.rules.method.shifts[mark].days()
    }

    fn dhuhr(&self, sun: &SunDay<'_>, days: i32) -> f64 {
        let transit = sun.mark(Mark::Dhuhr).map_or(sun.transit(), |(ut, _)| ut);
        transit.days() - f64::from(days) + self.shift_days(Mark::Dhuhr)
    }

    /// A mark by the Sun some days later.
    fn time(&self, mark: Mark, days: i32) -> Result<f64, AbsentReason> {
        self.time_in(&self.sun.later(days), mark, days)
    }

    fn time_in(&self, sun: &SunDay<'_>, mark: Mark, days: i32) -> Result<f64, AbsentReason> {
        sun.mark(mark).map(|(ut, _)| ut.days() - f64::from(days) + self.shift_days(mark))
    }

    /// The bounded day. Sunrise and sunset are bounded separately; beyond 60°, a long day is bounded about Dhuhr of the
    /// solstice as well as about its own Dhuhr.
    fn day(&self, sun: &SunDay<'_>, days: i32) -> Day {
        let dhuhr = self.dhuhr(sun, days);
        let or_unbounded = |time: Result<f64, AbsentReason>, sign: f64| {
            time.unwrap_or_else(|reason| match reason {
                AbsentReason::SunStaysAbove => sign * f64::INFINITY,
                AbsentReason::SunStaysBelow => -sign * f64::INFINITY,
            })
        };
        let true_sunrise = or_unbounded(self.time_in(sun, Mark::Sunrise, days), -1.0);
        let true_sunset = or_unbounded(self.time_in(sun, Mark::Maghrib, days), 1.0);
        let other_dhuhr = if self.is_anchored() { self.solstice_dhuhr } else { dhuhr };
        let earliest = dhuhr.max(other_dhuhr) - LONGEST_HALF_DAYS;
        let latest = dhuhr.min(other_dhuhr) + LONGEST_HALF_DAYS;
        let sunrise = true_sunrise.max(earliest).min(dhuhr - SHORTEST_HALF_DAYS);
        let sunset = true_sunset.min(latest).max(dhuhr + SHORTEST_HALF_DAYS);
        let bounded = |bound: f64, time: f64| if (bound - time).abs() > 0.0 { Some(bound) } else { None };
        Day {
            dhuhr,
            sunrise,
            sunset,
            bounded_sunrise: bounded(sunrise, true_sunrise),
            bounded_sunset: bounded(sunset, true_sunset),
        }
    }

    /// The days without dawn around the solstice, or the solstice alone if every day has a dawn. `None` near the pole,
    /// where no night before them is dark. The part of a night before dawn is at most the night.
    fn season(&self) -> Option<Season> {
        let solstice = self.solstice;
        let has_no_dawn = |days: i32| self.time(Mark::Fajr, days) == Err(AbsentReason::SunStaysAbove);
        let (first_day, last_day, dark) = if has_no_dawn(solstice) {
            let first_day = first(solstice - HALF_YEAR_DAYS, solstice, has_no_dawn);
            (first_day, first(solstice + HALF_YEAR_DAYS, solstice, has_no_dawn), first_day - 1)
        } else {
            (solstice, solstice, solstice)
        };
        let dark_sun = self.sun.later(dark);
        let day = self.day(&dark_sun, dark);
        let dawn = self.time_in(&dark_sun, Mark::Fajr, dark).ok()?;
        let dark_days = (dawn + 1.0 - day.sunset).min(day.night_days());
        // A margin of hours can put dawn before sunset.
        if !self.sun.day.doubt.is_positive(dark_days) {
            return None;
        }
        let fraction = dark_days * ISHA_OF_DARK_NIGHT / day.night_days();
        Some(Season { first: first_day, last: last_day, fraction })
    }

    /// The estimate of a day. Beyond 60°, Fajr is not earlier and Isha is not later than on the solstice.
    fn kept(&self, season: &Season, mark: Mark, days: i32) -> f64 {
        let kept = self.portion(season, mark, days);
        match mark {
            _ if !self.is_anchored() => kept,
            Mark::Fajr => kept.max(self.portion(season, mark, self.solstice)),
            _ => kept.min(self.portion(season, mark, self.solstice)),
        }
    }

    fn is_anchored(&self) -> bool {
        self.sun.latitude().degrees().abs() > ANCHORED_LATITUDE_DEG
    }

    /// Isha = sunset + q·night; Fajr = sunrise − q·night · dawn / dusk, but not before Isha.
    fn portion(&self, season: &Season, mark: Mark, days: i32) -> f64 {
        let day = self.day(&self.sun.later(days), days);
        let night_days = day.night_days();
        let portion_days = season.fraction * night_days;
        let method = &self.sun.day.rules.method;
        match (mark, method.depression(Mark::Fajr), method.depression(Mark::Isha)) {
            (Mark::Fajr, Some(dawn), Some(dusk)) => {
                let deeper = portion_days * dawn.degrees() / dusk.degrees();
                day.sunrise - deeper.min(night_days - portion_days)
            }
            (Mark::Fajr, ..) => day.sunrise - portion_days,
            _ => day.sunset + portion_days,
        }
    }

    /// A mark on the requested date, if it is not the Sun's.
    fn estimate(&self, season: &Season, mark: Mark) -> Option<(f64, Basis)> {
        if season.first <= 0 && 0 <= season.last {
            return Some((self.kept(season, mark, 0), Basis::HeldFraction));
        }
        let (edge, winter, inwards) = if season.first > 0 {
            (season.first, self.solstice - HALF_YEAR_DAYS, 1)
        } else {
            (season.last, self.solstice + HALF_YEAR_DAYS, -1)
        };
        let kept = self.kept(season, mark, edge);
        let (threshold, sign) =
            if mark == Mark::Fajr { (kept + THRESHOLD_DAYS, -1.0) } else { (kept - THRESHOLD_DAYS, 1.0) };
        // The distance of the Sun's time beyond the threshold, towards the middle of the night.
        let beyond = |days: i32| match self.time(mark, days) {
            Ok(time) => sign * (time - threshold),
            Err(AbsentReason::SunStaysAbove) => f64::INFINITY,
            Err(AbsentReason::SunStaysBelow) => -f64::INFINITY,
        };
        if beyond(edge) <= 0.0 {
            return None;
        }
        let inner = first(winter, edge, |days| beyond(days) > 0.0);
        let outer = inner - inwards;
        let (outer_beyond, inner_beyond) = (beyond(outer), beyond(inner));
        let into = if inner_beyond.is_finite() { -outer_beyond / (inner_beyond - outer_beyond) } else { 0.0 };
        // The transition begins between two days, a fraction of a day after the outer one.
        let begin = f64::from(outer) + f64::from(inwards) * into;
        let share = begin / (begin - f64::from(edge));
        if share > 0.0 && share < 1.0 {
            Some((threshold + (kept - threshold) * share, Basis::Transition))
        } else {
            None
        }
    }
}
