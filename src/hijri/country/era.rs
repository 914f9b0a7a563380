//! A period in which a country's calendar is computed in one way, with the evidence for it.

use core::fmt;
use core::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::Error;
use crate::hijri::month_number::MonthNumber;
use crate::hijri::{Calculated, HijriCalendar, HijriDate, HijriMonth, Moved, UmmAlQura};

/// The kind of evidence for an era's calendar.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{CalendarKind, CountryCalendar, HijriMonth};
/// let kind = |country| CountryCalendar::of(country).era(1448, HijriMonth::Rajab).kind();
/// assert_eq!([kind("TR"), kind("JO"), kind("QA")], [CalendarKind::Rule, CalendarKind::Fit, CalendarKind::UmmAlQura]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CalendarKind {
    /// The authority's own rule, or its own table.
    Rule,
    /// The authority announces each month; the calendar is its stated minimum rule, or a calendar that it follows.
    Announced,
    /// The authority announces each month and states no rule; this rule was fitted to its months.
    Fit,
    /// The authority announces each month; its known months begin on the days of Umm al-Qura.
    UmmAlQura,
    /// There is no evidence for a calendar other than Umm al-Qura, the calendar of Saudi Arabia.
    Default,
}

impl CalendarKind {
    /// Its name, in lower case.
    #[doc(alias = "name")]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Announced => "announced",
            Self::Fit => "fit",
            Self::UmmAlQura => "umm-al-qura",
            Self::Default => "default",
        }
    }
}

impl fmt::Display for CalendarKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The confidence that a calendar is the one that its country keeps.
///
/// # Examples
///
/// ```
/// use miqat::hijri::Confidence;
/// assert!(Confidence::A < Confidence::D);
/// assert_eq!(Confidence::B.to_string(), "B");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Confidence {
    /// The authority's own rule, or one that gives the right day for at least 98 % of more than 100 independent months.
    A,
    /// The right day for at least 93 % of about 30 independent months; or a stated rule with few months and no
    /// contradiction.
    B,
    /// A fit to few months, or the right day for 85 to 93 %.
    C,
    /// No evidence for anything better than the default.
    D,
}

impl Confidence {
    /// Its letter.
    #[doc(alias = "name")]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The number of known months, and how many of them begin on the right day.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{CountryCalendar, HijriMonth};
/// let tally = CountryCalendar::of("MA").era(1447, HijriMonth::Ramadan).independent();
/// assert_eq!((tally.right(), tally.months()), (160, 163));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    right: u16,
    months: u16,
}

impl Tally {
    pub(super) const fn new(right: u16, months: u16) -> Self {
        Self { right, months }
    }

    /// The number of months that begin on the right day.
    pub const fn right(self) -> u16 {
        self.right
    }

    /// The number of known months.
    pub const fn months(self) -> u16 {
        self.months
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.right, self.months)
    }
}

/// The calendar by which an era is computed.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{Calculated, CountryCalendar, EraCalendar, HijriMonth};
/// let of = |country| CountryCalendar::of(country).era(1448, HijriMonth::Rajab).calendar();
/// assert_eq!(of("BD"), EraCalendar::UmmAlQura { days_later: 1 });
/// assert_eq!(of("OM"), EraCalendar::Calculated(&Calculated::OMAN));
/// assert_eq!((of("BD").to_string(), of("OM").to_string()), ("umm-al-qura+1".into(), "computed-oman".into()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum EraCalendar {
    /// The printed table of Umm al-Qura.
    UmmAlQura {
        /// The number of days by which its months begin later here.
        days_later: i8,
    },
    /// A rule.
    Calculated(&'static Calculated<'static>),
}

/// The table of Umm al-Qura that [`UmmAlQura::default`] returns.
const TABLE: UmmAlQura = UmmAlQura::PRINTED_THEN_KACST;

impl EraCalendar {
    /// Applies a function to the calendar.
    fn ask<T>(self, question: impl FnOnce(&dyn HijriCalendar) -> T) -> T {
        match self {
            Self::UmmAlQura { days_later } => question(&TABLE.moved(days_later)),
            Self::Calculated(rule) => question(rule),
        }
    }
}

/// Writes the id of the calendar, in the form of [`Moved`].
impl fmt::Display for EraCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UmmAlQura { days_later } => Moved::fmt(&TABLE.moved(*days_later), f),
            Self::Calculated(rule) => f.pad(rule.id().unwrap_or("computed")),
        }
    }
}

/// A period in which a country's calendar is computed in one way; it is a calendar itself, and covers all years of the
/// calendar by which it is computed.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{CountryCalendar, HijriMonth};
/// // Since 1440 Egypt has not begun a month when the Moon set only a few minutes after the Sun.
/// let [before, since] = CountryCalendar::of("EG").eras() else { panic!() };
/// assert_eq!((before.first(), since.first()), (None, Some((1440, HijriMonth::Muharram))));
/// assert_eq!(since.calendar().to_string(), "computed-egypt");
/// ```
#[derive(Debug, PartialEq)]
pub struct Era {
    pub(super) first: Option<(i32, HijriMonth)>,
    pub(super) calendar: EraCalendar,
    pub(super) kind: CalendarKind,
    pub(super) confidence: Confidence,
    pub(super) all: Tally,
    pub(super) independent: Tally,
    pub(super) why: &'static str,
}

impl Era {
    /// The year and the month with which it begins; `None` for the first era, which has no beginning.
    pub const fn first(&self) -> Option<(i32, HijriMonth)> {
        self.first
    }

    /// The calendar by which it is computed.
    pub const fn calendar(&self) -> EraCalendar {
        self.calendar
    }

    /// The kind of evidence for it.
    pub const fn kind(&self) -> CalendarKind {
        self.kind
    }

    /// The confidence in it.
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// All months counted when the registry was made, including months from holiday tables. Not all of these rows are
    /// in this repository, so no test counts them; [`independent`](Self::independent) is counted.
    pub const fn all(&self) -> Tally {
        self.all
    }

    /// The months counted from the authority's own list, from a collection of announcements, or from the press of the
    /// day.
    pub const fn independent(&self) -> Tally {
        self.independent
    }

    /// One sentence, without a full stop, that says why this calendar is used.
    pub const fn why(&self) -> Why<'_> {
        Why { era: self }
    }

    pub(super) fn first_number(&self) -> Option<MonthNumber> {
        self.first.map(|(year, month)| MonthNumber::of(year, month))
    }

    pub(super) const fn years(&self) -> RangeInclusive<i32> {
        match self.calendar {
            EraCalendar::UmmAlQura { .. } => TABLE.first_year()..=TABLE.last_year(),
            EraCalendar::Calculated(_) => Calculated::FIRST_YEAR..=Calculated::LAST_YEAR,
        }
    }
}

impl HijriCalendar for Era {
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        self.calendar.ask(|calendar| calendar.month_start(year, month))
    }

    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        self.calendar.ask(|calendar| calendar.to_hijri(date))
    }

    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        self.calendar.ask(|calendar| calendar.month_length(year, month))
    }

    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        self.calendar.ask(|calendar| calendar.to_gregorian(date))
    }
}

/// The reason for an era's calendar, made by [`Era::why`]; displayed as a sentence without a full stop.
#[derive(Clone, Copy, Debug)]
pub struct Why<'a> {
    era: &'a Era,
}

impl fmt::Display for Why<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.era.why)?;
        match (self.era.kind, self.era.independent) {
            (CalendarKind::Fit, Tally { months: 1.., .. }) => write!(f, " ({} months right)", self.era.independent),
            _ => Ok(()),
        }
    }
}
