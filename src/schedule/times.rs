//! The times of a day.

use core::array;
use core::iter::Zip;

use chrono::{DateTime, FixedOffset, NaiveDate, Offset, TimeZone, Utc};

use crate::prayer::Basis;
#[cfg(feature = "testing")]
use crate::prayer::Rounding;
use crate::prayer::finish::Time;
use crate::{Absent, AbsentReason, Mark, PerMark};

impl Time {
    #[cfg(feature = "serde")]
    pub(crate) fn new<Tz: TimeZone>(
        printed: DateTime<Tz>,
        shifted: DateTime<Tz>,
        exact: DateTime<Tz>,
        basis: Basis,
    ) -> Self {
        let [printed_ms, shifted_ms, exact_ms] = [printed, shifted, exact].map(|instant| instant.timestamp_millis());
        Self {
            printed_ms,
            shifted_ms,
            exact_ms,
            basis,
            #[cfg(feature = "testing")]
            rounding: None,
        }
    }

    pub(crate) fn printed(&self) -> DateTime<Utc> {
        instant(self.printed_ms)
    }

    pub(crate) fn shifted(&self) -> DateTime<Utc> {
        instant(self.shifted_ms)
    }

    pub(crate) fn exact(&self) -> DateTime<Utc> {
        instant(self.exact_ms)
    }
}

/// The years 1 to 4000 are within chrono's range, so that the default is never used.
pub(super) fn instant(unix_ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(unix_ms).unwrap_or_default()
}

/// One UTC offset for a date: the offset at Dhuhr, or at the first mark if there is no Dhuhr, or 0 if there is no mark.
pub(crate) fn clock_of(offset_of: impl Fn(Mark) -> Option<FixedOffset>) -> FixedOffset {
    [Mark::Dhuhr].into_iter().chain(Mark::ALL).find_map(offset_of).unwrap_or(Utc.fix())
}

/// The marks of a date, each with its time or the reason why it is missing.
///
/// # Examples
///
/// ```
/// use miqat::{AbsentReason, Coordinates, Mark, Schedule, chrono::NaiveDate, methods, prayer::Basis};
/// let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL);
/// let june = tromso.partial_day(NaiveDate::from_ymd_opt(2026, 6, 21).unwrap())?;
/// let there: Vec<_> = june.iter().filter_map(|(mark, time)| time.is_ok().then_some(mark)).collect();
/// assert_eq!(there, [Mark::Dhuhr, Mark::Asr]);
/// assert_eq!(june.basis(Mark::Dhuhr)?, Basis::Sun);
/// assert_eq!(june.time(Mark::Isha).unwrap_err().reason, AbsentReason::SunStaysAbove);
/// assert_eq!(june.complete().unwrap_err().mark, Mark::Fajr);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq)]
pub struct PartialTimes<Tz> {
    pub(super) date: NaiveDate,
    pub(super) zone: Tz,
    pub(super) times: PerMark<Result<Time, AbsentReason>>,
}

impl<Tz> PartialTimes<Tz> {
    pub(crate) const fn new(date: NaiveDate, zone: Tz, times: PerMark<Result<Time, AbsentReason>>) -> Self {
        Self { date, zone, times }
    }

    /// The civil date.
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// The basis of a mark: the Sun, or the rule that gave the time.
    ///
    /// # Errors
    ///
    /// [`Absent`] if the date does not have the mark.
    pub fn basis(&self, mark: impl Into<Mark>) -> Result<Basis, Absent> {
        self.slot(mark.into()).map(|time| time.basis)
    }

    /// How a mark was brought to a minute; none where the date does not have it, or the day was read from a text.
    #[cfg(feature = "testing")]
    pub(crate) fn rounding(&self, mark: Mark) -> Option<Rounding> {
        self.slot(mark).ok()?.rounding
    }

    /// Converts to [`PrayerTimes`], if no mark is missing.
    ///
    /// # Errors
    ///
    /// [`Absent`] with the first missing mark.
    pub fn complete(self) -> Result<PrayerTimes<Tz>, Absent> {
        let times = PerMark::try_from_fn(|mark| self.slot(mark).copied())?;
        Ok(PrayerTimes { date: self.date, zone: self.zone, times })
    }
}

impl<Tz: TimeZone> PartialTimes<Tz> {
    /// The printed time of a mark, shifted and rounded.
    ///
    /// # Errors
    ///
    /// [`Absent`] if the date does not have the mark.
    pub fn time(&self, mark: impl Into<Mark>) -> Result<DateTime<Tz>, Absent> {
        self.slot(mark.into()).map(|time| time.printed().with_timezone(&self.zone))
    }

    /// The unrounded time of a mark, with every shift, to the millisecond.
    ///
    /// # Errors
    ///
    /// [`Absent`] if the date does not have the mark.
    pub fn unrounded(&self, mark: impl Into<Mark>) -> Result<DateTime<Tz>, Absent> {
        self.slot(mark.into()).map(|time| time.shifted().with_timezone(&self.zone))
    }

    /// The exact time of a mark by the rule alone, before any shift, to the millisecond.
    ///
    /// # Errors
    ///
    /// [`Absent`] if the date does not have the mark.
    pub fn exact(&self, mark: impl Into<Mark>) -> Result<DateTime<Tz>, Absent> {
        self.slot(mark.into()).map(|time| time.exact().with_timezone(&self.zone))
    }

    /// The same instants at one UTC offset: the offset at Dhuhr, or at the first mark if there is no Dhuhr.
    ///
    /// On a date on which the clocks change, the marks before the change are then written with the offset after it.
    pub fn fixed_offset(&self) -> PartialTimes<FixedOffset> {
        let offset_of = |mark| self.time(mark).ok().map(|time| time.offset().fix());
        PartialTimes::new(self.date, clock_of(offset_of), self.times)
    }

