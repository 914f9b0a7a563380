//! Faults of a page as a whole: exchanged columns, another place, another year.

use alloc::vec::Vec;

use chrono::{Datelike, NaiveDate, TimeZone};

use super::clocks::offsets_ms;
use super::ground::Ground;
use super::likelihood::Tally;
use super::observed::{Cell, Column, Day, median, spread};
use super::place::distance_km;
use super::sun::{RISING, sun_nats};
use crate::prayer::{EpochYear, HighLatitude, Method};
use crate::units::MINUTE_MS;
use crate::{Coordinates, Mark, PerMark, Place};

/// The days on which a page is checked.
const FEW_DAYS: usize = 30;
/// The least error of two columns together, in minutes, at which an exchange is tried.
const WRONG_MIN: i64 = 100;
/// The largest error of two columns together, in minutes, that are right after the exchange.
const RIGHT_MIN: i64 = 60;

/// Two columns that are exchanged.
pub(super) fn exchanged<Tz: TimeZone>(ground: &Ground<'_, Tz>, plain: &Method) -> Option<(Mark, Mark)> {
    let few = spread(ground.days, FEW_DAYS);
    let miss = |columns: &PerMark<Column>, marks: [Mark; 2]| -> Option<i64> {
        let of = |mark: Mark| median(columns[mark].iter().filter_map(apart).map(i64::abs).collect());
        Some((of(marks[0])? + of(marks[1])?) / MINUTE_MS)
    };
    let as_printed = ground.with_days(&few).columns(plain);
    let mut best: Option<(i64, (Mark, Mark))> = None;
    for (place, one) in Mark::ALL.into_iter().enumerate() {
        for other in Mark::ALL.into_iter().skip(place + 1) {
            // Sunrise for sunset is a clock that is half a day off.
            if one == Mark::Sunrise && matches!(other, Mark::Sunset | Mark::Maghrib) {
                continue;
            }
            let Some(before) = miss(&as_printed, [one, other]).filter(|miss| *miss >= WRONG_MIN) else { continue };
            let swapped: Vec<Day> = few.iter().map(|day| swap(*day, one, other)).collect();
            let after = miss(&ground.with_days(&swapped).columns(plain), [one, other]);
            if let Some(after) = after.filter(|after| *after <= RIGHT_MIN)
                && best.is_none_or(|(gain, _)| before - after > gain)
            {
                best = Some((before - after, (one, other)));
            }
        }
    }
    best.map(|(_, marks)| marks)
}

/// A day with the entries of two marks exchanged.
pub(super) fn swap(day: Day, one: Mark, other: Mark) -> Day {
    let printed = day.printed_ms;
    Day { printed_ms: printed.with(one, printed[other]).with(other, printed[one]), ..day }
}

const fn apart(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Apart(apart_ms) => Some(*apart_ms),
        Cell::Blank | Cell::Absent => None,
    }
}

/// The gain, in nats, at which the Sun is another place's.
const BETTER_NATS: f64 = 20.0;
/// The same gain where this place needs a clock of a half hour, or margins of the Sun that no authority has.
const SIMPLER_NATS: f64 = 5.0;
/// An hour.
const HOUR_MS: i64 = 60 * MINUTE_MS;
/// The nats for each minute below which a page is of this place.
const GOOD_NATS: f64 = 1.2;
/// A point that is nearer is the town's, in kilometres.
const NEAR_KM: f64 = 30.0;
/// The latitudes that are tried, in steps of two degrees: 66° S to 66° N.
const LATITUDES: core::ops::RangeInclusive<i32> = -33..=33;
const COARSE_DEG: f64 = 2.0;
/// How many steps on each side the finer searches take.
const REACH_STEPS: i32 = 5;
/// The Sun goes a degree of longitude in 4 minutes.
const DEGREE_MS: f64 = 4.0 * 60_000.0;

