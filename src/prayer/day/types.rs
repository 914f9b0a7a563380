//! The inputs and the output of the reference: rules, a civil date at a place, an event.

use chrono::{NaiveDate, TimeDelta};

use super::doubt::Doubt;
use super::solver::Solver;
use crate::math::{DEGREE_RAD, sin};
use crate::place::Viewpoint;
use crate::prayer::{Basis, Elevation, HighLatitude, Madhab, Method, Polar, Ramadan, Shift};
use crate::time::Ut1;
use crate::{AbsentReason, Mark, PerMark, Place};

/// All settings that determine a day's times, except the place, the date and the clock.
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

    /// Whether a date has the intervals and margins of Ramadan. The calendar is consulted only if these differ.
    pub(crate) fn in_ramadan(&self, date: NaiveDate) -> bool {
        self.method.knows_ramadan() && self.ramadan.is_on(date)
    }

    /// The sine of the altitude that defines a mark: of its depression if it has one, otherwise of the horizon, in both
    /// cases lowered by the dip.
    pub(crate) fn sin_altitude(&self, mark: Mark, place: &Place, at: Viewpoint) -> f64 {
        let height_m = place.point().elevation_m();
        let depression_deg = match self.method.depression(mark) {
            Some(depression) => depression.degrees() + self.elevation.twilight_dip_deg(height_m),
            None => self.method.horizon.depression_deg(at) + self.elevation.sunset_dip_deg(height_m),
        };
        -sin(depression_deg * DEGREE_RAD)
    }
}

/// A civil date at a place. Its civil noon selects the solar day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CivilDay<'a> {
    pub(crate) rules: &'a Rules,
    pub(crate) place: &'a Place,
    pub(crate) date: NaiveDate,
    pub(crate) noon: Ut1,
    pub(crate) solver: Solver,
    pub(crate) doubt: Doubt<'a>,
}

impl CivilDay<'_> {
    /// The same place some days later.
    pub(super) fn later(&self, days: i32) -> Self {
        let date = self.date.checked_add_signed(TimeDelta::days(days.into())).unwrap_or(self.date);
        Self { date, noon: self.noon.plus_days(days.into()), ..*self }
    }
}

/// A mark's instant before any shift with its basis, or the reason why it is missing.
pub(crate) type Event = Result<(Ut1, Basis), AbsentReason>;
