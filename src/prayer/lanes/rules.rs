//! The rules and places that the lanes support.

use super::crossing::Observer;
use super::night::PortionRule;
use crate::astro::SunFormula;
use crate::astro::track::LARGEST_EQUATION_DAYS;
use crate::math::{TAU, sin_cos, whole_below};
use crate::prayer::day::types::Rules;
use crate::prayer::{AsrRule, Edge, Epoch, IshaRule, Shift, SolarEpoch};
use crate::units::SECONDS_PER_DAY;
use crate::{Mark, PerMark, Place};

/// The largest number of different epochs of a method.
pub(super) const EPOCHS: usize = 3;

/// Rules that the lanes support.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LaneRules<'a> {
    pub(super) rules: &'a Rules,
    /// The epochs, with their formulas, whose Sun differs from the day's own and does not depend on the place.
    pub(super) epochs: [Option<(Epoch, SunFormula)>; EPOCHS],
    /// Whether each mark is by the Sun of its own event.
    pub(super) have_the_event_s_sun: bool,
    /// The portion of the night that replaces a twilight, if the rules have one.
    pub(super) portion: Option<PortionRule>,
}

/// The longest supported interval between Fajr and sunrise, and by the date between Maghrib and Isha, in days. Up to this
/// length the mark is on the UTC day of noon or the day before or after it, for which UT1 − UTC are available.
const LONGEST_INTERVAL_DAYS: f64 = 0.5;

/// The data of a place on which its days depend, for a set of rules.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site {
    /// Days from the civil date to the UTC date whose noon is nearest to the place's mean noon.
    pub(crate) days_later: i32,
    pub(super) observer: Observer,
    /// The sines of the altitudes of the horizon, and of the marks defined by a depression.
    pub(super) sin_horizon: f64,
    pub(super) sin_twilight: PerMark<Option<f64>>,
}

impl<'a> LaneRules<'a> {
    /// `None` if the reference must compute every day.
    pub(crate) fn of(rules: &'a Rules) -> Option<Self> {
        let method = &rules.method;
        let of_noon = match method.asr {
            AsrRule::NoonShadowOf(epoch) => Some((epoch, method.solar_epoch[Mark::Asr].formula)),
            AsrRule::Airless | AsrRule::Refracted | AsrRule::OneDeclination => None,
        };
        let of_marks = Mark::ALL.into_iter().map(|mark| method.solar_epoch[mark]);
        let of_marks = of_marks
            .flat_map(|epoch| [epoch.declination, epoch.equation_of_time].map(|instant| (instant, epoch.formula)));
        let mut epochs = [None; EPOCHS];
        for sun in of_marks.chain(of_noon) {
            let elsewhere = match sun {
                (Epoch::DayBeforeInNorth, _) | (Epoch::Transit, SunFormula::Almanac) => return None,
                (Epoch::EVENT | Epoch::Transit, SunFormula::Sky) => false,
                _ => true,
            };
            if elsewhere && !epochs.contains(&Some(sun)) {
                *epochs.iter_mut().find(|free| free.is_none())? = Some(sun);
            }
        }
        let is_within = |interval: Shift| interval.days() <= LONGEST_INTERVAL_DAYS;
        let (before_sunrise, after_maghrib) = method.longest_intervals();
        let is_by_date = matches!(method.isha, IshaRule::AfterMaghribByDate(_));
        if !is_within(before_sunrise) || (is_by_date && !is_within(after_maghrib)) {
            return None;
        }
        let have_the_event_s_sun = method.solar_epoch == PerMark::splat(SolarEpoch::EVENT);
        Some(Self { rules, epochs, have_the_event_s_sun, portion: PortionRule::of(rules) })
    }

    /// Whether the lanes support a place: it has no second point, no mark is taken from a separate eastern edge or horizon,
    /// and no rule except a portion of the night moves existing marks.
    pub(crate) fn suit(&self, place: &Place) -> bool {
        let no_edge = place.is_one_in_the_east()
            || Mark::ALL.into_iter().all(|mark| self.rules.method.edges[mark] == Edge::Point);
        let latitude = place.point().latitude();
        no_edge
            && place.second_point().is_none()
            && (self.portion.is_some() || self.rules.high_latitude.leaves_whole_days_alone(latitude))
    }

    /// The data of a place whose clocks have this UTC offset in seconds, positive east of Greenwich. `None` if the lanes do
    /// not support the place ([`LaneRules::suit`]), or if its clocks are so far from solar time that the equation of time
    /// decides which solar day a date has.
    pub(crate) fn site(&self, place: &Place, offset_s: i32) -> Option<Site> {
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
        let sin_altitude = |mark: Mark| self.rules.sin_altitude(mark, place, place.western().first);
        Some(Site {
            days_later,
            observer: Observer { latitude: sin_cos(point.latitude().radians()), mean_noon: -longitude_turns },
            sin_horizon: sin_altitude(Mark::Sunrise),
            sin_twilight: PerMark::from_fn(|mark| self.rules.method.depression(mark).map(|_| sin_altitude(mark))),
        })
    }
}
