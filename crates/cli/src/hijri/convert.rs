//! Conversion of dates between the calendars, from arguments or lines, with a cache of months.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{BufRead, Write};

use miqat::Error;
use miqat::chrono::NaiveDate;
use miqat::error::TimeError;
use miqat::hijri::{CalendarMonth, HijriArithmetic, HijriCalendar, HijriDate, HijriMonth};

use crate::calendars::Calendar;
use crate::dates::{self, Order, Written, Years, plain};
use crate::given::FIELD_BYTES;
use crate::hijri::julian::JulianDate;
use crate::outcome::{Failure, Outcome, say, short};

/// How to read dates.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    pub years: Years,
    pub order: Option<Order>,
    /// Whether civil dates are answered in the Julian calendar.
    pub is_to_julian: bool,
}

/// Converts dates, and keeps track of the notes already printed.
pub struct Converter<'a> {
    calendar: &'a Calendar<'a>,
    months: Months<'a>,
    reading: Reading,
    today: NaiveDate,
    /// The civil days already converted, in either direction.
    days: BTreeSet<NaiveDate>,
}

/// A date in the other calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Converted {
    Hijri(HijriDate),
    Gregorian(NaiveDate),
    Julian(JulianDate),
}

impl core::fmt::Display for Converted {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Hijri(date) => date.fmt(f),
            Self::Gregorian(date) => date.fmt(f),
            Self::Julian(date) => date.fmt(f),
        }
    }
}

impl<'a> Converter<'a> {
    pub fn new(calendar: &'a Calendar<'a>, reading: Reading) -> Self {
        Self {
            calendar,
            months: Months::over(calendar.layers()),
            reading,
            today: dates::today(),
            days: BTreeSet::new(),
        }
    }

    /// Returns the date in the other calendar.
    pub fn convert(&mut self, given: &str) -> Result<Converted, String> {
        if given.len() > FIELD_BYTES {
            return Err(too_long(given));
        }
        self.converted(given).map_err(|fault| fault.replace(given, &short(given)))
    }

    fn converted(&mut self, given: &str) -> Result<Converted, String> {
        let of = |error: Error| format!("{given}: {error}");
        let day = match dates::read(given, self.reading.years, self.reading.order)? {
            Written::Gregorian(day) => day,
            Written::Hijri(date) => {
                let day = self.months.civil_of(date).map_err(of)?;
                self.days.insert(day);
                return Ok(self.civil(day));
            }
            Written::FromToday(days) => {
                let day = dates::days_after(self.today, days)?;
                if self.reading.years == Years::Hijri {
                    return Ok(self.civil(day));
                }
                day
            }
        };
        self.days.insert(day);
        self.months.hijri_of(day).map(Converted::Hijri).map_err(of)
    }

    fn civil(&self, day: NaiveDate) -> Converted {
        if self.reading.is_to_julian { Converted::Julian(day.into()) } else { Converted::Gregorian(day) }
    }

    /// Reports which of the converted days are uncertain.
    pub fn say_what_is_unsure(&self) {
        if let Some(note) = self.calendar.note_of_days(self.months.known.values(), &self.days) {
            say("note:", &note);
        }
    }
}

/// Converts the lines of `input`; a line that cannot be converted is reported by its number and left out.
pub fn lines(
    mut input: impl BufRead,
    out: &mut impl Write,
    calendar: &Calendar<'_>,
    reading: Reading,
) -> Result<Outcome, Failure> {
    let mut converter = Converter::new(calendar, reading);
    let mut outcome = Outcome::Whole;
    let mut bytes = Vec::new();
    for number in 1_u64.. {
        bytes.clear();
        let Some(is_cut) = next_line(&mut input, &mut bytes)? else { break };
        let line = plain(&String::from_utf8_lossy(&bytes));
        if line.is_empty() && !is_cut {
            continue;
        }
        let converted = if is_cut { Err(too_long(&line)) } else { converter.convert(&line) };
        match converted {
            Ok(answer) => write_pair(out, &line, answer)?,
            Err(message) => {
                say(&format!("line {number}:"), &message);
                outcome = Outcome::Partial;
            }
        }
    }
    converter.say_what_is_unsure();
    Ok(outcome)
}