    /// Each mark with its time or [`Absent`], in the order of the day.
    pub fn iter(&self) -> impl Iterator<Item = (Mark, Result<DateTime<Tz>, Absent>)> {
        Mark::ALL.into_iter().map(|mark| (mark, self.time(mark)))
    }
}

/// The seven marks of a date.
///
/// Each has three readings: [`time`](Self::time) is what a timetable prints, [`unrounded`](Self::unrounded) the same before
/// rounding, and [`exact`](Self::exact) the time by the rule alone.
///
/// # Examples
///
/// The three readings of Dhuhr, which the Moonsighting Committee prints five minutes after the transit:
///
/// ```
/// use miqat::{Coordinates, Mark, Schedule, chrono::NaiveDate, methods};
/// let london = Schedule::new(Coordinates::new(51.5074, -0.1278)?, chrono_tz::Europe::London, methods::MOONSIGHTING);
/// let day = london.day(NaiveDate::from_ymd_opt(2026, 11, 28).unwrap())?;
/// let readings = [day.exact(Mark::Dhuhr), day.unrounded(Mark::Dhuhr), day.time(Mark::Dhuhr)];
/// assert_eq!(readings.map(|time| time.format("%T").to_string()), ["11:48:26", "11:53:26", "11:53:00"]);
/// # Ok::<(), miqat::Error>(())
/// ```
///
/// The marks in their order:
///
/// ```
/// use miqat::{Coordinates, Mark, Schedule, chrono::NaiveDate, methods};
/// let mecca = Schedule::new(Coordinates::new(21.42, 39.83)?, chrono_tz::Asia::Riyadh, methods::UMM_AL_QURA);
/// let day = mecca.day(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap())?;
/// assert!(day.iter().map(|(_, time)| time).is_sorted());
/// for (mark, time) in &day {
///     assert_eq!(time, day.time(mark));
/// }
/// assert_eq!(day.isha() - day.maghrib(), miqat::chrono::TimeDelta::minutes(90));
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq)]
pub struct PrayerTimes<Tz> {
    date: NaiveDate,
    pub(super) zone: Tz,
    pub(super) times: PerMark<Time>,
}

impl<Tz> PrayerTimes<Tz> {
    pub(super) const fn new(date: NaiveDate, zone: Tz, times: PerMark<Time>) -> Self {
        Self { date, zone, times }
    }

    /// The civil date.
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// The basis of a mark: the Sun, or the rule that gave the time.
    pub fn basis(&self, mark: impl Into<Mark>) -> Basis {
        self.times[mark.into()].basis
    }
}

impl<Tz: TimeZone> PrayerTimes<Tz> {
    /// The printed time of a mark, shifted and rounded.
    pub fn time(&self, mark: impl Into<Mark>) -> DateTime<Tz> {
        self.times[mark.into()].printed().with_timezone(&self.zone)
    }

    /// The unrounded time of a mark, with every shift, to the millisecond.
    pub fn unrounded(&self, mark: impl Into<Mark>) -> DateTime<Tz> {
        self.times[mark.into()].shifted().with_timezone(&self.zone)
    }

    /// The exact time of a mark by the rule alone, before any shift, to the millisecond.
    pub fn exact(&self, mark: impl Into<Mark>) -> DateTime<Tz> {
        self.times[mark.into()].exact().with_timezone(&self.zone)
    }

    /// The same instants at one UTC offset: the offset at Dhuhr.
    ///
    /// On a date on which the clocks change, the marks before the change are then written with the offset after it.
    pub fn fixed_offset(&self) -> PrayerTimes<FixedOffset> {
        PrayerTimes::new(self.date, self.dhuhr().offset().fix(), self.times)
    }

    /// Each mark with its time, in the order of the day.
    pub fn iter(&self) -> impl Iterator<Item = (Mark, DateTime<Tz>)> {
        Mark::ALL.into_iter().map(|mark| (mark, self.time(mark)))
    }

    /// The beginning of Fajr.
    pub fn fajr(&self) -> DateTime<Tz> {
        self.time(Mark::Fajr)
    }

    /// Sunrise.
    pub fn sunrise(&self) -> DateTime<Tz> {
        self.time(Mark::Sunrise)
    }

    /// The beginning of Dhuhr.
    pub fn dhuhr(&self) -> DateTime<Tz> {
        self.time(Mark::Dhuhr)
    }

    /// The beginning of Asr.
    pub fn asr(&self) -> DateTime<Tz> {
        self.time(Mark::Asr)
    }

    /// Sunset.
    pub fn sunset(&self) -> DateTime<Tz> {
        self.time(Mark::Sunset)
    }

    /// The beginning of Maghrib.
    pub fn maghrib(&self) -> DateTime<Tz> {
        self.time(Mark::Maghrib)
    }

    /// The beginning of Isha.
    pub fn isha(&self) -> DateTime<Tz> {
        self.time(Mark::Isha)
    }
}

impl<Tz> From<PrayerTimes<Tz>> for PartialTimes<Tz> {
    fn from(day: PrayerTimes<Tz>) -> Self {
        Self::new(day.date, day.zone, PerMark::from_fn(|mark| Ok(day.times[mark])))
    }
}

/// Each mark with its time, in the order of the day.
impl<Tz: TimeZone> IntoIterator for &PrayerTimes<Tz> {
    type Item = (Mark, DateTime<Tz>);
    type IntoIter = Zip<array::IntoIter<Mark, { Mark::COUNT }>, array::IntoIter<DateTime<Tz>, { Mark::COUNT }>>;

    fn into_iter(self) -> Self::IntoIter {
        Mark::ALL.into_iter().zip(Mark::ALL.map(|mark| self.time(mark)))
    }
}
