//! Calendars of announced months.

mod apart;

use chrono::NaiveDate;

#[cfg(doc)]
use super::calendar::Or;
use super::calendar::{HijriCalendar, check_day, later, length_between};
use super::mean_month::months_in;
use super::month_number::MonthNumber;
use super::{HijriDate, HijriMonth};
use crate::Error;
use crate::error::{AnnouncementError, FURTHEST_DAYS};

/// The shortest and the longest month that begins with a sighting (Muslim 1080: "the month is thus and thus", 30, "and
/// thus", 29).
const SHORTEST_DAYS: i64 = CERTAIN_DAYS as i64;
const LONGEST_DAYS: i64 = 30;
const CERTAIN_DAYS: u8 = 29;

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
    /// The announcement that a month begins on the civil day `date`: the day after the evening on which the crescent
    /// was seen, not the day of that evening.
    pub const fn new(year: i32, month: HijriMonth, date: NaiveDate) -> Self {
        Self { year, month, date, length: None }
    }

    /// The same announcement with the month's length: needed where the length is known without the next announcement,
    /// or is 28 or 31 days.
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

    /// The announced length in days, if there is one.
    pub const fn length(self) -> Option<u8> {
        self.length
    }

    const fn number(&self) -> MonthNumber {
        MonthNumber::of(self.year, self.month)
    }
}

/// The months announced by one community, as a calendar of its own or laid over another.
///
/// Alone, it covers the announced months. A month is covered to its end if its length or the beginning of the next
/// month was announced; otherwise it is open, and its days 1 to 29, which every month has, are covered. The last month
/// of the list and the last month before a gap are open. Months missing from the list are not covered; the days of a
/// gap must fit the number of its months.
///
/// Laid over another calendar with [`or`](HijriCalendar::or), a month that is not announced begins where that calendar
/// begins it, provided that every month between it and the nearest announcements can have 29 or 30 days; otherwise it
/// begins on the nearest day that allows this. An open month therefore ends where the other calendar ends it, unless it
/// would have 28 or 31 days. An announcement moves its neighbours as little as possible and leaves later years
/// unchanged. [`Or::origin`] reports the dates that were moved.
///
/// # Examples
///
/// In 1434 Saudi Arabia announced the crescent of Ramadan a day later than the calendar has it:
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
/// Morocco began Ramadan 1446 a day after Umm al-Qura, whose Ramadan had 29 days. Its end was not announced, and moves
/// too.
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{HijriCalendar, HijriMonth, MonthStart, Observed, Origin, UmmAlQura};
/// let march = |day| NaiveDate::from_ymd_opt(2025, 3, day).unwrap();
/// let announced = [MonthStart::new(1446, HijriMonth::Ramadan, march(2))];
/// let calendar = Observed::new(&announced)?.or(UmmAlQura::default())?;
/// assert_eq!(calendar.to_hijri(march(10))?.to_string(), "1446-09-09");
/// assert_eq!(calendar.origin(march(10))?, Origin::First);
/// assert_eq!(UmmAlQura::default().to_hijri(march(30))?.to_string(), "1446-10-01");
/// assert_eq!(calendar.to_hijri(march(31))?.to_string(), "1446-10-01");
/// assert_eq!(calendar.origin(march(31))?, Origin::Seam);
/// # Ok::<(), miqat::Error>(())
/// ```
///
/// An announcement more than [`FURTHEST_DAYS`](Observed::FURTHEST_DAYS) from the calendar under it is refused:
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{HijriCalendar, HijriMonth, MonthStart, Observed, UmmAlQura};
/// let announced = [MonthStart::new(1446, HijriMonth::Ramadan, NaiveDate::from_ymd_opt(2025, 3, 31).unwrap())];
/// let error = Observed::new(&announced)?.or(UmmAlQura::default()).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "announcement 0 begins Hijri month 1446-09 30 days after the calendar under it, which is more than 3 days off"
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
#[doc(alias = "announced")]
#[doc(alias = "sighting")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Observed<'a> {
    announced: &'a [MonthStart],
    has_repeats: bool,
}

impl<'a> Observed<'a> {
    /// The greatest distance in days between an announced beginning and that of the calendar under it. Calendars in use
    /// begin a month at most 3 days apart; a larger difference is a slip of the pen.
    pub const FURTHEST_DAYS: u8 = FURTHEST_DAYS;

