//! The Sun on many days.

use crate::astro::track::{Cubic, SunTrack};
use crate::math::branchless::round;
use crate::prayer::finish::Days;
use crate::time::{EarthRotation, J2000_NOON_UNIX_DAY};
use crate::units::{MS_PER_DAY, SECONDS_PER_DAY};

/// c₀ to c₃ of a cubic for each of D days.
type Cubics<const D: usize> = [Days<D>; 4];

/// The Sun on D days, counted from 12h UT1 of each day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SunLanes<const D: usize> {
    equation_of_time_rad: Cubics<D>,
    sin_declination: Cubics<D>,
    cos_declination: Cubics<D>,
}

/// The Sun on one of the days.
#[derive(Clone, Copy, Debug)]
pub(super) struct LaneSun {
    pub(super) equation_of_time_rad: Cubic,
    pub(super) sin_declination: Cubic,
    pub(super) cos_declination: Cubic,
}

impl<const D: usize> SunLanes<D> {
    pub(crate) fn of(tracks: &[SunTrack; D]) -> Self {
        let columns = |of: fn(&SunTrack) -> &Cubic| {
            let [mut c0, mut c1, mut c2, mut c3] = [[0.0; D]; 4];
            let columns = c0.iter_mut().zip(&mut c1).zip(&mut c2).zip(&mut c3);
            for ((((c0, c1), c2), c3), track) in columns.zip(tracks) {
                [*c0, *c1, *c2, *c3] = of(track).coefficients();
            }
            [c0, c1, c2, c3]
        };
        Self {
            equation_of_time_rad: columns(|track| &track.equation_of_time_rad),
            sin_declination: columns(|track| &track.sin_declination),
            cos_declination: columns(|track| &track.cos_declination),
        }
    }

    /// The same Sun in every lane.
    pub(crate) fn same(track: &SunTrack) -> Self {
        let columns = |cubic: &Cubic| cubic.coefficients().map(|coefficient| [coefficient; D]);
        Self {
            equation_of_time_rad: columns(&track.equation_of_time_rad),
            sin_declination: columns(&track.sin_declination),
            cos_declination: columns(&track.cos_declination),
        }
    }

    /// A constant Sun for each day, equal to the Sun at an instant in days from 12h UT1.
    pub(crate) fn frozen_at(&self, v: &Days<D>) -> Self {
        let constant = |of: fn(&LaneSun) -> &Cubic| {
            let [values] = self.each_day([v], |sun, [v]| [of(sun).at(v)]);
            [values, [0.0; D], [0.0; D], [0.0; D]]
        };
        Self {
            equation_of_time_rad: constant(|sun| &sun.equation_of_time_rad),
            sin_declination: constant(|sun| &sun.sin_declination),
            cos_declination: constant(|sun| &sun.cos_declination),
        }
    }

    /// The same declination with the equation of time of another Sun.
    pub(crate) const fn with_equation_of_time_of(self, other: &Self) -> Self {
        Self { equation_of_time_rad: other.equation_of_time_rad, ..self }
    }

    /// Applies a formula to the Sun and N numbers of each day; it gives M numbers. The loop is vectorised if the formula has no
    /// branches and is `#[inline(always)]`.
    #[inline(always)]
    pub(super) fn each_day<const N: usize, const M: usize>(
        &self,
        given: [&Days<D>; N],
        formula: impl Fn(&LaneSun, [f64; N]) -> [f64; M],
    ) -> [Days<D>; M] {
        let mut results = [[0.0; D]; M];
        for day in 0..D {
            let of_day = |column: &Days<D>| column.get(day).copied().unwrap_or(f64::NAN);
            let sun = LaneSun {
                equation_of_time_rad: Cubic::new(self.equation_of_time_rad.each_ref().map(of_day)),
                sin_declination: Cubic::new(self.sin_declination.each_ref().map(of_day)),
                cos_declination: Cubic::new(self.cos_declination.each_ref().map(of_day)),
            };
            for (column, number) in results.iter_mut().zip(formula(&sun, given.map(of_day))) {
                if let Some(cell) = column.get_mut(day) {
                    *cell = number;
                }
            }
        }
        results
    }
}

/// The Sun around 12h UT1 of D consecutive days, and the Earth's rotation on these days.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DaySuns<const D: usize> {
    pub(crate) own: SunLanes<D>,
    /// UT1 − UTC in days, on the UTC day before, on the day, and on the day after.
    ut1_minus_utc_days: [Days<D>; 3],
}

impl<const D: usize> DaySuns<D> {
    /// The Sun of consecutive days. `first_day` is counted from J2000.0.
    pub(crate) fn of(own: SunLanes<D>, first_day: i32) -> Self {
        let mut rotations = EarthRotation::from_unix_day(first_day + J2000_NOON_UNIX_DAY - 1);
        let mut ut1_minus_utc_days =
            || rotations.next().map_or(0.0, |rotation| rotation.ut1_minus_utc_s() / SECONDS_PER_DAY);
        let [mut yesterday, mut today] = [ut1_minus_utc_days(), ut1_minus_utc_days()];
        let [mut before, mut on, mut after] = [[0.0; D]; 3];
        for ((before, on), after) in before.iter_mut().zip(&mut on).zip(&mut after) {
            let tomorrow = ut1_minus_utc_days();
            (*before, *on, *after) = (yesterday, today, tomorrow);
            (yesterday, today) = (today, tomorrow);
        }
        Self { own, ut1_minus_utc_days: [before, on, after] }
    }

    /// Converts an instant in days from 12h UTC to days from 12h UT1 of each day. UT1 − UTC is taken on the dates
    /// `days_later` days before the days.
    pub(crate) fn ut1_of_utc(&self, days: f64, days_later: i32) -> Days<D> {
        let [before, on, after] = &self.ut1_minus_utc_days;
        let of_dates = if days_later > 0 { before } else { on };
        let of_dates = if days_later < 0 { after } else { of_dates };
        of_dates.map(|ut1_minus_utc_days| days + ut1_minus_utc_days)
    }

    /// Converts instants in days from 12h UT1 of each day to milliseconds from 12h UTC, rounded to the nearest.
    #[inline(always)]
    pub(crate) fn utc_ms(&self, v: &Days<D>) -> Days<D> {
        let mut ms = [0.0; D];
        let [before, on, after] = &self.ut1_minus_utc_days;
        for ((ms, v), ((before, on), after)) in ms.iter_mut().zip(v).zip(before.iter().zip(on).zip(after)) {
            // UT1 − UTC is the event's own day's: it jumps at a leap second.
            let of_morning = if *v < -0.5 { before } else { on };
            let ut1_minus_utc_days = if *v >= 0.5 { after } else { of_morning };
            *ms = round((v - ut1_minus_utc_days) * MS_PER_DAY);
        }
        ms
    }
}
