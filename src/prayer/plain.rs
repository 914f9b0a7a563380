//! Many plain days of one place side by side: the same rules as [`CivilDay`](super::compute::CivilDay), where they are
//! plain ones.
//!
//! A plain day has all its marks, each by a plain crossing of the Sun as the method looks at it; where the Sun surely does
//! not reach a twilight, the mark may be a portion of a night whose ends are plain. No other rule moves what is there.
//! What is not plain is told, and has to be asked of the engine.

mod night;
mod sky;
mod suns;

pub(crate) use suns::{PlainNodes, PlainSuns};

use super::compute::Rules;
use super::order;
use super::{AsrRule, Basis, Edge, Epoch, FajrRule, IshaRule};
use crate::events::plain::{Days, Found, PlainPlace};
use crate::math::{DEGREE_RAD, TAU, sin, sin_cos, whole_below};
use crate::units::SECONDS_PER_DAY;
use crate::{Mark, PerMark, Place};
use night::{BY_THE_SUN, BrightRule};
use sky::PlainSky;
use suns::EPOCHS;

/// Rules under which days can be plain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainRules<'a> {
    rules: &'a Rules,
    /// What is added to the events, in milliseconds, outside of Ramadan and in it.
    usual: Additions,
    ramadan: Option<Additions>,
    /// How far apart the events have to be so that the additions keep their order.
    gaps_ms: [f64; Mark::COUNT + 1],
    /// The epochs whose Sun is not the day's own and does not depend on the place.
    epochs: [Option<Epoch>; EPOCHS],
    /// The portion of the night that stands for a twilight, where the rules have one.
    bright: Option<BrightRule>,
}

/// What is added to the events, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Additions {
    /// By the rule, before any shift.
    pub(crate) exact_ms: PerMark<i64>,
    /// With the authority's shift.
    authority_ms: PerMark<i64>,
    /// With every shift.
    pub(crate) shifted_ms: PerMark<i64>,
}

/// The equation of time and UT1 − UTC stay below this, in days: 17.5 min and a second.
const LARGEST_EQUATION_DAYS: f64 = 0.0125;

/// The longest interval between Fajr and sunrise, in days: Fajr is on the UTC day of noon or on the one before, whose UT1 − UTC
/// are at hand.
const LONGEST_BEFORE_SUNRISE_DAYS: f64 = 0.5;

/// What a place has to do with its plain days under some rules.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainSite {
    /// How many days after the civil date the UTC date is whose noon is nearest to the place's mean noon.
    pub(crate) days_later: i32,
    place: PlainPlace,
    /// The sines of the altitudes of the horizon and of the twilights that a depression defines.
    sin_horizon: f64,
    sin_fajr: Option<f64>,
    sin_maghrib: Option<f64>,
    sin_isha: Option<f64>,
}

impl<'a> PlainRules<'a> {
    /// None where the rules ask for more than plain days have.
    pub(crate) fn of(rules: &'a Rules) -> Option<Self> {
        let method = &rules.method;
        let of_noon = match method.asr {
            AsrRule::NoonShadowOf(epoch) => Some(epoch),
            AsrRule::Airless | AsrRule::Refracted => None,
        };
        let of_marks = Mark::ALL.into_iter().map(|mark| method.solar_epoch[mark]);
        let of_marks = of_marks.flat_map(|epoch| [epoch.declination, epoch.equation_of_time]);
        let mut epochs = [None; EPOCHS];
        for epoch in of_marks.chain(of_noon) {
            if epoch == Epoch::DayBeforeInNorth {
                return None;
            }
            let elsewhere = epoch != Epoch::EVENT && epoch != Epoch::Transit;
            if elsewhere && !epochs.contains(&Some(epoch)) {
                *epochs.iter_mut().find(|free| free.is_none())? = Some(epoch);
            }
        }
        if matches!(method.fajr, FajrRule::BeforeSunrise(before) if before.days() > LONGEST_BEFORE_SUNRISE_DAYS) {
            return None;
        }
        let usual = Additions::of(rules, false);
        let ramadan = method.knows_ramadan().then(|| Additions::of(rules, true));
        let mut gaps_ms = order::gaps_ms(&usual.authority_ms, &method.rounding);
        if let Some(ramadan) = &ramadan {
            let of_ramadan = order::gaps_ms(&ramadan.authority_ms, &method.rounding);
            for (gap_ms, of_ramadan) in gaps_ms.iter_mut().zip(of_ramadan) {
                *gap_ms = of_ramadan.max(*gap_ms);
            }
        }
        Some(Self { rules, usual, ramadan, gaps_ms, epochs, bright: BrightRule::of(rules) })
    }

