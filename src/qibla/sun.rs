//! Instants at which the Sun shows the qibla.

use chrono::NaiveDate;

use super::{KAABA, bearing};
use crate::astro::earth::mean_solar_angle_rad;
use crate::astro::sun;
use crate::astro::track::SunTrack;
use crate::error::TimeError;
use crate::events::SolarDay;
use crate::events::solve::root;
use crate::math::{PI, TAU, atan2, sin_cos, sqrt, wrap_tau};
use crate::time::{EarthRotation, FIRST_YEAR, LAST_YEAR, Ut1};
use crate::{Angle, Coordinates, Error};

/// Whether the Sun is in the direction of the Kaaba or opposite to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a line has two ends")]
pub enum SunStance {
    /// The Sun's azimuth equals the qibla: facing the Sun is facing the Kaaba.
    Toward,
    /// The Sun's azimuth is opposite to the qibla: shadows point to the Kaaba.
    Opposite,
}

/// An instant at which the Sun is in line with the qibla.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SunInLine {
    /// Whether the Sun or a shadow points to the Kaaba.
    pub stance: SunStance,
    /// The instant.
    pub instant: Ut1,
    /// The altitude of the Sun's centre without refraction, always above 0. Near 90°, the direction is hard to observe.
    pub altitude: Angle,
}

/// The tolerance of a solved instant, in days: 0.09 ms; Newton's last step leaves a far smaller error.
const TOLERANCE_DAYS: f64 = 1e-9;
/// Half of the searched window, in days.
const HALF_WINDOW_DAYS: f64 = 0.5;
/// The most that the change of the declination moves an extremum of the Sun's distance from the line, compared with a fixed
/// declination, in days. The true bound is 0.0006.
const EXTREMUM_SHIFT_DAYS: f64 = 0.01;

/// The instants within 24 hours of UT1 at which the Sun is above the horizon and in the direction of the qibla or opposite
/// to it, in order.
///
/// There are at most two, not counting an instant that falls on both ends of the window. There are none in polar night and
/// around it, on some days elsewhere, and at the Kaaba and its antipode. At the instants of [`sun_over_kaaba`], the whole
/// sunlit half of the Earth has such an instant at the same time.
///
/// # Conventions
///
/// The direction is the great circle of [`bearing`](super::bearing). The Sun's direction is geocentric, without refraction,
/// relative to the horizon of the ellipsoid. Start the window at civil midnight for a civil day, or at local mean midnight
/// for a solar day.
///
/// # Accuracy
///
/// 0.01 s, compared with JPL DE440, when the Sun is more than 10° from the zenith (`tests/qibla.rs`).
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::qibla::{SunStance, sun_in_line};
/// use miqat::{Coordinates, time::{EarthRotation, Ut1}};
/// // JPL DE440: on 2024-09-10 shadows at 30.58869° N, 141.47001° W point to the Kaaba at 21:19:50.706 UTC.
/// let place = Coordinates::new(30.58869, -141.47001)?;
/// let date = NaiveDate::from_ymd_opt(2024, 9, 10).unwrap();
/// let local_midnight = Ut1::from_utc(date.and_hms_opt(9, 25, 53).unwrap().and_utc());
/// let found: Vec<_> = sun_in_line(place, local_midnight, EarthRotation::on(date)).collect();
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].stance, SunStance::Opposite);
/// assert_eq!(found[0].instant.to_utc()?.format("%T").to_string(), "21:19:50");
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn sun_in_line(from: Coordinates, start: Ut1, rotation: EarthRotation) -> impl Iterator<Item = SunInLine> {
    bearing(from).into_iter().flat_map(move |qibla| {
        let middle = start.plus_days(HALF_WINDOW_DAYS);
        let plane = QiblaPlane::new(from, qibla, middle, rotation);
        // Between two extrema, the Sun crosses the plane at most once.
        let knots = plane.knots();
        knots.into_iter().zip(knots.into_iter().skip(1)).filter_map(move |(from, to)| plane.passage(from, to))
    })
}

