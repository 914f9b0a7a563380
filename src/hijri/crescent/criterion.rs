//! Criteria of visibility and of the beginning of a month, as data.

use super::{Crescent, OdehZone, YallopZone, ZoneAbsence};
use crate::Angle;
use crate::astro::Vantage;
use crate::events::Side;
use crate::hijri::Margin;
use crate::math::polynomial;
use crate::units::{ARCMINUTES_PER_DEGREE, HOURS_PER_DAY, MINUTES_PER_DAY, MINUTES_PER_HOUR};

/// A criterion for the crescent at one place.
///
/// It is evaluated for one crescent at one place. Where an authority applies it to many places ("anywhere on Earth
/// before midnight UT"), the caller tries each of them. A criterion that requires a zone, an altitude or an elongation
/// is not met where there is [no crescent](Crescent::zone_absence). The criteria of Yallop, Odeh, Maunder,
/// Fotheringham, Shaukat and Danjon, the Indian and the Babylonian one predict sighting; the others define calendars.
/// Mornings mirror evenings.
///
/// # Examples
///
/// ```
/// use miqat::events::Side;
/// use miqat::hijri::crescent::{Crescent, Criterion};
/// use miqat::{Coordinates, chrono::NaiveDate, time::{EarthRotation, Ut1}};
/// // Sabang, 2024-03-10: the Moon's age is 2 h. Indonesia began Ramadan two evenings later, on 12 March.
/// let sabang = Coordinates::new(5.89, 95.32)?;
/// let of = |day: u32| {
///     let date = NaiveDate::from_ymd_opt(2024, 3, day).unwrap();
///     let noon = Ut1::from_utc(date.and_hms_opt(6, 0, 0).unwrap().and_utc());
///     Crescent::of(sabang, noon, Side::Evening, EarthRotation::on(date))
/// };
/// assert!(!Criterion::NEO_MABIMS.is_met(&of(10)?));
/// assert!(Criterion::NEO_MABIMS.is_met(&of(11)?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Criterion {
    /// Yallop's zone is this one or a better one.
    Yallop(YallopZone),
    /// Odeh's zone is this one or a better one.
    Odeh(OdehZone),
    /// At sunset the geocentric relative altitude is at least the value of a curve over the difference of azimuth.
    RelativeAltitude(RelativeAltitudeCurve),
    /// Shaukat's (moonsighting.com): at sunset M/12.7 + W/1.2 > 1 and M ≥ 3.4, where M is the Moon's topocentric
    /// altitude in degrees and W the width in arcminutes. As documented by Özlem 2014; its author has not published it.
    Shaukat,
    /// The Moon is up at sunset, and the elongation at the best time is at least this.
    Elongation {
        /// The least elongation.
        least: Angle,
        /// From the Earth's centre or its surface.
        vantage: Vantage,
    },
    /// At sunset the Moon's altitude and the elongation are at least these.
    AltitudeElongation(AltitudeElongation),
    /// As `AltitudeElongation`, except that an age of at least this many hours can replace the elongation.
    AltitudeElongationOrAge(AltitudeElongation, f64),
    /// The age at the best time and the lag exceed these limits.
    AgeAndLag {
        /// The age to be exceeded, in hours.
        age_hours: f64,
        /// The lag to be exceeded, in minutes.
        lag_minutes: f64,
    },
    /// The conjunction precedes sunset, and the lag exceeds this limit; with a limit of 0, moonset follows sunset.
    ConjunctionAndLag {
        /// The lag to be exceeded, in minutes.
        lag_minutes: f64,
    },
    /// The conjunction is before this hour of UT on the place's date.
    ConjunctionBeforeUtHour(f64),
}

/// Σ cₖ·|DAZ|ᵏ: the least relative altitude in degrees, as a polynomial in the difference of azimuth in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct RelativeAltitudeCurve {
    /// The coefficients, in degrees.
    pub coefficients_deg: [f64; 3],
}

/// The least altitude and elongation at sunset, each with its vantage point.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct AltitudeElongation {
    /// The least altitude of the Moon's centre, without refraction.
    pub altitude: Angle,
    /// The vantage point of the altitude.
    pub altitude_from: Vantage,
    /// The least elongation.
    pub elongation: Angle,
    /// The vantage point of the elongation.
    pub elongation_from: Vantage,
}

