//! A self-contained page: no external fonts, pictures or scripts.

mod fragment;
mod sheet;

use std::collections::BTreeSet;
use std::io::{self, Write};

use chrono::{DateTime, Datelike, NaiveDate, Weekday};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use miqat::locale::{DateParts, Length};
use miqat::{Mark, Prayer};
use miqat_places::Zone;

use super::grid::{self, Cell, Column, Kind};
use super::table::page_heading;
use super::{ABSENT, Page, Remarks, instant, line};
use crate::choices::{Clock, Precision, Words};
use crate::plan::{Day, Plan, begin_of};
use crate::words::{self, Heading};

pub use fragment::HtmlBoxes;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// The content security policy: the page loads nothing from outside.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/// Writes one page with all its days.
pub struct Html<W: Write> {
    out: W,
    words: Words,
    kind: Kind,
    days: Vec<Day>,
    remarks: Remarks,
    page: Option<Place>,
    rows: Vec<Markup>,
    /// The reasons why times are absent, without duplicates.
    absences: BTreeSet<String>,
    has_other_dates: bool,
    /// Fajr after the last day, in case the page is read after its last Isha.
    fajr_after: Option<DateTime<Zone>>,
    jumuah: Vec<String>,
    /// The last day of the page.
    last: NaiveDate,
    links: Links,
}

/// The links of a page to other pages and files.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// The address and the label of each.
    pub to: Vec<(String, String)>,
    /// Whether the page shows only the days around today, out of a longer period.
    pub is_index: bool,
}

/// The properties shared by all days of a page.
struct Place {
    name: String,
    heading: Vec<String>,
    notes: Vec<String>,
    columns: Vec<Column>,
    /// The prayers with congregation times of their own.
    iqama: Vec<Prayer>,
    from: DateTime<Zone>,
    own_point: Option<String>,
}

impl<W: Write> Html<W> {
    pub fn new(out: W, words: Words, kind: Kind, last: NaiveDate) -> Self {
        Self {
            out,
            words,
            kind,
            days: Vec::new(),
            remarks: Remarks::default(),
            page: None,
            rows: Vec::new(),
            absences: BTreeSet::new(),
            has_other_dates: false,
            fajr_after: None,
            jumuah: Vec::new(),
            last,
            links: Links::default(),
        }
    }

    /// The page with links to others.
    pub fn with_links(self, links: Links) -> Self {
        Self { links, ..self }
    }

    fn place(&self, plan: &Plan, day: &Day) -> Place {
        let lang = self.words.lang;
        let own_point = plan.other_point().map(|(point, km)| words::own_point(lang, point, km));
        let columns = grid::columns(plan, self.kind, std::slice::from_ref(day));
        Place {
            name: plan.site.name(lang),
            heading: page_heading(self.words, plan),
            notes: plan.site.notes.iter().map(|note| note.text(lang)).collect(),
            iqama: Prayer::ALL.into_iter().filter(|prayer| plan.has_iqama(*prayer)).collect(),
            columns: columns.into_iter().filter(|column| !matches!(column, Column::Iqama(_))).collect(),
            from: begin_of(day.date, plan.site.time_zone),
            own_point,
        }
    }

    /// A time with its instant for the script; for a prayer, with its name.
    fn time(&self, cell: &Cell, prayer: Option<Prayer>) -> Markup {
        let Some((at, _)) = cell.at else { return html! { span.dim { (cell.text) } } };
        let name = prayer.map(|prayer| prayer.name(self.words.lang));
        html! {
            time dir="auto" datetime=(instant(&at, Precision::Second)) data-name=[name] { (halved(&cell.text)) }
            @if let Some(mark) = cell.other_date(self.words) { sup dir="ltr" { (mark) } }
        }
    }

    /// A mark's time, and that of its congregation.
    fn times(&self, plan: &Plan, day: &Day, mark: Mark, has_iqama: bool) -> Markup {
        let cell = Column::Mark(mark).cell(plan, day, self.words, self.kind, false);
        let time = self.time(&cell, mark.prayer());
        match mark.prayer().filter(|_| has_iqama) {
            None => time,
            Some(prayer) => {
                html! { span.pair { span { (time) } (self.iqama(plan, day, prayer)) } }
            }
        }
    }

