//! The box in the style of a newspaper.

use std::io::{self, Write};

use miqat::Mark;
use miqat::locale::{DateParts, Pattern, Style};

use super::{ABSENT, Page, line, pattern};
use crate::choices::{Precision, Words};
use crate::plan::{Day, Now, Plan};

/// The weekday, with the time of day for the current day.
const WEEKDAY: Pattern = pattern("%A");
const WEEKDAY_AND_CLOCK: Pattern = pattern("%A %I:%M %p");
const WEEKDAY_AND_SECONDS: Pattern = pattern("%A %I:%M:%S %p");

/// Both dates with their era abbreviations.
pub(super) const DATES: Pattern = pattern("%Ed %EB %EY %EN %d %B %Y %N");

/// The marks that a newspaper prints; Maghrib represents sunset too.
pub(super) const MARKS: [Mark; 6] = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];

/// The weekday of a box, with the time of day for the current day.
pub(super) fn weekday_line(words: Words, now: Option<&Now>, day: &Day) -> String {
    let locale = words.locale().with_style(Style::Newspaper);
    let (moment, weekday) = match (now, words.precision) {
        (None, _) => (DateParts::from(day.date), WEEKDAY),
        (Some(now), Precision::Minute) => (DateParts::from(now.time.naive_local()), WEEKDAY_AND_CLOCK),
        (Some(now), _) => (DateParts::from(now.time.naive_local()), WEEKDAY_AND_SECONDS),
    };
    line(locale, weekday, moment.with_hijri(day.hijri))
}

/// Writes a box for each day, separated by empty lines.
pub struct Boxes<'a, W: Write> {
    out: W,
    words: Words,
    now: Option<&'a Now>,
    written: usize,
}

impl<'a, W: Write> Boxes<'a, W> {
    pub fn new(out: W, words: Words, now: Option<&'a Now>) -> Self {
        Self { out, words, now, written: 0 }
    }
}

impl<W: Write> Page for Boxes<'_, W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let lang = self.words.lang;
        let locale = self.words.locale().with_style(Style::Newspaper);
        if self.written > 0 {
            writeln!(self.out)?;
        }
        self.written += 1;
        writeln!(self.out, "{}", lang.prayer_times())?;
        let moment = DateParts::from(self.now.map_or(day.date, |now| now.time.date_naive())).with_hijri(day.hijri);
        writeln!(self.out, "{}", weekday_line(self.words, self.now, day))?;
        writeln!(self.out, "{}", line(locale, DATES, moment))?;
        let place = match &plan.site.country {
            Some(country) => country.name(self.words.lang).to_owned(),
            None => plan.site.name(self.words.lang),
        };
        writeln!(self.out, "{place}")?;
        for mark in MARKS {
            let time = day.time(mark, self.words.precision).map_or(ABSENT.into(), |time| self.words.time(&time));
            writeln!(self.out, "{} {time}", mark.name(lang))?;
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
