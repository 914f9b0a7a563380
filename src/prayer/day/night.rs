//! The nights before and after a day, in which a rule moves Fajr, Maghrib and Isha.
//!
//! Isha always comes before Fajr: no portion goes beyond the middle of the night, no borrowed time leaves the night or
//! comes near its other end, and no time goes beyond the Sun's own Isha or Fajr at the other end.

use super::doubt::ON_THE_EDGE_DAYS;
use super::polar;
use super::sun::SunDay;
use super::types::Event;
use crate::prayer::{Basis, NightPortion, NightSpan};
use crate::time::Ut1;
use crate::{Mark, PerMark};

/// The marks that a depression of the Sun may define.
const OF_TWILIGHT: [Mark; 3] = [Mark::Fajr, Mark::Maghrib, Mark::Isha];

/// The distance from the day, as a fraction of the night, of a borrowed time that would fall into the local day.
///
/// This choice is ours, because no authority states one. A seventh is the portion that the councils recommend for a night
/// without darkness (Muslim World League, Islamic Fiqh Council, 9th session, 1986).
const SEVENTH: f64 = 1.0 / 7.0;

/// The Sun of the days before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Neighbours {
    /// The Sun of the place, with the rule for polar days.
    Resolved,
    /// The Sun at the latitude of this day's Sun.
    SameLatitude,
}

/// A day's marks, with the nights before and after it.
pub(super) struct Night<'a> {
    pub(super) sun: &'a SunDay<'a>,
    pub(super) marks: PerMark<Event>,
    neighbours: Neighbours,
    /// The Suns of the days before and after, computed when they are needed.
    suns: [Option<SunDay<'a>>; 2],
}

impl<'a> Night<'a> {
    /// The nights of a place's day, given its marks by the Sun and the rule for polar days.
    pub(super) const fn new(sun: &'a SunDay<'a>, marks: PerMark<Event>) -> Self {
        Self { sun, marks, neighbours: Neighbours::Resolved, suns: [None; 2] }
    }

    /// The nights at another latitude, by the Sun alone.
    pub(super) fn by_the_sun(sun: &'a SunDay<'a>) -> Self {
        Self { neighbours: Neighbours::SameLatitude, ..Self::new(sun, sun.marks()) }
    }

