//! The Umm al-Qura calendar of Saudi Arabia, as printed and as computed by KACST.

mod kacst;
mod pack;
mod printed;
mod starts;

use core::fmt;
use core::str::FromStr;

use chrono::NaiveDate;

use super::calendar::{HijriCalendar, check_day};
use super::{HijriDate, HijriMonth};
use crate::error::HijriError;
use crate::text::Form;
use crate::units::YEAR_MONTHS;
use crate::{Error, Expected};
use pack::{Irregular, check_lengths, fold, replace_years, unfold};
use starts::Starts;

/// The Umm al-Qura calendar, in one of its three versions.
///
/// Until 1419 AH (April 1999) the calendar printed in Saudi Arabia differs from the one that KACST, and after it ICU,
/// Java and browsers, compute for those years today: 529 of the 924 months begin on another day. From 1420 to 1450 all
/// versions agree; after that the two forecasts differ, first on 11 August 2029.
///
/// | constant | id | years | months |
/// |---|---|---|---|
/// | [`PRINTED_THEN_KACST`](Self::PRINTED_THEN_KACST), the default | `umm-al-qura` | 1300–1600 | printed 1343–1450, KACST before and after |
/// | [`PRINTED`](Self::PRINTED) | `umm-al-qura-printed` | 1343–1500 | printed 1343–1450, then the rule of 1423 |
/// | [`KACST`](Self::KACST) | `umm-al-qura-kacst` | 1300–1600 | as in ICU, Java and browsers |
///
/// Outside its years every conversion returns an error and never another calendar's date;
/// `UmmAlQura::default().or(Tabular::CIVIL)?` states explicitly which calendar takes over there. It is a civil
/// calendar: in some years Saudi Arabia announced Ramadan, Shawwal or Dhu al-Hijja on other days, for which see
/// [`Observed`](super::Observed).
///
/// The printed calendar has five months of 28 days (1343-09, 1345-08, 1348-12, 1349-10, 1364-08) and three of 31
/// (1345-05, 1348-11, 1349-11). In the default version 1342-12, the last month before the printed years, also has 28.
///
/// # Accuracy
///
/// Exact whole days; `tests/umm_al_qura.rs` compares every month with its source, and from 1356 on with second transcriptions.
/// Of the years 1343 to 1355 there is one transcription, and some documents that bear both dates.
///
/// # Source
///
/// [`UmmAlQuraSource`], for each range of years.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{HijriCalendar, HijriMonth, UmmAlQura, UmmAlQuraSource};
///
/// let date = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
/// assert_eq!(UmmAlQura::default().to_hijri(date)?.to_string(), "1410-06-04");
/// assert_eq!(UmmAlQura::KACST.to_hijri(date)?.to_string(), "1410-06-03");
/// assert_eq!(UmmAlQura::default().source(1410)?, UmmAlQuraSource::ComparisonCalendar);
/// assert_eq!(
///     UmmAlQura::default().month_start(1601, HijriMonth::Muharram).unwrap_err().to_string(),
///     "the Hijri year 1601 is outside this calendar, which covers the years 1300 to 1600 AH",
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
#[doc(alias = "islamic-umalqura")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct UmmAlQura {
    table: Table,
}

/// The version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Table {
    #[default]
    PrintedThenKacst,
    Printed,
    Kacst,
}

/// The source of the month starts for a range of Umm al-Qura years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UmmAlQuraSource {
    /// The date lines of the newspaper Umm al-Qura, 1343–1355 AH (1924–1937), from its archive.
    Newspaper,
    /// The comparison calendar of King Fahd University of Petroleum and Minerals, 1356–1411 AH (1937–1991).
    #[doc(alias = "KFUPM")]
    ComparisonCalendar,
    /// The official comparison books, Taqwim Umm al-Qura al-muqaran, 1412–1450 AH (1991–2029).
    ComparisonBooks,
    /// A forecast by the rule of 1423 AH (the conjunction precedes sunset at Mecca, and moonset follows it), 1451–1500
    /// AH, as KACST's site showed it when hijridate's tables were made.
    Rule1423,
    /// Computed by the King Abdulaziz City for Science and Technology, as in its site, ICU 78 and Java 17: before 1420
    /// AH a later reconstruction, which differs from the calendar then in use; after 1450 AH a forecast.
    Kacst,
}

impl UmmAlQuraSource {
    /// The source in a few words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Newspaper => "newspaper Umm al-Qura",
            Self::ComparisonCalendar => "KFUPM comparison calendar",
            Self::ComparisonBooks => "official comparison books",
            Self::Rule1423 => "forecast by the rule of 1423",
            Self::Kacst => "computed by KACST",
        }
    }
}

