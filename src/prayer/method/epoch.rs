//! Of which instant the Sun is taken.

mod offset;

pub use offset::{EpochOffset, EpochYear};

use crate::astro::SunFormula;

/// The instant whose Sun an authority uses for a mark.
///
/// The sky's own answer is [`Epoch::EVENT`]: the Sun of the event itself. Tables made with less work take the Sun of
/// one instant for a whole day, or print one year's table in every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Epoch {
    /// The event's own instant, or one that is always so much later than the event.
    Event(EpochOffset),
    /// The event's own instant on the same date of this year: a perpetual table, printed alike every year. 29 February is
    /// taken as 28 February where the year has none.
    InYear(EpochYear),
    /// The event's own instant, but a day earlier while the Sun stands north of the equator: the transit of the day before,
    /// as two Malaysian states print it from March to September (measured in their tables of 2024 and 2026).
    DayBeforeInNorth,
    /// The Sun's transit of the same day.
    Transit,
    /// One instant for the whole day: so long after 0h UTC of the civil date.
    Utc(EpochOffset),
}

impl Epoch {
    /// The event's own instant.
    pub const EVENT: Self = Self::Event(EpochOffset::ZERO);
    /// 0h UTC of the civil date.
    pub const UTC_MIDNIGHT: Self = Self::Utc(EpochOffset::ZERO);
}

/// The Sun that an authority uses for a mark: the declination of one instant and the equation of time of another, by the
/// formulas that it has.
///
/// # Examples
///
/// ```
/// use miqat::{Mark, methods};
/// use miqat::prayer::{Epoch, SolarEpoch};
/// // The Turkish calendar freezes the Sun at 0h UTC of the date.
/// assert_eq!(methods::DIYANET.solar_epoch()[Mark::Asr], SolarEpoch::both(Epoch::UTC_MIDNIGHT));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SolarEpoch {
    /// Of which instant the declination is taken.
    pub declination: Epoch,
    /// Of which instant the equation of time is taken.
    pub equation_of_time: Epoch,
    /// By which formulas both are computed.
    pub formula: SunFormula,
}

impl SolarEpoch {
    /// The sky's own: everything at the event.
    pub const EVENT: Self = Self::both(Epoch::EVENT);

    /// Declination and equation of time of the same instant.
    pub const fn both(epoch: Epoch) -> Self {
        Self::apart(epoch, epoch)
    }

    /// The declination of one instant and the equation of time of another.
    pub const fn apart(declination: Epoch, equation_of_time: Epoch) -> Self {
        Self { declination, equation_of_time, formula: SunFormula::Sky }
    }

    /// The Sun of the same instants by some formulas.
    pub const fn by(self, formula: SunFormula) -> Self {
        Self { formula, ..self }
    }
}

impl Default for SolarEpoch {
    fn default() -> Self {
        Self::EVENT
    }
}
