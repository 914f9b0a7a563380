//! The search: from a timetable, a place and a clock to the rules that print it.

use alloc::vec::Vec;

use chrono::{Datelike, TimeZone};

use super::base::{Base, Fitted, fit, fit_again};
use super::candidates::{EPOCHS, HORIZON_TENTHS};
use super::checks;
use super::clocks;
use super::error::{FitError, LEAST_MINUTES};
use super::found::Fit;
use super::ground::Ground;
use super::observed::{Day, spread};
use super::place::Town;
use super::ranking::{OwnPoint, Ranked, rank};
use super::sun::{OF_SUN, madhab, sun_nats};
use super::twilight::likely_rules;
use crate::prayer::{Epoch, Horizon, Method, SolarEpoch};
use crate::testing::Timetable;
use crate::{Coordinates, Depression, Madhab, PerMark, Place};

/// A search for the rules of a timetable.
///
/// # Units
///
/// The minutes of the timetable are on the clock of the zone; a page on another clock is recognised.
///
/// # Examples
///
/// ```
/// use miqat::fit::Search;
/// use miqat::testing::fixtures::CAIRO;
/// let fit = Search::new(&CAIRO.timetable(), CAIRO.place, chrono_tz::Africa::Cairo).run()?;
/// assert_eq!(fit.method().id(), Some("egypt"));
/// assert_eq!((fit.rows(), fit.whole()), (30, 30));
/// # Ok::<(), miqat::fit::FitError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Search<'a, Tz> {
    timetable: &'a Timetable,
    place: Place,
    zone: Tz,
    radius_km: f64,
    country: Option<&'a str>,
    points: Vec<OwnPoint>,
}

/// A step of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// How many steps are done.
    pub done: usize,
    /// All steps.
    pub of: usize,
}

/// The largest radius of a town, in kilometres.
const MOST_KM: f64 = 100.0;
/// The days on which rules are tried; the choice is made on all.
const TRIED_DAYS: usize = 61;
/// How many methods are tried with changes.
const BASES: usize = 4;
/// The error of the point of another place, in kilometres.
const ELSEWHERE_KM: f64 = 40.0;
/// The methods by which a year is told.
const FEW_METHODS: usize = 3;
/// The share of minutes that a method must explain by another year.
const YEAR_SHARE: f64 = 0.85;
/// A method that prints such a share of all minutes ends the search.
const WHOLE_SHARE: f64 = 0.99;
/// The Sun of another instant, or another horizon, than the sky's.
const SUN_NATS: f64 = 6.0;
/// The gain, in nats, at which another method than the first of the ranking is chosen: a factor of a thousand.
const OTHER_NATS: f64 = 7.0;

impl<'a, Tz: TimeZone> Search<'a, Tz> {
    /// A search for a timetable of a place, by the place's point and the clock of its zone.
    pub fn new(timetable: &'a Timetable, place: impl Into<Place>, zone: Tz) -> Self {
        Self { timetable, place: place.into(), zone, radius_km: 0.0, country: None, points: Vec::new() }
    }

    /// Looks for the point within a town: at most this far from the given point, in kilometres, 0 to 100.
    ///
    /// A larger radius is taken as 100 km, and one that is no number as 0.
    #[must_use]
    pub fn within_km(mut self, radius_km: f64) -> Self {
        self.radius_km = if radius_km > 0.0 { radius_km.min(MOST_KM) } else { 0.0 };
        self
    }

    /// Prefers the methods of a country's publishers among those that print the same rows; by its ISO 3166-1 alpha-2 code.
    #[must_use]
    pub const fn in_country(mut self, country: &'a str) -> Self {
        self.country = Some(country);
        self
    }

    /// Tries a method of the registry at the authority's own point for the place too, with the method as the authority applies it
    /// there.
    #[must_use]
    pub fn with_point_of(mut self, registered: &'static Method, here: Method, place: Place) -> Self {
        self.points.push(OwnPoint { registered, here, place });
        self
    }