/// The vertical plane through a place and its qibla, and the Sun's path across it. The time u is in days from the middle of
/// the window.
///
/// The Sun's distance from the plane, as the sine of an angle, is p = cos h sin(A − q) = cos δ (a cos H + b sin H) − c sin
/// δ. As a function of H, p is a wave with the amplitude √(a² + b²) = √(1 − cos² φ sin² q). Along a great circle, cos φ sin
/// q never exceeds the cosine of the Kaaba's latitude (Clairaut), so the amplitude is at least 0.36.
#[derive(Clone, Copy)]
struct QiblaPlane {
    middle: Ut1,
    track: SunTrack,
    /// The mean Sun's hour angle at the middle of the window.
    mean_hour_angle_rad: f64,
    sin_latitude: f64,
    cos_latitude: f64,
    sin_qibla: f64,
    cos_qibla: f64,
}

impl QiblaPlane {
    fn new(from: Coordinates, qibla: Angle, middle: Ut1, rotation: EarthRotation) -> Self {
        let (sin_latitude, cos_latitude) = sin_cos(from.latitude().radians());
        let (sin_qibla, cos_qibla) = sin_cos(qibla.radians());
        Self {
            middle,
            track: SunTrack::about(middle, middle.to_tt_with(rotation.delta_t_s())),
            mean_hour_angle_rad: mean_solar_angle_rad(middle) + from.longitude().radians(),
            sin_latitude,
            cos_latitude,
            sin_qibla,
            cos_qibla,
        }
    }

    fn hour_angle_rad(&self, u: f64) -> f64 {
        self.mean_hour_angle_rad + TAU * u + self.track.equation_of_time_rad.at(u)
    }

    /// The coefficients a, b and c of the wave.
    fn wave(&self) -> [f64; 3] {
        [self.sin_latitude * self.sin_qibla, -self.cos_qibla, self.cos_latitude * self.sin_qibla]
    }

    /// p and its first two derivatives per day; the second omits terms of 1e-5 of its size.
    fn distance(&self, u: f64) -> [f64; 3] {
        let SunTrack { sin_declination, cos_declination, equation_of_time_rad, .. } = &self.track;
        let [a, b, c] = self.wave();
        let (sin_h, cos_h) = sin_cos(self.hour_angle_rad(u));
        let h1 = TAU + equation_of_time_rad.rate_at(u);
        let (wave, slope) = (a * cos_h + b * sin_h, b * cos_h - a * sin_h);
        let (d, d1) = (cos_declination.at(u), cos_declination.rate_at(u));
        [
            d * wave - c * sin_declination.at(u),
            d1 * wave + d * h1 * slope - c * sin_declination.rate_at(u),
            2.0 * d1 * h1 * slope - d * h1 * h1 * wave,
        ]
    }

    /// The ends of the window and the extrema of p within it, in order. An extremum outside the window is moved to the
    /// nearer end.
    fn knots(&self) -> [f64; 6] {
        let [a, b, _] = self.wave();
        let first_rad = wrap_tau(2.0 * (atan2(b, a) - self.hour_angle_rad(-HALF_WINDOW_DAYS))) / 2.0;
        let extremum = |half_turns: f64| {
            let fixed = (first_rad + half_turns * PI) / TAU - HALF_WINDOW_DAYS;
            let slope = |u: f64| {
                let [_, slope, curve] = self.distance(u);
                (slope, curve)
            };
            root(slope, fixed, fixed - EXTREMUM_SHIFT_DAYS, fixed + EXTREMUM_SHIFT_DAYS, TOLERANCE_DAYS)
                .clamp(-HALF_WINDOW_DAYS, HALF_WINDOW_DAYS)
        };
        [-HALF_WINDOW_DAYS, extremum(-1.0), extremum(0.0), extremum(1.0), extremum(2.0), HALF_WINDOW_DAYS]
    }

    /// The crossing of the plane between two knots, if there is one above the horizon.
    fn passage(&self, from: f64, to: f64) -> Option<SunInLine> {
        let distance = |u: f64| {
            let [distance, slope, _] = self.distance(u);
            (distance, slope)
        };
        if (distance(from).0 > 0.0) == (distance(to).0 > 0.0) {
            return None;
        }
        let u = root(distance, (from + to) / 2.0, from, to, TOLERANCE_DAYS);
        let (sin_h, cos_h) = sin_cos(self.hour_angle_rad(u));
        let (sin_declination, cos_declination) = (self.track.sin_declination.at(u), self.track.cos_declination.at(u));
        let north = self.cos_latitude * sin_declination - self.sin_latitude * cos_declination * cos_h;
        let east = -cos_declination * sin_h;
        let up = self.sin_latitude * sin_declination + self.cos_latitude * cos_declination * cos_h;
        if up <= 0.0 {
            return None;
        }
        let along = north * self.cos_qibla + east * self.sin_qibla;
        Some(SunInLine {
            stance: if along >= 0.0 { SunStance::Toward } else { SunStance::Opposite },
            instant: self.middle.plus_days(u),
            altitude: Angle::from_radians(atan2(up, sqrt(north * north + east * east))),
        })
    }
}

