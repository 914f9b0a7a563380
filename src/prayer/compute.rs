//! The engine: a day's sky, put through a method's rules.
//!
//! The order is: the event in the sky; the rule for polar days; the rule for bright nights; the authority's shift;
//! intervals that start from a shifted mark; the user's shift. Rounding comes last, in the schedule, which knows the local
//! clock. The engine never asks which authority it serves.

use chrono::{Datelike, NaiveDate};

use super::{
    AsrRule, Basis, Edge, Elevation, Epoch, FajrRule, HighLatitude, IshaRule, Limit, Madhab, MaghribRule, Method,
    NightPortion, Polar, Shift,
};
use crate::astro::horizontal::{Air, refraction, refraction_of_true};
use crate::astro::track::{Cubic, SunTrack};
use crate::events::{Side, SolarDay, path::SunPath};
use crate::hijri::is_ramadan;
use crate::math::{DEGREE_RAD, asin, atan2, sin, tan};
use crate::time::{EarthRotation, SECONDS_PER_DAY, Ut, unix_day_of};
use crate::{AbsentReason, Angle, Coordinates, Mark, PerMark, Place};

/// Everything that decides a day's times but the place, the date and the clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rules {
    pub(crate) method: Method,
    pub(crate) madhab: Madhab,
    pub(crate) high_latitude: HighLatitude,
    pub(crate) polar: Polar,
    pub(crate) elevation: Elevation,
    pub(crate) shifts: PerMark<Shift>,
}

impl Rules {
    pub(crate) const fn of(method: Method) -> Self {
        Self {
            madhab: method.madhab,
            high_latitude: method.high_latitude,
            polar: Polar::Unresolved,
            elevation: method.elevation,
            shifts: PerMark::splat(Shift::ZERO),
            method,
        }
    }
}

impl Rules {
    /// How many whole days the largest shift may carry a mark.
    pub(crate) fn largest_shift_days(&self) -> u64 {
        let largest = |shifts: &PerMark<Shift>| {
            shifts.iter().map(|(_, shift)| u64::from(shift.as_millis().unsigned_abs())).max().unwrap_or(0)
        };
        let largest_ms = largest(&self.shifts) + largest(&self.method.shifts) + largest(&self.method.ramadan_shifts);
        largest_ms / Shift::DAY_MS
    }
}

/// One mark of a day, before rounding: Unix milliseconds of UTC.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Slot {
    /// After the rule, before any shift.
    pub(crate) exact_ms: i64,
    /// After every shift.
    pub(crate) shifted_ms: i64,
    pub(crate) basis: Basis,
}

/// An instant in the sky, or the reason why there is none, with what it rests on.
type Found = Result<(Ut, Basis), AbsentReason>;

/// A civil date at a place: the instant of its civil noon picks the solar day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CivilDay<'a> {
    pub(crate) rules: &'a Rules,
    pub(crate) place: &'a Place,
    pub(crate) date: NaiveDate,
    pub(crate) noon: Ut,
}

impl<'a> CivilDay<'a> {
    /// The day's marks.
    pub(crate) fn slots(&self) -> PerMark<Result<Slot, AbsentReason>> {
        let sky = self.sky();
        let found = self.found(&sky);
        let method = &self.rules.method;
        // Asked for once, and only where a rule has a Ramadan of its own.
        let ramadan = method.knows_ramadan() && is_ramadan(self.date);
        let authority_shift = |mark: Mark| {
            if ramadan { method.shifts[mark] + method.ramadan_shifts[mark] } else { method.shifts[mark] }
        };
        let slot = |mark: Mark, found: Found| {
            found.map(|(ut, basis)| {
                let exact_ms = sky.unix_ms(ut);
                let shift = authority_shift(mark) + self.rules.shifts[mark];
                Slot { exact_ms, shifted_ms: exact_ms + i64::from(shift.as_millis()), basis }
            })
        };
        PerMark::from_fn(|mark| match (mark, method.isha) {
            (Mark::Isha, IshaRule::AfterMaghrib { usual, ramadan: in_ramadan }) => {
                // From the authority's Maghrib, not from the user's: shifting one's Maghrib must not move Isha.
                let interval = if ramadan { in_ramadan } else { usual };
                slot(mark, found[Mark::Maghrib]).map(|from_maghrib| {
                    let shift_ms = i64::from((authority_shift(Mark::Maghrib) + interval).as_millis());
                    Slot {
                        exact_ms: from_maghrib.exact_ms + shift_ms,
                        shifted_ms: from_maghrib.shifted_ms + shift_ms,
                        basis: Basis::Interval,
                    }
                })
            }
            _ => slot(mark, found[mark]),
        })
    }

