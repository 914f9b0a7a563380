//! The fraction of the last dark night, held through the bright ones (Diyanet, 2023).
//!
//! The rule counts from the authority's printed sunrise and sunset, so that times here carry the authority's shifts. They
//! are times of the clock: UT in days, less the whole days between theirs and the date asked for.

use super::compute::Found;
use super::season::{HALF_YEAR_DAYS, Solstice, first};
use super::sky::Sky;
use super::{Basis, FajrRule, MaghribRule};
use crate::time::Ut1;
use crate::units::MINUTE_DAYS;
use crate::{AbsentReason, Mark, PerMark};

/// Beyond this latitude the rule holds.
const FIRST_LATITUDE_DEG: f64 = 44.5;
/// Beyond this latitude no bound of the bright season lies beyond that of the solstice.
const ANCHORED_LATITUDE_DEG: f64 = 60.0;
/// Half of the longest day, 19 h, and half of the shortest, 5 h.
const LONGEST_HALF_DAYS: f64 = 570.0 * MINUTE_DAYS;
const SHORTEST_HALF_DAYS: f64 = 150.0 * MINUTE_DAYS;
/// How far the Sun's time is from the estimate on the day on which the passage from one to the other begins.
const THRESHOLD_DAYS: f64 = 20.0 * MINUTE_DAYS;
/// Isha comes when so much of the time from sunset to dawn is over.
const ISHA_OF_DARK_NIGHT: f64 = 1.0 / 3.0;

/// Every mark of a sky by the rule.
pub(super) fn marks(sky: &Sky<'_>) -> PerMark<Found> {
    let own = sky.marks();
    if sky.latitude().degrees().abs() <= FIRST_LATITUDE_DEG {
        return own;
    }
    let rule = Rule::of(sky);
    let day = rule.day(sky, 0);
    let mut found = own;
    let exact = |mark: Mark, time: f64, basis: Basis| Ok((Ut1::from_days(time - rule.shift_days(mark)), basis));
    let method = &sky.day.rules.method;
    match rule.time_in(sky, Mark::Asr, 0) {
        // Within five degrees of a pole the shadow grows so slowly that the bounded day ends before.
        Ok(asr) if asr >= day.sunset - rule.shift_days(Mark::Maghrib) + rule.shift_days(Mark::Sunset) => {
            let half_way = (day.dhuhr + day.sunset) / 2.0;
            *found.get_mut(Mark::Asr) = exact(Mark::Asr, half_way, Basis::LengthBound);
        }
        Ok(asr) if asr >= day.dhuhr => {}
        Ok(_) | Err(_) => *found.get_mut(Mark::Asr) = exact(Mark::Asr, day.dhuhr, Basis::LengthBound),
    }
    if let Some(sunrise) = day.bounded_sunrise {
        *found.get_mut(Mark::Sunrise) = exact(Mark::Sunrise, sunrise, Basis::LengthBound);
    }
    if let Some(sunset) = day.bounded_sunset {
        let sunset = exact(Mark::Maghrib, sunset, Basis::LengthBound);
        *found.get_mut(Mark::Sunset) = sunset;
        if method.maghrib == MaghribRule::Sunset {
            *found.get_mut(Mark::Maghrib) = sunset;
        }
    }
    if let (FajrRule::BeforeSunrise(shift), Ok((sunrise, _))) = (method.fajr, found[Mark::Sunrise]) {
        *found.get_mut(Mark::Fajr) = Ok((sunrise.plus_days(-shift.days()), Basis::Interval));
    }
    let season = rule.season();
    for mark in [Mark::Fajr, Mark::Isha] {
        if method.depression(mark).is_none() {
            continue;
        }
        let sun = rule.time_in(sky, mark, 0);
        // In the depth of the polar night the twilight itself lies within the shortest day.
        let is_in_day = sun.is_ok_and(|sun| if mark == Mark::Fajr { sun >= day.sunrise } else { sun <= day.sunset });
        let estimate = season.and_then(|season| {
            if is_in_day || sun == Err(AbsentReason::SunStaysBelow) {
                Some((rule.held(&season, mark, 0), Basis::HeldFraction))
            } else {
                rule.estimate(&season, mark)
            }
        });
        match estimate {
            Some((time, basis)) => *found.get_mut(mark) = exact(mark, time, basis),
            None if is_in_day => *found.get_mut(mark) = Err(AbsentReason::SunStaysBelow),
            None => {}
        }
    }
    found
}

/// The ends of a day and its Dhuhr, in days of the clock, with the authority's shifts.
#[derive(Clone, Copy, Debug)]
struct Day {
    dhuhr: f64,
    sunrise: f64,
    sunset: f64,
    /// The same, where they are not the Sun's.
    bounded_sunrise: Option<f64>,
    bounded_sunset: Option<f64>,
}

impl Day {
    fn night_days(&self) -> f64 {
        1.0 - (self.sunset - self.sunrise)
    }
}

/// The bright season of a year, in days from the date asked for.
#[derive(Clone, Copy, Debug)]
struct Season {
    first: i32,
    last: i32,
    /// The fraction of the night after which Isha comes.
    fraction: f64,
}

#[derive(Clone, Copy, Debug)]
struct Rule<'a> {
    sky: &'a Sky<'a>,
    /// Days to the nearest summer solstice, and Dhuhr on it.
    solstice: i32,
    solstice_dhuhr: f64,
}

