//! Many plain days of one place side by side: the same rules as [`CivilDay`](super::compute::CivilDay), where they are
//! plain ones.
//!
//! A plain day has all its marks, each by a plain crossing of the Sun as it is at the event, and no rule that moves what
//! is there. What is not plain is told, and has to be asked of the engine.

use super::compute::Rules;
use super::sky::{days_to_year, refracted_asr_sin_altitude};
use super::{AsrRule, Basis, Edge, Epoch, FajrRule, IshaRule, MaghribRule, Shift, SolarEpoch};
use crate::astro::nodes::SunNodes;
use crate::astro::track::SunTrack;
use crate::events::Side;
use crate::events::plain::{Days, PlainDays, PlainPlace, Quarters, SunLanes, Suns};
use crate::math::{DEGREE_RAD, TAU, floor, sin, sin_cos, whole_below};
use crate::time::{J2000_NOON_UNIX_DAY, SECONDS_PER_DAY};
use crate::{Depression, Mark, PerMark, Place};

/// Rules under which days can be plain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainRules<'a> {
    rules: &'a Rules,
    /// What is added to the events, in milliseconds, outside of Ramadan and in it.
    usual: Additions,
    ramadan: Option<Additions>,
    /// The epochs whose Sun is not the day's own and does not depend on the place.
    epochs: [Option<Epoch>; EPOCHS],
}

/// How many different epochs a method's Suns may be taken from.
const EPOCHS: usize = 3;

/// What is added to the events, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Additions {
    /// By the rule, before any shift.
    pub(crate) exact_ms: PerMark<i64>,
    /// With every shift.
    pub(crate) shifted_ms: PerMark<i64>,
}

/// The equation of time and UT1 − UTC stay below this, in days: 17.5 min and a second.
const LARGEST_EQUATION_DAYS: f64 = 0.0125;

/// Where the plain days of a place lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PlainNoon {
    /// How many days after the civil date the UTC date is whose noon is nearest to the place's mean noon.
    pub(crate) days_later: i32,
    /// The place's mean noon, in days from 12h UT1 of that UTC date.
    mean_noon: f64,
}

impl PlainNoon {
    /// For a place whose clocks are so many seconds before UTC. None where the clocks are so far from the Sun that the
    /// equation of time decides which solar day a date has.
    pub(crate) fn of(place: &Place, offset_s: i32) -> Option<Self> {
        let longitude_turns = place.point().longitude().radians() / TAU;
        let civil_noon = -f64::from(offset_s) / SECONDS_PER_DAY;
        let days_later = i32::try_from(whole_below(civil_noon + longitude_turns + 0.5)).ok()?;
        let off_days = civil_noon - f64::from(days_later) + longitude_turns;
        (off_days.abs() < 0.5 - LARGEST_EQUATION_DAYS).then_some(Self { days_later, mean_noon: -longitude_turns })
    }
}

impl<'a> PlainRules<'a> {
    /// None where the rules ask for more than plain days have.
    pub(crate) fn of(rules: &'a Rules) -> Option<Self> {
        let method = &rules.method;
        if matches!(method.asr, AsrRule::NoonShadowOf(_)) {
            return None;
        }
        let mut epochs = [None; EPOCHS];
        for mark in Mark::ALL {
            let SolarEpoch { declination, equation_of_time } = method.solar_epoch[mark];
            for epoch in [declination, equation_of_time] {
                if epoch == Epoch::DayBeforeInNorth {
                    return None;
                }
                let elsewhere = epoch != Epoch::EVENT && epoch != Epoch::Transit;
                if elsewhere && !epochs.contains(&Some(epoch)) {
                    *epochs.iter_mut().find(|free| free.is_none())? = Some(epoch);
                }
            }
        }
        Some(Self {
            rules,
            usual: Additions::of(rules, false),
            ramadan: method.knows_ramadan().then(|| Additions::of(rules, true)),
            epochs,
        })
    }

    /// Whether a place's days can be plain: its eastern edge is not asked for, and no rule moves what is there.
    pub(crate) fn suit(&self, place: &Place) -> bool {
        let no_edge = place.eastern_edge() == place.point()
            || Mark::ALL.into_iter().all(|mark| self.rules.method.edges[mark] == Edge::Point);
        no_edge
            && place.second_point().is_none()
            && place.second_edge().is_none()
            && self.rules.high_latitude.leaves_whole_days_alone(place.point().latitude())
    }

    /// Whether the additions of Ramadan are others.
    pub(crate) const fn know_ramadan(&self) -> bool {
        self.ramadan.is_some()
    }

    pub(crate) fn additions(&self, in_ramadan: bool) -> &Additions {
        match &self.ramadan {
            Some(ramadan) if in_ramadan => ramadan,
            _ => &self.usual,
        }
    }

