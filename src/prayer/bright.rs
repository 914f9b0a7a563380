//! Fajr, Maghrib and Isha of nights without darkness, by the rules that leave the day as it is.
//!
//! No portion of the night goes beyond its middle, no borrowed time leaves the night or comes near to its other end, and none
//! goes beyond the Sun's own Isha or Fajr on the night's other side: so Isha always comes before Fajr.

use super::compute::Found;
use super::sky::Sky;
use super::{
    Basis, DaySearch, HighLatitude, Limit, NightPortion, NightSpan, Scope, Shafaq, estimation, nearest, seasonal,
};
use crate::time::Ut1;
use crate::units::MINUTES_PER_DAY;
use crate::{Angle, Mark, PerMark};

/// The marks that a depression of the Sun may define.
const OF_TWILIGHT: [Mark; 3] = [Mark::Fajr, Mark::Maghrib, Mark::Isha];
const SEVENTH: f64 = 1.0 / 7.0;

/// A day's marks, found by the Sun and the rule for polar days, with those of the twilight by the rule for bright nights.
pub(super) fn resolved(sky: &Sky<'_>, found: PerMark<Found>) -> PerMark<Found> {
    let mut night = BrightNight::new(sky, found, Beside::Resolved);
    match sky.day.rules.high_latitude {
        HighLatitude::Portion(portion, span, limit) => night.bound(portion, span, limit),
        HighLatitude::NearestLatitude { latitude, scope } => night.borrow_from_latitude(latitude, scope),
        HighLatitude::LatitudeFraction { latitude, limit } => night.divide_as_at(latitude, limit),
        HighLatitude::NearestDay { search, scope } => night.borrow_from_day(search, scope),
        HighLatitude::LocalEstimation => night.estimate(),
        HighLatitude::Seasonal(shafaq) => night.bound_by_season(shafaq),
        HighLatitude::Unresolved | HighLatitude::LastDarkNight | HighLatitude::MakkahDurations => {}
    }
    night.found
}

/// Which sky the days before and after are taken from.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Beside {
    /// That of the place, with its rule for polar days.
    Resolved,
    /// That of this sky's latitude.
    SameLatitude,
}

/// The day before or the day after.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Neighbour {
    Before,
    After,
}

struct BrightNight<'a> {
    sky: &'a Sky<'a>,
    found: PerMark<Found>,
    beside: Beside,
    /// The skies of the days before and after, once they have been asked for.
    skies: [Option<Sky<'a>>; 2],
}

impl<'a> BrightNight<'a> {
    const fn new(sky: &'a Sky<'a>, found: PerMark<Found>, beside: Beside) -> Self {
        Self { sky, found, beside, skies: [None; 2] }
    }

    /// The plain night of another latitude.
    fn of(sky: &'a Sky<'a>) -> Self {
        Self::new(sky, sky.marks(), Beside::SameLatitude)
    }

    /// The marks of the twilight that a depression defines, with its degrees.
    fn twilight(&self) -> impl Iterator<Item = (Mark, f64)> + use<> {
        let method = self.sky.day.rules.method;
        OF_TWILIGHT.into_iter().filter_map(move |mark| Some((mark, method.depression(mark)?.degrees())))
    }

    /// Fajr = max(dawn, sunrise − p·night), Isha = min(dusk, sunset + p·night).
    fn bound(&mut self, portion: NightPortion, span: NightSpan, limit: Limit) {
        for (mark, depression_deg) in self.twilight() {
            if (limit == Limit::Always || self.found[mark].is_err())
                && let Some(bound) = self.of_night(mark, span, portion.of_night(depression_deg))
            {
                self.bound_by(mark, bound, Basis::NightPortion(portion));
            }
        }
    }

    /// Moves a mark that is further from the day than a bound, or absent, to the bound.
    fn bound_by(&mut self, mark: Mark, bound: Ut1, basis: Basis) {
        let holds = |time: Ut1| if mark == Mark::Fajr { time >= bound } else { time <= bound };
        if !matches!(self.found[mark], Ok((time, _)) if holds(time)) {
            self.set(mark, bound, basis);
        }
    }

    fn borrow_from_latitude(&mut self, latitude: Angle, scope: Scope) {
        if self.is_beyond(latitude) {
            let lower = self.sky.at_latitude(latitude);
            for (mark, _) in self.twilight() {
                if (scope != Scope::WhenAbsent || self.found[mark].is_err())
                    && let Ok((ut, basis)) = lower.mark(mark)
                {
                    self.borrow(mark, ut, basis);
                }
            }
        }
    }

    fn divide_as_at(&mut self, latitude: Angle, limit: Limit) {
        if self.is_beyond(latitude) {
            let lower = self.sky.at_latitude(latitude);
            let mut lower = BrightNight::of(&lower);
            for (mark, _) in self.twilight() {
                if (limit == Limit::Always || self.found[mark].is_err())
                    && let Some(fraction) = lower.fraction(mark)
                    && let Some(ut) = self.of_night(mark, NightSpan::Own, fraction)
                {
                    self.set(mark, ut, Basis::LatitudeFraction(lower.sky.latitude()));
                }
            }
        }
    }

