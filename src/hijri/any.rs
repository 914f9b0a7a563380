//! A calendar chosen at run time.

use core::fmt;
use core::ops::RangeInclusive;
use core::str::FromStr;

use chrono::NaiveDate;

use super::{Calculated, CountryCalendar, HijriCalendar, HijriDate, HijriMonth, Tabular, UmmAlQura};
use crate::text::{Form, is_same_name};
use crate::{Error, Expected};

/// Any calendar with an id, for a choice at run time such as a user's setting.
///
/// It is stored and parsed as its [`id`](Self::id); two are equal if their ids are. A community that follows a calendar
/// a day later chooses a [`Moved<AnyCalendar>`](super::Moved). Announcements are laid over it with
/// [`or`](HijriCalendar::or).
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{AnyCalendar, HijriCalendar, UmmAlQura};
///
/// let chosen: AnyCalendar = "tabular-ii-civil".parse()?;
/// assert_eq!(chosen.to_hijri(NaiveDate::from_ymd_opt(2024, 7, 8).unwrap())?.to_string(), "1446-01-01");
/// assert_eq!(chosen.to_string(), "tabular-ii-civil");
/// assert_eq!(AnyCalendar::default(), UmmAlQura::default().into());
/// assert_eq!(AnyCalendar::default().years(), 1300..=1600);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum AnyCalendar {
    /// A version of the Umm al-Qura calendar of Saudi Arabia.
    UmmAlQura(UmmAlQura),
    /// An arithmetic calendar.
    Tabular(Tabular),
    /// A calendar computed by a rule that has an id.
    #[non_exhaustive]
    Calculated {
        /// The rule.
        rule: &'static Calculated<'static>,
    },
    /// The calendar kept by an authority of a country.
    #[non_exhaustive]
    Country {
        /// The calendar.
        calendar: &'static CountryCalendar,
    },
}

impl AnyCalendar {
    /// All calendars that have an id.
    pub fn all() -> impl Iterator<Item = Self> {
        let tables = UmmAlQura::ALL.into_iter().map(Self::UmmAlQura);
        let arithmetic = Tabular::ALL.into_iter().map(Self::Tabular);
        let rules = Calculated::ALL.into_iter().map(|rule| Self::Calculated { rule });
        tables.chain(arithmetic).chain(rules).chain(CountryCalendar::all().map(|calendar| Self::Country { calendar }))
    }

    /// The calendar of a country: see [`CountryCalendar::of`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::AnyCalendar;
    /// assert_eq!("country-id".parse(), Ok(AnyCalendar::of_country("ID")));
    /// ```
    pub fn of_country(country: &str) -> Self {
        CountryCalendar::of(country).into()
    }

    /// The calendar of a rule, if the rule has an id.
    pub const fn of_rule(rule: &'static Calculated<'static>) -> Option<Self> {
        match rule.id() {
            Some(_) => Some(Self::Calculated { rule }),
            None => None,
        }
    }

    /// The calendar's id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::UmmAlQura(table) => table.id(),
            Self::Tabular(tabular) => tabular.id(),
            Self::Calculated { rule } => match rule.id() {
                Some(id) => id,
                // Never: `of_rule` refuses a rule without an id.
                None => "computed",
            },
            Self::Country { calendar } => calendar.id(),
        }
    }

    /// The Hijri years that it covers.
    pub const fn years(self) -> RangeInclusive<i32> {
        match self {
            Self::UmmAlQura(table) => table.first_year()..=table.last_year(),
            Self::Tabular(_) => Tabular::FIRST_YEAR..=Tabular::LAST_YEAR,
            Self::Calculated { .. } => Calculated::FIRST_YEAR..=Calculated::LAST_YEAR,
            Self::Country { calendar } => calendar.years(),
        }
    }

    const fn calendar(&self) -> &dyn HijriCalendar {
        match self {
            Self::UmmAlQura(table) => table,
            Self::Tabular(tabular) => tabular,
            Self::Calculated { rule } => *rule,
            Self::Country { calendar } => *calendar,
        }
    }
}

impl HijriCalendar for AnyCalendar {
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        self.calendar().month_start(year, month)
    }

    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        self.calendar().to_hijri(date)
    }

    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        self.calendar().month_length(year, month)
    }

    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        self.calendar().to_gregorian(date)
    }

    fn date(&self, year: i32, month: HijriMonth, day: u8) -> Result<HijriDate, Error> {
        self.calendar().date(year, month, day)
    }

    fn fit(&self, year: i32, month: HijriMonth, start: NaiveDate) -> NaiveDate {
        self.calendar().fit(year, month, start)
    }

    fn check_over(&self, under: &dyn HijriCalendar) -> Result<(), Error> {
        self.calendar().check_over(under)
    }
}

impl Default for AnyCalendar {
    /// [`UmmAlQura::default`].
    fn default() -> Self {
        Self::UmmAlQura(UmmAlQura::default())
    }
}

impl From<UmmAlQura> for AnyCalendar {
    fn from(table: UmmAlQura) -> Self {
        Self::UmmAlQura(table)
    }
}

impl From<Tabular> for AnyCalendar {
    fn from(tabular: Tabular) -> Self {
        Self::Tabular(tabular)
    }
}

impl From<&'static CountryCalendar> for AnyCalendar {
    fn from(calendar: &'static CountryCalendar) -> Self {
        Self::Country { calendar }
    }
}

impl PartialEq for AnyCalendar {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for AnyCalendar {}

impl core::hash::Hash for AnyCalendar {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.id().hash(state);
    }
}

/// The calendar's [id](AnyCalendar::id).
impl fmt::Display for AnyCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl fmt::Debug for AnyCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AnyCalendar({})", self.id())
    }
}

/// Reads its [id](AnyCalendar::id); case, spaces, hyphens and underscores make no difference.
///
/// # Errors
///
/// [`Error::Text`] for any other text.
impl FromStr for AnyCalendar {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const CALENDAR: Expected = Expected::new(&Form {
            what: "a Hijri calendar",
            name_at: |place| AnyCalendar::all().nth(place).map(AnyCalendar::id),
            otherwise: "",
        });
        Self::all().find(|calendar| is_same_name(calendar.id(), text)).ok_or(Error::Text(CALENDAR))
    }
}