/// The transit at which the Sun passes over the Kaaba.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SunZenith {
    /// The instant of the Sun's transit at the Kaaba.
    pub instant: Ut1,
    /// The Sun's distance from the zenith at that instant, at most 0.09°: the declination then changes by 0.16° a day.
    pub zenith_distance: Angle,
}

/// Dates (month, day) between which the Sun's declination passes the latitude of the Kaaba, northwards and southwards, in
/// every Gregorian year from 1 to 4000.
const NORTHWARDS: [(u32, u32); 2] = [(5, 1), (6, 15)];
const SOUTHWARDS: [(u32, u32); 2] = [(6, 28), (8, 15)];
/// The tolerance of that passage, in days: enough to find the two transits around it.
const PASSAGE_TOLERANCE_DAYS: f64 = 0.001;

/// The two transits of a year at which the Sun passes over the Kaaba, at the end of May and in the middle of July. The
/// direction of the Sun is then the direction of the Kaaba (rasd al-qibla).
///
/// # Errors
///
/// [`TimeError::DateOutOfRange`] outside the years 1 to 4000.
///
/// # Accuracy
///
/// 0.02 s and 0.00002°, compared with JPL DE440, 1900-2100 (`tests/qibla.rs`).
///
/// # Examples
///
/// ```
/// use miqat::qibla::sun_over_kaaba;
/// // JPL DE440 (tests/data/qibla): 27 May at 09:17:54.060 and 15 July at 09:26:44.922 UTC.
/// let [may, july] = sun_over_kaaba(2024)?;
/// assert_eq!(may.instant.to_utc()?.format("%F %T").to_string(), "2024-05-27 09:17:54");
/// assert_eq!(july.instant.to_utc()?.format("%F %T").to_string(), "2024-07-15 09:26:44");
/// # Ok::<(), miqat::Error>(())
/// ```
#[doc(alias = "rasd al-qibla")]
#[doc(alias = "istiwa al-azam")]
pub fn sun_over_kaaba(year: i32) -> Result<[SunZenith; 2], Error> {
    Ok([zenith_between(year, NORTHWARDS)?, zenith_between(year, SOUTHWARDS)?])
}

fn zenith_between(year: i32, dates: [(u32, u32); 2]) -> Result<SunZenith, Error> {
    let latitude_rad = KAABA.latitude().radians();
    let excess_rad = |ut: Ut1| sun::position(ut.to_tt()).declination().radians() - latitude_rad;
    let [from, to] = dates.map(|(month, day)| noon(year, month, day));
    let (from, to) = (from?, to?);
    // Without a slope, the solver bisects.
    let excess = |days: f64| (excess_rad(Ut1::from_days(days)), f64::NAN);
    let passage = Ut1::from_days(root(excess, from.days(), from.days(), to.days(), PASSAGE_TOLERANCE_DAYS));
    let rotation = EarthRotation::on_unix_day(passage.unix_day());
    // The transits before and after the passage.
    let [one, other] = [-HALF_WINDOW_DAYS, HALF_WINDOW_DAYS].map(|days| {
        let instant = SolarDay::nearest(KAABA, passage.plus_days(days), rotation).transit();
        SunZenith { instant, zenith_distance: Angle::from_radians(excess_rad(instant).abs()) }
    });
    Ok(if one.zenith_distance < other.zenith_distance { one } else { other })
}

/// 12h UT1 of a date.
fn noon(year: i32, month: u32, day: u32) -> Result<Ut1, Error> {
    let known = NaiveDate::from_ymd_opt(year, month, day);
    let date = known.unwrap_or(if year < FIRST_YEAR { NaiveDate::MIN } else { NaiveDate::MAX });
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(TimeError::DateOutOfRange { date }.into());
    }
    let midday = date.and_time(chrono::NaiveTime::MIN).and_utc();
    Ok(Ut1::from_utc_with(midday, EarthRotation::given(0.0, 0.0)).plus_days(HALF_WINDOW_DAYS))
}
