//! The prayer times and the Hijri date of a place.

mod args;

use miqat::error::TimeError;
use miqat::locale::Lang;
use miqat_places::Zone;
use std::io::{self, BufWriter, Write};

use chrono::{DateTime, NaiveDate, Utc};

pub use args::Args;
use args::{Format, Span};

use crate::asked::{Asked, HijriDay};
use crate::outcome::{Failure, Outcome, say};
use crate::plan::{self, Now, Plan};
use crate::site::Site;
use crate::words::{self, Note, Sentences, Spoken};
use crate::write::{self, Page, Remarks};
use crate::zones;

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let span = args.span()?;
    args.events.check(args.format == Format::Ics)?;
    let is_table_of_days = args.format == Format::Table && matches!(span, Span::Days(..));
    if args.other && (is_table_of_days || matches!(args.format, Format::Box | Format::Ics)) {
        return Err(Failure::Message(
            "--other is for --format csv and json, and for the table of one day: there is no room for it elsewhere"
                .into(),
        ));
    }
    let asked = args.asked.asked(args.precision)?;
    let mut site = Site::find(&asked)?;
    let now = match args.at {
        Some(at) => plan::instant(at, site.time_zone)?,
        None => Utc::now().with_timezone(&site.time_zone),
    };
    let days = match span {
        Span::Days(first, last) => (first, last),
        Span::Today => (now.date_naive(), now.date_naive()),
        Span::Day(date) => (date, date),
    };
    site.notes.extend(zones::aged(site.time_zone, days.1));
    let plan = Plan::new(&asked, site, days)?;
    let plan = if args.other { plan.with_other(args.night_end()) } else { plan };
    let question = Question { args, asked: &asked, plan: &plan };
    match span {
        Span::Days(first, last) => question.several_days(first, last, now)?,
        Span::Today => question.one_day(now.date_naive(), now)?,
        Span::Day(date) => question.one_day(date, now)?,
    }
    Ok(Outcome::Whole)
}

/// What is asked, and the rules that answer it.
struct Question<'a> {
    args: &'a Args,
    asked: &'a Asked,
    plan: &'a Plan,
}

impl Question<'_> {
    /// Sunset divides a date in two Hijri ones: which is meant, an instant tells.
    fn check_hijri_day(&self, now: Option<&Now>) -> Result<(), String> {
        match (self.asked.hijri_day, now) {
            (HijriDay::Sunset, None) => Err("--hijri-day sunset needs a now, today or with --at YYYY-MM-DDTHH:MM: a \
                 date alone has the Hijri date of its daylight, with --hijri-day midnight"
                .to_owned()),
            _ => Ok(()),
        }
    }

    /// Answers for a day; a now on another day is of no interest to it.
    fn one_day(&self, date: NaiveDate, now: DateTime<Zone>) -> Result<(), Failure> {
        let (plan, words) = (self.plan, self.asked.words);
        let mut day = plan.day(date)?;
        let stamp = now.to_utc();
        let now = if now.date_naive() == date { Some(plan.now(now, words.precision)?) } else { None };
        let now = now.as_ref();
        self.check_hijri_day(now)?;
        day.hijri = now.map_or(day.hijri, |now| now.hijri);
        let out = self.begin()?;
        let mut page: Box<dyn Page> = match self.args.format {
            Format::Table => Box::new(write::Sheet::new(out, words, now)),
            Format::Box => Box::new(write::Boxes::new(out, words, now)),
            Format::Csv => Box::new(write::Rows::new(out, words.precision, plan)?),
            Format::Json => Box::new(write::Objects::one(out, words, now)),
            Format::Ics => Box::new(write::Events::new(out, words, plan, stamp).with(&self.args.events)),
        };
        page.day(plan, &day)?;
        page.end()?;
        let mut remarks = Remarks::default();
        remarks.see(words.lang, plan, &day);
        self.say_remarks(&remarks);
        Ok(())
    }

    /// Says by which method and calendar an answer is, how sure they are, and which rules made times, where the format has no
    /// room for it.
    fn say_remarks(&self, remarks: &Remarks) {
        if !matches!(self.args.format, Format::Csv | Format::Box) {
            return;
        }
        let lang = self.asked.words.lang;
        say_note(lang, &remarks.in_short(lang));
        let doubtful = remarks.methods.doubtful(lang).into_iter().chain(remarks.doubtful_calendar_lines(lang));
        for remark in doubtful.chain(remarks.lines(lang)) {
            say_note(lang, &remark);
        }
    }

    fn several_days(&self, first: NaiveDate, last: NaiveDate, now: DateTime<Zone>) -> Result<(), Failure> {
        self.check_hijri_day(None)?;
        let (plan, words) = (self.plan, self.asked.words);
        let out = self.begin()?;
        let mut page: Box<dyn Page> = match self.args.format {
            Format::Table => Box::new(write::Timetable::new(out, words, plan)?),
            Format::Box => Box::new(write::Boxes::new(out, words, None)),
            Format::Csv => Box::new(write::Rows::new(out, words.precision, plan)?),
            Format::Json => Box::new(write::Objects::several(out, words)),
            Format::Ics => Box::new(write::Events::new(out, words, plan, now.to_utc()).with(&self.args.events)),
        };
        let mut remarks = Remarks::default();
        for date in first.iter_days().take_while(|date| *date <= last) {
            match plan.day(date) {
                Ok(day) => {
                    page.day(plan, &day)?;
                    remarks.see(words.lang, plan, &day);
                }
                Err(miqat::Error::Time(TimeError::DateSkipped { date })) => {
                    say_note(words.lang, &Note::Skipped(date).text(words.lang));
                }
                Err(error) => return Err(error.into()),
            }
        }
        page.end()?;
        self.say_remarks(&remarks);
        Ok(())
    }

    /// Begins the answer with what was taken for granted: on the page where people read it, else beside it.
    fn begin(&self) -> io::Result<impl Write + use<>> {
        let mut out = BufWriter::new(io::stdout().lock());
        let lang = self.asked.words.lang;
        for note in &self.plan.site.notes {
            let note = note.text(lang);
            match (self.args.format, lang.sentences()) {
                (Format::Table, Sentences::En) => writeln!(out, "Note: {note}.")?,
                (Format::Table, Sentences::Ar) => writeln!(out, "ملاحظة: {note}.")?,
                _ => say_note(lang, &note),
            }
        }
        Ok(out)
    }
}

/// Says something on standard error.
fn say_note(lang: Lang, note: &str) {
    say(words::note(lang.sentences()), note);
}
