//! The four phases of the Moon.

use crate::Error;
use crate::astro::moon::EclipticMoon;
use crate::astro::nutation::Nutation;
use crate::astro::sun::EclipticSun;
use crate::error::TimeError;
use crate::events::solve::root;
use crate::math::{TAU, floor, polynomial, wrap_pi};
use crate::time::{DAYS_PER_CENTURY, Tt};

/// One of the four principal phases of the Moon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "there are four principal phases")]
pub enum MoonPhase {
    /// The conjunction: the Moon's longitude equals the Sun's.
    #[doc(alias = "conjunction")]
    New,
    /// The Moon is 90° east of the Sun.
    FirstQuarter,
    /// The opposition: the Moon is 180° from the Sun.
    Full,
    /// The Moon is 270° east, that is 90° west of the Sun.
    LastQuarter,
}

/// A phase and the instant at which it is reached.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct PhaseInstant {
    /// The phase.
    pub phase: MoonPhase,
    /// The number of the lunation: 0 begins with the new moon of 2000-01-06; a lunation goes from new moon to last
    /// quarter.
    pub lunation: i32,
    /// The instant at which the phase is reached.
    pub instant: Tt,
}

/// The mean new moons: days TT from J2000.0 at lunation 0, and the mean synodic month in days (Meeus, Astronomical
/// Algorithms, 2nd ed., eq. 49.1).
const MEAN_NEW_MOON_DAYS: f64 = 5.097_66;
const SYNODIC_MONTH_DAYS: f64 = 29.530_588_861;
/// The drift of the mean phases from these over the centuries, in days by powers of Julian centuries (ibid.).
const MEAN_PHASE_DRIFT_DAYS: [f64; 5] = [0.0, 0.0, 0.000_154_37, -0.000_000_150, 0.000_000_000_73];
/// The greatest distance in days of a phase from its mean: the longitudes differ from the means by up to 10°.
const LARGEST_INEQUALITY_DAYS: f64 = 1.25;
/// The tolerance of a phase in days; the error after Newton's last step is much smaller.
const TOLERANCE_DAYS: f64 = 1e-7;
/// The Moon and the Sun have the same nutation, so their difference needs none.
const NO_NUTATION: Nutation = Nutation { longitude_rad: [0.0; 4], obliquity_rad: [0.0; 4], node_rad: 0.0 };

/// The phases are computed for the years 1 to 4000. Lunations extend a year beyond both ends, so that every instant of
/// those years has a phase before and after it.
///
/// # Errors
///
/// [`TimeError::Lunation`] and [`TimeError::SkyOutOfRange`] outside this range.
impl MoonPhase {
    /// The first computed lunation.
    pub const FIRST_LUNATION: i32 = -24_740;
    /// The last computed lunation.
    pub const LAST_LUNATION: i32 = 24_765;

    /// The four phases in the order of the lunation.
    pub const ALL: [Self; 4] = [Self::New, Self::FirstQuarter, Self::Full, Self::LastQuarter];

    /// The instant of this phase in a lunation: the apparent geocentric longitude of the Moon exceeds the Sun's by 0°,
    /// 90°, 180° or 270°.
    ///
    /// # Errors
    ///
    /// [`TimeError::Lunation`] unless [`FIRST_LUNATION`](Self::FIRST_LUNATION) ≤ `lunation` ≤
    /// [`LAST_LUNATION`](Self::LAST_LUNATION).
    ///
    /// # Accuracy
    ///
    /// 0.6 s against JPL DE440, 1900-2100, at equal TT − UT1; 2 s, 1600-2400 (`tests/moon_phases.rs`).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::events::MoonPhase;
    /// // JPL DE440: the new moon of 2024-11-01 at 12:47:08 UTC.
    /// let conjunction = MoonPhase::New.of_lunation(307)?;
    /// assert_eq!(conjunction.instant.to_ut1().to_utc()?.format("%F %H:%M").to_string(), "2024-11-01 12:47");
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn of_lunation(self, lunation: i32) -> Result<PhaseInstant, Error> {
        if (Self::FIRST_LUNATION..=Self::LAST_LUNATION).contains(&lunation) {
            Ok(self.solved(lunation))
        } else {
            Err(TimeError::Lunation { lunation }.into())
        }
    }

    fn solved(self, lunation: i32) -> PhaseInstant {
        let mean_days = self.mean_days(f64::from(lunation));
        let excess = |days: f64| self.longitude_excess_rad(Tt::from_days(mean_days + days));
        let days = root(excess, 0.0, -LARGEST_INEQUALITY_DAYS, LARGEST_INEQUALITY_DAYS, TOLERANCE_DAYS);
        PhaseInstant { phase: self, lunation, instant: Tt::from_days(mean_days + days) }
    }

