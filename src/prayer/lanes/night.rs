//! `HighLatitude::Portion` for a block of days: the rule of `day/high_latitude/portion.rs`, for nights whose ends are solved and
//! in which the Sun surely does, or surely does not, reach the depression.

use super::crossing::Solved;
use crate::Mark;
use crate::prayer::day::types::Rules;
use crate::prayer::finish::Days;
use crate::prayer::{Basis, HighLatitude, Limit, Method, NightPortion, NightSpan, Shift};

/// The portion of the night that stands for a twilight.
#[derive(Clone, Copy, Debug)]
pub(super) struct PortionRule {
    portion: NightPortion,
    span: NightSpan,
    limit: Limit,
}

/// Codes of what a time rests on, as numbers so that the lanes carry them: the Sun, the rule's portion of the night, the
/// middle of the night in the portion's place.
pub(super) const BY_THE_SUN: f64 = 0.0;
const BY_THE_PORTION: f64 = 1.0;
const BY_THE_MIDDLE: f64 = 2.0;
/// Between 0 and the least number above it that says yes.
const HALF: f64 = 0.5;

impl PortionRule {
    /// None where the rule is another, where it bounds a Maghrib by depression every night, and where a Fajr or an Isha that
    /// it moves has a margin: in the middle of the night a margin may go only a part of its way.
    pub(super) fn of(rules: &Rules) -> Option<Self> {
        let HighLatitude::Portion(portion, span, limit) = rules.high_latitude else { return None };
        let method = &rules.method;
        let bounds_maghrib = limit == Limit::Always && method.depression(Mark::Maghrib).is_some();
        let has_margin = |mark: Mark| {
            let shift = method.shifts[mark];
            method.depression(mark).is_some()
                && [shift, shift + method.ramadan_shifts[mark]].iter().any(|shift| *shift != Shift::ZERO)
        };
        let suits = !bounds_maghrib && !has_margin(Mark::Fajr) && !has_margin(Mark::Isha);
        suits.then_some(Self { portion, span, limit })
    }

    /// What a time rests on, as [`Night::divide`] tells.
    pub(super) const fn basis(self, code: f64) -> Basis {
        if code < BY_THE_PORTION - HALF {
            Basis::Sun
        } else if code < BY_THE_PORTION + HALF {
            Basis::NightPortion(self.portion)
        } else {
            Basis::NightPortion(NightPortion::Middle)
        }
    }
}

/// A twilight on D days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Twilight<const D: usize> {
    pub(super) crossing: Solved<D>,
    /// Above 0 on each day on which the Sun surely stays above it.
    pub(super) absent: Days<D>,
}

/// What the nights of D days begin and end with: the twilights where a depression defines them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Night<const D: usize> {
    pub(super) sunrise: Solved<D>,
    pub(super) dawn: Option<Twilight<D>>,
    pub(super) sunset: Solved<D>,
    pub(super) dusk: Option<Twilight<D>>,
}

impl<const D: usize> Night<D> {
    /// Whether the rule may move a twilight.
    pub(super) fn is_moved_by(&self, rule: PortionRule) -> bool {
        let is_absent = |twilight: &Twilight<D>| twilight.absent.iter().any(|absent| *absent > HALF);
        match rule.limit {
            Limit::Always => true,
            Limit::WhenAbsent => [&self.dawn, &self.dusk].into_iter().flatten().any(is_absent),
        }
    }

