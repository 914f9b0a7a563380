//! Dates from one calendar to the other, line by line.

use std::collections::{BTreeMap, HashMap};
use std::io::{BufRead, Write};

use miqat::Error;
use miqat::chrono::NaiveDate;
use miqat::error::TimeError;
use miqat::hijri::{CalendarMonth, HijriArithmetic, HijriCalendar, HijriDate, HijriMonth};

use crate::hijri::calendars::Calendar;
use crate::hijri::typed::{date, hijri_date, plain};
use crate::outcome::{Failure, Outcome, say};

/// Converts the lines of `input`; what cannot be converted is named by its number and left out.
pub fn lines(
    mut input: impl BufRead,
    out: &mut impl Write,
    calendar: &Calendar<'_>,
    to_gregorian: bool,
) -> Result<Outcome, Failure> {
    let mut months = Months::over(calendar.layers());
    let mut outcome = Outcome::Whole;
    let mut bytes = Vec::new();
    for number in 1_u64.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        let line = plain(&String::from_utf8_lossy(&bytes));
        let line = line.as_str();
        if line.is_empty() {
            continue;
        }
        let converted = if to_gregorian { months.civil_of(line) } else { months.hijri_of(line) };
        match converted {
            Ok(answer) => writeln!(out, "{line},{answer}")?,
            Err(message) => {
                say(&format!("line {number}"), &message);
                outcome = Outcome::Partial;
            }
        }
    }
    if let Some(note) = calendar.note(months.known.values()) {
        say("note", &note);
    }
    Ok(outcome)
}

/// The months of a calendar, each computed once: a calendar from the sky takes its time.
struct Months<'a> {
    calendar: &'a dyn HijriCalendar,
    known: HashMap<(i32, HijriMonth), CalendarMonth>,
    /// The known ones by their first days.
    by_start: BTreeMap<NaiveDate, CalendarMonth>,
    /// That of the last day asked for: days come in order more often than not.
    last: Option<CalendarMonth>,
}

impl<'a> Months<'a> {
    fn over(calendar: &'a (dyn HijriCalendar + 'a)) -> Self {
        Self { calendar, known: HashMap::new(), by_start: BTreeMap::new(), last: None }
    }

    fn month(&mut self, year: i32, month: HijriMonth) -> Result<CalendarMonth, Error> {
        if let Some(known) = self.known.get(&(year, month)) {
            return Ok(*known);
        }
        let found = self.calendar.month(year, month)?;
        self.known.insert((year, month), found);
        self.by_start.insert(found.start(), found);
        Ok(found)
    }

    /// The known month that has a day.
    fn with_day(&self, day: NaiveDate) -> Option<CalendarMonth> {
        let (_, month) = self.by_start.range(..=day).next_back()?;
        (day <= month.last()).then_some(*month)
    }

    fn hijri_of(&mut self, line: &str) -> Result<String, String> {
        let day = date(line)?;
        let of = |error: Error| format!("{line}: {error}");
        let month = match self.last {
            Some(month) if (month.start()..=month.last()).contains(&day) => month,
            _ => match self.with_day(day) {
                Some(month) => month,
                None => {
                    let date = self.calendar.to_hijri(day).map_err(of)?;
                    // The month's other end may be unknown where the day is not.
                    let Ok(month) = self.month(date.year(), date.month()) else { return Ok(date.to_string()) };
                    month
                }
            },
        };
        self.last = Some(month);
        let place = day.signed_duration_since(month.start()).num_days();
        let date = u8::try_from(place + 1).ok().map(|day| HijriDate::new(month.year(), month.month(), day));
        date.ok_or_else(|| of(Error::Time(TimeError::DateOutOfRange { date: day })))?
            .map(|date| date.to_string())
            .map_err(of)
    }

    fn civil_of(&mut self, line: &str) -> Result<String, String> {
        let date = hijri_date(line)?;
        // The first month and the last of all may have days within what a date can hold and others beyond it.
        let day: Result<NaiveDate, Error> = match self.month(date.year(), date.month()) {
            Ok(month) => month.civil_day(date.day()),
            Err(_) => self.calendar.to_gregorian(date),
        };
        day.map(|day| day.to_string()).map_err(|error| format!("{line}: {error}"))
    }
}
