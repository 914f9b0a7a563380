//! The crescent of an evening or a morning: its geometry, and the results of the visibility criteria.
//!
//! Whether a crescent can be seen is not whether a month begins: authorities differ in which criterion they take, for
//! which places, and whether they calculate at all. This module computes; they rule.
//!
//! | I want … | use |
//! |---|---|
//! | the crescent after a sunset, or before a sunrise | [`Crescent::of`] |
//! | its lag, age, width, altitude, elongation | the methods of [`Crescent`], and [`CrescentView`] |
//! | in which zone of visibility it falls | [`Crescent::yallop_zone`], [`Crescent::odeh_zone`] |
//! | whether a criterion is met, and by how much | [`Criterion::is_met`], [`Criterion::margin`] |
//! | a map of the Earth | [`WorldCrescents`] |
//! | the month that a criterion begins | [`Calculated`](super::Calculated), with its rules by authority |
//!
//! # Examples
//!
//! The two evenings before Indonesia's Ramadan 1445, in Sabang: a Moon of three hours, which not even a telescope shows, and one
//! of a day and three hours, which is easily visible.
//!
//! ```
//! use miqat::Coordinates;
//! use miqat::chrono::NaiveDate;
//! use miqat::events::Side;
//! use miqat::hijri::crescent::{Crescent, Criterion, YallopZone};
//! use miqat::time::{EarthRotation, Ut1};
//!
//! let sabang = Coordinates::new(5.89, 95.32)?;
//! let evening = |day| {
//!     let date = NaiveDate::from_ymd_opt(2024, 3, day).unwrap();
//!     let noon = Ut1::from_utc(date.and_hms_opt(6, 0, 0).unwrap().and_utc());
//!     Crescent::of(sabang, noon, Side::Evening, EarthRotation::on(date))
//! };
//! let (first, second) = (evening(10)?, evening(11)?);
//! assert_eq!([first.age_hours().round(), second.age_hours().round()], [3.0, 27.0]);
//! assert_eq!(
//!     [first.yallop_zone()?, second.yallop_zone()?],
//!     [YallopZone::F, YallopZone::A]
//! );
//! assert_eq!(
//!     [first, second].map(|moon| Criterion::NEO_MABIMS.is_met(&moon)),
//!     [false, true]
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Accuracy
//!
//! Against JPL DE440, 1900-2100: arcs 0.0001°, Yallop's q 0.00002, Odeh's V 0.0002; Yallop's printed table is reproduced in every
//! row (`tests/crescent.rs`). The eye also depends on the air of the evening, which no criterion knows.
//!
//! # Source
//!
//! Each criterion and zone names its own.

mod criterion;
mod evening;
mod sight;
mod world;
mod zone;

pub use criterion::{AltitudeElongation, Criterion, RelativeAltitudeCurve};
pub(crate) use evening::Evening;
pub use sight::CrescentView;
use sight::Sight;
pub(crate) use sight::Sky;
pub use world::{WorldCell, WorldCrescents};
pub use zone::{OdehZone, YallopZone, ZoneAbsence, visibility_polynomial};

use core::fmt;

use crate::astro::Vantage;
use crate::events::{LunarEphemeris, MoonAbsence, MoonPhase, Side};
use crate::math::{cos, sin};
use crate::time::{EarthRotation, Ut1};
use crate::units::{ARCMINUTES_PER_DEGREE, HOURS_PER_DAY, MINUTES_PER_DAY};
use crate::{AbsentReason, Angle, Coordinates};

/// The altitude of the Sun's centre at sunset and sunrise in the criteria: −50′, without refraction or parallax.
pub const SUNSET_ALTITUDE: Angle = Angle::from_degrees(-50.0 / ARCMINUTES_PER_DEGREE);

/// The fraction of the lag after sunset (or before sunrise) at which a crescent is best seen (Yallop 1997, after Bruin
/// 1977).
pub const BEST_TIME_PART_OF_LAG: f64 = 4.0 / 9.0;