    /// Moves the twilights by the rule, given the nights of the days before and after, and tells what each Fajr and each
    /// Isha rests on.
    pub(super) fn divide(
        &mut self,
        rule: PortionRule,
        method: &Method,
        before: &Night<1>,
        after: &Night<1>,
    ) -> [Days<D>; 2] {
        let portion_of = |mark: Mark, night_days: f64| {
            method.depression(mark).map_or(0.0, |depression| rule.portion.of_night(depression.degrees()) * night_days)
        };
        let days: [DayEnds; D] = core::array::from_fn(|day| self.ends(day));
        let mut yesterday = before.ends(0);
        let mut bases = [[BY_THE_SUN; D]; 2];
        let [fajr_basis, isha_basis] = &mut bases;
        let cells = days.iter().zip(fajr_basis.iter_mut().zip(isha_basis));
        for (day, (today, (fajr_basis, isha_basis))) in cells.enumerate() {
            let tomorrow = days.get(day + 1).copied().unwrap_or_else(|| after.ends(0));
            let last_days = night_days(yesterday.sunset, today.sunrise);
            let next_days = night_days(today.sunset, tomorrow.sunrise);
            let (fajr_span, isha_span) = match rule.span {
                NightSpan::Own => (last_days, next_days),
                NightSpan::Following => (next_days, next_days),
                NightSpan::SameDay => {
                    (night_days(today.sunset, today.sunrise), night_days(today.sunset, today.sunrise))
                }
            };
            if let Some(dawn) = &mut self.dawn {
                let into_night = HalfNight {
                    night_days: last_days,
                    own: today.dawn.map(|dawn| today.sunrise - dawn),
                    other: yesterday.dusk.map(|dusk| today.sunrise - (dusk - 1.0)),
                };
                let (days, basis) = into_night.twilight(rule.limit, portion_of(Mark::Fajr, fajr_span));
                *fajr_basis = basis;
                dawn.crossing.put(day, today.sunrise - days);
            }
            if let Some(dusk) = &mut self.dusk {
                let into_night = HalfNight {
                    night_days: next_days,
                    own: today.dusk.map(|dusk| dusk - today.sunset),
                    other: tomorrow.dawn.map(|dawn| dawn + 1.0 - today.sunset),
                };
                let (days, basis) = into_night.twilight(rule.limit, portion_of(Mark::Isha, isha_span));
                *isha_basis = basis;
                dusk.crossing.put(day, today.sunset + days);
            }
            yesterday = *today;
        }
        bases
    }

    fn ends(&self, day: usize) -> DayEnds {
        let reach =
            |twilight: &Option<Twilight<D>>| twilight.as_ref().map_or(Reach::Never, |twilight| twilight.reach(day));
        DayEnds {
            sunrise: self.sunrise.get(day),
            dawn: reach(&self.dawn),
            sunset: self.sunset.get(day),
            dusk: reach(&self.dusk),
        }
    }
}

impl<const D: usize> Twilight<D> {
    fn reach(&self, day: usize) -> Reach {
        match (self.crossing.get(day), self.absent.get(day)) {
            (_, Some(absent)) if *absent > HALF => Reach::Never,
            (v, _) if v.is_nan() => Reach::Unclear,
            (v, _) => Reach::At(v),
        }
    }
}

/// The Sun at a depression in a night.
#[derive(Clone, Copy, Debug)]
enum Reach {
    /// Then.
    At(f64),
    /// It surely stays above, or nobody asks.
    Never,
    /// One of the two, and the path's own search knows which.
    Unclear,
}

impl Reach {
    fn map(self, f: impl FnOnce(f64) -> f64) -> Self {
        match self {
            Self::At(v) => Self::At(f(v)),
            other => other,
        }
    }
}

/// What a day has of two nights, in days from its 12h UT1; no number where it is unsolved.
#[derive(Clone, Copy, Debug)]
struct DayEnds {
    sunrise: f64,
    dawn: Reach,
    sunset: f64,
    dusk: Reach,
}

/// How long the night is between a day's sunset and the sunrise of the next one.
fn night_days(sunset: f64, sunrise: f64) -> f64 {
    sunrise + 1.0 - sunset
}

/// A night seen from one of its ends: instants are counted in days from there into the night.
#[derive(Clone, Copy, Debug)]
struct HalfNight {
    night_days: f64,
    /// The twilight of this end, and that of the other.
    own: Reach,
    other: Reach,
}

impl HalfNight {
    /// Where the twilight of this end stands, and what it rests on; no number where that is not clear.
    fn twilight(&self, limit: Limit, portion_days: f64) -> (f64, f64) {
        match self.own {
            Reach::Unclear => return (f64::NAN, BY_THE_SUN),
            // No number is not below the portion.
            Reach::At(own) if limit == Limit::WhenAbsent || own <= portion_days => return (own, BY_THE_SUN),
            Reach::At(_) | Reach::Never => {}
        }
        let middle = match self.other {
            Reach::Unclear => f64::NAN,
            Reach::At(other) if other > 0.0 && other < self.night_days => other.min(self.night_days / 2.0),
            Reach::At(_) | Reach::Never => self.night_days / 2.0,
        };
        if portion_days <= middle {
            (portion_days, BY_THE_PORTION)
        } else {
            (if portion_days.is_nan() { portion_days } else { middle }, BY_THE_MIDDLE)
        }
    }
}