    /// Runs the search.
    ///
    /// # Errors
    ///
    /// [`FitError`] for a timetable with fewer than ten times.
    pub fn run(&self) -> Result<Fit, FitError> {
        self.run_with(|_| {})
    }

    /// Runs the search, and reports each step.
    ///
    /// # Errors
    ///
    /// As [`run`](Self::run).
    pub fn run_with(&self, mut report: impl FnMut(Progress)) -> Result<Fit, FitError> {
        let fit = self.run_once(true, &mut report)?;
        // The Sun of another place that does not explain the page either is none.
        if fit.elsewhere().is_some() && !fit.explains() { self.run_once(false, &mut report) } else { Ok(fit) }
    }

    fn run_once(&self, may_be_elsewhere: bool, report: &mut impl FnMut(Progress)) -> Result<Fit, FitError> {
        let mut days = Day::all_of(self.timetable);
        let minutes =
            days.iter().map(|day| day.printed_ms.iter().filter(|(_, printed)| printed.is_some()).count()).sum();
        if minutes < LEAST_MINUTES {
            return Err(FitError { minutes });
        }
        let steps = 4 + BASES;
        let mut done = 0;
        let mut step = || {
            report(Progress { done, of: steps });
            done += 1;
        };
        step();
        let mut plain = plain();
        let exchanged = checks::exchanged(&self.ground(&days, self.place), &plain);
        if let Some((one, other)) = exchanged {
            days = days.into_iter().map(|day| checks::swap(day, one, other)).collect();
        }
        let elsewhere = self.set_clocks(&mut days, &plain, may_be_elsewhere);
        let place = elsewhere.map_or(self.place, Place::new);
        let few = spread(&days, TRIED_DAYS);
        plain = plain.with_madhab(madhab(&self.ground(&few, place), &plain));
        step();
        let town =
            Town { centre: place.point(), radius_km: if elsewhere.is_some() { ELSEWHERE_KM } else { self.radius_km } };
        let mut methods = self.rank(&days, town, plain.madhab());
        let best_few: Vec<Method> = methods.iter().take(FEW_METHODS).map(|ranked| ranked.as_base().0.method).collect();
        let is_explained = |methods: &[Ranked]| methods.first().is_some_and(|first| first.share() >= WHOLE_SHARE);
        let mut years = None;
        if !is_explained(&methods) && elsewhere.is_none() {
            let at = methods.first().map_or(place, Ranked::place);
            years = checks::other_year(&self.ground(&days, at), &best_few);
            if let Some(by) = years {
                let before = (days.clone(), methods);
                days = days.into_iter().filter_map(|day| checks::moved(Day { clock_ms: 0, ..day }, by)).collect();
                let there = days.clone();
                set_clocks(&mut days, &self.ground(&there, place), &plain);
                methods = self.rank(&days, town, plain.madhab());
                // A year explains nothing where no method does.
                if methods.first().is_none_or(|first| first.share() < YEAR_SHARE) {
                    (days, methods) = before;
                    years = None;
                }
            }
        }
        step();
        let few = spread(&days, TRIED_DAYS);
        let ground = Ground { all: &days, ..self.ground(&few, place) };
        let is_explained = is_explained(&methods);
        let mut bases: Vec<(Base, Place)> = methods.iter().take(BASES).map(Ranked::as_base).collect();
        if !is_explained {
            bases.push((custom(&ground, plain), place));
        }
        let likely = if is_explained { Vec::new() } else { likely_rules(&ground, &plain) };
        let mut best: Option<Fitted> = None;
        for (number, (base, place)) in bases.into_iter().enumerate() {
            // The rules for nights without darkness take long, and the other methods' own are in the ranking.
            let likely = if number == 0 || base.registered.is_none() { likely.as_slice() } else { &[] };
            let fitted = fit(&ground.at(place), base, town, likely);
            // The method that explains the page best without changes is the simplest answer: another must be much better.
            if best.as_ref().is_none_or(|best| fitted.nats + OTHER_NATS < best.nats) {
                best = Some(fitted);
            }
            step();
        }
        let Some(best) = best else { return Err(FitError { minutes }) };
        // The choice on all days, of the rules that a few have shown.
        let whole = self.ground(&days, best.place);
        let fitted = fit_again(&whole, &best);
        let year = years.and_then(|years| Some(days.first()?.date.year() + years));
        Ok(Fit::new(&whole, &fitted, methods, self.place, clocks::faults(&days), exchanged, elsewhere, year))
    }

