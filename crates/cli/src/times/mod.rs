//! The prayer times and the Hijri date of a place.

mod args;
mod other;
mod plan;
mod rules;
mod typed;
mod write;

use miqat::error::TimeError;
use miqat::locale::Lang;
use miqat_places::Zone;
use std::io::{self, BufWriter, Write};

use chrono::{DateTime, NaiveDate, Utc};

pub use args::Args;
use args::{Format, HijriDay, Span};
use plan::{Now, Plan};
use write::{Page, Remarks};

use crate::outcome::{Failure, Outcome, say};
use crate::site::Site;
use crate::words::{self, Note, Sentences, Spoken};
use crate::zones;

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let span = args.span()?;
    let is_table_of_days = args.format == Format::Table && matches!(span, Span::Days(..));
    if args.other && (is_table_of_days || matches!(args.format, Format::Box | Format::Ics)) {
        return Err(Failure::Message(
            "--other is for --format csv and json, and for the table of one day: there is no room for it elsewhere"
                .into(),
        ));
    }
    let mut site = Site::find(&args.place(), args.country, args.tz)?;
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
    let plan = Plan::new(args, site, days)?;
    match span {
        Span::Days(first, last) => several_days(args, &plan, first, last, now)?,
        Span::Today => one_day(args, &plan, now.date_naive(), now)?,
        Span::Day(date) => one_day(args, &plan, date, now)?,
    }
    Ok(Outcome::Whole)
}

/// Sunset divides a date in two Hijri ones: which is meant, an instant tells.
fn check_hijri_day(args: &Args, now: Option<&Now>) -> Result<(), String> {
    match (args.hijri_day, now) {
        (HijriDay::Sunset, None) => Err("--hijri-day sunset needs a now, today or with --at YYYY-MM-DDTHH:MM: a date \
             alone has the Hijri date of its daylight, with --hijri-day midnight"
            .to_owned()),
        _ => Ok(()),
    }
}

/// Answers for a day; a now on another day is of no interest to it.
fn one_day(args: &Args, plan: &Plan, date: NaiveDate, now: DateTime<Zone>) -> Result<(), Failure> {
    let mut day = plan.day(date)?;
    let stamp = now.to_utc();
    let now = if now.date_naive() == date { Some(plan.now(now, args.precision)?) } else { None };
    let now = now.as_ref();
    check_hijri_day(args, now)?;
    day.hijri = now.map_or(day.hijri, |now| now.hijri);
    let out = begin(args, plan)?;
    let mut page: Box<dyn Page> = match args.format {
        Format::Table => Box::new(write::Sheet::new(out, args.lang, args.precision, now)),
        Format::Box => Box::new(write::Boxes::new(out, args.lang, args.precision, now)),
        Format::Csv => Box::new(write::Rows::new(out, args.precision, args.other)?),
        Format::Json => Box::new(write::Objects::one(out, args.lang, args.precision, now)),
        Format::Ics => Box::new(write::Events::new(out, args.lang, args.precision, plan, stamp)),
    };
    page.day(plan, &day)?;
    page.end()?;
    let mut remarks = Remarks::default();
    remarks.see(args.lang, plan, &day);
    say_remarks(args, &remarks);
    Ok(())
}

/// Says by which method and calendar an answer is, how sure they are, and which rules made times, where the format has no room
/// for it.
fn say_remarks(args: &Args, remarks: &Remarks) {
    if !matches!(args.format, Format::Csv | Format::Box) {
        return;
    }
    let lang = args.lang;
    say_note(lang, &remarks.in_short(lang));
    let doubtful = remarks.methods.doubtful(lang).into_iter().chain(remarks.doubtful_calendar_lines(lang));
    for remark in doubtful.chain(remarks.lines(lang)) {
        say_note(lang, &remark);
    }
}

/// Says something on standard error.
fn say_note(lang: Lang, note: &str) {
    say(words::note(lang.sentences()), note);
}

fn several_days(
    args: &Args,
    plan: &Plan,
    first: NaiveDate,
    last: NaiveDate,
    now: DateTime<Zone>,
) -> Result<(), Failure> {
    check_hijri_day(args, None)?;
    let out = begin(args, plan)?;
    let mut page: Box<dyn Page> = match args.format {
        Format::Table => Box::new(write::Timetable::new(out, args.lang, args.precision, plan)?),
        Format::Box => Box::new(write::Boxes::new(out, args.lang, args.precision, None)),
        Format::Csv => Box::new(write::Rows::new(out, args.precision, args.other)?),
        Format::Json => Box::new(write::Objects::several(out, args.lang, args.precision)),
        Format::Ics => Box::new(write::Events::new(out, args.lang, args.precision, plan, now.to_utc())),
    };
    let mut remarks = Remarks::default();
    for date in first.iter_days().take_while(|date| *date <= last) {
        match plan.day(date) {
            Ok(day) => {
                page.day(plan, &day)?;
                remarks.see(args.lang, plan, &day);
            }
            Err(miqat::Error::Time(TimeError::DateSkipped { date })) => {
                say_note(args.lang, &Note::Skipped(date).text(args.lang))
            }
            Err(error) => return Err(error.into()),
        }
    }
    page.end()?;
    say_remarks(args, &remarks);
    Ok(())
}

/// Begins the answer with what was taken for granted: on the page where people read it, else beside it.
fn begin(args: &Args, plan: &Plan) -> io::Result<impl Write> {
    let mut out = BufWriter::new(io::stdout().lock());
    for note in &plan.site.notes {
        let note = note.text(args.lang);
        match (args.format, args.lang.sentences()) {
            (Format::Table, Sentences::En) => writeln!(out, "Note: {note}.")?,
            (Format::Table, Sentences::Ar) => writeln!(out, "ملاحظة: {note}.")?,
            _ => say_note(args.lang, &note),
        }
    }
    Ok(out)
}
