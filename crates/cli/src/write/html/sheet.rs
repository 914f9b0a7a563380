//! The page of one day: a row for each mark.

use std::io::Write;

use maud::{Markup, html};
use miqat::Mark;

use super::{Html, Place};
use crate::plan::other::Other;
use crate::plan::{Day, Plan};
use crate::words::{self, Heading};
use crate::write::grid::{self, Cell, Column};

impl<W: Write> Html<W> {
    /// Writes the single day of a page, with a row for each mark.
    pub(super) fn sheet(&self, plan: &Plan, day: &Day, place: &Place) -> Vec<Markup> {
        let lang = self.words.lang;
        let mark = |mark: Mark| {
            let remark = match day.times.basis(mark) {
                Ok(basis) => words::basis(lang, basis),
                Err(absent) => Some(words::absent(lang, absent.reason)),
            };
            let cell = Column::Mark(mark).cell(plan, day, self.words, self.kind, false);
            html! {
                tr {
                    th scope="row" { (mark.name(lang)) }
                    td { (self.time(&cell, mark.prayer())) }
                    @if !place.iqama.is_empty() {
                        td { @if let Some(prayer) = mark.prayer() { (self.iqama(plan, day, prayer)) } }
                    }
                    td.dim { @if let Some(remark) = remark { (self.sentence(&remark)) } }
                }
            }
        };
        let other = |other: &Other| {
            let time = other.time(self.words.precision);
            let remark = time.as_ref().err().map(|error| words::no_time(lang, error));
            let time = self.time(&Cell::time(time.ok(), day, self.words), None);
            html! {
                tr {
                    th scope="row" { (self.sentence(&words::other_time(lang, other.key, day.night_end))) }
                    td { (time) }
                    @if !place.iqama.is_empty() { td {} }
                    td.dim { @if let Some(remark) = remark { (self.sentence(&remark)) } }
                }
            }
        };
        let marks = grid::marks(std::slice::from_ref(day));
        marks.into_iter().map(mark).chain(day.other.iter().map(other)).collect()
    }

    /// The headings of its columns.
    pub(super) fn day_head(&self, place: &Place) -> Markup {
        let lang = self.words.lang;
        html! {
            @if !place.iqama.is_empty() {
                thead {
                    tr {
                        th {}
                        th scope="col" { (words::heading(lang, Heading::Adhan)) }
                        th scope="col" { (words::heading(lang, Heading::Iqama)) }
                        th {}
                    }
                }
            }
        }
    }
}
