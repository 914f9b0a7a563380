//! `HighLatitude::Portion` for a block of days: the rule of `day/high_latitude/portion.rs`. It covers nights whose ends are
//! solved and in which it is certain whether the Sun reaches the depression.

use super::crossing::Solved;
use crate::Mark;
use crate::prayer::day::types::Rules;
use crate::prayer::finish::Days;
use crate::prayer::{Basis, HighLatitude, Limit, Method, NightPortion, NightSpan, Shift};

/// The rule for the portion of the night that replaces a twilight.
#[derive(Clone, Copy, Debug)]
pub(super) struct PortionRule {
    portion: NightPortion,
    span: NightSpan,
    limit: Limit,
}

/// Codes of the basis of a time, as numbers for use in lanes: the Sun, the rule's portion of the night, the middle of the
/// night instead of the portion.
pub(super) const BY_THE_SUN: f64 = 0.0;
const BY_THE_PORTION: f64 = 1.0;
const BY_THE_MIDDLE: f64 = 2.0;
/// A threshold between two codes.
const HALF: f64 = 0.5;

impl PortionRule {
    /// `None` if the rule is not a portion, if it bounds a Maghrib by depression every night, or if a Fajr or an Isha that
    /// it moves has a margin, because a margin in the middle of the night is limited.
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

    /// The basis for a code of [`Night::divide`].
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
    /// Above 0 for each day on which the Sun surely stays above the depression.
    pub(super) absent: Days<D>,
}

/// The ends of the nights of D days, and the twilights if a depression defines them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Night<const D: usize> {
    pub(super) sunrise: Solved<D>,
    pub(super) dawn: Option<Twilight<D>>,
    pub(super) sunset: Solved<D>,
    pub(super) dusk: Option<Twilight<D>>,
}

impl<const D: usize> Night<D> {
    /// Whether the rule can move a twilight.
    pub(super) fn is_moved_by(&self, rule: PortionRule) -> bool {
        let is_absent = |twilight: &Twilight<D>| twilight.absent.iter().any(|absent| *absent > HALF);
        match rule.limit {
            Limit::Always => true,
            Limit::WhenAbsent => [&self.dawn, &self.dusk].into_iter().flatten().any(is_absent),
        }
    }

    /// Moves the twilights by the rule, given the nights of the days before and after. Returns the basis codes of Fajr and
    /// Isha.
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

/// Whether and when the Sun reaches a depression in a night.
#[derive(Clone, Copy, Debug)]
enum Reach {
    /// At this instant.
    At(f64),
    /// Surely never, or no depression is defined.
    Never,
    /// Uncertain; the reference must decide.
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

/// The ends of the two nights around a day, in days from 12h UT1; NaN if unsolved.
#[derive(Clone, Copy, Debug)]
struct DayEnds {
    sunrise: f64,
    dawn: Reach,
    sunset: f64,
    dusk: Reach,
}

/// The length of the night between a day's sunset and the next day's sunrise.
fn night_days(sunset: f64, sunrise: f64) -> f64 {
    sunrise + 1.0 - sunset
}

/// A night seen from one of its ends. Instants are in days from that end into the night.
#[derive(Clone, Copy, Debug)]
struct HalfNight {
    night_days: f64,
    /// The twilights of this end and of the other end.
    own: Reach,
    other: Reach,
}

impl HalfNight {
    /// The time of this end's twilight and its basis code; NaN if that is uncertain.
    fn twilight(&self, limit: Limit, portion_days: f64) -> (f64, f64) {
        match self.own {
            Reach::Unclear => return (f64::NAN, BY_THE_SUN),
            // A NaN is not below the portion.
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