    const fn ground<'b>(&'b self, days: &'b [Day], place: Place) -> Ground<'b, Tz> {
        Ground { days, all: days, place, zone: &self.zone }
    }

    fn rank(&self, days: &[Day], town: Town, madhab: Madhab) -> Vec<Ranked> {
        let few = spread(days, TRIED_DAYS);
        let at = if town.centre == self.place.point() { self.place } else { Place::new(town.centre) };
        rank(&self.ground(&few, at), &self.points, self.country, town, madhab)
    }

    /// Sets the clock of each day, and returns the point of another place whose Sun the page has.
    fn set_clocks(&self, days: &mut [Day], plain: &Method, may_be_elsewhere: bool) -> Option<Coordinates> {
        let mut here = days.to_vec();
        set_clocks(&mut here, &self.ground(days, self.place), plain);
        let [as_printed, on_clock] = [&*days, &here].map(|days| self.ground(days, self.place));
        let elsewhere = if may_be_elsewhere { checks::elsewhere(&as_printed, &on_clock, plain) } else { None };
        match elsewhere {
            Some(point) => {
                let there = days.to_vec();
                set_clocks(days, &self.ground(&there, Place::new(point)), plain);
            }
            None => days.copy_from_slice(&here),
        }
        elsewhere
    }
}

/// Sets the clock of each day as the ground shows it.
fn set_clocks<Tz: TimeZone>(days: &mut [Day], ground: &Ground<'_, Tz>, plain: &Method) {
    let offsets_ms = clocks::offsets_ms(&ground.columns(plain), days.len());
    for (day, offset_ms) in days.iter_mut().zip(offsets_ms) {
        day.clock_ms = offset_ms;
    }
}

/// The Sun as it is, and the twilights of most of the world.
fn plain() -> Method {
    const DEPRESSION: Depression = Depression::constant(18.0);
    Method::custom(crate::prayer::FajrRule::Depression(DEPRESSION), crate::prayer::IshaRule::Depression(DEPRESSION))
}

/// The plain rules with the Sun that explains the page best.
fn custom<Tz: TimeZone>(ground: &Ground<'_, Tz>, plain: Method) -> Base {
    let mut best = (plain, sun_nats(ground, &plain, &OF_SUN), 0.0);
    let mut offer = |method: Method, nats: f64| {
        let data = sun_nats(ground, &method, &OF_SUN);
        if data + nats < best.1 + best.2 {
            best = (method, data, nats);
        }
    };
    for epoch in EPOCHS {
        offer(plain.with_solar_epoch(PerMark::splat(epoch)), SUN_NATS);
    }
    for tenths in HORIZON_TENTHS {
        if let Ok(depression) = Depression::new(f64::from(tenths) / 10.0) {
            offer(plain.with_horizon(Horizon::Depression(depression)), SUN_NATS);
        }
    }
    let year = ground.days.first().map_or(0, |day| day.date.year());
    for year in year - 40..=year + 1 {
        if let Some(year) = checks::epoch_year(year) {
            let epoch = SolarEpoch::both(Epoch::InYear(year));
            offer(plain.with_solar_epoch(PerMark::splat(epoch)), SUN_NATS + 2.0);
        }
    }
    Base { registered: None, unchanged: best.0, method: best.0, nats: best.2 }
}
