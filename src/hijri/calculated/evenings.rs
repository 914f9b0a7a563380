//! Evaluates a rule on one evening.

use super::rule::{Clause, Condition, Places};
use crate::events::{LunarEphemeris, Side, SolarDay};
use crate::hijri::Margin;
use crate::hijri::crescent::{Evening, SUNSET_ALTITUDE, Sky};
use crate::math::{asin, atan2, sin_cos, sqrt, wrap_pi};
use crate::time::{EarthRotation, J2000_UNIX_DAYS, Tt, Ut1};
use crate::units::{HOURS_PER_DAY, MINUTES_PER_DAY};
use crate::{Angle, Coordinates};

/// The evening of a date, after a conjunction or before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question {
    unix_day: i32,
    rotation: EarthRotation,
    conjunction: Ut1,
}

/// Whether a condition is met, and by how much.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer {
    pub(super) met: bool,
    /// The margin, if there is one.
    pub(super) margin: Option<Margin>,
}

impl Answer {
    const UNMET: Self = Self { met: false, margin: None };

    const fn by(margin: Margin) -> Self {
        Self { met: margin.is_met(), margin: Some(margin) }
    }

    /// The lesser of two: met answers are above unmet ones, and an answer without a margin is in the middle.
    fn min(self, other: Self) -> Self {
        if other.rank() < self.rank() { other } else { self }
    }

    fn max(self, other: Self) -> Self {
        if other.rank() > self.rank() { other } else { self }
    }

    /// How good it is, in units of the limit for "too close to call".
    fn rank(self) -> f64 {
        match self.margin {
            Some(margin) => margin.in_doubts(0.0),
            // Without a margin, an unmet condition cannot be outweighed, and a met one does not limit the others.
            None if self.met => f64::INFINITY,
            None => f64::NEG_INFINITY,
        }
    }
}

impl Question {
    pub(super) fn new(unix_day: i32, conjunction: Tt) -> Self {
        let rotation = EarthRotation::on_unix_day(unix_day);
        Self { unix_day, rotation, conjunction: conjunction.to_ut_with(rotation.delta_t_s()) }
    }

