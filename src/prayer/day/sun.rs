//! The marks of a civil date by the Sun alone, for the method's edges of the place, its horizon and its solar epochs.

use super::epoch_sun::track_of;
use super::solver::TOGETHER;
use super::types::{CivilDay, Event};
use crate::astro::horizontal::{Air, refraction};
use crate::astro::sun::SEMIDIAMETER;
use crate::astro::track::SunTrack;
use crate::events::path::{SunPath, sin_altitude_to_cross};
use crate::events::shadow::{ONE_DECLINATION_STEPS, refracted_asr_sin_altitude};
use crate::events::{Side, SolarDay};
use crate::math::TAU;
use crate::place::{Viewpoint, Viewpoints};
use crate::prayer::{AsrRule, Basis, Edge, Epoch, IshaRule, MaghribRule, SolarEpoch};
use crate::time::{EarthRotation, Ut1, unix_day_of};
use crate::{AbsentReason, Angle, Mark, PerMark};

/// The Sun over a place on a civil date.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SunDay<'a> {
    pub(super) day: CivilDay<'a>,
    /// The solar day at the place's point, the western edge of a city with two edges, and at its eastern edge.
    western: SolarDay,
    eastern: Option<SolarDay>,
    /// The civil date, in days from 1970-01-01.
    unix_day: i32,
    borrowed_latitude: Option<Angle>,
}

impl<'a> SunDay<'a> {
    pub(crate) fn of(day: CivilDay<'a>) -> Self {
        let rotation = EarthRotation::on(day.date);
        let (point, edge) = (day.place.point(), day.place.eastern_edge());
        Self {
            day,
            western: SolarDay::nearest(point, day.noon, rotation),
            eastern: (edge != point).then(|| SolarDay::nearest(edge, day.noon, rotation)),
            unix_day: unix_day_of(day.date),
            borrowed_latitude: None,
        }
    }

    /// The same day at another latitude of the same hemisphere.
    pub(super) fn at_latitude(&self, latitude: Angle) -> Self {
        let south = self.day.place.point().latitude().degrees() < 0.0;
        let degrees = latitude.degrees().abs();
        Self { borrowed_latitude: Some(Angle::from_degrees(if south { -degrees } else { degrees })), ..*self }
    }

    /// The Sun some days later at the same latitude.
    pub(super) fn later(&self, days: i32) -> Self {
        Self { borrowed_latitude: self.borrowed_latitude, ..Self::of(self.day.later(days)) }
    }

    /// The latitude at which the marks are computed.
    pub(super) fn latitude(&self) -> Angle {
        self.borrowed_latitude.unwrap_or(self.day.place.point().latitude())
    }

    /// Whether this latitude is further from the equator than another one.
    pub(super) fn is_beyond(&self, latitude: Angle) -> bool {
        self.latitude().degrees().abs() > latitude.degrees().abs()
    }

    pub(super) fn transit(&self) -> Ut1 {
        self.western.transit()
    }

    /// The Sun's path some days later, from this day's track of the Sun. The error is 0.5″ within four days.
    pub(super) fn path_later(&self, days: f64) -> SunPath {
        SunPath::new(self.latitude().radians(), self.western.path.track.shifted(days))
    }

    /// The instant at which the Sun's centre crosses an altitude, without refraction or through the given air, in Unix
    /// milliseconds (UTC).
    pub(crate) fn crossing_ms(&self, altitude: Angle, air: Option<Air>, side: Side) -> Result<i64, AbsentReason> {
        let altitude = air.map_or(altitude, |air| altitude - refraction(altitude, air));
        let u = (self.day.solver.crossing)(&self.western.path, sin_altitude_to_cross(altitude.radians()), side)?;
        Ok(self.unix_ms(self.western.mean_noon.plus_days(u)))
    }

    /// The instants at which the Sun's western limb reaches the meridian and its eastern limb leaves it, in Unix
    /// milliseconds (UTC).
    pub(crate) fn zawal_ms(&self) -> (i64, i64) {
        let track = &self.western.path.track;
        let semidiameter_rad = SEMIDIAMETER.radians() / track.distance_au;
        let half_days = semidiameter_rad / track.cos_declination.at(self.western.path.transit()) / TAU;
        let at = |days: f64| self.unix_ms(self.transit().plus_days(days));
        (at(-half_days), at(half_days))
    }

    pub(super) fn unix_ms(&self, ut: Ut1) -> i64 {
        let day = ut.unix_day();
        let rotation = self.western.rotation();
        // UT1 − UTC is taken on the event's own day, because it jumps at a leap second.
        let rotation = if day == self.unix_day { rotation } else { EarthRotation::on_unix_day(day) };
        ut.unix_ms(rotation.ut1_minus_utc_s())
    }

