//! Ages and the time between two dates, in both calendars.

use std::io::{self, Write};

use miqat::chrono::{Datelike, Months, NaiveDate};
use miqat::hijri::{HijriArithmetic, HijriDate};
use miqat::locale::{Lang, Length, Locale};

use crate::calendars::Calendar;
use crate::dates::{self, Written, Years};
use crate::outcome::{Failure, Outcome};
use crate::words::{self, DateLine};

/// A day in both calendars.
#[derive(Clone, Copy, Debug)]
struct Day {
    hijri: HijriDate,
    civil: NaiveDate,
}

impl Day {
    fn of(calendar: &Calendar<'_>, written: Written) -> Result<Self, Failure> {
        let layers = calendar.layers();
        Ok(match written {
            Written::Gregorian(civil) => Self { hijri: layers.to_hijri(civil)?, civil },
            Written::Hijri(hijri) => Self { hijri, civil: layers.to_gregorian(hijri)? },
            Written::FromToday(days) => Self::of_civil(calendar, dates::days_after(dates::today(), days)?)?,
        })
    }

    fn of_civil(calendar: &Calendar<'_>, civil: NaiveDate) -> Result<Self, Failure> {
        Ok(Self { hijri: calendar.layers().to_hijri(civil)?, civil })
    }

    /// Both dates in words.
    fn text(self, lang: Lang) -> Result<String, Failure> {
        let locale = Locale::new(lang);
        let hijri =
            locale.format(&locale.hijri_pattern(Length::Long), self.hijri).map_err(|error| error.to_string())?;
        let civil = locale.format(&locale.date_pattern(Length::Full), self.civil).map_err(|error| error.to_string())?;
        let numbers = format!("{}  {}", self.hijri, self.civil);
        let numbers = if lang.is_right_to_left() { words::isolated(&numbers) } else { numbers };
        Ok(format!("{numbers}  {hijri} · {civil}"))
    }
}

/// The Gregorian years, months and days between two dates; a day that a month does not have becomes its last day.
fn civil_period(from: NaiveDate, to: NaiveDate) -> [i32; 3] {
    let whole = (to.year() - from.year()) * 12 + i32::try_from(to.month0()).unwrap_or(0)
        - i32::try_from(from.month0()).unwrap_or(0);
    let after = |months: i32| from.checked_add_months(Months::new(u32::try_from(months).unwrap_or(0)));
    let months = if after(whole).is_some_and(|day| day <= to) { whole } else { whole - 1 };
    let rest = after(months).map_or(0, |day| to.signed_duration_since(day).num_days());
    [months / 12, months % 12, i32::try_from(rest).unwrap_or(i32::MAX)]
}

/// The first Gregorian anniversary on or after a date.
fn civil_anniversary(of: NaiveDate, on_or_after: NaiveDate) -> Option<NaiveDate> {
    let years = u32::try_from(on_or_after.year() - of.year()).unwrap_or(0);
    let in_year = |years: u32| of.checked_add_months(Months::new(12 * years));
    in_year(years).filter(|day| *day >= on_or_after).or_else(|| in_year(years + 1))
}

/// The parts of an answer, with the digits of its language.
struct Lines<'a, W: Write> {
    out: &'a mut W,
    lang: Lang,
}

impl<W: Write> Lines<'_, W> {
    fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{}", words::with_digits(line, self.lang.digits()))
    }

    fn date(&mut self, line: DateLine, day: Day) -> Result<(), Failure> {
        Ok(self.say(&words::date_line(self.lang, line, &day.text(self.lang)?))?)
    }

    /// The time between two days.
    fn between(&mut self, calendar: &Calendar<'_>, first: Day, second: Day) -> Result<(), Failure> {
        let lang = self.lang;
        let hijri = calendar.layers().period_between(first.hijri, second.hijri)?;
        let hijri = [hijri.years(), hijri.months(), hijri.days()].map(i32::unsigned_abs);
        self.say(&words::period_line(lang, true, hijri))?;
        self.say(&words::period_line(lang, false, civil_period(first.civil, second.civil).map(i32::unsigned_abs)))?;
        Ok(self.say(&words::days_line(lang, second.civil.signed_duration_since(first.civil).num_days()))?)
    }

    /// An anniversary, its number, and its distance from a day.
    fn anniversary(&mut self, is_hijri: bool, day: Day, years: i32, from: NaiveDate) -> Result<(), Failure> {
        let days = day.civil.signed_duration_since(from).num_days().unsigned_abs();
        let text = day.text(self.lang)?;
        Ok(self.say(&words::anniversary_line(self.lang, is_hijri, &text, years.unsigned_abs(), days))?)
    }
}

/// Writes a person's age on a date, and the next anniversaries of the birth.
///
/// # Errors
///
/// A message with the text and the expected form, or for a birth after the date of the age.
pub fn age(
    out: &mut impl Write,
    calendar: &Calendar<'_>,
    lang: Lang,
    born: &[String],
    at: Option<&str>,
) -> Result<Outcome, Failure> {
    let born = Day::of(calendar, dates::read(&born.join(" "), Years::Either, None)?)?;
    let at = match at {
        Some(given) => dates::read(given, Years::Either, None).map_err(|fault| format!("--at: {fault}"))?,
        None => Written::FromToday(0),
    };
    let at = Day::of(calendar, at)?;
    if born.civil > at.civil {
        return Err(Failure::Message(format!(
            "{} is after {}: an age begins on the day of birth",
            born.civil, at.civil
        )));
    }
    let mut lines = Lines { out, lang };
    lines.date(DateLine::Born, born)?;
    lines.date(DateLine::AgeOn, at)?;
    lines.between(calendar, born, at)?;
    let layers = calendar.layers();
    let hijri = layers.next_anniversary(born.hijri, at.hijri)?;
    let hijri = Day { hijri, civil: layers.to_gregorian(hijri)? };
    lines.anniversary(true, hijri, hijri.hijri.year() - born.hijri.year(), at.civil)?;
    if let Some(civil) = civil_anniversary(born.civil, at.civil) {
        let day = Day::of_civil(calendar, civil)?;
        lines.anniversary(false, day, civil.year() - born.civil.year(), at.civil)?;
    }
    Ok(Outcome::Whole)
}

/// Writes the time from one date to another.
///
/// # Errors
///
/// A message with the text and the expected form.
pub fn difference(
    out: &mut impl Write,
    calendar: &Calendar<'_>,
    lang: Lang,
    given: &[String],
) -> Result<Outcome, Failure> {
    let read = |words: &[String]| dates::read(&words.join(" "), Years::Either, None);
    // Dates of several words need no quotes: the words are split where both parts are dates.
    let divided = (1..given.len()).find_map(|place| {
        let (first, second) = given.split_at(place);
        Some((read(first).ok()?, read(second).ok()?))
    });
    let (first, second) = match (divided, given) {
        (Some(both), _) => both,
        (None, [first, second]) => (read(std::slice::from_ref(first))?, read(std::slice::from_ref(second))?),
        _ => {
            return Err(Failure::Message(format!(
                "'{}' is not two dates; wanted are two, such as 2024-11-24 today or '22 Jumada I 1446' 2026-11-29",
                given.join(" ")
            )));
        }
    };
    let (first, second) = (Day::of(calendar, first)?, Day::of(calendar, second)?);
    let (first, second) = if first.civil <= second.civil { (first, second) } else { (second, first) };
    let mut lines = Lines { out, lang };
    lines.date(DateLine::From, first)?;
    lines.date(DateLine::To, second)?;
    lines.between(calendar, first, second)?;
    Ok(Outcome::Whole)
}