/// The Moon's semidiameter divided by its horizontal parallax (Yallop 1997).
const YALLOP_SEMIDIAMETER_OVER_PARALLAX: f64 = 0.272_45;

/// The crescent that follows a sunset or precedes a sunrise at a place.
///
/// # Conventions
///
/// Sunset and sunrise: the Sun's centre at [`SUNSET_ALTITUDE`], geocentric. Moonset and moonrise: as
/// [`MoonEvent`](crate::events::MoonEvent). Altitudes refer to centres, above the horizon of the ellipsoid at height 0,
/// without refraction. Mornings mirror evenings: sunrise replaces sunset and moonrise moonset; lag and age of the old
/// Moon are then negative.
///
/// # Accuracy
///
/// Against JPL DE440, 1900-2100: relative altitude, azimuth difference and elongation 0.0001°, q 0.00002, V 0.0002
/// (`tests/crescent.rs`).
///
/// # Source
///
/// B. D. Yallop, "A method for predicting the first sighting of the new crescent Moon", HM Nautical Almanac Office,
/// Technical Note 69, 1997; M. Sh. Odeh, "New criterion for lunar crescent visibility", Experimental Astronomy 18 (2004)
/// 39-64.
///
/// # Examples
///
/// ```
/// use miqat::events::Side;
/// use miqat::hijri::crescent::{Crescent, YallopZone};
/// use miqat::{Coordinates, chrono::NaiveDate, time::{EarthRotation, Ut1}};
/// // Yallop's observation no. 251: 1990-05-24, 34.2° N, 118.1° W: lag 51.9 min, age 15.4 h, q −0.014.
/// let place = Coordinates::new(34.2, -118.1)?;
/// let date = NaiveDate::from_ymd_opt(1990, 5, 24).unwrap();
/// let noon = Ut1::from_utc(date.and_hms_opt(20, 0, 0).unwrap().and_utc());
/// let crescent = Crescent::of(place, noon, Side::Evening, EarthRotation::on(date))?;
/// assert!((crescent.lag_minutes() - 51.9).abs() < 0.1);
/// assert!((crescent.age_hours() - 15.4).abs() < 0.1);
/// assert!((crescent.yallop_q() + 0.014).abs() < 0.003);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crescent {
    side: Side,
    rotation: EarthRotation,
    utc_noon: Ut1,
    sun_event: Ut1,
    moon_event: Ut1,
    best_time: Ut1,
    at_sun_event: Sight,
    at_best_time: Sight,
}

/// Why an evening or a morning has no crescent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CrescentAbsence {
    /// The Sun does not set, or does not rise.
    Sun(AbsentReason),
    /// The Moon does not set, or does not rise, within a day of the Sun.
    Moon(MoonAbsence),
    /// The instant is outside the computed years 1 to 4000.
    OutsideYears,
}

impl fmt::Display for CrescentAbsence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sun(reason) => write!(f, "no crescent: {reason}"),
            Self::Moon(reason) => write!(f, "no crescent: {reason}"),
            Self::OutsideYears => f.write_str("no crescent is computed outside the years 1 to 4000"),
        }
    }
}

impl core::error::Error for CrescentAbsence {}

impl Crescent {
    /// The crescent of the evening or morning of the solar day whose transit is nearest to an instant.
    ///
    /// Moonset is the first after sunset if the Moon is up at sunset, and the last before it otherwise. In the morning,
    /// moonrise is the last before sunrise if the Moon is up at sunrise, and the first after it otherwise.
    ///
    /// # Errors
    ///
    /// [`CrescentAbsence::Sun`] or [`CrescentAbsence::Moon`] if that body does not cross the horizon, with the reason;
    /// [`CrescentAbsence::OutsideYears`].
    pub fn of(place: Coordinates, instant: Ut1, side: Side, rotation: EarthRotation) -> Result<Self, CrescentAbsence> {
        Self::by(&mut LunarEphemeris::new(rotation), place, instant, side)
    }

