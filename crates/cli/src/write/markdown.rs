//! A table in Markdown.

use std::io::{self, Write};

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
    days: Vec<Day>,
    remarks: Remarks,
    rows: Vec<Vec<String>>,
    columns: Vec<Column>,
    place: String,
    notes: Vec<String>,
    has_last_nights: bool,
}

impl<W: Write> Markdown<W> {
    pub fn new(out: W, words: Words, kind: Kind) -> Self {
        Self {
            out,
            words,
            kind,
            days: Vec::new(),
            remarks: Remarks::default(),
            rows: Vec::new(),
            columns: Vec::new(),
            place: String::new(),
            notes: Vec::new(),
            has_last_nights: false,
        }
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
        let is_first = self.days.is_empty();
        if is_first {
            self.place = page_heading(words, plan).join(" · ");
            self.columns = grid::columns(plan, kind, std::slice::from_ref(day));
            self.notes = plan.site.notes.iter().map(|note| note.text(lang)).collect();
        }
        let is_last = grid::is_of_last_ten(day) && kind == Kind::Fast;
        self.has_last_nights |= is_last;
        let cell = |column: &Column| {
            let cell: Cell = column.cell(plan, day, words, kind, is_first);
            let text = escaped(&cell.marked(words));
            if is_last && *column == Column::HijriDay { format!("**{text}**") } else { text }
        };
        self.rows.push(self.columns.iter().map(cell).collect());
        self.days.push(day.clone());
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        let lang = self.words.lang;
        let (hijri, gregorian) =
            (grid::hijri_period(&self.days, self.words), grid::gregorian_period(&self.days, self.words));
        let [main, other] = if self.kind == Kind::Fast { [hijri, gregorian] } else { [gregorian, hijri] };
        writeln!(self.out, "# {} · {}\n", escaped(lang.prayer_times()), escaped(&main))?;
        writeln!(self.out, "{}\n\n{}\n", escaped(&self.place), escaped(&other))?;
        let headings: Vec<_> = self.columns.iter().map(|column| escaped(&column.heading(lang))).collect();
        writeln!(self.out, "| {} |", headings.join(" | "))?;
        writeln!(self.out, "|{}", "---|".repeat(headings.len()))?;
        for row in &self.rows {
            writeln!(self.out, "| {} |", row.join(" | "))?;
        }
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
