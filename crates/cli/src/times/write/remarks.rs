//! Which rule made times over several days, for the formats whose rows have no room to say it.

use chrono::NaiveDate;
use miqat::Mark;
use miqat::prayer::Basis;

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

/// What rules made, run by run.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    runs: Vec<Run>,
    /// What is said of the Hijri dates, each once.
    calendars: Vec<String>,
}

impl Remarks {
    /// Of a day's Hijri date, which calendar it is of.
    pub fn see_calendar(&mut self, plan: &Plan, day: &Day) {
        let said = plan.calendar.standing(day.hijri).to_string();
        if !self.calendars.contains(&said) {
            self.calendars.push(said);
        }
    }

    /// A line for each calendar, without a full stop.
    pub fn calendar_lines(&self, lang: Lang) -> impl Iterator<Item = String> {
        self.calendars.iter().map(move |said| words::hijri_calendar(lang.sentences(), said))
    }

    pub fn see(&mut self, day: &Day) {
        for mark in Mark::ALL {
            match day.times.basis(mark) {
                // The Sun, and what is the method's own way of saying when Isha is.
                Err(_) | Ok(Basis::Sun | Basis::Interval) => {}
                Ok(basis) => self.see_rule(mark, basis, day.date),
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
        lines.iter().map(line).collect()
    }
}
