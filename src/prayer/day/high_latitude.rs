//! The rules for nights without darkness: one file for each, and the one match that knows them all.
//!
//! To add a rule: its variant in `method/high_latitude.rs`, its file here, its line in [`marks`]. The fast path asks for the
//! days of a rule that it does not know, and nothing else has to be told.

mod last_dark_night;
mod latitude_fraction;
mod local_estimation;
mod makkah_durations;
mod moonsighting;
mod nearest_day;
mod nearest_latitude;
mod portion;

use super::night::Night;
use super::polar::{self, Resolved};
use super::sun::SunDay;
use super::types::Event;
use crate::prayer::{HighLatitude, Scope};
use crate::{Mark, PerMark};

/// Every mark of a day before any shift: the Sun's, or that of a rule.
pub(super) fn marks(sun: &SunDay<'_>) -> PerMark<Event> {
    match sun.day.rules.high_latitude {
        // Rules that give every mark stand before the one for polar days.
        HighLatitude::NearestLatitude { latitude, scope: Scope::EveryMark } if sun.is_beyond(latitude.angle()) => {
            sun.at_latitude(latitude.angle()).marks()
        }
        HighLatitude::LastDarkNight => last_dark_night::marks(sun),
        HighLatitude::MakkahDurations => makkah_durations::marks(sun),
        // The others move the twilights of the night that there is.
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

/// The marks by the Sun and the rule for polar days, after a rule has moved the twilights. Where only one half of the day is
/// borrowed, the rule looks at the Sun of each.
fn moved(sun: &SunDay<'_>, rule: impl Fn(&mut Night<'_>)) -> PerMark<Event> {
    let Resolved { marks, morning, evening } = polar::resolved(sun);
    let under = |sun: &SunDay<'_>| {
        let mut night = Night::new(sun, marks);
        rule(&mut night);
        night.marks
    };
    let of_evening = under(&evening);
    if morning.latitude() == evening.latitude() {
        return of_evening;
    }
    let of_morning = under(&morning);
    PerMark::from_fn(|mark| match mark {
        Mark::Fajr | Mark::Sunrise => of_morning[mark],
        mark => of_evening[mark],
    })
}
