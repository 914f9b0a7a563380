//! The arithmetic Hijri calendars, which repeat a cycle of thirty years.

use core::fmt;
use core::str::FromStr;

use chrono::NaiveDate;

use super::calendar::{HijriCalendar, check_day};
use super::{HijriDate, HijriMonth};
use crate::error::HijriError;
use crate::text::Form;
use crate::{Error, Expected};

/// Which eleven of every thirty years are leap years, with 30 days in the last month.
///
/// # Source
///
/// The four sets as in CLDR, Joda-Time, Noda Time and Time4J, which agree; the names after R. H. van Gent, "The
/// arithmetical or tabular Islamic calendar". (CLDR's page "Islamic Calendar Types" prints 26 instead of 27 in the
/// fourth set.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LeapPattern {
    /// 2, 5, 7, 10, 13, **15**, 18, 21, 24, 26, 29: "15-based"; Kushyar ibn Labban, Ulugh Beg.
    #[doc(alias = "Base15")]
    I,
    /// 2, 5, 7, 10, 13, **16**, 18, 21, 24, 26, 29: "16-based", the usual one; al-Khwarizmi, al-Battani, the Toledan
    /// tables; ICU, CLDR and .NET.
    #[doc(alias = "Base16")]
    II,
    /// 2, 5, **8**, 10, 13, 16, **19**, 21, 24, **27**, 29: Fatimid, Misri; the Dawoodi Bohra.
    #[doc(alias = "Fatimid")]
    #[doc(alias = "Bohra")]
    III,
    /// 2, 5, 8, **11**, 13, 16, 19, 21, 24, 27, **30**: Habash al-Hasib, al-Biruni, Elias of Nisibis.
    #[doc(alias = "HabashAlHasib")]
    IV,
}

/// The epoch of an arithmetic calendar: the day on which year 1 begins, named by its tradition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TabularEpoch {
    /// Friday 16 July 622 (Julian), 19 July 622 (proleptic Gregorian), Julian day number 1 948 440.
    #[doc(alias = "Friday")]
    Civil,
    /// Thursday 15 July 622 (Julian), 18 July 622 (proleptic Gregorian), Julian day number 1 948 439.
    #[doc(alias = "Thursday")]
    Astronomical,
}

/// An arithmetic Hijri calendar: odd months have 30 days, even months 29, and eleven of every thirty years have one day
/// more.
///
/// It is accurate to a day or two, and no community announces its months by it except where noted. Under another
/// calendar, `table.or(Tabular::CIVIL)?`, it supplies the years that the other does not cover. Years continue before
/// the Hijra: the year before year 1 is 0. Civil dates are proleptic Gregorian: before 15 October 1582, where historians
/// use the Julian calendar, 22 Ramadan 977 of the civil table is 10 March 1570 here and 28 February 1570 in a catalogue.
///
/// | id | also known as |
/// |---|---|
/// | `tabular-i-civil` | Joda and Noda Time "Base15" with the civil epoch, Time4J "East Islamic" |
/// | `tabular-i-astronomical` | the same with the Thursday epoch |
/// | `tabular-ii-civil` | CLDR and ICU `islamic-civil`, Time4J "West Islamic", Python `convertdate` |
/// | `tabular-ii-astronomical` | CLDR and ICU `islamic-tbla`, .NET `HijriCalendar`, the "Kuwaiti" algorithm |
/// | `tabular-iii-civil` | Joda and Noda Time "Indian" with the civil epoch |
/// | `tabular-iii-astronomical` | Fatimid or Misri, the calendar that the Dawoodi Bohra follow |
/// | `tabular-iv-civil` | Habash al-Hasib |
/// | `tabular-iv-astronomical` | the same with the Thursday epoch |
///
/// # Units
///
/// `unix_day` counts civil days from 1970-01-01 as 0; the Julian day number of the same day is `unix_day + 2 440 588`.
///
/// # Accuracy
///
/// Exact whole numbers; `tests/tabular.rs` compares 1071 dates from Time4J, ICU4X, ICU and others, and every day of the
/// years 1 to 1600 both ways.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{HijriCalendar, HijriMonth, Tabular};
///
/// let date = NaiveDate::from_ymd_opt(2024, 7, 8).unwrap();
/// assert_eq!(Tabular::CIVIL.to_hijri(date)?.to_string(), "1446-01-01");
/// assert_eq!(Tabular::ASTRONOMICAL.to_hijri(date)?.to_string(), "1446-01-02");
/// assert_eq!(Tabular::CIVIL.month_length(1445, HijriMonth::DhuAlHijja)?, 30);
/// # Ok::<(), miqat::Error>(())
/// ```
#[doc(alias = "arithmetic")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tabular {
    /// Determines the leap years: `y` is one when `(11 y + leap_constant) mod 30 < 11`.
    leap_constant: i32,
    /// The first day of year 1.
    epoch_unix_day: i32,
}

