//! The instant whose Sun a method uses.

mod offset;

pub use offset::{EpochOffset, EpochYear};

use crate::astro::SunFormula;

/// The instant whose Sun an authority uses for a mark.
///
/// Astronomically correct is [`Epoch::EVENT`], the Sun of the event itself. Simplified tables use the Sun of one instant
/// for a whole day, or reprint one year's table every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Epoch {
    /// The instant of the event, plus a constant offset.
    Event(EpochOffset),
    /// The instant of the event on the same date of this year, as in a perpetual table. In a year without 29 February, 28
    /// February is used.
    InYear(EpochYear),
    /// The instant of the event, but a day earlier while the Sun is north of the equator. Two Malaysian states print the
    /// transit of the day before from March to September (measured in their tables of 2024 and 2026).
    DayBeforeInNorth,
    /// The Sun's transit of the same day.
    Transit,
    /// One instant for the whole day: an offset from 0h UTC of the civil date.
    Utc(EpochOffset),
}

impl Epoch {
    /// The instant of the event.
    pub const EVENT: Self = Self::Event(EpochOffset::ZERO);
    /// 0h UTC of the civil date.
    pub const UTC_MIDNIGHT: Self = Self::Utc(EpochOffset::ZERO);
}

/// The Sun that an authority uses for a mark: the epoch of the declination, the epoch of the equation of time, and the
/// formula.
///
/// # Examples
///
/// ```
/// use miqat::{Mark, methods};
/// use miqat::prayer::{Epoch, SolarEpoch};
/// // The Turkish calendar uses the Sun of 0h UTC for the whole date.
/// assert_eq!(methods::DIYANET.solar_epoch()[Mark::Asr], SolarEpoch::both(Epoch::UTC_MIDNIGHT));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SolarEpoch {
    /// The epoch of the declination.
    pub declination: Epoch,
    /// The epoch of the equation of time.
    pub equation_of_time: Epoch,
    /// The formula for both.
    pub formula: SunFormula,
}

impl SolarEpoch {
    /// Declination and equation of time of the event itself.
    pub const EVENT: Self = Self::both(Epoch::EVENT);

    /// Declination and equation of time of the same epoch.
    pub const fn both(epoch: Epoch) -> Self {
        Self::apart(epoch, epoch)
    }

    /// Declination and equation of time of two epochs.
    pub const fn apart(declination: Epoch, equation_of_time: Epoch) -> Self {
        Self { declination, equation_of_time, formula: SunFormula::Sky }
    }

    /// Sets the formula.
    pub const fn by(self, formula: SunFormula) -> Self {
        Self { formula, ..self }
    }
}

impl Default for SolarEpoch {
    fn default() -> Self {
        Self::EVENT
    }
}
