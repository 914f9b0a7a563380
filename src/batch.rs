//! Many places and many days at once, into columns of numbers: [`Batch`].
//!
//! | I want … | use |
//! |---|---|
//! | printed times in new vectors | [`Batch::run`](struct.Batch.html#method.run), or [`Batch::par_run`](struct.Batch.html#method.par_run) on all threads |
//! | printed times in memory of my own | [`Batch::fill`] with [`ColumnsMut`], or [`Batch::par_fill`](struct.Batch.html#method.par_fill) |
//! | times before rounding, to the millisecond | [`Batch::fill_unrounded`] |
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

mod columns;
mod fill;

#[cfg(feature = "alloc")]
pub use columns::Columns;
pub use columns::{ABSENT, ColumnsMut};

use core::iter;

use chrono::{Datelike, NaiveDate};

use crate::error::{BatchError, TimeError};
use crate::prayer::day::types::Rules;
use crate::prayer::{Elevation, HighLatitude, Madhab, Method, North, Polar, Ramadan, Shift};
use crate::time::{FIRST_YEAR, LAST_YEAR};
use crate::units::DAY_S;
use crate::{Error, Mark, Place};
use fill::{Job, Latitudes};

/// The times of many places on many days by one method: what a [`Schedule`](crate::Schedule) gives for each, without its
/// calendar types, and in a small part of its time.
///
/// The Sun is looked up once for all places, and the days of a place stand side by side in the processor, nights without
/// darkness that a portion divides among them. Whatever is not plain (a twilight that the Sun grazes, a rule that looks at
/// other days, a time within 2 ms of another minute) is asked of the same engine as a `Schedule`'s, so that the printed
/// times are the same, cell by cell, and those before rounding agree to a millisecond.
///
/// Its time grows with the cells. It allocates nothing, and some 100 kB of stack serve any table
/// (`tests/no_allocation.rs`).
///
/// # What a day is
///
/// A column has no time zone. A cell's solar day is the one whose transit is nearest to 12:00 on the place's clock. The
/// clock's UTC offset, positive east of Greenwich, is `round(longitude / 15°)` hours unless [`Batch::with_offsets`] says
/// otherwise. Places whose clocks are another day's (Kiritimati, Apia) need it, and so do those whose offset is not a whole
/// minute, because times are rounded on that clock. An offset that changes within the days, as in summer, changes nothing
/// else; where clocks jump over a whole day, as in Apia at the end of 2011, each side needs a table of its own.
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
    /// The same by the rule that the authority has for the north, where it has one.
    north: Option<(&'static North, Rules)>,
    first: NaiveDate,
    days: usize,
    offsets_s: Option<&'a [i32]>,
}

impl<'a> Batch<'a> {
    /// The days from a date on by a method, at each place by the rule that its authority has for that latitude
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

    /// Adds a margin of your own to a mark, on top of the authority's.
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

    /// Sets each place's UTC offset.
    ///
    /// # Units
    ///
    /// Seconds, positive east of Greenwich, as chrono's `local_minus_utc` has them; less than a day either way. One for each place.
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

    /// How many days each place has.
    pub const fn days(&self) -> usize {
        self.days
    }

    /// The printed times, shifted and rounded, in Unix seconds of UTC, into columns of the caller's.
    ///
    /// # Errors
    ///
    /// [`BatchError::ColumnLength`] unless each column has a cell for each place and day; [`BatchError::OffsetCount`]
    /// and [`BatchError::Offset`] unless the offsets fit; [`TimeError::DateOutOfRange`].
    pub fn fill<P: Copy + Into<Place>>(&self, places: &[P], columns: &mut ColumnsMut<'_>) -> Result<(), Error> {
        self.check(places, columns)?;
        for job in self.jobs(fill::Unit::Seconds) {
            job.fill(places, self.offsets_s, columns);
        }
        Ok(())
    }

    /// The times with every shift but not rounded, in Unix milliseconds of UTC.
    ///
    /// # Errors
    ///
    /// As [`Batch::fill`].
    pub fn fill_unrounded<P: Copy + Into<Place>>(
        &self,
        places: &[P],
        columns: &mut ColumnsMut<'_>,
    ) -> Result<(), Error> {
        self.check(places, columns)?;
        for job in self.jobs(fill::Unit::Milliseconds) {
            job.fill(places, self.offsets_s, columns);
        }
        Ok(())
    }

    /// [`Batch::fill`] by all the threads of rayon's pool, each its part of the places.
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
        for job in self.jobs(fill::Unit::Seconds) {
            job.par_fill(places, self.offsets_s, columns);
        }
        Ok(())
    }

    /// The printed times, in new columns.
    ///
    /// # Errors
    ///
    /// As [`Batch::fill`].
    #[cfg(feature = "alloc")]
    pub fn run<P: Copy + Into<Place>>(&self, places: &[P]) -> Result<Columns, Error> {
        let mut columns = Columns::new(places.len(), self.days);
        self.fill(places, &mut columns.as_mut())?;
        Ok(columns)
    }

    /// [`Batch::run`] by all the threads of rayon's pool.
    ///
    /// # Errors
    ///
    /// As [`Batch::fill`].
    #[cfg(feature = "rayon")]
    pub fn par_run<P: Copy + Into<Place> + Sync>(&self, places: &[P]) -> Result<Columns, Error> {
        let mut columns = Columns::new(places.len(), self.days);
        self.par_fill(places, &mut columns.as_mut())?;
        Ok(columns)
    }

    fn check<P>(&self, places: &[P], columns: &ColumnsMut<'_>) -> Result<(), Error> {
        let cells = places.len().saturating_mul(self.days);
        if !columns.have(cells) {
            return Err(BatchError::ColumnLength { cells }.into());
        }
        if let Some(offsets_s) = self.offsets_s {
            if offsets_s.len() != places.len() {
                return Err(BatchError::OffsetCount { places: places.len() }.into());
            }
            if let Some(seconds) = offsets_s.iter().find(|seconds| !(1 - DAY_S..DAY_S).contains(*seconds)) {
                return Err(BatchError::Offset { seconds: *seconds }.into());
            }
        }
        let last = u64::try_from(self.days.saturating_sub(1)).ok();
        let last = last.and_then(|days| self.first.checked_add_days(chrono::Days::new(days)));
        let last = last.ok_or(TimeError::DateOutOfRange { date: self.first })?;
        for date in [self.first, last] {
            if !(FIRST_YEAR..=LAST_YEAR).contains(&date.year()) {
                return Err(TimeError::DateOutOfRange { date }.into());
            }
        }
        Ok(())
    }

    /// The whole, or what is not north of a latitude and what is.
    fn jobs(&self, unit: fill::Unit) -> impl Iterator<Item = Job<'_>> {
        let north = self.north.as_ref();
        let job = move |rules, latitudes| Job::new(rules, latitudes, self.first, self.days, unit);
        let all = job(&self.rules, north.map_or(Latitudes::All, |(north, _)| Latitudes::UpTo(north)));
        iter::once(all).chain(north.map(move |(north, rules)| job(rules, Latitudes::NorthOf(north))))
    }
}