    /// The marks that a depression defines, with the depression in degrees.
    pub(super) fn twilights(&self) -> impl Iterator<Item = (Mark, f64)> + use<'a> {
        let method = &self.sun.day.rules.method;
        OF_TWILIGHT.into_iter().filter_map(move |mark| Some((mark, method.depression(mark)?.degrees())))
    }

    /// Moves a mark to a bound if it is missing or further from the day than the bound.
    pub(super) fn bound_by(&mut self, mark: Mark, bound: Ut1, basis: Basis) {
        let is_kept = self.marks[mark].is_ok_and(|(time, _)| !self.is_positive(beyond_days(mark, time, bound)));
        if !is_kept {
            self.set(mark, bound, basis);
        }
    }

    /// Sets a mark to a portion of its night, at most the middle. Without a night, the mark is unchanged.
    pub(super) fn set(&mut self, mark: Mark, ut: Ut1, basis: Basis) {
        if let Some(night) = self.own_night(mark) {
            let middle = self.apart_from_sun(mark, middle(night), night);
            let beyond_days = beyond_days(mark, ut, middle);
            let basis = if self.is_positive(beyond_days - ON_THE_EDGE_DAYS) { Basis::HALF_NIGHT } else { basis };
            *self.marks.get_mut(mark) = Ok((if beyond_days > 0.0 { middle } else { ut }, basis));
        }
    }

    /// Whether a time is beyond the middle of the place's own night, seen from the mark's end of the night.
    pub(super) fn is_beyond_middle(&mut self, mark: Mark, ut: Ut1) -> bool {
        self.own_night(mark).is_some_and(|night| self.is_positive(beyond_days(mark, ut, middle(night))))
    }

    /// Sets a mark to a borrowed time if that falls in the place's own night. A time in the day is moved to a seventh of
    /// the night from that day. A time within a seventh of the other day is moved to that seventh, because the next mark
    /// may be there. Without a night, the mark is unchanged.
    ///
    /// The night is between the printed Maghrib and the printed sunrise: their margins count as far as they exceed the
    /// mark's own margin.
    pub(super) fn borrow(&mut self, mark: Mark, ut: Ut1, basis: Basis) {
        if let Some(night @ (begin, end)) = self.own_night(mark) {
            let shift_days = |mark: Mark| self.sun.day.rules.method.shifts[mark].days();
            let first = begin.days() + (shift_days(Mark::Maghrib) - shift_days(mark)).max(0.0);
            let last = end.days() + (shift_days(Mark::Sunrise) - shift_days(mark)).min(0.0);
            if !self.is_in_night(last - first) {
                return self.set(mark, middle(night), Basis::HALF_NIGHT);
            }
            let seventh_days = (last - first) * SEVENTH;
            let (first_seventh, last_seventh) = (first + seventh_days, last - seventh_days);
            let within = match mark {
                Mark::Fajr if self.is_in_night(last - ut.days()) => ut.days().max(first_seventh),
                Mark::Fajr => last_seventh,
                _ if self.is_in_night(ut.days() - first) => ut.days().min(last_seventh),
                _ => first_seventh,
            };
            let is_borrowed = (within - ut.days()).abs() <= 0.0;
            let basis = if is_borrowed { basis } else { Basis::NightPortion(NightPortion::Seventh) };
            *self.marks.get_mut(mark) = Ok((self.apart_from_sun(mark, Ut1::from_days(within), night), basis));
        }
    }

    /// Whether a difference of instants is above 0, for every solver alike.
    fn is_positive(&self, difference_days: f64) -> bool {
        self.sun.day.doubt.is_positive(difference_days)
    }

    /// Whether a distance from an end of a night leads into the night; an instant on the edge is in the day.
    fn is_in_night(&self, distance_days: f64) -> bool {
        self.is_positive(distance_days - ON_THE_EDGE_DAYS)
    }

    /// Limits a time of a night by the Sun's own Isha or Fajr at the other end of the night.
    fn apart_from_sun(&mut self, mark: Mark, ut: Ut1, (begin, end): (Ut1, Ut1)) -> Ut1 {
        let method = &self.sun.day.rules.method;
        // The margins of Fajr and Isha count as well, if they bring the two together.
        let margins_days = (method.shifts[Mark::Isha].days() - method.shifts[Mark::Fajr].days()).max(0.0);
        let mut sun = |mark: Mark, days: i32| {
            let time = method.depression(mark).and_then(|_| self.mark_later(days, mark).ok());
            time.map(|(time, _)| time.days())
                .filter(|time| self.is_in_night(time - begin.days()) && self.is_in_night(end.days() - time))
        };
        Ut1::from_days(match mark {
            Mark::Fajr => sun(Mark::Isha, -1).map_or(ut.days(), |isha| ut.days().max(isha + margins_days)),
            _ => sun(Mark::Fajr, 1).map_or(ut.days(), |fajr| ut.days().min(fajr - margins_days)),
        })
    }

    /// The distance of a mark from sunrise or sunset, as a fraction of its own night.
    pub(super) fn fraction(&mut self, mark: Mark) -> Option<f64> {
        let (time, _) = self.marks[mark].ok()?;
        let (from, _) = self.marks[horizon_of(mark)].ok()?;
        Some((time.days() - from.days()).abs() / self.night_days(mark, NightSpan::Own)?)
    }

    /// The instant at a fraction of the night before sunrise or after sunset.
    pub(super) fn of_night(&mut self, mark: Mark, span: NightSpan, fraction: f64) -> Option<Ut1> {
        let portion_days = fraction * self.night_days(mark, span)?;
        let (from, _) = self.marks[horizon_of(mark)].ok()?;
        Some(from.plus_days(if mark == Mark::Fajr { -portion_days } else { portion_days }))
    }

    /// The length of a night in days.
    fn night_days(&mut self, mark: Mark, span: NightSpan) -> Option<f64> {
        let mut of_night = |mark: Mark| self.own_night(mark).map(|(begin, end)| end.days() - begin.days());
        match span {
            NightSpan::Own => of_night(mark),
            NightSpan::Following => of_night(Mark::Isha),
            NightSpan::SameDay => self.same_day_night_days(),
        }
    }

    /// A mark's own night, from sunset to sunrise. If its other end is missing, its length is 24 hours minus this day.
    fn own_night(&mut self, mark: Mark) -> Option<(Ut1, Ut1)> {
        let (edge, _) = self.marks[horizon_of(mark)].ok()?;
        let (begin, end) = if mark == Mark::Fajr {
            match self.mark_later(-1, Mark::Sunset) {
                Ok((sunset, _)) => (sunset, edge),
                Err(_) => (edge.plus_days(-self.same_day_night_days()?), edge),
            }
        } else {
            match self.mark_later(1, Mark::Sunrise) {
                Ok((sunrise, _)) => (edge, sunrise),
                Err(_) => (edge, edge.plus_days(self.same_day_night_days()?)),
            }
        };
        self.is_positive(end.days() - begin.days()).then_some((begin, end))
    }

    fn same_day_night_days(&self) -> Option<f64> {
        let ((sunrise, _), (sunset, _)) = (self.marks[Mark::Sunrise].ok()?, self.marks[Mark::Sunset].ok()?);
        Some(1.0 - (sunset.days() - sunrise.days()))
    }

    /// A mark of the day before (−1) or after (1).
    fn mark_later(&mut self, days: i32, mark: Mark) -> Event {
        let [before, after] = &mut self.suns;
        let sun = if days < 0 { before } else { after };
        match self.neighbours {
            Neighbours::Resolved => {
                polar::resolved_mark(sun.get_or_insert_with(|| SunDay::of(self.sun.day.later(days))), mark)
            }
            Neighbours::SameLatitude => sun.get_or_insert_with(|| self.sun.later(days)).mark(mark),
        }
    }
}

/// How much further from the day a mark's time is than a bound.
fn beyond_days(mark: Mark, time: Ut1, bound: Ut1) -> f64 {
    if mark == Mark::Fajr { bound.days() - time.days() } else { time.days() - bound.days() }
}

/// The middle of a night.
fn middle((begin, end): (Ut1, Ut1)) -> Ut1 {
    begin.plus_days((end.days() - begin.days()) / 2.0)
}

/// The end of the day from which a twilight mark is counted.
const fn horizon_of(mark: Mark) -> Mark {
    match mark {
        Mark::Fajr => Mark::Sunrise,
        _ => Mark::Sunset,
    }
}
