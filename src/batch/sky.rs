//! The Moon, the twilights and the crescents of many places on many days.

use chrono::NaiveDate;

use super::table::Table;
use crate::events::{Horizon, MoonAbsence, MoonEvent, Search, Side, SolarDay};
use crate::hijri::crescent::{Crescent, CrescentAbsence};
use crate::time::Ut1;
use crate::{AbsentReason, Angle, Coordinates, Error};

/// Moonrises, moonsets, twilights and crescents of many places on many days. Each cell is, to the bit, what the function for one
/// place gives, or the reason why there is none.
///
/// The Moon of a date is computed once and shared by all places. A cell of [`fill_moon`](Self::fill_moon) or
/// [`fill_crescents`](Self::fill_crescents) then takes less than a tenth of the time of the function for one place, if there are
/// a thousand places. Nothing is allocated.
///
/// | column | a cell is what this gives | for |
/// |---|---|---|
/// | [`fill_moon`](Self::fill_moon) | [`MoonEvent::first_after`] | 0h of the place's clock on the date |
/// | [`fill_sun`](Self::fill_sun) | [`SolarDay::crossing`] | the solar day nearest to 12h of the place's clock |
/// | [`fill_crescents`](Self::fill_crescents) | [`Crescent::of`] | the same solar day |
///
/// # Units
///
/// The index of the cell of a place and a day is `place * days + day`. Instants are of [`Ut1`]; `to_utc` converts them. The
/// rotation of the Earth is [`EarthRotation::on`](crate::time::EarthRotation::on) the date.
///
/// A clock's UTC offset, positive east of Greenwich, is `round(longitude / 15°)` hours unless [`SkyBatch::with_offsets`] sets it.
///
/// # Examples
///
/// ```
/// use miqat::batch::SkyBatch;
/// use miqat::chrono::NaiveDate;
/// use miqat::events::{MoonAbsence, MoonEvent};
/// use miqat::{Angle, Coordinates, events::Side};
///
/// let places = [Coordinates::new(30.0444, 31.2357)?, Coordinates::new(69.6492, 18.9553)?];
/// let january = SkyBatch::new(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), 31);
/// let mut rises = [Err(MoonAbsence::OutsideWindow); 2 * 31];
/// january.fill_moon(MoonEvent::Rise, &places, &mut rises)?;
/// let [cairo, tromso] = [&rises[..31], &rises[31..]];
/// assert_eq!(cairo[0].unwrap().to_utc()?.format("%F %H:%M").to_string(), "2026-01-01 12:52");
/// // At the polar circle the Moon of the winter stays above the horizon for days, and below it for days.
/// let days = |reason: MoonAbsence| tromso.iter().filter(|rise| **rise == Err(reason)).count();
/// assert!(days(MoonAbsence::StaysAbove) > 3 && days(MoonAbsence::StaysBelow) > 3);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkyBatch<'a> {
    table: Table<'a>,
}

/// # Errors
///
/// Each function that fills a column fails with [`BatchError::ColumnLength`](crate::error::BatchError::ColumnLength) unless the column has one cell for each place and day;
/// [`BatchError::OffsetCount`](crate::error::BatchError::OffsetCount) unless there is one offset for each place; [`BatchError::Offset`](crate::error::BatchError::Offset) for an offset of a day or more;
/// [`TimeError::DateOutOfRange`](crate::error::TimeError::DateOutOfRange) outside the years 1 to 4000.
impl<'a> SkyBatch<'a> {
    /// A table of `days` days from the date `first`.
    pub const fn new(first: NaiveDate, days: usize) -> Self {
        Self { table: Table { first, days, offsets_s: None } }
    }

    /// Sets each place's UTC offset in seconds (chrono's `local_minus_utc`): positive east of Greenwich, magnitude below one day.
    #[must_use]
    pub const fn with_offsets(self, seconds: &'a [i32]) -> Self {
        Self { table: Table { offsets_s: Some(seconds), ..self.table } }
    }

