//! The format for people: one day as a sheet, several as a table.

use std::io::{self, Write};

use chrono::{DateTime, Datelike, NaiveDate, SubsecRound};
use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use miqat::locale::{DateParts, Lang, Length, Width};
use miqat::{Mark, Prayer};
use miqat_places::Zone;

use super::{ABSENT, Page, Remarks, days_later, line};
use crate::coordinates;
use crate::lined::{self, flowed};

use crate::choices::{Precision, Words};
use crate::plan::{Day, Now, Plan};
use crate::words::{self, Heading, isolated};
use crate::zones;

/// The place: name, country, coordinates and zone; in right-to-left languages, Latin parts keep their order.
fn heading_parts(lang: Lang, plan: &Plan) -> Vec<String> {
    let site = &plan.site;
    let (point, zone) = (coordinates::text(site.point), zones::shown(site.time_zone));
    let (point, zone) = if lang.is_right_to_left() { (isolated(&point), isolated(&zone)) } else { (point, zone) };
    let city = site.city.map(|city| city.name_in(lang).to_owned());
    let country = site.country.map(|country| country.name(lang).to_owned());
    let (before, after) = if site.city.is_some() { (country, Some(point)) } else { (Some(point), country) };
    [site.own_name.clone(), city, before, after, Some(zone)].into_iter().flatten().collect()
}

/// The same for a page with one kind of digits; digits in names are left unchanged.
pub(super) fn page_heading(words: Words, plan: &Plan) -> Vec<String> {
    let is_name = |part: &str| part.chars().any(char::is_alphabetic);
    let shown = |part: String| if is_name(&part) { part } else { words::with_digits(&part, words.digits) };
    heading_parts(words.lang, plan).into_iter().map(shown).collect()
}

/// A time, marked if it falls on the previous or the next date.
fn time(day: &Day, mark: Mark, words: Words) -> String {
    match day.time(mark, words.precision) {
        Err(_) => ABSENT.into(),
        Ok(time) => shown_time(&time, day.date, words),
    }
}

pub(super) fn shown_time(time: &DateTime<Zone>, date: NaiveDate, words: Words) -> String {
    match days_later(time, date) {
        0 => words.time(time),
        days => words::with_digits(&format!("{} {days:+}", words.time(time)), words.digits),
    }
}

/// Writes one day: both dates, the times, the next prayer, the method.
pub struct Sheet<'a, W: Write> {
    out: W,
    words: Words,
    now: Option<&'a Now>,
}

impl<'a, W: Write> Sheet<'a, W> {
    pub fn new(out: W, words: Words, now: Option<&'a Now>) -> Self {
        Self { out, words, now }
    }

    fn next(&self, now: &Now) -> String {
        match &now.next {
            Ok(next) => {
                let name = next.prayer.name(self.words.lang);
                // The difference of the two clock times as shown.
                let remaining = match self.words.precision {
                    Precision::Minute => next.time.signed_duration_since(now.time),
                    _ => next.time.trunc_subsecs(0).signed_duration_since(now.time.trunc_subsecs(0)),
                };
                let told =
                    if self.words.precision == Precision::Minute { words::next } else { words::next_with_seconds };
                told(self.words.lang, name, &self.words.time(&next.time), remaining)
            }
            Err(error) => words::no_next(self.words.lang, error),
        }
    }
}