    /// [`Crescent::of`] by an ephemeris that other places may use too.
    pub(crate) fn by(
        ephemeris: &mut LunarEphemeris,
        place: Coordinates,
        instant: Ut1,
        side: Side,
    ) -> Result<Self, CrescentAbsence> {
        let rotation = ephemeris.rotation();
        let computed = instant.to_tt_with(rotation.delta_t_s()).within_computed_years();
        computed.map_err(|_| CrescentAbsence::OutsideYears)?;
        Evening::nearest(place, instant, side, rotation).map_err(CrescentAbsence::Sun)?.crescent(ephemeris)
    }

    /// Evening or morning.
    pub const fn side(&self) -> Side {
        self.side
    }

    /// Sunset or, in the morning, sunrise.
    #[doc(alias = "sunset")]
    pub const fn sun_event(&self) -> Ut1 {
        self.sun_event
    }

    /// Moonset or, in the morning, moonrise.
    #[doc(alias = "moonset")]
    pub const fn moon_event(&self) -> Ut1 {
        self.moon_event
    }

    /// Whether the Moon is above the horizon at sunset (sunrise), so that there is a Moon to look for.
    pub fn moon_is_up(&self) -> bool {
        self.at_sun_event.moon_is_up()
    }

    /// The lag in minutes: moonset minus sunset or, in the morning, moonrise minus sunrise. If the Moon is up it is
    /// positive in the evening and negative in the morning.
    pub const fn lag_minutes(&self) -> f64 {
        (self.moon_event.days() - self.sun_event.days()) * MINUTES_PER_DAY
    }

    /// The best time to look: four ninths of the lag from sunset or sunrise. It equals sunset or sunrise if the Moon is
    /// not up.
    pub const fn best_time(&self) -> Ut1 {
        self.best_time
    }

    /// The geocentric conjunction (new moon) nearest to the best time.
    pub fn conjunction(&self) -> Ut1 {
        let delta_t_s = self.rotation.delta_t_s();
        MoonPhase::New.solved_nearest(self.best_time.to_tt_with(delta_t_s)).instant.to_ut_with(delta_t_s)
    }

    /// The Moon's age: hours from the nearest conjunction to the best time, negative before the conjunction.
    pub fn age_hours(&self) -> f64 {
        (self.best_time.days() - self.conjunction().days()) * HOURS_PER_DAY
    }

    /// The positions of the Moon and the Sun at the best time.
    pub const fn at_best_time(&self, vantage: Vantage) -> CrescentView {
        self.at_best_time.view(vantage)
    }

    /// The positions of the Moon and the Sun at sunset or, in the morning, at sunrise.
    #[doc(alias = "at_sunset")]
    pub const fn at_sun_event(&self, vantage: Vantage) -> CrescentView {
        self.at_sun_event.view(vantage)
    }

    /// The Moon's equatorial horizontal parallax at the best time.
    pub const fn horizontal_parallax(&self) -> Angle {
        Angle::from_radians(self.at_best_time.horizontal_parallax_rad)
    }

    /// Yallop's width of the crescent at its middle, W′, at the best time, from the topocentric semidiameter and the
    /// geocentric elongation.
    ///
    /// # Source
    ///
    /// W′ = SD′ (1 − cos ARCL), SD′ = SD (1 + sin h sin π), SD = 0.27245 π (Yallop 1997).
    pub fn yallop_width(&self) -> Angle {
        let parallax_rad = self.at_best_time.horizontal_parallax_rad;
        let CrescentView { moon_altitude, elongation, .. } = self.at_best_time.view(Vantage::Geocentric);
        let semidiameter_rad =
            YALLOP_SEMIDIAMETER_OVER_PARALLAX * parallax_rad * (1.0 + sin(moon_altitude.radians()) * sin(parallax_rad));
        Angle::from_radians(semidiameter_rad * (1.0 - cos(elongation.radians())))
    }

