//! Writes dates and times with a pattern, without allocation.

use core::fmt::{self, Write};

use chrono::{Datelike, Month, NaiveDate, NaiveTime, Timelike};

use super::error::{FormatError, Part};
use super::parse_error::ParseError;
use super::pattern::{Field, Fill, Flag, Item, Length, Pattern, Side};
use super::{DateParts, DayHalf, Digits, Lang, MonthForm, Style, Width, parse};
use crate::hijri::{HijriDate, HijriMonth};

/// A language with its digits and style, which formats [`DateParts`] and parses them.
///
/// # Examples
///
/// A newspaper's dateline and the lines of its prayer time box, each with one call:
///
/// ```
/// use chrono::NaiveDate;
/// use miqat::hijri::{HijriDate, HijriMonth};
/// use miqat::locale::{Lang, Locale, DateParts, Pattern, Style};
/// let now = NaiveDate::from_ymd_opt(2024, 11, 24).and_then(|date| date.and_hms_opt(22, 56, 0)).ok_or("no time")?;
/// let now = DateParts::from(now).with_hijri(HijriDate::new(1446, HijriMonth::JumadaAlUla, 22)?);
/// let page = Locale::new(Lang::Ar).with_style(Style::Newspaper);
///
/// let dateline = Pattern::new("%d %B %Y %H:%M %Ed %EB %EY")?;
/// let line = page.format(&dateline, now)?.to_string();
/// assert_eq!(line, "24 نوفمبر 2024 22:56 22 جمادى أول 1446");
/// assert_eq!(page.parse(&dateline, &line)?, now);
///
/// let clock = page.format(&Pattern::new("%A %I:%M %p")?, now)?.to_string();
/// assert_eq!(clock, "الأحد 10:56 مـ");
///
/// let both = page.format(&Pattern::new("%Ed %EB %EY %EN %d %B %Y %N")?, now)?.to_string();
/// assert_eq!(both, "22 جمادى أول 1446 هـ 24 نوفمبر 2024 م");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Locale {
    lang: Lang,
    digits: Digits,
    style: Style,
}

impl Locale {
    /// A language with its default digits and the standard style.
    pub const fn new(lang: Lang) -> Self {
        Self { lang, digits: lang.digits(), style: Style::Standard }
    }

    /// The same locale with other digits.
    #[must_use]
    pub const fn with_digits(self, digits: Digits) -> Self {
        Self { digits, ..self }
    }

    /// The same locale in another style.
    #[must_use]
    pub const fn with_style(self, style: Style) -> Self {
        Self { style, ..self }
    }

    /// The language.
    pub const fn lang(self) -> Lang {
        self.lang
    }

    /// The digits.
    pub const fn digits(self) -> Digits {
        self.digits
    }

    /// The style.
    pub const fn style(self) -> Style {
        self.style
    }

    /// The language's layout of a Hijri date. [`Length::Full`] has the weekday too: add it to the parts with
    /// [`DateParts::with_weekday`].
    ///
    /// # Source
    ///
    /// CLDR 48.2, `ca-islamic`, `dateFormats`.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::{HijriDate, HijriMonth};
    /// use miqat::locale::{Lang, Length, Locale};
    /// let (tr, date) = (Locale::new(Lang::Tr), HijriDate::new(1447, HijriMonth::Ramadan, 1)?);
    /// assert_eq!(tr.format(&tr.hijri_pattern(Length::Long), date)?.to_string(), "Hicri 1 Ramazan 1447");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn hijri_pattern(self, length: Length) -> Pattern<'static> {
        by_length(&self.lang.words().hijri_formats, length)
    }

    /// The language's layout of a Gregorian date.
    ///
    /// # Source
    ///
    /// CLDR 48.2, `ca-gregorian`, `dateFormats`.
    pub const fn date_pattern(self, length: Length) -> Pattern<'static> {
        by_length(&self.lang.words().gregorian_formats, length)
    }

    /// Formats the parts of a date with a pattern; write the result with `{}` or convert it to a `String`.
    ///
    /// # Errors
    ///
    /// [`FormatError::Missing`] if the parts lack something that the pattern contains.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::{HijriDate, HijriMonth};
    /// use miqat::locale::{FormatError, Lang, Locale, Part, Pattern};
    /// let (ar, date) = (Locale::new(Lang::Ar), HijriDate::new(1446, HijriMonth::JumadaAlUla, 22)?);
    /// let line = ar.format(&Pattern::new("%Ed %EB %EY %EN")?, date)?.to_string();
    /// assert_eq!(line, "22 جمادى الأولى 1446 هـ");
    /// let error = ar.format(&Pattern::new("%H:%M")?, date).unwrap_err();
    /// assert_eq!(error, FormatError::Missing { part: Part::Time });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn format<'p>(self, pattern: &Pattern<'p>, parts: impl Into<DateParts>) -> Result<Formatted<'p>, FormatError> {
        let parts = parts.into();
        match [Part::Date, Part::Time, Part::Hijri, Part::Weekday]
            .into_iter()
            .find(|part| pattern.names(*part) && !parts.has(*part))
        {
            Some(part) => Err(FormatError::Missing { part }),
            None => Ok(Formatted { locale: self, pattern: *pattern, parts }),
        }
    }

    /// Parses a text in the layout of a pattern: the output of [`Locale::format`], in any digits, and its usual
    /// variants.
    ///
    /// Names can be in any of the nine languages, with the variants of [`parse_month`](crate::locale::parse_month). A
    /// space of the pattern matches any white space or, except between two digits, none. `%A` with a Gregorian date
    /// must be its weekday.
    ///
    /// # Errors
    ///
    /// [`ParseError`], which contains the place in the text and what was expected there, both readings of an ambiguous
    /// month, or the part of a date that is missing.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::{HijriDate, HijriMonth};
    /// use miqat::locale::{Lang, Locale, Pattern};
    /// let pattern = Pattern::new("%Ed %EB %EY %EN")?;
    /// let parts = Locale::new(Lang::Ar).parse(&pattern, "١٠ ذى الحجه ١٤٤٦ هـ")?;
    /// assert_eq!(parts.hijri(), Some(HijriDate::new(1446, HijriMonth::DhuAlHijja, 10)?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn parse(self, pattern: &Pattern<'_>, text: &str) -> Result<DateParts, ParseError> {
        parse::parts(pattern, text)
    }
}

