//! Moonrise and moonset.

use core::fmt;

use super::ephemeris::{LunarEphemeris, MoonOverEarth, Span, hour_before};
use crate::astro::moon::MOON_RADIUS_KM;
use crate::astro::observer::Observer;
use crate::events::solve::root;
use crate::math::{ARCMINUTE_RAD, dot, sin_cos, sqrt};
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

/// The length of the window in days.
const WINDOW_DAYS: f64 = 1.0;
/// The largest number of whole and partial hours in it. In an hour the altitude has at most one extremum.
const MOST_INTERVALS: i32 = 26;
/// The tolerance of an event in days: 0.09 ms; the error after Newton's last step is much smaller.
const TOLERANCE_DAYS: f64 = 1e-9;

/// The direction of the search in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Search {
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
        self.find(&Horizon::of(place), &mut LunarEphemeris::new(rotation), from, Search::Onwards)
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
        self.find(&Horizon::of(place), &mut LunarEphemeris::new(rotation), until, Search::Backwards)
    }

    /// The first or the last event in the window, by an ephemeris that other places may use too.
    pub(crate) fn find(
        self,
        horizon: &Horizon,
        moon: &mut LunarEphemeris,
        origin: Ut1,
        search: Search,
    ) -> Result<Ut1, MoonAbsence> {
        let window = Window::of(origin, search);
        let (mut boundary, step) = match search {
            Search::Onwards => (0, 1),
            Search::Backwards => (window.intervals, -1),
        };
        let mut nearer = window.look(horizon, moon, boundary);
        let starts_above = nearer.is_above();
        let mut crossed = false;
        for _ in 0..window.intervals {
            let farther = window.look(horizon, moon, boundary + step);
            let (from, to) = if search == Search::Onwards { (nearer, farther) } else { (farther, nearer) };
            let hour = window.hour(boundary.min(boundary + step));
            (nearer, boundary) = (farther, boundary + step);
            if from.is_above() != to.is_above() || from.turns_before(&to) {
                let (found, other) = Between { horizon, span: &moon.span_of_hour(hour), from, to }.crossing(self);
                if let Some(days) = found {
                    return Ok(Ut1::from_days(days));
                }
                crossed |= other;
            }
        }
        Err(if crossed {
            MoonAbsence::OutsideWindow
        } else if starts_above {
            MoonAbsence::StaysAbove
        } else {
            MoonAbsence::StaysBelow
        })
    }
}

/// The 24 hours of a search, divided at whole hours of UT1, so that all places look at the Moon at the same instants.
#[derive(Clone, Copy)]
struct Window {
    start: Ut1,
    end: Ut1,
    /// The whole hour at the start or before it.
    first_hour: i32,
    /// Intervals of an hour, the first and the last of them shorter.
    intervals: i32,
}

impl Window {
    fn of(origin: Ut1, search: Search) -> Self {
        let start = match search {
            Search::Onwards => origin,
            Search::Backwards => origin.plus_days(-WINDOW_DAYS),
        };
        let end = start.plus_days(WINDOW_DAYS);
        let first_hour = hour_before(start);
        let intervals = hour_before(end).saturating_sub(first_hour).saturating_add(1).min(MOST_INTERVALS);
        Self { start, end, first_hour, intervals }
    }

    /// The whole hour at the start of an interval or before it.
    const fn hour(&self, interval: i32) -> i32 {
        self.first_hour.saturating_add(interval)
    }

    /// The limb at a boundary between intervals, counted from the start of the window.
    fn look(&self, horizon: &Horizon, moon: &mut LunarEphemeris, boundary: i32) -> Look {
        if boundary <= 0 {
            horizon.look(&moon.span_of_hour(self.first_hour).moon_over_earth(self.start))
        } else if boundary >= self.intervals {
            horizon.look(&moon.span_of_hour(self.hour(self.intervals - 1)).moon_over_earth(self.end))
        } else {
            horizon.look(&moon.hour(self.hour(boundary)))
        }
    }
}

/// The horizon of a place, in axes that rotate with the Earth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Horizon {
    zenith: [f64; 3],
    place_km: [f64; 3],
    /// The sine of the refraction at the horizon, and its cosine times the Moon's radius.
    sin_refraction: f64,
    lowered_radius_km: f64,
}

impl Horizon {
    pub(crate) fn of(place: Coordinates) -> Self {
        let [zenith, place_km] = Observer::at(place).over_earth();
        let (sin_refraction, cos_refraction) = sin_cos(HORIZON_REFRACTION_RAD);
        Self { zenith, place_km, sin_refraction, lowered_radius_km: MOON_RADIUS_KM * cos_refraction }
    }

    /// Where the upper limb is. With the altitude h of the centre, the distance d, the radius r and the refraction R, the limb is
    /// on the horizon at h = −(R + asin(r/d)), that is d sin h + √(d² − r²) sin R + r cos R = 0.
    fn look(&self, moon: &MoonOverEarth) -> Look {
        let MoonOverEarth { ut, position_km: [x, y, z], velocity_km } = *moon;
        let [place_x, place_y, place_z] = self.place_km;
        let seen = [x - place_x, y - place_y, z - place_z];
        let tangent_km = sqrt(dot(&seen, &seen) - MOON_RADIUS_KM * MOON_RADIUS_KM);
        Look {
            days: ut.days(),
            above_km: dot(&seen, &self.zenith) + tangent_km * self.sin_refraction + self.lowered_radius_km,
            rate_km: dot(&velocity_km, &self.zenith) + dot(&seen, &velocity_km) / tangent_km * self.sin_refraction,
        }
    }
}

/// The height of the upper limb above the refracted horizon at an instant, in kilometres at the Moon, and its rate by the day.
#[derive(Clone, Copy)]
struct Look {
    days: f64,
    above_km: f64,
    rate_km: f64,
}

impl Look {
    fn is_above(&self) -> bool {
        self.above_km >= 0.0
    }

    /// Whether the limb turns back before a later look: it has a minimum above the horizon, or a maximum below it.
    fn turns_before(&self, later: &Self) -> bool {
        let (first, last) =
            if self.is_above() { (-self.rate_km, -later.rate_km) } else { (self.rate_km, later.rate_km) };
        first > 0.0 && last < 0.0
    }
}

/// The Moon between two looks.
struct Between<'a> {
    horizon: &'a Horizon,
    span: &'a Span,
    from: Look,
    to: Look,
}

impl Between<'_> {
    fn look(&self, days: f64) -> Look {
        self.horizon.look(&self.span.moon_over_earth(Ut1::from_days(days)))
    }

    /// The instant of the event, in days from J2000.0, and whether the limb also crosses the horizon in the other direction.
    fn crossing(&self, event: MoonEvent) -> (Option<f64>, bool) {
        let (start, end, above) = (self.from.days, self.to.days, self.from.is_above());
        let falls = event == MoonEvent::Set;
        if above != self.to.is_above() {
            return if above == falls { (Some(self.solve(start, end)), false) } else { (None, true) };
        }
        // Without a slope the solver bisects.
        let extremum = root(|days| (self.look(days).rate_km, f64::NAN), start, start, end, TOLERANCE_DAYS);
        if self.look(extremum).is_above() == above {
            return (None, false);
        }
        let (low, high) = if above == falls { (start, extremum) } else { (extremum, end) };
        (Some(self.solve(low, high)), true)
    }

    fn solve(&self, low: f64, high: f64) -> f64 {
        let look = |days: f64| {
            let look = self.look(days);
            (look.above_km, look.rate_km)
        };
        root(look, (low + high) / 2.0, low, high, TOLERANCE_DAYS)
    }
}
