//! Many places and many days at once, into columns of numbers: [`Batch`].
//!
//! | I want … | use |
//! |---|---|
//! | printed times in new vectors | [`Batch::run`](struct.Batch.html#method.run), or [`Batch::par_run`](struct.Batch.html#method.par_run) on all threads |
//! | printed times in memory of my own | [`Batch::fill`] with [`ColumnsMut`], or [`Batch::par_fill`](struct.Batch.html#method.par_fill) |
//! | times before rounding, to the millisecond | [`Batch::fill_unrounded`] |
//! | moonrise, moonset, twilights, crescents | [`SkyBatch`] |
//! | a few days of one place, with a time zone | [`Schedule::days`](crate::Schedule::days), not a batch |
//!
//! A column has a cell for each place and day, at `place * days + day`: Unix seconds of UTC, or [`ABSENT`]. A caller's threads
//! can divide the places among them, because no cell depends on another place.
//!
//! # Examples
//!
//! Into an array, without allocating:
//!
//! ```
//! use miqat::batch::{ABSENT, Batch, ColumnsMut};
//! use miqat::chrono::{DateTime, NaiveDate};
//! use miqat::{Coordinates, Mark, methods};
//!
//! const DAYS: usize = 365;
//! let places = [Coordinates::new(51.0, 0.0)?, Coordinates::new(75.0, 0.0)?];
//! let mut cells = [[0_i64; 2 * DAYS]; Mark::COUNT];
//! let mut columns = ColumnsMut::new(cells.each_mut().map(|column| &mut column[..]));
//! Batch::new(methods::MWL, NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), DAYS)
//!     .fill(&places, &mut columns)?;
//!
//! let [of_51, of_75] =
//!     [0, 1].map(|place| &columns.column(Mark::Sunrise)[place * DAYS..][..DAYS]);
//! let sunrise = DateTime::from_timestamp(of_51[78], 0).unwrap();
//! assert_eq!(sunrise.to_string(), "2026-03-20 06:03:00 UTC");
//! assert_eq!(of_75.iter().filter(|&&cell| cell == ABSENT).count(), 199);
//! # Ok::<(), miqat::Error>(())
//! ```
//!
//! # Accuracy
//!
//! The printed times are those of a [`Schedule`](crate::Schedule), cell by cell, and those before rounding agree to a
//! millisecond (`tests/batch_agrees.rs`).

mod cells;
mod columns;
mod fill;
mod sky;
mod table;

#[cfg(feature = "alloc")]
pub use columns::Columns;
pub use columns::{ABSENT, ColumnsMut};
pub use sky::SkyBatch;

use core::iter;

use chrono::NaiveDate;

use crate::error::BatchError;
use crate::math::processor::Processor;
use crate::prayer::day::types::Rules;
use crate::prayer::{Elevation, HighLatitude, Madhab, Method, North, Polar, Ramadan, Shift};
use crate::{Error, Mark, Place};
use cells::Unit;
use fill::{Job, Latitudes};
use table::Table;

/// The times of many places on many days by one method. The results match a [`Schedule`](crate::Schedule) for each place,
/// but are plain numbers and cost a fraction of the time.
///
/// The Sun is computed once and shared by all places. The days of a place are computed in vector lanes, including nights
/// without darkness whose rule is a portion of the night. All other cells (a twilight that the Sun grazes, a rule that
/// depends on other days, a time within 2 ms of another minute) are computed by the engine of `Schedule`. So the printed
/// times are the same in every cell, and the unrounded times agree to a millisecond.
///
/// The running time is proportional to the number of cells. Filling allocates nothing and needs at most 128 kB of stack for a
/// table of any size (`tests/no_allocation.rs`).
///
/// # What a day is
///
/// A column has no time zone. A cell's solar day is the one whose transit is nearest to 12:00 on the place's clock. The
/// clock's UTC offset, positive east of Greenwich, is `round(longitude / 15°)` hours unless [`Batch::with_offsets`] sets
/// it. Set it for places whose clocks show another date (Kiritimati, Apia), and for places whose offset is not a whole
/// number of minutes, because times are rounded on that clock. A change of the offset within the table, such as summer
/// time, can be ignored. Where clocks skip a whole day, as in Apia at the end of 2011, use one table before the skip and
/// one after it.
///
/// # Examples
///
/// ```
/// use miqat::batch::Batch;
/// use miqat::chrono::NaiveDate;
/// use miqat::{Coordinates, Mark, methods};
/// let places = [Coordinates::new(30.0444, 31.2357)?, Coordinates::new(21.4225, 39.8262)?];
/// let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
/// let table = Batch::new(methods::EGYPT, first, 365).run(&places)?;
/// assert_eq!(table.column(Mark::Fajr).len(), 2 * 365);
/// assert_eq!(table.time(0, 327, Mark::Fajr).unwrap().to_string(), "2026-11-24 02:57:00 UTC");
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Batch<'a> {
    rules: Rules,
    /// The authority's separate rule for the north, if it has one.
    north: Option<(&'static North, Rules)>,
    first: NaiveDate,
    days: usize,
    offsets_s: Option<&'a [i32]>,
}

