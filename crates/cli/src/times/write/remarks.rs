//! By which method, and which rule made times over several days, for the formats whose rows have no room to say it.

use chrono::NaiveDate;
use miqat::prayer::{Basis, NightEnd};
use miqat::{Error, Mark};

use miqat::locale::Lang;

use crate::times::plan::{Day, Plan};
use crate::words::{self, Spoken};

/// Days in a row on which a rule of one kind made a mark.
#[derive(Clone, Copy, Debug)]
struct Run {
    mark: Mark,
    basis: Basis,
    /// Whether it was the same rule with another latitude or another day.
    varies: bool,
    first: NaiveDate,
    last: NaiveDate,
}

/// The methods of several days: the line of each and its first date.
#[derive(Clone, Debug, Default)]
pub struct Methods {
    of_dates: Vec<(NaiveDate, &'static str, String)>,
    need_a_note: bool,
}

impl Methods {
    pub fn see(&mut self, lang: Lang, plan: &Plan, day: &Day) {
        let id = day.method.id().unwrap_or_default();
        if self.of_dates.last().is_none_or(|(_, last, _)| *last != id) {
            let chosen = plan.chosen(day);
            self.need_a_note |= chosen.needs_a_note();
            self.of_dates.push((day.date, id, words::method(lang.sentences(), &chosen)));
        }
    }

    /// A line for each, without a full stop; of several with the date from which it holds.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let is_one = self.of_dates.len() == 1;
        let line = |(first, _, method): &(NaiveDate, &str, String)| {
            if is_one { method.clone() } else { format!("{}: {method}", words::from(lang.sentences(), *first)) }
        };
        self.of_dates.iter().map(line).collect()
    }

    /// The same where a reader has to be told, else none.
    pub fn doubtful(&self, lang: Lang) -> Vec<String> {
        if self.need_a_note { self.lines(lang) } else { Vec::new() }
    }
}

/// What rules made, run by run, under which methods, and which of the other times end before they begin.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    pub methods: Methods,
    runs: Vec<Run>,
    reversed: Vec<(&'static str, Error, NaiveDate, NaiveDate)>,
    /// What is said of the Hijri dates, each once.
    calendars: Vec<String>,
}

impl Remarks {
    /// A line for each calendar, without a full stop.
    pub fn calendar_lines(&self) -> impl Iterator<Item = &str> {
        self.calendars.iter().map(String::as_str)
    }

    pub fn see(&mut self, lang: Lang, plan: &Plan, day: &Day) {
        self.methods.see(lang, plan, day);
        let said = words::hijri_calendar(lang.sentences(), &plan.calendar.standing(day.hijri));
        if !self.calendars.contains(&said) {
            self.calendars.push(said);
        }
        for mark in Mark::ALL {
            match day.times.basis(mark) {
                // The Sun, and what is the method's own way of saying when Isha is.
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
        let sentences = lang.sentences();
        let mut lines: Vec<(&Run, Vec<&str>)> = Vec::new();
        for run in &self.runs {
            let name = run.mark.name(lang);
            // Marks that one rule made on the same dates share a line.
            let is_same = |other: &Run| {
                (other.first, other.last, other.basis, other.varies) == (run.first, run.last, run.basis, run.varies)
            };
            match lines.iter_mut().find(|(other, _)| is_same(other)) {
                Some((_, names)) => names.push(name),
                None => lines.push((run, vec![name])),
            }
        }
        let line = |(run, names): &(&Run, Vec<&str>)| {
            let rule = if run.varies {
                Some(words::basis_of_several(sentences, run.basis))
            } else {
                words::basis(sentences, run.basis)
            };
            let dates = words::dates(sentences, run.first, run.last);
            format!("{} ({dates}): {}", names.join(words::comma(sentences)), rule.unwrap_or_default())
        };
        let reversed = self.reversed.iter().map(|(key, why, first, last)| {
            let dates = words::dates(sentences, *first, *last);
            format!(
                "{} ({dates}): {}",
                words::other_time(sentences, key, NightEnd::Fajr),
                words::no_time(sentences, why)
            )
        });
        lines.iter().map(line).chain(reversed).collect()
    }
}