    fn sky(&self) -> Sky<'a> {
        let rotation_day = unix_day_of(self.date);
        let rotation = EarthRotation::on(self.date);
        let solar_day = |point: Coordinates| SolarDay::nearest(point, self.noon, rotation);
        let (point, edge) = (self.place.point(), self.place.eastern_edge());
        let western = solar_day(point);
        Sky {
            rules: self.rules,
            place: self.place,
            rotation_day,
            utc_midnight: Ut::from_unix_s(f64::from(rotation_day) * SECONDS_PER_DAY + rotation.ut1_minus_utc_s()),
            eastern: if edge == point { western } else { solar_day(edge) },
            western,
            borrowed_latitude: None,
        }
    }

    /// The same place some days later.
    const fn neighbour(&self, days: f64) -> Self {
        Self { noon: self.noon.plus_days(days), ..*self }
    }

    fn found(&self, sky: &Sky<'_>) -> PerMark<Found> {
        let mut found = sky.marks();
        if let Polar::Latitude(latitude) = self.rules.polar
            && (found[Mark::Sunrise].is_err() || found[Mark::Sunset].is_err())
        {
            found = sky.at_latitude(latitude).marks();
        }
        if let HighLatitude::Portion(portion, limit) = self.rules.high_latitude {
            self.bound_twilight(sky, &mut found, portion, limit);
        }
        found
    }

    /// Fajr = max(dawn, sunrise − p·night), Isha = min(dusk, sunset + p·night).
    fn bound_twilight(&self, sky: &Sky<'_>, found: &mut PerMark<Found>, portion: NightPortion, limit: Limit) {
        let applies = |found: &Found| limit == Limit::Always || found.is_err();
        let basis = Basis::NightPortion(portion);
        if let (FajrRule::Depression(dawn), Ok((sunrise, _))) = (self.rules.method.fajr, found[Mark::Sunrise])
            && applies(&found[Mark::Fajr])
            && let Some(night_days) = self.night_days(sky, found, -1.0, Mark::Sunset)
        {
            let bound = sunrise.plus_days(-portion.of_night(dawn.degrees()) * night_days);
            if !matches!(found[Mark::Fajr], Ok((fajr, _)) if fajr >= bound) {
                *found.get_mut(Mark::Fajr) = Ok((bound, basis));
            }
        }
        let method = &self.rules.method;
        for (mark, dusk) in [(Mark::Maghrib, method.maghrib_depression()), (Mark::Isha, method.isha_depression())] {
            if let (Some(dusk), Ok((sunset, _))) = (dusk, found[Mark::Sunset])
                && applies(&found[mark])
                && let Some(night_days) = self.night_days(sky, found, 1.0, Mark::Sunrise)
            {
                let bound = sunset.plus_days(portion.of_night(dusk.degrees()) * night_days);
                if !matches!(found[mark], Ok((time, _)) if time <= bound) {
                    *found.get_mut(mark) = Ok((bound, basis));
                }
            }
        }
    }

    /// The length of the night before this day or after it, in days: from or to the neighbour's sunset or sunrise. Where
    /// the neighbour has none, this day's own sunset and sunrise a day apart.
    fn night_days(&self, sky: &Sky<'_>, found: &PerMark<Found>, days: f64, other: Mark) -> Option<f64> {
        let (Ok((sunrise, _)), Ok((sunset, _))) = (found[Mark::Sunrise], found[Mark::Sunset]) else { return None };
        let neighbour = self.neighbour(days).sky();
        let neighbour = match sky.borrowed_latitude {
            Some(latitude) => neighbour.at_latitude(latitude),
            None => neighbour,
        };
        Some(match (neighbour.mark(other), other) {
            (Ok((sunset_before, _)), Mark::Sunset) => sunrise.days() - sunset_before.days(),
            (Ok((sunrise_after, _)), _) => sunrise_after.days() - sunset.days(),
            (Err(_), _) => 1.0 - (sunset.days() - sunrise.days()),
        })
    }
}

/// The sky over a place on a day, as the method's rules look at it.
#[derive(Clone, Copy, Debug)]
struct Sky<'a> {
    rules: &'a Rules,
    place: &'a Place,
    western: SolarDay,
    eastern: SolarDay,
    /// The civil date, in days from 1970-01-01, and its 0h UTC.
    rotation_day: i32,
    utc_midnight: Ut,
    borrowed_latitude: Option<Angle>,
}