impl<'a> Batch<'a> {
    /// A table of `days` days from the date `first`. Each place uses the authority's rule for its latitude
    /// ([`Method::for_latitude`]).
    pub const fn new(method: Method, first: NaiveDate, days: usize) -> Self {
        let north = match method.north() {
            Some(north) => Some((north, Rules::of(*north.method))),
            None => None,
        };
        Self { rules: Rules::of(method), north, first, days, offsets_s: None }
    }

    /// Uses this school's Asr instead of the method's.
    #[must_use]
    pub const fn with_madhab(mut self, madhab: Madhab) -> Self {
        self.rules.madhab = madhab;
        if let Some((_, rules)) = &mut self.north {
            rules.madhab = madhab;
        }
        self
    }

    /// Sets the rule for nights without darkness.
    #[must_use]
    pub const fn with_high_latitude(mut self, high_latitude: HighLatitude) -> Self {
        self.rules.high_latitude = high_latitude;
        if let Some((_, rules)) = &mut self.north {
            rules.high_latitude = high_latitude;
        }
        self
    }

    /// Sets the rule for days without sunrise or sunset.
    #[must_use]
    pub const fn with_polar(mut self, polar: Polar) -> Self {
        self.rules.polar = polar;
        if let Some((_, rules)) = &mut self.north {
            rules.polar = polar;
        }
        self
    }

    /// Sets which dates are Ramadan.
    #[must_use]
    pub const fn with_ramadan(mut self, ramadan: Ramadan) -> Self {
        self.rules.ramadan = ramadan;
        if let Some((_, rules)) = &mut self.north {
            rules.ramadan = ramadan;
        }
        self
    }

    /// Sets how the elevation of a place changes its times.
    #[must_use]
    pub const fn with_elevation(mut self, elevation: Elevation) -> Self {
        self.rules.elevation = elevation;
        if let Some((_, rules)) = &mut self.north {
            rules.elevation = elevation;
        }
        self
    }

    /// Sets your own margin for a mark, on top of the authority's.
    ///
    /// # Examples
    ///
    /// A batch has the same settings as a [`Schedule`](crate::Schedule):
    ///
    /// ```
    /// use miqat::batch::Batch;
    /// use miqat::chrono::NaiveDate;
    /// use miqat::{Coordinates, Madhab, Mark, Schedule, Shift, methods};
    /// let (cairo, date) = (Coordinates::new(30.0444, 31.2357)?, NaiveDate::from_ymd_opt(2024, 11, 24).unwrap());
    /// let batch = Batch::new(methods::EGYPT, date, 1).with_madhab(Madhab::Hanafi).with_shift(Mark::Asr, Shift::minutes(2));
    /// let day = Schedule::new(cairo, chrono_tz::Africa::Cairo, methods::EGYPT)
    ///     .with_madhab(Madhab::Hanafi)
    ///     .with_shift(Mark::Asr, Shift::minutes(2))
    ///     .day(date)?;
    /// assert_eq!(batch.run(&[cairo])?.column(Mark::Asr), [day.asr().timestamp()]);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    #[must_use]
    pub fn with_shift(mut self, mark: impl Into<Mark>, shift: Shift) -> Self {
        let mark = mark.into();
        *self.rules.shifts.get_mut(mark) = shift;
        if let Some((_, rules)) = &mut self.north {
            *rules.shifts.get_mut(mark) = shift;
        }
        self
    }

    /// Sets each place's UTC offset in seconds (chrono's `local_minus_utc`): positive east of Greenwich, magnitude below
    /// one day.
    ///
    /// # Examples
    ///
    /// Kiritimati's clock is 14 hours ahead of UTC, on the other side of the date line:
    ///
    /// ```
    /// use miqat::batch::Batch;
    /// use miqat::chrono::NaiveDate;
    /// use miqat::{Coordinates, Mark, methods};
    /// let kiritimati = [Coordinates::new(1.87, -157.43)?];
    /// let batch = Batch::new(methods::MWL, NaiveDate::from_ymd_opt(2026, 11, 28).unwrap(), 1);
    /// let dhuhr = |batch: Batch<'_>| batch.run(&kiritimati).map(|columns| columns.column(Mark::Dhuhr)[0]);
    /// assert_eq!((dhuhr(batch)? - dhuhr(batch.with_offsets(&[14 * 3600]))? + 43_200) / 86_400, 1);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    #[must_use]
    pub const fn with_offsets(self, seconds: &'a [i32]) -> Self {
        Self { offsets_s: Some(seconds), ..self }
    }

    /// The number of days for each place.
    pub const fn days(&self) -> usize {
        self.days
    }

