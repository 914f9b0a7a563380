//! A solar day at a place: from one lower transit of the Sun to the next.

use super::path::{Side, SunPath, sin_altitude_to_cross};
use super::shadow::asr_sin_altitude;
use crate::astro::sun::HORIZONTAL_PARALLAX;
use crate::astro::track::SunTrack;
use crate::math::{PI, TAU, asin, floor, sin_cos, sqrt};
use crate::time::{EarthRotation, Ut1};
use crate::{AbsentReason, Angle, Coordinates};

/// The solar day of a place: the half days before and after a transit of the Sun.
///
/// The Sun is computed once, at the place's mean noon; every event follows from its derivatives there.
///
/// # Conventions
///
/// A morning event is the last upward crossing of an altitude between the preceding lower transit and the transit. An
/// evening event is the first downward crossing between the transit and the following lower transit. Crossings outside
/// this window are ignored. The true extremum of the altitude, not the altitude at the transits, determines whether an
/// event exists. Altitudes refer to the Sun's centre, without refraction, and are geocentric unless
/// [`SolarDay::with_parallax`] is set.
///
/// # Accuracy
///
/// Against JPL DE440: 0.02 s up to 45° of latitude, 0.03 s up to 66°, 0.15″ of altitude at all latitudes
/// (`tests/sun_events.rs`).
///
/// # Examples
///
/// ```
/// use miqat::{Angle, Coordinates, events::{Side, SolarDay}, time::{EarthRotation, Ut1}};
/// let cairo = Coordinates::new(30.0444, 31.2357)?;
/// let date = miqat::chrono::NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
/// let noon = Ut1::from_utc(date.and_hms_opt(10, 0, 0).unwrap().and_utc());
/// let day = SolarDay::nearest(cairo, noon, EarthRotation::on(date));
/// assert_eq!(day.transit().to_utc()?.to_string(), "2024-11-24 09:41:49.666 UTC");
/// let dawn = day.crossing(Angle::from_degrees(-19.5), Side::Morning).unwrap();
/// assert_eq!(dawn.to_utc()?.format("%H:%M:%S").to_string(), "02:56:55");
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SolarDay {
    pub(crate) mean_noon: Ut1,
    rotation: EarthRotation,
    pub(crate) path: SunPath,
    parallax: bool,
}

impl SolarDay {
    /// The solar day of a place whose transit is nearest to an instant.
    pub fn nearest(place: Coordinates, instant: Ut1, rotation: EarthRotation) -> Self {
        let longitude_turns = place.longitude().radians() / TAU;
        let latitude_rad = place.latitude().radians();
        // The mean Sun transits when UT1 days from J2000.0 (a noon) plus the longitude are a whole number.
        let mean_day = floor(instant.days() + longitude_turns + 0.5);
        let day = Self::about(Ut1::from_days(mean_day - longitude_turns), latitude_rad, rotation);
        // The true Sun transits up to 17 min from the mean Sun, so the neighbouring transit may be nearer.
        let off_days = day.transit().days() - instant.days();
        if off_days > 0.5 {
            Self::about(Ut1::from_days(mean_day - 1.0 - longitude_turns), latitude_rad, rotation)
        } else if off_days < -0.5 {
            Self::about(Ut1::from_days(mean_day + 1.0 - longitude_turns), latitude_rad, rotation)
        } else {
            day
        }
    }

    fn about(mean_noon: Ut1, latitude_rad: f64, rotation: EarthRotation) -> Self {
        let track = SunTrack::about(mean_noon, mean_noon.to_tt_with(rotation.delta_t_s()));
        Self { mean_noon, rotation, path: SunPath::new(latitude_rad, track), parallax: false }
    }

    /// The same day seen from the Earth's surface, where parallax lowers the Sun by up to 8.9″.
    ///
    /// No authority known to us includes it. It delays sunrise by 0.6 s to 1.4 s below 66° of latitude.
    #[must_use]
    pub const fn with_parallax(self) -> Self {
        Self { parallax: true, ..self }
    }

    /// The Sun's transit across the meridian.
    pub fn transit(&self) -> Ut1 {
        self.instant(self.path.transit())
    }

    /// The lower transit at the beginning (`Morning`) or the end (`Evening`) of the day.
    pub fn lower_transit(&self, side: Side) -> Ut1 {
        self.instant(self.path.at_hour_angle(side.sign() * PI))
    }

    /// The altitude of the Sun's centre at an instant of this day.
    pub fn altitude(&self, instant: Ut1) -> Angle {
        let [sine, ..] = self.path.sin_altitude(instant.days() - self.mean_noon.days());
        // Sine and cosine of the declination are separate cubics, so at the zenith the sine of the altitude can reach 1
        // + 1e-11.
        let altitude_rad = asin(sine.clamp(-1.0, 1.0));
        let parallax_rad = if self.parallax { self.parallax_rad(altitude_rad) } else { 0.0 };
        Angle::from_radians(altitude_rad - parallax_rad)
    }

