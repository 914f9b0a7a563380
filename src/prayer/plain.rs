//! Many plain days of one place side by side: the same rules as [`CivilDay`](super::compute::CivilDay), where they are
//! plain ones.
//!
//! A plain day has all its marks, each by a plain crossing of the Sun as it is at the event, and no rule that moves what
//! is there. What is not plain is told, and has to be asked of the engine.

use super::compute::Rules;
use super::{AsrRule, Basis, Edge, FajrRule, IshaRule, MaghribRule, SolarEpoch};
use crate::events::Side;
use crate::events::plain::{Days, PlainDays, PlainPlace, Suns};
use crate::math::{DEGREE_RAD, TAU, sin, sin_cos, whole_below};
use crate::{Depression, Mark, PerMark, Place};

/// Rules under which days can be plain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainRules<'a> {
    rules: &'a Rules,
    /// What is added to the events, in milliseconds, outside of Ramadan and in it.
    usual: Additions,
    ramadan: Option<Additions>,
}

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
        let civil_noon = -f64::from(offset_s) / crate::time::SECONDS_PER_DAY;
        let days_later = i32::try_from(whole_below(civil_noon + longitude_turns + 0.5)).ok()?;
        let off_days = civil_noon - f64::from(days_later) + longitude_turns;
        (off_days.abs() < 0.5 - LARGEST_EQUATION_DAYS).then_some(Self { days_later, mean_noon: -longitude_turns })
    }
}

impl<'a> PlainRules<'a> {
    /// None where the rules ask for more than plain days have.
    pub(crate) fn of(rules: &'a Rules) -> Option<Self> {
        let method = &rules.method;
        let plain = method.asr == AsrRule::Airless
            && rules.high_latitude.leaves_whole_days_alone()
            && Mark::ALL.into_iter().all(|mark| method.solar_epoch[mark] == SolarEpoch::EVENT);
        plain.then(|| Self {
            rules,
            usual: Additions::of(rules, false),
            ramadan: method.knows_ramadan().then(|| Additions::of(rules, true)),
        })
    }

    /// Whether a place's days can be plain: its eastern edge is not asked for.
    pub(crate) fn suit(&self, place: &Place) -> bool {
        place.eastern_edge() == place.point()
            || Mark::ALL.into_iter().all(|mark| self.rules.method.edges[mark] == Edge::Point)
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
        suns: &Suns<D>,
        mut found: impl FnMut(Mark, &Days<D>),
    ) -> Days<D> {
        let method = &self.rules.method;
        let (sin_latitude, cos_latitude) = sin_cos(place.point().latitude().radians());
        let mut days = PlainDays::new(suns, &PlainPlace { sin_latitude, cos_latitude, mean_noon: noon.mean_noon });
        let height_m = place.point().elevation_m();
        let below = |degrees: f64| [-sin(degrees * DEGREE_RAD); D];
        let horizon = below(method.horizon.depression_deg(place) + self.rules.elevation.sunset_dip_deg(height_m));
        let twilight =
            |depression: Depression| below(depression.degrees() + self.rules.elevation.twilight_dip_deg(height_m));

        let morning = days.quarters(Side::Morning);
        let sunrises = suns.utc_ms(&days.crossings(&morning, &horizon));
        found(Mark::Sunrise, &sunrises);
        match method.fajr {
            FajrRule::Depression(depression) => {
                found(Mark::Fajr, &suns.utc_ms(&days.crossings(&morning, &twilight(depression))));
            }
            FajrRule::BeforeSunrise(_) => found(Mark::Fajr, &sunrises),
        }
        let transits = days.transits();
        found(Mark::Dhuhr, &suns.utc_ms(&transits));
        let evening = days.quarters(Side::Evening);
        let asr_sines = days.asr_sin_altitudes(&transits, self.rules.madhab.shadow_factor());
        found(Mark::Asr, &suns.utc_ms(&days.crossings(&evening, &asr_sines)));
        let sunsets = suns.utc_ms(&days.crossings(&evening, &horizon));
        found(Mark::Sunset, &sunsets);
        let maghribs = match method.maghrib {
            MaghribRule::Depression(depression) => suns.utc_ms(&days.crossings(&evening, &twilight(depression))),
            MaghribRule::Sunset => sunsets,
        };
        found(Mark::Maghrib, &maghribs);
        match method.isha {
            IshaRule::Depression(depression) => {
                found(Mark::Isha, &suns.utc_ms(&days.crossings(&evening, &twilight(depression))));
            }
            IshaRule::AfterMaghrib { .. } => found(Mark::Isha, &maghribs),
        }
        *days.trouble()
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
