//! The Moon and the Sun at the instants of a grid that is the same for every place and every search, so that places share them.
//!
//! Positions are computed every six hours of UT1 and interpolated by the cubic through two of them and their velocities, which
//! differs from the Moon by at most 0.01″. The ephemeris keeps them. A search finds the same bits with an ephemeris of its own as
//! with one that others have used before.

use crate::astro::earth::mean_solar_angle_rad;
use crate::astro::moon::{ASTRONOMICAL_UNIT_KM, EclipticMoon};
use crate::astro::nutation::nutation;
use crate::astro::observer::sidereal_gain_and_rate_rad;
use crate::astro::sun::{MovingSun, true_obliquity_rad};
use crate::math::{TAU, floor, sin_cos};
use crate::time::{EarthRotation, Ut1};
use crate::units::HOURS_PER_DAY;

/// The time between two knots of the grid.
const KNOT_HOURS: i32 = 6;
const KNOT_DAYS: f64 = 0.25;
/// How many knots and hours are kept: those of eight and of five days, more than a date has in all zones of the Earth.
const KNOTS: usize = 32;
const HOURS: usize = 128;

/// The Moon and the Sun at one instant, in the equatorial axes of date.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SkyNow {
    pub(crate) ut: Ut1,
    pub(crate) moon_km: [f64; 3],
    pub(crate) sun_km: [f64; 3],
    /// The gain of sidereal time on the mean Sun.
    pub(crate) gain_rad: f64,
    pub(crate) obliquity_rad: f64,
}

/// The Moon in axes that rotate with the Earth: through the meridian of Greenwich, 90° E and the north pole.
#[derive(Clone, Copy, Debug)]
pub(super) struct MoonOverEarth {
    pub(super) ut: Ut1,
    pub(super) position_km: [f64; 3],
    /// By the day.
    pub(super) velocity_km: [f64; 3],
}

/// A knot of the grid. Each value has its rate by the day, where it has two.
#[derive(Clone, Copy, Debug)]
struct Knot {
    moon_km: [[f64; 2]; 3],
    /// The Sun's direction and distance.
    sun: [[f64; 2]; 3],
    sun_km: f64,
    gain_rad: [f64; 2],
    obliquity_rad: f64,
}

impl Knot {
    fn at(ut: Ut1, rotation: EarthRotation) -> Self {
        let tt = ut.to_tt_with(rotation.delta_t_s());
        let nutation = nutation(tt);
        let obliquity_rad = true_obliquity_rad(tt, &nutation);
        let MovingSun { direction, distance_au } = MovingSun::at(tt, &nutation);
        Self {
            moon_km: EclipticMoon::at(tt, &nutation).equatorial_km(obliquity_rad),
            sun: direction,
            sun_km: distance_au * ASTRONOMICAL_UNIT_KM,
            gain_rad: sidereal_gain_and_rate_rad(ut, tt, &nutation),
            obliquity_rad: obliquity_rad[0],
        }
    }
}

/// The Moon and the Sun, computed where they are asked for.
#[derive(Clone, Debug)]
pub(crate) struct LunarEphemeris {
    rotation: EarthRotation,
    knots: Kept<Knot, KNOTS>,
    hours: Kept<MoonOverEarth, HOURS>,
}

impl LunarEphemeris {
    pub(crate) const fn new(rotation: EarthRotation) -> Self {
        Self { rotation, knots: Kept([None; KNOTS]), hours: Kept([None; HOURS]) }
    }

    pub(crate) const fn rotation(&self) -> EarthRotation {
        self.rotation
    }

    /// The Moon and the Sun at an instant.
    pub(crate) fn at(&mut self, ut: Ut1) -> SkyNow {
        let span = self.span(hour_before(ut).div_euclid(KNOT_HOURS));
        let part = span.part(ut);
        let distance_km = span.from.sun_km + part * (span.to.sun_km - span.from.sun_km);
        SkyNow {
            ut,
            moon_km: span.vector(part, |knot| &knot.moon_km).map(|[value, _]| value),
            sun_km: span.vector(part, |knot| &knot.sun).map(|[value, _]| value * distance_km),
            gain_rad: hermite(part, span.from.gain_rad, span.to.gain_rad)[0],
            obliquity_rad: span.from.obliquity_rad + part * (span.to.obliquity_rad - span.from.obliquity_rad),
        }
    }

