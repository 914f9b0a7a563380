//! Months as they were announced.

use chrono::NaiveDate;

use super::calendar::{HijriCalendar, Or, check_day, later, length_between, month_after, month_before};
use super::mean_month::months_in;
use super::month_number::MonthNumber;
use super::{HijriDate, HijriMonth};
use crate::Error;
use crate::error::{AnnouncementError, HijriError};

/// An announcement: a month and the civil day on which it begins.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{HijriMonth, MonthStart};
/// let announced = MonthStart::new(1434, HijriMonth::Ramadan, NaiveDate::from_ymd_opt(2013, 7, 10).unwrap());
/// assert_eq!(announced.length(), None);
/// assert_eq!(announced.with_length(29)?.length(), Some(29));
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthStart {
    year: i32,
    month: HijriMonth,
    date: NaiveDate,
    length: Option<u8>,
}

impl MonthStart {
    /// The announcement that a month begins on a civil day: the one before whose evening the crescent was seen, not that
    /// evening's own.
    pub const fn new(year: i32, month: HijriMonth, date: NaiveDate) -> Self {
        Self { year, month, date, length: None }
    }

    /// The same with the month's length, where that is known without the next announcement, or is 28 or 31 days.
    ///
    /// # Errors
    ///
    /// [`AnnouncementError::Length`] unless 28 ≤ `days` ≤ 31.
    pub const fn with_length(self, days: u8) -> Result<Self, Error> {
        match days {
            28..=HijriDate::MAX_DAY => Ok(Self { length: Some(days), ..self }),
            _ => Err(Error::Announcement(AnnouncementError::Length { days })),
        }
    }

    /// The Hijri year.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month.
    pub const fn month(self) -> HijriMonth {
        self.month
    }

    /// The civil day on which it begins.
    pub const fn date(self) -> NaiveDate {
        self.date
    }

    /// The length that was given with it, in days.
    pub const fn length(self) -> Option<u8> {
        self.length
    }

    const fn number(&self) -> MonthNumber {
        MonthNumber::of(self.year, self.month)
    }
}

/// The months that one community announced, as a calendar of its own or laid over another.
///
/// By itself it covers the months of which both ends are known: the beginning announced, and the length announced with it
/// or the next month's beginning announced too. The list may leave months out: it then covers none of them, and the month
/// before them only if its length was announced. Nothing is guessed there, though the days of the gap must be as many as its
/// months can have.
///
/// Laid over another calendar with [`or`](HijriCalendar::or), each announcement moves the beginning of its month and
/// nothing else: the month before ends there, and so becomes longer or shorter; the announced month's own days are counted
/// from there, to an end that stays where it was unless a length or the next month is announced too. Days of all other
/// months keep their dates. An announcement for one month thus never reaches into the next year, as a correction in days
/// would.
///
/// # Examples
///
/// In 1434 the crescent of Ramadan was announced in Saudi Arabia a day after the calendar had it:
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{HijriCalendar, HijriMonth, MonthStart, Observed, UmmAlQura};
///
/// let july_10 = NaiveDate::from_ymd_opt(2013, 7, 10).unwrap();
/// let announced = [MonthStart::new(1434, HijriMonth::Ramadan, july_10)];
/// let calendar = Observed::new(&announced)?.or(UmmAlQura::default())?;
///
/// assert_eq!(UmmAlQura::default().to_hijri(july_10)?.to_string(), "1434-09-02");
/// assert_eq!(calendar.to_hijri(july_10)?.to_string(), "1434-09-01");
/// assert_eq!(calendar.to_hijri(july_10.pred_opt().unwrap())?.to_string(), "1434-08-30");
/// assert_eq!(calendar.month_length(1434, HijriMonth::Ramadan)?, 29);
/// # Ok::<(), miqat::Error>(())
/// ```
///
/// An announcement that the calendar under it contradicts is refused. Ramadan 1446 began on 1 March 2025, after 29 days of
/// Shaban; two days later they would be 31:
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{HijriCalendar, HijriMonth, MonthStart, Observed, UmmAlQura};
/// let announced = [MonthStart::new(1446, HijriMonth::Ramadan, NaiveDate::from_ymd_opt(2025, 3, 3).unwrap())];
/// let error = Observed::new(&announced)?.or(UmmAlQura::default()).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "announcement 0 and the calendar under it leave 31 days to Hijri month 1446-08, not 29 or 30"
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
#[doc(alias = "announced")]
#[doc(alias = "sighting")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Observed<'a> {
    announced: &'a [MonthStart],
}

