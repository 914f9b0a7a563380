//! The methods, and the rules that produced times, over several days, for formats whose rows have no room for them.

use chrono::NaiveDate;
use miqat::prayer::{Basis, NightEnd};
use miqat::{Error, Mark};

use miqat::locale::Lang;

use crate::plan::{Day, Plan};
use crate::words;

/// Consecutive days on which rules of the same kind produced a mark.
#[derive(Clone, Copy, Debug)]
struct Run {
    mark: Mark,
    basis: Basis,
    /// Whether the latitude or the day of the rule varied.
    varies: bool,
    first: NaiveDate,
    last: NaiveDate,
}

/// The methods of several days: the line of each and its first date.
#[derive(Clone, Debug, Default)]
pub struct Methods {
    of_dates: Vec<(NaiveDate, &'static str, String)>,
    /// A short form: the id and the evidence.
    in_short: Vec<String>,
    need_a_note: bool,
}

impl Methods {
    pub fn see(&mut self, lang: Lang, plan: &Plan, day: &Day) {
        let id = day.method.id().unwrap_or_default();
        if self.of_dates.last().is_none_or(|(_, last, _)| *last != id) {
            let chosen = plan.chosen(day);
            self.need_a_note |= chosen.needs_a_note();
            self.in_short.push(format!("{id} ({})", chosen.evidence()));
            self.of_dates.push((day.date, id, words::method(lang, &chosen)));
        }
    }

    /// A line for each, without a full stop; if there are several, each has the date from which it applies.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let is_one = self.of_dates.len() == 1;
        let line = |(first, _, method): &(NaiveDate, &str, String)| {
            if is_one { method.clone() } else { format!("{}: {method}", words::from(lang, *first)) }
        };
        self.of_dates.iter().map(line).collect()
    }

    /// The same if readers must be told, otherwise none.
    pub fn doubtful(&self, lang: Lang) -> Vec<String> {
        if self.need_a_note { self.lines(lang) } else { Vec::new() }
    }
}

/// Which times come from rules, in runs of days; the methods; and which of the other times end before they begin.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    pub methods: Methods,
    runs: Vec<Run>,
    /// Whether Fajr and Isha coincide on one of the days.
    has_one_instant: bool,
    reversed: Vec<(&'static str, Error, NaiveDate, NaiveDate)>,
    /// The notes on the Hijri dates, without duplicates.
    calendars: Vec<OfDates>,
}

/// A note on the Hijri dates of some days.
#[derive(Clone, Debug)]
struct OfDates {
    said: String,
    in_short: String,
    is_doubtful: bool,
    /// The runs of consecutive days, by their first and last.
    runs: Vec<(NaiveDate, NaiveDate)>,
}

impl Remarks {
    /// A line for each calendar and each origin of its dates, without a full stop; if there are several, each has its dates.
    pub fn calendar_lines(&self, lang: Lang) -> Vec<String> {
        let line = |of: &OfDates| match self.calendars.len() {
            1 => of.said.clone(),
            _ => format!("{}: {}", of.dates(lang), of.said),
        };
        self.calendars.iter().map(line).collect()
    }

    /// The lines of [`calendar_lines`](Self::calendar_lines) that readers must be told.
    pub fn doubtful_calendar_lines(&self, lang: Lang) -> Vec<String> {
        let lines = self.calendars.iter().zip(self.calendar_lines(lang));
        lines.filter(|(of, _)| of.is_doubtful).map(|(_, line)| line).collect()
    }

    /// Methods and calendars in one line, without a full stop: "egypt (measured); Hijri: country-eg, announced".
    pub fn in_short(&self, lang: Lang) -> String {
        let methods = self.methods.of_dates.iter().zip(&self.methods.in_short);
        let methods = methods.map(|((first, ..), method)| match self.methods.of_dates.len() {
            1 => method.clone(),
            _ => format!("{}: {method}", words::from(lang, *first)),
        });
        let calendars = self.calendars.iter().map(|of| match self.calendars.len() {
            1 => of.in_short.clone(),
            _ => format!("{} ({})", of.in_short, of.dates(lang)),
        });
        words::in_short(lang, &methods.collect::<Vec<_>>(), &calendars.collect::<Vec<_>>())
    }