    /// The reason why the crescent has no zone of visibility, or `None` if it has one.
    pub fn zone_absence(&self) -> Option<ZoneAbsence> {
        /// The elongation at which the Moon is half lit.
        const QUARTER_DEG: f64 = 90.0;
        if !self.moon_is_up() {
            Some(ZoneAbsence::MoonDown)
        } else if self.at_best_time.view(Vantage::Geocentric).elongation.degrees() >= QUARTER_DEG {
            Some(ZoneAbsence::BeyondQuarter)
        } else if self.at_sun_event.is_waxing != (self.side == Side::Evening) {
            Some(ZoneAbsence::OtherSide)
        } else {
            None
        }
    }

    /// Yallop's test value q, which has no meaning where there is [no zone](Self::zone_absence).
    ///
    /// # Source
    ///
    /// q = (ARCV − (11.8371 − 6.3226 W′ + 0.7319 W′² − 0.1018 W′³)) / 10, ARCV geocentric in degrees, W′ in arcminutes
    /// (Yallop 1997).
    pub fn yallop_q(&self) -> f64 {
        /// The constant of Yallop's curve, in degrees.
        const YALLOP_CONSTANT_DEG: f64 = 11.837_1;
        let relative_altitude_deg = self.at_best_time.view(Vantage::Geocentric).relative_altitude.degrees();
        (relative_altitude_deg - YALLOP_CONSTANT_DEG - visibility_polynomial(self.yallop_width())) / 10.0
    }

    /// Yallop's zone of visibility.
    ///
    /// # Errors
    ///
    /// The reason why there is none.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::events::Side;
    /// use miqat::hijri::crescent::{Crescent, ZoneAbsence};
    /// use miqat::{Coordinates, chrono::NaiveDate, time::{EarthRotation, Ut1}};
    /// // Cairo, three days before a conjunction: the old Moon sets hours before the Sun.
    /// let date = NaiveDate::from_ymd_opt(2026, 2, 14).unwrap();
    /// let noon = Ut1::from_utc(date.and_hms_opt(10, 0, 0).unwrap().and_utc());
    /// let crescent = Crescent::of(Coordinates::new(30.0444, 31.2357)?, noon, Side::Evening, EarthRotation::on(date))?;
    /// assert!(crescent.lag_minutes() < -120.0);
    /// assert_eq!(crescent.yallop_zone(), Err(ZoneAbsence::MoonDown));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn yallop_zone(&self) -> Result<YallopZone, ZoneAbsence> {
        self.zone_absence().map_or_else(|| Ok(YallopZone::of(self.yallop_q())), Err)
    }

    /// Odeh's width of the crescent at its middle, W, at the best time, entirely topocentric.
    ///
    /// # Source
    ///
    /// W = SD (1 − cos ARCL), Odeh 2004.
    pub fn odeh_width(&self) -> Angle {
        self.at_best_time.topocentric_width()
    }

    /// The topocentric width of the crescent at its middle at sunset (sunrise).
    pub fn width_at_sun_event(&self) -> Angle {
        self.at_sun_event.topocentric_width()
    }

    /// Odeh's test value V, which has no meaning where there is [no zone](Self::zone_absence).
    ///
    /// # Source
    ///
    /// V = ARCV − (7.1651 − 6.3226 W + 0.7319 W² − 0.1018 W³), ARCV topocentric in degrees, W in arcminutes (Odeh 2004).
    pub fn odeh_v(&self) -> f64 {
        /// The constant of Odeh's curve, in degrees.
        const ODEH_CONSTANT_DEG: f64 = 7.165_1;
        let relative_altitude_deg = self.at_best_time.view(Vantage::Topocentric).relative_altitude.degrees();
        relative_altitude_deg - ODEH_CONSTANT_DEG - visibility_polynomial(self.odeh_width())
    }

    /// Odeh's zone of visibility.
    ///
    /// # Errors
    ///
    /// The reason why there is none.
    pub fn odeh_zone(&self) -> Result<OdehZone, ZoneAbsence> {
        self.zone_absence().map_or_else(|| Ok(OdehZone::of(self.odeh_v())), Err)
    }

    /// 12:00 UT of the place's date by local mean time.
    pub(crate) const fn utc_noon(&self) -> Ut1 {
        self.utc_noon
    }
}