impl<'a> Rule<'a> {
    fn of(sky: &'a Sky<'a>) -> Self {
        let solstice = Solstice::of_summer(sky.latitude().degrees()).nearest(sky.day.date);
        let rule = Self { sky, solstice, solstice_dhuhr: 0.0 };
        Self { solstice_dhuhr: rule.dhuhr(&sky.later(solstice), solstice), ..rule }
    }

    fn shift_days(&self, mark: Mark) -> f64 {
        self.sky.day.rules.method.shifts[mark].days()
    }

    fn dhuhr(&self, sky: &Sky<'_>, days: i32) -> f64 {
        let transit = sky.mark(Mark::Dhuhr).map_or(sky.transit(), |(ut, _)| ut);
        transit.days() - f64::from(days) + self.shift_days(Mark::Dhuhr)
    }

    /// A mark of the sky some days later.
    fn time(&self, mark: Mark, days: i32) -> Result<f64, AbsentReason> {
        self.time_in(&self.sky.later(days), mark, days)
    }

    fn time_in(&self, sky: &Sky<'_>, mark: Mark, days: i32) -> Result<f64, AbsentReason> {
        sky.mark(mark).map(|(ut, _)| ut.days() - f64::from(days) + self.shift_days(mark))
    }

    /// Each end of the day bounded for itself, the long day about Dhuhr of the solstice as well as about its own.
    fn day(&self, sky: &Sky<'_>, days: i32) -> Day {
        let dhuhr = self.dhuhr(sky, days);
        let or_unbounded = |time: Result<f64, AbsentReason>, sign: f64| {
            time.unwrap_or_else(|reason| match reason {
                AbsentReason::SunStaysAbove => sign * f64::INFINITY,
                AbsentReason::SunStaysBelow => -sign * f64::INFINITY,
            })
        };
        let true_sunrise = or_unbounded(self.time_in(sky, Mark::Sunrise, days), -1.0);
        let true_sunset = or_unbounded(self.time_in(sky, Mark::Maghrib, days), 1.0);
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

    /// The run of days without a dawn about the solstice; where every day has one, the solstice alone. None near the pole,
    /// where no night is dark before it.
    fn season(&self) -> Option<Season> {
        let solstice = self.solstice;
        let is_bright = |days: i32| self.time(Mark::Fajr, days) == Err(AbsentReason::SunStaysAbove);
        let (first_day, last_day, dark) = if is_bright(solstice) {
            let first_day = first(solstice - HALF_YEAR_DAYS, solstice, is_bright);
            (first_day, first(solstice + HALF_YEAR_DAYS, solstice, is_bright), first_day - 1)
        } else {
            (solstice, solstice, solstice)
        };
        let dark_sky = self.sky.later(dark);
        let day = self.day(&dark_sky, dark);
        let dawn = self.time_in(&dark_sky, Mark::Fajr, dark).ok()?;
        let fraction = (dawn + 1.0 - day.sunset) * ISHA_OF_DARK_NIGHT / day.night_days();
        Some(Season { first: first_day, last: last_day, fraction })
    }

    /// The estimate of a day; beyond a latitude Fajr not earlier, Isha not later than on the solstice.
    fn held(&self, season: &Season, mark: Mark, days: i32) -> f64 {
        let held = self.portion(season, mark, days);
        match mark {
            _ if !self.is_anchored() => held,
            Mark::Fajr => held.max(self.portion(season, mark, self.solstice)),
            _ => held.min(self.portion(season, mark, self.solstice)),
        }
    }

    fn is_anchored(&self) -> bool {
        self.sky.latitude().degrees().abs() > ANCHORED_LATITUDE_DEG
    }

    /// Isha = sunset + q·night; Fajr = sunrise − q·night · dawn / dusk.
    fn portion(&self, season: &Season, mark: Mark, days: i32) -> f64 {
        let day = self.day(&self.sky.later(days), days);
        let portion_days = season.fraction * day.night_days();
        let method = &self.sky.day.rules.method;
        match (mark, method.depression(Mark::Fajr), method.depression(Mark::Isha)) {
            (Mark::Fajr, Some(dawn), Some(dusk)) => day.sunrise - portion_days * dawn.degrees() / dusk.degrees(),
            (Mark::Fajr, ..) => day.sunrise - portion_days,
            _ => day.sunset + portion_days,
        }
    }

    /// A mark on the date asked for, where it is not the Sun's.
    fn estimate(&self, season: &Season, mark: Mark) -> Option<(f64, Basis)> {
        if season.first <= 0 && 0 <= season.last {
            return Some((self.held(season, mark, 0), Basis::HeldFraction));
        }
        let (edge, winter, inwards) = if season.first > 0 {
            (season.first, self.solstice - HALF_YEAR_DAYS, 1)
        } else {
            (season.last, self.solstice + HALF_YEAR_DAYS, -1)
        };
        let held = self.held(season, mark, edge);
        let (threshold, sign) =
            if mark == Mark::Fajr { (held + THRESHOLD_DAYS, -1.0) } else { (held - THRESHOLD_DAYS, 1.0) };
        // How far beyond the threshold the Sun's time is, towards the middle of the night.
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
        // The passage begins between two days, a fraction after the outer one.
        let begin = f64::from(outer) + f64::from(inwards) * into;
        let share = begin / (begin - f64::from(edge));
        if share > 0.0 && share < 1.0 {
            Some((threshold + (held - threshold) * share, Basis::Transition))
        } else {
            None
        }
    }
}
