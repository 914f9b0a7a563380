//! The Hijri calendar of an answer: the country's or another one, with announced months over it, and what is said of it.

use std::cell::RefCell;
use std::path::Path;

use miqat::Error;
use miqat::chrono::{Days, NaiveDate};
use miqat::hijri::{
    AnyCalendar, CalendarKind, CalendarMonth, CountryCalendar, EraCalendar, HijriArithmetic, HijriCalendar, HijriDate,
    HijriMonth, MonthStart, Observed, Tabular, Tally,
};
use miqat::prayer::Ramadan;
use miqat_places::{Country, countries};

use crate::carried;
use crate::hijri;
use crate::outcome::Failure;

/// Which calendar is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Choice {
    /// That of the country.
    Country,
    Named(AnyCalendar),
}

/// A choice by `country` or by the calendar's id.
pub fn choice(given: &str) -> Result<Choice, String> {
    if given.eq_ignore_ascii_case("country") {
        return Ok(Choice::Country);
    }
    hijri::calendar_by_id(given).map(Choice::Named)
}

/// From before the first date asked to after the last, announced months matter: a date's month and its neighbours.
const NEIGHBOURHOOD_DAYS: u64 = 95;

/// A calendar that keeps the last month that it was asked for.
pub struct Kept {
    named: AnyCalendar,
    country: Option<Country>,
    shift: i8,
    announced: Vec<MonthStart>,
    calendar: Box<dyn HijriCalendar>,
    month: RefCell<Option<CalendarMonth>>,
    ramadan: RefCell<Option<(i32, Ramadan)>>,
}

impl core::fmt::Debug for Kept {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Kept").field(&self.named).field(&self.shift).finish()
    }
}

/// What a date is, and why it is printed.
pub struct Standing {
    /// The calendar's id.
    pub id: &'static str,
    /// What it is computed by, where that is not the calendar itself.
    pub rule: Option<EraCalendar>,
    /// Whether the month was announced; it is computed, or from a table, else.
    pub is_announced: bool,
    pub kind: Option<CalendarKind>,
    /// How many of the months that are known begin on their day by it.
    pub tally: Option<Tally>,
    /// Whose calendar it is, if a country's.
    pub country: Option<Country>,
    pub confidence: Option<&'static str>,
    /// How many days later than the calendar's the months begin, as the caller wishes.
    pub shift: i8,
    /// One sentence, without a full stop.
    pub why: String,
}

impl Kept {
    /// The calendar of a choice in a country for some days, with the announced months that the program carries for it and
    /// those of a file.
    ///
    /// # Errors
    ///
    /// What is wrong with the file, or which of its months the calendar contradicts.
    pub fn new(
        choice: Choice,
        country: Option<Country>,
        file: Option<&Path>,
        shift: i8,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Result<Self, Failure> {
        let named = match choice {
            Choice::Country => CountryCalendar::of(country.map_or("", Country::code)).into(),
            Choice::Named(named) => named,
        };
        let mut announced = match file {
            Some(file) => hijri::announced_over(file, named)?,
            None => Vec::new(),
        };
        let days = Days::new(NEIGHBOURHOOD_DAYS);
        let near = first.checked_sub_days(days).unwrap_or(first)..=last.checked_add_days(days).unwrap_or(last);
        let of_file = announced.len();
        for row in carried::months(named.id()) {
            // The caller's own go before.
            let is_own = |own: &MonthStart| (own.year(), own.month()) == (row.year(), row.month());
            if near.contains(&row.date()) && !announced[..of_file].iter().any(is_own) {
                announced.push(row);
            }
        }
        announced.sort_unstable();
        // As long as the program: a calendar borrows its announcements.
        let rows: &'static [MonthStart] = Vec::leak(announced.clone());
        let calendar = Observed::new(rows)?.or(named)?.or(Tabular::CIVIL)?.moved(shift);
        let (month, ramadan) = (RefCell::new(None), RefCell::new(None));
        Ok(Self { named, country, shift, announced, calendar: Box::new(calendar), month, ramadan })
    }

    /// The calendar itself.
    pub fn calendar(&self) -> &dyn HijriCalendar {
        &*self.calendar
    }

    /// The date of a civil day.
    pub fn date(&self, day: NaiveDate) -> Result<HijriDate, Error> {
        if let Some(month) = *self.month.borrow()
            && let Some(date) = day_of(&month, day)
        {
            return Ok(date);
        }
        let date = self.calendar.to_hijri(day)?;
        *self.month.borrow_mut() = self.calendar.month(date.year(), date.month()).ok();
        Ok(date)
    }

    /// Ramadan of the Hijri year of a date.
    pub fn ramadan(&self, date: HijriDate) -> Ramadan {
        if let Some((year, ramadan)) = *self.ramadan.borrow()
            && year == date.year()
        {
            return ramadan;
        }
        let ramadan = match self.calendar.month(date.year(), HijriMonth::Ramadan) {
            Ok(month) => Ramadan::Dates { first: month.start(), last: month.last() },
            Err(_) => Ramadan::Never,
        };
        *self.ramadan.borrow_mut() = Some((date.year(), ramadan));
        ramadan
    }

    /// What a date is, and why it is printed.
    pub fn standing(&self, date: HijriDate) -> Standing {
        let is_announced = self.announced.iter().any(|row| (row.year(), row.month()) == (date.year(), date.month()));
        let (id, shift) = (self.named.id(), self.shift);
        match self.named {
            AnyCalendar::Country { calendar, .. } => {
                let era = calendar.era(date.year(), date.month());
                Standing {
                    id,
                    rule: Some(era.calendar()),
                    is_announced,
                    kind: Some(era.kind()),
                    tally: Some(era.independent()),
                    country: countries::by_code(calendar.country()).or(self.country),
                    confidence: Some(era.confidence().as_str()),
                    shift,
                    why: why(&era.why().to_string(), is_announced),
                }
            }
            named => Standing {
                id,
                rule: None,
                is_announced,
                kind: None,
                tally: None,
                country: None,
                confidence: None,
                shift,
                why: hijri::name_of(named),
            },
        }
    }
}

/// The sentence of an era; how a month is computed is not said of one that was announced.
fn why(sentence: &str, is_announced: bool) -> String {
    match sentence.split_once("; computed") {
        Some((announced, _)) if is_announced => announced.to_owned(),
        _ => sentence.to_owned(),
    }
}

/// The date of a day of a month.
fn day_of(month: &CalendarMonth, day: NaiveDate) -> Option<HijriDate> {
    let place = day.signed_duration_since(month.start()).num_days();
    let number = u8::try_from(place + 1).ok().filter(|_| day <= month.last())?;
    HijriDate::new(month.year(), month.month(), number).ok()
}

/// One line: the calendar's id, whether the date is announced or computed, and why: "country-ma (announced): ...".
impl core::fmt::Display for Standing {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}", self.id)?;
        match (self.is_announced, self.rule) {
            (true, _) => write!(f, ", announced")?,
            (false, Some(rule)) => write!(f, ", by {rule}")?,
            (false, None) => {}
        }
        if self.shift != 0 {
            write!(f, ", moved by {:+} days", self.shift)?;
        }
        write!(f, ": {}", self.why)
    }
}