/// The point of another place whose Sun a page has. `as_printed` takes its clock as it is, `on_clock` with the clock of each row set.
pub(super) fn elsewhere<Tz: TimeZone>(
    as_printed: &Ground<'_, Tz>,
    on_clock: &Ground<'_, Tz>,
    plain: &Method,
) -> Option<Coordinates> {
    let few = [as_printed, on_clock].map(|ground| spread(ground.days, FEW_DAYS));
    let here = on_clock.with_days(&few[1]);
    let nats_here = sun_nats(&here, plain, &RISING);
    let minutes = sun_minutes(&few[1]);
    let good_nats = GOOD_NATS * super::likelihood::float(i64::try_from(minutes).ok()?);
    if minutes < FEW_DAYS {
        return None;
    }
    let better_nats = if nats_here >= good_nats {
        BETTER_NATS
    } else if has_odd_margins(&here.columns(plain)) || few[1].iter().all(|day| day.clock_ms % HOUR_MS != 0) {
        SIMPLER_NATS
    } else {
        return None;
    };
    let ground = as_printed.with_days(&few[0]);
    let columns = ground.columns(plain);
    let noon_ms = match [Mark::Sunrise, Mark::Maghrib].map(|mark| middle(&columns, mark)) {
        [Some(sunrise), Some(sunset)] => sunrise + super::observed::way_ms(sunrise, sunset) / 2,
        _ => middle(&columns, Mark::Dhuhr)?,
    };
    let point = ground.place.point();
    let longitude_deg =
        super::place::wrapped(point.longitude().degrees() - super::likelihood::float(noon_ms) / DEGREE_MS);
    let mut best = (f64::INFINITY, ground.place);
    let mut offer = |latitude_deg: f64| {
        if let Ok(point) = Coordinates::new(latitude_deg, longitude_deg) {
            let spread = spread_ms(&ground.at(Place::new(point)).columns(plain));
            if spread < best.0 {
                best = (spread, Place::new(point));
            }
        }
        best.1.point().latitude().degrees()
    };
    let mut latitude_deg = 0.0;
    for step in LATITUDES {
        latitude_deg = offer(f64::from(step) * COARSE_DEG);
    }
    for step_deg in [0.5, 0.1, 0.02] {
        let middle_deg = latitude_deg;
        for step in -REACH_STEPS..=REACH_STEPS {
            latitude_deg = offer(middle_deg + f64::from(step) * step_deg);
        }
    }
    let (_, place) = best;
    let nats_there = sun_nats(&ground.at(place), plain, &RISING);
    let is_far = distance_km(point, place.point()) > NEAR_KM;
    (is_far && nats_there < good_nats && nats_there + better_nats < nats_here).then_some(place.point())
}

/// The middle of what a column is apart.
fn middle(columns: &PerMark<Column>, mark: Mark) -> Option<i64> {
    median(columns[mark].iter().filter_map(apart).collect())
}

/// Whether sunrise, noon and sunset are all early or all late, the day is shorter than the Sun's, or sunrise is far too early: another
/// longitude or latitude does this. The margins of authorities delay noon, and lengthen the day by some minutes.
fn has_odd_margins(columns: &PerMark<Column>) -> bool {
    match [Mark::Sunrise, Mark::Dhuhr, Mark::Maghrib].map(|mark| middle(columns, mark)) {
        [Some(sunrise), Some(noon), Some(sunset)] => {
            let [least, most] = [sunrise.min(noon).min(sunset), sunrise.max(noon).max(sunset)];
            least >= ODD_NOON_MS
                || most <= -ODD_NOON_MS
                || sunset - sunrise <= -SHORTER_DAY_MS
                || sunrise <= -EARLY_SUNRISE_MS
        }
        _ => false,
    }
}

/// A sunrise and a noon that are later by as much, or a sunset that is earlier, are no authority's.
const ODD_NOON_MS: i64 = 2 * MINUTE_MS;
/// A day that is shorter by as much is no authority's: rounding inwards and a high horizon take less.
const SHORTER_DAY_MS: i64 = 4 * MINUTE_MS;
/// A sunrise that is earlier by as much is no authority's: Diyanet's is earlier by 7 minutes.
const EARLY_SUNRISE_MS: i64 = 15 * MINUTE_MS;

/// How many minutes of the Sun a page prints.
fn sun_minutes(days: &[Day]) -> usize {
    let of_day = |day: &Day| {
        [Mark::Sunrise, Mark::Dhuhr, Mark::Sunset, Mark::Maghrib]
            .iter()
            .filter(|mark| day.printed_ms[**mark].is_some())
            .count()
    };
    days.iter().map(of_day).sum()
}

