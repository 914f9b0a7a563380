//! The steps from an event to the printed minute, each as the library computes it.

use chrono::{DateTime, NaiveDate, TimeDelta, Timelike};
use miqat::events::SolarDay;
use miqat::prayer::{Basis, Edge, FajrRule, IshaRule, Ramadan, Rounding, Shift, SolarEpoch};
use miqat::time::{EarthRotation, Ut1};
use miqat::{AbsentReason, Angle, Coordinates, Error, Mark, Method};
use miqat_places::Zone;

use crate::plan::{Day, Plan};

const MINUTE_MS: i64 = 60_000;

/// The mark from which an interval is counted.
pub struct Counted {
    pub from: Mark,
    /// The mark's time there: with the authority's margin and before rounding.
    pub from_time: DateTime<Zone>,
    pub interval: TimeDelta,
}

/// The steps from the rule to the printed time; each is added to the previous one.
pub struct Steps {
    pub basis: Basis,
    pub counted: Option<Counted>,
    /// From the rule alone.
    pub exact: DateTime<Zone>,
    /// The position of the Sun's centre then, at the mark's point.
    pub altitude: Angle,
    pub authority: Shift,
    pub ramadan: Shift,
    /// The adjustment that keeps the marks in order.
    pub order: TimeDelta,
    pub user: Shift,
    /// After all steps.
    pub unrounded: DateTime<Zone>,
    pub rounding: Rounding,
    pub printed: DateTime<Zone>,
    pub epoch: SolarEpoch,
    /// The mark's point: the place, or its eastern edge.
    pub point: Coordinates,
}

impl Steps {
    /// Milliseconds since the local clock's minute began.
    fn ms_into_minute(&self) -> i64 {
        let local = self.unrounded.naive_local();
        i64::from(local.second()) * 1000 + i64::from(local.nanosecond() / 1_000_000)
    }

    /// The time until the next minute of the clock begins; a whole minute if one has just begun.
    pub fn to_next_minute(&self) -> TimeDelta {
        TimeDelta::milliseconds(MINUTE_MS - self.ms_into_minute())
    }

    /// The time from the unrounded time to the nearest instant that rounds to another minute: negative if it is earlier. None
    /// if nothing is rounded.
    pub fn to_edge(&self) -> Option<TimeDelta> {
        let edge_ms = match self.rounding {
            Rounding::Nearest => MINUTE_MS / 2,
            Rounding::Up | Rounding::Down => 0,
            _ => return None,
        };
        let after_ms = (edge_ms - self.ms_into_minute()).rem_euclid(MINUTE_MS);
        let before_ms = after_ms - MINUTE_MS;
        Some(TimeDelta::milliseconds(if after_ms <= -before_ms { after_ms } else { before_ms }))
    }
}

/// A day with the rules that produced it.
pub struct Reckoned {
    pub day: Day,
    /// The rules that were applied: the authority's, the place's and the caller's.
    pub method: Method,
    pub is_ramadan: bool,
    pub marks: [(Mark, Result<Steps, AbsentReason>); Mark::COUNT],
}

impl Reckoned {
    pub fn of(plan: &Plan, date: NaiveDate) -> Result<Self, Error> {
        let day = plan.day(date)?;
        let schedule = plan.schedule(date);
        let method = schedule
            .method()
            .with_madhab(schedule.madhab())
            .with_high_latitude(schedule.high_latitude())
            .with_elevation(schedule.elevation());
        // Whether the date counts as Ramadan shows only where Ramadan changes a rule.
        let [always, never] = [Ramadan::Always, Ramadan::Never].map(|ramadan| schedule.with_ramadan(ramadan));
        let exact_and_shifted = |times: &miqat::schedule::PartialTimes<Zone>| {
            Mark::ALL.map(|mark| (times.exact(mark).ok(), times.unrounded(mark).ok()))
        };
        let [always, never] =
            [exact_and_shifted(&always.partial_day(date)?), exact_and_shifted(&never.partial_day(date)?)];
        let is_ramadan = always != never && exact_and_shifted(&day.times) == always;
        let of = Rules { day: &day, method: &method, is_ramadan, user: *schedule.shifts() };
        let marks = Mark::ALL.map(|mark| (mark, of.steps(mark)));
        Ok(Self { marks, day: day.clone(), method, is_ramadan })
    }
}

/// The rules of a day.
struct Rules<'a> {
    day: &'a Day,
    method: &'a Method,
    is_ramadan: bool,
    user: miqat::PerMark<Shift>,
}

fn length(shift: Shift) -> TimeDelta {
    TimeDelta::milliseconds(shift.as_millis().into())
}

impl Rules<'_> {
    /// The authority's margin, and its additional margin in Ramadan.
    fn margins(&self, mark: Mark) -> (Shift, Shift) {
        let ramadan = if self.is_ramadan { self.method.ramadan_shifts()[mark] } else { Shift::ZERO };
        (self.method.shifts()[mark], ramadan)
    }

    fn steps(&self, mark: Mark) -> Result<Steps, AbsentReason> {
        let times = &self.day.times;
        let known = |time: Result<DateTime<Zone>, miqat::Absent>| time.map_err(|absent| absent.reason);
        let (exact, unrounded, printed) =
            (known(times.exact(mark))?, known(times.unrounded(mark))?, known(times.time(mark))?);
        let basis = times.basis(mark).map_err(|absent| absent.reason)?;
        let (authority, ramadan) = self.margins(mark);
        let user = self.user[mark];
        let order = unrounded.signed_duration_since(exact) - length(authority) - length(ramadan) - length(user);
        let place = self.day.place;
        let point = if self.method.edges()[mark] == Edge::Eastern { place.eastern_edge() } else { place.point() };
        let ut = Ut1::from_utc(exact.to_utc());
        let altitude = SolarDay::nearest(point, ut, EarthRotation::on(exact.to_utc().date_naive())).altitude(ut);
        Ok(Steps {
            basis,
            counted: self.counted(mark, basis, exact),
            exact,
            altitude,
            authority,
            ramadan,
            order,
            user,
            unrounded,
            rounding: self.method.rounding()[mark],
            printed,
            epoch: self.method.solar_epoch()[mark],
            point,
        })
    }

    /// The mark from which an interval is counted.
    fn counted(&self, mark: Mark, basis: Basis, exact: DateTime<Zone>) -> Option<Counted> {
        if basis != Basis::Interval {
            return None;
        }
        let (from, has_margin) = match (mark, self.method.fajr(), self.method.isha()) {
            (Mark::Fajr, FajrRule::BeforeSunriseByDate(_), _) => (Mark::Sunrise, true),
            (Mark::Fajr, FajrRule::BeforeSunrise(_), _) => (Mark::Sunrise, false),
            (Mark::Isha, _, IshaRule::AfterMaghrib { .. } | IshaRule::AfterMaghribByDate(_)) => (Mark::Maghrib, true),
            _ => return None,
        };
        let (authority, ramadan) = self.margins(from);
        let margin = if has_margin { length(authority) + length(ramadan) } else { TimeDelta::zero() };
        let from_time = self.day.times.exact(from).ok()? + margin;
        Some(Counted { from, from_time, interval: exact.signed_duration_since(from_time) })
    }
}