    fn borrow_from_day(&mut self, search: DaySearch, scope: Scope) {
        let marks = OF_TWILIGHT.map(|mark| self.sky.day.rules.method.depression(mark).map(|_| mark));
        let Some(reason) = marks.into_iter().flatten().find_map(|mark| self.found[mark].err()) else { return };
        let Some(days) = nearest::day_with(self.sky, marks, reason, search) else { return };
        let other = self.sky.later(days);
        let borrowed = nearest::moved(other.marks(), days, other.day.date);
        if scope == Scope::EveryMark {
            self.found = borrowed;
            return;
        }
        for mark in marks.into_iter().flatten() {
            if (scope != Scope::WhenAbsent || self.found[mark].is_err())
                && let Ok((ut, basis)) = borrowed[mark]
            {
                self.borrow(mark, ut, basis);
            }
        }
    }

    fn estimate(&mut self) {
        for (mark, estimated) in estimation::times(self.sky, &self.found) {
            match estimated {
                // A fraction of a longer night: that of the day, where the one between this day and the next lasts minutes.
                Some((ut, basis @ Basis::MeanFraction)) if self.is_beyond_middle(mark, ut) => self.set(mark, ut, basis),
                Some((ut, basis)) => self.borrow(mark, ut, basis),
                None => {}
            }
        }
    }

    /// Fajr = max(dawn, sunrise − minutes), Isha = min(dusk, sunset + minutes); at high latitudes a seventh of the night
    /// in place of dawn and dusk; at the highest the times of a lower latitude.
    fn bound_by_season(&mut self, shafaq: Shafaq) {
        const OF_SEVENTHS: Angle = Angle::from_degrees(55.0);
        const LAST: Angle = Angle::from_degrees(60.0);
        if self.is_beyond(LAST) {
            let lower = self.sky.at_latitude(LAST);
            let mut lower = BrightNight::of(&lower);
            lower.bound_by_season(shafaq);
            for mark in [Mark::Fajr, Mark::Isha] {
                if let Ok((ut, _)) = lower.found[mark] {
                    self.borrow(mark, ut, Basis::BorrowedLatitude(lower.sky.latitude()));
                }
            }
            return;
        }
        let (latitude_deg, date) = (self.sky.latitude().degrees(), self.sky.day.date);
        for (mark, _) in self.twilight() {
            let (horizon, minutes) = match mark {
                Mark::Fajr => (Mark::Sunrise, -seasonal::fajr_minutes(latitude_deg, date)),
                Mark::Isha => (Mark::Sunset, seasonal::isha_minutes(shafaq, latitude_deg, date)),
                _ => continue,
            };
            let Ok((from, _)) = self.found[horizon] else { continue };
            if latitude_deg.abs() >= OF_SEVENTHS.degrees()
                && let Some(seventh) = self.of_night(mark, NightSpan::Following, SEVENTH)
            {
                self.set(mark, seventh, Basis::NightPortion(NightPortion::Seventh));
            }
            self.bound_by(mark, from.plus_days(minutes / MINUTES_PER_DAY), Basis::Seasonal(shafaq));
        }
    }

    fn is_beyond(&self, latitude: Angle) -> bool {
        self.sky.latitude().degrees().abs() > latitude.degrees().abs()
    }

    /// Takes a portion of the night, but none beyond its middle. Without that night there is none.
    fn set(&mut self, mark: Mark, ut: Ut1, basis: Basis) {
        if let Some((begin, end)) = self.own_night(mark) {
            let middle = begin.plus_days((end.days() - begin.days()) / 2.0);
            let middle = self.apart_from_sun(mark, middle, (begin, end));
            let is_within = if mark == Mark::Fajr { ut >= middle } else { ut <= middle };
            let middle = (middle, Basis::NightPortion(NightPortion::Middle));
            *self.found.get_mut(mark) = Ok(if is_within { (ut, basis) } else { middle });
        }
    }

    /// Whether a time lies beyond the middle of the place's own night, seen from the mark's end of it.
    fn is_beyond_middle(&mut self, mark: Mark, ut: Ut1) -> bool {
        self.own_night(mark).is_some_and(|(begin, end)| {
            let middle_days = (begin.days() + end.days()) / 2.0;
            if mark == Mark::Fajr { ut.days() < middle_days } else { ut.days() > middle_days }
        })
    }

