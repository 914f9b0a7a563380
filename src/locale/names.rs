//! The names of months, weekdays, eras, prayers and marks.

use chrono::{Month, Weekday};

use super::Lang;
use super::words::{AR_NEWSPAPER_DAY_PERIODS, AR_NEWSPAPER_MONTHS};
use crate::hijri::HijriMonth;
use crate::{Mark, Prayer};

/// The usage that is followed where a language has more than one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Style {
    /// As in CLDR: "جمادى الأولى", "ص", "م".
    #[default]
    Standard,
    /// As in the datelines of Egyptian newspapers: "جمادى أول", "صـ", "مـ". Differs from the standard in Arabic only.
    Newspaper,
}

/// The form of a month's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MonthForm {
    /// In full, next to a day: "Jumada I".
    Wide,
    /// Abbreviated, next to a day: "Jum. I". Arabic, Persian, Urdu and Bengali do not abbreviate the Hijri months.
    Abbreviated,
    /// In full, alone in a heading. Differs from [`MonthForm::Wide`] in Persian for Gregorian months.
    StandaloneWide,
    /// Abbreviated, alone in a heading. Differs from [`MonthForm::Abbreviated`] in French and Urdu for Hijri months,
    /// and in Bengali for Gregorian ones.
    StandaloneAbbreviated,
}

/// The length of the name of a weekday or an era.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Width {
    /// In full: "Friday", "Anno Hegirae".
    Wide,
    /// Abbreviated: "Fri", "AH".
    Abbreviated,
    /// About two letters: "Fr". Eras do not have this form and use the abbreviated one.
    Short,
    /// About one letter, possibly ambiguous: "F".
    Narrow,
}

/// The name at an index; the type of the index keeps it within the table.
fn pick<const N: usize>(names: &[&'static str; N], index: usize) -> &'static str {
    names.get(index).copied().unwrap_or_default()
}

impl Lang {
    /// The name of a Hijri month.
    ///
    /// # Source
    ///
    /// CLDR 48.2, `ca-islamic`; [`Style::Newspaper`]: see the [module](crate::locale).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::HijriMonth::JumadaAlUla;
    /// use miqat::locale::{Lang, MonthForm, Style};
    /// assert_eq!(Lang::Ar.hijri_month(JumadaAlUla, MonthForm::Wide, Style::Standard), "جمادى الأولى");
    /// assert_eq!(Lang::Ar.hijri_month(JumadaAlUla, MonthForm::Wide, Style::Newspaper), "جمادى أول");
    /// assert_eq!(Lang::Fr.hijri_month(JumadaAlUla, MonthForm::Abbreviated, Style::Standard), "joum. oul.");
    /// assert_eq!(Lang::Fr.hijri_month(JumadaAlUla, MonthForm::StandaloneAbbreviated, Style::Standard), "joum. ou.");
    /// ```
    pub fn hijri_month(self, month: HijriMonth, form: MonthForm, style: Style) -> &'static str {
        let words = self.words();
        let names = match (self, style, form) {
            (Self::Ar, Style::Newspaper, _) => &AR_NEWSPAPER_MONTHS,
            (_, _, MonthForm::Wide | MonthForm::StandaloneWide) => &words.hijri_wide,
            (_, _, MonthForm::Abbreviated) => &words.hijri_abbreviated,
            (_, _, MonthForm::StandaloneAbbreviated) => &words.hijri_standalone,
        };
        pick(names, usize::from(month.number()) - 1)
    }

    /// The name of a Gregorian month.
    ///
    /// # Source
    ///
    /// CLDR 48.2, `ca-gregorian`.
    ///
    /// # Examples
    ///
    /// ```
    /// use chrono::Month::November;
    /// use miqat::locale::{Lang, MonthForm};
    /// assert_eq!(Lang::Ar.month(November, MonthForm::Wide), "نوفمبر");
    /// assert_eq!(Lang::Tr.month(November, MonthForm::Abbreviated), "Kas");
    /// ```
    pub fn month(self, month: Month, form: MonthForm) -> &'static str {
        let words = self.words();
        let names = match form {
            MonthForm::Wide => &words.month_wide,
            MonthForm::Abbreviated => &words.month_abbreviated,
            MonthForm::StandaloneWide => &words.month_standalone_wide,
            MonthForm::StandaloneAbbreviated => &words.month_standalone_abbreviated,
        };
        pick(names, month as usize)
    }

    /// The name of a weekday.
    ///
    /// # Source
    ///
    /// CLDR 48.2, `ca-gregorian`.
    ///
    /// # Examples
    ///
    /// ```
    /// use chrono::Weekday::Fri;
    /// use miqat::locale::{Lang, Width};
    /// assert_eq!(Lang::Ar.weekday(Fri, Width::Wide), "الجمعة");
    /// assert_eq!(Lang::Fr.weekday(Fri, Width::Abbreviated), "ven.");
    /// ```
    pub fn weekday(self, weekday: Weekday, width: Width) -> &'static str {
        let words = self.words();
        let names = match width {
            Width::Wide => &words.weekday_wide,
            Width::Abbreviated => &words.weekday_abbreviated,
            Width::Short => &words.weekday_short,
            Width::Narrow => &words.weekday_narrow,
        };
        pick(names, weekday.num_days_from_sunday() as usize)
    }

    /// The name of a weekday next to a Hijri date: it differs from [`Lang::weekday`] only for the Indonesian Sunday.
    ///
    /// # Source
    ///
    /// CLDR 48.2, `ca-islamic`.
    ///
    /// # Examples
    ///
    /// ```
    /// use chrono::Weekday::Sun;
    /// use miqat::locale::{Lang, Width};
    /// assert_eq!(Lang::Id.weekday(Sun, Width::Wide), "Minggu");
    /// assert_eq!(Lang::Id.hijri_weekday(Sun, Width::Wide), "Ahad");
    /// ```
    pub fn hijri_weekday(self, weekday: Weekday, width: Width) -> &'static str {
        match width {
            Width::Wide => pick(&self.words().hijri_weekday_wide, weekday.num_days_from_sunday() as usize),
            _ => self.weekday(weekday, width),
        }
    }

    /// The mark of the Hijri era for a year: years from 1 on are after the Hijra, 0 and earlier before it.
    ///
    /// # Source
    ///
    /// CLDR 48.2, `ca-islamic`, except for Bengali and the years before the Hijra: see the [module](crate::locale).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::locale::{Lang, Width};
    /// assert_eq!(Lang::Ar.hijri_era(1446, Width::Abbreviated), "هـ");
    /// assert_eq!(Lang::En.hijri_era(1446, Width::Wide), "Anno Hegirae");
    /// ```
    pub fn hijri_era(self, year: i32, width: Width) -> &'static str {
        let words = self.words();
        pick(if year < 1 { &words.before_hijra } else { &words.hijri_era }, era_width(width))
    }

    /// The mark of the Gregorian era for a year; 0 is 1 BC.
    ///
    /// # Source
    ///
    /// CLDR 48.2, `ca-gregorian`.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::locale::{Lang, Width};
    /// assert_eq!(Lang::Ar.gregorian_era(2024, Width::Abbreviated), "م");
    /// assert_eq!(Lang::En.gregorian_era(-43, Width::Abbreviated), "BC");
    /// ```
    pub fn gregorian_era(self, year: i32, width: Width) -> &'static str {
        let words = self.words();
        pick(if year < 1 { &words.before_gregorian } else { &words.gregorian_era }, era_width(width))
    }

    /// The mark of a half of the day, AM or PM.
    ///
    /// # Source
    ///
    /// CLDR 48.2, `ca-gregorian`, abbreviated; [`Style::Newspaper`]: see the [module](crate::locale).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::locale::{DayHalf, Lang, Style};
    /// assert_eq!(Lang::Ar.day_half(DayHalf::AfterNoon, Style::Newspaper), "مـ");
    /// assert_eq!(Lang::En.day_half(DayHalf::BeforeNoon, Style::Standard), "AM");
    /// ```
    pub fn day_half(self, half: DayHalf, style: Style) -> &'static str {
        let marks = match (self, style) {
            (Self::Ar, Style::Newspaper) => &AR_NEWSPAPER_DAY_PERIODS,
            _ => &self.words().day_periods,
        };
        pick(marks, half as usize)
    }

    /// The heading of a timetable: "Prayer times", "مواقيت الصلاة".
    ///
    /// # Source
    ///
    /// Arabic: as printed in newspapers; the other languages: general usage.
    pub const fn prayer_times(self) -> &'static str {
        self.words().prayer_times
    }
}

