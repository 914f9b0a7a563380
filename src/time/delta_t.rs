//! ΔT = TT − UT1: the accumulated lag of the Earth's rotation behind uniform time.

use super::delta_t_spline::PIECES;
use super::delta_t_table::{FIRST_OBSERVED_UNIX_DAY, KNOTS, LAST_OBSERVED_UNIX_DAY, RUNS};
use super::{J2000_UNIX_DAYS, Ut1};
use crate::math::{polynomial, sqrt};
use crate::units::MS_PER_SECOND;

/// A value of ΔT = TT − UT1, with its uncertainty and the kind of its source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DeltaT {
    seconds: f64,
    uncertainty_s: f64,
    kind: DeltaTKind,
}

impl DeltaT {
    /// TT − UT1 in seconds.
    pub const fn seconds(self) -> f64 {
        self.seconds
    }

    /// The uncertainty in seconds: one standard deviation, or the difference between published values where that is
    /// larger.
    pub const fn uncertainty_s(self) -> f64 {
        self.uncertainty_s
    }

    /// The kind of source from which the value is taken.
    pub const fn kind(self) -> DeltaTKind {
        self.kind
    }
}

/// The kind of source of a value of ΔT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeltaTKind {
    /// Historical eclipses and occultations, smoothed by a spline: before 1973.
    Historical,
    /// Measured by the IERS: 1973 to 2026.
    Observed,
    /// A forecast.
    Predicted,
}

/// Days in a mean Gregorian year.
const DAYS_PER_YEAR: f64 = 365.2425;
/// Days in a Julian year, and in Huber's.
const DAYS_PER_JULIAN_YEAR: f64 = 365.25;
/// The year in which Unix time begins.
const UNIX_YEAR: f64 = 1970.0;
const YEARS_PER_CENTURY: f64 = 100.0;

/// ΔT = TT − UT1 at an instant.
///
/// # Units
///
/// Seconds; positive where UT1 is behind TT.
///
/// # Accuracy
///
/// Linear interpolation in the table adds at most 0.025 s since 1973 and 0.07 s before. The value itself has the
/// uncertainty [`DeltaT::uncertainty_s`]: none between 1973 and 2026, a second in 1900, 5 s in 1800, 20 s in 1600,
/// minutes before 1500, 6 s in 2050, 30 s in 2100 (`tests/delta_t.rs`). An hour angle depends on it only weakly: an
/// event of the Sun moves by 0.003 s for each second.
///
/// # Source
///
/// Before 1973 and after 2026: Stephenson, Morrison & Hohenkerk, Proc. R. Soc. A 472 (2016) 20160404, with the revision
/// of 2020. From −720 to 1550: the spline of that revision, Morrison, Stephenson, Hohenkerk & Zawilski, Proc. R. Soc. A
/// 477 (2021) 20200776, table S15. Before −720 and after 2650: the parabola −320 s + 32.5 s·((year − 1825)/100)² of
/// 2016. Each is shifted to join the next, the spline by 0.015 s. From 1973 to 2026: IERS finals2000A. Past
/// uncertainties: NASA/TP-2006-214141, table 1. Future uncertainties: Huber's random walk 365.25·N·√(N·Q/3·(1 +
/// N/M))/1000 s with Q = 0.058 ms²/yr and M = 2500 yr, after N years.
///
/// # Examples
///
/// ```
/// use miqat::time::{DeltaTKind, Ut1, delta_t};
/// let j2000 = delta_t(Ut1::from_days(0.0));
/// assert_eq!(j2000.kind(), DeltaTKind::Observed);
/// assert!((j2000.seconds() - 63.83).abs() < 0.03); // IERS: 63.8285 s
/// ```
pub fn delta_t(ut: Ut1) -> DeltaT {
    let unix_days = ut.days() + J2000_UNIX_DAYS;
    let kind = if unix_days < FIRST_OBSERVED_UNIX_DAY.into() {
        DeltaTKind::Historical
    } else if unix_days <= LAST_OBSERVED_UNIX_DAY.into() {
        DeltaTKind::Observed
    } else {
        DeltaTKind::Predicted
    };
    let uncertainty_s = match kind {
        DeltaTKind::Historical => historical_uncertainty_s(unix_days),
        DeltaTKind::Observed => 0.0,
        DeltaTKind::Predicted => random_walk_s((unix_days - f64::from(LAST_OBSERVED_UNIX_DAY)) / DAYS_PER_YEAR),
    };
    DeltaT { seconds: at_unix_day(unix_days), uncertainty_s, kind }
}

/// ΔT in seconds, for an instant in days from 1970-01-01 0h UT.
pub(super) fn at_unix_day(unix_days: f64) -> f64 {
    Span::about(unix_days).at(unix_days)
}

/// The part of the table around an instant: the knots before and after it, in days from 1970-01-01 and seconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    before: Option<(f64, f64)>,
    after: Option<(f64, f64)>,
}

impl Span {
    /// The span that contains an instant.
    pub(super) fn about(unix_days: f64) -> Self {
        let after = knots_until(unix_days);
        let knot = |index: usize| KNOTS.get(index).map(|(day, seconds)| (f64::from(*day), *seconds));
        Self { before: after.checked_sub(1).and_then(knot), after: knot(after) }
    }