    /// The number of days for each place.
    pub const fn days(&self) -> usize {
        self.table.days
    }

    /// Writes the first moonrise or moonset in the 24 hours (of UT1) from 0h of each date on the place's clock.
    ///
    /// # Errors
    ///
    /// As for each column.
    pub fn fill_moon(
        &self,
        event: MoonEvent,
        places: &[Coordinates],
        cells: &mut [Result<Ut1, MoonAbsence>],
    ) -> Result<(), Error> {
        self.table.fill(places, cells, |moon, place, clock| {
            event.find(&Horizon::of(place), moon, clock.midnight(moon.rotation()), Search::Onwards)
        })
    }

    /// Writes the instant at which the Sun's centre crosses an altitude in the morning or the evening of each date: a twilight of any
    /// depression, sunrise or sunset.
    ///
    /// The Sun is that of each place's own noon, and a cell takes as long as one alone. [`Batch::fill_unrounded`](super::Batch::fill_unrounded)
    /// with a [`Method::from_depressions`](crate::Method::from_depressions) shares the Sun, takes a tenth of the time, and agrees to a millisecond.
    ///
    /// # Errors
    ///
    /// As for each column.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::batch::SkyBatch;
    /// use miqat::chrono::NaiveDate;
    /// use miqat::{AbsentReason, Angle, Coordinates, events::Side};
    /// // The nautical dusks of June 2026 in London and in Oslo, which has none.
    /// let places = [Coordinates::new(51.5074, -0.1278)?, Coordinates::new(59.9139, 10.7522)?];
    /// let june = SkyBatch::new(NaiveDate::from_ymd_opt(2026, 6, 1).unwrap(), 30);
    /// let mut dusks = [Err(AbsentReason::SunStaysBelow); 2 * 30];
    /// june.fill_sun(Angle::from_degrees(-12.0), Side::Evening, &places, &mut dusks)?;
    /// assert_eq!(dusks[20].unwrap().to_utc()?.format("%F %H:%M").to_string(), "2026-06-21 22:24");
    /// assert_eq!(dusks[30..], [Err(AbsentReason::SunStaysAbove); 30]);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn fill_sun(
        &self,
        altitude: Angle,
        side: Side,
        places: &[Coordinates],
        cells: &mut [Result<Ut1, AbsentReason>],
    ) -> Result<(), Error> {
        self.table.fill(places, cells, |moon, place, clock| {
            let rotation = moon.rotation();
            SolarDay::nearest(place, clock.noon(rotation), rotation).crossing(altitude, side)
        })
    }

    /// Writes the crescent of the evening or the morning of each date.
    ///
    /// # Errors
    ///
    /// As for each column.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::batch::SkyBatch;
    /// use miqat::chrono::NaiveDate;
    /// use miqat::hijri::crescent::{CrescentAbsence, YallopZone};
    /// use miqat::{Coordinates, events::Side};
    /// // The first crescent of Ramadan 1447 in Cairo and in Los Angeles.
    /// let places = [Coordinates::new(30.0444, 31.2357)?, Coordinates::new(34.0522, -118.2437)?];
    /// let evenings = SkyBatch::new(NaiveDate::from_ymd_opt(2026, 2, 17).unwrap(), 2);
    /// let mut crescents = [Err(CrescentAbsence::OutsideYears); 2 * 2];
    /// evenings.fill_crescents(Side::Evening, &places, &mut crescents)?;
    /// let zones = crescents.map(|crescent| crescent.ok()?.yallop_zone().ok());
    /// assert_eq!(zones, [Some(YallopZone::F), Some(YallopZone::A), Some(YallopZone::F), Some(YallopZone::A)]);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn fill_crescents(
        &self,
        side: Side,
        places: &[Coordinates],
        cells: &mut [Result<Crescent, CrescentAbsence>],
    ) -> Result<(), Error> {
        self.table.fill(places, cells, |moon, place, clock| {
            let noon = clock.noon(moon.rotation());
            Crescent::by(moon, place, noon, side)
        })
    }
}