/// The index of a width in a table of eras.
const fn era_width(width: Width) -> usize {
    match width {
        Width::Wide => 0,
        Width::Abbreviated | Width::Short => 1,
        Width::Narrow => 2,
    }
}

/// A half of the civil day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a day has two halves")]
pub enum DayHalf {
    /// From midnight to noon.
    #[doc(alias = "am")]
    BeforeNoon,
    /// From noon to midnight.
    #[doc(alias = "pm")]
    AfterNoon,
}

impl HijriMonth {
    /// The month's full name, from CLDR.
    ///
    /// [`Lang::hijri_month`] returns the shorter forms and the newspapers' style.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::HijriMonth;
    /// use miqat::locale::Lang;
    /// assert_eq!(HijriMonth::Ramadan.name(Lang::Tr), "Ramazan");
    /// ```
    pub fn name(self, lang: Lang) -> &'static str {
        lang.hijri_month(self, MonthForm::Wide, Style::Standard)
    }
}

impl Prayer {
    /// The prayer's name.
    ///
    /// # Source
    ///
    /// Arabic: as printed in newspapers; the other languages: general usage, see the [module](crate::locale).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::Prayer;
    /// use miqat::locale::Lang;
    /// assert_eq!(Prayer::Fajr.name(Lang::Ar), "الفجر");
    /// assert_eq!(Prayer::Fajr.name(Lang::Tr), "Sabah");
    /// ```
    pub fn name(self, lang: Lang) -> &'static str {
        pick(&lang.words().prayers, self as usize)
    }
}

impl Mark {
    /// The mark's name in a timetable; in Turkish it differs from the prayer's for Fajr, which begins at "İmsak".
    ///
    /// # Source
    ///
    /// Arabic: as printed in newspapers; the other languages: general usage, see the [module](crate::locale).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::Mark;
    /// use miqat::locale::Lang;
    /// assert_eq!(Mark::Sunrise.name(Lang::Ar), "الشروق");
    /// assert_eq!(Mark::Fajr.name(Lang::Tr), "İmsak");
    /// ```
    pub fn name(self, lang: Lang) -> &'static str {
        pick(&lang.words().marks, self as usize)
    }
}
