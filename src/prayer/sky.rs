//! The sky over a place on a day, as a method's rules look at it.

use chrono::{Datelike, NaiveDate};

use super::compute::{CivilDay, Found, Rules};
use super::{AsrRule, Basis, Edge, Epoch, FajrRule, IshaRule, MaghribRule, SolarEpoch};
use crate::astro::horizontal::{Air, refraction, refraction_of_true};
use crate::astro::sun::SEMIDIAMETER;
use crate::astro::track::{Cubic, SunTrack};
use crate::events::{Side, SolarDay, path::SunPath};
use crate::math::{DEGREE_RAD, TAU, asin, atan2, sin, tan};
use crate::place::{Viewpoint, Viewpoints};
use crate::time::{EarthRotation, Ut1, unix_day_of};
use crate::units::SECONDS_PER_DAY;
use crate::{AbsentReason, Angle, Coordinates, Depression, Mark, PerMark};

/// The sky over a place on a day, as the method's rules look at it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sky<'a> {
    pub(super) day: CivilDay<'a>,
    western: SolarDay,
    eastern: SolarDay,
    /// The civil date, in days from 1970-01-01, and its 0h UTC.
    rotation_day: i32,
    utc_midnight: Ut1,
    borrowed_latitude: Option<Angle>,
}

impl<'a> Sky<'a> {
    pub(super) fn of(day: CivilDay<'a>) -> Self {
        let rotation_day = unix_day_of(day.date);
        let rotation = EarthRotation::on(day.date);
        let solar_day = |point: Coordinates| SolarDay::nearest(point, day.noon, rotation);
        let (point, edge) = (day.place.point(), day.place.eastern_edge());
        let western = solar_day(point);
        Self {
            day,
            rotation_day,
            utc_midnight: Ut1::from_unix_s(f64::from(rotation_day) * SECONDS_PER_DAY + rotation.ut1_minus_utc_s()),
            eastern: if edge == point { western } else { solar_day(edge) },
            western,
            borrowed_latitude: None,
        }
    }

    /// The same sky over another latitude of the same hemisphere.
    pub(super) fn at_latitude(&self, latitude: Angle) -> Self {
        let south = self.day.place.point().latitude().degrees() < 0.0;
        let degrees = latitude.degrees().abs();
        Self { borrowed_latitude: Some(Angle::from_degrees(if south { -degrees } else { degrees })), ..*self }
    }

    /// The sky some days later, over the same latitude.
    pub(super) fn later(&self, days: i32) -> Self {
        Self { borrowed_latitude: self.borrowed_latitude, ..Self::of(self.day.later(days)) }
    }

    /// The latitude whose sky this is.
    pub(super) fn latitude(&self) -> Angle {
        self.borrowed_latitude.unwrap_or(self.day.place.point().latitude())
    }

    /// When the Sun's centre crosses an altitude.
    pub(super) fn crossing(&self, altitude: Angle, side: Side) -> Result<Ut1, AbsentReason> {
        self.western.crossing(altitude, side)
    }

    /// How long the Sun's limb is on the meridian before its centre is, in days.
    pub(super) fn half_transit_days(&self) -> f64 {
        let track = self.western.track();
        let semidiameter_rad = SEMIDIAMETER.radians() / track.distance_au;
        semidiameter_rad / track.cos_declination.at(self.western.path().transit()) / TAU
    }

    pub(super) fn transit(&self) -> Ut1 {
        self.western.transit()
    }

    /// The Sun's path some days later as this day's look at the Sun has it: right to 0.5″ within four days.
    pub(super) fn path_later(&self, days: f64) -> SunPath {
        SunPath::new(self.latitude().radians(), &self.western.track().shifted(days))
    }