    /// The congregations of a prayer.
    fn iqama(&self, plan: &Plan, day: &Day, prayer: Prayer) -> Markup {
        let times = grid::congregations(plan, day, prayer, self.words);
        html! {
            span.iqama {
                @for (index, time) in times.iter().enumerate() {
                    @if index > 0 { " " }
                    bdi { (halved(time)) }
                }
            }
        }
    }

    fn row(&self, plan: &Plan, day: &Day, place: &Place) -> Markup {
        let is_first = self.days.is_empty();
        let zone = plan.site.time_zone;
        let (from, to) = (begin_of(day.date, zone), begin_of(day.date.succ_opt().unwrap_or(day.date), zone));
        let is_night = self.kind == Kind::Fast && grid::is_of_last_ten(day);
        let is_friday = day.date.weekday() == Weekday::Fri;
        html! {
            tr.friday[is_friday].night[is_night] data-date=(day.date) data-from=(instant(&from, Precision::Second)) data-to=(instant(&to, Precision::Second)) {
                @for (index, column) in place.columns.iter().enumerate() {
                    @match column {
                        Column::Mark(mark) => {
                            td.dim[*mark == Mark::Sunrise] {
                                (self.times(plan, day, *mark, mark.prayer().is_some_and(|prayer| place.iqama.contains(&prayer))))
                            }
                        }
                        Column::Imsak => {
                            td { (self.time(&column.cell(plan, day, self.words, self.kind, is_first), None)) }
                        }
                        _ => {
                            @let text = column.cell(plan, day, self.words, self.kind, is_first || self.links.is_index && *column == Column::Date).text;
                            @if index == 0 {
                                th scope="row" { (text) }
                            } @else {
                                td.weekday[*column == Column::Weekday] { (text) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A sentence of the program, in English if the page's language lacks it.
    fn sentence(&self, text: &str) -> Markup {
        match words::in_english(text) {
            Some(english) => html! { span lang="en" dir="ltr" { (english) } },
            // A page uses one kind of digits.
            None => html! { (words::with_digits(text, self.words.digits)) },
        }
    }

    fn head(&self, place: &Place) -> Markup {
        let lang = self.words.lang;
        let iqama = [words::heading(lang, Heading::Adhan), words::heading(lang, Heading::Iqama)];
        html! {
            thead {
                tr {
                    @for column in &place.columns {
                        th scope="col" {
                            (column.heading(lang))
                            @if let Column::Mark(mark) = column
                                && mark.prayer().is_some_and(|prayer| place.iqama.contains(&prayer)) {
                                br;
                                span.pair { @for word in &iqama { span { (word) } } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn footer(&self, place: &Place) -> Markup {
        let lang = self.words.lang;
        let has_nights = self.kind == Kind::Fast && self.days.iter().any(grid::is_of_last_ten);
        let iqama = (!place.iqama.is_empty()).then(|| {
            words::congregation(lang, &words::heading(lang, Heading::Adhan), &words::heading(lang, Heading::Iqama))
        });
        let imsak = (self.kind == Kind::Fast).then(|| words::imsak(lang));
        let dates = self.has_other_dates.then(|| words::another_date(lang));
        let absences = self.absences.iter().map(|why| format!("{ABSENT} {why}"));
        let meanings = imsak.into_iter().chain(iqama).chain(dates).chain(absences);
        let remarks = self.remarks.methods.lines(lang).into_iter().chain(self.remarks.lines(lang));
        let lines = meanings.chain(remarks).chain(self.remarks.calendar_lines(lang));
        let lines = lines.chain(place.own_point.clone()).chain(place.notes.iter().cloned());
        html! {
            footer {
                @if !self.jumuah.is_empty() {
                    p {
                        b { (words::heading(lang, Heading::Jumuah)) }
                        @for time in &self.jumuah { " · " bdi { (time) } }
                    }
                }
                @if has_nights { p { span.key {} " " (self.sentence(&words::last_ten_nights(lang))) } }
                @for line in lines { p { (self.sentence(&line)) } }
            }
        }
    }

    fn document(&self, place: &Place) -> Markup {
        let lang = self.words.lang;
        let direction = if lang.is_right_to_left() { "rtl" } else { "ltr" };
        let (hijri, gregorian) =
            (grid::hijri_period(&self.days, self.words), grid::gregorian_period(&self.days, self.words));
        let is_day = self.days.len() == 1;
        let hijri = match self.days.first().filter(|_| is_day) {
            Some(day) => {
                line(self.words.locale(), self.words.locale().hijri_pattern(Length::Long), DateParts::from(day.hijri))
            }
            None => hijri,
        };
        let [main, other] = if self.kind == Kind::Fast { [hijri, gregorian] } else { [gregorian, hijri] };
        let title = format!("{} · {} · {main}", lang.prayer_times(), place.name);
        let digits: String = (0..10).map(|digit| self.words.digits.number(digit).to_string()).collect();
        let class = match (is_day, place.iqama.is_empty(), self.words.clock) {
            (true, ..) => "day",
            (false, true, _) => "days",
            (false, false, Clock::Hours24) => "days wide",
            (false, false, Clock::Hours12) => "days wide clock12",
        };
        let class = if self.links.is_index { format!("{class} index") } else { class.to_owned() };
        let after = self.fajr_after.map(|at| (instant(&at, Precision::Second), self.words.time(&at)));
        html! {
            (DOCTYPE)
            html lang=(lang.code()) dir=(direction) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    link rel="icon" href="data:,";
                    title { (title) }
                    style { (PreEscaped(STYLE)) }
                }
                body class=(class) data-digits=(digits) {
                    header {
                        h1 { (lang.prayer_times()) " · " bdi { (place.name) } " · " (main) }
                        p { (other) }
                        p {
                            @for (index, part) in place.heading.iter().enumerate() {
                                @if index > 0 { " · " }
                                bdi { (part) }
                            }
                        }
                    }
                    p #next hidden data-from=(instant(&place.from, Precision::Second)) {
                        (words::heading(lang, Heading::NextPrayer)) ": " b #name {} " " bdi #at {} " · "
                        (words::heading(lang, Heading::Remaining)) " " bdi #left {}
                    }
                    main {
                        table {
                            @if is_day { (self.day_head(place)) } @else { (self.head(place)) }
                            tbody { @for row in &self.rows { (row) } }
                        }
                    }
                    @if let Some((at, text)) = after {
                        time hidden datetime=(at) data-name=(Prayer::Fajr.name(lang)) { (text) }
                    }
                    @if !self.links.to.is_empty() {
                        nav { @for (to, name) in &self.links.to { a href=(to) { (name) } " " } }
                    }
                    (self.footer(place))
                    script { (PreEscaped(SCRIPT)) }
                }
            }
        }
    }
}

impl<W: Write> Page for Html<W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        self.remarks.see(self.words.lang, plan, day);
        let place = self.page.take().unwrap_or_else(|| self.place(plan, day));
        for mark in Mark::ALL {
            match day.times.time(mark) {
                Err(absent) => {
                    self.absences.insert(words::absent(self.words.lang, absent.reason));
                }
                Ok(time) => self.has_other_dates |= super::days_later(&time, day.date) != 0,
            }
        }
        let jumuah: Vec<_> = plan.jumuah(day).iter().map(|at| self.words.time(at)).collect();
        if self.jumuah.is_empty() {
            self.jumuah = jumuah;
        }
        let row = self.row(plan, day, &place);
        // A page of one day has a row for each mark; the number of days is known only at its end.
        if self.days.is_empty() {
            self.rows = self.sheet(plan, day, &place);
            self.rows.push(row);
        } else {
            if self.days.len() == 1 {
                self.rows.drain(..self.rows.len() - 1);
            }
            self.rows.push(row);
        }
        self.days.push(day.clone());
        self.page = Some(place);
        if day.date == self.last {
            let after = day.date.succ_opt().and_then(|date| plan.day(date).ok());
            self.fajr_after = after.and_then(|day| day.times.time(Mark::Fajr).ok());
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        if self.days.len() == 1 {
            self.rows.pop();
        }
        if let Some(place) = &self.page {
            let document = self.document(place).into_string();
            writeln!(self.out, "{document}")?;
        }
        self.out.flush()
    }
}

/// A time with am or pm in a separate element, which narrow columns omit.
fn halved(text: &str) -> Markup {
    match text.split_once(' ') {
        Some((clock, half)) => html! { (clock) span.half { " " (half) } },
        None => html! { (text) },
    }
}