/// The period of the leap years, in years.
const CYCLE_YEARS: i64 = 30;
/// The leap years in one period.
const CYCLE_LEAP_YEARS: i64 = 11;
/// The days of a common year: six months of 30 days and six of 29.
const COMMON_YEAR_DAYS: i64 = 354;
/// The days of thirty years.
const CYCLE_DAYS: i64 = CYCLE_YEARS * COMMON_YEAR_DAYS + CYCLE_LEAP_YEARS;
/// The days of two months, 30 and 29.
const TWO_MONTHS_DAYS: u32 = 59;
/// The Julian day number of 1970-01-01.
const UNIX_EPOCH_JDN: i32 = 2_440_588;

impl Tabular {
    /// 15-based, Friday.
    pub const I_CIVIL: Self = Self::new(LeapPattern::I, TabularEpoch::Civil);
    /// 15-based, Thursday.
    pub const I_ASTRONOMICAL: Self = Self::new(LeapPattern::I, TabularEpoch::Astronomical);
    /// 16-based, Friday.
    pub const II_CIVIL: Self = Self::new(LeapPattern::II, TabularEpoch::Civil);
    /// 16-based, Thursday.
    pub const II_ASTRONOMICAL: Self = Self::new(LeapPattern::II, TabularEpoch::Astronomical);
    /// Fatimid, Friday.
    pub const III_CIVIL: Self = Self::new(LeapPattern::III, TabularEpoch::Civil);
    /// Fatimid, Thursday.
    #[doc(alias = "Bohra")]
    pub const III_ASTRONOMICAL: Self = Self::new(LeapPattern::III, TabularEpoch::Astronomical);
    /// Habash al-Hasib, Friday.
    pub const IV_CIVIL: Self = Self::new(LeapPattern::IV, TabularEpoch::Civil);
    /// Habash al-Hasib, Thursday.
    pub const IV_ASTRONOMICAL: Self = Self::new(LeapPattern::IV, TabularEpoch::Astronomical);
    /// The usual arithmetic calendar, [`II_CIVIL`](Self::II_CIVIL).
    #[doc(alias = "islamic-civil")]
    pub const CIVIL: Self = Self::II_CIVIL;
    /// The usual calendar with the Thursday epoch, [`II_ASTRONOMICAL`](Self::II_ASTRONOMICAL).
    #[doc(alias = "islamic-tbla")]
    pub const ASTRONOMICAL: Self = Self::II_ASTRONOMICAL;

    /// The eight calendars.
    pub const ALL: [Self; 8] = [
        Self::I_CIVIL,
        Self::I_ASTRONOMICAL,
        Self::II_CIVIL,
        Self::II_ASTRONOMICAL,
        Self::III_CIVIL,
        Self::III_ASTRONOMICAL,
        Self::IV_CIVIL,
        Self::IV_ASTRONOMICAL,
    ];

    /// The first year whose days are all within `NaiveDate` in all eight calendars.
    pub const FIRST_YEAR: i32 = -270_829;
    /// The last year whose days are all within `NaiveDate` in all eight calendars.
    pub const LAST_YEAR: i32 = 269_546;

    /// The calendar of a leap pattern and an epoch.
    pub const fn new(pattern: LeapPattern, epoch: TabularEpoch) -> Self {
        Self {
            leap_constant: match pattern {
                LeapPattern::I => 15,
                LeapPattern::II => 14,
                LeapPattern::III => 11,
                LeapPattern::IV => 9,
            },
            epoch_unix_day: match epoch {
                TabularEpoch::Civil => 1_948_440 - UNIX_EPOCH_JDN,
                TabularEpoch::Astronomical => 1_948_439 - UNIX_EPOCH_JDN,
            },
        }
    }

