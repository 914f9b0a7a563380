//! The marks of a block of days by the Sun alone: the formulas of `day/sun.rs`, lane by lane.

use super::crossing::{Quarters, Solved};
use super::kernels::{AsrSinAltitudes, Crossings, CrossingsOfOne, QuartersOf, StaysAbove, Transits};
use super::night::{Night, Twilight};
use super::rules::{LaneRules, Site};
use super::sun_lanes::SunLanes;
use super::suns::RowSuns;
use crate::Mark;
use crate::astro::SunFormula;
use crate::events::Side;
use crate::events::shadow::{ONE_DECLINATION_STEPS, refracted_asr_sin_altitude};
use crate::math::processor::Instructions;
use crate::prayer::finish::Days;
use crate::prayer::{AsrRule, Epoch, SolarEpoch};

/// The sine of an altitude 1° from the zenith. Nearer to the zenith, an error of 1e-9 in a sine, which the Sun of another
/// day can have, moves Asr by more than a millisecond.
const SIN_NEAR_ZENITH: f64 = 0.999_847_695;

/// The Sun over one place on D days, for the epochs of a method's marks.
pub(super) struct MarksBySun<'a, I, const D: usize> {
    instructions: I,
    rules: &'a LaneRules<'a>,
    site: &'a Site,
    suns: &'a RowSuns<D>,
    /// The current epoch, its Sun if that is not the days' own, and the quarters for it.
    epoch: SolarEpoch,
    sun: Option<SunLanes<D>>,
    quarters: [Option<Quarters<D>>; 2],
}

impl<'a, I: Instructions, const D: usize> MarksBySun<'a, I, D> {
    pub(super) const fn new(instructions: I, rules: &'a LaneRules<'a>, site: &'a Site, suns: &'a RowSuns<D>) -> Self {
        Self { instructions, rules, site, suns, epoch: SolarEpoch::EVENT, sun: None, quarters: [None; 2] }
    }

    /// The marks at both ends of the nights.
    #[inline(always)]
    pub(super) fn night(&mut self) -> Night<D> {
        let Site { sin_horizon, sin_fajr, sin_isha, .. } = *self.site;
        Night {
            sunrise: self.crossings_of(Mark::Sunrise, Side::Morning, sin_horizon),
            dawn: sin_fajr.map(|sine| self.twilight(Mark::Fajr, Side::Morning, sine)),
            sunset: self.crossings_of(Mark::Sunset, Side::Evening, sin_horizon),
            dusk: sin_isha.map(|sine| self.twilight(Mark::Isha, Side::Evening, sine)),
        }
    }

    /// Maghrib, if it is not at sunset.
    pub(super) fn maghrib(&mut self) -> Option<Solved<D>> {
        let method = &self.rules.rules.method;
        let sine = match self.site.sin_maghrib {
            Some(sine) => sine,
            None if method.solar_epoch[Mark::Maghrib] == method.solar_epoch[Mark::Sunset] => return None,
            None => self.site.sin_horizon,
        };
        Some(self.crossings_of(Mark::Maghrib, Side::Evening, sine))
    }

    /// The transits, in days from 12h UT1.
    pub(super) fn transits(&mut self, mark: Mark) -> Days<D> {
        self.turn_to(mark);
        self.instructions.run(Transits { observer: &self.site.observer, sun: self.sun() })
    }

    /// Asr, given the transits of Dhuhr.
    pub(super) fn asr(&mut self, of_dhuhr: &Days<D>) -> Solved<D> {
        let method = &self.rules.rules.method;
        let same_sun = method.solar_epoch[Mark::Asr] == method.solar_epoch[Mark::Dhuhr];
        let transits = if same_sun { *of_dhuhr } else { self.transits(Mark::Asr) };
        let factor = self.rules.rules.madhab.shadow_factor();
        let sines = match method.asr {
            AsrRule::Airless | AsrRule::OneDeclination => self.asr_sin_altitudes(self.sun(), &transits, factor),
            AsrRule::NoonShadowOf(epoch) => {
                let noon =
                    self.sun_of(epoch, method.solar_epoch[Mark::Asr].formula).with_equation_of_time_of(self.sun());
                self.asr_sin_altitudes(&noon, &transits, factor)
            }
            AsrRule::Refracted => {
                let after_transit = method.shifts[Mark::Dhuhr].days();
                let dhuhrs = transits.map(|transit| transit + after_transit);
                let mut sines = self.site.observer.sin_altitudes(self.sun(), &dhuhrs);
                // An arc sine loses half of its digits near the zenith.
                let is_near_zenith = |sin_transit: &f64| if *sin_transit > SIN_NEAR_ZENITH { 1.0 } else { 0.0 };
                for (unsolved, sin_transit) in sines.unsolved.iter_mut().zip(&sines.values) {
                    *unsolved += is_near_zenith(sin_transit);
                }
                sines.values = sines.values.map(|sin_transit| refracted_asr_sin_altitude(sin_transit, factor));
                sines
            }
        };
        let one_declination = method.asr == AsrRule::OneDeclination;
        let mut asr = self.crossings(Mark::Asr, Side::Evening, &sines.values);
        asr.leave_too(&sines);
        for _ in 0..if one_declination { ONE_DECLINATION_STEPS } else { 0 } {
            let unsolved = asr;
            let sines = self.asr_sin_altitudes(self.sun(), &asr.values, factor);
            asr = self.crossings(Mark::Asr, Side::Evening, &sines.values);
            asr.leave_too(&sines);
            asr.leave_too(&unsolved);
        }
        asr
    }