impl fmt::Display for UmmAlQuraSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The years of KACST's table.
const KACST_YEARS: (i32, i32) = (1300, 1600);
/// The years with printed months, including the forecast at the end.
const PRINTED_YEARS: (i32, i32) = (1343, 1500);
/// The last year for which months were printed.
const LAST_YEAR_PRINTED: i32 = 1450;

const KACST_STARTS: [i32; KACST_LEN] = unfold(&kacst::YEARS);
const KACST_LEN: usize = kacst::YEARS.len() * YEAR_MONTHS + 1;
const PRINTED_STARTS: [i32; PRINTED_LEN] = unfold(&printed::YEARS);
const PRINTED_LEN: usize = printed::YEARS.len() * YEAR_MONTHS + 1;
const JOINED_STARTS: [i32; KACST_LEN] = {
    #[expect(clippy::cast_sign_loss, reason = "the last year is after the first")]
    let years = (LAST_YEAR_PRINTED - PRINTED_YEARS.0 + 1) as usize;
    replace_years(KACST_STARTS, KACST_YEARS.0, &PRINTED_STARTS, PRINTED_YEARS.0, years)
};

/// The first is the seam between KACST's years and the printed ones; the others were printed with these lengths.
const IRREGULAR: [Irregular; 9] = [
    Irregular(1342, HijriMonth::DhuAlHijja, 28),
    Irregular(1343, HijriMonth::Ramadan, 28),
    Irregular(1345, HijriMonth::JumadaAlUla, 31),
    Irregular(1345, HijriMonth::Shaban, 28),
    Irregular(1348, HijriMonth::DhuAlQada, 31),
    Irregular(1348, HijriMonth::DhuAlHijja, 28),
    Irregular(1349, HijriMonth::Shawwal, 28),
    Irregular(1349, HijriMonth::DhuAlQada, 31),
    Irregular(1364, HijriMonth::Shaban, 28),
];

const _: () = {
    let [_, printed @ ..] = &IRREGULAR;
    check_lengths(KACST_YEARS.0, &KACST_STARTS, &[]);
    check_lengths(PRINTED_YEARS.0, &PRINTED_STARTS, printed);
    check_lengths(KACST_YEARS.0, &JOINED_STARTS, &IRREGULAR);
};

static KACST: Starts = {
    static OFFSETS: [i8; KACST_LEN] = fold(&KACST_STARTS);
    Starts { first_year: KACST_YEARS.0, last_year: KACST_YEARS.1, first_unix_day: KACST_STARTS[0], offsets: &OFFSETS }
};
static PRINTED: Starts = {
    static OFFSETS: [i8; PRINTED_LEN] = fold(&PRINTED_STARTS);
    Starts {
        first_year: PRINTED_YEARS.0,
        last_year: PRINTED_YEARS.1,
        first_unix_day: PRINTED_STARTS[0],
        offsets: &OFFSETS,
    }
};
static JOINED: Starts = {
    static OFFSETS: [i8; KACST_LEN] = fold(&JOINED_STARTS);
    Starts { first_year: KACST_YEARS.0, last_year: KACST_YEARS.1, first_unix_day: JOINED_STARTS[0], offsets: &OFFSETS }
};

impl UmmAlQura {
    /// As printed for 1343–1450 AH, and as computed by KACST before and after.
    pub const PRINTED_THEN_KACST: Self = Self { table: Table::PrintedThenKacst };
    /// As printed for 1343–1450 AH, then a forecast by the rule of 1423 to 1500.
    pub const PRINTED: Self = Self { table: Table::Printed };
    /// As computed by KACST for 1300–1600 AH, and used by ICU, Java and browsers.
    pub const KACST: Self = Self { table: Table::Kacst };

    /// The three versions.
    pub const ALL: [Self; 3] = [Self::PRINTED_THEN_KACST, Self::PRINTED, Self::KACST];

