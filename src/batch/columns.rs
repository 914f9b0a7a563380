//! Columns of times, one for each mark.

use core::ops::Range;

#[cfg(feature = "alloc")]
use crate::error::{BatchError, Error};
use crate::{Mark, PerMark};

/// The value of a cell where the place does not have the mark on that day.
pub const ABSENT: i64 = i64::MIN;

/// Seven columns owned by the caller, one for each mark. The index of the cell of a place and a day is `place * days +
/// day`.
///
/// The slices can be on the heap, in a memory map, or in an array of another language.
///
/// # Examples
///
/// ```
/// use miqat::batch::{Batch, ColumnsMut};
/// use miqat::chrono::NaiveDate;
/// use miqat::{Coordinates, Mark, methods};
/// let mut cells = [[0_i64; 30]; 7];
/// let mut columns = ColumnsMut::new(cells.each_mut().map(|column| &mut column[..]));
/// let first = NaiveDate::from_ymd_opt(2026, 2, 18).unwrap();
/// let batch = Batch::new(methods::UMM_AL_QURA, first, 30);
/// batch.fill(&[Coordinates::new(21.4225, 39.8262)?], &mut columns)?;
/// // Isha is two hours after Maghrib in Ramadan.
/// assert_eq!(columns.column(Mark::Isha)[0] - columns.column(Mark::Maghrib)[0], 120 * 60);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Debug)]
pub struct ColumnsMut<'a>(PerMark<&'a mut [i64]>);

impl<'a> ColumnsMut<'a> {
    /// Columns from seven slices, in the order of [`Mark::ALL`].
    pub fn new([fajr, sunrise, dhuhr, asr, sunset, maghrib, isha]: [&'a mut [i64]; Mark::COUNT]) -> Self {
        Self(PerMark::new(fajr, sunrise, dhuhr, asr, sunset, maghrib, isha))
    }

    /// The column of a mark.
    pub const fn column(&self, mark: Mark) -> &[i64] {
        self.0.get(mark)
    }

    /// The column of a mark, for writing.
    pub const fn column_mut(&mut self, mark: Mark) -> &mut [i64] {
        self.0.get_mut(mark)
    }

    /// Whether each column has this number of cells.
    pub(super) fn have(&self, cells: usize) -> bool {
        self.0.iter().all(|(_, column)| column.len() == cells)
    }

    /// These cells of each column, as far as it has them.
    pub(super) fn cells_mut(&mut self, cells: Range<usize>) -> PerMark<&mut [i64]> {
        self.0.each_mut().map(|column| column.get_mut(cells.clone()).unwrap_or_default())
    }

    /// Splits the columns before a cell.
    #[cfg(feature = "rayon")]
    pub(super) fn split_at(&mut self, cell: usize) -> (ColumnsMut<'_>, ColumnsMut<'_>) {
        let halves = self.0.each_mut().map(|column| column.split_at_mut(cell));
        let (before, from) = PerMark::<()>::split(halves);
        (ColumnsMut(before), ColumnsMut(from))
    }
}

/// The times of many places on many days: see [`Batch::run`](super::Batch::run).
#[cfg(feature = "alloc")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    days: usize,
    columns: PerMark<alloc::vec::Vec<i64>>,
}

#[cfg(feature = "alloc")]
impl Columns {
    pub(super) fn new(places: usize, days: usize) -> Result<Self, Error> {
        let cells = places.saturating_mul(days);
        let column = |_| {
            let mut column = alloc::vec::Vec::new();
            column.try_reserve_exact(cells).map_err(|_| BatchError::Memory { cells })?;
            column.resize(cells, ABSENT);
            Ok::<_, Error>(column)
        };
        Ok(Self { days, columns: PerMark::try_from_fn(column)? })
    }

    /// The number of days for each place.
    pub const fn days(&self) -> usize {
        self.days
    }

    /// The column of a mark in Unix seconds (UTC), with [`ABSENT`] where the mark is missing. The days of a place are
    /// contiguous, place after place.
    pub fn column(&self, mark: Mark) -> &[i64] {
        self.columns.get(mark)
    }

    /// The time of a mark at a place on a day, both counted from 0; `None` if the mark is missing or the cell is outside
    /// the table.
    pub fn time(&self, place: usize, day: usize, mark: Mark) -> Option<chrono::DateTime<chrono::Utc>> {
        if day >= self.days {
            return None;
        }
        let cell = place.checked_mul(self.days)?.checked_add(day)?;
        let seconds = self.column(mark).get(cell).copied().filter(|seconds| *seconds != ABSENT)?;
        chrono::DateTime::from_timestamp(seconds, 0)
    }

    /// The columns, for filling.
    pub fn as_mut(&mut self) -> ColumnsMut<'_> {
        ColumnsMut(self.columns.each_mut().map(alloc::vec::Vec::as_mut_slice))
    }
}
