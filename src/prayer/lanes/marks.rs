//! The marks of a block of days by the Sun alone: the formulas of `day/sun.rs`, lane by lane.

use super::crossing::Quarters;
use super::night::{Night, Twilight};
use super::rules::{LaneRules, Site};
use super::sun_lanes::SunLanes;
use super::suns::RowSuns;
use crate::Mark;
use crate::astro::SunFormula;
use crate::events::Side;
use crate::events::shadow::{ONE_DECLINATION_STEPS, refracted_asr_sin_altitude};
use crate::math::processor::Processor;
use crate::prayer::finish::Days;
use crate::prayer::{AsrRule, Epoch, SolarEpoch};

/// The Sun over one place on D days, for the epochs of a method's marks.
pub(super) struct MarksBySun<'a, const D: usize> {
    processor: Processor,
    rules: &'a LaneRules<'a>,
    site: &'a Site,
    suns: &'a RowSuns<D>,
    /// The current epoch, its Sun if that is not the days' own, and the quarters for it.
    epoch: SolarEpoch,
    sun: Option<SunLanes<D>>,
    quarters: [Option<Quarters<D>>; 2],
}

impl<'a, const D: usize> MarksBySun<'a, D> {
    pub(super) const fn new(
        processor: Processor,
        rules: &'a LaneRules<'a>,
        site: &'a Site,
        suns: &'a RowSuns<D>,
    ) -> Self {
        Self { processor, rules, site, suns, epoch: SolarEpoch::EVENT, sun: None, quarters: [None; 2] }
    }

    /// The marks at both ends of the nights.
    pub(super) fn night(&mut self) -> Night<D> {
        let horizon = [self.site.sin_horizon; D];
        Night {
            sunrise: self.crossings(Mark::Sunrise, &horizon),
            dawn: self.twilight(Mark::Fajr),
            sunset: self.crossings(Mark::Sunset, &horizon),
            dusk: self.twilight(Mark::Isha),
        }
    }

    /// Maghrib, if it is not at sunset.
    pub(super) fn maghrib(&mut self) -> Option<Days<D>> {
        let (method, sine) = (&self.rules.rules.method, self.site.sin_twilight[Mark::Maghrib]);
        let same_sun = method.solar_epoch[Mark::Maghrib] == method.solar_epoch[Mark::Sunset];
        if same_sun && sine.is_none() {
            return None;
        }
        Some(self.crossings(Mark::Maghrib, &[sine.unwrap_or(self.site.sin_horizon); D]))
    }

    /// The transits, in days from 12h UT1.
    pub(super) fn transits(&mut self, mark: Mark) -> Days<D> {
        self.turn_to(mark);
        self.transits_of(self.sun())
    }

    /// Asr, given the transits of Dhuhr.
    pub(super) fn asr(&mut self, of_dhuhr: &Days<D>) -> Days<D> {
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
                let sines = self.site.observer.sin_altitudes(self.sun(), &dhuhrs);
                sines.map(|sin_dhuhr| refracted_asr_sin_altitude(sin_dhuhr, factor))
            }
        };
        let mut asr = self.crossings(Mark::Asr, &sines);
        if method.asr == AsrRule::OneDeclination {
            for _ in 0..ONE_DECLINATION_STEPS {
                let sines = self.asr_sin_altitudes(self.sun(), &asr, factor);
                asr = self.crossings(Mark::Asr, &sines);
            }
        }
        asr
    }

    /// The twilight of a mark, if a depression defines it.
    fn twilight(&mut self, mark: Mark) -> Option<Twilight<D>> {
        let sine = self.site.sin_twilight[mark]?;
        let (processor, observer) = (self.processor, &self.site.observer);
        let (sun, quarters) = self.look(mark);
        Some(processor.run(
            #[inline(always)]
            || Twilight {
                crossing: observer.crossings(sun, quarters, &[sine; D]),
                portions: [None; D],
                absent: quarters.stays_above(sine),
            },
        ))
    }

    fn transits_of(&self, sun: &SunLanes<D>) -> Days<D> {
        let observer = &self.site.observer;
        self.processor.run(
            #[inline(always)]
            move || observer.transits(sun),
        )
    }

    fn asr_sin_altitudes(&self, sun: &SunLanes<D>, transits: &Days<D>, factor: f64) -> Days<D> {
        let observer = &self.site.observer;
        self.processor.run(
            #[inline(always)]
            move || observer.asr_sin_altitudes(sun, transits, factor),
        )
    }

    /// The instants at which the Sun crosses altitudes of these sines, on the mark's side of the day.
    fn crossings(&mut self, mark: Mark, sin_targets: &Days<D>) -> Days<D> {
        let (processor, observer) = (self.processor, &self.site.observer);
        let (sun, quarters) = self.look(mark);
        processor.run(
            #[inline(always)]
            move || observer.crossings(sun, quarters, sin_targets),
        )
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
                let equation_of_time = self.sun_of(epoch.equation_of_time, epoch.formula);
                self.sun_of(epoch.declination, epoch.formula).with_equation_of_time_of(&equation_of_time)
            });
        }
    }

    fn sun_of(&self, epoch: Epoch, formula: SunFormula) -> SunLanes<D> {
        let own = &self.suns.day.own;
        if epoch == Epoch::Transit {
            return own.frozen_at(&self.transits_of(own));
        }
        let mut known = self.rules.epochs.iter().zip(&self.suns.epochs);
        match known.find(|(known, _)| **known == Some((epoch, formula))) {
            Some((_, Some(lanes))) => *lanes,
            _ => *own,
        }
    }

    /// The Sun of the current epoch.
    fn sun(&self) -> &SunLanes<D> {
        self.sun.as_ref().unwrap_or(&self.suns.day.own)
    }

    /// The Sun of a mark's epoch, with its quarters on the mark's side of the day.
    fn look(&mut self, mark: Mark) -> (&SunLanes<D>, &Quarters<D>) {
        self.turn_to(mark);
        let Self { processor, site, suns, sun, quarters: [morning, evening], .. } = self;
        let (quarters, side) = match mark {
            Mark::Fajr | Mark::Sunrise => (morning, Side::Morning),
            _ => (evening, Side::Evening),
        };
        let sun = sun.as_ref().unwrap_or(&suns.day.own);
        let look = || {
            processor.run(
                #[inline(always)]
                move || site.observer.quarters(sun, [side.sign(); D]),
            )
        };
        (sun, quarters.get_or_insert_with(look))
    }
}
