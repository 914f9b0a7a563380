//! The legend: colours and gaps of a picture.

use std::io::Write;

use chrono::NaiveDate;
use miqat::locale::Lang;
use miqat::{AbsentReason, Mark};
use svg::node::element::{Group, Line, Rectangle, Text};

use super::{Curves, INK, LEFT, RIGHT, RULED_DASHES, SKY, colour, offset, sky, tenth};
use crate::plan::{Day, begin_of};
use crate::words;

/// The number of letters on a line of the legend.
const LETTERS: usize = 165;

/// The approximate width of a letter in the legend.
const LETTER_WIDTH: f64 = 7.2;

/// Consecutive days on which a mark is absent for the same reason.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Run {
    mark: Mark,
    reason: AbsentReason,
    first: NaiveDate,
    last: NaiveDate,
}

/// Which marks are absent, when and why.
#[derive(Clone, Debug, Default)]
pub struct Absences {
    runs: Vec<Run>,
}

impl Absences {
    pub fn see(&mut self, day: &Day) {
        for mark in Mark::ALL {
            let Err(absent) = day.times.time(mark) else { continue };
            let last = self.runs.iter_mut().rev().find(|run| run.mark == mark);
            match last.filter(|run| run.last.succ_opt() == Some(day.date) && run.reason == absent.reason) {
                Some(run) => run.last = day.date,
                None => self.runs.push(Run { mark, reason: absent.reason, first: day.date, last: day.date }),
            }
        }
    }

    /// A line for each stretch of days: which marks, from when to when, and why.
    fn lines(&self, lang: Lang, marks: &[Mark]) -> Vec<String> {
        let mut lines: Vec<(Run, Vec<&str>)> = Vec::new();
        for run in self.runs.iter().filter(|run| marks.contains(&run.mark)) {
            let name = run.mark.name(lang);
            let is_same = |other: &Run| (other.first, other.last, other.reason) == (run.first, run.last, run.reason);
            match lines.iter_mut().find(|(other, _)| is_same(other)) {
                Some((_, names)) => names.push(name),
                None => lines.push((*run, vec![name])),
            }
        }
        let line = |(run, names): &(Run, Vec<&str>)| {
            let dates = words::dates(lang, run.first, run.last);
            let why = words::absent(lang, run.reason);
            words::gap(lang, &names.join(&words::comma(lang)), &dates, &why)
        };
        lines.iter().map(line).collect()
    }
}

impl<W: Write> Curves<W> {
    /// The dates on which the clocks change, and by how much.
    fn clock_changes(&self) -> Vec<String> {
        let Some(zone) = self.zone else { return Vec::new() };
        let lang = self.words.lang;
        let offset_after = |day: &Day| day.date.succ_opt().map(|next| offset(&begin_of(next, zone)));
        let change = |day: &Day| {
            let seconds = offset_after(day)? - offset(&begin_of(day.date, zone));
            (seconds != 0).then(|| words::clock_change(lang, day.date, seconds))
        };
        self.days.iter().filter_map(change).collect()
    }

    /// Draws the legend from a height on, and returns where it ends.
    pub(super) fn legend(&self, marks: &[Mark], top: f64) -> (Group, f64) {
        let lang = self.words.lang;
        let mut group = Group::new().set("font-size", 13).set("fill", INK);
        let (mut x, mut y) = (LEFT, top);
        for mark in marks {
            let name = mark.name(lang);
            let sample =
                Line::new().set("x1", tenth(x)).set("x2", tenth(x + 26.0)).set("y1", y - 4.0).set("y2", y - 4.0);
            group = group.add(sample.set("stroke", colour(*mark)).set("stroke-width", 3));
            group = group.add(Text::new(name).set("x", tenth(x + 32.0)).set("y", y));
            x += 52.0 + LETTER_WIDTH * name.chars().count() as f64;
        }
        y += 22.0;
        x = LEFT;
        for (fill, name) in SKY.into_iter().zip(words::skies(lang, sky::EDGES_DEG)) {
            let sample = Rectangle::new().set("x", tenth(x)).set("y", y - 11.0).set("width", 26).set("height", 13);
            group = group.add(sample.set("fill", fill).set("stroke", INK).set("stroke-opacity", 0.4));
            x += 32.0;
            let width = LETTER_WIDTH * name.chars().count() as f64;
            let text = Text::new(self.digits(&name)).set("x", tenth(x)).set("y", y);
            group = group.add(if lang.is_right_to_left() {
                text.set("direction", "rtl").set("text-anchor", "end")
            } else {
                text
            });
            x += 20.0 + width;
        }
        let ruled = self.remarks.lines(lang);
        if !ruled.is_empty() {
            y += 22.0;
            let sample = Line::new().set("x1", LEFT).set("x2", LEFT + 26.0).set("y1", y - 4.0).set("y2", y - 4.0);
            let sample = sample.set("stroke", INK).set("stroke-width", 2.2).set("stroke-linecap", "round");
            group = group.add(sample.set("stroke-dasharray", RULED_DASHES));
            let text = Text::new(self.digits(&words::ruled(lang))).set("x", LEFT + 32.0).set("y", y);
            group = group.add(if lang.is_right_to_left() {
                text.set("direction", "rtl").set("text-anchor", "end")
            } else {
                text
            });
        }
        let changes = self.clock_changes();
        let changes = (!changes.is_empty()).then(|| changes.join(&words::comma(lang)));
        let lines = self.absences.lines(lang, marks).into_iter().chain(ruled).chain(changes);
        let lines = lines.chain(self.remarks.methods.lines(lang)).chain(self.remarks.calendar_lines(lang));
        for line in lines.chain(self.notes.iter().cloned()) {
            for part in textwrap::wrap(&line, LETTERS) {
                y += 17.0;
                let text = Text::new(self.digits(&part)).set("y", y).set("font-size", 12);
                let text = if lang.is_right_to_left() {
                    text.set("x", RIGHT).set("direction", "rtl")
                } else {
                    text.set("x", LEFT)
                };
                group = group.add(text);
            }
            y += 3.0;
        }
        (group, y)
    }

    /// A sentence in the page's language, with the page's digits.
    fn digits(&self, text: &str) -> String {
        words::with_digits(text, self.words.digits)
    }
}