impl AltitudeElongation {
    /// The limits of altitude and elongation in degrees, each with its vantage point.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{astro::Vantage::{Geocentric, Topocentric}, hijri::crescent::{AltitudeElongation, Criterion}};
    /// let mine = Criterion::AltitudeElongation(AltitudeElongation::new(3.0, Topocentric, 6.4, Geocentric));
    /// assert_eq!(mine, Criterion::NEO_MABIMS);
    /// ```
    pub const fn new(altitude_deg: f64, altitude_from: Vantage, elongation_deg: f64, elongation_from: Vantage) -> Self {
        Self {
            altitude: Angle::from_degrees(altitude_deg),
            altitude_from,
            elongation: Angle::from_degrees(elongation_deg),
            elongation_from,
        }
    }
}

impl RelativeAltitudeCurve {
    /// The curve with these coefficients, in degrees.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Angle, hijri::crescent::RelativeAltitudeCurve};
    /// // Maunder's: 9.5° where the Moon's azimuth differs by 10° from the Sun's, on either side.
    /// let maunder = RelativeAltitudeCurve::new([11.0, -0.05, -0.01]);
    /// assert_eq!(maunder.least(Angle::from_degrees(-10.0)).degrees(), 9.5);
    /// ```
    pub const fn new(coefficients_deg: [f64; 3]) -> Self {
        Self { coefficients_deg }
    }

    /// The least relative altitude at a difference of azimuth of either sign.
    pub fn least(&self, azimuth_difference: Angle) -> Angle {
        Angle::from_degrees(polynomial(azimuth_difference.degrees().abs(), &self.coefficients_deg))
    }
}

impl Criterion {
    /// Fotheringham 1910, Monthly Notices of the RAS 70, 527, in the form that Yallop cites: ARCV > 12 − 0.008 DAZ².
    pub const FOTHERINGHAM: Self = Self::RelativeAltitude(RelativeAltitudeCurve::new([12.0, 0.0, -0.008]));
    /// Maunder 1911, Journal of the BAA 21, 355: 11°, 10.5°, 9.5°, 8° and 6° at DAZ 0°, 5°, 10°, 15° and 20°.
    pub const MAUNDER: Self = Self::RelativeAltitude(RelativeAltitudeCurve::new([11.0, -0.05, -0.01]));
    /// The Indian Astronomical Ephemeris, after Schoch, in the form that Yallop cites.
    pub const INDIAN: Self = Self::RelativeAltitude(RelativeAltitudeCurve::new([10.374_6, -0.013_7, -0.009_7]));
    /// Babylonian: an age above 24 hours and a lag above 48 minutes (Odeh 2004, section 2.1).
    pub const BABYLONIAN: Self = Self::AgeAndLag { age_hours: 24.0, lag_minutes: 48.0 };
    /// Danjon's limit of 7° (Danjon 1932, 1936; Schaefer 1991), below which no crescent is seen.
    pub const DANJON: Self = Self::Elongation { least: Angle::from_degrees(7.0), vantage: Vantage::Geocentric };
    /// Danjon's limit as determined by Odeh, 6.4° topocentric (Odeh 2004).
    pub const DANJON_ODEH: Self = Self::Elongation { least: Angle::from_degrees(6.4), vantage: Vantage::Topocentric };
    /// Danjon's limit as determined by Fatoohi, Stephenson & Al-Dargazelli, 7.5° (The Observatory 118 (1998) 65).
    pub const DANJON_FATOOHI: Self = Self::Elongation { least: Angle::from_degrees(7.5), vantage: Vantage::Geocentric };
    /// Brunei, Indonesia, Malaysia and Singapore (MABIMS) until 2021: altitude 2°, and an elongation of 3° or an age of
    /// 8 hours.
    pub const MABIMS_1992: Self = Self::AltitudeElongationOrAge(
        AltitudeElongation::new(2.0, Vantage::Topocentric, 3.0, Vantage::Geocentric),
        8.0,
    );
    /// The same four countries since 2021 (neo-MABIMS): altitude 3° and elongation 6.4° at sunset. With the topocentric
    /// altitude and the geocentric elongation it gives 31 of the 32 months that Indonesia announced in 1443-1448 AH;
    /// with the topocentric elongation 28.
    pub const NEO_MABIMS: Self =
        Self::AltitudeElongation(AltitudeElongation::new(3.0, Vantage::Topocentric, 6.4, Vantage::Geocentric));
    /// Istanbul 1978 and 2016 (Diyanet, KHGT): altitude 5° and elongation 8° at sunset. Diyanet applies it anywhere on
    /// Earth before 24:00 UT and, since 2016, in America afterwards if the conjunction precedes dawn in New Zealand.
    pub const ISTANBUL: Self =
        Self::AltitudeElongation(AltitudeElongation::new(5.0, Vantage::Topocentric, 8.0, Vantage::Geocentric));
    /// The conjunction precedes sunset, and moonset follows it: Umm al-Qura at Mecca since 1423 AH, and the Fiqh
    /// Council of North America and the European Council for Fatwa and Research from 2007.
    pub const CONJUNCTION_AND_MOONSET: Self = Self::ConjunctionAndLag { lag_minutes: 0.0 };
    /// Fiqh Council of North America 2006: the conjunction is before 12:00 UT.
    pub const FCNA_2006: Self = Self::ConjunctionBeforeUtHour(12.0);