    /// The Moon over the Earth at an hour of UT1, counted from J2000.0.
    pub(super) fn hour(&mut self, hour: i32) -> MoonOverEarth {
        if let Some(moon) = self.hours.get(hour) {
            return moon;
        }
        let ut = Ut1::from_days(f64::from(hour) / HOURS_PER_DAY);
        let moon = self.span_of_hour(hour).moon_over_earth(ut);
        self.hours.keep(hour, moon)
    }

    /// The six hours of the grid that contain an hour.
    pub(super) fn span_of_hour(&mut self, hour: i32) -> Span {
        self.span(hour.div_euclid(KNOT_HOURS))
    }

    fn span(&mut self, number: i32) -> Span {
        Span { start: ut_of(number), from: self.knot(number), to: self.knot(number.saturating_add(1)) }
    }

    fn knot(&mut self, number: i32) -> Knot {
        let kept = self.knots.get(number);
        kept.unwrap_or_else(|| self.knots.keep(number, Knot::at(ut_of(number), self.rotation)))
    }
}

/// The latest values of a grid, each at the remainder of its number.
#[derive(Clone, Debug)]
struct Kept<T, const N: usize>([Option<(i32, T)>; N]);

impl<T: Copy, const N: usize> Kept<T, N> {
    fn get(&self, number: i32) -> Option<T> {
        let (kept, value) = self.0.get(Self::index(number)).copied().flatten()?;
        if kept == number { Some(value) } else { None }
    }

    fn keep(&mut self, number: i32, value: T) -> T {
        if let Some(place) = self.0.get_mut(Self::index(number)) {
            *place = Some((number, value));
        }
        value
    }

    fn index(number: i32) -> usize {
        usize::try_from(i64::from(number).rem_euclid(i64::try_from(N).unwrap_or(1))).unwrap_or(0)
    }
}

fn ut_of(knot: i32) -> Ut1 {
    Ut1::from_days(f64::from(knot) * KNOT_DAYS)
}

/// The last whole hour of UT1 before an instant, counted from J2000.0.
pub(super) fn hour_before(ut: Ut1) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "`as` saturates, far from the computed years")]
    let hour = floor(ut.days() * HOURS_PER_DAY) as i32;
    hour
}

/// The six hours between two knots.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    start: Ut1,
    from: Knot,
    to: Knot,
}

impl Span {
    pub(super) fn moon_over_earth(&self, ut: Ut1) -> MoonOverEarth {
        let part = self.part(ut);
        let [gain_rad, gain_rate_rad] = hermite(part, self.from.gain_rad, self.to.gain_rad);
        let (sin, cos) = sin_cos(mean_solar_angle_rad(ut) + gain_rad);
        let turning_rad = TAU + gain_rate_rad;
        let [[x, x1], [y, y1], [z, z1]] = self.vector(part, |knot| &knot.moon_km);
        let (along, across) = (x * cos + y * sin, y * cos - x * sin);
        MoonOverEarth {
            ut,
            position_km: [along, across, z],
            velocity_km: [x1 * cos + y1 * sin + turning_rad * across, y1 * cos - x1 * sin - turning_rad * along, z1],
        }
    }

    fn part(&self, ut: Ut1) -> f64 {
        (ut.days() - self.start.days()) / KNOT_DAYS
    }

    fn vector(&self, part: f64, of: impl Fn(&Knot) -> &[[f64; 2]; 3]) -> [[f64; 2]; 3] {
        let ([x0, y0, z0], [x1, y1, z1]) = (*of(&self.from), *of(&self.to));
        [hermite(part, x0, x1), hermite(part, y0, y1), hermite(part, z0, z1)]
    }
}

/// Hermite's cubic through two values with given rates by the day, and its rate, at a part of the six hours between them.
fn hermite(x: f64, [p0, r0]: [f64; 2], [p1, r1]: [f64; 2]) -> [f64; 2] {
    let chord = (p1 - p0) / KNOT_DAYS;
    // p(x) = p₀ + x·length·(r₀ + x(3c − 2r₀ − r₁) + x²(r₀ + r₁ − 2c)), where c is the slope of the chord
    let (square, cube) = (3.0 * chord - 2.0 * r0 - r1, r0 + r1 - 2.0 * chord);
    [p0 + x * KNOT_DAYS * (r0 + x * (square + x * cube)), r0 + x * (2.0 * square + x * 3.0 * cube)]
}