    /// Whether the span contains an instant.
    pub(super) fn holds(&self, unix_days: f64) -> bool {
        self.before.is_none_or(|(day, _)| day <= unix_days) && self.after.is_none_or(|(day, _)| unix_days < day)
    }

    /// ΔT in seconds at an instant within the span.
    pub(super) fn at(&self, unix_days: f64) -> f64 {
        match (self.before, self.after) {
            (Some((day_0, seconds_0)), Some((day_1, seconds_1))) => {
                seconds_0 + (seconds_1 - seconds_0) * ((unix_days - day_0) / (day_1 - day_0))
            }
            // Outside the table: the spline and the long-term parabola, shifted to be continuous.
            (None, Some((day, seconds))) => seconds + spline_s(unix_days) - spline_s(day),
            (Some((day, seconds)), None) => seconds + parabola_s(unix_days) - parabola_s(day),
            (None, None) => parabola_s(unix_days),
        }
    }
}

/// The number of knots at or before an instant: estimated from their nearly even spacing, and corrected for leap days.
fn knots_until(unix_days: f64) -> usize {
    let Some((first, first_day, step_days)) =
        RUNS.iter().rev().find(|(_, first_day, _)| f64::from(*first_day) <= unix_days)
    else {
        return 0;
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates, and it is not negative"
    )]
    let mut until = first.saturating_add(((unix_days - f64::from(*first_day)) / step_days) as usize);
    let begun = |index: usize| KNOTS.get(index).is_some_and(|(day, _)| f64::from(*day) <= unix_days);
    until = until.min(KNOTS.len());
    while begun(until) {
        until += 1;
    }
    while until > 0 && !begun(until - 1) {
        until -= 1;
    }
    until
}

fn year_of(unix_days: f64) -> f64 {
    UNIX_YEAR + unix_days / DAYS_PER_YEAR
}

/// The spline of Morrison et al. 2021 and, before its first year, the parabola, shifted to join.
fn spline_s(unix_days: f64) -> f64 {
    let year = year_of(unix_days);
    let piece = |(first_year, last_year, coefficients): &(f64, f64, [f64; 4]), year: f64| {
        polynomial((year - first_year) / (last_year - first_year), coefficients)
    };
    match (PIECES.iter().rev().find(|(first_year, ..)| *first_year <= year), PIECES.first()) {
        (Some(of_year), _) => piece(of_year, year),
        (None, Some(first)) => piece(first, first.0) + parabola_of_year_s(year) - parabola_of_year_s(first.0),
        (None, None) => parabola_of_year_s(year),
    }
}

fn parabola_s(unix_days: f64) -> f64 {
    parabola_of_year_s(year_of(unix_days))
}

/// Stephenson, Morrison & Hohenkerk 2016, eq. 4.1.
fn parabola_of_year_s(year: f64) -> f64 {
    /// The year of the parabola's minimum.
    const VERTEX_YEAR: f64 = 1825.0;
    /// Its value in that year.
    const VERTEX_S: f64 = -320.0;
    const S_PER_SQUARE_CENTURY: f64 = 32.5;
    let centuries = (year - VERTEX_YEAR) / YEARS_PER_CENTURY;
    VERTEX_S + S_PER_SQUARE_CENTURY * centuries * centuries
}

/// (from year, seconds): the standard error of Espenak & Meeus, NASA/TP-2006-214141, table 1 (before −500 its formula,
/// 0.8 s·((year − 1820)/100)²), or the difference of these values from theirs where it is larger.
const HISTORICAL_ERRORS: [(f64, f64); 22] = [
    (-720.0, 520.0),
    (-500.0, 430.0),
    (-400.0, 390.0),
    (-300.0, 360.0),
    (-200.0, 330.0),
    (-100.0, 290.0),
    (0.0, 260.0),
    (200.0, 220.0),
    (400.0, 170.0),
    (600.0, 120.0),
    (800.0, 90.0),
    (1000.0, 135.0),
    (1100.0, 200.0),
    (1400.0, 165.0),
    (1500.0, 95.0),
    (1550.0, 45.0),
    (1600.0, 20.0),
    (1700.0, 6.0),
    (1725.0, 5.0),
    (1850.0, 3.5),
    (1900.0, 1.2),
    (1925.0, 0.8),
];

fn historical_uncertainty_s(unix_days: f64) -> f64 {
    let year = year_of(unix_days);
    HISTORICAL_ERRORS.iter().rev().find(|(from, _)| *from <= year).map_or(f64::INFINITY, |(_, error_s)| *error_s)
}

/// Huber's model: the standard deviation from a random walk of the length of the day.
fn random_walk_s(years: f64) -> f64 {
    /// Variance of the length of day, ms²/yr.
    const Q: f64 = 0.058;
    /// The years of observation on which it is based.
    const M: f64 = 2500.0;
    DAYS_PER_JULIAN_YEAR * years * sqrt(years * Q / 3.0 * (1.0 + years / M)) / MS_PER_SECOND
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_knots_until_a_day_are_those_that_a_search_finds() {
        for unix_day in -160_000..260_000 {
            let instant = f64::from(unix_day) + 0.5 * f64::from(unix_day % 2);
            let searched = KNOTS.partition_point(|(day, _)| f64::from(*day) <= instant);
            assert_eq!(knots_until(instant), searched, "{instant}");
        }
    }
}
