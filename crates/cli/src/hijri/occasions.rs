//! The religious days between two dates.

use std::io::Write;

use chrono::Utc;
use comfy_table::Cell;
use csv::WriterBuilder;
use icalendar::{Component, Event, EventLike};
use miqat::Mark;
use miqat::chrono::{Days, NaiveDate};
use miqat::hijri::{HijriArithmetic, HijriDate, HijriMonth, Occasion, Recurrence, occasions_of_year};
use miqat::locale::{Lang, Width};
use serde_json::json;

use crate::calendars::Calendar;
use crate::dates::{self, Written, Years};
use crate::hijri::args::{Format, OccasionOptions};
use crate::hijri::named::{self, FastKind, Word};
use crate::hijri::pages::{civil, describe, table, write_table};
use crate::outcome::{Failure, Outcome, say};
use crate::words;

/// The longest list, sixty years, which is kept in memory to be sorted.
const MOST_DAYS: i64 = 60 * 366;

/// The default length of the list: a Hijri year.
const DEFAULT_DAYS: u64 = 354;

/// A religious day, or several consecutive ones.
struct Entry {
    occasion: Occasion,
    name: Word,
    /// The dates of the first and the last day.
    hijri: (HijriDate, HijriDate),
    /// The civil days of their daylight.
    days: (NaiveDate, NaiveDate),
    is_night: bool,
    fast: Option<FastKind>,
}

impl Entry {
    /// The civil date on which it begins. A night begins on the date of its evening.
    fn begins(&self) -> NaiveDate {
        if self.is_night { self.evening() } else { self.days.0 }
    }

    /// The civil date at whose sunset its first day begins.
    fn evening(&self) -> NaiveDate {
        self.days.0.pred_opt().unwrap_or(self.days.0)
    }

    /// The civil date on which it ends: nights begin on the civil date before their last date, and end with its morning.
    fn ends(&self) -> NaiveDate {
        if self.is_night { self.days.1.pred_opt().unwrap_or(self.days.1) } else { self.days.1 }
    }

    const fn kept(&self) -> &'static str {
        if self.is_night { "night" } else { "day" }
    }
}

/// Writes the occasions of the requested days.
///
/// # Errors
///
/// A message if the range is empty or outside the calendar.
pub fn write(
    out: &mut impl Write,
    calendar: &Calendar<'_>,
    lang: Lang,
    options: &OccasionOptions,
) -> Result<Outcome, Failure> {
    let (first, last) = span(calendar, options)?;
    let entries = entries(calendar, lang, (first, last), options.weekly)?;
    match options.format {
        Format::Table => page(out, calendar, lang, (first, last), &entries)?,
        Format::Csv => rows(out, &entries)?,
        Format::Json => objects(out, &entries)?,
        Format::Ics => events(out, calendar, lang, &entries)?,
    }
    let missing: Vec<_> =
        entries.iter().filter(|entry| entry.name.lang != lang).map(|entry| &entry.name.text).collect();
    if let Some(missing) = listed(missing) {
        let note = format!("no name in '{lang}' of which a source was read, so the English one: {missing}");
        say(&words::note(lang), &words::isolated_in(lang, &note));
    }
    Ok(Outcome::Whole)
}

/// The names without duplicates.
fn listed(names: Vec<&String>) -> Option<String> {
    let mut once: Vec<&str> = Vec::new();
    for name in names {
        if !once.contains(&name.as_str()) {
            once.push(name);
        }
    }
    (!once.is_empty()).then(|| once.join(", "))
}