    /// The calendar of a list of announcements in chronological order, which may have gaps. A repeated announcement is
    /// not an error.
    ///
    /// # Errors
    ///
    /// Each error names the indices of two neighbouring entries, counted from 0:
    ///
    /// * [`AnnouncementError::Order`] unless the second has a later month and a later day.
    /// * [`AnnouncementError::Gap`] unless the days between them allow 29 or 30 for each month from the first on,
    ///   including months missing from the list. If the first has an announced length, its month counts with that
    ///   length.
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
        let mut has_repeats = false;
        for (place, (a, b)) in (0..).zip(announced.iter().zip(announced.iter().skip(1))) {
            if a == b {
                has_repeats = true;
                continue;
            }
            let (first, second) = (place, place + 1);
            let months = b.number().since(a.number());
            let days = b.date.to_epoch_days() - a.date.to_epoch_days();
            if months <= 0 || days <= 0 {
                return Err(AnnouncementError::Order { first, second }.into());
            }
            let (shortest, longest) = (SHORTEST_DAYS, LONGEST_DAYS);
            let allowed = match a.length.map(i64::from) {
                Some(length) => length + shortest * (months - 1)..=length + longest * (months - 1),
                None => shortest * months..=longest * months,
            };
            if !allowed.contains(&i64::from(days)) {
                let months = u32::try_from(months).unwrap_or(u32::MAX);
                return Err(AnnouncementError::Gap { first, days, months, length: a.length }.into());
            }
        }
        Ok(Self { announced, has_repeats })
    }

    /// The announcements in chronological order.
    pub const fn announced(self) -> &'a [MonthStart] {
        self.announced
    }

    /// The first and the last announced year.
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

    /// A range of the list that contains every announcement of `lowest..=highest`: the index of its first row, and the
    /// rows.
    ///
    /// Without repeats, each announcement is at least a month later than the one before, so a list without gaps has one
    /// entry for each month, and a list with gaps has fewer.
    #[inline]
    fn among(self, lowest: MonthNumber, highest: MonthNumber) -> Option<(usize, &'a [MonthStart])> {
        let end = self.announced.len().checked_sub(1)?;
        if self.has_repeats {
            return Some((0, self.announced));
        }
        let after_first = highest.since(self.announced.first()?.number());
        let before_last = self.announced.last()?.number().since(lowest);
        let to = usize::try_from(after_first).ok()?.min(end);
        let from = end.saturating_sub(usize::try_from(before_last).ok()?);
        Some((from, self.announced.get(from..=to)?))
    }

    /// The index of a month in the list.
    #[inline]
    fn place(self, year: i32, month: HijriMonth) -> Option<usize> {
        let number = MonthNumber::of(year, month);
        let (from, rows) = self.among(number, number)?;
        rows.binary_search_by_key(&number, MonthStart::number).ok().map(|place| from + place)
    }

    /// The index of the last month that begins on or before a day.
    #[inline]
    fn begun(self, date: NaiveDate) -> Option<usize> {
        let (first, last) = (self.announced.first()?, self.announced.last()?);
        if date < first.date {
            return None;
        }
        if date >= last.date {
            return self.announced.len().checked_sub(1);
        }
        // Months of 29 and 30 days stay so close to the mean month that the estimate or a neighbour is nearly always
        // right.
        let months = months_in(date.to_epoch_days() - first.date.to_epoch_days());
        let guess = first.number().plus(i64::try_from(months).ok()?);
        let near = self.among(guess.plus(-1), guess.plus(1)).filter(|(from, rows)| {
            rows.first().is_some_and(|row| row.date <= date)
                && self.announced.get(from + rows.len()).is_none_or(|row| date < row.date)
        });
        let (from, rows) = near.unwrap_or((0, self.announced));
        (from + rows.partition_point(|row| row.date <= date)).checked_sub(1)
    }

    /// The first announcement of a month later than the one at this index.
    fn after(self, place: usize) -> Option<&'a MonthStart> {
        let row = self.announced.get(place)?;
        self.announced.get(place + 1..)?.iter().find(|next| *next != row)
    }

    /// The announcement at this index, the number of certain days of its month, and whether that is the whole month.
    fn month_at(self, place: usize) -> Option<(MonthStart, u8, bool)> {
        let row = *self.announced.get(place)?;
        let next = self.after(place).filter(|next| next.number() == row.number().plus(1));
        let length = row.length.or_else(|| length_between(row.year, row.month, row.date, next?.date).ok());
        Some((row, length.unwrap_or(CERTAIN_DAYS), length.is_some()))
    }

    /// The earliest and the latest day, counted as chrono does, on which a month that is not announced can begin.
    fn room(self, number: MonthNumber) -> (i64, i64) {
        let place = self.announced.partition_point(|row| row.number() < number);
        let before = place.checked_sub(1).and_then(|place| self.announced.get(place));
        let (mut earliest, mut latest) = (i64::MIN, i64::MAX);
        if let Some(row) = before {
            let (months, length) = match row.length {
                Some(length) => (number.since(row.number()) - 1, length.into()),
                None => (number.since(row.number()), 0),
            };
            let known = i64::from(row.date.to_epoch_days()) + length;
            (earliest, latest) = (known + SHORTEST_DAYS * months, known + LONGEST_DAYS * months);
        }
        if let Some(row) = self.announced.get(place) {
            let months = row.number().since(number);
            let known = i64::from(row.date.to_epoch_days());
            earliest = earliest.max(known - LONGEST_DAYS * months);
            latest = latest.min(known - SHORTEST_DAYS * months);
        }
        (earliest, latest)
    }
}

