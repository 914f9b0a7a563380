//! Moonrise and moonset.

use core::fmt;

use crate::astro::moon::{EclipticMoon, MOON_RADIUS_KM};
use crate::astro::nutation::nutation;
use crate::astro::observer::{Observer, Vantage, sidereal_gain_and_rate_rad};
use crate::astro::sun::true_obliquity_rad;
use crate::events::solve::root;
use crate::math::{ARCMINUTE_RAD, TAU, asin, sqrt};
use crate::time::{EarthRotation, Ut1};
use crate::{Angle, Coordinates};

/// The refraction at the horizon that the Astronomical Almanac uses for rising and setting: 34′.
pub const HORIZON_REFRACTION: Angle = Angle::from_radians(HORIZON_REFRACTION_RAD);
const HORIZON_REFRACTION_RAD: f64 = 34.0 * ARCMINUTE_RAD;

/// Rising or setting: the Moon's upper limb is on the horizon of the place.
///
/// # Conventions
///
/// Topocentric, on the ellipsoid at height 0, with a refraction of 34′: the topocentric altitude of the centre, without
/// refraction, is −(34′ + the topocentric semidiameter).
///
/// # Accuracy
///
/// 0.03 s against JPL DE440, 1900-2100, if the Moon's altitude changes by more than 5″ a second
/// (`tests/moon_events.rs`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a horizon is crossed in two directions")]
pub enum MoonEvent {
    /// The upper limb appears.
    #[doc(alias = "moonrise")]
    Rise,
    /// The upper limb disappears.
    #[doc(alias = "moonset")]
    Set,
}

/// The reason why the Moon does not rise, or does not set, in a window of 24 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MoonAbsence {
    /// The upper limb stays above the horizon.
    StaysAbove,
    /// The upper limb stays below the horizon.
    StaysBelow,
    /// The event is outside the window: a lunar day has 24 h 50 min, so once a month a day has none.
    OutsideWindow,
}

impl fmt::Display for MoonAbsence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StaysAbove => "the Moon stays above the horizon",
            Self::StaysBelow => "the Moon stays below the horizon",
            Self::OutsideWindow => "the Moon does so before and after, but not in these 24 hours",
        })
    }
}

impl core::error::Error for MoonAbsence {}

/// The length of the window in days, and its division into stretches. Over 6 hours the cubic through two positions and
/// velocities differs from the Moon by at most 0.01″.
const WINDOW_DAYS: f64 = 1.0;
const STRETCH_DAYS: f64 = 0.25;
const STRETCHES: u8 = 4;
/// The number of intervals per stretch at whose ends the altitude is evaluated; in an hour it has at most one extremum.
const LOOKS: u8 = 6;
/// The tolerance of an event in days: 0.09 ms; the error after Newton's last step is much smaller.
const TOLERANCE_DAYS: f64 = 1e-9;

/// The direction of the search in time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Search {
    Onwards,
    Backwards,
}