/// How far sunrise and sunset spread around their middles, in milliseconds: it shows the latitude, whatever the margins. The length of
/// the day counts too, as far as margins do not explain it.
fn spread_ms(columns: &PerMark<Column>) -> f64 {
    let of = |mark: Mark| {
        let column = &columns[mark];
        let middle = middle(columns, mark).unwrap_or(0);
        let absent = column.iter().filter(|cell| **cell == Cell::Absent).count();
        let sum: i64 = column.iter().filter_map(apart).map(|apart| (apart - middle).abs()).sum();
        super::likelihood::float(sum + HALF_DAY_MS * i64::try_from(absent).unwrap_or(0))
    };
    let days = super::likelihood::float(i64::try_from(columns[Mark::Sunrise].len()).unwrap_or(0));
    let longer_ms = match (middle(columns, Mark::Sunrise), middle(columns, Mark::Maghrib)) {
        (Some(sunrise), Some(sunset)) => ((sunset - sunrise) / 2).abs() - USUAL_MARGIN_MS,
        _ => 0,
    };
    let of_length = LENGTH_WEIGHT * days * super::likelihood::float(longer_ms.max(0));
    of(Mark::Sunrise) + of(Mark::Maghrib) + of(Mark::Sunset) + of_length
}

/// A missing sunrise counts as half a day.
const HALF_DAY_MS: i64 = 12 * 60 * MINUTE_MS;
/// Margins of sunrise and Maghrib that say nothing of the latitude: those of Diyanet are 7 minutes.
const USUAL_MARGIN_MS: i64 = 7 * MINUTE_MS;
/// The weight of the length of the day, where the weight of the spread is 1.
const LENGTH_WEIGHT: f64 = 0.5;

/// The gain, in nats, at which the Sun is another year's.
const YEAR_NATS: f64 = 15.0;
/// A row whose clock is off, in nats: in the right year the clocks are right.
const CLOCK_NATS: f64 = 1.0;
/// Years that differ by less are alike.
const LIKE_NATS: f64 = 2.0;
/// The days on which years are compared.
const YEAR_DAYS: usize = 61;

/// By how many years the dates of a page are wrong: those whose Sun and clock explain the page better by some methods.
pub(super) fn other_year<Tz: TimeZone>(ground: &Ground<'_, Tz>, methods: &[Method]) -> Option<i32> {
    let some: Vec<Day> = spread(ground.days, YEAR_DAYS).iter().map(|day| Day { clock_ms: 0, ..*day }).collect();
    let on_clock = |(cell, clock_ms): (&Cell, &i64)| match cell {
        Cell::Apart(apart_ms) => Cell::Apart(apart_ms - clock_ms),
        other => *other,
    };
    // The nights that a rule makes up are none of the Sun's, and slow.
    let methods: Vec<Method> =
        methods.iter().map(|method| method.with_high_latitude(HighLatitude::Unresolved)).collect();
    let nats = |days: &[Day], method: &Method| -> f64 {
        let columns = ground.with_days(days).columns(method);
        let clocks_ms = offsets_ms(&columns, days.len());
        let of = |mark: Mark| {
            let column: Column = columns[mark].iter().zip(&clocks_ms).map(on_clock).collect();
            Tally::of(&column, i64::from(method.shifts()[mark].as_millis()), method.rounding()[mark]).nats()
        };
        let off = clocks_ms.iter().filter(|clock_ms| **clock_ms != 0).count();
        let of_clocks = CLOCK_NATS * super::likelihood::float(i64::try_from(off).unwrap_or(0));
        of_clocks + Mark::ALL.into_iter().map(of).sum::<f64>()
    };
    let least = |days: &[Day]| methods.iter().map(|method| nats(days, method)).fold(f64::INFINITY, f64::min);
    let own_nats = least(&some);
    let of_year = |years: i32| {
        let moved: Vec<Day> = some.iter().filter_map(|day| moved(*day, years)).collect();
        (least(&moved), years)
    };
    // The nearest year first: every fourth has nearly the same Sun.
    let others: Vec<(f64, i32)> = (1..=YEARS).flat_map(|years| [-years, years]).map(of_year).collect();
    let least_nats = others.iter().map(|(nats, _)| *nats).fold(f64::INFINITY, f64::min);
    let is_best = |(nats, _): &&(f64, i32)| nats + YEAR_NATS < own_nats && *nats <= least_nats + LIKE_NATS;
    others.iter().find(is_best).map(|(_, years)| *years)
}

/// A day with the Sun and the clock of some years later; 29 February takes the 28th in a common year.
pub(super) fn moved(day: Day, years: i32) -> Option<Day> {
    let year = day.date.year() + years;
    let of = day.date.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))?;
    Some(Day { of, ..day })
}

/// How many years a table may be old, or early.
const YEARS: i32 = 5;

/// A year as an epoch.
pub(super) fn epoch_year(year: i32) -> Option<EpochYear> {
    EpochYear::new(i16::try_from(year).ok()?).ok()
}
