//! A Hijri date, which a calendar maps to a civil day.

use core::fmt;
use core::str::FromStr;

use crate::error::{HijriError, IsoYear, LONGEST_MONTH_DAYS};
use crate::text::{Form, Plain, no_names};
use crate::{Error, Expected};

/// One of the twelve Hijri months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[expect(clippy::exhaustive_enums, reason = "the year has twelve months (Quran 9:36)")]
pub enum HijriMonth {
    /// Month 1.
    Muharram = 1,
    /// Month 2.
    Safar,
    /// Month 3.
    RabiAlAwwal,
    /// Month 4.
    RabiAlAkhir,
    /// Month 5.
    JumadaAlUla,
    /// Month 6.
    JumadaAlAkhira,
    /// Month 7.
    Rajab,
    /// Month 8.
    Shaban,
    /// Month 9, the month of fasting.
    #[doc(alias = "Ramazan")]
    Ramadan,
    /// Month 10.
    Shawwal,
    /// Month 11.
    DhuAlQada,
    /// Month 12, the month of the pilgrimage.
    DhuAlHijja,
}

impl HijriMonth {
    /// The twelve months in order.
    pub const ALL: [Self; 12] = [
        Self::Muharram,
        Self::Safar,
        Self::RabiAlAwwal,
        Self::RabiAlAkhir,
        Self::JumadaAlUla,
        Self::JumadaAlAkhira,
        Self::Rajab,
        Self::Shaban,
        Self::Ramadan,
        Self::Shawwal,
        Self::DhuAlQada,
        Self::DhuAlHijja,
    ];

    /// The month with this number, 1..=12.
    ///
    /// # Errors
    ///
    /// [`HijriError::Month`] for any other number.
    pub const fn new(number: u8) -> Result<Self, Error> {
        Ok(match number {
            1 => Self::Muharram,
            2 => Self::Safar,
            3 => Self::RabiAlAwwal,
            4 => Self::RabiAlAkhir,
            5 => Self::JumadaAlUla,
            6 => Self::JumadaAlAkhira,
            7 => Self::Rajab,
            8 => Self::Shaban,
            9 => Self::Ramadan,
            10 => Self::Shawwal,
            11 => Self::DhuAlQada,
            12 => Self::DhuAlHijja,
            month => return Err(Error::Hijri(HijriError::Month { month })),
        })
    }

    /// The month's number, 1..=12.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The month's name in English, in this crate's spelling; [`HijriMonth::name`] returns CLDR's.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Muharram => "Muharram",
            Self::Safar => "Safar",
            Self::RabiAlAwwal => "Rabi al-Awwal",
            Self::RabiAlAkhir => "Rabi al-Akhir",
            Self::JumadaAlUla => "Jumada al-Ula",
            Self::JumadaAlAkhira => "Jumada al-Akhira",
            Self::Rajab => "Rajab",
            Self::Shaban => "Shaban",
            Self::Ramadan => "Ramadan",
            Self::Shawwal => "Shawwal",
            Self::DhuAlQada => "Dhu al-Qada",
            Self::DhuAlHijja => "Dhu al-Hijja",
        }
    }

    /// The previous month, which may be in the previous year.
    ///
    /// ```
    /// use miqat::hijri::HijriMonth::{DhuAlHijja, Muharram, Rajab, Shaban};
    /// assert_eq!((Shaban.before(), Muharram.before()), (Rajab, DhuAlHijja));
    /// ```
    #[must_use]
    pub const fn before(self) -> Self {
        Self::of_index(if self as u8 == 1 { 11 } else { self as u8 as u32 - 2 })
    }

    /// The next month, which may be in the next year.
    ///
    /// ```
    /// use miqat::hijri::HijriMonth::{DhuAlHijja, Muharram, Ramadan, Shawwal};
    /// assert_eq!((Ramadan.after(), DhuAlHijja.after()), (Shawwal, Muharram));
    /// ```
    #[must_use]
    pub const fn after(self) -> Self {
        Self::of_index(self as u8 as u32 % 12)
    }

    /// The month's index in the year, from 0.
    pub(crate) const fn index(self) -> u32 {
        self as u8 as u32 - 1
    }

    /// The month at an index in the year, from 0; an index above 11 gives the last month.
    pub(crate) const fn of_index(index: u32) -> Self {
        match index {
            0 => Self::Muharram,
            1 => Self::Safar,
            2 => Self::RabiAlAwwal,
            3 => Self::RabiAlAkhir,
            4 => Self::JumadaAlUla,
            5 => Self::JumadaAlAkhira,
            6 => Self::Rajab,
            7 => Self::Shaban,
            8 => Self::Ramadan,
            9 => Self::Shawwal,
            10 => Self::DhuAlQada,
            _ => Self::DhuAlHijja,
        }
    }
}