impl MoonEvent {
    /// The first rising or setting in the 24 hours (of UT1) from an instant, inclusive.
    ///
    /// # Errors
    ///
    /// The reason why there is none.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, chrono::NaiveDate, events::MoonEvent, time::{EarthRotation, Ut1}};
    /// // JPL DE440 (tests/data/moon): moonset at 4.11446° N, 74.68668° E on 2036-06-09, 01:04:06.490 UTC.
    /// let place = Coordinates::new(4.11446, 74.68668)?;
    /// let rotation = EarthRotation::given(69.4189, 0.0);
    /// let midnight = NaiveDate::from_ymd_opt(2036, 6, 9).unwrap().and_hms_opt(0, 0, 0).unwrap().and_utc();
    /// let set = MoonEvent::Set.first_after(place, Ut1::from_utc_with(midnight, rotation), rotation)?;
    /// assert!((set.to_utc_with(rotation)?.timestamp_millis() - 2_096_586_246_490).abs() < 30);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn first_after(self, place: Coordinates, from: Ut1, rotation: EarthRotation) -> Result<Ut1, MoonAbsence> {
        self.search(place, from, rotation, Search::Onwards)
    }

    /// The last rising or setting in the 24 hours (of UT1) up to an instant, inclusive.
    ///
    /// # Errors
    ///
    /// The reason why there is none.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, events::{MoonAbsence, MoonEvent}, time::{EarthRotation, Ut1}};
    /// let rotation = EarthRotation::given(69.0, 0.0);
    /// let cairo = Coordinates::new(30.0444, 31.2357)?;
    /// let rise = MoonEvent::Rise.first_after(cairo, Ut1::from_days(9_000.0), rotation)?;
    /// let same = MoonEvent::Rise.last_before(cairo, rise.plus_days(0.5), rotation)?;
    /// assert!((same.days() - rise.days()).abs() < 1e-7);
    /// // At the pole the Moon rises and sets once a month.
    /// let pole = Coordinates::new(90.0, 0.0)?;
    /// assert_eq!(MoonEvent::Set.last_before(pole, Ut1::from_days(9_020.0), rotation), Err(MoonAbsence::StaysBelow));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn last_before(self, place: Coordinates, until: Ut1, rotation: EarthRotation) -> Result<Ut1, MoonAbsence> {
        self.search(place, until, rotation, Search::Backwards)
    }

    fn search(
        self,
        place: Coordinates,
        origin: Ut1,
        rotation: EarthRotation,
        search: Search,
    ) -> Result<Ut1, MoonAbsence> {
        let sense = match search {
            Search::Onwards => 1.0,
            Search::Backwards => -1.0,
        };
        let observer = Observer::at(place);
        // Time is s, days from the origin in the direction of the search. In reversed time a setting is a rising.
        let falls = (self == Self::Set) == (search == Search::Onwards);
        let knot = |s: f64| Knot::at(origin.plus_days(sense * s), s, rotation, sense);
        let mut from = knot(0.0);
        let (starts_above, _) = from.clearance(&observer);
        let mut crossed = false;
        for stretch in 1..=STRETCHES {
            let to = knot(f64::from(stretch) * (WINDOW_DAYS / f64::from(STRETCHES)));
            let between = Stretch { observer: &observer, from, to, origin, sense };
            for look in 0..LOOKS {
                let at = |look: u8| from.s + STRETCH_DAYS * f64::from(look) / f64::from(LOOKS);
                let (found, other) = between.crossing(at(look), at(look + 1), falls);
                if let Some(s) = found {
                    return Ok(origin.plus_days(sense * s));
                }
                crossed |= other;
            }
            from = to;
        }
        Err(if crossed {
            MoonAbsence::OutsideWindow
        } else if starts_above >= 0.0 {
            MoonAbsence::StaysAbove
        } else {
            MoonAbsence::StaysBelow
        })
    }
}

/// The Moon at one instant of the search, and the rotation of the Earth.
#[derive(Clone, Copy)]
struct Knot {
    ut: Ut1,
    s: f64,
    /// Equatorial, of date, each with its rate by the day of s.
    position_km: [[f64; 2]; 3],
    /// The gain of sidereal time on the mean Sun, with its rate by the day of s.
    gain_rad: [f64; 2],
    /// The rate by the day of s of the mean Sun's hour angle.
    turning_rad: f64,
}

impl Knot {
    fn at(ut: Ut1, s: f64, rotation: EarthRotation, sense: f64) -> Self {
        let tt = ut.to_tt_with(rotation.delta_t_s());
        let nutation = nutation(tt);
        let along = |[value, rate]: [f64; 2]| [value, sense * rate];
        Self {
            ut,
            s,
            position_km: EclipticMoon::at(tt, &nutation).equatorial_km(true_obliquity_rad(tt, &nutation)).map(along),
            gain_rad: along(sidereal_gain_and_rate_rad(ut, tt, &nutation)),
            turning_rad: sense * TAU,
        }
    }

