//! Fajr, Maghrib and Isha of nights without darkness, by the rules that leave the day as it is.

use super::compute::Found;
use super::sky::Sky;
use super::{
    Basis, DaySearch, HighLatitude, Limit, NightPortion, NightSpan, Scope, Shafaq, estimation, nearest, seasonal,
};
use crate::time::Ut;
use crate::{AbsentReason, Angle, Mark, PerMark};

/// The marks that a depression of the Sun may define.
const OF_TWILIGHT: [Mark; 3] = [Mark::Fajr, Mark::Maghrib, Mark::Isha];
const MINUTES_PER_DAY: f64 = 1440.0;

/// The marks of a sky, with those of the twilight by the rule for bright nights.
pub(super) fn resolved(sky: &Sky<'_>, found: PerMark<Found>) -> PerMark<Found> {
    let mut night = BrightNight { sky, found };
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

struct BrightNight<'a> {
    sky: &'a Sky<'a>,
    found: PerMark<Found>,
}

impl BrightNight<'_> {
    /// The marks of the twilight that a depression defines, with its degrees.
    fn twilight(&self) -> impl Iterator<Item = (Mark, f64)> + use<> {
        let method = self.sky.day.rules.method;
        OF_TWILIGHT.into_iter().filter_map(move |mark| Some((mark, method.depression(mark)?.degrees())))
    }

    fn set(&mut self, mark: Mark, ut: Ut, basis: Basis) {
        *self.found.get_mut(mark) = Ok((ut, basis));
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
    fn bound_by(&mut self, mark: Mark, bound: Ut, basis: Basis) {
        let holds = |time: Ut| if mark == Mark::Fajr { time >= bound } else { time <= bound };
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
            let lower = BrightNight { sky: &lower, found: lower.marks() };
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
            if let Some((ut, basis)) = estimated {
                self.set(mark, ut, basis);
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
            let mut lower = BrightNight { sky: &lower, found: lower.marks() };
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
                && let Some(seventh) = self.of_night(mark, NightSpan::Following, NightPortion::Seventh.of_night(0.0))
            {
                self.set(mark, seventh, Basis::NightPortion(NightPortion::Seventh));
            }
            self.bound_by(mark, from.plus_days(minutes / MINUTES_PER_DAY), Basis::Seasonal(shafaq));
        }
    }

    fn is_beyond(&self, latitude: Angle) -> bool {
        self.sky.latitude().degrees().abs() > latitude.degrees().abs()
    }

    /// Takes a borrowed time where it falls in the place's own night, else the middle of that night.
    fn borrow(&mut self, mark: Mark, ut: Ut, basis: Basis) {
        let half_days = self.night_days(mark, NightSpan::Own).map(|night_days| night_days / 2.0);
        match (half_days, self.found[horizon_of(mark)]) {
            (Some(half_days), Ok((from, _)))
                if (ut.days() - towards_night(mark, from, half_days).days()).abs() >= half_days =>
            {
                self.set(mark, towards_night(mark, from, half_days), Basis::NightPortion(NightPortion::Middle));
            }
            _ => self.set(mark, ut, basis),
        }
    }

    /// Which fraction of its own night a mark lies from sunrise or sunset.
    fn fraction(&self, mark: Mark) -> Option<f64> {
        let night_days = self.night_days(mark, NightSpan::Own)?;
        let (time, _) = self.found[mark].ok()?;
        let (from, _) = self.found[horizon_of(mark)].ok()?;
        Some((time.days() - from.days()).abs() / night_days)
    }

    /// The instant a fraction of the night before sunrise or after sunset.
    fn of_night(&self, mark: Mark, span: NightSpan, fraction: f64) -> Option<Ut> {
        let night_days = self.night_days(mark, span)?;
        let (from, _) = self.found[horizon_of(mark)].ok()?;
        Some(towards_night(mark, from, fraction * night_days))
    }

    /// The length of a mark's night in days. Where the neighbouring day has no sunset or sunrise, 24 hours less this day.
    fn night_days(&self, mark: Mark, span: NightSpan) -> Option<f64> {
        let ((sunrise, _), (sunset, _)) = (self.found[Mark::Sunrise].ok()?, self.found[Mark::Sunset].ok()?);
        let same_day = 1.0 - (sunset.days() - sunrise.days());
        let between = |night: Result<f64, AbsentReason>| Some(night.unwrap_or(same_day));
        match (span, mark) {
            (NightSpan::SameDay, _) => Some(same_day),
            (NightSpan::Own, Mark::Fajr) => {
                between(self.sky.later(-1).mark(Mark::Sunset).map(|(before, _)| sunrise.days() - before.days()))
            }
            (NightSpan::Own | NightSpan::Following, _) => {
                between(self.sky.later(1).mark(Mark::Sunrise).map(|(after, _)| after.days() - sunset.days()))
            }
        }
    }
}

/// So many days before sunrise for Fajr, else after sunset.
fn towards_night(mark: Mark, from: Ut, days: f64) -> Ut {
    from.plus_days(if mark == Mark::Fajr { -days } else { days })
}

/// The end of the day from which a mark of the twilight is counted.
const fn horizon_of(mark: Mark) -> Mark {
    match mark {
        Mark::Fajr => Mark::Sunrise,
        _ => Mark::Sunset,
    }
}
