//! The crescents of one evening over the whole Earth: a visibility map as data.

use chrono::NaiveDate;

use super::{Crescent, CrescentAbsence};
use crate::error::BatchError;
use crate::events::{LunarEphemeris, Side};
use crate::time::{EarthRotation, J2000_UNIX_DAYS, Ut1, unix_day_of};
use crate::{Coordinates, Error};

/// The evening or the morning of a date over the whole Earth, in cells of `step_deg` degrees, each with the crescent at
/// its centre.
///
/// Each cell uses the date of its own local mean time, so the map begins at 180° E and follows the sunset westwards.
/// [`Crescent::yallop_zone`] and [`Crescent::odeh_zone`] return the zones, or the reason why there is none.
///
/// # Cost
///
/// [`cells`](Self::cells) computes the Moon once for all: a cell takes 3 µs, and the whole Earth 0.05 s in cells of 2°.
/// [`cell`](Self::cell) computes it anew, which takes 0.05 ms.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::events::Side;
/// use miqat::hijri::crescent::{WorldCrescents, YallopZone};
/// // On 18 February 2026, a day after the conjunction, the Americas see the crescent easily and East Asia does not.
/// let evening = WorldCrescents::new(NaiveDate::from_ymd_opt(2026, 2, 18).unwrap(), Side::Evening, 15)?;
/// assert_eq!((evening.rows(), evening.columns()), (12, 24));
/// let zone = |row, column| evening.cell(row, column).and_then(|cell| cell.crescent.ok()?.yallop_zone().ok());
/// assert_eq!(zone(4, 4), Some(YallopZone::A)); // 22.5° N, 112.5° W
/// assert_eq!(zone(2, 22), Some(YallopZone::D)); // 52.5° N, 157.5° E
/// assert_eq!(zone(12, 0), None);
/// assert_eq!(evening.cells().count(), 12 * 24);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldCrescents {
    date: NaiveDate,
    side: Side,
    step_deg: u8,
}

/// A cell of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct WorldCell {
    /// The cell's centre.
    pub centre: Coordinates,
    /// The crescent seen from there, or the reason why there is none.
    pub crescent: Result<Crescent, CrescentAbsence>,
}

impl WorldCrescents {
    /// The evenings or mornings of a date, in cells of `step_deg` by `step_deg` degrees.
    ///
    /// # Errors
    ///
    /// [`BatchError::CellSize`] unless `step_deg` divides 180.
    pub const fn new(date: NaiveDate, side: Side, step_deg: u8) -> Result<Self, Error> {
        match 180_u8.checked_rem(step_deg) {
            Some(0) => Ok(Self { date, side, step_deg }),
            _ => Err(Error::Batch(BatchError::CellSize { degrees: step_deg })),
        }
    }

    /// The date.
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// Evening or morning.
    pub const fn side(&self) -> Side {
        self.side
    }

    /// The size of a cell, in degrees.
    pub const fn step_deg(&self) -> u8 {
        self.step_deg
    }

    /// The number of rows, from north to south.
    pub const fn rows(&self) -> u16 {
        180 / self.step_deg as u16
    }

    /// The number of columns, from 180° W to 180° E.
    pub const fn columns(&self) -> u16 {
        360 / self.step_deg as u16
    }

    /// The cell in a row and a column, counted from 0; `None` outside the map.
    pub fn cell(&self, row: u16, column: u16) -> Option<WorldCell> {
        self.cell_by(&mut self.ephemeris(), row, column)
    }

    fn ephemeris(&self) -> LunarEphemeris {
        LunarEphemeris::new(EarthRotation::on(self.date))
    }

    fn cell_by(&self, ephemeris: &mut LunarEphemeris, row: u16, column: u16) -> Option<WorldCell> {
        if row >= self.rows() || column >= self.columns() {
            return None;
        }
        let (step_deg, half) = (f64::from(self.step_deg), 0.5);
        let latitude_deg = 90.0 - (f64::from(row) + half) * step_deg;
        let longitude_deg = (f64::from(column) + half) * step_deg - 180.0;
        let centre = Coordinates::new(latitude_deg, longitude_deg).ok()?;
        let noon_days = f64::from(unix_day_of(self.date)) + half - J2000_UNIX_DAYS - longitude_deg / 360.0;
        Some(WorldCell { centre, crescent: Crescent::by(ephemeris, centre, Ut1::from_days(noon_days), self.side) })
    }

    /// All cells, row by row from north to south, each row from west to east.
    pub fn cells(&self) -> impl Iterator<Item = WorldCell> {
        let mut ephemeris = self.ephemeris();
        let places = (0..self.rows()).flat_map(|row| (0..self.columns()).map(move |column| (row, column)));
        places.filter_map(move |(row, column)| self.cell_by(&mut ephemeris, row, column))
    }
}
