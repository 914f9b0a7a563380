//! The altitude of the Sun over the days of a picture.

use chrono::{DateTime, TimeDelta, Timelike};
use miqat::events::SolarDay;
use miqat::time::{EarthRotation, Ut1};
use miqat_places::Zone;

use crate::plan::{Day, begin_of};

/// The bands: day, three twilights and night.
pub const BANDS: usize = 5;

/// The altitudes between the bands in degrees, of the Sun's centre: sunset (refraction of 34′ and a radius of 16′), and the
/// ends of civil, nautical and astronomical twilight.
pub const EDGES_DEG: [f64; BANDS - 1] = [-0.8333, -6.0, -12.0, -18.0];

/// Between two sampled altitudes the Sun's path is interpolated linearly.
const STEP_MINUTES: i64 = 10;

const MINUTES_PER_HOUR: f64 = 60.0;
const SECONDS_PER_HOUR: f64 = 3600.0;

/// A period of a date in one band, in hours of its wall clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    pub band: usize,
    pub from_hour: f64,
    pub to_hour: f64,
}

/// The hour on a wall clock, with its fraction.
pub fn hour(time: &DateTime<Zone>) -> f64 {
    f64::from(time.num_seconds_from_midnight()) / SECONDS_PER_HOUR
}

/// The band of an altitude.
fn band(altitude_deg: f64) -> usize {
    EDGES_DEG.iter().filter(|edge| altitude_deg < **edge).count()
}

/// The bands of a day, from its first hour to its last.
pub fn stretches(day: &Day, zone: Zone) -> Vec<Stretch> {
    let begin = begin_of(day.date, zone);
    let end = day.date.succ_opt().map_or(begin, |next| begin_of(next, zone));
    let point = day.place.point();
    let noon = Ut1::from_utc((begin + (end - begin) / 2).to_utc());
    let sun = SolarDay::nearest(point, noon, EarthRotation::on(day.date));
    let altitude = |time: &DateTime<Zone>| sun.altitude(Ut1::from_utc(time.to_utc())).degrees();
    let mut stretches = vec![Stretch { band: band(altitude(&begin)), from_hour: hour(&begin), to_hour: 24.0 }];
    let mut before = (begin, altitude(&begin));
    while before.0 < end {
        let time = (before.0 + TimeDelta::minutes(STEP_MINUTES)).min(end);
        let now = altitude(&time);
        let bands = (band(before.1), band(now));
        // The altitudes that were crossed, in order.
        let crossed: Vec<usize> =
            if bands.0 < bands.1 { (bands.0 + 1..=bands.1).collect() } else { (bands.1..bands.0).rev().collect() };
        for next in crossed {
            let edge = EDGES_DEG[if bands.0 < bands.1 { next - 1 } else { next }];
            let part = (edge - before.1) / (now - before.1);
            let at = hour(&before.0) + part * (time - before.0).num_minutes() as f64 / MINUTES_PER_HOUR;
            if let Some(last) = stretches.last_mut() {
                last.to_hour = at;
            }
            stretches.push(Stretch { band: next, from_hour: at, to_hour: 24.0 });
        }
        before = (time, now);
    }
    stretches
}
