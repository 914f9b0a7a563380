//! Notable days and nights of the Hijri year.

use core::fmt;
use core::iter::FusedIterator;

use chrono::{Datelike, NaiveDate, Weekday};

use super::arithmetic::{HijriArithmetic, HijriDays};
use super::calendar::HijriCalendar;
use super::{HijriDate, HijriMonth};
use crate::Error;

/// A notable day, or the night before it, that recurs every year, month or week.
///
/// Communities differ in what they mark and on which day; each variant says how, and this crate prefers none. A
/// **night** precedes the day of its date: the night of the 27th begins on the evening of the civil day before.
///
/// # Source
///
/// Hadith collections in the common numbering (that of Fuad Abd al-Baqi for Bukhari, Muslim and Ibn Majah); for days
/// that no such report fixes, the calendars of the named communities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Occasion {
    /// 1 Muharram, the first day of the year.
    NewYear,
    /// 9 Muharram: fasted by Sunnis in addition to Ashura (Muslim 1134), a day of mourning for the Shia.
    Tasua,
    /// 10 Muharram: fasted by Sunnis (Muslim 1162); for the Shia a day of mourning, on which al-Husayn was killed.
    Ashura,
    /// 20 Safar, forty days after Ashura: Shia.
    Arbain,
    /// 12 Rabi al-Awwal, the Prophet's birthday for most Sunnis; some do not mark it.
    #[doc(alias = "Mawlid")]
    MawlidOf12,
    /// 17 Rabi al-Awwal, the Prophet's birthday for most Shia.
    #[doc(alias = "Mawlid")]
    MawlidOf17,
    /// 27 Rajab, the night journey and the ascension, marked in the night before. The date is disputed; the Shia keep
    /// it as the day of the Prophet's calling (Mabath), and some do not mark it.
    #[doc(alias = "Mabath")]
    IsraAndMiraj,
    /// 15 Shaban, marked in the night before: by many Sunnis as the night of forgiveness, by the Twelver Shia as the birth
    /// of al-Mahdi; some do not mark it.
    #[doc(alias = "Barat")]
    MidShaban,
    /// 1 Ramadan, the first day of the fast.
    RamadanBegins,
    /// 21 Ramadan to the end of the month. The ten nights precede these days; a month of 29 days has nine (Bukhari
    /// 2020).
    LastTenNights,
    /// 21, 23, 25, 27 and 29 Ramadan: the odd nights among the last ten, in which Laylat al-Qadr is sought (Bukhari
    /// 2017). Many mark the 27th; the Shia the 19th, 21st and 23rd.
    #[doc(alias = "Qadr")]
    OddNight,
    /// 1 Shawwal, the feast of breaking the fast.
    #[doc(alias = "Eid")]
    EidAlFitr,
    /// 8 Dhu al-Hijja, when pilgrims set out for Mina.
    Tarwiyah,
    /// 9 Dhu al-Hijja, the day of standing at Arafat; fasted by those who are not on pilgrimage (Muslim 1162).
    Arafah,
    /// 10 Dhu al-Hijja, the feast of sacrifice.
    #[doc(alias = "Eid")]
    EidAlAdha,
    /// 11, 12 and 13 Dhu al-Hijja, after the feast of sacrifice (Muslim 1141).
    Tashriq,
    /// 18 Dhu al-Hijja: Shia.
    Ghadir,
    /// 13, 14 and 15 of each month, the days around full Moon, which many fast (Tirmidhi 761); in Dhu al-Hijja the 13th
    /// is also a day of Tashriq.
    WhiteDay,
    /// A Monday, which many fast (Tirmidhi 747).
    Monday,
    /// A Thursday, which many fast (Tirmidhi 747).
    Thursday,
}

/// How often an [`Occasion`] recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Recurrence {
    /// Once a year, on one day or on several.
    Yearly,
    /// Every month.
    Monthly,
    /// Every week.
    Weekly,
}

impl Occasion {
    /// Every occasion: the yearly ones in the order of the year, then the others.
    pub const ALL: [Self; 20] = [
        Self::NewYear,
        Self::Tasua,
        Self::Ashura,
        Self::Arbain,
        Self::MawlidOf12,
        Self::MawlidOf17,
        Self::IsraAndMiraj,
        Self::MidShaban,
        Self::RamadanBegins,
        Self::LastTenNights,
        Self::OddNight,
        Self::EidAlFitr,
        Self::Tarwiyah,
        Self::Arafah,
        Self::EidAlAdha,
        Self::Tashriq,
        Self::Ghadir,
        Self::WhiteDay,
        Self::Monday,
        Self::Thursday,
    ];