    /// Whether a place's days can be plain: its eastern edge and horizon are not asked for, and no rule but a portion of the
    /// night moves what is there.
    pub(crate) fn suit(&self, place: &Place) -> bool {
        let no_edge = place.is_one_in_the_east()
            || Mark::ALL.into_iter().all(|mark| self.rules.method.edges[mark] == Edge::Point);
        let latitude = place.point().latitude();
        no_edge
            && place.second_point().is_none()
            && (self.bright.is_some() || self.rules.high_latitude.leaves_whole_days_alone(latitude))
    }

    /// A place and the UTC offset of its clocks in seconds, positive east of Greenwich. None where its days are not plain
    /// ([`PlainRules::suit`]), and where the clocks are so far from the Sun that the equation of time decides which solar
    /// day a date has.
    pub(crate) fn site(&self, place: &Place, offset_s: i32) -> Option<PlainSite> {
        if !self.suit(place) {
            return None;
        }
        let point = place.point();
        let longitude_turns = point.longitude().radians() / TAU;
        let civil_noon = -f64::from(offset_s) / SECONDS_PER_DAY;
        let days_later = i32::try_from(whole_below(civil_noon + longitude_turns + 0.5)).ok()?;
        let off_days = civil_noon - f64::from(days_later) + longitude_turns;
        if off_days.abs() >= 0.5 - LARGEST_EQUATION_DAYS {
            return None;
        }
        let Rules { method, elevation, .. } = self.rules;
        let sin_below = |depression_deg: f64| -sin(depression_deg * DEGREE_RAD);
        let twilight_dip_deg = elevation.twilight_dip_deg(point.elevation_m());
        let sin_twilight =
            |mark: Mark| method.depression(mark).map(|depression| sin_below(depression.degrees() + twilight_dip_deg));
        let (sin_latitude, cos_latitude) = sin_cos(point.latitude().radians());
        Some(PlainSite {
            days_later,
            place: PlainPlace { sin_latitude, cos_latitude, mean_noon: -longitude_turns },
            sin_horizon: sin_below(
                method.horizon.depression_deg(place.western().first) + elevation.sunset_dip_deg(point.elevation_m()),
            ),
            sin_fajr: sin_twilight(Mark::Fajr),
            sin_maghrib: sin_twilight(Mark::Maghrib),
            sin_isha: sin_twilight(Mark::Isha),
        })
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

    /// What a mark of one of the days rests on.
    pub(crate) fn basis<const D: usize>(&self, mark: Mark, outcome: &Outcome<D>, day: usize) -> Basis {
        let by_night = |told: &Days<D>| match (self.bright, told.get(day)) {
            (Some(bright), Some(told)) => bright.basis(*told),
            _ => Basis::Sun,
        };
        match (mark, self.rules.method.fajr, self.rules.method.isha) {
            (Mark::Fajr, FajrRule::BeforeSunrise(_), _) | (Mark::Isha, _, IshaRule::AfterMaghrib { .. }) => {
                Basis::Interval
            }
            (Mark::Fajr, ..) => by_night(&outcome.fajr),
            (Mark::Isha, ..) => by_night(&outcome.isha),
            _ => Basis::Sun,
        }
    }

    /// The events of the days of these Suns, in milliseconds from 12h UTC of each day. An Isha after Maghrib stands at
    /// Maghrib.
    pub(crate) fn events<const D: usize>(
        &self,
        site: &PlainSite,
        suns: &mut PlainSuns<D>,
    ) -> (PerMark<Days<D>>, Outcome<D>) {
        let PlainSuns { row, beside } = suns;
        let mut sky = PlainSky::new(self, site, row);
        let mut night = sky.night();
        let mut outcome = Outcome { trouble: [0.0; D], fajr: [BY_THE_SUN; D], isha: [BY_THE_SUN; D] };
        if let Some(bright) = self.bright
            && night.asks(bright)
        {
            let [before, after] = beside.rows(self).each_ref().map(|row| PlainSky::new(self, site, row).night());
            [outcome.fajr, outcome.isha] = night.divide(bright, &self.rules.method, &before, &after);
        }
        let transits = sky.transits(Mark::Dhuhr);
        let asr = sky.asr(&transits);
        let maghrib = sky.maghrib();
        let maghrib = maghrib.as_ref().unwrap_or(&night.sunset);
        let fajr = match (&night.dawn, self.rules.method.fajr) {
            (None, FajrRule::BeforeSunrise(before)) => {
                Found { values: night.sunrise.values.map(|sunrise| sunrise - before.days()), ..night.sunrise }
            }
            (dawn, _) => dawn.as_ref().map_or(night.sunrise, |dawn| dawn.found),
        };
        let isha = night.dusk.as_ref().map_or(maghrib, |dusk| &dusk.found);
        for event in [&fajr, &night.sunrise, &asr, &night.sunset, maghrib, isha] {
            add(&mut outcome.trouble, &event.trouble);
        }
        let events_ms = PerMark::new(
            row.utc_ms(&fajr.values),
            row.utc_ms(&night.sunrise.values),
            row.utc_ms(&transits),
            row.utc_ms(&asr.values),
            row.utc_ms(&night.sunset.values),
            row.utc_ms(&maghrib.values),
            row.utc_ms(&isha.values),
        );
        add_nearer(&mut outcome.trouble, &events_ms, &self.gaps_ms);
        (events_ms, outcome)
    }
}

/// What is known of the events of D days beside their times.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outcome<const D: usize> {
    /// Above 0 on each day that is not plain.
    pub(crate) trouble: Days<D>,
    /// What each Fajr and each Isha rests on, for [`PlainRules::basis`].
    pub(crate) fajr: Days<D>,
    pub(crate) isha: Days<D>,
}

