//! The rules of a method for a given mark and date.

use chrono::NaiveDate;

use super::{Edge, FajrRule, IshaRule, MaghribRule, Method, Shift, SolarEpoch};
use crate::{Depression, Mark, PerMark};

impl Method {
    /// Whether Ramadan has other intervals or margins.
    pub(crate) fn knows_ramadan(&self) -> bool {
        matches!(self.isha, IshaRule::AfterMaghrib { usual, ramadan } if usual != ramadan)
            || self.ramadan_shifts != PerMark::splat(Shift::ZERO)
    }

    /// Whether every mark uses the Sun of the event and the place's point.
    pub(crate) fn looks_at_the_event_from_the_point(&self) -> bool {
        self.solar_epoch == PerMark::splat(SolarEpoch::EVENT) && self.edges == PerMark::splat(Edge::Point)
    }

    /// The depression that defines a mark, if one does.
    pub(crate) const fn depression(&self, mark: Mark) -> Option<Depression> {
        match (mark, self.fajr, self.maghrib, self.isha) {
            (Mark::Fajr, FajrRule::Depression(depression), _, _)
            | (Mark::Maghrib, _, MaghribRule::Depression(depression), _)
            | (Mark::Isha, _, _, IshaRule::Depression(depression)) => Some(depression),
            _ => None,
        }
    }

    /// The interval from Fajr to sunrise on a date, if the rule is an interval.
    pub(crate) fn before_sunrise(&self, date: NaiveDate) -> Option<Shift> {
        match self.fajr {
            FajrRule::BeforeSunrise(interval) => Some(interval),
            FajrRule::BeforeSunriseByDate(intervals) => Some(intervals.on(date)),
            FajrRule::Depression(_) => None,
        }
    }

    /// The longest intervals of the rules: before sunrise, and after Maghrib.
    pub(crate) fn longest_intervals(&self) -> (Shift, Shift) {
        let before_sunrise = match self.fajr {
            FajrRule::BeforeSunrise(interval) => interval.max(-interval),
            FajrRule::BeforeSunriseByDate(intervals) => intervals.longest(),
            FajrRule::Depression(_) => Shift::ZERO,
        };
        let after_maghrib = match self.isha {
            IshaRule::AfterMaghrib { usual, ramadan } => usual.max(-usual).max(ramadan).max(-ramadan),
            IshaRule::AfterMaghribByDate(intervals) => intervals.longest(),
            IshaRule::Depression(_) => Shift::ZERO,
        };
        (before_sunrise, after_maghrib)
    }

    /// The shift that the authority adds to a mark, in Ramadan or outside it.
    pub(crate) fn shift(&self, mark: Mark, in_ramadan: bool) -> Shift {
        if in_ramadan { self.shifts[mark] + self.ramadan_shifts[mark] } else { self.shifts[mark] }
    }
}