    /// Every mark by the Sun alone. An Isha that follows Maghrib by an interval is equal to Maghrib here.
    pub(super) fn marks(&self) -> PerMark<Event> {
        let together = self.crossings_together();
        let event = |mark: Mark| {
            let u = together[mark];
            if u.is_nan() { self.event(mark) } else { Ok((self.western.mean_noon.plus_days(u), Basis::Sun)) }
        };
        // Sunset and a Maghrib at sunset are one event, unless the method computes them from different epochs or edges.
        let (sunrise, sunset) = (event(Mark::Sunrise), event(Mark::Sunset));
        let maghrib = if self.maghrib_is_sunset() { sunset } else { event(Mark::Maghrib) };
        let event = |mark: Mark| match mark {
            Mark::Sunrise => sunrise,
            Mark::Sunset => sunset,
            Mark::Maghrib => maghrib,
            mark => event(mark),
        };
        PerMark::from_fn(|mark| self.by_rule(mark, event))
    }

    /// One mark by the Sun alone. An Isha that follows Maghrib by an interval is equal to Maghrib here.
    pub(super) fn mark(&self, mark: Mark) -> Event {
        self.by_rule(mark, |mark| self.event(mark))
    }

    /// A mark by its own event, or by an interval from another mark's.
    fn by_rule(&self, mark: Mark, event: impl Fn(Mark) -> Event) -> Event {
        let (method, date) = (&self.day.rules.method, self.day.date);
        let (from, days) = match (mark, method.isha) {
            (Mark::Fajr, _) => match method.before_sunrise(date) {
                Some(interval) => (Mark::Sunrise, -interval.days()),
                None => return event(mark),
            },
            // `finish` adds the interval, which depends on Ramadan.
            (Mark::Isha, IshaRule::AfterMaghrib { .. }) => return event(Mark::Maghrib),
            (Mark::Isha, IshaRule::AfterMaghribByDate(intervals)) => (Mark::Maghrib, intervals.on(date).days()),
            _ => return event(mark),
        };
        // `finish` adds the shifts of the mark from which an interval is counted.
        event(from).map(|(ut, _)| (ut.plus_days(days), Basis::Interval))
    }

    /// The reason why the day is incomplete: sunrise, Asr or sunset is missing.
    pub(super) fn why_no_day(&self) -> Option<AbsentReason> {
        why_no_day(|mark| self.mark(mark))
    }

    /// Whether the day is complete: the Sun rises, casts a shadow at noon and sets.
    pub(super) fn is_day(&self) -> bool {
        self.why_no_day().is_none()
    }

    fn maghrib_is_sunset(&self) -> bool {
        let method = &self.day.rules.method;
        method.maghrib == MaghribRule::Sunset
            && method.edges[Mark::Maghrib] == method.edges[Mark::Sunset]
            && method.solar_epoch[Mark::Maghrib] == method.solar_epoch[Mark::Sunset]
    }

    /// The crossings at the place's own point, if the method takes every mark from the Sun of the event and the solver
    /// solves them together. NaN for a crossing that does not exist or must be solved separately.
    fn crossings_together(&self) -> PerMark<f64> {
        let method = &self.day.rules.method;
        let one_point = self.borrowed_latitude.is_none() && self.day.place.second_point().is_none();
        let (Some(together), true) =
            (self.day.solver.together, one_point && method.looks_at_the_event_from_the_point())
        else {
            return PerMark::splat(f64::NAN);
        };
        let path = &self.western.path;
        let at = self.day.place.western().first;
        let sin_altitude = |mark: Mark| self.day.rules.sin_altitude(mark, self.day.place, at);
        let horizon = sin_altitude(Mark::Sunrise);
        let twilight = |mark: Mark| method.depression(mark).map_or(horizon, |_| sin_altitude(mark));
        let asr = match method.asr {
            AsrRule::Airless => path.asr_sin_altitude(self.day.rules.madhab.shadow_factor()).unwrap_or(f64::NAN),
            AsrRule::Refracted | AsrRule::NoonShadowOf(_) | AsrRule::OneDeclination => f64::NAN,
        };
        let targets: [f64; TOGETHER] =
            [twilight(Mark::Fajr), horizon, asr, horizon, twilight(Mark::Maghrib), twilight(Mark::Isha)];
        let [fajr, sunrise, asr, sunset, maghrib, isha] = together(path, &targets);
        PerMark::new(fajr, sunrise, f64::NAN, asr, sunset, maghrib, isha)
    }