    /// What a mark of a plain day rests on.
    pub(crate) const fn basis(&self, mark: Mark) -> Basis {
        match (mark, self.rules.method.fajr, self.rules.method.isha) {
            (Mark::Fajr, FajrRule::BeforeSunrise(_), _) | (Mark::Isha, _, IshaRule::AfterMaghrib { .. }) => {
                Basis::Interval
            }
            _ => Basis::Sun,
        }
    }

    /// The events of the days of these Suns: to `found` each mark's, in milliseconds from 12h UTC of each day. An Isha
    /// after Maghrib stands at Maghrib, and a Fajr before sunrise at sunrise.
    ///
    /// It gives what is above 0 on each day that is not plain.
    pub(crate) fn events<const D: usize>(
        &self,
        place: &Place,
        noon: &PlainNoon,
        suns: &PlainSuns<D>,
        mut found: impl FnMut(Mark, &Days<D>),
    ) -> Days<D> {
        let method = &self.rules.method;
        let (sin_latitude, cos_latitude) = sin_cos(place.point().latitude().radians());
        let days = PlainDays::new(&PlainPlace { sin_latitude, cos_latitude, mean_noon: noon.mean_noon });
        let mut sky = PlainSky { rules: self, suns, days, epoch: SolarEpoch::EVENT, sun: None, quarters: [None; 2] };
        let height_m = place.point().elevation_m();
        let below = |degrees: f64| [-sin(degrees * DEGREE_RAD); D];
        let horizon = below(method.horizon.depression_deg(place) + self.rules.elevation.sunset_dip_deg(height_m));
        let twilight =
            |depression: Depression| below(depression.degrees() + self.rules.elevation.twilight_dip_deg(height_m));

        let sunrises = sky.crossings(Mark::Sunrise, Side::Morning, &horizon);
        found(Mark::Sunrise, &sunrises);
        match method.fajr {
            FajrRule::Depression(depression) => {
                found(Mark::Fajr, &sky.crossings(Mark::Fajr, Side::Morning, &twilight(depression)));
            }
            FajrRule::BeforeSunrise(_) => found(Mark::Fajr, &sunrises),
        }
        found(Mark::Dhuhr, &suns.day.utc_ms(&sky.transits(Mark::Dhuhr)));
        let asr_sines = sky.asr_sin_altitudes();
        found(Mark::Asr, &sky.crossings(Mark::Asr, Side::Evening, &asr_sines));
        let sunsets = sky.crossings(Mark::Sunset, Side::Evening, &horizon);
        found(Mark::Sunset, &sunsets);
        let maghribs = match method.maghrib {
            MaghribRule::Depression(depression) => sky.crossings(Mark::Maghrib, Side::Evening, &twilight(depression)),
            MaghribRule::Sunset if method.solar_epoch[Mark::Maghrib] == method.solar_epoch[Mark::Sunset] => sunsets,
            MaghribRule::Sunset => sky.crossings(Mark::Maghrib, Side::Evening, &horizon),
        };
        found(Mark::Maghrib, &maghribs);
        match method.isha {
            IshaRule::Depression(depression) => {
                found(Mark::Isha, &sky.crossings(Mark::Isha, Side::Evening, &twilight(depression)));
            }
            IshaRule::AfterMaghrib { .. } => found(Mark::Isha, &maghribs),
        }
        *sky.days.trouble()
    }
}

/// The Suns of D days in a row: the days' own and those of the epochs that a method takes others from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainSuns<const D: usize> {
    day: Suns<D>,
    epochs: [Option<SunLanes<D>>; EPOCHS],
}

/// The looks at the Sun that [`PlainSuns`] are made of, kept from one row of days to the next.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainNodes {
    day: SunNodes,
    epochs: [Option<SunNodes>; EPOCHS],
}

impl PlainNodes {
    /// Ready to begin with a day, counted from J2000.0.
    pub(crate) fn from(day: i32) -> Self {
        Self { day: SunNodes::from(day), epochs: [None; EPOCHS] }
    }

    /// The Suns of D days from one on, counted from J2000.0, for dates that lie `days_later` days before them.
    pub(crate) fn suns<const D: usize>(
        &mut self,
        rules: &PlainRules<'_>,
        first_day: i32,
        days_later: i32,
    ) -> PlainSuns<D> {
        let mut suns = PlainSuns { day: Suns::from(&mut self.day, first_day), epochs: [None; EPOCHS] };
        let PlainSuns { day, epochs } = &mut suns;
        for ((lanes, epoch), nodes) in epochs.iter_mut().zip(rules.epochs).zip(&mut self.epochs) {
            *lanes = epoch.map(|epoch| match epoch {
                Epoch::Utc(after_midnight) => {
                    let after_noon = after_midnight.days() - 0.5 - f64::from(days_later);
                    let whole_days = whole(after_noon);
                    let lanes = lagging(nodes, first_day, |_| whole_days);
                    lanes.frozen_at(&day.ut1_of_utc(after_noon - f64::from(whole_days)))
                }
                Epoch::InYear(year) => {
                    lagging(nodes, first_day, |day| whole(days_to_year(day - days_later + J2000_NOON_UNIX_DAY, year)))
                }
                Epoch::Event(lag) => lagging_by(nodes, first_day, lag),
                Epoch::Transit | Epoch::DayBeforeInNorth => day.own,
            });
        }
        suns
    }
}