    /// The calendar's id: `umm-al-qura`, `umm-al-qura-printed` or `umm-al-qura-kacst`.
    pub const fn id(self) -> &'static str {
        match self.table {
            Table::PrintedThenKacst => "umm-al-qura",
            Table::Printed => "umm-al-qura-printed",
            Table::Kacst => "umm-al-qura-kacst",
        }
    }

    /// The version with this [id](Self::id).
    ///
    /// ```
    /// use miqat::hijri::UmmAlQura;
    /// assert_eq!(UmmAlQura::by_id("umm-al-qura-kacst"), Some(UmmAlQura::KACST));
    /// ```
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|calendar| calendar.id() == id)
    }

    /// The first year of the table.
    pub const fn first_year(self) -> i32 {
        self.starts().first_year
    }

    /// The last year of the table.
    pub const fn last_year(self) -> i32 {
        self.starts().last_year
    }

    /// The source of a year's months.
    ///
    /// # Errors
    ///
    /// [`HijriError::YearOutOfRange`] outside the table's years.
    pub const fn source(self, year: i32) -> Result<UmmAlQuraSource, Error> {
        if year < self.first_year() || year > self.last_year() {
            return Err(self.year_out_of_range(year));
        }
        Ok(match (self.table, year) {
            (Table::Kacst, _) => UmmAlQuraSource::Kacst,
            (_, 1343..=1355) => UmmAlQuraSource::Newspaper,
            (_, 1356..=1411) => UmmAlQuraSource::ComparisonCalendar,
            (_, 1412..=LAST_YEAR_PRINTED) => UmmAlQuraSource::ComparisonBooks,
            (Table::Printed, _) => UmmAlQuraSource::Rule1423,
            (Table::PrintedThenKacst, _) => UmmAlQuraSource::Kacst,
        })
    }

    const fn starts(self) -> &'static Starts {
        match self.table {
            Table::PrintedThenKacst => &JOINED,
            Table::Printed => &PRINTED,
            Table::Kacst => &KACST,
        }
    }

    const fn year_out_of_range(self, year: i32) -> Error {
        Error::Hijri(HijriError::YearOutOfRange { year, first_year: self.first_year(), last_year: self.last_year() })
    }

    const fn date_out_of_range(self, date: NaiveDate) -> Error {
        Error::Hijri(HijriError::DateOutOfRange { date, first_year: self.first_year(), last_year: self.last_year() })
    }

    /// The first day of a month, counted from 1970-01-01, and the month's length.
    #[inline]
    fn month(self, year: i32, month: HijriMonth) -> Result<(i32, u8), Error> {
        let starts = self.starts();
        let place = || {
            let years = usize::try_from(year.checked_sub(starts.first_year)?).ok()?;
            let index = years.checked_mul(YEAR_MONTHS)? + month.index() as usize;
            let start = starts.start(index)?;
            Some((start, u8::try_from(starts.start(index + 1)? - start).ok()?))
        };
        place().ok_or(self.year_out_of_range(year))
    }
}

/// The calendar's [id](UmmAlQura::id).
impl fmt::Display for UmmAlQura {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// Reads its [id](UmmAlQura::id); case, spaces, hyphens and underscores make no difference.
///
/// # Errors
///
/// [`Error::Text`] for any other text.
///
/// # Examples
///
/// ```
/// use miqat::hijri::UmmAlQura;
/// assert_eq!("umm_al_qura".parse(), Ok(UmmAlQura::default()));
/// assert_eq!(UmmAlQura::KACST.to_string(), "umm-al-qura-kacst");
/// ```
impl FromStr for UmmAlQura {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const UMM_AL_QURA: Expected = Expected::new(&Form {
            what: "an Umm al-Qura calendar",
            name_at: |place| Some(UmmAlQura::ALL.get(place)?.id()),
            otherwise: "",
        });
        Ok(UMM_AL_QURA.pick(text, &Self::ALL, Self::id)?)
    }
}

impl HijriCalendar for UmmAlQura {
    #[inline]
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        let (start, _) = self.month(year, month)?;
        NaiveDate::from_epoch_days(start).ok_or(self.year_out_of_range(year))
    }

    #[inline]
    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        let unix_day = date.to_epoch_days();
        let starts = self.starts();
        let (index, start) = starts.locate(unix_day).ok_or(self.date_out_of_range(date))?;
        #[expect(clippy::cast_possible_truncation, reason = "some thousands of months, of 31 days at most")]
        #[expect(clippy::cast_possible_wrap, clippy::cast_sign_loss, reason = "the day lies in the month")]
        Ok(HijriDate::of_parts(
            starts.first_year + (index / YEAR_MONTHS) as i32,
            HijriMonth::of_index((index % YEAR_MONTHS) as u32),
            (unix_day - start) as u8 + 1,
        ))
    }

    #[inline]
    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        Ok(self.month(year, month)?.1)
    }

    #[inline]
    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        let (start, length) = self.month(date.year(), date.month())?;
        check_day(date, length)?;
        NaiveDate::from_epoch_days(start + i32::from(date.day()) - 1).ok_or(self.year_out_of_range(date.year()))
    }
}
