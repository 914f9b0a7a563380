//! The nearest latitude and the nearest day that have what a day lacks.

use super::compute::Found;
use super::season::{Solstice, first};
use super::sky::Sky;
use super::{Basis, DaySearch};
use crate::{AbsentReason, Angle, Mark, PerMark};

/// The marks that a day has whose Sun rises, casts a shadow at noon, and sets.
const OF_A_DAY: [Mark; 3] = [Mark::Sunrise, Mark::Asr, Mark::Sunset];

/// Why a day lacks one of sunrise, Asr and sunset.
pub(super) fn why_no_day(found: &PerMark<Found>) -> Option<AbsentReason> {
    OF_A_DAY.into_iter().find_map(|mark| found[mark].err())
}

pub(super) fn why_no_day_in(sky: &Sky<'_>) -> Option<AbsentReason> {
    OF_A_DAY.into_iter().find_map(|mark| sky.mark(mark).err())
}

/// The latitude nearest to the sky's, towards the equator, at which the Sun rises, casts a shadow and sets on this day.
pub(super) fn latitude(sky: &Sky<'_>) -> Angle {
    /// 110 m, and a night of at least a minute or two.
    const TOLERANCE_DEG: f64 = 1e-3;
    // At the equator every day is a day; between there and here it ends once.
    let (mut with_deg, mut without_deg) = (0.0, sky.latitude().degrees().abs());
    while without_deg - with_deg > TOLERANCE_DEG {
        let middle_deg = (with_deg + without_deg) / 2.0;
        if why_no_day_in(&sky.at_latitude(Angle::from_degrees(middle_deg))).is_none() {
            with_deg = middle_deg;
        } else {
            without_deg = middle_deg;
        }
    }
    Angle::from_degrees(with_deg)
}

/// The first latitude in steps of half a degree towards the equator at which this day and the next are days.
pub(super) fn half_degree(sky: &Sky<'_>) -> Angle {
    const STEP_DEG: f64 = 0.5;
    let tomorrow = sky.later(1);
    let mut latitude_deg = sky.latitude().degrees().abs();
    while latitude_deg > STEP_DEG {
        latitude_deg -= STEP_DEG;
        let latitude = Angle::from_degrees(latitude_deg);
        if [sky, &tomorrow].iter().all(|sky| why_no_day_in(&sky.at_latitude(latitude)).is_none()) {
            break;
        }
    }
    Angle::from_degrees(latitude_deg)
}

/// How many days off the nearest day is that is a day, as is the one after it; the later one of two.
pub(super) fn day_with_a_day(sky: &Sky<'_>, reason: AbsentReason) -> Option<i32> {
    let why_not = |days: i32| why_no_day_in(&sky.later(days)).or_else(|| why_no_day_in(&sky.later(days + 1)));
    let (before, after) = ends_of_a_season(sky, reason, why_not);
    match (before, after) {
        (Some(before), Some(after)) => Some(if -before < after { before } else { after }),
        (before, after) => before.or(after),
    }
}

/// How many days off the day is, in the direction asked for, that has each of these marks of the twilight.
pub(super) fn day_with(
    sky: &Sky<'_>,
    marks: [Option<Mark>; 3],
    reason: AbsentReason,
    search: DaySearch,
) -> Option<i32> {
    let why_not = |days: i32| {
        let sky = sky.later(days);
        marks.into_iter().flatten().find_map(|mark| sky.mark(mark).err())
    };
    match (search, ends_of_a_season(sky, reason, why_not)) {
        (DaySearch::Before, (before, _)) => before,
        (DaySearch::Nearest, (Some(before), Some(after))) => Some(if -before <= after { before } else { after }),
        (DaySearch::Nearest, (before, after)) => before.or(after),
    }
}

/// The days on either side of this one's season that lack nothing. `why_not` tells why a day lacks something; this day
/// does for `reason`, and no day at the other solstice does for the same.
fn ends_of_a_season(
    sky: &Sky<'_>,
    reason: AbsentReason,
    why_not: impl Fn(i32) -> Option<AbsentReason>,
) -> (Option<i32>, Option<i32>) {
    let latitude_deg = sky.latitude().degrees();
    let other = match reason {
        AbsentReason::SunStaysAbove => Solstice::of_winter(latitude_deg),
        AbsentReason::SunStaysBelow => Solstice::of_summer(latitude_deg),
    };
    let (last, next) = other.around(sky.day.date);
    let end = |solstice: i32| {
        let day = first(0, solstice, |days| why_not(days) != Some(reason));
        if why_not(day).is_none() { Some(day) } else { None }
    };
    (end(last), end(next))
}

/// The marks of another day, `days` later, brought back to this one at the same time of the clock.
pub(super) fn moved(found: PerMark<Found>, days: i32, date: chrono::NaiveDate) -> PerMark<Found> {
    PerMark::from_fn(|mark| {
        found[mark].map(|(ut, basis)| {
            let basis = if basis == Basis::Sun { Basis::BorrowedDay(date) } else { basis };
            (ut.plus_days(f64::from(-days)), basis)
        })
    })
}