impl<W: Write> Page for Sheet<'_, W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let lang = self.words.lang;
        let locale = self.words.locale();
        let own = |text: &str| words::with_digits(text, self.words.digits);
        writeln!(self.out, "{}", flowed(&page_heading(self.words, plan).join(" · ")))?;
        write!(self.out, "{}", line(locale, locale.date_pattern(Length::Full), DateParts::from(day.date)))?;
        match self.now {
            Some(now) => writeln!(self.out, " · {}", self.words.time(&now.time))?,
            None => writeln!(self.out)?,
        }
        writeln!(self.out, "{}", line(locale, locale.hijri_pattern(Length::Long), DateParts::from(day.hijri)))?;
        writeln!(self.out)?;

        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        for mark in Mark::ALL {
            let remark = match day.times.basis(mark) {
                Ok(basis) => own(&words::basis(lang, basis).unwrap_or_default()),
                Err(absent) => own(&words::absent(lang, absent.reason)),
            };
            let iqama = plan.iqama.is_some().then(|| {
                let at = mark.prayer().and_then(|prayer| plan.iqama(day, prayer));
                at.map_or_else(String::new, |at| self.words.time(&at))
            });
            let cells = [mark.name(lang).to_owned(), time(day, mark, self.words)];
            table.add_row(cells.into_iter().chain(iqama).chain([remark]));
        }
        if plan.iqama.is_some() {
            let [adhan, iqama] = [Heading::Adhan, Heading::Iqama].map(|heading| words::heading(lang, heading));
            table.set_header([String::new(), adhan, iqama, String::new()]);
        }
        writeln!(self.out, "{}", table.trim_fmt())?;
        let jumuah = plan.jumuah(day);
        if !jumuah.is_empty() {
            let times: Vec<_> = jumuah.iter().map(|at| self.words.time(at)).collect();
            writeln!(self.out, "{}: {}", words::heading(lang, Heading::Jumuah), times.join(&words::comma(lang)))?;
        }
        if !day.other.is_empty() {
            let mut table = Table::new();
            table.load_style(presets::NOTHING);
            for other in &day.other {
                let (time, remark) = match other.time(self.words.precision) {
                    Ok(time) => (shown_time(&time, day.date, self.words), String::new()),
                    Err(error) => (ABSENT.to_owned(), own(&words::no_time(lang, &error))),
                };
                let name = own(&words::other_time(lang, other.key, day.night_end));
                table.add_row([name, time, remark]);
            }
            writeln!(self.out, "\n{}", table.trim_fmt())?;
        }

        writeln!(self.out)?;
        if let Some(now) = self.now {
            writeln!(self.out, "{}", flowed(&own(&self.next(now))))?;
        }
        writeln!(self.out, "{}", flowed(&own(&words::method(lang, &plan.chosen(day)))))?;
        if day.has_one_instant() {
            writeln!(self.out, "{}", flowed(&own(&words::one_instant(lang))))?;
        }
        let standing = plan.calendar.standing(day.hijri);
        writeln!(self.out, "{}", flowed(&own(&words::hijri_calendar(lang, &standing))))?;
        match plan.own_table(day) {
            Some(table) => {
                let clocks = table
                    .differing
                    .iter()
                    .map(|(mark, time)| (*mark, time.map_or(ABSENT.into(), |time| self.words.time(&time))));
                let clocks: Vec<_> = clocks.collect();
                writeln!(self.out, "{}", flowed(&own(&words::own_table(lang, table.point, table.distance_km, &clocks))))
            }
            None => Ok(()),
        }
    }

    fn end(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The rows from which the next year has a table of its own. Days of a Hijri year are in one table, and a table of any length is
/// written without holding all of it.
const MOST_ROWS: usize = 355;

/// Writes several days, a row for each.
pub struct Timetable<W: Write> {
    out: W,
    words: Words,
    table: Table,
    rows: usize,
    remarks: Remarks,
    /// The note on the authority's own point.
    own_point: Option<String>,
}

impl<W: Write> Timetable<W> {
    pub fn new(mut out: W, words: Words, plan: &Plan) -> io::Result<Self> {
        writeln!(out, "{}", flowed(&page_heading(words, plan).join(" · ")))?;
        let lang = words.lang;
        let mut table = Table::new();
        table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Disabled);
        let marks = Mark::ALL.map(|mark| mark.name(lang));
        let iqama = words::heading(lang, Heading::Iqama);
        let dates = [Heading::Date, Heading::Hijri].map(|heading| words::heading(lang, heading));
        let has_iqama = |mark: Mark| mark.prayer().is_some_and(|prayer| plan.has_iqama(prayer));
        let marks = Mark::ALL
            .into_iter()
            .zip(marks)
            .flat_map(|(mark, name)| [Some(name), has_iqama(mark).then_some(&*iqama)].into_iter().flatten());
        table.set_header(dates.iter().map(String::as_str).chain(marks));
        let own_point = plan.other_point().map(|(point, distance_km)| words::own_point(lang, point, distance_km));
        Ok(Self { out, words, table, rows: 0, remarks: Remarks::default(), own_point })
    }

    /// Writes the collected rows as a table, and keeps its header for the next one.
    fn write_rows(&mut self) -> io::Result<()> {
        for line in lined::lines(&self.table, self.words.lang, false) {
            writeln!(self.out, "{line}")?;
        }
        let mut next = Table::new();
        next.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Disabled);
        if let Some(header) = self.table.header() {
            next.set_header(header.clone());
        }
        (self.table, self.rows) = (next, 0);
        Ok(())
    }
}

impl<W: Write> Page for Timetable<W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        if self.rows >= MOST_ROWS && day.date.ordinal() == 1 {
            self.write_rows()?;
        }
        self.remarks.see(self.words.lang, plan, day);
        let weekday = self.words.lang.weekday(day.date.weekday(), Width::Abbreviated);
        let own = |text: &str| words::with_digits(text, self.words.digits);
        let dates = [format!("{} {weekday}", own(&day.date.to_string())), own(&day.hijri.to_string())];
        let iqama = |mark: Mark| {
            let prayer = mark.prayer().filter(|prayer| plan.has_iqama(*prayer))?;
            let jumuah = if prayer == Prayer::Dhuhr { plan.jumuah(day) } else { Vec::new() };
            let at = if jumuah.is_empty() { plan.iqama(day, prayer).into_iter().collect() } else { jumuah };
            let times: Vec<_> = at.iter().map(|at| self.words.time(at)).collect();
            Some(if times.is_empty() { ABSENT.to_owned() } else { times.join(" ") })
        };
        let times = Mark::ALL
            .into_iter()
            .flat_map(|mark| [Some(time(day, mark, self.words)), iqama(mark)].into_iter().flatten());
        self.rows += 1;
        self.table
            .add_row(dates.into_iter().chain(times).map(|text| Cell::new(text).set_alignment(CellAlignment::Left)));
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.write_rows()?;
        let own = |text: &str| words::with_digits(text, self.words.digits);
        let remarks =
            self.remarks.methods.lines(self.words.lang).into_iter().chain(self.remarks.lines(self.words.lang));
        for remark in remarks.chain(self.remarks.calendar_lines(self.words.lang)) {
            writeln!(self.out, "{}", flowed(&own(&remark)))?;
        }
        if let Some(own_point) = &self.own_point {
            writeln!(self.out, "{}", flowed(&own(own_point)))?;
        }
        self.out.flush()
    }
}
