//! The output formats.

use std::io::{self, Write};

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use miqat::Mark;
use serde_json::{Map, Value, json};

use super::{Compared, PRINTED};
use crate::choices::{Precision, Words};
use crate::lined::{self, flowed};
use crate::outcome::Failure;
use crate::words::{self, Heading};
use crate::write::{ABSENT, instant};

/// The methods and their names for people.
pub struct Page<'a> {
    pub name: String,
    pub first: &'a Compared,
    pub all: &'a [Compared],
    pub words: Words,
    pub is_month: bool,
}

/// Minutes with a sign, except 0.
fn signed(minutes: i64) -> String {
    if minutes == 0 { "0".to_owned() } else { format!("{minutes:+}") }
}

impl Page<'_> {
    /// Whether a method is the first one, with which the others are compared.
    fn is_first(&self, of: &Compared) -> bool {
        core::ptr::eq(of, self.first)
    }

    /// The id, with the id of the rule if the authority uses another one here.
    fn label(&self, of: &Compared) -> String {
        let rule = of.days.first().and_then(|day| day.method.id()).filter(|id| *id != of.id);
        rule.map_or_else(|| of.id.to_owned(), |rule| format!("{} ({rule})", of.id))
    }

    pub fn table(&self, out: &mut impl Write) -> io::Result<()> {
        let lang = self.words.lang;
        let own = |text: &str| words::with_digits(text, self.words.digits);
        let days = &self.first.days;
        let dates = words::dates(lang, days[0].date, days[days.len() - 1].date);
        writeln!(out, "{}{}{}", self.name, words::comma(lang), own(&dates))?;
        let mut table = Table::new();
        table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Disabled);
        let heading = words::heading(lang, Heading::Method);
        table.set_header([heading].into_iter().chain(PRINTED.map(|mark| mark.name(lang).to_owned())));
        for of in self.all {
            let cells = PRINTED.map(|mark| if self.is_month { self.range(of, mark) } else { self.time(of, mark) });
            let cells = cells.into_iter().map(|cell| Cell::new(own(&cell)).set_alignment(CellAlignment::Right));
            table.add_row([Cell::new(self.label(of))].into_iter().chain(cells));
        }
        for line in lined::lines(&table, lang, false) {
            writeln!(out, "{line}")?;
        }
        writeln!(out, "{}", flowed(&own(&words::compared_with(lang, self.first.id, self.is_month))))?;
        for of in self.all {
            let Some(day) = of.days.first() else { continue };
            let chosen = of.plan.chosen(day);
            let name = day.method.name().unwrap_or(of.id);
            let source = day.method.source().map_or(String::new(), |source| format!(": {}", source.title));
            let said = format!("{}: {name} ({}){source}", self.label(of), chosen.evidence());
            writeln!(out, "{}", flowed(&said))?;
        }
        Ok(())
    }

    /// A time and its difference from the first method's.
    fn time(&self, of: &Compared, mark: Mark) -> String {
        let Some(time) = of.days.first().and_then(|day| day.times.time(mark).ok()) else { return ABSENT.to_owned() };
        let clock = self.words.time(&time);
        match of.difference_min(self.first, 0, mark).filter(|_| !self.is_first(of)) {
            Some(minutes) => format!("{clock} {:>4}", signed(minutes)),
            None => clock,
        }
    }

    /// The smallest and the largest difference over the days.
    fn range(&self, of: &Compared, mark: Mark) -> String {
        match of.range_min(self.first, mark) {
            _ if self.is_first(of) => String::new(),
            None => ABSENT.to_owned(),
            Some((least, most)) if least == most => signed(least),
            Some((least, most)) => format!("{} … {}", signed(least), signed(most)),
        }
    }

    pub fn csv(&self, out: &mut impl Write) -> Result<(), Failure> {
        let mut writer = csv::Writer::from_writer(out);
        let marks = Mark::ALL.map(|mark| mark.as_str().to_ascii_lowercase());
        let differences = marks.iter().map(|mark| format!("{mark}_difference_min"));
        writer
            .write_record(["date", "method"].map(str::to_owned).into_iter().chain(marks.clone()).chain(differences))?;
        for number in 0..self.first.days.len() {
            for of in self.all {
                let Some(day) = of.days.get(number) else { continue };
                let clock = Mark::ALL.map(|mark| {
                    day.times.time(mark).map_or_else(|_| String::new(), |at| at.format("%H:%M").to_string())
                });
                let differences = Mark::ALL.map(|mark| {
                    of.difference_min(self.first, number, mark).map_or_else(String::new, |minutes| minutes.to_string())
                });
                let labels = [day.date.to_string(), of.id.to_owned()];
                writer.write_record(labels.into_iter().chain(clock).chain(differences))?;
            }
        }
        writer.flush()?;
        Ok(())
    }

    pub fn json(&self, out: &mut impl Write) -> io::Result<()> {
        let name = |mark: Mark| mark.as_str().to_ascii_lowercase();
        let method = |of: &Compared| {
            let day = of.days.first();
            json!({
                "id": of.id,
                "rule": day.and_then(|day| day.method.id()),
                "name": day.and_then(|day| day.method.name()),
                "evidence": day.map(|day| of.plan.chosen(day).evidence()),
                "point": day.map(|day| crate::coordinates::text(day.place.point())),
            })
        };
        let by_method = |of: &Compared, number: usize| {
            let marks = Mark::ALL.map(|mark| {
                let time = of.days.get(number).and_then(|day| day.times.time(mark).ok());
                let time = time.as_ref().map(|time| instant(time, Precision::Minute));
                let difference = of.difference_min(self.first, number, mark);
                (name(mark), json!({ "time": time, "difference_min": difference }))
            });
            (of.id.to_owned(), Value::from(marks.into_iter().collect::<Map<_, _>>()))
        };
        let largest = |of: &Compared| {
            let marks = Mark::ALL.map(|mark| {
                let range = of.range_min(self.first, mark);
                (name(mark), range.map_or(Value::Null, |(least, most)| json!({ "least_min": least, "most_min": most })))
            });
            (of.id.to_owned(), Value::from(marks.into_iter().collect::<Map<_, _>>()))
        };
        let days = self.first.days.iter().enumerate().map(|(number, day)| {
            let times = self.all.iter().map(|of| by_method(of, number)).collect::<Map<_, _>>();
            json!({ "date": day.date.to_string(), "times": times })
        });
        let object = json!({
            "place": self.name,
            "compared_with": self.first.id,
            "methods": self.all.iter().map(method).collect::<Vec<_>>(),
            "days": days.collect::<Vec<_>>(),
            "differences": self.all.iter().map(largest).collect::<Map<_, _>>(),
        });
        writeln!(out, "{object:#}")
    }
}
