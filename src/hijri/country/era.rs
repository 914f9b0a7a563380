//! The years in which a country's calendar is computed in one way, with the evidence for it.

use core::fmt;
use core::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::Error;
use crate::hijri::month_number::MonthNumber;
use crate::hijri::{Calculated, HijriCalendar, HijriDate, HijriMonth, Moved, UmmAlQura};

/// What stands behind the calendar of an era.
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
    /// The authority announces each month; this is the rule that it states as the least, or the calendar of another that it
    /// follows.
    Announced,
    /// The authority announces each month; this is a rule that was found from its months, and that it does not state.
    Fit,
    /// The authority announces, and its months known begin on the days of Umm al-Qura.
    UmmAlQura,
    /// Nothing better than Umm al-Qura, which is Saudi Arabia's, is supported by evidence.
    Default,
}

impl CalendarKind {
    /// Its name, in small letters.
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

/// How sure it is that a calendar is the one that its country keeps.
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
    /// The rule is the authority's, or begins at least 98 % of more than 100 independent months on their day.
    A,
    /// At least 93 % of some 30 independent months; or a stated rule with few months, which none contradicts.
    B,
    /// A fit to few months, or 85 to 93 %.
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

/// Months that begin on the day on which they were announced, of those that are known.
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

    /// The months that begin on their day.
    pub const fn right(self) -> u16 {
        self.right
    }

    /// The months known.
    pub const fn months(self) -> u16 {
        self.months
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.right, self.months)
    }
}

/// What an era is computed by.
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
        /// How many days later its months begin here.
        days_later: i8,
    },
    /// A rule.
    Calculated(&'static Calculated<'static>),
}

/// The table of Umm al-Qura, as [`UmmAlQura::default`] has it.
const TABLE: UmmAlQura = UmmAlQura::PRINTED_THEN_KACST;

impl EraCalendar {
    /// Asks the calendar that it is.
    fn ask<T>(self, question: impl FnOnce(&dyn HijriCalendar) -> T) -> T {
        match self {
            Self::UmmAlQura { days_later } => question(&TABLE.moved(days_later)),
            Self::Calculated(rule) => question(rule),
        }
    }
}

/// The id of the calendar, as [`Moved`] writes it.
impl fmt::Display for EraCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UmmAlQura { days_later } => Moved::fmt(&TABLE.moved(*days_later), f),
            Self::Calculated(rule) => f.pad(rule.id().unwrap_or("computed")),
        }
    }
}

/// The years in which a country's calendar is computed in one way; it is a calendar itself, and covers all years of that
/// one.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{CountryCalendar, HijriMonth};
/// // Since 1440 Egypt has let months run on in which the Moon set a few minutes after the Sun.
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
    /// The year and the month with which it begins; none for the first era, which has no beginning.
    pub const fn first(&self) -> Option<(i32, HijriMonth)> {
        self.first
    }

    /// What it is computed by.
    pub const fn calendar(&self) -> EraCalendar {
        self.calendar
    }

    /// What stands behind that.
    pub const fn kind(&self) -> CalendarKind {
        self.kind
    }

    /// How sure it is.
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// The months counted by the collection from which the registry was made, those from tables of holidays among them. Not all of
    /// these rows are carried here, so that no test counts them; [`independent`](Self::independent) is counted.
    pub const fn all(&self) -> Tally {
        self.all
    }

    /// The months counted that come from the authority's own list, from a collection of announcements, or from the press of
    /// the day.
    pub const fn independent(&self) -> Tally {
        self.independent
    }

    /// One sentence of why this is printed, without a full stop.
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

/// Why an era's calendar is printed: [`Era::why`] makes it, and it is written as a sentence without a full stop.
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