    /// Writes the printed times, shifted and rounded, into the caller's columns, in Unix seconds (UTC).
    ///
    /// # Errors
    ///
    /// [`BatchError::ColumnLength`] unless each column has one cell for each place and day; [`BatchError::OffsetCount`]
    /// unless there is one offset for each place; [`BatchError::Offset`] for an offset of a day or more;
    /// [`TimeError::DateOutOfRange`](crate::error::TimeError::DateOutOfRange).
    pub fn fill<P: Copy + Into<Place>>(&self, places: &[P], columns: &mut ColumnsMut<'_>) -> Result<(), Error> {
        self.fill_as(Unit::Seconds, Processor::at_hand(), places, columns)
    }

    /// [`Batch::fill`] by these instructions.
    #[cfg(feature = "testing")]
    #[doc(hidden)]
    pub fn fill_by<P: Copy + Into<Place>>(
        &self,
        processor: Processor,
        places: &[P],
        columns: &mut ColumnsMut<'_>,
    ) -> Result<(), Error> {
        self.fill_as(Unit::Seconds, processor, places, columns)
    }

    /// [`Batch::fill_unrounded`] by these instructions.
    #[cfg(feature = "testing")]
    #[doc(hidden)]
    pub fn fill_unrounded_by<P: Copy + Into<Place>>(
        &self,
        processor: Processor,
        places: &[P],
        columns: &mut ColumnsMut<'_>,
    ) -> Result<(), Error> {
        self.fill_as(Unit::Milliseconds, processor, places, columns)
    }

    fn fill_as<P: Copy + Into<Place>>(
        &self,
        unit: Unit,
        processor: Processor,
        places: &[P],
        columns: &mut ColumnsMut<'_>,
    ) -> Result<(), Error> {
        self.check(places, columns)?;
        for job in self.jobs(unit, processor) {
            job.fill(places, self.offsets_s, columns);
        }
        Ok(())
    }

    /// Writes the times with every shift but without rounding into the caller's columns, in Unix milliseconds (UTC).
    ///
    /// # Errors
    ///
    /// As [`Batch::fill`].
    pub fn fill_unrounded<P: Copy + Into<Place>>(
        &self,
        places: &[P],
        columns: &mut ColumnsMut<'_>,
    ) -> Result<(), Error> {
        self.fill_as(Unit::Milliseconds, Processor::at_hand(), places, columns)
    }

    /// [`Batch::fill`] on all threads of rayon's pool, with the places divided among them.
    ///
    /// # Errors
    ///
    /// As [`Batch::fill`].
    #[cfg(feature = "rayon")]
    pub fn par_fill<P: Copy + Into<Place> + Sync>(
        &self,
        places: &[P],
        columns: &mut ColumnsMut<'_>,
    ) -> Result<(), Error> {
        self.check(places, columns)?;
        for job in self.jobs(Unit::Seconds, Processor::at_hand()) {
            job.par_fill(places, self.offsets_s, columns);
        }
        Ok(())
    }

    /// Returns the printed times in new columns, which take 56 bytes for each place and day.
    ///
    /// # Errors
    ///
    /// As [`Batch::fill`]; [`BatchError::Memory`] if the columns do not fit into memory.
    #[cfg(feature = "alloc")]
    pub fn run<P: Copy + Into<Place>>(&self, places: &[P]) -> Result<Columns, Error> {
        self.table().check(places)?;
        let mut columns = Columns::new(places.len(), self.days)?;
        self.fill(places, &mut columns.as_mut())?;
        Ok(columns)
    }

    /// [`Batch::run`] on all threads of rayon's pool.
    ///
    /// # Errors
    ///
    /// As [`Batch::run`].
    #[cfg(feature = "rayon")]
    pub fn par_run<P: Copy + Into<Place> + Sync>(&self, places: &[P]) -> Result<Columns, Error> {
        self.table().check(places)?;
        let mut columns = Columns::new(places.len(), self.days)?;
        self.par_fill(places, &mut columns.as_mut())?;
        Ok(columns)
    }

    fn check<P>(&self, places: &[P], columns: &ColumnsMut<'_>) -> Result<(), Error> {
        let cells = places.len().saturating_mul(self.days);
        if !columns.have(cells) {
            return Err(BatchError::ColumnLength { cells }.into());
        }
        self.table().check(places)
    }

    const fn table(&self) -> Table<'a> {
        Table { first: self.first, days: self.days, offsets_s: self.offsets_s }
    }

    /// One job for all latitudes, or two: one up to the latitude of the northern rule, one beyond it.
    fn jobs(&self, unit: Unit, processor: Processor) -> impl Iterator<Item = Job<'_>> {
        let north = self.north.as_ref();
        let job = move |rules, latitudes| Job::new(rules, latitudes, self.first, self.days, unit, processor);
        let all = job(&self.rules, north.map_or(Latitudes::All, |(north, _)| Latitudes::UpTo(north)));
        iter::once(all).chain(north.map(move |(north, rules)| job(rules, Latitudes::NorthOf(north))))
    }
}
