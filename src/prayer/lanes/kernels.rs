//! The loops over the days of a block, each compiled for several sets of instructions.

use super::crossing::{Observer, Quarters, Solved};
use super::sun_lanes::{DaySuns, SunLanes};
use crate::PerMark;
use crate::math::processor::Kernel;
use crate::prayer::finish::Days;

/// [`Observer::transits`].
pub(super) struct Transits<'a, const D: usize> {
    pub(super) observer: &'a Observer,
    pub(super) sun: &'a SunLanes<D>,
}

impl<const D: usize> Kernel for Transits<'_, D> {
    type Output = Days<D>;

    #[inline(always)]
    fn run(self) -> Self::Output {
        self.observer.transits(self.sun)
    }
}

/// [`Observer::asr_sin_altitudes`].
pub(super) struct AsrSinAltitudes<'a, const D: usize> {
    pub(super) observer: &'a Observer,
    pub(super) sun: &'a SunLanes<D>,
    pub(super) transits: &'a Days<D>,
    pub(super) factor: f64,
}

impl<const D: usize> Kernel for AsrSinAltitudes<'_, D> {
    type Output = Solved<D>;

    #[inline(always)]
    fn run(self) -> Self::Output {
        self.observer.asr_sin_altitudes(self.sun, self.transits, self.factor)
    }
}

/// [`Observer::quarters`].
pub(super) struct QuartersOf<'a, const D: usize> {
    pub(super) observer: &'a Observer,
    pub(super) sun: &'a SunLanes<D>,
    /// −1 in the morning, 1 in the evening.
    pub(super) sign: f64,
}

impl<const D: usize> Kernel for QuartersOf<'_, D> {
    type Output = Quarters<D>;

    #[inline(always)]
    fn run(self) -> Self::Output {
        self.observer.quarters(self.sun, [self.sign; D])
    }
}

/// [`Observer::crossings`].
pub(super) struct Crossings<'a, const D: usize> {
    pub(super) observer: &'a Observer,
    pub(super) sun: &'a SunLanes<D>,
    pub(super) quarters: &'a Quarters<D>,
    pub(super) sin_targets: &'a Days<D>,
}

impl<const D: usize> Kernel for Crossings<'_, D> {
    type Output = Solved<D>;

    #[inline(always)]
    fn run(self) -> Self::Output {
        self.observer.crossings(self.sun, self.quarters, self.sin_targets)
    }
}

/// [`Observer::crossings`] of one altitude on all days.
pub(super) struct CrossingsOfOne<'a, const D: usize> {
    pub(super) observer: &'a Observer,
    pub(super) sun: &'a SunLanes<D>,
    pub(super) quarters: &'a Quarters<D>,
    pub(super) sin_target: f64,
}

impl<const D: usize> Kernel for CrossingsOfOne<'_, D> {
    type Output = Solved<D>;

    #[inline(always)]
    fn run(self) -> Self::Output {
        self.observer.crossings(self.sun, self.quarters, &[self.sin_target; D])
    }
}

/// [`Quarters::stays_above`].
pub(super) struct StaysAbove<'a, const D: usize> {
    pub(super) quarters: &'a Quarters<D>,
    pub(super) sin_target: f64,
}

impl<const D: usize> Kernel for StaysAbove<'_, D> {
    type Output = Days<D>;

    #[inline(always)]
    fn run(self) -> Self::Output {
        self.quarters.stays_above(self.sin_target)
    }
}

/// The events of D days in milliseconds of UTC ([`DaySuns::utc_ms`]), and whether all of them are solved.
pub(super) struct AllEvents<'a, const D: usize> {
    pub(super) day: &'a DaySuns<D>,
    pub(super) transits: &'a Days<D>,
    /// Fajr, sunrise, Asr, sunset, Maghrib, Isha.
    pub(super) crossings: [&'a Solved<D>; 6],
}

impl<const D: usize> Kernel for AllEvents<'_, D> {
    /// The milliseconds of each mark, and a number above 0 for each day that is not solved.
    type Output = (PerMark<Days<D>>, Days<D>);

    #[inline(always)]
    fn run(self) -> Self::Output {
        let Self { day, transits, crossings } = self;
        let (mut ms, mut ask) = (PerMark::splat([0.0; D]), [0.0; D]);
        let [fajr, sunrise, asr, sunset, maghrib, isha] = crossings.map(|solved| &solved.values);
        let events = PerMark::new(fajr, sunrise, transits, asr, sunset, maghrib, isha);
        for (mark, v) in events.iter() {
            *ms.get_mut(mark) = day.utc_ms(v);
        }
        for solved in crossings {
            for (ask, unsolved) in ask.iter_mut().zip(&solved.unsolved) {
                *ask += unsolved;
            }
        }
        (ms, ask)
    }
}