    /// Takes a borrowed time where it falls in the place's own night, else the seventh of that night next to the day that
    /// it falls in; and none within the seventh next to the other day, where the next mark may have come to stand. Without
    /// that night there is none.
    ///
    /// The night is that between Maghrib and sunrise as the authority prints them, as far as this mark has not their margins.
    fn borrow(&mut self, mark: Mark, ut: Ut1, basis: Basis) {
        if let Some((begin, end)) = self.own_night(mark) {
            let shift_days = |mark: Mark| self.sky.day.rules.method.shifts[mark].days();
            let first = begin.days() + (shift_days(Mark::Maghrib) - shift_days(mark)).max(0.0);
            let last = end.days() + (shift_days(Mark::Sunrise) - shift_days(mark)).min(0.0);
            if first >= last {
                let middle = begin.plus_days((end.days() - begin.days()) / 2.0);
                return self.set(mark, middle, Basis::NightPortion(NightPortion::Middle));
            }
            let seventh_days = (last - first) * SEVENTH;
            let (first_seventh, last_seventh) = (first + seventh_days, last - seventh_days);
            let within = match mark {
                Mark::Fajr if ut.days() >= last => last_seventh,
                Mark::Fajr => ut.days().max(first_seventh),
                _ if ut.days() <= first => first_seventh,
                _ => ut.days().min(last_seventh),
            };
            let is_borrowed = (within - ut.days()).abs() <= 0.0;
            let basis = if is_borrowed { basis } else { Basis::NightPortion(NightPortion::Seventh) };
            *self.found.get_mut(mark) = Ok((self.apart_from_sun(mark, Ut1::from_days(within), (begin, end)), basis));
        }
    }

    /// A time of a night, moved to the Sun's own Isha or Fajr on the night's other side where it lies beyond.
    fn apart_from_sun(&mut self, mark: Mark, ut: Ut1, (begin, end): (Ut1, Ut1)) -> Ut1 {
        let method = &self.sky.day.rules.method;
        // Their margins count as well, where they bring the two together.
        let margins_days = (method.shifts[Mark::Isha].days() - method.shifts[Mark::Fajr].days()).max(0.0);
        let mut sun = |mark: Mark, day: Neighbour| {
            let time = method.depression(mark).and_then(|_| self.mark_of_day(day, mark).ok());
            time.map(|(time, _)| time).filter(|time| begin < *time && *time < end)
        };
        Ut1::from_days(match mark {
            Mark::Fajr => {
                sun(Mark::Isha, Neighbour::Before).map_or(ut.days(), |isha| ut.days().max(isha.days() + margins_days))
            }
            _ => sun(Mark::Fajr, Neighbour::After).map_or(ut.days(), |fajr| ut.days().min(fajr.days() - margins_days)),
        })
    }

    /// Which fraction of its own night a mark lies from sunrise or sunset.
    fn fraction(&mut self, mark: Mark) -> Option<f64> {
        let (time, _) = self.found[mark].ok()?;
        let (from, _) = self.found[horizon_of(mark)].ok()?;
        Some((time.days() - from.days()).abs() / self.night_days(mark, NightSpan::Own)?)
    }

    /// The instant a fraction of the night before sunrise or after sunset.
    fn of_night(&mut self, mark: Mark, span: NightSpan, fraction: f64) -> Option<Ut1> {
        let portion_days = fraction * self.night_days(mark, span)?;
        let (from, _) = self.found[horizon_of(mark)].ok()?;
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

    /// A mark's own night, from sunset to sunrise. Where the day on its other side has none, it is as long as 24 hours less
    /// this day.
    fn own_night(&mut self, mark: Mark) -> Option<(Ut1, Ut1)> {
        let (edge, _) = self.found[horizon_of(mark)].ok()?;
        let (begin, end) = if mark == Mark::Fajr {
            match self.mark_of_day(Neighbour::Before, Mark::Sunset) {
                Ok((sunset, _)) => (sunset, edge),
                Err(_) => (edge.plus_days(-self.same_day_night_days()?), edge),
            }
        } else {
            match self.mark_of_day(Neighbour::After, Mark::Sunrise) {
                Ok((sunrise, _)) => (edge, sunrise),
                Err(_) => (edge, edge.plus_days(self.same_day_night_days()?)),
            }
        };
        if begin < end { Some((begin, end)) } else { None }
    }

    fn same_day_night_days(&self) -> Option<f64> {
        let ((sunrise, _), (sunset, _)) = (self.found[Mark::Sunrise].ok()?, self.found[Mark::Sunset].ok()?);
        Some(1.0 - (sunset.days() - sunrise.days()))
    }

    /// A mark of the day before or after, by the Sun and the rule for polar days.
    fn mark_of_day(&mut self, day: Neighbour, mark: Mark) -> Found {
        let [before, after] = &mut self.skies;
        let (sky, days) = match day {
            Neighbour::Before => (before, -1),
            Neighbour::After => (after, 1),
        };
        match self.beside {
            Beside::Resolved => sky.get_or_insert_with(|| Sky::of(self.sky.day.later(days))).resolved_mark(mark),
            Beside::SameLatitude => sky.get_or_insert_with(|| self.sky.later(days)).mark(mark),
        }
    }
}

/// The end of the day from which a mark of the twilight is counted.
const fn horizon_of(mark: Mark) -> Mark {
    match mark {
        Mark::Fajr => Mark::Sunrise,
        _ => Mark::Sunset,
    }
}