    /// The altitude of the upper limb above the refracted horizon in radians, and its rate by the day of s.
    fn clearance(&self, observer: &Observer) -> (f64, f64) {
        let [position, velocity] = [self.position_km.map(|[value, _]| value), self.position_km.map(|[_, rate]| rate)];
        let [gain_rad, gain_rate_rad] = self.gain_rad;
        let sidereal_rad = observer.sidereal_rad(self.ut, gain_rad);
        let seen = observer.look(position, sidereal_rad, Vantage::Topocentric);
        let moving = observer.velocity(position, velocity, sidereal_rad, self.turning_rad + gain_rate_rad);
        let ([north, east, up], [north1, east1, up1]) = (seen.vector(), moving);
        let distance = seen.distance_km();
        let distance1 = (north * north1 + east * east1 + up * up1) / distance;
        // h = asin(up / distance); s = asin(radius / distance)
        let altitude1 = (up1 - up * distance1 / distance) / sqrt(north * north + east * east);
        let semidiameter1 = -MOON_RADIUS_KM * distance1 / (distance * distance);
        (seen.altitude_rad() + HORIZON_REFRACTION_RAD + asin(MOON_RADIUS_KM / distance), altitude1 + semidiameter1)
    }
}

/// The Moon between two knots.
struct Stretch<'a> {
    observer: &'a Observer,
    from: Knot,
    to: Knot,
    origin: Ut1,
    sense: f64,
}

impl Stretch<'_> {
    /// The clearance at s, with its rate.
    fn clearance(&self, s: f64) -> (f64, f64) {
        let hermite = |from: [f64; 2], to: [f64; 2]| self.hermite(s, from, to);
        let ([x0, y0, z0], [x1, y1, z1]) = (self.from.position_km, self.to.position_km);
        Knot {
            ut: self.origin.plus_days(self.sense * s),
            s,
            position_km: [hermite(x0, x1), hermite(y0, y1), hermite(z0, z1)],
            gain_rad: hermite(self.from.gain_rad, self.to.gain_rad),
            turning_rad: self.from.turning_rad,
        }
        .clearance(self.observer)
    }

    /// Hermite's cubic through two values with given rates.
    fn hermite(&self, s: f64, [p0, r0]: [f64; 2], [p1, r1]: [f64; 2]) -> [f64; 2] {
        let length = self.to.s - self.from.s;
        let x = (s - self.from.s) / length;
        let chord = (p1 - p0) / length;
        // p(x) = p₀ + x·length·(r₀ + x(3c − 2r₀ − r₁) + x²(r₀ + r₁ − 2c)), where c is the slope of the chord
        let (square, cube) = (3.0 * chord - 2.0 * r0 - r1, r0 + r1 - 2.0 * chord);
        [p0 + x * length * (r0 + x * (square + x * cube)), r0 + x * (2.0 * square + x * 3.0 * cube)]
    }

    /// The time between two evaluations at which the clearance crosses zero in the wanted direction, and whether it
    /// also crosses in the other.
    fn crossing(&self, start: f64, end: f64, falls: bool) -> (Option<f64>, bool) {
        let ((value0, slope0), (value1, slope1)) = (self.clearance(start), self.clearance(end));
        let (above0, above1) = (value0 >= 0.0, value1 >= 0.0);
        if above0 != above1 {
            return if above0 == falls { (Some(self.solve(start, end)), false) } else { (None, true) };
        }
        // A maximum that could be above the horizon, or a minimum that could be below it.
        let turns = if above0 { slope0 < 0.0 && slope1 > 0.0 } else { slope0 > 0.0 && slope1 < 0.0 };
        if !turns {
            return (None, false);
        }
        // Without a slope the solver bisects.
        let extremum = root(|s| (self.clearance(s).1, f64::NAN), start, start, end, TOLERANCE_DAYS);
        if (self.clearance(extremum).0 >= 0.0) == above0 {
            return (None, false);
        }
        let (first, second) = ((start, extremum), (extremum, end));
        let (low, high) = if above0 == falls { first } else { second };
        (Some(self.solve(low, high)), true)
    }

    fn solve(&self, low: f64, high: f64) -> f64 {
        root(|s| self.clearance(s), (low + high) / 2.0, low, high, TOLERANCE_DAYS)
    }
}