    /// Whether the occasion falls on a Hijri date with this weekday of its civil day.
    ///
    /// ```
    /// use miqat::chrono::Weekday;
    /// use miqat::hijri::{HijriDate, HijriMonth, Occasion};
    /// let date = HijriDate::new(1446, HijriMonth::Ramadan, 27)?;
    /// assert!(Occasion::OddNight.falls_on(date, Weekday::Thu));
    /// assert!(!Occasion::Monday.falls_on(date, Weekday::Thu));
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub const fn falls_on(self, date: HijriDate, weekday: Weekday) -> bool {
        use HijriMonth::{DhuAlHijja, Muharram, RabiAlAwwal, Rajab, Ramadan, Safar, Shaban, Shawwal};
        match (self, date.month(), date.day()) {
            (Self::NewYear, Muharram, 1)
            | (Self::Tasua, Muharram, 9)
            | (Self::Ashura, Muharram, 10)
            | (Self::Arbain, Safar, 20)
            | (Self::MawlidOf12, RabiAlAwwal, 12)
            | (Self::MawlidOf17, RabiAlAwwal, 17)
            | (Self::IsraAndMiraj, Rajab, 27)
            | (Self::MidShaban, Shaban, 15)
            | (Self::RamadanBegins, Ramadan, 1)
            | (Self::LastTenNights, Ramadan, 21..)
            | (Self::OddNight, Ramadan, 21 | 23 | 25 | 27 | 29)
            | (Self::EidAlFitr, Shawwal, 1)
            | (Self::Tarwiyah, DhuAlHijja, 8)
            | (Self::Arafah, DhuAlHijja, 9)
            | (Self::EidAlAdha, DhuAlHijja, 10)
            | (Self::Tashriq, DhuAlHijja, 11..=13)
            | (Self::Ghadir, DhuAlHijja, 18)
            | (Self::WhiteDay, _, 13..=15) => true,
            (Self::Monday, ..) => matches!(weekday, Weekday::Mon),
            (Self::Thursday, ..) => matches!(weekday, Weekday::Thu),
            _ => false,
        }
    }

    /// How often it recurs.
    pub const fn recurrence(self) -> Recurrence {
        match self {
            Self::WhiteDay => Recurrence::Monthly,
            Self::Monday | Self::Thursday => Recurrence::Weekly,
            _ => Recurrence::Yearly,
        }
    }

    /// Its name in English.
    #[doc(alias = "name")]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NewYear => "Islamic New Year",
            Self::Tasua => "Tasua",
            Self::Ashura => "Ashura",
            Self::Arbain => "Arbain",
            Self::MawlidOf12 => "Mawlid (12 Rabi al-Awwal)",
            Self::MawlidOf17 => "Mawlid (17 Rabi al-Awwal)",
            Self::IsraAndMiraj => "Isra and Miraj",
            Self::MidShaban => "Mid-Shaban",
            Self::RamadanBegins => "First of Ramadan",
            Self::LastTenNights => "Last ten nights",
            Self::OddNight => "Odd night of the last ten",
            Self::EidAlFitr => "Eid al-Fitr",
            Self::Tarwiyah => "Day of Tarwiyah",
            Self::Arafah => "Day of Arafah",
            Self::EidAlAdha => "Eid al-Adha",
            Self::Tashriq => "Day of Tashriq",
            Self::Ghadir => "Eid al-Ghadir",
            Self::WhiteDay => "White day",
            Self::Monday => "Monday",
            Self::Thursday => "Thursday",
        }
    }
}

impl fmt::Display for Occasion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl HijriMonth {
    /// Whether it is one of the four sacred months: Dhu al-Qada, Dhu al-Hijja, Muharram and Rajab (Quran 9:36, Bukhari
    /// 3197).
    ///
    /// ```
    /// use miqat::hijri::HijriMonth;
    /// assert!(HijriMonth::Rajab.is_sacred() && !HijriMonth::Ramadan.is_sacred());
    /// ```
    pub const fn is_sacred(self) -> bool {
        matches!(self, Self::DhuAlQada | Self::DhuAlHijja | Self::Muharram | Self::Rajab)
    }
}

/// The occasions that fall on a Hijri date with this weekday of its civil day.
///
/// # Examples
///
/// ```
/// use miqat::chrono::Weekday;
/// use miqat::hijri::{occasions, HijriDate, HijriMonth, Occasion};
/// let date = HijriDate::new(1447, HijriMonth::DhuAlHijja, 13)?;
/// assert!(occasions(date, Weekday::Sat).eq([Occasion::Tashriq, Occasion::WhiteDay]));
/// # Ok::<(), miqat::Error>(())
/// ```
pub fn occasions(date: HijriDate, weekday: Weekday) -> impl FusedIterator<Item = Occasion> + Clone {
    Occasion::ALL.into_iter().filter(move |occasion| occasion.falls_on(date, weekday))
}

/// The feast that forbids fasting on a date, if there is one: both Eids (Bukhari 1990) and the three days of Tashriq
/// (Muslim 1141; a pilgrim without an animal to sacrifice may fast these, Bukhari 1997).
///
/// Disputed days are not included: 30 Shaban when the crescent is in doubt, a Friday alone, the second half of Shaban.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{feast_without_fast, HijriDate, HijriMonth, Occasion};
/// assert_eq!(feast_without_fast(HijriDate::new(1447, HijriMonth::Shawwal, 1)?), Some(Occasion::EidAlFitr));
/// assert_eq!(feast_without_fast(HijriDate::new(1447, HijriMonth::Shawwal, 2)?), None);
/// # Ok::<(), miqat::Error>(())
/// ```
#[doc(alias = "fast")]
pub const fn feast_without_fast(date: HijriDate) -> Option<Occasion> {
    match (date.month(), date.day()) {
        (HijriMonth::Shawwal, 1) => Some(Occasion::EidAlFitr),
        (HijriMonth::DhuAlHijja, 10) => Some(Occasion::EidAlAdha),
        (HijriMonth::DhuAlHijja, 11..=13) => Some(Occasion::Tashriq),
        _ => None,
    }
}