    pub(super) fn unix_ms(&self, ut: Ut1) -> i64 {
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

    /// Every mark by the Sun alone; an Isha after Maghrib stands at Maghrib here.
    pub(super) fn marks(&self) -> PerMark<Found> {
        let one_point = self.borrowed_latitude.is_none() && self.day.place.second_point().is_none();
        if one_point && self.day.rules.method.looks_at_the_event_from_the_point() {
            return self.plain_marks();
        }
        // Sunset and a Maghrib at sunset are one event, unless the method looks at them differently.
        let sunset = self.mark(Mark::Sunset);
        let maghrib = if self.maghrib_is_sunset() { sunset } else { self.mark(Mark::Maghrib) };
        PerMark::from_fn(|mark| match (mark, self.day.rules.method.isha) {
            (Mark::Sunset, _) => sunset,
            (Mark::Maghrib, _) | (Mark::Isha, IshaRule::AfterMaghrib { .. }) => maghrib,
            (mark, _) => self.mark(mark),
        })
    }

    /// The same of a method whose Sun is always the event's, over the place's point: the crossings side by side.
    fn plain_marks(&self) -> PerMark<Found> {
        let Rules { method, elevation, madhab, .. } = self.day.rules;
        let path = self.western.path();
        let height_m = self.day.place.point().elevation_m();
        let sin_below = |depression_deg: f64| -sin(depression_deg * DEGREE_RAD);
        let horizon = sin_below(
            method.horizon.depression_deg(self.day.place.western().first) + elevation.sunset_dip_deg(height_m),
        );
        let twilight_dip_deg = elevation.twilight_dip_deg(height_m);
        let twilight = |mark: Mark| {
            method.depression(mark).map_or(horizon, |depression| sin_below(depression.degrees() + twilight_dip_deg))
        };
        let transit = path.transit();
        // No number where there is no shadow at noon, or another one.
        let asr = match method.asr {
            AsrRule::Airless => path.asr_sin_altitude(madhab.shadow_factor()).unwrap_or(f64::NAN),
            AsrRule::Refracted | AsrRule::NoonShadowOf(_) => f64::NAN,
        };
        let targets = [twilight(Mark::Fajr), horizon, asr, horizon, twilight(Mark::Maghrib), twilight(Mark::Isha)];
        let crossings = path.plain_crossings(&targets, [-1.0, -1.0, 1.0, 1.0, 1.0, 1.0]);
        let found = |lane: usize, mark: Mark| {
            let u = crossings.get(lane);
            if u.is_nan() { self.mark(mark) } else { Ok((self.western.mean_noon().plus_days(u), Basis::Sun)) }
        };
        let (sunrise, sunset) = (found(1, Mark::Sunrise), found(3, Mark::Sunset));
        PerMark::new(
            match method.fajr {
                FajrRule::Depression(_) => found(0, Mark::Fajr),
                FajrRule::BeforeSunrise(shift) => sunrise.map(|(ut, _)| (ut.plus_days(-shift.days()), Basis::Interval)),
            },
            sunrise,
            Ok((self.western.mean_noon().plus_days(transit), Basis::Sun)),
            found(2, Mark::Asr),
            sunset,
            found(4, Mark::Maghrib),
            match method.isha {
                IshaRule::Depression(_) => found(5, Mark::Isha),
                IshaRule::AfterMaghrib { .. } => found(4, Mark::Maghrib),
            },
        )
    }

    fn maghrib_is_sunset(&self) -> bool {
        let method = &self.day.rules.method;
        method.maghrib == MaghribRule::Sunset
            && method.edges[Mark::Maghrib] == method.edges[Mark::Sunset]
            && method.solar_epoch[Mark::Maghrib] == method.solar_epoch[Mark::Sunset]
    }

    /// One mark by the Sun alone; an Isha after Maghrib stands at Maghrib here.
    pub(super) fn mark(&self, mark: Mark) -> Found {
        let place = self.day.place;
        let is_western = self.day.rules.method.edges[mark] == Edge::Point;
        let (Viewpoints { first, second }, day) =
            if is_western { (place.western(), &self.western) } else { (place.eastern(), &self.eastern) };
        let found = self.mark_at(day, first, mark);
        let second = second
            .map(|at| self.mark_at(&SolarDay::nearest(at.point, self.day.noon, self.western.rotation()), at, mark));
        // The later in the west, the earlier in the east.
        of_two(found, second, |ut, second| if is_western { second > ut } else { second < ut })
    }

    /// One mark by the Sun alone over one point of the place.
    fn mark_at(&self, day: &SolarDay, at: Viewpoint, mark: Mark) -> Found {
        let method = &self.day.rules.method;
        let path = self.path(day, mark);
        let height_m = self.day.place.point().elevation_m();
        let horizon_deg = method.horizon.depression_deg(at) + self.day.rules.elevation.sunset_dip_deg(height_m);
        let crossing = |depression_deg: f64, side: Side| path.crossing(-sin(depression_deg * DEGREE_RAD), side);
        let twilight = |depression: Depression, side: Side| {
            crossing(depression.degrees() + self.day.rules.elevation.twilight_dip_deg(height_m), side)
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
            Mark::Asr => self.asr(day, &path),
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

    fn asr(&self, day: &SolarDay, path: &SunPath) -> Result<f64, AbsentReason> {
        let factor = self.day.rules.madhab.shadow_factor();
        match self.day.rules.method.asr {
            AsrRule::Airless => path.asr(factor),
            AsrRule::NoonShadowOf(epoch) => {
                let noon = self.with_declination_of(*path, day, epoch);
                let sine = noon.asr_sin_altitude(factor).ok_or(AbsentReason::SunStaysBelow)?;
                path.crossing(sine, Side::Evening)
            }
            AsrRule::Refracted => {
                let dhuhr = path.transit() + self.day.rules.method.shifts[Mark::Dhuhr].days();
                let (sin_transit, _) = path.sin_altitude(dhuhr);
                if sin_transit <= 0.0 {
                    return Err(AbsentReason::SunStaysBelow);
                }
                path.crossing(refracted_asr_sin_altitude(sin_transit, factor), Side::Evening)
            }
        }
    }

    /// The Sun's path with the declination and the equation of time of the instants that the method takes them from.
    fn path(&self, day: &SolarDay, mark: Mark) -> SunPath {
        let own = match self.borrowed_latitude {
            Some(latitude) => day.path().at_latitude(latitude.radians()),
            None => *day.path(),
        };
        let epoch = self.day.rules.method.solar_epoch[mark];
        if epoch == SolarEpoch::EVENT {
            return own;
        }
        let path = self.with_declination_of(own, day, epoch.declination);
        match self.sun_of(day, epoch.equation_of_time) {
            None => path,
            Some((track, false)) => path.with_equation_of_time(track.equation_of_time_rad),
            Some((track, true)) => path.with_equation_of_time(Cubic::constant(track.equation_of_time_rad.at(0.0))),
        }
    }

    fn with_declination_of(&self, path: SunPath, day: &SolarDay, epoch: Epoch) -> SunPath {
        match self.sun_of(day, epoch) {
            None => path.with_declination(day.track().sin_declination, day.track().cos_declination),
            Some((track, false)) => path.with_declination(track.sin_declination, track.cos_declination),
            Some((track, true)) => path.with_declination(
                Cubic::constant(track.sin_declination.at(0.0)),
                Cubic::constant(track.cos_declination.at(0.0)),
            ),
        }
    }

    /// The Sun of an epoch, counted from the day's mean noon, and whether it is frozen at the beginning of the count. None
    /// for the event's own.
    fn sun_of(&self, day: &SolarDay, epoch: Epoch) -> Option<(SunTrack, bool)> {
        match epoch {
            Epoch::EVENT => None,
            Epoch::Event(lag) => Some((track_at(day, lag.days()), false)),
            Epoch::InYear(year) => Some((track_at(day, days_to_year(self.rotation_day, year)), false)),
            Epoch::DayBeforeInNorth => {
                (day.track().sin_declination.at(0.0) > 0.0).then(|| (track_at(day, -1.0), false))
            }
            Epoch::Transit => Some((day.track().shifted(day.path().transit()), true)),
            Epoch::Utc(after_midnight) => {
                let u = self.utc_midnight.days() + after_midnight.days() - day.mean_noon().days();
                Some((track_at(day, u), true))
            }
        }
    }
}

/// One of two instants: the second where it is there and `better` than the first. An absence is the first's.
fn of_two(found: Found, second: Option<Found>, better: impl Fn(f64, f64) -> bool) -> Found {
    match (found, second) {
        (Ok((ut, _)), Some(Ok(second))) if better(ut.days(), second.0.days()) => Ok(second),
        (found, _) => found,
    }
}

/// The sine of the altitude of an Asr as the eye sees it, from that of the altitude at noon.
pub(super) fn refracted_asr_sin_altitude(sin_transit: f64, factor: f64) -> f64 {
    let transit = Angle::from_radians(asin(sin_transit));
    let apparent_transit = transit + refraction_of_true(transit, Air::STANDARD);
    // cot h = factor + tan z, both as the eye sees them; then back to the true altitude.
    let shadow = factor + 1.0 / tan(apparent_transit.radians());
    let apparent = Angle::from_radians(atan2(1.0, shadow));
    let altitude = apparent - refraction(apparent, Air::STANDARD);
    sin(altitude.radians())
}

/// From a date, in days from 1970-01-01, to the same month and day of a year.
pub(super) fn days_to_year(unix_day: i32, year: i16) -> f64 {
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