fn too_long(given: &str) -> String {
    format!("'{}' is longer than {FIELD_BYTES} bytes, which no date is", short(given))
}

/// Reads a line; what goes on after the most bytes is passed over. Returns whether it does, or none at the end.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> std::io::Result<Option<bool>> {
    /// Blanks and invisible characters around a date are not part of it.
    const LINE_BYTES: usize = 8 * FIELD_BYTES;
    let mut passed_bytes = 0;
    loop {
        let read = input.fill_buf()?;
        if read.is_empty() {
            return Ok((passed_bytes > 0).then_some(passed_bytes > line.len()));
        }
        let end = read.iter().position(|byte| *byte == b'\n').map(|place| place + 1);
        let part = &read[..end.unwrap_or(read.len())];
        line.extend_from_slice(&part[..part.len().min(LINE_BYTES.saturating_sub(line.len()))]);
        let passed = part.len();
        passed_bytes += passed;
        input.consume(passed);
        if end.is_some() {
            return Ok(Some(passed_bytes > line.len()));
        }
    }
}

/// Converts dates given as arguments; one that cannot be converted is reported and left out.
pub fn arguments(
    given: &[String],
    out: &mut impl Write,
    calendar: &Calendar<'_>,
    reading: Reading,
) -> Result<Outcome, Failure> {
    let mut converter = Converter::new(calendar, reading);
    // A date of several words needs no quotes.
    let joined = given.join(" ");
    let is_one = given.len() > 1 && dates::read(&joined, reading.years, reading.order).is_ok();
    let given = if is_one { std::slice::from_ref(&joined) } else { given };
    let mut outcome = Outcome::Whole;
    for date in given {
        let date = plain(date);
        match converter.convert(&date) {
            Ok(answer) => write_pair(out, &date, answer)?,
            Err(message) => {
                out.flush()?;
                say("error:", &message);
                outcome = Outcome::Partial;
            }
        }
    }
    converter.say_what_is_unsure();
    Ok(outcome)
}

/// A line `date,answer`; a date with a comma is quoted, as in CSV.
fn write_pair(out: &mut impl Write, given: &str, answer: Converted) -> Result<(), Failure> {
    if given.contains([',', '"']) {
        writeln!(out, "\"{}\",{answer}", given.replace('"', "\"\""))?;
    } else {
        writeln!(out, "{given},{answer}")?;
    }
    Ok(())
}

/// The months of a calendar, each computed once, because astronomical calendars are slow.
struct Months<'a> {
    calendar: &'a dyn HijriCalendar,
    known: HashMap<(i32, HijriMonth), CalendarMonth>,
    /// The known months by their first days.
    by_start: BTreeMap<NaiveDate, CalendarMonth>,
    /// The month of the previous query: days mostly come in order.
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

    /// The known month that contains a day.
    fn with_day(&self, day: NaiveDate) -> Option<CalendarMonth> {
        let (_, month) = self.by_start.range(..=day).next_back()?;
        (day <= month.last()).then_some(*month)
    }

    fn hijri_of(&mut self, day: NaiveDate) -> Result<HijriDate, Error> {
        let month = match self.last {
            Some(month) if (month.start()..=month.last()).contains(&day) => month,
            _ => match self.with_day(day) {
                Some(month) => month,
                None => {
                    let date = self.calendar.to_hijri(day)?;
                    // The day may be known even if the end of its month is not.
                    let Ok(month) = self.month(date.year(), date.month()) else { return Ok(date) };
                    month
                }
            },
        };
        self.last = Some(month);
        let place = day.signed_duration_since(month.start()).num_days();
        let date = u8::try_from(place + 1).ok().map(|day| HijriDate::new(month.year(), month.month(), day));
        date.ok_or(Error::Time(TimeError::DateOutOfRange { date: day }))?
    }

    fn civil_of(&mut self, date: HijriDate) -> Result<NaiveDate, Error> {
        // The first and the last month may have days outside the range of a date.
        match self.month(date.year(), date.month()) {
            Ok(month) => month.civil_day(date.day()),
            Err(_) => self.calendar.to_gregorian(date),
        }
    }
}