/// The whole number of days nearest to a lag of years at most.
fn whole(days: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and no lag is as long")]
    let whole = floor(days + 0.5) as i32;
    whole
}

/// The Sun of D days, each so many days later as `lag_of` says of it.
fn lagging<const D: usize>(nodes: &mut Option<SunNodes>, first_day: i32, lag_of: impl Fn(i32) -> i32) -> SunLanes<D> {
    SunLanes::of(&lagging_tracks(nodes, first_day, lag_of))
}

fn lagging_tracks<const D: usize>(
    nodes: &mut Option<SunNodes>,
    first_day: i32,
    lag_of: impl Fn(i32) -> i32,
) -> [SunTrack; D] {
    let mut day = first_day - 1;
    core::array::from_fn(|_| {
        day += 1;
        let lag_days = lag_of(day);
        let nodes = match nodes {
            Some(nodes) if nodes.lag_days() == lag_days => nodes,
            _ => nodes.insert(SunNodes::lagging(day + lag_days, lag_days)),
        };
        nodes.about(day + lag_days)
    })
}

/// The Sun of D days, each later by a shift.
fn lagging_by<const D: usize>(nodes: &mut Option<SunNodes>, first_day: i32, lag: Shift) -> SunLanes<D> {
    let whole_days = whole(lag.days());
    let rest_days = lag.days() - f64::from(whole_days);
    let tracks: [SunTrack; D] = lagging_tracks(nodes, first_day, |_| whole_days);
    SunLanes::of(&tracks.map(|track| track.shifted(rest_days)))
}

/// The sky over one place on D days, as a method looks at it mark by mark.
struct PlainSky<'a, const D: usize> {
    rules: &'a PlainRules<'a>,
    suns: &'a PlainSuns<D>,
    days: PlainDays<D>,
    /// The epoch at which the method looks at present, its Sun where it is not the days' own, and the quarters under it.
    epoch: SolarEpoch,
    sun: Option<SunLanes<D>>,
    quarters: [Option<Quarters<D>>; 2],
}

impl<const D: usize> PlainSky<'_, D> {
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

    /// The transits, in days from 12h UT1.
    fn transits(&mut self, mark: Mark) -> Days<D> {
        self.turn_to(mark);
        self.days.transits(self.sun.as_ref().unwrap_or(&self.suns.day.own))
    }

    /// When the Sun crosses altitudes of these sines, in milliseconds from 12h UTC.
    fn crossings(&mut self, mark: Mark, side: Side, sin_targets: &Days<D>) -> Days<D> {
        self.turn_to(mark);
        let sun = self.sun.as_ref().unwrap_or(&self.suns.day.own);
        let [morning, evening] = &mut self.quarters;
        let quarters = match side {
            Side::Morning => morning,
            Side::Evening => evening,
        };
        let quarters = quarters.get_or_insert_with(|| self.days.quarters(sun, side));
        self.suns.day.utc_ms(&self.days.crossings(sun, quarters, sin_targets))
    }

    fn asr_sin_altitudes(&mut self) -> Days<D> {
        let transits = self.transits(Mark::Asr);
        let sun = self.sun.as_ref().unwrap_or(&self.suns.day.own);
        let factor = self.rules.rules.madhab.shadow_factor();
        match self.rules.rules.method.asr {
            AsrRule::Airless | AsrRule::NoonShadowOf(_) => self.days.asr_sin_altitudes(sun, &transits, factor),
            AsrRule::Refracted => {
                let after_transit = self.rules.rules.method.shifts[Mark::Dhuhr].days();
                let sines = self.days.sin_altitudes(sun, &transits.map(|transit| transit + after_transit));
                sines.map(|sin_transit| refracted_asr_sin_altitude(sin_transit, factor))
            }
        }
    }
}

impl Additions {
    fn of(rules: &Rules, in_ramadan: bool) -> Self {
        let method = &rules.method;
        let authority = |mark: Mark| {
            if in_ramadan { method.shifts[mark] + method.ramadan_shifts[mark] } else { method.shifts[mark] }
        };
        let exact_ms = PerMark::from_fn(|mark| match (mark, method.fajr, method.isha) {
            (Mark::Fajr, FajrRule::BeforeSunrise(before), _) => -i64::from(before.as_millis()),
            (Mark::Isha, _, IshaRule::AfterMaghrib { usual, ramadan }) => {
                let interval = if in_ramadan { ramadan } else { usual };
                i64::from((authority(Mark::Maghrib) + interval).as_millis())
            }
            _ => 0,
        });
        let shift_ms = |mark: Mark| i64::from((authority(mark) + rules.shifts[mark]).as_millis());
        Self { exact_ms, shifted_ms: PerMark::from_fn(|mark| exact_ms[mark] + shift_ms(mark)) }
    }
}
