//! The Sun from day to day: computed every few days, and interpolated in between.
//!
//! Two evaluations, called looks, give eight conditions: the values of three functions and their first three
//! derivatives at both ends. The polynomial of degree seven through them differs from the theory by h⁸/(8!·2⁸) times
//! the eighth derivative, which is dominated by the nutation term of 9.1 days: 0.03″·(2π/9.1)⁸·6⁸/(8!·2⁸) = 3e-4″. With
//! the terms omitted from the derivatives of a look it is 0.0006″.

use super::almanac::SunFormula;
use super::track::{Cubic, SunTrack};
use crate::time::{EarthRotation, Ut1};

/// Days between two looks.
const STEP_DAYS: i32 = 6;

/// The Sun at instants of UT1 near noons, given as whole days from J2000.0 and requested in order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SunInterpolation {
    /// The number of the first look of the span, in steps from J2000.0.
    first_look: i32,
    /// The days from the dates for which ΔT is taken to the days of the Sun.
    lag_days: i32,
    formula: SunFormula,
    start: SunTrack,
    end: SunTrack,
    /// The difference between the polynomial of the span and the cubics at its start.
    equation_of_time_rad: Beyond,
    sin_declination: Beyond,
    cos_declination: Beyond,
}

impl SunInterpolation {
    /// An interpolation for days that are `lag_days` after the requested dates; TT − UT1 is taken for the dates.
    pub(crate) fn lagging(day: i32, lag_days: i32, formula: SunFormula) -> Self {
        let first_look = day.div_euclid(STEP_DAYS);
        Self::between(first_look, look(first_look, lag_days, formula), lag_days, formula)
    }

    /// The lag in days given at its creation.
    pub(crate) const fn lag_days(&self) -> i32 {
        self.lag_days
    }

    fn between(first_look: i32, start: SunTrack, lag_days: i32, formula: SunFormula) -> Self {
        let end = look(first_look + 1, lag_days, formula);
        Self {
            first_look,
            lag_days,
            formula,
            equation_of_time_rad: Beyond::of(&start.equation_of_time_rad, &end.equation_of_time_rad),
            sin_declination: Beyond::of(&start.sin_declination, &end.sin_declination),
            cos_declination: Beyond::of(&start.cos_declination, &end.cos_declination),
            start,
            end,
        }
    }

    /// The Sun around the noon of a day, or around an instant up to half a day from it. Any order gives the right
    /// result; ascending days are cheap.
    pub(crate) fn about(&mut self, day: i32, after_noon_days: f64) -> SunTrack {
        let first_look = day.div_euclid(STEP_DAYS);
        if first_look == self.first_look + 1 {
            *self = Self::between(first_look, self.end, self.lag_days, self.formula);
        } else if first_look != self.first_look {
            *self = Self::lagging(day, self.lag_days, self.formula);
        }
        let days = f64::from(day.rem_euclid(STEP_DAYS)) + after_noon_days;
        let Self { start, end, .. } = self;
        SunTrack {
            equation_of_time_rad: self.equation_of_time_rad.added_to(&start.equation_of_time_rad, days),
            sin_declination: self.sin_declination.added_to(&start.sin_declination, days),
            cos_declination: self.cos_declination.added_to(&start.cos_declination, days),
            distance_au: start.distance_au + (end.distance_au - start.distance_au) * (days / STEP),
        }
    }
}

/// The evaluation at one look.
fn look(number: i32, lag_days: i32, formula: SunFormula) -> SunTrack {
    let noon = Ut1::from_days(f64::from(number * STEP_DAYS));
    let rotation = EarthRotation::on_unix_day(noon.unix_day() - lag_days);
    SunTrack::about_by(formula, noon, noon.to_tt_with(rotation.delta_t_s()))
}

/// [`STEP_DAYS`].
const STEP: f64 = STEP_DAYS as f64;