    pub fn see(&mut self, lang: Lang, plan: &Plan, day: &Day) {
        self.methods.see(lang, plan, day);
        self.see_calendar(lang, plan, day);
        self.has_one_instant |= day.has_one_instant();
        for mark in Mark::ALL {
            match day.times.basis(mark) {
                // Times from the Sun, and rules that are the method's normal definition of Isha.
                Err(_) | Ok(Basis::Sun | Basis::Interval) => {}
                Ok(basis) => self.see_rule(mark, basis, day.date),
            }
        }
        for other in &day.other {
            let Some(why @ Error::EndsFirst { .. }) = other.missing() else { continue };
            match self.reversed.iter_mut().rev().find(|(key, ..)| *key == other.key) {
                Some((_, _, _, last)) if last.succ_opt() == Some(day.date) => *last = day.date,
                _ => self.reversed.push((other.key, *why, day.date, day.date)),
            }
        }
    }

    fn see_calendar(&mut self, lang: Lang, plan: &Plan, day: &Day) {
        let standing = plan.calendar.standing(day.hijri);
        let said = words::hijri_calendar(lang, &standing);
        let run = (day.date, day.date);
        let Some(of) = self.calendars.iter_mut().find(|of| of.said == said) else {
            let (in_short, is_doubtful) = (standing.short(), standing.is_doubtful());
            self.calendars.push(OfDates { said, in_short, is_doubtful, runs: vec![run] });
            return;
        };
        match of.runs.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(day.date) => *last = day.date,
            _ => of.runs.push(run),
        }
    }

    fn see_rule(&mut self, mark: Mark, basis: Basis, date: NaiveDate) {
        let is_kin = |other: Basis| match (basis, other) {
            (Basis::BorrowedLatitude(_), Basis::BorrowedLatitude(_))
            | (Basis::BorrowedDay(_), Basis::BorrowedDay(_)) => true,
            _ => basis == other,
        };
        let last = self.runs.iter_mut().rev().find(|run| run.mark == mark);
        match last.filter(|run| run.last.succ_opt() == Some(date) && is_kin(run.basis)) {
            Some(run) => {
                run.last = date;
                run.varies |= run.basis != basis;
            }
            None => self.runs.push(Run { mark, basis, varies: false, first: date, last: date }),
        }
    }

    /// A line for each run, without a full stop: "Fajr, Isha (2026-05-22 to 2026-07-20): by a rule: half of the night".
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines: Vec<(&Run, Vec<&str>)> = Vec::new();
        for run in &self.runs {
            let name = run.mark.name(lang);
            // Marks with the same rule on the same dates share a line.
            let is_same = |other: &Run| {
                (other.first, other.last, other.basis, other.varies) == (run.first, run.last, run.basis, run.varies)
            };
            match lines.iter_mut().find(|(other, _)| is_same(other)) {
                Some((_, names)) => names.push(name),
                None => lines.push((run, vec![name])),
            }
        }
        let line = |(run, names): &(&Run, Vec<&str>)| {
            let rule =
                if run.varies { Some(words::basis_of_several(lang, run.basis)) } else { words::basis(lang, run.basis) };
            let dates = words::dates(lang, run.first, run.last);
            format!("{} ({dates}): {}", names.join(&words::comma(lang)), rule.unwrap_or_default())
        };
        let reversed = self.reversed.iter().map(|(key, why, first, last)| {
            let dates = words::dates(lang, *first, *last);
            format!("{} ({dates}): {}", words::other_time(lang, key, NightEnd::Fajr), words::no_time(lang, why))
        });
        let one_instant = self.has_one_instant.then(|| words::one_instant(lang));
        lines.iter().map(line).chain(reversed).chain(one_instant).collect()
    }
}

impl OfDates {
    fn dates(&self, lang: Lang) -> String {
        let runs = self.runs.iter().map(|(first, last)| words::dates(lang, *first, *last));
        runs.collect::<Vec<_>>().join(&words::comma(lang))
    }
}