impl Sky<'_> {
    /// The same sky over another latitude of the same hemisphere.
    fn at_latitude(&self, latitude: Angle) -> Self {
        let south = self.place.point().latitude().degrees() < 0.0;
        let degrees = latitude.degrees().abs();
        Self { borrowed_latitude: Some(Angle::from_degrees(if south { -degrees } else { degrees })), ..*self }
    }

    fn unix_ms(&self, ut: Ut) -> i64 {
        let day = ut.unix_day();
        let rotation = self.western.rotation();
        // UT1 − UTC is the event's own day's: it jumps at a leap second.
        let ut1_minus_utc_s = if day == self.rotation_day {
            rotation.ut1_minus_utc_s()
        } else {
            EarthRotation::on_unix_day(day).ut1_minus_utc_s()
        };
        ut.unix_ms(ut1_minus_utc_s)
    }

    fn marks(&self) -> PerMark<Found> {
        // Sunset and a Maghrib at sunset are one event, unless the method looks at them differently.
        let sunset = self.mark(Mark::Sunset);
        let maghrib = if self.maghrib_is_sunset() { sunset } else { self.mark(Mark::Maghrib) };
        PerMark::from_fn(|mark| match (mark, self.rules.method.isha) {
            (Mark::Sunset, _) => sunset,
            (Mark::Maghrib, _) | (Mark::Isha, IshaRule::AfterMaghrib { .. }) => maghrib,
            (mark, _) => self.mark(mark),
        })
    }

    fn maghrib_is_sunset(&self) -> bool {
        let method = &self.rules.method;
        method.maghrib == MaghribRule::Sunset
            && method.edges[Mark::Maghrib] == method.edges[Mark::Sunset]
            && method.solar_epoch[Mark::Maghrib] == method.solar_epoch[Mark::Sunset]
    }

    /// One mark by the Sun alone; an Isha after Maghrib stands at Maghrib here.
    fn mark(&self, mark: Mark) -> Found {
        let method = &self.rules.method;
        let (day, horizon_deg) = match method.edges[mark] {
            Edge::Point => (&self.western, method.horizon.depression_deg(self.place)),
            Edge::Eastern => (&self.eastern, method.horizon.eastern_depression_deg(self.place)),
        };
        let path = self.path(day, mark);
        let height_m = self.place.point().elevation_m();
        let horizon_deg = horizon_deg + self.rules.elevation.sunset_dip_deg(height_m);
        let crossing = |depression_deg: f64, side: Side| path.crossing(-sin(depression_deg * DEGREE_RAD), side);
        let twilight = |depression: crate::Depression, side: Side| {
            crossing(depression.degrees() + self.rules.elevation.twilight_dip_deg(height_m), side)
        };
        let u = match mark {
            Mark::Fajr => match method.fajr {
                FajrRule::Depression(depression) => twilight(depression, Side::Morning),
                FajrRule::BeforeSunrise(shift) => {
                    return self.mark(Mark::Sunrise).map(|(ut, _)| (ut.plus_days(-shift.days()), Basis::Interval));
                }
            },
            Mark::Sunrise => crossing(horizon_deg, Side::Morning),
            Mark::Dhuhr => Ok(path.transit()),
            Mark::Asr => self.asr(&path),
            Mark::Sunset => crossing(horizon_deg, Side::Evening),
            Mark::Maghrib => match method.maghrib {
                MaghribRule::Sunset => crossing(horizon_deg, Side::Evening),
                MaghribRule::Depression(depression) => twilight(depression, Side::Evening),
            },
            Mark::Isha => match method.isha {
                IshaRule::Depression(depression) => twilight(depression, Side::Evening),
                // The interval is added to the shifted Maghrib, in `slots`.
                IshaRule::AfterMaghrib { .. } => return self.mark(Mark::Maghrib),
            },
        };
        let basis = match self.borrowed_latitude {
            Some(latitude) if mark != Mark::Dhuhr => Basis::BorrowedLatitude(latitude),
            _ => Basis::Sun,
        };
        u.map(|u| (day.mean_noon().plus_days(u), basis))
    }

    fn asr(&self, path: &SunPath) -> Result<f64, AbsentReason> {
        let factor = self.rules.madhab.shadow_factor();
        match self.rules.method.asr {
            AsrRule::Airless => path.asr(factor),
            AsrRule::Refracted => {
                let dhuhr = path.transit() + self.rules.method.shifts[Mark::Dhuhr].days();
                let (sin_transit, _) = path.sin_altitude(dhuhr);
                if sin_transit <= 0.0 {
                    return Err(AbsentReason::SunStaysBelow);
                }
                let transit = Angle::from_radians(asin(sin_transit));
                let apparent_transit = transit + refraction_of_true(transit, Air::STANDARD);
                // cot h = factor + tan z, both as the eye sees them; then back to the true altitude.
                let shadow = factor + 1.0 / tan(apparent_transit.radians());
                let apparent = Angle::from_radians(atan2(1.0, shadow));
                let altitude = apparent - refraction(apparent, Air::STANDARD);
                path.crossing(sin(altitude.radians()), Side::Evening)
            }
        }
    }

    /// The Sun's path with the declination and the equation of time of the instants that the method takes them from.
    fn path(&self, day: &SolarDay, mark: Mark) -> SunPath {
        let own = match self.borrowed_latitude {
            Some(latitude) => day.path().at_latitude(latitude.radians()),
            None => *day.path(),
        };
        let epoch = self.rules.method.solar_epoch[mark];
        if epoch == super::SolarEpoch::EVENT {
            return own;
        }
        let path = match self.sun_of(day, epoch.declination) {
            None => own,
            Some((track, false)) => own.with_declination(track.sin_declination, track.cos_declination),
            Some((track, true)) => own.with_declination(
                Cubic::constant(track.sin_declination.at(0.0)),
                Cubic::constant(track.cos_declination.at(0.0)),
            ),
        };
        match self.sun_of(day, epoch.equation_of_time) {
            None => path,
            Some((track, false)) => path.with_equation_of_time(track.equation_of_time_rad),
            Some((track, true)) => path.with_equation_of_time(Cubic::constant(track.equation_of_time_rad.at(0.0))),
        }
    }

    /// The Sun of an epoch, counted from the day's mean noon, and whether it is frozen at the beginning of the count. None
    /// for the event's own.
    fn sun_of(&self, day: &SolarDay, epoch: Epoch) -> Option<(SunTrack, bool)> {
        match epoch {
            Epoch::EVENT => None,
            Epoch::Event(lag) => Some((track_at(day, lag.days()), false)),
            Epoch::InYear(year) => Some((track_at(day, days_to_year(self.rotation_day, year)), false)),
            Epoch::Transit => Some((day.track().shifted(day.path().transit()), true)),
            Epoch::Utc(after_midnight) => {
                let u = self.utc_midnight.days() + after_midnight.days() - day.mean_noon().days();
                Some((track_at(day, u), true))
            }
        }
    }
}