/// t⁴·(a₀ + a₁w + a₂w² + a₃w³), with t in steps from the start and w = 1 − t.
///
/// It is the difference between the polynomial of degree seven and the first cubic. The polynomial has the coefficients
/// of the first cubic at the start, and of the second cubic at the end.
#[derive(Clone, Copy, Debug)]
struct Beyond([f64; 4]);

impl Beyond {
    fn of(start: &Cubic, end: &Cubic) -> Self {
        // At the end the difference is Σ ρ wᵏ, and t⁴ is 1 − 4w + 6w² − 4w³ + w⁴.
        let [r0, r1, r2, r3] = end.less(&start.shifted(STEP)).scaled(-STEP);
        let a0 = r0;
        let a1 = r1 + 4.0 * a0;
        let a2 = r2 + 4.0 * a1 - 6.0 * a0;
        let a3 = r3 + 4.0 * a2 - 6.0 * a1 + 4.0 * a0;
        Self([a0, a1, a2, a3])
    }

    /// The Taylor cubic of the polynomial, `days` after the start.
    fn added_to(&self, start: &Cubic, days: f64) -> Cubic {
        // With t = t₀ + e: t⁴ = t₀⁴ + 4t₀³e + 6t₀²e² + 4t₀e³ + …, and w = w₀ − e.
        let Self([a0, a1, a2, a3]) = self;
        let t = days / STEP;
        let w = 1.0 - t;
        let b0 = a0 + w * (a1 + w * (a2 + w * a3));
        let b1 = -(a1 + w * (2.0 * a2 + w * 3.0 * a3));
        let b2 = a2 + w * 3.0 * a3;
        let b3 = -a3;
        let [p0, p1, p2, p3] = [t * t * t * t, 4.0 * t * t * t, 6.0 * t * t, 4.0 * t];
        let beyond = Cubic::new([
            p0 * b0,
            p0 * b1 + p1 * b0,
            p0 * b2 + p1 * b1 + p2 * b0,
            p0 * b3 + p1 * b2 + p2 * b1 + p3 * b0,
        ]);
        start.shifted(days).plus(&Cubic::new(beyond.scaled(1.0 / STEP)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::ARCSECOND_RAD;

    #[test]
    fn a_sun_between_two_looks_is_the_sun_that_is_looked_up() {
        let mut sun = SunInterpolation::lagging(-3_000, 0, SunFormula::Sky);
        // For the noons between the looks, and for instants up to half a day beyond them.
        let (mut worst_at_noon, mut worst_beyond) = ([0.0_f64; 3], [0.0_f64; 3]);
        for (day, after_noon_days) in (-3_000..1_000).flat_map(|day: i32| [-0.5, 0.0, 0.5].map(|after| (day, after))) {
            let worst = if after_noon_days == 0.0 { &mut worst_at_noon } else { &mut worst_beyond };
            let between = sun.about(day, after_noon_days);
            let instant = Ut1::from_days(f64::from(day) + after_noon_days);
            let rotation = EarthRotation::on_unix_day(instant.unix_day());
            let looked_up = SunTrack::about(instant, instant.to_tt_with(rotation.delta_t_s()));
            for quarter in -4..=4 {
                let u = f64::from(quarter) / 4.0;
                let differences = [
                    between.equation_of_time_rad.at(u) - looked_up.equation_of_time_rad.at(u),
                    between.sin_declination.at(u) - looked_up.sin_declination.at(u),
                    between.cos_declination.at(u) - looked_up.cos_declination.at(u),
                ];
                for (worst, difference) in worst.iter_mut().zip(differences) {
                    *worst = worst.max(difference.abs() / ARCSECOND_RAD);
                }
            }
        }
        let is_within = |[equation, declination @ ..]: [f64; 3], declination_limit: f64| {
            (0.000_3..0.000_6).contains(&equation) && declination.iter().all(|worst| *worst < declination_limit)
        };
        assert!(is_within(worst_at_noon, 0.000_3), "{worst_at_noon:?}");
        assert!(is_within(worst_beyond, 0.000_4), "{worst_beyond:?}");
    }
}
