//! The engine: a day's sky, put through a method's rules.
//!
//! The order is: the event in the sky; the rule for polar days; the rule for bright nights; the authority's shift, which
//! carries no mark over the next; intervals that start from a shifted mark; the user's shift. Rounding comes last, in the
//! schedule, which knows the local clock. The engine never asks which authority it serves.

use chrono::{NaiveDate, TimeDelta};

use super::sky::Sky;
use super::{
    Basis, Edge, Elevation, FajrRule, HighLatitude, IshaRule, Madhab, MaghribRule, Method, Polar, Ramadan, Scope,
    Shift, SolarEpoch, bright, held, makkah, nearest, order,
};
use crate::astro::horizontal::{Air, refraction};
use crate::events::Side;
use crate::time::Ut1;
use crate::units::DAY_MS;
use crate::{AbsentReason, Angle, Depression, Mark, PerMark, Place};

/// Everything that decides a day's times but the place, the date and the clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rules {
    pub(crate) method: Method,
    pub(crate) madhab: Madhab,
    pub(crate) high_latitude: HighLatitude,
    pub(crate) polar: Polar,
    pub(crate) elevation: Elevation,
    pub(crate) ramadan: Ramadan,
    pub(crate) shifts: PerMark<Shift>,
}

impl Rules {
    pub(crate) const fn of(method: Method) -> Self {
        Self {
            madhab: method.madhab,
            high_latitude: method.high_latitude,
            polar: Polar::Unresolved,
            elevation: method.elevation,
            ramadan: Ramadan::Calendar,
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
        largest_ms / DAY_MS.unsigned_abs()
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
pub(super) type Found = Result<(Ut1, Basis), AbsentReason>;

/// A civil date at a place: the instant of its civil noon picks the solar day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CivilDay<'a> {
    pub(crate) rules: &'a Rules,
    pub(crate) place: &'a Place,
    pub(crate) date: NaiveDate,
    pub(crate) noon: Ut1,
}

impl<'a> CivilDay<'a> {
    /// The day's marks.
    pub(crate) fn slots(&self) -> PerMark<Result<Slot, AbsentReason>> {
        let sky = Sky::of(*self);
        let found = self.found(&sky);
        let method = &self.rules.method;
        // Asked for once, and only where a rule has a Ramadan of its own.
        let ramadan = method.knows_ramadan() && self.rules.ramadan.is_on(self.date);
        let authority_shift = |mark: Mark| {
            if ramadan { method.shifts[mark] + method.ramadan_shifts[mark] } else { method.shifts[mark] }
        };
        let slot = |mark: Mark, found: Found| {
            found.map(|(ut, basis)| {
                let exact_ms = sky.unix_ms(ut);
                let shift = authority_shift(mark);
                Slot { exact_ms, shifted_ms: exact_ms + i64::from(shift.as_millis()), basis }
            })
        };
        let mut slots = PerMark::from_fn(|mark| match (mark, method.isha) {
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
        });
        order::keep(&mut slots, &method.rounding);
        for mark in Mark::ALL {
            if let Ok(slot) = slots.get_mut(mark) {
                slot.shifted_ms += i64::from(self.rules.shifts[mark].as_millis());
            }
        }
        slots
    }

    /// When the Sun's centre crosses an altitude, as it is without air or is seen through it: Unix milliseconds of UTC.
    pub(crate) fn crossing_ms(&self, altitude: Angle, air: Option<Air>, side: Side) -> Result<i64, AbsentReason> {
        let sky = Sky::of(*self);
        let altitude = air.map_or(altitude, |air| altitude - refraction(altitude, air));
        sky.crossing(altitude, side).map(|ut| sky.unix_ms(ut))
    }

    /// When the Sun's western limb reaches the meridian, and when its eastern one leaves it: Unix milliseconds of UTC.
    pub(crate) fn zawal_ms(&self) -> (i64, i64) {
        let sky = Sky::of(*self);
        let half_days = sky.half_transit_days();
        (sky.unix_ms(sky.transit().plus_days(-half_days)), sky.unix_ms(sky.transit().plus_days(half_days)))
    }

    /// The same place some days later.
    pub(super) fn later(&self, days: i32) -> Self {
        let date = self.date.checked_add_signed(TimeDelta::days(days.into())).unwrap_or(self.date);
        Self { date, noon: self.noon.plus_days(days.into()), ..*self }
    }

    /// Every mark before any shift: the sky's, or that of a rule.
    fn found(&self, sky: &Sky<'a>) -> PerMark<Found> {
        match self.rules.high_latitude {
            HighLatitude::NearestLatitude { latitude, scope: Scope::EveryMark }
                if sky.latitude().degrees().abs() > latitude.degrees().abs() =>
            {
                return sky.at_latitude(latitude).marks();
            }
            HighLatitude::LastDarkNight => return held::marks(sky),
            HighLatitude::MakkahDurations => return makkah::marks(sky),
            _ => {}
        }
        let found = sky.marks();
        match nearest::why_no_day(&found).and_then(|reason| self.polar(sky, reason)) {
            None => bright::resolved(sky, found),
            Some((other, 0)) => bright::resolved(&other, other.marks()),
            Some((other, days)) => bright::resolved(sky, nearest::moved(other.marks(), days, other.day.date)),
        }
    }

    /// The sky that serves for one that has no day, for a reason: over another latitude, or so many days later.
    fn polar(&self, sky: &Sky<'a>, reason: AbsentReason) -> Option<(Sky<'a>, i32)> {
        Some(match self.rules.polar {
            Polar::Unresolved => return None,
            Polar::Latitude(latitude) => (sky.at_latitude(latitude), 0),
            Polar::NearestLatitude => (sky.at_latitude(nearest::latitude(sky)), 0),
            Polar::NearestHalfDegree => (sky.at_latitude(nearest::half_degree(sky)), 0),
            Polar::NearestDay => {
                let days = nearest::day_with_a_day(sky, reason)?;
                (sky.later(days), days)
            }
        })
    }
}

impl Sky<'_> {
    /// One mark by the Sun and the rule for polar days.
    pub(super) fn resolved_mark(&self, mark: Mark) -> Found {
        match self.day.rules.polar {
            Polar::Unresolved => self.mark(mark),
            _ => match nearest::why_no_day_in(self).and_then(|reason| self.day.polar(self, reason)) {
                None => self.mark(mark),
                Some((other, days)) => other.mark(mark).map(|(ut, basis)| (ut.plus_days(f64::from(-days)), basis)),
            },
        }
    }
}

impl Method {
    pub(super) fn knows_ramadan(&self) -> bool {
        matches!(self.isha, IshaRule::AfterMaghrib { usual, ramadan } if usual != ramadan)
            || self.ramadan_shifts != PerMark::splat(Shift::ZERO)
    }

    /// Whether every mark is that of the Sun at the event, seen from the place's point.
    pub(super) fn looks_at_the_event_from_the_point(&self) -> bool {
        self.solar_epoch == PerMark::splat(SolarEpoch::EVENT) && self.edges == PerMark::splat(Edge::Point)
    }

    /// The depression of the Sun by which a mark of the twilight is found, where it is.
    pub(super) const fn depression(&self, mark: Mark) -> Option<Depression> {
        match (mark, self.fajr, self.maghrib, self.isha) {
            (Mark::Fajr, FajrRule::Depression(depression), _, _)
            | (Mark::Maghrib, _, MaghribRule::Depression(depression), _)
            | (Mark::Isha, _, _, IshaRule::Depression(depression)) => Some(depression),
            _ => None,
        }
    }
}
