//! A month of fasting as a table in a terminal.

use std::io::{self, Write};

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};

use super::grid::{self, Column, Kind};
use super::table::page_heading;
use super::{Page, Remarks};
use crate::choices::Words;
use crate::lined::{self, flowed};
use crate::plan::{Day, Plan};
use crate::words;

/// The symbol of the last ten nights.
const LAST_NIGHTS: &str = "*";

/// Writes a row for each day of a month of fasting.
pub struct FastTable<W: Write> {
    out: W,
    words: Words,
    days: Vec<Day>,
    remarks: Remarks,
    table: Table,
    heading: String,
    columns: Vec<Column>,
    has_last_nights: bool,
}

impl<W: Write> FastTable<W> {
    pub fn new(out: W, words: Words) -> Self {
        let mut table = Table::new();
        table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Disabled);
        Self {
            out,
            words,
            days: Vec::new(),
            remarks: Remarks::default(),
            table,
            heading: String::new(),
            columns: Vec::new(),
            has_last_nights: false,
        }
    }
}

impl<W: Write> Page for FastTable<W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let (lang, words) = (self.words.lang, self.words);
        self.remarks.see(lang, plan, day);
        if self.days.is_empty() {
            self.heading = page_heading(words, plan).join(" · ");
            self.columns = grid::columns(plan, Kind::Fast, std::slice::from_ref(day));
            self.table.set_header(self.columns.iter().map(|column| column.heading(lang)));
        }
        let is_last = grid::is_of_last_ten(day);
        self.has_last_nights |= is_last;
        let cell = |column: &Column| {
            let text = column.cell(plan, day, words, Kind::Fast, false).marked(words);
            let text = if is_last && *column == Column::HijriDay { format!("{text} {LAST_NIGHTS}") } else { text };
            Cell::new(text).set_alignment(CellAlignment::Left)
        };
        self.table.add_row(self.columns.iter().map(cell).collect::<Vec<_>>());
        self.days.push(day.clone());
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        let lang = self.words.lang;
        let own = |text: &str| words::with_digits(text, self.words.digits);
        writeln!(self.out, "{}", flowed(&self.heading))?;
        let periods = [grid::hijri_period(&self.days, self.words), grid::gregorian_period(&self.days, self.words)];
        writeln!(self.out, "{}", periods.join(" · "))?;
        for line in lined::lines(&self.table, lang, false) {
            writeln!(self.out, "{line}")?;
        }
        if self.has_last_nights {
            writeln!(self.out, "{LAST_NIGHTS} {}", own(&words::last_ten_nights(lang)))?;
        }
        writeln!(self.out, "{}", flowed(&own(&words::imsak(lang))))?;
        let remarks = self.remarks.methods.lines(lang).into_iter().chain(self.remarks.lines(lang));
        for remark in remarks.chain(self.remarks.calendar_lines(lang)) {
            writeln!(self.out, "{}", flowed(&own(&remark)))?;
        }
        self.out.flush()
    }
}