    /// The pattern of the leap years.
    pub const fn pattern(self) -> LeapPattern {
        match self.leap_constant {
            15 => LeapPattern::I,
            14 => LeapPattern::II,
            11 => LeapPattern::III,
            _ => LeapPattern::IV,
        }
    }

    /// The epoch, which determines the first day of year 1.
    pub const fn epoch(self) -> TabularEpoch {
        if self.epoch_unix_day == Self::CIVIL.epoch_unix_day { TabularEpoch::Civil } else { TabularEpoch::Astronomical }
    }

    /// The calendar's id, `tabular-i-civil` to `tabular-iv-astronomical`.
    pub const fn id(self) -> &'static str {
        match (self.pattern(), self.epoch()) {
            (LeapPattern::I, TabularEpoch::Civil) => "tabular-i-civil",
            (LeapPattern::I, TabularEpoch::Astronomical) => "tabular-i-astronomical",
            (LeapPattern::II, TabularEpoch::Civil) => "tabular-ii-civil",
            (LeapPattern::II, TabularEpoch::Astronomical) => "tabular-ii-astronomical",
            (LeapPattern::III, TabularEpoch::Civil) => "tabular-iii-civil",
            (LeapPattern::III, TabularEpoch::Astronomical) => "tabular-iii-astronomical",
            (LeapPattern::IV, TabularEpoch::Civil) => "tabular-iv-civil",
            (LeapPattern::IV, TabularEpoch::Astronomical) => "tabular-iv-astronomical",
        }
    }

    /// The calendar with this [id](Self::id).
    ///
    /// ```
    /// use miqat::hijri::Tabular;
    /// assert_eq!(Tabular::by_id("tabular-ii-civil"), Some(Tabular::CIVIL));
    /// assert_eq!(Tabular::by_id("islamic"), None);
    /// ```
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|calendar| calendar.id() == id)
    }

    /// Whether a year is a leap year, whose last month has 30 days.
    pub const fn is_leap_year(self, year: i32) -> bool {
        (CYCLE_LEAP_YEARS * year as i64 + self.leap_constant as i64).rem_euclid(CYCLE_YEARS) < CYCLE_LEAP_YEARS
    }

    /// The Hijri date of a day counted from 1970-01-01, in any year within `i32`.
    ///
    /// # Errors
    ///
    /// [`HijriError::Year`] for a day in any other year.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::{HijriDate, HijriMonth, Tabular};
    /// let date = HijriDate::new(1389, HijriMonth::Shawwal, 22)?;
    /// assert_eq!(Tabular::CIVIL.of_unix_day(0)?, date);
    /// assert_eq!(Tabular::CIVIL.to_unix_day(date)?, 0);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    #[inline]
    pub const fn of_unix_day(self, unix_day: i64) -> Result<HijriDate, Error> {
        // A day further away than this has a year outside `i32`; a nearer one causes no overflow below.
        const FURTHEST_DAY: u64 = 1 << 41;
        if unix_day.unsigned_abs() > FURTHEST_DAY {
            let since_epoch = unix_day as i128 - self.epoch_unix_day as i128;
            let thirtieths = CYCLE_YEARS as i128 * since_epoch + (CYCLE_YEARS - 1 - self.leap_constant as i64) as i128;
            #[expect(clippy::cast_possible_truncation, reason = "a year has more than one day")]
            return Err(Error::Hijri(HijriError::Year { year: thirtieths.div_euclid(CYCLE_DAYS as i128) as i64 + 1 }));
        }
        let since_epoch = unix_day - self.epoch_unix_day as i64;
        // In units of 1/30 day every year has the same length, and the remainder gives the day of the year.
        let thirtieths = CYCLE_YEARS * since_epoch + (CYCLE_YEARS - 1 - self.leap_constant as i64);
        let year = thirtieths.div_euclid(CYCLE_DAYS) + 1;
        if year < i32::MIN as i64 || year > i32::MAX as i64 {
            return Err(Error::Hijri(HijriError::Year { year }));
        }
        #[expect(clippy::cast_possible_truncation, reason = "a remainder below 10631")]
        let day_of_year = thirtieths.rem_euclid(CYCLE_DAYS) as u32 / CYCLE_YEARS as u32;
        let month_index = day_of_year * 2 / TWO_MONTHS_DAYS;
        let month_index = if month_index > 11 { 11 } else { month_index };
        let day = day_of_year - days_before_month(month_index) + 1;
        #[expect(clippy::cast_possible_truncation, reason = "the year was checked, and a day is at most 30")]
        Ok(HijriDate::of_parts(year as i32, HijriMonth::of_index(month_index), day as u8))
    }

    /// The day, counted from 1970-01-01, of a Hijri date in any year.
    ///
    /// # Errors
    ///
    /// [`HijriError::Day`] when the month is shorter.
    #[inline]
    pub const fn to_unix_day(self, date: HijriDate) -> Result<i64, Error> {
        // The month's length matters only for day 30 or more.
        if date.day() >= 30 {
            let length = self.length(date.year(), date.month());
            if date.day() > length {
                let (year, month, day) = (date.year(), date.month().number(), date.day());
                return Err(Error::Hijri(HijriError::Day { year, month, day, length }));
            }
        }
        Ok(self.first_unix_day(date.year(), date.month()) + date.day() as i64 - 1)
    }

    /// The first day of a month, counted from 1970-01-01.
    const fn first_unix_day(self, year: i32, month: HijriMonth) -> i64 {
        let years = year as i64 - 1;
        let leap_days = (CYCLE_LEAP_YEARS * years + self.leap_constant as i64).div_euclid(CYCLE_YEARS);
        self.epoch_unix_day as i64 + COMMON_YEAR_DAYS * years + leap_days + days_before_month(month.index()) as i64
    }

    /// The days of a month: 29 or 30.
    const fn length(self, year: i32, month: HijriMonth) -> u8 {
        let long = month.number() % 2 == 1 || month.number() == 12 && self.is_leap_year(year);
        29 + long as u8
    }
}