impl fmt::Display for HijriMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Parses the month's name as displayed, or its number; case, spaces, hyphens and underscores make no difference.
/// [`HijriMonth::from_name`] parses names in nine languages and their usual spellings.
///
/// # Errors
///
/// [`Error::Text`] for any other text; [`HijriError::Month`] for a number outside 1..=12.
///
/// # Examples
///
/// ```
/// use miqat::hijri::HijriMonth;
/// for text in ["Dhu al-Hijja", "dhu_al_hijja", "12"] {
///     assert_eq!(text.parse(), Ok(HijriMonth::DhuAlHijja));
/// }
/// assert_eq!("13".parse::<HijriMonth>().unwrap_err().to_string(), "a Hijri month 13 is not within 1 to 12");
/// ```
impl FromStr for HijriMonth {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match Plain::read(text, |plain| plain.trim().parse()) {
            Ok(number) => Self::new(number),
            Err(_) => Ok(MONTH.pick(text, &Self::ALL, Self::as_str)?),
        }
    }
}

const MONTH: Expected = Expected::new(&Form {
    what: "a Hijri month",
    name_at: |place| Some(HijriMonth::ALL.get(place)?.as_str()),
    otherwise: ", or a number from 1 to 12",
});

/// A year, month and day of the Hijri era. A [calendar](crate::hijri) determines which civil day it is, as a time zone
/// determines the instant of a `NaiveDateTime`. It takes eight bytes.
///
/// Year 1 is the year of the Hijra; the year before it is 0. Days run from 1 to 29 or 30, in one printed calendar to
/// 31. The text form follows ISO 8601: `-0640-02-01` before the year 0, `+10000-01-01` after the year 9999.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{HijriDate, HijriMonth};
/// let date = HijriDate::new(1446, HijriMonth::JumadaAlUla, 22)?;
/// assert_eq!(date.to_string(), "1446-05-22");
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HijriDate {
    year: i32,
    month: HijriMonth,
    day: u8,
}

impl HijriDate {
    /// The longest month of any calendar here, in days: 31, three times in the printed Umm al-Qura.
    pub const MAX_DAY: u8 = LONGEST_MONTH_DAYS;

    /// Makes a date from its parts without checking the length of its month, which depends on the calendar.
    ///
    /// # Errors
    ///
    /// [`HijriError::Day`] unless 1 ≤ `day` ≤ [`HijriDate::MAX_DAY`].
    pub const fn new(year: i32, month: HijriMonth, day: u8) -> Result<Self, Error> {
        if day >= 1 && day <= Self::MAX_DAY {
            Ok(Self { year, month, day })
        } else {
            Err(Error::Hijri(HijriError::Day { year, month: month.number(), day, length: Self::MAX_DAY }))
        }
    }

    /// A date whose day a calendar has already found to be in 1..=31.
    pub(crate) const fn of_parts(year: i32, month: HijriMonth, day: u8) -> Self {
        Self { year, month, day }
    }

    /// The year of the Hijri era.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month.
    pub const fn month(self) -> HijriMonth {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for HijriDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", IsoYear(self.year), self.month.number(), self.day)
    }
}

/// Parses the displayed form, such as `1446-05-22`. Only the form is checked, because the length of the month depends
/// on the calendar. Digits and marks written by Arabic programs are accepted: see
/// [`plain_letters`](crate::plain_letters).
///
/// # Errors
///
/// [`Error::Text`] for any other text; [`HijriError::Month`] and [`HijriError::Day`] for a month or a day that does not
/// exist.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{HijriDate, HijriMonth};
/// assert_eq!("1446-05-22".parse(), HijriDate::new(1446, HijriMonth::JumadaAlUla, 22));
/// assert_eq!("+10000-01-01".parse(), HijriDate::new(10_000, HijriMonth::Muharram, 1));
/// assert_eq!("\u{200f}١٤٤٦-٠٥-٢٢".parse(), HijriDate::new(1446, HijriMonth::JumadaAlUla, 22));
/// assert!("1446-5-22".parse::<HijriDate>().is_err());
/// ```
impl FromStr for HijriDate {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (year, month, day) = Plain::read(text, numbers).ok_or(Error::Text(DATE))?;
        Self::new(year, HijriMonth::new(month)?, day)
    }
}

const DATE: Expected = Expected::new(&Form {
    what: "a Hijri date",
    name_at: no_names,
    otherwise: "YYYY-MM-DD, such as 1446-05-22, with a sign before years after 9999 or before 0",
});

/// The year, month and day of a date in the form in which [`HijriDate`] is displayed.
fn numbers(text: &str) -> Option<(i32, u8, u8)> {
    const YEAR_WIDTH: usize = 4;
    const WIDTH: usize = 2;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (year_and_month, day) = text.rsplit_once('-')?;
    let (year, month) = year_and_month.rsplit_once('-')?;
    let is_year = match (year.strip_prefix('-'), year.strip_prefix('+')) {
        (Some(before), _) => before.len() >= YEAR_WIDTH && is_number(before),
        (_, Some(far)) => far.len() > YEAR_WIDTH && is_number(far),
        (None, None) => year.len() == YEAR_WIDTH && is_number(year),
    };
    let well_formed = is_year && [month, day].into_iter().all(|part| part.len() == WIDTH && is_number(part));
    if !well_formed {
        return None;
    }
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}