    /// Whether a crescent meets the criterion.
    pub fn is_met(&self, crescent: &Crescent) -> bool {
        self.margin(crescent).is_met()
    }

    /// The margin by which a crescent meets the criterion (positive) or misses it (negative). Of several conditions it
    /// is the one met most narrowly, compared in units of the limit for
    /// [too close to call](crate::hijri::CalculatedMonth::is_too_close_to_call).
    ///
    /// # Units
    ///
    /// Minutes of time for conjunctions, ages and lags; minutes of arc for angles and for the test values of Yallop and
    /// Odeh, which are relative altitudes above a curve in units of 10° and 1°. Infinite for the lowest zone.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::events::Side;
    /// use miqat::hijri::{Margin, crescent::{Crescent, Criterion, YallopZone}};
    /// use miqat::{Coordinates, chrono::NaiveDate, time::{EarthRotation, Ut1}};
    /// // Cairo on 18 February 2026: q is 0.554, and zone A begins at 0.216.
    /// let date = NaiveDate::from_ymd_opt(2026, 2, 18).unwrap();
    /// let noon = Ut1::from_utc(date.and_hms_opt(10, 0, 0).unwrap().and_utc());
    /// let cairo = Coordinates::new(30.0444, 31.2357)?;
    /// let crescent = Crescent::of(cairo, noon, Side::Evening, EarthRotation::on(date))?;
    /// let margin = Criterion::Yallop(YallopZone::A).margin(&crescent);
    /// assert!(matches!(margin, Margin::RelativeAltitude { arcminutes } if (arcminutes - 203.0).abs() < 1.0), "{margin}");
    /// assert_eq!(Criterion::NEO_MABIMS.margin(&crescent).to_string(), "elongation +7.83°");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn margin(&self, crescent: &Crescent) -> Margin {
        let margin = self.geometric_margin(crescent);
        let forwards = forwards(crescent);
        // Not met, whatever the margin is; a margin of -0 would be met.
        let lacking = |amount: f64| amount.min(-f64::MIN_POSITIVE);
        match (self, crescent.zone_absence()) {
            // These criteria compare times only.
            (Self::AgeAndLag { .. } | Self::ConjunctionAndLag { .. } | Self::ConjunctionBeforeUtHour(_), _)
            | (_, None) => margin,
            // A limit of altitude already excludes a Moon below the horizon.
            (Self::AltitudeElongation(_) | Self::AltitudeElongationOrAge(..), Some(ZoneAbsence::MoonDown)) => margin,
            (_, Some(ZoneAbsence::MoonDown)) => {
                margin.and(Margin::Lag { minutes: lacking(forwards * crescent.lag_minutes()) })
            }
            (_, Some(ZoneAbsence::OtherSide)) => {
                margin.and(Margin::Age { minutes: lacking(forwards * crescent.age_hours() * MINUTES_PER_HOUR) })
            }
            (_, Some(ZoneAbsence::BeyondQuarter)) => {
                let beyond = Angle::from_degrees(90.0) - crescent.at_best_time(Vantage::Geocentric).elongation;
                margin.and(Margin::Elongation { arcminutes: lacking(beyond.arcminutes()) })
            }
        }
    }

    /// The margin of the limits alone, without regard to the absence of a crescent.
    fn geometric_margin(&self, crescent: &Crescent) -> Margin {
        /// One unit of Yallop's and of Odeh's test value, in degrees of relative altitude.
        const YALLOP_STEP_DEG: f64 = 10.0;
        const ODEH_STEP_DEG: f64 = 1.0;
        let forwards = forwards(crescent);
        let lag = |minutes: f64| Margin::Lag { minutes: forwards * crescent.lag_minutes() - minutes };
        let age = |hours: f64| Margin::Age { minutes: (forwards * crescent.age_hours() - hours) * MINUTES_PER_HOUR };
        let relative_altitude = |degrees: f64| Margin::RelativeAltitude { arcminutes: degrees * ARCMINUTES_PER_DEGREE };
        match *self {
            Self::Yallop(zone) => relative_altitude((crescent.yallop_q() - zone.least_q()) * YALLOP_STEP_DEG),
            Self::Odeh(zone) => relative_altitude((crescent.odeh_v() - zone.least_v()) * ODEH_STEP_DEG),
            Self::RelativeAltitude(curve) => {
                let view = crescent.at_sun_event(Vantage::Geocentric);
                relative_altitude((view.relative_altitude - curve.least(view.azimuth_difference)).degrees())
            }
            Self::Shaukat => {
                /// The least altitude in degrees, and the altitude and the width (arcminutes) that each suffice alone.
                const LEAST_ALTITUDE_DEG: f64 = 3.4;
                const ALTITUDE_ALONE_DEG: f64 = 12.7;
                const WIDTH_ALONE_ARCMIN: f64 = 1.2;
                let altitude_deg = crescent.at_sun_event(Vantage::Topocentric).moon_altitude.degrees();
                let width_arcmin = crescent.width_at_sun_event().arcminutes();
                let least_deg = LEAST_ALTITUDE_DEG.max(ALTITUDE_ALONE_DEG * (1.0 - width_arcmin / WIDTH_ALONE_ARCMIN));
                Margin::Altitude { arcminutes: (altitude_deg - least_deg) * ARCMINUTES_PER_DEGREE }
            }
            Self::Elongation { least, vantage } => {
                lag(0.0).and(elongation(crescent.at_best_time(vantage).elongation - least))
            }
            Self::AltitudeElongation(least) => least.altitude_margin(crescent).and(least.elongation_margin(crescent)),
            Self::AltitudeElongationOrAge(least, hours) => {
                least.altitude_margin(crescent).and(least.elongation_margin(crescent).or(age(hours)))
            }
            Self::AgeAndLag { age_hours, lag_minutes } => lag(lag_minutes).and(age(age_hours)),
            Self::ConjunctionAndLag { lag_minutes } => {
                let past_days = crescent.sun_event().days() - crescent.conjunction().days();
                lag(lag_minutes).and(Margin::Conjunction { minutes: forwards * past_days * MINUTES_PER_DAY })
            }
            Self::ConjunctionBeforeUtHour(hour) => {
                let latest = crescent.utc_noon().plus_days((hour - 12.0) / HOURS_PER_DAY);
                Margin::Conjunction { minutes: (latest.days() - crescent.conjunction().days()) * MINUTES_PER_DAY }
            }
        }
    }
}

/// The sign with which age and lag count: forwards in the evening and backwards in the morning.
const fn forwards(crescent: &Crescent) -> f64 {
    match crescent.side() {
        Side::Evening => 1.0,
        Side::Morning => -1.0,
    }
}

fn elongation(over: Angle) -> Margin {
    Margin::Elongation { arcminutes: over.arcminutes() }
}

impl AltitudeElongation {
    fn altitude_margin(&self, crescent: &Crescent) -> Margin {
        let over = crescent.at_sun_event(self.altitude_from).moon_altitude - self.altitude;
        Margin::Altitude { arcminutes: over.arcminutes() }
    }

    fn elongation_margin(&self, crescent: &Crescent) -> Margin {
        elongation(crescent.at_sun_event(self.elongation_from).elongation - self.elongation)
    }
}
