//! The calendar that a country keeps.

mod era;
mod registry;

pub use era::{CalendarKind, Confidence, Era, EraCalendar, Tally, Why};

use core::ops::RangeInclusive;

use chrono::NaiveDate;

use super::calendar::{HijriCalendar, check_day, later, length_between, month_after};
use super::month_number::MonthNumber;
use super::{HijriDate, HijriMonth};
use crate::Error;

/// The calendar kept by an authority of a country, for a country's printed dates, with the evidence for it.
///
/// It consists of [eras](Era): in each, the authority computes its months, or they are computed here, in one way.
/// Announced months, where known, are laid over it with [`or`](HijriCalendar::or). A country in which several
/// authorities keep calendars has [several](Self::in_country), the most followed or undisputed one first. Every country
/// has one: without better evidence it is Umm al-Qura, [marked as such](Self::elsewhere).
///
/// # Units
///
/// Countries are ISO 3166-1 alpha-2 codes in capitals.
///
/// # Accuracy
///
/// Each era states how many of its known months it begins on the right day; `tests/country_calendars.rs` counts them
/// and lists every exception. At a seam between two eras every month has 29 or 30 days.
///
/// # Source
///
/// The rows of each era are in `tests/data/hijri/raw`, gathered on 28 November 2026.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{CalendarKind, Confidence, CountryCalendar, HijriCalendar, HijriMonth, UmmAlQura};
///
/// // Morocco began Ramadan 1446 a day after Saudi Arabia.
/// let morocco = CountryCalendar::of("MA");
/// let march_2 = NaiveDate::from_ymd_opt(2025, 3, 2).unwrap();
/// assert_eq!(morocco.to_hijri(march_2)?.to_string(), "1446-09-01");
/// assert_eq!(UmmAlQura::default().to_hijri(march_2)?.to_string(), "1446-09-02");
///
/// let era = morocco.era(1446, HijriMonth::Ramadan);
/// assert_eq!((era.kind(), era.confidence()), (CalendarKind::Fit, Confidence::A));
/// assert_eq!(
///     era.why().to_string(),
///     "Morocco announces each month after looking for the crescent; computed (160 of 163 months right)"
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Debug, PartialEq)]
pub struct CountryCalendar {
    id: &'static str,
    country: &'static str,
    authority: &'static str,
    eras: &'static [Era],
}

impl CountryCalendar {
    /// The calendar of a country; [`elsewhere`](Self::elsewhere) if none is known.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::CountryCalendar;
    /// assert_eq!(CountryCalendar::of("TR").id(), "country-tr");
    /// assert_eq!(CountryCalendar::of("AQ"), CountryCalendar::elsewhere());
    /// ```
    pub fn of(country: &str) -> &'static Self {
        Self::in_country(country).next().unwrap_or(Self::elsewhere())
    }

    /// The calendars of a country's authorities, the one returned by [`of`](Self::of) first; empty if none is known.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::CountryCalendar;
    /// let ids: Vec<_> = CountryCalendar::in_country("ID").map(CountryCalendar::id).collect();
    /// assert_eq!(ids, ["country-id", "country-id-muhammadiyah", "country-id-nu"]);
    /// ```
    pub fn in_country(country: &str) -> impl Iterator<Item = &'static Self> {
        Self::all().filter(move |calendar| calendar.country == country)
    }

    /// Every calendar, in order of country, and finally [`elsewhere`](Self::elsewhere).
    pub fn all() -> impl Iterator<Item = &'static Self> {
        registry::COUNTRIES.iter().chain([Self::elsewhere()])
    }

    /// The calendar of every other country: Umm al-Qura, the calendar of Saudi Arabia.
    pub fn elsewhere() -> &'static Self {
        &registry::ELSEWHERE
    }

    /// The calendar with this [id](Self::id).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::CountryCalendar;
    /// assert_eq!(CountryCalendar::by_id("country-ma"), Some(CountryCalendar::of("MA")));
    /// ```
    pub fn by_id(id: &str) -> Option<&'static Self> {
        Self::all().find(|calendar| calendar.id == id)
    }

    /// The calendar's id: `country-` and the country's code in lower case, with a suffix for further authorities.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The country's code, empty for [`elsewhere`](Self::elsewhere).
    pub const fn country(&self) -> &'static str {
        self.country
    }

    /// The authority that keeps the calendar.
    pub const fn authority(&self) -> &'static str {
        self.authority
    }

    /// Its eras in chronological order; the first one has no beginning.
    pub const fn eras(&self) -> &'static [Era] {
        self.eras
    }

    /// The era that contains a month.
    pub fn era(&self, year: i32, month: HijriMonth) -> &'static Era {
        let number = MonthNumber::of(year, month);
        let begun = |era: &&Era| era.first_number().is_none_or(|first| first <= number);
        self.eras.iter().rev().find(begun).unwrap_or(registry::NO_ERA)
    }

    /// The Hijri years that it covers.
    pub const fn years(&self) -> RangeInclusive<i32> {
        match (self.eras.first(), self.eras.last()) {
            (Some(first), Some(last)) => *first.years().start()..=*last.years().end(),
            _ => registry::NO_ERA.years(),
        }
    }

    /// The first day of the month with this number.
    fn start_of(&self, number: MonthNumber) -> Result<NaiveDate, Error> {
        let (year, month) = number.year_and_month()?;
        self.month_start(year, month)
    }
}

impl HijriCalendar for CountryCalendar {
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        self.era(year, month).month_start(year, month)
    }

    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        // From the last era back: a date before the first month of an era belongs to an earlier era.
        let mut next_first = None;
        for era in self.eras.iter().rev() {
            let found = era.to_hijri(date);
            let Some(first) = era.first_number() else {
                return seam(self, found?, date, next_first);
            };
            match found {
                Ok(hijri) if MonthNumber::of_date(hijri) >= first => return seam(self, hijri, date, next_first),
                _ => next_first = Some(first),
            }
        }
        registry::NO_ERA.to_hijri(date)
    }

    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        let era = self.era(year, month);
        let (next_year, next_month) = month_after(year, month)?;
        if core::ptr::eq(era, self.era(next_year, next_month)) {
            return era.month_length(year, month);
        }
        length_between(year, month, self.month_start(year, month)?, self.month_start(next_year, next_month)?)
    }

    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        let era = self.era(date.year(), date.month());
        let civil = era.to_gregorian(date);
        let (next_year, next_month) = month_after(date.year(), date.month())?;
        if core::ptr::eq(era, self.era(next_year, next_month)) {
            return civil;
        }
        check_day(date, self.month_length(date.year(), date.month())?)?;
        let start = self.month_start(date.year(), date.month())?;
        later(start, u64::from(date.day()) - 1)
    }
}

/// A date of an era; its last month ends where the next era begins, not where its own calendar ends it.
fn seam(
    calendar: &CountryCalendar,
    found: HijriDate,
    date: NaiveDate,
    next_first: Option<MonthNumber>,
) -> Result<HijriDate, Error> {
    let Some(next_first) = next_first.filter(|first| MonthNumber::of_date(found) >= *first) else { return Ok(found) };
    let last = next_first.plus(-1);
    let (year, month) = last.year_and_month()?;
    let day = length_between(year, month, calendar.start_of(last)?, later(date, 1)?)?;
    HijriDate::new(year, month, day)
}