    #[inline(always)]
    fn twilight(&mut self, mark: Mark, side: Side, sine: f64) -> Twilight<D> {
        let crossing = self.crossings_of(mark, side, sine);
        let instructions = self.instructions;
        let (_, quarters) = self.look(side);
        Twilight { crossing, absent: instructions.run(StaysAbove { quarters, sin_target: sine }) }
    }

    fn asr_sin_altitudes(&self, sun: &SunLanes<D>, transits: &Days<D>, factor: f64) -> Solved<D> {
        self.instructions.run(AsrSinAltitudes { observer: &self.site.observer, sun, transits, factor })
    }

    /// The instants at which the Sun crosses altitudes of these sines.
    fn crossings(&mut self, mark: Mark, side: Side, sin_targets: &Days<D>) -> Solved<D> {
        self.turn_to(mark);
        let (instructions, observer) = (self.instructions, &self.site.observer);
        let (sun, quarters) = self.look(side);
        instructions.run(Crossings { observer, sun, quarters, sin_targets })
    }

    /// The instants at which the Sun crosses an altitude of this sine.
    #[inline(always)]
    fn crossings_of(&mut self, mark: Mark, side: Side, sin_target: f64) -> Solved<D> {
        self.turn_to(mark);
        let (instructions, observer) = (self.instructions, &self.site.observer);
        let (sun, quarters) = self.look(side);
        instructions.run(CrossingsOfOne { observer, sun, quarters, sin_target })
    }

    fn turn_to(&mut self, mark: Mark) {
        if self.rules.have_the_event_s_sun {
            return;
        }
        let epoch = self.rules.rules.method.solar_epoch[mark];
        if epoch != self.epoch {
            self.epoch = epoch;
            self.quarters = [None; 2];
            self.sun = (epoch != SolarEpoch::EVENT).then(|| {
                let [declination, equation_of_time] =
                    [epoch.declination, epoch.equation_of_time].map(|instant| self.sun_of(instant, epoch.formula));
                declination.with_equation_of_time_of(&equation_of_time)
            });
        }
    }

    fn sun_of(&self, epoch: Epoch, formula: SunFormula) -> SunLanes<D> {
        let own = &self.suns.day.own;
        if epoch == Epoch::Transit {
            let transits = self.instructions.run(Transits { observer: &self.site.observer, sun: own });
            return own.frozen_at(&transits);
        }
        let index = self.rules.epochs.iter().position(|known| *known == Some((epoch, formula)));
        let lanes = index.and_then(|index| self.suns.epochs.get(index).copied().flatten());
        lanes.unwrap_or(*own)
    }

    /// The Sun of the current epoch.
    fn sun(&self) -> &SunLanes<D> {
        self.sun.as_ref().unwrap_or(&self.suns.day.own)
    }

    /// The Sun of the current epoch, with its quarters on a side.
    fn look(&mut self, side: Side) -> (&SunLanes<D>, &Quarters<D>) {
        let Self { instructions, site, suns, sun, quarters: [morning, evening], .. } = self;
        let quarters = match side {
            Side::Morning => morning,
            Side::Evening => evening,
        };
        let sun = sun.as_ref().unwrap_or(&suns.day.own);
        let look = || instructions.run(QuartersOf { observer: &site.observer, sun, sign: side.sign() });
        (sun, quarters.get_or_insert_with(look))
    }
}