/// From a date, in days from 1970-01-01, to the same month and day of a year.
fn days_to_year(unix_day: i32, year: i16) -> f64 {
    let Some(date) = NaiveDate::from_epoch_days(unix_day) else { return 0.0 };
    let of_year = date.with_year(i32::from(year));
    let same = of_year.or_else(|| date.pred_opt().and_then(|before| before.with_year(i32::from(year))));
    same.map_or(0.0, |same| f64::from(unix_day_of(same) - unix_day))
}

/// The day's track counted from `u` days after its mean noon; looked up anew where the cubics no longer reach.
fn track_at(day: &SolarDay, u: f64) -> SunTrack {
    /// Up to here the cubics are right to 0.002″.
    const REACH_DAYS: f64 = 1.0;
    if u.abs() <= REACH_DAYS {
        day.track().shifted(u)
    } else {
        let instant = day.mean_noon().plus_days(u);
        SunTrack::about(instant, instant.to_tt_with(day.rotation().delta_t_s()))
    }
}

impl Method {
    pub(super) fn knows_ramadan(&self) -> bool {
        matches!(self.isha, IshaRule::AfterMaghrib { usual, ramadan } if usual != ramadan)
            || self.ramadan_shifts != PerMark::splat(Shift::ZERO)
    }

    const fn isha_depression(&self) -> Option<crate::Depression> {
        match self.isha {
            IshaRule::Depression(depression) => Some(depression),
            IshaRule::AfterMaghrib { .. } => None,
        }
    }

    const fn maghrib_depression(&self) -> Option<crate::Depression> {
        match self.maghrib {
            MaghribRule::Depression(depression) => Some(depression),
            MaghribRule::Sunset => None,
        }
    }
}
