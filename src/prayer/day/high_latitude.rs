//! The rules for nights without darkness: one file for each rule, and one match over all of them.
//!
//! To add a rule, add its variant to `method/high_latitude.rs`, its file here, and its line in [`marks`]. The fast path
//! leaves the days of an unknown rule to the reference.

mod last_dark_night;
mod latitude_fraction;
mod local_estimation;
mod makkah_durations;
mod moonsighting;
mod nearest_day;
mod nearest_latitude;
mod portion;

use super::night::Night;
use super::polar;
use super::sun::SunDay;
use super::types::Event;
use crate::prayer::{HighLatitude, Scope};
use crate::{Mark, PerMark};

/// Every mark of a day before any shift, by the Sun or by a rule.
pub(super) fn marks(sun: &SunDay<'_>) -> PerMark<Event> {
    match sun.day.rules.high_latitude {
        // Rules that give every mark precede the rule for polar days.
        HighLatitude::NearestLatitude { latitude, scope: Scope::EveryMark } if sun.is_beyond(latitude.angle()) => {
            sun.at_latitude(latitude.angle()).marks()
        }
        HighLatitude::LastDarkNight => last_dark_night::marks(sun),
        HighLatitude::MakkahDurations => makkah_durations::marks(sun),
        // The other rules move the twilights of an existing night.
        HighLatitude::Unresolved => polar::resolved(sun).marks,
        HighLatitude::Portion(portion, span, limit) => moved(sun, |night| portion::of(night, portion, span, limit)),
        HighLatitude::NearestLatitude { latitude, scope } => {
            moved(sun, |night| nearest_latitude::of(night, latitude.angle(), scope))
        }
        HighLatitude::LatitudeFraction { latitude, limit } => {
            moved(sun, |night| latitude_fraction::of(night, latitude.angle(), limit))
        }
        HighLatitude::NearestDay { search, scope } => moved(sun, |night| nearest_day::of(night, search, scope)),
        HighLatitude::LocalEstimation => moved(sun, local_estimation::of),
        HighLatitude::Seasonal(shafaq) => moved(sun, |night| moonsighting::of(night, shafaq)),
    }
}

/// The marks by the Sun and the rule for polar days, after `rule` has moved the twilights. If only one half of the day is
/// borrowed, the rule uses the Sun of each half.
fn moved(sun: &SunDay<'_>, rule: impl Fn(&mut Night<'_>)) -> PerMark<Event> {
    let day = polar::resolved(sun);
    let under = |sun: &SunDay<'_>| {
        let mut night = Night::new(sun, day.marks);
        rule(&mut night);
        night.marks
    };
    let half = |is_own: bool| if is_own { sun } else { day.elsewhere.as_ref().unwrap_or(sun) };
    let (morning, evening) = (half(day.rises), half(day.sets));
    let of_evening = under(evening);
    if morning.latitude() == evening.latitude() {
        return of_evening;
    }
    let of_morning = under(morning);
    PerMark::from_fn(|mark| match mark {
        Mark::Fajr | Mark::Sunrise => of_morning[mark],
        mark => of_evening[mark],
    })
}
