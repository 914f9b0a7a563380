//! The days, the place and the clock on which rules are tried.

use chrono::TimeZone;

use super::observed::{Column, Day, columns};
use crate::prayer::Method;
use crate::{PerMark, Place};

/// The data that do not change while rules are tried.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground<'a, Tz> {
    pub(super) days: &'a [Day],
    /// Every day of the page, of which the days that are tried may be a part.
    pub(super) all: &'a [Day],
    pub(super) place: Place,
    pub(super) zone: &'a Tz,
}

impl<'a, Tz: TimeZone> Ground<'a, Tz> {
    /// The columns of a method.
    pub(super) fn columns(&self, method: &Method) -> PerMark<Column> {
        columns(self.days, self.place, self.zone, method)
    }

    /// The same days and clock at another place.
    pub(super) const fn at(&self, place: Place) -> Self {
        Self { place, ..*self }
    }

    /// The same place and clock with other days.
    pub(super) const fn with_days<'b>(&self, days: &'b [Day]) -> Ground<'b, Tz>
    where
        'a: 'b,
    {
        Ground { days, all: self.all, place: self.place, zone: self.zone }
    }
}
