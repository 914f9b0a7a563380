//! A table in Markdown.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::grid::{self, Cell, Column, Kind};
use super::table::page_heading;
use super::{Page, Remarks};
use crate::choices::Words;
use crate::plan::{Day, Plan};
use crate::words;

/// Writes a heading, a row for each day, and the notes.
pub struct Markdown<W: Write> {
    out: W,
    words: Words,
    kind: Kind,
    /// The last day, which the heading names before it is computed.
    last: NaiveDate,
    remarks: Remarks,
    columns: Vec<Column>,
    notes: Vec<String>,
    has_last_nights: bool,
}

impl<W: Write> Markdown<W> {
    pub fn new(out: W, words: Words, kind: Kind, last: NaiveDate) -> Self {
        Self {
            out,
            words,
            kind,
            last,
            remarks: Remarks::default(),
            columns: Vec::new(),
            notes: Vec::new(),
            has_last_nights: false,
        }
    }

    /// Writes the page's heading, then the header row of the table.
    fn begin(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let lang = self.words.lang;
        self.columns = grid::columns(plan, self.kind, std::slice::from_ref(day));
        self.notes = plan.site.notes.iter().map(|note| note.text(lang)).collect();
        // A date that the place never had gives way to the one before it.
        let before = self.last.iter_days().rev().take_while(|date| *date > day.date);
        let last = before.filter_map(|date| plan.day(date).ok()).next();
        let days: Vec<Day> = [day.clone()].into_iter().chain(last).collect();
        let (hijri, gregorian) = (grid::hijri_period(&days, self.words), grid::gregorian_period(&days, self.words));
        let [main, other] = if self.kind == Kind::Fast { [hijri, gregorian] } else { [gregorian, hijri] };
        writeln!(self.out, "# {} · {}\n", escaped(lang.prayer_times()), escaped(&main))?;
        writeln!(self.out, "{}\n\n{}\n", escaped(&page_heading(self.words, plan).join(" · ")), escaped(&other))?;
        let headings: Vec<_> = self.columns.iter().map(|column| escaped(&column.heading(lang))).collect();
        writeln!(self.out, "| {} |", headings.join(" | "))?;
        writeln!(self.out, "|{}", "---|".repeat(headings.len()))
    }
}

/// Escapes a text for Markdown: no character starts a cell, a link, emphasis or a tag.
fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut text, letter| {
        if "\\`*_[]<>|#~".contains(letter) {
            text.push('\\');
        }
        text.push(letter);
        text
    })
}

impl<W: Write> Page for Markdown<W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let (lang, words, kind) = (self.words.lang, self.words, self.kind);
        self.remarks.see(lang, plan, day);
        let is_first = self.columns.is_empty();
        if is_first {
            self.begin(plan, day)?;
        }
        let is_last = grid::is_of_last_ten(day) && kind == Kind::Fast;
        self.has_last_nights |= is_last;
        let cell = |column: &Column| {
            let cell: Cell = column.cell(plan, day, words, kind, is_first);
            let text = escaped(&cell.marked(words));
            if is_last && *column == Column::HijriDay { format!("**{text}**") } else { text }
        };
        let row: Vec<_> = self.columns.iter().map(cell).collect();
        writeln!(self.out, "| {} |", row.join(" | "))
    }

    fn end(&mut self) -> io::Result<()> {
        let lang = self.words.lang;
        writeln!(self.out)?;
        let mut lines = std::mem::take(&mut self.notes);
        if self.has_last_nights {
            writeln!(
                self.out,
                "- **{}–**: {}",
                self.words.digits.number(21),
                escaped(&words::with_digits(&words::last_ten_nights(lang), self.words.digits))
            )?;
        }
        if self.kind == Kind::Fast {
            lines.push(words::imsak(lang));
        }
        lines.extend(self.remarks.methods.lines(lang));
        lines.extend(self.remarks.lines(lang));
        lines.extend(self.remarks.calendar_lines(lang));
        for line in lines {
            writeln!(self.out, "- {}", escaped(&words::with_digits(&line, self.words.digits)))?;
        }
        self.out.flush()
    }
}