impl<'a> Observed<'a> {
    /// The calendar of a list of announcements, the earliest first, which may have gaps.
    ///
    /// # Errors
    ///
    /// Each names the places of two neighbouring entries, counted from 0:
    ///
    /// * [`AnnouncementError::Order`] unless the second has a later month and a later day.
    /// * [`AnnouncementError::Gap`] unless the days between them are 29 or 30 for each month from the first on, the
    ///   months that the list leaves out among them; where a length was announced with the first, that many for its
    ///   month.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::chrono::NaiveDate;
    /// use miqat::hijri::{HijriMonth, MonthStart, Observed};
    /// let announced = [
    ///     MonthStart::new(1446, HijriMonth::Ramadan, NaiveDate::from_ymd_opt(2025, 3, 1).unwrap()),
    ///     MonthStart::new(1446, HijriMonth::Shawwal, NaiveDate::from_ymd_opt(2025, 4, 1).unwrap()),
    /// ];
    /// let error = Observed::new(&announced).unwrap_err();
    /// assert_eq!(error.to_string(), "announcements 0 and 1 are 31 days apart, not 29 or 30 for each of 1 month");
    /// ```
    pub fn new(announced: &'a [MonthStart]) -> Result<Self, Error> {
        for (place, (a, b)) in (0..).zip(announced.iter().zip(announced.iter().skip(1))) {
            let (first, second) = (place, place + 1);
            let months = b.number().since(a.number());
            let days = b.date.to_epoch_days() - a.date.to_epoch_days();
            if months <= 0 || days <= 0 {
                return Err(AnnouncementError::Order { first, second }.into());
            }
            let allowed = match a.length.map(i64::from) {
                Some(length) => length + 29 * (months - 1)..=length + 30 * (months - 1),
                None => 29 * months..=30 * months,
            };
            if !allowed.contains(&i64::from(days)) {
                let months = u32::try_from(months).unwrap_or(u32::MAX);
                return Err(AnnouncementError::Gap { first, days, months, length: a.length }.into());
            }
        }
        Ok(Self { announced })
    }

    /// The announcements, the earliest first.
    pub const fn announced(self) -> &'a [MonthStart] {
        self.announced
    }

    /// The first and the last year announced.
    fn years(self) -> Option<(i32, i32)> {
        Some((self.announced.first()?.year, self.announced.last()?.year))
    }

    fn month_not_announced(self, year: i32, month: HijriMonth) -> Error {
        let month = month.number();
        self.years().map_or(Error::Announcement(AnnouncementError::NothingAnnounced), |(first_year, last_year)| {
            Error::Announcement(AnnouncementError::MonthNotAnnounced { year, month, first_year, last_year })
        })
    }

    fn date_not_announced(self, date: NaiveDate) -> Error {
        self.years().map_or(Error::Announcement(AnnouncementError::NothingAnnounced), |(first_year, last_year)| {
            Error::Announcement(AnnouncementError::DateNotAnnounced { date, first_year, last_year })
        })
    }

    /// The announcements of `lowest..=highest` are among these: the place of the first
    /// and the rows.
    ///
    /// Each announcement is at least a month later than the one before it, so that a list without gaps has one place for
    /// each month, and a list with few gaps has few.
    #[inline]
    fn among(self, lowest: MonthNumber, highest: MonthNumber) -> Option<(usize, &'a [MonthStart])> {
        let end = self.announced.len().checked_sub(1)?;
        let after_first = highest.since(self.announced.first()?.number());
        let before_last = self.announced.last()?.number().since(lowest);
        let to = usize::try_from(after_first).ok()?.min(end);
        let from = end.saturating_sub(usize::try_from(before_last).ok()?);
        Some((from, self.announced.get(from..=to)?))
    }

    /// The place of a month in the list.
    #[inline]
    fn place(self, year: i32, month: HijriMonth) -> Option<usize> {
        let number = MonthNumber::of(year, month);
        let (from, rows) = self.among(number, number)?;
        rows.binary_search_by_key(&number, MonthStart::number).ok().map(|place| from + place)
    }

    /// The place of the last month that has begun on a day.
    #[inline]
    fn begun(self, date: NaiveDate) -> Option<usize> {
        let (first, last) = (self.announced.first()?, self.announced.last()?);
        if date < first.date {
            return None;
        }
        if date >= last.date {
            return self.announced.len().checked_sub(1);
        }
        // Months of 29 and 30 days keep so near to the mean one that the neighbours of the guess nearly always suffice.
        let months = months_in(date.to_epoch_days() - first.date.to_epoch_days());
        let guess = first.number().plus(i64::try_from(months).ok()?);
        let near = self.among(guess.plus(-1), guess.plus(1)).filter(|(from, rows)| {
            rows.first().is_some_and(|row| row.date <= date)
                && self.announced.get(from + rows.len()).is_none_or(|row| date < row.date)
        });
        let (from, rows) = near.unwrap_or((0, self.announced));
        (from + rows.partition_point(|row| row.date <= date)).checked_sub(1)
    }

    /// The announcement at a place, with its month's length if that is known.
    fn month_at(self, place: usize) -> Option<(MonthStart, u8)> {
        let row = *self.announced.get(place)?;
        let length = match (row.length, self.announced.get(place + 1)) {
            (Some(length), _) => length,
            (None, Some(next)) if next.number() == row.number().plus(1) => {
                length_between(row.year, row.month, row.date, next.date).ok()?
            }
            _ => return None,
        };
        Some((row, length))
    }
}