fn add<const D: usize>(sums: &mut Days<D>, parts: &Days<D>) {
    for (sum, part) in sums.iter_mut().zip(parts) {
        *sum += part;
    }
}

/// Adds to the trouble of each day on which two events are nearer to each other than their gap.
#[inline(never)]
fn add_nearer<const D: usize>(trouble: &mut Days<D>, events_ms: &PerMark<Days<D>>, gaps_ms: &[f64; Mark::COUNT + 1]) {
    let [g0, g1, g2, g3, g4, g5, g6, g7] = gaps_ms;
    let [fajr, sunrise, dhuhr, asr, sunset, maghrib, isha] = Mark::ALL.map(|mark| &events_ms[mark]);
    let morning = fajr.iter().zip(sunrise).zip(dhuhr);
    let evening = asr.iter().zip(sunset).zip(maghrib.iter().zip(isha));
    for (trouble, (((fajr, sunrise), dhuhr), ((asr, sunset), (maghrib, isha)))) in
        trouble.iter_mut().zip(morning.zip(evening))
    {
        let smaller = |a: f64, b: f64| if a < b { a } else { b };
        let morning = smaller(fajr - dhuhr - g0, smaller(sunrise - fajr - g1, dhuhr - sunrise - g2));
        let afternoon = smaller(asr - dhuhr - g3, sunset - asr - g4);
        let evening = smaller(maghrib - sunset - g5, smaller(isha - maghrib - g6, dhuhr - isha - g7));
        *trouble += if smaller(morning, smaller(afternoon, evening)) >= 0.0 { 0.0 } else { 1.0 };
    }
}

impl Additions {
    fn of(rules: &Rules, in_ramadan: bool) -> Self {
        let method = &rules.method;
        let authority = |mark: Mark| {
            if in_ramadan { method.shifts[mark] + method.ramadan_shifts[mark] } else { method.shifts[mark] }
        };
        let exact_ms = PerMark::from_fn(|mark| match (mark, method.isha) {
            (Mark::Isha, IshaRule::AfterMaghrib { usual, ramadan }) => {
                let interval = if in_ramadan { ramadan } else { usual };
                i64::from((authority(Mark::Maghrib) + interval).as_millis())
            }
            _ => 0,
        });
        let authority_ms = PerMark::from_fn(|mark| exact_ms[mark] + i64::from(authority(mark).as_millis()));
        let shifted_ms = PerMark::from_fn(|mark| authority_ms[mark] + i64::from(rules.shifts[mark].as_millis()));
        Self { exact_ms, authority_ms, shifted_ms }
    }
}
