//! The sky over one place on a row of days, as a method looks at it mark by mark.

use super::night::{Night, Twilight};
use super::suns::RowSuns;
use super::{PlainNoon, PlainRules};
use crate::events::Side;
use crate::events::plain::{Days, Found, PlainDays, PlainPlace, Quarters, SunLanes};
use crate::math::{DEGREE_RAD, sin, sin_cos};
use crate::prayer::sky::refracted_asr_sin_altitude;
use crate::prayer::{AsrRule, Epoch, MaghribRule, SolarEpoch};
use crate::{Depression, Mark, Place};

/// The sky over one place on D days.
pub(super) struct PlainSky<'a, const D: usize> {
    rules: &'a PlainRules<'a>,
    suns: &'a RowSuns<D>,
    days: PlainDays<D>,
    /// The sine of the altitude of the horizon, and the dip of twilights in degrees.
    sin_horizon: f64,
    twilight_dip_deg: f64,
    /// The epoch at which the method looks at present, its Sun where it is not the days' own, and the quarters under it.
    epoch: SolarEpoch,
    sun: Option<SunLanes<D>>,
    quarters: [Option<Quarters<D>>; 2],
}

impl<'a, const D: usize> PlainSky<'a, D> {
    pub(super) fn new(rules: &'a PlainRules<'a>, place: &Place, noon: &PlainNoon, suns: &'a RowSuns<D>) -> Self {
        let (sin_latitude, cos_latitude) = sin_cos(place.point().latitude().radians());
        let height_m = place.point().elevation_m();
        let elevation = rules.rules.elevation;
        let horizon_deg = rules.rules.method.horizon.depression_deg(place) + elevation.sunset_dip_deg(height_m);
        Self {
            rules,
            suns,
            days: PlainDays::new(&PlainPlace { sin_latitude, cos_latitude, mean_noon: noon.mean_noon }),
            sin_horizon: -sin(horizon_deg * DEGREE_RAD),
            twilight_dip_deg: elevation.twilight_dip_deg(height_m),
            epoch: SolarEpoch::EVENT,
            sun: None,
            quarters: [None; 2],
        }
    }

    /// What each day's night begins and ends with.
    pub(super) fn night(&mut self) -> Night<D> {
        let method = &self.rules.rules.method;
        Night {
            sunrise: self.crossings(Mark::Sunrise, Side::Morning, &[self.sin_horizon; D]),
            dawn: method.depression(Mark::Fajr).map(|depression| self.twilight(Mark::Fajr, Side::Morning, depression)),
            sunset: self.crossings(Mark::Sunset, Side::Evening, &[self.sin_horizon; D]),
            dusk: method.depression(Mark::Isha).map(|depression| self.twilight(Mark::Isha, Side::Evening, depression)),
        }
    }

    /// Maghrib, where it is not at sunset.
    pub(super) fn maghrib(&mut self) -> Option<Found<D>> {
        let method = &self.rules.rules.method;
        match method.maghrib {
            MaghribRule::Depression(depression) => Some(self.twilight(Mark::Maghrib, Side::Evening, depression).found),
            MaghribRule::Sunset if method.solar_epoch[Mark::Maghrib] == method.solar_epoch[Mark::Sunset] => None,
            MaghribRule::Sunset => Some(self.crossings(Mark::Maghrib, Side::Evening, &[self.sin_horizon; D])),
        }
    }

    /// The transits.
    pub(super) fn transits(&mut self, mark: Mark) -> Found<D> {
        self.turn_to(mark);
        Found { values: self.days.transits(self.sun()), trouble: [0.0; D] }
    }

    pub(super) fn asr(&mut self) -> Found<D> {
        let transits = self.transits(Mark::Asr).values;
        let factor = self.rules.rules.madhab.shadow_factor();
        let sines = match self.rules.rules.method.asr {
            AsrRule::Airless => self.days.asr_sin_altitudes(self.sun(), &transits, factor),
            AsrRule::Refracted => {
                let after_transit = self.rules.rules.method.shifts[Mark::Dhuhr].days();
                let mut sines = self.days.sin_altitudes(self.sun(), &transits.map(|transit| transit + after_transit));
                sines.values = sines.values.map(|sin_transit| refracted_asr_sin_altitude(sin_transit, factor));
                sines
            }
        };
        let mut asr = self.crossings(Mark::Asr, Side::Evening, &sines.values);
        super::add(&mut asr.trouble, &sines.trouble);
        asr
    }

    fn twilight(&mut self, mark: Mark, side: Side, depression: Depression) -> Twilight<D> {
        let sine = -sin((depression.degrees() + self.twilight_dip_deg) * DEGREE_RAD);
        let found = self.crossings(mark, side, &[sine; D]);
        Twilight { found, bright: self.quarters(side).stays_above(sine) }
    }

    /// When the Sun crosses altitudes of these sines.
    fn crossings(&mut self, mark: Mark, side: Side, sin_targets: &Days<D>) -> Found<D> {
        self.turn_to(mark);
        let quarters = *self.quarters(side);
        self.days.crossings(self.sun(), &quarters, sin_targets)
    }

    fn turn_to(&mut self, mark: Mark) {
        let epoch = self.rules.rules.method.solar_epoch[mark];
        if epoch != self.epoch {
            self.epoch = epoch;
            self.quarters = [None; 2];
            self.sun = (epoch != SolarEpoch::EVENT)
                .then(|| self.sun_of(epoch.declination).with_equation_of_time_of(&self.sun_of(epoch.equation_of_time)));
        }
    }

    fn sun_of(&self, epoch: Epoch) -> SunLanes<D> {
        let own = &self.suns.day.own;
        if epoch == Epoch::Transit {
            return own.frozen_at(&self.days.transits(own));
        }
        let index = self.rules.epochs.iter().position(|known| *known == Some(epoch));
        let lanes = index.and_then(|index| self.suns.epochs.get(index).copied().flatten());
        lanes.unwrap_or(*own)
    }

    /// The Sun at which the method looks at present.
    fn sun(&self) -> &SunLanes<D> {
        self.sun.as_ref().unwrap_or(&self.suns.day.own)
    }

    fn quarters(&mut self, side: Side) -> &Quarters<D> {
        let Self { suns, days, sun, quarters: [morning, evening], .. } = self;
        let quarters = match side {
            Side::Morning => morning,
            Side::Evening => evening,
        };
        quarters.get_or_insert_with(|| days.quarters(sun.as_ref().unwrap_or(&suns.day.own), side))
    }
}
