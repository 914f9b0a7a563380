//! The final steps, from an event to the printed time, for one day and for many days at once.
//!
//! 1. an Isha that follows Maghrib: the authority's Maghrib and the interval;
//! 2. the authority's shift;
//! 3. the order of the marks, which no margin changes ([`order`]);
//! 4. the user's shift;
//! 5. rounding on the local clock ([`rounding`]).
//!
//! Each step is written once, for D days. [`Finish::day`] does all steps for one day, whose marks may be missing.
//! [`Finish::shift_days`] and [`Step::round`](rounding::Step::round) do them for many days with all marks. They
//! return a day to the reference if its order would change, or if a time is within 2 ms of another minute.

mod order;
pub(crate) mod rounding;
mod time;

pub(crate) use time::{Days, Time};

use crate::math::branchless::{float, integer};
use crate::prayer::day::types::Rules;
use crate::prayer::{Basis, FajrRule, IshaRule, Rounding, Shift};
use crate::{AbsentReason, Mark, PerMark};
use rounding::Step;

/// The amounts added to a day's events, in milliseconds.
#[derive(Clone, Copy, Debug)]
struct Margins {
    /// The amount that belongs to the rule, before the mark's own shift. For an Isha after Maghrib: the interval and the
    /// shift of the authority's Maghrib. For an interval by the date, which the event already includes: the shift of the
    /// authority's sunrise or Maghrib.
    interval: PerMark<i64>,
    /// The same, plus the authority's shift of the mark.
    authority: PerMark<i64>,
}

impl Margins {
    fn of(rules: &Rules, in_ramadan: bool) -> Self {
        let method = &rules.method;
        let shift = |mark: Mark| method.shift(mark, in_ramadan);
        // Isha is counted from the authority's Maghrib: the user's shift of Maghrib must not move Isha.
        let interval = PerMark::from_fn(|mark| match (mark, method.fajr, method.isha) {
            (Mark::Fajr, FajrRule::BeforeSunriseByDate(_), _) => shift(Mark::Sunrise),
            (Mark::Isha, _, IshaRule::AfterMaghrib { usual, ramadan }) => {
                shift(Mark::Maghrib) + if in_ramadan { ramadan } else { usual }
            }
            (Mark::Isha, _, IshaRule::AfterMaghribByDate(_)) => shift(Mark::Maghrib),
            _ => Shift::ZERO,
        });
        let interval = PerMark::from_fn(|mark| i64::from(interval[mark].as_millis()));
        let authority = PerMark::from_fn(|mark| interval[mark] + i64::from(shift(mark).as_millis()));
        Self { interval, authority }
    }
}

/// The final steps for a set of rules.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Finish<'a> {
    rules: &'a Rules,
    usual: Margins,
    /// The margins of Ramadan, if they differ.
    ramadan: Option<Margins>,
}

impl<'a> Finish<'a> {
    pub(crate) fn of(rules: &'a Rules) -> Self {
        let ramadan = rules.method.knows_ramadan().then(|| Margins::of(rules, true));
        Self { rules, usual: Margins::of(rules, false), ramadan }
    }

    const fn margins(&self, in_ramadan: bool) -> &Margins {
        match &self.ramadan {
            Some(ramadan) if in_ramadan => ramadan,
            _ => &self.usual,
        }
    }

    /// How a mark is brought to a minute.
    pub(crate) const fn rounding(&self, mark: Mark) -> Rounding {
        *self.rules.method.rounding.get(mark)
    }

    /// The amount from an event to the exact time, in milliseconds.
    pub(crate) fn interval_ms(&self, mark: Mark, in_ramadan: bool) -> i64 {
        self.margins(in_ramadan).interval[mark]
    }

    /// The times of one day from its events in Unix milliseconds. `offset_ms` returns the local clock's UTC offset at an
    /// instant, positive east of Greenwich.
    pub(crate) fn day(
        &self,
        events: &PerMark<Result<(i64, Basis), AbsentReason>>,
        in_ramadan: bool,
        offset_ms: impl Fn(i64) -> i64,
    ) -> PerMark<Result<Time, AbsentReason>> {
        let Margins { interval, authority } = self.margins(in_ramadan);
        let follows_maghrib = matches!(self.rules.method.isha, IshaRule::AfterMaghrib { .. });
        let mut times = PerMark::from_fn(|mark| {
            events[mark].map(|(event_ms, basis)| {
                let shifted_ms = event_ms + authority[mark];
                let basis = if mark == Mark::Isha && follows_maghrib { Basis::Interval } else { basis };
                Time {
                    printed_ms: shifted_ms,
                    shifted_ms,
                    exact_ms: event_ms + interval[mark],
                    basis,
                    #[cfg(feature = "testing")]
                    rounding: Some(self.rounding(mark)),
                }
            })
        });
        order::keep(&mut times, authority, &self.rules.method.rounding);
        for mark in Mark::ALL {
            if let Ok(time) = times.get_mut(mark) {
                time.shifted_ms += i64::from(self.rules.shifts[mark].as_millis());
                time.printed_ms = match Step::of(self.rounding(mark)) {
                    None => time.shifted_ms,
                    Some(step) => {
                        let offset_ms = float(offset_ms(time.shifted_ms));
                        let [printed_ms] = step.round(&[float(time.shifted_ms)], offset_ms, 1.0, &mut [0.0]);
                        integer(printed_ms)
                    }
                };
            }
        }
        times
    }

    /// Adds every shift to the events of D days. Adds a number above 0 to `ask` for each day on which a margin would move a
    /// mark past another.
    #[inline(always)]
    pub(crate) fn shift_days<const D: usize>(
        &self,
        events_ms: &mut PerMark<Days<D>>,
        in_ramadan: &[bool; D],
        ask: &mut Days<D>,
    ) {
        let transit_ms = events_ms[Mark::Dhuhr];
        let mut is_moved = PerMark::splat(false);
        for mark in Mark::ALL {
            let (usual, ramadan) = (self.usual.authority[mark], self.margins(true).authority[mark]);
            *is_moved.get_mut(mark) = usual != 0 || ramadan != 0;
            if is_moved[mark] {
                let (usual, ramadan) = (float(usual), float(ramadan));
                for (ms, in_ramadan) in events_ms.get_mut(mark).iter_mut().zip(in_ramadan) {
                    *ms += if *in_ramadan { ramadan } else { usual };
                }
            }
        }
        order::add_disorder(ask, events_ms, &transit_ms, &is_moved, &self.rules.method.rounding);
        for mark in Mark::ALL {
            let user = self.rules.shifts[mark];
            if user != Shift::ZERO {
                events_ms.get_mut(mark).iter_mut().for_each(|ms| *ms += float(user.as_millis().into()));
            }
        }
    }

    /// The shifted and the printed times of D days, whose clocks are ahead of UTC by whole minutes.
    #[inline(always)]
    pub(crate) fn days<const D: usize>(
        &self,
        events_ms: &PerMark<Days<D>>,
        in_ramadan: &[bool; D],
        ask: &mut Days<D>,
    ) -> (PerMark<Days<D>>, PerMark<Days<D>>) {
        let mut shifted_ms = *events_ms;
        self.shift_days(&mut shifted_ms, in_ramadan, ask);
        let mut printed_ms = shifted_ms;
        for (mark, shifted_ms) in shifted_ms.iter() {
            if let Some(step) = Step::of(self.rounding(mark)) {
                *printed_ms.get_mut(mark) = step.round(shifted_ms, 0.0, 1.0, ask);
            }
        }
        (shifted_ms, printed_ms)
    }
}
