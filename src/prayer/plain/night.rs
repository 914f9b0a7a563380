//! Nights without darkness between plain days: a twilight that stands at a portion of the night.
//!
//! It is the rule of `bright.rs`, for nights whose ends are plain and in which the Sun surely does, or surely does not,
//! reach the depression.

use crate::Mark;
use crate::events::plain::{Days, Found};
use crate::prayer::compute::Rules;
use crate::prayer::{Basis, HighLatitude, Limit, Method, NightPortion, NightSpan, Shift};

/// The portion of the night that stands for a twilight.
#[derive(Clone, Copy, Debug)]
pub(super) struct BrightRule {
    portion: NightPortion,
    span: NightSpan,
    limit: Limit,
}

/// What a time rests on: the Sun, the rule's portion of the night, the middle of the night in the portion's place.
pub(super) const BY_THE_SUN: f64 = 0.0;
const BY_THE_PORTION: f64 = 1.0;
const BY_THE_MIDDLE: f64 = 2.0;
/// Between 0 and the least number above it that says yes.
const HALF: f64 = 0.5;

impl BrightRule {
    /// None where the rule is another, where it bounds a Maghrib by depression every night, and where a Fajr or an Isha that
    /// it moves has a margin: in the middle of the night that may go only so far.
    pub(super) fn of(rules: &Rules) -> Option<Self> {
        let HighLatitude::Portion(portion, span, limit) = rules.high_latitude else { return None };
        let method = &rules.method;
        let bounds_maghrib = limit == Limit::Always && method.depression(Mark::Maghrib).is_some();
        let has_margin = |mark: Mark| {
            let shift = method.shifts[mark];
            method.depression(mark).is_some()
                && [shift, shift + method.ramadan_shifts[mark]].iter().any(|shift| *shift != Shift::ZERO)
        };
        let plain = !bounds_maghrib && !has_margin(Mark::Fajr) && !has_margin(Mark::Isha);
        plain.then_some(Self { portion, span, limit })
    }

    /// What a time rests on, as [`Night::divide`] tells.
    pub(super) const fn basis(self, told: f64) -> Basis {
        if told < BY_THE_PORTION - HALF {
            Basis::Sun
        } else if told < BY_THE_PORTION + HALF {
            Basis::NightPortion(self.portion)
        } else {
            Basis::NightPortion(NightPortion::Middle)
        }
    }
}

/// A twilight on D days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Twilight<const D: usize> {
    pub(super) found: Found<D>,
    /// Above 0 on each day on which the Sun surely stays above it.
    pub(super) bright: Days<D>,
}

/// What the nights of D days begin and end with: the twilights where a depression defines them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Night<const D: usize> {
    pub(super) sunrise: Found<D>,
    pub(super) dawn: Option<Twilight<D>>,
    pub(super) sunset: Found<D>,
    pub(super) dusk: Option<Twilight<D>>,
}

impl<const D: usize> Night<D> {
    /// Whether the rule may move a twilight.
    pub(super) fn asks(&self, rule: BrightRule) -> bool {
        let is_bright = |twilight: &Twilight<D>| twilight.bright.iter().any(|bright| *bright > HALF);
        match rule.limit {
            Limit::Always => true,
            Limit::WhenAbsent => [&self.dawn, &self.dusk].into_iter().flatten().any(is_bright),
        }
    }

    /// Moves the twilights by the rule, given the nights of the days before and after, and tells what each Fajr and each
    /// Isha rests on.
    pub(super) fn divide(
        &mut self,
        rule: BrightRule,
        method: &Method,
        before: &Night<1>,
        after: &Night<1>,
    ) -> [Days<D>; 2] {
        let portion_of = |mark: Mark, night_days: f64| {
            method.depression(mark).map_or(0.0, |depression| rule.portion.of_night(depression.degrees()) * night_days)
        };
        let days: [DayEnds; D] = core::array::from_fn(|day| self.ends(day));
        let mut yesterday = before.ends(0);
        let mut told = [[BY_THE_SUN; D]; 2];
        let [fajr_told, isha_told] = &mut told;
        let cells = days.iter().zip(fajr_told.iter_mut().zip(isha_told));
        for (day, (today, (fajr_told, isha_told))) in cells.enumerate() {
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
                *fajr_told = basis;
                dawn.found.put(day, today.sunrise - days);
            }
            if let Some(dusk) = &mut self.dusk {
                let into_night = HalfNight {
                    night_days: next_days,
                    own: today.dusk.map(|dusk| dusk - today.sunset),
                    other: tomorrow.dawn.map(|dawn| dawn + 1.0 - today.sunset),
                };
                let (days, basis) = into_night.twilight(rule.limit, portion_of(Mark::Isha, isha_span));
                *isha_told = basis;
                dusk.found.put(day, today.sunset + days);
            }
            yesterday = *today;
        }
        told
    }

    fn ends(&self, day: usize) -> DayEnds {
        let seen =
            |twilight: &Option<Twilight<D>>| twilight.as_ref().map_or(Seen::Never, |twilight| twilight.seen(day));
        DayEnds {
            sunrise: self.sunrise.get(day),
            dawn: seen(&self.dawn),
            sunset: self.sunset.get(day),
            dusk: seen(&self.dusk),
        }
    }
}

impl<const D: usize> Twilight<D> {
    fn seen(&self, day: usize) -> Seen {
        match (self.found.get(day), self.bright.get(day)) {
            (_, Some(bright)) if *bright > HALF => Seen::Never,
            (v, _) if v.is_nan() => Seen::Unclear,
            (v, _) => Seen::At(v),
        }
    }
}

/// The Sun at a depression in a night.
#[derive(Clone, Copy, Debug)]
enum Seen {
    /// Then.
    At(f64),
    /// It surely stays above, or nobody asks.
    Never,
    /// One of the two, and the path's own search knows which.
    Unclear,
}

impl Seen {
    fn map(self, f: impl FnOnce(f64) -> f64) -> Self {
        match self {
            Self::At(v) => Self::At(f(v)),
            other => other,
        }
    }
}

/// What a day has of two nights, in days from its 12h UT1; no number where it is not plain.
#[derive(Clone, Copy, Debug)]
struct DayEnds {
    sunrise: f64,
    dawn: Seen,
    sunset: f64,
    dusk: Seen,
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
    own: Seen,
    other: Seen,
}

impl HalfNight {
    /// Where the twilight of this end stands, and what it rests on; no number where that is not plain.
    fn twilight(&self, limit: Limit, portion_days: f64) -> (f64, f64) {
        match self.own {
            Seen::Unclear => return (f64::NAN, BY_THE_SUN),
            // No number is not below the portion.
            Seen::At(own) if limit == Limit::WhenAbsent || own <= portion_days => return (own, BY_THE_SUN),
            Seen::At(_) | Seen::Never => {}
        }
        let middle = match self.other {
            Seen::Unclear => f64::NAN,
            Seen::At(other) if other > 0.0 && other < self.night_days => other.min(self.night_days / 2.0),
            Seen::At(_) | Seen::Never => self.night_days / 2.0,
        };
        if portion_days <= middle {
            (portion_days, BY_THE_PORTION)
        } else {
            (if portion_days.is_nan() { portion_days } else { middle }, BY_THE_MIDDLE)
        }
    }
}