    /// The last occurrence of this phase at or before an instant.
    ///
    /// # Errors
    ///
    /// [`TimeError::SkyOutOfRange`] for an instant outside the years 1 to 4000.
    pub fn before(self, tt: Tt) -> Result<PhaseInstant, Error> {
        let tt = tt.within_computed_years()?;
        let lunation = self.mean_lunation(tt);
        // The true and the mean phase can be on different sides of the instant.
        if tt.days() > self.mean_days(f64::from(lunation) + 1.0) - LARGEST_INEQUALITY_DAYS {
            let next = self.solved(lunation.saturating_add(1));
            if next.instant <= tt {
                return Ok(next);
            }
        }
        let this = self.solved(lunation);
        Ok(if this.instant <= tt { this } else { self.solved(lunation.saturating_sub(1)) })
    }

    /// The first occurrence of this phase after an instant.
    ///
    /// # Errors
    ///
    /// [`TimeError::SkyOutOfRange`] for an instant outside the years 1 to 4000.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{events::MoonPhase, time::Tt};
    /// let full = MoonPhase::Full.after(Tt::from_days(0.0))?;
    /// assert_eq!(full.instant.to_ut1().to_utc()?.date_naive().to_string(), "2000-01-21");
    /// assert_eq!(MoonPhase::Full.before(full.instant)?, full);
    /// assert!(MoonPhase::Full.after(Tt::from_days(f64::NAN)).is_err());
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn after(self, tt: Tt) -> Result<PhaseInstant, Error> {
        Ok(self.solved(self.before(tt)?.lunation.saturating_add(1)))
    }

    /// The occurrence of this phase nearest to an instant.
    ///
    /// # Errors
    ///
    /// [`TimeError::SkyOutOfRange`] for an instant outside the years 1 to 4000.
    pub fn nearest(self, tt: Tt) -> Result<PhaseInstant, Error> {
        Ok(self.solved_nearest(tt.within_computed_years()?))
    }

    /// As [`nearest`](Self::nearest), for an instant that is known to be near the years 1 to 4000.
    pub(crate) fn solved_nearest(self, tt: Tt) -> PhaseInstant {
        let half_month = Tt::from_days(tt.days() + SYNODIC_MONTH_DAYS / 2.0);
        let this = self.solved(self.mean_lunation(half_month));
        let off_days = tt.days() - this.instant.days();
        // If it is nearly half a month away, a neighbour may be nearer.
        if off_days.abs() < SYNODIC_MONTH_DAYS / 2.0 - LARGEST_INEQUALITY_DAYS {
            return this;
        }
        let neighbour = if off_days > 0.0 { this.lunation.saturating_add(1) } else { this.lunation.saturating_sub(1) };
        let other = self.solved(neighbour);
        if (tt.days() - other.instant.days()).abs() < off_days.abs() { other } else { this }
    }

    /// The fraction of a lunation that has passed at this phase.
    const fn part_of_lunation(self) -> f64 {
        match self {
            Self::New => 0.0,
            Self::FirstQuarter => 0.25,
            Self::Full => 0.5,
            Self::LastQuarter => 0.75,
        }
    }

    fn mean_days(self, lunation: f64) -> f64 {
        let months_days = (lunation + self.part_of_lunation()) * SYNODIC_MONTH_DAYS;
        MEAN_NEW_MOON_DAYS + months_days + polynomial(months_days / DAYS_PER_CENTURY, &MEAN_PHASE_DRIFT_DAYS)
    }

    /// The last lunation whose mean phase is not after an instant.
    #[expect(clippy::cast_possible_truncation, reason = "`as` saturates, 170 million years from now")]
    pub(crate) fn mean_lunation(self, tt: Tt) -> i32 {
        let drift_days = polynomial(tt.centuries(), &MEAN_PHASE_DRIFT_DAYS);
        floor((tt.days() - drift_days - MEAN_NEW_MOON_DAYS) / SYNODIC_MONTH_DAYS - self.part_of_lunation()) as i32
    }

    /// The Moon's longitude beyond this phase, −π..π, and its rate by the day.
    fn longitude_excess_rad(self, tt: Tt) -> (f64, f64) {
        let [moon_rad, moon_rate_rad] = EclipticMoon::at(tt, &NO_NUTATION).longitude_rad;
        let [sun_rad, sun_rate_rad, ..] = EclipticSun::at(tt, &NO_NUTATION).longitude_rad;
        (wrap_pi(moon_rad - sun_rad - TAU * self.part_of_lunation()), moon_rate_rad - sun_rate_rad)
    }
}