impl HijriCalendar for Observed<'_> {
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        let row = self.place(year, month).and_then(|place| self.announced.get(place));
        row.map(|row| row.date).ok_or_else(|| self.month_not_announced(year, month))
    }

    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        let found = self.begun(date).and_then(|place| {
            let (row, certain, _) = self.month_at(place)?;
            let days = u8::try_from(date.to_epoch_days() - row.date.to_epoch_days()).ok()?;
            (days < certain).then(|| HijriDate::of_parts(row.year, row.month, days + 1))
        });
        found.ok_or_else(|| self.date_not_announced(date))
    }

    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        let month_at = self.place(year, month).and_then(|place| self.month_at(place));
        let length = month_at.and_then(|(_, days, is_whole)| is_whole.then_some(days));
        length.ok_or_else(|| self.month_not_announced(year, month))
    }

    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        let month_at = self.place(date.year(), date.month()).and_then(|place| self.month_at(place));
        let not_announced = || self.month_not_announced(date.year(), date.month());
        let (row, certain, is_whole) = month_at.ok_or_else(not_announced)?;
        if !is_whole && date.day() > certain {
            return Err(not_announced());
        }
        check_day(date, certain)?;
        later(row.date, u64::from(date.day()) - 1)
    }

    fn date(&self, year: i32, month: HijriMonth, day: u8) -> Result<HijriDate, Error> {
        let date = HijriDate::new(year, month, day)?;
        self.to_gregorian(date).map(|_| date)
    }

    fn fit(&self, year: i32, month: HijriMonth, start: NaiveDate) -> NaiveDate {
        let (earliest, latest) = self.room(MonthNumber::of(year, month));
        let days = i64::from(start.to_epoch_days());
        let fitted = days.max(earliest).min(latest);
        // With an announcement in a far year, the fitted day may lie outside chrono's range.
        i32::try_from(fitted).ok().and_then(NaiveDate::from_epoch_days).unwrap_or(start)
    }

    /// Refuses a calendar that begins an announced month more than [`FURTHEST_DAYS`](Observed::FURTHEST_DAYS) away or,
    /// beyond its own months, cannot reach the announced beginning with months of 29 or 30 days within that distance.
    ///
    /// # Errors
    ///
    /// [`AnnouncementError::Apart`].
    fn check_over(&self, under: &dyn HijriCalendar) -> Result<(), Error> {
        for (announcement, row) in (0..).zip(self.announced) {
            if let Some(days) = apart::days_apart(row, under) {
                let (year, month) = (row.year, row.month.number());
                return Err(AnnouncementError::Apart { announcement, year, month, days }.into());
            }
        }
        Ok(())
    }
}
