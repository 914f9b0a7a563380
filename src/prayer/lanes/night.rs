//! `HighLatitude::Portion` for a block of days: the rule of `day/high_latitude/portion.rs`. It covers nights whose ends are
//! solved and in which it is certain whether the Sun reaches the depression.

use crate::Mark;
use crate::prayer::day::doubt::{IN_DOUBT_DAYS, ON_THE_EDGE_DAYS};
use crate::prayer::day::types::Rules;
use crate::prayer::finish::Days;
use crate::prayer::{HighLatitude, Limit, Method, NightPortion, NightSpan, Shift};

/// The rule for the portion of the night that replaces a twilight.
#[derive(Clone, Copy, Debug)]
pub(super) struct PortionRule {
    portion: NightPortion,
    span: NightSpan,
    limit: Limit,
}

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
}

/// A twilight on D days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Twilight<const D: usize> {
    pub(super) crossing: Days<D>,
    /// The portions of the night that replace it.
    pub(super) portions: [Option<NightPortion>; D],
    /// Above 0 for each day on which the Sun surely stays above the depression.
    pub(super) absent: Days<D>,
}

/// The ends of the nights of D days, and the twilights if a depression defines them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Night<const D: usize> {
    pub(super) sunrise: Days<D>,
    pub(super) dawn: Option<Twilight<D>>,
    pub(super) sunset: Days<D>,
    pub(super) dusk: Option<Twilight<D>>,
}

impl<const D: usize> Night<D> {
    /// Whether the rule can move a twilight.
    pub(super) fn is_moved_by(&self, rule: PortionRule) -> bool {
        let is_absent = |twilight: &Twilight<D>| twilight.absent.iter().any(|absent| *absent > 0.0);
        match rule.limit {
            Limit::Always => true,
            Limit::WhenAbsent => [&self.dawn, &self.dusk].into_iter().flatten().any(is_absent),
        }
    }

    /// Moves the twilights by the rule, given the nights of the days before and after.
    pub(super) fn divide(&mut self, rule: PortionRule, method: &Method, before: &Night<1>, after: &Night<1>) {
        let portion_of = |mark: Mark, night_days: f64| {
            method.depression(mark).map_or(0.0, |depression| rule.portion.of_night(depression.degrees()) * night_days)
        };
        let days: [DayEnds; D] = core::array::from_fn(|day| self.ends(day));
        let mut yesterday = before.ends(0);
        for (day, today) in days.iter().enumerate() {
            let tomorrow = days.get(day + 1).copied().unwrap_or_else(|| after.ends(0));
            let last_days = night_days(yesterday.sunset, today.sunrise);
            let next_days = night_days(today.sunset, tomorrow.sunrise);
            let [fajr_span, isha_span] = match rule.span {
                NightSpan::Own => [last_days, next_days],
                NightSpan::Following => [next_days; 2],
                NightSpan::SameDay => [night_days(today.sunset, today.sunrise); 2],
            };
            if let Some(dawn) = &mut self.dawn {
                let into_night = HalfNight {
                    night_days: last_days,
                    own: today.dawn.map(|dawn| today.sunrise - dawn),
                    other: yesterday.dusk.map(|dusk| today.sunrise - (dusk - 1.0)),
                };
                let (days, portion) = into_night.twilight(rule, portion_of(Mark::Fajr, fajr_span));
                dawn.put(day, today.sunrise - days, portion);
            }
            if let Some(dusk) = &mut self.dusk {
                let into_night = HalfNight {
                    night_days: next_days,
                    own: today.dusk.map(|dusk| dusk - today.sunset),
                    other: tomorrow.dawn.map(|dawn| dawn + 1.0 - today.sunset),
                };
                let (days, portion) = into_night.twilight(rule, portion_of(Mark::Isha, isha_span));
                dusk.put(day, today.sunset + days, portion);
            }
            yesterday = *today;
        }
    }

    fn ends(&self, day: usize) -> DayEnds {
        let twilight = |twilight: &Option<Twilight<D>>| twilight.as_ref().and_then(|twilight| twilight.get(day));
        DayEnds {
            sunrise: on(&self.sunrise, day),
            dawn: twilight(&self.dawn),
            sunset: on(&self.sunset, day),
            dusk: twilight(&self.dusk),
        }
    }
}

impl<const D: usize> Twilight<D> {
    /// The instant at which the Sun reaches the depression, NaN where the reference must decide. `None` if it surely never
    /// does.
    fn get(&self, day: usize) -> Option<f64> {
        let is_absent = self.absent.get(day).is_some_and(|absent| *absent > 0.0);
        if is_absent { None } else { Some(on(&self.crossing, day)) }
    }

    /// Sets the instant of a day, NaN where the reference must decide, and the portion that replaces the Sun's.
    fn put(&mut self, day: usize, v: f64, portion: Option<NightPortion>) {
        if let (Some(crossing), Some(of)) = (self.crossing.get_mut(day), self.portions.get_mut(day)) {
            (*crossing, *of) = (v, portion);
        }
    }
}

/// A day's instant.
fn on<const D: usize>(instants: &Days<D>, day: usize) -> f64 {
    instants.get(day).copied().unwrap_or(f64::NAN)
}

/// The ends of the two nights around a day, in days from 12h UT1; NaN if unsolved. A twilight is `None` if the Sun surely does
/// not reach its depression, or no depression is defined.
#[derive(Clone, Copy, Debug)]
struct DayEnds {
    sunrise: f64,
    dawn: Option<f64>,
    sunset: f64,
    dusk: Option<f64>,
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
    own: Option<f64>,
    other: Option<f64>,
}

impl HalfNight {
    /// The time of this end's twilight, NaN if that is uncertain, and the portion of the night that replaces the Sun's.
    fn twilight(&self, rule: PortionRule, portion_days: f64) -> (f64, Option<NightPortion>) {
        // By how much each limit is exceeded, NaN where that is in doubt.
        let beyond = |limit_days: f64, days: f64| {
            let beyond_days = days - limit_days;
            if beyond_days.abs() > IN_DOUBT_DAYS { beyond_days } else { f64::NAN }
        };
        match self.own {
            Some(own) if rule.limit == Limit::WhenAbsent => return (own, None),
            Some(own) => {
                let beyond_days = beyond(portion_days, own);
                if beyond_days.is_nan() {
                    return (f64::NAN, None);
                }
                if beyond_days < 0.0 {
                    return (own, None);
                }
            }
            None => {}
        }
        let half_days = self.night_days / 2.0;
        let middle = match self.other {
            Some(other) => {
                let into_night = [beyond(ON_THE_EDGE_DAYS, other), beyond(ON_THE_EDGE_DAYS, self.night_days - other)];
                if into_night.iter().any(|days| days.is_nan()) {
                    f64::NAN
                } else if into_night.iter().all(|days| *days > 0.0) {
                    other.min(half_days)
                } else {
                    half_days
                }
            }
            None => half_days,
        };
        let beyond_days = beyond(middle + ON_THE_EDGE_DAYS, portion_days);
        if beyond_days.is_nan() {
            (f64::NAN, None)
        } else if beyond_days > 0.0 {
            (middle, Some(NightPortion::Middle))
        } else {
            (portion_days.min(middle), Some(rule.portion))
        }
    }
}