/// The calendar's [id](Tabular::id).
impl fmt::Display for Tabular {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// Reads its [id](Tabular::id); case, spaces, hyphens and underscores make no difference.
///
/// # Errors
///
/// [`Error::Text`] for any other text.
///
/// # Examples
///
/// ```
/// use miqat::hijri::Tabular;
/// assert_eq!("tabular_ii_civil".parse(), Ok(Tabular::CIVIL));
/// assert_eq!(Tabular::CIVIL.to_string(), "tabular-ii-civil");
/// ```
impl FromStr for Tabular {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const TABULAR: Expected = Expected::new(&Form {
            what: "a tabular calendar",
            name_at: |place| Some(Tabular::ALL.get(place)?.id()),
            otherwise: "",
        });
        Ok(TABULAR.pick(text, &Self::ALL, Self::id)?)
    }
}

/// The days of a year before a month, whose index counts from 0.
const fn days_before_month(month_index: u32) -> u32 {
    (TWO_MONTHS_DAYS * month_index).div_ceil(2)
}

/// The civil day of a count from 1970-01-01, which belongs to a Hijri `year`, if it is within `NaiveDate`.
fn civil_day(unix_day: i64, year: i32) -> Result<NaiveDate, Error> {
    let (first_year, last_year) = (Tabular::FIRST_YEAR, Tabular::LAST_YEAR);
    let civil = i32::try_from(unix_day).ok().and_then(NaiveDate::from_epoch_days);
    civil.ok_or(Error::Hijri(HijriError::YearOutOfRange { year, first_year, last_year }))
}

impl HijriCalendar for Tabular {
    #[inline]
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        civil_day(self.first_unix_day(year, month), year)
    }

    #[inline]
    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        self.of_unix_day(i64::from(date.to_epoch_days()))
    }

    #[inline]
    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        Ok(self.length(year, month))
    }

    #[inline]
    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        civil_day(self.to_unix_day(date)?, date.year())
    }

    #[inline]
    fn date(&self, year: i32, month: HijriMonth, day: u8) -> Result<HijriDate, Error> {
        let date = HijriDate::new(year, month, day)?;
        check_day(date, self.length(year, month))?;
        Ok(date)
    }
}