    /// Whether one of the clauses is met.
    pub(super) fn is_met(&self, clauses: &[Clause<'_>]) -> bool {
        let mut ephemeris = LunarEphemeris::new(self.rotation);
        clauses.iter().any(|clause| {
            self.at_any_place(clause.places, &mut ephemeris, |evening, ephemeris| {
                let met = clause.conditions.iter().all(|condition| self.ask(condition, evening, ephemeris).met);
                Answer { met, margin: None }
            })
            .met
        })
    }

    /// The best answer of any clause, each at its best place.
    pub(super) fn answer(&self, clauses: &[Clause<'_>]) -> Answer {
        let mut best = Answer::UNMET;
        let mut ephemeris = LunarEphemeris::new(self.rotation);
        for clause in clauses {
            self.at_any_place(clause.places, &mut ephemeris, |evening, ephemeris| {
                let all = Answer { met: true, margin: None };
                let of_place = clause
                    .conditions
                    .iter()
                    .map(|condition| self.ask(condition, evening, ephemeris))
                    .fold(all, Answer::min);
                best = best.max(of_place);
                // Another place may give a better answer.
                Answer::UNMET
            });
        }
        best
    }

    /// The answer at the first place that meets the condition; unmet and without a margin if no site does. `ask` is
    /// passed `None` where there is no place.
    fn at_any_place(
        &self,
        places: Places<'_>,
        ephemeris: &mut LunarEphemeris,
        mut ask: impl FnMut(&mut Option<Evening>, &mut LunarEphemeris) -> Answer,
    ) -> Answer {
        match places {
            Places::Nowhere => ask(&mut None, ephemeris),
            Places::Sites(sites) => {
                for site in sites {
                    let evening = Evening::nearest(*site, self.noon(*site, 0), Side::Evening, self.rotation);
                    let answer = evening.map_or(Answer::UNMET, |evening| ask(&mut Some(evening), ephemeris));
                    if answer.met {
                        return answer;
                    }
                }
                Answer::UNMET
            }
            Places::AnywhereBefore { ut_hour } => ask(&mut self.best_evening(ut_hour, ephemeris), ephemeris),
        }
    }

    fn ask(&self, condition: &Condition, evening: &mut Option<Evening>, ephemeris: &mut LunarEphemeris) -> Answer {
        let margin = match (*condition, evening) {
            (Condition::ConjunctionBeforeUtHour(hour), _) => self.conjunction_margin(self.ut_hour(hour), 0.0),
            (Condition::ConjunctionBeforeNextDawn { place, depression }, _) => {
                let day = SolarDay::nearest(place, self.noon(place, 1), self.rotation);
                match day.crossing(depression.altitude(), Side::Morning) {
                    Ok(dawn) => self.conjunction_margin(dawn, 0.0),
                    Err(_) => return Answer::UNMET,
                }
            }
            (_, None) => return Answer::UNMET,
            (Condition::ConjunctionBeforeSunset { minutes }, Some(evening)) => {
                self.conjunction_margin(evening.sun_event(), minutes)
            }
            (Condition::Lag { minutes }, Some(evening)) => match evening.moon_event(ephemeris) {
                Ok(moonset) => {
                    let lag_minutes = (moonset.days() - evening.sun_event().days()) * MINUTES_PER_DAY;
                    Margin::Lag { minutes: lag_minutes - minutes }
                }
                Err(_) => return Answer::UNMET,
            },
            (Condition::Altitude { least, from }, Some(evening)) => Margin::Altitude {
                arcminutes: (evening.sight(ephemeris).view(from).moon_altitude - least).arcminutes(),
            },
            (Condition::Elongation { least, from }, Some(evening)) => {
                Margin::Elongation { arcminutes: (evening.sight(ephemeris).view(from).elongation - least).arcminutes() }
            }
            (Condition::Crescent(criterion), Some(evening)) => match evening.crescent(ephemeris) {
                Ok(crescent) => criterion.margin(&crescent),
                Err(_) => return Answer::UNMET,
            },
        };
        Answer::by(margin)
    }

    /// How much earlier the conjunction is than `minutes` before `instant`.
    fn conjunction_margin(&self, instant: Ut1, minutes: f64) -> Margin {
        Margin::Conjunction { minutes: (instant.days() - self.conjunction.days()) * MINUTES_PER_DAY - minutes }
    }

    /// An hour of UT, counted from 0h of the date.
    fn ut_hour(&self, hour: f64) -> Ut1 {
        Ut1::from_days(f64::from(self.unix_day) - J2000_UNIX_DAYS + hour / HOURS_PER_DAY)
    }

    /// Mean noon at a place, `days` after the date.
    fn noon(&self, place: Coordinates, days: i32) -> Ut1 {
        self.ut_hour(12.0).plus_days(f64::from(days) - place.longitude().degrees() / 360.0)
    }

    /// The evening of the place where, at `ut_hour`, the Sun sets with the Moon vertically above it. `None` if the Sun
    /// rises there instead, because the Moon is west of it.
    fn best_evening(&self, ut_hour: f64, ephemeris: &mut LunarEphemeris) -> Option<Evening> {
        let sunset = self.ut_hour(ut_hour);
        let sky = Sky::of(ephemeris.at(sunset));
        let (sun, moon) = (unit(sky.sun_km)?, unit(sky.moon_km)?);
        // Away from the Sun, towards the Moon.
        let along = dot(sun, moon);
        let above = unit(sum(moon, sun, -along))?;
        // The zenith for which the Sun is at −50′ and the Moon as high as possible.
        let (sin_sun, cos_sun) = sin_cos(SUNSET_ALTITUDE.radians());
        let [x, y, z] = sum(above.map(|axis| axis * cos_sun), sun, sin_sun);
        let [sun_x, sun_y, _] = sun;
        // East of the Sun, where it sets.
        let is_evening = sun_x * y - sun_y * x > 0.0;
        let longitude_rad = wrap_pi(atan2(y, x) - sky.greenwich_sidereal_rad());
        let place = Coordinates::new(
            Angle::from_radians(asin(z)).degrees(),
            Angle::from_radians(longitude_rad).degrees().clamp(-180.0, 180.0),
        );
        place.ok().filter(|_| is_evening).map(|place| Evening::from_sun_event(place, sunset, Side::Evening))
    }
}

fn dot([ax, ay, az]: [f64; 3], [bx, by, bz]: [f64; 3]) -> f64 {
    ax * bx + ay * by + az * bz
}

/// a + factor·b
fn sum([ax, ay, az]: [f64; 3], [bx, by, bz]: [f64; 3], factor: f64) -> [f64; 3] {
    [ax + factor * bx, ay + factor * by, az + factor * bz]
}

fn unit(vector: [f64; 3]) -> Option<[f64; 3]> {
    let length = sqrt(dot(vector, vector));
    (length > 0.0).then(|| vector.map(|axis| axis / length))
}