/// The status of fasting on a day.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{Fast, Occasion};
/// assert_ne!(Fast::Obligatory, Fast::Voluntary(Occasion::Arafah));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fast {
    /// A day of Ramadan (Quran 2:185).
    Obligatory,
    /// A voluntary fast that many keep, and its occasion; the occasion's own text says who keeps it.
    Voluntary(Occasion),
    /// A feast on which fasting is not allowed: see [`feast_without_fast`].
    NotAllowed(Occasion),
}

/// The status of fasting on a Hijri date with this weekday of its civil day; `None` if the day is not special.
///
/// Six days of Shawwal after its first, on no fixed dates (Muslim 1164), and much of Muharram and Shaban (Muslim 1163,
/// 1156) are also fasted; they are not included here.
///
/// # Examples
///
/// ```
/// use miqat::chrono::Weekday;
/// use miqat::hijri::{Fast, HijriDate, HijriMonth, Occasion, fasting};
/// let of = |month, day| Ok::<_, miqat::Error>(fasting(HijriDate::new(1447, month, day)?, Weekday::Sat));
/// assert_eq!(of(HijriMonth::Ramadan, 12)?, Some(Fast::Obligatory));
/// assert_eq!(of(HijriMonth::DhuAlHijja, 9)?, Some(Fast::Voluntary(Occasion::Arafah)));
/// // A white day, but also a day of Tashriq.
/// assert_eq!(of(HijriMonth::DhuAlHijja, 13)?, Some(Fast::NotAllowed(Occasion::Tashriq)));
/// assert_eq!(of(HijriMonth::Safar, 2)?, None);
/// # Ok::<(), miqat::Error>(())
/// ```
#[doc(alias = "fast")]
#[doc(alias = "sawm")]
pub fn fasting(date: HijriDate, weekday: Weekday) -> Option<Fast> {
    use Occasion::{Arafah, Ashura, Monday, Tasua, Thursday, WhiteDay};
    if date.month() == HijriMonth::Ramadan {
        return Some(Fast::Obligatory);
    }
    let voluntary =
        || occasions(date, weekday).find(|of| matches!(of, Tasua | Ashura | Arafah | WhiteDay | Monday | Thursday));
    feast_without_fast(date).map(Fast::NotAllowed).or_else(|| voluntary().map(Fast::Voluntary))
}

/// The occasions of a year in a calendar, day by day, each with its Hijri date and its civil day.
///
/// Weekly and monthly occasions are included; [`Occasion::recurrence`] distinguishes them. An error of the calendar is
/// the last item.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{occasions_of_year, Occasion, UmmAlQura};
/// let calendar = UmmAlQura::default();
/// let (_, _, ashura) = occasions_of_year(&calendar, 1447)
///     .filter_map(Result::ok)
///     .find(|(occasion, ..)| *occasion == Occasion::Ashura)
///     .unwrap();
/// assert_eq!(ashura.to_string(), "2025-07-05");
/// ```
pub fn occasions_of_year<C: HijriCalendar + ?Sized>(calendar: &C, year: i32) -> OccasionsOfYear<'_, C> {
    let first = HijriDate::of_parts(year, HijriMonth::Muharram, 1);
    let days = match calendar.last_of_month(HijriDate::of_parts(year, HijriMonth::DhuAlHijja, 1)) {
        Ok(last) => calendar.days(first, last),
        // The iteration ends with this error, or with an earlier one.
        Err(_) => calendar.days_from(first),
    };
    OccasionsOfYear { days, day: None }
}

/// The occasions of a year, made by [`occasions_of_year`].
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct OccasionsOfYear<'a, C: ?Sized> {
    days: HijriDays<'a, C>,
    /// The current day, and the index in [`Occasion::ALL`] of the next occasion to test on it.
    day: Option<(HijriDate, NaiveDate, usize)>,
}

impl<C: HijriCalendar + ?Sized> Iterator for OccasionsOfYear<'_, C> {
    type Item = Result<(Occasion, HijriDate, NaiveDate), Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some((hijri, civil, place)) = &mut self.day {
                while let Some(occasion) = Occasion::ALL.get(*place) {
                    *place += 1;
                    if occasion.falls_on(*hijri, civil.weekday()) {
                        return Some(Ok((*occasion, *hijri, *civil)));
                    }
                }
            }
            match self.days.next()? {
                Ok((hijri, civil)) => self.day = Some((hijri, civil, 0)),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

impl<C: HijriCalendar + ?Sized> FusedIterator for OccasionsOfYear<'_, C> {}
