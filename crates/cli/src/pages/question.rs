//! A question whose days are known, and its answer in a format.

use std::io::{self, BufWriter, Write};

use chrono::{DateTime, NaiveDate};
use miqat::error::TimeError;
use miqat::locale::Lang;
use miqat_places::Zone;

use crate::asked::Asked;
use crate::choices::HijriDay;
use crate::lined::flowed;
use crate::outcome::{Failure, say};
use crate::plan::{Day, Now, Plan};
use crate::words::{self, Note};
use crate::write::{self, EventArgs, Format, Kind, Page, Remarks};

/// A question, and the rules that apply to it.
pub struct Question<'a> {
    pub asked: &'a Asked,
    pub plan: &'a Plan,
    pub format: Format,
    pub kind: Kind,
    pub events: &'a EventArgs,
}

/// Sunset divides a civil date between two Hijri dates, and only an instant decides between them. The setting applies only to
/// days that have one.
pub fn check_hijri_day(asked: &Asked, now: Option<&Now>) -> Result<(), String> {
    match (asked.hijri_day, now) {
        (HijriDay::Sunset, None) if asked.is_hijri_day_asked => {
            Err("--hijri-day sunset needs a now, today or with --at YYYY-MM-DDTHH:MM: a \
                 date alone has the Hijri date of its daylight, with --hijri-day midnight"
                .to_owned())
        }
        _ => Ok(()),
    }
}

impl Question<'_> {
    /// Answers for one day; a current time on another day is ignored.
    pub fn one_day(&self, date: NaiveDate, now: DateTime<Zone>) -> Result<(), Failure> {
        let (plan, words) = (self.plan, self.asked.words);
        let mut day = plan.day(date)?;
        let stamp = now.to_utc();
        let now = if now.date_naive() == date { Some(plan.now(now, words.precision)?) } else { None };
        let now = now.as_ref();
        check_hijri_day(self.asked, now)?;
        day.hijri = now.map_or(day.hijri, |now| now.hijri);
        if self.format == Format::Svg {
            return Err(Failure::Message("--format svg is for several days: one day has no curve".to_owned()));
        }
        let out = self.begin()?;
        let mut page: Box<dyn Page> = match self.format {
            Format::Table => Box::new(write::Sheet::new(out, words, now)),
            Format::Box => Box::new(write::Boxes::new(out, words, now)),
            Format::HtmlBox => Box::new(write::HtmlBoxes::new(out, words, now)),
            Format::Csv => Box::new(write::Rows::new(out, words.precision, plan, self.kind)?),
            Format::Json => Box::new(write::Objects::one(out, words, now)),
            Format::Ics => Box::new(write::Events::new(out, words, plan, (date, date), stamp)?.with(self.events)),
            Format::Md => Box::new(write::Markdown::new(out, words, self.kind, date)),
            Format::Html | Format::Svg => Box::new(write::Html::new(out, words, self.kind, date)),
        };
        page.day(plan, &day)?;
        page.end()?;
        let mut remarks = Remarks::default();
        remarks.see(words.lang, plan, &day);
        self.say_remarks(&remarks);
        Ok(())
    }

    /// Reports the method and the calendar of an answer, how certain they are, and which rules produced times, if the format
    /// has no room for it.
    fn say_remarks(&self, remarks: &Remarks) {
        if !matches!(self.format, Format::Csv | Format::Box | Format::HtmlBox) {
            return;
        }
        let lang = self.asked.words.lang;
        say_note(lang, &remarks.in_short(lang));
        let doubtful = remarks.methods.doubtful(lang).into_iter().chain(remarks.doubtful_calendar_lines(lang));
        for remark in doubtful.chain(remarks.lines(lang)) {
            say_note(lang, &remark);
        }
    }

    /// Answers for several days.
    pub fn several_days(&self, first: NaiveDate, last: NaiveDate, now: DateTime<Zone>) -> Result<(), Failure> {
        check_hijri_day(self.asked, None)?;
        for end in [first, last] {
            // Days outside the computed years are refused before anything is written.
            match self.plan.day(end) {
                Ok(_) | Err(miqat::Error::Time(TimeError::DateSkipped { .. })) => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.check_length(first, last)?;
        let out = self.begin()?;
        let (plan, words) = (self.plan, self.asked.words);
        let mut page: Box<dyn Page> = match (self.format, self.kind) {
            (Format::Table, Kind::Days) => Box::new(write::Timetable::new(out, words, plan)?),
            (Format::Table, Kind::Fast) => Box::new(write::FastTable::new(out, words)),
            (Format::Box, _) => Box::new(write::Boxes::new(out, words, None)),
            (Format::HtmlBox, _) => Box::new(write::HtmlBoxes::new(out, words, None)),
            (Format::Csv, kind) => Box::new(write::Rows::new(out, words.precision, plan, kind)?),
            (Format::Json, _) => Box::new(write::Objects::several(out, words)),
            (Format::Ics, _) => {
                let events = write::Events::new(out, words, plan, (first, last), now.to_utc())?;
                Box::new(events.with(self.events))
            }
            (Format::Md, kind) => Box::new(write::Markdown::new(out, words, kind, last)),
            (Format::Html, kind) => Box::new(write::Html::new(out, words, kind, last)),
            (Format::Svg, _) => Box::new(write::Curves::new(out, words)),
        };
        let mut remarks = Remarks::default();
        for date in first.iter_days().take_while(|date| *date <= last) {
            if let Some(day) = day(plan, words.lang, date)? {
                page.day(plan, &day)?;
                remarks.see(words.lang, plan, &day);
            }
        }
        page.end()?;
        self.say_remarks(&remarks);
        Ok(())
    }

    /// Refuses too many days for a page or a picture; the other formats write each day as it comes.
    fn check_length(&self, first: NaiveDate, last: NaiveDate) -> Result<(), String> {
        /// Twenty years.
        const MOST_DAYS: i64 = 20 * 366;
        let days = last.signed_duration_since(first).num_days() + 1;
        if matches!(self.format, Format::Html | Format::Svg) && days > MOST_DAYS {
            return Err(format!(
                "{days} days are too many for a page or a picture, which has at most {MOST_DAYS}: give fewer, or another format"
            ));
        }
        Ok(())
    }

    /// Starts the answer with the notes on its assumptions: on the page in formats for people, otherwise on standard error.
    fn begin(&self) -> io::Result<impl Write + use<>> {
        let mut out = BufWriter::new(io::stdout().lock());
        let lang = self.asked.words.lang;
        for note in &self.plan.site.notes {
            let note = note.text(lang);
            match self.format {
                Format::Table => {
                    let line = words::note_line(lang, &note);
                    writeln!(out, "{}", flowed(&words::with_digits(&line, self.asked.words.digits)))?;
                }
                // These pages print the notes at the bottom.
                Format::Html | Format::Md | Format::Svg => {}
                _ => say_note(lang, &note),
            }
        }
        Ok(out)
    }
}

/// One of several days; if the place never had the date, none and a note.
pub fn day(plan: &Plan, lang: Lang, date: NaiveDate) -> Result<Option<Day>, Failure> {
    match plan.day(date) {
        Ok(day) => Ok(Some(day)),
        Err(miqat::Error::Time(TimeError::DateSkipped { date })) => {
            say_note(lang, &Note::Skipped(date).text(lang));
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// Prints a message on standard error.
pub fn say_note(lang: Lang, note: &str) {
    say(&words::note(lang), note);
}