impl From<Lang> for Locale {
    fn from(lang: Lang) -> Self {
        Self::new(lang)
    }
}

const fn by_length(formats: &[Pattern<'static>; 4], length: Length) -> Pattern<'static> {
    let [full, long, medium, short] = *formats;
    match length {
        Length::Full => full,
        Length::Long => long,
        Length::Medium => medium,
        Length::Short => short,
    }
}

/// Parts of a date ready to be written: see [`Locale::format`].
#[derive(Clone, Copy, Debug)]
pub struct Formatted<'p> {
    locale: Locale,
    pattern: Pattern<'p>,
    parts: DateParts,
}

impl fmt::Display for Formatted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pattern.items().try_for_each(|item| match item {
            Item::Literal(text) => f.write_str(text),
            Item::Field(field, flag) => self.field(f, field, flag).unwrap_or(Ok(())),
        })
    }
}

impl Formatted<'_> {
    /// Writes one field; `None` if the parts lack it, which [`Locale::format`] has excluded.
    fn field(&self, f: &mut fmt::Formatter<'_>, field: Field, flag: Option<Flag>) -> Option<fmt::Result> {
        let Self { locale: Locale { lang, style, .. }, parts, .. } = *self;
        let hijri = parts.hijri();
        Some(match field {
            Field::Year(side) => self.year(f, side, flag)?,
            Field::YearOfCentury => self.number(f, i64::from(parts.date()?.year().rem_euclid(100)), 2, flag),
            Field::Month(Side::Gregorian) => self.number(f, i64::from(parts.date()?.month()), 2, flag),
            Field::Month(Side::Hijri) => self.number(f, i64::from(hijri?.month().number()), 2, flag),
            Field::MonthName(Side::Gregorian) => f.write_str(lang.month(month(parts.date()?)?, MonthForm::Wide)),
            Field::MonthAbbreviation(Side::Gregorian) => {
                f.write_str(lang.month(month(parts.date()?)?, MonthForm::Abbreviated))
            }
            Field::MonthName(Side::Hijri) => f.write_str(lang.hijri_month(hijri?.month(), MonthForm::Wide, style)),
            Field::MonthAbbreviation(Side::Hijri) => {
                f.write_str(lang.hijri_month(hijri?.month(), MonthForm::Abbreviated, style))
            }
            Field::Day(Side::Gregorian) => self.number(f, i64::from(parts.date()?.day()), 2, flag),
            Field::Day(Side::Hijri) => self.number(f, i64::from(hijri?.day()), 2, flag),
            Field::DayOfYear => self.number(f, i64::from(parts.date()?.ordinal()), 3, flag),
            Field::IsoDate(side) => self.iso_date(f, side)?,
            Field::Weekday(Side::Gregorian) => f.write_str(lang.weekday(parts.weekday()?, Width::Wide)),
            Field::Weekday(Side::Hijri) => f.write_str(lang.hijri_weekday(parts.weekday()?, Width::Wide)),
            Field::WeekdayAbbreviation => f.write_str(lang.weekday(parts.weekday()?, Width::Abbreviated)),
            Field::Era(side) => {
                let width = match flag {
                    Some(Flag::Wide) => Width::Wide,
                    Some(Flag::Narrow) => Width::Narrow,
                    _ => Width::Abbreviated,
                };
                f.write_str(match side {
                    Side::Gregorian => lang.gregorian_era(parts.date()?.year(), width),
                    Side::Hijri => lang.hijri_era(hijri?.year(), width),
                })
            }
            Field::Hour24 => self.number(f, i64::from(parts.time()?.hour()), 2, flag),
            Field::Hour12 => self.number(f, i64::from(parts.time()?.hour12().1), 2, flag),
            Field::Minute => self.number(f, i64::from(parts.time()?.minute()), 2, flag),
            Field::Second => self.number(f, second(parts.time()?), 2, flag),
            Field::DayHalf => f.write_str(lang.day_half(half(parts.time()?), style)),
            Field::DayHalfSmall => lang
                .day_half(half(parts.time()?), style)
                .chars()
                .flat_map(char::to_lowercase)
                .try_for_each(|letter| f.write_char(letter)),
            Field::HourMinute => self.clock(f, parts.time()?, false),
            Field::HourMinuteSecond => self.clock(f, parts.time()?, true),
        })
    }

    fn number(&self, f: &mut fmt::Formatter<'_>, value: i64, width: usize, flag: Option<Flag>) -> fmt::Result {
        let number = self.locale.digits.number(value);
        // As in chrono, a sign is not counted in the width.
        let width = if value < 0 { width + 1 } else { width };
        match flag {
            Some(Flag::Fill(Fill::Zeros)) => write!(f, "{number:0width$}"),
            Some(Flag::Fill(Fill::Spaces)) => write!(f, "{number:width$}"),
            _ => write!(f, "{number}"),
        }
    }

    fn year(&self, f: &mut fmt::Formatter<'_>, side: Side, flag: Option<Flag>) -> Option<fmt::Result> {
        let year = i64::from(match side {
            Side::Gregorian => self.parts.date()?.year(),
            Side::Hijri => self.parts.hijri()?.year(),
        });
        Some(match year {
            _ if self.pattern.marks_era(side) => self.number(f, if year < 1 { 1 - year } else { year }, 4, flag),
            // As in chrono, a year with more than four digits has a sign.
            10_000.. => write!(f, "{:+}", self.locale.digits.number(year)),
            _ => self.number(f, year, 4, flag),
        })
    }

    fn iso_date(&self, f: &mut fmt::Formatter<'_>, side: Side) -> Option<fmt::Result> {
        let zeros = Some(Flag::Fill(Fill::Zeros));
        let (month, day) = match side {
            Side::Gregorian => self.parts.date().map(|date| (date.month(), date.day()))?,
            Side::Hijri => {
                self.parts.hijri().map(|date: HijriDate| (u32::from(date.month().number()), u32::from(date.day())))?
            }
        };
        Some(self.year(f, side, zeros)?.and_then(|()| {
            f.write_char('-')?;
            self.number(f, i64::from(month), 2, zeros)?;
            f.write_char('-')?;
            self.number(f, i64::from(day), 2, zeros)
        }))
    }

    fn clock(&self, f: &mut fmt::Formatter<'_>, time: NaiveTime, with_seconds: bool) -> fmt::Result {
        let zeros = Some(Flag::Fill(Fill::Zeros));
        self.number(f, i64::from(time.hour()), 2, zeros)?;
        f.write_char(':')?;
        self.number(f, i64::from(time.minute()), 2, zeros)?;
        if with_seconds {
            f.write_char(':')?;
            self.number(f, second(time), 2, zeros)?;
        }
        Ok(())
    }
}

fn month(date: NaiveDate) -> Option<Month> {
    u8::try_from(date.month()).ok().and_then(|number| Month::try_from(number).ok())
}

fn half(time: NaiveTime) -> DayHalf {
    if time.hour12().0 { DayHalf::AfterNoon } else { DayHalf::BeforeNoon }
}

/// The second, 60 in a leap second, which chrono stores with more than 10⁹ ns.
fn second(time: NaiveTime) -> i64 {
    const NANOSECONDS: u32 = 1_000_000_000;
    i64::from(time.second() + time.nanosecond() / NANOSECONDS)
}

impl HijriMonth {
    /// Parses the name of a month in any of the nine languages: see [`parse_month`](crate::locale::parse_month).
    ///
    /// # Errors
    ///
    /// [`ParseError::Ambiguous`] for a name that two months share, [`ParseError::Expected`] for any other text.
    pub fn from_name(text: &str) -> Result<Self, ParseError> {
        parse::parse_month(text)
    }
}