/// The first and the last day.
fn span(calendar: &Calendar<'_>, options: &OccasionOptions) -> Result<(NaiveDate, NaiveDate), Failure> {
    if let Some(year) = options.hijri_year {
        let layers = calendar.layers();
        let (first, last) = (layers.month(year, HijriMonth::Muharram)?, layers.month(year, HijriMonth::DhuAlHijja)?);
        return Ok((first.start(), last.last()));
    }
    if let Some(year) = options.year {
        let ends = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
        return ends.ok_or_else(|| Failure::Message(format!("--year {year} is further than a date goes")));
    }
    let day = |flag: &str, given: &str| -> Result<NaiveDate, Failure> {
        match dates::read(given, Years::Either, None).map_err(|fault| format!("{flag}: {fault}"))? {
            Written::Gregorian(day) => Ok(day),
            Written::Hijri(date) => Ok(calendar.layers().to_gregorian(date)?),
            Written::FromToday(days) => Ok(dates::days_after(dates::today(), days)?),
        }
    };
    let first = options.from.as_deref().map_or_else(|| Ok(dates::today()), |given| day("--from", given))?;
    let last = match options.to.as_deref() {
        Some(given) => day("--to", given)?,
        None => first.checked_add_days(Days::new(DEFAULT_DAYS)).unwrap_or(first),
    };
    if first > last {
        return Err(Failure::Message(format!("{first} is after {last}: the first day must not be after the last")));
    }
    let days = last.signed_duration_since(first).num_days() + 1;
    if days > MOST_DAYS {
        return Err(Failure::Message(format!(
            "{days} days are too many for a list of occasions, which has at most {MOST_DAYS}"
        )));
    }
    Ok((first, last))
}

/// The occasions with a day or a night between the first and the last civil date.
fn entries(
    calendar: &Calendar<'_>,
    lang: Lang,
    (first, last): (NaiveDate, NaiveDate),
    is_weekly: bool,
) -> Result<Vec<Entry>, Failure> {
    let layers = calendar.layers();
    // The night that follows the last date belongs to the next day, if the calendar has one.
    let after = last.succ_opt().and_then(|day| layers.to_hijri(day).ok());
    let years = layers.to_hijri(first)?.year()..=after.map_or_else(|| layers.to_hijri(last), Ok)?.year();
    let mut entries: Vec<Entry> = Vec::new();
    for year in years {
        for occasion in occasions_of_year(layers, year) {
            let (occasion, date, day) = occasion?;
            if occasion.recurrence() == Recurrence::Weekly && !is_weekly {
                continue;
            }
            if let Some(entry) = entries.iter_mut().rev().take(Occasion::ALL.len()).find(|entry| {
                entry.occasion == occasion && occasion != Occasion::OddNight && entry.days.1.succ_opt() == Some(day)
            }) {
                entry.hijri.1 = date;
                entry.days.1 = day;
                continue;
            }
            if named::begins(occasion, date) {
                entries.push(Entry {
                    occasion,
                    name: named::name(occasion, lang),
                    hijri: (date, date),
                    days: (day, day),
                    is_night: named::is_night(occasion, lang),
                    fast: FastKind::of(occasion, date, day),
                });
            }
        }
    }
    entries.retain(|entry| entry.begins() <= last && entry.ends() >= first);
    entries.sort_by_key(|entry| (entry.begins(), !entry.is_night));
    Ok(entries)
}

/// The table for people.
fn page(
    out: &mut impl Write,
    calendar: &Calendar<'_>,
    lang: Lang,
    (first, last): (NaiveDate, NaiveDate),
    entries: &[Entry],
) -> Result<(), Failure> {
    writeln!(out, "{} – {}", civil(lang, first), civil(lang, last))?;
    if entries.is_empty() {
        say(&words::note(lang), &words::isolated_in(lang, "none of the days that matter is among these"));
        return Ok(());
    }
    let mut table = table();
    let word = |id, english| named::word(id, lang, english).on(lang);
    table.set_header([word("date", "date"), String::new(), String::new(), word("fast", "fast")]);
    let evening = Mark::Maghrib.name(lang);
    for entry in entries {
        let mut when = civil(lang, entry.begins());
        if entry.is_night {
            when = format!("{when} {evening}");
        }
        if entry.ends() > entry.begins() {
            when = format!("{when} – {}", civil(lang, entry.ends()));
        }
        let fast = entry.fast.map_or_else(String::new, |fast| fast.word(lang).on(lang));
        table.add_row([
            Cell::new(when),
            Cell::new(entry.hijri.0.to_string()),
            Cell::new(entry.name.on(lang)),
            Cell::new(fast),
        ]);
    }
    write_table(out, &table, lang, false)?;
    let year = calendar.layers().to_hijri(first)?.year();
    writeln!(out, "{}", describe(calendar, year))?;
    let layers = calendar.layers();
    let months: Vec<_> =
        entries.iter().filter_map(|entry| layers.month(entry.hijri.0.year(), entry.hijri.0.month()).ok()).collect();
    if let Some(note) = calendar.note(months.iter()) {
        say(&words::note(lang), &words::isolated_in(lang, &note));
    }
    Ok(())
}

