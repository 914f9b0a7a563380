//! The answer for people: a day as a sheet, several as a table.

use std::io::{self, Write};

use chrono::{DateTime, Datelike, NaiveDate, SubsecRound};
use comfy_table::{Cell, CellAlignment, Table, presets};
use miqat::Mark;
use miqat::locale::{DateParts, Lang, Length, Locale, Pattern, Width};
use miqat_places::Zone;

use super::{ABSENT, Page, Remarks, clock, days_later, line, pattern};
use crate::coordinates;

use crate::times::args::Precision;
use crate::times::plan::{Day, Now, Plan};
use crate::words::{self, Spoken, isolated};

/// What follows the Gregorian date where there is a now.
const CLOCK: Pattern = pattern("%H:%M");
const CLOCK_WITH_SECONDS: Pattern = pattern("%H:%M:%S");

/// The place: its name, country, coordinates and zone.
fn heading(lang: Lang, plan: &Plan) -> String {
    let site = &plan.site;
    let (point, zone) = (coordinates::text(site.point), site.time_zone.to_string());
    let (point, zone) = if lang.is_right_to_left() { (isolated(&point), isolated(&zone)) } else { (point, zone) };
    let name = site.city.map(|city| city.name_in(lang).to_owned());
    let country = site.country.map(|country| country.name(lang).to_owned());
    let (before, after) = if site.city.is_some() { (country, Some(point)) } else { (Some(point), country) };
    [name, before, after, Some(zone)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A time, marked where it falls on the date before or after.
fn time(day: &Day, mark: Mark, precision: Precision) -> String {
    match day.time(mark, precision) {
        Err(_) => ABSENT.into(),
        Ok(time) => shown_time(&time, day.date, precision),
    }
}

fn shown_time(time: &DateTime<Zone>, date: NaiveDate, precision: Precision) -> String {
    match days_later(time, date) {
        0 => clock(time, precision),
        days => format!("{} {days:+}", clock(time, precision)),
    }
}

/// Writes one day: both dates, the times, the next prayer, the method.
pub struct Sheet<'a, W: Write> {
    out: W,
    lang: Lang,
    precision: Precision,
    now: Option<&'a Now>,
}

impl<'a, W: Write> Sheet<'a, W> {
    pub fn new(out: W, lang: Lang, precision: Precision, now: Option<&'a Now>) -> Self {
        Self { out, lang, precision, now }
    }

    fn next(&self, now: &Now) -> String {
        match &now.next {
            Ok(next) => {
                let name = next.prayer.name(self.lang);
                // What is left between the two clocks as they are shown.
                let remaining = match self.precision {
                    Precision::Minute => next.time.signed_duration_since(now.time),
                    _ => next.time.trunc_subsecs(0).signed_duration_since(now.time.trunc_subsecs(0)),
                };
                let told = if self.precision == Precision::Minute { words::next } else { words::next_with_seconds };
                told(self.lang.sentences(), name, &clock(&next.time, self.precision), remaining)
            }
            Err(error) => words::no_next(self.lang.sentences(), error),
        }
    }
}

impl<W: Write> Page for Sheet<'_, W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let lang = self.lang;
        let locale = Locale::new(lang);
        writeln!(self.out, "{}", heading(self.lang, plan))?;
        write!(self.out, "{}", line(locale, locale.date_pattern(Length::Full), DateParts::from(day.date)))?;
        let shown = if self.precision == Precision::Minute { CLOCK } else { CLOCK_WITH_SECONDS };
        match self.now {
            Some(now) => writeln!(self.out, " · {}", line(locale, shown, DateParts::from(now.time.naive_local())))?,
            None => writeln!(self.out)?,
        }
        writeln!(self.out, "{}", line(locale, locale.hijri_pattern(Length::Long), DateParts::from(day.hijri)))?;
        writeln!(self.out)?;

        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        for mark in Mark::ALL {
            let remark = match day.times.basis(mark) {
                Ok(basis) => words::basis(self.lang.sentences(), basis).unwrap_or_default(),
                Err(absent) => words::absent(self.lang.sentences(), absent.reason),
            };
            table.add_row([mark.name(lang).to_owned(), time(day, mark, self.precision), remark]);
        }
        writeln!(self.out, "{}", table.trim_fmt())?;
        if !day.other.is_empty() {
            let mut table = Table::new();
            table.load_style(presets::NOTHING);
            for other in &day.other {
                let (time, remark) = match other.time(self.precision) {
                    Ok(time) => (shown_time(&time, day.date, self.precision), String::new()),
                    Err(error) => (ABSENT.to_owned(), words::no_time(self.lang.sentences(), &error)),
                };
                let name = words::other_time(self.lang.sentences(), other.key, day.night_end);
                table.add_row([name, time, remark]);
            }
            writeln!(self.out, "\n{}", table.trim_fmt())?;
        }

        writeln!(self.out)?;
        if let Some(now) = self.now {
            writeln!(self.out, "{}", self.next(now))?;
        }
        writeln!(self.out, "{}", words::method(self.lang.sentences(), &plan.chosen(day)))?;
        if day.has_one_instant() {
            writeln!(self.out, "{}", words::one_instant(self.lang.sentences()))?;
        }
        let standing = plan.calendar.standing(day.hijri);
        writeln!(self.out, "{}", words::hijri_calendar(self.lang.sentences(), &standing))?;
        match plan.own_table(day) {
            Some(own) => {
                let clocks = own
                    .differing
                    .iter()
                    .map(|(mark, time)| (*mark, time.map_or(ABSENT.into(), |time| clock(&time, Precision::Minute))));
                let clocks: Vec<_> = clocks.collect();
                writeln!(self.out, "{}", words::own_table(self.lang.sentences(), own.point, own.distance_km, &clocks))
            }
            None => Ok(()),
        }
    }

    fn end(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Writes several days, a row for each.
pub struct Timetable<W: Write> {
    out: W,
    lang: Lang,
    precision: Precision,
    table: Table,
    remarks: Remarks,
    /// What is to be said of the authority's own point.
    own_point: Option<String>,
}

impl<W: Write> Timetable<W> {
    pub fn new(mut out: W, lang: Lang, precision: Precision, plan: &Plan) -> io::Result<Self> {
        writeln!(out, "{}", heading(lang, plan))?;
        let mut table = Table::new();
        table.load_style(presets::UTF8_FULL_CONDENSED);
        let marks = Mark::ALL.map(|mark| mark.name(lang));
        table.set_header(words::date_headings(lang.sentences()).into_iter().chain(marks));
        let own_point =
            plan.other_point().map(|(point, distance_km)| words::own_point(lang.sentences(), point, distance_km));
        Ok(Self { out, lang, precision, table, remarks: Remarks::default(), own_point })
    }
}

impl<W: Write> Page for Timetable<W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        self.remarks.see(self.lang, plan, day);
        let weekday = self.lang.weekday(day.date.weekday(), Width::Abbreviated);
        let dates = [format!("{} {weekday}", day.date), day.hijri.to_string()];
        let times = Mark::ALL.map(|mark| time(day, mark, self.precision));
        self.table
            .add_row(dates.into_iter().chain(times).map(|text| Cell::new(text).set_alignment(CellAlignment::Left)));
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        writeln!(self.out, "{}", self.table)?;
        let remarks = self.remarks.methods.lines(self.lang).into_iter().chain(self.remarks.lines(self.lang));
        for remark in remarks.chain(self.remarks.calendar_lines(self.lang)) {
            writeln!(self.out, "{remark}")?;
        }
        if let Some(own_point) = &self.own_point {
            writeln!(self.out, "{own_point}")?;
        }
        self.out.flush()
    }
}