    /// The time at which the Sun's centre crosses an altitude, upwards in the morning or downwards in the evening.
    ///
    /// # Errors
    ///
    /// The reason if it does not: the Sun stays above or below the altitude throughout that half of the day.
    pub fn crossing(&self, altitude: Angle, side: Side) -> Result<Ut1, AbsentReason> {
        // An infinite altitude, of which there is no parallax, is beyond the zenith too.
        let altitude_rad = altitude.radians().clamp(-PI, PI);
        let geocentric_rad = if self.parallax { altitude_rad + self.parallax_rad(altitude_rad) } else { altitude_rad };
        self.path.crossing(sin_altitude_to_cross(geocentric_rad), side).map(|u| self.instant(u))
    }

    /// The time when the shadow of an upright exceeds its shadow at transit by `factor` times its height: 1 for the
    /// Shafi'i Asr, 2 for the Hanafi Asr.
    ///
    /// # Errors
    ///
    /// [`AbsentReason::SunStaysBelow`] if the Sun is below the horizon at transit, so that there is no shadow.
    pub fn asr(&self, factor: f64) -> Result<Ut1, AbsentReason> {
        if !self.parallax {
            let sine = self.path.asr_sin_altitude(factor).ok_or(AbsentReason::SunStaysBelow)?;
            return self.path.crossing(sine, Side::Evening).map(|u| self.instant(u));
        }
        let transit_rad = self.altitude(self.transit()).radians();
        if transit_rad <= 0.0 {
            return Err(AbsentReason::SunStaysBelow);
        }
        let (sin_transit, cos_transit) = sin_cos(transit_rad);
        let sine = asr_sin_altitude(cos_transit, sin_transit, factor, |square| 1.0 / sqrt(square));
        self.crossing(Angle::from_radians(asin(sine)), Side::Evening)
    }

    /// π″/R · cos h: the Sun's parallax in altitude.
    fn parallax_rad(&self, altitude_rad: f64) -> f64 {
        HORIZONTAL_PARALLAX.radians() / self.path.track.distance_au * sin_cos(altitude_rad).1
    }

    fn instant(&self, u: f64) -> Ut1 {
        self.mean_noon.plus_days(u)
    }

    /// The rotation of the Earth passed when the day was made.
    pub const fn rotation(&self) -> EarthRotation {
        self.rotation
    }
}

#[cfg(test)]
mod tests {
    use super::SolarDay;
    use crate::Coordinates;
    use crate::events::Side;
    use crate::time::{EarthRotation, Ut1};

    /// The true Sun is up to 17 minutes from the mean one, so that about midnight the neighbour may be nearer.
    #[test]
    fn the_nearest_solar_day_is_that_whose_transit_is_nearest() {
        let mut neighbours = 0;
        for day in 9497..9497 + 365 {
            for longitude_deg in [-180.0, -77.5, 0.0, 31.2, 180.0] {
                let place = Coordinates::new(30.0, longitude_deg).unwrap();
                // Half a day from the mean noon, and minutes before and after.
                for minutes in [-600.0, -12.0, -6.0, -2.0, 2.0, 6.0, 12.0, 600.0] {
                    let instant = Ut1::from_days(f64::from(day) - longitude_deg / 360.0 + 0.5 + minutes / 1440.0);
                    let of = |instant| SolarDay::nearest(place, instant, EarthRotation::given(69.2, 0.0));
                    let found = of(instant);
                    let off_days = found.transit().days() - instant.days();
                    // Transits are a day apart to half a minute.
                    assert!(off_days.abs() < 0.5 + 4e-4, "{day} {longitude_deg} {minutes}");
                    assert!(found.lower_transit(Side::Morning).days() - 2e-4 < instant.days());
                    assert!(instant.days() < found.lower_transit(Side::Evening).days() + 2e-4);
                    neighbours +=
                        u32::from((found.transit().days() - of(instant.plus_days(-0.1)).transit().days()).abs() > 0.5);
                }
            }
        }
        assert!(neighbours > 365 * 5 * 2, "{neighbours}");
    }

    #[test]
    fn parallax_lowers_the_sun_most_at_the_horizon_and_not_in_the_zenith() {
        let place = Coordinates::new(20.0, 0.0).unwrap();
        let mut rows = 0;
        for (day, distance_au) in [(9499.0, 0.98330), (9682.0, 1.01669)] {
            let day = SolarDay::nearest(place, Ut1::from_days(day), EarthRotation::given(69.2, 0.0));
            for part in [-0.5, -0.3, -0.2, 0.0, 0.1, 0.25, 0.4] {
                let instant = day.transit().plus_days(part);
                let (true_deg, seen_deg) =
                    (day.altitude(instant).degrees(), day.with_parallax().altitude(instant).degrees());
                // Almanac: 8.794 arcseconds at one astronomical unit.
                let expected_deg = 8.794 / 3600.0 / distance_au * true_deg.to_radians().cos();
                assert!((true_deg - seen_deg - expected_deg).abs() < 0.001 / 3600.0, "{part}: {}", true_deg - seen_deg);
                rows += 1;
            }
        }
        assert_eq!(rows, 14);
    }
}