impl HijriCalendar for Observed<'_> {
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        let row = self.place(year, month).and_then(|place| self.announced.get(place));
        row.map(|row| row.date).ok_or_else(|| self.month_not_announced(year, month))
    }

    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        let found = self.begun(date).and_then(|place| {
            let row = self.announced.get(place)?;
            let days = u8::try_from(date.to_epoch_days() - row.date.to_epoch_days()).ok()?;
            let is_covered = match row.length {
                Some(length) => days < length,
                // The next announced month has not begun: is it the next of all?
                None => self.announced.get(place + 1).is_some_and(|next| next.number() == row.number().plus(1)),
            };
            is_covered.then(|| HijriDate::of_parts(row.year, row.month, days + 1))
        });
        found.ok_or_else(|| self.date_not_announced(date))
    }

    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        let month_at = self.place(year, month).and_then(|place| self.month_at(place));
        month_at.map(|(_, length)| length).ok_or_else(|| self.month_not_announced(year, month))
    }

    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        let month_at = self.place(date.year(), date.month()).and_then(|place| self.month_at(place));
        let (row, length) = month_at.ok_or_else(|| self.month_not_announced(date.year(), date.month()))?;
        check_day(date, length)?;
        later(row.date, u64::from(date.day()) - 1)
    }

    /// Refuses a calendar that leaves an announced month, or a neighbour of it, neither 29 nor 30 days, unless that length was
    /// announced or is the other calendar's own.
    ///
    /// # Errors
    ///
    /// [`AnnouncementError::Seam`].
    fn check_over(&self, under: &dyn HijriCalendar) -> Result<(), Error> {
        let layers = Or { first: *self, second: under };
        for (announcement, row) in (0..).zip(self.announced) {
            let before = month_before(row.year, row.month).ok();
            // A length moves the beginning of the month after.
            let after = row.length.and_then(|_| month_after(row.year, row.month).ok());
            for (year, month) in before.into_iter().chain([(row.year, row.month)]).chain(after) {
                let length = layers.month_length(year, month);
                let days = match length {
                    Ok(29 | 30) => continue,
                    Ok(days) => days.into(),
                    Err(Error::Hijri(HijriError::MonthLength { days, .. })) => days,
                    // Neither calendar has it.
                    Err(_) => continue,
                };
                // What announcements alone say of a month is checked already.
                if length == self.month_length(year, month) || length == under.month_length(year, month) {
                    continue;
                }
                return Err(AnnouncementError::Seam { announcement, year, month: month.number(), days }.into());
            }
        }
        Ok(())
    }
}