fn rows(out: &mut impl Write, entries: &[Entry]) -> Result<(), Failure> {
    let mut writer = WriterBuilder::new().from_writer(out);
    writer.write_record(["date", "last", "hijri", "occasion", "name", "name_lang", "kept", "evening", "fast"])?;
    for entry in entries {
        writer.write_record([
            entry.days.0.to_string().as_str(),
            &entry.days.1.to_string(),
            &entry.hijri.0.to_string(),
            named::id(entry.occasion),
            &entry.name.text,
            entry.name.lang.code(),
            entry.kept(),
            &entry.evening().to_string(),
            entry.fast.map_or("", FastKind::id),
        ])?;
    }
    writer.flush()?;
    Ok(())
}

fn objects(out: &mut impl Write, entries: &[Entry]) -> Result<(), Failure> {
    let of = |entry: &Entry| {
        json!({
            "date": entry.days.0.to_string(),
            "last": entry.days.1.to_string(),
            "hijri": entry.hijri.0.to_string(),
            "occasion": named::id(entry.occasion),
            "name": entry.name.text,
            "name_lang": entry.name.lang.code(),
            "kept": entry.kept(),
            "evening": entry.evening().to_string(),
            "fast": entry.fast.map(FastKind::id),
        })
    };
    let all: Vec<_> = entries.iter().map(of).collect();
    let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
    writeln!(out, "{text}")?;
    Ok(())
}

/// A calendar file with an all-day event for each occasion.
fn events(out: &mut impl Write, calendar: &Calendar<'_>, lang: Lang, entries: &[Entry]) -> Result<(), Failure> {
    // Empty, because a calendar has exactly one PRODID.
    let mut file = icalendar::Calendar::empty();
    file.append_property(("VERSION", "2.0"));
    file.append_property(("CALSCALE", "GREGORIAN"));
    file.append_property(("PRODID", concat!("-//miqat//hijri ", env!("CARGO_PKG_VERSION"), "//EN")));
    let year = entries.first().map_or(1, |entry| entry.hijri.0.year());
    file.name(&format!("{year} {} · {}", lang.hijri_era(year, Width::Abbreviated), calendar.named.id()));
    for entry in entries {
        // An occasion keeps its UID within a year even if an announcement moves it.
        let mut event = Event::with_uid(&format!("{}-{}@miqat", entry.hijri.0, named::id(entry.occasion)));
        event.summary(&if entry.is_night {
            format!("{} · {}", entry.name.on(lang), Mark::Maghrib.name(lang))
        } else {
            entry.name.on(lang)
        });
        let fast = entry.fast.map(|fast| fast.word(lang).on(lang));
        let lines = [Some(entry.hijri.0.to_string()), fast, Some(describe(calendar, entry.hijri.0.year()))];
        event.description(&lines.into_iter().flatten().collect::<Vec<_>>().join("\n"));
        event.timestamp(Utc::now());
        event.starts(entry.begins());
        event.ends(entry.ends().succ_opt().unwrap_or(entry.ends()));
        event.add_property("TRANSP", "TRANSPARENT");
        file.push(event);
    }
    write!(out, "{file}")?;
    Ok(())
}