    /// The event of a mark, at the place's point or its eastern edge. Of two points the later time counts, of two edges the
    /// earlier.
    fn event(&self, mark: Mark) -> Event {
        let place = self.day.place;
        let is_western = self.day.rules.method.edges[mark] == Edge::Point;
        let (Viewpoints { first, second }, eastern) =
            if is_western { (place.western(), None) } else { (place.eastern(), self.eastern.as_ref()) };
        let second = second
            .map(|at| self.event_over(&SolarDay::nearest(at.point, self.day.noon, self.western.rotation()), at, mark));
        of_two(self.event_over(eastern.unwrap_or(&self.western), first, mark), second, |ut, second| {
            if is_western { second > ut } else { second < ut }
        })
    }

    /// The event of a mark at one point of the place.
    fn event_over(&self, day: &SolarDay, at: Viewpoint, mark: Mark) -> Event {
        let path = self.path(day, mark);
        let sin_altitude = || self.day.rules.sin_altitude(mark, self.day.place, at);
        let crossing = |side: Side| (self.day.solver.crossing)(&path, sin_altitude(), side);
        let u = match mark {
            Mark::Fajr | Mark::Sunrise => crossing(Side::Morning),
            Mark::Dhuhr => Ok(path.transit()),
            Mark::Asr => self.asr(day, &path),
            Mark::Sunset | Mark::Maghrib | Mark::Isha => crossing(Side::Evening),
        };
        let basis = match self.borrowed_latitude {
            Some(latitude) if mark != Mark::Dhuhr => Basis::BorrowedLatitude(latitude),
            _ => Basis::Sun,
        };
        u.map(|u| (day.mean_noon.plus_days(u), basis))
    }

    fn asr(&self, day: &SolarDay, path: &SunPath) -> Result<f64, AbsentReason> {
        let factor = self.day.rules.madhab.shadow_factor();
        let crossing = |sine: Option<f64>| {
            (self.day.solver.crossing)(path, sine.ok_or(AbsentReason::SunStaysBelow)?, Side::Evening)
        };
        let sine = match self.day.rules.method.asr {
            AsrRule::Airless => path.asr_sin_altitude(factor),
            AsrRule::OneDeclination => {
                let mut asr = crossing(path.asr_sin_altitude(factor))?;
                for _ in 0..ONE_DECLINATION_STEPS {
                    asr = crossing(path.asr_sin_altitude_of(asr, factor))?;
                }
                return Ok(asr);
            }
            AsrRule::NoonShadowOf(epoch) => {
                let noon = self.track(epoch, Mark::Asr, day).with_equation_of_time_of(&path.track);
                SunPath { track: noon, ..*path }.asr_sin_altitude(factor)
            }
            AsrRule::Refracted => {
                let dhuhr = path.transit() + self.day.rules.method.shifts[Mark::Dhuhr].days();
                let [sin_noon, ..] = path.sin_altitude(dhuhr);
                if sin_noon <= 0.0 { None } else { Some(refracted_asr_sin_altitude(sin_noon, factor)) }
            }
        };
        crossing(sine)
    }

    /// The Sun's path with the declination and the equation of time of the method's epochs.
    fn path(&self, day: &SolarDay, mark: Mark) -> SunPath {
        let own = match self.borrowed_latitude {
            Some(latitude) => SunPath::new(latitude.radians(), day.path.track),
            None => day.path,
        };
        let epoch = self.day.rules.method.solar_epoch[mark];
        if epoch == SolarEpoch::EVENT {
            return own;
        }
        let [declination, equation_of_time] =
            [epoch.declination, epoch.equation_of_time].map(|epoch| self.track(epoch, mark, day));
        SunPath { track: declination.with_equation_of_time_of(&equation_of_time), ..own }
    }

    /// The Sun of an epoch, by the method's formula for a mark.
    fn track(&self, epoch: Epoch, mark: Mark, day: &SolarDay) -> SunTrack {
        track_of(epoch, self.day.rules.method.solar_epoch[mark].formula, day, self.unix_day)
    }
}

/// The reason why a day is incomplete, given its marks.
pub(super) fn why_no_day(mark: impl Fn(Mark) -> Event) -> Option<AbsentReason> {
    [Mark::Sunrise, Mark::Asr, Mark::Sunset].into_iter().find_map(|of_a_day| mark(of_a_day).err())
}

/// One of two instants: the second if it exists and is `better` than the first. A missing first event remains missing.
fn of_two(first: Event, second: Option<Event>, better: impl Fn(f64, f64) -> bool) -> Event {
    match (first, second) {
        (Ok((ut, _)), Some(Ok(second))) if better(ut.days(), second.0.days()) => Ok(second),
        (first, _) => first,
    }
}
